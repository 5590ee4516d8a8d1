// The grid library alone, as its own documentation has it: the same lines and years as the window's, its own text editor, values in
// row objects, and the usual way to mark a range on it (class rules and a forced refresh). What our layer costs is told against this.

import {
  CellStyleModule,
  ClientSideRowModelModule,
  type ColDef,
  createGrid,
  type GridApi,
  ModuleRegistry,
  RenderApiModule,
  TextEditorModule,
  themeQuartz,
} from "ag-grid-community";

interface PlainRow {
  readonly id: string;
  readonly label: string;
  readonly code: string;
  readonly amounts: number[];
}

ModuleRegistry.registerModules([ClientSideRowModelModule, CellStyleModule, RenderApiModule, TextEditorModule]);

const asked = new URLSearchParams(window.location.search);
const lineCount = Number(asked.get("lines"));
const yearCount = Number(asked.get("years"));
const firstYear = Number(asked.get("first"));
const figures = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: 0 });
const rows = Array.from({ length: lineCount }, (_, row): PlainRow => {
  const amounts = Array.from({ length: yearCount }, (_unused, year) => 1_000 + row + year);
  return { id: String(row), label: `Verksamhet nummer ${row}`, code: `R${row}`, amounts };
});

interface Corner {
  readonly row: number;
  readonly column: number;
}
let anchor: Corner = { row: 0, column: 0 };
let head: Corner = anchor;
const isBetween = (at: number, one: number, other: number): boolean =>
  at >= Math.min(one, other) && at <= Math.max(one, other);
const isMarked = (row: number, column: number): boolean =>
  isBetween(row, anchor.row, head.row) && isBetween(column, anchor.column, head.column);

const years = Array.from(
  { length: yearCount },
  (_, column): ColDef<PlainRow> => ({
    colId: `y${firstYear + column}`,
    headerName: String(firstYear + column),
    type: "rightAligned",
    width: 110,
    editable: true,
    valueGetter: ({ data }) => data?.amounts[column],
    valueSetter: ({ data, newValue }) => {
      data.amounts[column] = Number(newValue);
      return true;
    },
    valueFormatter: ({ value }) => figures.format(value),
    cellClassRules: { marked: ({ rowIndex }) => isMarked(rowIndex, column) },
  }),
);

const place = document.querySelector<HTMLElement>("#grid");
if (place === null) throw new Error("There is no place for the grid");

const refresh = (): void => api.refreshCells({ force: true, suppressFlash: true });

function cornerUnder(column: string, row: number | null): Corner {
  return { row: row ?? 0, column: Number(column.slice(1)) - firstYear };
}

const api: GridApi<PlainRow> = createGrid<PlainRow>(place, {
  theme: themeQuartz.withParams({ rowHeight: 28, headerHeight: 34, fontSize: 13 }),
  rowData: rows,
  columnDefs: [
    { colId: "label", headerName: "Rad", field: "label", pinned: "left", width: 270 },
    { colId: "code", headerName: "Kod", field: "code", pinned: "left", width: 90 },
    ...years,
  ],
  getRowId: ({ data }) => data.id,
  animateRows: false,
  enterNavigatesVertically: true,
  enterNavigatesVerticallyAfterEdit: true,
  onCellValueChanged: refresh,
  onCellMouseDown: ({ column, rowIndex }) => {
    anchor = cornerUnder(column.getColId(), rowIndex);
    head = anchor;
    refresh();
  },
  onCellMouseOver: ({ column, rowIndex, event }) => {
    if (!(event instanceof MouseEvent) || (event.buttons & 1) === 0) return;
    head = cornerUnder(column.getColId(), rowIndex);
    refresh();
  },
});
