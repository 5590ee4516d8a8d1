// Which rows of a sheet are shown, and in which order: one pipeline, in one place. Folded lines go, then hidden ones, then those the
// filter leaves out (headings stay over what they hold); what is left may stand in another order inside its heading. Pure, and about
// the eyes only: sums, formulas and prints know nothing of it. It reads no figures, so that a row never moves while one is typed:
// what a filter lets through and the order by a column are settled when they are asked for, as in a spreadsheet.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";

export type FilterKind = "changedSinceOpening" | "changedEver" | "differsFromStated" | "warnings";

export interface RowFilter {
  readonly kind: FilterKind;
  /** Lines it lets through. */
  readonly lineIds: ReadonlySet<LineId>;
  /** Lines there were when it was set: one that has come since is always shown. */
  readonly known: ReadonlyMap<LineId, unknown>;
  /** What was folded before: a filter shows all it finds, and the folds come back with the other rows. */
  readonly foldedBefore: ReadonlySet<LineId>;
  /** ISO time of the first change it counts, null where it is not about changes. */
  readonly from: string | null;
}

export interface RowSort {
  readonly column: string;
  readonly descending: boolean;
  /** Place of each line among all of the sheet, by the column as it was when the rows were sorted. */
  readonly ranks: ReadonlyMap<LineId, number>;
}

/** What a person has asked to see of the rows, besides what is folded. */
export interface RowsAsked {
  readonly hidden: ReadonlySet<LineId>;
  readonly sorts: ReadonlyMap<SheetId, RowSort>;
  readonly filter: RowFilter | null;
}

export const allRows: RowsAsked = { hidden: new Set(), sorts: new Map(), filter: null };

export interface ShownRows {
  readonly rowIds: readonly LineId[];
  /** Lines hidden right under a row, by row number; -1 for those above the first. */
  readonly hiddenAfter: ReadonlyMap<number, readonly LineId[]>;
  readonly hiddenCount: number;
  /** Lines the filter lets through on this sheet, shown or not; null without a filter. */
  readonly matches: number | null;
  /** Matches that are hidden or folded away. */
  readonly unseenMatches: number;
  /** Rows that are shown only because they are headings of something the filter lets through. */
  readonly context: ReadonlySet<LineId>;
  readonly sort: RowSort | null;
}

/** The rows of a sheet. `lines` are all its lines in the budget's own order. */
export function shownRows(
  lines: readonly LineView[],
  sheetId: SheetId,
  collapsed: ReadonlySet<LineId>,
  asked: RowsAsked,
): ShownRows {
  const sort = asked.sorts.get(sheetId) ?? null;
  const { filter } = asked;
  if (collapsed.size === 0 && asked.hidden.size === 0 && filter === null && sort === null) {
    return { ...plain, rowIds: lines.map(({ id }) => id) };
  }
  const folded = linesUnder(lines, collapsed);
  const underHidden = linesUnder(lines, asked.hidden);
  const isMatch = (id: LineId): boolean => filter === null || filter.lineIds.has(id) || !filter.known.has(id);
  const context = filter === null ? plain.context : parentsOfMatches(lines, isMatch);

  const rowIds: LineId[] = [];
  const hiddenAfter = new Map<number, LineId[]>();
  let matches = 0;
  let unseenMatches = 0;
  let hiddenCount = 0;
  for (const { id } of sort === null ? lines : sortedLines(lines, sort)) {
    const hides = asked.hidden.has(id) || underHidden.has(id);
    const folds = folded.has(id);
    const finds = isMatch(id);
    if (finds) matches += 1;
    if (finds && (hides || folds)) unseenMatches += 1;
    if (hides) {
      if (folds || !(finds || context.has(id))) continue;
      hiddenCount += 1;
      const after = rowIds.length - 1;
      const group = hiddenAfter.get(after);
      if (group === undefined) hiddenAfter.set(after, [id]);
      else group.push(id);
    } else if (!folds && (finds || context.has(id))) rowIds.push(id);
  }
  return {
    rowIds,
    hiddenAfter,
    hiddenCount,
    matches: filter === null ? null : matches,
    unseenMatches: filter === null ? 0 : unseenMatches,
    context,
    sort,
  };
}

