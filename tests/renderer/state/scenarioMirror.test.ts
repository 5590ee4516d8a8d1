// The mirror takes patches as they come and refuses, whole, those that do not fit.

import { describe, expect, it } from "vitest";
import { applyPatch, cellIndex, type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import {
  type CellRange,
  cellState,
  type Patch,
  type PatchRange,
  type ScenarioView,
} from "../../../shared/contract/scenarioView.ts";
import { fakeLineId, fakeStructure } from "../../support/fakeScenario.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

async function fakeView(): Promise<ScenarioView> {
  const answer = await createFakeWorkbench().request("view", { handle: "fake" });
  if (!answer.ok) throw new Error(answer.error.message);
  return answer.value;
}

async function fakeMirror(): Promise<Mirror> {
  const mirror = mirrorFromView(await fakeView());
  if (!mirror.ok) throw new Error(mirror.error.reason);
  return mirror.value;
}

const range = (start: number, values: readonly number[], states = values.length): CellRange => ({
  start,
  values: Float64Array.from(values),
  states: new Uint8Array(states).fill(1),
  texts: [],
  marks: new Uint8Array(values.length).fill(1),
  origins: new Int32Array(values.length).fill(-1),
  stated: new Float64Array(values.length),
});

const patch = (mirror: Mirror, ranges: readonly PatchRange[]): Patch => ({
  follows: mirror.status.revision,
  structure: null,
  news: null,
  ranges,
  status: { ...mirror.status, revision: 7 },
});

describe("the mirror", () => {
  it("finds a cell by line and year", async () => {
    const mirror = await fakeMirror();
    const index = cellIndex(mirror, fakeLineId("SOC"), 2022);
    expect(mirror.values[index]).toBe(209_559_000);
    expect(cellIndex(mirror, fakeLineId("SOC"), 1999)).toBe(-1);
  });

  it("writes the ranges of a patch and nothing else", async () => {
    const mirror = await fakeMirror();
    const before = mirror.values.slice();
    const start = cellIndex(mirror, fakeLineId("SOC"), 2021);
    const after = applyPatch(mirror, patch(mirror, [range(start, [1, 2])]));
    if (!after.ok) throw new Error(after.error.reason);
    before.set([1, 2], start);
    expect(after.value.values).toEqual(before);
    expect(after.value.status.revision).toBe(7);
    expect(after.value).not.toBe(mirror);
  });

  it("reads figures alone as numbers without origin, and leaves marks and printed figures as they were", async () => {
    const mirror = await fakeMirror();
    const cell = cellIndex(mirror, fakeLineId("OVN"), 2022);
    mirror.stated[cell] = 5;
    const { marks } = mirror;
    const marksBefore = marks.slice();
    expect([mirror.states[cell], mirror.origins[cell]]).not.toEqual([cellState.number, -1]);
    const figures = {
      start: cell,
      values: Float64Array.of(12),
      states: null,
      texts: [],
      marks: null,
      origins: null,
      stated: null,
    };
    const after = applyPatch(mirror, patch(mirror, [figures]));
    if (!after.ok) throw new Error(after.error.reason);
    const { values, states, origins, stated } = after.value;
    expect([values[cell], states[cell], origins[cell], stated[cell]]).toEqual([12, cellState.number, -1, 5]);
    expect(marks).toEqual(marksBefore);
  });

  it("takes the texts of a range with it, and lets those it covers go", async () => {
    const mirror = await fakeMirror();
    const texts = (start: number, found: readonly (readonly [number, string])[], count: number): CellRange => {
      const cells = range(start, new Array<number>(count).fill(1));
      for (const [cell] of found) cells.states[cell - start] = cellState.text;
      return { ...cells, texts: found };
    };
    const first = applyPatch(
      mirror,
      patch(mirror, [
        texts(
          3,
          [
            [4, "ja"],
            [6, "nej"],
          ],
          4,
        ),
      ]),
    );
    if (!first.ok) throw new Error(first.error.reason);
    expect([...first.value.texts]).toEqual([
      [4, "ja"],
      [6, "nej"],
    ]);
    const again = { ...patch(mirror, [texts(6, [[7, "kanske"]], 2)]), follows: 7 };
    const second = applyPatch(first.value, again);
    if (!second.ok) throw new Error(second.error.reason);
    expect([...second.value.texts]).toEqual([
      [4, "ja"],
      [7, "kanske"],
    ]);
    const figures = {
      start: 4,
      values: new Float64Array(4),
      states: null,
      texts: [],
      marks: null,
      origins: null,
      stated: null,
    };
    const third = applyPatch(second.value, { ...patch(mirror, [figures]), follows: 7 });
    expect(third.ok && third.value.texts.size).toBe(0);
  });

  it.each([
    ["a text where no text cell is", [[3, "ja"]], [1, 1]],
    ["a text cell without its text", [], [1, 9]],
    [
      "two texts of one cell",
      [
        [4, "ja"],
        [4, "nej"],
      ],
      [1, 9],
    ],
    ["a text outside the range", [[9, "ja"]], [1, 9]],
    ["a text that is none", [[4, 12 as unknown as string]], [1, 9]],
  ] as const)("refuses %s, before anything is written", async (_, texts, states) => {
    const mirror = await fakeMirror();
    const before = mirror.values.slice();
    const answer = applyPatch(mirror, patch(mirror, [{ ...range(3, [7, 8]), states: Uint8Array.from(states), texts }]));
    expect(answer.ok).toBe(false);
    expect(mirror.values).toEqual(before);
    expect(mirror.texts.size).toBe(0);
  });

  it("keeps warnings and cell formulas that a patch leaves out, and takes those it brings", async () => {
    const mirror = await fakeMirror();
    const { warnings } = mirror.status;
    expect(warnings.length).toBeGreaterThan(0);
    const silent = patch(mirror, []);
    const kept = applyPatch(mirror, { ...silent, status: { ...silent.status, warnings: null, cellFormulas: null } });
    if (!kept.ok) throw new Error(kept.error.reason);
    expect(kept.value.status.warnings).toBe(warnings);
    expect(kept.value.cellFormulas).toBe(mirror.cellFormulas);
    const brought = applyPatch(mirror, { ...silent, status: { ...silent.status, warnings: [], cellFormulas: [] } });
    expect(brought.ok && brought.value.status.warnings).toEqual([]);
  });

  it("refuses a patch that follows another revision than the one shown, because one between was lost", async () => {
    const mirror = await fakeMirror();
    const late = { ...patch(mirror, [range(0, [5])]), follows: mirror.status.revision + 1 };
    const before = mirror.values.slice();
    expect(applyPatch(mirror, late).ok).toBe(false);
    expect(mirror.values).toEqual(before);
  });

  it("refuses a range outside the cells before it has written any", async () => {
    const mirror = await fakeMirror();
    const before = mirror.values.slice();
    const after = applyPatch(mirror, patch(mirror, [range(0, [5]), range(before.length - 1, [1, 2])]));
    expect(after.ok).toBe(false);
    expect(mirror.values).toEqual(before);
  });

  it("refuses a range whose arrays differ in length", async () => {
    const mirror = await fakeMirror();
    expect(applyPatch(mirror, patch(mirror, [range(0, [1, 2], 1)])).ok).toBe(false);
  });

  it("refuses a new structure that does not bring every cell", async () => {
    const mirror = await fakeMirror();
    const structure = { ...fakeStructure, lines: fakeStructure.lines.slice(1) };
    expect(applyPatch(mirror, { ...patch(mirror, [range(0, [1])]), structure }).ok).toBe(false);
  });

  it("shows a cell's own formula by its place", async () => {
    const view = await fakeView();
    const cellFormulas = [{ lineId: fakeLineId("SOC"), year: 2023, formula: "=1+1" }];
    const mirror = mirrorFromView({ ...view, status: { ...view.status, cellFormulas } });
    if (!mirror.ok) throw new Error(mirror.error.reason);
    expect(mirror.value.cellFormulas.get(cellIndex(mirror.value, fakeLineId("SOC"), 2023))).toBe("=1+1");
  });
});
