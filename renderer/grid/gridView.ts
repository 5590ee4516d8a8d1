// What of the sheet is in sight, for those who need it outside React: how far Page Down goes, where a drag has come to the
// edge. The grid that is shown lends itself here; without one a page is twenty rows and everything counts as in sight.

import type { GridPoint } from "../state/selection.ts";

/** The cells that can be seen, in pixels of the window; `pinned` is where the columns that stay put end. */
export interface SightBox {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly pinned: number;
  readonly right: number;
}

export interface GridView {
  /** Rows there is room for, wholly: as far as Page Down goes. */
  readonly rowsPerPage: () => number;
  /** Number of the first and last row wholly in sight. */
  readonly rowsInSight: () => { readonly first: number; readonly last: number };
  /** Numbers of the first and last column wholly in sight, of those that scroll. */
  readonly columnsInSight: () => { readonly first: number; readonly last: number };
  readonly sightBox: () => SightBox;
  /** Scrolls so that the row is the first in sight, as far as there are rows. */
  readonly scrollToTop: (row: number) => void;
  readonly reveal: (point: GridPoint) => void;
  /**
   * Gives the keyboard to a cell that is made, before the window is drawn anew; does nothing for any other. A field that goes away with
   * the keyboard in it makes the browser lay everything out in the middle of that, and once more for the cell that gets it then.
   */
  readonly takeKeyboard: (point: GridPoint) => void;
  /** Does what was pressed while keys were held (state/heldKeys.ts), oldest first. */
  readonly playHeldKeys: () => void;
}

let shown: GridView | null = null;

/** Lends the grid that is shown; the function returned takes it back. */
export function lendGridView(view: GridView): () => void {
  shown = view;
  return () => {
    if (shown === view) shown = null;
  };
}

export const gridView = (): GridView | null => shown;
