// A scenario together with its calculated figures, as the reviewer and the reports read it: by line id and year, never by
// position. They look, they never change anything.

import type { LineId } from "../domain/ids.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario } from "../domain/scenario.ts";
import { type Columns, textOfCell } from "./calculation.ts";
import { type CellState, type CellValue, cellState } from "./cellState.ts";
import { cellAtIndex, type Plan } from "./plan.ts";

export interface CalculatedScenario {
  readonly scenario: Scenario;
  readonly tree: LineTree;
  /** Stored value (kr, fraction) with its state; `empty` outside the horizon of the line. */
  readonly valueOf: (lineId: LineId, year: number) => CellValue;
  /** The text of a cell that holds one, else null. */
  readonly textOf: (lineId: LineId, year: number) => string | null;
}

const emptyCell: CellValue = { state: cellState.empty, value: null };

export function calculatedScenario(scenario: Scenario, plan: Plan, columns: Columns): CalculatedScenario {
  const { rowOf, firstYear, yearCount } = plan.grid;
  // Figures are asked for line by line: the row of the last one is at hand.
  let lastId: LineId | null = null;
  let lastRow: number | undefined;
  const cellOf = (lineId: LineId, year: number): number => {
    if (lineId !== lastId) {
      lastRow = rowOf.get(lineId);
      lastId = lineId;
    }
    const row = lastRow;
    const index = year - firstYear;
    return row === undefined || index < 0 || index >= yearCount ? -1 : cellAtIndex(plan.grid, row, index);
  };
  return {
    scenario,
    tree: plan.tree,
    textOf: (lineId, year) => textOfCell(plan, columns, cellOf(lineId, year)),
    valueOf: (lineId, year) => {
      const cell = cellOf(lineId, year);
      if (cell < 0) return emptyCell;
      const state = (columns.states[cell] ?? cellState.empty) as CellState;
      return { state, value: state === cellState.number ? (columns.values[cell] ?? 0) : null };
    },
  };
}
