// The numbers of a calculation: one memory with the cells first, and per cell a state and where a fault came from. A cell that
// holds no number holds NaN in memory, so that the loops need not look at states.

import type { CellInput, Scenario } from "../../domain/scenario.ts";
import { cellAtIndex, rowOfCell, yearIndexOfCell } from "../cellGrid.ts";
import { cellState } from "../cellState.ts";
import { cellInYear } from "./cellVisits.ts";
import { type KernelMemory, plainKernels } from "./kernels.ts";
import { type BufferBytes, bytesOf, type Layout } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { changesLength, controlLength, type Kernels, type Tape } from "./tape.ts";
import { wasmKernels, wasmMemory } from "./wasmKernels.ts";

/** Calculated cells; index as in the plan. */
export interface Columns extends KernelMemory {
  /** The plan they are laid out for. */
  readonly plan: Plan;
  /** Stored value where the state is `number`, the number of a text where it is `text`, else NaN. The beginning of `m`. */
  readonly values: Float64Array;
  /** Cell an error or "not calculated" came from; only meaningful where the state is one. */
  readonly origins: Int32Array;
  readonly kernels: Kernels;
  /** The memory all of it lies in, null where WebAssembly does not run. */
  readonly shared: WebAssembly.Memory | null;
}

/** Plans with fewer cells than this are calculated without WebAssembly, whose memory has a price of its own. */
const worthWasm = 2_000;

/** Which kernels run: those that suit the plan's size, or one kind whatever the size. */
export type KernelChoice = "suitable" | "wasm" | "plain";

/** Columns of a plan: everything empty, the constants and attributes in place. */
export function newColumns(plan: Plan, choice: KernelChoice = "suitable"): Columns {
  const columns = emptyColumns(plan, choice);
  loadConstants(plan, columns);
  clear(plan, columns);
  return columns;
}

/** Constants, years and attributes, where formulas find them. */
export function loadConstants(plan: Plan, columns: Columns): void {
  const { layout } = plan;
  columns.m.set(layout.constants, layout.constantStart);
  columns.m[layout.extraStart] = Number.NaN;
  for (let index = 0; index < plan.grid.yearCount; index += 1) {
    columns.m[layout.extraStart + 1 + index] = plan.grid.firstYear + index;
  }
  const lines = plan.tree.ordered;
  for (const [attribute, start] of layout.attributeStart) {
    const { first, last } = layout.attributeRows.get(attribute) ?? { first: 0, last: -1 };
    for (let row = first; row <= last; row += 1) {
      columns.m[start + row] = lines[row]?.attributes.get(attribute) ?? Number.NaN;
    }
  }
}

/** A copy that can be calculated with on its own. */
export function copyOfColumns(columns: Columns): Columns {
  const copy = emptyColumns(columns.plan, "suitable");
  copy.m.set(columns.m);
  copy.states.set(columns.states);
  copy.origins.set(columns.origins);
  return copy;
}

/**
 * Columns in which nothing is right yet: every number is 0, as new memory comes, or what a `spare` memory held. `spare`: memory of
 * columns that nobody asks any more; it is taken where it is large enough.
 */
export function emptyColumns(plan: Plan, choice: KernelChoice, spare: WebAssembly.Memory | null = null): Columns {
  const { layout, tape } = plan;
  const wantsWasm = choice === "wasm" || (choice === "suitable" && layout.cellCount >= worthWasm);
  const bytes = bytesOf(layout, tape);
  const shared = wantsWasm ? wasmMemory(bytes.length, spare) : null;
  const kernels = shared === null ? null : wasmKernels(shared, bytes, tape);
  if (shared !== null && kernels !== null) {
    const memory = memoryOver(shared.buffer, layout, bytes, tape);
    return { ...memory, plan, values: memory.m.subarray(0, layout.cellCount), kernels, shared };
  }
  const plain = bytesOf(layout, null);
  const memory = memoryOver(new ArrayBuffer(plain.length), layout, plain, tape);
  const values = memory.m.subarray(0, layout.cellCount);
  return { ...memory, plan, values, kernels: plainKernels(memory, tape), shared: null };
}

function memoryOver(
  buffer: ArrayBuffer,
  { cellCount, memoryLength }: Layout,
  bytes: BufferBytes,
  { lists }: Tape,
): KernelMemory {
  return {
    m: new Float64Array(buffer, 0, memoryLength),
    states: new Uint8Array(buffer, bytes.states, cellCount),
    origins: new Int32Array(buffer, bytes.origins, cellCount),
    control: new Int32Array(buffer, bytes.control, controlLength),
    changes: new Int32Array(buffer, bytes.changes, changesLength),
    lists,
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
 * Sets one input cell; null empties it. A cell with a formula, or outside the plan or the years of its line, is left alone. A text where the line holds
 * numbers, or the other way round (its unit was changed), is #VÄRDE!.
 */
export function loadInput(
  plan: Plan,
  { values, states, origins }: Columns,
  cell: number,
  value: number | string | null,
): void {
  if (cell < 0 || cell >= values.length || (plan.formulaOfCell[cell] ?? -1) >= 0) return;
  const row = rowOfCell(plan.grid, cell);
  if (cellInYear(plan.layout, row, yearIndexOfCell(plan.grid, cell)) < 0) return; // the line has no such year
  const holdsText = plan.tree.ordered[row]?.unit === "text";
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
