// Rows of a report that are no lines of a sheet: headings, sentences, amounts that an analysis gives, and the rounding row that lets
// printed amounts add up to a printed sum. Amounts come in kr and are rounded here by the one printing rule.

import type { LineId } from "../domain/ids.ts";
import { type DisplayUnit, sekPerDisplayUnit } from "../domain/unit.ts";
import { decimalsOfDisplayUnit } from "../format/numbers.ts";
import { reportTexts } from "../texts/reports.ts";
import { printableText } from "./printableText.ts";
import type { ReportRow, RowEmphasis } from "./report.ts";
import { roundedForPrint } from "./reportRows.ts";

const plainRow: Omit<ReportRow, "label"> = {
  lineId: null,
  level: 0,
  emphasis: "normal",
  decimals: 0,
  suffix: "",
  values: [],
  states: [],
  texts: [],
  mark: null,
};

/** A row of words over the whole width: a heading, or a sentence below a row. */
export const wordRow = (label: string, emphasis: "heading" | "text" = "text", level = 0): ReportRow => ({
  ...plainRow,
  label: printableText(label),
  emphasis,
  level,
});

export interface AmountRow {
  readonly label: string;
  /** One per column; null prints as not calculated. */
  readonly amountsSek: readonly (number | null)[];
  readonly emphasis?: RowEmphasis;
  readonly level?: number;
  readonly lineId?: LineId | null;
}

/** A row of amounts in the printed unit. */
export function amountRow(unit: DisplayUnit, row: AmountRow): ReportRow {
  const decimals = decimalsOfDisplayUnit[unit];
  const measures = { factor: 1, divisor: sekPerDisplayUnit[unit], decimals, suffix: "" };
  return {
    ...plainRow,
    lineId: row.lineId ?? null,
    label: printableText(row.label),
    level: row.level ?? 0,
    emphasis: row.emphasis ?? "normal",
    decimals,
    values: row.amountsSek.map((amount) => (amount === null ? null : roundedForPrint(amount, measures))),
    states: row.amountsSek.map((amount) => (amount === null ? "notCalculated" : "number")),
  };
}

/** A row with a word in each column; null prints as not calculated. */
export const textCellsRow = (label: string, texts: readonly (string | null)[], level = 0): ReportRow => ({
  ...plainRow,
  label: printableText(label),
  level,
  values: texts.map(() => null),
  states: texts.map((text) => (text === null ? "notCalculated" : "text")),
  texts: texts.map((text) => (text === null ? null : printableText(text))),
});

/** The rows, a rounding row where what is printed misses the sum by rounding alone, and the sum. */
export function withSum(rows: readonly ReportRow[], sum: ReportRow): readonly ReportRow[] {
  const factor = 10 ** sum.decimals;
  const missing = sum.values.map((value, column) => {
    const parts = rows.map((row) => row.values[column] ?? null);
    if (value === null || parts.some((part) => part === null)) return null;
    const made = parts.reduce<number>((total, part) => total + (part ?? 0), 0);
    return Math.round((value - made) * factor) / factor;
  });
  if (missing.every((amount) => amount === null || amount === 0)) return [...rows, sum];
  const rounding: ReportRow = {
    ...sum,
    lineId: null,
    label: reportTexts.rounding,
    emphasis: "rounding",
    values: missing,
    states: missing.map((amount) => (amount === null ? "notCalculated" : "number")),
  };
  return [...rows, rounding, sum];
}
