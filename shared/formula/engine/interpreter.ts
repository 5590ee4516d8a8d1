// Calculates one cell with everything that a run of numbers cannot tell: which fault came first and from which cell, branches
// not taken, errors caught. It decides wherever a run gives no number; where a run gives one, both give the same bits.

import { roundHalfAwayFromZero } from "../../format/rounding.ts";
import { type CellState, cellState, isError } from "../cellState.ts";
import type { Expression } from "../expression.ts";
import type { FunctionDefinition } from "../functions/functionDefinition.ts";
import { isPowerOfZero, realPower } from "../functions/realPower.ts";
import { cellInYear, hasEnds, visitQueryCells, visitSetCells } from "./cellVisits.ts";
import type { Columns } from "./columns.ts";
import { type Comparison, compare, roundedOrder } from "./comparison.ts";
import type { Layout, RowQuery } from "./layout.ts";
import { firstIndex, type ResolvedYears } from "./yearChoices.ts";

/** One operand of one formula, ready to be read in any year. */
export type Reading =
  | { readonly type: "number"; readonly value: number }
  | { readonly type: "cell"; readonly row: number; readonly years: ResolvedYears }
  /** An attribute the line does not have. */
  | { readonly type: "missing" }
  | { readonly type: "cells"; readonly set: number; readonly years: ResolvedYears }
  | { readonly type: "query"; readonly query: RowQuery; readonly years: ResolvedYears }
  | { readonly type: "year" };

export interface Calculated {
  readonly value: number;
  readonly state: CellState;
  /** Cell a fault came from, -1 where there is none. */
  readonly origin: number;
}

export class Interpreter {
  private state: CellState = cellState.number;
  private origin = -1;
  private readings: readonly Reading[] = [];
  private yearIndex = 0;
  private cell = 0;
  private stack = new Float64Array(256);
  private top = 0;
  private readonly layout: Layout;
  private readonly columns: Columns;

  constructor(layout: Layout, columns: Columns) {
    this.layout = layout;
    this.columns = columns;
  }

  /** The value of `expression` in a cell, or the fault met first with the cell it came from. `success` is the state of a value. */
  calculate(
    expression: Expression,
    readings: readonly Reading[],
    cell: number,
    yearIndex: number,
    success: CellState,
  ): Calculated {
    this.state = cellState.number;
    this.origin = -1;
    this.readings = readings;
    this.cell = cell;
    this.yearIndex = yearIndex;
    this.top = 0;
    const value = this.value(expression);
    if (this.state === cellState.number && !Number.isFinite(value)) this.fault(cellState.valueError, cell);
    if (this.state !== cellState.number) return { value: Number.NaN, state: this.state, origin: this.origin };
    return { value: value + 0, state: success, origin: -1 };
  }

  private get hasFault(): boolean {
    return this.state !== cellState.number;
  }

  private value(expression: Expression): number {
    switch (expression.type) {
      case "operand":
        return this.read(this.readings[expression.index]);
      case "negate":
        return -this.value(expression.argument);
      case "percent":
        return this.value(expression.argument) / 100;
      case "binary":
        return this.binary(expression);
      case "call":
        return this.call(expression.definition, expression.arguments);
    }
  }

  private binary({ operator, left, right, decimals }: Extract<Expression, { type: "binary" }>): number {
    const a = this.value(left);
    if (this.hasFault) return Number.NaN;
    const b = this.value(right);
    if (this.hasFault) return Number.NaN;
    const value = this.combined(operator, a, b, decimals);
    return Number.isNaN(value) ? this.fault(cellState.valueError, this.cell) : value; // such as infinity - infinity
  }

  private combined(
    operator: Extract<Expression, { type: "binary" }>["operator"],
    a: number,
    b: number,
    decimals: 3 | 9 | "text" | null,
  ): number {
    switch (operator) {
      case "+":
        return a + b;
      case "-":
        return a - b;
      case "*":
        return a * b;
      case "/":
        return b === 0 ? this.fault(cellState.divisionByZero, this.cell) : a / b;
      case "^":
        return isPowerOfZero(a, b) ? this.fault(cellState.divisionByZero, this.cell) : realPower(a, b);
      default:
        return this.compared(operator, a, b, decimals);
    }
  }

