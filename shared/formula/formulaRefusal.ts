// Why a formula is not accepted, as data with its place in the typed text. The sentence is made in texts/formula.ts.

import type { FormulaUnit, UnitClash } from "./unitAlgebra.ts";

export type FormulaRefusalReason =
  | { readonly type: "tooLong"; readonly limit: number }
  | { readonly type: "tooManyParts"; readonly limit: number }
  | { readonly type: "tooDeep"; readonly limit: number }
  | { readonly type: "empty" }
  | { readonly type: "unexpectedCharacter"; readonly character: string }
  | { readonly type: "unfinishedQuote" | "unfinishedText" | "hiddenCharacter" }
  | { readonly type: "textTooLong"; readonly limit: number }
  /** "&", which joins texts in Excel. */
  | { readonly type: "joinedTexts" }
  | { readonly type: "ambiguousNumber"; readonly text: string }
  | { readonly type: "missingOperator"; readonly before: string }
  | { readonly type: "missingOperand" }
  | { readonly type: "missingParenthesis" }
  | { readonly type: "extraParenthesis" }
  | { readonly type: "separatorOutsideFunction" }
  | { readonly type: "unknownName"; readonly name: string; readonly similar: string | null }
  /** Several lines are called so; `like` says how one of them can be named instead. */
  | { readonly type: "ambiguousName"; readonly name: string; readonly like: string | null }
  | { readonly type: "unknownFunction"; readonly name: string }
  | { readonly type: "functionWithoutArguments"; readonly name: string }
  | { readonly type: "wrongArgumentCount"; readonly name: string }
  | { readonly type: "notANumberLine"; readonly name: string }
  | { readonly type: "manyValuesOutsideFunction"; readonly name: string }
  | { readonly type: "wrongYear"; readonly text: string }
  /** A span whose first year comes after its last. */
  | { readonly type: "yearsReversed"; readonly text: string }
  /** The formula's own line in its own year. */
  | { readonly type: "readsItself" }
  | { readonly type: "spanOutsideFunction" }
  /** An attribute and a year at once, or an attribute of a range or a query. */
  | { readonly type: "attributeOfMany" }
  | { readonly type: "wrongQuery"; readonly name: string }
  | { readonly type: "wrongFilter"; readonly name: string; readonly query: string }
  | { readonly type: "repeatedFilter"; readonly name: string }
  | { readonly type: "needsLine" | "needsCalendarYear"; readonly name: string }
  | { readonly type: "expandsTooFar"; readonly limit: number }
  | { readonly type: "chainedComparison" }
  | ({ readonly type: "unitClash" } & Exclude<UnitClash, { readonly operation: "argument" }>)
  /** An argument of the function `name` (canonical) with another unit than it wants. */
  | ({ readonly type: "unitOfArgument"; readonly name: string } & Extract<
      UnitClash,
      { readonly operation: "argument" }
    >)
  | { readonly type: "unitOfLine"; readonly found: FormulaUnit; readonly line: FormulaUnit }
  | { readonly type: "notUnderstood" };

export interface FormulaRefusal {
  readonly reason: FormulaRefusalReason;
  /** Place in the typed text, [start, end). */
  readonly start: number;
  readonly end: number;
}
