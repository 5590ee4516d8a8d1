// The printed tables by the name the command line and the window use.

import type { ReportTable } from "../../shared/contract/workbench.ts";
import type { Result } from "../../shared/domain/result.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import { incomeBudget } from "../../shared/reports/incomeBudget.ts";
import { investmentBudget } from "../../shared/reports/investmentBudget.ts";
import { operatingBudget } from "../../shared/reports/operatingBudget.ts";
import type { Report, ReportRefusal } from "../../shared/reports/report.ts";
import { reportHtml } from "../exchange/reportHtml.ts";

export function reportOf(calculated: CalculatedScenario, table: ReportTable): Result<Report, ReportRefusal> {
  switch (table) {
    case "resultatbudget":
      return incomeBudget(calculated);
    case "driftsbudget":
      return operatingBudget(calculated);
    case "investeringsbudget":
      return investmentBudget(calculated);
  }
}

/** The table as a complete HTML document, dated today. */
export const htmlOf = (report: Report): string => reportHtml(report, { printedOn: today() });

const today = (): string => new Date().toLocaleDateString("sv-SE", { day: "numeric", month: "long", year: "numeric" });
