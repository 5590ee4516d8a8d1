// Lends what is in sight of the grid to the keyboard and the mouse (gridView.ts). Rows are of one height, so that their numbers
// follow from the pixels; where the cells stand in the window is measured once per size and kept through a drag.

import type { GridApi } from "ag-grid-community";
import { type RefObject, useEffect } from "react";
import { currentSheet } from "../state/currentSheet.ts";
import { windowState } from "../state/windowStore.ts";
import type { GridRow } from "./cellClasses.ts";
import { cellElement, lineOfElement } from "./cellElement.ts";
import { playHeldKeys } from "./editorActions.ts";
import { type GridView, lendGridView, type SightBox } from "./gridView.ts";

/** What changes where the cells stand in the window. */
export const sizeEvents = ["gridSizeChanged", "displayedColumnsChanged", "columnResized", "modelUpdated"] as const;

export function useGridView(api: GridApi<GridRow> | null, area: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (api === null || api.isDestroyed() || area.current === null) return;
    const box = area.current;
    let known: SightBox | null = null;
    const forget = () => {
      known = null;
    };
    const takeBack = lendGridView({
      rowsPerPage: () => rowsPerPage(api, sightBox(api, box)),
      rowsInSight: () => rowsInSight(api, sightBox(api, box)),
      columnsInSight: () => columnsInSight(api, sightBox(api, box)),
      sightBox: () => {
        known ??= sightBox(api, box);
        return known;
      },
      scrollToTop: (row) => {
        const last = api.getDisplayedRowCount() - 1;
        if (last >= 0) api.ensureIndexVisible(Math.max(0, Math.min(row, last)), "top");
      },
      reveal: ({ row, column }) => {
        const id = currentSheet(windowState())?.columns[column]?.id;
        if (row < api.getDisplayedRowCount()) api.ensureIndexVisible(row);
        if (id !== undefined) api.ensureColumnVisible(id);
      },
      playHeldKeys,
      takeKeyboard: ({ row, column }) => {
        const current = currentSheet(windowState());
        const id = current?.columns[column]?.id;
        const cell = id === undefined ? null : cellElement(box, row, id);
        if (id === undefined || cell === null || lineOfElement(cell) !== current?.rowIds[row]) return;
        cell.focus({ preventScroll: true });
        api.setFocusedCell(row, id);
      },
    });
    for (const name of sizeEvents) api.addEventListener(name, forget);
    globalThis.addEventListener("resize", forget);
    return () => {
      takeBack();
      globalThis.removeEventListener("resize", forget);
      if (api.isDestroyed()) return;
      for (const name of sizeEvents) api.removeEventListener(name, forget);
    };
  }, [api, area]);
}

const rowHeight = (api: GridApi<GridRow>): number => api.getDisplayedRowAtIndex(0)?.rowHeight ?? 1;

const rowsPerPage = (api: GridApi<GridRow>, { top, bottom }: SightBox): number =>
  Math.max(1, Math.floor((bottom - top) / rowHeight(api)));

/** Rows that lie wholly between the headers and the foot, by where one drawn row stands. */
function rowsInSight(api: GridApi<GridRow>, { top, bottom }: SightBox): ReturnType<GridView["rowsInSight"]> {
  const height = rowHeight(api);
  const { top: scrolled } = api.getVerticalPixelRange();
  const first = Math.ceil(scrolled / height);
  const last = Math.floor((scrolled + bottom - top) / height) - 1;
  return { first, last: Math.max(first, Math.min(last, api.getDisplayedRowCount() - 1)) };
}

function columnsInSight(api: GridApi<GridRow>, { pinned, right }: SightBox): ReturnType<GridView["columnsInSight"]> {
  const columns = currentSheet(windowState())?.columns ?? [];
  const { left: scrolled } = api.getHorizontalPixelRange();
  const seen = columns.flatMap(({ id }, number) => {
    const column = api.getColumn(id);
    const start = column?.getLeft() ?? null;
    if (column === null || start === null || column.isPinned()) return [];
    return start >= scrolled && start + column.getActualWidth() <= scrolled + right - pinned ? [number] : [];
  });
  const first = seen[0] ?? 0;
  return { first, last: seen.at(-1) ?? first };
}

/** Where the cells stand. The grid's own figures are those of the last scroll: after a change of size only the browser knows. */
function sightBox(api: GridApi<GridRow>, area: Element): SightBox {
  const { left, right, bottom } = area.getBoundingClientRect();
  const headers = [...area.querySelectorAll("[role=columnheader]")].map((header) => header.getBoundingClientRect());
  const top = Math.max(...headers.map((header) => header.bottom));
  const widths = api.getAllDisplayedColumns().map((column) => (column.isPinned() ? column.getActualWidth() : 0));
  const pinned = widths.reduce((sum, width) => sum + width, left);
  const scroller = scrollerOf(area);
  const box = scroller?.getBoundingClientRect();
  const foot = scroller === null || box === undefined ? bottom : box.top + scroller.clientHeight;
  const end = scroller === null || box === undefined ? right : box.left + scroller.clientWidth;
  return { top, bottom: foot, left, pinned, right: end };
}

/** The element that scrolls the rows: the nearest around them that may. */
function scrollerOf(area: Element): Element | null {
  let element = area.querySelector("[row-id]")?.parentElement ?? null;
  while (element !== null && element !== area) {
    if (/auto|scroll/.test(getComputedStyle(element).overflowY)) return element;
    element = element.parentElement;
  }
  return null;
}
