// The calculation plan as the rest of the program sees it: what governs a cell, what it reads and who reads it. How the plan is
// built and run is in engine/; nobody outside the formula folder looks there.

import { cellCountOf, rowOfCell, yearIndexOfCell, yearOfCell } from "./cellGrid.ts";
import { type CompiledFormula, compileFormula, unreadableFormula } from "./compileFormula.ts";
import { cellInYear, hasEnds, visitQueryCells, visitSetCells } from "./engine/cellVisits.ts";
import type { Plan } from "./engine/plan.ts";
import { ReaderSearch } from "./engine/readerSearch.ts";
import { readingsOfCompiled } from "./engine/readings.ts";
import { firstIndex } from "./engine/yearChoices.ts";

export type { CellGrid } from "./cellGrid.ts";
export { cellAtIndex, cellCountOf, cellOf, rowOfCell, yearIndexOfCell, yearOfCell } from "./cellGrid.ts";
export { type MovedRows, newCell, newRow, oldRow } from "./engine/movedRows.ts";
export { buildPlan, type Plan, type PlanBasis, planBasis } from "./engine/plan.ts";

export const isFormulaCell = (plan: Plan, cell: number): boolean => (plan.formulaOfCell[cell] ?? -1) >= 0;

/** The formula that governs a cell, null for inputs and cells outside the plan. Compiled anew at each call: the plan keeps no text. */
export function compiledAt(plan: Plan, cell: number): CompiledFormula | null {
  if (!isFormulaCell(plan, cell)) return null;
  const line = plan.tree.ordered[rowOfCell(plan.grid, cell)];
  if (line === undefined) return null;
  const input = plan.scenario.cells.get(line.id)?.get(yearOfCell(plan.grid, cell));
  const text = input?.type === "formula" ? input.formula : line.formula;
  return text === null ? null : compiledOrUnreadable(plan, text, line.unit);
}

/** A line's own formula, null where it has none. */
export function compiledOfRow(plan: Plan, row: number): CompiledFormula | null {
  const line = plan.tree.ordered[row];
  return line === undefined || line.formula === null ? null : compiledOrUnreadable(plan, line.formula, line.unit);
}

function compiledOrUnreadable(plan: Plan, text: string, unit: Parameters<typeof compileFormula>[3]): CompiledFormula {
  const compiled = compileFormula(text, "canonical", plan.facts, unit);
  return compiled.ok ? compiled.value : unreadableFormula(text);
}

/** Visits the cells a formula reads where it stands in `row` and a year index; a cell may come more than once. */
export function visitPrecedents(
  plan: Plan,
  compiled: CompiledFormula,
  row: number,
  yearIndex: number,
  visit: (cell: number) => void,
): void {
  for (const reading of readingsOfCompiled(plan, compiled, row)) {
    if (reading.type === "cell") {
      const cell = cellInYear(plan.layout, reading.row, firstIndex(reading.years, yearIndex));
      if (cell >= 0) visit(cell);
    } else if (reading.type === "cells") {
      if (hasEnds(plan.layout, reading.set, reading.years, yearIndex))
        visitSetCells(plan.layout, reading.set, reading.years, yearIndex, visit);
    } else if (reading.type === "query") {
      const index = firstIndex(reading.years, yearIndex);
      if (index >= 0 && index < plan.grid.yearCount) visitQueryCells(plan.layout, reading.query, index, visit);
    }
  }
}

/** Visits the formula cells that read a cell directly; one that reads it twice may come twice. */
export function visitDependents(plan: Plan, cell: number, visit: (dependent: number) => void): void {
  const search = new ReaderSearch(plan);
  search.search(rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell));
  const { found, count } = search;
  for (let at = 0; at < count; at += 1) visit(found[at] ?? 0);
}

/** A mark for each cell that hangs on a cell, over any number of steps, and for the cell itself. */
export function markedDependents(plan: Plan, cell: number): Uint8Array {
  const search = new ReaderSearch(plan);
  const marks = new Uint8Array(cellCountOf(plan.grid));
  marks[cell] = 1;
  const open = [cell];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    search.search(rowOfCell(plan.grid, next), yearIndexOfCell(plan.grid, next));
    for (let at = 0; at < search.count; at += 1) {
      const dependent = search.found[at] ?? 0;
      if (marks[dependent] === 1) continue;
      marks[dependent] = 1;
      open.push(dependent);
    }
  }
  return marks;
}

/** Cells of the cycle a cell is in, in cell order; none outside cycles. */
export function cycleMembers(plan: Plan, cell: number): readonly number[] {
  const name = plan.cycleOfCell.get(cell);
  if (name === undefined) return [];
  return [...plan.cycleOfCell]
    .flatMap(([member, of]) => (of === name ? [member] : []))
    .toSorted((left, right) => left - right);
}

/** The formula cells, in cell order. */
export function* formulaCells(plan: Plan): Iterable<number> {
  for (const [cell, formula] of plan.formulaOfCell.entries()) if (formula >= 0) yield cell;
}
