// Investeringsbudget as the field prints it: rows in the order of the scenario's own sheet, sums with a rule, varav rows below what
// they are part of. Signs: expenditure is positive, as stored, over the sheet's own horizon of years. Of a project only what is
// invested stands here; one with a single outlay is one row under the project's name, one with several parts has a sum below them.

import type { Line } from "../domain/line.ts";
import { isProjectPartRole } from "../domain/lineRole.ts";
import { type Result, success } from "../domain/result.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { cellState } from "../formula/cellState.ts";
import { reportTexts } from "../texts/reports.ts";
import { amountRow, withSum } from "./madeRows.ts";
import { printableText } from "./printableText.ts";
import type { Report, ReportRefusal, ReportRow } from "./report.ts";
import { sheetReport } from "./sheetReport.ts";

/**
 * The printed table, in the scenario's display unit, a column per year of the sheet.
 *
 * Refuses: "blad-saknas" without such a sheet, "rader-saknas" when it has no line with figures.
 */
export function investmentBudget(calculated: CalculatedScenario): Result<Report, ReportRefusal> {
  const { scenario } = calculated;
  const hasProjects = [...scenario.lines.values()].some(({ project }) => project !== null);
  if (!hasProjects) return sheetReport(calculated, "investmentBudget", ["investments"]);
  const single = singleOutlays(calculated);
  const isShown = (line: Line | undefined): boolean =>
    line === undefined ||
    (!single.has(line) &&
      !isOfConsequences(calculated, line) &&
      (!isProjectPartRole(line.role) || line.role === "outlay" || line.role === "contribution"));
  const sheets = scenario.sheets.map((sheet) =>
    sheet.kind === "investments"
      ? { ...sheet, lineIds: sheet.lineIds.filter((lineId) => isShown(scenario.lines.get(lineId))) }
      : sheet,
  );
  // A year without an outlay has none: the totals reckon it as 0 too.
  const filledValueOf: CalculatedScenario["valueOf"] = (lineId, year) => {
    const cell = calculated.valueOf(lineId, year);
    const role = scenario.lines.get(lineId)?.role ?? null;
    const isInvested = role === "outlay" || role === "contribution";
    return isInvested && cell.state === cellState.empty ? { state: cellState.number, value: 0 } : cell;
  };
  const shown = { ...calculated, valueOf: filledValueOf, scenario: { ...scenario, sheets } };
  const report = sheetReport(shown, "investmentBudget", ["investments"]);
  if (!report.ok) return report;
  const nameOf = new Map([...single].map(([heading, outlay]) => [outlay.id, printableText(heading.label)] as const));
  const rows = report.value.rows.map((row) => {
    const name = row.lineId === null ? undefined : nameOf.get(row.lineId);
    return name === undefined ? row : { ...row, label: name };
  });
  return success({ ...report.value, rows: withProjectSums(calculated, filledValueOf, report.value, rows) });
}

/** The rows with a sum below the parts of each project that has several, so that the project can be read as one amount. */
function withProjectSums(
  { scenario, tree }: CalculatedScenario,
  figureOf: CalculatedScenario["valueOf"],
  { columns, unit }: Pick<Report, "columns" | "unit">,
  rows: readonly ReportRow[],
): readonly ReportRow[] {
  const sumsAfter = new Map<ReportRow, readonly ReportRow[]>();
  for (const heading of rows) {
    const project = heading.lineId === null ? undefined : scenario.lines.get(heading.lineId);
    if (project === undefined || project.project === null) continue;
    const parts = rows.filter(
      ({ lineId }) =>
        lineId !== null && tree.childrenOf(project.id).includes(lineId) && isInvested(scenario.lines.get(lineId)),
    );
    const last = parts.at(-1);
    if (parts.length < 2 || last === undefined) continue;
    const amountsSek = columns.map(({ year }) =>
      parts.reduce<number | null>((sum, { lineId }) => {
        const value = lineId === null ? null : figureOf(lineId, year).value;
        return sum === null || value === null ? null : sum + value;
      }, 0),
    );
    const label = reportTexts.sumOfProject(project.label);
    const sum = amountRow(unit, { label, amountsSek, emphasis: "sum", level: heading.level });
    sumsAfter.set(last, withSum(parts, sum).slice(parts.length));
  }
  return rows.flatMap((row) => [row, ...(sumsAfter.get(row) ?? [])]);
}

const isInvested = (line: Line | undefined): boolean => line?.role === "outlay" || line?.role === "contribution";

/** A heading with nothing but sums under it, or one of them: what follows from the projects, no investment. */
function isOfConsequences({ scenario, tree }: CalculatedScenario, line: Line): boolean {
  const heading =
    line.kind === "heading" ? line : line.parentId === null ? undefined : scenario.lines.get(line.parentId);
  if (heading?.kind !== "heading") return false;
  const children = tree.childrenOf(heading.id);
  return children.length > 0 && children.every((id) => scenario.lines.get(id)?.kind === "sum");
}

/** Projects that are one outlay and no contribution, by their heading. */
function singleOutlays({ scenario, tree }: CalculatedScenario): ReadonlyMap<Line, Line> {
  const found = new Map<Line, Line>();
  for (const line of tree.ordered) {
    if (line.project === null) continue;
    const parts = tree.childrenOf(line.id).flatMap((id) => scenario.lines.get(id) ?? []);
    const invested = parts.filter(
      ({ role }) => role === "outlay" || !isProjectPartRole(role) || role === "contribution",
    );
    const [only] = invested;
    if (invested.length === 1 && only?.role === "outlay") found.set(line, only);
  }
  return found;
}
