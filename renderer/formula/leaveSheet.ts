// To another sheet while a cell is typed in: a formula stays open, so that cells can be pointed at there; anything else is entered
// first, and where it is refused the sheet stays.

import type { SheetId } from "../../shared/domain/ids.ts";
import { currentSheet, firstPoint } from "../state/currentSheet.ts";
import { showSheet } from "../state/documentActions.ts";
import { leaveEdit } from "../state/leaveEdit.ts";
import { selectionAt } from "../state/selection.ts";
import { windowState } from "../state/windowStore.ts";
import { showSheetToPoint } from "./pointing.ts";

/** Shows a sheet, whatever is being typed; done when what was typed is entered or refused. */
export async function goToSheet(sheetId: SheetId): Promise<void> {
  const state = windowState();
  const next = currentSheet({ ...state, view: { type: "sheet", sheetId } });
  if (state.edit !== null && next !== null && showSheetToPoint(sheetId, selectionAt(firstPoint(next)))) return;
  await leaveEdit(() => showSheet(sheetId));
}
