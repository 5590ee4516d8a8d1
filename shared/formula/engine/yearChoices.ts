// Year choices resolved against a plan period: each end of a choice is either so many years from the cell's own or one fixed
// year. Answers which year a cell reads, and the other way round which years read a given one.

import type { YearChoice, YearPoint } from "../operand.ts";

/** A choice for one plan period: year indexes, not years. A point has equal ends. */
export interface ResolvedYears {
  readonly isSpan: boolean;
  /** True: `from` counts from the cell's own year; false: it is a year index. */
  readonly fromIsRelative: boolean;
  readonly from: number;
  readonly toIsRelative: boolean;
  readonly to: number;
  /** A span that begins or ends in a year that is said: one of its lines must have it (`hasEnds`). [första:0] takes what there is. */
  readonly isFromSaid: boolean;
  readonly isToSaid: boolean;
}

export interface PeriodYears {
  readonly firstYear: number;
  readonly yearCount: number;
  readonly budgetYear: number;
}

export function resolveYears(choice: YearChoice, period: PeriodYears): ResolvedYears {
  const isSpan = choice.type === "span";
  const [from, to] = isSpan ? [choice.from, choice.to] : [choice, choice];
  const start = pointOf(from, period);
  const end = pointOf(to, period);
  return {
    isSpan,
    fromIsRelative: start.isRelative,
    from: start.value,
    toIsRelative: end.isRelative,
    to: end.value,
    isFromSaid: isSpan && (from.type === "absolute" || from.type === "relative"),
    // An end in the past is there or is what a running sum has come to; only the years ahead can be missing.
    isToSaid: isSpan && (to.type === "absolute" || (to.type === "relative" && to.offset > 0)),
  };
}

function pointOf(point: YearPoint, period: PeriodYears): { readonly isRelative: boolean; readonly value: number } {
  switch (point.type) {
    case "same":
      return { isRelative: true, value: 0 };
    case "relative":
      return { isRelative: true, value: point.offset };
    case "absolute":
      return { isRelative: false, value: point.year - period.firstYear };
    case "first":
      return { isRelative: false, value: 0 };
    case "last":
      return { isRelative: false, value: period.yearCount - 1 };
    case "budget":
      return { isRelative: false, value: period.budgetYear - period.firstYear };
  }
}

export const firstIndex = (years: ResolvedYears, yearIndex: number): number =>
  years.fromIsRelative ? yearIndex + years.from : years.from;
export const lastIndex = (years: ResolvedYears, yearIndex: number): number =>
  years.toIsRelative ? yearIndex + years.to : years.to;

/** Does a formula in year `reader` read year `index` through this choice? */
export const readsYear = (years: ResolvedYears, reader: number, index: number): boolean =>
  index >= firstIndex(years, reader) && index <= lastIndex(years, reader);
