// Reads a table from running text, as it is copied out of a PDF: finds the first line of figures, the number of
// columns, the headings above, and then line by line labels, figures and rows of text.

import { chooseColumns } from "./chooseColumns.ts";
import { tidyLabel } from "./cleanText.ts";
import type { BodyLine } from "./columnHabits.ts";
import { columnEnds, learnHabits, partsNarrowly } from "./columnHabits.ts";
import { markEmptyCells } from "./emptyCells.ts";
import { isColumnWord, isOfWhichLabel, isYear, yearOfShortForm } from "./labelWords.ts";
import type { LexedLine } from "./lexFigures.ts";
import { lexLine, onlyYears } from "./lexFigures.ts";
import { namesNotes, withoutNote } from "./noteColumn.ts";
import type { RawRow, RawTable } from "./rawTable.ts";
import { textRow } from "./rawTable.ts";
import { readHeadings } from "./readHeadings.ts";
import { readingsOfLine } from "./readingsOfLine.ts";
import type { SplitHabits, WorkBudget } from "./splitFigures.ts";
import { divide, isNote } from "./splitFigures.ts";
import { joinStackedCells } from "./stackedCells.ts";
import { textHabits } from "./textHabits.ts";
import { titleOf } from "./titleOf.ts";

const caption = /^(?:tabell|bilaga|sida|sid|diagram|figur|avsnitt|kapitel|not|§)\s*\d*[:.]?$/iu;
const mostWork = 8_000_000;

/** True for a line that can hold amounts: figures that are not just years and not the number of a table or page. */
function holdsAmounts(line: LexedLine): boolean {
  return line.pieces.length > 0 && !onlyYears(line) && !caption.test(line.label) && !looksLikeHeading(line);
}

/** "2019 Budget" never ends in figures; "Plan 2023 2024" does, but only in years; "Budget -23" ends in a short year. */
function looksLikeHeading(line: LexedLine): boolean {
  const [only, second] = line.pieces;
  if (only === undefined || second !== undefined) return false;
  if (line.label === "") return /^\d{1,3}$/u.test(only.digits) && !only.signed;
  const lastWord = line.label.split(/\s/u).at(-1) ?? "";
  // "Summa -10" is a sum, never a year.
  if (/^(?:summa|s:a|totalt?|netto)$/iu.test(lastWord)) return false;
  return isColumnWord(lastWord) && yearOfShortForm(line.text.slice(only.start, only.end)) !== null;
}

const pageFoot = /^(?:sida|sid\.?)\s*\d+(?:\s*(?:\(\d+\)|(?:av|\/)\s*\d+))?$|^\d{1,3}\s*\(\d{1,3}\)$/iu;

/** Rows that begin with a year each: the year is the label, not a figure. */
function leadingYears(lines: readonly LexedLine[]): readonly LexedLine[] {
  const data = lines.filter((line) => line.pieces.length > 1);
  const years = data.map((line) => (isYear(line.pieces[0]?.digits ?? "") ? Number(line.pieces[0]?.digits) : null));
  const rising = years.every((year, index) => year !== null && (index === 0 || year === (years[index - 1] ?? 0) + 1));
  if (data.length < 2 || !rising) return lines;
  return lines.map((line) => {
    const first = line.pieces[0];
    if (first === undefined || !data.includes(line)) return line;
    return { ...line, label: `${line.label} ${first.digits}`.trim(), pieces: line.pieces.slice(1) };
  });
}

/** Rows by age: where others begin with "1-5" or "80-w", a lone number before the figures is the label as well. */
function leadingAges(lines: readonly LexedLine[]): readonly LexedLine[] {
  const ranges = lines.filter(
    (line) => line.pieces.length > 1 && /^\d{1,3}\s?[-–]\s?(?:\d{1,3}|\p{Ll})$/u.test(line.label),
  );
  if (ranges.length < 3) return lines;
  return lines.map((line) => {
    const first = line.pieces[0];
    const isAge = line.label === "" && line.pieces.length > 1 && first !== undefined && /^\d{1,3}$/u.test(first.digits);
    return isAge && !first.signed ? { ...line, label: first.digits, pieces: line.pieces.slice(1) } : line;
  });
}

