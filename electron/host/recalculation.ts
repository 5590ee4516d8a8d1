// What an edit means for the figures: whether the plan can stay, which cells it names, and how its inputs get into the columns.

import type { StructureNews } from "../../shared/contract/structureNews.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import {
  type ChangedCells,
  type Columns,
  inputValueOf,
  keepsPlanOfLine,
  loadInput,
  loadInputs,
  newColumns,
  type PlanEdit,
  recalculateAll,
  textOfCell,
} from "../../shared/formula/calculation.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import {
  cellAtIndex,
  cellOf,
  isFormulaCell,
  type Plan,
  rowOfCell,
  yearIndexOfCell,
} from "../../shared/formula/plan.ts";
import type { Change } from "../../shared/patches/change.ts";

/** Numbers in and out of plain input cells leave the plan as it is, and so do printed figures. */
export function keepsPlan(scenario: Scenario, change: Change): boolean {
  if (change.type === "stated" || change.type === "acknowledgements") return true;
  if (change.type !== "cell" || change.before?.type === "formula" || change.after?.type === "formula") return false;
  const line = scenario.lines.get(change.lineId);
  const isGoverned = line?.formula != null && change.year >= (line.formulaFromYear ?? Number.NEGATIVE_INFINITY);
  return !isGoverned || (change.before !== null && change.after !== null);
}

/** Does the plan hold after the change, maybe with other lines? What a line is called, says or has as attributes moves no formula. */
export function keepsPlanShape(plan: Plan, scenario: Scenario, change: Change): boolean {
  if (change.type === "remarks") return true;
  if (change.type === "head") {
    const [was, is] = [change.before.period, change.after.period];
    return was.firstYear === is.firstYear && was.lastYear === is.lastYear && was.budgetYear === is.budgetYear;
  }
  if (change.type !== "line") return keepsPlan(scenario, change);
  return change.before !== null && change.after !== null && keepsPlanOfLine(plan, change.before, change.after);
}

/** All figures from the inputs. */
export function calculate(scenario: Scenario, plan: Plan): Columns {
  const columns = newColumns(plan);
  loadInputs(scenario, plan, columns);
  recalculateAll(plan, columns);
  return columns;
}

/**
 * All figures of a new plan over the same years, with the inputs of lines that are as they were taken from the earlier
 * calculation. The same as `calculate`, without asking for every cell of the scenario.
 */
export function calculateAfter(
  earlier: Calculation,
  scenario: Scenario,
  plan: Plan,
  changes: readonly Change[],
): Columns {
  // Each plan numbers its texts itself.
  if (earlier.columns.states.includes(cellState.text)) return calculate(scenario, plan);
  const columns = newColumns(plan);
  const { grid } = plan;
  const changed = new Set(changes.flatMap((change) => (change.type === "line" ? [change.lineId] : [])));
  const [values, states] = [earlier.columns.values, earlier.columns.states];
  const reload: number[] = [];
  const isSameRows = earlier.plan.grid.rowOf === grid.rowOf;
  let row = 0;
  if (isSameRows) {
    columns.values.set(values);
    columns.states.set(states);
    reload.push(...[...changed].flatMap((lineId) => grid.rowOf.get(lineId) ?? []));
    row = grid.rowCount;
  }
  while (row < grid.rowCount) {
    const old = oldRowOf(earlier.plan, plan, row, changed);
    let count = 1;
    if (old < 0) reload.push(row);
    else {
      while (row + count < grid.rowCount && oldRowOf(earlier.plan, plan, row + count, changed) === old + count)
        count += 1;
      for (let year = 0; year < grid.yearCount; year += 1) {
        const [from, to] = [cellAtIndex(earlier.plan.grid, old, year), cellAtIndex(grid, row, year)];
        columns.values.set(values.subarray(from, from + count), to);
        columns.states.set(states.subarray(from, from + count), to);
      }
    }
    row += count;
  }
  for (const [cell, { state, origin }] of plan.fixed) {
    columns.values[cell] = Number.NaN;
    columns.states[cell] = state;
    columns.origins[cell] = origin;
  }
  const load = (at: number, year: number): void => {
    const line = plan.tree.ordered[at];
    if (line === undefined) return;
    loadInput(plan, columns, cellOf(grid, at, year), inputValueOf(scenario.cells.get(line.id)?.get(year)));
  };
  // An input that does not fit its line is an error of its own making, which is found again.
  for (let cell = 0; cell < columns.states.length; cell += 1) {
    const state = columns.states[cell] ?? 0;
    if (state <= cellState.number || isFormulaCell(plan, cell)) continue;
    load(rowOfCell(grid, cell), grid.firstYear + yearIndexOfCell(grid, cell));
  }
  for (const at of reload) for (let year = 0; year < grid.yearCount; year += 1) load(at, grid.firstYear + year);
  for (const change of changes) {
    const at = change.type === "cell" ? grid.rowOf.get(change.lineId) : undefined;
    if (change.type === "cell" && at !== undefined) load(at, change.year);
  }
  recalculateAll(plan, columns);
  return columns;
}

