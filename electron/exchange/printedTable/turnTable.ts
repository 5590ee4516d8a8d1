// Turns a table that has its years as rows, so that years always are columns. A row "Totalt" under the years becomes a
// column, a column "Totalt" becomes a row; what they sum is found afterwards like everywhere else.

import { isYear, yearOfHeading } from "./labelWords.ts";
import type { RawTable } from "./rawTable.ts";
import { figureRow, noFigure } from "./rawTable.ts";

/** True when at least two rows are years, they are most of the rows, and the columns are not years. */
export function hasYearsAsRows(table: RawTable): boolean {
  const rows = table.rows.filter((row) => row.figures.length > 0);
  const years = rows.filter((row) => isYear(row.label) || (row.label.length < 24 && yearOfHeading(row.label) !== null));
  const distinct = new Set(years.map((row) => yearOfHeading(row.label))).size;
  const columnYears = table.columns.filter((label) => yearOfHeading(label) !== null).length;
  return (
    years.length >= 2 &&
    distinct === years.length &&
    years.length * 3 >= rows.length * 2 &&
    columnYears * 2 < table.columns.length
  );
}

/** Columns become rows and rows columns; rows of text between the years are dropped. */
export function turnTable(table: RawTable): RawTable {
  const years = table.rows.filter((row) => row.figures.length > 0);
  return {
    ...table,
    columns: years.map((row) => row.label),
    headingsFound: true,
    rows: table.columns.map((label, column) =>
      figureRow(
        label,
        years.map((row) => row.figures[column] ?? noFigure),
      ),
    ),
  };
}
