// The numbers of a calculation: one memory with the cells first, and per cell a state and where a fault came from. A cell that
// holds no number holds NaN in memory, so that the loops need not look at states.

import type { CellInput, Scenario } from "../../domain/scenario.ts";
import { cellAtIndex, rowOfCell } from "../cellGrid.ts";
import { cellState } from "../cellState.ts";
import type { Plan } from "./plan.ts";

/** Calculated cells; index as in the plan. */
export interface Columns {
  /** Stored value where the state is `number`, the number of a text where it is `text`, else NaN. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Cell an error or "not calculated" came from; only meaningful where the state is one. */
  readonly origins: Int32Array;
  /** Cells, then attributes, constants and room for intermediate values; `values` is its beginning. */
  readonly memory: Float64Array;
}

/** Columns of a plan: everything empty, the constants and attributes in place. */
export function newColumns(plan: Plan): Columns {
  const { layout } = plan;
  const memory = new Float64Array(layout.memoryLength);
  const columns: Columns = {
    memory,
    values: memory.subarray(0, layout.cellCount),
    states: new Uint8Array(layout.cellCount),
    origins: new Int32Array(layout.cellCount),
  };
  memory.set(layout.constants, layout.constantStart);
  for (const [attribute, start] of layout.attributeStart) {
    for (const [row, line] of plan.tree.ordered.entries()) {
      memory[start + row] = line.attributes.get(attribute) ?? Number.NaN;
    }
  }
  clear(plan, columns);
  return columns;
}

/** A copy that can be calculated with on its own. */
export function copyOfColumns(columns: Columns): Columns {
  const memory = columns.memory.slice();
  return {
    memory,
    values: memory.subarray(0, columns.values.length),
    states: columns.states.slice(),
    origins: columns.origins.slice(),
  };
}

function clear({ fixed }: Plan, { values, states, origins }: Columns): void {
  values.fill(Number.NaN);
  states.fill(cellState.empty);
  origins.fill(-1);
  for (const [cell, { state, origin }] of fixed) {
    states[cell] = state;
    origins[cell] = origin;
  }
}

/** Writes all inputs of the scenario into the columns. */
export function loadInputs(scenario: Scenario, plan: Plan, columns: Columns): void {
  clear(plan, columns);
  const { grid } = plan;
  for (const [lineId, byYear] of scenario.cells) {
    const row = grid.rowOf.get(lineId);
    if (row === undefined) continue;
    for (const [year, input] of byYear) {
      const index = year - grid.firstYear;
      if (index < 0 || index >= grid.yearCount) continue; // else it would land on another line
      if (input.type !== "formula") loadInput(plan, columns, cellAtIndex(grid, row, index), inputValueOf(input));
    }
  }
}

/** What was entered, as `loadInput` takes it; null for an empty cell and for a formula. */
export function inputValueOf(input: CellInput | null | undefined): number | string | null {
  if (input === null || input === undefined || input.type === "formula") return null;
  return input.type === "text" ? input.text : input.value;
}

/**
 * Sets one input cell; null empties it. A cell with a formula, or outside the plan, is left alone. A text where the line holds
 * numbers, or the other way round (its unit was changed), is #VÄRDE!.
 */
export function loadInput(
  plan: Plan,
  { values, states, origins }: Columns,
  cell: number,
  value: number | string | null,
): void {
  if (cell < 0 || cell >= values.length || (plan.formulaOfCell[cell] ?? -1) >= 0) return;
  const holdsText = plan.tree.ordered[rowOfCell(plan.grid, cell)]?.unit === "text";
  const fits = value === null || holdsText === (typeof value === "string");
  origins[cell] = fits ? -1 : cell;
  if (value === null || !fits) {
    values[cell] = Number.NaN;
    states[cell] = fits ? cellState.empty : cellState.valueError;
  } else if (typeof value === "string") {
    values[cell] = plan.layout.texts.numberOf(value);
    states[cell] = cellState.text;
  } else {
    values[cell] = value;
    states[cell] = cellState.number;
  }
}
