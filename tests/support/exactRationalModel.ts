// The reference: a random model calculated over exact fractions, cell by cell, written from the documents and not from the engine.
// Beside each exact value goes a bound of what double arithmetic may be off by. Where such a small error can turn a rounding or a
// comparison, nothing is claimed: the cell is "unsure", and so is what reads it.

import { type CellErrorKind, cellState } from "../../shared/formula/cellState.ts";
import type { Rational } from "./exactRational.ts";
import * as exact from "./exactRational.ts";
import type { Model } from "./randomModel.ts";
import type { ModelComparison, ModelNode, ModelPoint, ModelRows, ModelSpan } from "./randomModelFormula.ts";

export interface ExactNumber {
  readonly type: "number";
  readonly value: Rational;
  /** The value as double arithmetic may have it, and how far that may be off. 0: to the bit. */
  readonly near: number;
  readonly error: number;
}
interface Fault {
  readonly type: "fault";
  readonly state: number;
  /** Cell the fault came from. */
  readonly origin: number;
}
export type ExactValue =
  | ExactNumber
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "truth"; readonly holds: boolean }
  | { readonly type: "empty" }
  | Fault
  /** Why nothing is claimed. */
  | { readonly type: "unsure"; readonly because: "rounding" | "comparison" | "size" | "inherited" };

const half = 2 ** -53;
/** Beyond this a model is no budget, and doubles have no öre left. */
const largest = 1e14;
const empty: ExactValue = { type: "empty" };
const unsure = (because: "rounding" | "comparison" | "size" | "inherited"): ExactValue => ({ type: "unsure", because });

function exactNumber(value: Rational, near: number, inherited: number): ExactValue {
  if (Math.abs(near) > largest || !Number.isFinite(near) || !Number.isFinite(inherited)) return unsure("size");
  const error = inherited === 0 && exact.isDouble(value) ? 0 : inherited + Math.abs(near) * half * 1.01 + 1e-300;
  return { type: "number", value, near, error };
}
const sure = (value: number): ExactNumber => ({
  type: "number",
  value: exact.fromDouble(value),
  near: value,
  error: 0,
});
const truth = (holds: boolean): ExactValue => ({ type: "truth", holds });

const sum = (a: ExactNumber, b: ExactNumber): ExactValue =>
  exactNumber(exact.add(a.value, b.value), a.near + b.near, a.error + b.error);
const product = (a: ExactNumber, b: ExactNumber): ExactValue =>
  exactNumber(
    exact.multiply(a.value, b.value),
    a.near * b.near,
    a.error * Math.abs(b.near) + b.error * Math.abs(a.near) + a.error * b.error,
  );
const negated = (a: ExactNumber): ExactNumber => ({ ...a, value: exact.negate(a.value), near: -a.near });

function quotient(a: ExactNumber, b: ExactNumber): ExactValue {
  const least = Math.abs(b.near) - b.error;
  // A divisor that may be nothing but noise may be 0 in doubles.
  if (least <= 0 || Math.abs(b.near) < b.error * 1e3) return unsure("size");
  const near = a.near / b.near;
  return exactNumber(exact.divide(a.value, b.value), near, (a.error + Math.abs(near) * b.error) / least);
}

/** Where a number lies between whole ones, after `decimals` are moved before the point. */
function roundedTo(x: ExactNumber, decimals: number, way: "half" | "up" | "down" | "floor"): ExactValue {
  const power = exact.tenTo(decimals);
  const scaled = exact.multiply(x.value, power);
  const isSure = isClear(scaled, x.error * 10 ** decimals, way === "half" ? "half" : "whole");
  if (!isSure) return unsure("rounding");
  const size = exact.absolute(scaled);
  const low = exact.floor(size);
  const isWhole = exact.compare(exact.fromInteger(low), size) === 0;
  let whole: bigint;
  if (way === "half") whole = exact.roundHalfAway(scaled);
  else if (way === "floor") whole = exact.floor(scaled);
  else {
    const steps = way === "up" && !isWhole ? low + 1n : low;
    whole = scaled.n < 0n ? -steps : steps;
  }
  const value = exact.divide(exact.fromInteger(whole), power);
  return exactNumber(value, exact.toDouble(value), 0);
}

