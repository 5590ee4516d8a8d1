// A program: one shape lowered to postfix steps over a stack of numbers. Formulas of the same shape share one program and
// differ only in their operands. OM is jumps, so that only the branch taken is calculated; aggregates count from a mark.

import type { BinaryOperator, Expression } from "./expression.ts";
import type { FunctionDefinition } from "./functions/functionDefinition.ts";
import { conditional, functions } from "./functions/index.ts";
import type { FormulaUnit } from "./unitAlgebra.ts";

export const step = {
  push: 0,
  add: 1,
  subtract: 2,
  multiply: 3,
  divide: 4,
  power: 5,
  negate: 6,
  percent: 7,
  less: 8,
  lessOrEqual: 9,
  greater: 10,
  greaterOrEqual: 11,
  equal: 12,
  notEqual: 13,
  call: 14,
  mark: 15,
  pushAll: 16,
  aggregate: 17,
  jumpIfFalse: 18,
  jump: 19,
} as const;

/** Steps as [code, argument, argument]: operand index, function index and count, jump target, decimals compared. */
export type Program = Int32Array;
export const stepWidth = 3;

const stepOf: Readonly<Record<BinaryOperator, number>> = {
  "+": step.add,
  "-": step.subtract,
  "*": step.multiply,
  "/": step.divide,
  "^": step.power,
  "<": step.less,
  "<=": step.lessOrEqual,
  ">": step.greater,
  ">=": step.greaterOrEqual,
  "=": step.equal,
  "<>": step.notEqual,
};

/** Comparisons of amounts round both sides to 0.001 kr, other units to nine decimals (mission, rule 12). */
const decimalsCompared = (unit: FormulaUnit): number => (unit === "kr" ? 3 : 9);

const kept = new Map<string, Program>();

/** Program of a shape. `compared` are the units of its comparisons in order; programs are kept by both. */
export function programOf(shape: string, expression: Expression, compared: readonly FormulaUnit[]): Program {
  const key = `${shape}|${compared.map(decimalsCompared).join(",")}`;
  const found = kept.get(key);
  if (found !== undefined) return found;
  const steps: number[] = [];
  lower(expression, steps, compared[Symbol.iterator]());
  const program = Int32Array.from(steps);
  if (kept.size >= 5_000) kept.clear();
  kept.set(key, program);
  return program;
}

function lower(expression: Expression, steps: number[], compared: Iterator<FormulaUnit>): void {
  switch (expression.type) {
    case "operand":
      steps.push(step.push, expression.index, 0);
      return;
    case "negate":
    case "percent":
      lower(expression.argument, steps, compared);
      steps.push(step[expression.type], 0, 0);
      return;
    case "binary": {
      lower(expression.left, steps, compared);
      lower(expression.right, steps, compared);
      const code = stepOf[expression.operator];
      const isComparison = code >= step.less && code <= step.notEqual;
      steps.push(code, isComparison ? decimalsCompared(compared.next().value ?? "none") : 0, 0);
      return;
    }
    case "call":
      if (expression.definition === conditional) lowerConditional(expression.arguments, steps, compared);
      else if (expression.definition.isAggregate)
        lowerAggregate(expression.definition, expression.arguments, steps, compared);
      else {
        for (const argument of expression.arguments) lower(argument, steps, compared);
        steps.push(step.call, functions.indexOf(expression.definition), expression.arguments.length);
      }
  }
}

function lowerAggregate(
  definition: FunctionDefinition,
  list: readonly Expression[],
  steps: number[],
  compared: Iterator<FormulaUnit>,
): void {
  steps.push(step.mark, 0, 0);
  for (const argument of list) {
    if (argument.type === "operand") steps.push(step.pushAll, argument.index, 0);
    else lower(argument, steps, compared);
  }
  steps.push(step.aggregate, functions.indexOf(definition), 0);
}

function lowerConditional(list: readonly Expression[], steps: number[], compared: Iterator<FormulaUnit>): void {
  const [condition, then, otherwise] = list;
  if (condition === undefined || then === undefined || otherwise === undefined) return;
  lower(condition, steps, compared);
  const skip = steps.length;
  steps.push(step.jumpIfFalse, 0, 0);
  lower(then, steps, compared);
  const leave = steps.length;
  steps.push(step.jump, 0, 0);
  steps[skip + 1] = steps.length;
  lower(otherwise, steps, compared);
  steps[leave + 1] = steps.length;
}
