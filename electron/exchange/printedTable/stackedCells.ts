// Web tables are often copied with every cell on a line of its own. Here such cells are put side by side again: by the
// rhythm of the table where the line of years gives it, else as runs of figures under each label.

import { isYear } from "./labelWords.ts";
import type { LexedLine } from "./lexFigures.ts";
import { lexLine, onlyYears } from "./lexFigures.ts";
import { namesNotes } from "./noteColumn.ts";

const dashCell = /^\s*[-–—−]\s*$/u;
const noteCell = /^\s*\d{1,2}(?:\s?,\s?\d{1,2})+\s*$/u;
const figureCell = /^[(+\-–−]?\s?\d[\d\s.,]*%?\)?\*?$/u;
const leastRows = 4;

/** Lines with a figure each joined to runs, two spaces between the cells; unchanged where few cells stand so. */
export function joinStackedCells(lines: readonly string[]): readonly string[] {
  const lexed = lines.map(lexLine);
  const isFigures = (line: LexedLine | undefined): boolean =>
    line !== undefined && line.label === "" && line.pieces.length > 0 && !onlyYears(line);
  const singles = lexed.filter(isFigures).length;
  const labelled = lexed.filter((line) => line.label !== "" && line.pieces.length > 1).length;
  if (singles < leastRows || singles <= labelled * 2) return lines;
  const notes = namesNotes(lines.slice(0, Math.max(0, lexed.findIndex(isFigures))));
  const joined: string[] = [];
  let open = false;
  let started = false;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "" && open) continue;
    if (notes && started && noteCell.test(line)) continue;
    const single: boolean = isFigures(lexed[index]) || (started && dashCell.test(line));
    if (single && open) joined[joined.length - 1] = `${joined.at(-1) ?? ""}  ${line.trim()}`;
    else joined.push(line);
    open = single;
    started = started || single;
  }
  return joined;
}

/** Lines of cells with tabs, when the cells after a run of years keep its rhythm (label, then one figure a year). */
export function rowsByRhythm(lines: readonly string[]): readonly string[] | null {
  const cells = lines.map((line) => line.trim());
  const filled = cells.flatMap((cell, index) => (cell === "" ? [] : [index]));
  const isYearAt = (place: number): boolean => isYear(cells[filled[place] ?? -1] ?? "");
  const first = filled.findIndex((_, place) => isYearAt(place) && isYearAt(place + 1));
  if (first < 1) return null;
  let years = 0;
  while (isYearAt(first + years)) years += 1;
  const textAt = (place: number): string => cells[filled[place] ?? -1] ?? "";
  const rows: string[] = [];
  let at = first + years;
  for (; at + years < filled.length; at += years + 1) {
    const figures = Array.from({ length: years }, (_, offset) => textAt(at + 1 + offset));
    if (!figures.every((cell) => figureCell.test(cell))) break;
    rows.push([textAt(at), ...figures].join("\t"));
  }
  // Labels that are words are found without a rhythm; only labels like "6" or "1-5" need it.
  const needed = rows.some((row) => /^[\d\s–-]+\t/u.test(row));
  if (rows.length < leastRows || at < filled.length || !needed) return null;
  const heading = Array.from({ length: years + 1 }, (_, offset) => textAt(first - 1 + offset)).join("\t");
  return [...filled.slice(0, first - 1).map((index) => cells[index] ?? ""), heading, ...rows];
}