/** Is a number so far from every step (halves or whole numbers) that its error does not reach it, or exactly on it? */
function isClear(scaled: Rational, error: number, steps: "half" | "whole"): boolean {
  const fraction = exact.subtract(scaled, exact.fromInteger(exact.floor(scaled)));
  const place = exact.toDouble(fraction);
  const distance = steps === "half" ? Math.abs(place - 0.5) : Math.min(place, 1 - place);
  if (distance === 0 && error === 0) return true;
  // What lies within the noise that rounding clears (15 digits) counts as on the step.
  const noise = Math.abs(exact.toDouble(scaled)) * 1e-15;
  return distance > 1e-6 + error + noise;
}

/** -1, 0, 1, or null where the program may see it otherwise. Both sides are rounded first. */
function orderOf(a: ExactNumber, b: ExactNumber, decimals: number): -1 | 0 | 1 | null {
  const step = 10 ** -decimals;
  const difference = exact.subtract(a.value, b.value);
  const distance = Math.abs(exact.toDouble(difference));
  const noise = (Math.abs(a.near) + Math.abs(b.near)) * 1e-12;
  if (distance > 3 * step + a.error + b.error + noise) return difference.n < 0n ? -1 : 1;
  if (difference.n === 0n && a.error === 0 && b.error === 0) return 0;
  const power = exact.tenTo(decimals);
  for (const side of [a, b]) {
    const scaled = exact.multiply(side.value, power);
    const fraction = exact.toDouble(exact.subtract(scaled, exact.fromInteger(exact.floor(scaled))));
    if (Math.abs(fraction - 0.5) < 1e-3 + side.error / step + Math.abs(side.near / step) * 1e-14) return null;
  }
  return exact.compare(
    exact.fromInteger(exact.roundHalfAway(exact.multiply(a.value, power))),
    exact.fromInteger(exact.roundHalfAway(exact.multiply(b.value, power))),
  );
}

function isTrue(comparison: ModelComparison, order: number): boolean {
  switch (comparison) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "=":
      return order === 0;
    case "<>":
      return order !== 0;
  }
}

interface Place {
  readonly line: number;
  /** Year index the relative years count from. */
  readonly year: number;
  /** The cell that is calculated: faults of its own begin there. */
  readonly cell: number;
}

/** Where the lines stand in the program's order, for the number of a cell. */
export interface ModelOrder {
  readonly rowCount: number;
  readonly rowOf: (line: number) => number;
}

export class ExactModel {
  private readonly model: Model;
  private readonly order: ModelOrder;
  private readonly known = new Map<number, ExactValue>();
  private readonly cycles: ReadonlyMap<number, number>;
  private readonly itemsOf = new Map<number, readonly number[]>();
  /** Lines as they stand, for ranges. */
  private readonly standing: readonly number[];

  constructor(model: Model, order: ModelOrder) {
    this.model = model;
    this.order = order;
    this.standing = model.lines.map((_, line) => line).toSorted((a, b) => order.rowOf(a) - order.rowOf(b));
    for (const [number, line] of model.lines.entries()) {
      if (line.heading === null || !isItem(model, number)) continue;
      this.itemsOf.set(line.heading, [...(this.itemsOf.get(line.heading) ?? []), number]);
    }
    this.cycles = this.findCycles();
  }

  cellOf(line: number, year: number): number {
    return year * this.order.rowCount + this.order.rowOf(line);
  }

  /** What a line holds in a year index; outside its horizon the caller asks `isInside` first. */
  value(line: number, year: number): ExactValue {
    const cell = this.cellOf(line, year);
    const known = this.known.get(cell);
    if (known !== undefined) return known;
    const value = this.calculated(line, year, cell);
    this.known.set(cell, value);
    return value;
  }

