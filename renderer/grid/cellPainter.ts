// Puts texts and class names on the cells the grid has on the screen. The grid makes empty cells and never hears of figures:
// writing them here, and only where something differs, is what makes an answer of the host seen within a frame. Cells are
// found by the grid's documented row and column attributes; a cell that the grid makes later is painted before it is seen.

import { cellState } from "../../shared/contract/scenarioView.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { type CurrentSheet, cellAtPoint, currentSheet, type PointedCell } from "../state/currentSheet.ts";
import type { Selection } from "../state/selection.ts";
import { type WindowState, windowState } from "../state/windowStore.ts";
import { allClasses, classesOfCell } from "./cellClasses.ts";
import { rowNumberColumn } from "./cellDrag.ts";
import { cellText } from "./cellText.ts";
import { fittedFigure, isBoldLine } from "./figureFit.ts";
import { eachMark, isColumnTouched, isRowTouched, marksOf } from "./markClasses.ts";
import { paintLabel } from "./paintLabel.ts";
import { rowNumberText } from "./rowNumbers.ts";

/** What a cell shows; "" for names, which are more than a text (paintLabel.ts). */
export function textOfPoint(current: CurrentSheet, cell: PointedCell, displayUnit: DisplayUnit): string {
  const { column, line, index } = cell;
  if (column.type === "label") return "";
  if (column.type === "code") return line.code;
  if (column.type === "attribute") return column.read(line, current.mirror);
  return cellText(current.mirror, line, index, displayUnit);
}

/** What is painted: a figure that does not fit its column as ####, for one that is cut off is a wrong figure. */
function paintedText(current: CurrentSheet, cell: PointedCell, displayUnit: DisplayUnit): string {
  const text = textOfPoint(current, cell, displayUnit);
  const isFigure = cell.year !== null && current.mirror.states[cell.index] === cellState.number;
  return isFigure ? fittedFigure(cell.column.id, text, isBoldLine(cell.line.kind)) : text;
}

/** Paints the cells inside `place` whose row number is asked for, as the window now stands. */
export function paintCells(place: ParentNode, isAsked: (row: number) => boolean): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  for (const row of place.querySelectorAll("[row-id]")) paintRow(row, state, current, isAsked);
  paintHeaders(place, state.selection, current);
}

/** Paints a moved marking: only where it differs from the one before, so that a drag costs what it changes. */
export function paintMarking(area: ParentNode, was: Selection, is: Selection, current: CurrentSheet): void {
  const numbers = rowNumbers(current);
  const columns = columnNumbers(current);
  for (const rowElement of area.querySelectorAll("[row-id]")) {
    const row = numbers.get(rowElement.getAttribute("row-id") ?? "");
    if (row === undefined || !(isRowTouched(was, row) || isRowTouched(is, row))) continue;
    for (const cell of rowElement.querySelectorAll("[col-id]")) {
      const id = cell.getAttribute("col-id") ?? "";
      if (id === rowNumberColumn) cell.classList.toggle("number-marked", isRowTouched(is, row));
      const column = columns.get(id);
      if (column === undefined) continue;
      const marks = marksOf(is, row, column);
      const changed = marks ^ marksOf(was, row, column);
      if (changed !== 0) eachMark(marks, changed, (name, holds) => cell.classList.toggle(name, holds));
    }
  }
  paintHeaders(area, is, current);
}

/** Headers of the columns the marking touches, as a spreadsheet shows where one is. */
function paintHeaders(place: ParentNode, selection: Selection, current: CurrentSheet): void {
  const columns = columnNumbers(current);
  for (const header of place.querySelectorAll("[role=columnheader]")) {
    const column = columns.get(header.getAttribute("col-id") ?? "");
    if (column !== undefined) header.classList.toggle("header-marked", isColumnTouched(selection, column));
  }
}

/**
 * Paints what the grid adds to `area` from now on: its rows when they are scrolled into sight, cells of new columns. The
 * browser tells of them before it draws. Returns the function that stops it.
 */
