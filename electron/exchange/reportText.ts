// A report as monospaced text, for the terminal and for tests: the same rows, figures and notes as on paper, in aligned
// columns. Ordinary spaces between thousands, since nothing wraps here; the minus is U+2212 as in print.

import {
  hasFigures,
  isSumRow,
  printedCell,
  type Report,
  type ReportRow,
  unitLineOf,
} from "../../shared/reports/report.ts";
import { reportTexts } from "../../shared/texts/reports.ts";

const indent = "  ";
const columnGap = "  ";

/** Lines ending in "\n". A rule stands above each sum and below the last one. */
export function reportText(report: Report): string {
  const labels = [report.rowHeader, ...report.rows.map(labelOf)];
  const labelWidth = labels.reduce((most, label) => Math.max(most, label.length), 0);
  const table = [
    report.columns.map((column) => column.label),
    ...report.rows.map((row) =>
      hasFigures(row) ? report.columns.map((_, column) => plainSpaces(printedCell(row, column))) : [],
    ),
  ];
  const widths = report.columns.map((_, column) =>
    table.reduce((most, cells) => Math.max(most, cells[column]?.length ?? 0), 0),
  );
  const ruleWidth = labelWidth + widths.reduce((sum, width) => sum + columnGap.length + width, 0);
  const lines = table.map((cells, index) => {
    const figures = cells.map((cell, column) => columnGap + cell.padStart(widths[column] ?? 0));
    return ((labels[index] ?? "").padEnd(labelWidth) + figures.join("")).trimEnd();
  });
  const body = lines.slice(1).flatMap((line, index) => {
    const row = report.rows[index];
    return row !== undefined && isSumRow(row) ? ["-".repeat(ruleWidth), line] : [line];
  });
  const headLines = [report.title, report.subtitle, unitLineOf(report), baselineLine(report)].filter(
    (line) => line !== "",
  );
  const notes = report.notes.map((note) => plainSpaces(note.mark === null ? note.text : `${note.mark}) ${note.text}`));
  return [
    ...headLines,
    "",
    lines[0] ?? "",
    "=".repeat(ruleWidth),
    ...body,
    ...(notes.length > 0 ? ["", ...notes] : []),
    "",
  ].join("\n");
}

const labelOf = (row: ReportRow): string =>
  indent.repeat(row.level) + row.label + (row.mark === null ? "" : ` ${row.mark})`);

const baselineLine = (report: Report): string =>
  report.baselineName === null ? "" : reportTexts.baselineLine(report.baselineName);

const plainSpaces = (text: string): string => text.replaceAll("\u00a0", " ");
