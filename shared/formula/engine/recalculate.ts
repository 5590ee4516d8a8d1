// Runs the plan: everything, or what depends on changed cells. A small edit walks cell by cell in order of levels; a broad one
// runs whole segments. Both stop where nothing changed and give the same bits as running everything.

import { rowOfCell, yearIndexOfCell } from "../cellGrid.ts";
import { ChangedRanges } from "./changedRanges.ts";
import type { Columns } from "./columns.ts";
import { directReaders } from "./dependentIndex.ts";
import { type Plan, segmentOfCell } from "./plan.ts";
import { ReaderSearch } from "./readerSearch.ts";
import { Runner } from "./runner.ts";
import { segmentReadersOf } from "./segmentReaders.ts";

/** What a recalculation changed: pairs [start, end) of formula cells whose value, state or origin is another. */
export interface ChangedCells {
  readonly ranges: Int32Array;
}

/** From so many readers or waiting cells on, whole segments are run. */
const broadFrom = 300;

const calculations = new WeakMap<Columns, Calculation>();

function calculationOf(plan: Plan, columns: Columns): Calculation {
  const known = calculations.get(columns);
  // A plan that goes on with other lines has the same layout and calculates the same.
  if (known?.plan.layout === plan.layout) return known;
  const made = new Calculation(plan, columns);
  calculations.set(columns, made);
  return made;
}

export function recalculateAll(plan: Plan, columns: Columns): void {
  calculationOf(plan, columns).runAll();
}

/**
 * Recalculates what depends on the cells in `changed` (their new inputs already loaded), and the formula cells in `also` (which
 * read something that is no cell and became another).
 *
 * Answers the formula cells whose value, state or origin changed; the ranges come in the order they were calculated.
 */
export function recalculateFrom(
  plan: Plan,
  columns: Columns,
  changed: Iterable<number>,
  also: readonly number[] = [],
): ChangedCells {
  const calculation = calculationOf(plan, columns);
  calculation.runFrom(changed, true, also);
  return calculation.changes();
}

/** The same where nobody asks what changed: broad edits run without comparing. Gives the same bits. */
export function settleFrom(plan: Plan, columns: Columns, changed: Iterable<number>): void {
  calculationOf(plan, columns).runFrom(changed, false);
}

class Calculation {
  readonly plan: Plan;
  private readonly runner: Runner;
  private readonly readers: ReaderSearch;
  private readonly found = new ChangedRanges();
  /** Cells that wait, lowest level first. */
  private heap = new Int32Array(1024);
  private waiting = 0;
  /** Round in which a cell was last put in the heap, so that it waits once. */
  private readonly stamp: Int32Array;
  private round = 0;
  private dirty: Uint8Array | null = null;

  constructor(plan: Plan, columns: Columns) {
    this.plan = plan;
    this.runner = new Runner(plan, columns);
    this.readers = new ReaderSearch(plan);
    this.stamp = new Int32Array(plan.layout.cellCount);
  }

  runAll(): void {
    const { count } = this.plan.segments;
    for (let segment = 0; segment < count; segment += 1) this.runner.runSegment(segment, null);
  }

  changes(): ChangedCells {
    return { ranges: this.found.ranges };
  }

  runFrom(changed: Iterable<number>, tracks: boolean, also: readonly number[] = []): void {
    const { found } = this;
    found.clear();
    this.round += 1;
    this.waiting = 0;
    let isBroad = false;
    for (const cell of changed) isBroad = this.addReadersOf(cell, isBroad) || isBroad;
    for (const cell of also) this.put(cell);
    isBroad ||= this.waiting > broadFrom;
    while (!isBroad && this.waiting > 0) {
      const cell = this.take();
      const segment = segmentOfCell(this.plan, cell);
      if (segment < 0) continue; // a standing error, a cycle
      if (!this.runner.runCell(cell, segment, this.plan.formulaOfCell[cell] ?? 0)) continue;
      found.add(cell);
      isBroad = this.addReadersOf(cell, false);
    }
    if (isBroad) this.runDirty(tracks ? found : null);
  }

