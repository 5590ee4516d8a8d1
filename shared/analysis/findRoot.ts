// Where a function of one unknown crosses zero: a straight line first, because most of a budget is one, then a bracket made
// narrower. Says why when there is no answer: nothing happens, nothing within the bounds, several answers. A bounded number of runs.

import { failure, type Result, success } from "../domain/result.ts";

export interface RootSearch {
  readonly start: number;
  /** First step to either side. */
  readonly probe: number;
  readonly least: number;
  readonly most: number;
  /** So near zero is zero. */
  readonly tolerance: number;
  /** The unknown is wanted no finer than this. */
  readonly fineness: number;
}

export interface Root {
  readonly at: number;
  /** Does the function rise or fall there? */
  readonly slope: 1 | -1;
  /** The straight line hit at once. */
  readonly isLinear: boolean;
}

export type RootRefusal =
  /** The function has no value where the search begins, or nowhere it has to look. */
  | { readonly type: "notCalculable" }
  | { readonly type: "noEffect" }
  /** Nearest to zero was `nearest`, at the bound `at`. */
  | { readonly type: "noSolution"; readonly at: number; readonly nearest: number }
  | { readonly type: "notMonotone" };

/** At most so many narrowings; a bisection of 10^13 kr to a thousandth needs fewer. */
const mostSteps = 100;
const samples = 8;

/** Finds the zero nearest the start. The function answers null where it has no value. */
export function findRoot(of: (x: number) => number | null, search: RootSearch): Result<Root, RootRefusal> {
  const { start, least, most, tolerance, fineness } = search;
  const first = of(start);
  if (first === null) return failure({ type: "notCalculable" });
  const probed = probe(of, search, first);
  if (!probed.ok) return probed;
  const { x, value } = probed.value;
  const slope = (value - first) / (x - start) > 0 ? 1 : -1;
  if (Math.abs(first) <= tolerance) return success({ at: start, slope, isLinear: true });
  const aimed = clamp(start - (first * (x - start)) / (value - first), least, most);
  const hit = of(aimed);
  const isLinear = hit !== null && Math.abs(hit) <= tolerance;
  const found = isLinear ? success(aimed) : bracketed(of, search, first, slope, aimed);
  if (!found.ok) return found;
  const at = found.value;
  const beyond = clamp(at + (at - start || probeOf(search)), least, most);
  if (!isMonotone(of, Math.min(start, at, beyond), Math.max(start, at, beyond), slope, tolerance))
    return failure({ type: "notMonotone" });
  return success({ at: isLinear ? at : snapped(at, fineness), slope, isLinear });
}

const clamp = (x: number, least: number, most: number): number => Math.min(most, Math.max(least, x));
const probeOf = ({ probe: step }: RootSearch): number => step;
/** Noise far under the fineness is cleared, so that rounding upwards does not go one step too far. */
const snapped = (x: number, fineness: number): number => {
  const near = Math.round(x / fineness) * fineness;
  return Math.abs(near - x) < fineness * 1e-6 ? near : x;
};

/** The first step that changes anything, longer and longer and to both sides. */
function probe(
  of: (x: number) => number | null,
  { start, probe: step, least, most, tolerance }: RootSearch,
  first: number,
): Result<{ readonly x: number; readonly value: number }, RootRefusal> {
  let hasValue = false;
  for (const length of [step, step * 10, step * 100, most - least]) {
    for (const x of [clamp(start + length, least, most), clamp(start - length, least, most)]) {
      const value = x === start ? null : of(x);
      if (value === null) continue;
      hasValue = true;
      if (Math.abs(value - first) > tolerance * 1e-3) return success({ x, value });
    }
  }
  return failure({ type: hasValue ? "noEffect" : "notCalculable" });
}

/** Goes from the start towards zero until the sign turns, then narrows. */
function bracketed(
  of: (x: number) => number | null,
  search: RootSearch,
  first: number,
  slope: 1 | -1,
  aimed: number,
): Result<number, RootRefusal> {
  const { start, least, most, tolerance, fineness } = search;
  const direction = first < 0 ? slope : -slope;
  const bound = direction > 0 ? most : least;
  let near = { x: start, value: first };
  let length = Math.max(Math.abs(aimed - start), probeOf(search));
  for (let step = 0; step < mostSteps; step += 1) {
    const x = clamp(start + direction * length, least, most);
    const value = of(x);
    if (value === null) return failure({ type: "notCalculable" });
    if (Math.abs(value) <= tolerance) return success(x);
    if (value > 0 !== first > 0) return narrowed(of, near, { x, value }, tolerance, fineness);
    near = { x, value };
    if (x === bound) {
      const [low, high] = [Math.min(start, bound), Math.max(start, bound)];
      return failure(
        isMonotone(of, low, high, slope, tolerance)
          ? { type: "noSolution", at: x, nearest: value }
          : { type: "notMonotone" },
      );
    }
    length *= 2;
  }
  return failure({ type: "noSolution", at: near.x, nearest: near.value });
}

interface Point {
  readonly x: number;
  readonly value: number;
}

function narrowed(
  of: (x: number) => number | null,
  from: Point,
  to: Point,
  tolerance: number,
  fineness: number,
): Result<number, RootRefusal> {
  let [left, right] = [from, to];
  for (let step = 0; step < mostSteps && Math.abs(right.x - left.x) > fineness * 1e-4; step += 1) {
    // By turns where the chord cuts and in the middle: fast on a bend, and sure on a jump.
    const chord = left.x - (left.value * (right.x - left.x)) / (right.value - left.value);
    const x = step % 2 === 0 ? chord : (left.x + right.x) / 2;
    const value = of(x);
    if (value === null) return failure({ type: "notCalculable" });
    if (Math.abs(value) <= tolerance) return success(x);
    if (value > 0 === left.value > 0) left = { x, value };
    else right = { x, value };
  }
  // Across a jump the side that is not negative is the answer.
  return success(left.value >= 0 ? left.x : right.x);
}

/** Does the function keep its direction at points between the two? Points without a value are passed over. */
function isMonotone(
  of: (x: number) => number | null,
  low: number,
  high: number,
  slope: 1 | -1,
  tolerance: number,
): boolean {
  let last: number | null = null;
  for (let index = 0; index <= samples; index += 1) {
    const value = of(low + ((high - low) * index) / samples);
    if (value === null) continue;
    if (last !== null && (value - last) * slope < -tolerance) return false;
    last = value;
  }
  return true;
}
