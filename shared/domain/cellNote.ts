// A note on a cell: what someone wanted to say of one figure, with who and when. It stands on the line, by year, so that it follows
// the line wherever it is moved and goes with it when it is removed. It decides nothing: no formula and no rule reads it.

export interface CellNote {
  readonly text: string;
  readonly author: string;
  /** ISO time at which it was written. */
  readonly at: string;
}

/** Notes of a line by year. */
export type CellNotes = ReadonlyMap<number, CellNote>;

export const noCellNotes: CellNotes = new Map();

/** Signs of one note: half a page. What is longer belongs in an appendix. */
export const longestCellNote = 2_000;
