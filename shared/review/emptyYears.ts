// Rule emptyAmongFigures: a cell left empty among figures that a sum leaves out. What counts as missing is told once, in
// analysis/emptyYears.ts, for this rule and for what the decision lacks.

import { emptyYearsOf, rowsOfEmptyYears } from "../analysis/emptyYears.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { findingAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

export function emptyYears(plan: Plan): RowRule {
  return {
    rule: "emptyAmongFigures",
    rows: rowsOfEmptyYears(plan),
    isLocal: true,
    look: (reviewed, row) => {
      const line = plan.tree.ordered[row];
      if (line === undefined) return [];
      return emptyYearsOf(reviewed, row).map((year) =>
        findingAt("emptyAmongFigures", line, year, reviewTexts.emptyAmongFigures(line.label, year)),
      );
    },
  };
}
