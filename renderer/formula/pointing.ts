// Pointing at cells while a formula is typed: a press or an arrow where the formula waits for a reference writes it, another one right
// after replaces it, Shift makes it a range. Also on other sheets: the edit stays open while they are shown.

import type { SheetId } from "../../shared/domain/ids.ts";
import { cellText } from "../grid/cellText.ts";
import { type CurrentSheet, cellAtPoint, currentSheet, pointOf } from "../state/currentSheet.ts";
import { caretIn, putCaret } from "../state/editorCaret.ts";
import { type Direction, dataEdge, type GridPoint, stepFrom } from "../state/selection.ts";
import { type Edit, setWindow, type WindowState, windowState } from "../state/windowStore.ts";
import { closeProposals } from "./completionState.ts";
import { isFormulaText } from "./formulaScan.ts";
import { putText } from "./putText.ts";
import { awaitsReference, type PointedCells, referenceText } from "./referenceText.ts";

/** Where a reference would be put, [start, end); null where the formula does not wait for one. */
function placeToPoint(edit: Edit): { readonly start: number; readonly end: number } | null {
  if (edit.pending || edit.target.type !== "cell") return null;
  const caret = caretIn(edit.text);
  if (edit.pointed !== null && edit.pointed.end === caret) return edit.pointed;
  return awaitsReference(edit.text, caret) ? { start: caret, end: caret } : null;
}

/** Does a press or an arrow point now, instead of leaving the editor? */
export function canPoint(state: WindowState = windowState()): boolean {
  return state.edit !== null && placeToPoint(state.edit) !== null;
}

/**
 * Writes the reference to a cell of the sheet shown, or to the range from the cell pointed at before when `extend`. False where none
 * is waited for, or where the cell cannot be named.
 */
export function pointAt(head: GridPoint, extend: boolean): boolean {
  const state = windowState();
  const { edit, document } = state;
  const current = currentSheet(state);
  const place = edit === null ? null : placeToPoint(edit);
  if (edit === null || document === null || current === null || place === null) return false;
  if (edit.target.type !== "cell") return false;
  const { year } = edit.target;
  const sheetId = current.sheet.id;
  const anchor = extend && edit.pointed?.sheetId === sheetId ? edit.pointed.anchor : head;
  const cells = cellsBetween(current, anchor, head, year);
  if (cells === null) return false;
  const { structure } = document.mirror;
  const reference = referenceText(structure, cells, year, edit.text, place.start);
  const pointed = { sheetId, anchor, head, start: place.start, end: place.start + reference.length };
  putText({ start: place.start, end: place.end, text: reference, pointed });
  closeProposals();
  return true;
}

/** The lines and years between two points; a name or code alone stands for the formula's own year. */
function cellsBetween(current: CurrentSheet, anchor: GridPoint, head: GridPoint, year: number): PointedCells | null {
  const first = cellAtPoint(current, { row: Math.min(anchor.row, head.row), column: anchor.column });
  const last = cellAtPoint(current, { row: Math.max(anchor.row, head.row), column: head.column });
  if (first === null || last === null || first.column.type === "attribute" || last.column.type === "attribute")
    return null;
  if (first.line.kind === "text" || last.line.kind === "text") return null;
  const years = [first.year ?? year, last.year ?? year];
  const [fromYear, toYear] = [Math.min(...years), Math.max(...years)];
  const isRange = first.line.homeSheetId === last.line.homeSheetId && areInStoredOrder(current, anchor.row, head.row);
  const pointed = cellAtPoint(current, head)?.line ?? last.line;
  // Lines of several sheets, or sorted for view, are not what A:B would mean: then the one under the pointer alone.
  const [from, to] = isRange ? [first.line, last.line] : [pointed, pointed];
  return { fromId: from.id, toId: to.id, fromYear, toYear };
}

function areInStoredOrder({ rowIds, mirror }: CurrentSheet, one: number, other: number): boolean {
  const shown = rowIds.slice(Math.min(one, other), Math.max(one, other) + 1);
  const places = shown.map((id) => mirror.lineIndexById.get(id) ?? -1);
  return places.every((place, order) => order === 0 || place > (places[order - 1] ?? 0));
}

/** An arrow points: from the cell pointed at last, else from the one being typed in. `toEdge` goes to the edge of the figures. */
export function pointByKey(direction: Direction, extend: boolean, toEdge: boolean): boolean {
  const state = windowState();
  const current = currentSheet(state);
  const { edit } = state;
  if (current === null || edit === null || !canPoint(state)) return false;
  let from = pointedFrom(current, edit, state);
  // Lines of texts cannot be read by a formula: they are passed by.
  for (let tries = 0; tries <= current.size.rows; tries += 1) {
    const next = withinYears(
      current,
      toEdge ? edgeFrom(current, from, direction) : stepFrom(from, direction, current.size),
    );
    if (next.row === from.row && next.column === from.column) break;
    from = next;
    if (cellAtPoint(current, from)?.line.kind !== "text") break;
  }
  return pointAt(from, extend);
}

function pointedFrom(current: CurrentSheet, { pointed, target }: Edit, { selection }: WindowState): GridPoint {
  if (pointed?.sheetId === current.sheet.id) return pointed.head;
  const own = target.type === "cell" ? pointOf(current, target.lineId, target.year) : null;
  return own ?? selection.anchor;
}

const edgeFrom = (current: CurrentSheet, from: GridPoint, direction: Direction): GridPoint =>
  dataEdge(from, direction, current.size, (point) => {
    const cell = cellAtPoint(current, point);
    return cell !== null && cell.year !== null && cellText(current.mirror, cell.line, cell.index, "kr") !== "";
  });

const withinYears = ({ firstYear, lastYear }: CurrentSheet, { row, column }: GridPoint): GridPoint => ({
  row,
  column: Math.max(firstYear, Math.min(column, lastYear)),
});

/**
 * Shows another sheet while a formula is typed, so that its cells can be pointed at. False where nothing is typed that would be kept
 * open: the sheet is then shown as always.
 */
export function showSheetToPoint(sheetId: SheetId, selection: WindowState["selection"]): boolean {
  const { edit } = windowState();
  if (edit === null || edit.pending || edit.target.type !== "cell" || !isFormulaText(edit.text)) return false;
  if (edit.home.view?.type !== "sheet") return false;
  const caret = caretIn(edit.text);
  closeProposals();
  if (sheetId === edit.home.view.sheetId) showHome(edit);
  else setWindow({ view: { type: "sheet", sheetId }, selection, edit: { ...edit, focus: "bar", mode: "enter" } });
  putCaret(caret);
  return true;
}

/** Back to the sheet of the cell that is typed in, with the editor still open. False where it is shown already. */
export function returnToEdited(): boolean {
  const { edit, view } = windowState();
  if (edit === null || edit.home.view === view) return false;
  const caret = caretIn(edit.text);
  showHome(edit);
  putCaret(caret);
  return true;
}

const showHome = (edit: Edit): void =>
  setWindow({ ...edit.home, edit: { ...edit, focus: "cell", mode: edit.focus === "cell" ? edit.mode : "enter" } });
