// Runs a formula's program for one cell. The first fault met (an error read, a division by zero, an empty cell in
// arithmetic) ends the program and becomes the cell's state with its origin; nothing is ever guessed to be 0.

import { roundHalfAwayFromZero } from "../format/rounding.ts";
import type { Columns } from "./calculation.ts";
import { type CellState, cellState, isError } from "./cellState.ts";
import { functions } from "./functions/index.ts";
import type { PlacedFormula, Plan } from "./plan.ts";
import { step, stepWidth } from "./program.ts";
import { chosenCell, isInPeriod, type ResolvedOperand, visitCells, visitMeasureCells } from "./resolvedOperand.ts";

export class CellEvaluator {
  private stack = new Float64Array(64);
  private top = 0;
  /** Marks of open aggregates: stack place, and whether any cell was seen. */
  private readonly marks: { at: number; firstEmpty: number }[] = [];
  private faultState: CellState = cellState.number;
  private faultOrigin = -1;
  private readonly plan: Plan;
  private readonly columns: Columns;

  constructor(plan: Plan, columns: Columns) {
    this.plan = plan;
    this.columns = columns;
  }

  /** Calculates a formula cell into the columns. Answers whether value, state or origin changed. */
  evaluate(cell: number): boolean {
    const placed = this.plan.formulas[this.plan.formulaOfCell[cell] ?? -1];
    if (placed === undefined) return false;
    const cycle = this.plan.cycleOfCell[cell] ?? -1;
    if (cycle >= 0) return this.store(cell, 0, cellState.cycle, cycle);
    const value = this.calculate(placed, cell);
    return this.store(cell, this.faultState === cellState.number ? value : 0, this.faultState, this.faultOrigin);
  }

  /** What a formula would give in a cell, without storing it. Used while a person types. */
  tryOut(
    placed: PlacedFormula,
    cell: number,
  ): { readonly value: number; readonly state: CellState; readonly origin: number } {
    const value = this.calculate(placed, cell);
    return {
      value: this.faultState === cellState.number ? value : 0,
      state: this.faultState,
      origin: this.faultOrigin,
    };
  }

  private store(cell: number, value: number, state: number, origin: number): boolean {
    const { values, states, origins } = this.columns;
    if (Object.is(values[cell], value) && states[cell] === state && origins[cell] === origin) return false;
    values[cell] = value;
    states[cell] = state;
    origins[cell] = origin;
    return true;
  }

  private calculate(placed: PlacedFormula, cell: number): number {
    this.faultState = cellState.number;
    this.faultOrigin = -1;
    this.top = 0;
    this.marks.length = 0;
    const standing = placed.compiled.standingError;
    if (standing !== null) return this.fault(cellState[standing], cell);
    const yearIndex = cell % this.plan.grid.yearCount;
    const { program } = placed.compiled;
    for (let at = 0; at < program.length; at += stepWidth) {
      const code = program[at] ?? 0;
      const argument = program[at + 1] ?? 0;
      if (code === step.push) this.push(this.read(placed.operands[argument], yearIndex, cell));
      else if (code === step.jump) at = argument - stepWidth;
      else if (code === step.jumpIfFalse) {
        if (this.pop() === 0) at = argument - stepWidth;
      } else if (code === step.mark) this.marks.push({ at: this.top, firstEmpty: -1 });
      else if (code === step.pushAll) this.pushAll(placed.operands[argument], yearIndex, cell);
      else if (code === step.aggregate) this.aggregate(argument, cell);
      else if (code === step.call) this.call(argument, program[at + 2] ?? 0, cell);
      else this.operate(code, argument, cell);
      if (this.faultState !== cellState.number) return 0;
    }
    const result = this.pop();
    return Number.isFinite(result) ? result : this.fault(cellState.valueError, cell);
  }

  private operate(code: number, decimals: number, cell: number): void {
    if (code === step.negate || code === step.percent) {
      const value = this.pop();
      this.push(code === step.negate ? -value : value / 100);
      return;
    }
    const right = this.pop();
    const left = this.pop();
    this.push(this.combine(code, left, right, decimals, cell));
  }

  /** Arithmetic of two values, or 1 / 0 for a comparison of them rounded to `decimals`. */
  private combine(code: number, left: number, right: number, decimals: number, cell: number): number {
    switch (code) {
      case step.add:
        return left + right;
      case step.subtract:
        return left - right;
      case step.multiply:
        return left * right;
      case step.divide:
        return right === 0 ? this.fault(cellState.divisionByZero, cell) : left / right;
      case step.power:
        return left ** right;
      default:
        return compare(code, roundHalfAwayFromZero(left, decimals), roundHalfAwayFromZero(right, decimals)) ? 1 : 0;
    }
  }

