// The block and year at hand: where its operands are, and the instructions for one of its formulas at a time. Runs of cells take
// over what loops do well; this does the rest, and everything where only a single cell is asked for.

import { cellAtIndex } from "../cellGrid.ts";
import { cellState } from "../cellState.ts";
import { realPower } from "../functions/realPower.ts";
import { cellInYear, hasEnds } from "./cellVisits.ts";
import type { Columns } from "./columns.ts";
import { compare, isComparison, roundedOrder } from "./comparison.ts";
import { divide, sumOfRun } from "./kernels.ts";
import type { Plan } from "./plan.ts";
import { type Instruction, op, type Shape, type SlotKind, type Source } from "./shape.ts";
import { runLength } from "./tape.ts";
import { firstIndex, lastIndex, type ResolvedYears } from "./yearChoices.ts";

export class BlockAtHand {
  slotStart = 0;
  formulas = 0;
  yearIndex = 0;
  slotKinds: readonly SlotKind[] = [];
  private offsetStart = 0;
  private readonly plan: Plan;
  private readonly columns: Columns;
  private readonly m: Float64Array;
  private stack = new Float64Array(256);

  constructor(plan: Plan, columns: Columns) {
    this.plan = plan;
    this.columns = columns;
    this.m = columns.m;
  }

  /** Makes a segment the one at hand. */
  stand(segment: number): Shape {
    const { blocks, segments, shapes, places } = this.plan;
    const block = segments.blockOf[segment] ?? 0;
    const shape = shapes[blocks.shapeOf[block] ?? 0] ?? missingShape();
    this.slotStart = blocks.slotStart[block] ?? 0;
    this.formulas = (blocks.firstFormula[block + 1] ?? 0) - (blocks.firstFormula[block] ?? 0);
    this.yearIndex = segments.yearOf[segment] ?? 0;
    this.slotKinds = shape.slots;
    this.offsetStart = places.start[segment] ?? 0;
    return shape;
  }

  /** One instruction for one formula: `index` in its block, `i` in its run. */
  apply(instruction: Instruction, index: number, i: number): number {
    const { first, second, third, fourth } = instruction;
    switch (instruction.op) {
      case op.add:
        return this.valueOf(first, index, i) + this.valueOf(second, index, i);
      case op.subtract:
        return this.valueOf(first, index, i) - this.valueOf(second, index, i);
      case op.multiply:
        return this.valueOf(first, index, i) * this.valueOf(second, index, i);
      case op.divide:
        return divide(this.valueOf(first, index, i), this.valueOf(second, index, i));
      case op.power:
        return realPower(this.valueOf(first, index, i), this.valueOf(second, index, i));
      case op.negate:
        return -this.valueOf(first, index, i);
      case op.percent:
        return this.valueOf(first, index, i) / 100;
      case op.addProduct:
        return this.valueOf(first, index, i) + this.valueOf(second, index, i) * this.valueOf(third, index, i);
      case op.subtractProduct:
        return this.valueOf(first, index, i) - this.valueOf(second, index, i) * this.valueOf(third, index, i);
      case op.indexed:
        return (
          this.valueOf(first, index, i) *
          (this.valueOf(second, index, i) + this.valueOf(third, index, i) * this.valueOf(fourth, index, i))
        );
      case op.compare:
        return this.compared(instruction, this.valueOf(first, index, i), this.valueOf(second, index, i));
      case op.choose: {
        const condition = this.valueOf(first, index, i);
        if (Number.isNaN(condition)) return condition;
        return this.valueOf(condition === 0 ? third : second, index, i);
      }
      case op.sumOfSet:
        return this.sumOfSet(~first, index);
      case op.query:
        return this.sumOfQuery(~first, index);
      case op.call: {
        let count = 0;
        for (const source of instruction.sources) {
          const value = this.valueOf(source, index, i);
          if (Number.isNaN(value)) return value;
          this.stack[count] = value;
          count += 1;
        }
        return instruction.definition?.calculate(this.stack, 0, count) ?? Number.NaN;
      }
      case op.aggregate:
        return this.aggregate(instruction, index, i);
    }
  }

  valueOf(source: Source, index: number, i: number): number {
    if (source >= 0) return this.m[this.plan.layout.scratchStart + source * runLength + i] ?? Number.NaN;
    const offset = this.plan.places.offsets[this.offsetStart + ~source] ?? 0;
    return this.m[offset < 0 ? ~offset : offset + this.slotValue(~source, index)] ?? Number.NaN;
  }

  private slotValue(slot: number, index: number): number {
    return this.plan.blocks.slots[this.slotStart + slot * this.formulas + index] ?? 0;
  }

