// Learns what the figures of each column look like (size, decimals) from the rows that can be read in one way only, and
// places a row with too few figures where its figures fit best. What is learnt here decides the ambiguous rows.

import type { LexedLine } from "./lexFigures.ts";
import type { Figure } from "./rawTable.ts";
import { noFigure } from "./rawTable.ts";
import type { ColumnHabit, Division } from "./splitFigures.ts";

/** A line with the ways to divide it over the columns, best first. */
export interface DividedLine {
  readonly line: LexedLine;
  readonly divisions: readonly Division[];
}

/** A line of the table with its divisions; `short` when it holds fewer figures than there are columns. */
export interface BodyLine extends DividedLine {
  readonly short: boolean;
  /** Divisions over fewer columns, for a row whose empty cells left no trace. */
  readonly fewer: readonly Division[];
}

/** True when a division parts columns where the text, laid out in places, has only one space. */
export const partsNarrowly = (line: LexedLine, division: Division): boolean =>
  division.leftOver > 0 || division.ends.slice(0, -1).some((end) => line.pieces[end + 1]?.gap !== "wide");

function median(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? null;
}

/** One habit per column; all null when no row is certain. */
export function learnHabits(lines: readonly DividedLine[], columns: number): readonly ColumnHabit[] {
  const certain = lines.filter((line) => line.divisions.length === 1);
  // The cheapest reading of an uncertain row is still better than knowing nothing.
  const base = certain.length > 0 ? certain : lines;
  return Array.from({ length: columns }, (_, column) => {
    const figures = base
      .flatMap((line) => line.divisions[0]?.figures[column] ?? [])
      .filter((figure) => figure.value !== null && figure.value !== 0);
    const decimals = new Map<number, number>();
    for (const figure of figures) decimals.set(figure.decimals, (decimals.get(figure.decimals) ?? 0) + 1);
    const habit = [...decimals].sort((a, b) => b[1] - a[1])[0];
    return {
      logSize: median(figures.map((figure) => Math.log10(Math.abs(figure.value ?? 1)))),
      decimals: habit !== undefined && habit[1] * 2 > figures.length ? habit[0] : null,
    };
  });
}

/** The usual place in the line where the figures of each column end; empty when the text is not aligned. */
export function columnEnds(lines: readonly DividedLine[], columns: number): readonly number[] {
  const full = lines.filter((line) => line.line.pieces.some((piece) => piece.gap === "wide"));
  if (full.length === 0) return [];
  const ends: number[] = [];
  for (let column = 0; column < columns; column += 1) {
    const places = full.flatMap(({ line, divisions }) => line.pieces[divisions[0]?.ends[column] ?? -1]?.end ?? []);
    const middle = median(places);
    if (middle === null || places.filter((place) => Math.abs(place - middle) <= 2).length < places.length * 0.7)
      return [];
    ends.push(middle);
  }
  return ends;
}

/** Puts fewer figures than columns where they fit best, keeping their order; the other columns stay empty. */
export function placeFigures(
  division: Division,
  line: LexedLine,
  habits: readonly ColumnHabit[],
  ends: readonly number[],
  columns: number,
): readonly Figure[] {
  const count = division.figures.length;
  const misfit = (index: number, column: number): number => {
    const end = line.pieces[division.ends[index] ?? -1]?.end;
    const place = ends[column];
    if (end !== undefined && place !== undefined) return Math.abs(end - place);
    const value = division.figures[index]?.value ?? 0;
    const size = habits[column]?.logSize ?? null;
    return (value === 0 || size === null ? 0 : Math.abs(Math.log10(Math.abs(value)) - size)) + column * 1e-6;
  };
  // best[i][c]: lowest misfit of the first i figures within the first c columns.
  const best: number[][] = [new Array<number>(columns + 1).fill(0)];
  for (let index = 1; index <= count; index += 1) {
    const row = new Array<number>(columns + 1).fill(Number.POSITIVE_INFINITY);
    for (let column = index; column <= columns; column += 1) {
      const here = (best[index - 1]?.[column - 1] ?? Number.POSITIVE_INFINITY) + misfit(index - 1, column - 1);
      row[column] = Math.min(row[column - 1] ?? Number.POSITIVE_INFINITY, here);
    }
    best.push(row);
  }
  const placed = new Array<Figure>(columns).fill(noFigure);
  let column = columns;
  for (let index = count; index > 0; index -= 1) {
    while (column > index && best[index]?.[column] === best[index]?.[column - 1]) column -= 1;
    placed[column - 1] = division.figures[index - 1] ?? noFigure;
    column -= 1;
  }
  return placed;
}
