// From text to a compiled formula: tokens -> parts -> shape -> tree -> units -> program. What the officer typed and what the
// file holds take the same way, so a formula from a file is checked as hard as one from the keyboard.

import type { LineId } from "../domain/ids.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Unit } from "../domain/unit.ts";
import { expressionOfShape, percentFunction } from "./expression.ts";
import { type LineNames, type Part, printParts } from "./formulaParts.ts";
import type { FormulaRefusal } from "./formulaRefusal.ts";
import { inferUnit, type UnitRefusal } from "./inferUnit.ts";
import { type Surface, tokenise } from "./lexer.ts";
import { literalUnit, literalValue, type Operand } from "./operand.ts";
import { type Program, programOf } from "./program.ts";
import { readParts } from "./readParts.ts";
import { commonUnit, type FormulaUnit, fitsLine, type UnitClash } from "./unitAlgebra.ts";

/** What the compiler must know of lines besides their names. */
export interface LineFacts extends LineNames {
  readonly unitOf: (lineId: LineId) => Unit | undefined;
  readonly isHeading: (lineId: LineId) => boolean;
  readonly isText: (lineId: LineId) => boolean;
  /** The different units of the items under a heading, and of the items of a range. */
  readonly unitsUnder: (lineId: LineId) => readonly Unit[];
  readonly unitsBetween: (fromId: LineId, toId: LineId) => readonly Unit[];
}

export interface CompiledFormula {
  /** Text for the file, without "=". */
  readonly canonical: string;
  readonly parts: readonly Part[];
  readonly operands: readonly Operand[];
  readonly program: Program;
  readonly unit: FormulaUnit;
  /** A formula that cannot be calculated as it stands: a line is gone, or a unit was changed under it. */
  readonly standingError: "nameError" | "unitError" | null;
}

/** Years back the formula reaches from its own year, for the first year it can hold: `VON[-1]` -> 1. */
export const yearsBack = (compiled: CompiledFormula): number =>
  compiled.operands.reduce(
    (most, operand) =>
      operand.type !== "literal" && operand.year.type === "relative" ? Math.max(most, -operand.year.offset) : most,
    0,
  );

/**
 * Compiles a formula, with or without "=" in front, for a line of unit `lineUnit` (null: any unit).
 *
 * Refuses what FormulaRefusal lists, with positions in `text`. A formula read from a file (`surface` canonical) whose
 * names or units no longer hold is not refused but compiled with a standing error, so that the cell can show it.
 */
export function compileFormula(
  text: string,
  surface: Surface,
  facts: LineFacts,
  lineUnit: Unit | null,
): Result<CompiledFormula, FormulaRefusal> {
  const normal = text.normalize("NFC");
  const lead = /^\s*=?/.exec(normal)?.[0].length ?? 0;
  const shifted = (refusal: FormulaRefusal): FormulaRefusal => ({
    ...refusal,
    start: refusal.start + lead,
    end: refusal.end + lead,
  });
  const body = normal.slice(lead);
  const tokens = tokenise(body, surface);
  if (!tokens.ok) return failure(shifted(tokens.error));
  const parts = readParts(tokens.value, body.length, surface, facts);
  if (!parts.ok) return failure(shifted(parts.error));
  const compiled = compileParts(parts.value, facts, lineUnit);
  if (!compiled.ok && surface === "canonical") {
    const standing = compileParts(parts.value, facts, lineUnit, true);
    if (standing.ok) return standing;
  }
  return compiled.ok ? compiled : failure(shifted(compiled.error));
}

