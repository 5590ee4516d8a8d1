// The ways one line can be read as a row: its figures in all columns, or fewer figures placed where they fit, with or
// without a note number before them. The likely one comes first, arithmetic may choose another (settleReadings).

import type { BodyLine } from "./columnHabits.ts";
import { placeFigures } from "./columnHabits.ts";
import type { Figure } from "./rawTable.ts";
import { noFigure } from "./rawTable.ts";
import type { Division, SplitHabits } from "./splitFigures.ts";
import { isNote } from "./splitFigures.ts";

export interface Readings {
  readonly figures: readonly Figure[];
  readonly alternatives: readonly (readonly Figure[])[];
  readonly doubtful: boolean;
}

const mostPlacements = 36;
const costOfRival = 3;
const costOfDoubt = 0.8;
const costOfJoining = 2;

/** `ends` is where the columns of an aligned text end, empty when it is not aligned. */
export function readingsOfLine(
  { line, divisions, short, fewer }: BodyLine,
  best: Division,
  habits: SplitHabits,
  ends: readonly number[],
  columns: number,
): Readings {
  const rivals = divisions.slice(1).filter((other) => other.cost < best.cost + costOfRival);
  const noteOrSame = rivals.filter(
    (other) =>
      other.leftOver === best.leftOver ||
      (habits.noteColumn && Math.max(other.leftOver, best.leftOver) === 1 && isNote(line.pieces[0])),
  );
  // Figures that a minus may join are fewer; only arithmetic can tell, so they stand last.
  const joined = fewer
    .filter((other) => other.leftOver === best.leftOver && other.cost < best.cost + costOfJoining)
    .flatMap((other) => placements(other.figures, columns));
  if (!short) {
    const afterNote =
      habits.noteColumn && best.leftOver === 0 && isNote(line.pieces[0]) && best.ends[0] === 0
        ? placements(best.figures.slice(1), columns)
        : [];
    return {
      figures: best.figures,
      alternatives: [
        ...noteOrSame.map((other) => other.figures),
        ...afterNote,
        ...(line.pieces.some((piece) => piece.kind === "dash") ? joined : []),
      ].slice(0, mostPlacements),
      doubtful: noteOrSame.some((other) => other.cost < best.cost + costOfDoubt),
    };
  }
  const figures = placeFigures(best, line, habits.columns, ends, columns);
  if (ends.length > 0) return { figures, alternatives: [], doubtful: false };
  const startsWithNote = habits.noteColumn && best.leftOver === 0 && best.ends[0] === 0 && isNote(line.pieces[0]);
  const others = [
    ...placements(best.figures, columns),
    ...(startsWithNote ? placements(best.figures.slice(1), columns) : []),
    ...noteOrSame.flatMap((other) => placements(other.figures, columns)),
    ...joined,
  ].filter((other) => !sameFigures(other, figures));
  return { figures, alternatives: others.slice(0, mostPlacements), doubtful: false };
}

const sameFigures = (left: readonly Figure[], right: readonly Figure[]): boolean =>
  left.every((figure, column) => figure.value === right[column]?.value);

/** All ways to put figures in their order into more columns, at most a fixed number. */
export function placements(figures: readonly Figure[], columns: number): readonly (readonly Figure[])[] {
  if (figures.length === 0 || figures.length >= columns) return [];
  const found: (readonly Figure[])[] = [];
  const visit = (index: number, placed: readonly Figure[]): void => {
    if (found.length >= mostPlacements) return;
    if (placed.length === columns) {
      found.push(placed);
      return;
    }
    const figure = figures[index];
    // Empty cells stand oftener in the early columns: a new item has no history.
    if (figures.length - index < columns - placed.length) visit(index, [...placed, noFigure]);
    if (figure !== undefined) visit(index + 1, [...placed, figure]);
  };
  visit(0, []);
  return found;
}
