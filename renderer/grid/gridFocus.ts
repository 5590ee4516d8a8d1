// The keyboard on its way to the cell that is about to be active. The grid that is shown lends its means here, because the key that
// sends it ahead is met by the editor, which knows nothing of the grid.

import type { GridPoint } from "../state/selection.ts";

type FocusCell = (point: GridPoint) => void;
let lent: FocusCell | null = null;

/** The shown grid lends its way to focus a cell; returns the function that takes it back. */
export function lendFocus(focusCell: FocusCell): () => void {
  lent = focusCell;
  return () => {
    if (lent === focusCell) lent = null;
  };
}

/** Focuses a cell before it is active. Nothing happens where no grid is shown or the cell is out of sight. */
export const focusAhead = (point: GridPoint): void => lent?.(point);
