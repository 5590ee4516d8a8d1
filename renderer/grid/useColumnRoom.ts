// Tells the painting of figures how wide the columns are, and keeps a width that was dragged or asked for by a double press on the border. The grid answers from what it knows, so
// that nothing is laid out for it.

import type { ColumnResizedEvent, GridApi } from "ag-grid-community";
import { type RefObject, useLayoutEffect } from "react";
import { fitColumns, setWidths } from "../state/columnLooks.ts";
import type { GridRow } from "./cellClasses.ts";
import { everyRow, paintCells } from "./cellPainter.ts";
import { columnAtEdge } from "./columnEdges.ts";
import { setColumnRoom } from "./figureFit.ts";

export function useColumnRoom(api: GridApi<GridRow> | null, area: RefObject<HTMLDivElement | null>): void {
  useLayoutEffect(() => {
    if (api === null || api.isDestroyed() || area.current === null) return;
    const box = area.current;
    const measure = (): void => {
      const widths = new Map(api.getColumns()?.map((column) => [column.getColId(), column.getActualWidth()]));
      // Figures and names are written alike; row numbers and codes are smaller, and what is measured by them is cut off.
      const sample = box.querySelector(".number-cell, .label-cell") ?? box;
      const { fontSize, fontFamily } = getComputedStyle(sample);
      if (setColumnRoom(widths, { size: fontSize, family: fontFamily })) paintCells(box, everyRow);
    };
    const resized = ({ finished, source, columns }: ColumnResizedEvent<GridRow>): void => {
      measure();
      if (!finished || source !== "uiColumnResized" || columns === null) return;
      setWidths(columns.map((column) => [column.getColId(), column.getActualWidth()]));
    };
    const fit = (event: MouseEvent): void => {
      const column = columnAtEdge(event.target, event.clientX);
      if (column !== null) fitColumns([column]);
    };
    // A column that shares the room has a least width, so that figures are seen; one that is dragged may be as narrow as one likes.
    const grip = (event: MouseEvent): void => {
      const column = event.button === 0 ? api.getColumn(columnAtEdge(event.target, event.clientX) ?? "") : null;
      if (column?.isResizable()) setWidths([[column.getColId(), column.getActualWidth()]]);
    };
    measure();
    box.addEventListener("mousedown", grip, { capture: true });
    box.addEventListener("dblclick", fit);
    api.addEventListener("columnResized", resized);
    for (const name of others) api.addEventListener(name, measure);
    // Zoom changes the size of the text without the grid hearing of it.
    globalThis.addEventListener("resize", measure);
    return () => {
      box.removeEventListener("mousedown", grip, { capture: true });
      box.removeEventListener("dblclick", fit);
      globalThis.removeEventListener("resize", measure);
      if (api.isDestroyed()) return;
      api.removeEventListener("columnResized", resized);
      for (const name of others) api.removeEventListener(name, measure);
    };
  }, [api, area]);
}

const others = ["displayedColumnsChanged", "gridSizeChanged", "newColumnsLoaded", "firstDataRendered"] as const;
