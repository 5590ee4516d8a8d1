// What is refused when a formula is typed although its grammar and units hold: a bare number where a percentage is meant, a year
// that is none, a range over two sheets, the cell itself. A formula that is already in a file stands; it is not asked here.

import type { LineId } from "../domain/ids.ts";
import type { PlanPeriod } from "../domain/planPeriod.ts";
import type { Unit } from "../domain/unit.ts";
import type { LineFacts } from "./compileFormula.ts";
import type { Expression } from "./expression.ts";
import type { FormulaRefusalReason } from "./formulaRefusal.ts";
import { inferUnit, spanOf } from "./inferUnit.ts";
import { literalValue, type Operand, type YearChoice, type YearPoint, yearOfPoint } from "./operand.ts";
import { holdsOwnYear } from "./readYears.ts";
import type { FormulaUnit } from "./unitAlgebra.ts";

/** The cell a formula is typed in; `year` null: the formula is for all years of the line. */
export interface FormulaHost {
  readonly lineId: LineId;
  readonly year: number | null;
  readonly period: PlanPeriod;
}

export interface Entry {
  readonly expression: Expression;
  readonly operands: readonly Operand[];
  readonly units: readonly FormulaUnit[];
  /** Unit of the whole formula. */
  readonly unit: FormulaUnit;
  readonly lineUnit: Unit | null;
  readonly facts: Pick<LineFacts, "sheetOf" | "isHeading">;
  readonly host: FormulaHost | null;
}

export interface EntryRefusal {
  readonly reason: FormulaRefusalReason;
  readonly firstOperand: number;
  readonly lastOperand: number;
}

/** Functions whose values are of one kind: a bare number beside shares in them is meant as one. First position that counts. */
const comparing: ReadonlyMap<string, number> = new Map([
  ["SUM", 0],
  ["AVERAGE", 0],
  ["MEDIAN", 0],
  ["MIN", 0],
  ["MAX", 0],
  ["IFERROR", 0],
  ["IF", 1],
  ["CHOOSE", 1],
]);

/** The first thing in a typed formula that cannot be meant, null when there is none. */
export function findEntryRefusal(entry: Entry): EntryRefusal | null {
  return refusedOperand(entry) ?? refusedWhole(entry) ?? refusedPart(entry.expression, entry);
}

function refusedOperand({ operands, facts, host }: Entry): EntryRefusal | null {
  for (const [index, operand] of operands.entries()) {
    const place = { firstOperand: index, lastOperand: index };
    if (operand.type === "range" && facts.sheetOf(operand.fromId) !== facts.sheetOf(operand.toId))
      return { reason: { type: "rangeOverSheets" }, ...place };
    if (operand.type === "attribute" && operand.lineId !== null && facts.isHeading(operand.lineId))
      return { reason: { type: "attributeOfMany" }, ...place };
    if (operand.type !== "line" || host === null) continue;
    const isOwn = operand.lineId === null || operand.lineId === host.lineId;
    if (isOwn && readsCell(operand.year, host)) return { reason: { type: "readsItself" }, ...place };
  }
  return null;
}

function readsCell(choice: YearChoice, { year, period }: FormulaHost): boolean {
  if (holdsOwnYear(choice)) return true;
  if (year === null) return false;
  const [from, to] = choice.type === "span" ? [choice.from, choice.to] : [choice, choice];
  return yearOfPoint(from, year, period) <= year && year <= yearOfPoint(to, year, period);
}

/** A whole formula that is one bare number in a line of shares, or a quotient in a line of indices (100 in the base year). */
function refusedWhole({ expression, operands, unit, lineUnit }: Entry): EntryRefusal | null {
  if (lineUnit === "share" && isLarge(expression, operands)) return percentMeant(expression, operands);
  if (lineUnit !== "index" || unit !== "share") return null;
  const isQuotient = expression.type === "binary" && expression.operator === "/" && !isProduct(expression.left);
  const isPercentage = expression.type === "operand";
  return isQuotient || isPercentage ? { reason: { type: "shareAsIndex" }, ...spanOf(expression) } : null;
}

const isProduct = (expression: Expression): boolean => expression.type === "binary" && expression.operator === "*";

