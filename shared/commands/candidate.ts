// A candidate: a formula that typed values may follow, as something to be held against them year by year. Its parameters are
// read from one figure and taken only where they are round.

import type { LineId } from "../domain/ids.ts";
import { cellState } from "../formula/cellState.ts";
import type { FollowLook, TypedSeries } from "./typedSeries.ts";

export interface Candidate {
  /** Canonical text. */
  readonly formula: string;
  /** Lines the formula reads besides the line itself. */
  readonly reads: readonly LineId[];
  /** True for a formula that goes from the year before. */
  readonly isChained: boolean;
  /** What the formula gives in a year, the year before being `before`; null where it gives nothing. */
  readonly give: (year: number, before: number) => number | null;
}

/** Formulas of one kind; `tried` is how many of the kind were held against the figures, fitting or not. */
export interface CandidateFamily {
  readonly tried: number;
  readonly candidates: readonly Candidate[];
}

/** The figure of a line in a year, null where there is none. */
export type Read = (lineId: LineId, year: number) => number | null;

export const reader =
  (look: FollowLook): Read =>
  (lineId, year) => {
    const { state, value } = look.valueOf(lineId, year);
    return state === cellState.number ? value : null;
  };

/** Whole multiples of `grid` in the span, at most `most` of them: more would mean that the figures do not tell. */
export function gridValues(low: number, high: number, grid: number, most = 2): readonly number[] {
  const values: number[] = [];
  for (let times = Math.ceil(low / grid - 1e-9); times <= high / grid + 1e-9; times += 1) {
    values.push(times);
    if (values.length > most) return [];
  }
  return values.map((times) => times * grid);
}

/** The parameter between its value at half a step below a figure and half a step above. */
export function spanOf(
  series: TypedSeries,
  value: number,
  parameterOf: (figure: number) => number,
): readonly [number, number] {
  const ends = [parameterOf(value - series.step / 2), parameterOf(value + series.step / 2)];
  return [Math.min(...ends), Math.max(...ends)];
}
