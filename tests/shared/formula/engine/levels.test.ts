import { expect, it } from "vitest";
import { levelsOf } from "../../../../shared/formula/engine/levels.ts";

/** Cells with what each reads; null is an input. */
function levelsOfReads(reads: readonly (readonly number[] | null)[]) {
  return levelsOf({
    cellCount: reads.length,
    isCalculated: (cell) => reads[cell] !== null,
    visitReads: (cell, visit) => {
      for (const read of reads[cell] ?? []) visit(read);
    },
  });
}

it("puts a formula one level above the highest cell it reads", () => {
  const { levelOfCell, cycleOfCell } = levelsOfReads([null, [0], [0, 1], [2, 0], [1]]);
  expect([...levelOfCell]).toEqual([0, 1, 2, 3, 2]);
  expect(cycleOfCell.size).toBe(0);
});

it("finds levels whatever the order the cells stand in", () => {
  expect([...levelsOfReads([[1], [2], [3], null]).levelOfCell]).toEqual([3, 2, 1, 0]);
});

it("names the members of each cycle by their lowest cell and calculates what only reads them", () => {
  const { levelOfCell, cycleOfCell } = levelsOfReads([[1], [2], [1], [4, 1], [3], [5], [0], null]);
  expect([...cycleOfCell].toSorted(([left], [right]) => left - right)).toEqual([
    [1, 1],
    [2, 1],
    [3, 3],
    [4, 3],
    [5, 5],
  ]);
  expect([...levelOfCell]).toEqual([1, 0, 0, 0, 0, 0, 2, 0]);
});

it("needs no deeper stack for a chain of 200 000 cells or a cycle of as many", () => {
  const count = 200_000;
  const chain = levelsOf({
    cellCount: count,
    isCalculated: (cell) => cell < count - 1,
    visitReads: (cell, visit) => visit(cell + 1),
  });
  expect(chain.levelOfCell[0]).toBe(count - 1);
  const cycle = levelsOf({
    cellCount: count,
    isCalculated: () => true,
    visitReads: (cell, visit) => visit((cell + 1) % count),
  });
  expect(cycle.cycleOfCell.size).toBe(count);
  expect(new Set(cycle.cycleOfCell.values())).toEqual(new Set([0]));
});
