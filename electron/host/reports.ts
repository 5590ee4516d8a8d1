// The printed tables by the name the command line and the window use.

import type { Warning } from "../../shared/contract/scenarioView.ts";
import type { ReportTable } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import type { Columns } from "../../shared/formula/calculation.ts";
import type { Plan } from "../../shared/formula/plan.ts";
import { balanceBudget } from "../../shared/reports/balanceBudget.ts";
import { balanceRequirementReport } from "../../shared/reports/balanceRequirementReport.ts";
import { cashFlowBudget } from "../../shared/reports/cashFlowBudget.ts";
import { frameSpecification } from "../../shared/reports/frameSpecification.ts";
import { goalList } from "../../shared/reports/goalList.ts";
import { incomeBudget } from "../../shared/reports/incomeBudget.ts";
import { investmentBudget } from "../../shared/reports/investmentBudget.ts";
import { measureList } from "../../shared/reports/measureList.ts";
import { operatingBudget } from "../../shared/reports/operatingBudget.ts";
import type { Report, ReportRefusal } from "../../shared/reports/report.ts";
import { reviewList } from "../../shared/reports/reviewList.ts";
import { reportHtml } from "../exchange/reportHtml.ts";

/** What the tables are made of: an open scenario has it all. */
export interface Printed {
  readonly calculated: CalculatedScenario;
  readonly calculation: { readonly plan: Plan; readonly columns: Columns };
  readonly status: () => { readonly warnings: readonly Warning[] };
}

/** The table, or why it cannot be printed. */
export function reportOf(printed: Printed, table: ReportTable): Result<Report, ReportRefusal> {
  const { calculated, calculation } = printed;
  const { scenario } = calculated;
  switch (table) {
    case "resultatbudget":
      return incomeBudget(calculated);
    case "driftsbudget":
      return operatingBudget(calculated);
    case "investeringsbudget":
      return investmentBudget(calculated);
    case "balansbudget":
      return balanceBudget(calculated);
    case "kassaflodesbudget":
      return cashFlowBudget(calculated);
    case "balanskravsutredning":
      return balanceRequirementReport(calculated);
    case "ramspecifikation":
      return frameSpecification({ scenario, ...calculation });
    case "atgardslista":
      return measureList(calculated);
    case "mal":
      return goalList({ scenario, ...calculation });
    case "granskningslista":
      return success(reviewList(scenario.head, printed.status().warnings));
  }
}

/** The table as a complete HTML document, dated today. */
export const htmlOf = (report: Report): string => reportHtml(report, { printedOn: today() });

const today = (): string => new Date().toLocaleDateString("sv-SE", { day: "numeric", month: "long", year: "numeric" });
