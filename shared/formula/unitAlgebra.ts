// How units meet in a formula. Amounts never mix with shares or bare numbers by adding; a bare number multiplies or
// divides anything, adds to a share, a count or an index, and never to kr (zero excepted). Checked before any number.

import { failure, type Result, success } from "../domain/result.ts";
import type { Unit } from "../domain/unit.ts";

/**
 * "none" is a bare number, "zero" the literal 0 (fits anywhere), "condition" the answer of a comparison. "indexedKr" is kr times
 * an index, which is 100 and not 1 in its base year: it becomes kr again when divided by an index, and fits no line.
 */
export type FormulaUnit = Unit | "none" | "zero" | "condition" | "indexedKr";

/** What was to be done with two units: the sentence follows it. "together": arguments or branches of one
 * function; "rows": the lines of a heading or range.
 */
export type UnitOperation =
  | "add"
  | "subtract"
  | "compare"
  | "multiply"
  | "divide"
  | "power"
  | "together"
  | "rows"
  | "percent";

/** Two units that do not go together, or an argument (counted from 0) that has another unit than the function wants. */
export type UnitClash =
  | { readonly operation: UnitOperation; readonly left: FormulaUnit; readonly right: FormulaUnit }
  | {
      readonly operation: "argument";
      readonly position: number;
      readonly found: FormulaUnit;
      readonly wanted: readonly FormulaUnit[];
    };

type UnitAnswer = Result<FormulaUnit, UnitClash>;

export const clash = (operation: UnitOperation, left: FormulaUnit, right: FormulaUnit): Result<never, UnitClash> =>
  failure({ operation, left, right });

const takesBareNumbers: ReadonlySet<FormulaUnit> = new Set(["share", "count", "index", "none"]);
export const isBare = (unit: FormulaUnit): boolean => unit === "none" || unit === "zero";
const isRatio = (unit: FormulaUnit): boolean => unit === "share" || unit === "index" || isBare(unit);
const isNoNumber = (unit: FormulaUnit): boolean => unit === "condition" || unit === "text";

/** Units that meet as equals: the two sides of a comparison, branches, arguments of one kind. Texts meet texts. */
export function sameUnit(operation: UnitOperation, left: FormulaUnit, right: FormulaUnit): UnitAnswer {
  if (left === "condition" || right === "condition") return clash(operation, left, right);
  if (left === right) return success(left);
  if (left === "text" || right === "text") return clash(operation, left, right);
  if (right === "zero") return success(left);
  if (left === "zero") return success(right);
  if (left === "none" && takesBareNumbers.has(right)) return success(right);
  if (right === "none" && takesBareNumbers.has(left)) return success(left);
  return clash(operation, left, right);
}

/** What + and − give. */
export function addedUnit(operation: "add" | "subtract", left: FormulaUnit, right: FormulaUnit): UnitAnswer {
  return isNoNumber(left) || isNoNumber(right) ? clash(operation, left, right) : sameUnit(operation, left, right);
}

/** The unit all have in common; texts are allowed among themselves, conditions not. */
export function commonUnit(units: readonly FormulaUnit[]): UnitAnswer {
  let common: FormulaUnit = units[0] ?? "none";
  for (const unit of units.slice(1)) {
    const next = sameUnit("together", common, unit);
    if (!next.ok) return next;
    common = next.value;
  }
  return success(common);
}

const numberUnits: readonly FormulaUnit[] = ["kr", "share", "taxRate", "count", "index", "none"];

/** The unit all numbers have in common: what SUMMA, MIN and MAX take and give. */
export function commonNumberUnit(units: readonly FormulaUnit[]): UnitAnswer {
  const position = units.findIndex(isNoNumber);
  if (position >= 0)
    return failure({ operation: "argument", position, found: units[position] ?? "none", wanted: numberUnits });
  return commonUnit(units);
}

/** Refuses the first argument whose unit is not among those wanted in its place; 0 fits wherever a number is wanted. */
export function argumentClash(
  units: readonly FormulaUnit[],
  ...wanted: readonly (readonly FormulaUnit[])[]
): Result<never, UnitClash> | null {
  for (const [position, found] of units.entries()) {
    const here = wanted[Math.min(position, wanted.length - 1)] ?? [];
    const fits = here.includes(found) || (found === "zero" && here.some((unit) => !isNoNumber(unit)));
    if (!fits) return failure({ operation: "argument", position, found, wanted: here });
  }
  return null;
}

/** Any number, for `argumentClash`. */
export const anyNumber = numberUnits;

/** kr × share, count × kr, share × share …, in either order; never kr × kr or tax rate × tax rate. kr × index: not yet kr. */
export function productUnit(left: FormulaUnit, right: FormulaUnit): UnitAnswer {
  if (isNoNumber(left) || isNoNumber(right)) return clash("multiply", left, right);
  if (isBare(left)) return success(right === "zero" ? "none" : right);
  if (isBare(right)) return success(left);
  if (left === "indexedKr" || right === "indexedKr") {
    const other = left === "indexedKr" ? right : left;
    return other === "share" || other === "count" ? success("indexedKr") : clash("multiply", left, right);
  }
  if (left === "index" || right === "index") {
    const other = left === "index" ? right : left;
    if (other === "kr") return success("indexedKr");
    if (other === "share") return success("index");
  }
  for (const unit of ["kr", "taxRate"] as const) {
    if (left === unit && right === unit) return clash("multiply", left, right);
    if (left === unit || right === unit) return success(unit);
  }
  if (left === "count" || right === "count") return success("count");
  return success(left === "index" && right === "index" ? "index" : "share");
}

/**
 * kr / kr is a share, as is index / index; kr / count is kr per head, anything / ratio keeps its unit; a ratio is not divided by
 * kr. An amount is divided by an index only after it was multiplied with one: VON[2025] * KPI / KPI[2025].
 */
export function quotientUnit(left: FormulaUnit, right: FormulaUnit): UnitAnswer {
  if (isNoNumber(left) || isNoNumber(right)) return clash("divide", left, right);
  if (left === right) return success(isBare(left) ? "none" : "share");
  if (right === "index" && left === "kr") return clash("divide", left, right);
  if (right === "index" && left === "indexedKr") return success("kr");
  if (isRatio(right)) return success(left === "zero" ? "none" : left);
  if (isBare(left) && right === "count") return success("none");
  if (left === "indexedKr" && right === "count") return success("indexedKr");
  if (left === "zero") return success("none");
  if (left === "kr" && (right === "count" || right === "taxRate")) return success("kr");
  return clash("divide", left, right);
}

export function powerUnit(left: FormulaUnit, right: FormulaUnit): UnitAnswer {
  return isRatio(left) && (isBare(right) || right === "count")
    ? success(left === "zero" ? "none" : left)
    : clash("power", left, right);
}

/** May a formula of unit `found` stand in a line of unit `line`? */
export function fitsLine(found: FormulaUnit, line: Unit): boolean {
  if (found === line) return true;
  if (found === "text" || line === "text") return false;
  if (found === "zero") return true;
  if (found === "none") return line === "share" || line === "count" || line === "index";
  return found === "share" && line === "index";
}
