// The tree of an edited scenario from the tree before: sheets that are as they were keep their stretch of lines, and only parents
// that got or lost a child, or whose sheet is in another order, have their children gathered again. The same tree as `lineTreeOf` makes.

import type { LineId, SheetId } from "./ids.ts";
import type { Line } from "./line.ts";
import { type LineTree, treeOver, treeWithLines } from "./lineTree.ts";
import { rowsAfter } from "./rowsOfLines.ts";
import type { Scenario, Sheet } from "./scenario.ts";

export interface TreeStep {
  readonly tree: LineTree;
  /** Where each row has gone, -1 where its line is gone; null where every row stands where it stood. */
  readonly newRowOf: Int32Array | null;
  /** Do the lines that stay stand in the order they stood in? */
  readonly isSameOrder: boolean;
}

type Lined = Pick<Scenario, "sheets" | "lines">;

/**
 * The tree after an edit. `touched` are all lines that came, went or became other; sheets are the same ones in the same order,
 * and no line changed its home.
 */
export function lineTreeAfter(
  before: LineTree,
  was: Pick<Scenario, "sheets">,
  is: Lined,
  touched: ReadonlySet<LineId>,
): TreeStep {
  const edited: (readonly [before: Line | undefined, after: Line | undefined])[] = [...touched].map((id) => {
    const row = before.rowOf.get(id);
    return [row === undefined ? undefined : before.ordered[row], is.lines.get(id)];
  });
  const other = new Set<SheetId>();
  for (const [at, sheet] of is.sheets.entries())
    if (!isSameList(was.sheets[at]?.lineIds ?? [], sheet.lineIds)) other.add(sheet.id);
  for (const [old, now] of edited) {
    if (old === undefined || now === undefined) {
      const home = (old ?? now)?.homeSheetId;
      if (home !== undefined) other.add(home);
    }
  }
  const parents = new Set<LineId>();
  for (const [old, now] of edited) {
    if (old !== undefined && now !== undefined && old.parentId === now.parentId) continue;
    for (const parentId of [old?.parentId, now?.parentId]) if (parentId != null) parents.add(parentId);
  }
  const present = edited.flatMap(([, now]) => now ?? []);
  if (other.size === 0) {
    const tree = treeWithLines(before, present);
    if (parents.size === 0) return { tree, newRowOf: null, isSameOrder: true };
    const children = childrenAfter(before, tree.ordered, parents);
    return { tree: treeOver(is.lines, tree.ordered, before.rowOf, children), newRowOf: null, isSameOrder: true };
  }
  const ordered = orderedAfter(before, is, other, touched);
  const { newRowOf, added, moved, isSameOrder } = newRows(before, ordered);
  for (const { parentId } of moved) if (parentId !== null) parents.add(parentId);
  const rowOf = rowsAfter(before.rowOf, newRowOf, added, ordered);
  const children = childrenAfter(before, ordered, parents);
  return { tree: treeOver(is.lines, ordered, rowOf, children), newRowOf, isSameOrder };
}

const isSameList = (left: readonly LineId[], right: readonly LineId[]): boolean =>
  left === right || (left.length === right.length && left.every((id, at) => id === right[at]));

/** Lines in their order: stretches of sheets that are as they were, and the others line by line. */
function orderedAfter(
  { ordered: old, rowOf }: LineTree,
  { sheets, lines }: Lined,
  other: ReadonlySet<SheetId>,
  touched: ReadonlySet<LineId>,
): readonly Line[] {
  const stretches: (readonly Line[])[] = [];
  let from = 0;
  for (const sheet of sheets) {
    const start = from;
    while (old[from]?.homeSheetId === sheet.id) from += 1;
    if (other.has(sheet.id)) {
      stretches.push(linesOf(sheet));
      continue;
    }
    const stretch = old.slice(start, from);
    for (const id of touched) {
      const [row, line] = [rowOf.get(id) ?? -1, lines.get(id)];
      if (row >= start && row < from && line !== undefined) stretch[row - start] = line;
    }
    stretches.push(stretch);
  }
  // Several times as quick as `flat`, which looks into each line whether it is a list.
  const none: readonly Line[] = [];
  return none.concat(...stretches);

  function linesOf(sheet: Sheet): readonly Line[] {
    const into: Line[] = [];
    const seen = new Set<LineId>();
    for (const lineId of sheet.lineIds) {
      const row = touched.has(lineId) ? undefined : rowOf.get(lineId);
      const line = row === undefined ? lines.get(lineId) : old[row];
      if (line === undefined || line.homeSheetId !== sheet.id || seen.has(lineId)) continue;
      seen.add(lineId);
      into.push(line);
    }
    return into;
  }
}

interface NewRows {
  readonly newRowOf: Int32Array;
  readonly added: ReadonlyMap<LineId, number>;
  /** Lines between the first and the last that stand elsewhere than before, when any changed places. */
  readonly moved: readonly Line[];
  readonly isSameOrder: boolean;
}

/** Where the rows have gone: what is alike at both ends is stepped over. */
function newRows({ ordered: old, rowOf }: LineTree, ordered: readonly Line[]): NewRows {
  let start = 0;
  while (start < old.length && start < ordered.length && old[start]?.id === ordered[start]?.id) start += 1;
  const most = Math.min(old.length, ordered.length) - start;
  let end = 0;
  while (end < most && old[old.length - 1 - end]?.id === ordered[ordered.length - 1 - end]?.id) end += 1;
  const newRowOf = new Int32Array(old.length);
  const shift = ordered.length - old.length;
  for (let row = 0; row < old.length; row += 1)
    newRowOf[row] = row < start ? row : row >= old.length - end ? row + shift : -1;
  const added = new Map<LineId, number>();
  let isSameOrder = true;
  let last = -1;
  for (let row = start; row < ordered.length - end; row += 1) {
    const id = ordered[row]?.id;
    const from = id === undefined ? undefined : rowOf.get(id);
    if (id === undefined) continue;
    if (from === undefined) added.set(id, row);
    else {
      newRowOf[from] = row;
      if (from < last) isSameOrder = false;
      last = from;
    }
  }
  return { newRowOf, added, isSameOrder, moved: isSameOrder ? [] : ordered.slice(start, ordered.length - end) };
}

/** Children of these parents gathered again; one pass over the lines however many they are. */
function childrenAfter(
  before: LineTree,
  ordered: readonly Line[],
  parents: ReadonlySet<LineId>,
): ReadonlyMap<LineId, readonly LineId[]> {
  if (parents.size === 0) return before.children;
  const gathered = new Map<LineId, LineId[]>();
  for (const { id, parentId } of ordered) {
    if (parentId === null || !parents.has(parentId)) continue;
    const siblings = gathered.get(parentId);
    if (siblings === undefined) gathered.set(parentId, [id]);
    else siblings.push(id);
  }
  const children = new Map(before.children);
  for (const parentId of parents) {
    const found = gathered.get(parentId);
    if (found === undefined) children.delete(parentId);
    else children.set(parentId, found);
  }
  return children;
}
