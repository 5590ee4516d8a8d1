// What a cell shows, what its editor opens with and what kind it is: one place, used by the grid, the formula bar, the
// side panel, the clipboard and the live region, so that they can never tell different things about one cell.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import { cellMark, cellState } from "../../shared/contract/scenarioView.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { formatForClipboard, formatForEditing, formatValue } from "../../shared/format/numbers.ts";
import { cellTexts } from "../../shared/texts/window.ts";
import type { Mirror } from "../state/scenarioMirror.ts";

export type CellKind = "heading" | "locked" | "empty" | "input" | "lineFormula" | "cellFormula" | "override";

const errorTexts: Readonly<Record<number, string>> = {
  [cellState.nameError]: "#NAMN?",
  [cellState.cycle]: "#CYKEL!",
  [cellState.divisionByZero]: "#DIV/0!",
  [cellState.unitError]: "#ENHET!",
  [cellState.valueError]: "#VÄRDE!",
  [cellState.yearError]: "#ÅR!",
};

/** The error word of a state ("#NAMN?"), null when the state is no error. */
export const errorText = (state: number | undefined): string | null =>
  state === undefined ? null : (errorTexts[state] ?? null);

/** The text shown in the grid. Empty cells are blank, what cannot be calculated is a dash and never 0. */
export function cellText(mirror: Mirror, line: LineView, index: number, displayUnit: DisplayUnit): string {
  if (!holdsNumbers(line.kind) || index < 0) return "";
  const state = mirror.states[index];
  if (state === cellState.number) return formatValue(mirror.values[index] ?? 0, line.unit, displayUnit);
  if (state === cellState.text) return mirror.texts.get(index) ?? "";
  if (state === cellState.notCalculated) return cellTexts.notCalculatedSign;
  return errorText(state) ?? "";
}

/** The same for the clipboard: numbers as other programs read them, texts so that none becomes a formula, errors as their word. */
export function cellClipboardText(mirror: Mirror, line: LineView, index: number, displayUnit: DisplayUnit): string {
  if (!holdsNumbers(line.kind) || index < 0) return "";
  if (mirror.states[index] === cellState.number) {
    return formatForClipboard(mirror.values[index] ?? 0, line.unit, displayUnit);
  }
  const text = mirror.texts.get(index);
  if (text !== undefined) return typedText(text, readsAsFormula);
  return errorText(mirror.states[index]) ?? "";
}

/** The formula that decides the cell, Swedish text with "=", null where a number was typed or nothing is there. */
export function formulaOfCell(mirror: Mirror, line: LineView, index: number): string | null {
  const marks = mirror.marks[index] ?? 0;
  if ((marks & cellMark.cellFormula) !== 0) return mirror.cellFormulas.get(index) ?? null;
  if ((marks & cellMark.lineFormula) !== 0) return line.formula;
  return null;
}

/** What a spreadsheet program would take for the beginning of a formula. */
const readsAsFormula = /^['=+\-@]/;
/** What this program reads as something else than the text itself. */
const readsAsOther = /^['=]/;

/** A text as it is typed: with an apostrophe first where it would be read as something else. */
const typedText = (text: string, other: RegExp): string => (other.test(text) ? `'${text}` : text);

/** What the editor opens with: the formula, the text, or the number with full precision. */
export function editText(mirror: Mirror, line: LineView, index: number, displayUnit: DisplayUnit): string {
  const formula = formulaOfCell(mirror, line, index);
  if (formula !== null) return formula;
  const text = mirror.texts.get(index);
  if (text !== undefined) return typedText(text, readsAsOther);
  if (mirror.states[index] !== cellState.number) return "";
  return formatForEditing(mirror.values[index] ?? 0, line.unit, displayUnit);
}

/** What the cell is, by its marks. An override wins over what it is made of, because it must be seen. */
export function kindOfCell(mirror: Mirror, line: LineView, index: number): CellKind {
  if (!holdsNumbers(line.kind)) return "heading";
  const marks = index < 0 ? cellMark.locked : (mirror.marks[index] ?? 0);
  if ((marks & cellMark.overridden) !== 0) return "override";
  if ((marks & cellMark.cellFormula) !== 0) return "cellFormula";
  if ((marks & cellMark.lineFormula) !== 0) return "lineFormula";
  if ((marks & cellMark.locked) !== 0) return "locked";
  if ((marks & cellMark.input) !== 0) return "input";
  return "empty";
}

export const isLocked = (mirror: Mirror, line: LineView, index: number): boolean =>
  !holdsNumbers(line.kind) || index < 0 || ((mirror.marks[index] ?? 0) & cellMark.locked) !== 0;

/** The printed figure where it differs from the value as both are shown in the line's unit; null otherwise. */
export function differingStatedText(
  mirror: Mirror,
  line: LineView,
  index: number,
  displayUnit: DisplayUnit,
): string | null {
  if (index < 0 || ((mirror.marks[index] ?? 0) & cellMark.stated) === 0) return null;
  const amount = mirror.stated[index] ?? 0;
  // A source printed in thousands says nothing of the kronor: shown in kr it differs no more than it did in tkr.
  const isInThousands = line.unit === "kr" && displayUnit === "kr" && amount % 1000 === 0;
  const unit = isInThousands ? "tkr" : displayUnit;
  if (formatValue(amount, line.unit, unit) === cellText(mirror, line, index, unit)) return null;
  return formatValue(amount, line.unit, displayUnit);
}
