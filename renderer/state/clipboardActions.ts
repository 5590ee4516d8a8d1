// Copy, cut and clear of the marked cells. Copying writes three forms of the same: text for any program, a table for those that
// read it, and the cells with their formulas for this one. Cutting marks; nothing moves before it is pasted.

import type { TypedCell } from "../../shared/commands/command.ts";
import { cellMark } from "../../shared/contract/scenarioView.ts";
import { attributeTexts } from "../../shared/texts/attributes.ts";
import { clipboardTexts } from "../../shared/texts/clipboard.ts";
import { pasteTexts } from "../../shared/texts/window.ts";
import { isLocked } from "../grid/cellText.ts";
import { htmlTable, plainText } from "../grid/clipboardTable.ts";
import { tabSeparated } from "../grid/clipboardText.ts";
import { type CopiedRange, ownClipboardType, writeCopied } from "./clipboardFormat.ts";
import { pointsToCopy, rangeOut } from "./copiedRange.ts";
import { copyMarkOf } from "./copyMark.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "./currentSheet.ts";
import { type CutMark, yearOfColumn } from "./cutMark.ts";
import { applyCommand, showOutcome } from "./documentActions.ts";
import { rememberCopied } from "./pasteContent.ts";
import { cellIndex } from "./scenarioMirror.ts";
import { type GridPoint, hasManyRanges, pointsOfSelection, type Rectangle, rectangleOf } from "./selection.ts";
import { speak } from "./spoken.ts";
import { setWindow, showNews, showRefusal, windowState } from "./windowStore.ts";

/** Puts the marked cells on the clipboard; false when no sheet is shown. */
export function copySelection(clipboard: DataTransfer): boolean {
  const current = currentSheet(windowState());
  if (current === null || current.size.rows === 0) return false;
  setWindow({ cut: null });
  const own = putOut(current, clipboard, "");
  if (own === null) return true;
  const { document, selection } = windowState();
  setWindow({ copied: document === null ? null : copyMarkOf(current, selection, document.handle, own) });
  speak(clipboardTexts.copied(own.rows.length, own.rows[0]?.length ?? 0, current.size.columns));
  return true;
}

/** Puts the marked cells on the clipboard and marks them as cut; false when no sheet is shown. */
export function cutSelection(clipboard: DataTransfer): boolean {
  const state = windowState();
  const current = currentSheet(state);
  if (state.document === null || current === null || current.size.rows === 0) return false;
  if (hasManyRanges(state.selection)) {
    showRefusal({ code: "cutManyRanges", message: clipboardTexts.cutManyRanges });
    return true;
  }
  const cut = cutOf(current, rectangleOf(state.selection), state.document.handle);
  if (cut === null) {
    showRefusal({ code: "cutNeedsValues", message: clipboardTexts.cutNeedsValues });
    return true;
  }
  const governed = cut.kind === "lines" ? 0 : governedAmong(current, cut);
  if (governed > 0) {
    showRefusal({ code: "cutFormulas", message: clipboardTexts.cutFormulas(governed) });
    return true;
  }
  if (putOut(current, clipboard, cut.id) === null) return true;
  setWindow({ cut, copied: null });
  showNews(
    cut.kind === "lines"
      ? clipboardTexts.linesReady(cut.lineIds.length)
      : clipboardTexts.cutReady(cut.lineIds.length * cut.columnIds.length),
  );
  return true;
}

/** Cells a table for other programs may have: half a million styled cells would stop the window, and theirs. */
const largestTable = 60_000;

/** What was put on the clipboard; null where the ranges marked make no table, which is said. */
function putOut(current: CurrentSheet, clipboard: DataTransfer, cutId: string): CopiedRange | null {
  const { selection, displayUnit } = windowState();
  const points = pointsToCopy(selection);
  if (points === null) {
    showRefusal({ code: "manyRanges", message: clipboardTexts.manyRanges });
    return null;
  }
  const { rows, cells } = rangeOut(current, points, displayUnit);
  const isLarge = rows.length * (points[0]?.length ?? 0) > largestTable;
  const own = { cutId, rows: cells };
  const text = tabSeparated(rows.map((row) => row.cells.map(plainText)));
  clipboard.setData("text/plain", text);
  if (!isLarge) {
    clipboard.setData("text/html", htmlTable(rows));
    clipboard.setData(ownClipboardType, writeCopied(own));
  }
  rememberCopied(text, own);
  return own;
}

/** Whole rows are lines; elsewhere the cells of the years. Null where there is no year among the columns. */
function cutOf(current: CurrentSheet, area: Rectangle, handle: string): CutMark | null {
  const { mirror, sheet, columns, rowIds, size } = current;
  const isWhole = area.left === 0 && area.right === size.columns - 1;
  const marked = columns.slice(area.left, area.right + 1);
  if (!isWhole && !marked.every(({ type }) => type === "year")) return null;
  const { revision } = mirror.status;
  return {
    id: crypto.randomUUID(),
    handle,
    revision,
    sheetId: sheet.id,
    kind: isWhole ? "lines" : "cells",
    lineIds: rowIds.slice(area.top, area.bottom + 1),
    columnIds: marked.map(({ id }) => id),
  };
}

/** Cells that show what their line's formula gives. */
function governedAmong({ mirror }: CurrentSheet, { lineIds, columnIds }: CutMark): number {
  let count = 0;
  for (const lineId of lineIds) {
    for (const id of columnIds) {
      const index = cellIndex(mirror, lineId, yearOfColumn(id));
      const marks = index < 0 ? 0 : (mirror.marks[index] ?? 0);
      if ((marks & cellMark.lineFormula) !== 0 && (marks & cellMark.overridden) === 0) count += 1;
    }
  }
  return count;
}

/** Empties the marked cells that can be emptied, as one edit. Cells governed by the line's formula keep it. */
export async function clearSelection(): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const cells: TypedCell[] = [];
  for (const point of pointsOfSelection(state.selection)) {
    const cell = cellAtPoint(current, point);
    if (cell === null || cell.year === null || isLocked(current.mirror, cell.line, cell.index)) continue;
    const marks = current.mirror.marks[cell.index] ?? 0;
    if ((marks & (cellMark.input | cellMark.cellFormula | cellMark.overridden)) === 0) continue;
    cells.push({ lineId: cell.line.id, year: cell.year, text: "" });
  }
  if (cells.length === 0) {
    const isOfNames = [...pointsOfSelection(state.selection)].every((point) => isName(current, point));
    const isOfAttributes = [...pointsOfSelection(state.selection)].every(
      (point) => cellAtPoint(current, point)?.column.type === "attribute",
    );
    const message = isOfNames
      ? clipboardTexts.namesStay
      : isOfAttributes
        ? attributeTexts.notCleared
        : pasteTexts.nothingToClear;
    return showRefusal({ code: "nothingToClear", message });
  }
  await showOutcome(applyCommand({ type: "setCells", cells, bareUnit: state.displayUnit }));
}

function isName(current: CurrentSheet, point: GridPoint): boolean {
  const type = cellAtPoint(current, point)?.column.type;
  return type === "label" || type === "code";
}
