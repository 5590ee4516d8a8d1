// Balansbudget: assets against equity, provisions and liabilities, the loans and the loan limit, the equity ratios by name.
// Figures as stored: positive on both sides.

import type { Result } from "../domain/result.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import type { Report, ReportRefusal } from "./report.ts";
import { roleReport } from "./roleReport.ts";

/** Refuses "blad-saknas" when no line is assets, equity, provisions or debt. */
export const balanceBudget = (calculated: CalculatedScenario): Result<Report, ReportRefusal> =>
  roleReport(calculated, "balanceBudget", [
    "assets",
    "cash",
    "equity",
    "provisions",
    "loanDebt",
    "loanLimit",
    "newLoans",
    "amortisation",
    "balanceCheck",
    "pensionObligation",
  ]);
