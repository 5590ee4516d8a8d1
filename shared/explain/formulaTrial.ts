// A formula tried among figures of which some are set to something else for a while, and put back as they were. The engine itself
// calculates, so that a trial follows the same rules as the cell.

import { type Columns, tryFormula } from "../formula/calculation.ts";
import { type CellState, type CellValue, cellState, isError } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import { cellAtIndex, type Plan, rowOfCell, visitPrecedents, yearIndexOfCell } from "../formula/plan.ts";

const rawValue = (state: number, value: number): CellValue => ({
  state: state as CellState,
  value: state === cellState.number || state === cellState.text ? value : null,
});
/** What a cell holds; of a text the number of its text. */
export const rawAt = (columns: Columns, cell: number): CellValue =>
  rawValue(columns.states[cell] ?? cellState.empty, columns.values[cell] ?? 0);

/** The cells a formula reads where it stands, each once, in reading order. */
export function cellsRead(plan: Plan, compiled: CompiledFormula, cell: number): readonly number[] {
  const read = new Set<number>();
  visitPrecedents(plan, compiled, rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell), (found) =>
    read.add(found),
  );
  return [...read];
}

/** A formula among figures of which single cells are set to something else for a while. `end` puts all of them back. */
export class FormulaTrial {
  private readonly plan: Plan;
  private readonly columns: Columns;
  private readonly compiled: CompiledFormula;
  private readonly cell: number;
  /** What the cells that were set hold in truth. */
  private readonly own = new Map<number, { readonly value: number; readonly state: number; readonly origin: number }>();

  constructor(plan: Plan, columns: Columns, compiled: CompiledFormula, cell: number) {
    this.plan = plan;
    this.columns = columns;
    this.compiled = compiled;
    this.cell = cell;
  }

  /** What a cell holds in truth. */
  valueNow(cell: number): CellValue {
    const own = this.own.get(cell);
    return own === undefined ? rawAt(this.columns, cell) : rawValue(own.state, own.value);
  }

  private set(cell: number, { state, value }: CellValue): void {
    const { values, states, origins } = this.columns;
    if (!this.own.has(cell)) {
      this.own.set(cell, { value: values[cell] ?? 0, state: states[cell] ?? 0, origin: origins[cell] ?? -1 });
    }
    values[cell] = value ?? Number.NaN;
    states[cell] = state;
    origins[cell] = isError(state) || state === cellState.notCalculated ? cell : -1;
  }

  private putBack(cells: Iterable<number>): void {
    const { values, states, origins } = this.columns;
    for (const cell of cells) {
      const own = this.own.get(cell);
      if (own === undefined) continue;
      values[cell] = own.value;
      states[cell] = own.state;
      origins[cell] = own.origin;
    }
  }

  end(): void {
    this.putBack(this.own.keys());
    this.own.clear();
  }

  /** The row of the plan a cell is in. */
  lineOf(cell: number): number {
    return rowOfCell(this.plan.grid, cell);
  }

  isOnSameLine(cell: number, other: number): boolean {
    return this.lineOf(cell) === this.lineOf(other);
  }

  /** Does the formula itself ask which year it is? */
  get readsTheYear(): boolean {
    return this.compiled.reads.some(({ type }) => type === "year");
  }

  /** What the formula gives now, null where that is no number. */
  result(): number | null {
    const tried = tryFormula(this.plan, this.columns, this.compiled, this.cell);
    return tried.state === cellState.number ? tried.value : null;
  }

  /** The formula in another cell of its line, from the figures as they are. */
  resultIn(cell: number): number | null {
    const tried = tryFormula(this.plan, this.columns, this.compiled, cell);
    return tried.state === cellState.number ? tried.value : null;
  }

  /** The cells the formula reads in another cell of its line. */
  readIn(cell: number): ReadonlySet<number> {
    return new Set(cellsRead(this.plan, this.compiled, cell));
  }

  /** The same line of a cell, as many years away as `to` is from the formula's cell; -1 outside the period. */
  shiftTo(to: number): (cell: number) => number {
    const { grid } = this.plan;
    const years = yearIndexOfCell(grid, to) - yearIndexOfCell(grid, this.cell);
    return (cell) => {
      const index = yearIndexOfCell(grid, cell) + years;
      return index < 0 || index >= grid.yearCount ? -1 : cellAtIndex(grid, rowOfCell(grid, cell), index);
    };
  }

  withAll(values: ReadonlyMap<number, CellValue>): number | null {
    for (const [cell, value] of values) this.set(cell, value);
    const result = this.result();
    this.putBack(values.keys());
    return result;
  }

  /** From `before` to now, one cell at a time in the given order: the step each makes. Leaves the figures as they are now. */
  walk(cells: readonly number[], before: ReadonlyMap<number, CellValue>): ReadonlyMap<number, number> | null {
    for (const [cell, value] of before) this.set(cell, value);
    const steps = new Map<number, number>();
    let last = this.result();
    for (const cell of cells) {
      this.putBack([cell]);
      const next = this.result();
      if (last !== null && next !== null) steps.set(cell, next - last);
      last = last === null ? null : next;
    }
    this.putBack(before.keys());
    return last === null ? null : steps;
  }
}
