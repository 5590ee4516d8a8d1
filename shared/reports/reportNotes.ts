// The notes under a table: where the source states another figure than the calculated one, where a typed sum is not what
// its rows make, what "–", the error words and Avrundning mean. A row's note has a number that stands at the row's label.

import type { Line } from "../domain/line.ts";
import { formatDecimal } from "../format/numbers.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import type { CellErrorKind } from "../formula/cellState.ts";
import { reportTexts } from "../texts/reports.ts";
import { columnSum, rowsByLine } from "./columnSum.ts";
import { hasFigures, printedCell, type ReportColumn, type ReportNote, type ReportRow } from "./report.ts";
import { printedMeasures, roundedForPrint } from "./reportRows.ts";

export interface RowsAndNotes {
  readonly rows: readonly ReportRow[];
  readonly notes: readonly ReportNote[];
}

/** How many cells an error note names before it says how many there are more. */
const namedCells = 3;

/** Rows with their marks, and the notes in reading order: first those of rows, then those of the whole table. */
export function withNotes(
  calculated: CalculatedScenario,
  columns: readonly ReportColumn[],
  rows: readonly ReportRow[],
): RowsAndNotes {
  const printed = rowsByLine(rows);
  const notes: ReportNote[] = [];
  const marked = rows.map((row): ReportRow => {
    const line = row.lineId === null ? undefined : calculated.scenario.lines.get(row.lineId);
    if (line === undefined || !hasFigures(row)) return row;
    const sentences = [
      ...statedSentences(calculated, columns, row, line),
      ...rowsDifferSentences(calculated, columns, row, line, printed),
    ];
    if (sentences.length === 0) return row;
    const mark = notes.length + 1;
    notes.push({ mark, text: sentences.join(" ") });
    return { ...row, mark };
  });
  return { rows: marked, notes: [...notes, ...tableNotes(columns, rows).map((text) => ({ mark: null, text }))] };
}

/** "Årets resultat 2022: beräknat 107 861, i källan angivet 107 860." Only lines that calculate their figures. */
function statedSentences(
  calculated: CalculatedScenario,
  columns: readonly ReportColumn[],
  row: ReportRow,
  line: Line,
): readonly string[] {
  if (line.kind !== "sum" && line.kind !== "formula" && line.formula === null) return [];
  const stated = calculated.scenario.stated.get(line.id);
  const measures = printedMeasures(line, calculated.scenario.head.displayUnit);
  return sentenceOf(row, columns, (column, year, when) => {
    const figure = stated?.get(year);
    if (figure === undefined || !Number.isFinite(figure)) return null;
    const rounded = roundedForPrint(figure, measures);
    if (rounded === row.values[column]) return null;
    const origin = originOf(calculated, line, year);
    return reportTexts.stated(
      when,
      origin,
      printedCell(row, column),
      formatDecimal(rounded, row.decimals) + row.suffix,
    );
  });
}

/** A sum that its printed rows do not make for another reason than rounding: a value typed over the sum's formula. */
function rowsDifferSentences(
  calculated: CalculatedScenario,
  columns: readonly ReportColumn[],
  row: ReportRow,
  line: Line,
  printed: ReturnType<typeof rowsByLine>,
): readonly string[] {
  return sentenceOf(row, columns, (column, year, when) => {
    const sum = columnSum(calculated, printed, line, year, column);
    if (sum === null || sum.isRounding || sum.difference === 0) return null;
    const origin = originOf(calculated, line, year);
    return reportTexts.rowsDiffer(
      when,
      origin,
      printedCell(row, column),
      formatDecimal(sum.rowsMake, row.decimals) + row.suffix,
    );
  });
}

const originOf = (calculated: CalculatedScenario, line: Line, year: number): string =>
  calculated.scenario.cells.get(line.id)?.get(year)?.type === "number"
    ? reportTexts.figureOrigin.typed
    : reportTexts.figureOrigin.calculated;

/** One sentence of what is to be said per column; the first part names the row, the others only the year. */
function sentenceOf(
  row: ReportRow,
  columns: readonly ReportColumn[],
  partOf: (column: number, year: number, when: string) => string | null,
): readonly string[] {
  const parts: string[] = [];
  for (const [column, { year }] of columns.entries()) {
    const part = partOf(column, year, parts.length === 0 ? reportTexts.cellName(row.label, year) : `${year}`);
    if (part !== null) parts.push(part);
  }
  return parts.length === 0 ? [] : [`${parts.join("; ")}.`];
}

function tableNotes(columns: readonly ReportColumn[], rows: readonly ReportRow[]): readonly string[] {
  const notes: string[] = [];
  if (rows.some((row) => row.emphasis === "rounding")) notes.push(reportTexts.roundingNote);
  const cellsByError = new Map<CellErrorKind, string[]>();
  let hasEmpty = false;
  for (const row of rows) {
    for (const [column, state] of row.states.entries()) {
      if (state === "notCalculated") hasEmpty = true;
      if (state === "number" || state === "text" || state === "notCalculated") continue;
      const cells = cellsByError.get(state) ?? [];
      cells.push(reportTexts.cellName(row.label, columns[column]?.year ?? 0));
      cellsByError.set(state, cells);
    }
  }
  for (const [kind, cells] of cellsByError) {
    const more = Math.max(0, cells.length - namedCells);
    const word = reportTexts.errorWords[kind];
    notes.push(reportTexts.errorNote(word, reportTexts.errorMeanings[kind], cells.slice(0, namedCells), more));
  }
  if (hasEmpty) notes.push(reportTexts.notCalculatedNote);
  return notes;
}
