// Rule rowTotalDiffers: a row whose years do not come to the total the source prints for the period. The total is kept with the
// line as an attribute (periodsumma) when a table is read, or typed. Printed years are compared with the printed total, so
// that an edit made since neither hides nor invents a fault; a line without printed years is compared as it stands.

import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type CalculatedColumns, eachYearIndex, findingAt, negligibleSek, numberAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

export function rowTotals(plan: Plan): RowRule {
  const { ordered } = plan.tree;
  return {
    rule: "rowTotalDiffers",
    rows: linesIn(plan.tree, lineIndexOf(plan.tree).withAttributes).flatMap(({ line, row }) =>
      line.attributes.has("periodTotal") && line.unit === "kr" ? [row] : [],
    ),
    look: (reviewed, row) => {
      const line = ordered[row];
      const total = line?.attributes.get("periodTotal");
      const sum = sumOfYears(reviewed, row);
      if (line === undefined || total === undefined || sum === null || Math.abs(sum - total) <= negligibleSek)
        return [];
      const inWords = amountIn(reviewed);
      const message = reviewTexts.rowTotalDiffers(line.label, inWords(sum), inWords(total), inWords(sum - total));
      return [findingAt("rowTotalDiffers", line, null, message)];
    },
  };
}

/** The printed years added up, or the cells where nothing was printed; null where there is nothing to add. */
function sumOfYears(reviewed: CalculatedColumns, row: number): number | null {
  const line = reviewed.plan.tree.ordered[row];
  const stated = line === undefined ? undefined : reviewed.scenario.stated.get(line.id);
  if (stated !== undefined && stated.size > 0) return [...stated.values()].reduce((sum, amount) => sum + amount, 0);
  let sum: number | null = null;
  eachYearIndex(reviewed.plan, row, (index) => {
    const amount = numberAt(reviewed, row, index);
    if (amount !== null) sum = (sum ?? 0) + amount;
  });
  return sum;
}
