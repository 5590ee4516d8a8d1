// The lines of sheets as report rows: labels made fit for paper, depth as far as the headings are printed, figures in the
// printed unit. A varav row says "varav" and stands a level below the row it is part of; it is never part of any sum.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import type { Sheet } from "../domain/scenario.ts";
import { type DisplayUnit, sekPerDisplayUnit } from "../domain/unit.ts";
import { decimalsOfDisplayUnit } from "../format/numbers.ts";
import { roundHalfAwayFromZero } from "../format/rounding.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { type CellValue, cellState, errorKindOf } from "../formula/cellState.ts";
import { reportTexts } from "../texts/reports.ts";
import { addendsOf } from "./addends.ts";
import { printableText } from "./printableText.ts";
import type { ReportCellState, ReportColumn, ReportRow, RowEmphasis } from "./report.ts";

/** Deepest indentation; a damaged tree of parents stops here. */
const deepestLevel = 6;

/** Rows of the sheets in order, each line once; the last sum of a sheet is its total. */
export function reportRows(
  calculated: CalculatedScenario,
  sheets: readonly Sheet[],
  columns: readonly ReportColumn[],
): readonly ReportRow[] {
  const shown = new Set<LineId>(sheets.flatMap((sheet) => sheet.lineIds));
  const done = new Set<LineId>();
  const rows: ReportRow[] = [];
  for (const sheet of sheets) {
    if (sheets.length > 1) rows.push(titleRow(printableText(sheet.title)));
    const start = rows.length;
    let lastItemLevel = 0;
    for (const lineId of sheet.lineIds) {
      const line = calculated.scenario.lines.get(lineId);
      if (line === undefined || done.has(lineId)) continue;
      done.add(lineId);
      const depth = shownAncestors(calculated, line, shown);
      const level = Math.min(deepestLevel, line.kind === "ofWhich" ? Math.max(depth, lastItemLevel + 1) : depth);
      if (line.kind !== "ofWhich") lastItemLevel = level;
      rows.push(rowOfLine(calculated, line, level, columns, shown));
    }
    const total = rows.findLastIndex((row, index) => index >= start && row.emphasis === "sum");
    const totalRow = rows[total];
    if (totalRow !== undefined) rows[total] = { ...totalRow, emphasis: "total" };
  }
  return rows;
}

function titleRow(label: string): ReportRow {
  return {
    lineId: null,
    label,
    level: 0,
    emphasis: "heading",
    decimals: 0,
    suffix: "",
    values: [],
    states: [],
    texts: [],
    mark: null,
  };
}

/** Only ancestors on the printed sheets indent: a line of Ramar shown in Driftsbudget leaves its heading behind. */
function shownAncestors(calculated: CalculatedScenario, line: Line, shown: ReadonlySet<LineId>): number {
  let count = 0;
  let parentId = line.parentId;
  for (let step = 0; parentId !== null && step < 20; step += 1) {
    if (shown.has(parentId)) count += 1;
    parentId = calculated.scenario.lines.get(parentId)?.parentId ?? null;
  }
  return count;
}

function rowOfLine(
  calculated: CalculatedScenario,
  line: Line,
  level: number,
  columns: readonly ReportColumn[],
  shown: ReadonlySet<LineId>,
): ReportRow {
  const measures = printedMeasures(line, calculated.scenario.head.displayUnit);
  const cells = holdsNumbers(line.kind) ? columns.map(({ year }) => calculated.valueOf(line.id, year)) : [];
  return {
    lineId: line.id,
    label: labelOf(line),
    level,
    emphasis: emphasisOf(calculated, line, shown),
    decimals: measures.decimals,
    suffix: measures.suffix,
    values: cells.map((cell) => printedValue(cell, measures)),
    states: cells.map(stateOf),
    texts: cells.some(({ state }) => state === cellState.text)
      ? columns.map(({ year }) => printedText(calculated.textOf(line.id, year)))
      : [],
    mark: null,
  };
}

function labelOf(line: Line): string {
  const label = printableText(line.label) || printableText(line.code) || reportTexts.rowWithoutLabel;
  if (line.kind === "ofWhich") return reportTexts.ofWhich(label);
  if (!holdsNumbers(line.kind)) return label;
  // The caption names the unit of amounts; another unit stands with its row.
  switch (line.unit) {
    case "kr":
    case "share":
    case "text":
      return label;
    case "taxRate":
      return reportTexts.taxRateRow(label);
    case "count":
      return reportTexts.countRow(label);
    case "index":
      return reportTexts.indexRow(label);
  }
}

function emphasisOf(calculated: CalculatedScenario, line: Line, shown: ReadonlySet<LineId>): RowEmphasis {
  switch (line.kind) {
    case "heading":
    case "text":
    case "ofWhich":
    case "sum":
      return line.kind;
    case "formula": {
      // A person may have written the sum as an ordinary formula: what adds up printed rows looks like a sum.
      const addends =
        line.formula === null ? null : addendsOf(line.formula, calculated.scenario.lines, calculated.tree);
      return addends !== null && addends.size > 1 && [...addends.keys()].every((id) => shown.has(id))
        ? "sum"
        : "normal";
    }
    case "input":
    case "goal":
      return "normal";
  }
}

export interface PrintedMeasures {
  /** Printed value = stored value × factor / divisor. */
  readonly factor: number;
  readonly divisor: number;
  readonly decimals: number;
  readonly suffix: string;
}

/** How figures of a line are printed. Shares are per hundred, tax rates kr per hundred. */
export function printedMeasures(line: Pick<Line, "unit">, displayUnit: DisplayUnit): PrintedMeasures {
  switch (line.unit) {
    case "kr":
      return {
        factor: 1,
        divisor: sekPerDisplayUnit[displayUnit],
        decimals: decimalsOfDisplayUnit[displayUnit],
        suffix: "",
      };
    case "share":
      return { factor: 100, divisor: 1, decimals: 2, suffix: "\u00a0%" };
    case "taxRate":
      return { factor: 100, divisor: 1, decimals: 2, suffix: "" };
    case "count":
    case "text":
      return { factor: 1, divisor: 1, decimals: 0, suffix: "" };
    case "index":
      return { factor: 1, divisor: 1, decimals: 1, suffix: "" };
  }
}

/** A stored number as it is printed: in the printed unit, rounded. */
export const roundedForPrint = (stored: number, { factor, divisor, decimals }: PrintedMeasures): number =>
  roundHalfAwayFromZero((stored * factor) / divisor, decimals);

const printedValue = (cell: CellValue, measures: PrintedMeasures): number | null =>
  cell.state === cellState.number && cell.value !== null && Number.isFinite(cell.value)
    ? roundedForPrint(cell.value, measures)
    : null;

const printedText = (text: string | null): string | null => (text === null ? null : printableText(text));

function stateOf(cell: CellValue): ReportCellState {
  if (cell.state === cellState.number)
    return cell.value !== null && Number.isFinite(cell.value) ? "number" : "valueError";
  if (cell.state === cellState.text) return "text";
  return errorKindOf(cell.state) ?? "notCalculated";
}
