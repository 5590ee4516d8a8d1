// Runs the instructions of a shape over segments, a run of cells at a time, and single cells where few are asked for. Both do the
// same operations in the same order, so that they give the same bits. Where no number comes out the fault is found afterwards.

import { cellAtIndex } from "../cellGrid.ts";
import { BlockAtHand } from "./blockAtHand.ts";
import { inOrder, oneForAll } from "./blocks.ts";
import type { ChangedRanges } from "./changedRanges.ts";
import type { Columns } from "./columns.ts";
import { compareRuns } from "./comparison.ts";
import { FaultFinder } from "./faultFinder.ts";
import type { Loop } from "./kernels.ts";
import * as kernel from "./kernels.ts";
import type { Plan } from "./plan.ts";
import { RunStore } from "./runStore.ts";
import { type Instruction, op, type Source } from "./shape.ts";

const { runLength } = kernel;

export class Runner {
  private readonly plan: Plan;
  private readonly columns: Columns;
  private readonly m: Float64Array;
  private readonly faults: FaultFinder;
  private readonly store: RunStore;
  private readonly hand: BlockAtHand;
  /** Slots whose scattered values have been brought together for the run at hand. */
  private readonly gathered: Uint8Array;
  private orderStart = 0;
  private runs = 0;
  private run = 0;

  /** Answer of `locate`: one number, or the place of a run. */
  private isNumber = false;
  private number = 0;
  private place = 0;

  constructor(plan: Plan, columns: Columns) {
    this.plan = plan;
    this.columns = columns;
    this.m = columns.memory;
    this.faults = new FaultFinder(plan, columns);
    this.store = new RunStore(plan, columns, this.faults);
    this.hand = new BlockAtHand(plan, columns);
    this.gathered = new Uint8Array(plan.mostSlots + 1);
  }

  /** Calculates a whole segment. With `changed` it answers whether any cell became another and says which. */
  runSegment(segment: number, changed: ChangedRanges | null): boolean {
    const { blocks, segments, grid } = this.plan;
    const block = segments.blockOf[segment] ?? 0;
    const yearIndex = segments.yearOf[segment] ?? 0;
    const shape = this.hand.stand(block, yearIndex);
    const offset = cellAtIndex(grid, 0, yearIndex);
    const firstRun = blocks.firstRun[block] ?? 0;
    this.orderStart = blocks.orderStart[block] ?? 0;
    this.runs = (blocks.firstRun[block + 1] ?? 0) - firstRun;
    let hasChanged = false;
    for (let index = 0; index < this.runs; index += 1) {
      const from = blocks.runBegin[firstRun + index] ?? 0;
      const end = index === this.runs - 1 ? this.hand.formulas : (blocks.runBegin[firstRun + index + 1] ?? 0);
      const run = { first: (blocks.firstFormula[block] ?? 0) + from, n: end - from, offset, yearIndex };
      if (shape.instructions === null) {
        if (this.store.interpret(run, changed)) hasChanged = true;
        continue;
      }
      this.startRun(index);
      const isInOrder = blocks.order[this.orderStart + shape.slots.length * this.runs + index] === inOrder;
      const last = shape.instructions.length - 1;
      for (let at = 0; at < last; at += 1) {
        const instruction = shape.instructions[at];
        if (instruction !== undefined)
          this.execute(instruction, this.placeOfTemporary(instruction.target), from, run.n);
      }
      const final = shape.instructions[last];
      if (final !== undefined && changed === null && isInOrder) {
        // With nothing to compare the answer is calculated straight into its place.
        const place = offset + (blocks.rowOfFormula[run.first] ?? 0);
        this.execute(final, place, from, run.n);
        if (this.hand.isOneNumber[final.target] === 1) {
          this.m.fill(this.hand.oneNumber[final.target] ?? 0, place, place + run.n);
        }
        this.store.storeInPlace(shape, place, run);
        continue;
      }
      if (final !== undefined) this.execute(final, this.placeOfTemporary(final.target), from, run.n);
      const source = this.placeOf(shape.answer, shape.temporaries - 1, from, run.n);
      if (this.store.store(shape, source, run, isInOrder, changed)) hasChanged = true;
    }
    return hasChanged;
  }

