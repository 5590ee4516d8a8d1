// How far an edit reaches: what of the plan, the review and the list of warnings can go on as it was, told from the changes alone.

import type { Line } from "../../shared/domain/line.ts";
import { type MovedRows, type Plan, type PlanBasis, planBasis } from "../../shared/formula/plan.ts";
import type { Change } from "../../shared/patches/change.ts";
import { isReviewedAlike } from "../../shared/review/reviewedAlike.ts";

/** What the reviewer need not be made anew for. */
export const keepsReview = (change: Change): boolean =>
  change.type === "line"
    ? isReviewedAlike(change.before, change.after)
    : change.type !== "remarks" && change.type !== "head";

/** May the rules go on with what they have found of lines that the change is not about? */
export const keepsRules = ({ type }: Change): boolean => type !== "remarks" && type !== "head";

/** Does the change alter what a warning says besides its finding: whether it is accepted, and the code of its line? */
export const isToldOtherwise = (change: Change): boolean =>
  change.type === "acknowledgements" || (change.type === "line" && change.before?.code !== change.after?.code);

/** Rows that an edit left where they were. */
export const inPlace: MovedRows = { newRowOf: null, oldRowOf: null };

/** What the next plan can take over; null where lines came, went or moved, or years are others. */
export function basisAfter(plan: Plan, changes: readonly Change[]): PlanBasis | null {
  const changed: (readonly [Line, Line])[] = [];
  for (const change of changes) {
    if (change.type === "sheet" || change.type === "sheets" || change.type === "head") return null;
    if (change.type !== "line") continue;
    if (change.before === null || change.after === null) return null;
    changed.push([change.before, change.after]);
  }
  return planBasis(plan, changed);
}

/** Do the years of the plan, and those of every sheet in both, stay what they were? */
export const keepsYears = (change: Change): boolean => {
  if (change.type === "sheet")
    return (
      change.before === null ||
      change.after === null ||
      (change.before.firstYear === change.after.firstYear && change.before.lastYear === change.after.lastYear)
    );
  if (change.type !== "head") return true;
  const [was, is] = [change.before.period, change.after.period];
  return was.firstYear === is.firstYear && was.lastYear === is.lastYear;
};
