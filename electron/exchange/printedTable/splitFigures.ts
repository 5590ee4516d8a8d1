// Divides the pieces at the end of a line over a known number of columns, where single spaces part both thousands and
// columns. A shortest path over all admissible divisions: groups of exactly three digits may continue a figure,
// neighbours in a row and figures in a column are of like size, and decimals keep to the habit of their column.

import { isYear } from "./labelWords.ts";
import type { Piece } from "./lexFigures.ts";
import type { Figure } from "./rawTable.ts";
import { noFigure } from "./rawTable.ts";
import { sizeOfDigits } from "./readNumber.ts";

/** What is known of a column from rows that can be read in one way only; null where nothing is known. */
export interface ColumnHabit {
  readonly logSize: number | null;
  readonly decimals: number | null;
}

export interface SplitHabits {
  readonly columns: readonly ColumnHabit[];
  /** No-break spaces part thousands and ordinary spaces part columns in this text. */
  readonly tightThousands: boolean;
  /** Headings hold a column of note numbers, so one small number may stand between label and figures. */
  readonly noteColumn: boolean;
  /** Somewhere in the text a dash certainly stands for nothing, so it may do so elsewhere. */
  readonly loneDashes: boolean;
  /** The text is laid out in places: two or more spaces part columns, one space parts thousands. */
  readonly wideColumns: boolean;
}

export const noHabits: SplitHabits = {
  columns: [],
  tightThousands: false,
  noteColumn: false,
  loneDashes: false,
  wideColumns: false,
};

export interface Division {
  readonly cost: number;
  readonly figures: readonly Figure[];
  /** How many pieces at the left stay with the label. */
  readonly leftOver: number;
  /** End of each figure in the line. */
  readonly ends: readonly number[];
}

/** Work left for all lines together; hostile text cannot make the reader slow. */
export interface WorkBudget {
  left: number;
}

interface Segment {
  readonly start: number;
  readonly end: number;
  readonly figure: Figure;
  readonly logSize: number | null;
  readonly cost: number;
}

const logOf = (value: number): number | null => (value === 0 ? null : Math.log10(Math.abs(value)));
const canLead = (piece: Piece): boolean => /^[1-9]\d{0,2}$/u.test(piece.digits) && !piece.percent && !piece.closes;
const canContinue = (piece: Piece): boolean =>
  piece.kind === "digits" &&
  !piece.signed &&
  !piece.opens &&
  piece.gap !== "wide" &&
  /^\d{3}(?:[.,]\d+)?$/u.test(piece.digits);
const longestFigure = 4;
const costOfNarrow = 5;
const mostLeftOver = 8;

/** Every figure that may begin at a piece: a lone dash, or a sign and one to four groups. */
function segmentsFrom(pieces: readonly Piece[], start: number, habits: SplitHabits): readonly Segment[] {
  const first = pieces[start];
  if (first === undefined) return [];
  if (first.kind === "blank") return [{ start, end: start, figure: noFigure, logSize: null, cost: 0 }];
  const segments: Segment[] = [];
  let lead = start;
  if (first.kind === "dash") {
    segments.push({
      start,
      end: start,
      figure: { value: 0, decimals: 0, percent: false, unreadable: "" },
      logSize: null,
      cost: dashCost(pieces[start + 1], habits.loneDashes) + narrowCost(pieces[start + 1], habits),
    });
    lead += 1;
    const next = pieces[lead];
    if (next === undefined || next.kind !== "digits" || next.signed) return segments;
  }
  let digits = "";
  let cost = 0;
  for (let at = lead; at < Math.min(pieces.length, lead + longestFigure); at += 1) {
    const piece = pieces[at];
    if (piece === undefined) break;
    const previous = pieces[at - 1];
    if (at > lead) {
      if (!canContinue(piece) || previous === undefined) break;
      if (
        at === lead + 1 ? !canLead(previous) : !/^\d{3}$/u.test(previous.digits) || previous.closes || previous.percent
      )
        break;
      if (habits.tightThousands && piece.gap === "plain") cost += 2;
    }
    digits = digits === "" ? piece.digits : `${digits} ${piece.digits}`;
    const segment = segmentOf(pieces, start, lead, at, digits, cost, habits);
    if (segment !== null) segments.push(segment);
  }
  return segments;
}

/** A dash before a plain number is most often its minus. */
const dashCost = (next: Piece | undefined, loneDashes: boolean): number => {
  if (isLoneDash(next)) return 0.2;
  return loneDashes ? 1.2 : 3.5;
};

/** A dash before this piece (or before nothing) cannot be a minus. */
export const isLoneDash = (next: Piece | undefined): boolean =>
  next === undefined || next.kind !== "digits" || next.signed;

