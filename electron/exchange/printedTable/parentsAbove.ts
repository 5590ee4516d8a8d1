// Tables that print a sum above its parts, level under level: "Tillgångar", "Anläggningstillgångar", "Maskiner". A row
// is a parent when the rows right under it, taken as items or as parents themselves, add up to it exactly.

import type { ExactRow, ExactTable } from "./exactRows.ts";
import { matchSum } from "./matchSum.ts";

export interface Parent {
  readonly row: number;
  readonly of: readonly number[];
}

interface Unit {
  readonly row: number;
  readonly parents: readonly Parent[];
  /** Place after the last row of the unit. */
  readonly next: number;
}

const digitsNeeded = 4;
const mostParts = 40;

function add(sums: number[], row: ExactRow | undefined): void {
  for (let column = 0; column < sums.length; column += 1)
    sums[column] = (sums[column] ?? 0) + (row?.units[column] ?? 0);
}

/** True when the computed units equal the row in every column and hold digits enough to prove it. */
export function equalsExactly(table: ExactTable, total: ExactRow, computed: readonly number[]): boolean {
  const match = matchSum(table, total, computed, 1);
  return match.informative > 0 && match.exact === match.informative && match.digits >= digitsNeeded;
}

/** The terms of a total that stands last or first of all, with the parents among them; null when nothing adds up. */
export function parentsAbove(
  table: ExactTable,
  total: ExactRow,
  rows: readonly number[],
): { readonly terms: readonly number[]; readonly parents: readonly Parent[] } | null {
  const units = new Array<Unit | undefined>(rows.length);
  for (let at = rows.length - 1; at >= 0; at -= 1) units[at] = unitAt(table, rows, at, units);
  for (let start = 0; start < rows.length; start += 1) {
    const sums = new Array<number>(table.columnCount).fill(0);
    const terms: number[] = [];
    const parents: Parent[] = [];
    for (let at = start; at < rows.length; ) {
      const unit = units[at];
      if (unit === undefined) break;
      terms.push(unit.row);
      parents.push(...unit.parents);
      add(sums, table.rows[unit.row]);
      at = unit.next;
    }
    if (parents.length > 0 && equalsExactly(table, total, sums)) return { terms, parents };
  }
  return null;
}

/** The row at a place with all that belongs under it; `units` holds the units of the places below. */
function unitAt(
  table: ExactTable,
  rows: readonly number[],
  at: number,
  units: readonly (Unit | undefined)[],
): Unit | undefined {
  const row = rows[at];
  const parent = row === undefined ? undefined : table.rows[row];
  if (row === undefined || parent === undefined) return undefined;
  // "Summa tillgångar" ends a part of the table and heads nothing.
  if (parent.hint === "strong") return { row, parents: [], next: at + 1 };
  const sums = new Array<number>(table.columnCount).fill(0);
  const of: number[] = [];
  const parents: Parent[] = [];
  for (let next = at + 1; next < rows.length && of.length < mostParts; ) {
    const unit = units[next];
    if (unit === undefined) break;
    of.push(unit.row);
    parents.push(...unit.parents);
    add(sums, table.rows[unit.row]);
    next = unit.next;
    if (!equalsExactly(table, parent, sums)) continue;
    next = overZeros(table, rows, next, of);
    return { row, parents: [{ row, of }, ...parents], next };
  }
  return { row, parents: [], next: at + 1 };
}

/** Rows of zeros that follow the parts are parts as well. */
function overZeros(table: ExactTable, rows: readonly number[], from: number, of: number[]): number {
  let next = from;
  for (; next < rows.length; next += 1) {
    const row = rows[next];
    if (row === undefined || table.rows[row]?.units.some((unit) => unit !== 0) !== false) break;
    of.push(row);
  }
  return next;
}
