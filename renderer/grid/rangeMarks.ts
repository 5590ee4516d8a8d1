// The names of what is cut, of what is copied and of what is being filled, for the cells that are inside and on the edges.

import { isInside, type Rectangle } from "../state/selection.ts";

export const rangeMarkClasses: readonly string[] = [
  "cut-cell",
  "cut-top",
  "cut-bottom",
  "cut-left",
  "cut-right",
  "copied-cell",
  "copied-top",
  "copied-bottom",
  "copied-left",
  "copied-right",
  "fill-cell",
  "fill-top",
  "fill-bottom",
  "fill-left",
  "fill-right",
];

/** Calls with the names of a cell inside the area that a fill would reach. */
export function eachFillMark(area: Rectangle, row: number, column: number, tell: (name: string) => void): void {
  if (!isInside(area, row, column)) return;
  tell("fill-cell");
  if (row === area.top) tell("fill-top");
  if (row === area.bottom) tell("fill-bottom");
  if (column === area.left) tell("fill-left");
  if (column === area.right) tell("fill-right");
}
