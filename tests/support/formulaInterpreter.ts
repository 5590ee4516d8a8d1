// A slow and plain reading of a compiled formula: its expression walked as it is written, over figures given by the test. It
// shares nothing with the engine but the functions themselves, so it can say what an engine should give.

import type { LineId } from "../../shared/domain/ids.ts";
import type { LineAttribute } from "../../shared/domain/lineAttribute.ts";
import type { PlanPeriod } from "../../shared/domain/planPeriod.ts";
import { roundHalfAwayFromZero } from "../../shared/format/rounding.ts";
import type { CompiledFormula } from "../../shared/formula/compileFormula.ts";
import type { Expression } from "../../shared/formula/expression.ts";
import { literalValue, type Operand, type YearChoice, type YearPoint } from "../../shared/formula/operand.ts";

export type Figure = number | string | null;
/** What a formula gives: a number (a condition is 1 or 0), a text, or why there is none. */
export type Answer = number | string | { readonly fault: "ej beräknat" | "#DIV/0!" | "#VÄRDE!" | "#ÅR!" };

export interface Figures {
  readonly year: number;
  readonly period: PlanPeriod;
  /** A cell; undefined outside the plan. `lineId` null: the formula's own line. */
  readonly cell: (lineId: LineId | null, year: number) => Figure | undefined;
  readonly attribute: (lineId: LineId | null, attribute: LineAttribute) => number | undefined;
  /** Lines an operand stands for: a heading's items, a range's lines, or the line alone. */
  readonly lines: (operand: Extract<Operand, { type: "line" | "range" }>) => readonly (LineId | null)[];
  /** A query's sum in a year. */
  readonly query: (operand: Extract<Operand, { type: "measures" | "investments" }>, year: number) => number;
}

class Fault extends Error {
  readonly answer: Answer;
  constructor(fault: "ej beräknat" | "#DIV/0!" | "#VÄRDE!" | "#ÅR!") {
    super(fault);
    this.answer = { fault };
  }
}

export function interpret(compiled: CompiledFormula, figures: Figures): Answer {
  if (compiled.expression === null) throw new Error(`a standing error: ${compiled.canonical}`);
  try {
    const value = calculated(compiled.expression, compiled.reads, figures);
    return typeof value === "number" && !Number.isFinite(value) ? { fault: "#VÄRDE!" } : value;
  } catch (error) {
    if (error instanceof Fault) return error.answer;
    throw error;
  }
}

function yearOf(point: YearPoint, { year, period }: Figures): number {
  switch (point.type) {
    case "same":
      return year;
    case "relative":
      return year + point.offset;
    case "absolute":
      return point.year;
    case "first":
      return period.firstYear;
    case "last":
      return period.lastYear;
    case "budget":
      return period.budgetYear;
  }
}

