// A printed table of the lines that belong with certain roles, wherever they stand: the top headings the lines with the roles
// stand under, in the order of their sheet. So balance, cash flow and the balance requirement may share a sheet or have their own.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Sheet } from "../domain/scenario.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { reportTexts } from "../texts/reports.ts";
import type { Report, ReportKind, ReportRefusal } from "./report.ts";
import { reportOfSheets } from "./sheetReport.ts";

/** Deepest tree of headings; a loop of parents in a broken file stops here. */
const deepest = 50;

/** `caption`: what the amounts are, where only a part of a sheet is printed. Refuses "blad-saknas" when no line has one of the roles. */
export function roleReport(
  calculated: CalculatedScenario,
  kind: ReportKind,
  roles: readonly LineRole[],
  caption = "",
): Result<Report, ReportRefusal> {
  const { scenario, tree } = calculated;
  const found = tree.ordered.filter(({ role }) => role !== null && roles.includes(role));
  if (found.length === 0) return failure({ code: "blad-saknas", message: reportTexts.sheetMissing[kind] });
  const tops = new Set(found.map((line) => topOf(calculated, line).id));
  const isWithin = (lineId: LineId): boolean => {
    const line = scenario.lines.get(lineId);
    return line !== undefined && tops.has(topOf(calculated, line).id);
  };
  // Lines that stand under no heading give no section to cut out: then the whole sheet belongs together.
  const isFlat = (sheet: Sheet): boolean =>
    found.every((line) => line.homeSheetId !== sheet.id || topOf(calculated, line).kind !== "heading");
  const sheets = scenario.sheets
    .filter((sheet) => found.some(({ homeSheetId }) => homeSheetId === sheet.id))
    .map((sheet) => (isFlat(sheet) ? sheet : { ...sheet, lineIds: sheet.lineIds.filter(isWithin), caption }));
  return success(reportOfSheets(calculated, kind, sheets));
}

function topOf({ scenario }: CalculatedScenario, line: Line): Line {
  let top = line;
  for (let depth = 0; top.parentId !== null && depth < deepest; depth += 1) {
    const parent = scenario.lines.get(top.parentId);
    if (parent === undefined) break;
    top = parent;
  }
  return top;
}
