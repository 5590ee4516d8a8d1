// The mirror takes patches as they come and refuses, whole, those that do not fit.

import { describe, expect, it } from "vitest";
import { applyPatch, cellAt, cellIndex, type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import type { CellRange, Patch, ScenarioView } from "../../../shared/contract/scenarioView.ts";
import { createFakeWorkbench, fakeLineId, fakeStructure } from "../../support/fakeWorkbench.ts";

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
  marks: new Uint8Array(values.length).fill(1),
  origins: new Int32Array(values.length).fill(-1),
  stated: new Float64Array(values.length),
});

const patch = (mirror: Mirror, ranges: readonly CellRange[]): Patch => ({
  structure: null,
  ranges,
  status: { ...mirror.status, revision: 7 },
});

describe("the mirror", () => {
  it("finds a cell by line and year, and the line and year of a cell", async () => {
    const mirror = await fakeMirror();
    const index = cellIndex(mirror, fakeLineId("SOC"), 2022);
    expect(mirror.values[index]).toBe(209_559_000);
    expect(cellAt(mirror, index)).toMatchObject({ year: 2022, line: { code: "SOC" } });
    expect(cellIndex(mirror, fakeLineId("SOC"), 1999)).toBe(-1);
    expect(cellAt(mirror, -1)).toBeNull();
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
