// What an intent of the keyboard or the mouse does to the selection and the editor. Pure selection work is in
// state/selection.ts and selectionMoves.ts; here it meets the sheet that is shown. Enter returns to the column where a run of
// Tab began; inside a marking of several cells Tab and Enter walk about in it.

import { clearSelection } from "../state/clipboardActions.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "../state/currentSheet.ts";
import { startEdit } from "../state/editActions.ts";
import { fillSelection } from "../state/fillRangeActions.ts";
import type { KeyStroke } from "../state/keyTable.ts";
import { type MarkingMode, markingMode, setMarkingMode } from "../state/markingMode.ts";
import {
  clampPoint,
  type Direction,
  dataEdge,
  type GridPoint,
  isSingleCell,
  nextInReadingOrder,
  type Selection,
  selectionAt,
  stepFrom,
} from "../state/selection.ts";
import { extendedTo, rangeAdded, walkedOn, wholeColumns, wholeRows, wholeSheet } from "../state/selectionMoves.ts";
import { setWindow, windowState } from "../state/windowStore.ts";
import { cellText } from "./cellText.ts";
import { type GridIntent, intentOfKey } from "./gridKeys.ts";
import { gridView } from "./gridView.ts";

const rowsPerUnknownPage = 20;
let tabStart: GridPoint | null = null;
/** What may come between Tab and the Enter that goes back to where it began. */
const keepsTabRun: ReadonlySet<GridIntent["type"]> = new Set(["next", "write", "edit", "clear", "fill", "showActive"]);
/** What moves the marking, and is told how by F8 and Shift+F8. */
const heedsMode: ReadonlySet<GridIntent["type"]> = new Set(["move", "page", "rowEdge", "sheetEdge"]);

/** Marks what the mouse asks for; a run of Tab ends with it. */
export function markSelection(selection: Selection): void {
  tabStart = null;
  setMarkingMode(null);
  setWindow({ selection });
}

/** Marks a cell, or extends the active range to it, as a press does after F8. */
export function selectPoint(point: GridPoint, extend: boolean): void {
  const current = currentSheet(windowState());
  if (current === null) return;
  markSelection(extend ? extendedTo(windowState().selection, point, current.size) : selectionAt(point));
}

/**
 * Does a key stroke in the grid. False when the key is not the grid's, or Tab should leave it; and while a dialog opens, which
 * has the floor a moment before it has the keyboard.
 */
export function performKey(stroke: KeyStroke): boolean {
  const state = windowState();
  if (state.dialog !== null) return false;
  const intent = intentOfKey(stroke);
  const current = currentSheet(state);
  if (intent === null || current === null || current.size.rows === 0) return false;
  return perform(intent, current);
}

function perform(intent: GridIntent, current: CurrentSheet): boolean {
  const mode = markingMode();
  if (intent.type === "mode") {
    setMarkingMode(mode === intent.mode ? null : intent.mode);
    return true;
  }
  if (intent.type === "collapse" && mode !== null) {
    // As in Excel: what is marked stays.
    setMarkingMode(null);
    return true;
  }
  const isDone = performIn(mode, intent, current);
  if (mode === "extend" && heedsMode.has(intent.type)) setMarkingMode("extend");
  else if (intent.type !== "showActive") setMarkingMode(null);
  return isDone;
}

