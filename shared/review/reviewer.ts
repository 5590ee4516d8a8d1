// Granskaren, the reviewer: named rules over a calculated scenario, each tied to a fault that has happened in a real budget.
// A rule only looks. What it finds is data; the sentence is made in texts/review.ts. Between edits that leave the structure
// alone the reviewer keeps what those edits cannot touch, so that a typed figure costs what it changed; a reviewer made anew
// finds the same.

import type { LineId, SheetId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { Scenario } from "../domain/scenario.ts";
import { calculatedScenario } from "../formula/calculatedScenario.ts";
import { type ChangedCells, type Columns, eachChangedCell } from "../formula/calculation.ts";
import type { Plan } from "../formula/plan.ts";
import type { Change } from "../patches/change.ts";
import { type AccumulatedLine, accumulatedLevels, accumulatedLinesOf } from "./accumulatedLevels.ts";
import { cellErrors, errorCellsOf, isErrorBegun } from "./cellErrors.ts";
import { type GoalLine, type GoalResult, goalLinesOf, goalResults } from "./goals.ts";
import { goalsBreached } from "./goalsBreached.ts";
import { overridesOf } from "./overriddenFormulas.ts";
import { statedTotals } from "./statedTotals.ts";
import { suspectedUnits } from "./suspectedUnits.ts";
import { openMeasuresOf, type UnfundedYearResult, unfundedByYear, unfundedMeasures } from "./unfundedMeasures.ts";

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

/** A scenario with its plan and figures: what a rule may look at. */
export interface CalculatedColumns {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly columns: Columns;
}

export interface Review {
  readonly goals: readonly GoalResult[];
  readonly unfunded: readonly UnfundedYearResult[];
  /** All findings, rule by rule, in the order of the lines. The same list as before where nothing in it changed. */
  readonly findings: readonly Finding[];
}

/** The reviewer of one plan. A new plan needs a new reviewer. */
export class Reviewer {
  private readonly plan: Plan;
  private readonly goalLines: readonly GoalLine[];
  private readonly openMeasures: readonly Line[];
  private readonly accumulated: readonly AccumulatedLine[];
  private readonly units: readonly Finding[];
  private readonly errorCells: Set<number>;
  private errors: readonly Finding[];
  private stated: readonly Finding[];
  /** Overrides by row of the plan, only rows that have any. */
  private readonly overridesByRow = new Map<number, readonly Finding[]>();
  private overrides: readonly Finding[] = [];
  private result: Review = { goals: [], unfunded: [], findings: [] };

  constructor(calculated: CalculatedColumns) {
    const { scenario, plan, columns } = calculated;
    this.plan = plan;
    this.goalLines = goalLinesOf(plan);
    this.openMeasures = openMeasuresOf(scenario, plan.tree);
    this.accumulated = accumulatedLinesOf(scenario, plan.tree);
    this.units = suspectedUnits(scenario);
    this.errorCells = errorCellsOf(plan, columns);
    this.errors = cellErrors(plan, columns, this.errorCells);
    this.stated = statedTotals(calculated);
    for (const [row, line] of plan.tree.ordered.entries()) this.findOverrides(scenario, line, row);
    this.overrides = this.orderedOverrides();
    this.result = this.reviewFigures(scenario, columns);
  }

  get review(): Review {
    return this.result;
  }

  /**
   * Takes an edit of inputs and printed figures that left the plan as it was: `changes` are the edit, `changed` the formula
   * cells it reached, both already in `scenario` and `columns`.
   */
  edited(scenario: Scenario, columns: Columns, changes: readonly Change[], changed: ChangedCells): void {
    if (this.followErrors(columns, changed)) this.errors = cellErrors(this.plan, columns, this.errorCells);
    if (changes.some((change) => change.type === "stated")) {
      this.stated = statedTotals({ scenario, plan: this.plan, columns });
    }
    let isOverride = false;
    for (const change of changes) {
      if (change.type !== "cell") continue;
      const row = this.plan.grid.rowOf.get(change.lineId);
      const line = row === undefined ? undefined : this.plan.tree.ordered[row];
      if (row !== undefined && line !== undefined && this.findOverrides(scenario, line, row)) isOverride = true;
    }
    if (isOverride) this.overrides = this.orderedOverrides();
    this.result = this.reviewFigures(scenario, columns);
  }

  /** Answers whether an error came, went or may have become another. */
  private followErrors(columns: Columns, changed: ChangedCells): boolean {
    const { errorCells } = this;
    let isOther = false;
    eachChangedCell(changed, (cell) => {
      if (isErrorBegun(columns, cell)) {
        errorCells.add(cell);
        isOther = true;
      } else if (errorCells.size > 0 && errorCells.delete(cell)) isOther = true;
    });
    return isOther;
  }

  /** Answers whether the line has or had overrides. */
  private findOverrides(scenario: Scenario, line: Line, row: number): boolean {
    if (line.formula === null) return false;
    const found = overridesOf(scenario, line);
    if (found.length === 0) return this.overridesByRow.delete(row);
    this.overridesByRow.set(row, found);
    return true;
  }

  private orderedOverrides(): readonly Finding[] {
    return [...this.overridesByRow].toSorted(([left], [right]) => left - right).flatMap(([, findings]) => findings);
  }

  /** The rules that look at figures wherever they stand, over the few lines they look at. */
  private reviewFigures(scenario: Scenario, columns: Columns): Review {
    const calculated = calculatedScenario(scenario, this.plan, columns);
    const { displayUnit } = scenario.head;
    const goals = goalResults(this.plan, columns, this.goalLines);
    const unfunded = unfundedByYear(calculated, this.openMeasures);
    const findings = [
      ...this.units,
      ...this.errors,
      ...this.stated,
      ...goalsBreached(goals, displayUnit),
      ...unfundedMeasures(unfunded, displayUnit),
      ...this.overrides,
      ...accumulatedLevels(calculated, this.accumulated),
    ];
    const before = this.result.findings;
    return { goals, unfunded, findings: areSame(before, findings) ? before : findings };
  }
}

const areSame = (left: readonly Finding[], right: readonly Finding[]): boolean =>
  left.length === right.length &&
  left.every((finding, index) => {
    const other = right[index];
    return (
      finding === other ||
      (finding.message === other?.message &&
        finding.rule === other.rule &&
        finding.lineId === other.lineId &&
        finding.year === other.year &&
        finding.sheetId === other.sheetId)
    );
  });
