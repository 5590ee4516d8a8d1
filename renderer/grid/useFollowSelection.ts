// Keeps the grid's focus on the active cell and the moving end of the marking in sight. What is in sight is remembered from
// the grid's own events: asking for it after the window has changed makes the browser lay everything out at once, before
// the frame it would have done so for anyway.

import type { GridApi } from "ag-grid-community";
import { type RefObject, useEffect, useRef } from "react";
import type { CurrentSheet } from "../state/currentSheet.ts";
import { useWindow } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";
import { lineOfElement } from "./cellElement.ts";
import { sizeEvents } from "./useGridView.ts";

/** Pixels of the sheet that are seen; null until they are measured. */
interface InSight {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The last request for the keyboard that was met, by whichever sheet was shown: another sheet alone does not take it from the search. */
const answered = { current: 0 };

export function useFollowSelection(
  api: GridApi<GridRow> | null,
  area: RefObject<HTMLDivElement | null>,
  current: CurrentSheet,
  rows: readonly GridRow[],
): void {
  const selection = useWindow((state) => state.selection);
  const gridFocusRequests = useWindow((state) => state.gridFocusRequests);
  const isEditing = useWindow((state) => state.edit !== null);
  const dialog = useWindow((state) => state.dialog);
  const inSight = useInSight(api);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new rows need a new focus as well.
  useEffect(() => {
    if (api === null || api.isDestroyed() || isEditing || dialog !== null || current.size.rows === 0) return;
    const { anchor, head } = selection;
    const headColumn = current.columns[head.column];
    const before = inSight.current;
    if (head.row < current.size.rows && !isRowInSight(api, before, head.row)) {
      inSight.current = null;
      api.ensureIndexVisible(head.row);
    }
    if (headColumn !== undefined && !isColumnInSight(api, before, headColumn.id)) {
      inSight.current = null;
      api.ensureColumnVisible(headColumn.id);
    }
    inSight.current ??= measured(api);
    const active = globalThis.document.activeElement;
    const isAsked = answered.current !== gridFocusRequests;
    const isFree = active === null || active === globalThis.document.body || area.current?.contains(active) === true;
    if (!isAsked && !isFree) return;
    answered.current = gridFocusRequests;
    const anchorColumn = current.columns[anchor.column];
    if (anchorColumn === undefined || anchor.row >= current.size.rows) return;
    if (!hasKeyboard(api, current, anchor.row, anchorColumn.id)) api.setFocusedCell(anchor.row, anchorColumn.id);
  }, [api, selection, gridFocusRequests, isEditing, dialog, current.sheet.id, rows]);
}

/** Has the cell got the keyboard already, as the browser and the grid both know? Asking for it again would cost a layout. */
function hasKeyboard(api: GridApi<GridRow>, { rowIds }: CurrentSheet, row: number, columnId: string): boolean {
  const active = globalThis.document.activeElement;
  const known = api.getFocusedCell();
  return (
    active?.getAttribute("col-id") === columnId &&
    lineOfElement(active) === rowIds[row] &&
    known?.rowIndex === row &&
    known.column.getColId() === columnId
  );
}

function measured(api: GridApi<GridRow>): InSight {
  return { ...api.getVerticalPixelRange(), ...api.getHorizontalPixelRange() };
}

/** Moved with each scroll and measured again when the grid or its columns have another size. */
function useInSight(api: GridApi<GridRow> | null): { current: InSight | null } {
  const inSight = useRef<InSight | null>(null);
  useEffect(() => {
    if (api === null || api.isDestroyed()) return;
    const scrolled = ({ top, left }: { readonly top: number; readonly left: number }) => {
      const { current } = inSight;
      if (current === null) return;
      const height = current.bottom - current.top;
      const width = current.right - current.left;
      inSight.current = { top, bottom: top + height, left, right: left + width };
    };
    const changed = () => {
      inSight.current = null;
    };
    api.addEventListener("bodyScroll", scrolled);
    for (const name of sizeEvents) api.addEventListener(name, changed);
    return () => {
      if (api.isDestroyed()) return;
      api.removeEventListener("bodyScroll", scrolled);
      for (const name of sizeEvents) api.removeEventListener(name, changed);
    };
  }, [api]);
  return inSight;
}

function isRowInSight(api: GridApi<GridRow>, inSight: InSight | null, row: number): boolean {
  const node = api.getDisplayedRowAtIndex(row);
  if (inSight === null || node === undefined || node.rowTop === null || node.rowHeight == null) return false;
  return node.rowTop >= inSight.top && node.rowTop + node.rowHeight <= inSight.bottom;
}

function isColumnInSight(api: GridApi<GridRow>, inSight: InSight | null, id: string): boolean {
  const column = api.getColumn(id);
  if (column === null || column.isPinned()) return true;
  const left = column.getLeft();
  if (inSight === null || left === null) return false;
  return left >= inSight.left && left + column.getActualWidth() <= inSight.right;
}
