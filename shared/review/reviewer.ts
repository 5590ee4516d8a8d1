// Granskaren, the reviewer: named rules over a calculated scenario, each tied to a fault that has happened in a real budget.
// A rule only looks. What it finds is data; the sentence is made in texts/review.ts. Between edits that leave the structure
// alone the reviewer keeps what those edits cannot touch, so that a typed figure costs what it changed; a reviewer made anew
// finds the same.

import { type FundingLedger, fundingLedger, type LedgerLines, ledgerLinesOf } from "../analysis/fundingLedger.ts";
import { type MeasureLine, measureEffect } from "../analysis/measureEffects.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { Scenario } from "../domain/scenario.ts";
import { calculatedScenario } from "../formula/calculatedScenario.ts";
import type { ChangedCells, Columns } from "../formula/calculation.ts";
import { type MovedRows, newCell, newRow, type Plan } from "../formula/plan.ts";
import type { Change } from "../patches/change.ts";
import { type AccumulatedLine, accumulatedLevels, accumulatedLinesOf } from "./accumulatedLevels.ts";
import { AddedRows } from "./addedRows.ts";
import { balanceDiffers, bridgeMissing } from "./bridges.ts";
import { cellErrors, errorCellsOf, isErrorBegun } from "./cellErrors.ts";
import { countedTwice } from "./countedTwice.ts";
import { emptyYears } from "./emptyYears.ts";
import { type CalculatedColumns, type Finding, type ReviewRule, reviewRules } from "./finding.ts";
import { type GoalLine, type GoalResult, goalLinesOf, goalResults } from "./goals.ts";
import { goalsBreached } from "./goalsBreached.ts";
import { indexedUnchanged } from "./indexedUnchanged.ts";
import { measuresOutsideFrames } from "./measuresOutsideFrames.ts";
import { mixedScope } from "./mixedScope.ts";
import { ofWhichLarger } from "./ofWhichLarger.ts";
import { mayBeOverridden, type Overrides, overriddenFormulas, overridesOf } from "./overriddenFormulas.ts";
import { oldPremises } from "./premises.ts";
import { projectsIncomplete } from "./projectsIncomplete.ts";
import { isSameLedger, isSameToSums, type ReviewEdit, touchedBy } from "./reviewEdit.ts";
import { rolesOfPlan } from "./rolesOfPlan.ts";
import { roleTotals } from "./roleTotals.ts";
import { LiveRowRule, type RowRule, type TouchedRows, touchedRows } from "./rowRules.ts";
import { rowTotals } from "./rowTotals.ts";
import { sameRevenue } from "./sameRevenue.ts";
import { signs } from "./signs.ts";
import { sizesBesideTax } from "./sizesBesideTax.ts";
import { statedTotals } from "./statedTotals.ts";
import { suspectedUnits } from "./suspectedUnits.ts";
import { temporaryFunding } from "./temporaryFunding.ts";
import { transfers } from "./transfers.ts";
import { type UnfundedYearResult, unfundedMeasures, unfundedOf } from "./unfundedMeasures.ts";
import { unitSlips } from "./unitSlips.ts";
import { unitsAboveFrame } from "./unitsAboveFrame.ts";

export { type CalculatedColumns, type Finding, type ReviewRule, reviewRules } from "./finding.ts";

export interface Review {
  readonly goals: readonly GoalResult[];
  readonly unfunded: readonly UnfundedYearResult[];
  /** All findings, rule by rule, in the order of the lines. The same list as before where nothing in it changed. */
  readonly findings: readonly Finding[];
}

/** A reviewer before an edit of the structure, and the edit. */
export interface ReviewBefore extends ReviewEdit {
  readonly reviewer: Reviewer;
}

/** The reviewer of one plan. A new plan needs a new reviewer, which may go on from the one before. */
export class Reviewer {
  private readonly plan: Plan;
  private readonly goalLines: readonly GoalLine[];
  private readonly ledgerLines: LedgerLines;
  private readonly accumulated: readonly AccumulatedLine[];
  private readonly added: AddedRows;
  /** Findings about what sums count, and about other things that follow from the structure alone. */
  private readonly counted: readonly Finding[];
  private readonly standing: readonly Finding[];
  private readonly rowRules: readonly LiveRowRule[];
  private readonly errorCells: Set<number>;
  private errors: readonly Finding[];
  private stated: readonly Finding[];
  private ledger: FundingLedger;
  /** Overrides by row of the plan with what is said of them, only rows that have any. */
  private readonly overridesByRow = new Map<
    number,
    { readonly of: Overrides; readonly findings: readonly Finding[] }
  >();
  private overrides: readonly Finding[] = [];
  private result: Review = { goals: [], unfunded: [], findings: [] };

