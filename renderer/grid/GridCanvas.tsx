// The grid library in its own element, without components in it: a row that is scrolled into sight costs what the library and our
// painter make of it, and nothing of React. It is given rows and columns anew only where these are others.

import { AG_GRID_LOCALE_SE } from "@ag-grid-community/locale";
import { type ColDef, createGrid, type GetRowIdParams, type GridApi } from "ag-grid-community";
import { memo, useLayoutEffect, useRef } from "react";
import { focusGrid } from "../state/windowStore.ts";
import { styleNonce } from "../styleNonce.ts";
import type { GridRow } from "./cellClasses.ts";
import { gridModules, gridTheme } from "./gridTheme.ts";

interface GridCanvasProps {
  readonly rows: GridRow[];
  readonly columns: ColDef<GridRow>[];
  /** Are all columns made at once? Asked when the grid is made. */
  readonly allColumnsMade: boolean;
  /** Told the grid when it can be used, and null when it is gone. */
  readonly onGrid: (api: GridApi<GridRow> | null) => void;
}

const defaultColumn: ColDef<GridRow> = {
  editable: false,
  sortable: false,
  suppressMovable: true,
  resizable: true,
  suppressKeyboardEvent: () => true,
};

/** Tab into the grid goes to the cell that is selected, and not to the first the grid knows of. */
const focusActiveCell = (): boolean => {
  focusGrid();
  return true;
};

const rowIdOf = ({ data }: GetRowIdParams<GridRow>): string => data.id;

/** As in window.css. Told outright: bars that lie over the content (macOS) would hide the last column and row. */
const scrollbarWidth = 14;

interface Given {
  readonly api: GridApi<GridRow>;
  readonly rows: GridRow[];
  readonly columns: ColDef<GridRow>[];
}

export const GridCanvas = memo(function GridCanvas({ rows, columns, allColumnsMade, onGrid }: GridCanvasProps) {
  const place = useRef<HTMLDivElement>(null);
  const given = useRef<Given | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the grid is made once; what it is given later is told below.
  useLayoutEffect(() => {
    if (place.current === null) return;
    const api = createGrid<GridRow>(
      place.current,
      {
        theme: gridTheme,
        ...(styleNonce === "" ? {} : { styleNonce }),
        localeText: AG_GRID_LOCALE_SE,
        rowData: rows,
        columnDefs: columns,
        defaultColDef: defaultColumn,
        getRowId: rowIdOf,
        suppressNoRowsOverlay: true,
        scrollbarWidth,
        suppressHeaderFocus: true,
        focusGridInnerElement: focusActiveCell,
        suppressColumnVirtualisation: allColumnsMade,
        animateRows: false,
        tooltipShowDelay: 500,
        enableCellTextSelection: false,
      },
      { modules: gridModules },
    );
    given.current = { api, rows, columns };
    onGrid(api);
    return () => {
      given.current = null;
      onGrid(null);
      api.destroy();
    };
  }, []);
  useLayoutEffect(() => {
    const before = given.current;
    if (before === null || (before.rows === rows && before.columns === columns)) return;
    given.current = { api: before.api, rows, columns };
    before.api.updateGridOptions({
      ...(before.columns === columns ? {} : { columnDefs: columns }),
      ...(before.rows === rows ? {} : { rowData: rows }),
    });
  }, [rows, columns]);
  return <div className="grid-canvas" ref={place} />;
});
