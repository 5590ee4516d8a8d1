// What a range stands for when lines change places or go. SUMMA(VON:ÖVN) means the lines from VON to ÖVN, and is written with the two
// that happen to stand at its ends. When these only change places among themselves, or go, the range is written with the new ends, so
// that no amount leaves a sum because of the order of the rows.

import { isLineId, type LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import { success } from "../domain/result.ts";
import type { Change } from "../patches/change.ts";
import { type CommandContext, cellChange, lineChange } from "./commandContext.ts";
import type { Step } from "./inTurn.ts";

/** A range as stored; what stands in quotes is words. */
const stored = /"(?:[^"]|"")*"|@([a-z0-9]+):@([a-z0-9]+)/g;

type Look = Pick<CommandContext, "tree">;
type Ends = readonly [LineId, LineId];

/** The step after one that has put `moved` (lines with all under them) elsewhere or away, which began from `before`. */
export function followRanges(before: Look, moved: ReadonlySet<LineId>): Step {
  return (after) => {
    const known = new Map<string, string>();
    const written = (text: string): string =>
      !text.includes(":@")
        ? text
        : text.replaceAll(stored, (range, from: string | undefined, to: string | undefined) => {
            if (!isLineId(from) || !isLineId(to)) return range;
            const found = known.get(range) ?? rangeText(endsAfter(before.tree, after, moved, [from, to]));
            known.set(range, found);
            return found;
          });
    return success({ changes: changesOf(after, written), label: "" });
  };
}

const rangeText = ([from, to]: Ends): string => `@${from}:@${to}`;

function changesOf({ scenario }: CommandContext, written: (text: string) => string): readonly Change[] {
  const changes: Change[] = [];
  for (const line of scenario.lines.values()) {
    const formula = line.formula === null ? null : written(line.formula);
    const threshold = line.goal === null ? null : written(line.goal.threshold);
    if (formula !== line.formula || (line.goal !== null && threshold !== line.goal.threshold)) {
      const goal = line.goal === null || threshold === null ? null : { ...line.goal, threshold };
      changes.push(lineChange(scenario, line.id, { ...line, formula, goal }));
    }
    for (const [year, input] of scenario.cells.get(line.id) ?? []) {
      if (input.type !== "formula") continue;
      const text = written(input.formula);
      if (text !== input.formula) changes.push(cellChange(scenario, line.id, year, { ...input, formula: text }));
    }
  }
  return changes;
}

/** Rows of a tree, first and last. */
interface Block {
  readonly first: number;
  readonly last: number;
}

const isIn = ({ first, last }: Block, row: number): boolean => row >= first && row <= last;

function endsAfter(tree: LineTree, look: Look, moved: ReadonlySet<LineId>, ends: Ends): Ends {
  const [one, other] = ends.map((lineId) => tree.rowOf.get(lineId));
  if (one === undefined || other === undefined) return ends;
  const span = { first: Math.min(one, other), last: Math.max(one, other) };
  const inSpan = [...moved].filter((lineId) => isIn(span, tree.rowOf.get(lineId) ?? -1));
  if (inSpan.length === 0) return ends;
  const isGone = inSpan.some((lineId) => !look.tree.rowOf.has(lineId));
  return (isGone ? null : reordered(tree, look.tree, moved, span, ends)) ?? withoutMoved(tree, moved, span) ?? ends;
}

/** The ends where the lines of the range still stand together, whatever their order; null where something has come or gone between. */
function reordered(
  before: LineTree,
  after: LineTree,
  moved: ReadonlySet<LineId>,
  span: Block,
  ends: Ends,
): Ends | null {
  const items = before.ordered.slice(span.first, span.last + 1).filter(({ kind }) => isSummable(kind));
  const rows = items.map(({ id }) => after.rowOf.get(id) ?? -1);
  if (rows.length === 0 || rows.includes(-1)) return null;
  const now = {
    first: rows.reduce((least, row) => Math.min(least, row)),
    last: rows.reduce((most, row) => Math.max(most, row)),
  };
  const was = withBranch(before, span);
  const is = withBranch(after, now);
  const strangers = [...moved].some(
    (lineId) => isIn(is, after.rowOf.get(lineId) ?? -1) && !isIn(was, before.rowOf.get(lineId) ?? -1),
  );
  if (strangers || is.last - is.first !== was.last - was.first) return null;
  const [one, other] = ends.map((lineId) => after.rowOf.get(lineId) ?? -1);
  // The ends that are written still have all of it between them.
  if (one !== undefined && other !== undefined && Math.abs(one - other) === span.last - span.first) return ends;
  const [from, to] = [after.ordered[now.first], after.ordered[now.last]];
  return from === undefined || to === undefined ? null : [from.id, to.id];
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

/** The range from the first to the last of its lines that stay; null where both ends do, or none of them. */
function withoutMoved(tree: LineTree, moved: ReadonlySet<LineId>, { first, last }: Block): Ends | null {
  const end = (row: number, step: 1 | -1): LineId | null => {
    for (let at = row; at >= first && at <= last; at += step) {
      const line = tree.ordered[at];
      const isEnd = at === row || (line !== undefined && isSummable(line.kind));
      if (line !== undefined && isEnd && !moved.has(line.id)) return line.id;
    }
    return null;
  };
  const [from, to] = [end(first, 1), end(last, -1)];
  return from === null || to === null ? null : [from, to];
}