/** The raw table of a running text; null when no line holds figures. `text` is cleaned. */
export function readSpaced(text: string): RawTable | null {
  const source = markEmptyCells(joinStackedCells(text.split("\n")));
  const firstLexed = source.map(lexLine);
  const start = firstLexed.findIndex(holdsAmounts);
  if (start === -1) return null;
  const lexed = [...firstLexed.slice(0, start), ...leadingAges(leadingYears(firstLexed.slice(start)))];
  const budget: WorkBudget = { left: mostWork };
  const base = { ...textHabits(lexed, lexed.slice(start)), noteColumn: namesNotes(source.slice(0, start)) };
  const amounts = lexed.slice(start).filter(holdsAmounts);
  const columns = chooseColumns(amounts, source.slice(0, start), base, budget);
  if (columns === 0) return null;

  const fits = (line: LexedLine): boolean =>
    holdsAmounts(line) && (divide(line.pieces, columns, base, 1, budget)[columns]?.length ?? 0) > 0;
  const found = lexed.findIndex((line, index) => index >= start && fits(line));
  const first = found === -1 ? start : found;
  const above = source.slice(0, first);
  const headings = readHeadings(above, columns);
  const habits: SplitHabits = { ...base, noteColumn: headings?.noteColumn === true || namesNotes(above) };
  const bodyStart = headings === null ? first : headings.to + 1;
  const last = lexed.findLastIndex((line) => fits(line) || (line.pieces.length > 1 && holdsAmounts(line)));
  const body = lexed
    .slice(bodyStart, last + 1)
    .filter((line) => !repeatsHeading(line.text, above) && !pageFoot.test(line.text.trim()));
  const divided = divideLines(
    body.map((line) => withoutNote(line, habits.noteColumn)),
    columns,
    habits,
    budget,
  );
  const titleLines = above
    .slice(0, headings === null ? first : headings.from)
    .map(tidyLabel)
    .filter((line) => line !== "");
  const headingLines = headings === null ? [] : above.slice(headings.from, headings.to + 1).map(tidyLabel);
  return {
    title: titleOf(titleLines, headings?.stub ?? ""),
    context: [...headingLines, ...titleLines.toReversed(), ...source.slice(last + 1).map(tidyLabel)],
    columns: headings?.labels ?? [],
    headingsFound: headings !== null,
    rows: rowsOf(divided, columns, habits),
  };
}

/** A page break repeats the headings; a line of them in the middle is no row. */
function repeatsHeading(line: string, above: readonly string[]): boolean {
  const plain = tidyLabel(line);
  return plain !== "" && /\d{4}|tkr|mnkr/u.test(plain) && above.some((heading) => tidyLabel(heading) === plain);
}

/** Reads every line twice: first by itself, then with what the certain lines taught of the columns. */
function divideLines(
  lines: readonly LexedLine[],
  columns: number,
  habits: SplitHabits,
  budget: WorkBudget,
): { readonly lines: readonly BodyLine[]; readonly columnHabits: SplitHabits } {
  const once = lines.map((line) => ({
    line,
    divisions: divide(line.pieces, columns, habits, 6, budget)[columns] ?? [],
  }));
  const withoutLeftOver = once.map(({ line, divisions }) => ({
    line,
    divisions: divisions.filter((division) => division.leftOver === 0),
  }));
  const columnHabits = {
    ...habits,
    columns: learnHabits(
      withoutLeftOver.filter((line) => line.divisions.length > 0),
      columns,
    ),
  };
  const read = once.map(({ line, divisions }): BodyLine => {
    if (line.pieces.length === 0) return { line, divisions: [], short: false, fewer: [] };
    if (divisions.length === 1 && !habits.wideColumns && !line.pieces.some((piece) => piece.kind === "dash"))
      return { line, divisions, short: false, fewer: [] };
    const again = divide(line.pieces, columns, columnHabits, 6, budget);
    const full = again[columns] ?? [];
    const fewer =
      again
        .slice(0, columns)
        .findLast((list) => list[0] !== undefined && !(columnHabits.wideColumns && partsNarrowly(line, list[0]))) ?? [];
    const isForced =
      columnHabits.wideColumns && full[0] !== undefined && partsNarrowly(line, full[0]) && fewer.length > 0;
    const counted = again.slice(1, columns).flatMap((list) => list.slice(0, 2));
    if (full.length > 0 && !isForced) return { line, divisions: full, short: false, fewer: counted };
    return { line, divisions: fewer, short: true, fewer: counted.filter((other) => other !== fewer[0]) };
  });
  return { lines: read, columnHabits };
}

