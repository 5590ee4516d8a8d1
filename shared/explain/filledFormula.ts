// The formula of a cell once more with this year's figures in the place of names: "61 923 tkr = (62 008 tkr − 1 000 tkr) × (1 + …)".
// What is no number stands by its name ("ej beräknat", "#DIV/0!"); long sums are shortened to how many rows they hold. A function
// that is only another way of writing (FÖRÄNDRING, INDEX) is written out, as it is calculated.

import { factsOfAttribute } from "../domain/lineAttribute.ts";
import { tryFormula } from "../formula/calculation.ts";
import { cellState, isError } from "../formula/cellState.ts";
import { type CompiledFormula, isMany } from "../formula/compileFormula.ts";
import { type Part, printParts } from "../formula/formulaParts.ts";
import type { Operand } from "../formula/operand.ts";
import { yearOfCell } from "../formula/plan.ts";
import { explainRows } from "../texts/explain.ts";
import { asYear, type Explained, figureAt, figureOf, lineOfCell, namedCell } from "./explained.ts";
import { expressionText } from "./expressionText.ts";
import { cellsOfOperand, valueOfPart } from "./faultyPart.ts";
import type { FormulaTerm } from "./formulaTerms.ts";

/** Values of a sum that are still written one by one, and of a list to search in. */
const mostWritten = 4;
const mostListed = 12;

const signs: Readonly<Record<string, string>> = { "*": "×", "-": "−", "<=": "≤", ">=": "≥", "<>": "≠" };

/** "result = formula with figures", in the unit shown. `result` is the text of the cell's own figure. */
export function filledFormula(
  explained: Explained,
  compiled: CompiledFormula,
  terms: readonly FormulaTerm[],
  cell: number,
  result: string,
): string {
  const { parts } = compiled;
  const termAt = new Map(terms.map((term) => [term.from, term]));
  const calls: Part[] = [];
  let text = "";
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const term = termAt.get(at);
    if (part === undefined) continue;
    if (term === undefined) {
      if (part.type === "call" || part.type === "open") calls.push(part);
      if (part.type === "close") calls.pop();
      const isYear = part.type === "operand" && part.operand.type === "year";
      text += isYear ? String(yearOfCell(explained.plan.grid, cell)) : plainPart(explained, part);
      continue;
    }
    const before = parts[at - 1];
    const after = parts[term.to];
    const isAlone = before?.type === "call" && after?.type === "close";
    const around = calls.at(-1);
    const figure = termText(explained, term, cell, {
      isSum: isAlone && before.definition.name === "SUM",
      isWhole: isAlone && at === 1 && term.to === parts.length - 1,
      isList: around?.type === "call" && around.definition.form === "lookup",
    });
    const isAmong = before?.type === "operator" || after?.type === "operator" || after?.type === "percent";
    const isSeveral = term.operand === null && term.compiled?.expression?.type === "binary";
    text += isAmong && (isSeveral || figure.startsWith("−")) ? `(${figure})` : figure;
    at = term.to - 1;
  }
  return `${result} = ${text}`;
}

function plainPart({ plan }: Explained, part: Part): string {
  if (part.type !== "operator") return printParts([part], "swedish", plan.facts);
  const symbol = signs[part.symbol] ?? part.symbol;
  return part.unary ? symbol : ` ${symbol} `;
}

const isNoValue = (state: number): boolean => isError(state) || state === cellState.notCalculated;
const nameOf = (explained: Explained, cell: number): string => namedCell(explained, cell)?.name ?? "";

interface Place {
  /** The term alone in a sum, and that sum the whole formula. */
  readonly isSum: boolean;
  readonly isWhole: boolean;
  /** One of the lists of SÖK: its values stand together, empty ones too, because their places count. */
  readonly isList: boolean;
}

function termText(explained: Explained, term: FormulaTerm, cell: number, place: Place): string {
  const { compiled, operand } = term;
  if (compiled === null) return term.text;
  if (operand === null) return writtenOut(explained, compiled, cell);
  if (!term.isMany) return readText(explained, compiled, operand, cell);
  const { state, value, origin } = tryFormula(explained.plan, explained.columns, compiled, cell);
  // Years that are not there: what is left of them is not what was read.
  if (state === cellState.yearError && origin === cell) return figureOf(explained, state, value, compiled.unit).text;
  const many = manyText(explained, compiled, operand, cell, term.name, place.isList);
  if (!many.isShortened || !place.isSum || place.isWhole) return many.text;
  return `${many.text} = ${figureOf(explained, state, value, compiled.unit).text}`;
}

/** What a function stands for, in figures: "830 000 tkr / 800 000 tkr × 100". */
function writtenOut(explained: Explained, compiled: CompiledFormula, cell: number): string {
  const { plan } = explained;
  if (compiled.expression === null) return printParts(compiled.parts, "swedish", plan.facts);
  return expressionText(compiled.expression, (index) => {
    const operand = compiled.reads[index];
    if (operand === undefined) return "";
    return isMany(operand, plan.facts)
      ? manyText(explained, compiled, operand, cell, operandName(explained, operand), false).text
      : readText(explained, compiled, operand, cell);
  });
}

const operandName = ({ plan }: Explained, operand: Operand): string =>
  printParts([{ type: "operand", operand, start: 0, end: 0 }], "swedish", plan.facts);

/** The figure one operand stands for. An empty cell by its own name: "tom" tells more than that nothing can be calculated. */
function readText(explained: Explained, compiled: CompiledFormula, operand: Operand, cell: number): string {
  if (operand.type === "literal" || operand.type === "text") return operandName(explained, operand);
  if (operand.type === "year") return String(yearOfCell(explained.plan.grid, cell));
  const [only] = operand.type === "line" ? cellsOfOperand(explained, compiled, operand, cell) : [];
  if (only !== undefined) return figureAt(explained, only).text;
  const alone: CompiledFormula = { ...compiled, reads: [operand], expression: { type: "operand", index: 0 } };
  const { state, value } = valueOfPart(explained, alone, { type: "operand", index: 0 }, cell);
  const isMissing = operand.type === "attribute" && state === cellState.notCalculated;
  const unit = operand.type === "attribute" ? factsOfAttribute[operand.attribute].unit : "kr";
  return asYear(figureOf(explained, isMissing ? cellState.empty : state, value ?? 0, unit), alone).text;
}

/** The values of a heading, a range or a span, or how many they are. */
function manyText(
  explained: Explained,
  compiled: CompiledFormula,
  operand: Operand,
  cell: number,
  name: string,
  isList: boolean,
): { readonly text: string; readonly isShortened: boolean } {
  const { states } = explained.columns;
  const read = cellsOfOperand(explained, compiled, operand, cell);
  const written = isList ? read : read.filter((found) => states[found] !== cellState.empty);
  if (written.length > 0 && written.length <= (isList ? mostListed : mostWritten)) {
    const text = written.map((found) => figureAt(explained, found).text).join("; ");
    return { text: isList ? `{${text}}` : text, isShortened: false };
  }
  const fault = read.find((found) => isNoValue(states[found] ?? cellState.empty));
  const faulty =
    fault === undefined ? "" : explainRows.ofWhich(figureAt(explained, fault).text, nameOf(explained, fault));
  const isOneLine = new Set(read.map((found) => lineOfCell(explained, found)?.id)).size === 1;
  const count = isOneLine ? explainRows.manyValues(name, read.length) : explainRows.manyRows(name, read.length);
  return { text: isList ? `{${count}${faulty}}` : count + faulty, isShortened: true };
}
