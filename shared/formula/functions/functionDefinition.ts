// What the engine knows of a function: its two names, how many arguments, how they are read and what unit comes out.
// Each function stands in a file of its own and is listed in functions/index.ts; its help is in texts/functions.ts.

import type { Result } from "../../domain/result.ts";
import type { Expansion } from "../expandFunctions.ts";
import type { Expression } from "../expression.ts";
import type { FormulaRefusalReason } from "../formulaRefusal.ts";
import type { FormulaUnit, UnitClash } from "../unitAlgebra.ts";

/**
 * How a function reads its arguments. "scalar": one value each. "aggregate": headings, ranges and spans too, empty cells
 * left out. "conditional", "choose" and "ifError" calculate only what they take. "lookup": a value and two rows of cells.
 * "expanded": written anew in terms of the others before anything is calculated.
 */
export type FunctionForm = "scalar" | "aggregate" | "conditional" | "choose" | "ifError" | "lookup" | "expanded";

export interface FunctionDefinition {
  /** Name in the canonical form. */
  readonly name: string;
  /** Name the officer types and reads. */
  readonly swedishName: string;
  readonly fewestArguments: number;
  /** null: any number. */
  readonly mostArguments: number | null;
  readonly form: FunctionForm;
  /** What an aggregate gives when it is left without values: a count of nothing is 0, a sum of nothing not calculated (null). */
  readonly ofNothing: number | null;
  /** Unit of the answer, or what clashes. */
  readonly unitOf: (units: readonly FormulaUnit[]) => Result<FormulaUnit, UnitClash>;
  /**
   * Calculates from the stack: `count` numbers from `start`. For an aggregate the empty cells are already left out.
   * Never called with NaN; NaN in the answer means that the value cannot be calculated (#VÄRDE!).
   */
  readonly calculate: (stack: Float64Array, start: number, count: number) => number;
  /** Asked of a scalar function that gave NaN: was it for want of a divisor (#DIV/0!)? */
  readonly dividesByZero?: (stack: Float64Array, start: number) => boolean;
  /** What a bare number means as the argument in this place: a typed one that cannot be meant is refused (entryChecks.ts). */
  readonly argumentKinds?: Readonly<Record<number, "share" | "calendarYear" | "month" | "life">>;
  /** The cell's own year is added as the last argument (scalar functions). */
  readonly takesYear?: true;
  /** An expanded function that takes a heading, range or span as it is, and not as its sum. */
  readonly takesRows?: true;
  /** An expanded function that reads the digits of a literal, so that formulas with other digits are other shapes. */
  readonly readsDigits?: true;
  /** The same in terms of other expressions (form "expanded"), or why it cannot be. */
  readonly expand?: (given: readonly Expression[], expansion: Expansion) => Result<Expression, FormulaRefusalReason>;
}