  private compared({ comparison, decimals }: Instruction, left: number, right: number): number {
    if (decimals !== "text")
      return isComparison(comparison) ? compare(comparison, roundedOrder(left, right, decimals ?? 9)) : Number.NaN;
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
    return this.plan.layout.texts.areSame(left, right) === (comparison === "=") ? 1 : 0;
  }

  /** Sum of the numbers of a set in stored order, empty cells left out; NaN when a cell holds a fault or all are empty. */
  private sumOfSet(slot: number, index: number): number {
    const kind = this.slotKinds[slot];
    if (kind?.type !== "cells") return Number.NaN;
    const { sets } = this.plan.layout;
    const set = this.slotValue(slot, index);
    if (kind.years.isSpan || !sets.isDense(set)) return this.sumOfCells(set, kind.years);
    const year = firstIndex(kind.years, this.yearIndex);
    if (year < 0 || year >= this.plan.grid.yearCount) return Number.NaN;
    const first = cellAtIndex(this.plan.grid, sets.firstRow(set), year);
    return sumOfRun(this.m, this.columns.states, first, cellAtIndex(this.plan.grid, sets.lastRow(set), year) + 1);
  }

  private sumOfCells(set: number, years: ResolvedYears): number {
    const count = this.pushSet(set, years, 0);
    if (count <= 0) return Number.NaN;
    let total = 0;
    for (let at = 0; at < count; at += 1) total += this.stack[at] ?? 0;
    return total;
  }

  /**
   * Puts the numbers of a set on the stack from `count` on; answers how many lie there then, -1 when a cell holds a fault or no
   * line of the set has the years asked for.
   */
  private pushSet(set: number, years: ResolvedYears, count: number): number {
    const { grid, layout } = this.plan;
    const { sets } = layout;
    if (!hasEnds(layout, set, years, this.yearIndex)) return -1;
    const from = Math.max(0, firstIndex(years, this.yearIndex));
    const to = Math.min(grid.yearCount - 1, lastIndex(years, this.yearIndex));
    const list = sets.listOf(set);
    const first = sets.firstRow(set);
    const size = list === null ? sets.lastRow(set) - first + 1 : list.length;
    const isDense = sets.isDense(set);
    let top = count;
    let hasAny = size === 0;
    for (let member = 0; member < size; member += 1) {
      const row = list === null ? first + member : (list[member] ?? 0);
      if (list === null && !isDense && !sets.isItemOf(set, row)) continue;
      for (let year = from; year <= to; year += 1) {
        const cell = cellInYear(layout, row, year);
        if (cell < 0) continue;
        hasAny = true;
        const value = this.m[cell] ?? Number.NaN;
        if (!Number.isNaN(value)) top = this.push(top, value);
        else if (this.columns.states[cell] !== cellState.empty) return -1;
      }
    }
    return hasAny || sets.size(set) === 0 ? top : -1;
  }

  private push(top: number, value: number): number {
    if (top >= this.stack.length) {
      const larger = new Float64Array(this.stack.length * 2);
      larger.set(this.stack);
      this.stack = larger;
    }
    this.stack[top] = value;
    return top + 1;
  }

  private sumOfQuery(slot: number, index: number): number {
    const kind = this.slotKinds[slot];
    const query = this.plan.layout.queries[this.slotValue(slot, index)];
    if (kind?.type !== "query" || query === undefined) return Number.NaN;
    const { grid } = this.plan;
    const year = firstIndex(kind.years, this.yearIndex);
    if (year < 0 || year >= grid.yearCount) return Number.NaN;
    let total = 0;
    for (const rows of [query.lasting, query.temporary]) {
      const from = query.adds === "level" && rows === query.lasting ? 0 : year;
      for (const row of rows) {
        for (let at = from; at <= year; at += 1) {
          const cell = cellAtIndex(grid, row, at);
          const value = this.m[cell] ?? Number.NaN;
          if (!Number.isNaN(value)) total += value;
          else if (this.columns.states[cell] !== cellState.empty) return Number.NaN;
        }
      }
    }
    return total;
  }

  private aggregate({ sources, definition }: Instruction, index: number, i: number): number {
    let top = 0;
    for (const source of sources) {
      const kind = source < 0 ? this.slotKinds[~source] : undefined;
      if (kind?.type === "cells") {
        top = this.pushSet(this.slotValue(~source, index), kind.years, top);
        if (top < 0) return Number.NaN;
        continue;
      }
      const value = this.valueOf(source, index, i);
      // An empty cell named alone is left out, but only the interpreter knows an empty one from one that does not exist.
      if (Number.isNaN(value)) return Number.NaN;
      top = this.push(top, value);
    }
    return top === 0 || definition === null ? Number.NaN : definition.calculate(this.stack, 0, top);
  }
}

function missingShape(): never {
  throw new Error("a block without a shape");
}
