// Other premises tried on the whole model: what chosen cells and all goals would be. Stands on the alternatives of the
// calculation, so that every figure is what the same edit would give, bit for bit, and the scenario never notices.

import type { Result } from "../domain/result.ts";
import { alternativesOf, type NotAPremise, type Premise } from "../formula/alternatives.ts";
import { type Columns, copyOfColumns, loadInputs, newColumns, recalculateAll } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
import { buildPlan, cellAtIndex, isFormulaCell, rowOfCell, visitPrecedents, yearOfCell } from "../formula/plan.ts";
import { applyChanges } from "../patches/applyChanges.ts";
import type { Change } from "../patches/change.ts";
import type { CalculatedPlan } from "./calculatedPlan.ts";
import { type GoalLine, goalLinesOf, goalYearIndices } from "./goals.ts";

export interface Trials {
  readonly calculated: CalculatedPlan;
  readonly goalLines: readonly GoalLine[];
  /**
   * The columns under these premises, valid until the next run, in the cells that were asked for and in all that decides the
   * goals; elsewhere they hold the scenario's own figures. Refuses a cell a formula decides.
   */
  readonly run: (premises: readonly Premise[]) => Result<Columns, NotAPremise>;
}

/** Trials that look at `cells` and at every goal. */
export function trialsOf(calculated: CalculatedPlan, cells: Iterable<number>): Trials {
  const { plan, columns } = calculated;
  const goalLines = goalLinesOf(plan);
  const looked = new Set(cells);
  for (const goal of goalLines) {
    for (const index of goalYearIndices(plan, goal)) {
      looked.add(cellAtIndex(plan.grid, goal.row, index));
      if (goal.threshold !== null) {
        visitPrecedents(plan, goal.threshold, goal.row, index, (cell) => looked.add(cell));
      }
    }
  }
  const read = [...looked].filter((cell) => cell >= 0);
  const alternatives = alternativesOf(plan, columns);
  const shown = copyOfColumns(columns);
  return {
    calculated,
    goalLines,
    run: (premises) => {
      const answer = alternatives.run(premises, read);
      if (!answer.ok) return answer;
      for (const [index, cell] of read.entries()) {
        const state = answer.value.states[index] ?? cellState.empty;
        if (state === cellState.text) continue; // its text is the one it was
        shown.values[cell] = answer.value.values[index] ?? Number.NaN;
        shown.states[cell] = state;
      }
      return { ok: true, value: shown };
    },
  };
}

/**
 * The same scenario with some formula cells turned into inputs that hold their calculated figures, so that they can be stepped.
 * Every figure is as before. Cells without a number are left as formulas.
 */
export function withPinned(calculated: CalculatedPlan, cells: Iterable<number>): CalculatedPlan {
  const { plan, columns, scenario } = calculated;
  const changes: Change[] = [];
  for (const cell of cells) {
    const line = plan.tree.ordered[rowOfCell(plan.grid, cell)];
    const value = columns.states[cell] === cellState.number ? columns.values[cell] : undefined;
    if (line === undefined || value === undefined || !isFormulaCell(plan, cell)) continue;
    const year = yearOfCell(plan.grid, cell);
    const before = scenario.cells.get(line.id)?.get(year) ?? null;
    changes.push({ type: "cell", lineId: line.id, year, before, after: { type: "number", value, enteredAt: "" } });
  }
  return changes.length === 0 ? calculated : calculatedAfter(scenario, changes);
}

/** A scenario with changes applied, calculated from nothing. */
export function calculatedAfter(before: CalculatedPlan["scenario"], changes: readonly Change[]): CalculatedPlan {
  const scenario = applyChanges(before, changes);
  const plan = buildPlan(scenario);
  const columns = newColumns(plan);
  loadInputs(scenario, plan, columns);
  recalculateAll(plan, columns);
  return { scenario, plan, columns };
}
