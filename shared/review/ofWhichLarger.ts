// Rule ofWhichLarger: a varav row larger than the row it is part of. Net amounts may hold a part that another part takes back, so
// nothing is said where a varav of the same row has the other sign, nor where the two have different signs or either is 0.

import type { LineId } from "../domain/ids.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import { formatApart } from "../format/apart.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { eachYearIndex, type Finding, findingAt, numberAt } from "./finding.ts";
import { roundingAmong } from "./roundingAmong.ts";
import type { RowRule } from "./rowRules.ts";

export function ofWhichLarger(plan: Plan): RowRule {
  const { ordered, rowOf, childrenOf } = plan.tree;
  const alsoReads = new Map<number, readonly number[]>();
  /** The item and all its parts, one list for all of them. */
  const readOf = new Map<LineId, readonly number[]>();
  const partsOf = (lineId: LineId): readonly number[] =>
    childrenOf(lineId).flatMap((child) => {
      const row = rowOf.get(child);
      return row !== undefined && ordered[row]?.kind === "ofWhich" ? [row] : [];
    });
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).ofWhich)) {
    if (line.parentId === null || line.unit !== "kr") continue;
    const known = readOf.get(line.parentId);
    const item = rowOf.get(line.parentId);
    const read = known ?? (item !== undefined && ordered[item]?.unit === "kr" ? [item, ...partsOf(line.parentId)] : []);
    readOf.set(line.parentId, read);
    if (read.length > 0) alsoReads.set(row, read);
  }
  return {
    rule: "ofWhichLarger",
    rows: [...alsoReads.keys()],
    alsoReads,
    isLocal: true,
    look: (reviewed, row) => {
      const line = ordered[row];
      const [item, ...siblings] = alsoReads.get(row) ?? [];
      const whole = item === undefined ? undefined : ordered[item];
      const findings: Finding[] = [];
      if (line === undefined || item === undefined || whole === undefined) return findings;
      eachYearIndex(plan, row, (index) => {
        const part = numberAt(reviewed, row, index) ?? 0;
        const total = numberAt(reviewed, item, index) ?? 0;
        const beyond = Math.abs(part) - Math.abs(total);
        if (part * total <= 0 || beyond <= 0) return;
        if (beyond <= roundingAmong([part, total], reviewed.scenario.head.displayUnit)) return;
        if (siblings.some((sibling) => (numberAt(reviewed, sibling, index) ?? 0) * total < 0)) return;
        const year = plan.grid.firstYear + index;
        const [is, all] = formatApart(part, total, "kr", reviewed.scenario.head.displayUnit);
        const message = reviewTexts.ofWhichLarger(line.label, year, is, whole.label, all);
        findings.push(findingAt("ofWhichLarger", line, year, message));
      });
      return findings;
    },
  };
}
