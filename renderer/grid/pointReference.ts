// A press in the grid while something is typed: where the formula waits for a reference it points at the cell; otherwise the press
// ends the edit, as Enter would.

import type { MouseEvent } from "react";
import { canPoint, pointAt } from "../formula/pointing.ts";
import { type CurrentSheet, cellAtPoint } from "../state/currentSheet.ts";
import type { GridPoint } from "../state/selection.ts";
import { type Edit, isPointingElsewhere, windowState } from "../state/windowStore.ts";
import { commitToPoint } from "./editorActions.ts";

/** A press while `edit` is open, at `point` of the sheet shown; null: outside the cells. */
export function pressWhileEditing(event: MouseEvent, current: CurrentSheet, edit: Edit, point: GridPoint | null): void {
  if (isOnScrollbar(event)) return;
  event.preventDefault();
  event.stopPropagation();
  if (event.button !== 0) return;
  if (point !== null && canPoint() && !isEdited(current, edit, point)) {
    pointAt(point, event.shiftKey);
    return;
  }
  // On another sheet a press that points at nothing must not enter an unfinished formula.
  if (isPointingElsewhere(windowState())) return;
  commitToPoint(point);
}

/** A formula cannot read the cell it stands in. */
function isEdited(current: CurrentSheet, { target }: Edit, point: GridPoint): boolean {
  const cell = cellAtPoint(current, point);
  return cell !== null && target.type === "cell" && cell.line.id === target.lineId && cell.year === target.year;
}

/** Scrolling to the cell one wants to point at leaves the edit as it is. */
export function isOnScrollbar({ target, nativeEvent }: MouseEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const isScrolling = target.scrollHeight > target.clientHeight || target.scrollWidth > target.clientWidth;
  return isScrolling && (nativeEvent.offsetX >= target.clientWidth || nativeEvent.offsetY >= target.clientHeight);
}