  /** Calculates one formula cell. Answers whether it became another. */
  runCell(cell: number, yearIndex: number): boolean {
    const { blocks, formulaOfCell, grid } = this.plan;
    const formula = formulaOfCell[cell] ?? -1;
    if (formula < 0) return false;
    const block = blocks.blockOfFormula[formula] ?? 0;
    if ((blocks.levels[block * grid.yearCount + yearIndex] ?? 0) === 0) return false; // a standing error, a cycle
    const { hand, columns } = this;
    const shape = hand.stand(block, yearIndex);
    if (shape.instructions === null) return this.faults.settle(cell, formula, yearIndex);
    const index = formula - (blocks.firstFormula[block] ?? 0);
    hand.clearNumbers();
    for (const instruction of shape.instructions) {
      this.m[this.placeOfTemporary(instruction.target)] = hand.apply(instruction, index, 0);
    }
    const value = hand.valueOf(shape.answer, index, 0) + 0;
    if (value - value !== 0) return this.faults.settle(cell, formula, yearIndex);
    const isSame = this.m[cell] === value && columns.states[cell] === shape.success;
    this.m[cell] = value;
    columns.states[cell] = shape.success;
    columns.origins[cell] = -1;
    return !isSame;
  }

  private startRun(run: number): void {
    this.run = run;
    this.gathered.fill(0, 0, this.hand.slotKinds.length);
    this.hand.clearNumbers();
  }

  /**
   * The one place from which the loops are called. Called from many places they would be compiled into each of their callers,
   * with what those know of numbers, and run at a third of the speed.
   */
  private loop(run: Loop, target: number, a: number, b: number, c: number, d: number, n: number): number {
    return run(this.m, target, a, b, c, d, n);
  }

  private gather(target: number, start: number, offset: number, n: number): void {
    kernel.gather(this.m, target, this.plan.blocks.slots, start, offset, n);
  }

  private placeOfTemporary(target: number): number {
    return this.plan.layout.scratchStart + target * runLength;
  }

  /** Calculates one instruction for a run into the place `to`. */
  private execute(instruction: Instruction, to: number, from: number, n: number): void {
    const { m } = this;
    const { target, first, second, third, fourth } = instruction;
    switch (instruction.op) {
      case op.add:
      case op.multiply:
      case op.subtract:
      case op.divide:
        this.arithmetic(instruction.op, target, to, first, second, from, n);
        return;
      case op.addProduct:
      case op.subtractProduct:
        this.product(instruction.op, target, to, first, second, third, from, n);
        return;
      case op.indexed: {
        this.locate(second, from, n);
        const { isNumber: isOne, number: one } = this;
        this.locate(fourth, from, n);
        if (isOne && this.isNumber) {
          const index = this.number;
          this.locate(third, from, n);
          if (!this.isNumber) {
            const share = this.place;
            const base = this.placeOf(first, this.hand.temporaries - 1, from, n);
            this.hand.isOneNumber[target] = 0;
            this.loop(kernel.indexRuns, to, base, share, one, index, n);
            return;
          }
        }
        break;
      }
      case op.choose: {
        const condition = this.placeOf(first, this.hand.temporaries - 1, from, n);
        const then = this.placeOf(second, this.hand.temporaries - 2, from, n);
        const otherwise = this.placeOf(third, this.hand.temporaries - 3, from, n);
        this.hand.isOneNumber[target] = 0;
        this.loop(kernel.choose, to, condition, then, otherwise, 0, n);
        return;
      }
      case op.compare: {
        if (instruction.decimals === "text") break;
        const left = this.placeOf(first, this.hand.temporaries - 1, from, n);
        const right = this.placeOf(second, this.hand.temporaries - 2, from, n);
        this.hand.isOneNumber[target] = 0;
        compareRuns(m, to, left, right, instruction.comparison, instruction.decimals ?? 9, n);
        return;
      }
    }
    // The target may be one of the sources and one number for all: it counts as such until the loop is done.
    for (let i = 0; i < n; i += 1) m[to + i] = this.hand.apply(instruction, from + i, i);
    this.hand.isOneNumber[target] = 0;
  }

  private arithmetic(
    code: number,
    target: number,
    to: number,
    first: Source,
    second: Source,
    from: number,
    n: number,
  ): void {
    this.locate(first, from, n);
    const { isNumber: leftIsNumber, number: a, place: left } = this;
    this.locate(second, from, n);
    const { isNumber: rightIsNumber, number: b, place: right } = this;
    this.hand.isOneNumber[target] = 0;
    if (leftIsNumber && rightIsNumber) {
      this.hand.isOneNumber[target] = 1;
      this.hand.oneNumber[target] =
        code === op.add ? a + b : code === op.subtract ? a - b : code === op.multiply ? a * b : kernel.divide(a, b);
    } else if (code === op.add) {
      if (rightIsNumber) this.loop(kernel.addNumber, to, left, b, 0, 0, n);
      else if (leftIsNumber) this.loop(kernel.addNumber, to, right, a, 0, 0, n);
      else this.loop(kernel.addRuns, to, left, right, 0, 0, n);
    } else if (code === op.multiply) {
      if (rightIsNumber) this.loop(kernel.multiplyNumber, to, left, b, 0, 0, n);
      else if (leftIsNumber) this.loop(kernel.multiplyNumber, to, right, a, 0, 0, n);
      else this.loop(kernel.multiplyRuns, to, left, right, 0, 0, n);
    } else if (code === op.subtract) {
      if (rightIsNumber) this.loop(kernel.subtractNumber, to, left, b, 0, 0, n);
      else if (leftIsNumber) this.loop(kernel.subtractFromNumber, to, a, right, 0, 0, n);
      else this.loop(kernel.subtractRuns, to, left, right, 0, 0, n);
    } else if (rightIsNumber) this.loop(kernel.divideByNumber, to, left, b, 0, 0, n);
    else if (leftIsNumber) this.loop(kernel.divideNumber, to, a, right, 0, 0, n);
    else this.loop(kernel.divideRuns, to, left, right, 0, 0, n);
  }

