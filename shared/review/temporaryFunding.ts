// Rule temporaryFunding: a lasting cost paid with money of one year. The funding ledger says which; told once for each measure and
// source, in the first year it is so, of the budget year and those after it. A temporary cost that a lasting saving pays for is sound, and is not told.

import type { FundingLedger } from "../analysis/fundingLedger.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { reviewTexts } from "../texts/review.ts";
import { type Finding, findingAt } from "./finding.ts";

export function temporaryFunding(ledger: FundingLedger, displayUnit: DisplayUnit): readonly Finding[] {
  const told = new Set<string>();
  return ledger.mismatches.flatMap(({ type, line, source, year, amountSek }): readonly Finding[] => {
    const key = `${line.id} ${source.id}`;
    if (type !== "permanentOnTemporary" || year < ledger.budgetYear || told.has(key)) return [];
    told.add(key);
    const amount = formatWithUnit(amountSek, "kr", displayUnit);
    return [
      findingAt("temporaryFunding", line, year, reviewTexts.temporaryFunding(line.label, year, amount, source.label)),
    ];
  });
}
