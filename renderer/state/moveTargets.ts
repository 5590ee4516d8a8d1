// Where lines may be put, seen in the rows that are shown: between two rows there may be a place for each level from that of the row
// below up to one inside the row above. The keyboard takes the innermost of them, the mouse the one it points at. Pure.

import { mayHold } from "../../shared/commands/lineCommands.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { LineKind } from "../../shared/domain/line.ts";

export interface MoveRow {
  readonly id: LineId;
  readonly kind: LineKind;
  /** Null at the top of the tree, and for a line that another sheet owns. */
  readonly parentId: LineId | null;
  readonly level: number;
  /** Folded, so that what stands under it is not among the rows. */
  readonly isClosed: boolean;
}

/** A place as the command moveLines names it. */
export interface MoveTarget {
  readonly parentId: LineId | null;
  readonly afterLineId: LineId | null;
  readonly level: number;
}

/** The moved rows of `marked`, with the rows under them. */
export function rowsMoved(rows: readonly MoveRow[], marked: ReadonlySet<LineId>): ReadonlySet<LineId> {
  const moved = new Set<LineId>();
  for (const row of rows) {
    if (marked.has(row.id) || (row.parentId !== null && moved.has(row.parentId))) moved.add(row.id);
  }
  return moved;
}

/** Places between row `gap - 1` and row `gap`, innermost first, once the moved rows are lifted out. */
export function targetsAt(
  rows: readonly MoveRow[],
  moved: ReadonlySet<LineId>,
  gap: number,
  kinds: readonly LineKind[],
): readonly MoveTarget[] {
  const above = rows.slice(0, gap).filter(({ id }) => !moved.has(id));
  const next = rows.slice(gap).find(({ id }) => !moved.has(id));
  const byId = new Map(above.map((row) => [row.id, row]));
  const outermost = next?.level ?? 0;
  const last = above.at(-1);
  if (last === undefined) return [{ parentId: null, afterLineId: null, level: 0 }];
  const holds = (row: MoveRow | undefined): boolean => row === undefined || kinds.every((kind) => mayHold(row, kind));
  const inside: readonly MoveTarget[] =
    last.kind === "heading" && !last.isClosed ? [{ parentId: last.id, afterLineId: null, level: last.level + 1 }] : [];
  const beside: MoveTarget[] = [];
  for (let row: MoveRow | undefined = last; row !== undefined; row = parentIn(byId, row)) {
    if (holds(parentIn(byId, row))) beside.push({ parentId: row.parentId, afterLineId: row.id, level: row.level });
  }
  const places = [...inside, ...beside.filter(({ level }) => level >= outermost)];
  // Between an item and its parts there is no place for an item: it comes after them all.
  return places.length > 0 ? places : beside.slice(0, 1);
}

const parentIn = (byId: ReadonlyMap<LineId, MoveRow>, { parentId }: MoveRow): MoveRow | undefined =>
  parentId === null ? undefined : byId.get(parentId);

/**
 * One step up or down for the marked rows, null where they stand at the edge. An item passes one row and takes its level from the row
 * above its new place; a heading passes the whole branch of its neighbour, or comes out of what it stands in.
 */
export function stepTarget(rows: readonly MoveRow[], marked: ReadonlySet<LineId>, isUp: boolean): MoveTarget | null {
  const moved = rowsMoved(rows, marked);
  const roots = rows.filter(({ id, parentId }) => marked.has(id) && (parentId === null || !moved.has(parentId)));
  const [first] = roots;
  if (first === undefined) return null;
  const start = rows.indexOf(first);
  const end = rows.findLastIndex(({ id }) => moved.has(id));
  if (roots.some(({ kind }) => kind === "heading")) return branchStep(rows, moved, first, isUp);
  const gap = isUp ? start - 1 : end + 2;
  if (gap < 0 || gap > rows.length) return null;
  const kinds = roots.map(({ kind }) => kind);
  return targetsAt(rows, moved, gap, kinds)[0] ?? null;
}

function branchStep(
  rows: readonly MoveRow[],
  moved: ReadonlySet<LineId>,
  first: MoveRow,
  isUp: boolean,
): MoveTarget | null {
  const { parentId, level } = first;
  const siblings = rows.filter((row) => row.parentId === parentId && row.level === level);
  const standing = siblings.filter(({ id }) => !moved.has(id));
  const before = siblings.slice(0, siblings.indexOf(first)).filter(({ id }) => !moved.has(id));
  const after = standing.slice(before.length);
  if (isUp && before.length > 0) {
    return { parentId, afterLineId: before.at(-2)?.id ?? null, level };
  }
  const [next] = after;
  if (!isUp && next !== undefined) return { parentId, afterLineId: next.id, level };
  // At the edge it comes out of what it stands in, before or after that.
  const parent = rows.find(({ id }) => id === parentId);
  if (parent === undefined) return null;
  if (!isUp) return { parentId: parent.parentId, afterLineId: parent.id, level: parent.level };
  const uncles = rows.filter((row) => row.parentId === parent.parentId && row.level === parent.level);
  const uncle = uncles[uncles.indexOf(parent) - 1];
  return { parentId: parent.parentId, afterLineId: uncle?.id ?? null, level: parent.level };
}
