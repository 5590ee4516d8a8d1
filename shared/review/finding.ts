// What the reviewer finds, and what its rules may look at. The names of the rules are stable: they stand in files (accepted
// findings), on the command line and in the texts.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { Columns } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
import { cellAtIndex, type Plan } from "../formula/plan.ts";

/** In the order they are told: what makes figures wrong first, then what is dear to the budget, then what to look into. */
export const reviewRules = [
  "unitSuspected",
  "unitSlip",
  "cellError",
  "statedTotalDiffers",
  "rowTotalDiffers",
  "totalDiffers",
  "countedTwice",
  "ofWhichSummed",
  "ofWhichLarger",
  "unitsAboveFrame",
  "emptyAmongFigures",
  "sameRevenue",
  "signSuspected",
  "bridgeMissing",
  "balanceDiffers",
  "transferUnbalanced",
  "mixedScope",
  "projectIncomplete",
  "goalBreached",
  "measureOutsideFrames",
  "unfundedMeasure",
  "temporaryFunding",
  "overriddenFormula",
  "indexedUnchanged",
  "oldPremises",
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

/** A scenario with its plan and figures: what a rule may look at. */
export interface CalculatedColumns {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly columns: Columns;
}

/** Differences below this, in kr, are arithmetic and not faults. */
export const negligibleSek = 0.5;

/** The number in a row and year index, null where there is none (empty, not calculated, an error). */
export function numberAt({ plan, columns }: CalculatedColumns, row: number, yearIndex: number): number | null {
  const cell = cellAtIndex(plan.grid, row, yearIndex);
  return columns.states[cell] === cellState.number ? (columns.values[cell] ?? 0) : null;
}

/** Is it a typed number (not a formula)? */
export function isTypedAt({ plan, columns }: CalculatedColumns, row: number, yearIndex: number): boolean {
  const cell = cellAtIndex(plan.grid, row, yearIndex);
  return columns.states[cell] === cellState.number && (plan.formulaOfCell[cell] ?? -1) < 0;
}

/** Visits the year indexes of the row's horizon, oldest first. */
export function eachYearIndex({ grid }: Plan, row: number, visit: (yearIndex: number) => void): void {
  const last = grid.lastYearIndex[row] ?? -1;
  for (let index = grid.firstYearIndex[row] ?? 0; index <= last; index += 1) visit(index);
}

/** The finding of a line, in a year or (null) as a whole. */
export const findingAt = (rule: ReviewRule, line: Line, year: number | null, message: string): Finding => ({
  rule,
  lineId: line.id,
  year,
  sheetId: line.homeSheetId,
  message,
});
