// The sheet shown, as the selection counts it: columns, ids of the rows, size. Made once per structure, sheet and set of
// collapsed headings, hidden and sorted rows, because the grid asks for it at every painted cell.

import type { LineView, SheetView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import {
  columnsOfSheet,
  firstYearColumn,
  lastYearColumn,
  linesOfSheet,
  type SheetColumn,
} from "../grid/sheetColumns.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import type { GridPoint, GridSize } from "./selection.ts";
import { allRows, type RowsAsked, type ShownRows, shownRows } from "./shownRows.ts";
import type { WindowState } from "./windowStore.ts";

export interface CurrentSheet {
  readonly mirror: Mirror;
  readonly sheet: SheetView;
  readonly columns: readonly SheetColumn[];
  readonly rowIds: readonly LineId[];
  /** What is not shown and why, beside the rows that are. */
  readonly shown: ShownRows;
  readonly size: GridSize;
  /** Column number of the first year. */
  readonly firstYear: number;
  /** Column number of the last year; notes on funding stand after it. */
  readonly lastYear: number;
}

let kept: { readonly key: readonly unknown[]; readonly value: CurrentSheet } | null = null;

/** The sheet shown, null when no scenario is open or another view is. New figures leave its rows and columns as they are. */
export function currentSheet(
  state: Pick<WindowState, "document" | "view" | "collapsed" | "rowsShown">,
): CurrentSheet | null {
  const { document, view, collapsed, rowsShown } = state;
  if (document === null || view === null || view.type !== "sheet") return null;
  const { mirror } = document;
  const key = [mirror.structure, view.sheetId, collapsed, rowsShown];
  if (kept?.key.every((part, index) => part === key[index])) {
    if (kept.value.mirror !== mirror) kept = { key, value: { ...kept.value, mirror } };
    return kept.value;
  }
  const sheet = mirror.structure.sheets.find((candidate) => candidate.id === view.sheetId);
  if (sheet === undefined) return null;
  const value = layOut(mirror, sheet, collapsed, rowsShown);
  kept = { key, value };
  return value;
}

/** The same without memory, for a mirror that is not shown yet. */
export function layOut(
  mirror: Mirror,
  sheet: SheetView,
  collapsed: ReadonlySet<LineId>,
  rowsShown: RowsAsked = allRows,
): CurrentSheet {
  const columns = columnsOfSheet(mirror, sheet);
  const shown = shownRows(linesOfSheet(mirror, sheet), sheet.id, collapsed, rowsShown);
  const { rowIds } = shown;
  const size = { rows: rowIds.length, columns: columns.length };
  return {
    mirror,
    sheet,
    columns,
    rowIds,
    shown,
    size,
    firstYear: firstYearColumn(columns),
    lastYear: lastYearColumn(columns),
  };
}

/** Lets go of what is kept, so that a closed scenario's figures are freed. */
export const forgetCurrentSheet = (): void => {
  kept = null;
};

/** Where a sheet begins: its first line with figures, because a heading has nothing to type or to explain. */
export function firstPoint({ rowIds, mirror, firstYear }: CurrentSheet): GridPoint {
  const row = rowIds.findIndex((id) => {
    const kind = mirror.lineById.get(id)?.kind;
    return kind !== undefined && holdsNumbers(kind);
  });
  return { row: Math.max(0, row), column: firstYear };
}

export interface PointedCell {
  readonly line: LineView;
  readonly column: SheetColumn;
  /** Year and cell index where the column is a year, else null and -1. */
  readonly year: number | null;
  readonly index: number;
}

/** What stands at a point of the grid, null outside it. */
export function cellAtPoint(current: CurrentSheet, point: GridPoint): PointedCell | null {
  const id = current.rowIds[point.row];
  const line = id === undefined ? undefined : current.mirror.lineById.get(id);
  const column = current.columns[point.column];
  if (line === undefined || column === undefined) return null;
  if (column.type !== "year") return { line, column, year: null, index: -1 };
  const { year } = column.year;
  return { line, column, year, index: cellIndex(current.mirror, line.id, year) };
}

/** The point of a line and year on this sheet, null when it is not shown here. */
export function pointOf(current: CurrentSheet, lineId: LineId, year: number | null): GridPoint | null {
  const row = current.rowIds.indexOf(lineId);
  if (row < 0) return null;
  const column = current.columns.findIndex((candidate) => candidate.type === "year" && candidate.year.year === year);
  return { row, column: column < 0 ? current.firstYear : column };
}