function yearsOf(choice: YearChoice, figures: Figures): readonly number[] {
  if (choice.type !== "span") return [yearOf(choice, figures)];
  const from = yearOf(choice.from, figures);
  const to = yearOf(choice.to, figures);
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

/** All cells of an operand, empty ones as null; years outside the plan left out, unless an end of a span says them outright. */
function cellsOf(operand: Operand, figures: Figures): readonly Figure[] {
  if (operand.type !== "line" && operand.type !== "range") return [readOne(operand, figures)];
  const lines = figures.lines(operand);
  for (const year of lines.length === 0 ? [] : endsSaid(operand.year, figures))
    if (!lines.some((lineId) => figures.cell(lineId, year) !== undefined)) throw new Fault("#ÅR!");
  return figures.lines(operand).flatMap((lineId) =>
    yearsOf(operand.year, figures).flatMap((year) => {
      const figure = figures.cell(lineId, year);
      return figure === undefined ? [] : [figure];
    }),
  );
}

function endsSaid(choice: YearChoice, figures: Figures): readonly number[] {
  if (choice.type !== "span") return [];
  const { from, to } = choice;
  const isFromSaid = from.type === "absolute" || from.type === "relative";
  const isToSaid = to.type === "absolute" || (to.type === "relative" && to.offset > 0);
  return [...(isFromSaid ? [yearOf(from, figures)] : []), ...(isToSaid ? [yearOf(to, figures)] : [])];
}

function readOne(operand: Operand, figures: Figures): number | string {
  switch (operand.type) {
    case "literal":
      return literalValue(operand.digits, operand.suffix);
    case "text":
      return operand.text;
    case "year":
      return figures.year;
    case "attribute": {
      const value = figures.attribute(operand.lineId, operand.attribute);
      if (value === undefined) throw new Fault("ej beräknat");
      return value;
    }
    case "measures":
    case "investments":
      return figures.query(operand, yearOf(operand.year, figures));
    case "range":
      throw new Error("a range was read as one value");
    case "line": {
      if (operand.year.type === "span") throw new Error("a span was read as one value");
      const figure = figures.cell(operand.lineId, yearOf(operand.year, figures));
      if (figure === undefined) throw new Fault("#ÅR!");
      if (figure === null) throw new Fault("ej beräknat");
      return figure;
    }
  }
}

const key = (value: Figure, decimals: 3 | 9 | "text"): number | string =>
  decimals === "text"
    ? String(value).normalize("NFC").toLocaleUpperCase("sv")
    : roundHalfAwayFromZero(Number(value), decimals);

function calculated(expression: Expression, reads: readonly Operand[], figures: Figures): number | string {
  const at = (part: Expression | undefined): number | string => {
    if (part === undefined) throw new Error("an argument is missing");
    return calculated(part, reads, figures);
  };
  const many = (part: Expression | undefined): readonly Figure[] => {
    const operand = part?.type === "operand" ? reads[part.index] : undefined;
    return operand === undefined ? [at(part)] : cellsOf(operand, figures);
  };
  switch (expression.type) {
    case "operand": {
      const operand = reads[expression.index];
      if (operand === undefined) throw new Error("no such read");
      return readOne(operand, figures);
    }
    case "negate":
      return -Number(at(expression.argument));
    case "percent":
      return Number(at(expression.argument)) / 100;
    case "binary": {
      const left = at(expression.left);
      const right = at(expression.right);
      return combine(expression.operator, left, right, expression.decimals);
    }
    case "call": {
      const { definition, arguments: given } = expression;
      const [first, second, third] = given;
      switch (definition.form) {
        case "conditional":
          return at(first) === 0 ? at(third) : at(second);
        case "choose": {
          const place = Number(at(first));
          if (!Number.isInteger(place) || place < 1 || place >= given.length) throw new Fault("#VÄRDE!");
          return at(given[place]);
        }
        case "ifError":
          try {
            const value = at(first);
            if (typeof value === "number" && !Number.isFinite(value)) return at(second);
            return value;
          } catch (error) {
            const isFault = error instanceof Fault && typeof error.answer === "object";
            if (isFault && error.message !== "ej beräknat") return at(second);
            throw error;
          }
        case "lookup": {
          const wanted = key(at(first), typeof at(first) === "string" ? "text" : 9);
          const place = many(second).findIndex(
            (figure) => figure !== null && key(figure, typeof figure === "string" ? "text" : 9) === wanted,
          );
          const found = place < 0 ? undefined : many(third)[place];
          if (found === undefined) throw new Fault("#VÄRDE!");
          if (found === null) throw new Fault("ej beräknat");
          return found;
        }
        case "aggregate": {
          const values = given.flatMap((part) => many(part)).filter((value) => value !== null);
          if (values.length === 0 && definition.ofNothing === null) throw new Fault("ej beräknat");
          return values.length === 0 ? Number(definition.ofNothing) : applied(definition, values.map(Number));
        }
        case "scalar":
          return applied(
            definition,
            given.map((part) => Number(at(part))),
          );
        case "expanded":
          throw new Error(`${definition.name} was not written out`);
      }
    }
  }
}

function applied(definition: Extract<Expression, { type: "call" }>["definition"], values: readonly number[]): number {
  const value = definition.calculate(Float64Array.from(values), 0, values.length);
  if (Number.isNaN(value) && !(definition.form === "aggregate" && values.some(Number.isNaN))) {
    const isRestOfZero = definition.name === "MOD" && values[1] === 0;
    const isPowerOfZero = definition.name === "POWER" && values[0] === 0 && (values[1] ?? 0) < 0;
    throw new Fault(isRestOfZero || isPowerOfZero ? "#DIV/0!" : "#VÄRDE!");
  }
  return value;
}

function combine(
  operator: Extract<Expression, { type: "binary" }>["operator"],
  left: number | string,
  right: number | string,
  decimals: 3 | 9 | "text" | null,
): number {
  const [a, b] = [Number(left), Number(right)];
  const [one, other] = decimals === null ? [a, b] : [key(left, decimals), key(right, decimals)];
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      if (b === 0) throw new Fault("#DIV/0!");
      return a / b;
    case "^":
      if (a === 0 && b < 0) throw new Fault("#DIV/0!");
      if (!Number.isFinite(a ** b)) throw new Fault("#VÄRDE!");
      return a ** b;
    case "<":
      return one < other ? 1 : 0;
    case "<=":
      return one <= other ? 1 : 0;
    case ">":
      return one > other ? 1 : 0;
    case ">=":
      return one >= other ? 1 : 0;
    case "=":
      return one === other ? 1 : 0;
    case "<>":
      return one !== other ? 1 : 0;
  }
}
