// A new mirror in a tab: where lines and sheets came, went or moved, the selection stays on its lines, and a sheet that is gone gives its
// place to the one beside it. A pure function of the tab, shown or not.

import type { SheetId } from "../../shared/domain/ids.ts";
import { currentSheet } from "./currentSheet.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { clampSelection, type GridPoint, withPointsMoved } from "./selection.ts";
import { sheetBeside } from "./sheetOrder.ts";
import type { TabState } from "./tabs.ts";
import { topLeft } from "./windowStore.ts";

/** What becomes of a tab with a new mirror of its budget; with the same structure only the mirror is another. */
export function tabWithMirror(tab: TabState, before: Mirror, mirror: Mirror): Partial<TabState> {
  if (tab.document === null) return {};
  const document = { handle: tab.document.handle, mirror };
  if (before.structure === mirror.structure) return { document };
  const { sheets } = mirror.structure;
  const stillThere = tab.view?.type !== "sheet" || sheets.some((sheet) => sheet.id === sheetOf(tab.view));
  const beside = stillThere ? undefined : sheetBeside(before.structure.sheets, sheets, sheetOf(tab.view));
  const view = beside === undefined ? tab.view : ({ type: "sheet", sheetId: beside } as const);
  const was = currentSheet(tab);
  const is = currentSheet({ ...tab, document, view });
  const moved = (point: GridPoint): GridPoint => {
    const id = was?.rowIds[point.row];
    const row = id === undefined ? -1 : (is?.rowIds.indexOf(id) ?? -1);
    // A first measure or goal brings columns of its own before the years.
    const columnId = was?.columns[point.column]?.id;
    const column = is?.columns.findIndex((each) => each.id === columnId) ?? -1;
    return { row: row < 0 ? point.row : row, column: column < 0 ? point.column : column };
  };
  const selection = is === null ? topLeft : clampSelection(withPointsMoved(tab.selection, moved), is.size);
  return { document, view, selection };
}

const sheetOf = (view: TabState["view"]): SheetId | null => (view?.type === "sheet" ? view.sheetId : null);
