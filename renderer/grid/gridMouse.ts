// The mouse in the grid: press, Shift and press, Ctrl and press, and drags mark cells, whole rows by their numbers and whole
// columns by their headers. A press while something is typed points at a cell or ends the edit as Enter would. Cells are found
// by the grid's documented row and column attributes, at once, because the grid's own mouse events come a moment later.

import type { MouseEvent } from "react";
import { pointAt } from "../formula/pointing.ts";
import type { CurrentSheet } from "../state/currentSheet.ts";
import { markingMode, setMarkingMode } from "../state/markingMode.ts";
import { type GridPoint, isMarked, rectangleOf, type Selection, selectionAt } from "../state/selection.ts";
import { pointRemoved, rangeAdded, spansRows, wholeColumns, wholeRows, wholeSheet } from "../state/selectionMoves.ts";
import { focusGrid, windowState } from "../state/windowStore.ts";
import { followDrag, pointOfElement, rowNumberColumn } from "./cellDrag.ts";
import { editPressed } from "./editorActions.ts";
import { markSelection, selectPoint } from "./gridActions.ts";
import { gridView } from "./gridView.ts";
import { isOnScrollbar, pressWhileEditing } from "./pointReference.ts";

const isInEditor = (target: EventTarget): boolean =>
  target instanceof Element && target.closest(".cell-editor") !== null;
const isOnButton = (target: EventTarget): boolean => target instanceof Element && target.closest("button") !== null;

/** A press: marks, extends, adds, points at a cell for the formula being typed, or ends the edit. */
export function pressMouse(event: MouseEvent, current: CurrentSheet): void {
  const { edit } = windowState();
  // A heading folded while a formula is typed leaves the keyboard with the field.
  if (edit !== null && isOnButton(event.target) && !isInEditor(event.target)) event.preventDefault();
  if (isInEditor(event.target) || isOnButton(event.target) || current.size.rows === 0) return;
  const point = pointOfElement(event.target, current);
  if (edit !== null) {
    pressWhileEditing(event, current, edit, point === null || point.column < 0 ? null : point);
    dragReference();
    return;
  }
  const column = columnOfHeader(event, current);
  if (column !== null) pressHeader(event, current, column);
  else if (point?.column === -1) pressRowNumber(event, current, point.row);
  else if (point !== null) pressCell(event, point);
  else if (event.button === 0 && !isOnScrollbar(event)) keepKeyboard(event);
}

/** A press on what can have no keyboard would take it from the cells: they have it afterwards. */
function keepKeyboard(event: MouseEvent): void {
  event.preventDefault();
  focusGrid();
}

function pressCell(event: MouseEvent, point: GridPoint): void {
  const { selection } = windowState();
  if (event.button !== 0) {
    // The menu of the right button is about what is marked, unless it is opened outside it.
    if (!isMarked(selection, point)) selectPoint(point, false);
    return;
  }
  if (isAdding(event) && isMarked(selection, point)) {
    markSelection(pointRemoved(selection, point));
    return;
  }
  const isExtending = markingMode() === "extend";
  if (event.shiftKey || isExtending) selectPoint(point, true);
  else markSelection(isAdding(event) ? rangeAdded(selection, point) : selectionAt(point));
  if (isExtending) setMarkingMode("extend");
  followDrag({ onPoint: ({ row, column }) => selectPoint({ row, column: Math.max(0, column) }, true) });
}

/** On a Mac Ctrl and a press is the right button, and Cmd adds. */
const isAdding = (event: MouseEvent): boolean => event.ctrlKey || event.metaKey;

/** Whole rows by their number. The active cell is the row's first year, so that typing does not rename the line. */
function pressRowNumber(event: MouseEvent, current: CurrentSheet, row: number): void {
  const { selection } = windowState();
  const { size } = current;
  if (event.button !== 0 && isMarked(selection, { row, column: 0 }) && spansRows(selection, size)) return;
  event.preventDefault();
  const others = othersAfter(event, selection);
  const anchor = event.shiftKey ? selection.anchor : { row, column: current.firstYear };
  markSelection(wholeRows(anchor, row, size, others));
  focusGrid();
  if (event.button !== 0) return;
  followDrag({ along: "rows", onPoint: (point) => markSelection(wholeRows(anchor, point.row, size, others)) });
}

/** Whole columns by their header, and everything by the corner. */
function pressHeader(event: MouseEvent, current: CurrentSheet, column: number): void {
  if (event.button !== 0) return;
  const { selection } = windowState();
  const { size } = current;
  keepKeyboard(event);
  if (column < 0) {
    markSelection(wholeSheet(selection, size));
    return;
  }
  const others = othersAfter(event, selection);
  const anchor = event.shiftKey ? selection.anchor : { row: gridView()?.rowsInSight().first ?? 0, column };
  markSelection(wholeColumns(anchor, column, size, others));
  followDrag({
    along: "columns",
    onPoint: (point) => {
      if (point.column >= 0) markSelection(wholeColumns(anchor, point.column, size, others));
    },
  });
}

/** What stays marked beside a new range: everything with Ctrl, the ranges before with Shift, else nothing. */
const othersAfter = (event: MouseEvent, selection: Selection): Selection["others"] =>
  isAdding(event) && !event.shiftKey
    ? [...selection.others, rectangleOf(selection)]
    : event.shiftKey
      ? selection.others
      : [];

/** Pixels at the edges of a header where a press changes the width. */
const resizeEdge = 6;

/** Number of the column whose header is pressed, -1 for the corner, null elsewhere. */
function columnOfHeader({ target, clientX }: MouseEvent, current: CurrentSheet): number | null {
  const header = target instanceof Element ? target.closest("[role=columnheader]") : null;
  if (header === null) return null;
  const { left, right } = header.getBoundingClientRect();
  if (clientX - left < resizeEdge || right - clientX < resizeEdge) return null;
  const id = header.getAttribute("col-id");
  const column = current.columns.findIndex((candidate) => candidate.id === id);
  return column >= 0 || id === rowNumberColumn ? column : null;
}

/** While a formula is typed a drag points at a range, also beyond the edges of what is in sight. */
function dragReference(): void {
  if (windowState().edit?.pointed == null) return;
  followDrag({
    onPoint: ({ row, column }) => {
      if (windowState().edit === null) return;
      const point = { row, column: Math.max(0, column) };
      pointAt(point, true);
      gridView()?.reveal(point);
    },
  });
}

export function doubleClick(event: MouseEvent, current: CurrentSheet): void {
  if (isInEditor(event.target) || isOnButton(event.target)) return;
  const point = pointOfElement(event.target, current);
  if (point !== null && point.column >= 0) editPressed();
}
