// Dragging lines to another place: by the grip of a name, by a name with Alt held, or by the number of a row that is marked. A line
// shows where they will stand, and beside it under what; how far in follows the mouse sideways. Nothing is sent until the release.

import type { MouseEvent as ReactMouseEvent } from "react";
import type { LineId } from "../../shared/domain/ids.ts";
import { lineMoveTexts as texts } from "../../shared/texts/lines.ts";
import { type CurrentSheet, currentSheet } from "../state/currentSheet.ts";
import { currentToMove, markedLines, moveLinesTo, moveRowsOf } from "../state/lineActions.ts";
import { type MoveRow, type MoveTarget, rowsMoved, targetsAt } from "../state/moveTargets.ts";
import { isMarked, selectionAt } from "../state/selection.ts";
import { spansRows } from "../state/selectionMoves.ts";
import { setWindow, windowState } from "../state/windowStore.ts";
import { followDrag, pointOfElement } from "./cellDrag.ts";
import { gridView } from "./gridView.ts";

/** Pixels of one level of indentation, as in the name cells. */
const levelWidth = 16;
/** A shorter way than this is a press. */
const leastWay = 4;

/** Begins a drag where the press asks for one. True when it did, and the press is nobody else's. */
export function startRowDrag(event: ReactMouseEvent, current: CurrentSheet): boolean {
  if (event.button !== 0 || windowState().edit !== null || !(event.target instanceof Element)) return false;
  const point = pointOfElement(event.target, current);
  if (point === null) return false;
  const { selection } = windowState();
  const isGrip = event.target.closest(".row-grip") !== null;
  const isName = event.altKey && !event.shiftKey && event.target.closest(".label-cell") !== null;
  const isWholeRow = isMarked(selection, { row: point.row, column: 0 }) && spansRows(selection, current.size);
  const isNumber = point.column < 0 && isWholeRow && !event.shiftKey && !event.ctrlKey && !event.metaKey;
  if (!isGrip && !isName && !isNumber) return false;
  event.preventDefault();
  event.stopPropagation();
  // What is taken by its name alone is that line; a marked one takes all that is marked along.
  const isOfMarked = isMarked(selection, { row: point.row, column: current.firstYear }) || isWholeRow;
  if (!isOfMarked) setWindow({ selection: selectionAt({ row: point.row, column: Math.max(0, point.column) }) });
  const moving = currentToMove();
  if (moving === null) return true;
  follow(event, moving, isOfMarked ? markedLines(moving) : [moving.rowIds[point.row] ?? ("" as LineId)]);
  return true;
}

interface Drop {
  readonly target: MoveTarget;
  readonly gap: number;
}

function follow(event: ReactMouseEvent, current: CurrentSheet, lineIds: readonly LineId[]): void {
  const area = event.currentTarget;
  const rows = moveRowsOf(current);
  const moved = rowsMoved(rows, new Set(lineIds));
  const kinds = lineIds.flatMap((id) => rows.find((row) => row.id === id)?.kind ?? []);
  const sign = dropSign(area);
  let mouse = { x: event.clientX, y: event.clientY };
  const start = { ...mouse };
  let drop: Drop | null = null;
  let isOver = false;
  const look = (): void => {
    if (isOver || Math.hypot(mouse.x - start.x, mouse.y - start.y) < leastWay) return;
    drop = dropAt(area, mouse, rows, moved, kinds);
    if (drop !== null) sign.show(area, drop, rows, current);
  };
  const watch = (move: MouseEvent): void => {
    mouse = { x: move.clientX, y: move.clientY };
    look();
  };
  const cancel = (key: KeyboardEvent): void => {
    if (key.key !== "Escape") return;
    key.preventDefault();
    key.stopPropagation();
    end();
  };
  const end = (): void => {
    isOver = true;
    sign.remove();
    globalThis.removeEventListener("mousemove", watch, true);
    globalThis.removeEventListener("keydown", cancel, true);
  };
  globalThis.addEventListener("mousemove", watch, true);
  globalThis.addEventListener("keydown", cancel, true);
  followDrag({
    along: "rows",
    // At an edge the sheet scrolls on under a mouse that stands still.
    onPoint: (point) => {
      gridView()?.reveal({ row: point.row, column: Math.max(0, point.column) });
      requestAnimationFrame(look);
    },
    onEnd: () => {
      const last = isOver ? null : drop;
      end();
      const now = currentSheet(windowState());
      if (last !== null && now !== null && now.sheet.id === current.sheet.id)
        void moveLinesTo(now, lineIds, last.target);
    },
  });
}

/** The place under the mouse: the gap nearest to it, and of its levels the one the mouse stands at. */
function dropAt(
  area: Element,
  mouse: { readonly x: number; readonly y: number },
  rows: readonly MoveRow[],
  moved: ReadonlySet<LineId>,
  kinds: readonly MoveRow["kind"][],
): Drop | null {
  const box = gridView()?.sightBox();
  const names = area.querySelector("[row-id] .label-cell")?.getBoundingClientRect();
  if (box === undefined || names === undefined) return null;
  const y = Math.min(Math.max(mouse.y, box.top + 1), box.bottom - 2);
  const found = globalThis.document.elementFromPoint(names.left + 4, y)?.closest("[row-index]");
  const row = Number(found?.getAttribute("row-index") ?? Number.NaN);
  const place = found?.getBoundingClientRect();
  const gap =
    !Number.isInteger(row) || place === undefined ? rows.length : y > place.top + place.height / 2 ? row + 1 : row;
  const targets = targetsAt(rows, moved, gap, kinds);
  const level = Math.round((mouse.x - names.left - levelWidth) / levelWidth);
  const nearest = targets.toSorted((left, right) => Math.abs(left.level - level) - Math.abs(right.level - level))[0];
  return nearest === undefined ? null : { target: nearest, gap };
}

interface DropSign {
  readonly show: (area: Element, drop: Drop, rows: readonly MoveRow[], current: CurrentSheet) => void;
  readonly remove: () => void;
}

/** The line that shows the place, with the heading it is under in words. */
function dropSign(area: Element): DropSign {
  const line = globalThis.document.createElement("div");
  line.className = "drop-line";
  line.setAttribute("aria-hidden", "true");
  const where = globalThis.document.createElement("span");
  line.append(where);
  return {
    show: (place, { target, gap }, rows, current) => {
      const above = gap > 0 ? rows[gap - 1] : undefined;
      const beside = above ?? rows[gap];
      const row = beside === undefined ? null : place.querySelector(`[row-id="${CSS.escape(beside.id)}"]`);
      const names = row?.querySelector(".label-cell")?.getBoundingClientRect();
      if (row === null || row === undefined || names === undefined) return;
      const box = place.getBoundingClientRect();
      const { top, bottom } = row.getBoundingClientRect();
      line.style.top = `${(above === undefined ? top : bottom) - box.top - 1}px`;
      line.style.left = `${names.left - box.left + levelWidth * (target.level + 0.5)}px`;
      const heading = target.parentId === null ? undefined : current.mirror.lineById.get(target.parentId);
      where.textContent = heading === undefined ? texts.dropAtTop : texts.dropUnder(heading.label);
      if (!line.isConnected) area.append(line);
    },
    remove: () => line.remove(),
  };
}
