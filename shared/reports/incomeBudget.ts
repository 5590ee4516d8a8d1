// Resultatbudget as the field prints it: rows in the order of the scenario's own sheet, sums with a rule, varav rows below what
// they are part of. Signs: costs and other burdens on the result are negative, as stored.

import type { Result } from "../domain/result.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import type { Report, ReportRefusal } from "./report.ts";
import { sheetReport } from "./sheetReport.ts";

/**
 * The printed table, in the scenario's display unit, a column per year of the sheet.
 *
 * Refuses: "blad-saknas" without such a sheet, "rader-saknas" when it has no line with figures.
 */
export const incomeBudget = (calculated: CalculatedScenario): Result<Report, ReportRefusal> =>
  sheetReport(calculated, "incomeBudget", ["incomeBudget"]);
