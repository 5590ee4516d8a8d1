// The marking of a cell as a few bits: whether it lies in a range, on which of its edges, and whether it is the active cell.
// Bits are compared while the mouse is dragged, so that only cells whose marking changed are touched.

import { isInside, type Rectangle, rectangleOf, rectanglesOf, type Selection } from "../state/selection.ts";

const names = [
  "in-range",
  "range-top",
  "range-bottom",
  "range-left",
  "range-right",
  "active-cell",
  "fill-corner",
] as const;
/** Bits in the order of the names. */
const [inside, top, bottom, left, right, active, corner] = [1, 2, 4, 8, 16, 32, 64] as const;

export const markClasses: readonly string[] = names;

/** The marking of a cell; 0 for none. In several ranges it has the edges of each. */
export function marksOf(selection: Selection, row: number, column: number): number {
  const area = rectangleOf(selection);
  let marks = marksIn(area, row, column);
  // Several ranges are not filled at once, so that none of them has a handle.
  if (selection.others.length === 0 && row === area.bottom && column === area.right) marks |= corner;
  for (const area of selection.others) marks |= marksIn(area, row, column);
  return selection.anchor.row === row && selection.anchor.column === column ? marks | active : marks;
}

function marksIn(area: Rectangle, row: number, column: number): number {
  if (!isInside(area, row, column)) return 0;
  return (
    inside |
    (row === area.top ? top : 0) |
    (row === area.bottom ? bottom : 0) |
    (column === area.left ? left : 0) |
    (column === area.right ? right : 0)
  );
}

/** Does some range reach the row (or the column), whatever its columns (rows)? */
export const isRowTouched = (selection: Selection, row: number): boolean =>
  rectanglesOf(selection).some(({ top, bottom }) => row >= top && row <= bottom);
export const isColumnTouched = (selection: Selection, column: number): boolean =>
  rectanglesOf(selection).some(({ left, right }) => column >= left && column <= right);

/** Calls with each class name of the marking, and whether it holds, for the bits in `of`. */
export function eachMark(marks: number, of: number, tell: (name: string, holds: boolean) => void): void {
  names.forEach((name, place) => {
    const bit = 1 << place;
    if ((of & bit) !== 0) tell(name, (marks & bit) !== 0);
  });
}
