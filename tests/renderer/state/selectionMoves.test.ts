// Selections drawn as pictures: # a marked cell, @ the active one, . the others. Five rows, four columns.

import { describe, expect, it } from "vitest";
import {
  clampSelection,
  isMarked,
  isSingleCell,
  pointsOfSelection,
  rowsOfSelection,
  type Selection,
  selectionAt,
  selectionOf,
  withPointsMoved,
} from "../../../renderer/state/selection.ts";
import {
  extendedTo,
  pointRemoved,
  rangeAdded,
  walkedOn,
  wholeColumns,
  wholeRows,
  wholeSheet,
} from "../../../renderer/state/selectionMoves.ts";

const size = { rows: 5, columns: 4 };
const at = (row: number, column: number) => ({ row, column });

const picture = (selection: Selection): readonly string[] =>
  Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_unused, column) =>
      selection.anchor.row === row && selection.anchor.column === column
        ? "@"
        : isMarked(selection, at(row, column))
          ? "#"
          : ".",
    ).join(""),
  );

describe("whole rows and columns", () => {
  it("leave the active cell where it is, and stay whole when they are extended", () => {
    const row = wholeRows(at(1, 2), 1, size, []);
    expect(picture(row)).toEqual(["....", "##@#", "....", "....", "...."]);
    expect(picture(extendedTo(row, at(3, 2), size))).toEqual(["....", "##@#", "####", "####", "...."]);
    const column = wholeColumns(at(2, 1), 1, size, []);
    expect(picture(extendedTo(column, at(2, 3), size))).toEqual([".###", ".###", ".@##", ".###", ".###"]);
  });

  it("are the whole sheet with Ctrl+A, which an extension gives up", () => {
    const all = wholeSheet(selectionOf(at(1, 1), at(2, 2)), size);
    expect(picture(all)).toEqual(["####", "#@##", "####", "####", "####"]);
    expect(picture(extendedTo(all, at(1, 2), size))).toEqual(["....", ".@#.", "....", "....", "...."]);
  });
});

describe("several ranges", () => {
  const two = rangeAdded(selectionOf(at(0, 0), at(1, 1)), at(3, 3));

  it("keep the earlier ones marked while the new one is extended", () => {
    expect(picture(two)).toEqual(["##..", "##..", "....", "...@", "...."]);
    expect(picture(extendedTo(two, at(4, 2), size))).toEqual(["##..", "##..", "....", "..#@", "..##"]);
    expect(isSingleCell(two)).toBe(false);
  });

  it("tell each cell once, also where they overlap", () => {
    const overlapping = extendedTo(rangeAdded(selectionOf(at(0, 0), at(1, 1)), at(1, 1)), at(2, 2), size);
    const points = [...pointsOfSelection(overlapping)].map(({ row, column }) => `${row}${column}`);
    expect(points.sort()).toEqual(["00", "01", "10", "11", "12", "21", "22"]);
    expect(rowsOfSelection(two)).toEqual([0, 1, 3]);
  });

  it("are cut up around a cell that is taken out, and a lone cell stays", () => {
    expect(picture(pointRemoved(selectionOf(at(0, 0), at(2, 2)), at(1, 1)))).toEqual([
      "###.",
      "#.#.",
      "@##.",
      "....",
      "....",
    ]);
    expect(pointRemoved(selectionAt(at(1, 1)), at(1, 1))).toEqual(selectionAt(at(1, 1)));
    const left = pointRemoved(two, at(3, 3));
    expect(picture(left)).toEqual(["@#..", "##..", "....", "....", "...."]);
  });

  it("follow their lines when lines are moved, and stay inside when lines are gone", () => {
    const moved = withPointsMoved(two, ({ row, column }) => ({ row: row + 1, column }));
    expect(picture(moved)).toEqual(["....", "##..", "##..", "....", "...@"]);
    expect(clampSelection(two, { rows: 1, columns: 4 })).toEqual({
      anchor: at(0, 3),
      head: at(0, 3),
      walked: null,
      others: [{ top: 0, bottom: 0, left: 0, right: 1 }],
    });
  });
});

describe("walking in the marking", () => {
  it("goes row by row with Tab and column by column with Enter, and round again", () => {
    let selection = selectionOf(at(1, 1), at(2, 2));
    const seen = [1, 2, 3, 4].map(() => {
      selection = walkedOn(selection, "row", false);
      return [selection.anchor.row, selection.anchor.column];
    });
    expect(seen).toEqual([
      [1, 2],
      [2, 1],
      [2, 2],
      [1, 1],
    ]);
    expect(picture(walkedOn(selection, "column", false))).toEqual(["....", ".##.", ".@#.", "....", "...."]);
    expect(picture(walkedOn(selection, "row", true))).toEqual(["....", ".##.", ".#@.", "....", "...."]);
  });

  it("goes from range to range and back the same way", () => {
    const two = rangeAdded(selectionOf(at(0, 0), at(0, 1)), at(3, 3));
    const next = walkedOn(two, "row", false);
    expect(picture(next)).toEqual(["@#..", "....", "....", "...#", "...."]);
    expect(picture(walkedOn(walkedOn(next, "row", false), "row", false))).toEqual([
      "##..",
      "....",
      "....",
      "...@",
      "....",
    ]);
    expect(picture(walkedOn(next, "row", true))).toEqual(picture(two));
  });
});