  /** Puts the readers of a changed cell in line. Answers whether the edit has become a broad one. */
  private addReadersOf(cell: number, isBroad: boolean): boolean {
    const { plan } = this;
    const row = rowOfCell(plan.grid, cell);
    const { readers } = this;
    const isMany = directReaders(this.plan, row) > broadFrom;
    if (isBroad || isMany) {
      this.markReadersOf(cell, row, isMany);
      return true;
    }
    readers.search(row, yearIndexOfCell(plan.grid, cell));
    for (let at = 0; at < readers.count; at += 1) this.put(readers.found[at] ?? 0);
    return this.waiting > broadFrom;
  }

  /** Segments that read a cell which very many read are found once. */
  private readonly segmentsReading = new Map<number, Int32Array>();

  private markReadersOf(cell: number, row: number, isMany: boolean): void {
    const { plan } = this;
    this.dirty ??= new Uint8Array(plan.segments.count);
    const { dirty } = this;
    const known = this.segmentsReading.get(cell);
    if (known !== undefined) {
      for (const segment of known) dirty[segment] = 1;
      return;
    }
    const found = new Set<number>();
    const { readers } = this;
    readers.search(row, yearIndexOfCell(plan.grid, cell));
    for (let at = 0; at < readers.count; at += 1) {
      const segment = segmentOfCell(plan, readers.found[at] ?? 0);
      if (segment < 0) continue;
      dirty[segment] = 1;
      if (isMany) found.add(segment);
    }
    if (isMany && this.segmentsReading.size < 1_000) this.segmentsReading.set(cell, Int32Array.from(found));
  }

  /** Runs the segments marked and those of the waiting cells, by level, and what reads a changed one. */
  private runDirty(found: ChangedRanges | null): void {
    const { plan, runner } = this;
    this.dirty ??= new Uint8Array(plan.segments.count);
    const { dirty } = this;
    for (let at = 0; at < this.waiting; at += 1) {
      const segment = segmentOfCell(plan, this.heap[at] ?? 0);
      if (segment >= 0) dirty[segment] = 1;
    }
    this.waiting = 0;
    const { start, readers, everyTime } = segmentReadersOf(plan);
    for (let at = 0; at < everyTime.length; at += 1) dirty[everyTime[at] ?? 0] = 1;
    for (let segment = 0; segment < dirty.length; segment += 1) {
      if (dirty[segment] === 0) continue;
      dirty[segment] = 0;
      if (!runner.runSegment(segment, found) && found !== null) continue;
      const end = start[segment + 1] ?? 0;
      for (let at = start[segment] ?? 0; at < end; at += 1) dirty[readers[at] ?? 0] = 1;
    }
  }

  private put(cell: number): void {
    if (this.stamp[cell] === this.round) return;
    this.stamp[cell] = this.round;
    if (this.waiting === this.heap.length) {
      const larger = new Int32Array(this.heap.length * 2);
      larger.set(this.heap);
      this.heap = larger;
    }
    const { levelOfCell } = this.plan;
    const level = levelOfCell[cell] ?? 0;
    let at = this.waiting;
    this.waiting += 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.heap[above] ?? 0;
      if ((levelOfCell[other] ?? 0) <= level) break;
      this.heap[at] = other;
      at = above;
    }
    this.heap[at] = cell;
  }

  private take(): number {
    const { heap } = this;
    const { levelOfCell } = this.plan;
    const first = heap[0] ?? 0;
    this.waiting -= 1;
    const last = heap[this.waiting] ?? 0;
    const level = levelOfCell[last] ?? 0;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= this.waiting) break;
      const left = levelOfCell[heap[below] ?? 0] ?? 0;
      const right = below + 1 < this.waiting ? (levelOfCell[heap[below + 1] ?? 0] ?? 0) : left;
      if (right < left) below += 1;
      if (Math.min(left, right) >= level) break;
      heap[at] = heap[below] ?? 0;
      at = below;
    }
    heap[at] = last;
    return first;
  }
}
