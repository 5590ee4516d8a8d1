// Columns that are sums of other columns: "Totalt", "Summa", "Netto", or a period in the middle of the years. A heading
// alone is not enough: most rows must agree, so that "Nettokostnad" as a difference is left alone.

import type { ExactTable } from "./exactRows.ts";
import { isYearRange, yearOfHeading } from "./labelWords.ts";

export interface FoundColumnSum {
  readonly column: number;
  readonly of: readonly number[];
}

const namesTotal = /summa|total/iu;
const sumHeading = /summa|total|period|netto|resultat|(?:19|20)\d\d\s?[-–]\s?(?:19|20)?\d\d/iu;

/** One entry per column that is the sum of others in about two thirds of its rows (half where it is named a total). */
export function findColumnSums(table: ExactTable, columns: readonly string[]): readonly FoundColumnSum[] {
  const found: FoundColumnSum[] = [];
  for (const [column, label] of columns.entries()) {
    if (!sumHeading.test(label) || table.additive[column] !== true || yearOfHeading(label) !== null) continue;
    let best: FoundColumnSum | null = null;
    let bestShare = 0;
    for (const of of candidates(table, columns, column, label)) {
      const share = agreeingShare(table, column, of);
      if (share > bestShare) {
        best = { column, of };
        bestShare = share;
      }
    }
    if (best !== null && bestShare >= (namesTotal.test(label) ? 0.45 : 0.65)) found.push(best);
  }
  return found;
}

/** The years a period names, then runs of columns before and after, longest first. */
function candidates(
  table: ExactTable,
  columns: readonly string[],
  column: number,
  label: string,
): readonly (readonly number[])[] {
  const additive = columns
    .map((_, index) => index)
    .filter((index) => table.additive[index] === true && index !== column);
  const lists: (readonly number[])[] = [];
  const range = /((?:19|20)\d\d)\s?[-–]\s?((?:19|20)\d\d)/u.exec(label);
  if (range !== null && isYearRange(range[0])) {
    lists.push(
      additive.filter((index) => {
        const year = yearOfHeading(columns[index] ?? "");
        return year !== null && year >= Number(range[1]) && year <= Number(range[2]);
      }),
    );
  }
  lists.push(additive);
  const before = additive.filter((index) => index < column).slice(-24);
  const after = additive.filter((index) => index > column).slice(0, 24);
  for (let length = before.length; length >= 2; length -= 1) lists.push(before.slice(-length));
  for (let length = after.length; length >= 2; length -= 1) lists.push(after.slice(0, length));
  return lists.filter((list) => list.length >= 2);
}

function agreeingShare(table: ExactTable, column: number, of: readonly number[]): number {
  let informative = 0;
  let agreeing = 0;
  for (const row of table.rows) {
    if (!row.summable || row.printed[column] !== true) continue;
    const sum = sumOfColumns(table, row.units, column, of);
    const stated = row.units[column] ?? 0;
    if (sum === 0 && stated === 0) continue;
    informative += 1;
    // Rounded columns may miss by a unit or two; an exact row still tells more.
    if (sum === stated) agreeing += 1;
    else if (Math.abs(sum - stated) <= Math.ceil(of.length / 2) && Math.abs(stated) > 20 * of.length) agreeing += 0.7;
  }
  return informative === 0 ? 0 : agreeing / informative;
}

/** Sum of columns in the units of the summing column. */
export function sumOfColumns(
  table: ExactTable,
  units: readonly number[],
  column: number,
  of: readonly number[],
): number {
  const target = table.decimals[column] ?? 0;
  let sum = 0;
  for (const index of of) sum += (units[index] ?? 0) * 10 ** (target - (table.decimals[index] ?? 0));
  return Math.round(sum * 1e6) / 1e6;
}
