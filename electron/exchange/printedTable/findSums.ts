// Finds which rows are sums of which. Rows wait in an open list; a row that equals the last rows of the list takes
// their place there, so subtotals build up to totals as in a printed budget. Of-which rows wait with their parent and
// count only where the total proves that they are inside it.

import { carriesOver, isDifferenceOfLast } from "./carriedRows.ts";
import type { ExactRow, ExactTable } from "./exactRows.ts";
import { isProof, matchSum, strengthOf } from "./matchSum.ts";
import { totalsAbove } from "./totalsAbove.ts";
import { findUnusualTerms } from "./unusualSums.ts";

export interface FoundSum {
  readonly row: number;
  readonly of: readonly number[];
}

export interface FoundSums {
  readonly sums: readonly FoundSum[];
  /** Rows that are sums by label or arithmetic, also those whose terms are unknown. */
  readonly sumRows: ReadonlySet<number>;
  /** Of-which rows that their total provably includes. */
  readonly included: ReadonlySet<number>;
  /** Rows called a sum that no rows explain. */
  readonly unexplained: readonly number[];
}

/** A row that waits for its total, with the of-which rows under it. */
export interface OpenRow {
  readonly row: number;
  readonly ofWhich: readonly number[];
}

interface Candidate {
  readonly from: number;
  readonly terms: readonly number[];
  readonly strength: number;
  readonly parents?: readonly FoundSum[];
}

const mostSteps = 4_000_000;
const shortestReach = 40;

const isZero = (row: ExactRow): boolean => row.units.every((unit) => unit === 0);

/** All sums of a table, in row order. Bounded: long tables look less far back for sums without a label. */
export function findSums(table: ExactTable): FoundSums {
  const sums: FoundSum[] = [];
  const sumRows = new Set<number>();
  const included = new Set<number>();
  const unexplained: number[] = [];
  const open: OpenRow[] = [];
  const reach = Math.max(shortestReach, Math.floor(mostSteps / Math.max(1, table.rows.length * table.columnCount)));
  let labelledSteps = mostSteps;
  let unusualTries = 200;
  for (const [index, row] of table.rows.entries()) {
    if (!row.hasFigures || !row.summable) continue;
    if (row.ofWhich) {
      const parent = open.pop();
      if (parent !== undefined) open.push({ row: parent.row, ofWhich: [...parent.ofWhich, index] });
      else open.push({ row: index, ofWhich: [] });
      continue;
    }
    if (carriesOver(table, row, open)) {
      open.push({ row: index, ofWhich: [] });
      continue;
    }
    const labelled = row.hint !== "none";
    const farReach = labelled && labelledSteps > 0;
    const window = farReach ? open.length : Math.min(reach, open.length);
    if (labelled) labelledSteps -= open.length * table.columnCount;
    const candidate =
      bestSuffix(table, row, open, sumRows, window) ??
      (farReach && unusualTries-- > 0
        ? (unusual(table, index, open, sumRows) ?? naturalRun(table, row, open, sumRows))
        : null);
    if (candidate === null && row.hint !== "none" && isDifferenceOfLast(table, row, open) !== null) {
      open.splice(isDifferenceOfLast(table, row, open) ?? open.length);
      sumRows.add(index);
    } else if (candidate !== null) {
      for (const sum of [...(candidate.parents ?? []), { row: index, of: candidate.terms }]) {
        sums.push(sum);
        sumRows.add(sum.row);
      }
      for (const term of candidate.terms) if (table.rows[term]?.ofWhich === true) included.add(term);
      open.splice(candidate.from);
    } else if (row.hint === "strong") {
      sumRows.add(index);
      unexplained.push(index);
    }
    open.push({ row: index, ofWhich: [] });
  }
  const above = totalsAbove(table, unexplained, open);
  const explained = new Set(above.map((sum) => sum.row));
  return {
    sums: [...sums, ...above].sort((a, b) => a.row - b.row),
    sumRows,
    included,
    unexplained: unexplained.filter((row) => !explained.has(row)),
  };
}

