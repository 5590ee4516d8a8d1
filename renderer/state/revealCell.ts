// Brings a cell into sight and makes it the active one, wherever it stands: another sheet, a folded heading, a hidden line. The
// keyboard stays where it is, so that one can go on from hit to hit in the search bar.

import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { revealLine } from "./documentActions.ts";
import { selectionAt } from "./selection.ts";
import { setWindow } from "./windowStore.ts";

export interface CellPlace {
  readonly sheetId: SheetId;
  readonly lineId: LineId;
  readonly columnId: string;
}

/** Nothing happens when the line or the column is gone. */
export function revealCell({ sheetId, lineId, columnId }: CellPlace): void {
  const current = revealLine(lineId, null, sheetId);
  const row = current?.rowIds.indexOf(lineId) ?? -1;
  const column = current?.columns.findIndex(({ id }) => id === columnId) ?? -1;
  if (row >= 0 && column >= 0) setWindow({ selection: selectionAt({ row, column }) });
}
