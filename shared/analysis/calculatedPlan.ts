// A scenario with its plan and figures, as the analyses that try other figures take it, and small words for finding lines and
// cells in it.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineRole, UniqueRole } from "../domain/lineRole.ts";
import { yearsOf } from "../domain/planPeriod.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { Columns } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
import { cellAtIndex, type Plan } from "../formula/plan.ts";

export interface CalculatedPlan {
  /** The scenario as it stands; the plan's own may hold older numbers. */
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly columns: Columns;
}

/** The line that has a role only one can have; undefined when none has. */
export const lineOfRole = ({ plan }: Pick<CalculatedPlan, "plan">, role: UniqueRole): Line | undefined =>
  plan.tree.ordered.find((line) => line.role === role);

/** The lines that have a role, in stored order. */
export const linesOfRole = ({ plan }: Pick<CalculatedPlan, "plan">, role: LineRole): readonly Line[] =>
  plan.tree.ordered.filter((line) => line.role === role);

/** The cell of a line in a year; -1 outside the line's own years. */
export function cellOfLine({ grid }: Plan, lineId: LineId, year: number): number {
  const row = grid.rowOf.get(lineId);
  if (row === undefined) return -1;
  const index = year - grid.firstYear;
  const isOwn = index >= (grid.firstYearIndex[row] ?? 0) && index <= (grid.lastYearIndex[row] ?? -1);
  return isOwn ? cellAtIndex(grid, row, index) : -1;
}

/** The years of a line's home sheet. */
export function yearsOfLine({ grid }: Plan, lineId: LineId): readonly number[] {
  const row = grid.rowOf.get(lineId);
  if (row === undefined) return [];
  const first = grid.firstYearIndex[row] ?? 0;
  const count = (grid.lastYearIndex[row] ?? -1) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => grid.firstYear + first + index);
}

/** The years told about: from the budget year on, as far as the result is planned (the investments often reach further). */
export function plannedYears({ plan, scenario }: CalculatedPlan): readonly number[] {
  const { period } = scenario.head;
  const result = plan.tree.ordered.find((line) => line.role === "result");
  const years = result === undefined ? yearsOf(period) : yearsOfLine(plan, result.id);
  return years.filter((year) => year >= period.budgetYear);
}

/** The number a cell holds, null where it holds none. */
export const numberIn = ({ values, states }: Pick<Columns, "values" | "states">, cell: number): number | null =>
  cell >= 0 && states[cell] === cellState.number ? (values[cell] ?? null) : null;
