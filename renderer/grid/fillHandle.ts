// The fill handle: the small square at the lower right corner of the marking. Drawn over cells in any direction it fills them when
// the mouse is let go; pressed twice it fills to the sheet's last year. The square is painted on its cell (markClasses), so that it
// scrolls with it and costs nothing; here is only what the mouse does with it. The keys for the same are Ctrl+D and Ctrl+R.

import type { MouseEvent } from "react";
import type { CurrentSheet } from "../state/currentSheet.ts";
import { fillTo } from "../state/fillRangeActions.ts";
import { targetOfDrag } from "../state/fillRules.ts";
import { hasManyRanges, rectangleOf } from "../state/selection.ts";
import { setWindow, windowState } from "../state/windowStore.ts";
import { followDrag } from "./cellDrag.ts";

/** Pixels from the corner that belong to the handle: a little more than is painted. */
const reach = 9;

function isOnHandle({ target, clientX, clientY }: MouseEvent): boolean {
  if (!(target instanceof Element) || windowState().edit !== null) return false;
  const cell = target.closest(".number-cell.fill-corner");
  if (cell === null) return false;
  const { right, bottom } = cell.getBoundingClientRect();
  return right - clientX <= reach && bottom - clientY <= reach;
}

/** Begins a fill where the press is on the handle; false where it is not, and the press means something else. */
export function pressFillHandle(event: MouseEvent): boolean {
  const { selection } = windowState();
  if (event.button !== 0 || hasManyRanges(selection) || !isOnHandle(event)) return false;
  event.preventDefault();
  event.stopPropagation();
  const source = rectangleOf(selection);
  let isCancelled = false;
  const cancel = (key: KeyboardEvent): void => {
    if (key.key !== "Escape") return;
    isCancelled = true;
    setWindow({ fillTarget: null });
  };
  globalThis.addEventListener("keydown", cancel, true);
  followDrag({
    onPoint: (point) => {
      if (!isCancelled) setWindow({ fillTarget: targetOfDrag(source, point)?.target ?? null });
    },
    onEnd: (point) => {
      globalThis.removeEventListener("keydown", cancel, true);
      setWindow({ fillTarget: null });
      const reached = point === null || isCancelled ? null : targetOfDrag(source, point);
      if (reached !== null) void fillTo(source, reached.target, reached.direction);
    },
  });
  return true;
}

/** Fills from the marking to the last year where the double click is on the handle. */
export function doubleClickFillHandle(event: MouseEvent, current: CurrentSheet): boolean {
  if (!isOnHandle(event)) return false;
  const source = rectangleOf(windowState().selection);
  if (source.right < current.lastYear)
    void fillTo(source, { ...source, left: source.right + 1, right: current.lastYear }, "right");
  return true;
}

/** Tells by the pointer that the handle can be drawn. */
export function hoverFillHandle(event: MouseEvent): void {
  const area = event.currentTarget;
  if (!(area instanceof HTMLElement)) return;
  const wanted = event.buttons === 0 && isOnHandle(event) ? "true" : undefined;
  if (area.dataset.onHandle === wanted) return;
  if (wanted === undefined) delete area.dataset.onHandle;
  else area.dataset.onHandle = wanted;
}
