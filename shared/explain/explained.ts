// What an explanation looks at: a scenario with its plan and figures, the unit that is shown, and small readers of one cell. Nothing
// here changes anything.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineAttribute } from "../domain/lineAttribute.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { type Columns, textOfValue } from "../formula/calculation.ts";
import { type CellState, cellState } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import type { Expression } from "../formula/expression.ts";
import { cellOf, compiledAt, isFormulaCell, type Plan, rowOfCell, yearOfCell } from "../formula/plan.ts";
import type { FormulaUnit } from "../formula/unitAlgebra.ts";
import { quoted } from "../texts/view.ts";
import type { Figure, NamedCell } from "./explanation.ts";
import { figureText, yearText } from "./figureText.ts";

export interface Explained {
  readonly scenario: Scenario;
  readonly plan: Plan;
  readonly columns: Columns;
  readonly displayUnit: DisplayUnit;
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

/** The figure of a cell in its line's unit. */
export function figureAt(explained: Explained, cell: number): Figure {
  const unit = lineOfCell(explained, cell)?.unit ?? "count";
  const figure = figureOf(
    explained,
    explained.columns.states[cell] ?? cellState.empty,
    explained.columns.values[cell] ?? 0,
    unit,
  );
  return unit === "count" && yearText(figure.value ?? 0) !== null && isFormulaCell(explained.plan, cell)
    ? asYear(figure, compiledAt(explained.plan, cell))
    : figure;
}

/** The figure without a thousands space where the formula gives a year: ÅR(), VON[startår] + 1. */
export function asYear(figure: Figure, compiled: CompiledFormula | null): Figure {
  const text = figure.value === null || compiled === null || !givesYear(compiled) ? null : yearText(figure.value);
  return text === null ? figure : { ...figure, text };
}

/** A year and numbers added to it or taken from it; a year less a year is a number of years. */
function givesYear({ expression, reads }: CompiledFormula): boolean {
  const yearsIn = (part: Expression | null): number => {
    if (part?.type === "operand") {
      const operand = reads[part.index];
      if (operand?.type === "year") return 1;
      if (operand?.type === "attribute") return isYearAttribute(operand.attribute) ? 1 : 0;
      return operand?.type === "literal" && operand.suffix === "" ? 0 : Number.NaN;
    }
    if (part?.type !== "binary" || (part.operator !== "+" && part.operator !== "-")) return Number.NaN;
    const right = yearsIn(part.right);
    return yearsIn(part.left) + (part.operator === "+" ? right : -right);
  };
  return yearsIn(expression) === 1;
}

const isYearAttribute = (attribute: LineAttribute): boolean => attribute === "startYear" || attribute === "endYear";

/** A value as the engine gives it (state and number), as it is shown. */
export function figureOf(
  { displayUnit, plan }: Explained,
  engineState: number,
  engineValue: number,
  unit: FormulaUnit | Unit,
): Figure {
  const state = engineState as CellState;
  if (state === cellState.text) return { state, value: null, text: quoted(textOfValue(plan, engineValue)) };
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
