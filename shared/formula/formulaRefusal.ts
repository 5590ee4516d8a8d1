// Why a formula is not accepted, as data with its place in the typed text. The sentence is made in texts/formula.ts.

import type { FormulaUnit } from "./unitAlgebra.ts";

export type FormulaRefusalReason =
  | { readonly type: "tooLong"; readonly limit: number }
  | { readonly type: "tooManyParts"; readonly limit: number }
  | { readonly type: "tooDeep"; readonly limit: number }
  | { readonly type: "empty" }
  | { readonly type: "unexpectedCharacter"; readonly character: string }
  | { readonly type: "unfinishedQuote" }
  | { readonly type: "ambiguousNumber"; readonly text: string }
  | { readonly type: "missingOperator"; readonly before: string }
  | { readonly type: "missingOperand" }
  | { readonly type: "missingParenthesis" }
  | { readonly type: "extraParenthesis" }
  | { readonly type: "separatorOutsideFunction" }
  | { readonly type: "unknownName"; readonly name: string; readonly similar: string | null }
  | { readonly type: "ambiguousName"; readonly name: string }
  | { readonly type: "unknownFunction"; readonly name: string }
  | { readonly type: "functionWithoutArguments"; readonly name: string }
  | { readonly type: "wrongArgumentCount"; readonly signature: string }
  | { readonly type: "notANumberLine"; readonly name: string }
  | { readonly type: "manyValuesOutsideFunction"; readonly name: string }
  | { readonly type: "wrongYear"; readonly text: string }
  | { readonly type: "wrongQuery"; readonly name: string }
  | { readonly type: "chainedComparison" }
  | { readonly type: "unitClash"; readonly left: FormulaUnit; readonly right: FormulaUnit }
  | { readonly type: "unitOfLine"; readonly found: FormulaUnit; readonly line: FormulaUnit }
  | { readonly type: "notUnderstood" };

export interface FormulaRefusal {
  readonly reason: FormulaRefusalReason;
  /** Place in the typed text, [start, end). */
  readonly start: number;
  readonly end: number;
}
