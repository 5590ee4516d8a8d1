// The calculation as the rest of the program sees it: numbers in, the changed cells out, and a formula tried without storing it.

import { rowOfCell, yearIndexOfCell } from "./cellGrid.ts";
import { type CellState, cellState } from "./cellState.ts";
import type { CompiledFormula } from "./compileFormula.ts";
import type { Columns } from "./engine/columns.ts";
import { Interpreter } from "./engine/interpreter.ts";
import type { Plan } from "./engine/plan.ts";
import { readingsOfCompiled } from "./engine/readings.ts";
import type { ChangedCells } from "./engine/recalculate.ts";

export { type Columns, copyOfColumns, inputValueOf, loadInput, loadInputs, newColumns } from "./engine/columns.ts";
export { columnsAfter } from "./engine/columnsAfter.ts";
export { type PlanEdit, planAfter } from "./engine/planAfter.ts";
export { keepsPlanOfLine, loadAttributes, planWithLines } from "./engine/planWithLines.ts";
export { type ChangedCells, recalculateAll, recalculateFrom } from "./engine/recalculate.ts";

/** The text a cell holds, null where it holds none. */
export function textOfCell(
  plan: Plan,
  { values, states }: Pick<Columns, "values" | "states">,
  cell: number,
): string | null {
  return states[cell] === cellState.text ? textOfValue(plan, values[cell] ?? -1) : null;
}

/** The text that a value of state `text` stands for, in this plan and no other. */
export const textOfValue = (plan: Plan, value: number): string => plan.layout.texts.textOf(value);

export function eachChangedCell(changed: ChangedCells, visit: (cell: number) => void): void {
  const { ranges } = changed;
  for (let at = 0; at + 1 < ranges.length; at += 2) {
    const end = ranges[at + 1] ?? 0;
    for (let cell = ranges[at] ?? 0; cell < end; cell += 1) visit(cell);
  }
}

/** What a formula would give in a cell, with nothing stored. For the live answer, thresholds and printed totals. */
export function tryFormula(
  plan: Plan,
  columns: Columns,
  compiled: CompiledFormula,
  cell: number,
): { readonly value: number; readonly state: CellState; readonly origin: number } {
  const { expression, standingError } = compiled;
  if (expression === null) return { value: 0, state: cellState[standingError ?? "nameError"], origin: cell };
  const readings = readingsOfCompiled(plan, compiled, rowOfCell(plan.grid, cell));
  const success = compiled.unit === "text" ? cellState.text : cellState.number;
  return new Interpreter(plan.layout, columns).calculate(
    expression,
    readings,
    cell,
    yearIndexOfCell(plan.grid, cell),
    success,
  );
}
