// From text to a compiled formula: tokens -> parts -> shape -> tree -> units -> settled shape. What the officer typed and what the
// file holds take the same way, so a formula from a file is checked as hard as one from the keyboard.

import type { LineId, SheetId } from "../domain/ids.ts";
import { factsOfAttribute } from "../domain/lineAttribute.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Unit } from "../domain/unit.ts";
import { type FormulaHost, findEntryRefusal } from "./entryChecks.ts";
import { readsOf } from "./expandFunctions.ts";
import { type Expression, expressionOfShape, percentFunction } from "./expression.ts";
import { type LineNames, type Part, printParts } from "./formulaParts.ts";
import type { FormulaRefusal } from "./formulaRefusal.ts";
import { inferUnit, type UnitRefusal } from "./inferUnit.ts";
import { type Surface, tokenise } from "./lexer.ts";
import { findMisplacedOperand, isMany } from "./manyValues.ts";
import { linesNamed, literalUnit, literalValue, type Operand } from "./operand.ts";
import { placeOfOperands } from "./placeOfOperands.ts";
import { readParts } from "./readParts.ts";
import { settleShape } from "./settledShape.ts";
import { clash, commonUnit, type FormulaUnit, fitsLine, sameUnit, type UnitClash } from "./unitAlgebra.ts";

export { type FormulaHost, isMany };

/** What the compiler must know of lines besides their names. */
export interface LineFacts extends LineNames {
  readonly unitOf: (lineId: LineId) => Unit | undefined;
  readonly isHeading: (lineId: LineId) => boolean;
  readonly isText: (lineId: LineId) => boolean;
  /** A code to give examples with. */
  readonly exampleCode: () => string;
  readonly sheetOf: (lineId: LineId) => SheetId | undefined;
  /** The different units of the items under a heading, and of the items of a range. */
  readonly unitsUnder: (lineId: LineId) => readonly Unit[];
  readonly unitsBetween: (fromId: LineId, toId: LineId) => readonly Unit[];
}

export interface CompiledFormula {
  /** Text for the file, without "=". */
  readonly canonical: string;
  readonly parts: readonly Part[];
  /** What the formula reads, as it is written. */
  readonly operands: readonly Operand[];
  /** What is calculated; its operand indexes point into `reads`. null when there is a standing error. */
  readonly expression: Expression | null;
  /** What is read when every function is written out (FÖRÄNDRING …); `operands` where nothing is. */
  readonly reads: readonly Operand[];
  /** Equal keys: the same expression over reads that are equal in type, year choice and attribute. */
  readonly shapeKey: string;
  readonly unit: FormulaUnit;
  /** A formula that cannot be calculated as it stands: a line is gone, or a unit was changed under it. */
  readonly standingError: "nameError" | "unitError" | null;
}

/** Years back the formula reaches from its own year, for the first year it can hold: `VON[-1]` -> 1. */
export const yearsBack = (compiled: CompiledFormula): number =>
  compiled.reads.reduce((most, operand) => {
    if (!("year" in operand)) return most;
    const { year } = operand;
    const points = year.type === "span" ? [year.from, year.to] : [year];
    return points.reduce((far, point) => (point.type === "relative" ? Math.max(far, -point.offset) : far), most);
  }, 0);

/** A stored text that is no formula at all (a damaged file): #NAMN?, and shown as it stands. */
export const unreadableFormula = (text: string): CompiledFormula => ({
  canonical: text,
  parts: [{ type: "unreadable", text, start: 0, end: text.length }],
  operands: [],
  expression: null,
  reads: [],
  shapeKey: "",
  unit: "none",
  standingError: "nameError",
});

/**
 * Compiles a formula, with or without "=" in front, for a line of unit `lineUnit` (null: any unit).
 *
 * Refuses what FormulaRefusal lists, with positions in `text`. A typed formula is also asked whether it can be meant
 * (entryChecks.ts); `host`, the cell it is typed in, lets it be told when it would read itself. A formula read from a file (`surface` canonical) whose
 * names or units no longer hold is not refused but compiled with a standing error, so that the cell can show it.
 */
