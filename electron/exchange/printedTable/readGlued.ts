// Reads a table whose spaces between the cells are lost: "Årets resultat3 000-11 70852 966". The headings say how many
// figures a row has, a figure has its thousands in groups of exactly three, and so most rows can be cut in one way only;
// where there are several, arithmetic chooses among them later.

import { tidyLabel } from "./cleanText.ts";
import { isYear } from "./labelWords.ts";
import type { Figure, RawRow, RawTable } from "./rawTable.ts";
import { figureRow, textRow } from "./rawTable.ts";
import { readHeadings } from "./readHeadings.ts";
import { placements } from "./readingsOfLine.ts";
import { readNumber } from "./readNumber.ts";
import { titleOf } from "./titleOf.ts";

const gluedLine = /^([^\d]*[\p{L})])([-\u2212\u2013]?\d[\d\s,\u2212\u2013-]*)$/u;
const figuresLine =
  /^(.*?[\p{L})])\s+((?:[-\u2212\u2013]?\s?\d(?:[\d,]| (?! ))*|[-\u2212\u2013])(?:\s{2,}[-\u2212\u2013]?\s?\d(?:[\d,]| (?! ))*)*)$/u;
const nextFigure = /^[-\u2212\u2013]?\s?(?:0|[1-9]\d{0,2}(?: \d{3})*)(?:,\d)?|^[-\u2212\u2013]/u;
const leastGlued = 3;
const longestRun = 120;
const mostCuts = 24;
const mostSteps = 2_000;
const mostWork = 300_000;
const longestLine = 300;
const mostColumns = 12;

/** The raw table of a text whose cells run together; null when fewer than three lines do. `text` is cleaned. */
export function readGlued(text: string): RawTable | null {
  const lines = text.split("\n").map((line) => line.trimEnd());
  const glued = lines.flatMap((line, index) => (isGlued(line) ? [index] : []));
  const first = glued[0];
  const last = lines.findLastIndex((line) => line.length <= longestLine && (isGlued(line) || figuresLine.test(line)));
  if (first === undefined || glued.length < leastGlued) return null;
  const above = lines.slice(0, first);
  const columns = yearsIn(above);
  const headings = columns < 2 || columns > mostColumns ? null : readHeadings(above, columns);
  if (headings === null) return null;
  const work = { left: mostWork };
  const rows = lines.slice(headings.to + 1, last + 1).flatMap((line) => rowOf(line, columns, work) ?? []);
  const titleLines = above.slice(0, headings.from).filter((line) => line.trim() !== "");
  return {
    title: titleOf(titleLines, headings.stub),
    context: [...above.slice(headings.from).map(tidyLabel), ...titleLines.toReversed(), ...lines.slice(last + 1)],
    columns: headings.labels,
    headingsFound: true,
    rows,
  };
}

/** Words that run into figures, more than a word with a number ("SÖRF1") or a single amount. */
function isGlued(line: string): boolean {
  const run = line.length > longestLine ? undefined : gluedLine.exec(line)?.[2];
  return (
    run !== undefined && run.length >= 3 && run.length <= longestRun && cuts(run, 1, { left: mostSteps }).length === 0
  );
}

/** The years of the line with most of them, or of all lines where each has its own. */
function yearsIn(above: readonly string[]): number {
  const counts = above
    .slice(-24)
    .map((line) => line.split(/\s+/u).filter((word) => isYear(word.replace(/[*)]+$/u, ""))).length);
  const most = Math.max(0, ...counts);
  return most > 1 ? most : counts.filter((count) => count === 1).length;
}

function rowOf(line: string, columns: number, work: { left: number }): RawRow | null {
  const label = tidyLabel(line);
  if (label === "") return null;
  if (line.length > longestLine) return textRow(label);
  const glued = gluedLine.exec(line);
  const spaced = glued === null ? figuresLine.exec(line) : null;
  const match = glued ?? spaced;
  const run = match?.[2]?.trim();
  if (run === undefined || run.length > longestRun) return textRow(label);
  const readings =
    glued === null
      ? placements(run.split(/\s{2,}/u).map(readNumber), columns)
      : cuts(run, columns, work).map((figures) => figures.map(readNumber));
  const whole = glued === null ? run.split(/\s{2,}/u).map(readNumber) : [];
  const all: readonly (readonly Figure[])[] = whole.length === columns ? [whole] : readings;
  const [best, ...alternatives] = all;
  if (best === undefined) return { ...textRow(label), unreadable: true };
  const row = figureRow(tidyLabel(match?.[1] ?? ""), best);
  return { ...row, alternatives, doubtful: alternatives.length > 0 };
}

/** All ways to cut a run of figures into `count`, the most even sizes first; few, because thousands go by three. */
function cuts(run: string, count: number, work: { left: number }): readonly (readonly string[])[] {
  const found: (readonly string[])[] = [];
  let steps = Math.min(mostSteps, work.left);
  const visit = (rest: string, cut: readonly string[]): void => {
    steps -= 1;
    work.left -= 1;
    if (found.length >= mostCuts || steps < 0) return;
    if (cut.length === count) {
      if (rest === "") found.push(cut);
      return;
    }
    const longest = nextFigure.exec(rest)?.[0] ?? "";
    for (let length = longest.length; length > 0; length -= 1) {
      const figure = rest.slice(0, length);
      if (nextFigure.exec(figure)?.[0] === figure) visit(rest.slice(length).trimStart(), [...cut, figure]);
    }
  };
  visit(run, []);
  return found;
}
