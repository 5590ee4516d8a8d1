// The figures of the marking: what is added, what is only counted, and what is told instead of a figure.

import { describe, expect, it } from "vitest";
import { type SelectionStatistics, selectionStatistics } from "../../../renderer/grid/selectionStatistics.ts";
import { cellIndex, type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { cellState } from "../../../shared/contract/scenarioView.ts";
import { fakeLineId } from "../../support/fakeScenario.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

async function fakeMirror(): Promise<Mirror> {
  const answer = await createFakeWorkbench().request("view", { handle: "fake" });
  const mirror = answer.ok ? mirrorFromView(answer.value) : null;
  if (mirror === null || !mirror.ok) throw new Error("no mirror");
  return mirror.value;
}

function at(mirror: Mirror, code: string, year: number) {
  const line = mirror.lineById.get(fakeLineId(code));
  if (line === undefined) throw new Error(code);
  return { line, year, index: cellIndex(mirror, line.id, year) };
}

type Marked = Parameters<typeof selectionStatistics>[1];

/** All slices; how many there were stands beside. */
function counted(mirror: Mirror, cells: Marked): SelectionStatistics & { readonly slices: number } {
  const work = selectionStatistics(mirror, cells);
  for (let slices = 1; ; slices += 1) {
    const next = work.next();
    if (next.done === true) return { ...next.value, slices };
  }
}

describe("figures of the marking", () => {
  it("add up amounts, with mean, least and most", async () => {
    const mirror = await fakeMirror();
    const figures = counted(mirror, [at(mirror, "SBN", 2021), at(mirror, "EXP", 2021)]);
    expect(figures).toMatchObject({ cells: 2, count: 2, units: ["kr"], sum: 61_601_000, mean: 30_800_500 });
    expect(figures).toMatchObject({ least: -407_000, most: 62_008_000, texts: 0, notCalculated: 0, errors: 0 });
  });

  it("give shares a mean but no sum", async () => {
    const mirror = await fakeMirror();
    const figures = counted(mirror, [at(mirror, "PKV", 2022), at(mirror, "ANDEL_PKV", 2022)]);
    expect(figures).toMatchObject({ count: 2, sum: null, mean: 0.385, least: 0.02, most: 0.75 });
  });

  it("mix no units, and name them", async () => {
    const mirror = await fakeMirror();
    const figures = counted(mirror, [at(mirror, "PKV", 2022), at(mirror, "SBN", 2021)]);
    expect(figures).toMatchObject({ count: 2, units: ["share", "kr"], sum: null, mean: null, least: null, most: null });
  });

  it("tell of texts, of what is not calculated and of errors, and leave them out of the sum", async () => {
    const mirror = await fakeMirror();
    const text = at(mirror, "SOMMAR", 2022);
    const states = mirror.states.slice();
    states[text.index] = cellState.text;
    const figures = counted({ ...mirror, states }, [
      text,
      at(mirror, "EXP", 2021),
      at(mirror, "MIL", 2023),
      at(mirror, "OVN", 2022),
      at(mirror, "PREM", 2021),
      null,
    ]);
    expect(figures).toMatchObject({ cells: 5, count: 1, sum: -407_000, texts: 1, notCalculated: 1, errors: 1 });
  });

  it("never add what is a part of a marked line, and say how many were left out", async () => {
    const given = await fakeMirror();
    const [whole, part] = [at(given, "SBN", 2021), at(given, "EXP", 2021)];
    const line = { ...part.line, kind: "ofWhich" as const, parentId: whole.line.id };
    const mirror = { ...given, lineById: new Map(given.lineById).set(line.id, line) };
    const ofWhich = { ...part, line };
    expect(counted(mirror, [ofWhich, whole])).toMatchObject({ cells: 2, count: 1, sum: 62_008_000, ofWhich: 1 });
    expect(counted(mirror, [whole, ofWhich])).toMatchObject({ cells: 2, count: 1, sum: 62_008_000, ofWhich: 1 });
    expect(counted(mirror, [ofWhich])).toMatchObject({ count: 1, sum: -407_000, ofWhich: 0 });
    const otherYear = at(mirror, "SBN", 2022);
    expect(counted(mirror, [ofWhich, otherYear])).toMatchObject({ ofWhich: 0 });
  });

  it("say that sums are among the figures, where there are others too", async () => {
    const given = await fakeMirror();
    const [sum, part] = [at(given, "SBN", 2021), at(given, "EXP", 2021)];
    const total = { ...sum, line: { ...sum.line, kind: "sum" as const } };
    expect(counted(given, [total, part])).toMatchObject({ count: 2, sums: 1 });
    expect(counted(given, [total])).toMatchObject({ count: 1, sums: 0 });
  });

  it("lose no öre in whatever order large and small amounts come", async () => {
    const mirror = await fakeMirror();
    const [large, small, negative] = [at(mirror, "SBN", 2021), at(mirror, "EXP", 2021), at(mirror, "VON", 2021)];
    const values = mirror.values.slice();
    values[large.index] = 1e16;
    values[small.index] = 1;
    values[negative.index] = -1e16;
    expect(counted({ ...mirror, values }, [large, small, negative]).sum).toBe(1);
  });

  it("are counted in slices when much is marked", async () => {
    const mirror = await fakeMirror();
    const cell = at(mirror, "EXP", 2021);
    const figures = counted(
      mirror,
      Array.from({ length: 10_000 }, () => cell),
    );
    expect(figures).toMatchObject({ count: 10_000, slices: 3 });
  });
});
