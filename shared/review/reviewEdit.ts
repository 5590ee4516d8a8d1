// An edit of the structure as a reviewer that goes on from the one before sees it: which rows it touched, and whether it left the sums and
// the ledger as they were, so that what was found of them still holds.

import type { LedgerLines } from "../analysis/fundingLedger.ts";
import type { MeasureLine } from "../analysis/measureEffects.ts";
import type { ChangedCells } from "../formula/calculation.ts";
import type { MovedRows, Plan } from "../formula/plan.ts";
import type { Change } from "../patches/change.ts";
import { mayBeSum } from "./addedRows.ts";
import { type TouchedRows, touchedRows } from "./rowRules.ts";

export interface ReviewEdit {
  /** Where the rows have gone. */
  readonly rows: MovedRows;
  /** Rows of the new plan whose formulas were read anew. */
  readonly readAnew: readonly number[];
  readonly changes: readonly Change[];
  /** Cells whose figures are others. */
  readonly changed: ChangedCells;
}

/** What is told of a line may name the line it stands under. */
export function touchedBy({ grid, tree }: Plan, { changes, changed }: ReviewEdit): TouchedRows {
  const below = changes.flatMap((change) =>
    change.type === "line" ? tree.childrenOf(change.lineId).flatMap((id) => grid.rowOf.get(id) ?? []) : [],
  );
  return touchedRows(grid, changes, changed, below);
}

/** Does the edit leave every sum, and what findings about sums say of lines, as it was? */
export function isSameToSums(was: Plan, is: Plan, { readAnew, changes }: ReviewEdit): boolean {
  if (readAnew.some((row) => mayBeSum(is.tree.ordered[row]?.formula ?? null))) return false;
  return changes.every((change) => {
    if (change.type !== "line") return true;
    const { before, after, lineId } = change;
    if (mayBeSum(before?.formula ?? null) || mayBeSum(after?.formula ?? null)) return false;
    if (before !== null && after !== null)
      return before.label === after.label && before.parentId === after.parentId && before.kind === after.kind;
    const line = before ?? after;
    return line?.parentId === null && !was.tree.children.has(lineId) && !is.tree.children.has(lineId);
  });
}

/** Does the ledger look at the same lines as before, and at no others than additions that cost nothing yet? */
export function isSameLedger(was: LedgerLines, is: LedgerLines, costs: (addition: MeasureLine) => boolean): boolean {
  let known = 0;
  for (const addition of is.additions) {
    if (addition.line === was.additions[known]?.line) known += 1;
    else if (costs(addition)) return false;
  }
  return (
    known === was.additions.length &&
    was.sources.length === is.sources.length &&
    was.sources.every((line, at) => line === is.sources[at]) &&
    was.years.join() === is.years.join() &&
    was.outside.size === is.outside.size &&
    [...was.outside].every((id) => is.outside.has(id))
  );
}
