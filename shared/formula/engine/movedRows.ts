// Rows that an edit moved: where each has gone and where it came from, and columns of cells brought along in runs. Rows that nobody
// moved are the common case, and cost nothing.

import { cellAtIndex, type GridSize } from "../cellGrid.ts";

export interface MovedRows {
  /** Where each row has gone, -1 where its line is gone; null where every row stands where it stood. */
  readonly newRowOf: Int32Array | null;
  /** Row each row had before, -1 for a new one; null as above. */
  readonly oldRowOf: Int32Array | null;
}

export function movedRows(newRowOf: Int32Array | null, rowCount: number): MovedRows {
  if (newRowOf === null) return { newRowOf, oldRowOf: null };
  const oldRowOf = new Int32Array(rowCount).fill(-1);
  for (let old = 0; old < newRowOf.length; old += 1) {
    const row = newRowOf[old] ?? -1;
    if (row >= 0) oldRowOf[row] = old;
  }
  return { newRowOf, oldRowOf };
}

export const newRow = ({ newRowOf }: MovedRows, old: number): number =>
  newRowOf === null ? old : (newRowOf[old] ?? -1);
export const oldRow = ({ oldRowOf }: MovedRows, row: number): number =>
  oldRowOf === null ? row : (oldRowOf[row] ?? -1);

/** Cell of the moved grid in which an old cell now is, -1 where its line is gone or it was none. */
export function newCell({ newRowOf }: MovedRows, was: GridSize, is: GridSize, cell: number): number {
  if (newRowOf === null || cell < 0) return cell;
  const row = newRowOf[cell % was.rowCount] ?? -1;
  return row < 0 ? -1 : cellAtIndex(is, row, Math.floor(cell / was.rowCount));
}

type Column = Int32Array | Uint8Array | Float64Array;

/** Copies what stands in the rows that stay to where they now stand; the cells of new rows are left as they are. */
export function copyMoved<C extends Column>(
  { newRowOf }: MovedRows,
  was: GridSize,
  is: GridSize,
  from: C,
  to: C,
): void {
  if (newRowOf === null) {
    to.set(from.subarray(0, was.rowCount * was.yearCount));
    return;
  }
  for (let old = 0; old < newRowOf.length; ) {
    const row = newRowOf[old] ?? -1;
    let count = 1;
    if (row >= 0) while (old + count < newRowOf.length && newRowOf[old + count] === row + count) count += 1;
    for (let index = 0; row >= 0 && index < was.yearCount; index += 1) {
      const start = cellAtIndex(was, old, index);
      to.set(from.subarray(start, start + count), cellAtIndex(is, row, index));
    }
    old += count;
  }
}
