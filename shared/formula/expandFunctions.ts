// Functions that are only another way of writing something: FÖRÄNDRING(x) is x minus x the year before. They are written
// anew here, before the engine sees them. Reads moved in time become reads of their own; nothing is calculated.

import { failure, type Result, success } from "../domain/result.ts";
import type { BinaryOperator, Expression } from "./expression.ts";
import type { FormulaRefusalReason } from "./formulaRefusal.ts";
import type { FunctionDefinition } from "./functions/functionDefinition.ts";
import { type Operand, relativeYear, type YearChoice, type YearPoint } from "./operand.ts";

/** What may be read and how large the tree may grow when everything is written out. */
export const expansionLimits = { reads: 600, nodes: 4_000 } as const;

/** A read of the written-out formula: operand `from` of the text moved in time, or one that was not in the text. */
export type ReadRecipe =
  | { readonly type: "operand"; readonly from: number; readonly moves: readonly YearMove[] }
  | { readonly type: "added"; readonly operand: Operand };

/** So many years later (negative: earlier), as seen from one calendar year, or all years up to the one chosen. */
export type YearMove =
  | { readonly type: "shift"; readonly years: number }
  | { readonly type: "fix"; readonly year: number }
  | { readonly type: "cumulate" };

export class TooLarge extends Error {}

/** What a function may use to write itself anew. */
export class Expansion {
  readonly recipes: ReadRecipe[];
  private readonly operands: readonly Operand[];
  private readonly isMany: (index: number) => boolean;
  private nodes = 0;

  constructor(operands: readonly Operand[], isMany: (index: number) => boolean) {
    this.operands = operands;
    this.isMany = isMany;
    this.recipes = operands.map((_, from) => ({ type: "operand", from, moves: [] }));
  }

  /** The operand a read came from, as it is read. */
  operandAt(index: number): Operand | null {
    const recipe = this.recipes[index];
    return recipe === undefined ? null : operandOf(recipe, this.operands);
  }

  /** Does the expression stand for several cells on its own (a heading, a range, a span)? */
  holdsMany(expression: Expression): boolean {
    if (expression.type !== "operand") return false;
    const recipe = this.recipes[expression.index];
    if (recipe === undefined) return false;
    return recipe.type === "operand"
      ? this.isMany(recipe.from)
      : "year" in recipe.operand && recipe.operand.year.type === "span";
  }

  /** Reads something that was not in the text. */
  read(operand: Operand): Expression {
    return this.add({ type: "added", operand });
  }

  /** The same expression with every year of its own moved: calendar years, first, last and budget year stay. */
  moved(expression: Expression, move: YearMove): Expression {
    this.nodes += 1;
    if (this.nodes > expansionLimits.nodes) throw new TooLarge();
    switch (expression.type) {
      case "operand":
        return this.movedRead(expression.index, move);
      case "negate":
      case "percent":
        return { type: expression.type, argument: this.moved(expression.argument, move) };
      case "binary":
        return {
          ...expression,
          left: this.moved(expression.left, move),
          right: this.moved(expression.right, move),
        };
      case "call":
        return {
          type: "call",
          definition: expression.definition,
          arguments: expression.arguments.map((argument) => this.moved(argument, move)),
        };
    }
  }

  /** One read from the first year to the year it chooses; null where it already chooses several, or is no row of cells. */
  cumulated(expression: Expression): Expression | null {
    if (expression.type !== "operand") return null;
    const recipe = this.recipes[expression.index];
    const operand = this.operandAt(expression.index);
    if (recipe?.type !== "operand" || (operand?.type !== "line" && operand?.type !== "range")) return null;
    if (operand.year.type !== "same" && operand.year.type !== "relative") return null;
    return this.add({ ...recipe, moves: [...recipe.moves, { type: "cumulate" }] });
  }

  private movedRead(index: number, move: YearMove): Expression {
    const recipe = this.recipes[index];
    const operand = this.operandAt(index);
    if (recipe === undefined || operand === null) return { type: "operand", index };
    if (operand.type === "year") return this.movedYear(index, move);
    if (!("year" in operand) || sameChoice(operand.year, movedChoice(operand.year, move))) {
      return { type: "operand", index };
    }
    if (recipe.type === "added") return this.add({ type: "added", operand: movedOperand(operand, move) });
    return this.add({ type: "operand", from: recipe.from, moves: [...recipe.moves, move] });
  }

  /** ÅR() the year before is this year less one. */
  private movedYear(index: number, move: YearMove): Expression {
    if (move.type === "fix") return this.read({ type: "literal", digits: String(move.year), suffix: "" });
    if (move.type === "cumulate") return { type: "operand", index };
    const years = this.read({ type: "literal", digits: String(Math.abs(move.years)), suffix: "" });
    return binary(move.years < 0 ? "-" : "+", { type: "operand", index }, years);
  }

  private add(recipe: ReadRecipe): Expression {
    if (this.recipes.length >= expansionLimits.reads) throw new TooLarge();
    return { type: "operand", index: this.recipes.push(recipe) - 1 };
  }
}

export const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression => ({
  type: "binary",
  operator,
  left,
  right,
  decimals: null,
});

/** An expression written out, with what it reads, or why it cannot be. `null` recipes: nothing had to be added. */
export interface Expanded {
  readonly expression: Expression;
  readonly recipes: readonly ReadRecipe[] | null;
}

/** Operands with their moves made: what the engine reads. */
export const readsOf = (operands: readonly Operand[], recipes: readonly ReadRecipe[] | null): readonly Operand[] =>
  recipes === null ? operands : recipes.map((recipe) => operandOf(recipe, operands));

