// The selection is plain arithmetic; a small grid of filled (x) and empty (.) cells shows where Ctrl+arrow ends.

import { describe, expect, it } from "vitest";
import {
  clampSelection,
  type Direction,
  dataEdge,
  type GridPoint,
  nextInReadingOrder,
  rectangleOf,
  selectionOf,
  stepFrom,
} from "../../../renderer/state/selection.ts";

const picture = ["xx.x", "xx..", "...x"];
const size = { rows: 3, columns: 4 };
const isFilled = ({ row, column }: { row: number; column: number }) => picture[row]?.[column] === "x";

describe("the selection", () => {
  it("is the same rectangle whichever corner it began in", () => {
    const area = { top: 0, bottom: 2, left: 1, right: 3 };
    expect(rectangleOf(selectionOf({ row: 2, column: 1 }, { row: 0, column: 3 }))).toEqual(area);
    expect(rectangleOf(selectionOf({ row: 0, column: 3 }, { row: 2, column: 1 }))).toEqual(area);
  });

  it("stops at the edges and never leaves an emptied grid", () => {
    expect(stepFrom({ row: 0, column: 0 }, "up", size)).toEqual({ row: 0, column: 0 });
    expect(stepFrom({ row: 1, column: 1 }, "down", size, 20)).toEqual({ row: 2, column: 1 });
    const gone = clampSelection(selectionOf({ row: 9, column: 9 }, { row: 5, column: 0 }), { rows: 0, columns: 4 });
    expect(gone).toEqual(selectionOf({ row: 0, column: 3 }, { row: 0, column: 0 }));
  });

  const edges: readonly (readonly [number, number, Direction, number, number])[] = [
    [0, 0, "right", 0, 1],
    [0, 1, "right", 0, 3],
    [0, 0, "down", 1, 0],
    [1, 0, "down", 2, 0],
    [1, 1, "right", 1, 3],
    [2, 3, "left", 2, 0],
    [2, 3, "right", 2, 3],
  ];
  for (const [row, column, direction, toRow, toColumn] of edges) {
    it(`goes with Ctrl ${direction} from ${row},${column} to ${toRow},${toColumn}`, () => {
      expect(dataEdge({ row, column }, direction, size, isFilled)).toEqual({ row: toRow, column: toColumn });
    });
  }

  it("reads on with Tab through the years and leaves at the end", () => {
    const years = { named: [0, 1], first: 2, last: 3 };
    expect(nextInReadingOrder({ row: 0, column: 2 }, 2, years, false)).toEqual({ row: 0, column: 3 });
    expect(nextInReadingOrder({ row: 0, column: 3 }, 2, years, false)).toEqual({ row: 1, column: 2 });
    expect(nextInReadingOrder({ row: 1, column: 2 }, 2, years, true)).toEqual({ row: 0, column: 3 });
    expect(nextInReadingOrder({ row: 1, column: 3 }, 2, years, false)).toBeNull();
  });

  // Name, code, a column nobody types in, two years, another such column.
  const stops = { named: [0, 1], first: 3, last: 4 };
  it.each<[string, number, boolean, GridPoint | null]>([
    ["from a name to its code", 0, false, { row: 1, column: 1 }],
    ["from a code to the first year of its row", 1, false, { row: 1, column: 3 }],
    ["from what nobody types in to the first year", 2, false, { row: 1, column: 3 }],
    ["from beyond the years to the next row", 5, false, { row: 2, column: 3 }],
    ["back from a code to its name", 1, true, { row: 1, column: 0 }],
    ["back from what nobody types in to the code", 2, true, { row: 1, column: 1 }],
    ["back from a name to the row before", 0, true, { row: 0, column: 4 }],
    ["back from beyond the years to the last of them", 5, true, { row: 1, column: 4 }],
  ])("goes with Tab %s", (_way, column, backwards, expected) => {
    expect(nextInReadingOrder({ row: 1, column }, 3, stops, backwards)).toEqual(expected);
  });

  it("goes back with Tab the way it came from a name", () => {
    const from = { row: 1, column: 3 };
    expect(nextInReadingOrder(from, 3, stops, true, { row: 1, column: 0 })).toEqual({ row: 1, column: 1 });
    // From the row before it came by the years.
    expect(nextInReadingOrder(from, 3, stops, true, { row: 0, column: 0 })).toEqual({ row: 0, column: 4 });
  });
});
