// Why a formula is not accepted, as data with its place in the typed text. The sentence is made in texts/formula.ts.

import type { FormulaUnit, UnitClash } from "./unitAlgebra.ts";

/** `example`: a code of the file to give examples with. */
export type FormulaRefusalReason = Reason & { readonly example?: string };

type Reason =
  | { readonly type: "tooLong"; readonly limit: number }
  | { readonly type: "tooManyParts"; readonly limit: number }
  | { readonly type: "tooDeep"; readonly limit: number }
  | { readonly type: "empty" }
  | { readonly type: "unexpectedCharacter"; readonly character: string }
  | { readonly type: "unfinishedQuote" | "unfinishedText" | "hiddenCharacter" | "hiddenInFormula" }
  | { readonly type: "tooManyDigits"; readonly text: string }
  | { readonly type: "textTooLong"; readonly limit: number }
  /** "&", which joins texts in Excel, or stands in the name of an area. */
  | { readonly type: "joinedTexts" | "areaUnquoted" }
  | { readonly type: "ambiguousNumber"; readonly text: string }
  | { readonly type: "missingOperator"; readonly before: string }
  | { readonly type: "missingOperand" }
  | { readonly type: "missingParenthesis" }
  | { readonly type: "extraParenthesis" }
  | { readonly type: "separatorOutsideFunction" }
  | { readonly type: "unknownName"; readonly name: string; readonly similar: string | null }
  /** Several lines are called so; `like` says how one of them can be named instead. */
  | { readonly type: "ambiguousName"; readonly name: string; readonly like: string | null }
  | { readonly type: "unknownFunction"; readonly name: string; readonly similar: string | null }
  /** B2, $B$2: a cell as a spreadsheet names it. */
  | { readonly type: "spreadsheetCell"; readonly name: string }
  /** A code within quotes, and a year word without brackets. */
  | { readonly type: "quotedCode" | "yearWordAlone"; readonly name: string }
  /** ==, != and : where =, <> and / are meant. */
  | { readonly type: "wrongSign"; readonly typed: string; readonly meant: string }
  /** (VON + SOC)[föregående]; and IF(A > 1,1 kr,0 kr) */
  | { readonly type: "yearAfterExpression" | "englishComma" }
  | { readonly type: "spanOfQuery"; readonly query: string }
  | { readonly type: "functionWithoutArguments"; readonly name: string }
  /** `comma`: a number with a decimal comma may have been two arguments. */
  | { readonly type: "wrongArgumentCount"; readonly name: string; readonly comma: boolean }
  | { readonly type: "notANumberLine"; readonly name: string }
  | { readonly type: "manyValuesOutsideFunction"; readonly name: string }
  | { readonly type: "wrongYear"; readonly text: string; readonly like: string | null }
  /** A span whose first year comes after its last. */
  | { readonly type: "yearsReversed"; readonly text: string }
  /** The formula's own line in its own year. */
  | { readonly type: "readsItself" }
  | { readonly type: "spanOutsideFunction" }
  /** An attribute and a year at once, or an attribute of a range or a query. */
  | { readonly type: "attributeOfMany" }
  | { readonly type: "wrongQuery"; readonly name: string }
  | { readonly type: "wrongFilter"; readonly name: string; readonly query: string }
  | { readonly type: "repeatedFilter"; readonly name: string; readonly filter: string }
  | { readonly type: "needsLine" | "needsCalendarYear"; readonly name: string }
  | { readonly type: "expandsTooFar"; readonly limit: number }
  | { readonly type: "chainedComparison" }
  /** `name` (canonical): the function whose values do not go together. */
  | ({ readonly type: "unitClash"; readonly name: string | null } & Exclude<
      UnitClash,
      { readonly operation: "argument" }
    >)
  /** An argument of the function `name` (canonical) with another unit than it wants. */
  | ({ readonly type: "unitOfArgument"; readonly name: string } & Extract<
      UnitClash,
      { readonly operation: "argument" }
    >)
  | {
      readonly type: "unitOfLine";
      readonly found: FormulaUnit;
      readonly line: FormulaUnit;
      /** The formula as typed. */
      readonly written: string;
    }
  /** A bare number where a percentage is meant. */
  | { readonly type: "percentMeant"; readonly number: string }
  /** A quotient or percentage in a line of indices, which are 100 in the base year. */
  | { readonly type: "shareAsIndex" }
  | { readonly type: "wrongArgument"; readonly kind: "calendarYear" | "month" | "life" }
  | { readonly type: "rangeOverSheets" }
  /** SÖK over two lists of years, with how many each holds. */
  | { readonly type: "unequalLists"; readonly among: number; readonly result: number }
  | { readonly type: "notUnderstood" };

export interface FormulaRefusal {
  readonly reason: FormulaRefusalReason;
  /** Place in the typed text, [start, end). */
  readonly start: number;
  readonly end: number;
}
