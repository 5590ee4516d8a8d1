// Runs the tape of segments, and single cells where few are asked for. Both do the same operations in the same order, so that they
// give the same bits. Where the kernels stop the runner does what they cannot: functions, faults, formulas that are
// always interpreted.

import { cellAtIndex } from "../cellGrid.ts";
import { BlockAtHand } from "./blockAtHand.ts";
import type { ChangedRanges } from "./changedRanges.ts";
import type { Columns } from "./columns.ts";
import { FaultFinder } from "./faultFinder.ts";
import type { Plan } from "./plan.ts";
import type { Shape } from "./shape.ts";
import { hasRoom } from "./storeKernels.ts";
import { controlWord, recordLength, runLength, tapeOp } from "./tape.ts";

export class Runner {
  private readonly plan: Plan;
  private readonly columns: Columns;
  private readonly faults: FaultFinder;
  private readonly hand: BlockAtHand;

  constructor(plan: Plan, columns: Columns) {
    this.plan = plan;
    this.columns = columns;
    this.faults = new FaultFinder(plan, columns);
    this.hand = new BlockAtHand(plan, columns);
  }

  /** Calculates a whole segment. With `changed` it answers whether any cell became another and says which. */
  runSegment(segment: number, changed: ChangedRanges | null): boolean {
    const { tape } = this.plan;
    const { control, kernels } = this.columns;
    let position = tape.start[segment] ?? -1;
    if (position < 0) return this.runCells(segment, changed);
    const before = changed?.count ?? 0;
    control[controlWord.tracks] = changed === null ? 0 : 1;
    control[controlWord.changeCount] = 0;
    for (;;) {
      position = kernels.run(position);
      const code = (tape.words[position] ?? 0) >> 4;
      if (code === tapeOp.end) break;
      const isFull = changed !== null && code >= tapeOp.store && !hasRoom(control, tape.words[position + 1] ?? 0);
      if (changed !== null) this.drain(changed);
      if (isFull && code <= tapeOp.storeScattered) continue; // there is room now
      this.takeOver(segment, position, code, changed);
      position += recordLength;
    }
    if (changed === null) return false;
    this.drain(changed);
    return changed.count > before;
  }

  /** Calculates one formula cell. Answers whether it became another. */
  runCell(cell: number, segment: number, formula: number): boolean {
    const { hand, columns } = this;
    const { m } = columns;
    const { blocks, layout } = this.plan;
    const shape = hand.stand(segment);
    const { instructions } = shape;
    if (instructions === null) return this.faults.settle(cell, formula, hand.yearIndex);
    const index = formula - (blocks.firstFormula[blocks.blockOfFormula[formula] ?? 0] ?? 0);
    for (let at = 0; at < instructions.length; at += 1) {
      const instruction = instructions[at];
      if (instruction !== undefined) {
        m[layout.scratchStart + instruction.target * runLength] = hand.apply(instruction, index, 0);
      }
    }
    const value = hand.valueOf(shape.answer, index, 0) + 0;
    if (value - value !== 0) return this.faults.settle(cell, formula, hand.yearIndex);
    const isSame = m[cell] === value && columns.states[cell] === shape.success;
    m[cell] = value;
    columns.states[cell] = shape.success;
    columns.origins[cell] = -1;
    return !isSame;
  }

  private runCells(segment: number, changed: ChangedRanges | null): boolean {
    const { blocks, segments, grid } = this.plan;
    const block = segments.blockOf[segment] ?? 0;
    const end = blocks.firstFormula[block + 1] ?? 0;
    let hasChanged = false;
    for (let formula = blocks.firstFormula[block] ?? 0; formula < end; formula += 1) {
      const cell = cellAtIndex(grid, blocks.rowOfFormula[formula] ?? 0, segments.yearOf[segment] ?? 0);
      if (!this.runCell(cell, segment, formula)) continue;
      hasChanged = true;
      changed?.add(cell);
    }
    return hasChanged;
  }

  private drain(changed: ChangedRanges): void {
    const { control, changes } = this.columns;
    changed.addAll(changes, control[controlWord.changeCount] ?? 0);
    control[controlWord.changeCount] = 0;
  }

  /** Does what the record at `position` asks for and kernels cannot. */
  private takeOver(segment: number, position: number, code: number, changed: ChangedRanges | null): void {
    const { tape, blocks, segments } = this.plan;
    const { words } = tape;
    const block = segments.blockOf[segment] ?? 0;
    const n = words[position + 1] ?? 0;
    const from = blocks.runBegin[(blocks.firstRun[block] ?? 0) + (words[position + 7] ?? 0)] ?? 0;
    const shape = this.hand.stand(segment);
    if (code !== tapeOp.host) {
      this.settle(shape, (blocks.firstFormula[block] ?? 0) + from, n, words[position + 3] ?? 0, code, changed);
      return;
    }
    const instruction = shape.instructions?.[words[position + 3] ?? 0];
    if (instruction === undefined) return;
    const { m } = this.columns;
    const target = words[position + 2] ?? 0;
    for (let i = 0; i < n; i += 1) m[target + i] = this.hand.apply(instruction, from + i, i);
  }

  /** Stores a run in which something is no number, cell by cell; or interprets it. */
  private settle(
    shape: Shape,
    first: number,
    n: number,
    source: number,
    code: number,
    changed: ChangedRanges | null,
  ): void {
    const { m, states, origins } = this.columns;
    const { yearIndex } = this.hand;
    const isInterpreted = code === tapeOp.interpret;
    for (let i = 0; i < n; i += 1) {
      const formula = first + i;
      const cell = cellAtIndex(this.plan.grid, this.plan.blocks.rowOfFormula[formula] ?? 0, yearIndex);
      const value = isInterpreted ? Number.NaN : (m[source + i] ?? Number.NaN) + 0;
      let isOther: boolean;
      if (value - value === 0) {
        isOther = m[cell] !== value || states[cell] !== shape.success;
        m[cell] = value;
        states[cell] = shape.success;
        origins[cell] = -1;
      } else isOther = this.faults.settle(cell, formula, yearIndex);
      if (isOther) changed?.add(cell);
    }
  }
}
