// One sum in one column: what the printed rows make, what is printed, and whether the difference is only rounding. A year
// with a value typed over the formula can differ for another reason; that is told in a note, never called rounding.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { roundHalfAwayFromZero } from "../format/rounding.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { cellState } from "../formula/cellState.ts";
import { type Addends, addendsOf } from "./addends.ts";
import type { ReportRow } from "./report.ts";

export interface ColumnSum {
  /** Printed sum minus the printed rows, in the printed unit. */
  readonly difference: number;
  /** What the printed rows make. */
  readonly rowsMake: number;
  /** True when the unrounded rows make the unrounded sum, so that the difference is nothing but rounding. */
  readonly isRounding: boolean;
}

/** The rows of the report by their line. */
export const rowsByLine = (rows: readonly ReportRow[]): ReadonlyMap<LineId, ReportRow> =>
  new Map(rows.flatMap((row): [LineId, ReportRow][] => (row.lineId === null ? [] : [[row.lineId, row]])));

/**
 * Checks a sum line in one column, or null when it cannot be checked: no pure sum, a row that is not printed here or has
 * another unit, or a figure that is no number. An empty row counts as nothing, as in SUM.
 */
export function columnSum(
  calculated: CalculatedScenario,
  printed: ReadonlyMap<LineId, ReportRow>,
  line: Line,
  year: number,
  column: number,
): ColumnSum | null {
  const addends = addendsInYear(calculated, line, year);
  const sum = calculated.valueOf(line.id, year);
  const sumRow = printed.get(line.id);
  const printedSum = sumRow?.values[column] ?? null;
  if (addends === null || sum.value === null || sumRow === undefined || printedSum === null) return null;
  let unrounded = 0;
  let rowsMake = 0;
  for (const [lineId, times] of addends) {
    const row = printed.get(lineId);
    const cell = calculated.valueOf(lineId, year);
    if (row === undefined || calculated.scenario.lines.get(lineId)?.unit !== line.unit) return null;
    if (cell.state !== cellState.number && cell.state !== cellState.empty) return null;
    unrounded += times * (cell.value ?? 0);
    rowsMake += times * (row.values[column] ?? 0);
  }
  return {
    rowsMake: roundHalfAwayFromZero(rowsMake, sumRow.decimals),
    difference: roundHalfAwayFromZero(printedSum - rowsMake, sumRow.decimals),
    isRounding: Math.abs(sum.value - unrounded) < 0.001,
  };
}

/** The formula of the year's own cell if it has one, else the line's; a typed value is compared with the line's. */
function addendsInYear(calculated: CalculatedScenario, line: Line, year: number): Addends | null {
  const { scenario, tree } = calculated;
  const input = scenario.cells.get(line.id)?.get(year);
  const formula = input?.type === "formula" ? input.formula : line.formula;
  return formula === null ? null : addendsOf(formula, scenario.lines, tree);
}