export function paintNewCells(area: Element): () => void {
  const observer = new MutationObserver((records) => {
    const state = windowState();
    const current = currentSheet(state);
    if (current === null) return;
    for (const node of records.flatMap(nodesToPaint)) {
      if (!(node instanceof Element)) continue;
      const row = node.closest("[row-id]");
      if (row === null) paintCells(node, everyRow);
      else paintRow(row, state, current, everyRow, node);
    }
  });
  observer.observe(area, { childList: true, subtree: true });
  return () => observer.disconnect();
}

/** What was added; or the cell that was emptied, as the grid does when it is given another definition of a column. */
const nodesToPaint = ({ target, addedNodes, removedNodes }: MutationRecord): readonly Node[] =>
  addedNodes.length === 0 && removedNodes.length > 0 && target instanceof Element && target.hasAttribute("col-id")
    ? [target]
    : [...addedNodes];

export const everyRow = (): boolean => true;

/** The cells of a row, or those of a part of it. A row that is on its way out of the grid is left alone. */
function paintRow(
  row: Element,
  state: WindowState,
  current: CurrentSheet,
  isAsked: (row: number) => boolean,
  part: Element = row,
): void {
  const number = rowNumbers(current).get(row.getAttribute("row-id") ?? "");
  if (number === undefined || !isAsked(number)) return;
  for (const cell of part.hasAttribute("col-id") ? [part] : part.querySelectorAll("[col-id]")) {
    const id = cell.getAttribute("col-id") ?? "";
    if (id === rowNumberColumn) {
      setText(cell, rowNumberText(current, row.getAttribute("row-id") ?? ""));
      cell.classList.toggle("number-marked", isRowTouched(state.selection, number));
      continue;
    }
    const column = columnNumbers(current).get(id) ?? -1;
    const pointed = cellAtPoint(current, { row: number, column });
    if (pointed === null) continue;
    if (pointed.column.type === "label") paintLabel(cell, state, current, pointed.line);
    else setText(cell, paintedText(current, pointed, state.displayUnit));
    setClasses(cell, classesOfCell(state, current, number, column));
  }
}

const keptNumbers = new WeakMap<CurrentSheet["rowIds"], ReadonlyMap<string, number>>();

function rowNumbers({ rowIds }: CurrentSheet): ReadonlyMap<string, number> {
  const known = keptNumbers.get(rowIds);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>(rowIds.map((id, row) => [id, row]));
  keptNumbers.set(rowIds, numbers);
  return numbers;
}

const keptColumns = new WeakMap<CurrentSheet["columns"], ReadonlyMap<string, number>>();

function columnNumbers({ columns }: CurrentSheet): ReadonlyMap<string, number> {
  const known = keptColumns.get(columns);
  if (known !== undefined) return known;
  const numbers = new Map<string, number>(columns.map(({ id }, column) => [id, column]));
  keptColumns.set(columns, numbers);
  return numbers;
}

function setText(cell: Element, text: string): void {
  const { firstChild } = cell;
  if (!(firstChild instanceof Text)) {
    if (text !== "") cell.textContent = text;
  } else if (firstChild.data !== text) firstChild.data = text;
}

interface PaintedClasses {
  readonly names: string;
  /** The whole attribute then: the grid adds names of its own. */
  readonly className: string;
}

const keptClasses = new WeakMap<Element, PaintedClasses>();

function setClasses(cell: Element, wanted: ReadonlySet<string>): void {
  const names = [...wanted].join(" ");
  const kept = keptClasses.get(cell);
  if (kept?.names === names && kept.className === cell.className) return;
  const gone = [...cell.classList].filter((name) => allClasses.has(name) && !wanted.has(name));
  if (gone.length > 0) cell.classList.remove(...gone);
  const added = [...wanted].filter((name) => !cell.classList.contains(name));
  if (added.length > 0) cell.classList.add(...added);
  keptClasses.set(cell, { names, className: cell.className });
}