  /** base ± left × right, fused where the operands are runs. */
  private product(
    code: number,
    target: number,
    to: number,
    base: Source,
    left: Source,
    right: Source,
    from: number,
    n: number,
  ): void {
    const { m } = this;
    this.locate(left, from, n);
    const { isNumber: leftIsNumber, number: a, place: leftPlace } = this;
    this.locate(right, from, n);
    const { isNumber: rightIsNumber, number: b, place: rightPlace } = this;
    const scratch = this.plan.layout.scratchStart + (this.hand.temporaries - 1) * runLength;
    if (!leftIsNumber && !rightIsNumber) {
      const start = this.placeOf(base, this.hand.temporaries - 1, from, n);
      this.hand.isOneNumber[target] = 0;
      if (code === op.addProduct) this.loop(kernel.addProduct, to, start, leftPlace, rightPlace, 0, n);
      else this.loop(kernel.subtractProduct, to, start, leftPlace, rightPlace, 0, n);
      return;
    }
    if (rightIsNumber && !leftIsNumber && code === op.subtractProduct) {
      const start = this.placeOf(base, this.hand.temporaries - 1, from, n);
      this.hand.isOneNumber[target] = 0;
      this.loop(kernel.subtractProductOfNumber, to, start, leftPlace, b, 0, n);
      return;
    }
    if (leftIsNumber && rightIsNumber) m.fill(a * b, scratch, scratch + n);
    else if (rightIsNumber) this.loop(kernel.multiplyNumber, scratch, leftPlace, b, 0, 0, n);
    else this.loop(kernel.multiplyNumber, scratch, rightPlace, a, 0, 0, n);
    this.locate(base, from, n);
    const { isNumber, number, place } = this;
    this.hand.isOneNumber[target] = 0;
    if (code === op.addProduct) {
      if (isNumber) this.loop(kernel.addNumber, to, scratch, number, 0, 0, n);
      else this.loop(kernel.addRuns, to, place, scratch, 0, 0, n);
    } else if (isNumber) this.loop(kernel.subtractFromNumber, to, number, scratch, 0, 0, n);
    else this.loop(kernel.subtractRuns, to, place, scratch, 0, 0, n);
  }

  /** Finds the values of a source for the run at hand: one number, or a place where they lie in order. */
  private locate(source: Source, from: number, n: number): void {
    const { m } = this;
    const { layout, blocks } = this.plan;
    if (source >= 0) {
      this.isNumber = this.hand.isOneNumber[source] === 1;
      this.number = this.hand.oneNumber[source] ?? 0;
      this.place = layout.scratchStart + source * runLength;
      return;
    }
    const slot = ~source;
    this.isNumber = this.hand.isFixed[slot] === 1;
    if (this.isNumber) {
      this.number = this.hand.fixedNumber[slot] ?? 0;
      return;
    }
    const start = this.hand.slotStart + slot * this.hand.formulas + from;
    const offset = this.hand.offset[slot] ?? 0;
    const order = blocks.order[this.orderStart + slot * this.runs + this.run];
    if (order === oneForAll) {
      this.isNumber = true;
      this.number = m[offset + (blocks.slots[start] ?? 0)] ?? Number.NaN;
    } else if (order === inOrder) this.place = offset + (blocks.slots[start] ?? 0);
    else {
      this.place = layout.scratchStart + (this.hand.temporaries + slot) * runLength;
      if (this.gathered[slot] === 1) return;
      this.gathered[slot] = 1;
      this.gather(this.place, start, offset, n);
    }
  }

  /** Like `locate`, with a number spread out over the intermediate value `spare`. */
  private placeOf(source: Source, spare: number, from: number, n: number): number {
    this.locate(source, from, n);
    if (!this.isNumber) return this.place;
    const place = this.plan.layout.scratchStart + spare * runLength;
    this.m.fill(this.number, place, place + n);
    return place;
  }
}
