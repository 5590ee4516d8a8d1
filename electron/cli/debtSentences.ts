// The debt plan in words for the command `projects`: what the investments lead to, a sentence for each year that is calculated.

import { debtPlanOf } from "../../shared/analysis/debtPlan.ts";
import { formatAmount } from "../../shared/format/numbers.ts";
import { projectTexts } from "../../shared/texts/projects.ts";
import type { Document } from "../host/document.ts";

/** Opening debt, new loans, amortisation and closing debt with the room to the limit; none without a line of the debt. */
export function debtSentences({ calculated, scenario }: Document["open"]): readonly string[] {
  const unit = scenario.head.displayUnit;
  const amount = (sek: number): string => `${formatAmount(sek, unit)} ${unit}`;
  return (debtPlanOf(calculated) ?? []).flatMap(
    ({ year, openingSek, newLoansSek, amortisationSek, closingSek, roomSek }): readonly string[] => {
      if (openingSek === null || newLoansSek === null || amortisationSek === null || closingSek === null) return [];
      const years = [openingSek, newLoansSek, amortisationSek, closingSek].map(amount);
      const [opening = "", newLoans = "", amortisation = "", closing = ""] = years;
      const room = roomSek === null ? "" : projectTexts.debt.roomInWords(amount(roomSek));
      return [`${projectTexts.debt.inWords(year, opening, newLoans, amortisation, closing)}${room}`];
    },
  );
}
