// Which rows hold what: lines with a role, a measure, a formula, and so on, gathered in one pass over the lines of a tree. Those who ask
// for a few kinds of lines do not go through all of a long budget each.

import type { SheetId } from "./ids.ts";
import type { Line } from "./line.ts";
import type { LineTree } from "./lineTree.ts";

/** Rows in stored order. */
export interface LineIndex {
  readonly withRole: readonly number[];
  readonly withMeasure: readonly number[];
  readonly withProject: readonly number[];
  readonly withGoal: readonly number[];
  readonly withIndicator: readonly number[];
  readonly withFormula: readonly number[];
  readonly withAttributes: readonly number[];
  readonly ofWhich: readonly number[];
  /** First row of each sheet that has any, and the row after its last. */
  readonly ofSheet: ReadonlyMap<SheetId, readonly [first: number, end: number]>;
}

const known = new WeakMap<readonly Line[], LineIndex>();

/** The index of a tree's lines, made once. */
export function lineIndexOf({ ordered }: Pick<LineTree, "ordered">): LineIndex {
  const found = known.get(ordered) ?? indexOf(ordered);
  known.set(ordered, found);
  return found;
}

function indexOf(ordered: readonly Line[]): LineIndex {
  const withRole: number[] = [];
  const withMeasure: number[] = [];
  const withProject: number[] = [];
  const withGoal: number[] = [];
  const withIndicator: number[] = [];
  const withFormula: number[] = [];
  const withAttributes: number[] = [];
  const ofWhich: number[] = [];
  const ofSheet = new Map<SheetId, readonly [number, number]>();
  let sheetId: SheetId | null = null;
  let first = 0;
  for (let row = 0; row < ordered.length; row += 1) {
    const line = ordered[row];
    if (line === undefined) continue;
    if (line.homeSheetId !== sheetId) {
      if (sheetId !== null) ofSheet.set(sheetId, [first, row]);
      sheetId = line.homeSheetId;
      first = row;
    }
    if (line.role !== null) withRole.push(row);
    if (line.measure !== null) withMeasure.push(row);
    if (line.project !== null) withProject.push(row);
    if (line.goal !== null) withGoal.push(row);
    if (line.indicator !== null) withIndicator.push(row);
    if (line.formula !== null) withFormula.push(row);
    if (line.attributes.size > 0) withAttributes.push(row);
    if (line.kind === "ofWhich") ofWhich.push(row);
  }
  if (sheetId !== null) ofSheet.set(sheetId, [first, ordered.length]);
  return { withRole, withMeasure, withProject, withGoal, withIndicator, withFormula, withAttributes, ofWhich, ofSheet };
}

/** The lines of some rows, each with its row. */
export const linesIn = (
  { ordered }: Pick<LineTree, "ordered">,
  rows: readonly number[],
): readonly { readonly line: Line; readonly row: number }[] => {
  const found: { readonly line: Line; readonly row: number }[] = [];
  for (const row of rows) {
    const line = ordered[row];
    if (line !== undefined) found.push({ line, row });
  }
  return found;
};

/** The rows of some sheets, in stored order. */
export function rowsOfSheets(
  tree: Pick<LineTree, "ordered">,
  isChosen: (sheetId: SheetId) => boolean,
): readonly number[] {
  const rows: number[] = [];
  for (const [sheetId, [first, end]] of lineIndexOf(tree).ofSheet)
    if (isChosen(sheetId)) for (let row = first; row < end; row += 1) rows.push(row);
  return rows;
}