/**
 * Writes out every function of form "expanded" and gives the cell's year to those that want it, innermost first.
 * Refuses what grows over the limits ("tooLarge") and what a function cannot be written for.
 */
export function expandFunctions(
  expression: Expression,
  operands: readonly Operand[],
  isMany: (index: number) => boolean,
  sum: FunctionDefinition,
): Result<Expanded, FormulaRefusalReason> {
  if (!needsExpansion(expression)) return success({ expression, recipes: null });
  const expansion = new Expansion(operands, isMany);
  try {
    const written = write(expression, expansion, sum);
    return written.ok ? success(packed(written.value, expansion.recipes)) : written;
  } catch (error) {
    if (error instanceof TooLarge) return failure({ type: "expandsTooFar", limit: expansionLimits.reads });
    throw error;
  }
}

function needsExpansion(expression: Expression): boolean {
  switch (expression.type) {
    case "operand":
      return false;
    case "negate":
    case "percent":
      return needsExpansion(expression.argument);
    case "binary":
      return needsExpansion(expression.left) || needsExpansion(expression.right);
    case "call":
      return (
        expression.definition.form === "expanded" ||
        expression.definition.takesYear === true ||
        expression.arguments.some(needsExpansion)
      );
  }
}

function write(
  expression: Expression,
  expansion: Expansion,
  sum: FunctionDefinition,
): Result<Expression, FormulaRefusalReason> {
  switch (expression.type) {
    case "operand":
      return success(expression);
    case "negate":
    case "percent": {
      const argument = write(expression.argument, expansion, sum);
      return argument.ok ? success({ type: expression.type, argument: argument.value }) : argument;
    }
    case "binary": {
      const left = write(expression.left, expansion, sum);
      if (!left.ok) return left;
      const right = write(expression.right, expansion, sum);
      return right.ok ? success({ ...expression, left: left.value, right: right.value }) : right;
    }
    case "call": {
      const { definition } = expression;
      const given: Expression[] = [];
      for (const argument of expression.arguments) {
        const written = write(argument, expansion, sum);
        if (!written.ok) return written;
        given.push(written.value);
      }
      if (definition.takesYear === true) given.push(expansion.read({ type: "year" }));
      if (definition.expand === undefined) return success({ type: "call", definition, arguments: given });
      // A heading in a function that wants one value is its sum.
      const single = given.map(
        (argument): Expression =>
          expansion.holdsMany(argument) && definition.takesRows !== true
            ? { type: "call", definition: sum, arguments: [argument] }
            : argument,
      );
      return definition.expand(single, expansion);
    }
  }
}

/** Leaves out reads nothing points at any longer and numbers the rest in the order the tree reads them. */
function packed(expression: Expression, recipes: readonly ReadRecipe[]): Expanded {
  const kept: ReadRecipe[] = [];
  const placeOf = new Map<number, number>();
  const renumber = (part: Expression): Expression => {
    switch (part.type) {
      case "operand": {
        const known = placeOf.get(part.index);
        if (known !== undefined) return { type: "operand", index: known };
        const recipe = recipes[part.index];
        const place = kept.length;
        if (recipe !== undefined) kept.push(recipe);
        placeOf.set(part.index, place);
        return { type: "operand", index: place };
      }
      case "negate":
      case "percent":
        return { type: part.type, argument: renumber(part.argument) };
      case "binary":
        return { ...part, left: renumber(part.left), right: renumber(part.right) };
      case "call":
        return { type: "call", definition: part.definition, arguments: part.arguments.map(renumber) };
    }
  };
  return { expression: renumber(expression), recipes: kept };
}

const operandOf = (recipe: ReadRecipe, operands: readonly Operand[]): Operand => {
  if (recipe.type === "added") return recipe.operand;
  const operand = operands[recipe.from];
  if (operand === undefined) throw new Error("a read of no operand");
  return recipe.moves.reduce(movedOperand, operand);
};

function movedOperand(operand: Operand, move: YearMove): Operand {
  switch (operand.type) {
    case "line":
    case "range":
      return { ...operand, year: movedChoice(operand.year, move) };
    case "measures":
    case "investments":
      return { ...operand, year: movedPoint(operand.year, move) };
    case "literal":
    case "text":
    case "attribute":
    case "year":
      return operand;
  }
}

function movedChoice(choice: YearChoice, move: YearMove): YearChoice {
  if (choice.type === "span") {
    return { type: "span", from: movedPoint(choice.from, move), to: movedPoint(choice.to, move) };
  }
  return move.type === "cumulate" ? { type: "span", from: { type: "first" }, to: choice } : movedPoint(choice, move);
}

function movedPoint(point: YearPoint, move: YearMove): YearPoint {
  if (move.type === "cumulate" || (point.type !== "same" && point.type !== "relative")) return point;
  const offset = point.type === "same" ? 0 : point.offset;
  return move.type === "shift" ? relativeYear(offset + move.years) : { type: "absolute", year: move.year + offset };
}

const sameChoice = (left: YearChoice, right: YearChoice): boolean => yearKey(left) === yearKey(right);

/** A year choice as text, the same for equal choices. */
export function yearKey(choice: YearChoice): string {
  switch (choice.type) {
    case "same":
      return "0";
    case "relative":
      return `${choice.offset > 0 ? "+" : ""}${choice.offset}`;
    case "absolute":
      return `y${choice.year}`;
    case "first":
    case "last":
    case "budget":
      return choice.type;
    case "span":
      return `${yearKey(choice.from)}:${yearKey(choice.to)}`;
  }
}
