// Copy, cut, paste, clear and fill of the marked cells. Text becomes one setCells command, so it is one undoable edit; a
// paste that does not fit, or that would hit a locked cell, is refused whole and said, never done in part. Text with
// labels opens the preview instead.

import type { TypedCell } from "../../shared/commands/command.ts";
import { cellMark } from "../../shared/contract/scenarioView.ts";
import { pasteTexts } from "../../shared/texts/window.ts";
import { cellClipboardText, editText, isLocked } from "../grid/cellText.ts";
import {
  classifyPaste,
  htmlTable,
  looksLikeValue,
  type Matrix,
  matrixFromText,
  spreadOver,
  tabSeparated,
} from "../grid/clipboardText.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "./currentSheet.ts";
import { applyCommand, showOutcome } from "./documentActions.ts";
import { type GridPoint, type Rectangle, rectangleOf } from "./selection.ts";
import { setWindow, showRefusal, windowState } from "./windowStore.ts";

/** The marked cells as text, null when no sheet is shown. */
export function selectedMatrix(): Matrix | null {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null || current.size.rows === 0) return null;
  const { mirror } = current;
  return pointsOf(rectangleOf(state.selection)).map((row) =>
    row.map((point) => {
      const cell = cellAtPoint(current, point);
      if (cell === null) return "";
      if (cell.column.type === "label") return cell.line.label;
      if (cell.column.type === "code") return cell.line.code;
      if (cell.column.type === "attribute") return cell.column.read(cell.line, mirror);
      return cellClipboardText(mirror, cell.line, cell.index, state.displayUnit);
    }),
  );
}

/** Puts the marked cells on the clipboard; false when there is nothing to copy. */
export function copySelection(clipboard: DataTransfer): boolean {
  const matrix = selectedMatrix();
  if (matrix === null) return false;
  clipboard.setData("text/plain", tabSeparated(matrix));
  clipboard.setData("text/html", htmlTable(matrix));
  return true;
}

/** Pastes text at the active cell, or opens the preview when it holds a printed table. */
export async function pasteText(text: string): Promise<void> {
  const pasted = classifyPaste(text);
  if (pasted.type === "nothing") return showRefusal({ code: "nothingToPaste", message: pasteTexts.nothing });
  const state = windowState();
  const current = currentSheet(state);
  const area = rectangleOf(state.selection);
  const fields = pasted.type === "cells" ? pasted.matrix : matrixFromText(pasted.text);
  const matrix = spreadOver(fields, area.bottom - area.top + 1, area.right - area.left + 1);
  const corner = { row: area.top, column: area.left };
  if (pasted.type === "table" && (current === null || !wordsFitTexts(current, corner, matrix)))
    return setWindow({ dialog: "pasteTable", pastedText: pasted.text });
  if (current === null) return;
  const plan = planPaste(current, corner, matrix);
  if (plan.outside) {
    const width = Math.max(...matrix.map((row) => row.length));
    return showRefusal({ code: "pasteOutside", message: pasteTexts.outside(matrix.length, width) });
  }
  if (plan.locked > 0) return showRefusal({ code: "pasteLocked", message: pasteTexts.lockedCells(plan.locked) });
  if (plan.cells.length === 0) return;
  const answer = await applyCommand({ type: "setCells", cells: plan.cells, bareUnit: state.displayUnit });
  if (!answer.ok) return showRefusal(answer.error);
  const rows = matrix.length - 1;
  const columns = Math.max(...matrix.map((row) => row.length)) - 1;
  setWindow({ selection: { anchor: corner, head: { row: area.top + rows, column: area.left + columns } } });
}

interface PastePlan {
  readonly cells: readonly TypedCell[];
  /** Some field falls outside the sheet. */
  readonly outside: boolean;
  /** Fields that fall on cells which take no value. */
  readonly locked: number;
}

/** Where each field of a matrix lands. An empty field on a locked cell (a heading's row) is let through. */
export function planPaste(current: CurrentSheet, corner: GridPoint, matrix: Matrix): PastePlan {
  const cells: TypedCell[] = [];
  let outside = false;
  let locked = 0;
  matrix.forEach((row, rowNumber) => {
    row.forEach((field, columnNumber) => {
      const cell = cellAtPoint(current, { row: corner.row + rowNumber, column: corner.column + columnNumber });
      if (cell === null) {
        if (field !== "") outside = true;
        return;
      }
      if (cell.year === null || isLocked(current.mirror, cell.line, cell.index)) {
        if (field !== "") locked += 1;
        return;
      }
      cells.push({
        lineId: cell.line.id,
        year: cell.year,
        text: isDash(field) && cell.line.unit !== "text" ? "" : field,
      });
    });
  });
  return { cells, outside, locked };
}

/** Do all fields that are no values land in cells of lines of texts? Then the text is cells and no printed table. */
export function wordsFitTexts(current: CurrentSheet, corner: GridPoint, matrix: Matrix): boolean {
  return matrix.every((row, rowNumber) =>
    row.every((field, columnNumber) => {
      if (looksLikeValue(field)) return true;
      const cell = cellAtPoint(current, { row: corner.row + rowNumber, column: corner.column + columnNumber });
      return cell !== null && cell.line.unit === "text" && !isLocked(current.mirror, cell.line, cell.index);
    }),
  );
}

/** A lone dash is how tables print "nothing". */
const isDash = (field: string): boolean => /^[-\u2212\u2013]$/.test(field);

/** Empties the marked cells that can be emptied, as one edit. Cells governed by the line's formula keep it. */
export async function clearSelection(): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const cells: TypedCell[] = [];
  for (const row of pointsOf(rectangleOf(state.selection))) {
    for (const point of row) {
      const cell = cellAtPoint(current, point);
      if (cell === null || cell.year === null || isLocked(current.mirror, cell.line, cell.index)) continue;
      const marks = current.mirror.marks[cell.index] ?? 0;
      if ((marks & (cellMark.input | cellMark.cellFormula | cellMark.overridden)) === 0) continue;
      cells.push({ lineId: cell.line.id, year: cell.year, text: "" });
    }
  }
  if (cells.length === 0) return showRefusal({ code: "nothingToClear", message: pasteTexts.nothingToClear });
  await showOutcome(applyCommand({ type: "setCells", cells, bareUnit: state.displayUnit }));
}

/** Copies the first row (or column) of the marking over the rest of it: numbers as numbers, formulas as formulas. */
export async function fillSelection(direction: "down" | "right"): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const area = rectangleOf(state.selection);
  const cells: TypedCell[] = [];
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isSource = direction === "down" ? row === area.top : column === area.left;
      if (isSource) continue;
      const from = direction === "down" ? { row: area.top, column } : { row, column: area.left };
      const source = cellAtPoint(current, from);
      const target = cellAtPoint(current, { row, column });
      if (source === null || target === null || source.year === null || target.year === null) continue;
      if (isLocked(current.mirror, target.line, target.index)) continue;
      const text = editText(current.mirror, source.line, source.index, state.displayUnit);
      cells.push({ lineId: target.line.id, year: target.year, text });
    }
  }
  if (cells.length === 0) return;
  await showOutcome(applyCommand({ type: "setCells", cells, bareUnit: state.displayUnit }));
}

/** Every point of a rectangle, row by row. */
export const pointsOf = (area: Rectangle): readonly (readonly GridPoint[])[] =>
  Array.from({ length: area.bottom - area.top + 1 }, (_, row) =>
    Array.from({ length: area.right - area.left + 1 }, (_unused, column) => ({
      row: area.top + row,
      column: area.left + column,
    })),
  );
