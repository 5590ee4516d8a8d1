// How well a row of totals agrees with a sum of rows, and when that is enough to call the row a sum. The less a label
// says, the more the figures must say: digits that agree are counted, so that small or equal figures prove little.

import type { ExactRow, ExactTable } from "./exactRows.ts";
import type { SumHint } from "./labelWords.ts";

export interface Match {
  /** Columns where the total or the sum is not zero. */
  readonly informative: number;
  readonly exact: number;
  /** Columns that differ by no more than rounding explains. */
  readonly near: number;
  /** Digits of the agreeing figures, each distinct figure counted once. */
  readonly digits: number;
  /** Median of |difference| / |stated| over the informative columns. */
  readonly medianDifference: number;
}

/** Compares a total with computed units. `terms` is the number of rows added, which bounds the rounding. */
export function matchSum(table: ExactTable, total: ExactRow, computed: readonly number[], terms: number): Match {
  let informative = 0;
  let exact = 0;
  let near = 0;
  const tolerance = Math.min(5, Math.max(1, Math.ceil(terms / 2)));
  for (let column = 0; column < table.columnCount; column += 1) {
    if (table.additive[column] !== true || total.printed[column] !== true) continue;
    const stated = total.units[column] ?? 0;
    const sum = computed[column] ?? 0;
    if (stated === 0 && sum === 0) continue;
    informative += 1;
    const difference = Math.abs(stated - sum);
    if (difference === 0) exact += 1;
    else if (difference <= tolerance) near += 1;
  }
  // Most runs of a long table agree nowhere; a row without a label then needs no further measure.
  if (exact === 0 && total.hint === "none") return { informative, exact, near, digits: 0, medianDifference: 1 };
  return { informative, exact, near, ...measure(table, total, computed) };
}

function measure(
  table: ExactTable,
  total: ExactRow,
  computed: readonly number[],
): Pick<Match, "digits" | "medianDifference"> {
  const distinct = new Set<number>();
  const differences: number[] = [];
  for (let column = 0; column < table.columnCount; column += 1) {
    if (table.additive[column] !== true || total.printed[column] !== true) continue;
    const stated = total.units[column] ?? 0;
    const sum = computed[column] ?? 0;
    if (stated === 0 && sum === 0) continue;
    if (stated === sum) distinct.add(Math.abs(stated));
    differences.push(Math.abs(stated - sum) / Math.max(1, Math.abs(stated)));
  }
  let digits = 0;
  for (const figure of distinct) digits += Math.log10(figure + 1);
  differences.sort((a, b) => a - b);
  return { digits, medianDifference: differences[Math.floor(differences.length / 2)] ?? 0 };
}

const digitsWithoutLabel = 5;

/** Is the match enough for a row whose label says this much? `realTerms` counts the rows that are not all zero. */
export function isProof(match: Match, hint: SumHint, realTerms: number): boolean {
  const { informative, exact, near, digits } = match;
  if (informative === 0) return false;
  const all = exact === informative;
  if (hint === "none") {
    if (realTerms < 2 || digits < digitsWithoutLabel) return false;
    if (all) return true;
    return (
      (exact * 2 > informative && exact + near === informative && digits >= 6) ||
      (exact * 3 >= informative * 2 && exact >= 3 && digits >= 9)
    );
  }
  if (all) return digits >= 0.3;
  if (exact * 2 >= informative && digits >= 3 && (exact + near === informative || digits >= 5)) return true;
  if (exact * 2 >= informative && exact + near === informative && digits >= 1.5 && realTerms > 0) return true;
  return exact + near === informative && match.medianDifference < (hint === "strong" ? 0.02 : 0.005);
}

/** Better evidence first: exact columns, then near ones. */
export const strengthOf = (match: Match): number => match.exact * 4 + match.near;
