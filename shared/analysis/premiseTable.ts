// A set of premises as it is pasted or read from a text file: a row of years, then a row for each premise with its code or name
// and its figures as typed ("2,1 %", "32,41", "71 200 mnkr"). Columns are divided by tabs, semicolons, bars or at least two
// spaces. Figures stay texts here: the line they belong to decides what they mean.

import { failure, type Result, success } from "../domain/result.ts";

export interface TypedPremise {
  /** As it stands in the text. */
  readonly name: string;
  /** None: the row holds figures, but none that stands under a year. */
  readonly cells: readonly { readonly year: number; readonly text: string }[];
}

export type PremiseTableRefusal =
  | { readonly type: "noYears" }
  | { readonly type: "tooManyRows"; readonly limit: number };

const mostRows = 2_000;
/** What stands for no figure: the premise keeps what it has that year. */
const noFigure = /^[-\u2013\u2014.]*$/;

const columnsOf = (row: string): readonly string[] => {
  const divider = row.includes("\t") ? /\t/ : row.includes(";") ? /;/ : row.includes("|") ? /\|/ : / {2,}|\u00a0{2,}/;
  const cells = row.split(divider).map((cell) => cell.trim());
  // A bar or a semicolon may also close the row.
  while (cells.length > 1 && cells.at(-1) === "") cells.pop();
  return row.trimStart().startsWith("|") ? cells.slice(1) : cells;
};

/** "2027", "Budget 2027", "2027 Plan": the one year of the text; null where there is none or more than one. */
function yearIn(text: string): number | null {
  const found = text.match(/(?<!\d)(?:19|2[01])\d{2}(?!\d)/g) ?? [];
  return found.length === 1 && /^[\p{L}. ]*\d{4}[\p{L}. ]*$/u.test(text) ? Number(found[0]) : null;
}

const figure = /^[-\u2212\u2013(]?\d[\d\s\u00a0.,]*\)?(?:\s?(?:%|kr|tkr|mkr|mnkr))?$/iu;
/** A figure at the end of the words: "PKV 2,6 %", where the columns are not held apart. Only the end is looked at: no figure is longer. */
const endsInFigure = (text: string): boolean =>
  /\s[-\u2212\u2013]?\d[\d\s\u00a0.,]*(?:\s?(?:%|kr|tkr|mkr|mnkr))?$/iu.test(text.slice(-longestFigure));
const longestFigure = 40;

/** A row of years and words: one that holds other figures too is a premise, however like a year its figures are. */
const isHeading = (row: readonly string[]): boolean =>
  row.some((cell, index) => yearIn(cell) !== null && (index > 0 || row.length > 1)) &&
  row.every((cell) => yearIn(cell) !== null || !figure.test(cell));

/**
 * Reads the table. A row whose figures stand under no year comes without cells, so that it can be told and not lost. Refuses a text without a row of
 * years, and more rows than any set has.
 */
export function readPremiseTable(text: string): Result<readonly TypedPremise[], PremiseTableRefusal> {
  const rows = text
    .normalize("NFC")
    .split(/\r\n?|\n/)
    .filter((row) => row.trim() !== "")
    .map(columnsOf);
  const head = rows.findIndex(isHeading);
  const heading = rows[head];
  if (heading === undefined) return failure({ type: "noYears" });
  if (rows.length > mostRows) return failure({ type: "tooManyRows", limit: mostRows });
  // A heading without a name over the names is one column short.
  const shift = yearIn(heading[0] ?? "") === null ? 0 : 1;
  const years = heading.flatMap((cell, index): readonly (readonly [number, number])[] => {
    const year = yearIn(cell);
    return year === null ? [] : [[index + shift, year]];
  });
  return success(
    rows.flatMap((row, place): readonly TypedPremise[] => {
      if (place === head) return [];
      const [name = "", ...others] = row;
      const cells = years.flatMap(([index, year]) => {
        const typed = place < head ? "" : (row[index] ?? "");
        return noFigure.test(typed) ? [] : [{ year, text: typed }];
      });
      if (cells.length > 0) return [{ name, cells }];
      return endsInFigure(name) || others.some((cell) => figure.test(cell)) ? [{ name, cells }] : [];
    }),
  );
}
