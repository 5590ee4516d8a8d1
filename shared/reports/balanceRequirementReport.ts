// Balanskravsutredning: from the year's result to the balance requirement's result, the result reserve, and the plan to restore
// deficits: by which year each must be restored, what is left, and what the reserve cannot bear, as notes under the table.

import { balanceRequirementOf, type Deficit } from "../analysis/balanceRequirement.ts";
import { reserveFaultsOf } from "../analysis/resultReserve.ts";
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
  const said = balanceRequirementSentences(calculated).map((text) => ({ mark: null, text }));
  return success({ ...report.value, notes: [...report.value.notes, ...said] });
}

/** What the reserve cannot bear, then each deficit with its deadline and what is left; amounts in the scenario's unit. */
export function balanceRequirementSentences(calculated: CalculatedScenario): readonly string[] {
  const { displayUnit } = calculated.scenario.head;
  const amount = (sek: number): string => `${formatAmount(sek, displayUnit)} ${displayUnit}`;
  const said = (deficit: Deficit): string =>
    reportTexts.deficit({
      year: deficit.year,
      isOpening: deficit.isOpening,
      amount: amount(deficit.amountSek),
      deadline: deficit.deadline,
      left: deficit.outstandingSek < 0.5 ? null : amount(deficit.outstandingSek),
      isLate: deficit.isLate,
    });
  const reserve = reserveFaultsOf(calculated).map(({ kind, year, amountSek }) =>
    reportTexts.reserve[kind](year, amount(amountSek)),
  );
  return [...reserve, ...(balanceRequirementOf(calculated)?.deficits ?? []).map(said)];
}