  isInside(line: number, year: number): boolean {
    const of = this.model.lines[line];
    const sheet = this.model.sheets[of?.sheet ?? 0];
    return of?.kind !== "heading" && sheet !== undefined && year >= sheet.firstIndex && year <= sheet.lastIndex;
  }

  /** The formula that governs a cell, null for inputs. */
  formulaAt(line: number, year: number): ModelNode | { readonly type: "broken"; readonly shows: CellErrorKind } | null {
    const of = this.model.lines[line];
    if (of === undefined || !this.isInside(line, year)) return null;
    const typed = of.typed.get(year);
    if (typed === undefined) {
      if (of.formula === null || year < of.formulaFrom) return null;
      return of.formula.type === "broken" ? of.formula : of.formula.tree;
    }
    if (typeof typed !== "object") return null;
    return typed.type === "broken" ? typed : typed.tree;
  }

  private calculated(line: number, year: number, cell: number): ExactValue {
    const formula = this.formulaAt(line, year);
    if (formula === null) {
      const typed = this.model.lines[line]?.typed.get(year);
      if (typeof typed === "number") return sure(typed);
      return typeof typed === "string" ? { type: "text", text: typed } : empty;
    }
    if (formula.type === "broken") return { type: "fault", state: cellState[formula.shows], origin: cell };
    const cycle = this.cycles.get(cell);
    if (cycle !== undefined) return { type: "fault", state: cellState.cycle, origin: cycle };
    const value = this.of(formula, { line, year, cell });
    return value.type === "unsure" ? unsure(value.because) : value;
  }

  private read(line: number, year: number, place: Place): ExactValue {
    if (!this.isInside(line, year)) return this.fault(cellState.yearError, place);
    const value = this.value(line, year);
    if (value.type === "empty")
      return { type: "fault", state: cellState.notCalculated, origin: this.cellOf(line, year) };
    return value.type === "unsure" ? unsure("inherited") : value;
  }

  private fault(state: number, place: Place): Fault {
    return { type: "fault", state, origin: place.cell };
  }

  private yearOf(point: ModelPoint, place: Place): number {
    switch (point.at) {
      case "relative":
        return place.year + point.years;
      case "absolute":
        return point.year - this.model.firstYear;
      case "first":
        return 0;
      case "last":
        return this.model.yearCount - 1;
      case "budget":
        return this.model.budgetIndex;
    }
  }

  private of(node: ModelNode, place: Place): ExactValue {
    switch (node.type) {
      case "number":
        return literal(node.digits, node.suffix);
      case "text":
        return { type: "text", text: node.text };
      case "year":
        return sure(this.model.firstYear + place.year);
      case "cell":
        return this.read(node.line < 0 ? place.line : node.line, this.yearOf(node.year, place), place);
      case "attribute": {
        const value = this.model.lines[node.line < 0 ? place.line : node.line]?.attributes.get(node.attribute);
        return value === undefined ? this.fault(cellState.notCalculated, place) : sure(value);
      }
      case "query":
        return this.query(node, place);
      case "negate": {
        const of = this.of(node.of, place);
        return of.type === "number" ? negated(of) : of;
      }
      case "percent": {
        const of = this.of(node.of, place);
        return of.type === "number" ? quotient(of, sure(100)) : of;
      }
      case "binary":
        return this.binary(node, place);
      case "call":
        return this.call(node.name, node.list, place);
      case "rows":
        throw new Error("rows stand alone in a function");
    }
  }

