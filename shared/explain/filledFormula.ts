// The formula of a cell once more with this year's figures in the place of names: "61 923 tkr = (62 008 tkr − 1 000 tkr) × (1 + …)".
// What is no number stands by its name ("ej beräknat", "#DIV/0!"); long sums are shortened to how many rows they hold.

import { tryFormula } from "../formula/calculation.ts";
import { cellState, isError } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import { type Part, printParts } from "../formula/formulaParts.ts";
import { yearOfCell } from "../formula/plan.ts";
import { explainRows } from "../texts/explain.ts";
import { type Explained, figureAt, figureOf, namedCell } from "./explained.ts";
import type { FormulaTerm } from "./formulaTerms.ts";
import { cellsRead } from "./formulaTrial.ts";

/** Values of a sum that are still written one by one. */
const mostWritten = 4;

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
  let text = "";
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const term = termAt.get(at);
    if (part === undefined) continue;
    if (term === undefined) {
      const isYear = part.type === "operand" && part.operand.type === "year";
      text += isYear ? String(yearOfCell(explained.plan.grid, cell)) : plainPart(explained, part);
      continue;
    }
    const before = parts[at - 1];
    const after = parts[term.to];
    const isAlone = before?.type === "call" && after?.type === "close";
    const isWhole = isAlone && at === 1 && term.to === parts.length - 1;
    const figure = termText(explained, term, cell, {
      isSum: isAlone && before.definition.name === "SUM",
      isWhole,
    });
    text +=
      figure.startsWith("−") && (before?.type === "operator" || after?.type === "operator") ? `(${figure})` : figure;
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

function termText(
  explained: Explained,
  term: FormulaTerm,
  cell: number,
  place: { readonly isSum: boolean; readonly isWhole: boolean },
): string {
  if (term.compiled === null) return term.text;
  const alone = (): string => {
    if (term.compiled === null) return term.text;
    const tried = tryFormula(explained.plan, explained.columns, term.compiled, cell);
    return figureOf(explained, tried.state, tried.value, term.compiled.unit).text;
  };
  const [only] = term.isMany || term.operand?.type !== "line" ? [] : cellsRead(explained.plan, term.compiled, cell);
  // An empty cell by its own name: "tom" tells more than that the formula cannot be calculated.
  if (only !== undefined) return figureAt(explained, only).text;
  if (!term.isMany) return alone();
  const read = cellsRead(explained.plan, term.compiled, cell);
  if (read.length === 0) return alone();
  const written = read.filter((found) => explained.columns.states[found] !== cellState.empty);
  if (written.length <= mostWritten && written.length > 0) {
    return written.map((found) => figureAt(explained, found).text).join("; ");
  }
  const fault = read.find((found) => isNoValue(explained.columns.states[found] ?? cellState.empty));
  const faulty =
    fault === undefined ? "" : explainRows.ofWhich(figureAt(explained, fault).text, nameOf(explained, fault));
  const many = explainRows.manyRows(term.name, read.length) + faulty;
  return place.isSum && !place.isWhole ? `${many} = ${alone()}` : many;
}