/** The run of open rows up to here that the row is the sum of, null when there is none worth believing. */
function bestSuffix(
  table: ExactTable,
  total: ExactRow,
  open: readonly OpenRow[],
  sumRows: ReadonlySet<number>,
  window: number,
): Candidate | null {
  const plain = new Array<number>(table.columnCount).fill(0);
  const withOfWhich = new Array<number>(table.columnCount).fill(0);
  let best: { readonly from: number; readonly strength: number; readonly withOfWhich: boolean } | null = null;
  let realTerms = 0;
  let countOfWhich = 0;
  for (let from = open.length - 1; from >= open.length - window && from >= 0; from -= 1) {
    const entry = open[from];
    const row = entry === undefined ? undefined : table.rows[entry.row];
    if (entry === undefined || row === undefined) break;
    const count = open.length - from;
    countOfWhich += entry.ofWhich.length;
    add(plain, row);
    add(withOfWhich, row);
    for (const child of entry.ofWhich) add(withOfWhich, table.rows[child]);
    if (!isZero(row)) realTerms += 1;
    // One single row is its own sum only under a label, and only when something says that a section ends.
    const single = count === 1 && !mayStandAlone(table, total, open, from, sumRows);
    const match = matchSum(table, total, plain, count);
    if (!single && isProof(match, total.hint, realTerms) && (best === null || strengthOf(match) > best.strength)) {
      best = { from, strength: strengthOf(match), withOfWhich: false };
    }
    if (countOfWhich === 0) continue;
    const full = matchSum(table, total, withOfWhich, count + countOfWhich);
    // Only an exact sum proves that of-which rows count.
    if (
      full.exact === full.informative &&
      isProof(full, total.hint, 2) &&
      (best === null || strengthOf(full) > best.strength)
    ) {
      best = { from, strength: strengthOf(full), withOfWhich: true };
    }
  }
  if (best === null) return null;
  const { from, strength, withOfWhich: including } = best;
  const terms = open.slice(from).flatMap((entry) => (including ? [entry.row, ...entry.ofWhich] : [entry.row]));
  return reachOverZeros(table, { from, terms, strength }, open, sumRows);
}

/** May one row be its own total? Under a word of totals, after a subtotal, or as the only row of its section. */
function mayStandAlone(
  table: ExactTable,
  total: ExactRow,
  open: readonly OpenRow[],
  from: number,
  sumRows: ReadonlySet<number>,
): boolean {
  const row = open[from]?.row ?? -1;
  if (total.hint !== "weak" || sumRows.has(row)) return total.hint !== "none";
  const section = table.rows[row]?.section ?? 0;
  const above = open[from - 1];
  return (
    section > 0 && section === total.section && (above === undefined || table.rows[above.row]?.section !== section)
  );
}

function add(sums: number[], row: ExactRow | undefined): void {
  if (row === undefined) return;
  for (let column = 0; column < sums.length; column += 1) sums[column] = (sums[column] ?? 0) + (row.units[column] ?? 0);
}

/** Rows of zeros above the run belong to it when they are all that is left up to a heading or an earlier sum. */
function reachOverZeros(
  table: ExactTable,
  found: Candidate,
  open: readonly OpenRow[],
  sumRows: ReadonlySet<number>,
): Candidate {
  const section = table.rows[open[found.from]?.row ?? 0]?.section;
  const terms = [...found.terms];
  for (let from = found.from; ; from -= 1) {
    const above = open[from - 1];
    const row = above === undefined ? undefined : table.rows[above.row];
    if (above === undefined || row === undefined || row.section !== section || sumRows.has(above.row))
      return { ...found, from, terms };
    if (!isZero(row)) return found;
    terms.unshift(above.row);
  }
}

/** Where arithmetic fails, the run a reader would take: since the last sum or heading, or everything. */
function naturalRun(
  table: ExactTable,
  total: ExactRow,
  open: readonly OpenRow[],
  sumRows: ReadonlySet<number>,
): Candidate | null {
  if (open.length === 0 || total.hint === "none") return null;
  const afterSum = open.findLastIndex((entry) => sumRows.has(entry.row)) + 1;
  const section = table.rows[open.at(-1)?.row ?? 0]?.section;
  const inSection = open.findIndex((entry) => table.rows[entry.row]?.section === section);
  let best: (Candidate & { readonly difference: number }) | null = null;
  for (const from of new Set([afterSum, Math.max(afterSum, inSection), 0])) {
    const terms = open.slice(from).map((entry) => entry.row);
    if (terms.length === 0) continue;
    const computed = new Array<number>(table.columnCount).fill(0);
    for (const term of terms) add(computed, table.rows[term]);
    const match = matchSum(table, total, computed, terms.length);
    const limit = total.hint === "strong" ? 0.2 : 0.01;
    if (terms.length < 2 || match.medianDifference > limit || (match.informative === 0 && total.hint !== "strong"))
      continue;
    if (best === null || match.medianDifference < best.difference)
      best = { from, terms, strength: 0, difference: match.medianDifference };
  }
  return best;
}

function unusual(
  table: ExactTable,
  index: number,
  open: readonly OpenRow[],
  sumRows: ReadonlySet<number>,
): Candidate | null {
  const found = findUnusualTerms(table, index, open, sumRows);
  if (found === null) return null;
  const first = open.findIndex((entry) => found.terms.includes(entry.row));
  return { from: first === -1 ? open.length : first, terms: found.terms, strength: 0, parents: found.parents };
}
