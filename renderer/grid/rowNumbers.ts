// The quiet column of row numbers at the far left: a press marks the whole row, as in a spreadsheet. A line's number is its
// place in its sheet, so that it stays the same when rows above are folded away, filtered out or sorted for view. It is
// drawn by the grid but is no column of the sheet: selection, clipboard and print never see it.

import type { ColDef } from "ag-grid-community";
import type { SheetView } from "../../shared/contract/scenarioView.ts";
import { markTexts } from "../../shared/texts/marking.ts";
import type { CurrentSheet } from "../state/currentSheet.ts";
import type { GridRow } from "./cellClasses.ts";
import { rowNumberColumn } from "./cellDrag.ts";

const widthOfSign = 7;

/** Wide enough for the last number of the sheet. */
export const rowNumberDefinition = ({ sheet }: CurrentSheet): ColDef<GridRow> => ({
  colId: rowNumberColumn,
  headerName: markTexts.rowNumber,
  headerTooltip: markTexts.markSheet,
  pinned: "left",
  lockPosition: "left",
  resizable: false,
  width: 26 + String(sheet.lineIds.length).length * widthOfSign,
  cellClass: "row-number",
  headerClass: "row-number-header",
});

const keptNumbers = new WeakMap<SheetView, ReadonlyMap<string, number>>();

/** The number of a line in its sheet, from 1; "" for a line that is not there. Kept per sheet of a structure. */
export function rowNumberText({ sheet }: CurrentSheet, id: string): string {
  const known = keptNumbers.get(sheet);
  const numbers = known ?? new Map<string, number>(sheet.lineIds.map((lineId, place) => [lineId, place + 1]));
  if (known === undefined) keptNumbers.set(sheet, numbers);
  return String(numbers.get(id) ?? "");
}
