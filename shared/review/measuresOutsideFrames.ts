// Rule measureOutsideFrames: a measure with amounts that no frame counts, because its committee is not chosen or is gone. The list of
// measures says money that the budget does not have.

import { measuresOutsideFrames as outsideOf } from "../analysis/measuresOutside.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { eachYearIndex, findingAt, negligibleSek, numberAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

export function measuresOutsideFrames(plan: Plan): RowRule {
  const { ordered, rowOf } = plan.tree;
  return {
    rule: "measureOutsideFrames",
    rows: [...outsideOf(plan.tree)].flatMap((lineId) => rowOf.get(lineId) ?? []),
    look: (reviewed, row) => {
      const line = ordered[row];
      if (line === undefined) return [];
      let most = 0;
      let mostYear = 0;
      eachYearIndex(plan, row, (index) => {
        const amount = numberAt(reviewed, row, index) ?? 0;
        if (Math.abs(amount) <= Math.abs(most)) return;
        most = amount;
        mostYear = plan.grid.firstYear + index;
      });
      if (Math.abs(most) <= negligibleSek) return [];
      const committeeId = line.measure?.committeeId ?? null;
      const committee = committeeId === null ? null : ordered[rowOf.get(committeeId) ?? -1];
      const message =
        committee === undefined
          ? reviewTexts.committeeGone(line.label)
          : committee === null
            ? reviewTexts.committeeMissing(line.label)
            : reviewTexts.committeeWithoutFrame(line.label, committee.label);
      // The amount is told so that an acceptance does not outlive it.
      const amount = reviewTexts.atMost(amountIn(reviewed)(most), mostYear);
      return [findingAt("measureOutsideFrames", line, null, `${message} ${amount}`)];
    },
  };
}