  private binary({ operator, left, right }: Extract<ModelNode, { type: "binary" }>, place: Place): ExactValue {
    const a = this.of(left, place);
    if (a.type === "fault" || a.type === "unsure") return a;
    const b = this.of(right, place);
    if (b.type === "fault" || b.type === "unsure") return b;
    if (a.type === "text" && b.type === "text")
      return truth(isTrue(operator as ModelComparison, isSameText(a.text, b.text) ? 0 : 1));
    if (a.type !== "number" || b.type !== "number") throw new Error(`${a.type} ${operator} ${b.type}`);
    switch (operator) {
      case "+":
        return sum(a, b);
      case "-":
        return sum(a, negated(b));
      case "*":
        return product(a, b);
      case "/":
        if (b.value.n === 0n) return b.error === 0 ? this.fault(cellState.divisionByZero, place) : unsure("size");
        return quotient(a, b);
      case "^": {
        let power: ExactValue = sure(1);
        for (let times = Math.round(b.near); times > 0; times -= 1)
          if (power.type === "number") power = product(power, a);
        return power.type === "number" ? { ...power, error: power.error * 2 + Math.abs(power.near) * 2e-16 } : power;
      }
      default: {
        const order = orderOf(a, b, this.unitOf(left) === "kr" || this.unitOf(right) === "kr" ? 3 : 9);
        return order === null ? unsure("comparison") : truth(isTrue(operator, order));
      }
    }
  }

  /** Amounts are compared to 0.001 kr, everything else to nine decimals. */
  private unitOf(node: ModelNode): "kr" | "other" {
    const ofLine = (line: number): "kr" | "other" => (this.model.lines[line]?.unit === "kr" ? "kr" : "other");
    switch (node.type) {
      case "number":
        return node.suffix.endsWith("SEK") ? "kr" : "other";
      case "cell":
        return node.line < 0 ? "other" : ofLine(node.line);
      case "rows":
        return ofLine(node.rows.by === "range" ? node.rows.from : node.rows.line);
      case "attribute":
        return node.attribute === "price" || node.attribute === "amount" ? "kr" : "other";
      case "query":
        return "kr";
      case "negate":
      case "percent":
        return this.unitOf(node.of);
      case "binary": {
        const [left, right] = [this.unitOf(node.left), this.unitOf(node.right)];
        if (node.operator === "/") return left === "kr" && right !== "kr" ? "kr" : "other";
        return left === "kr" || right === "kr" ? "kr" : "other";
      }
      case "call": {
        if (["COUNT", "SHARE", "GROWTH", "SIGN"].includes(node.name)) return "other";
        const of =
          node.name === "IF" || node.name === "CHOOSE"
            ? node.list[1]
            : node.name === "LOOKUP"
              ? node.list[2]
              : node.list[0];
        const rest =
          node.name === "IF" || node.name === "CHOOSE"
            ? node.list.slice(1)
            : node.name === "LOOKUP"
              ? []
              : node.list.slice(0, 1);
        const isAggregate = ["SUM", "AVERAGE", "MIN", "MAX", "MEDIAN", "IFERROR"].includes(node.name);
        const all = isAggregate ? node.list : rest;
        return (of !== undefined && this.unitOf(of) === "kr") || all.some((part) => this.unitOf(part) === "kr")
          ? "kr"
          : "other";
      }
      default:
        return "other";
    }
  }

