// A new line right beside the first or the last line of a range. Whoever puts one in above the first committee, below the last, or above
// the sum itself means it to be counted; a new line is empty, so that no figure changes by it. A copy is counted where its original is.

import type { LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import { success } from "../domain/result.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { Step } from "./inTurn.ts";
import { changesOfRanges, type RangeEnds, rangesIn } from "./storedRanges.ts";

/** New amounts that stand together, and the lines on each side of them under the same heading. */
export interface NewBlock {
  readonly lines: readonly Line[];
  readonly above: Line | null;
  readonly below: Line | null;
}

/** The blocks of new lines in a tree that holds them; new headings, sums, texts and varav are in none. */
export function newBlocksOf({ ordered, rowOf }: LineTree, newIds: ReadonlySet<LineId>): readonly NewBlock[] {
  const rows = [...newIds].flatMap((lineId) => rowOf.get(lineId) ?? []).toSorted((left, right) => left - right);
  const aboveOf = new Map<LineId, Line | null>();
  const belowOf = new Map<LineId, Line | null>();
  for (const row of rows) findSibling(aboveOf, row, -1);
  for (const row of rows.toReversed()) findSibling(belowOf, row, 1);
  const blocks = new Map<
    string,
    { readonly lines: Line[]; readonly above: Line | null; readonly below: Line | null }
  >();
  for (const row of rows) {
    const line = ordered[row];
    if (line === undefined || !isSummable(line.kind)) continue;
    const [above, below] = [aboveOf.get(line.id) ?? null, belowOf.get(line.id) ?? null];
    const key = [line.homeSheetId, line.parentId, above?.id, below?.id].join(" ");
    const block = blocks.get(key);
    if (block === undefined) blocks.set(key, { lines: [line], above, below });
    else block.lines.push(line);
  }
  return [...blocks.values()];

  function findSibling(found: Map<LineId, Line | null>, row: number, step: 1 | -1): void {
    const line = ordered[row];
    if (line !== undefined) found.set(line.id, siblingFrom(found, row, step, line));
  }

  /**
   * The nearest line that is not new under the same parent; what stands under others is passed by. A new sibling on the way has found it
   * before (`found`): a table of twenty thousand rows would else be gone through from each of them.
   */
  function siblingFrom(
    found: ReadonlyMap<LineId, Line | null>,
    row: number,
    step: 1 | -1,
    { parentId, homeSheetId }: Line,
  ): Line | null {
    for (let at = row + step; at >= 0 && at < ordered.length; at += step) {
      const other = ordered[at];
      if (other === undefined || other.homeSheetId !== homeSheetId || other.id === parentId) return null;
      if (other.parentId === parentId) {
        if (!newIds.has(other.id)) return other;
        const known = found.get(other.id);
        if (known !== undefined) return known;
      }
      // Downwards, out of the heading: there is no sibling left.
      if (step === 1 && parentId !== null && !isInside(other, parentId)) return null;
    }
    return null;
  }

  function isInside(line: Line, ancestorId: LineId): boolean {
    let at: Line | undefined = line;
    for (let depth = 0; at !== undefined && depth < 100; depth += 1) {
      if (at.parentId === ancestorId) return true;
      at = at.parentId === null ? undefined : ordered[rowOf.get(at.parentId) ?? -1];
    }
    return false;
  }
}

/** May an amount be summed with the line at the end of a range? */
export const isAlike = (end: Line, line: Line): boolean => isSummable(end.kind) && end.unit === line.unit;

/** Where new lines were asked for: above or below a line. */
export interface Asked {
  readonly besideId: LineId | null;
  readonly side: "above" | "below";
}

/** The step after one that has put `newIds` in: ranges that end where they were put take them in. */
export function widenRanges(newIds: readonly LineId[], { besideId, side }: Asked): Step {
  return ({ scenario, tree }) => {
    const blocks = newBlocksOf(tree, new Set(newIds));
    const own = besideId === null ? [] : rangesOfLine(scenario, besideId);
    const ends = (asked: RangeEnds): RangeEnds => {
      const [one, other] = asked.map((lineId) => tree.rowOf.get(lineId));
      if (one === undefined || other === undefined) return asked;
      const [first, last] = [tree.ordered[Math.min(one, other)], tree.ordered[Math.max(one, other)]];
      let [low, high] = [first?.id, last?.id];
      for (const { lines, above, below } of blocks) {
        const taken = (end: Line): readonly Line[] => lines.filter((line) => isAlike(end, line));
        const isBelowLast = above !== null && above.id === last?.id;
        // Right above the sum itself is the place for one more of what it sums.
        const isMeantLast = side === "below" ? besideId === above?.id : own.some((range) => isSame(range, asked));
        if (isBelowLast && isMeantLast) high = taken(above).at(-1)?.id ?? high;
        const isAboveFirst = below !== null && below.id === first?.id;
        if (isAboveFirst && side === "above" && besideId === below.id) low = taken(below)[0]?.id ?? low;
      }
      if (low === undefined || high === undefined || (low === first?.id && high === last?.id)) return asked;
      return one <= other ? [low, high] : [high, low];
    };
    return success({ changes: blocks.length === 0 ? [] : changesOfRanges(scenario, ends), label: "" });
  };
}

const isSame = (one: RangeEnds, other: RangeEnds): boolean => one[0] === other[0] && one[1] === other[1];

function rangesOfLine({ lines, cells }: Scenario, lineId: LineId): readonly RangeEnds[] {
  const texts = [...(cells.get(lineId)?.values() ?? [])].flatMap((input) =>
    input.type === "formula" ? [input.formula] : [],
  );
  return [lines.get(lineId)?.formula ?? "", ...texts].flatMap(rangesIn);
}
