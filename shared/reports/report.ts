// A printed table as plain data: what stands on paper, on the preview and in an exported file is this and nothing else.
// Figures are already in the printed unit and rounded by the one rounding rule, so every renderer shows the same.

import type { LineId } from "../domain/ids.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { formatDecimal } from "../format/numbers.ts";
import type { CellErrorKind } from "../formula/cellState.ts";
import { reportTexts } from "../texts/reports.ts";

export type ReportKind =
  | "incomeBudget"
  | "operatingBudget"
  | "investmentBudget"
  | "balanceBudget"
  | "cashFlowBudget"
  | "balanceRequirement"
  | "frameSpecification"
  | "measureList"
  | "goalList"
  | "reviewList";

export type RowEmphasis = "normal" | "sum" | "total" | "ofWhich" | "heading" | "rounding" | "text";

/** An empty cell is not calculated on paper: it is never shown as 0. */
export type ReportCellState = "number" | "text" | "notCalculated" | CellErrorKind;

export interface ReportColumn {
  /** "Budget 2021", "Plan 2022", "2020". */
  readonly label: string;
  readonly year: number;
}

export interface ReportRow {
  /** The line of the scenario; null for the rounding row and for the title of a sheet. */
  readonly lineId: LineId | null;
  readonly label: string;
  /** Depth of indentation, 0 at the margin. */
  readonly level: number;
  readonly emphasis: RowEmphasis;
  /** Decimals the figures are rounded to and printed with. */
  readonly decimals: number;
  /** Stands after each figure: " %" for shares, else "". */
  readonly suffix: string;
  /** One per column, in the printed unit and rounded; null where there is no number. Headings and texts have none. */
  readonly values: readonly (number | null)[];
  /** One per column; what stands where there is no number. */
  readonly states: readonly ReportCellState[];
  /** One per column where the row holds texts, fit for paper; none where it holds figures. */
  readonly texts: readonly (string | null)[];
  /** Number of the note that belongs to the row, null when none does. */
  readonly mark: number | null;
}

export interface ReportNote {
  /** The number the row carries; null for a note on the whole table. */
  readonly mark: number | null;
  readonly text: string;
}

export interface Report {
  readonly kind: ReportKind;
  /** "Driftsbudget", as the caption has it. */
  readonly name: string;
  /** "Driftsbudget 2021–2023". */
  readonly title: string;
  /** Municipality and scenario title. */
  readonly subtitle: string;
  readonly scenarioTitle: string;
  /** What the amounts are, in the sheet's own words ("netto, positivt belopp är kostnad"), "" when not said. */
  readonly amountsAre: string;
  readonly unit: DisplayUnit;
  /** What differences are told against, null when none is named. */
  readonly baselineName: string | null;
  /** Heading of the column of labels; a table has no empty header cell. */
  readonly rowHeader: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly notes: readonly ReportNote[];
  readonly landscape: boolean;
}

/** Why a table cannot be printed, ready for the contract: a stable code and a Swedish sentence. */
export interface ReportRefusal {
  readonly code: "blad-saknas" | "rader-saknas";
  readonly message: string;
}

export const hasFigures = (row: ReportRow): boolean => row.emphasis !== "heading" && row.emphasis !== "text";
export const isSumRow = (row: ReportRow): boolean => row.emphasis === "sum" || row.emphasis === "total";

/** "Driftsbudget, tkr", with "(forts.)" where the table goes on; a table of words has no unit. */
export function captionOf(report: Pick<Report, "name" | "unit" | "columns">, isContinued = false): string {
  if (report.columns.length === 0) return isContinued ? reportTexts.continuedWords(report.name) : report.name;
  return (isContinued ? reportTexts.continuedCaption : reportTexts.caption)(report.name, report.unit);
}

/** "Belopp i tkr, kostnader är negativa"; "" for a table of words. */
export function unitLineOf(report: Pick<Report, "unit" | "amountsAre" | "columns">): string {
  if (report.columns.length === 0) return report.amountsAre;
  const unit = reportTexts.unitLine(report.unit);
  return report.amountsAre === "" ? unit : `${unit}, ${report.amountsAre}`;
}

/** A cell as printed: the figure, the text, "–" or the error's word. `column` counts from 0. */
export function printedCell(row: ReportRow, column: number): string {
  const state = row.states[column] ?? "notCalculated";
  const value = row.values[column] ?? null;
  if (state === "number" && value !== null) return formatDecimal(value, row.decimals) + row.suffix;
  if (state === "text") return row.texts[column] ?? "";
  return state === "number" || state === "notCalculated"
    ? reportTexts.notCalculatedSign
    : reportTexts.errorWords[state];
}
