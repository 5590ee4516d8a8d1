// Where a text stands in the budget: names, codes, notes, what columns say, formulas as they are written, values as they are shown
// and as they are typed. A generator that goes line by line, so that twenty thousand lines are searched without a stutter.

import { factText, type LineFact, lineFacts } from "../../shared/commands/lineFacts.ts";
import { cellMark, cellState, type LineView, type SheetView } from "../../shared/contract/scenarioView.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { type FoldedSearch, foldedSearch, hasText } from "../../shared/format/findText.ts";
import { formatForEditing } from "../../shared/format/numbers.ts";
import { cellText } from "../grid/cellText.ts";
import { columnsOfSheet, linesOfSheet, type SheetColumn } from "../grid/sheetColumns.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";

export type HitField =
  | "label"
  | "code"
  | "note"
  | "cellNote"
  | "attribute"
  | "formula"
  | "cellFormula"
  | "value"
  | "input"
  | LineFact
  | "sheetTitle";

/** One cell with the text in it, or the title of a sheet. */
export interface FindHit {
  readonly sheetId: SheetId;
  /** Null for the title of the sheet. */
  readonly lineId: LineId | null;
  /** Of the grid; a note is found at the line's name, a line's formula at the first year it decides; "" for a title. */
  readonly columnId: string;
  readonly year: number | null;
  readonly fields: readonly HitField[];
}

export interface FindWhat {
  readonly mirror: Mirror;
  readonly sheets: readonly SheetView[];
  readonly search: FoldedSearch;
  readonly displayUnit: DisplayUnit;
}

/** No longer list has ever been gone through. */
export const mostHits = 20_000;

/** Gives the hits of one line at a time, in the order of the sheets; an empty list where the line has none. */
export function* findHits({ mirror, sheets, search, displayUnit }: FindWhat): Generator<readonly FindHit[]> {
  const seen = new Set<LineId>();
  for (const sheet of sheets) {
    const columns = columnsOfSheet(mirror, sheet);
    const compact = couldBeFigure(search.text) ? compactSearch(search) : null;
    if (hasText(sheet.title, search))
      yield [{ sheetId: sheet.id, lineId: null, columnId: "", year: null, fields: ["sheetTitle"] }];
    for (const line of linesOfSheet(mirror, sheet)) {
      // A line that is shown on several sheets is found once, where it is at home.
      if (sheets.length > 1 && (seen.has(line.id) || isAtHomeElsewhere(line, sheet, sheets))) continue;
      seen.add(line.id);
      yield hitsOfLine({ mirror, sheet, columns, search, compact, displayUnit }, line);
    }
  }
}

const isAtHomeElsewhere = (line: LineView, sheet: SheetView, sheets: readonly SheetView[]): boolean =>
  line.homeSheetId !== sheet.id &&
  sheets.some(({ id, lineIds }) => id === line.homeSheetId && lineIds.includes(line.id));

/** A figure holds a digit; an error word begins with "#", and what is not calculated is a dash. */
const couldBeFigure = (text: string): boolean => /[\d#–-]/.test(text);

/** Figures are found however they are grouped: 818729 finds 818 729. */
const compactSearch = (search: FoldedSearch): FoldedSearch =>
  foldedSearch({ ...search, text: withoutSpaces(search.text) });

const withoutSpaces = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, "");

interface OnSheet {
  readonly mirror: Mirror;
  readonly sheet: SheetView;
  readonly columns: readonly SheetColumn[];
  readonly search: FoldedSearch;
  /** Null where the text cannot stand in a figure. */
  readonly compact: FoldedSearch | null;
  readonly displayUnit: DisplayUnit;
}

function hitsOfLine(on: OnSheet, line: LineView): readonly FindHit[] {
  const { mirror, sheet, columns, search } = on;
  const hits: FindHit[] = [];
  const formulaYear = line.formula !== null && hasText(line.formula, search) ? yearOfLineFormula(on, line) : undefined;
  for (const column of columns) {
    const fields: HitField[] = [];
    if (column.type === "label") {
      if (hasText(line.label, search)) fields.push("label");
      if (hasText(line.note, search)) fields.push("note");
      for (const fact of lineFacts)
        if (!columns.some(({ id }) => id === columnOfFact[fact]) && hasText(factText(line, fact), search))
          fields.push(fact);
      // A formula that decides no year of this sheet is still the line's.
      if (formulaYear === null) fields.push("formula");
    } else if (column.type === "code") {
      if (hasText(line.code, search)) fields.push("code");
    } else if (column.type === "attribute") {
      const facts = lineFacts.filter((fact) => columnOfFact[fact] === column.id);
      const found = facts.filter((fact) => hasText(factText(line, fact), search));
      fields.push(...found);
      if (found.length === 0 && hasText(column.read(line, mirror), search)) fields.push("attribute");
    } else {
      if (formulaYear === column.year.year) fields.push("formula");
      fields.push(...fieldsOfCell(on, line, column.year.year));
    }
    if (fields.length === 0) continue;
    const year = column.type === "year" ? column.year.year : null;
    hits.push({ sheetId: sheet.id, lineId: line.id, columnId: column.id, year, fields });
  }
  return hits;
}

/** Facts with a column of their own on some sheets; elsewhere they are found at the line's name, like its notes. */
const columnOfFact: Readonly<Partial<Record<LineFact, string>>> = {
  fundingNotes: "funding",
  source: "source",
  goalThreshold: "goal",
};

/** The first year of the sheet that the line's formula decides; null where it decides none. */
function yearOfLineFormula({ mirror, sheet }: OnSheet, line: LineView): number | null {
  const first = sheet.years.find((year) => {
    const marks = mirror.marks[cellIndex(mirror, line.id, year)] ?? 0;
    return (marks & cellMark.lineFormula) !== 0 && (marks & cellMark.cellFormula) === 0;
  });
  return first ?? null;
}

function fieldsOfCell(on: OnSheet, line: LineView, year: number): readonly HitField[] {
  const { mirror, search, compact, displayUnit } = on;
  const fields: HitField[] = [];
  const note = line.cellNotes.find((candidate) => candidate.year === year);
  if (note !== undefined && hasText(note.text, search)) fields.push("cellNote");
  const index = cellIndex(mirror, line.id, year);
  if (!holdsNumbers(line.kind) || index < 0) return fields;
  const marks = mirror.marks[index] ?? 0;
  const own = (marks & cellMark.cellFormula) === 0 ? undefined : mirror.cellFormulas.get(index);
  if (own !== undefined && hasText(own, search)) fields.push("cellFormula");
  const state = mirror.states[index];
  if (state === cellState.text) {
    if (hasText(mirror.texts.get(index) ?? "", search)) fields.push(isTyped(marks) ? "input" : "value");
    return fields;
  }
  if (compact === null || state === cellState.empty) return fields;
  const shown = cellText(mirror, line, index, displayUnit);
  const precise = state === cellState.number ? formatForEditing(mirror.values[index] ?? 0, line.unit, displayUnit) : "";
  const isShown = hasText(withoutSpaces(shown), compact);
  if (isTyped(marks) && hasText(withoutSpaces(precise), compact)) fields.push("input");
  else if (isShown || hasText(withoutSpaces(precise), compact)) fields.push("value");
  return fields;
}

const isTyped = (marks: number): boolean => (marks & cellMark.input) !== 0;