export function compileFormula(
  text: string,
  surface: Surface,
  facts: LineFacts,
  lineUnit: Unit | null,
  host: FormulaHost | null = null,
): Result<CompiledFormula, FormulaRefusal> {
  const normal = text.normalize("NFC");
  const lead = /^\s*=?/.exec(normal)?.[0].length ?? 0;
  const shifted = (refusal: FormulaRefusal): FormulaRefusal => ({
    reason: { ...refusal.reason, example: exampleOf(normal, facts) },
    start: refusal.start + lead,
    end: refusal.end + lead,
  });
  const body = normal.slice(lead);
  const tokens = tokenise(body, surface);
  if (!tokens.ok) return failure(shifted(tokens.error));
  const parts = readParts(tokens.value, body.length, surface, facts);
  if (!parts.ok) return failure(shifted(parts.error));
  const typed = { parts: parts.value, body, facts, lineUnit };
  const compiled = compileParts(typed, surface === "swedish" ? { host } : null);
  if (!compiled.ok && surface === "canonical") {
    const standing = compileParts(typed, null, true);
    if (standing.ok) return standing;
  }
  return compiled.ok ? compiled : failure(shifted(compiled.error));
}

/** A code for the examples in a refusal: one the formula names, so that the advice can be followed in this file. */
function exampleOf(text: string, facts: LineFacts): string {
  const words = text.toLocaleUpperCase("sv").match(/[\p{L}_][\p{L}\p{N}_]*/gu) ?? [];
  const isAmount = (code: string): boolean => {
    const lineId = facts.idOfCode(code);
    return lineId !== undefined && facts.codeOf(lineId) === code && facts.unitOf(lineId) === "kr";
  };
  return words.find((word) => isAmount(word)) ?? facts.exampleCode();
}

interface Typed {
  readonly parts: readonly Part[];
  /** The text the parts were read from. */
  readonly body: string;
  readonly facts: LineFacts;
  readonly lineUnit: Unit | null;
}

/** `entry`: the formula is typed now, and where. `tolerant`: what does not hold any longer becomes a standing error. */
function compileParts(
  { parts, body, facts, lineUnit }: Typed,
  entry: { readonly host: FormulaHost | null } | null,
  tolerant = false,
): Result<CompiledFormula, FormulaRefusal> {
  const operandParts = parts.filter((part) => part.type === "operand");
  const operands = operandParts.map((part) => part.operand);
  const isMissing = operands.some((operand) => linesNamed(operand).some((id) => facts.labelOf(id) === undefined));
  const misplaced = isMissing ? null : findMisplacedOperand(parts, body, facts);
  if (misplaced !== null && !tolerant) return failure(misplaced);
  const shape = shapeOf(parts, facts);
  const written = expressionOfShape(shape, operands.length);
  const whole = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  if (written === null) {
    const comparisons = parts.filter((part) => part.type === "operator" && /[<>=]/.test(part.symbol)).length;
    return failure({ reason: { type: comparisons > 1 ? "chainedComparison" : "notUnderstood" }, ...whole });
  }
  const placeOf = (first: number, last: number): { readonly start: number; readonly end: number } =>
    placeOfOperands(parts, operandParts[first], operandParts[last]) ?? whole;
  const units: FormulaUnit[] = [];
  let mixed: UnitRefusal | null = null;
  for (const [index, operand] of operands.entries()) {
    const unit = unitOfOperand(operand, facts, lineUnit);
    units.push(unit.ok ? unit.value : "none");
    if (!unit.ok) mixed ??= { ...unit.error, firstOperand: index, lastOperand: index, functionName: null };
  }
  const settled =
    mixed === null
      ? settleShape(shape, written, operands, units, (index) => {
          const operand = operands[index];
          return operand !== undefined && isMany(operand, facts);
        })
      : failure({ type: "units" as const, refusal: mixed });
  const canonical = printParts(parts, "canonical", facts);
  const standing = (standingError: "nameError" | "unitError"): Result<CompiledFormula, never> =>
    success({ ...unreadableFormula(canonical), parts, operands, reads: operands, standingError });
  if (isMissing) return standing("nameError");
  if (!settled.ok) {
    if (tolerant) return standing("unitError");
    const { error } = settled;
    if (error.type === "expansion") return failure({ reason: error.reason, ...whole });
    const { firstOperand, lastOperand, functionName, ...unitError } = error.refusal;
    return failure({ reason: unitReason(unitError, functionName), ...placeOf(firstOperand, lastOperand) });
  }
  const { unit, expression, recipes, shapeKey } = settled.value;
  if (lineUnit !== null && !fitsLine(unit, lineUnit) && !isCountOfParts(written, units, lineUnit)) {
    if (tolerant) return standing("unitError");
    const typed = body.slice(whole.start, whole.end);
    return failure({ reason: { type: "unitOfLine", found: unit, line: lineUnit, written: typed }, ...whole });
  }
  if (entry !== null) {
    const found = findEntryRefusal({ expression: written, operands, units, unit, lineUnit, facts, host: entry.host });
    if (found !== null) return failure({ reason: found.reason, ...placeOf(found.firstOperand, found.lastOperand) });
  }
  if (misplaced !== null) return standing("unitError");
  return success({
    canonical,
    parts,
    operands,
    expression,
    reads: readsOf(operands, recipes),
    shapeKey,
    unit,
    standingError: null,
  });
}

