// Sums under a label that are not simply the last open rows: of subtotals only, of items across subtotals, of a run
// that ended some rows above, of all but one row, or of parents that stand above their parts. Only exact figures count.

import type { ExactRow, ExactTable } from "./exactRows.ts";
import type { OpenRow } from "./findSums.ts";
import { matchSum } from "./matchSum.ts";
import { equalsExactly, parentsAbove } from "./parentsAbove.ts";

const mostRows = 400;

export interface UnusualSum {
  readonly terms: readonly number[];
  /** Terms that stand above the rows they are the sum of. */
  readonly parents: readonly { readonly row: number; readonly of: readonly number[] }[];
}

const withoutParents = (terms: readonly number[] | null): UnusualSum | null =>
  terms === null ? null : { terms, parents: [] };

/** The rows that make up the total, null when no such set adds up exactly in every column. */
export function findUnusualTerms(
  table: ExactTable,
  index: number,
  open: readonly OpenRow[],
  sumRows: ReadonlySet<number>,
): UnusualSum | null {
  const total = table.rows[index];
  if (total === undefined || open.length > mostRows) return null;
  const openRows = open.map((entry) => entry.row);
  const firstEarlier = Math.max(0, index - mostRows);
  const earlier = Array.from({ length: index - firstEarlier }, (_, place) => firstEarlier + place).filter(
    (row) => table.rows[row]?.summable === true && table.rows[row]?.ofWhich === false,
  );
  return (
    withoutParents(
      ofSubtotals(
        table,
        total,
        openRows.filter((row) => sumRows.has(row)),
      ),
    ) ??
    withoutParents(
      suffixOf(
        table,
        total,
        earlier.filter((row) => !sumRows.has(row)),
      ),
    ) ??
    parentsAbove(table, total, openRows) ??
    withoutParents(
      endingAbove(table, total, openRows) ?? withSomeOfWhich(table, total, open) ?? allButOne(table, total, openRows),
    )
  );
}

function add(sums: number[], row: ExactRow | undefined, sign: number): void {
  if (row === undefined) return;
  for (let column = 0; column < sums.length; column += 1)
    sums[column] = (sums[column] ?? 0) + sign * (row.units[column] ?? 0);
}

const noUnits = (table: ExactTable): number[] => new Array<number>(table.columnCount).fill(0);

function suffixOf(table: ExactTable, total: ExactRow, rows: readonly number[]): readonly number[] | null {
  const sums = noUnits(table);
  for (let from = rows.length - 1; from >= 0; from -= 1) {
    add(sums, table.rows[rows[from] ?? -1], 1);
    if (rows.length - from >= 2 && equalsExactly(table, total, sums)) return rows.slice(from);
  }
  return null;
}

/** Subtotals alone, exact or with the differences of rounding. */
function ofSubtotals(table: ExactTable, total: ExactRow, rows: readonly number[]): readonly number[] | null {
  const exact = suffixOf(table, total, rows);
  if (exact !== null) return exact;
  const sums = noUnits(table);
  for (let from = rows.length - 1; from >= 0; from -= 1) {
    add(sums, table.rows[rows[from] ?? -1], 1);
    const match = matchSum(table, total, sums, rows.length - from);
    const isNear = match.exact * 2 >= match.informative && match.exact + match.near === match.informative;
    if (rows.length - from >= 2 && isNear && match.digits >= 6) return rows.slice(from);
  }
  return null;
}

/** A run that ends up to five rows above the total. */
function endingAbove(table: ExactTable, total: ExactRow, rows: readonly number[]): readonly number[] | null {
  for (let skipped = 1; skipped <= 5; skipped += 1) {
    const found = suffixOf(table, total, rows.slice(0, Math.max(0, rows.length - skipped)));
    if (found !== null) return found;
  }
  return null;
}

/** Of-which rows of which only some are inside the total: every choice among at most eight. */
function withSomeOfWhich(table: ExactTable, total: ExactRow, open: readonly OpenRow[]): readonly number[] | null {
  const children = open.flatMap((entry) => entry.ofWhich);
  if (children.length === 0 || children.length > 8) return null;
  const base = noUnits(table);
  for (const entry of open) add(base, table.rows[entry.row], 1);
  for (let choice = 1; choice < 2 ** children.length; choice += 1) {
    const chosen = children.filter((_, place) => Math.floor(choice / 2 ** place) % 2 === 1);
    const sums = [...base];
    for (const child of chosen) add(sums, table.rows[child], 1);
    if (equalsExactly(table, total, sums)) return [...open.map((entry) => entry.row), ...chosen].sort((a, b) => a - b);
  }
  return null;
}

/** One open row is a memo that its label does not give away. */
function allButOne(table: ExactTable, total: ExactRow, rows: readonly number[]): readonly number[] | null {
  const all = noUnits(table);
  for (const row of rows) add(all, table.rows[row], 1);
  for (const left of rows) {
    const sums = [...all];
    add(sums, table.rows[left], -1);
    if (rows.length > 2 && equalsExactly(table, total, sums)) return rows.filter((row) => row !== left);
  }
  return null;
}