  private call(name: string, list: readonly ModelNode[], place: Place): ExactValue {
    const before = { ...place, year: place.year - 1 };
    const [first, second, third] = list;
    if (first === undefined) throw new Error(`${name} of nothing`);
    switch (name) {
      case "IF": {
        const condition = this.of(first, place);
        if (condition.type !== "truth") return condition;
        const taken = condition.holds ? second : third;
        return taken === undefined ? this.fault(cellState.valueError, place) : this.of(taken, place);
      }
      case "IFERROR": {
        const tried = this.of(first, place);
        const isError = tried.type === "fault" && tried.state !== cellState.notCalculated;
        return isError && second !== undefined ? this.of(second, place) : tried;
      }
      case "CHOOSE": {
        const at = this.of(first, place);
        if (at.type !== "number") return at;
        if (at.error > 1e-12) return unsure("comparison");
        const chosen = Number.isInteger(at.near) && at.near >= 1 ? list[at.near] : undefined;
        return chosen === undefined ? this.fault(cellState.valueError, place) : this.of(chosen, place);
      }
      case "LOOKUP":
        return this.lookup(list, place);
      case "PREVIOUS":
        return this.of(first, before);
      case "CHANGE":
        return this.binary({ type: "binary", operator: "-", left: first, right: call("PREVIOUS", first) }, place);
      case "GROWTH": {
        const ratio: ModelNode = { type: "binary", operator: "/", left: first, right: call("PREVIOUS", first) };
        const one: ModelNode = { type: "number", digits: "1", suffix: "" };
        return this.binary({ type: "binary", operator: "-", left: ratio, right: one }, place);
      }
      case "SHARE": {
        const [part, whole] = list.map((node) => (node.type === "rows" ? call("SUM", node) : node));
        if (part === undefined || whole === undefined) throw new Error("SHARE takes two");
        return this.binary({ type: "binary", operator: "/", left: part, right: whole }, place);
      }
      case "CUMULATIVE": {
        if (first.type !== "cell") throw new Error("CUMULATIVE of a line");
        const years: ModelSpan = { from: { at: "first" }, to: { at: "relative", years: 0 } };
        return this.call("SUM", [{ type: "rows", rows: { by: "line", line: first.line }, years }], place);
      }
      case "SUM":
      case "AVERAGE":
      case "MIN":
      case "MAX":
      case "MEDIAN":
      case "COUNT":
        return this.aggregate(name, list, place);
      default:
        return this.scalar(name, list, place);
    }
  }

  private scalar(name: string, list: readonly ModelNode[], place: Place): ExactValue {
    const truths: boolean[] = [];
    const numbers: ExactNumber[] = [];
    for (const node of list) {
      const value = this.of(node, place);
      if (value.type === "fault" || value.type === "unsure") return value;
      if (value.type === "truth") truths.push(value.holds);
      else if (value.type === "number") numbers.push(value);
      else throw new Error(`${name} of a ${value.type}`);
    }
    if (name === "AND") return truth(truths.every((holds) => holds));
    if (name === "OR") return truth(truths.some((holds) => holds));
    if (name === "NOT") return truth(!truths[0]);
    const [x, y = sure(0), z] = numbers;
    if (x === undefined) throw new Error(`${name} of no number`);
    switch (name) {
      case "ABS":
        return { ...x, value: exact.absolute(x.value), near: Math.abs(x.near) };
      case "SIGN":
        if (x.error > 0 && Math.abs(x.near) <= 1e-6 + x.error) return unsure("comparison");
        return sure(x.value.n === 0n ? 0 : x.value.n < 0n ? -1 : 1);
      case "ROUND":
        return roundedTo(x, y.near, "half");
      case "ROUNDUP":
        return roundedTo(x, y.near, "up");
      case "ROUNDDOWN":
        return roundedTo(x, y.near, "down");
      case "INT":
        return roundedTo(x, 0, "floor");
      case "MOD": {
        if (y.value.n === 0n) return y.error === 0 ? this.fault(cellState.divisionByZero, place) : unsure("size");
        const times = exact.divide(x.value, y.value);
        if (
          !isClear(
            times,
            (x.error + Math.abs(times.n === 0n ? 0 : exact.toDouble(times)) * y.error) / Math.abs(y.near),
            "whole",
          )
        )
          return unsure("rounding");
        const rest = exact.subtract(x.value, exact.multiply(exact.fromInteger(exact.floor(times)), y.value));
        return exactNumber(rest, exact.toDouble(rest), x.error + Math.abs(exact.toDouble(times)) * y.error);
      }
      case "INDEXATION": {
        const part = z === undefined ? y : product(y, z);
        const factor = part.type === "number" ? sum(sure(1), part) : part;
        return factor.type === "number" ? product(x, factor) : factor;
      }
      default:
        throw new Error(`the reference does not know ${name}`);
    }
  }

