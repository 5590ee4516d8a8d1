// An expression as an officer would write it, with the text of each read left to the caller: its name, or its figure.

import type { BinaryOperator, Expression } from "../formula/expression.ts";

const signs: Readonly<Partial<Record<BinaryOperator, string>>> = {
  "*": "×",
  "-": "−",
  "<=": "≤",
  ">=": "≥",
  "<>": "≠",
};

const strengths: Readonly<Partial<Record<BinaryOperator, number>>> = { "+": 2, "-": 2, "*": 3, "/": 3, "^": 5 };
const strengthOf = (part: Expression): number => {
  if (part.type === "binary") return strengths[part.operator] ?? 1;
  return part.type === "negate" ? 4 : 6;
};

/** The expression in Swedish, with parentheses where the order of calculation needs them. */
export function expressionText(expression: Expression, readText: (index: number) => string): string {
  const textOf = (part: Expression): string => {
    switch (part.type) {
      case "operand":
        return readText(part.index);
      case "negate":
        return `−${within(part.argument, 4)}`;
      case "percent":
        return `${within(part.argument, 6)} %`;
      case "call":
        return `${part.definition.swedishName}(${part.arguments.map(textOf).join("; ")})`;
      case "binary": {
        const strength = strengthOf(part);
        const right = strength + (part.operator === "+" || part.operator === "*" ? 0 : 1);
        return `${within(part.left, strength)} ${signs[part.operator] ?? part.operator} ${within(part.right, right)}`;
      }
    }
  };
  const within = (part: Expression, least: number): string => {
    const text = textOf(part);
    return strengthOf(part) < least || (part.type === "operand" && text.startsWith("−")) ? `(${text})` : text;
  };
  return textOf(expression);
}
