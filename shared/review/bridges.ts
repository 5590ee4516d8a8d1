// Rules bridgeMissing and balanceDiffers: tables that must hang together. The net of the operating budget, turned, is the income
// budget's operations; where no line of net is kept, the sum of the frames is. The check line of the balance sheet is 0. Both
// ask only where both sides are numbers, and never of a side that is 0 because nothing has been entered.

import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { eachYearIndex, type Finding, findingAt, negligibleSek, numberAt } from "./finding.ts";
import type { RolesOfPlan } from "./rolesOfPlan.ts";
import { roundingAmong } from "./roundingAmong.ts";
import type { RowRule } from "./rowRules.ts";

export function bridgeMissing(plan: Plan, { rowOf }: RolesOfPlan): RowRule {
  const operations = rowOf("operations");
  const net = rowOf("operatingNet") ?? rowOf("frameTotal");
  const line = operations === null ? undefined : plan.tree.ordered[operations];
  const netLine = net === null ? undefined : plan.tree.ordered[net];
  const rows = operations === null || net === null ? [] : [operations];
  return {
    rule: "bridgeMissing",
    rows,
    alsoReads: new Map(rows.map((row) => [row, net === null ? [] : [net]])),
    look: (reviewed, row) => {
      const findings: Finding[] = [];
      if (line === undefined || netLine === undefined || net === null) return findings;
      eachYearIndex(plan, row, (index) => {
        const below = numberAt(reviewed, row, index);
        const above = numberAt(reviewed, net, index);
        if (below === null || above === null || above === 0 || below === 0) return;
        const gap = -below - above;
        if (Math.abs(gap) <= roundingAmong([below, above], reviewed.scenario.head.displayUnit)) return;
        const year = plan.grid.firstYear + index;
        const inWords = amountIn(reviewed);
        const message = reviewTexts.bridgeMissing(
          line.label,
          year,
          inWords(below),
          netLine.label,
          inWords(above),
          inWords(Math.abs(gap)),
        );
        findings.push(findingAt("bridgeMissing", line, year, message));
      });
      return findings;
    },
  };
}

export function balanceDiffers(plan: Plan, { rowsOf }: RolesOfPlan): RowRule {
  return {
    rule: "balanceDiffers",
    rows: rowsOf("balanceCheck"),
    look: (reviewed, row) => {
      const line = plan.tree.ordered[row];
      const findings: Finding[] = [];
      if (line === undefined) return findings;
      let carried = 0;
      eachYearIndex(plan, row, (index) => {
        const gap = numberAt(reviewed, row, index) ?? 0;
        const isOld = Math.abs(gap - carried) <= negligibleSek;
        carried = gap;
        // A balance is carried forward: the gap is told in the year in which it comes up, not in all that follow.
        if (Math.abs(gap) <= negligibleSek || isOld) return;
        const year = plan.grid.firstYear + index;
        findings.push(
          findingAt("balanceDiffers", line, year, reviewTexts.balanceDiffers(year, amountIn(reviewed)(gap))),
        );
      });
      return findings;
    },
  };
}