  private aggregate(name: string, list: readonly ModelNode[], place: Place): ExactValue {
    const values: ExactNumber[] = [];
    let texts = 0;
    let firstEmpty = -1;
    let isUnsure = false;
    for (const node of list) {
      const cells = this.cellsOf(node, place);
      if (cells === "outside") return isUnsure ? unsure("inherited") : this.fault(cellState.yearError, place);
      const found = cells === null ? [this.of(node, place)] : cells.map(([line, year]) => this.value(line, year));
      for (const [at, value] of found.entries()) {
        if (value.type === "fault") return isUnsure ? unsure("inherited") : value;
        if (value.type === "unsure") isUnsure = true;
        else if (value.type === "number") values.push(value);
        else if (value.type === "text") texts += 1;
        else if (value.type === "empty") {
          const [line = 0, year = 0] = cells?.[at] ?? [];
          if (firstEmpty < 0) firstEmpty = this.cellOf(line, year);
        }
      }
    }
    if (isUnsure) return unsure("inherited");
    if (name === "COUNT") return sure(values.length + texts);
    const [first] = values;
    if (first === undefined) {
      return { type: "fault", state: cellState.notCalculated, origin: firstEmpty < 0 ? place.cell : firstEmpty };
    }
    if (name === "SUM" || name === "AVERAGE") {
      let total: ExactValue = sure(0);
      for (const value of values) if (total.type === "number") total = sum(total, value);
      return name === "SUM" || total.type !== "number" ? total : quotient(total, sure(values.length));
    }
    const sorted = values.toSorted((a, b) => exact.compare(a.value, b.value));
    const error = values.reduce((most, value) => Math.max(most, value.error), 0);
    const at = (index: number): ExactNumber => ({ ...(sorted[index] ?? first), error });
    if (name === "MIN") return at(0);
    if (name === "MAX") return at(sorted.length - 1);
    const middle = sorted.length >> 1;
    if (sorted.length % 2 === 1) return at(middle);
    const both = sum(at(middle - 1), at(middle));
    return both.type === "number" ? quotient(both, sure(2)) : both;
  }

  /** Cells an argument of an aggregate holds, row by row in stored order; "outside" where it chooses no year its lines have. */
  private cellsOf(node: ModelNode, place: Place): readonly (readonly [number, number])[] | "outside" | null {
    if (node.type === "cell") {
      const line = node.line < 0 ? place.line : node.line;
      const year = this.yearOf(node.year, place);
      return this.isInside(line, year) ? [[line, year]] : "outside";
    }
    // PREVIOUS of a line is the line a year earlier, here too: an empty cell is left out.
    if (node.type === "call" && node.name === "PREVIOUS" && node.list[0] !== undefined) {
      return this.cellsOf(node.list[0], { ...place, year: place.year - 1 });
    }
    if (node.type !== "rows") return null;
    const { years } = node;
    const from = this.yearOf("from" in years ? years.from : years, place);
    const to = this.yearOf("to" in years ? years.to : years, place);
    const lines = this.linesOf(node.rows, place);
    if ("from" in years && lines.length > 0) {
      // An end that is said must be a year that a line has; an end in the past is where a running sum has come to.
      const isSaid = (point: ModelPoint, least: number): boolean =>
        point.at === "absolute" || (point.at === "relative" && point.years !== 0 && point.years >= least);
      const ends = [...(isSaid(years.from, -99) ? [from] : []), ...(isSaid(years.to, 1) ? [to] : [])];
      if (ends.some((year) => !lines.some((line) => this.isInside(line, year)))) return "outside";
    }
    const cells: (readonly [number, number])[] = [];
    for (const line of lines) {
      for (let year = from; year <= to; year += 1) if (this.isInside(line, year)) cells.push([line, year]);
    }
    return cells.length === 0 && lines.length > 0 ? "outside" : cells;
  }

