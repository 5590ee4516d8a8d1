import { expect, it } from "vitest";
import type { LineKind } from "../../../../shared/domain/line.ts";
import { lineTreeOf } from "../../../../shared/domain/lineTree.ts";
import { RowSets } from "../../../../shared/formula/engine/rowSets.ts";
import { engineScenario, idOfRow } from "./engineScenario.ts";

/** Sets over rows of these kinds; `parents` says under which row each stands. */
function setsOver(kinds: readonly LineKind[], parents: Readonly<Record<number, number>> = {}): RowSets {
  const scenario = engineScenario(kinds.map(() => ({})));
  const lines = new Map(
    [...scenario.lines].map(([id, line], row) => {
      const parent = parents[row];
      return [
        id,
        { ...line, kind: kinds[row] ?? "input", parentId: parent === undefined ? null : idOfRow(parent) },
      ] as const;
    }),
  );
  const tree = lineTreeOf({ ...scenario, lines });
  return new RowSets(tree, tree.rowOf);
}

const membersOf = (sets: RowSets, set: number, rows: number): readonly number[] =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => sets.has(set, row));

it("holds a range as one interval, the same whichever end is named first", () => {
  const sets = setsOver(["input", "input", "formula", "input"]);
  const set = sets.ofRange(2, 1);
  expect(sets.ofRange(1, 2)).toBe(set);
  expect([sets.isDense(set), sets.size(set), membersOf(sets, set, 4)]).toEqual([true, 2, [1, 2]]);
});

it("leaves out what is no item in the middle of a range", () => {
  const sets = setsOver(["input", "sum", "text", "formula"]);
  const set = sets.ofRange(0, 3);
  expect([sets.isDense(set), sets.size(set), membersOf(sets, set, 4)]).toEqual([false, 2, [0, 3]]);
});

it("holds the items under a heading at any depth", () => {
  const sets = setsOver(["heading", "input", "heading", "input", "input"], { 1: 0, 2: 0, 3: 2 });
  const set = sets.ofHeading(idOfRow(0));
  expect(sets.ofHeading(idOfRow(0))).toBe(set);
  expect([sets.size(set), membersOf(sets, set, 5)]).toEqual([2, [1, 3]]);
});

it("counts nothing in an empty set", () => {
  const sets = setsOver(["heading", "input"]);
  const set = sets.ofHeading(idOfRow(0));
  expect([sets.size(set), membersOf(sets, set, 2)]).toEqual([0, []]);
});
