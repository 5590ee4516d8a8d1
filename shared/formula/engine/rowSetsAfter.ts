// The row sets of an edited plan: moved along with their rows, and which of them hold other lines than before.

import type { LineId } from "../../domain/ids.ts";
import type { TreeStep } from "../../domain/lineTreeAfter.ts";
import type { Plan } from "./plan.ts";
import { RowSets } from "./rowSets.ts";

export interface SetsAfter {
  readonly sets: RowSets;
  /** New number of each set; null where they keep theirs. */
  readonly setOf: Int32Array | null;
  /** Marks sets whose readers must ask for theirs again; null where there are none. */
  readonly isOther: Uint8Array | null;
}

/** `headings`: those that may have other items than before. */
export function setsAfter(
  before: Plan,
  { tree, newRowOf, isSameOrder }: TreeStep,
  headings: ReadonlySet<LineId>,
): SetsAfter {
  const { sets: was } = before.layout;
  if (!isSameOrder)
    return { sets: new RowSets(tree, tree.rowOf), setOf: null, isOther: new Uint8Array(was.count).fill(1) };
  if (newRowOf === null && headings.size === 0) return { sets: was, setOf: null, isOther: null };
  const stays = newRowOf ?? new Int32Array(before.grid.rowCount).map((_, row) => row);
  const { sets, setOf } = was.after(tree, stays, headings);
  const isOther = new Uint8Array(was.count);
  for (const heading of headings) {
    const set = was.knownOfHeading(heading);
    if (set !== null) isOther[set] = 1;
  }
  let gaps: Int32Array | null = null;
  for (let set = 0; set < was.count; set += 1) {
    if (!was.isNamedByEnds(set)) continue;
    gaps ??= gapsBefore(stays);
    const first = was.firstRow(set);
    const last = was.lastRow(set);
    // A row more or less between the ends, or an end that is gone.
    if (gaps[first] !== gaps[last] || (stays[first] ?? -1) < 0) isOther[set] = 1;
  }
  return { sets, setOf, isOther };
}

/** How many rows up to each, itself counted, no longer stand right after the row they stood after. */
function gapsBefore(newRowOf: Int32Array): Int32Array {
  const gaps = new Int32Array(newRowOf.length);
  let count = 0;
  for (let row = 1; row < newRowOf.length; row += 1) {
    const above = newRowOf[row - 1] ?? -1;
    const at = newRowOf[row] ?? -1;
    if (at < 0 || above < 0 || at !== above + 1) count += 1;
    gaps[row] = count;
  }
  return gaps;
}
