// Goals, year by year: the line's value against its threshold. Both sides are rounded as all comparisons are; a year without a
// value or threshold is neither met nor breached.

import type { LineId } from "../domain/ids.ts";
import type { GoalOperator, Line } from "../domain/line.ts";
import type { Scenario } from "../domain/scenario.ts";
import { roundForComparison, roundShareForComparison } from "../format/rounding.ts";
import type { Columns } from "../formula/calculation.ts";
import { CellEvaluator } from "../formula/cellEvaluator.ts";
import { cellState } from "../formula/cellState.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { type Plan, yearOfCell } from "../formula/plan.ts";
import { resolveOperand } from "../formula/resolvedOperand.ts";

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

/** Results of all goal lines, in stored order, for the years of their home sheet. */
export function goalResults(scenario: Scenario, plan: Plan, columns: Columns): readonly GoalResult[] {
  const evaluator = new CellEvaluator(plan, columns);
  return plan.tree.ordered.flatMap((line, row) => {
    if (line.goal === null) return [];
    const compiled = compileFormula(line.goal.threshold, "canonical", plan.facts, null);
    const placed = compiled.ok
      ? {
          compiled: compiled.value,
          operands: compiled.value.operands.map((operand) =>
            resolveOperand(operand, plan.grid, plan.tree, scenario.lines),
          ),
        }
      : null;
    const round = line.unit === "kr" ? roundForComparison : roundShareForComparison;
    const years: GoalYearResult[] = [];
    const first = row * plan.grid.yearCount;
    for (let index = plan.grid.firstYearIndex[row] ?? 0; index <= (plan.grid.lastYearIndex[row] ?? -1); index += 1) {
      const cell = first + index;
      const value = columns.states[cell] === cellState.number ? (columns.values[cell] ?? 0) : null;
      const tried = placed === null ? null : evaluator.tryOut(placed, cell);
      const threshold = tried?.state === cellState.number ? tried.value : null;
      const met =
        value === null || threshold === null ? null : isMet(line.goal.operator, round(value), round(threshold));
      years.push({ year: yearOfCell(plan.grid, cell), value, threshold, met });
    }
    return [{ lineId: line.id, line, operator: line.goal.operator, years }];
  });
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
