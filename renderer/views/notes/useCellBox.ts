// Where a small box stands beside a cell of the grid, in pixels of the window: right of it where there is room, else under or over it,
// and always over the grid. It follows the cell through scrolling; null while the cell is not drawn.

import type { GridApi } from "ag-grid-community";
import { type RefObject, useLayoutEffect, useState } from "react";
import type { GridRow } from "../../grid/cellClasses.ts";

export interface BoxPlace {
  readonly left: number;
  readonly top: number;
}

interface BoxSize {
  readonly width: number;
  readonly height: number;
}

export interface CellOfBox {
  readonly rowId: string;
  readonly columnId: string;
}

export function useCellBox(
  area: RefObject<HTMLDivElement | null>,
  api: GridApi<GridRow> | null,
  cell: CellOfBox | null,
  size: BoxSize,
): BoxPlace | null {
  const [place, setPlace] = useState<BoxPlace | null>(null);
  const rowId = cell?.rowId ?? null;
  const columnId = cell?.columnId ?? null;
  const { width, height } = size;
  useLayoutEffect(() => {
    const box = area.current;
    if (rowId === null || columnId === null || api === null || box === null) return setPlace(null);
    const measure = (): void => {
      const found = box.querySelector(`[row-id="${CSS.escape(rowId)}"] [col-id="${CSS.escape(columnId)}"]`);
      setPlace(
        found === null ? null : placeOf(box.getBoundingClientRect(), found.getBoundingClientRect(), { width, height }),
      );
    };
    measure();
    for (const name of events) api.addEventListener(name, measure);
    globalThis.addEventListener("resize", measure);
    return () => {
      globalThis.removeEventListener("resize", measure);
      if (!api.isDestroyed()) for (const name of events) api.removeEventListener(name, measure);
    };
  }, [area, api, rowId, columnId, width, height]);
  return place;
}

const events = ["bodyScroll", "columnResized", "modelUpdated"] as const;
const gap = 6;

/** Beside the cell on the right, where no figure of the row is hidden by it before it is read; else right under the cell. */
function placeOf(box: DOMRect, cell: DOMRect, { width, height }: BoxSize): BoxPlace {
  const isBeside = cell.right + gap + width <= box.right;
  const left = isBeside ? cell.right + gap : Math.max(box.left + gap, Math.min(cell.left, box.right - gap - width));
  const wanted = isBeside ? cell.top : cell.bottom + gap;
  if (wanted + height <= box.bottom) return { left, top: wanted };
  return { left, top: Math.max(box.top + gap, (isBeside ? box.bottom : cell.top) - gap - height) };
}
