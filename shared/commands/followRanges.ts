// What a range stands for when lines change places or go. SUMMA(VON:ÖVN) means the lines from VON to ÖVN, and is written with the two
// that happen to stand at its ends. When these only change places among themselves, or go, the range is written with the new ends, so
// that no amount leaves a sum because of the order of the rows.

import type { LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import { success } from "../domain/result.ts";
import type { CommandContext } from "./commandContext.ts";
import type { Step } from "./inTurn.ts";
import { changesOfRanges, type RangeEnds } from "./storedRanges.ts";

type Look = Pick<CommandContext, "tree">;

/** The step after one that has put `moved` (lines with all under them) elsewhere or away, which began from `before`. */
export function followRanges(before: Look, moved: ReadonlySet<LineId>): Step {
  return (after) => {
    let move: Move | null = null;
    const ends = (asked: RangeEnds): RangeEnds => {
      move ??= moveOf(before.tree, after.tree, moved);
      return endsAfter(move, asked);
    };
    return success({ changes: changesOfRanges(after.scenario, ends), label: "" });
  };
}

/** Rows of a tree, first and last. */
interface Block {
  readonly first: number;
  readonly last: number;
}

const isIn = ({ first, last }: Block, row: number): boolean => row >= first && row <= last;

/** What has changed places, by row: a budget may have thousands of running totals, and each asks for its own stretch of rows. */
interface Move {
  readonly before: LineTree;
  readonly after: LineTree;
  readonly lines: readonly MovedLine[];
  /** For each row before, the nearest row from it on (and back) with an amount that stays where it is; -1 for none. */
  readonly stayingFrom: Int32Array;
  readonly stayingTo: Int32Array;
}

interface MovedLine {
  readonly was: number;
  /** -1: gone. */
  readonly is: number;
  readonly isSummable: boolean;
}

function moveOf(before: LineTree, after: LineTree, moved: ReadonlySet<LineId>): Move {
  const { ordered } = before;
  const stayingFrom = new Int32Array(ordered.length);
  const stayingTo = new Int32Array(ordered.length);
  const lines: MovedLine[] = [];
  for (let row = 0, last = -1; row < ordered.length; row += 1) {
    const line = ordered[row];
    if (line === undefined) continue;
    const isMoved = moved.has(line.id);
    if (isMoved) lines.push({ was: row, is: after.rowOf.get(line.id) ?? -1, isSummable: isSummable(line.kind) });
    else if (isSummable(line.kind)) last = row;
    stayingTo[row] = last;
  }
  for (let row = ordered.length - 1, next = -1; row >= 0; row -= 1) {
    if (stayingTo[row] === row) next = row;
    stayingFrom[row] = next;
  }
  return { before, after, lines, stayingFrom, stayingTo };
}

function endsAfter(move: Move, ends: RangeEnds): RangeEnds {
  const [one, other] = ends.map((lineId) => move.before.rowOf.get(lineId));
  if (one === undefined || other === undefined) return ends;
  const span = { first: Math.min(one, other), last: Math.max(one, other) };
  const inSpan = move.lines.filter(({ was }) => isIn(span, was));
  if (inSpan.length === 0) return ends;
  const isGone = inSpan.some(({ is }) => is < 0);
  return (isGone ? null : reordered(move, inSpan, span, ends)) ?? withoutMoved(move, inSpan, span) ?? ends;
}

/** The first and the last row of a stretch with an amount that stays; null where there is none. */
function stayingIn({ stayingFrom, stayingTo }: Move, { first, last }: Block): Block | null {
  const from = stayingFrom[first] ?? -1;
  return from < 0 || from > last ? null : { first: from, last: stayingTo[last] ?? from };
}

/** The ends where the lines of the range still stand together, whatever their order; null where something has come or gone between. */
function reordered(move: Move, inSpan: readonly MovedLine[], span: Block, ends: RangeEnds): RangeEnds | null {
  const { before, after } = move;
  const staying = stayingIn(move, span);
  // Lines that stay keep their order, so that the first and the last of them are so afterwards too.
  const rows = [
    ...(staying === null ? [] : [rowAfter(move, staying.first), rowAfter(move, staying.last)]),
    ...inSpan.flatMap((line) => (line.isSummable ? [line.is] : [])),
  ];
  if (rows.length === 0 || rows.includes(-1)) return null;
  const now = {
    first: rows.reduce((least, row) => Math.min(least, row)),
    last: rows.reduce((most, row) => Math.max(most, row)),
  };
  const was = withBranch(before, span);
  const is = withBranch(after, now);
  const hasStrangers = move.lines.some((line) => isIn(is, line.is) && !isIn(was, line.was));
  if (hasStrangers || is.last - is.first !== was.last - was.first) return null;
  const [one, other] = ends.map((lineId) => after.rowOf.get(lineId) ?? -1);
  // The ends that are written still have all of it between them.
  if (one !== undefined && other !== undefined && Math.abs(one - other) === span.last - span.first) return ends;
  const [from, to] = [after.ordered[now.first], after.ordered[now.last]];
  return from === undefined || to === undefined ? null : [from.id, to.id];
}

function rowAfter({ before, after }: Move, row: number): number {
  const line = before.ordered[row];
  return line === undefined ? -1 : (after.rowOf.get(line.id) ?? -1);
}

/** With what stands under its last line. */
function withBranch(tree: LineTree, { first, last }: Block): Block {
  let end = last;
  for (let next = tree.ordered[end + 1]; next !== undefined && isUnder(tree, next, tree.ordered[last]?.id); ) {
    end += 1;
    next = tree.ordered[end + 1];
  }
  return { first, last: end };
}

function isUnder(tree: LineTree, line: Line, lineId: LineId | undefined): boolean {
  let parentId = line.parentId;
  // The count guards against a tree that bites its own tail in a damaged file.
  for (let depth = 0; parentId !== null && depth < 100; depth += 1) {
    if (parentId === lineId) return true;
    parentId = tree.ordered[tree.rowOf.get(parentId) ?? -1]?.parentId ?? null;
  }
  return false;
}

/** The range from the first to the last of its lines that stay; null where none of them does. */
function withoutMoved(move: Move, inSpan: readonly MovedLine[], span: Block): RangeEnds | null {
  const staying = stayingIn(move, span);
  const isMoved = (row: number): boolean => inSpan.some(({ was }) => was === row);
  const from = isMoved(span.first) ? staying?.first : span.first;
  const to = isMoved(span.last) ? staying?.last : span.last;
  if (from === undefined || to === undefined || from > to) return null;
  const [first, last] = [move.before.ordered[from], move.before.ordered[to]];
  return first === undefined || last === undefined ? null : [first.id, last.id];
}
