// The plan period: the years a scenario knows, and the role of each. A sheet shows its own horizon of them.

export type YearRole = "history" | "budget" | "plan";

export interface PlanPeriod {
  /** First year any sheet shows. */
  readonly firstYear: number;
  /** Last year any sheet shows (the longest horizon). */
  readonly lastYear: number;
  /** The year the council decides on; earlier years are history, later ones plan. */
  readonly budgetYear: number;
}

export const yearCount = (period: PlanPeriod): number => period.lastYear - period.firstYear + 1;

export const yearsOf = (period: PlanPeriod): readonly number[] =>
  Array.from({ length: yearCount(period) }, (_, index) => period.firstYear + index);

export function roleOfYear(period: PlanPeriod, year: number): YearRole {
  if (year < period.budgetYear) return "history";
  return year === period.budgetYear ? "budget" : "plan";
}
