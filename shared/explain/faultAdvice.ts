// What to do about a fault that began in a cell: which value is 0, which year is not there, which attribute is missing, what a
// function takes and what it got. Where that cannot be told, a general sentence.

import { factsOfAttribute } from "../domain/lineAttribute.ts";
import { tryFormula } from "../formula/calculation.ts";
import { type CellErrorKind, cellState } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import type { Expression } from "../formula/expression.ts";
import { printParts } from "../formula/formulaParts.ts";
import { type Operand, yearOfPoint } from "../formula/operand.ts";
import { yearOfCell } from "../formula/plan.ts";
import { divisionTexts, problemTexts as texts } from "../texts/explain.ts";
import { type Explained, lineOfCell, namedCell } from "./explained.ts";
import { expressionText } from "./expressionText.ts";
import { cellsOfOperand, faultyPart, valueOfPart } from "./faultyPart.ts";
import { figureText } from "./figureText.ts";
import { unsoundValue } from "./unsoundValue.ts";

/** A sentence for a fault of `kind` that began in `cell`, whose formula is `compiled`; null where there is nothing special to say. */
export function faultAdvice(
  explained: Explained,
  kind: CellErrorKind | "notCalculated",
  compiled: CompiledFormula,
  cell: number,
): string | null {
  const part = faultyPart(explained, compiled, cell);
  if (part === null) return null;
  if (kind === "divisionByZero") return divisorAdvice(explained, compiled, part, cell);
  if (kind === "yearError") {
    const year = yearAdvice(explained, compiled, part, cell);
    return year === null ? null : `${year} ${texts.changeYear}`;
  }
  if (kind === "valueError") return valueAdvice(explained, compiled, part, cell);
  return kind === "notCalculated" ? attributeAdvice(explained, compiled, part, cell) : null;
}

/** Why a formula would give no number in `cell`: the empty cell or the missing year it would read; "" where that cannot be told. */
export function whyNoNumber(explained: Explained, compiled: CompiledFormula, cell: number): string {
  const { state, origin } = tryFormula(explained.plan, explained.columns, compiled, cell);
  if (state === cellState.yearError && origin === cell) {
    const part = faultyPart(explained, compiled, cell);
    return part === null ? "" : (yearAdvice(explained, compiled, part, cell) ?? "");
  }
  const named = state === cellState.notCalculated && origin !== cell ? namedCell(explained, origin) : null;
  return named === null ? "" : divisionTexts.isEmpty(named.label, named.year);
}

const operandText = ({ plan }: Explained, operand: Operand | undefined): string =>
  operand === undefined ? "" : printParts([{ type: "operand", operand, start: 0, end: 0 }], "swedish", plan.facts);

function divisorAdvice(explained: Explained, compiled: CompiledFormula, part: Expression, cell: number): string | null {
  const right = divisorOf(part);
  if (right === null) return isPower(part) ? texts.powerOfZero : null;
  const operand = right.type === "operand" ? compiled.reads[right.index] : undefined;
  if (operand?.type === "literal") return texts.dividesByZero;
  const [read] = operand?.type === "line" ? cellsOfOperand(explained, compiled, operand, cell) : [];
  const named = read === undefined ? null : namedCell(explained, read);
  if (named !== null) return texts.cellIsZero(named.label, named.year);
  const text = expressionText(right, (index) => operandText(explained, compiled.reads[index]));
  return texts.divisorIsZero(text, yearOfCell(explained.plan.grid, cell));
}

/** What a part divides by: VON / ELEVER, REST(VON; 2 kr). */
function divisorOf(part: Expression): Expression | null {
  if (part.type === "binary") return part.operator === "/" ? part.right : null;
  return part.type === "call" && part.definition.name === "MOD" ? (part.arguments[1] ?? null) : null;
}

const isPower = (part: Expression): boolean =>
  part.type === "binary" ? part.operator === "^" : part.type === "call" && part.definition.name === "POWER";

function attributeAdvice(
  explained: Explained,
  { reads }: CompiledFormula,
  part: Expression,
  cell: number,
): string | null {
  const operand = part.type === "operand" ? reads[part.index] : undefined;
  if (operand?.type !== "attribute") return null;
  const line = operand.lineId === null ? lineOfCell(explained, cell) : explained.scenario.lines.get(operand.lineId);
  if (line === undefined) return null;
  return texts.fillInAttribute(factsOfAttribute[operand.attribute].swedish, line.code === "" ? line.label : line.code);
}

function valueAdvice(explained: Explained, compiled: CompiledFormula, part: Expression, cell: number): string | null {
  const values = (part.type === "call" ? part.arguments : part.type === "binary" ? [part.left, part.right] : []).map(
    (argument) => valueOfPart(explained, compiled, argument, cell).value,
  );
  const found = unsoundValue(part, values);
  if (found === null) return null;
  const shown =
    found.value === null
      ? ""
      : figureText(cellState.number, found.value, found.isShare ? "share" : "none", explained.displayUnit);
  return found.sentence(shown);
}

/** "VON gäller 2025–2029, men formeln läser 2030." */
function yearAdvice(explained: Explained, { reads }: CompiledFormula, part: Expression, cell: number): string | null {
  const read = part.type === "call" ? part.arguments : [part];
  for (const argument of read) {
    const operand = argument.type === "operand" ? reads[argument.index] : undefined;
    const found = operand === undefined ? null : yearOutside(explained, operand, cell);
    if (found !== null) return found;
  }
  return null;
}

function yearOutside(explained: Explained, operand: Operand, cell: number): string | null {
  const { grid, tree } = explained.plan;
  if (!("year" in operand)) return null;
  const lineId =
    operand.type === "line"
      ? (operand.lineId ?? lineOfCell(explained, cell)?.id)
      : operand.type === "range"
        ? operand.fromId
        : undefined;
  const row = lineId === undefined ? undefined : grid.rowOf.get(lineId);
  const line = row === undefined ? undefined : tree.ordered[row];
  const first = grid.firstYear + (row === undefined ? 0 : (grid.firstYearIndex[row] ?? 0));
  const last = grid.firstYear + (row === undefined ? grid.yearCount - 1 : (grid.lastYearIndex[row] ?? -1));
  if (last < first) return null;
  const points = operand.year.type === "span" ? [operand.year.from, operand.year.to] : [operand.year];
  const year = points
    .map((point) => yearOfPoint(point, yearOfCell(grid, cell), explained.scenario.head.period))
    .find((wanted) => wanted < first || wanted > last);
  if (year === undefined) return null;
  const name =
    line === undefined ? operandText(explained, { ...operand, year: { type: "same" } }) : line.code || line.label;
  return texts.yearOutside(name, first, last, year);
}
