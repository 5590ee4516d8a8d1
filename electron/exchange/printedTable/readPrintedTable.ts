// Reads a printed Swedish budget table from pasted or filed text: columns, rows, kinds, sums, unit and doubts. The
// steps: clean the text, read it as cells or as running text, settle ambiguous rows by arithmetic, turn years into
// columns, find sums, compare what is stated with what is computed. Pure, and bounded for hostile text.

import type {
  PrintedRow,
  PrintedRowKind,
  PrintedSum,
  PrintedTable,
  TableRefusal,
} from "../../../shared/domain/printedTable.ts";
import type { Result } from "../../../shared/domain/result.ts";
import { failure, success } from "../../../shared/domain/result.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { printedTableTexts } from "../../../shared/texts/printedTable.ts";
import { cleanText, tidyLabel, withoutPoints } from "./cleanText.ts";
import { compareSums } from "./compareSums.ts";
import { exactTable } from "./exactRows.ts";
import { findColumnSums } from "./findColumnSums.ts";
import { findSums } from "./findSums.ts";
import { yearOfHeading } from "./labelWords.ts";
import type { RawTable } from "./rawTable.ts";
import { readDelimited } from "./readDelimited.ts";
import { readGlued } from "./readGlued.ts";
import { boundDoubts, readingDoubts, unitDoubts } from "./readingDoubts.ts";
import { readSpaced } from "./readSpaced.ts";
import { settleReadings } from "./settleReadings.ts";
import { separatorOf } from "./splitCells.ts";
import { rowsByRhythm } from "./stackedCells.ts";
import { hasYearsAsRows, turnTable } from "./turnTable.ts";
import { unitOfTable } from "./unitOfTable.ts";

const mostCharacters = 5_000_000;
const mostRows = 20_000;
const longestLabel = 500;

/**
 * A printed table as data: values as printed in the unit stated, rows and columns counted from 0.
 *
 * Shape: every row has one value per column; null where nothing was printed, 0 for a lone dash.
 * Refuses: "tooLarge" over 5 000 000 characters or 20 000 lines, "noTable" without any row of figures. Never throws.
 */
export function readPrintedTable(text: string): Result<PrintedTable, TableRefusal> {
  const read = readRaw(text);
  if (!read.ok) return read;
  const { table: settled, ambiguous } = settleReadings(read.value);
  const turned = hasYearsAsRows(settled);
  const table = turned ? turnTable(settled) : settled;
  const columnCount = table.rows.reduce((most, row) => Math.max(most, row.figures.length), 0);
  const columns = Array.from({ length: columnCount }, (_, column) => {
    const label = tidyLabel(table.columns[column] ?? "").slice(0, longestLabel);
    return { label: label === "" ? printedTableTexts.columnWithoutHeading(column) : label, year: yearOfHeading(label) };
  });
  const labels = columns.map((column) => column.label);
  const exact = exactTable({ ...table, columns: labels });
  const found = findSums(exact);
  const kindOf = (row: number): PrintedRowKind => {
    const read = exact.rows[row];
    if (read === undefined || !read.hasFigures) return "text";
    if (read.ofWhich && !found.included.has(row)) return "ofWhich";
    return found.sumRows.has(row) ? "sum" : "item";
  };
  const rows = table.rows.map(
    (row, index): PrintedRow => ({
      label: row.label.slice(0, longestLabel),
      kind: kindOf(index),
      values: Array.from({ length: columnCount }, (_, column) => row.figures[column]?.value ?? null),
    }),
  );
  const compared = compareSums(exact, found, findColumnSums(exact, labels), labels);
  const unit = unitOfTable({ ...table, columns: labels });
  const sums: readonly PrintedSum[] = compared.sums;
  const doubts = boundDoubts([
    ...unitDoubts(unit, table),
    ...readingDoubts(table, labels, turned ? [] : ambiguous, turned),
    ...compared.doubts,
  ]);
  return success({ title: table.title, unit: unit.stated, unitSuspected: unit.suspected, columns, rows, sums, doubts });
}

function readRaw(text: string): Result<RawTable, TableRefusal> {
  if (text.length > mostCharacters) return failure({ type: "tooLarge", limit: mostCharacters });
  const clean = withoutPoints(cleanText(text));
  // One blank line says as much as a million.
  const spread = clean
    .split("\n")
    .filter((line, index, all) => line.trim() !== "" || (all[index - 1] ?? "").trim() !== "");
  if (spread.filter((line) => line.trim() !== "").length > mostRows)
    return failure({ type: "tooLarge", limit: mostRows });
  const lines = rowsByRhythm(spread) ?? spread;
  const separator = separatorOf(lines);
  const body = lines.join("\n");
  const table =
    (separator === null ? readGlued(body) : readDelimited(body, separator)) ?? readSpaced(body.replaceAll("\t", "  "));
  return table === null || !table.rows.some((row) => row.figures.length > 0)
    ? failure({ type: "noTable" })
    : success(table);
}

/** The unit to read the amounts as: the stated one, or the likely one where the stated is suspected or missing. */
export function proposedUnit(table: PrintedTable): DisplayUnit {
  return unitOfTable({
    title: table.title,
    context: table.unit === null ? [] : [table.unit],
    columns: table.columns.map((column) => column.label),
    headingsFound: true,
    rows: table.rows.map((row) => ({
      label: row.label,
      figures: row.values.map((value) => ({
        value,
        decimals: Number.isInteger(value ?? 0) ? 0 : 1,
        percent: false,
        unreadable: "",
      })),
      alternatives: [],
      doubtful: false,
      foundCount: null,
      unreadable: false,
    })),
  }).likely;
}
