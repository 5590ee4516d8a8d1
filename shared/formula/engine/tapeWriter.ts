// Writes the tape of a plan: for each segment and each run of its block the records that calculate it. Where an operand lies is
// settled here, once: one number for the run, neighbouring cells, or scattered ones that are brought together first.

import { cellAtIndex } from "../cellGrid.ts";
import { type Blocks, inOrder, oneForAll, type Segments } from "./blocks.ts";
import { maskOf } from "./comparison.ts";
import { GrowingInts } from "./growingInts.ts";
import type { Layout } from "./layout.ts";
import { type Instruction, op, type Shape, type Source } from "./shape.ts";
import type { SlotPlaces } from "./slotPlaces.ts";
import { isRunA, isRunB, isRunC, isRunD, recordLength, runLength, type Tape, tapeOp } from "./tape.ts";

/** Blocks with fewer formulas are calculated cell by cell: a record costs more than a formula or two. */
const worthATape = 4;

export interface TapePlan {
  readonly layout: Layout;
  readonly shapes: readonly Shape[];
  readonly blocks: Blocks;
  readonly segments: Segments;
  readonly places: SlotPlaces;
}

/** By operand. */
const runBits = [isRunA, isRunB, isRunC, isRunD] as const;

/** Operations that kernels know; the runner does the others. */
const kernelOf: ReadonlyMap<number, number> = new Map([
  [op.add, tapeOp.add],
  [op.subtract, tapeOp.subtract],
  [op.multiply, tapeOp.multiply],
  [op.divide, tapeOp.divide],
  [op.addProduct, tapeOp.addProduct],
  [op.subtractProduct, tapeOp.subtractProduct],
  [op.indexed, tapeOp.indexed],
  [op.negate, tapeOp.negate],
  [op.percent, tapeOp.percent],
  [op.choose, tapeOp.choose],
]);

export function writeTape(plan: TapePlan): Tape {
  const { segments, blocks } = plan;
  const start = new Int32Array(segments.count).fill(-1);
  const writer = new TapeWriter(plan);
  for (let segment = 0; segment < segments.count; segment += 1) {
    const block = segments.blockOf[segment] ?? 0;
    if ((blocks.firstFormula[block + 1] ?? 0) - (blocks.firstFormula[block] ?? 0) < worthATape) continue;
    start[segment] = writer.words.length;
    writer.writeSegment(segment);
  }
  return { words: writer.words.done(), lists: writer.lists.done(), start };
}

class TapeWriter {
  readonly words = new GrowingInts();
  readonly lists = new GrowingInts();
  private readonly plan: TapePlan;
  /** List of a scattered slot in a run, kept for the other years; 0 where it is not written yet (the lists begin with an unused word). */
  private readonly listOf: Int32Array;

  private shape: Shape | null = null;
  private segment = 0;
  private block = 0;
  private run = 0;
  private runs = 0;
  private from = 0;
  private n = 0;
  private needsHost = false;
  /** Slots brought together in the run at hand. */
  private readonly gathered = new Set<number>();
  private readonly isRunTemporary: boolean[] = [];

  constructor(plan: TapePlan) {
    this.plan = plan;
    this.listOf = new Int32Array(plan.blocks.order.length);
    this.lists.push(0);
  }

