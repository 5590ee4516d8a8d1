// Folding by the keyboard: Alt+left closes the heading, or from a line in it the heading it stands under; Alt+right opens it. What came
// of it is said to a screen reader, which does not see rows go.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import { foldTexts } from "../../shared/texts/lines.ts";
import { parentsOnSheet } from "../grid/sheetColumns.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { selectionAt } from "./selection.ts";
import { fold } from "./shownRowsActions.ts";
import { speak } from "./spoken.ts";
import { focusGrid, setWindow, showNews, type WindowState, windowState } from "./windowStore.ts";

/** The heading the active row opens or closes: itself, or the one it stands under. Undefined where there is none. */
function headingOf({ mirror, sheet, rowIds }: CurrentSheet, row: number, isOpening: boolean): LineView | undefined {
  const { collapsed } = windowState();
  const id = rowIds[row];
  const line = id === undefined ? undefined : mirror.lineById.get(id);
  if (line === undefined) return undefined;
  const isParent = parentsOnSheet(mirror, sheet).has(line.id);
  if (isOpening) return isParent && collapsed.has(line.id) ? line : undefined;
  if (isParent && !collapsed.has(line.id)) return line;
  const parent = line.parentId === null ? undefined : mirror.lineById.get(line.parentId);
  return parent !== undefined && rowIds.includes(parent.id) ? parent : undefined;
}

/** Closes the heading of the active row; the marking goes to it. */
export function foldHeading(): void {
  const heading = turned(false);
  const current = currentSheet(windowState());
  if (heading === undefined || current === null) return;
  const row = current.rowIds.indexOf(heading.id);
  const { column } = windowState().selection.anchor;
  if (row >= 0) setWindow({ selection: selectionAt({ row, column }) });
}

/** Opens the heading of the active row. */
export function unfoldHeading(): void {
  turned(true);
}

/** Folds or unfolds what the active row asks for, and says how many rows came or went. */
function turned(isOpening: boolean): LineView | undefined {
  const before = currentSheet(windowState());
  if (before === null) return undefined;
  const heading = headingOf(before, windowState().selection.anchor.row, isOpening);
  if (heading === undefined) {
    showNews(isOpening ? foldTexts.nothingToOpen : foldTexts.nothingToClose);
    return undefined;
  }
  fold(heading.id);
  focusGrid();
  const rows = (currentSheet(windowState())?.size.rows ?? 0) - before.size.rows;
  speak(isOpening ? foldTexts.opened(heading.label, rows) : foldTexts.closed(heading.label, -rows));
  return heading;
}

export const hasHeadings = (state: WindowState): boolean => {
  const current = currentSheet(state);
  return state.edit === null && current !== null && parentsOnSheet(current.mirror, current.sheet).size > 0;
};
