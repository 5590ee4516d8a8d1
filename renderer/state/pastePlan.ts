// Where each field of a paste lands, before anything is sent: what becomes input, what finds no cell, what falls on cells that take
// no values, which formulas of lines are written over. Pure; the sentences and the choices are made from it.

import type { TypedCell } from "../../shared/commands/command.ts";
import { cellMark, type LineView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { isLocked } from "../grid/cellText.ts";
import { isDash, looksLikeValue, typedFromPasted, widthOf } from "../grid/clipboardText.ts";
import { type CurrentSheet, cellAtPoint, type PointedCell } from "./currentSheet.ts";
import { type Port, portInto } from "./portedFormula.ts";
import type { GridPoint } from "./selection.ts";

/** What is to be typed in a cell; null leaves the cell as it is. */
export type PasteField = {
  readonly text: string;
  readonly copiedFrom?: LineId | undefined;
  /** The value of a copied formula, for where the formula cannot come along. */
  readonly value?: string | undefined;
  /** A cell of another program that shows "=…": its formula would have shown a value, so that this is a text. */
  readonly isText?: boolean | undefined;
} | null;
export type PasteFields = readonly (readonly PasteField[])[];

export interface PastePlan {
  readonly cells: readonly TypedCell[];
  /** Fields with something in them. */
  readonly total: number;
  /** Of these, how many fall to the right of the sheet, below it, and on cells that take no value. */
  readonly right: number;
  readonly below: number;
  readonly locked: number;
  readonly lockedNames: readonly string[];
  /** Cells where a line's formula gives way to what is pasted. */
  readonly overwritten: number;
  /** Where a formula decides now, the line's or one of the year's own. */
  readonly formulas: number;
  /** Some field that lands holds words on a line of figures. */
  readonly hasWords: boolean;
  /** Formulas of another budget: how many came along, how many left their value, and for want of which lines. */
  readonly ported: { readonly followed: number; readonly left: number; readonly missing: readonly string[] };
  readonly size: { readonly rows: number; readonly columns: number };
}

/**
 * The plan of a paste at a corner. A field on a name, a code or a locked cell is let through where it is empty or says what
 * stands there already, so that a table copied out can come back whole.
 */
export function planPaste(
  current: CurrentSheet,
  corner: GridPoint,
  fields: PasteFields,
  port: Port = portInto(current.mirror.structure),
): PastePlan {
  const cells: TypedCell[] = [];
  const lockedNames = new Set<string>();
  let [total, right, below, locked, overwritten, formulas] = [0, 0, 0, 0, 0, 0];
  let hasWords = false;
  let [followed, left] = [0, 0];
  const missing = new Set<string>();
  /** What a field says in the cell it lands on: a formula of another budget is written for its new line. */
  const spoken = (field: Exclude<PasteField, null>, { line, year }: YearCell): string => {
    const { text, copiedFrom } = field;
    if (copiedFrom === undefined || !text.startsWith("=") || current.mirror.lineById.has(copiedFrom)) return text;
    const ported = port(text, copiedFrom, line, year);
    for (const name of ported.missing) missing.add(name);
    if (ported.text === null) left += 1;
    else followed += 1;
    return ported.text ?? field.value ?? "";
  };
  fields.forEach((row, rowNumber) => {
    row.forEach((field, columnNumber) => {
      if (field === null) return;
      const point = { row: corner.row + rowNumber, column: corner.column + columnNumber };
      const cell = cellAtPoint(current, point);
      const isEmpty = field.text === "" || isDash(field.text);
      if (cell === null) {
        if (isEmpty) return;
        total += 1;
        if (point.row >= current.size.rows) below += 1;
        else right += 1;
        return;
      }
      if (!takesValues(current, cell)) {
        if (isEmpty || saysAlready(current, cell, field.text)) return;
        total += 1;
        locked += 1;
        lockedNames.add(cell.year === null ? cell.column.title : nameOfCell(cell.line, cell.year));
        return;
      }
      total += 1;
      const marks = current.mirror.marks[cell.index] ?? 0;
      const governed = (marks & cellMark.lineFormula) !== 0 && (marks & cellMark.overridden) === 0;
      const text = typedText(cell.line, spoken(field, cell), field.isText === true);
      if (governed && text !== "" && !text.startsWith("=")) overwritten += 1;
      if ((marks & (cellMark.lineFormula | cellMark.cellFormula)) !== 0 && text !== "") formulas += 1;
      if (cell.line.unit !== "text" && !looksLikeValue(text)) hasWords = true;
      const { copiedFrom } = field;
      cells.push({
        lineId: cell.line.id,
        year: cell.year,
        text,
        ...(copiedFrom === undefined || !text.startsWith("=") || !current.mirror.lineById.has(copiedFrom)
          ? {}
          : { copiedFrom }),
      });
    });
  });
  const size = { rows: fields.length, columns: widthOf(fields) };
  const ported = { followed, left, missing: [...missing] };
  const names = [...lockedNames];
  return { cells, total, right, below, locked, lockedNames: names, overwritten, formulas, hasWords, ported, size };
}

type YearCell = PointedCell & { readonly year: number };

export const takesValues = ({ mirror }: CurrentSheet, cell: PointedCell): cell is YearCell =>
  cell.year !== null && !isLocked(mirror, cell.line, cell.index);

function typedText({ unit }: LineView, text: string, isText: boolean): string {
  if (unit !== "text") return typedFromPasted(text);
  return isText ? `'${text}` : text;
}

const nameOfCell = (line: LineView, year: number): string =>
  line.kind === "heading" || line.kind === "text" ? line.label : `${line.code || line.label} ${year}`;

/** Blanks of other kinds and broken lines come back as blanks from other programs. */
const isSame = (one: string, other: string): boolean => plain(one) === plain(other);
const plain = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

function saysAlready({ mirror }: CurrentSheet, { line, column }: PointedCell, field: string): boolean {
  if (column.type === "label") return isSame(field, line.label);
  if (column.type === "code") return isSame(field, line.code);
  return column.type === "attribute" && isSame(field, column.read(line, mirror));
}

/** Do all fields that are no values land where words may stand: on lines of texts, or on names that say the same? */
export function wordsFit(current: CurrentSheet, corner: GridPoint, fields: PasteFields): boolean {
  return fields.every((row, rowNumber) =>
    row.every((field, columnNumber) => {
      if (field === null || looksLikeValue(field.text)) return true;
      const cell = cellAtPoint(current, { row: corner.row + rowNumber, column: corner.column + columnNumber });
      if (cell === null) return false;
      return takesValues(current, cell) ? cell.line.unit === "text" : saysAlready(current, cell, field.text);
    }),
  );
}