function unitReason(error: UnitClash, functionName: string | null): FormulaRefusal["reason"] {
  if (error.operation !== "argument") return { type: "unitClash", ...error, name: functionName };
  return { type: "unitOfArgument", name: functionName ?? "", ...error };
}

const rounding: ReadonlySet<string> = new Set(["ROUND", "ROUNDUP", "ROUNDDOWN", "INT"]);

/** An amount divided by an amount, rounded or not, is also a count (how many places the money buys) and a tax rate (kr per kr). */
function isCountOfParts(expression: Expression, units: readonly FormulaUnit[], line: Unit): boolean {
  if (line !== "count" && line !== "taxRate") return false;
  if (expression.type === "call") {
    const [argument] = expression.arguments;
    return rounding.has(expression.definition.name) && argument !== undefined && isCountOfParts(argument, units, line);
  }
  if (expression.type !== "binary" || expression.operator !== "/") return false;
  const sides = [expression.left, expression.right].map((side) => inferUnit(side, units));
  return sides.every((side) => side.ok && side.value.unit === "kr");
}

/** The expression alone: s0 a single value, v1 many values, our functions, `%` as a call around its primary. */
function shapeOf(parts: readonly Part[], facts: LineFacts): string {
  const out: string[] = [];
  const opened: number[] = [];
  let primaryStart = 0;
  let count = 0;
  for (const part of parts) {
    switch (part.type) {
      case "operand":
        primaryStart = out.length;
        out.push(`${isMany(part.operand, facts) ? "v" : "s"}${count}`);
        count += 1;
        break;
      case "call":
      case "open":
        opened.push(out.length);
        out.push(part.type === "call" ? `${part.definition.name}(` : "(");
        break;
      case "close":
        primaryStart = opened.pop() ?? 0;
        out.push(")");
        break;
      case "percent":
        out[primaryStart] = `${percentFunction}(${out[primaryStart] ?? ""}`;
        out.push(")");
        break;
      case "separator":
        out.push(",");
        break;
      case "operator":
        out.push(part.symbol === "=" ? "==" : part.symbol === "<>" ? "!=" : part.symbol);
        break;
      case "unreadable":
        break;
    }
  }
  return out.join(" ");
}

/** Unit of an operand. A heading or range whose items have different units cannot be added up: the two that clash. */
function unitOfOperand(operand: Operand, facts: LineFacts, lineUnit: Unit | null): Result<FormulaUnit, UnitClash> {
  switch (operand.type) {
    case "literal": {
      const unit = literalUnit(operand.suffix);
      return success(unit === "none" && literalValue(operand.digits, operand.suffix) === 0 ? "zero" : unit);
    }
    case "text":
      return success("text");
    case "line": {
      // A threshold has no line of its own yet: what it reads of it fits anywhere, as 0 does.
      if (operand.lineId === null) return success(lineUnit ?? "zero");
      const own = facts.unitOf(operand.lineId) ?? "kr";
      return facts.isHeading(operand.lineId) ? unitOfMany(facts.unitsUnder(operand.lineId), own) : success(own);
    }
    case "range":
      return unitOfMany(facts.unitsBetween(operand.fromId, operand.toId), facts.unitOf(operand.fromId) ?? "kr");
    case "attribute":
      return success(factsOfAttribute[operand.attribute].unit);
    case "measures":
    case "investments":
      return success("kr");
    case "year":
      return success("count");
  }
}

function unitOfMany(units: readonly Unit[], whenNone: Unit): Result<FormulaUnit, UnitClash> {
  const [first, ...others] = units;
  if (first === undefined) return success(whenNone);
  const other = others.find((unit) => !sameUnit("rows", first, unit).ok);
  return other === undefined ? commonUnit(units) : clash("rows", first, other);
}