  /** `before`: what was found before an edit that neither moved the years nor changed what sheets are. */
  constructor(reviewed: CalculatedColumns, before: ReviewBefore | null = null) {
    const { scenario, plan, columns } = reviewed;
    this.plan = plan;
    this.goalLines = goalLinesOf(plan);
    this.ledgerLines = ledgerLinesOf(scenario, plan.tree);
    this.accumulated = accumulatedLinesOf(scenario, plan.tree);
    const was = before?.reviewer ?? null;
    const hasSameSums = before !== null && isSameToSums(before.reviewer.plan, plan, before);
    const isInPlace = before?.rows.newRowOf === null;
    this.added = new AddedRows(plan, hasSameSums && isInPlace ? was?.added : null);
    this.counted = was !== null && hasSameSums ? was.counted : countedTwice(plan, scenario.sheets, this.added);
    this.standing = [...suspectedUnits(scenario), ...this.counted, ...oldPremises(plan)];
    const touched = before === null ? null : touchedBy(plan, before);
    const rules = rowRulesOf(plan, this.added);
    this.rowRules = rules.map((rule, at) => {
      const known = was?.rowRules[at];
      const isFollowed = before !== null && touched !== null && known !== undefined;
      return new LiveRowRule(rule, reviewed, isFollowed ? { rule: known, rows: before.rows, touched } : null);
    });
    this.errorCells = before === null ? errorCellsOf(plan, columns) : errorCellsAfter(before, plan);
    if (before !== null) this.followErrors(columns, before.changed);
    this.errors = cellErrors(plan, columns, this.errorCells);
    this.stated = statedTotals(reviewed);
    const calculated = calculatedScenario(scenario, plan, columns);
    const costs = (addition: MeasureLine): boolean =>
      measureEffect(calculated, addition, this.ledgerLines.years).effectSek.some((effect) => effect > 0);
    const keepsLedger =
      was !== null &&
      touched !== null &&
      isSameLedger(was.ledgerLines, this.ledgerLines, costs) &&
      !this.touchesLedger(was.ledgerLines, touched);
    this.ledger = keepsLedger ? was.ledger : fundingLedger(calculated, this.ledgerLines);
    for (const row of before === null ? overridableRows(scenario, plan) : rowsToAsk(before, plan))
      this.findOverrides(reviewed, row);
    this.overrides = this.orderedOverrides();
    if (was !== null) this.result = was.result;
    this.result = this.reviewAll(scenario, columns);
  }

  /** Rows with overrides, where they now stand. */
  overriddenRows(rows: MovedRows): readonly number[] {
    return [...this.overridesByRow.keys()].map((row) => newRow(rows, row)).filter((row) => row >= 0);
  }
  errorCellsIn(is: Plan, rows: MovedRows): readonly number[] {
    const { grid } = this.plan;
    return [...this.errorCells].map((cell) => newCell(rows, grid, is.grid, cell)).filter((cell) => cell >= 0);
  }

  get review(): Review {
    return this.result;
  }

  /**
   * Takes an edit of inputs and printed figures that left the plan as it was: `changes` are the edit, `changed` the formula
   * cells it reached, both already in `scenario` and `columns`.
   */
  edited(scenario: Scenario, columns: Columns, changes: readonly Change[], changed: ChangedCells): void {
    const reviewed = { scenario, plan: this.plan, columns };
    const touched = touchedRows(this.plan.grid, changes, changed);
    if (this.followErrors(columns, changed)) this.errors = cellErrors(this.plan, columns, this.errorCells);
    if (changes.some((change) => change.type === "stated")) this.stated = statedTotals(reviewed);
    for (const rule of this.rowRules) rule.edited(reviewed, touched);
    if (this.touchesLedger(this.ledgerLines, touched))
      this.ledger = fundingLedger(calculatedScenario(scenario, this.plan, columns), this.ledgerLines);
    let isOverride = false;
    for (const change of changes) {
      const row = change.type === "cell" ? this.plan.grid.rowOf.get(change.lineId) : undefined;
      if (row !== undefined && !this.overridesByRow.has(row) && this.findOverrides(reviewed, row)) isOverride = true;
    }
    for (const [row, { of }] of this.overridesByRow) {
      if ((touched.has(row) || of.measures.some(touched.has)) && this.findOverrides(reviewed, row)) isOverride = true;
    }
    if (isOverride) this.overrides = this.orderedOverrides();
    this.result = this.reviewAll(scenario, columns);
  }

