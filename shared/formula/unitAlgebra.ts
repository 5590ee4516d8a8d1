// How units meet in a formula. Amounts never mix with shares or bare numbers by adding; a bare number multiplies or
// divides anything, adds to a share, a count or an index, and never to kr (zero excepted). Checked before any number.

import { failure, type Result, success } from "../domain/result.ts";
import type { Unit } from "../domain/unit.ts";

/** "none" is a bare number, "zero" the literal 0 (fits anywhere), "condition" the answer of a comparison. */
export type FormulaUnit = Unit | "none" | "zero" | "condition";

export interface UnitClash {
  readonly left: FormulaUnit;
  readonly right: FormulaUnit;
}

export const clash = (left: FormulaUnit, right: FormulaUnit): Result<never, UnitClash> => failure({ left, right });

const takesBareNumbers: ReadonlySet<FormulaUnit> = new Set(["share", "count", "index", "none"]);
const isBare = (unit: FormulaUnit): boolean => unit === "none" || unit === "zero";
const isRatio = (unit: FormulaUnit): boolean => unit === "share" || unit === "index" || isBare(unit);

/** Units that meet in +, −, comparisons, MIN, MAX, SUMMA and the branches of OM. */
export function sameUnit(left: FormulaUnit, right: FormulaUnit): Result<FormulaUnit, UnitClash> {
  if (left === "condition" || right === "condition") return clash(left, right);
  if (left === right || right === "zero") return success(left);
  if (left === "zero") return success(right);
  if (left === "none" && takesBareNumbers.has(right)) return success(right);
  if (right === "none" && takesBareNumbers.has(left)) return success(left);
  return clash(left, right);
}

export function commonUnit(units: readonly FormulaUnit[]): Result<FormulaUnit, UnitClash> {
  let common: FormulaUnit = units[0] ?? "none";
  for (const unit of units.slice(1)) {
    const next = sameUnit(common, unit);
    if (!next.ok) return next;
    common = next.value;
  }
  return success(common);
}

/** kr × share, count × kr, share × share …, in either order; never kr × kr or tax rate × tax rate. */
export function productUnit(left: FormulaUnit, right: FormulaUnit): Result<FormulaUnit, UnitClash> {
  if (left === "condition" || right === "condition") return clash(left, right);
  if (isBare(left)) return success(right === "zero" ? "none" : right);
  if (isBare(right)) return success(left);
  for (const unit of ["kr", "taxRate"] as const) {
    if (left === unit && right === unit) return clash(left, right);
    if (left === unit || right === unit) return success(unit);
  }
  if (left === "count" || right === "count") return success("count");
  return success(left === "index" && right === "index" ? "index" : "share");
}

/** kr / kr is a share, kr / count is kr per head, anything / ratio keeps its unit; a ratio is not divided by kr. */
export function quotientUnit(left: FormulaUnit, right: FormulaUnit): Result<FormulaUnit, UnitClash> {
  if (left === "condition" || right === "condition") return clash(left, right);
  if (left === right) return success(isBare(left) ? "none" : "share");
  if (isRatio(right)) return success(left === "zero" ? "none" : left);
  if (left === "kr" && (right === "count" || right === "taxRate")) return success("kr");
  return clash(left, right);
}

export function powerUnit(left: FormulaUnit, right: FormulaUnit): Result<FormulaUnit, UnitClash> {
  return isRatio(left) && (isBare(right) || right === "count")
    ? success(left === "zero" ? "none" : left)
    : clash(left, right);
}

/** May a formula of unit `found` stand in a line of unit `line`? */
export function fitsLine(found: FormulaUnit, line: Unit): boolean {
  if (found === line || found === "zero") return true;
  if (found === "none") return line === "share" || line === "count" || line === "index";
  return (found === "share" && line === "index") || (found === "index" && line === "share");
}
