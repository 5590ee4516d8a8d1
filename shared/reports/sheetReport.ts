// Makes a report of the lines of one or more sheets, in the sheets' own order: the common part of the three budget tables.
// Nothing is added up here except to check it: every figure is the scenario's calculated one, rounded for print.

import { holdsNumbers } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Sheet, SheetKind } from "../domain/scenario.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { reportTexts } from "../texts/reports.ts";
import { printableText } from "./printableText.ts";
import type { Report, ReportKind, ReportRefusal } from "./report.ts";
import { framedReport, yearColumns } from "./reportFrame.ts";
import { withNotes } from "./reportNotes.ts";
import { reportRows } from "./reportRows.ts";
import { withRoundingRows } from "./roundingRows.ts";

/**
 * The report of the first kind in `sheetKinds` that has lines with figures; several sheets of that kind follow one
 * another under their titles.
 *
 * Units: figures in the scenario's display unit. Years: from the first to the last year of the sheets.
 * Refuses: "blad-saknas" when no sheet of any kind exists, "rader-saknas" when none of them has a line with figures.
 */
export function sheetReport(
  calculated: CalculatedScenario,
  kind: ReportKind,
  sheetKinds: readonly SheetKind[],
): Result<Report, ReportRefusal> {
  const { scenario } = calculated;
  const name = reportTexts[kind];
  const candidates = sheetKinds.map((sheetKind) => scenario.sheets.filter((sheet) => sheet.kind === sheetKind));
  const found = candidates.map((sheets) => sheets.filter((sheet) => hasFigureLines(calculated, sheet)));
  const sheets = found.find((some) => some.length > 0) ?? [];
  if (sheets.length === 0) {
    const empty = candidates.flat()[0];
    return failure(
      empty === undefined
        ? { code: "blad-saknas", message: reportTexts.sheetMissing[kind] }
        : { code: "rader-saknas", message: reportTexts.linesMissing(name, printableText(empty.title)) },
    );
  }
  return success(reportOfSheets(calculated, kind, sheets));
}

/** The sheets (or chosen lines of them) as one report, with rounding rows and notes. */
export function reportOfSheets(calculated: CalculatedScenario, kind: ReportKind, sheets: readonly Sheet[]): Report {
  const { head } = calculated.scenario;
  const first = Math.min(...sheets.map((sheet) => sheet.firstYear));
  const last = Math.max(...sheets.map((sheet) => sheet.lastYear));
  const columns = yearColumns(head, first, last);
  const counted = withRoundingRows(calculated, columns, reportRows(calculated, sheets, columns));
  const { rows, notes } = withNotes(calculated, columns, counted);
  const amountsAre = sheets.length === 1 ? (sheets[0]?.caption ?? "") : "";
  return framedReport(head, { kind, columns, rows, notes, amountsAre });
}

function hasFigureLines(calculated: CalculatedScenario, sheet: Sheet): boolean {
  return sheet.lineIds.some((lineId) => {
    const line = calculated.scenario.lines.get(lineId);
    return line !== undefined && holdsNumbers(line.kind);
  });
}
