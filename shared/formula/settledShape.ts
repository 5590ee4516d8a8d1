// A shape settled: its unit, its tree written out in full, and the key formulas of the same kind share. All of it follows from
// the shape and from what kind of operands it reads, never from which lines, so a thousand formulas alike are settled once.

import { failure, type Result, success } from "../domain/result.ts";
import { expandFunctions, type ReadRecipe, readsOf, yearKey } from "./expandFunctions.ts";
import type { Expression } from "./expression.ts";
import type { FormulaRefusalReason } from "./formulaRefusal.ts";
import { sum } from "./functions/index.ts";
import { inferUnit, type UnitRefusal } from "./inferUnit.ts";
import type { Operand } from "./operand.ts";
import type { FormulaUnit } from "./unitAlgebra.ts";

export interface SettledShape {
  readonly unit: FormulaUnit;
  readonly expression: Expression;
  /** How the reads are made from the operands; null: they are the operands. */
  readonly recipes: readonly ReadRecipe[] | null;
  readonly shapeKey: string;
}

export type ShapeRefusal =
  | { readonly type: "units"; readonly refusal: UnitRefusal }
  | { readonly type: "expansion"; readonly reason: FormulaRefusalReason };

const maxKept = 5_000;
const kept = new Map<string, SettledShape>();

/** Settles the expression of `shape` over operands of these units. Refuses a clash of units and what cannot be written out. */
export function settleShape(
  shape: string,
  written: Expression,
  operands: readonly Operand[],
  units: readonly FormulaUnit[],
  isMany: (index: number) => boolean,
): Result<SettledShape, ShapeRefusal> {
  const digits = readsDigits(written);
  let key = shape;
  for (const [index, operand] of operands.entries()) {
    key += `|${kindOf(operand)},${units[index] ?? "none"}`;
    if (digits && operand.type === "literal") key += `,${operand.digits}`;
  }
  const found = kept.get(key);
  if (found !== undefined) return success(found);
  const inferred = inferUnit(written, units);
  if (!inferred.ok) return failure({ type: "units", refusal: inferred.error });
  const expanded = expandFunctions(inferred.value.expression, operands, isMany, sum);
  if (!expanded.ok) return failure({ type: "expansion", reason: expanded.error });
  const { expression, recipes } = expanded.value;
  const reads = readsOf(operands, recipes);
  const manyOf = (index: number): boolean => {
    const recipe = recipes === null ? ({ type: "operand", from: index } as const) : recipes[index];
    return recipe?.type === "operand" && isMany(recipe.from);
  };
  const settled = {
    unit: inferred.value.unit,
    expression,
    recipes,
    shapeKey: `${printExpression(expression, manyOf)}|${reads.map(kindOf).join(" ")}`,
  };
  if (kept.size >= maxKept) kept.clear();
  kept.set(key, settled);
  return success(settled);
}

function readsDigits(expression: Expression): boolean {
  switch (expression.type) {
    case "operand":
      return false;
    case "negate":
    case "percent":
      return readsDigits(expression.argument);
    case "binary":
      return readsDigits(expression.left) || readsDigits(expression.right);
    case "call":
      return expression.definition.readsDigits === true || expression.arguments.some(readsDigits);
  }
}

/** What of an operand a shape depends on: its type, its years, its attribute or query; not its line, number or text. */
function kindOf(operand: Operand): string {
  switch (operand.type) {
    case "literal":
      return "n";
    case "text":
      return "t";
    case "line":
      return `l${yearKey(operand.year)}`;
    case "range":
      return `r${yearKey(operand.year)}`;
    case "attribute":
      return `a${operand.attribute}`;
    case "measures":
      return `${operand.query}${yearKey(operand.year)}`;
    case "investments":
      return `i${yearKey(operand.year)}`;
    case "year":
      return "y";
  }
}

function printExpression(expression: Expression, isMany: (index: number) => boolean): string {
  switch (expression.type) {
    case "operand":
      return `${isMany(expression.index) ? "v" : "s"}${expression.index}`;
    case "negate":
      return `-(${printExpression(expression.argument, isMany)})`;
    case "percent":
      return `(${printExpression(expression.argument, isMany)})%`;
    case "binary": {
      const { operator, decimals } = expression;
      const sides = `${printExpression(expression.left, isMany)}${operator}${printExpression(expression.right, isMany)}`;
      return `(${sides}${decimals === null ? "" : `@${decimals}`})`;
    }
    case "call":
      return `${expression.definition.name}(${expression.arguments.map((part) => printExpression(part, isMany)).join(",")})`;
  }
}
