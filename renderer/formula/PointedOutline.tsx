// The moving outline round the cells just pointed at, laid over the grid; and the same told to a screen reader. It follows scrolling and
// brings what an arrow points at into sight.

import type { GridApi } from "ag-grid-community";
import { type RefObject, useEffect, useLayoutEffect, useState } from "react";
import { pointingTexts } from "../../shared/texts/formulaEditing.ts";
import type { GridRow } from "../grid/cellClasses.ts";
import { cellText } from "../grid/cellText.ts";
import { type CurrentSheet, cellAtPoint, currentSheet } from "../state/currentSheet.ts";
import { rectangleBetween } from "../state/selection.ts";
import { type Pointed, useWindow, windowState } from "../state/windowStore.ts";
import { edgesOfCells } from "./gridEdges.ts";

interface PointedOutlineProps {
  readonly area: RefObject<HTMLDivElement | null>;
  readonly api: GridApi<GridRow> | null;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export function PointedOutline({ area, api }: PointedOutlineProps) {
  const pointed = useWindow((state) => state.edit?.pointed ?? null);
  const box = useBox(area, api, pointed);
  return (
    <>
      {box === null ? null : (
        <svg className="pointed-outline" aria-hidden="true" style={box}>
          <rect x="1" y="1" width={Math.max(0, box.width - 2)} height={Math.max(0, box.height - 2)} />
        </svg>
      )}
      <p className="visually-hidden" aria-live="polite" data-testid="pointed">
        {pointed === null ? "" : toldOf(pointed)}
      </p>
    </>
  );
}

/** The box of the pointed cells that are in sight, in the area; null when none is. */
function useBox(
  area: RefObject<HTMLDivElement | null>,
  api: GridApi<GridRow> | null,
  pointed: Pointed | null,
): Box | null {
  const [box, setBox] = useState<Box | null>(null);
  useEffect(() => {
    const current = currentSheet(windowState());
    if (pointed === null || api === null || api.isDestroyed() || current?.sheet.id !== pointed.sheetId) return;
    const column = current.columns[pointed.head.column];
    api.ensureIndexVisible(pointed.head.row);
    if (column !== undefined) api.ensureColumnVisible(column.id);
  }, [api, pointed]);
  useLayoutEffect(() => {
    const place = area.current;
    if (pointed === null || api === null || place === null) return setBox(null);
    const measure = () => setBox(boxOf(place, currentSheet(windowState()), pointed));
    measure();
    api.addEventListener("bodyScroll", measure);
    api.addEventListener("columnResized", measure);
    globalThis.addEventListener("resize", measure);
    return () => {
      globalThis.removeEventListener("resize", measure);
      if (api.isDestroyed()) return;
      api.removeEventListener("bodyScroll", measure);
      api.removeEventListener("columnResized", measure);
    };
  }, [area, api, pointed]);
  return box;
}

function boxOf(area: HTMLElement, current: CurrentSheet | null, { sheetId, anchor, head }: Pointed): Box | null {
  if (current === null || current.sheet.id !== sheetId) return null;
  const { top, bottom, left, right } = rectangleBetween(anchor, head);
  const ids = new Set(current.columns.slice(left, right + 1).map(({ id }) => id));
  const isPinned = current.columns[left]?.type !== "year";
  // Columns that stay in place and the header cover what is scrolled in under them.
  const covered = isPinned ? null : edgesOfCells(area);
  const edges = { left: Number.POSITIVE_INFINITY, top: Number.POSITIVE_INFINITY, right: 0, bottom: 0 };
  for (const row of area.querySelectorAll("[row-index]")) {
    const number = Number(row.getAttribute("row-index"));
    if (number < top || number > bottom) continue;
    for (const cell of row.querySelectorAll("[col-id]")) {
      if (!ids.has(cell.getAttribute("col-id") ?? "")) continue;
      const rect = cell.getBoundingClientRect();
      edges.left = Math.min(edges.left, rect.left);
      edges.top = Math.min(edges.top, rect.top);
      edges.right = Math.max(edges.right, rect.right);
      edges.bottom = Math.max(edges.bottom, rect.bottom);
    }
  }
  const outer = area.getBoundingClientRect();
  const from = {
    left: Math.max(edges.left, covered?.left ?? outer.left),
    top: Math.max(edges.top, covered?.top ?? outer.top),
  };
  const to = { right: Math.min(edges.right, outer.right), bottom: Math.min(edges.bottom, outer.bottom) };
  if (to.right <= from.left || to.bottom <= from.top) return null;
  return {
    left: from.left - outer.left,
    top: from.top - outer.top,
    width: to.right - from.left,
    height: to.bottom - from.top,
  };
}

/** "VON[föregående], Vård- och omsorgsnämnden, 869 010": the reference as it was written, and what the last cell shows. */
function toldOf({ start, end, head, sheetId }: Pointed): string {
  const state = windowState();
  const current = currentSheet(state);
  const cell = current?.sheet.id === sheetId ? cellAtPoint(current, head) : null;
  if (current === null || cell === null) return "";
  const reference = state.edit?.text.slice(start, end) ?? "";
  return pointingTexts.announce(
    reference,
    cell.line.label,
    cellText(current.mirror, cell.line, cell.index, state.displayUnit),
  );
}