function refusedPart(expression: Expression, entry: Entry): EntryRefusal | null {
  const { operands, units } = entry;
  switch (expression.type) {
    case "operand":
      return null;
    case "negate":
    case "percent":
      return refusedPart(expression.argument, entry);
    case "binary": {
      const { left, right, operator } = expression;
      const inside = refusedPart(left, entry) ?? refusedPart(right, entry);
      if (inside !== null || !/[<>=]/.test(operator)) return inside;
      for (const [one, other] of [[left, right] as const, [right, left] as const])
        if (isLarge(one, operands) && unitOf(other, units) === "share") return percentMeant(one, operands);
      return null;
    }
    case "call": {
      for (const argument of expression.arguments) {
        const inside = refusedPart(argument, entry);
        if (inside !== null) return inside;
      }
      return refusedArgument(expression, entry);
    }
  }
}

function refusedArgument(call: Extract<Expression, { type: "call" }>, entry: Entry): EntryRefusal | null {
  const { operands, units } = entry;
  const { name, argumentKinds } = call.definition;
  const first = comparing.get(name);
  const ofShares = first !== undefined && call.arguments.slice(first).some((some) => unitOf(some, units) === "share");
  for (const [position, argument] of call.arguments.entries()) {
    const kind = argumentKinds?.[position] ?? (ofShares && position >= (first ?? 0) ? "share" : null);
    if (kind === null) continue;
    if (kind === "share") {
      if (isLarge(argument, operands)) return percentMeant(argument, operands);
      continue;
    }
    const value = bareNumber(argument, operands);
    if (value !== null && !isSound(kind, value))
      return { reason: { type: "wrongArgument", kind }, ...spanOf(argument) };
  }
  if (name !== "LOOKUP") return null;
  const [among, result] = call.arguments.slice(1).map((argument) => yearsOf(argument, operands));
  if (among == null || result == null || among === result) return null;
  return { reason: { type: "unequalLists", among, result }, ...spanOf(call) };
}

function isSound(kind: "calendarYear" | "month" | "life", value: number): boolean {
  if (kind === "life") return value > 0;
  const [least, most] = kind === "month" ? [1, 12] : [1900, 2199];
  return Number.isInteger(value) && value >= least && value <= most;
}

/** How many years a span holds, where that follows from how it is written. */
function yearsOf(expression: Expression, operands: readonly Operand[]): number | null {
  const operand = expression.type === "operand" ? operands[expression.index] : undefined;
  if (operand?.type !== "line" || operand.year.type !== "span") return null;
  const { from, to } = operand.year;
  if (from.type === "absolute" && to.type === "absolute") return to.year - from.year + 1;
  const offsetOf = (point: YearPoint): number | null =>
    point.type === "same" ? 0 : point.type === "relative" ? point.offset : null;
  const [start, end] = [offsetOf(from), offsetOf(to)];
  return start === null || end === null ? null : end - start + 1;
}

/** The value of a number without unit that stands alone, with or without a minus; null for anything else. */
function bareNumber(expression: Expression, operands: readonly Operand[]): number | null {
  if (expression.type === "negate") {
    const inside = bareNumber(expression.argument, operands);
    return inside === null ? null : -inside;
  }
  const operand = expression.type === "operand" ? operands[expression.index] : undefined;
  return operand?.type === "literal" && operand.suffix === "" ? literalValue(operand.digits, "") : null;
}

const isLarge = (expression: Expression, operands: readonly Operand[]): boolean =>
  Math.abs(bareNumber(expression, operands) ?? 0) > 1;

function unitOf(expression: Expression, units: readonly FormulaUnit[]): FormulaUnit | null {
  const inferred = inferUnit(expression, units);
  return inferred.ok ? inferred.value.unit : null;
}

/** "2,75" as it was meant: with a percent sign. */
function percentMeant(expression: Expression, operands: readonly Operand[]): EntryRefusal {
  const { firstOperand, lastOperand } = spanOf(expression);
  const operand = operands[firstOperand];
  const digits = operand?.type === "literal" ? operand.digits.replace(".", ",") : "";
  return { reason: { type: "percentMeant", number: digits }, firstOperand, lastOperand };
}
