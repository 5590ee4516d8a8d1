// Measures that change no frame: their committee is not chosen, is gone, or is a line without a frame. What no frame loses is no
// money, so such a saving pays for nothing. Follows from the structure alone.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { LineTree } from "../domain/lineTree.ts";

/** A query of measures in canonical text, with the committee it names. */
const query = /\b(?:MEASURES|MEASURELEVEL)\((?:@([a-z2-9]{12}))?/g;

const known = new WeakMap<readonly Line[], ReadonlySet<LineId>>();

/**
 * The measures in kr that no frame counts, found once for a tree. None where the scenario has no committees by role: then nothing says what a frame is. A
 * committee that a formula asks the measures of counts as one, and a formula that asks for all measures counts them all.
 */
export function measuresOutsideFrames(tree: Pick<LineTree, "ordered">): ReadonlySet<LineId> {
  const found = known.get(tree.ordered) ?? outsideOf(tree);
  known.set(tree.ordered, found);
  return found;
}

function outsideOf(tree: Pick<LineTree, "ordered">): ReadonlySet<LineId> {
  const { withMeasure, withRole, withFormula } = lineIndexOf(tree);
  const linesOf = (rows: readonly number[]): readonly Line[] => linesIn(tree, rows).map(({ line }) => line);
  const measures = linesOf(withMeasure).filter(({ unit }) => unit === "kr");
  const committees = new Set<string>(linesOf(withRole).flatMap(({ role, id }) => (role === "committee" ? [id] : [])));
  if (committees.size === 0 || measures.length === 0) return new Set();
  const lacking = measures.filter(({ measure }) => !committees.has(measure?.committeeId ?? ""));
  if (lacking.length === 0) return new Set();
  const chosen = new Set<string>(lacking.map(({ measure }) => measure?.committeeId ?? ""));
  const present = new Set<string>();
  for (const { id } of tree.ordered) if (chosen.has(id)) present.add(id);
  for (const { formula, role } of linesOf(withFormula)) {
    if (formula === null || role?.startsWith("programme") === true || !formula.includes("MEASURE")) continue;
    for (const [whole, named] of formula.matchAll(query)) {
      if (named !== undefined) committees.add(named);
      else if (whole.startsWith("MEASURES(")) return new Set();
    }
  }
  return new Set(
    lacking.flatMap(({ id, measure }) => {
      const committeeId = measure?.committeeId ?? "";
      return committees.has(committeeId) && present.has(committeeId) ? [] : [id];
    }),
  );
}
