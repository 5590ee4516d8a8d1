// The smallest part of a formula that is at fault where it stands: the division whose divisor is 0, the function that got what it
// cannot take, the read of a year that is not there. Branches that are not taken are not looked at.

import { tryFormula } from "../formula/calculation.ts";
import { type CellValue, cellState, isError } from "../formula/cellState.ts";
import { type CompiledFormula, isMany } from "../formula/compileFormula.ts";
import type { Expression } from "../formula/expression.ts";
import type { Operand } from "../formula/operand.ts";
import type { Explained } from "./explained.ts";
import { cellsRead } from "./formulaTrial.ts";

/** The value of one part of a formula in a cell, with nothing stored. */
export function valueOfPart(
  { plan, columns }: Explained,
  compiled: CompiledFormula,
  expression: Expression,
  cell: number,
): CellValue {
  const { state, value } = tryFormula(plan, columns, { ...compiled, expression, unit: "none" }, cell);
  return { state, value: state === cellState.number ? value : null };
}

/** The first part that gives no value though all it is made of does; null for a formula that gives one, or cannot be read. */
export function faultyPart(explained: Explained, compiled: CompiledFormula, cell: number): Expression | null {
  const search = (part: Expression): Expression | null => {
    if (valueOfPart(explained, compiled, part, cell).state === cellState.number) return null;
    for (const inner of calculatedIn(explained, compiled, part, cell)) {
      const found = search(inner);
      if (found !== null) return found;
    }
    return part;
  };
  return compiled.expression === null ? null : search(compiled.expression);
}

/** What is calculated for a part, in order. Cells that a function takes as they are (sums, searches) are not parts of their own. */
function calculatedIn(
  explained: Explained,
  compiled: CompiledFormula,
  part: Expression,
  cell: number,
): readonly Expression[] {
  if (part.type === "operand") return [];
  if (part.type === "binary") return [part.left, part.right];
  if (part.type !== "call") return [part.argument];
  const [first, ...others] = part.arguments;
  if (first === undefined) return [];
  const value = (): CellValue => valueOfPart(explained, compiled, first, cell);
  switch (part.definition.form) {
    case "aggregate":
      return part.arguments.filter((argument) => argument.type !== "operand");
    case "lookup":
      return [first];
    case "conditional": {
      const taken = others[value().value === 0 ? 1 : 0];
      return taken === undefined ? [first] : [first, taken];
    }
    case "choose": {
      const taken = others[(value().value ?? 0) - 1];
      return taken === undefined ? [first] : [first, taken];
    }
    case "ifError":
      return isError(value().state) ? others : [first];
    case "scalar":
    case "expanded":
      return part.arguments.filter((argument) => !isManyRead(explained, compiled, argument));
  }
}

function isManyRead({ plan }: Explained, { reads }: CompiledFormula, part: Expression): boolean {
  const operand = part.type === "operand" ? reads[part.index] : undefined;
  return operand !== undefined && isMany(operand, plan.facts);
}

/** The cells one operand reads where the formula stands. */
export function cellsOfOperand(
  { plan }: Explained,
  compiled: CompiledFormula,
  operand: Operand,
  cell: number,
): readonly number[] {
  const alone: CompiledFormula = { ...compiled, reads: [operand], expression: { type: "operand", index: 0 } };
  return cellsRead(plan, alone, cell);
}
