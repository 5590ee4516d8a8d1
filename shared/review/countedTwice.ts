// Rules countedTwice and ofWhichSummed: a sum that counts the same row in two ways (Krokom: a state grant in a row of its own and
// inside the total), or a varav row beside the row it is part of. Both follow from the formulas alone, so they are told
// before any figure is wrong. Told at the sum where the two ways meet, never again in the sums above. A balance sheet is left
// out: there the same amount stands on both sides by design. A row added and subtracted is no fault.

import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { Sheet, SheetKind } from "../domain/scenario.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import type { AddedRows, TimesAdded } from "./addedRows.ts";
import { type Finding, findingAt } from "./finding.ts";

const looksAt: ReadonlySet<SheetKind> = new Set([
  "premises",
  "frames",
  "measures",
  "investments",
  "incomeBudget",
  "operatingBudget",
]);

export function countedTwice(plan: Plan, sheets: readonly Sheet[], added: AddedRows): readonly Finding[] {
  const homes = new Set(sheets.filter(({ kind }) => looksAt.has(kind)).map(({ id }) => id));
  const findings: Finding[] = [];
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).withFormula)) {
    if (line.formula === null || !homes.has(line.homeSheetId)) continue;
    const direct = added.directOf(row);
    if (direct === null || direct.size < 2) continue;
    const reach = added.reachOf(row);
    const varav = ofWhichBesideItsItem(plan, added, reach);
    const twice = varav === null ? countedTwiceHere(plan, added, direct, reach) : null;
    const label = (of: number): string => plan.tree.ordered[of]?.label ?? "";
    if (varav !== null) {
      if (isMetHere(direct, added, ({ reach: below }) => ofWhichBesideItsItem(plan, added, below) === null)) {
        const message = reviewTexts.ofWhichSummed(line.label, label(varav.part), label(varav.item));
        findings.push(findingAt("ofWhichSummed", line, null, message));
      }
    } else if (twice !== null) {
      findings.push(findingAt("countedTwice", line, null, reviewTexts.countedTwice(line.label, label(twice))));
    }
  }
  return findings;
}

/** Does nothing the sum adds already hold the fault? */
const isMetHere = (
  direct: TimesAdded,
  added: AddedRows,
  isSound: (below: { readonly reach: TimesAdded }) => boolean,
): boolean => [...direct.keys()].every((row) => isSound({ reach: added.reachOf(row) }));

/** The first row that comes in more than once where no sum below already has it so. */
function countedTwiceHere(plan: Plan, added: AddedRows, direct: TimesAdded, reach: TimesAdded): number | null {
  for (const [row, times] of reach) {
    if (Math.abs(times) < 2) continue;
    if (plan.tree.ordered[row]?.unit !== "kr") continue;
    const isTwiceBelow = [...direct.keys()].some((below) => Math.abs(added.reachOf(below).get(row) ?? 0) > 1);
    if (!isTwiceBelow) return row;
  }
  return null;
}

/** A varav row that is added although the row it is part of is added too; what the part has through its item does not count. */
function ofWhichBesideItsItem(
  plan: Plan,
  added: AddedRows,
  reach: TimesAdded,
): { readonly part: number; readonly item: number } | null {
  const { ordered, rowOf } = plan.tree;
  for (const [part, times] of reach) {
    const line = ordered[part];
    if (line?.kind !== "ofWhich" || line.parentId === null) continue;
    const item = rowOf.get(line.parentId);
    const ofItem = item === undefined ? 0 : (reach.get(item) ?? 0);
    if (item === undefined || ofItem === 0) continue;
    const beside = times - ofItem * (added.reachOf(item).get(part) ?? 0);
    if (beside * ofItem > 0) return { part, item };
  }
  return null;
}
