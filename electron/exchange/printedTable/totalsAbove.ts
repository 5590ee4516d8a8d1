// A total printed above all its parts ("Totalt nämnder" first) finds nothing above itself. When the table has been read
// to its end, the rows below such a total that wait for no other total are tried as its parts.

import type { ExactTable } from "./exactRows.ts";
import type { FoundSum, OpenRow } from "./findSums.ts";
import { matchSum } from "./matchSum.ts";

const leastDigits = 3;
const mostTries = 20;

/** The sums of totals that stand above their parts, for the rows no parts were found for. Exact, or off by rounding. */
export function totalsAbove(
  table: ExactTable,
  unexplained: readonly number[],
  open: readonly OpenRow[],
): readonly FoundSum[] {
  return unexplained.slice(0, mostTries).flatMap((row): readonly FoundSum[] => {
    const total = table.rows[row];
    if (total === undefined) return [];
    const sums = new Array<number>(table.columnCount).fill(0);
    const of: number[] = [];
    for (const entry of open) {
      if (entry.row <= row) continue;
      const part = table.rows[entry.row];
      if (part === undefined || part.hint === "strong") break;
      of.push(entry.row);
      for (let column = 0; column < sums.length; column += 1)
        sums[column] = (sums[column] ?? 0) + (part.units[column] ?? 0);
      const match = matchSum(table, total, sums, of.length);
      const agrees = match.exact + match.near === match.informative && match.exact * 2 >= match.informative;
      if (of.length > 1 && match.informative > 0 && agrees && match.digits >= leastDigits) return [{ row, of }];
    }
    return [];
  });
}