  private call(functionIndex: number, count: number, cell: number): void {
    const definition = functions[functionIndex];
    this.top -= count;
    const value = definition?.calculate(this.stack, this.top, count) ?? Number.NaN;
    this.push(Number.isNaN(value) ? this.fault(cellState.valueError, cell) : value);
  }

  private aggregate(functionIndex: number, cell: number): void {
    const mark = this.marks.pop();
    const definition = functions[functionIndex];
    if (mark === undefined || definition === undefined) return;
    const count = this.top - mark.at;
    this.top = mark.at;
    if (count > 0) this.push(definition.calculate(this.stack, mark.at, count));
    else if (mark.firstEmpty >= 0) this.push(this.fault(cellState.notCalculated, mark.firstEmpty));
    else this.push(definition.ofNothing ?? this.fault(cellState.notCalculated, cell));
  }

  /** One value of an operand; an empty cell is "not calculated", not 0. */
  private read(operand: ResolvedOperand | undefined, yearIndex: number, cell: number): number {
    if (operand === undefined || operand.type === "missing") return this.fault(cellState.nameError, cell);
    if (operand.type === "constant") return operand.value;
    if (operand.type === "measures") return this.sumOfMeasures(operand, yearIndex, cell);
    if (operand.type === "cells") return this.fault(cellState.valueError, cell);
    const source = chosenCell(this.plan.grid, operand.row, operand.year, yearIndex);
    if (source < 0) return this.fault(cellState.yearError, cell);
    const state = this.columns.states[source] ?? cellState.empty;
    if (state === cellState.number) return this.columns.values[source] ?? 0;
    if (state === cellState.empty) return this.fault(cellState.notCalculated, source);
    return this.fault(state as CellState, this.columns.origins[source] ?? source);
  }

  private pushAll(operand: ResolvedOperand | undefined, yearIndex: number, cell: number): void {
    if (
      operand?.type === "constant" ||
      operand?.type === "measures" ||
      operand?.type === "missing" ||
      operand === undefined
    ) {
      this.push(this.read(operand, yearIndex, cell));
      return;
    }
    const mark = this.marks[this.marks.length - 1];
    const take = (source: number): void => {
      const state = this.columns.states[source] ?? cellState.empty;
      if (state === cellState.number) this.push(this.columns.values[source] ?? 0);
      else if (state === cellState.empty) {
        if (mark !== undefined && mark.firstEmpty < 0) mark.firstEmpty = source;
      } else if (this.faultState === cellState.number)
        this.fault(state as CellState, this.columns.origins[source] ?? source);
    };
    const rows = operand.type === "cell" ? Int32Array.of(operand.row) : operand.rows;
    const hasAny = visitCells(this.plan.grid, rows, operand.year, yearIndex, take);
    if (!hasAny && rows.length > 0) this.fault(cellState.yearError, cell);
  }

  /** Measures without an amount in a year change nothing that year: here an empty cell is a true 0, but no year outside the plan. */
  private sumOfMeasures(
    operand: Extract<ResolvedOperand, { type: "measures" }>,
    yearIndex: number,
    cell: number,
  ): number {
    if (!isInPeriod(this.plan.grid, operand.year, yearIndex)) return this.fault(cellState.yearError, cell);
    let total = 0;
    visitMeasureCells(this.plan.grid, operand, yearIndex, (source) => {
      const state = this.columns.states[source] ?? cellState.empty;
      if (state === cellState.number) total += this.columns.values[source] ?? 0;
      else if (isError(state)) this.fault(state as CellState, this.columns.origins[source] ?? source);
    });
    return total;
  }

  private fault(state: CellState, origin: number): number {
    if (this.faultState === cellState.number) {
      this.faultState = state;
      this.faultOrigin = origin;
    }
    return 0;
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

  private pop(): number {
    this.top -= 1;
    return this.stack[this.top] ?? 0;
  }
}

function compare(code: number, left: number, right: number): boolean {
  switch (code) {
    case step.less:
      return left < right;
    case step.lessOrEqual:
      return left <= right;
    case step.greater:
      return left > right;
    case step.greaterOrEqual:
      return left >= right;
    case step.equal:
      return left === right;
    default:
      return left !== right;
  }
}