function segmentOf(
  pieces: readonly Piece[],
  start: number,
  lead: number,
  end: number,
  digits: string,
  cost: number,
  habits: SplitHabits,
): Segment | null {
  const first = pieces[lead];
  const last = pieces[end];
  const size = sizeOfDigits(digits);
  if (first === undefined || last === undefined || size === null || first.opens !== last.closes) return null;
  if (/^0\d/u.test(digits) && !/^0[.,]/u.test(digits)) return null;
  const next = pieces[end + 1];
  const splitsHere =
    next !== undefined && canContinue(next) && (end === lead ? canLead(last) : /^\d{3}$/u.test(last.digits));
  const negative = lead > start || first.negative || first.opens || last.negative;
  const value = negative && size.size !== 0 ? -size.size : size.size;
  return {
    start,
    end,
    figure: { value, decimals: size.decimals, percent: last.percent, unreadable: "" },
    logSize: logOf(value),
    cost:
      cost + narrowCost(next, habits) + (splitsHere ? (habits.tightThousands && next.gap === "tight" ? 6 : 0.4) : 0),
  };
}

/** Columns that stand one space apart in a text laid out in places. */
const narrowCost = (next: Piece | undefined, habits: SplitHabits): number =>
  habits.wideColumns && next !== undefined && next.gap !== "wide" ? costOfNarrow : 0;

function costInColumn(segment: Segment, column: number, habits: SplitHabits): number {
  const habit = habits.columns[column];
  if (habit === undefined) return segment.cost;
  const size =
    habit.logSize === null || segment.logSize === null
      ? 0
      : Math.min(1.2, Math.abs(habit.logSize - segment.logSize) * 0.6);
  const isNil = segment.figure.value === 0 && segment.figure.decimals === 0;
  const decimals = habit.decimals === null || isNil || habit.decimals === segment.figure.decimals ? 0 : 2;
  return segment.cost + size + decimals;
}

const neighbourCost = (left: Segment, right: Segment): number =>
  left.logSize === null || right.logSize === null ? 0 : Math.min(1.6, Math.abs(left.logSize - right.logSize) * 0.5);

/** A small whole number that may refer to a note. */
export const isNote = (piece: Piece | undefined): boolean =>
  piece?.kind === "digits" && !piece.signed && !piece.percent && /^[1-9]\d?$/u.test(piece.digits);

function leftOverCost(pieces: readonly Piece[], count: number, noteColumn: boolean): number {
  const first = pieces[0];
  if (count === 0 || first === undefined) return 0;
  if (count === 1 && first.kind === "blank") return noteColumn ? 0 : 0.3;
  if (count === 1 && noteColumn && isNote(first)) return 0.1;
  if (count === 2 && noteColumn && isYear(first.digits) && isNote(pieces[1])) return 0.6;
  if (count === 1 && isYear(first.digits)) return 0.5;
  if (count > mostLeftOver) return count * 4;
  // A label may end in "1" or "2021", hardly in "0,1" or "132 544".
  return pieces.slice(0, count).reduce((cost, piece) => cost + (/^\d{1,2}$/u.test(piece.digits) ? 1.5 : 4), 0);
}

interface Path {
  readonly cost: number;
  readonly segment: Segment;
  readonly previous: Path | null;
}

/**
 * The best divisions of the pieces into 1..mostColumns figures.
 *
 * Shape: one list per count (index 0 unused), cheapest first, at most `keep` each; empty where the count is impossible.
 */
export function divide(
  pieces: readonly Piece[],
  mostColumns: number,
  habits: SplitHabits,
  keep: number,
  budget: WorkBudget,
): readonly (readonly Division[])[] {
  budget.left -= pieces.length * 8;
  if (budget.left < 0) return [];
  const byStart = pieces.map((_, start) => segmentsFrom(pieces, start, habits));
  const divisions: (readonly Division[])[] = [[]];
  let ending = new Map<number, readonly Path[]>();
  for (let count = 1; count <= Math.min(mostColumns, pieces.length); count += 1) {
    const next = new Map<number, Path[]>();
    const reach = (path: Path): void => {
      const list = next.get(path.segment.end);
      if (list === undefined) next.set(path.segment.end, [path]);
      else list.push(path);
    };
    for (const segments of byStart) {
      for (const segment of segments) {
        const own = costInColumn(segment, count - 1, habits);
        if (count === 1) {
          reach({ cost: own + leftOverCost(pieces, segment.start, habits.noteColumn), segment, previous: null });
          continue;
        }
        for (const path of ending.get(segment.start - 1) ?? []) {
          budget.left -= 1;
          reach({ cost: path.cost + own + neighbourCost(path.segment, segment), segment, previous: path });
        }
      }
    }
    if (budget.left < 0) return divisions;
    // The next segment looks only at the size of the last one, so a few of each end are enough.
    ending = new Map([...next].map(([end, paths]) => [end, paths.sort((a, b) => a.cost - b.cost).slice(0, keep * 3)]));
    divisions.push((ending.get(pieces.length - 1) ?? []).slice(0, keep).map(divisionOf));
  }
  return divisions;
}

function divisionOf(path: Path): Division {
  const segments: Segment[] = [];
  for (let at: Path | null = path; at !== null; at = at.previous) segments.unshift(at.segment);
  return {
    cost: path.cost,
    figures: segments.map((segment) => segment.figure),
    leftOver: segments[0]?.start ?? 0,
    ends: segments.map((segment) => segment.end),
  };
}
