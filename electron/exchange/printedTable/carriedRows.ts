// Rows that look like sums but are not sums of the rows above: an amount carried over into a new section, and a net
// of revenue and cost that are printed without signs.

import type { ExactRow, ExactTable } from "./exactRows.ts";
import type { OpenRow } from "./findSums.ts";
import { isDifferenceLabel } from "./labelWords.ts";
import { matchSum } from "./matchSum.ts";

/** The same words and amounts once more, in a new section, carry an amount over and sum nothing. */
export function carriesOver(table: ExactTable, row: ExactRow, open: readonly OpenRow[]): boolean {
  const last = table.rows[open.at(-1)?.row ?? -1];
  return (
    last !== undefined &&
    row.hint === "weak" &&
    last.section !== row.section &&
    last.label.toLowerCase() === row.label.toLowerCase() &&
    row.printed.some((printed) => printed) &&
    row.units.every((unit, column) => row.printed[column] !== true || unit === last.units[column])
  );
}

/** Net of figures printed without signs: the first row less the others, or the other way round. */
export function isDifferenceOfLast(table: ExactTable, total: ExactRow, open: readonly OpenRow[]): number | null {
  if (!isDifferenceLabel(total.label)) return null;
  const rest = new Array<number>(table.columnCount).fill(0);
  for (let from = open.length - 1; from >= Math.max(0, open.length - 6); from -= 1) {
    const first = table.rows[open[from]?.row ?? -1];
    if (first === undefined) return null;
    if (from < open.length - 1) {
      for (const sign of [1, -1]) {
        const computed = rest.map((unit, column) => sign * ((first.units[column] ?? 0) - unit));
        const match = matchSum(table, total, computed, open.length - from);
        if (match.exact === match.informative && match.digits >= 3) return from;
      }
    }
    for (let column = 0; column < rest.length; column += 1)
      rest[column] = (rest[column] ?? 0) + (first.units[column] ?? 0);
  }
  return null;
}
