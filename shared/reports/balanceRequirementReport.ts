// Balanskravsutredning: from the year's result to the balance requirement's result, the result reserve, and the plan to restore
// deficits: by which year each must be restored, and what is left, as notes under the table.

import { balanceRequirementOf, type Deficit } from "../analysis/balanceRequirement.ts";
import { type Result, success } from "../domain/result.ts";
import { formatAmount } from "../format/numbers.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { reportTexts } from "../texts/reports.ts";
import type { Report, ReportRefusal } from "./report.ts";
import { roleReport } from "./roleReport.ts";

/** Refuses "blad-saknas" when no line is the balance requirement's result. */
export function balanceRequirementReport(calculated: CalculatedScenario): Result<Report, ReportRefusal> {
  const roles = ["balanceRequirementResult", "reserveBalance", "deficitToRestore"] as const;
  const report = roleReport(calculated, "balanceRequirement", roles, reportTexts.balanceRequirementAmounts);
  if (!report.ok) return report;
  const { displayUnit } = calculated.scenario.head;
  const said = (deficit: Deficit): string => {
    const amount = (sek: number): string => `${formatAmount(sek, displayUnit)} ${displayUnit}`;
    return reportTexts.deficit({
      year: deficit.year,
      amount: amount(deficit.amountSek),
      deadline: deficit.deadline,
      left: deficit.outstandingSek < 0.5 ? null : amount(deficit.outstandingSek),
      isLate: deficit.isLate,
    });
  };
  const deficits = balanceRequirementOf(calculated)?.deficits ?? [];
  const notes = [...report.value.notes, ...deficits.map((deficit) => ({ mark: null, text: said(deficit) }))];
  return success({ ...report.value, notes });
}
