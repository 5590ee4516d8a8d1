// What the engine knows of a function: its two names, how many arguments, how they are read and what unit comes out.
// Each function stands in a file of its own and is listed in functions/index.ts.

import type { Result } from "../../domain/result.ts";
import type { FormulaUnit, UnitClash } from "../unitAlgebra.ts";

export interface FunctionDefinition {
  /** Name in the canonical form. */
  readonly name: string;
  /** Name the officer types and reads. */
  readonly swedishName: string;
  /** Swedish signature, "OM(villkor; då; annars)". */
  readonly signature: string;
  readonly fewestArguments: number;
  /** null: any number. */
  readonly mostArguments: number | null;
  /** Aggregates take headings, ranges and year spans, and skip empty cells. */
  readonly isAggregate: boolean;
  /** What an aggregate gives for a heading without lines: a sum of nothing is 0, a largest of nothing is not calculated (null). */
  readonly ofNothing: number | null;
  /** Unit of the answer, or the two units that clash. */
  readonly unitOf: (units: readonly FormulaUnit[]) => Result<FormulaUnit, UnitClash>;
  /**
   * Calculates from the stack: `count` numbers from `start`. For an aggregate the empty cells are already left out.
   * NaN means that the value cannot be calculated (#VÄRDE!).
   */
  readonly calculate: (stack: Float64Array, start: number, count: number) => number;
}
