// Goals, year by year: the line's value against its threshold. Both sides are rounded as all comparisons are; a year without a
// value or threshold is neither met nor breached.

import type { LineId } from "../domain/ids.ts";
import type { GoalOperator, Line } from "../domain/line.ts";
import { roundForComparison, roundShareForComparison } from "../format/rounding.ts";
import { type Columns, tryFormula } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
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
  for (const [row, line] of plan.tree.ordered.entries()) {
    if (line.goal === null) continue;
    const compiled = compileFormula(line.goal.threshold, "canonical", plan.facts, null);
    found.push({ line, row, operator: line.goal.operator, threshold: compiled.ok ? compiled.value : null });
  }
  return found;
}

/** Results of the goal lines for the years of their home sheet. */
export const goalResults = (
  plan: Plan,
  columns: Columns,
  lines: readonly GoalLine[] = goalLinesOf(plan),
): readonly GoalResult[] => lines.map((goal) => resultOf(plan, columns, goal));

function resultOf(plan: Plan, columns: Columns, { line, row, operator, threshold: formula }: GoalLine): GoalResult {
  const round = line.unit === "kr" ? roundForComparison : roundShareForComparison;
  const years: GoalYearResult[] = [];
  for (let index = plan.grid.firstYearIndex[row] ?? 0; index <= (plan.grid.lastYearIndex[row] ?? -1); index += 1) {
    const cell = cellAtIndex(plan.grid, row, index);
    const value = columns.states[cell] === cellState.number ? (columns.values[cell] ?? 0) : null;
    const tried = formula === null ? null : tryFormula(plan, columns, formula, cell);
    const threshold = tried?.state === cellState.number ? tried.value : null;
    const met = value === null || threshold === null ? null : isMet(operator, round(value), round(threshold));
    years.push({ year: yearOfCell(plan.grid, cell), value, threshold, met });
  }
  return { lineId: line.id, line, operator, years };
}

function isMet(operator: GoalOperator, value: number, threshold: number): boolean {
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
