// The frame of every printed table: title with years, municipality and scenario, unit, baseline. Whoever has rows to print (lines of
// a sheet, steps of a frame, findings) puts them in this frame and gets a report.

import { yearsOf } from "../domain/planPeriod.ts";
import type { ScenarioHead } from "../domain/scenario.ts";
import { reportTexts } from "../texts/reports.ts";
import { orientationOf } from "./pageMeasures.ts";
import { printableText } from "./printableText.ts";
import type { Report, ReportColumn, ReportKind, ReportNote, ReportRow } from "./report.ts";

export interface ReportContent {
  readonly kind: ReportKind;
  /** Columns of years; none for a table of words. */
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly ReportRow[];
  readonly notes?: readonly ReportNote[];
  /** What the amounts are, "" when not said. */
  readonly amountsAre?: string;
}

/** The content as a report of the scenario, in its display unit. Texts of the file are made fit for paper. */
export function framedReport(head: ScenarioHead, content: ReportContent): Report {
  const { kind, columns, rows, notes = [], amountsAre = "" } = content;
  const name = reportTexts[kind];
  const first = columns[0]?.year ?? head.period.budgetYear;
  const last = columns.at(-1)?.year ?? head.period.lastYear;
  const scenarioTitle = printableText(head.title);
  const baseline = printableText(head.baselineName);
  return {
    kind,
    name,
    title: columns.length === 0 ? name : reportTexts.titleWithYears(name, first, last),
    subtitle: subtitleOf(printableText(head.municipality), scenarioTitle),
    scenarioTitle,
    amountsAre: printableText(amountsAre),
    unit: head.displayUnit,
    baselineName: baseline === "" ? null : baseline,
    rowHeader: rowHeaderOf(kind, head.organisation),
    columns,
    rows,
    notes,
    landscape: orientationOf(columns, rows) === "landscape",
  };
}

/** A municipality with departments reads of departments. */
function rowHeaderOf(kind: ReportKind, organisation: ScenarioHead["organisation"]): string {
  const header = reportTexts.rowHeader[kind];
  return typeof header === "string" ? header : header[organisation];
}

/** A column for each year of the period from `first` to `last`, called budget, plan or by its year. */
export const yearColumns = ({ period }: ScenarioHead, first: number, last: number): readonly ReportColumn[] =>
  yearsOf(period)
    .filter((year) => year >= first && year <= last)
    .map((year) => ({ year, label: yearLabel(year, period.budgetYear) }));

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
