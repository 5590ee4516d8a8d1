// Rule unfundedMeasure, and the unfunded amount of each year for the balance strip: additions that nobody pays for, or whose
// sources give too little (Alingsås: 1 500 tkr of temporary additions). The funding ledger says how much. What is unpaid because
// temporary money has ended counts in the strip; that rule has a finding of its own. Years before the budget year are decided and past.

import type { FundingLedger } from "../analysis/fundingLedger.ts";
import type { Line } from "../domain/line.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./finding.ts";

export interface UnfundedYearResult {
  readonly year: number;
  /** All that is unfunded in the year. */
  readonly amountSek: number;
  /** The part of it that rested on temporary money that has ended. */
  readonly endedSek: number;
  /** The measures of the rest, which name no funding or whose sources give too little. */
  readonly lines: readonly Line[];
}

/** Unfunded additions per year from the budget year on, only years that have any, from the ledger. Units: kr. */
export function unfundedOf({ years, additions, budgetYear }: FundingLedger): readonly UnfundedYearResult[] {
  return years.flatMap(({ year, unfundedSek }, index): readonly UnfundedYearResult[] => {
    if (unfundedSek === 0 || year < budgetYear) return [];
    let endedSek = 0;
    const lines: Line[] = [];
    for (const { line, years: funded } of additions) {
      const { unfundedSek: open = 0, cause = null } = funded[index] ?? {};
      if (cause === "temporaryEnded") endedSek += open;
      else if (open > 0) lines.push(line);
    }
    return [{ year, amountSek: unfundedSek, endedSek, lines }];
  });
}

export function unfundedMeasures(
  unfunded: readonly UnfundedYearResult[],
  displayUnit: DisplayUnit,
): readonly Finding[] {
  return unfunded.flatMap(({ year, amountSek, endedSek, lines }): readonly Finding[] => {
    const [first] = lines;
    if (first === undefined) return [];
    const inWords = (sek: number): string => formatWithUnit(sek, "kr", displayUnit);
    const labels = lines.map((line) => line.label);
    // The whole amount is what the strip and the printed list say.
    const message =
      endedSek === 0
        ? reviewTexts.unfundedMeasure(year, inWords(amountSek), labels)
        : reviewTexts.unfundedAndEnded(
            year,
            inWords(amountSek),
            inWords(amountSek - endedSek),
            labels,
            inWords(endedSek),
          );
    return [{ rule: "unfundedMeasure", lineId: first.id, year, sheetId: first.homeSheetId, message }];
  });
}
