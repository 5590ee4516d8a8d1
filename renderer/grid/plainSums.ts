// Sums that need not look like sums: where every line under a heading is one ("Följer av alla projekt"), bold on all of them tells
// nothing, and the heading stands out better alone. Found once per structure.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";

const kept = new WeakMap<readonly LineView[], ReadonlySet<LineId>>();

/** The sums of headings that hold at least two lines and nothing but sums. */
export function plainSums(lines: readonly LineView[]): ReadonlySet<LineId> {
  const known = kept.get(lines);
  if (known !== undefined) return known;
  const byHeading = new Map<LineId, LineView[]>();
  for (const line of lines) {
    if (line.parentId === null) continue;
    const siblings = byHeading.get(line.parentId);
    if (siblings === undefined) byHeading.set(line.parentId, [line]);
    else siblings.push(line);
  }
  const found = new Set<LineId>();
  for (const siblings of byHeading.values()) {
    if (siblings.length < 2 || siblings.some(({ kind }) => kind !== "sum")) continue;
    for (const { id } of siblings) found.add(id);
  }
  kept.set(lines, found);
  return found;
}
