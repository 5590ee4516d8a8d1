// Rule unitsAboveFrame: the units of a committee have more between them than the frame they share. One unit that is larger than the
// frame is told of by ofWhichLarger, and not here; units that come to less leave something to the committee itself, and are no fault.

import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import { formatApart } from "../format/apart.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { eachYearIndex, type Finding, findingAt, numberAt } from "./finding.ts";
import { roundingAmong } from "./roundingAmong.ts";
import type { RowRule } from "./rowRules.ts";

export function unitsAboveFrame(plan: Plan): RowRule {
  const { ordered, rowOf, childrenOf } = plan.tree;
  const unitsOf = new Map<number, readonly number[]>();
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).withRole)) {
    if (line.role !== "committee" || line.unit !== "kr") continue;
    const units = childrenOf(line.id).flatMap((child) => {
      const at = rowOf.get(child);
      const unit = at === undefined ? undefined : ordered[at];
      return at !== undefined && unit?.role === "committeeUnit" && unit.unit === "kr" ? [at] : [];
    });
    if (units.length > 1) unitsOf.set(row, units);
  }
  return {
    rule: "unitsAboveFrame",
    rows: [...unitsOf.keys()],
    alsoReads: unitsOf,
    look: (reviewed, row) => {
      const line = ordered[row];
      const findings: Finding[] = [];
      if (line === undefined) return findings;
      eachYearIndex(plan, row, (index) => {
        const frame = numberAt(reviewed, row, index);
        const units = (unitsOf.get(row) ?? []).map((unit) => numberAt(reviewed, unit, index) ?? 0);
        const sum = units.reduce((total, amount) => total + amount, 0);
        // A unit with revenue of its own may make room for the others.
        if (frame === null || frame <= 0 || sum <= frame || units.some((amount) => amount < 0)) return;
        const rounding = roundingAmong([frame, ...units], reviewed.scenario.head.displayUnit);
        if (sum <= frame + rounding || units.some((amount) => amount > frame + rounding)) return;
        const year = plan.grid.firstYear + index;
        const [together, whole] = formatApart(sum, frame, "kr", reviewed.scenario.head.displayUnit);
        const message = reviewTexts.unitsAboveFrame(line.label, year, together, whole);
        findings.push(findingAt("unitsAboveFrame", line, year, message));
      });
      return findings;
    },
  };
}