const carriesOn = /(?:\p{L}-|\p{Lu}{2}–|,|\/|(?:^|\s)(?:och|samt|för|av|till|i|på|med|från|eller|inkl\.?|exkl\.?))$/u;

function rowsOf(
  divided: { readonly lines: readonly BodyLine[]; readonly columnHabits: SplitHabits },
  columns: number,
  habits: SplitHabits,
): readonly RawRow[] {
  const ends = columnEnds(
    divided.lines.filter((line) => !line.short && line.divisions.length > 0),
    columns,
  );
  const labelled = divided.lines.filter((line) => line.divisions.length > 0 && line.line.label !== "");
  const mostlyCapital = labelled.filter(({ line }) => /^\P{Ll}/u.test(line.label)).length > labelled.length * 0.7;
  const rows: RawRow[] = [];
  const waiting: string[] = [];
  const flush = (): void => {
    rows.push(...waiting.splice(0).map(textRow));
  };
  for (const bodyLine of divided.lines) {
    const { line, divisions, short } = bodyLine;
    const best = divisions[0];
    if (best === undefined || (short && isText(line))) {
      const label = tidyLabel(line.text);
      if (label === "" || (habits.noteColumn && /^\d{1,2}$/u.test(label))) continue;
      const previous = waiting.at(-1);
      if (previous !== undefined && carriesOn.test(previous)) waiting[waiting.length - 1] = glue(previous, label);
      else waiting.push(label);
      // Figures that fit nowhere at all are told, not lost.
      if (best === undefined && line.pieces.length > 1)
        rows.push({ ...textRow(waiting.pop() ?? label), unreadable: true });
      continue;
    }
    // A note number between label and figures belongs to neither.
    const leftOver = line.pieces.slice(0, best.leftOver).filter((piece) => piece.kind !== "blank");
    const words = habits.noteColumn && isNote(leftOver.at(-1)) ? leftOver.slice(0, -1) : leftOver;
    const kept = words.map((piece) => line.text.slice(piece.start, piece.end)).join(" ");
    let label = tidyLabel(`${line.label} ${kept}`);
    const previous = waiting.at(-1);
    const continues =
      previous !== undefined &&
      !isOfWhichLabel(label) &&
      (label === "" || carriesOn.test(previous) || (mostlyCapital && /^\p{Ll}/u.test(label)));
    if (continues) {
      waiting.pop();
      label = label === "" ? previous : glue(previous, label);
    }
    if (label === "" && short) continue;
    flush();
    const { figures, alternatives, doubtful } = readingsOfLine(bodyLine, best, divided.columnHabits, ends, columns);
    rows.push({
      label,
      figures,
      alternatives,
      doubtful,
      foundCount: short ? best.figures.length : null,
      unreadable: false,
    });
  }
  flush();
  return rows;
}

/** One small number or year after words is part of the words: "Mål 1", "Investeringar 2021". */
const isText = (line: LexedLine): boolean =>
  line.pieces.length === 1 &&
  line.pieces[0]?.kind === "digits" &&
  /^(?:\d{1,2}|(?:19|20)\d\d)$/u.test(line.pieces[0].digits);

const glue = (first: string, second: string): string =>
  (/\p{L}-$/u.test(first) && /^\p{Ll}/u.test(second) && !/^och(?!\p{L})/u.test(second)) ||
  (/\p{Lu}{2}[-–]$/u.test(first) && /^\p{Lu}{2}/u.test(second))
    ? first.slice(0, -1) + second
    : `${first} ${second}`;