/** What an edit touched, as a plan that follows another asks for it. */
export const planEditOf = (changes: readonly Change[]): PlanEdit => ({
  lines: new Set(changes.flatMap((change) => (change.type === "line" ? [change.lineId] : []))),
  cells: new Set(changes.flatMap((change) => (change.type === "cell" ? [change.lineId] : []))),
});

/** Row of a line in the earlier plan, -1 for one that is new or became another. */
function oldRowOf(earlier: Plan, plan: Plan, row: number, changed: ReadonlySet<LineId>): number {
  const line = plan.tree.ordered[row];
  return line === undefined || changed.has(line.id) ? -1 : (earlier.grid.rowOf.get(line.id) ?? -1);
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

/** All cells of the lines that changed or are new: what governs them may be something else. */
export function cellsOfLines({ grid }: Plan, changes: readonly Change[], news: StructureNews): readonly number[] {
  const lineIds = new Set(changes.flatMap((change) => (change.type === "line" ? [change.lineId] : [])));
  for (const { lines } of news.rows) for (const { id } of lines) lineIds.add(id);
  // Other years of a sheet lock and unlock the cells of its lines, and change no line.
  for (const change of changes) {
    if (change.type !== "sheet" || change.before === null || change.after === null) continue;
    const [was, is] = [change.before, change.after];
    if (was.firstYear !== is.firstYear || was.lastYear !== is.lastYear) for (const id of is.lineIds) lineIds.add(id);
  }
  const cells: number[] = [];
  for (const lineId of lineIds) {
    const row = grid.rowOf.get(lineId);
    if (row === undefined) continue;
    for (let index = 0; index < grid.yearCount; index += 1) cells.push(cellAtIndex(grid, row, index));
  }
  return cells;
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
 * Cells of the later calculation whose figures are others than in the earlier one, as pairs [start, end); cells of new rows are
 * not among them. Texts are compared as what they say: each plan numbers its texts itself. The years are the same in both.
 */
export function differing(earlier: Calculation, later: Calculation): ChangedCells {
  const [before, after] = [earlier.columns, later.columns];
  const { grid } = later.plan;
  const oldRowOf = new Int32Array(grid.rowCount);
  if (earlier.plan.grid.rowOf === grid.rowOf) for (let row = 0; row < grid.rowCount; row += 1) oldRowOf[row] = row;
  else
    for (const [row, { id }] of later.plan.tree.ordered.entries())
      oldRowOf[row] = earlier.plan.grid.rowOf.get(id) ?? -1;
  const oldCellOf = (cell: number): number => {
    const oldRow = oldRowOf[rowOfCell(grid, cell)] ?? -1;
    return oldRow < 0 ? -1 : cellAtIndex(earlier.plan.grid, oldRow, yearIndexOfCell(grid, cell));
  };
  const isSameOrigin = (old: number, cell: number): boolean => {
    const [was, is] = [before.origins[old] ?? -1, after.origins[cell] ?? -1];
    return was < 0 || is < 0 ? was === is : was === oldCellOf(is);
  };
  const pairs: number[] = [];
  const { values, states } = after;
  const [oldValues, oldStates] = [before.values, before.states];
  let cell = 0;
  for (let year = 0; year < grid.yearCount; year += 1) {
    for (let row = 0; row < grid.rowCount; row += 1, cell += 1) {
      const oldRow = oldRowOf[row] ?? -1;
      if (oldRow < 0) continue;
      const old = cellAtIndex(earlier.plan.grid, oldRow, year);
      const state = states[cell] ?? 0;
      if (oldStates[old] === state) {
        // Nearly all cells are numbers with the same bits, or empty; the rest is looked at more closely.
        if (
          state === cellState.number ? oldValues[old] === values[cell] && values[cell] !== 0 : state === cellState.empty
        )
          continue;
        const isSame =
          isSameOrigin(old, cell) &&
          (state === cellState.text
            ? textOfCell(earlier.plan, before, old) === textOfCell(later.plan, after, cell)
            : Object.is(oldValues[old], values[cell]));
        if (isSame) continue;
      }
      if (pairs.at(-1) === cell) pairs[pairs.length - 1] = cell + 1;
      else pairs.push(cell, cell + 1);
    }
  }
  return { ranges: Int32Array.from(pairs) };
}
