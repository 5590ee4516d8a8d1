// A right press on a header is about its column: the column becomes the active one, unless it is among the marked, and the menu is that
// of columns.

import { currentSheet } from "../state/currentSheet.ts";
import { rectanglesOf, selectionOf } from "../state/selection.ts";
import { setWindow, windowState } from "../state/windowStore.ts";

/** True when the press was on the header of a column of the sheet. */
export function takeHeaderPress(target: EventTarget): boolean {
  const id = target instanceof Element ? target.closest("[role=columnheader]")?.getAttribute("col-id") : null;
  const { selection, ...state } = windowState();
  const current = currentSheet(state);
  const column = current?.columns.findIndex((candidate) => candidate.id === id) ?? -1;
  if (current === null || column < 0 || current.size.rows === 0) return false;
  const isMarked = rectanglesOf(selection).some(({ left, right }) => column >= left && column <= right);
  if (isMarked && selection.anchor.column === column) return true;
  setWindow({ selection: selectionOf({ row: 0, column }, { row: current.size.rows - 1, column }) });
  return true;
}
