// The figures of an edited plan from those before: brought along with their rows, and calculated from what the edit touched. Gives
// the same bits as calculating everything, and says which cells became other.

import type { Scenario } from "../../domain/scenario.ts";
import { cellAtIndex } from "../cellGrid.ts";
import { cellState } from "../cellState.ts";
import { type Columns, emptyColumns, inputValueOf, loadConstants, loadInput } from "./columns.ts";
import { copyMoved, newCell, oldRow } from "./movedRows.ts";
import type { Plan } from "./plan.ts";
import type { PlanStep } from "./planAfter.ts";
import { loadAttributes } from "./planWithLines.ts";
import { type ChangedCells, recalculateFrom } from "./recalculate.ts";

export interface ColumnsStep {
  readonly columns: Columns;
  /** Cells whose value, state or origin is another than before; those of new rows may be among them or not. */
  readonly changed: ChangedCells;
}

/**
 * `before`: the plan and figures the step goes on from, which stay as they are. `scenario`: as it is after the edit. `spare`: memory
 * of columns that nobody asks any more, which are written over.
 */
export function columnsAfter(
  before: { readonly plan: Plan; readonly columns: Columns },
  step: PlanStep,
  scenario: Scenario,
  spare: WebAssembly.Memory | null = null,
): ColumnsStep {
  const { plan } = step;
  const columns = broughtAlong(before, step, spare);
  const changed: number[] = [];
  const note = (cell: number, load: () => void): void => {
    const [value, state, origin] = [columns.values[cell], columns.states[cell], columns.origins[cell]];
    load();
    const isSame =
      columns.states[cell] === state && columns.origins[cell] === origin && Object.is(columns.values[cell], value);
    if (!isSame) changed.push(cell);
  };
  for (const row of editedRows(step)) {
    const line = plan.tree.ordered[row];
    if (line === undefined) continue;
    const cells = scenario.cells.get(line.id);
    for (let index = 0; index < plan.grid.yearCount; index += 1) {
      const cell = cellAtIndex(plan.grid, row, index);
      if ((plan.formulaOfCell[cell] ?? -1) >= 0) continue;
      note(cell, () => loadInput(plan, columns, cell, inputValueOf(cells?.get(plan.grid.firstYear + index))));
    }
  }
  for (const [cell, { state, origin }] of plan.fixed) {
    note(cell, () => {
      columns.values[cell] = Number.NaN;
      columns.states[cell] = state;
      columns.origins[cell] = origin;
    });
  }
  const also = [...step.anew, ...readersOfAttributes(before.plan, step, columns)];
  // What went in a circle, and does no longer, is calculated.
  for (const old of before.plan.fixed.keys()) {
    const cell = newCell(step, before.plan.grid, plan.grid, old);
    if (cell >= 0 && !plan.fixed.has(cell) && (plan.formulaOfCell[cell] ?? -1) >= 0) also.push(cell);
  }
  const { ranges } = recalculateFrom(plan, columns, changed, also);
  const pairs = changed.flatMap((cell) => [cell, cell + 1]);
  return { columns, changed: { ranges: pairs.length === 0 ? ranges : Int32Array.from([...ranges, ...pairs]) } };
}

function editedRows({ plan, edit }: PlanStep): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const ids of [edit.lines, edit.cells]) {
    for (const id of ids) {
      const row = plan.grid.rowOf.get(id);
      if (row !== undefined) rows.add(row);
    }
  }
  return rows;
}

/** Columns of the plan with the figures of before in the rows that stay, and nothing in the new ones. */
function broughtAlong(
  before: { readonly plan: Plan; readonly columns: Columns },
  step: PlanStep,
  spare: WebAssembly.Memory | null,
): Columns {
  const { plan } = step;
  const [was, is] = [before.plan.grid, plan.grid];
  const columns = emptyColumns(plan, "suitable", spare);
  const { values, states, origins } = columns;
  copyMoved(step, was, is, before.columns.values, values);
  copyMoved(step, was, is, before.columns.states, states);
  copyMoved(step, was, is, before.columns.origins, origins);
  if (step.newRowOf !== null) {
    for (let cell = 0; cell < origins.length; cell += 1) {
      const origin = origins[cell] ?? -1;
      if (origin >= 0) origins[cell] = newCell(step, was, is, origin);
    }
    for (let row = 0; row < is.rowCount; row += 1) {
      for (let index = 0; oldRow(step, row) < 0 && index < is.yearCount; index += 1) {
        const cell = cellAtIndex(is, row, index);
        values[cell] = Number.NaN;
        states[cell] = cellState.empty;
        origins[cell] = -1;
      }
    }
  }
  loadConstants(plan, columns);
  return columns;
}

/** Writes the attributes edited lines had before, and then those they have: answers the formula cells that read one that is another. */
function readersOfAttributes(before: Plan, step: PlanStep, columns: Columns): readonly number[] {
  const { plan, edit } = step;
  for (const id of edit.lines) {
    const row = plan.grid.rowOf.get(id);
    const old = row === undefined ? undefined : before.tree.ordered[oldRow(step, row)];
    if (row === undefined || old === undefined) continue;
    for (const [attribute, start] of plan.layout.attributeStart) {
      const { first, last } = plan.layout.attributeRows.get(attribute) ?? { first: 0, last: -1 };
      if (row >= first && row <= last) columns.m[start + row] = old.attributes.get(attribute) ?? Number.NaN;
    }
  }
  return loadAttributes(plan, columns, edit.lines);
}