function compileParts(
  parts: readonly Part[],
  facts: LineFacts,
  lineUnit: Unit | null,
  tolerant = false,
): Result<CompiledFormula, FormulaRefusal> {
  const operandParts = parts.filter((part) => part.type === "operand");
  const operands = operandParts.map((part) => part.operand);
  const isMissing = operands.some((operand) => namesMissingLine(operand, facts));
  const misplaced = isMissing ? null : findMisplacedOperand(parts, facts);
  if (misplaced !== null && !tolerant) return failure(misplaced);
  const shape = shapeOf(parts, facts);
  const expression = expressionOfShape(shape, operands.length);
  const whole = { start: parts[0]?.start ?? 0, end: parts.at(-1)?.end ?? 0 };
  if (expression === null) {
    const comparisons = parts.filter((part) => part.type === "operator" && /[<>=]/.test(part.symbol)).length;
    return failure({ reason: { type: comparisons > 1 ? "chainedComparison" : "notUnderstood" }, ...whole });
  }
  const units: FormulaUnit[] = [];
  let mixed: UnitRefusal | null = null;
  for (const [index, operand] of operands.entries()) {
    const unit = unitOfOperand(operand, facts);
    units.push(unit.ok ? unit.value : "none");
    if (!unit.ok) mixed ??= { ...unit.error, firstOperand: index, lastOperand: index };
  }
  const inferred = mixed === null ? inferUnit(expression, units) : failure(mixed);
  const canonical = printParts(parts, "canonical", facts);
  const fits = !inferred.ok || lineUnit === null || fitsLine(inferred.value.unit, lineUnit);
  if (isMissing || (tolerant && (!inferred.ok || !fits || misplaced !== null))) {
    const program = programOf(shape, expression, []);
    const standingError = isMissing ? "nameError" : "unitError";
    return success({ canonical, parts, operands, program, unit: "none", standingError });
  }
  if (!inferred.ok) {
    const { left, right, firstOperand, lastOperand } = inferred.error;
    const start = operandParts[firstOperand]?.start ?? whole.start;
    const end = operandParts[lastOperand]?.end ?? whole.end;
    return failure({ reason: { type: "unitClash", left, right }, start, end });
  }
  const { unit, compared } = inferred.value;
  if (!fits && lineUnit !== null) {
    return failure({ reason: { type: "unitOfLine", found: unit, line: lineUnit }, ...whole });
  }
  return success({
    canonical,
    parts,
    operands,
    program: programOf(shape, expression, compared),
    unit,
    standingError: null,
  });
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
    }
  }
  return out.join(" ");
}

/** Headings, ranges and year spans hold many values. */
export const isMany = (operand: Operand, facts: Pick<LineFacts, "isHeading">): boolean =>
  operand.type === "range" ||
  (operand.type === "line" && (operand.year.type === "span" || facts.isHeading(operand.lineId)));

/** Many values may only stand alone as an argument of an aggregate; a text line nowhere. */
function findMisplacedOperand(parts: readonly Part[], facts: LineFacts): FormulaRefusal | null {
  const calls: (Part | null)[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.type === "call" || part.type === "open") calls.push(part);
    if (part.type === "close") calls.pop();
    if (part.type !== "operand" || part.operand.type === "literal") continue;
    const named = part.operand.type === "line" ? part.operand.lineId : null;
    const name = named === null ? "" : (facts.labelOf(named) ?? "");
    if (named !== null && facts.isText(named)) {
      return { reason: { type: "notANumberLine", name }, start: part.start, end: part.end };
    }
    if (part.operand.type === "measures" && part.operand.year.type === "span") {
      return {
        reason: { type: "wrongYear", text: `${part.operand.year.from}:${part.operand.year.to}` },
        start: part.start,
        end: part.end,
      };
    }
    if (!isMany(part.operand, facts)) continue;
    const call = calls.at(-1);
    const before = parts[index - 1]?.type;
    const after = parts[index + 1]?.type;
    const isAlone = (before === "call" || before === "separator") && (after === "close" || after === "separator");
    if (call?.type !== "call" || !call.definition.isAggregate || !isAlone) {
      return { reason: { type: "manyValuesOutsideFunction", name }, start: part.start, end: part.end };
    }
  }
  return null;
}

function namesMissingLine(operand: Operand, facts: LineFacts): boolean {
  switch (operand.type) {
    case "literal":
      return false;
    case "line":
      return facts.labelOf(operand.lineId) === undefined;
    case "range":
      return facts.labelOf(operand.fromId) === undefined || facts.labelOf(operand.toId) === undefined;
    case "measures":
      return operand.committeeId !== null && facts.labelOf(operand.committeeId) === undefined;
  }
}

/** Unit of an operand. A heading or range whose items have different units cannot be added up: the two that clash. */
function unitOfOperand(operand: Operand, facts: LineFacts): Result<FormulaUnit, UnitClash> {
  switch (operand.type) {
    case "literal": {
      const unit = literalUnit(operand.suffix);
      return success(unit === "none" && literalValue(operand.digits, operand.suffix) === 0 ? "zero" : unit);
    }
    case "line": {
      const own = facts.unitOf(operand.lineId) ?? "kr";
      return facts.isHeading(operand.lineId) ? unitOfMany(facts.unitsUnder(operand.lineId), own) : success(own);
    }
    case "range":
      return unitOfMany(facts.unitsBetween(operand.fromId, operand.toId), facts.unitOf(operand.fromId) ?? "kr");
    case "measures":
      return success("kr");
  }
}

const unitOfMany = (units: readonly Unit[], whenNone: Unit): Result<FormulaUnit, UnitClash> =>
  units.length === 0 ? success(whenNone) : commonUnit(units);
