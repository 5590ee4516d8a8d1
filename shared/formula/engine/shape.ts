// A shape: what formulas that differ only in their lines and literals have in common. Its tree is lowered once to instructions
// over runs of cells; where an operand is found is decided where the formula stands.

import type { LineAttribute } from "../../domain/lineAttribute.ts";
import type { CellState } from "../cellState.ts";
import type { Expression } from "../expression.ts";
import type { FunctionDefinition } from "../functions/functionDefinition.ts";
import type { ResolvedYears } from "./yearChoices.ts";

/** What one operand of a shape reads. Its slot holds a row, a constant's place, a row set or a query. */
export type SlotKind =
  | { readonly type: "cell"; readonly years: ResolvedYears }
  | { readonly type: "attribute"; readonly attribute: LineAttribute }
  | { readonly type: "constant" }
  | { readonly type: "year" }
  | { readonly type: "cells"; readonly years: ResolvedYears }
  | { readonly type: "query"; readonly years: ResolvedYears };

export const op = {
  add: 0,
  subtract: 1,
  multiply: 2,
  divide: 3,
  power: 4,
  negate: 5,
  percent: 6,
  compare: 7,
  choose: 8,
  sumOfSet: 9,
  query: 10,
  call: 11,
  aggregate: 12,
  addProduct: 13,
  subtractProduct: 14,
  indexed: 15,
} as const;

/** Where a value comes from: an intermediate value (0, 1 …) or, below zero, the slot `~source`. */
export type Source = number;

export interface Instruction {
  readonly op: (typeof op)[keyof typeof op];
  readonly target: number;
  readonly sources: readonly Source[];
  /** The first four sources by name: reading them must cost nothing. */
  readonly first: Source;
  readonly second: Source;
  readonly third: Source;
  readonly fourth: Source;
  readonly comparison: Extract<Expression, { type: "binary" }>["operator"] | null;
  readonly decimals: 3 | 9 | "text" | null;
  readonly definition: FunctionDefinition | null;
}

export interface Shape {
  readonly expression: Expression | null;
  readonly slots: readonly SlotKind[];
  /** Run by run; null when the shape is always interpreted cell by cell (VÄLJ, OMFEL, SÖK). */
  readonly instructions: readonly Instruction[] | null;
  /** Where the answer is after the last instruction. */
  readonly answer: Source;
  /** Intermediate values in use at once, and three more as scratch. */
  readonly temporaries: number;
  /** Only + − and × of cells, constants and attributes: the first operand that is no number tells the fault. */
  readonly isPlain: boolean;
  /** State of a cell that was calculated: a number or a text. */
  readonly success: CellState;
  /** The error a formula shows that cannot be calculated as it stands, else null. */
  readonly standing: CellState | null;
}

export interface Lowered {
  readonly instructions: readonly Instruction[] | null;
  readonly answer: Source;
  readonly temporaries: number;
  readonly isPlain: boolean;
}

export function lower(expression: Expression, slots: readonly SlotKind[]): Lowered {
  const lowering = new Lowering(slots);
  const answer = lowering.value(expression, 0);
  return {
    instructions: lowering.isInterpreted ? null : lowering.instructions,
    answer,
    temporaries: lowering.used + spareTemporaries,
    isPlain: lowering.isPlain,
  };
}

/** Scratch behind the intermediate values, for numbers that must be spread out over a run. */
const spareTemporaries = 3;

const operatorOf = {
  "+": op.add,
  "-": op.subtract,
  "*": op.multiply,
  "/": op.divide,
  "^": op.power,
  "<": op.compare,
  "<=": op.compare,
  ">": op.compare,
  ">=": op.compare,
  "=": op.compare,
  "<>": op.compare,
} as const;

const asProduct = (expression: Expression): readonly [Expression, Expression] | null =>
  expression.type === "binary" && expression.operator === "*" ? [expression.left, expression.right] : null;

class Lowering {
  readonly instructions: Instruction[] = [];
  used = 0;
  isPlain = true;
  isInterpreted = false;
  private readonly slots: readonly SlotKind[];

  constructor(slots: readonly SlotKind[]) {
    this.slots = slots;
  }

  /** Emits what calculates `expression`, using intermediate values from `depth` on. */
  value(expression: Expression, depth: number): Source {
    switch (expression.type) {
      case "operand": {
        const slot = this.slots[expression.index];
        if (slot?.type !== "query") return ~expression.index;
        this.isPlain = false;
        return this.emit(op.query, depth, [~expression.index]);
      }
      case "negate":
      case "percent":
        return this.emit(op[expression.type], depth, [this.value(expression.argument, depth)]);
      case "binary":
        return this.binary(expression, depth);
      case "call":
        return this.call(expression, depth);
    }
  }

  private binary(expression: Extract<Expression, { type: "binary" }>, depth: number): Source {
    const fused = this.fused(expression, depth);
    if (fused !== null) return fused;
    const code = operatorOf[expression.operator];
    if (code === op.divide || code === op.power || code === op.compare) this.isPlain = false;
    const sources = this.values([expression.left, expression.right], depth);
    return this.emit(code, depth, sources, { comparison: expression.operator, decimals: expression.decimals });
  }

  /** a + b × c, a − b × c, a × (b + c × d): one pass over a run instead of two or three. */
  private fused({ operator, left, right }: Extract<Expression, { type: "binary" }>, depth: number): Source | null {
    if (operator === "*" && right.type === "binary" && right.operator === "+") {
      const product = asProduct(right.right);
      if (product !== null) return this.emit(op.indexed, depth, this.values([left, right.left, ...product], depth));
    }
    if (operator !== "+" && operator !== "-") return null;
    const product = asProduct(right);
    if (product === null) return null;
    const sources = this.values([left, ...product], depth);
    return this.emit(operator === "+" ? op.addProduct : op.subtractProduct, depth, sources);
  }

  private call({ definition, arguments: list }: Extract<Expression, { type: "call" }>, depth: number): Source {
    this.isPlain = false;
    switch (definition.form) {
      case "conditional":
        return this.emit(op.choose, depth, this.values(list, depth));
      case "aggregate": {
        const [only] = list;
        if (definition.name === "SUM" && list.length === 1 && only?.type === "operand" && this.isMany(only.index)) {
          return this.emit(op.sumOfSet, depth, [~only.index]);
        }
        return this.emit(op.aggregate, depth, this.values(list, depth), { definition });
      }
      case "scalar":
        return this.emit(op.call, depth, this.values(list, depth), { definition });
      default:
        this.isInterpreted = true;
        return depth;
    }
  }

  private isMany(index: number): boolean {
    return this.slots[index]?.type === "cells";
  }

  private values(list: readonly Expression[], depth: number): readonly Source[] {
    let free = depth;
    return list.map((expression) => {
      const source = this.value(expression, free);
      if (source >= 0) free = source + 1;
      return source;
    });
  }

  private emit(
    code: Instruction["op"],
    target: number,
    sources: readonly Source[],
    more: Partial<Instruction> = {},
  ): Source {
    this.used = Math.max(this.used, target + 1);
    this.instructions.push({
      op: code,
      target,
      sources,
      first: sources[0] ?? 0,
      second: sources[1] ?? 0,
      third: sources[2] ?? 0,
      fourth: sources[3] ?? 0,
      comparison: null,
      decimals: null,
      definition: null,
      ...more,
    });
    return target;
  }
}
