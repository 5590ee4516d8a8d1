// Investeringsbudget as the field prints it: rows in the order of the scenario's own sheet, sums with a rule, varav rows below what
// they are part of. Signs: expenditure is positive, as stored, over the sheet's own horizon of years.

import type { Result } from "../domain/result.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import type { Report, ReportRefusal } from "./report.ts";
import { sheetReport } from "./sheetReport.ts";

/**
 * The printed table, in the scenario's display unit, a column per year of the sheet.
 *
 * Refuses: "blad-saknas" without such a sheet, "rader-saknas" when it has no line with figures.
 */
export const investmentBudget = (calculated: CalculatedScenario): Result<Report, ReportRefusal> =>
  sheetReport(calculated, "investmentBudget", ["investments"]);
