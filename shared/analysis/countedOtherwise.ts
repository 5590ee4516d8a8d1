// What sums over a run of lines (SUMMA(VON:ÖVN)) or over a heading count after an edit of the order of lines that they did not count
// before, and what no more: told when it happens, so that nobody finds it out from a total. A new line right beside a run that does not
// count it is told too.

import { linesAbove } from "../commands/lineBranches.ts";
import {
  formulaAt,
  formulasHolding,
  formulasWithRanges,
  namesLine,
  type RangeEnds,
  rangesIn,
} from "../commands/storedRanges.ts";
import { isAlike, newBlocksOf } from "../commands/widenRanges.ts";
import type { LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario } from "../domain/scenario.ts";

/** New lines right above the first or below the last of a run. */
export interface MissedLines {
  readonly lineIds: readonly LineId[];
  readonly side: "above" | "below";
  /** That first or last line. */
  readonly besideId: LineId;
}

export interface CountedOtherwise {
  /** The line that sums. */
  readonly lineId: LineId;
  /** Lines it counts now and did not before, in stored order; and the other way round. */
  readonly gained: readonly LineId[];
  readonly lost: readonly LineId[];
  readonly missed: MissedLines | null;
}

type Look = { readonly scenario: Scenario; readonly tree: LineTree };

/**
 * One entry for each line that sums otherwise, in stored order. `touched` are the lines that are new or were put elsewhere, each with
 * all under it; the others must stand in the order they stood in. Lines that are gone are not told of.
 */
export function countedOtherwise(before: Look, after: Look, touched: ReadonlySet<LineId>): readonly CountedOtherwise[] {
  const headings = headingChanges(before, after, touched);
  const signs = [":@", ...[...headings.keys()].map((headingId) => `@${headingId}`)];
  const formulas = headings.size === 0 ? formulasWithRanges(before.scenario) : formulasHolding(before.scenario, signs);
  if (formulas.length === 0) return [];
  const compare = comparison(before.tree, after.tree, touched);
  const missedBy = missing(after.tree, new Set([...touched].filter((id) => !before.scenario.lines.has(id))));
  const told = new Map<LineId, Told>();
  const tell = ({ id }: Line, { gained, lost }: Difference, missed: MissedLines | null): void => {
    if (gained.length + lost.length === 0 && missed === null) return;
    const known = told.get(id) ?? { gained: new Set(), lost: new Set(), missed: null };
    for (const lineId of gained) known.gained.add(lineId);
    for (const lineId of lost) known.lost.add(lineId);
    told.set(id, { ...known, missed: known.missed ?? missed });
  };
  for (const { line, place, text } of formulas) {
    for (const [headingId, difference] of headings) if (namesLine(text, headingId)) tell(line, difference, null);
    const were = rangesIn(text);
    const are = rangesIn(formulaAt(after.scenario, line.id, place) ?? "");
    if (were.length !== are.length) continue;
    for (const [at, was] of were.entries()) {
      const is = are[at] ?? was;
      tell(line, compare(was, is), missedBy(is));
    }
  }
  const { rowOf } = after.tree;
  const inOrder = <Each>(each: Iterable<Each>, idOf: (one: Each) => LineId): readonly Each[] =>
    [...each].toSorted((one, other) => (rowOf.get(idOf(one)) ?? 0) - (rowOf.get(idOf(other)) ?? 0));
  const own = (lineId: LineId): LineId => lineId;
  return inOrder(told, ([lineId]) => lineId).flatMap(
    ([lineId, { gained, lost, missed }]): readonly CountedOtherwise[] => {
      // What one of its ranges has lost to another it counts as before.
      const one = {
        lineId,
        gained: inOrder(
          [...gained].filter((id) => !lost.has(id)),
          own,
        ),
        lost: inOrder(
          [...lost].filter((id) => !gained.has(id)),
          own,
        ),
        missed: gained.size === 0 ? missed : null,
      };
      return one.gained.length + one.lost.length === 0 && one.missed === null ? [] : [one];
    },
  );
}

/** What headings count since lines were put under them or taken out. New lines are under a heading because they were asked for there. */
function headingChanges(before: Look, after: Look, touched: ReadonlySet<LineId>): ReadonlyMap<LineId, Difference> {
  const concerned = new Set<LineId>();
  for (const lineId of touched) {
    const [was, is] = [before.scenario.lines.get(lineId), after.scenario.lines.get(lineId)];
    if (was === undefined || is === undefined || was.parentId === is.parentId) continue;
    for (const heading of [...linesAbove(before, was), ...linesAbove(after, is)]) concerned.add(heading.id);
  }
  const changes = new Map<LineId, Difference>();
  for (const headingId of concerned) {
    const were = new Set(before.tree.itemsUnder(headingId));
    const are = new Set(after.tree.itemsUnder(headingId));
    const gained = [...are].filter((id) => !were.has(id) && before.scenario.lines.has(id));
    const lost = [...were].filter((id) => !are.has(id) && after.scenario.lines.has(id));
    if (gained.length + lost.length > 0) changes.set(headingId, { gained, lost });
  }
  return changes;
}

