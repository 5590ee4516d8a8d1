// What an intent of the keyboard or the mouse does to the selection and the editor. Pure selection work is in
// state/selection.ts; here it meets the sheet that is shown. Enter returns to the column where a run of Tab began.

import { clearSelection, fillSelection } from "../state/clipboardActions.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "../state/currentSheet.ts";
import {
  cancelEdit,
  changeEdit,
  commitEdit,
  isFormulaText,
  startEdit,
  takeWaitingKeys,
  waitWithKey,
} from "../state/editActions.ts";
import { fillYears } from "../state/fillActions.ts";
import {
  clampPoint,
  type Direction,
  dataEdge,
  type GridPoint,
  nextInReadingOrder,
  type Selection,
  selectionAt,
  stepFrom,
} from "../state/selection.ts";
import { focusGrid, openDialog, setWindow, windowState } from "../state/windowStore.ts";
import { cellText } from "./cellText.ts";
import { type GridIntent, intentOfKey, isPrintable, type KeyStroke } from "./gridKeys.ts";

const rowsPerPage = 20;
let tabStartColumn: number | null = null;

/** Marks a cell, or extends the marking to it. */
export function selectPoint(point: GridPoint, extend: boolean): void {
  tabStartColumn = null;
  const { selection } = windowState();
  setWindow({ selection: extend ? { anchor: selection.anchor, head: point } : selectionAt(point) });
}

/** Marks a whole column by its number. */
export function selectColumn(column: number): void {
  const current = currentSheet(windowState());
  if (current === null || current.size.rows === 0) return;
  setWindow({ selection: { anchor: { row: 0, column }, head: { row: current.size.rows - 1, column } } });
  focusGrid();
}

/** Does a key stroke in the grid. False when the key is not the grid's, or Tab should leave it. */
export function performKey(stroke: KeyStroke): boolean {
  const intent = intentOfKey(stroke);
  const current = currentSheet(windowState());
  if (intent === null || current === null || current.size.rows === 0) return false;
  return perform(intent, current);
}

function perform(intent: GridIntent, current: CurrentSheet): boolean {
  const { selection } = windowState();
  if (intent.type !== "tab" && intent.type !== "enter") tabStartColumn = null;
  switch (intent.type) {
    case "move":
      return moveTo(selection, current, intent.extend, (from) =>
        intent.toEdge
          ? dataEdge(from, intent.direction, current.size, (point) => isFilled(current, point))
          : stepFrom(from, intent.direction, current.size),
      );
    case "page":
      return moveTo(selection, current, intent.extend, (from) =>
        stepFrom(from, intent.direction, current.size, rowsPerPage),
      );
    case "rowEdge":
      return moveTo(selection, current, intent.extend, (from) => ({
        row: from.row,
        column: intent.edge === "first" ? current.firstYear : current.lastYear,
      }));
    case "sheetEdge":
      return moveTo(selection, current, intent.extend, () =>
        intent.edge === "first"
          ? { row: 0, column: current.firstYear }
          : { row: current.size.rows - 1, column: current.lastYear },
      );
    case "tab":
      return moveWithTab(current, intent.backwards);
    case "enter":
      return moveWithEnter(current, intent.backwards ? "up" : "down");
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
      return mark({ row: 0, column: 0 }, { row: current.size.rows - 1, column: current.size.columns - 1 }, current);
    case "selectRow":
      return mark(
        { row: selection.anchor.row, column: 0 },
        { row: selection.head.row, column: current.size.columns - 1 },
        current,
      );
    case "selectColumn":
      return mark(
        { row: 0, column: selection.anchor.column },
        { row: current.size.rows - 1, column: selection.head.column },
        current,
      );
    case "collapseSelection":
      setWindow({ selection: selectionAt(selection.anchor), notice: null });
      return true;
  }
}

function mark(anchor: GridPoint, head: GridPoint, current: CurrentSheet): boolean {
  setWindow({ selection: { anchor: clampPoint(anchor, current.size), head: clampPoint(head, current.size) } });
  return true;
}

