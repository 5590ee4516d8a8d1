// Finds what a cell holds that came out as no number: which operand was empty or an error and where that began, or what went
// wrong in the formula itself. Formulas that only add and multiply are told by their first such operand; others are interpreted.

import { type CellState, cellState } from "../cellState.ts";
import { cellInYear } from "./cellVisits.ts";
import type { Columns } from "./columns.ts";
import { Interpreter } from "./interpreter.ts";
import type { Plan } from "./plan.ts";
import { readingsOfFormula } from "./readings.ts";
import type { Shape } from "./shape.ts";
import { firstIndex } from "./yearChoices.ts";

export class FaultFinder {
  private readonly plan: Plan;
  private readonly columns: Columns;
  private readonly interpreter: Interpreter;

  constructor(plan: Plan, columns: Columns) {
    this.plan = plan;
    this.columns = columns;
    this.interpreter = new Interpreter(plan.layout, columns);
  }

  /** Stores what a formula cell holds. Answers whether it became another. */
  settle(cell: number, formula: number, yearIndex: number): boolean {
    const { blocks, shapes } = this.plan;
    const shape = shapes[blocks.shapeOf[blocks.blockOfFormula[formula] ?? 0] ?? 0];
    if (shape === undefined) return false;
    if (shape.isPlain && this.settlePlain(shape, cell, formula, yearIndex)) return this.hasChanged;
    if (shape.expression === null) return false;
    const readings = readingsOfFormula(this.plan, this.columns, formula);
    const { value, state, origin } = this.interpreter.calculate(
      shape.expression,
      readings,
      cell,
      yearIndex,
      shape.success,
    );
    return this.store(cell, value, state, origin);
  }

  private hasChanged = false;

  /** Answers whether an operand told the fault; `hasChanged` says what came of it. */
  private settlePlain(shape: Shape, cell: number, formula: number, yearIndex: number): boolean {
    const { blocks, layout } = this.plan;
    const block = blocks.blockOfFormula[formula] ?? 0;
    const first = blocks.firstFormula[block] ?? 0;
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - first;
    let place = (blocks.slotStart[block] ?? 0) + formula - first;
    for (let slot = 0; slot < shape.slots.length; slot += 1, place += formulas) {
      const kind = shape.slots[slot];
      const value = blocks.slots[place] ?? 0;
      if (kind?.type === "attribute") {
        const start = layout.attributeStart.get(kind.attribute) ?? 0;
        if (!Number.isNaN(this.columns.m[start + value])) continue;
        this.hasChanged = this.store(cell, Number.NaN, cellState.notCalculated, cell);
        return true;
      }
      if (kind?.type !== "cell") continue;
      const read = cellInYear(layout, value, firstIndex(kind.years, yearIndex));
      const state = read < 0 ? cellState.yearError : ((this.columns.states[read] ?? cellState.empty) as CellState);
      if (state === cellState.number) continue;
      const found = state === cellState.empty ? cellState.notCalculated : state;
      const origin = read < 0 ? cell : state === cellState.empty ? read : (this.columns.origins[read] ?? read);
      this.hasChanged = this.store(cell, Number.NaN, found, origin);
      return true;
    }
    return false;
  }

  private store(cell: number, value: number, state: CellState, origin: number): boolean {
    const { values, states, origins } = this.columns;
    const isSame =
      states[cell] === state &&
      (state === cellState.number || state === cellState.text ? values[cell] === value : origins[cell] === origin);
    values[cell] = value;
    states[cell] = state;
    origins[cell] = origin;
    return !isSame;
  }
}
