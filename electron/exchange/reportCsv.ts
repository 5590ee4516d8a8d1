// A report as CSV for a Swedish spreadsheet program: semicolons, decimal comma, plain minus, no grouping, CRLF, and a byte
// order mark so that å, ä and ö survive. Texts of the file can never become formulas in the receiver's program.

import { captionOf, hasFigures, printedCell, type Report, type ReportRow } from "../../shared/reports/report.ts";
import { reportTexts } from "../../shared/texts/reports.ts";

const byteOrderMark = "\ufeff";

/** One header row ("Driftsbudget, tkr"; years), the rows of the report, and after an empty row its notes (each names its row). */
export function reportCsv(report: Report): string {
  const header = [captionOf(report), ...report.columns.map((column) => column.label)];
  const rows = report.rows.map((row) => [
    textField(row.label),
    ...report.columns.map((_, column) => figureField(row, column)),
  ]);
  const baseline = report.baselineName === null ? [] : [reportTexts.baselineLine(report.baselineName)];
  const notes = [...report.notes.map((note) => note.text), ...baseline];
  const below = notes.length === 0 ? [] : [[""], ...notes.map((note) => [textField(note)])];
  return byteOrderMark + [header.map(textField), ...rows, ...below].map((fields) => `${fields.join(";")}\r\n`).join("");
}

/** A number as programs read it; empty where nothing is calculated; an error's word stays visible. */
function figureField(row: ReportRow, column: number): string {
  if (!hasFigures(row)) return "";
  const value = row.values[column] ?? null;
  const state = row.states[column] ?? "notCalculated";
  if (state === "notCalculated") return "";
  if (state !== "number" || value === null) return textField(printedCell(row, column));
  return value.toFixed(row.decimals).replace(".", ",") + (row.suffix === "" ? "" : "%");
}

/** Characters that make a spreadsheet read a text as a formula, also in full width or after blanks. */
const formulaStart = /^[\s\p{Cc}\u200b\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\p{Cc}]/u;

function textField(text: string): string {
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[";\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
