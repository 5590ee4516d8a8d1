// Comparisons: both sides are rounded first (0.001 kr, shares to nine decimals; mission, rule 12), so that binary noise decides
// nothing. Rounding is slow and almost never matters: sides further apart than any rounding can bring together are told at once.

import { roundHalfAwayFromZero } from "../../format/rounding.ts";

export const comparisons = ["<", "<=", ">", ">=", "=", "<>"] as const;
export type Comparison = (typeof comparisons)[number];

/** Order of two numbers after rounding to `decimals`: -1, 0, 1, or NaN when a side is no number. */
export function roundedOrder(left: number, right: number, decimals: number): number {
  const difference = left - right;
  if (difference === 0) return 0;
  // Two steps apart and a relative 1e-13 for the cleared noise: no rounding makes these equal or turns them round.
  if (Math.abs(difference) > 2 * 10 ** -decimals + (Math.abs(left) + Math.abs(right)) * 1e-13)
    return difference < 0 ? -1 : 1;
  const a = roundHalfAwayFromZero(left, decimals);
  const b = roundHalfAwayFromZero(right, decimals);
  if (a === b) return 0;
  if (a < b) return -1;
  return a > b ? 1 : Number.NaN;
}

/** 1 where the comparison holds, 0 where not, NaN when a side is no number. */
export function compare(comparison: Comparison, order: number): number {
  if (Number.isNaN(order)) return order;
  switch (comparison) {
    case "<":
      return order < 0 ? 1 : 0;
    case "<=":
      return order <= 0 ? 1 : 0;
    case ">":
      return order > 0 ? 1 : 0;
    case ">=":
      return order >= 0 ? 1 : 0;
    case "=":
      return order === 0 ? 1 : 0;
    case "<>":
      return order === 0 ? 0 : 1;
  }
}

export const isComparison = (operator: string | null): operator is Comparison =>
  comparisons.some((comparison) => comparison === operator);

/** A comparison over runs: target[i] = left[i] ? right[i] as 1, 0 or NaN. Rounds only where the sides are close. */
export function compareRuns(
  m: Float64Array,
  target: number,
  left: number,
  right: number,
  operator: string | null,
  decimals: number,
  n: number,
): void {
  if (!isComparison(operator)) {
    m.fill(Number.NaN, target, target + n);
    return;
  }
  const [whenLess, whenEqual, whenMore] = [compare(operator, -1), compare(operator, 0), compare(operator, 1)];
  const apart = 2 * 10 ** -decimals;
  for (let i = 0; i < n; i += 1) {
    const a = m[left + i] ?? 0;
    const b = m[right + i] ?? 0;
    const difference = a - b;
    const surely = apart + (Math.abs(a) + Math.abs(b)) * 1e-13;
    if (difference === 0) m[target + i] = whenEqual;
    else if (difference > surely) m[target + i] = whenMore;
    else if (difference < -surely) m[target + i] = whenLess;
    else m[target + i] = compare(operator, roundedOrder(a, b, decimals));
  }
}