function moveTo(
  selection: Selection,
  current: CurrentSheet,
  extend: boolean,
  target: (from: GridPoint) => GridPoint,
): boolean {
  const next = clampPoint(target(extend ? selection.head : selection.anchor), current.size);
  setWindow({ selection: extend ? { anchor: selection.anchor, head: next } : selectionAt(next) });
  return true;
}

function moveWithTab(current: CurrentSheet, backwards: boolean): boolean {
  const { anchor } = windowState().selection;
  const years = { first: current.firstYear, last: current.lastYear };
  const next = nextInReadingOrder(anchor, current.size.rows, years, backwards);
  if (next === null) return false;
  tabStartColumn ??= anchor.column;
  setWindow({ selection: selectionAt(next) });
  return true;
}

function moveWithEnter(current: CurrentSheet, direction: Direction): boolean {
  const { anchor } = windowState().selection;
  const from = tabStartColumn === null ? anchor : { row: anchor.row, column: tabStartColumn };
  tabStartColumn = null;
  setWindow({ selection: selectionAt(stepFrom(from, direction, current.size)) });
  return true;
}

function isFilled(current: CurrentSheet, point: GridPoint): boolean {
  const cell = cellAtPoint(current, point);
  if (cell === null) return false;
  if (cell.column.type === "label") return cell.line.label !== "";
  if (cell.column.type === "code") return cell.line.code !== "";
  if (cell.column.type === "attribute") return cell.column.read(cell.line, current.mirror) !== "";
  return cellText(current.mirror, cell.line, cell.index, "kr") !== "";
}

/** Does a key stroke in an open editor. False when the key is for the text field itself. */
export function performEditorKey(stroke: KeyStroke): boolean {
  const { edit } = windowState();
  if (edit === null) return false;
  if (edit.pending) {
    waitWithKey(stroke);
    return true;
  }
  if (stroke.key === "Escape") {
    cancelEdit();
    return true;
  }
  if (stroke.key === "F1" || (stroke.key === "F3" && stroke.shift)) {
    openDialog("functions");
    return true;
  }
  if (stroke.key === "Enter" && stroke.control && stroke.shift) {
    void fillYears();
    return true;
  }
  if (stroke.key !== "Enter" && stroke.key !== "Tab") return false;
  if (stroke.alt) return false;
  void commitAndMove(stroke);
  return true;
}

/** Sends the input; when it is taken the selection moves on and the keys that waited are played. */
export async function commitAndMove(stroke: KeyStroke | null): Promise<void> {
  await commitEdit(() => {
    if (stroke !== null) performKey({ ...stroke, control: false });
    focusGrid();
    for (const key of takeWaitingKeys()) playKey(key);
  });
}

/** A key that waited: typed into the editor when one has been opened since, else done in the grid. */
function playKey(stroke: KeyStroke): void {
  const { edit } = windowState();
  if (edit === null) {
    performKey(stroke);
    return;
  }
  if (performEditorKey(stroke)) return;
  if (stroke.control || stroke.alt) return;
  if (stroke.key === "Backspace") changeEdit(edit.text.slice(0, -1));
  else if (isPrintable(stroke.key)) changeEdit(edit.text + stroke.key);
}

/** True where a click in the grid should insert a reference instead of leaving the editor. */
export function expectsReference(text: string, caret: number): boolean {
  if (!isFormulaText(text)) return false;
  const before = text.slice(0, caret).trimEnd();
  return /[=(+\-*/^;:<>&\u2212]$/.test(before);
}

/** The reference a click inserts: the line's code or quoted name, with the year when it is another. */
export function referenceTo(code: string, label: string, year: number, editedYear: number): string {
  const name = code === "" ? `'${label.replaceAll("'", "''")}'` : code;
  if (year === editedYear) return name;
  return year === editedYear - 1 ? `${name}[föregående]` : `${name}[${year}]`;
}
