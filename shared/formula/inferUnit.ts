// The unit of a formula, worked out on its tree before any number. Says which two units clash and where, and settles how the
// two sides of each comparison are rounded.

import { failure, type Result, success } from "../domain/result.ts";
import type { Expression } from "./expression.ts";
import {
  addedUnit,
  clash,
  type FormulaUnit,
  isBare,
  powerUnit,
  productUnit,
  quotientUnit,
  sameUnit,
  type UnitClash,
} from "./unitAlgebra.ts";

export interface InferredUnit {
  readonly unit: FormulaUnit;
  /** The same tree with the decimals of its comparisons. */
  readonly expression: Expression;
}

export type UnitRefusal = UnitClash & {
  readonly firstOperand: number;
  readonly lastOperand: number;
  /** Function (canonical name) whose arguments clash. */
  readonly functionName: string | null;
};

/** Comparisons of amounts round both sides to 0.001 kr, other numbers to nine decimals (mission, rule 12). */
const decimalsOf = (unit: FormulaUnit): 3 | 9 | "text" => (unit === "kr" ? 3 : unit === "text" ? "text" : 9);

/** Unit of `expression`, given the units of its operands. Refuses a clash with the operands it spans. */
export function inferUnit(
  expression: Expression,
  operandUnits: readonly FormulaUnit[],
): Result<InferredUnit, UnitRefusal> {
  const placed = (
    answer: Result<FormulaUnit, UnitClash>,
    typed: Expression,
    functionName: string | null = null,
  ): Result<InferredUnit, UnitRefusal> => {
    if (answer.ok) return success({ unit: answer.value, expression: typed });
    const { error } = answer;
    const argument =
      error.operation === "argument" && typed.type === "call" ? typed.arguments[error.position] : undefined;
    return failure({ ...error, ...spanOf(argument ?? typed), functionName });
  };
  switch (expression.type) {
    case "operand":
      return success({ unit: operandUnits[expression.index] ?? "none", expression });
    case "negate": {
      const inside = inferUnit(expression.argument, operandUnits);
      if (!inside.ok) return inside;
      const { unit } = inside.value;
      const typed: Expression = { type: "negate", argument: inside.value.expression };
      const isNumber = unit !== "condition" && unit !== "text";
      return placed(isNumber ? success(unit) : clash("subtract", "zero", unit), typed);
    }
    case "percent": {
      const inside = inferUnit(expression.argument, operandUnits);
      if (!inside.ok) return inside;
      const { unit } = inside.value;
      const typed: Expression = { type: "percent", argument: inside.value.expression };
      if (unit === "condition" || unit === "text") return placed(clash("percent", unit, "share"), typed);
      return placed(success(isBare(unit) ? "share" : unit), typed);
    }
    case "binary": {
      const left = inferUnit(expression.left, operandUnits);
      if (!left.ok) return left;
      const right = inferUnit(expression.right, operandUnits);
      if (!right.ok) return right;
      const [one, other] = [left.value.unit, right.value.unit];
      const typed = { ...expression, left: left.value.expression, right: right.value.expression };
      switch (expression.operator) {
        case "+":
          return placed(addedUnit("add", one, other), typed);
        case "-":
          return placed(addedUnit("subtract", one, other), typed);
        case "*":
          return placed(productUnit(one, other), typed);
        case "/":
          return placed(quotientUnit(one, other), typed);
        case "^":
          return placed(powerUnit(one, other), typed);
        default: {
          const both = sameUnit("compare", one, other);
          if (!both.ok) return placed(both, typed);
          const isOrdered = expression.operator !== "=" && expression.operator !== "<>";
          if (both.value === "text" && isOrdered) return placed(clash("compare", one, other), typed);
          return success({ unit: "condition", expression: { ...typed, decimals: decimalsOf(both.value) } });
        }
      }
    }
    case "call": {
      const units: FormulaUnit[] = [];
      const list: Expression[] = [];
      for (const argument of expression.arguments) {
        const inferred = inferUnit(argument, operandUnits);
        if (!inferred.ok) return inferred;
        units.push(inferred.value.unit);
        list.push(inferred.value.expression);
      }
      const { definition } = expression;
      return placed(definition.unitOf(units), { type: "call", definition, arguments: list }, definition.name);
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
