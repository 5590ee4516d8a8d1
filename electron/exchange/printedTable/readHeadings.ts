// Finds the headings of columns in the lines above the figures: words broken over lines, years on lines of their own,
// a line of words over a line of years. Every range of lines is tried; the one that gives as many columns as there are
// figures and wastes least wins. Lines above the range are the title, lines below it are rows of text.

import { tidyLabel } from "./cleanText.ts";
import { isColumnWord, isYear, isYearRange, yearOfShortForm } from "./labelWords.ts";

export interface Headings {
  readonly labels: readonly string[];
  /** Index of the first and last line used. */
  readonly from: number;
  readonly to: number;
  /** Words before the first column ("Nämnd"), "" when none. */
  readonly stub: string;
  readonly noteColumn: boolean;
}

interface Chunk {
  readonly words: readonly string[];
  readonly hasYear: boolean;
  readonly known: boolean;
}

const unitWords =
  /\(?(?:belopp(?:en)?\s+i\s+)?(?<![\p{L}])(?:tkr|mnkr|mkr|kkr|msek|ksek|tsek|kr|sek|kronor|(?:tusental|tusentals|tusen|miljoner)\s+kronor|mkr)(?![\p{L}])\.?\)?/giu;
const mostLines = 24;
const longestHeading = 2_000;

/** Joins lines as a reader does: a hyphen at the end of a line carries the word or the range on. */
export function joinLines(lines: readonly string[]): string {
  let joined = "";
  for (const line of lines.map((text) => tidyLabel(text.slice(0, longestHeading))).filter((text) => text !== "")) {
    if (/\p{L}-$/u.test(joined) && /^\p{Ll}/u.test(line) && !/^(?:och|eller|samt)(?!\p{L})/u.test(line))
      joined = joined.slice(0, -1) + line;
    else if (/\d[-–—−]$/u.test(joined) && /^\d/u.test(line)) joined += line;
    else joined = joined === "" ? line : `${joined} ${line}`;
  }
  return joined;
}

function wordsOf(text: string): readonly string[] {
  const joined = tidyLabel(text.slice(0, longestHeading).replace(unitWords, " ")).replace(
    /((?:19|20)\d\d) ?[-–—−] ?((?:19|20)\d\d)/gu,
    "$1-$2",
  );
  return joined.split(" ").filter((word) => word !== "" && !/^[-–—,;:()|]+$/u.test(word));
}

const isYearLike = (word: string): boolean => {
  const bare = word.replace(/^[(*]+|[)*,:]+$/gu, "");
  return (
    isYear(bare) ||
    isYearRange(bare) ||
    yearOfShortForm(bare) !== null ||
    /^(?:19|20)\d\d-?\d\d(?:-?\d\d)?$/u.test(bare)
  );
};

/** Words gathered to columns: a capital or a known word begins one, a year ends it. */
function chunksOf(words: readonly string[], percentApart = false): readonly Chunk[] {
  const chunks: { words: string[]; hasYear: boolean; known: boolean }[] = [];
  for (const word of words) {
    const last = chunks.at(-1);
    const year = isYearLike(word);
    // "Budget helår" is one heading, "Nämnd bokslut" and "2019 budget" are two.
    const knownBegins = isColumnWord(word) && (last === undefined || last.hasYear || !last.known);
    const begins = last === undefined || (year ? last.hasYear : knownBegins || /^[\p{Lu}\d%]/u.test(word));
    const carriesOn =
      last !== undefined && ((/^%/u.test(word) && !percentApart) || /^i$|^per$/u.test(last.words.at(-1) ?? ""));
    if (begins && !(carriesOn && !year))
      chunks.push({ words: [word], hasYear: year, known: isColumnWord(word) || word === "%" });
    else if (last !== undefined) {
      last.words.push(word);
      last.hasYear = last.hasYear || year;
      last.known = last.known || isColumnWord(word);
    }
  }
  return chunks;
}

const isSure = (chunk: Chunk): boolean => chunk.hasYear || chunk.known;

