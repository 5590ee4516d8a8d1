// The mouse in the grid: press, Shift+press and drag mark cells; a press while a formula is typed inserts a reference,
// and otherwise ends the edit as Enter would. Cells are found by the grid's documented row and column attributes, at
// once, because the grid's own mouse events come a moment later, after the next key.

import type { MouseEvent } from "react";
import { type CurrentSheet, cellAtPoint } from "../state/currentSheet.ts";
import { changeEdit, commitEdit, startEdit } from "../state/editActions.ts";
import { type GridPoint, isInside, rectangleOf } from "../state/selection.ts";
import { type Edit, windowState } from "../state/windowStore.ts";
import { expectsReference, referenceTo, selectPoint } from "./gridActions.ts";

/** Row and column of the cell under the mouse, null outside the cells. */
function pointUnder(target: EventTarget, current: CurrentSheet): GridPoint | null {
  if (!(target instanceof Element) || target.closest("button") !== null) return null;
  const row = Number(target.closest("[row-index]")?.getAttribute("row-index") ?? Number.NaN);
  const id = target.closest("[col-id]")?.getAttribute("col-id");
  const column = current.columns.findIndex((candidate) => candidate.id === id);
  return Number.isInteger(row) && row >= 0 && column >= 0 ? { row, column } : null;
}

const isInEditor = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(".cell-editor") !== null;

/** A press: marks, extends, inserts a reference or ends the edit. */
export function pressMouse(event: MouseEvent, current: CurrentSheet): void {
  if (isInEditor(event.target)) return;
  const { edit, selection } = windowState();
  const point = pointUnder(event.target, current);
  if (edit !== null) {
    pressWhileEditing(event, current, edit, point);
    return;
  }
  if (point === null) return;
  const isMain = event.button === 0;
  if (isMain || !isInside(rectangleOf(selection), point.row, point.column))
    selectPoint(point, isMain && event.shiftKey);
}

function pressWhileEditing(event: MouseEvent, current: CurrentSheet, edit: Edit, point: GridPoint | null): void {
  event.preventDefault();
  event.stopPropagation();
  const cell = point === null ? null : cellAtPoint(current, point);
  const input = globalThis.document.activeElement;
  const caret = input instanceof HTMLInputElement ? (input.selectionStart ?? edit.text.length) : edit.text.length;
  const editedYear = edit.target.type === "cell" ? edit.target.year : null;
  if (cell !== null && cell.year !== null && editedYear !== null && expectsReference(edit.text, caret)) {
    const reference = referenceTo(cell.line.code, cell.line.label, cell.year, editedYear);
    changeEdit(edit.text.slice(0, caret) + reference + edit.text.slice(caret));
    if (input instanceof HTMLInputElement) {
      const place = caret + reference.length;
      requestAnimationFrame(() => input.setSelectionRange(place, place));
    }
    return;
  }
  void commitEdit(() => {
    if (point !== null) selectPoint(point, false);
  });
}

/** The mouse moved onto a cell with the button down: the marking follows. */
export function dragMouse(event: MouseEvent, current: CurrentSheet): void {
  if ((event.buttons & 1) === 0 || windowState().edit !== null || isInEditor(event.target)) return;
  const point = pointUnder(event.target, current);
  const { head } = windowState().selection;
  if (point !== null && (point.row !== head.row || point.column !== head.column)) selectPoint(point, true);
}

export function doubleClick(event: MouseEvent, current: CurrentSheet): void {
  if (!isInEditor(event.target) && pointUnder(event.target, current) !== null) startEdit("cell", null);
}