  /** Answers whether an error came, went or may have become another. */
  private followErrors(columns: Columns, changed: ChangedCells): boolean {
    const { errorCells } = this;
    const { ranges } = changed;
    const { origins } = columns;
    let isOther = false;
    for (let at = 0; at + 1 < ranges.length; at += 2) {
      const end = ranges[at + 1] ?? 0;
      for (let cell = ranges[at] ?? 0; cell < end; cell += 1) {
        // An index edit asks this of a hundred thousand cells: those without an error of their own are passed by first.
        if (origins[cell] === cell && isErrorBegun(columns, cell)) {
          errorCells.add(cell);
          isOther = true;
        } else if (errorCells.size > 0 && errorCells.delete(cell)) isOther = true;
      }
    }
    return isOther;
  }

  /** Answers whether the row has or had overrides. */
  private findOverrides(reviewed: CalculatedColumns, row: number): boolean {
    const of = overridesOf(reviewed, row);
    if (of === null) return this.overridesByRow.delete(row);
    this.overridesByRow.set(row, { of, findings: overriddenFormulas(reviewed, of) });
    return true;
  }

  private orderedOverrides(): readonly Finding[] {
    return [...this.overridesByRow].toSorted(([left], [right]) => left - right).flatMap(([, { findings }]) => findings);
  }

  private touchesLedger({ additions, sources }: LedgerLines, touched: TouchedRows): boolean {
    const { rowOf } = this.plan.grid;
    const isTouched = (lineId: Parameters<typeof rowOf.get>[0]): boolean => touched.has(rowOf.get(lineId) ?? -1);
    return additions.some(({ line }) => isTouched(line.id)) || sources.some(({ id }) => isTouched(id));
  }

  /** All findings put together, with the rules that look at a few figures wherever they stand. */
  private reviewAll(scenario: Scenario, columns: Columns): Review {
    const calculated = calculatedScenario(scenario, this.plan, columns);
    const { displayUnit } = scenario.head;
    const goals = goalResults(this.plan, columns, this.goalLines);
    const unfunded = unfundedOf(this.ledger);
    const all: Finding[] = [
      ...this.standing,
      ...this.errors,
      ...this.stated,
      ...this.rowRules.flatMap(({ findings }) => findings),
      ...goalsBreached(goals, displayUnit, scenario.head.period.budgetYear),
      ...unfundedMeasures(unfunded, displayUnit),
      ...temporaryFunding(this.ledger, displayUnit),
      ...this.overrides,
      ...accumulatedLevels(calculated, this.accumulated),
    ];
    const findings = all.length < 2 ? all : all.toSorted((left, right) => placeOf(left.rule) - placeOf(right.rule));
    const before = this.result.findings;
    return { goals, unfunded, findings: areSame(before, findings) ? before : findings };
  }
}

const overridableRows = (scenario: Scenario, { tree }: Plan): readonly number[] =>
  linesIn(tree, lineIndexOf(tree).withFormula).flatMap(({ line, row }) =>
    mayBeOverridden(scenario, line) ? [row] : [],
  );

/** Rows that had overrides, and those whose lines or cells were edited. */
function rowsToAsk({ reviewer, rows, changes }: ReviewBefore, { grid }: Plan): ReadonlySet<number> {
  const asked = new Set(reviewer.overriddenRows(rows));
  for (const change of changes) {
    const row = change.type === "line" || change.type === "cell" ? grid.rowOf.get(change.lineId) : undefined;
    if (row !== undefined) asked.add(row);
  }
  return asked;
}

const errorCellsAfter = ({ reviewer, rows }: ReviewBefore, plan: Plan): Set<number> =>
  new Set(reviewer.errorCellsIn(plan, rows));

const places: ReadonlyMap<ReviewRule, number> = new Map(reviewRules.map((rule, place) => [rule, place]));
const placeOf = (rule: ReviewRule): number => places.get(rule) ?? 0;

function rowRulesOf(plan: Plan, added: AddedRows): readonly RowRule[] {
  const roles = rolesOfPlan(plan);
  return [
    unitSlips(plan, roles),
    sizesBesideTax(plan, roles),
    rowTotals(plan),
    roleTotals(plan, roles, added),
    ofWhichLarger(plan),
    unitsAboveFrame(plan),
    emptyYears(plan),
    sameRevenue(plan),
    signs(plan, roles),
    bridgeMissing(plan, roles),
    balanceDiffers(plan, roles),
    transfers(plan),
    measuresOutsideFrames(plan),
    mixedScope(plan, added),
    projectsIncomplete(plan),
    indexedUnchanged(plan),
  ];
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
