// Comparisons: both sides are rounded first (0.001 kr, shares to nine decimals; mission, rule 12), so that binary noise decides
// nothing. Rounding is slow and almost never matters: sides further apart than any rounding can bring together are told at once.

import { roundHalfAwayFromZero } from "../../format/rounding.ts";
import { clearedNoise, closeAmounts, closeShares } from "./tape.ts";

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

/** When a comparison holds: 1 where less, 2 where equal, 4 where more, added up. */
export const maskOf = (operator: string | null): number =>
  isComparison(operator) ? { "<": 1, "<=": 3, ">": 4, ">=": 6, "=": 2, "<>": 5 }[operator] : 0;

/** A comparison of sides so close that they are rounded first: 1, 0, or NaN when a side is no number. */
export function compareClose(left: number, right: number, mask: number, decimals: number): number {
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  const order = roundedOrder(left, right, decimals);
  return Number.isNaN(order) ? order : (mask >> (order + 1)) & 1;
}

/** A comparison over runs; the steps are 1, or 0 where a side is one number. Rounds only where the sides are close. */
export function compareRun(
  m: Float64Array,
  target: number,
  left: number,
  leftStep: number,
  right: number,
  rightStep: number,
  mask: number,
  decimals: number,
  n: number,
): void {
  const step = decimals === 3 ? closeAmounts : closeShares;
  for (let i = 0; i < n; i += 1) {
    const a = m[left + leftStep * i] ?? 0;
    const b = m[right + rightStep * i] ?? 0;
    const difference = a - b;
    const surely = step + (Math.abs(a) + Math.abs(b)) * clearedNoise;
    if (difference === 0) m[target + i] = (mask >> 1) & 1;
    else if (difference > surely) m[target + i] = (mask >> 2) & 1;
    else if (difference < -surely) m[target + i] = mask & 1;
    else m[target + i] = compareClose(a, b, mask, decimals);
  }
}
