// The calculation plan of a scenario: which formula governs each cell, what each reads, who depends on it, and an order in
// which every cell comes after what it reads. Built once per structure or formula change; numbers live in typed arrays.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import { lineTreeOf } from "../domain/lineTree.ts";
import { yearCount } from "../domain/planPeriod.ts";
import type { Scenario } from "../domain/scenario.ts";
import { calculationOrder } from "./calculationOrder.ts";
import { type CompiledFormula, compileFormula, type LineFacts } from "./compileFormula.ts";
import { lineFactsOf } from "./lineFactsOf.ts";
import {
  type CellGrid,
  chosenCell,
  type ResolvedOperand,
  resolveOperand,
  visitCells,
  visitMeasureCells,
} from "./resolvedOperand.ts";

/** One formula where it stands: a line's formula for its years, or a cell's own. */
export interface PlacedFormula {
  readonly compiled: CompiledFormula;
  readonly operands: readonly ResolvedOperand[];
}

export interface Plan {
  readonly grid: CellGrid;
  readonly tree: LineTree;
  readonly facts: LineFacts;
  readonly formulas: readonly PlacedFormula[];
  /** Index into `formulas` per cell, -1 for inputs. */
  readonly formulaOfCell: Int32Array;
  /** Index into `formulas` of each row's own formula, -1 where the line has none. */
  readonly formulaOfRow: Int32Array;
  /** Formula cells, each after what it reads. */
  readonly order: Int32Array;
  /** Place of a cell in `order`, -1 for inputs. */
  readonly rankOfCell: Int32Array;
  /** For members of a cycle the lowest cell of that cycle, else -1. */
  readonly cycleOfCell: Int32Array;
  /** Dependents of cell c are dependents[dependentsFrom[c] .. dependentsFrom[c + 1]). */
  readonly dependentsFrom: Int32Array;
  readonly dependents: Int32Array;
}

export const cellOf = (grid: CellGrid, row: number, year: number): number =>
  row * grid.yearCount + (year - grid.firstYear);
export const rowOfCell = (grid: CellGrid, cell: number): number => Math.floor(cell / grid.yearCount);
export const yearOfCell = (grid: CellGrid, cell: number): number => grid.firstYear + (cell % grid.yearCount);

/** Builds the plan from canonical formulas. A formula that no longer compiles stands with its error, never silently gone. */
export function buildPlan(scenario: Scenario): Plan {
  const tree = lineTreeOf(scenario);
  const grid = gridOf(scenario, tree);
  const facts = lineFactsOf(scenario, tree);
  const formulas: PlacedFormula[] = [];
  const formulaOfCell = new Int32Array(tree.ordered.length * grid.yearCount).fill(-1);
  const formulaOfRow = new Int32Array(tree.ordered.length).fill(-1);

  const place = (text: string, line: Line): number => {
    const compiled = compileFormula(text, "canonical", facts, line.unit);
    const standing = compiled.ok ? compiled.value : unreadable(text);
    const operands = standing.operands.map((operand) => resolveOperand(operand, grid, tree, scenario.lines));
    return formulas.push({ compiled: standing, operands }) - 1;
  };

  for (const [row, line] of tree.ordered.entries()) {
    const cells = scenario.cells.get(line.id);
    const start = row * grid.yearCount;
    const first = grid.firstYearIndex[row] ?? 0;
    const last = grid.lastYearIndex[row] ?? -1;
    const lineFormula = line.formula === null ? -1 : place(line.formula, line);
    formulaOfRow[row] = lineFormula;
    const fromIndex = line.formulaFromYear === null ? first : Math.max(first, line.formulaFromYear - grid.firstYear);
    for (let yearIndex = first; yearIndex <= last; yearIndex += 1) {
      const input = cells?.get(grid.firstYear + yearIndex);
      if (input?.type === "formula") formulaOfCell[start + yearIndex] = place(input.formula, line);
      else if (input === undefined && yearIndex >= fromIndex) formulaOfCell[start + yearIndex] = lineFormula;
    }
  }

  const edges = dependentsOf(grid, formulas, formulaOfCell);
  const { order, rankOfCell, cycleOfCell } = calculationOrder(formulaOfCell, edges.dependentsFrom, edges.dependents);
  return { grid, tree, facts, formulas, formulaOfCell, formulaOfRow, order, rankOfCell, cycleOfCell, ...edges };
}