/** Column counts the lines above the figures speak for, with the strength of each (0–1). */
export function likelyColumnCounts(lines: readonly string[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  const vote = (count: number, strength: number): void => {
    if (count > 0) counts.set(count, Math.max(counts.get(count) ?? 0, strength));
  };
  const last = lines.slice(-mostLines);
  for (let from = 0; from < last.length; from += 1) {
    const chunks = chunksOf(wordsOf(joinLines(last.slice(from))).filter((word) => !/^not(?:er)?$/iu.test(word)));
    const firstSure = chunks.findIndex(isSure);
    if (firstSure === -1) continue;
    const tail = chunks.slice(firstSure);
    vote(tail.length, tail.every(isSure) ? (from === 0 || isTitle(last.slice(0, from)) ? 1 : 0.6) : 0.4);
    if (firstSure > 0) vote(chunks.length, 0.3);
    const years = tail.filter((chunk) => chunk.hasYear).length;
    if (years !== tail.length) vote(years, 0.4);
  }
  for (const line of last) {
    const words = wordsOf(line);
    if (words.length > 1 && words.every(isYearLike)) vote(words.length, 1);
  }
  return counts;
}

const isTitle = (lines: readonly string[]): boolean =>
  lines.every((line) => !wordsOf(line).some((word) => isYearLike(word) || isColumnWord(word)));

interface Trial {
  readonly headings: Headings;
  readonly score: number;
}

function sequential(
  lines: readonly string[],
  from: number,
  to: number,
  columns: number,
  percentApart = false,
): Trial | null {
  const words = wordsOf(joinLines(lines.slice(from, to + 1)));
  const noteColumn = words.some((word) => /^not(?:er)?$/iu.test(word));
  const kept = words.filter((word) => !/^not(?:er)?$/iu.test(word));
  let chunks = chunksOf(kept, percentApart);
  if (chunks.length < columns)
    chunks = kept.map((word) => ({ words: [word], hasYear: isYearLike(word), known: isColumnWord(word) }));
  if (chunks.length < columns) return null;
  const extra = chunks.slice(0, chunks.length - columns);
  const used = chunks.slice(chunks.length - columns);
  const stub = [...extra.flatMap((chunk) => chunk.words), ...takeStub(used)];
  const shapes = new Set(used.map((chunk) => `${chunk.hasYear}${chunk.known}`));
  const score =
    used.filter(isSure).length * 2 +
    (shapes.size === 1 ? columns * 0.5 : 0) -
    extra.filter(isSure).length * 4 -
    extra.flatMap((chunk) => chunk.words).length * 0.5;
  return {
    headings: {
      labels: used.map((chunk) => chunk.words.join(" ")),
      from,
      to,
      noteColumn,
      stub: stub.join(" "),
    },
    score,
  };
}

/** Words before the first column that have run into it ("Nämnd 2020 2021"): taken off where all others begin surely. */
function takeStub(chunks: Chunk[]): readonly string[] {
  const [first, ...others] = chunks;
  const isStart = (word: string | undefined): boolean => word !== undefined && (isYearLike(word) || isColumnWord(word));
  if (first === undefined || others.length === 0 || !others.every((chunk) => isStart(chunk.words[0]))) return [];
  const start = first.words.findIndex(isStart);
  if (start <= 0) return [];
  chunks[0] = { ...first, words: first.words.slice(start) };
  return first.words.slice(0, start);
}

/** A line of words over a line of years (or of more words), each with one word per column. */
function stacked(lines: readonly string[], from: number, to: number, columns: number): Trial | null {
  const filled = lines
    .slice(from, to + 1)
    .map(wordsOf)
    .filter((words) => words.length > 0);
  if (filled.length < 2 || filled.length > 3) return null;
  const stub: string[] = [];
  const rows = filled.map((words) => {
    const kept = words.filter((word) => !/^not(?:er)?$/iu.test(word));
    stub.push(...kept.slice(0, Math.max(0, kept.length - columns)));
    return kept.slice(Math.max(0, kept.length - columns));
  });
  if (
    rows.some((row) => row.length !== columns) ||
    stub.length > 4 ||
    stub.some((word) => isYearLike(word) || isColumnWord(word))
  )
    return null;
  const isWords = (row: readonly string[]): boolean =>
    row.every((word) => !isYearLike(word) && (isColumnWord(word) || /^\p{Lu}/u.test(word)));
  if (!rows.every((row) => row.every(isYearLike) || isWords(row)) || !rows.some((row) => row.some(isColumnWord)))
    return null;
  const labels = Array.from({ length: columns }, (_, column) => rows.map((row) => row[column] ?? "").join(" "));
  return {
    headings: {
      labels,
      from,
      to,
      stub: stub.join(" "),
      noteColumn: filled.flat().some((word) => /^not(?:er)?$/iu.test(word)),
    },
    score: columns * 2.5 + columns * 0.6 - stub.length * 0.5,
  };
}

/** The headings of `columns` columns in the lines above the figures, null when the lines do not give them. */
export function readHeadings(lines: readonly string[], columns: number): Headings | null {
  const first = Math.max(0, lines.length - mostLines);
  const weights = lines.map((line): number => {
    const words = wordsOf(line);
    if (words.some(isYearLike) || /-$/u.test(line.trim()) || unitOnly(line)) return 4;
    // "Intäkter" alone may as well be the heading of a section of rows.
    return words.some(isColumnWord) ? 1.5 : 0;
  });
  let best: Trial | null = null;
  for (let from = first; from < lines.length; from += 1) {
    if ((lines[from] ?? "").trim() === "") continue;
    for (let to = from; to < lines.length; to += 1) {
      if ((lines[to] ?? "").trim() === "") continue;
      const after = weights.slice(to + 1).reduce((sum, weight) => sum + weight, 0);
      const before = weights.slice(first, from).filter((weight) => weight > 0).length;
      for (const trial of [
        stacked(lines, from, to, columns),
        sequential(lines, from, to, columns),
        sequential(lines, from, to, columns, true),
      ]) {
        if (trial === null) continue;
        const score =
          trial.score - after - before * 0.4 - (leavesWord(lines[from - 1] ?? "", trial.headings) ? 2.5 : 0);
        if (best === null || score > best.score + 1e-9) best = { headings: trial.headings, score };
      }
    }
  }
  return best !== null && best.score > 0 ? best.headings : null;
}

/** True when the line above ends in the word that belongs over the first year ("BUDGET" over "2019 2019 2018"). */
const leavesWord = (above: string, headings: Headings): boolean =>
  isYearLike(headings.labels[0] ?? "") && isColumnWord(wordsOf(above).at(-1) ?? "");

const unitOnly = (line: string): boolean => line.trim() !== "" && wordsOf(line).length === 0;
