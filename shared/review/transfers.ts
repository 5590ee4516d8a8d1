// Rule transferUnbalanced: a transfer between frames (ramväxling) takes as much as it gives. All transfers of a year come to 0, or
// money has been made or lost on the way. Years before the budget year are decided and past. Told at the first transfer whose amount no other takes back.

import { measuresOutsideFrames } from "../analysis/measuresOutside.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type Finding, findingAt, negligibleSek, numberAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

export function transfers(plan: Plan): RowRule {
  const { ordered } = plan.tree;
  // What changes no frame gives and takes nothing.
  const outside = measuresOutsideFrames(plan.tree);
  const rows = linesIn(plan.tree, lineIndexOf(plan.tree).withMeasure).flatMap(({ line, row }) =>
    line.measure?.direction === "transfer" && line.unit === "kr" && !outside.has(line.id) ? [row] : [],
  );
  const [first] = rows;
  const watched = first === undefined ? [] : [first];
  return {
    rule: "transferUnbalanced",
    rows: watched,
    alsoReads: new Map(watched.map((row) => [row, rows])),
    look: (reviewed) => {
      const findings: Finding[] = [];
      for (let index = 0; index < plan.grid.yearCount; index += 1) {
        const year = plan.grid.firstYear + index;
        if (year < plan.scenario.head.period.budgetYear) continue;
        const amounts = rows.map((row) => numberAt(reviewed, row, index) ?? 0);
        const sum = amounts.reduce((total, amount) => total + amount, 0);
        if (Math.abs(sum) <= negligibleSek) continue;
        const line = ordered[rows[withoutCounterpart(amounts)] ?? -1];
        if (line === undefined) continue;
        const message = reviewTexts.transferUnbalanced(line.label, year, amountIn(reviewed)(sum));
        findings.push(findingAt("transferUnbalanced", line, year, message));
      }
      return findings;
    },
  };
}

/** Place of the first amount that no other amount takes back. */
function withoutCounterpart(amounts: readonly number[]): number {
  const open: number[] = [];
  for (const [place, amount] of amounts.entries()) {
    if (amount === 0) continue;
    const other = open.findIndex((at) => Math.abs((amounts[at] ?? 0) + amount) <= negligibleSek);
    if (other < 0) open.push(place);
    else open.splice(other, 1);
  }
  return open[0] ?? 0;
}
