// The lines that are painted again after an answer: every one that looks different, and all where that cannot be told.

import { describe, expect, it } from "vitest";
import { classesOfCell } from "../../../renderer/grid/cellClasses.ts";
import { textOfPoint } from "../../../renderer/grid/cellPainter.ts";
import { touchedLines } from "../../../renderer/grid/touchedLines.ts";
import { cellAtPoint, layOut } from "../../../renderer/state/currentSheet.ts";
import { applyPatch, type Mirror, mirrorFromView } from "../../../renderer/state/scenarioMirror.ts";
import { windowState } from "../../../renderer/state/windowStore.ts";
import { cellAtIndex, type GoalView, type Patch, type PatchRange } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { createFakeWorkbench } from "../../support/fakeWorkbench.ts";

async function opened(): Promise<Mirror> {
  const view = await createFakeWorkbench().request("view", { handle: "fake" });
  const mirror = view.ok ? mirrorFromView(view.value) : null;
  if (!mirror?.ok) throw new Error("the fake workbench has no view");
  return mirror.value;
}

/** Figures from a cell on, as the host sends them. */
const figures = (start: number, values: readonly number[]): PatchRange => ({
  start,
  values: Float64Array.from(values),
  states: null,
  texts: [],
  marks: null,
  origins: null,
  stated: null,
});

const patch = ({ status }: Mirror, ranges: readonly PatchRange[], goals = status.goals): Patch => ({
  follows: status.revision,
  structure: null,
  news: null,
  ranges,
  status: { ...status, goals, revision: status.revision + 1, warnings: null, cellFormulas: null },
});

function patched(mirror: Mirror, given: Patch): Mirror {
  const next = applyPatch(mirror, given);
  if (!next.ok) throw new Error(next.error.reason);
  return next.value;
}

const idAt = (mirror: Mirror, line: number) => mirror.structure.lines[line]?.id;
const goalsOf = ({ status }: Mirror) => status.goals.map(({ lineId }) => lineId);

describe("the lines painted again", () => {
  it("are those the answer names, in whichever year, and the goals", async () => {
    const before = await opened();
    const now = patched(
      before,
      patch(before, [
        figures(cellAtIndex(before.size, 2, 1), [1, 2]),
        figures(cellAtIndex(before.size, 5, before.size.yearCount - 1), [3]),
      ]),
    );
    const named = [2, 3, 5].map((line) => idAt(now, line));
    expect(touchedLines(before, now)).toEqual(new Set([...named, ...goalsOf(now)]));
  });

  it("are the goals there were too: one that is no goal any more loses its colour", async () => {
    const before = await opened();
    const lineId = idAt(before, 4);
    if (lineId === undefined) throw new Error("there is no line");
    const goal: GoalView = { lineId, label: "", shortLabel: "", operator: ">=", unit: "kr", years: [] };
    const withGoal = patched(before, patch(before, [], [goal]));
    const without = patched(withGoal, patch(withGoal, [], []));
    expect(touchedLines(withGoal, without)?.has(lineId)).toBe(true);
  });

  it("are none for news of publishing, which changes no figure", async () => {
    const before = await opened();
    const now = { ...before, status: { ...before.status, publish: { ...before.status.publish } } };
    expect(touchedLines(before, now)?.size).toBe(0);
  });

  it("are all where an answer between was not painted", async () => {
    const before = await opened();
    const between = patched(before, patch(before, [figures(0, [1])]));
    const now = patched(between, patch(between, [figures(1, [1])]));
    expect(touchedLines(before, now)).toBeNull();
    expect(touchedLines(between, now)).toEqual(new Set([idAt(now, 1), ...goalsOf(now)]));
  });

  it("are all after a whole view, whatever its revision", async () => {
    const before = await opened();
    expect(touchedLines(before, await opened())).toBeNull();
    const edited = patched(before, patch(before, [figures(0, [1])]));
    expect(touchedLines(edited, await opened())).toBeNull();
  });

  it("are at least those with a cell that looks different, whatever figures came", async () => {
    for (let round = 0; round < 60; round += 1) {
      const before = await opened();
      const looksBefore = looks(before);
      const cells = before.values.length;
      const ranges = Array.from({ length: 1 + (round % 4) }, (_, order) =>
        figures((round * 37 + order * 101) % (cells - 3), [round - 30, order * 1_000, Number.NaN].slice(order % 3)),
      );
      const now = patched(before, patch(before, ranges));
      const touched = touchedLines(before, now);
      const different = [...looks(now)].flatMap(([id, look]) => (looksBefore.get(id) === look ? [] : [id]));
      expect(different.length).toBeGreaterThan(0);
      expect(different.filter((id) => touched?.has(id) !== true)).toEqual([]);
    }
  });
});

/** All that is painted of each line on each sheet: texts and class names. */
function looks(mirror: Mirror): ReadonlyMap<LineId, string> {
  const told = new Map<LineId, string>();
  for (const sheet of mirror.structure.sheets) {
    const current = layOut(mirror, sheet, new Set());
    const state = { ...windowState(), document: { handle: "fake", mirror } };
    for (const [row, id] of current.rowIds.entries()) {
      const cells = current.columns.map((_, column) => {
        const cell = cellAtPoint(current, { row, column });
        const text = cell === null ? "" : textOfPoint(current, cell, "tkr");
        return `${text} ${[...classesOfCell(state, current, row, column)].join(" ")}`;
      });
      told.set(id, (told.get(id) ?? "") + cells.join("\n"));
    }
  }
  return told;
}
