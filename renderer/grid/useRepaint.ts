// Repaints of the grid, no wider than what changed: new figures repaint the visible figures, a moved selection the rows it
// left and came to, coloured references the rows they name. AG Grid draws a cell again only when it is told to.

import type { GridApi, IRowNode } from "ag-grid-community";
import { useEffect, useRef } from "react";
import type { LineId } from "../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import type { CurrentSheet } from "../state/currentSheet.ts";
import { rectangleOf, type Selection } from "../state/selection.ts";
import { useWindow } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";
import type { References } from "./referenceColours.ts";

interface Painted {
  readonly current: CurrentSheet;
  readonly rows: readonly GridRow[];
  readonly displayUnit: DisplayUnit;
  readonly selection: Selection;
  readonly references: References | null;
}

/** More rows than a screen has: then all that is visible is repainted. */
const mostRows = 100;

export function useRepaint(api: GridApi<GridRow> | null, current: CurrentSheet, rows: readonly GridRow[]): void {
  const displayUnit = useWindow((state) => state.displayUnit);
  const selection = useWindow((state) => state.selection);
  const references = useWindow((state) =>
    state.edit === null ? (state.shownReferences?.references ?? null) : (state.edit.check?.references ?? null),
  );
  const painted = useRef<Painted | null>(null);
  useEffect(() => {
    if (api === null || api.isDestroyed()) return;
    const before = painted.current;
    const now: Painted = { current, rows, displayUnit, selection, references };
    painted.current = now;
    if (before === null || before.rows !== rows || before.current.columns !== current.columns) {
      api.refreshCells({ force: true, suppressFlash: true });
      return;
    }
    const isOtherFigures = before.current.mirror !== current.mirror || before.displayUnit !== displayUnit;
    if (isOtherFigures) {
      // Names and codes are the structure's; they stand until it changes.
      const columns = current.columns.filter(({ type }) => type === "year" || type === "attribute");
      api.refreshCells({ force: true, suppressFlash: true, columns: columns.map(({ id }) => id) });
    }
    if (before.selection !== selection) {
      const columns = columnsOfSelections(current, before.selection, selection);
      refreshRows(api, rowsOfSelections(api, before.selection, selection), columns);
    }
    if (!isOtherFigures && before.references !== references) {
      const years = current.columns.filter(({ type }) => type === "year");
      refreshRows(
        api,
        rowsOfReferences(api, before.references, references),
        years.map(({ id }) => id),
      );
    }
  }, [api, current, rows, displayUnit, selection, references]);
}

/** `rowNodes` null: all that are visible. */
function refreshRows(api: GridApi<GridRow>, rowNodes: IRowNode<GridRow>[] | null, columns: string[]): void {
  if (rowNodes?.length === 0 || columns.length === 0) return;
  api.refreshCells({ force: true, suppressFlash: true, columns, ...(rowNodes === null ? {} : { rowNodes }) });
}

function rowsOfSelections(api: GridApi<GridRow>, ...selections: readonly Selection[]): IRowNode<GridRow>[] | null {
  const indices = new Set<number>();
  for (const selection of selections) {
    const { top, bottom } = rectangleOf(selection);
    if (bottom - top >= mostRows) return null;
    for (let row = top; row <= bottom; row += 1) indices.add(row);
  }
  return [...indices].flatMap((row) => api.getDisplayedRowAtIndex(row) ?? []);
}

function columnsOfSelections(current: CurrentSheet, ...selections: readonly Selection[]): string[] {
  const rectangles = selections.map(rectangleOf);
  return current.columns
    .filter((_, column) => rectangles.some(({ left, right }) => column >= left && column <= right))
    .map(({ id }) => id);
}

function rowsOfReferences(api: GridApi<GridRow>, ...lists: readonly (References | null)[]): IRowNode<GridRow>[] | null {
  const ids = new Set<LineId>();
  for (const list of lists) {
    for (const { lineIds } of list ?? []) {
      if (lineIds.length > mostRows) return null;
      for (const id of lineIds) ids.add(id);
    }
  }
  return [...ids].flatMap((id) => api.getRowNode(id) ?? []);
}