interface Told {
  readonly gained: Set<LineId>;
  readonly lost: Set<LineId>;
  readonly missed: MissedLines | null;
}

interface Block {
  readonly first: number;
  readonly last: number;
}

function blockOf({ rowOf }: LineTree, [from, to]: RangeEnds): Block | null {
  const [one, other] = [rowOf.get(from), rowOf.get(to)];
  return one === undefined || other === undefined ? null : { first: Math.min(one, other), last: Math.max(one, other) };
}

const isIn = (block: Block | null, row: number): boolean => block !== null && row >= block.first && row <= block.last;

type Difference = { readonly gained: readonly LineId[]; readonly lost: readonly LineId[] };
const none: Difference = { gained: [], lost: [] };

/**
 * Compares a range before with the same range after. Those that stand where they stood are a run of the same order in both, of which
 * only the ends are looked at: there may be thousands of running totals, each over thousands of lines.
 */
function comparison(before: LineTree, after: LineTree, touched: ReadonlySet<LineId>) {
  let kept: Staying | null = null;
  const moved = [...touched].flatMap((id) => {
    const line = after.ordered[after.rowOf.get(id) ?? -1];
    if (line === undefined || !isSummable(line.kind)) return [];
    return [{ id, was: before.rowOf.get(id) ?? -1, is: after.rowOf.get(id) ?? -1 }];
  });
  const known = new Map<string, Difference>();
  return (was: RangeEnds, is: RangeEnds): Difference => {
    const key = `${was} ${is}`;
    const found = known.get(key) ?? differenceOf(was, is);
    known.set(key, found);
    return found;
  };

  function differenceOf(wasEnds: RangeEnds, isEnds: RangeEnds): Difference {
    const [was, is] = [blockOf(before, wasEnds), blockOf(after, isEnds)];
    // A range that has lost an end shows an error of its own.
    if (was === null || is === null) return none;
    // Between two lines that stay as they are written the others that stay are the same.
    const isBetweenSame = wasEnds.every((end, at) => end === isEnds[at] && !touched.has(end));
    kept ??= isBetweenSame ? null : stayingOf(before, after, touched);
    const [were, are] = kept === null || isBetweenSame ? [noRun, noRun] : [kept.before(was), kept.after(is)];
    const staying = kept?.ids ?? [];
    const outside = (run: Run, other: Run): readonly LineId[] =>
      run.start === other.start && run.end === other.end
        ? []
        : staying
            .slice(run.start, run.end)
            .filter((_, at) => run.start + at < other.start || run.start + at >= other.end);
    return {
      gained: [
        ...outside(are, were),
        ...moved.flatMap((line) => (isIn(is, line.is) && !isIn(was, line.was) ? line.id : [])),
      ],
      lost: [
        ...outside(were, are),
        ...moved.flatMap((line) => (isIn(was, line.was) && !isIn(is, line.is) ? line.id : [])),
      ],
    };
  }
}

/** Places among the lines that stay, [start, end). */
interface Run {
  readonly start: number;
  readonly end: number;
}

const noRun: Run = { start: 0, end: 0 };

/** Amounts that stay where they were among each other, and which of them stand in a block of rows. */
interface Staying {
  readonly ids: readonly LineId[];
  readonly before: (block: Block) => Run;
  readonly after: (block: Block) => Run;
}

function stayingOf(before: LineTree, after: LineTree, touched: ReadonlySet<LineId>): Staying {
  const ids = before.ordered.flatMap(({ id, kind }) =>
    isSummable(kind) && !touched.has(id) && after.rowOf.has(id) ? [id] : [],
  );
  const isStaying = new Set(ids);
  return { ids, before: runIn(before, isStaying), after: runIn(after, isStaying) };
}

function runIn({ ordered }: LineTree, isStaying: ReadonlySet<LineId>): (block: Block) => Run {
  const countTo = new Int32Array(ordered.length + 1);
  for (const [row, { id }] of ordered.entries()) countTo[row + 1] = (countTo[row] ?? 0) + Number(isStaying.has(id));
  return ({ first, last }) => ({ start: countTo[first] ?? 0, end: countTo[last + 1] ?? 0 });
}

/** What new lines a range passes by that stand right beside it. */
function missing(tree: LineTree, added: ReadonlySet<LineId>): (range: RangeEnds) => MissedLines | null {
  const blocks = newBlocksOf(tree, added);
  return (range) => {
    const block = blocks.length === 0 ? null : blockOf(tree, range);
    if (block === null) return null;
    const [first, last] = [tree.ordered[block.first], tree.ordered[block.last]];
    for (const { lines, above, below } of blocks) {
      const isBelow = last !== undefined && above?.id === last.id;
      const beside = isBelow ? last : first !== undefined && below?.id === first.id ? first : null;
      const lineIds = beside === null ? [] : lines.flatMap((line) => (isAlike(beside, line) ? line.id : []));
      if (beside !== null && lineIds.length > 0)
        return { lineIds, side: isBelow ? "below" : "above", besideId: beside.id };
    }
    return null;
  };
}
