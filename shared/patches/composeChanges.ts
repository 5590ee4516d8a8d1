// Several edits after one another as one list of differences: each cell and line once, from what it was before the first to what
// it is after the last. Undoing twenty edits is then one change of state, not twenty.

import type { Change } from "./change.ts";

/**
 * The differences of `changes` as one step. Sheets and their order keep their own sequence, because an order is told of the sheets
 * that are there at that moment; what came and went in between is left out.
 */
export function composeChanges(changes: readonly Change[]): readonly Change[] {
  const composed = new Map<string, Change>();
  const ofSheets: Change[] = [];
  for (const change of changes) {
    if (change.type === "sheet" || change.type === "sheets") {
      ofSheets.push(change);
      continue;
    }
    const key = keyOf(change);
    const first = composed.get(key);
    composed.set(key, first === undefined ? change : ({ ...change, before: first.before } as Change));
  }
  return [...[...composed.values()].filter(({ before, after }) => before !== null || after !== null), ...ofSheets];
}

function keyOf(change: Exclude<Change, { type: "sheet" | "sheets" }>): string {
  switch (change.type) {
    case "line":
      return `line ${change.lineId}`;
    case "cell":
    case "stated":
      return `${change.type} ${change.lineId} ${change.year}`;
    case "head":
    case "remarks":
    case "acknowledgements":
      return change.type;
  }
}
