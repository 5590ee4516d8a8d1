// A drag over the cells, from the press to the release, wherever the mouse goes meanwhile. Beyond an edge it goes on by
// itself: a cell further each time the clock strikes, oftener the further out the mouse is held. Marking, filling and
// pointing at ranges use the same drag.

import { type CurrentSheet, currentSheet } from "../state/currentSheet.ts";
import type { GridPoint } from "../state/selection.ts";
import { windowState } from "../state/windowStore.ts";
import { gridView, type SightBox } from "./gridView.ts";

/** Place of the mouse in the window. */
export interface MousePlace {
  readonly clientX: number;
  readonly clientY: number;
}

/** Column of the row numbers: drawn by the grid, unknown to the selection and the clipboard. */
export const rowNumberColumn = "row-number";

/** Cell of the sheet that an element belongs to; the row numbers count as column -1. Null outside the cells. */
export function pointOfElement(target: EventTarget | null, current: CurrentSheet): GridPoint | null {
  if (!(target instanceof Element)) return null;
  const row = Number(target.closest("[row-index]")?.getAttribute("row-index") ?? Number.NaN);
  if (!Number.isInteger(row) || row < 0) return null;
  const id = target.closest("[col-id]")?.getAttribute("col-id") ?? "";
  if (id === rowNumberColumn) return { row, column: -1 };
  const column = current.columns.findIndex((candidate) => candidate.id === id);
  return column < 0 ? null : { row, column };
}

interface DragListener {
  /** Only these edges are passed, and the mouse may be anywhere along the other way: whole rows, whole columns. */
  readonly along?: "rows" | "columns";
  /** The cell the drag has come to; it may be told twice. */
  readonly onPoint: (point: GridPoint) => void;
  readonly onEnd?: (point: GridPoint | null) => void;
}

const fastestStep = 24;
const slowestStep = 220;
/** Pixels beyond the edge where the drag goes as fast as it can. */
const fullSpeedAt = 120;

/** Follows the mouse until its button is released. Esc and a lost window end it as well. */
export function followDrag({ along, onPoint, onEnd }: DragListener): void {
  let mouse: MousePlace | null = null;
  let last: GridPoint | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const tell = (point: GridPoint | null): void => {
    if (point === null || (last !== null && point.row === last.row && point.column === last.column)) return;
    last = point;
    onPoint(point);
  };
  const move = (event: MouseEvent): void => {
    // The release may have happened outside the window.
    if ((event.buttons & 1) === 0) {
      end();
      return;
    }
    mouse = event;
    const current = currentSheet(windowState());
    const box = gridView()?.sightBox();
    if (current === null || box === undefined) return;
    const beyond = beyondEdge(event, box, along);
    if (beyond.x === 0 && beyond.y === 0) {
      stopClock();
      tell(pointOfElement(event.target, current) ?? pointAtPlace(event, box, current));
    } else if (timer === undefined) strike();
  };
  const strike = (): void => {
    const current = currentSheet(windowState());
    const view = gridView();
    if (mouse === null || current === null || view === null) return;
    const box = view.sightBox();
    const beyond = beyondEdge(mouse, box, along);
    const distance = Math.max(Math.abs(beyond.x), Math.abs(beyond.y));
    if (distance === 0) {
      stopClock();
      return;
    }
    tell(nextBeyond(current, mouse, box, beyond));
    const share = Math.min(1, distance / fullSpeedAt);
    timer = setTimeout(strike, slowestStep - (slowestStep - fastestStep) * share);
  };
  const stopClock = (): void => {
    clearTimeout(timer);
    timer = undefined;
  };
  const end = (): void => {
    stopClock();
    globalThis.removeEventListener("mousemove", move);
    globalThis.removeEventListener("mouseup", end);
    globalThis.removeEventListener("blur", end);
    onEnd?.(last);
  };
  globalThis.addEventListener("mousemove", move);
  globalThis.addEventListener("mouseup", end);
  globalThis.addEventListener("blur", end);
}

/** The mouse cannot go beyond the edge of a screen: so near to it counts as beyond, in pixels. */
const edgeOfScreen = 8;

/** How far the mouse is beyond what is in sight, in pixels; 0 inside. */
function beyondEdge(
  { clientX, clientY }: MousePlace,
  { top, bottom, left, right }: SightBox,
  along: DragListener["along"],
) {
  const [firstX, firstY] = [Math.max(left, edgeOfScreen), Math.max(top, edgeOfScreen)];
  const lastX = Math.min(right, globalThis.innerWidth - edgeOfScreen);
  const lastY = Math.min(bottom, globalThis.innerHeight - edgeOfScreen);
  const x = clientX < firstX ? clientX - firstX : clientX > lastX ? clientX - lastX : 0;
  const y = clientY < firstY ? clientY - firstY : clientY > lastY ? clientY - lastY : 0;
  return { x: along === "rows" ? 0 : x, y: along === "columns" ? 0 : y };
}

/** The cell nearest to the mouse, of those in sight. */
function pointAtPlace(mouse: MousePlace, box: SightBox, current: CurrentSheet): GridPoint | null {
  const x = Math.min(Math.max(mouse.clientX, box.left + 1), box.right - 2);
  const y = Math.min(Math.max(mouse.clientY, box.top + 1), box.bottom - 2);
  return pointOfElement(globalThis.document.elementFromPoint(x, y), current);
}

/** The next cell out beyond the edge, in the row or column the mouse is level with. */
function nextBeyond(
  current: CurrentSheet,
  mouse: MousePlace,
  box: SightBox,
  beyond: { readonly x: number; readonly y: number },
): GridPoint | null {
  const view = gridView();
  if (view === null) return null;
  const level = pointAtPlace(mouse, box, current);
  const rows = view.rowsInSight();
  const columns = view.columnsInSight();
  const row = beyond.y < 0 ? rows.first - 1 : beyond.y > 0 ? rows.last + 1 : (level?.row ?? rows.last);
  const column = beyond.x < 0 ? columns.first - 1 : beyond.x > 0 ? columns.last + 1 : (level?.column ?? columns.last);
  return {
    row: Math.max(0, Math.min(row, current.size.rows - 1)),
    column: Math.max(0, Math.min(column, current.size.columns - 1)),
  };
}
