// Years that were left empty among figures: a sum leaves an empty cell out without a word, and the result looks better for it. A row
// that is there every year by what it is (a grant, an age group, a committee's frame) is asked from the budget year to the end of the
// plan; any other only between two years that are alike, since a row may well begin or end.

import { isSummable, type Line } from "../domain/line.ts";
import { rowsOfSheets } from "../domain/lineIndex.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { SheetKind } from "../domain/scenario.ts";
import { cellState } from "../formula/cellState.ts";
import { cellAtIndex, type Plan } from "../formula/plan.ts";
import type { CalculatedPlan } from "./calculatedPlan.ts";

const steadyKinds: ReadonlySet<SheetKind> = new Set(["premises", "frames", "operatingBudget", "incomeBudget"]);
const operationKinds: ReadonlySet<SheetKind> = new Set(["frames", "operatingBudget", "incomeBudget"]);
const everyYear: ReadonlySet<LineRole> = new Set(["grantRow", "populationGroup", "committee"]);
/** Parts of a frame that are a change from the year before come and go. */
const changes: ReadonlySet<LineRole> = new Set([
  "frameVolume",
  "frameTransfer",
  "frameEfficiency",
  "frameInvestmentEffect",
  "frameUnexplained",
]);

/** Rows of amounts and counts that are typed year by year. Follows from the structure alone. */
export function rowsOfEmptyYears({ tree, scenario }: Pick<Plan, "tree" | "scenario">): readonly number[] {
  const steady = new Set(scenario.sheets.flatMap(({ id, kind }) => (steadyKinds.has(kind) ? [id] : [])));
  const isAsked = (line: Line | undefined): boolean =>
    line !== undefined &&
    isSummable(line.kind) &&
    (line.unit === "kr" || line.unit === "count") &&
    line.measure === null &&
    (line.role === null || !changes.has(line.role));
  return rowsOfSheets(tree, (id) => steady.has(id)).filter((row) => isAsked(tree.ordered[row]));
}

/** The years of a row that are empty though they should not be, oldest first. */
export function emptyYearsOf({ plan, columns, scenario }: CalculatedPlan, row: number): readonly number[] {
  const { grid } = plan;
  const first = grid.firstYearIndex[row] ?? 0;
  const last = grid.lastYearIndex[row] ?? -1;
  /** 0 where there is no number, and outside the row's years. */
  const figureAt = (index: number): number => {
    if (index < first || index > last) return 0;
    const cell = cellAtIndex(grid, row, index);
    return columns.states[cell] === cellState.number ? (columns.values[cell] ?? 0) : 0;
  };
  const isEmpty = (index: number): boolean => {
    const cell = cellAtIndex(grid, row, index);
    return columns.states[cell] === cellState.empty && (plan.formulaOfCell[cell] ?? -1) < 0;
  };
  const years: number[] = [];
  for (let index = first; index <= last; index += 1) {
    if (!isEmpty(index)) continue;
    const role = plan.tree.ordered[row]?.role ?? null;
    const isMissed =
      areAlike(figureAt(index - 1), figureAt(index + 1)) ||
      (role !== null && everyYear.has(role) && isPlanned(scenario, grid.firstYear + index) && figureCount(index) >= 2);
    if (isMissed) years.push(grid.firstYear + index);
  }
  return years;

  function figureCount(without: number): number {
    let count = 0;
    for (let index = first; index <= last; index += 1) if (index !== without && figureAt(index) !== 0) count += 1;
    return count;
  }
}

/** Of one sign and within a factor of three. */
const areAlike = (one: number, other: number): boolean => {
  const times = one / other;
  return one !== 0 && other !== 0 && times >= 1 / 3 && times <= 3;
};

function isPlanned({ sheets, head }: CalculatedPlan["scenario"], year: number): boolean {
  const ends = sheets.flatMap(({ kind, lastYear }) => (operationKinds.has(kind) ? [lastYear] : []));
  return year >= head.period.budgetYear && year <= Math.max(...ends);
}
