// Granskaren, the reviewer: named rules over a calculated scenario, each tied to a fault that has happened in a real budget.
// A rule only looks. What it finds is data; the sentence is made in texts/review.ts.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import type { Columns } from "../formula/calculation.ts";
import type { Plan } from "../formula/plan.ts";
import { accumulatedLevels } from "./accumulatedLevels.ts";
import { cellErrors } from "./cellErrors.ts";
import type { GoalResult } from "./goals.ts";
import { goalsBreached } from "./goalsBreached.ts";
import { overriddenFormulas } from "./overriddenFormulas.ts";
import { statedTotals } from "./statedTotals.ts";
import { suspectedUnits } from "./suspectedUnits.ts";
import { unfundedMeasures } from "./unfundedMeasures.ts";

export const reviewRules = [
  "unitSuspected",
  "statedTotalDiffers",
  "goalBreached",
  "unfundedMeasure",
  "overriddenFormula",
  "cellError",
  "levelOrAccumulated",
] as const;
export type ReviewRule = (typeof reviewRules)[number];

export interface Finding {
  readonly rule: ReviewRule;
  readonly lineId: LineId | null;
  readonly year: number | null;
  readonly sheetId: SheetId | null;
  /** Swedish sentence: what, and what it may mean. */
  readonly message: string;
}

/** What a rule may look at. */
export interface ReviewedScenario extends CalculatedScenario {
  readonly plan: Plan;
  readonly columns: Columns;
  readonly goals: readonly GoalResult[];
}

/** All findings, rule by rule, in the order of the lines. */
export function review(reviewed: ReviewedScenario): readonly Finding[] {
  return [
    ...suspectedUnits(reviewed),
    ...cellErrors(reviewed),
    ...statedTotals(reviewed),
    ...goalsBreached(reviewed),
    ...unfundedMeasures(reviewed),
    ...overriddenFormulas(reviewed),
    ...accumulatedLevels(reviewed),
  ];
}
