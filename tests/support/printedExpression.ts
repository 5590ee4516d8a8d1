// The expression of a compiled formula in Swedish, with what it reads in place: how a formula stands when its functions are
// written out.

import type { CompiledFormula } from "../../shared/formula/compileFormula.ts";
import type { Expression } from "../../shared/formula/expression.ts";
import { type LineNames, printParts } from "../../shared/formula/formulaParts.ts";

export function printedExpression(compiled: CompiledFormula, names: LineNames): string {
  const print = (part: Expression): string => {
    switch (part.type) {
      case "operand": {
        const operand = compiled.reads[part.index];
        return operand === undefined
          ? "?"
          : printParts([{ type: "operand", operand, start: 0, end: 0 }], "swedish", names);
      }
      case "negate":
        return `-${print(part.argument)}`;
      case "percent":
        return `${print(part.argument)} %`;
      case "binary":
        return `(${print(part.left)} ${part.operator} ${print(part.right)})`;
      case "call":
        return `${part.definition.swedishName}(${part.arguments.map(print).join("; ")})`;
    }
  };
  return compiled.expression === null ? "#" : print(compiled.expression);
}
