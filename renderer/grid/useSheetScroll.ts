// A sheet one comes back to is scrolled to where it was left: remembered while it is scrolled, put back when its grid is made anew.

import type { GridApi } from "ag-grid-community";
import { useEffect, useRef } from "react";
import { type CurrentSheet, currentSheet } from "../state/currentSheet.ts";
import { rememberScrolling, scrolledTo } from "../state/scrollMemory.ts";
import { windowState } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";

/** Must come after the marking is followed: a marking that was scrolled out of sight stays so. */
export function useSheetScroll(api: GridApi<GridRow> | null, current: CurrentSheet): void {
  const isPutBack = useRef(false);
  const sheetId = current.sheet.id;
  const handle = useRef(windowState().document?.handle ?? "").current;
  useEffect(() => {
    if (api === null || api.isDestroyed()) return;
    const remember = (): void => {
      const shown = currentSheet(windowState());
      if (!isPutBack.current || shown === null || shown.sheet.id !== sheetId) return;
      const height = api.getDisplayedRowAtIndex(0)?.rowHeight ?? 1;
      const topLineId = shown.rowIds[Math.round(api.getVerticalPixelRange().top / height)];
      const { left } = api.getHorizontalPixelRange();
      const leftmost = shown.columns.find(({ id }) => {
        const column = api.getColumn(id);
        const start = column?.getLeft() ?? null;
        return column !== null && !column.isPinned() && start !== null && start >= left - 1;
      });
      if (topLineId === undefined) return;
      rememberScrolling(handle, sheetId, { topLineId, leftColumn: left <= 0 ? null : (leftmost?.id ?? null) });
    };
    api.addEventListener("bodyScroll", remember);
    return () => {
      if (!api.isDestroyed()) api.removeEventListener("bodyScroll", remember);
    };
  }, [api, handle, sheetId]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: done once for a grid, as its sheet then stands.
  useEffect(() => {
    if (api === null || api.isDestroyed() || isPutBack.current) return;
    isPutBack.current = true;
    const place = scrolledTo(handle, sheetId);
    const row = place === null ? -1 : current.rowIds.indexOf(place.topLineId);
    if (place === null || row < 0) return;
    api.ensureIndexVisible(row, "top");
    if (place.leftColumn !== null) api.ensureColumnVisible(place.leftColumn, "start");
  }, [api]);
}
