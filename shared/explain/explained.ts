// What an explanation looks at: a scenario with its plan and figures, the unit that is shown, and small readers of one cell. Nothing
// here changes anything.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import type { Columns } from "../formula/calculation.ts";
import { type CellState, type CellValue, cellState } from "../formula/cellState.ts";
import { cellOf, type Plan, rowOfCell, yearOfCell } from "../formula/plan.ts";
import type { FormulaUnit } from "../formula/unitAlgebra.ts";
import type { Figure, NamedCell } from "./explanation.ts";
import { figureText } from "./figureText.ts";

export interface Explained {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly columns: Columns;
  readonly displayUnit: DisplayUnit;
  /** The text a calculated text value stands for. */
  readonly textOf: (value: number) => string;
}

/** The line a cell belongs to, undefined outside the plan. */
export const lineOfCell = ({ plan }: Explained, cell: number): Line | undefined =>
  plan.tree.ordered[rowOfCell(plan.grid, cell)];

/** The cell of a line and year inside its horizon, -1 outside. */
export function cellInHorizon({ plan }: Explained, lineId: LineId, year: number): number {
  const { grid } = plan;
  const row = grid.rowOf.get(lineId);
  const index = year - grid.firstYear;
  if (row === undefined || !Number.isInteger(index)) return -1;
  return index < (grid.firstYearIndex[row] ?? 0) || index > (grid.lastYearIndex[row] ?? -1)
    ? -1
    : cellOf(grid, row, year);
}

export function valueAt(columns: Columns, cell: number): CellValue {
  const state = (columns.states[cell] ?? cellState.empty) as CellState;
  return { state, value: state === cellState.number ? (columns.values[cell] ?? 0) : null };
}

/** The figure of a cell in its line's unit. */
export function figureAt(explained: Explained, cell: number): Figure {
  const unit = lineOfCell(explained, cell)?.unit ?? "count";
  return figureOf(
    explained,
    explained.columns.states[cell] ?? cellState.empty,
    explained.columns.values[cell] ?? 0,
    unit,
  );
}

/** A value as the engine gives it (state and number), as it is shown. */
export function figureOf(
  { displayUnit, textOf }: Explained,
  engineState: number,
  engineValue: number,
  unit: FormulaUnit | Unit,
): Figure {
  const state = engineState as CellState;
  if (state === cellState.text) return { state, value: null, text: `”${textOf(engineValue)}”` };
  const value = state === cellState.number ? engineValue : null;
  return { state, value, text: figureText(state, value, unit, displayUnit) };
}

/** The names of a cell, null outside the plan. */
export function namedCell(explained: Explained, cell: number): NamedCell | null {
  const line = lineOfCell(explained, cell);
  if (line === undefined || cell < 0) return null;
  const year = yearOfCell(explained.plan.grid, cell);
  return { lineId: line.id, year, label: line.label, name: `${line.code === "" ? line.label : line.code} ${year}` };
}
