// Rule 12 on paper: figures are calculated unrounded, so printed rows may miss the printed sum by a unit or two. Then a row
// Avrundning stands just above the sum, and what is printed adds up. Nothing is rounded silently.

import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { reportTexts } from "../texts/reports.ts";
import { type ColumnSum, columnSum, rowsByLine } from "./columnSum.ts";
import type { ReportColumn, ReportRow } from "./report.ts";

/**
 * The rows with a rounding row above each sum whose printed rows do not add up in some column.
 *
 * The rounding row holds printed sum minus printed rows, 0 where they add up; a column whose sum is no number has none.
 */
export function withRoundingRows(
  calculated: CalculatedScenario,
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
): readonly ReportRow[] {
  const printed = rowsByLine(rows);
  return rows.flatMap((row) => {
    const line = row.lineId === null ? undefined : calculated.scenario.lines.get(row.lineId);
    if (line === undefined || line.unit !== "kr" || line.kind === "ofWhich") return [row];
    const sums = columns.map(({ year }, column) => columnSum(calculated, printed, line, year, column));
    return sums.some(isRoundedOff) ? [roundingRow(row, sums), row] : [row];
  });
}

const isRoundedOff = (sum: ColumnSum | null): boolean => sum?.isRounding === true && sum.difference !== 0;

function roundingRow(sumRow: ReportRow, sums: readonly (ColumnSum | null)[]): ReportRow {
  return {
    lineId: null,
    label: reportTexts.rounding,
    level: sumRow.level,
    emphasis: "rounding",
    decimals: sumRow.decimals,
    suffix: "",
    values: sums.map((sum, column) => {
      if (sumRow.states[column] !== "number") return null;
      return sum?.isRounding === true ? sum.difference : 0;
    }),
    states: sumRow.states.map((state) => (state === "number" ? "number" : "notCalculated")),
    texts: [],
    mark: null,
  };
}
