// The tree of a formula's shape. mathjs parses the shape once (operands as symbols s0, v1 …); only the node types listed
// here come through, and the symbols of the tree must be exactly those that were written, in order (leaf check).

import { create, parseDependencies } from "mathjs/number";
import type { FunctionDefinition } from "./functions/functionDefinition.ts";
import { findFunction } from "./functions/index.ts";

export type BinaryOperator = "+" | "-" | "*" | "/" | "^" | "<" | "<=" | ">" | ">=" | "=" | "<>";

export type Expression =
  | { readonly type: "operand"; readonly index: number }
  | {
      readonly type: "binary";
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
      /** Decimals both sides are rounded to before they are compared, or that they are texts; null for arithmetic. */
      readonly decimals: 3 | 9 | "text" | null;
    }
  | { readonly type: "negate" | "percent"; readonly argument: Expression }
  | { readonly type: "call"; readonly definition: FunctionDefinition; readonly arguments: readonly Expression[] };

/** Only the parser of mathjs is loaded; it never evaluates anything here. */
const { parse } = create({ parseDependencies: parseDependencies! });

/** What of a mathjs node is read. Everything else about it is ignored. */
interface ParsedNode {
  readonly type: string;
  readonly name?: unknown;
  readonly op?: unknown;
  readonly implicit?: unknown;
  readonly content?: ParsedNode;
  readonly args?: readonly ParsedNode[];
  readonly fn?: unknown;
}

export const percentFunction = "pct";

const binaryOf: Readonly<Record<string, BinaryOperator>> = {
  "+": "+",
  "-": "-",
  "*": "*",
  "/": "/",
  "^": "^",
  "<": "<",
  "<=": "<=",
  ">": ">",
  ">=": ">=",
  "==": "=",
  "!=": "<>",
};

const maxKeptShapes = 5_000;
const keptShapes = new Map<string, Expression | null>();

/**
 * Tree of a shape with `operandCount` operands, or null when mathjs reads it in any other way than it was written
 * (a chained comparison, say). Shapes are kept, so a thousand formulas of one shape are parsed once.
 */
export function expressionOfShape(shape: string, operandCount: number): Expression | null {
  const kept = keptShapes.get(shape);
  if (kept !== undefined) return kept;
  const expression = readShape(shape, operandCount);
  if (keptShapes.size >= maxKeptShapes) keptShapes.clear();
  keptShapes.set(shape, expression);
  return expression;
}

function readShape(shape: string, operandCount: number): Expression | null {
  let tree: ParsedNode;
  try {
    tree = parse(shape) as ParsedNode;
  } catch {
    return null;
  }
  const leaves: number[] = [];
  const expression = expressionOf(tree, leaves);
  const isWhole = leaves.length === operandCount && leaves.every((leaf, index) => leaf === index);
  return isWhole ? expression : null;
}

function expressionOf(node: ParsedNode, leaves: number[]): Expression | null {
  switch (node.type) {
    case "ParenthesisNode":
      return node.content === undefined ? null : expressionOf(node.content, leaves);
    case "SymbolNode": {
      const match = typeof node.name === "string" ? /^[sv](\d+)$/.exec(node.name) : null;
      if (match === null) return null;
      const index = Number(match[1]);
      leaves.push(index);
      return { type: "operand", index };
    }
    case "OperatorNode":
      return operatorExpression(node, leaves);
    case "FunctionNode":
      return callExpression(node, leaves);
    default:
      return null;
  }
}

function operatorExpression(node: ParsedNode, leaves: number[]): Expression | null {
  const [first, second] = node.args ?? [];
  if (node.implicit === true || typeof node.op !== "string" || first === undefined) return null;
  const left = expressionOf(first, leaves);
  if (left === null) return null;
  if (second === undefined) {
    if (node.op === "+") return left;
    return node.op === "-" ? { type: "negate", argument: left } : null;
  }
  const operator = binaryOf[node.op];
  const right = expressionOf(second, leaves);
  return operator === undefined || right === null ? null : { type: "binary", operator, left, right, decimals: null };
}

function callExpression(node: ParsedNode, leaves: number[]): Expression | null {
  const symbol = node.fn as ParsedNode | undefined;
  const name = symbol?.type === "SymbolNode" && typeof symbol.name === "string" ? symbol.name : "";
  const read: Expression[] = [];
  for (const argument of node.args ?? []) {
    const expression = expressionOf(argument, leaves);
    if (expression === null) return null;
    read.push(expression);
  }
  if (name === percentFunction) {
    const [argument] = read;
    return argument === undefined || read.length > 1 ? null : { type: "percent", argument };
  }
  const definition = findFunction(name);
  return definition === undefined ? null : { type: "call", definition, arguments: read };
}
