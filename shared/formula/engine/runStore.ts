// Puts calculated runs in their place: the numbers as they are, with their state; what came out as no number is settled cell by
// cell. Compares with what was there when somebody wants to know what changed.

import { cellAtIndex } from "../cellGrid.ts";
import type { ChangedRanges } from "./changedRanges.ts";
import type { Columns } from "./columns.ts";
import type { FaultFinder } from "./faultFinder.ts";
import * as kernel from "./kernels.ts";
import type { Plan } from "./plan.ts";
import type { Shape } from "./shape.ts";

/** Formulas of a block in their order: the first of them, how many, and the place of row 0 in their year. */
export interface Run {
  readonly first: number;
  readonly n: number;
  readonly offset: number;
  readonly yearIndex: number;
}

export class RunStore {
  private readonly plan: Plan;
  private readonly columns: Columns;
  private readonly m: Float64Array;
  private readonly faults: FaultFinder;

  constructor(plan: Plan, columns: Columns, faults: FaultFinder) {
    this.plan = plan;
    this.columns = columns;
    this.m = columns.memory;
    this.faults = faults;
  }

  /** Stores a run calculated into `source`. With `changed` it says which cells became others. Answers whether any did. */
  store(shape: Shape, source: number, run: Run, isInOrder: boolean, changed: ChangedRanges | null): boolean {
    const { m } = this;
    const { first, n, offset } = run;
    const { rowOfFormula } = this.plan.blocks;
    const { states, origins } = this.columns;
    let hasChanged = false;
    if (changed !== null) {
      if (kernel.finiteness(m, source, 0, 0, 0, 0, n) !== 0) return this.settle(shape, source, run, changed);
      for (let i = 0; i < n; i += 1) {
        const cell = offset + (rowOfFormula[first + i] ?? 0);
        if (m[cell] === m[source + i] && states[cell] === shape.success) continue;
        hasChanged = true;
        changed.add(cell);
      }
      if (!hasChanged) return false;
    }
    if (isInOrder) {
      const target = offset + (rowOfFormula[first] ?? 0);
      if (kernel.store(m, target, source, 0, 0, 0, n) !== 0) return this.settle(shape, source, run, changed);
      this.mark(shape, target, n);
      return hasChanged;
    }
    if (kernel.storeScattered(m, rowOfFormula, first, offset, source, n) !== 0) {
      return this.settle(shape, source, run, changed);
    }
    for (let i = 0; i < n; i += 1) {
      const cell = offset + (rowOfFormula[first + i] ?? 0);
      states[cell] = shape.success;
      origins[cell] = -1;
    }
    return hasChanged;
  }

  /** Settles a run that was calculated straight into its place, with nothing to compare. */
  storeInPlace(shape: Shape, place: number, run: Run): void {
    if (kernel.settled(this.m, place, 0, 0, 0, 0, run.n) !== 0) this.settle(shape, place, run, null);
    else this.mark(shape, place, run.n);
  }

  /** Calculates a run cell by cell. */
  interpret({ first, n, offset, yearIndex }: Run, changed: ChangedRanges | null): boolean {
    let hasChanged = false;
    for (let i = 0; i < n; i += 1) {
      const cell = offset + (this.plan.blocks.rowOfFormula[first + i] ?? 0);
      if (!this.faults.settle(cell, first + i, yearIndex)) continue;
      hasChanged = true;
      changed?.add(cell);
    }
    return hasChanged;
  }

  private settle(shape: Shape, source: number, run: Run, changed: ChangedRanges | null): boolean {
    const { m } = this;
    const { states, origins } = this.columns;
    let hasChanged = false;
    for (let i = 0; i < run.n; i += 1) {
      const formula = run.first + i;
      const cell = cellAtIndex(this.plan.grid, this.plan.blocks.rowOfFormula[formula] ?? 0, run.yearIndex);
      const value = (m[source + i] ?? Number.NaN) + 0;
      let isOther: boolean;
      if (value - value === 0) {
        isOther = m[cell] !== value || states[cell] !== shape.success;
        m[cell] = value;
        states[cell] = shape.success;
        origins[cell] = -1;
      } else isOther = this.faults.settle(cell, formula, run.yearIndex);
      if (!isOther) continue;
      hasChanged = true;
      changed?.add(cell);
    }
    return hasChanged;
  }

  private mark({ success }: Shape, cell: number, n: number): void {
    this.columns.states.fill(success, cell, cell + n);
    this.columns.origins.fill(-1, cell, cell + n);
  }
}
