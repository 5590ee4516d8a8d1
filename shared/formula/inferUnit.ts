// The unit of a formula, worked out on its tree before any number. Says which two units clash and where.

import { failure, type Result, success } from "../domain/result.ts";
import type { Expression } from "./expression.ts";
import { conditional } from "./functions/index.ts";
import { type FormulaUnit, powerUnit, productUnit, quotientUnit, sameUnit, type UnitClash } from "./unitAlgebra.ts";

export interface InferredUnit {
  readonly unit: FormulaUnit;
  /** Unit of the sides of each comparison, in the order the compiler meets them. */
  readonly compared: readonly FormulaUnit[];
}

export type UnitRefusal = UnitClash & { readonly firstOperand: number; readonly lastOperand: number };

/** Unit of `expression`, given the units of its operands. Refuses a clash with the operands it spans. */
export function inferUnit(
  expression: Expression,
  operandUnits: readonly FormulaUnit[],
): Result<InferredUnit, UnitRefusal> {
  const compared: FormulaUnit[] = [];
  const unit = visit(expression, operandUnits, compared);
  return unit.ok ? success({ unit: unit.value, compared }) : unit;
}

function visit(
  expression: Expression,
  operandUnits: readonly FormulaUnit[],
  compared: FormulaUnit[],
): Result<FormulaUnit, UnitRefusal> {
  const placed = (answer: Result<FormulaUnit, UnitClash>): Result<FormulaUnit, UnitRefusal> =>
    answer.ok ? answer : failure({ ...answer.error, ...spanOf(expression) });
  switch (expression.type) {
    case "operand":
      return success(operandUnits[expression.index] ?? "none");
    case "negate":
      return visit(expression.argument, operandUnits, compared);
    case "percent": {
      const inside = visit(expression.argument, operandUnits, compared);
      return inside.ok && (inside.value === "none" || inside.value === "zero") ? success("share") : inside;
    }
    case "binary": {
      const left = visit(expression.left, operandUnits, compared);
      if (!left.ok) return left;
      const right = visit(expression.right, operandUnits, compared);
      if (!right.ok) return right;
      switch (expression.operator) {
        case "+":
        case "-":
          return placed(sameUnit(left.value, right.value));
        case "*":
          return placed(productUnit(left.value, right.value));
        case "/":
          return placed(quotientUnit(left.value, right.value));
        case "^":
          return placed(powerUnit(left.value, right.value));
        default: {
          const both = placed(sameUnit(left.value, right.value));
          if (both.ok) compared.push(both.value);
          return both.ok ? success("condition") : both;
        }
      }
    }
    case "call": {
      const units: FormulaUnit[] = [];
      for (const argument of expression.arguments) {
        const unit = visit(argument, operandUnits, compared);
        if (!unit.ok) return unit;
        if (unit.value === "condition" && expression.definition !== conditional) {
          return placed(failure({ left: "condition", right: "none" }));
        }
        units.push(unit.value);
      }
      return placed(expression.definition.unitOf(units));
    }
  }
}

/** First and last operand under an expression, to mark it in the typed text. */
export function spanOf(expression: Expression): { readonly firstOperand: number; readonly lastOperand: number } {
  switch (expression.type) {
    case "operand":
      return { firstOperand: expression.index, lastOperand: expression.index };
    case "negate":
    case "percent":
      return spanOf(expression.argument);
    case "binary":
      return { firstOperand: spanOf(expression.left).firstOperand, lastOperand: spanOf(expression.right).lastOperand };
    case "call": {
      const first = expression.arguments[0];
      const last = expression.arguments.at(-1);
      if (first === undefined || last === undefined) return { firstOperand: 0, lastOperand: 0 };
      return { firstOperand: spanOf(first).firstOperand, lastOperand: spanOf(last).lastOperand };
    }
  }
}
