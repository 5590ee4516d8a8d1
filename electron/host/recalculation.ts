// What an edit means for the figures: whether the plan can stay, which cells it names, and how its inputs get into the columns.

import type { Scenario } from "../../shared/domain/scenario.ts";
import {
  type ChangedCells,
  type Columns,
  inputValueOf,
  loadInput,
  loadInputs,
  newColumns,
  recalculateAll,
  textOfCell,
} from "../../shared/formula/calculation.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { cellOf, type Plan } from "../../shared/formula/plan.ts";
import type { Change } from "../../shared/patches/change.ts";

/** Numbers in and out of plain input cells leave the plan as it is, and so do printed figures. */
export function keepsPlan(scenario: Scenario, change: Change): boolean {
  if (change.type === "stated" || change.type === "acknowledgements") return true;
  if (change.type !== "cell" || change.before?.type === "formula" || change.after?.type === "formula") return false;
  const line = scenario.lines.get(change.lineId);
  const isGoverned = line?.formula != null && change.year >= (line.formulaFromYear ?? Number.NEGATIVE_INFINITY);
  return !isGoverned || (change.before !== null && change.after !== null);
}

/** All figures from the inputs. */
export function calculate(scenario: Scenario, plan: Plan): Columns {
  const columns = newColumns(plan);
  loadInputs(scenario, plan, columns);
  recalculateAll(plan, columns);
  return columns;
}

/** The cells that changes name, each once. */
export function cellsOf({ grid }: Plan, changes: readonly Change[]): readonly number[] {
  const cells = new Set<number>();
  for (const change of changes) {
    const row = change.type === "cell" || change.type === "stated" ? grid.rowOf.get(change.lineId) : undefined;
    if (row !== undefined && (change.type === "cell" || change.type === "stated"))
      cells.add(cellOf(grid, row, change.year));
  }
  return [...cells];
}

/** Writes the inputs of changes into the columns. */
export function loadChanges(plan: Plan, columns: Columns, changes: readonly Change[]): void {
  for (const change of changes) {
    const row = change.type === "cell" ? plan.grid.rowOf.get(change.lineId) : undefined;
    if (change.type !== "cell" || row === undefined) continue;
    loadInput(plan, columns, cellOf(plan.grid, row, change.year), inputValueOf(change.after));
  }
}

export interface Calculation {
  readonly plan: Plan;
  readonly columns: Columns;
}

/**
 * Cells whose figures differ between two calculations of the same grid, as pairs [start, end). Texts are compared as what they
 * say: each plan numbers its texts itself.
 */
export function differing(earlier: Calculation, later: Calculation): ChangedCells {
  const [before, after] = [earlier.columns, later.columns];
  const pairs: number[] = [];
  for (let cell = 0; cell < after.values.length; cell += 1) {
    const state = after.states[cell];
    const isSame =
      before.states[cell] === state &&
      before.origins[cell] === after.origins[cell] &&
      (state === cellState.text
        ? textOfCell(earlier.plan, before, cell) === textOfCell(later.plan, after, cell)
        : Object.is(before.values[cell], after.values[cell]));
    if (isSame) continue;
    if (pairs.at(-1) === cell) pairs[pairs.length - 1] = cell + 1;
    else pairs.push(cell, cell + 1);
  }
  return { ranges: Int32Array.from(pairs) };
}