function gridOf(scenario: Scenario, tree: LineTree): CellGrid {
  const { period } = scenario.head;
  const sheets = new Map(scenario.sheets.map((sheet) => [sheet.id, sheet]));
  const rowOf = new Map<LineId, number>(tree.ordered.map((line, row) => [line.id, row]));
  const firstYearIndex = new Int32Array(tree.ordered.length);
  const lastYearIndex = new Int32Array(tree.ordered.length);
  for (const [row, line] of tree.ordered.entries()) {
    const sheet = sheets.get(line.homeSheetId);
    firstYearIndex[row] = Math.max(0, (sheet?.firstYear ?? period.firstYear) - period.firstYear);
    lastYearIndex[row] = Math.min(yearCount(period) - 1, (sheet?.lastYear ?? period.lastYear) - period.firstYear);
    if (line.kind === "heading" || line.kind === "text") lastYearIndex[row] = -1;
  }
  return { rowOf, firstYear: period.firstYear, yearCount: yearCount(period), firstYearIndex, lastYearIndex };
}

/** Text that is no formula at all (a damaged file): shown as #NAMN?, kept as it is. */
const unreadable = (text: string): CompiledFormula => ({
  canonical: text,
  parts: [],
  operands: [],
  program: new Int32Array(0),
  unit: "none",
  standingError: "nameError",
});

/** Visits every cell a placed formula reads in one year. */
export function visitPrecedents(
  grid: CellGrid,
  placed: PlacedFormula,
  yearIndex: number,
  visit: (cell: number) => void,
): void {
  for (const operand of placed.operands) {
    if (operand.type === "cell") {
      const cell = chosenCell(grid, operand.row, operand.year, yearIndex);
      if (cell >= 0) visit(cell);
    } else if (operand.type === "cells") visitCells(grid, operand.rows, operand.year, yearIndex, visit);
    else if (operand.type === "measures") visitMeasureCells(grid, operand, yearIndex, visit);
  }
}

function dependentsOf(
  grid: CellGrid,
  formulas: readonly PlacedFormula[],
  formulaOfCell: Int32Array,
): { readonly dependentsFrom: Int32Array; readonly dependents: Int32Array } {
  const cellCount = formulaOfCell.length;
  const dependentsFrom = new Int32Array(cellCount + 1);
  const eachEdge = (visit: (precedent: number, dependent: number) => void): void => {
    for (let cell = 0; cell < cellCount; cell += 1) {
      const placed = formulas[formulaOfCell[cell] ?? -1];
      if (placed !== undefined)
        visitPrecedents(grid, placed, cell % grid.yearCount, (precedent) => visit(precedent, cell));
    }
  };
  eachEdge((precedent) => {
    dependentsFrom[precedent + 1] = (dependentsFrom[precedent + 1] ?? 0) + 1;
  });
  for (let cell = 0; cell < cellCount; cell += 1) {
    dependentsFrom[cell + 1] = (dependentsFrom[cell + 1] ?? 0) + (dependentsFrom[cell] ?? 0);
  }
  const dependents = new Int32Array(dependentsFrom[cellCount] ?? 0);
  const next = dependentsFrom.slice(0, cellCount);
  eachEdge((precedent, dependent) => {
    const at = next[precedent] ?? 0;
    dependents[at] = dependent;
    next[precedent] = at + 1;
  });
  return { dependentsFrom, dependents };
}