  private linesOf(rows: ModelRows, place: Place): readonly number[] {
    if (rows.by === "line") return [rows.line < 0 ? place.line : rows.line];
    if (rows.by === "heading") return this.itemsOf.get(rows.line) ?? [];
    const [one, other] = [this.order.rowOf(rows.from), this.order.rowOf(rows.to)];
    return this.standing
      .slice(Math.min(one, other), Math.max(one, other) + 1)
      .filter((line) => isItem(this.model, line));
  }

  private query(node: Extract<ModelNode, { type: "query" }>, place: Place): ExactValue {
    const year = this.yearOf(node.year, place);
    if (year < 0 || year >= this.model.yearCount) return this.fault(cellState.yearError, place);
    let total: ExactValue = sure(0);
    for (const [line, at] of this.queryCells(node, year)) {
      const value = this.value(line, at);
      if (value.type === "fault") return value;
      if (value.type === "number" && total.type === "number") total = sum(total, value);
    }
    return total;
  }

  /** The year's cells of the measures chosen; for the level the lasting ones from the first year on. */
  private *queryCells(node: Extract<ModelNode, { type: "query" }>, year: number): Iterable<readonly [number, number]> {
    for (const line of this.standing) {
      const measure = this.model.lines[line]?.measure;
      if (!measure) continue;
      if (
        node.committee !== null &&
        node.committee !== measure.committee &&
        !this.isUnder(measure.committee, node.committee)
      )
        continue;
      if (node.duration !== null && node.duration !== measure.duration) continue;
      if (node.query === "TEMPORARY" && measure.duration !== "temporary") continue;
      const isLevel = node.query === "MEASURELEVEL" && measure.duration === "permanent";
      for (let at = isLevel ? 0 : year; at <= year; at += 1) if (this.isInside(line, at)) yield [line, at];
    }
  }

  private isUnder(line: number, heading: number): boolean {
    return (this.itemsOf.get(heading) ?? []).includes(line);
  }

  private lookup([wanted, among, giving]: readonly ModelNode[], place: Place): ExactValue {
    if (wanted === undefined || among === undefined || giving === undefined) throw new Error("LOOKUP takes three");
    const sought = this.of(wanted, place);
    if (sought.type === "fault" || sought.type === "unsure") return sought;
    const cells = this.cellsOf(among, place);
    const answers = this.cellsOf(giving, place);
    if (cells === null || answers === null) throw new Error("LOOKUP among rows");
    const sizeOf = (list: typeof cells): number => (list === null || list === "outside" ? 0 : list.length);
    if (sizeOf(cells) !== sizeOf(answers)) return this.fault(cellState.valueError, place);
    for (const [at, [line, year]] of (cells === "outside" ? [] : cells).entries()) {
      const value = this.value(line, year);
      if (value.type === "fault" || value.type === "unsure") return value;
      let isSame = false;
      if (value.type === "text" && sought.type === "text") isSame = isSameText(value.text, sought.text);
      else if (value.type === "number" && sought.type === "number") {
        const order = orderOf(value, sought, 9);
        if (order === null) return unsure("comparison");
        isSame = order === 0;
      }
      if (!isSame) continue;
      const answer = answers === "outside" ? undefined : answers[at];
      return answer === undefined ? this.fault(cellState.valueError, place) : this.read(answer[0], answer[1], place);
    }
    return this.fault(cellState.valueError, place);
  }

