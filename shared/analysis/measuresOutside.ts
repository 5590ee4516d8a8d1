// Measures that change no frame: their committee is not chosen, is gone, or is a line without a frame. What no frame loses is no
// money, so such a saving pays for nothing. Follows from the structure alone.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";

/** A query of measures in canonical text, with the committee it names. */
const query = /\b(?:MEASURES|MEASURELEVEL)\((?:@([a-z2-9]{12}))?/g;

/**
 * The measures in kr that no frame counts. None where the scenario has no committees by role: then nothing says what a frame is. A
 * committee that a formula asks the measures of counts as one, and a formula that asks for all measures counts them all.
 */
export function measuresOutsideFrames({ ordered }: Pick<LineTree, "ordered">): ReadonlySet<LineId> {
  const committees = new Set<string>();
  let hasRole = false;
  const measures: Line[] = [];
  for (const line of ordered) {
    if (line.measure !== null && line.unit === "kr") measures.push(line);
    if (line.role === "committee") {
      committees.add(line.id);
      hasRole = true;
    }
  }
  if (!hasRole || measures.length === 0) return new Set();
  const lacking = measures.filter(({ measure }) => !committees.has(measure?.committeeId ?? ""));
  if (lacking.length === 0) return new Set();
  const present = new Set<string>(ordered.map(({ id }) => id));
  for (const { formula, role } of ordered) {
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
