// The calculation: the plan run over columns of numbers and states. `recalculateAll` runs everything; `recalculateFrom` runs
// only what depends on changed inputs and stops where a value did not change. Both give the same, bit for bit.

import type { Scenario } from "../domain/scenario.ts";
import { CellEvaluator } from "./cellEvaluator.ts";
import { cellState } from "./cellState.ts";
import type { Plan } from "./plan.ts";

/** Calculated cells; index as in the plan. */
export interface Columns {
  /** Stored value where the state is `number`, else 0. */
  readonly values: Float64Array;
  readonly states: Uint8Array;
  /** Cell an error or "not calculated" came from, -1 otherwise. */
  readonly origins: Int32Array;
}

export const newColumns = (cellCount: number): Columns => ({
  values: new Float64Array(cellCount),
  states: new Uint8Array(cellCount),
  origins: new Int32Array(cellCount).fill(-1),
});

/** Writes all inputs of the scenario into the columns. */
export function loadInputs(scenario: Scenario, plan: Plan, columns: Columns): void {
  columns.values.fill(0);
  columns.states.fill(cellState.empty);
  columns.origins.fill(-1);
  for (const [lineId, byYear] of scenario.cells) {
    const row = plan.grid.rowOf.get(lineId);
    if (row === undefined) continue;
    for (const [year, input] of byYear) {
      const index = year - plan.grid.firstYear;
      if (index < 0 || index >= plan.grid.yearCount) continue; // else it would land on another line
      if (input.type === "number") loadInput(plan, columns, row * plan.grid.yearCount + index, input.value);
    }
  }
}

/** Sets one input cell; null empties it. */
export function loadInput(plan: Plan, columns: Columns, cell: number, value: number | null): void {
  if (cell < 0 || cell >= columns.values.length || (plan.formulaOfCell[cell] ?? -1) >= 0) return;
  columns.values[cell] = value ?? 0;
  columns.states[cell] = value === null ? cellState.empty : cellState.number;
  columns.origins[cell] = -1;
}

export function recalculateAll(plan: Plan, columns: Columns): void {
  const evaluator = new CellEvaluator(plan, columns);
  for (const cell of plan.order) evaluator.evaluate(cell);
}

/**
 * Recalculates what depends on the cells in `changed` (their new inputs already loaded).
 *
 * Answers the formula cells whose value, state or origin changed, in calculation order.
 */
export function recalculateFrom(plan: Plan, columns: Columns, changed: readonly number[]): readonly number[] {
  const evaluator = new CellEvaluator(plan, columns);
  const queue = new RankQueue(plan);
  const reached: number[] = [];
  for (const cell of changed) queue.addDependentsOf(cell);
  for (let cell = queue.take(); cell >= 0; cell = queue.take()) {
    if (!evaluator.evaluate(cell)) continue;
    reached.push(cell);
    queue.addDependentsOf(cell);
  }
  return reached;
}

/** Cells waiting to be calculated, lowest rank first, each once. */
class RankQueue {
  private readonly heap: number[] = [];
  private readonly waiting = new Set<number>();
  private readonly plan: Plan;

  constructor(plan: Plan) {
    this.plan = plan;
  }

  addDependentsOf(cell: number): void {
    const { dependentsFrom, dependents, rankOfCell } = this.plan;
    for (let at = dependentsFrom[cell] ?? 0; at < (dependentsFrom[cell + 1] ?? 0); at += 1) {
      this.add(rankOfCell[dependents[at] ?? 0] ?? -1);
    }
  }

  take(): number {
    const first = this.heap[0];
    const last = this.heap.pop();
    if (first === undefined || last === undefined) return -1;
    if (this.heap.length > 0) this.sink(last);
    this.waiting.delete(first);
    return this.plan.order[first] ?? -1;
  }

  private add(rank: number): void {
    if (rank < 0 || this.waiting.has(rank)) return;
    this.waiting.add(rank);
    let at = this.heap.push(rank) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const value = this.heap[above] ?? 0;
      if (value <= rank) break;
      this.heap[at] = value;
      at = above;
    }
    this.heap[at] = rank;
  }

  private sink(rank: number): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= heap.length) break;
      if (below + 1 < heap.length && (heap[below + 1] ?? 0) < (heap[below] ?? 0)) below += 1;
      const value = heap[below] ?? 0;
      if (value >= rank) break;
      heap[at] = value;
      at = below;
    }
    heap[at] = rank;
  }
}
