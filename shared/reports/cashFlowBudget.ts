// Kassaflödesbudget: operations, investments and financing down to the year's cash flow. A payment is negative, as stored.

import type { Result } from "../domain/result.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { reportTexts } from "../texts/reports.ts";
import type { Report, ReportRefusal } from "./report.ts";
import { roleReport } from "./roleReport.ts";

/** Refuses "blad-saknas" when no line is the year's cash flow. */
export const cashFlowBudget = (calculated: CalculatedScenario): Result<Report, ReportRefusal> =>
  roleReport(calculated, "cashFlowBudget", ["cashFlow"], reportTexts.cashFlowAmounts);