const plain: Omit<ShownRows, "rowIds"> = {
  hiddenAfter: new Map(),
  hiddenCount: 0,
  matches: null,
  unseenMatches: 0,
  context: new Set(),
  sort: null,
};

/** The lines that stand under a marked one, at any depth. Once more over the lines while that finds any: a parent may come later. */
function linesUnder(lines: readonly LineView[], marked: ReadonlySet<LineId>): ReadonlySet<LineId> {
  const under = new Set<LineId>();
  let found = marked.size > 0 ? -1 : 0;
  while (found !== under.size) {
    found = under.size;
    for (const { id, parentId } of lines) {
      if (parentId !== null && (marked.has(parentId) || under.has(parentId))) under.add(id);
    }
  }
  return under;
}

/** Headings that are no matches themselves but stand over one. */
function parentsOfMatches(lines: readonly LineView[], isMatch: (id: LineId) => boolean): ReadonlySet<LineId> {
  const parentOf = new Map(lines.map((line) => [line.id, line.parentId]));
  const parents = new Set<LineId>();
  for (const { id } of lines) {
    if (!isMatch(id)) continue;
    // A parent that is a match itself looks after what is above it.
    let at = parentOf.get(id) ?? null;
    while (at !== null && !parents.has(at) && !isMatch(at)) {
      parents.add(at);
      at = parentOf.get(at) ?? null;
    }
  }
  return parents;
}

/** The lines with those of one heading in another order. Sums and headings are fences: they stay, and nothing passes them. */
function sortedLines(lines: readonly LineView[], { ranks }: RowSort): readonly LineView[] {
  const here = new Set(lines.map(({ id }) => id));
  const children = new Map<LineId | null, LineView[]>();
  for (const line of lines) {
    const parent = line.parentId !== null && here.has(line.parentId) ? line.parentId : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [line]);
    else siblings.push(line);
  }
  const sorted: LineView[] = [];
  const taken = new Set<LineId>();
  const take = (line: LineView): void => {
    if (taken.has(line.id)) return;
    taken.add(line.id);
    sorted.push(line);
    for (const child of sortedSiblings(children.get(line.id) ?? [], ranks)) take(child);
  };
  for (const line of sortedSiblings(children.get(null) ?? [], ranks)) take(line);
  // Lines of a tree that bites its tail hang from nothing: they come last and are not lost.
  for (const line of lines) take(line);
  return sorted;
}

/** A line with the "varav" lines that belong to it and follow it. */
interface Family {
  readonly members: readonly LineView[];
  readonly rank: number;
}

function sortedSiblings(siblings: readonly LineView[], ranks: ReadonlyMap<LineId, number>): readonly LineView[] {
  const sorted: LineView[] = [];
  let run: Family[] = [];
  const endRun = (): void => {
    // Sorting keeps the order of equals, so that a line without a place of its own stays behind the one before it.
    for (const family of run.toSorted((one, other) => one.rank - other.rank)) sorted.push(...family.members);
    run = [];
  };
  for (const line of siblings) {
    const last = run.at(-1);
    if (isFence(line)) {
      endRun();
      sorted.push(line);
    } else if (line.kind === "ofWhich" && last !== undefined) {
      run[run.length - 1] = { members: [...last.members, line], rank: last.rank };
    } else if (line.kind === "ofWhich") sorted.push(line);
    else run.push({ members: [line], rank: ranks.get(line.id) ?? last?.rank ?? -1 });
  }
  endRun();
  return sorted;
}

/** A project is a heading that is one of many and may be sorted among them; other headings divide the sheet. */
const isFence = ({ kind, project }: LineView): boolean =>
  kind === "sum" || kind === "text" || (kind === "heading" && project === null);

/** Heading lines above a line, nearest first. */
export function headingsAbove(lineById: ReadonlyMap<LineId, LineView>, lineId: LineId): readonly LineId[] {
  const above: LineId[] = [];
  let at = lineById.get(lineId)?.parentId ?? null;
  while (at !== null && !above.includes(at)) {
    above.push(at);
    at = lineById.get(at)?.parentId ?? null;
  }
  return above;
}