  writeSegment(segment: number): void {
    const { blocks, segments, shapes, layout } = this.plan;
    const block = segments.blockOf[segment] ?? 0;
    const shape = shapes[blocks.shapeOf[block] ?? 0];
    if (shape === undefined) return;
    this.segment = segment;
    this.block = block;
    this.shape = shape;
    this.needsHost = shape.instructions?.some((instruction) => !this.isNative(instruction)) ?? true;
    const firstRun = blocks.firstRun[block] ?? 0;
    this.runs = (blocks.firstRun[block + 1] ?? 0) - firstRun;
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - (blocks.firstFormula[block] ?? 0);
    const yearStart = cellAtIndex(layout.grid, 0, segments.yearOf[segment] ?? 0);
    for (this.run = 0; this.run < this.runs; this.run += 1) {
      this.from = blocks.runBegin[firstRun + this.run] ?? 0;
      const end = this.run === this.runs - 1 ? formulas : (blocks.runBegin[firstRun + this.run + 1] ?? 0);
      this.n = end - this.from;
      if (shape.instructions === null) {
        this.record(tapeOp.interpret, 0, this.n, 0, 0, 0, 0, 0);
        continue;
      }
      this.gathered.clear();
      this.isRunTemporary.fill(false);
      for (const [index, instruction] of shape.instructions.entries()) this.write(instruction, index);
      this.writeStore(shape, yearStart);
    }
    this.record(tapeOp.end, 0, 0, 0, 0, 0, 0, 0);
  }

  private record(
    code: number,
    bits: number,
    n: number,
    target: number,
    a: number,
    b: number,
    c: number,
    d: number,
  ): void {
    const at = this.words.length;
    const words = this.words.take(recordLength);
    words[at] = code * 16 + bits;
    words[at + 1] = n;
    words[at + 2] = target;
    words[at + 3] = a;
    words[at + 4] = b;
    words[at + 5] = c;
    words[at + 6] = d;
    words[at + 7] = this.run;
  }

  private isNative({ op: code, decimals, first }: Instruction): boolean {
    if (code === op.compare) return decimals !== "text";
    if (code !== op.sumOfSet) return kernelOf.has(code);
    const kind = this.shape?.slots[~first];
    return kind?.type === "cells" && !kind.years.isSpan && this.offsetOf(~first) >= 0;
  }

  private offsetOf(slot: number): number {
    const { places } = this.plan;
    return places.offsets[(places.start[this.segment] ?? 0) + slot] ?? 0;
  }

  private slotAt(slot: number, index: number): number {
    const { blocks } = this.plan;
    const formulas = (blocks.firstFormula[this.block + 1] ?? 0) - (blocks.firstFormula[this.block] ?? 0);
    return (blocks.slotStart[this.block] ?? 0) + slot * formulas + index;
  }

  private temporary(number: number): number {
    return this.plan.layout.scratchStart + number * runLength;
  }

  private write(instruction: Instruction, index: number): void {
    const { op: code, target, sources } = instruction;
    const to = this.temporary(target);
    if (code === op.sumOfSet && this.writeSums(instruction, to)) return;
    const kernel = code === op.compare && instruction.decimals !== "text" ? tapeOp.compare : kernelOf.get(code);
    if (kernel === undefined) {
      this.record(tapeOp.host, 0, this.n, to, index, 0, 0, 0);
      this.isRunTemporary[target] = true;
      return;
    }
    const places = [0, 0, 0, 0];
    let bits = 0;
    for (let operand = 0; operand < sources.length; operand += 1) {
      const source = sources[operand] ?? 0;
      places[operand] = this.placeOf(source);
      if (this.isRun(source)) bits |= runBits[operand] ?? 0;
    }
    if (kernel === tapeOp.compare) {
      places[2] = maskOf(instruction.comparison);
      places[3] = instruction.decimals === 3 ? 3 : 9;
    }
    // What is one number for the run is calculated once, unless the runner reads it cell by cell.
    const isRun = bits !== 0 || this.needsHost;
    const overwritten = sources.includes(target) && !this.isRun(target) ? sources.indexOf(target) : -1;
    if (isRun && overwritten >= 0) {
      // The first cell written would be the number that the next ones read.
      const spare = this.temporary((this.shape?.temporaries ?? 0) - 2);
      this.record(tapeOp.spread, 0, 1, spare, to, 0, 0, 0);
      places[overwritten] = spare;
    }
    this.record(kernel, bits, isRun ? this.n : 1, to, places[0] ?? 0, places[1] ?? 0, places[2] ?? 0, places[3] ?? 0);
    this.isRunTemporary[target] = isRun;
  }

