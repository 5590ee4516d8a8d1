// A line with an edit, as the plan that follows sees it: what it was and what it is.

import type { LineId } from "../../domain/ids.ts";
import type { Line } from "../../domain/line.ts";
import type { LineTree } from "../../domain/lineTree.ts";
import type { Scenario } from "../../domain/scenario.ts";
import type { Plan } from "./plan.ts";

/** `before` and `after` are null where the line was not there, or is gone. */
export interface EditedLine {
  readonly id: LineId;
  readonly before: Line | null;
  readonly after: Line | null;
}

export const editedLines = ({ tree }: Plan, { lines }: Scenario, ids: Iterable<LineId>): readonly EditedLine[] =>
  [...ids].map((id) => {
    const row = tree.rowOf.get(id);
    return { id, before: row === undefined ? null : (tree.ordered[row] ?? null), after: lines.get(id) ?? null };
  });

/** Headings that may have other items than before: those above a line that came, went or stands under another, and itself. */
export function headingsWithOthers(
  { tree: was }: Plan,
  is: LineTree,
  edited: readonly EditedLine[],
): ReadonlySet<LineId> {
  const headings = new Set<LineId>();
  for (const { id, before, after } of edited) {
    if (before !== null && after !== null && before.parentId === after.parentId) continue;
    headings.add(id);
    for (const [line, tree] of [
      [before, was],
      [after, is],
    ] as const) {
      const seen = new Set<LineId>();
      for (let at = line?.parentId ?? null; at !== null && !seen.has(at); ) {
        seen.add(at);
        headings.add(at);
        at = tree.ordered[tree.rowOf.get(at) ?? -1]?.parentId ?? null;
      }
    }
  }
  return headings;
}