function performIn(
  mode: MarkingMode | null,
  intent: Exclude<GridIntent, { readonly type: "mode" }>,
  current: CurrentSheet,
): boolean {
  const { selection } = windowState();
  const { size } = current;
  const move = (extend: boolean, target: (from: GridPoint) => GridPoint): boolean =>
    moveTo(current, extend ? "extend" : mode, target);
  if (!keepsTabRun.has(intent.type)) tabStart = null;
  switch (intent.type) {
    case "move":
      return move(intent.extend, (from) =>
        intent.toEdge
          ? dataEdge(from, intent.direction, size, (point) => isFilled(current, point))
          : stepFrom(from, intent.direction, size),
      );
    case "page":
      return move(intent.extend, (from) => pageFrom(from, intent.direction, current));
    case "rowEdge":
      return move(intent.extend, (from) => ({
        row: from.row,
        column: intent.edge === "first" ? current.firstYear : current.lastYear,
      }));
    case "sheetEdge":
      return move(intent.extend, () =>
        intent.edge === "first"
          ? { row: 0, column: current.firstYear }
          : { row: size.rows - 1, column: current.lastYear },
      );
    case "next":
      return moveOn(current, intent.along, intent.backwards);
    case "showActive":
      gridView()?.reveal(selection.anchor);
      return true;
    case "edit":
      startEdit("cell", null);
      return true;
    case "write":
      startEdit("cell", intent.text);
      return true;
    case "clear":
      void clearSelection();
      return true;
    case "fill":
      void fillSelection(intent.direction);
      return true;
    case "selectAll":
      return mark(wholeSheet(selection, size));
    case "selectRows":
      return mark(wholeRows(selection.anchor, selection.head.row, size, selection.others));
    case "selectColumns":
      return mark(wholeColumns(selection.anchor, selection.head.column, size, selection.others));
    case "collapse":
      setWindow({ selection: selectionAt(selection.anchor), notice: null });
      return true;
  }
}

function mark(selection: Selection): boolean {
  setWindow({ selection });
  return true;
}

/** Moves the active cell, or stretches the marking to it, or begins a range beside it. */
function moveTo(current: CurrentSheet, how: MarkingMode | null, target: (from: GridPoint) => GridPoint): boolean {
  const { selection } = windowState();
  const next = clampPoint(target(how === "extend" ? selection.head : selection.anchor), current.size);
  if (how === "extend") return mark(extendedTo(selection, next, current.size));
  return mark(how === "add" ? rangeAdded(selection, next) : selectionAt(next));
}

/** A page further: what stood just beyond the edge comes first, and the cell keeps its place on the screen. */
function pageFrom(from: GridPoint, direction: Direction, current: CurrentSheet): GridPoint {
  const view = gridView();
  if (direction === "up" || direction === "down") {
    const page = view?.rowsPerPage() ?? rowsPerUnknownPage;
    view?.scrollToTop(view.rowsInSight().first + (direction === "down" ? page : -page));
    return stepFrom(from, direction, current.size, page);
  }
  const sight = view?.columnsInSight();
  const page = sight === undefined ? 1 : Math.max(1, sight.last - sight.first + 1);
  return stepFrom(from, direction, current.size, page);
}

/** Tab and Enter: on within the marking, or else to the next cell of the row or column. */
function moveOn(current: CurrentSheet, along: "row" | "column", backwards: boolean): boolean {
  const { selection } = windowState();
  if (!isSingleCell(selection)) return mark(walkedOn(selection, along, backwards));
  const { anchor } = selection;
  if (along === "row") {
    const named = current.columns.flatMap(({ type }, at) => (type === "label" || type === "code" ? at : []));
    const stops = { named, first: current.firstYear, last: current.lastYear };
    const next = nextInReadingOrder(anchor, current.size.rows, stops, backwards, tabStart);
    if (next === null) return false;
    tabStart ??= anchor;
    return mark(selectionAt(next));
  }
  const from = { row: anchor.row, column: tabStart?.column ?? anchor.column };
  tabStart = null;
  return mark(selectionAt(stepFrom(from, backwards ? "up" : "down", current.size)));
}

function isFilled(current: CurrentSheet, point: GridPoint): boolean {
  const cell = cellAtPoint(current, point);
  if (cell === null) return false;
  if (cell.column.type === "label") return cell.line.label !== "";
  if (cell.column.type === "code") return cell.line.code !== "";
  if (cell.column.type === "attribute") return cell.column.read(cell.line, current.mirror) !== "";
  return cellText(current.mirror, cell.line, cell.index, "kr") !== "";
}
