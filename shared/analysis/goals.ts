// Goals, year by year: the line's value against its threshold, in the years the goal holds for. Both sides are rounded as all
// comparisons are; a year without a value or threshold is neither met nor breached.

import type { LineId } from "../domain/ids.ts";
import type { Goal, GoalOperator, Line } from "../domain/line.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import { roundForComparison, roundShareForComparison } from "../format/rounding.ts";
import { type Columns, tryFormula } from "../formula/calculation.ts";
import { type CellState, cellState } from "../formula/cellState.ts";
import { type CompiledFormula, compileFormula } from "../formula/compileFormula.ts";
import { cellAtIndex, type Plan, yearOfCell } from "../formula/plan.ts";

export interface GoalYearResult {
  readonly year: number;
  readonly value: number | null;
  readonly threshold: number | null;
  readonly met: boolean | null;
}

export interface GoalResult {
  readonly lineId: LineId;
  readonly line: Line;
  readonly operator: GoalOperator;
  readonly years: readonly GoalYearResult[];
}

/** A goal line with its row and its threshold as a formula, null where the threshold cannot be read. */
export interface GoalLine {
  readonly line: Line;
  readonly row: number;
  readonly operator: GoalOperator;
  readonly threshold: CompiledFormula | null;
}

/** The goal lines of a plan, in stored order. Follows from the structure alone. */
export function goalLinesOf(plan: Plan): readonly GoalLine[] {
  const found: GoalLine[] = [];
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).withGoal)) {
    if (line.goal === null) continue;
    const compiled = compileFormula(line.goal.threshold, "canonical", plan.facts, null);
    found.push({ line, row, operator: line.goal.operator, threshold: compiled.ok ? compiled.value : null });
  }
  return found;
}

/** Does a goal hold for a year? */
export const holdsInYear = ({ fromYear, toYear }: Pick<Goal, "fromYear" | "toYear">, year: number): boolean =>
  (fromYear === null || year >= fromYear) && (toYear === null || year <= toYear);

/** Results of the goal lines for those years of their home sheet the goals hold for. */
export const goalResults = (
  plan: Plan,
  columns: Columns,
  lines: readonly GoalLine[] = goalLinesOf(plan),
): readonly GoalResult[] => lines.map((goal) => resultOf(plan, columns, goal));

/** The year indices of the plan a goal holds for. */
export function goalYearIndices(plan: Plan, { line, row }: Pick<GoalLine, "line" | "row">): readonly number[] {
  const { firstYear, firstYearIndex, lastYearIndex } = plan.grid;
  const indices: number[] = [];
  for (let index = firstYearIndex[row] ?? 0; index <= (lastYearIndex[row] ?? -1); index += 1) {
    if (line.goal === null || holdsInYear(line.goal, firstYear + index)) indices.push(index);
  }
  return indices;
}

function resultOf(plan: Plan, columns: Columns, goal: GoalLine): GoalResult {
  const { line, row, operator } = goal;
  const years = goalYearIndices(plan, goal).map((index): GoalYearResult => {
    const cell = cellAtIndex(plan.grid, row, index);
    const value = columns.states[cell] === cellState.number ? (columns.values[cell] ?? 0) : null;
    const { value: threshold } = thresholdAt(plan, columns, goal, cell);
    return { year: yearOfCell(plan.grid, cell), value, threshold, met: isGoalMet(line, operator, value, threshold) };
  });
  return { lineId: line.id, line, operator, years };
}

/** The threshold of a goal in one of its cells, and the state that says why there is none. */
export function thresholdAt(
  plan: Plan,
  columns: Columns,
  { threshold }: Pick<GoalLine, "threshold">,
  cell: number,
): { readonly value: number | null; readonly state: CellState } {
  if (threshold === null) return { value: null, state: cellState.nameError };
  const { value, state } = tryFormula(plan, columns, threshold, cell);
  return { value: state === cellState.number ? value : null, state };
}

/** Is a value within its threshold? null where one of them is missing. */
export function isGoalMet(
  { unit }: Pick<Line, "unit">,
  operator: GoalOperator,
  value: number | null,
  threshold: number | null,
): boolean | null {
  if (value === null || threshold === null) return null;
  const round = unit === "kr" ? roundForComparison : roundShareForComparison;
  return compares(operator, round(value), round(threshold));
}

/** Room left to the threshold in the line's unit: positive where the goal is met with something to spare. */
export const marginOf = (operator: GoalOperator, value: number, threshold: number): number =>
  operator === ">=" || operator === ">" ? value - threshold : threshold - value;

function compares(operator: GoalOperator, value: number, threshold: number): boolean {
  switch (operator) {
    case ">=":
      return value >= threshold;
    case "<=":
      return value <= threshold;
    case ">":
      return value > threshold;
    case "<":
      return value < threshold;
  }
}