  private compared(comparison: Comparison, a: number, b: number, decimals: 3 | 9 | "text" | null): number {
    if (decimals === "text") return compare(comparison, this.layout.texts.areSame(a, b) ? 0 : 1);
    return compare(comparison, roundedOrder(a, b, decimals ?? 9));
  }

  private call(definition: FunctionDefinition, list: readonly Expression[]): number {
    switch (definition.form) {
      case "conditional": {
        const condition = this.argument(list[0]);
        return this.hasFault ? Number.NaN : this.argument(condition === 0 ? list[2] : list[1]);
      }
      case "choose": {
        const place = roundHalfAwayFromZero(this.argument(list[0]), 9);
        if (this.hasFault) return Number.NaN;
        const chosen = Number.isInteger(place) && place >= 1 ? list[place] : undefined;
        return chosen === undefined ? this.fault(cellState.valueError, this.cell) : this.value(chosen);
      }
      case "ifError": {
        const tried = this.argument(list[0]);
        if (!this.hasFault && !Number.isFinite(tried)) this.fault(cellState.valueError, this.cell);
        if (!isError(this.state)) return tried;
        this.state = cellState.number;
        this.origin = -1;
        return this.argument(list[1]);
      }
      case "lookup":
        return this.lookup(list);
      case "aggregate":
        return this.aggregate(definition, list);
      default:
        return this.scalar(definition, list);
    }
  }

  private argument(expression: Expression | undefined): number {
    return expression === undefined ? this.fault(cellState.valueError, this.cell) : this.value(expression);
  }

  private scalar(definition: FunctionDefinition, list: readonly Expression[]): number {
    const start = this.top;
    for (const expression of list) {
      this.push(this.value(expression));
      if (this.hasFault) return this.leave(start);
    }
    this.top = start;
    const value = definition.calculate(this.stack, start, list.length);
    if (!Number.isNaN(value)) return value;
    const isDivision = definition.dividesByZero?.(this.stack, start) === true;
    return this.fault(isDivision ? cellState.divisionByZero : cellState.valueError, this.cell);
  }

  /** Takes back what was pushed before a fault: OMFEL may catch it and go on. */
  private leave(start: number): number {
    this.top = start;
    return Number.NaN;
  }

  private aggregate(definition: FunctionDefinition, list: readonly Expression[]): number {
    const start = this.top;
    let firstEmpty = -1;
    for (const expression of list) {
      const reading = expression.type === "operand" ? this.readings[expression.index] : undefined;
      if (reading?.type === "cells" || reading?.type === "cell") {
        const empty = this.pushAll(reading);
        if (firstEmpty < 0) firstEmpty = empty;
      } else {
        const value = this.value(expression);
        this.push(value);
      }
      if (this.hasFault) return this.leave(start);
    }
    const count = this.top - start;
    this.top = start;
    if (count > 0) {
      const value = definition.calculate(this.stack, start, count);
      return Number.isNaN(value) ? this.fault(cellState.valueError, this.cell) : value;
    }
    return definition.ofNothing ?? this.fault(cellState.notCalculated, firstEmpty < 0 ? this.cell : firstEmpty);
  }

  /** SÖK(värde; i; ger): the value at the place of the first that equals what is looked for. */
  private lookup([wanted, within, giving]: readonly Expression[]): number {
    const value = this.argument(wanted);
    if (this.hasFault) return Number.NaN;
    const places = this.cellsOf(within);
    const answers = this.cellsOf(giving);
    // Lists of different lengths do not belong together: a value at the same place would be somebody else's.
    if (places === null || places.length !== answers?.length) return this.fault(cellState.valueError, this.cell);
    for (const [index, place] of places.entries()) {
      const state = this.columns.states[place];
      if (state === cellState.empty) continue;
      if (state !== cellState.number && state !== cellState.text) return this.faultOfCell(place);
      const found = this.columns.values[place] ?? Number.NaN;
      const isSame =
        state === cellState.text ? this.layout.texts.areSame(value, found) : roundedOrder(value, found, 9) === 0;
      if (!isSame) continue;
      const answer = answers[index];
      return answer === undefined ? this.fault(cellState.valueError, this.cell) : this.cellValue(answer);
    }
    return this.fault(cellState.valueError, this.cell);
  }

