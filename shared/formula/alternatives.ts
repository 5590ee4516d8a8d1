// Alternatives: the same plan calculated over other premises, many times, without touching the scenario. Sensitivity, sliders and
// goal seek stand on it. Works in a copy of its own and calculates only what differs between one alternative and the next.

import { failure, type Result, success } from "../domain/result.ts";
import { type Columns, copyOfColumns, loadInput } from "./calculation.ts";
import { rowOfCell, yearIndexOfCell } from "./cellGrid.ts";
import { cellState } from "./cellState.ts";
import { cellInYear } from "./engine/cellVisits.ts";
import { settleFrom } from "./engine/recalculate.ts";
import { isFormulaCell, type Plan } from "./plan.ts";

/** An input cell with another number (kr, fraction); null: the cell empty. */
export interface Premise {
  readonly cell: number;
  readonly value: number | null;
}

/** What was asked for, in the order it was asked: NaN where a cell holds no number, and the state that says why. */
export interface AlternativeFigures {
  readonly values: Float64Array;
  readonly states: Uint8Array;
}

/** A premise that is none: a formula decides the cell, or there is no such cell. */
export interface NotAPremise {
  readonly type: "notAPremise";
  readonly cell: number;
}

export interface Alternatives {
  /**
   * The figures of the cells in `read` (any cells of the plan) with these premises instead of the scenario's own. Every
   * alternative starts from the scenario as it was when this object was made, whatever was run before; of two premises for
   * one cell the last counts. Refuses "notAPremise" and then calculates nothing. Bit for bit what an edit would give.
   */
  readonly run: (premises: readonly Premise[], read: readonly number[]) => Result<AlternativeFigures, NotAPremise>;
}

interface Original {
  readonly value: number;
  readonly state: number;
  readonly origin: number;
}

/** Alternatives of a calculated scenario. `columns` are copied and never written to. */
export function alternativesOf(plan: Plan, columns: Columns): Alternatives {
  const own = copyOfColumns(columns);
  /** What the scenario holds in the cells that differ from it now. */
  const originals = new Map<number, Original>();

  const isPremise = (cell: number): boolean =>
    Number.isInteger(cell) &&
    cell >= 0 &&
    cell < plan.layout.cellCount &&
    !isFormulaCell(plan, cell) &&
    cellInYear(plan.layout, rowOfCell(plan.grid, cell), yearIndexOfCell(plan.grid, cell)) >= 0;

  return {
    run: (premises, read) => {
      const refused = premises.find(({ cell }) => !isPremise(cell));
      if (refused !== undefined) return failure({ type: "notAPremise", cell: refused.cell });
      const changed = new Set(originals.keys());
      for (const [cell, { value, state, origin }] of originals) {
        own.values[cell] = value;
        own.states[cell] = state;
        own.origins[cell] = origin;
      }
      originals.clear();
      for (const { cell, value } of premises) {
        if (!originals.has(cell)) originals.set(cell, originalOf(own, cell));
        loadInput(plan, own, cell, value);
        changed.add(cell);
      }
      settleFrom(plan, own, changed);
      return success(figuresOf(own, read));
    },
  };
}

const originalOf = ({ values, states, origins }: Columns, cell: number): Original => ({
  value: values[cell] ?? Number.NaN,
  state: states[cell] ?? 0,
  origin: origins[cell] ?? -1,
});

function figuresOf({ values, states }: Columns, read: readonly number[]): AlternativeFigures {
  const found = new Float64Array(read.length);
  const stateOfFound = new Uint8Array(read.length);
  for (const [index, cell] of read.entries()) {
    const state = states[cell] ?? cellState.empty;
    stateOfFound[index] = state;
    found[index] = state === cellState.number ? (values[cell] ?? Number.NaN) : Number.NaN;
  }
  return { values: found, states: stateOfFound };
}
