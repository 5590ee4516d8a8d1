// Reads a table whose cells have separators: which columns hold labels and which figures, headings over one or several
// lines, rows of text, a label on the line before its figures.

import { tidyLabel } from "./cleanText.ts";
import { isYear, isYearRange } from "./labelWords.ts";
import type { Figure, RawRow, RawTable } from "./rawTable.ts";
import { figureRow, noFigure, textRow } from "./rawTable.ts";
import { joinLines } from "./readHeadings.ts";
import { readNumber } from "./readNumber.ts";
import type { Separator } from "./splitCells.ts";
import { isRule, splitCells } from "./splitCells.ts";
import { titleOf } from "./titleOf.ts";

type Cells = readonly string[];
const mostColumns = 200;

const isBareYear = (cell: string): boolean => isYear(cell) || isYearRange(cell);
const isFigure = (cell: string): boolean =>
  cell !== "" && !/^[-–—−.…]+$/u.test(cell) && readNumber(cell).value !== null;
const isAmount = (cell: string): boolean => isFigure(cell) && !isBareYear(cell);
const isFilled = (row: Cells): boolean => row.some((cell) => cell !== "");

/** The raw table of separated cells; null when no row holds figures. `text` is cleaned. */
export function readDelimited(text: string, separator: Separator): RawTable | null {
  const all = splitCells(text, separator).map((row) => row.slice(0, mostColumns).map(tidyLabel));
  const rule = separator === "|" ? all.findIndex(isRule) : -1;
  // Around a pipe table stands prose; only lines with cells are rows, the rest may state the unit.
  const inTable = (row: Cells): boolean => separator !== "|" || row.length > 1;
  const firstAmounts = all.findIndex((row, index) => index > rule && inTable(row) && row.slice(1).some(isAmount));
  if (firstAmounts === -1) return null;
  const last = all.findLastIndex((row) => inTable(row) && row.slice(1).some((cell) => readNumber(cell).value !== null));
  const width = all
    .slice(firstAmounts, last + 1)
    .reduce((most, row) => Math.max(most, row.findLastIndex((cell) => cell !== "") + 1), 0);
  const figureColumns = columnsOfFigures(all.slice(firstAmounts, last + 1), width);
  const firstFigure = figureColumns[0];
  if (firstFigure === undefined) return null;

  const isHeading = (row: Cells): boolean => figureColumns.some((column) => (row[column] ?? "") !== "") && !isRule(row);
  const headingEnd = rule >= 0 ? rule : all.slice(0, firstAmounts).findLastIndex(isHeading);
  const headingStart = headingStartOf(all, headingEnd, isHeading, rule >= 0);
  const headings = all.slice(headingStart, headingEnd + 1).filter(isHeading);
  const above = all
    .slice(0, headings.length === 0 ? firstAmounts : headingStart)
    .filter(isFilled)
    .map((row) => row.filter((cell) => cell !== "").join(" "));
  const stub = joinLines(
    headings.map((row) =>
      row
        .slice(0, firstFigure)
        .filter((cell) => cell !== "")
        .join(" "),
    ),
  );
  const labels = figureColumns.map((column) => joinLines(headings.map((row) => row[column] ?? "")));
  const headingTexts = headings.map(joinCells);
  const body = all
    .slice(headings.length === 0 ? firstAmounts : headingEnd + 1, last + 1)
    .filter(
      (row) =>
        isFilled(row) && !isRule(row) && !headingTexts.includes(joinCells(row)) && (inTable(row) || separator !== "|"),
    );
  return {
    title: titleOf(above, stub),
    context: [
      stub,
      ...labels,
      ...above.toReversed(),
      ...all
        .slice(last + 1)
        .map(joinCells)
        .filter((line) => line !== ""),
    ],
    columns: labels,
    headingsFound: labels.some((label) => label !== ""),
    rows: rowsOf(body, firstFigure, figureColumns),
  };
}

const joinCells = (row: Cells): string => row.join(" ").trim();

/** Headings reach upwards over adjoining lines that also fill figure columns ("Bokslut" over "2019"). */
function headingStartOf(
  all: readonly Cells[],
  end: number,
  isHeading: (row: Cells) => boolean,
  markdown: boolean,
): number {
  let start = markdown ? Math.max(0, end - 1) : end;
  while (start > 0 && isHeading(all[start - 1] ?? [])) start -= 1;
  return Math.max(0, start);
}

/** A column holds figures when most of its filled cells do; the first column always holds labels. */
function columnsOfFigures(rows: readonly Cells[], width: number): readonly number[] {
  const columns: number[] = [];
  for (let column = 1; column < width; column += 1) {
    const filled = rows.map((row) => row[column] ?? "").filter((cell) => cell !== "");
    const figures = filled.filter((cell) => readNumber(cell).value !== null).length;
    if (figures > 0 && figures * 2 >= filled.length) columns.push(column);
  }
  // A number before a column of names is a code, not an amount.
  const lastName = Math.max(
    0,
    ...Array.from({ length: width }, (_, column) => column)
      .filter(
        (column) =>
          !columns.includes(column) &&
          rows.filter((row) => /\p{L}{3}/u.test(row[column] ?? "")).length * 2 > rows.length,
      )
      .filter((column) => columns.some((other) => other > column)),
  );
  return columns.filter((column) => column > lastName);
}

function rowsOf(body: readonly Cells[], firstFigure: number, columns: readonly number[]): readonly RawRow[] {
  const rows: RawRow[] = [];
  for (const cells of body) {
    const label = tidyLabel(
      cells
        .slice(0, firstFigure)
        .filter((cell) => cell !== "")
        .join(" "),
    );
    const figures = columns.map((column): Figure => readNumber(cells[column] ?? ""));
    const printed = columns.some((column) => (cells[column] ?? "") !== "");
    if (!printed) {
      const text = label === "" ? joinCells(cells) : label;
      if (text !== "") rows.push(textRow(text));
      continue;
    }
    const previous = rows.at(-1);
    if (label === "" && previous !== undefined && previous.figures.length === 0) {
      rows.pop();
      rows.push(figureRow(previous.label, figures));
    } else rows.push(figureRow(label, figures.length === 0 ? [noFigure] : figures));
  }
  return rows;
}
