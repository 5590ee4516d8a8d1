// To another sheet while a cell is typed in: a formula stays open, so that cells can be pointed at there; anything else is entered
// first, and where it is refused the sheet stays.

import type { SheetId } from "../../shared/domain/ids.ts";
import { currentSheet, firstPoint } from "../state/currentSheet.ts";
import { showSheet } from "../state/documentActions.ts";
import { commitEdit } from "../state/editActions.ts";
import { selectionAt } from "../state/selection.ts";
import { windowState } from "../state/windowStore.ts";
import { showSheetToPoint } from "./pointing.ts";

/** Shows a sheet, whatever is being typed. */
export function goToSheet(sheetId: SheetId): void {
  const state = windowState();
  if (state.edit === null) {
    showSheet(sheetId);
    return;
  }
  const next = currentSheet({ ...state, view: { type: "sheet", sheetId } });
  if (next !== null && showSheetToPoint(sheetId, selectionAt(firstPoint(next)))) return;
  void commitEdit(() => showSheet(sheetId));
}
