// The row of each line after an edit that moved rows: the map of before with the way its rows have gone since, so that a line put in
// among twenty thousand does not make a map of all of them. Once many lines have come it is a plain map again.

import type { LineId } from "./ids.ts";
import type { Line } from "./line.ts";

const mostAdded = 64;

/**
 * Rows of the lines in `ordered`. `newRowOf` says where each row of `before` has gone, -1 where its line is no longer there.
 * Time: by the number of rows, but without a look-up for each of them.
 */
export function rowsAfter(
  before: ReadonlyMap<LineId, number>,
  newRowOf: Int32Array,
  added: ReadonlyMap<LineId, number>,
  ordered: readonly Line[],
): ReadonlyMap<LineId, number> {
  if (!(before instanceof RowsOfLines)) return rowsOver(before, newRowOf, added, ordered);
  const moved = before.rowOfUnder.map((row) => (row < 0 ? -1 : (newRowOf[row] ?? -1)));
  const all = new Map(added);
  for (const [id, row] of before.added) {
    const now = newRowOf[row] ?? -1;
    if (now >= 0) all.set(id, now);
  }
  return rowsOver(before.under, moved, all, ordered);
}

function rowsOver(
  under: ReadonlyMap<LineId, number>,
  rowOfUnder: Int32Array,
  added: ReadonlyMap<LineId, number>,
  ordered: readonly Line[],
): ReadonlyMap<LineId, number> {
  if (added.size > mostAdded) return new Map(ordered.map(({ id }, row) => [id, row]));
  return new RowsOfLines(under, rowOfUnder, added, ordered);
}

class RowsOfLines implements ReadonlyMap<LineId, number> {
  readonly under: ReadonlyMap<LineId, number>;
  /** By the row in `under`; -1 where the line is gone. */
  readonly rowOfUnder: Int32Array;
  readonly added: ReadonlyMap<LineId, number>;
  private readonly ordered: readonly Line[];

  constructor(
    under: ReadonlyMap<LineId, number>,
    rowOfUnder: Int32Array,
    added: ReadonlyMap<LineId, number>,
    ordered: readonly Line[],
  ) {
    this.under = under;
    this.rowOfUnder = rowOfUnder;
    this.added = added;
    this.ordered = ordered;
  }

  get size(): number {
    return this.ordered.length;
  }

  get(id: LineId): number | undefined {
    const at = this.under.get(id);
    const row = at === undefined ? -1 : (this.rowOfUnder[at] ?? -1);
    return row < 0 ? this.added.get(id) : row;
  }

  has(id: LineId): boolean {
    return this.get(id) !== undefined;
  }

  *entries(): MapIterator<[LineId, number]> {
    for (const [row, { id }] of this.ordered.entries()) yield [id, row];
  }

  *keys(): MapIterator<LineId> {
    for (const { id } of this.ordered) yield id;
  }

  *values(): MapIterator<number> {
    yield* this.ordered.keys();
  }

  [Symbol.iterator](): MapIterator<[LineId, number]> {
    return this.entries();
  }

  forEach(callback: (value: number, key: LineId, map: ReadonlyMap<LineId, number>) => void): void {
    for (const [id, row] of this.entries()) callback(row, id, this);
  }
}