  /** Cells a formula names, in whatever branch: what cycles are made of. */
  private *named(node: ModelNode, place: Place): Iterable<number> {
    switch (node.type) {
      case "cell":
      case "rows": {
        const cells = this.cellsOf(node, place);
        if (cells !== null && cells !== "outside") for (const [line, year] of cells) yield this.cellOf(line, year);
        return;
      }
      case "query": {
        const year = this.yearOf(node.year, place);
        if (year >= 0 && year < this.model.yearCount) {
          for (const [line, at] of this.queryCells(node, year)) yield this.cellOf(line, at);
        }
        return;
      }
      case "negate":
      case "percent":
        yield* this.named(node.of, place);
        return;
      case "binary":
        yield* this.named(node.left, place);
        yield* this.named(node.right, place);
        return;
      case "call": {
        const moves = node.name === "PREVIOUS" || node.name === "CHANGE" || node.name === "GROWTH";
        for (const part of node.list) {
          if (node.name !== "PREVIOUS") yield* this.named(part, place);
          if (moves) yield* this.named(part, { ...place, year: place.year - 1 });
        }
        if (node.name === "CUMULATIVE") {
          for (let year = 0; year < place.year; year += 1)
            for (const part of node.list) yield* this.named(part, { ...place, year });
        }
        return;
      }
      default:
        return;
    }
  }

  /** Members of each circle with its lowest cell: a cell is in one when it can be reached from itself. */
  private findCycles(): ReadonlyMap<number, number> {
    const reads = new Map<number, readonly number[]>();
    for (const line of this.model.lines.keys()) {
      for (let year = 0; year < this.model.yearCount; year += 1) {
        const formula = this.formulaAt(line, year);
        if (formula === null || formula.type === "broken") continue;
        const cell = this.cellOf(line, year);
        reads.set(cell, [...new Set(this.named(formula, { line, year, cell }))]);
      }
    }
    // Whatever can be calculated is taken away round by round; what is left leads into a circle or stands in one.
    const waitsFor = new Map<number, number>();
    const readers = new Map<number, number[]>();
    for (const [cell, list] of reads) {
      const open = list.filter((read) => reads.has(read));
      waitsFor.set(cell, open.length);
      for (const read of open) {
        const known = readers.get(read);
        if (known === undefined) readers.set(read, [cell]);
        else known.push(cell);
      }
    }
    const ready = [...waitsFor].flatMap(([cell, count]) => (count === 0 ? [cell] : []));
    for (let cell = ready.pop(); cell !== undefined; cell = ready.pop()) {
      waitsFor.delete(cell);
      for (const reader of readers.get(cell) ?? []) {
        const left = (waitsFor.get(reader) ?? 0) - 1;
        waitsFor.set(reader, left);
        if (left === 0) ready.push(reader);
      }
    }
    const left = new Set(waitsFor.keys());
    const reached = (from: number): ReadonlySet<number> => {
      const found = new Set<number>();
      const open = [from];
      for (let cell = open.pop(); cell !== undefined; cell = open.pop()) {
        for (const read of reads.get(cell) ?? []) {
          if (!left.has(read) || found.has(read)) continue;
          found.add(read);
          open.push(read);
        }
      }
      return found;
    };
    const reach = new Map([...left].map((cell) => [cell, reached(cell)] as const));
    const cycles = new Map<number, number>();
    for (const cell of left) {
      if (!reach.get(cell)?.has(cell)) continue;
      const members = [...(reach.get(cell) ?? [])].filter((other) => reach.get(other)?.has(cell));
      cycles.set(cell, Math.min(...members));
    }
    return cycles;
  }
}

const call = (name: string, ...list: readonly ModelNode[]): ModelNode => ({ type: "call", name, list });

/** Lines a heading and a range stand for. */
const isItem = (model: Model, line: number): boolean => ["input", "formula"].includes(model.lines[line]?.kind ?? "");

const isSameText = (left: string, right: string): boolean =>
  left.normalize("NFC").toLocaleUpperCase("sv") === right.normalize("NFC").toLocaleUpperCase("sv");

const shifts: Readonly<Record<string, number>> = { "": 0, "%": -2, SEK: 0, KSEK: 3, MSEK: 6 };

function literal(digits: string, suffix: string): ExactValue {
  const value = exact.multiply(exact.fromDigits(digits), exact.tenTo(shifts[suffix] ?? 0));
  return exactNumber(value, exact.toDouble(value), 0);
}