  private cellsOf(expression: Expression | undefined): readonly number[] | null {
    const reading = expression?.type === "operand" ? this.readings[expression.index] : undefined;
    if (reading?.type !== "cells") return null;
    if (!hasEnds(this.layout, reading.set, reading.years, this.yearIndex)) {
      this.fault(cellState.yearError, this.cell);
      return null;
    }
    const cells: number[] = [];
    visitSetCells(this.layout, reading.set, reading.years, this.yearIndex, (cell) => void cells.push(cell));
    return cells;
  }

  /** One value; an empty cell is "not calculated", never 0. */
  private read(reading: Reading | undefined): number {
    switch (reading?.type) {
      case "number":
        return reading.value;
      case "cell": {
        const cell = cellInYear(this.layout, reading.row, firstIndex(reading.years, this.yearIndex));
        return cell < 0 ? this.fault(cellState.yearError, this.cell) : this.cellValue(cell);
      }
      case "missing":
        return this.fault(cellState.notCalculated, this.cell);
      case "query":
        return this.sumOfQuery(reading.query, reading.years);
      case "year":
        return this.layout.grid.firstYear + this.yearIndex;
      default:
        return this.fault(cellState.valueError, this.cell);
    }
  }

  private cellValue(cell: number): number {
    const state = this.columns.states[cell];
    if (state === cellState.number || state === cellState.text) return this.columns.values[cell] ?? Number.NaN;
    return this.faultOfCell(cell);
  }

  /** Pushes what the cells hold, empty ones left out; answers the first empty one, -1 when there is none. */
  private pushAll(reading: Extract<Reading, { type: "cells" | "cell" }>): number {
    let firstEmpty = -1;
    const take = (cell: number): void => {
      const state = this.columns.states[cell];
      if (state === cellState.number || state === cellState.text) this.push(this.columns.values[cell] ?? Number.NaN);
      else if (state !== cellState.empty) this.faultOfCell(cell);
      else if (firstEmpty < 0) firstEmpty = cell;
    };
    if (reading.type === "cell") {
      const cell = cellInYear(this.layout, reading.row, firstIndex(reading.years, this.yearIndex));
      if (cell < 0) this.fault(cellState.yearError, this.cell);
      else take(cell);
    } else if (!hasEnds(this.layout, reading.set, reading.years, this.yearIndex)) {
      this.fault(cellState.yearError, this.cell);
    } else if (
      !visitSetCells(this.layout, reading.set, reading.years, this.yearIndex, take, () => this.hasFault) &&
      this.layout.sets.size(reading.set) > 0
    ) {
      this.fault(cellState.yearError, this.cell);
    }
    return firstEmpty;
  }

  /** Measures without an amount in a year change nothing that year: here an empty cell is a true 0, but no year outside the plan. */
  private sumOfQuery(query: RowQuery, years: ResolvedYears): number {
    const index = firstIndex(years, this.yearIndex);
    if (index < 0 || index >= this.layout.grid.yearCount) return this.fault(cellState.yearError, this.cell);
    let total = 0;
    visitQueryCells(this.layout, query, index, (cell) => {
      const state = this.columns.states[cell];
      if (state === cellState.number) total += this.columns.values[cell] ?? 0;
      else if (state !== cellState.empty) this.faultOfCell(cell);
    });
    return total;
  }

  private faultOfCell(cell: number): number {
    const state = (this.columns.states[cell] ?? cellState.empty) as CellState;
    if (state === cellState.empty) return this.fault(cellState.notCalculated, cell);
    return this.fault(state, this.columns.origins[cell] ?? cell);
  }

  /** The first fault counts. */
  private fault(state: CellState, origin: number): number {
    if (this.state === cellState.number) {
      this.state = state;
      this.origin = origin;
    }
    return Number.NaN;
  }

  private push(value: number): void {
    if (this.top === this.stack.length) {
      const larger = new Float64Array(this.stack.length * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    this.stack[this.top] = value;
    this.top += 1;
  }
}