  /** Sums over neighbouring rows; false where a set of the run is of another kind, which the runner adds up. */
  private writeSums({ first, target }: Instruction, to: number): boolean {
    const { layout, blocks } = this.plan;
    if (!this.isNative({ op: op.sumOfSet, first } as Instruction)) return false;
    const slot = ~first;
    for (let index = 0; index < this.n; index += 1) {
      if (!layout.sets.isDense(blocks.slots[this.slotAt(slot, this.from + index)] ?? 0)) return false;
    }
    const list = this.listAt(slot, () => {
      for (let index = 0; index < this.n; index += 1) {
        const set = blocks.slots[this.slotAt(slot, this.from + index)] ?? 0;
        this.lists.push(layout.sets.firstRow(set));
        this.lists.push(layout.sets.lastRow(set));
      }
    });
    this.record(tapeOp.sums, 0, this.n, to, list, this.offsetOf(slot), 0, 0);
    this.isRunTemporary[target] = true;
    return true;
  }

  private writeStore({ answer, slots, success, temporaries }: Shape, yearStart: number): void {
    const { blocks } = this.plan;
    const first = (blocks.firstFormula[this.block] ?? 0) + this.from;
    let source = this.placeOf(answer);
    // The store settles -0 in what it stores, so that must be an intermediate value of the run.
    if (answer < 0 || !this.isRun(answer)) {
      const spare = this.temporary(temporaries - 1);
      this.record(tapeOp.spread, this.isRun(answer) ? isRunA : 0, this.n, spare, source, 0, 0, 0);
      source = spare;
    }
    if (blocks.order[(blocks.orderStart[this.block] ?? 0) + slots.length * this.runs + this.run] === inOrder) {
      this.record(tapeOp.store, 0, this.n, yearStart + (blocks.rowOfFormula[first] ?? 0), source, success, 0, 0);
      return;
    }
    const list = this.listAt(slots.length, () => {
      for (let index = 0; index < this.n; index += 1) this.lists.push(blocks.rowOfFormula[first + index] ?? 0);
    });
    this.record(tapeOp.storeScattered, 0, this.n, yearStart, source, success, list, 0);
  }

  /** The list of a slot (or of the rows, after the last slot) in the run at hand, written once for all years. */
  private listAt(slot: number, write: () => void): number {
    const at = (this.plan.blocks.orderStart[this.block] ?? 0) + slot * this.runs + this.run;
    const known = this.listOf[at] ?? 0;
    if (known > 0) return known;
    const made = this.lists.length;
    this.listOf[at] = made;
    write();
    return made;
  }

  private isRun(source: Source): boolean {
    if (source >= 0) return this.isRunTemporary[source] === true;
    return this.offsetOf(~source) >= 0 && this.orderOf(~source) !== oneForAll;
  }

  private orderOf(slot: number): number {
    const { blocks } = this.plan;
    return blocks.order[(blocks.orderStart[this.block] ?? 0) + slot * this.runs + this.run] ?? 0;
  }

  /** Place of a source in the run at hand: one number, or numbers that lie in order. */
  private placeOf(source: Source): number {
    if (source >= 0) return this.temporary(source);
    const { blocks } = this.plan;
    const slot = ~source;
    const offset = this.offsetOf(slot);
    if (offset < 0) return ~offset;
    if (this.orderOf(slot) !== 0) return offset + (blocks.slots[this.slotAt(slot, this.from)] ?? 0);
    const place = this.temporary((this.shape?.temporaries ?? 0) + slot);
    if (this.gathered.has(slot)) return place;
    this.gathered.add(slot);
    const list = this.listAt(slot, () => {
      for (let index = 0; index < this.n; index += 1) {
        this.lists.push(blocks.slots[this.slotAt(slot, this.from + index)] ?? 0);
      }
    });
    this.record(tapeOp.gather, 0, this.n, place, list, offset, 0, 0);
    return place;
  }
}
