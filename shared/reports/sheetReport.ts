// Makes a report of the lines of one or more sheets, in the sheets' own order: the common part of the three budget tables.
// Nothing is added up here except to check it: every figure is the scenario's calculated one, rounded for print.

import { holdsNumbers } from "../domain/line.ts";
import { yearsOf } from "../domain/planPeriod.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Sheet, SheetKind } from "../domain/scenario.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { reportTexts } from "../texts/reports.ts";
import { orientationOf } from "./pageMeasures.ts";
import { printableText } from "./printableText.ts";
import type { Report, ReportColumn, ReportKind, ReportRefusal } from "./report.ts";
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
  const { head } = scenario;
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
  const columns = columnsOf(calculated, sheets);
  const first = columns[0]?.year ?? head.period.budgetYear;
  const last = columns.at(-1)?.year ?? first;
  const counted = withRoundingRows(calculated, columns, reportRows(calculated, sheets, columns));
  const { rows, notes } = withNotes(calculated, columns, counted);
  const scenarioTitle = printableText(head.title);
  const baseline = printableText(head.baselineName);
  return success({
    kind,
    name,
    title: reportTexts.titleWithYears(name, first, last),
    subtitle: subtitleOf(printableText(head.municipality), scenarioTitle),
    scenarioTitle,
    amountsAre: sheets.length === 1 ? printableText(sheets[0]?.caption ?? "") : "",
    unit: head.displayUnit,
    baselineName: baseline === "" ? null : baseline,
    rowHeader: reportTexts.rowHeader[kind],
    columns,
    rows,
    notes,
    landscape: orientationOf(columns, rows) === "landscape",
  });
}

function hasFigureLines(calculated: CalculatedScenario, sheet: Sheet): boolean {
  return sheet.lineIds.some((lineId) => {
    const line = calculated.scenario.lines.get(lineId);
    return line !== undefined && holdsNumbers(line.kind);
  });
}

function columnsOf(calculated: CalculatedScenario, sheets: readonly Sheet[]): readonly ReportColumn[] {
  const { period } = calculated.scenario.head;
  const first = Math.min(...sheets.map((sheet) => sheet.firstYear));
  const last = Math.max(...sheets.map((sheet) => sheet.lastYear));
  return yearsOf(period)
    .filter((year) => year >= first && year <= last)
    .map((year) => ({ year, label: yearLabel(year, period.budgetYear) }));
}

function yearLabel(year: number, budgetYear: number): string {
  if (year === budgetYear) return reportTexts.budgetYear(year);
  return year > budgetYear ? reportTexts.planYear(year) : reportTexts.historyYear(year);
}

/** Many titles already begin with the municipality; then it is not said twice. */
function subtitleOf(municipality: string, title: string): string {
  if (municipality === "" || title.toLocaleLowerCase("sv").startsWith(municipality.toLocaleLowerCase("sv")))
    return title;
  return title === "" ? municipality : `${municipality} · ${title}`;
}
