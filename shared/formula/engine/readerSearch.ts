// Finds the formula cells that read a cell: those that name its row, those whose sets hold it, and the measure queries that count it
// in. An edit asks this for each cell it changes, so it makes nothing anew: what it finds lies in one list that is used again.

import { cellAtIndex, type GridSize } from "../cellGrid.ts";
import { hasEnds } from "./cellVisits.ts";
import { type DependentIndex, manyYears, type Readers } from "./dependentIndex.ts";
import type { Plan } from "./plan.ts";
import type { SlotKind } from "./shape.ts";
import { type ResolvedYears, readsYear } from "./yearChoices.ts";

export class ReaderSearch {
  /** What was found, some cells perhaps twice; the first `count` are valid until the next search. */
  found = new Int32Array(256);
  count = 0;
  private readonly plan: Plan;
  private readonly grid: GridSize;
  private readonly index: DependentIndex;
  /** Stretches of the search tree still to be looked at, two words each: as deep as the tree at most. */
  private readonly stretches = new Int32Array(128);

  constructor(plan: Plan) {
    this.plan = plan;
    this.grid = plan.grid;
    this.index = plan.dependents;
  }

  /** Finds the readers of a row in a year index. */
  search(row: number, yearIndex: number): void {
    this.count = 0;
    const { index } = this;
    this.through(index.ofRow, row, yearIndex);
    if (index.sets.length > 0) this.throughSets(row, yearIndex);
    if (index.queriesOfRow.size === 0) return;
    const queries = index.queriesOfRow.get(row);
    if (queries === undefined) return;
    for (const query of queries) {
      this.through(index.ofQuery, query, yearIndex, this.plan.layout.queries[query]?.adds === "level");
    }
  }

  private throughSets(row: number, yearIndex: number): void {
    const { index, stretches } = this;
    const { sets } = this.plan.layout;
    stretches[0] = 0;
    stretches[1] = index.sets.length;
    let top = 2;
    while (top > 0) {
      top -= 2;
      const from = stretches[top] ?? 0;
      const to = stretches[top + 1] ?? 0;
      const middle = (from + to) >> 1;
      if (from >= to || (index.highest[middle] ?? -1) < row) continue;
      // The later half is looked at after the earlier one, and only where it can begin before the row ends.
      if ((index.first[middle] ?? 0) <= row) {
        stretches[top] = middle + 1;
        stretches[top + 1] = to;
        top += 2;
        const set = index.sets[middle] ?? 0;
        if ((index.last[middle] ?? -1) >= row && sets.has(set, row))
          this.through(index.ofSet, set, yearIndex, false, set);
      }
      stretches[top] = from;
      stretches[top + 1] = middle;
      top += 2;
    }
  }

  /** `set`: the row set that is read, where it is one. */
  private through(
    readers: Readers,
    thing: number,
    yearIndex: number,
    alsoLater = false,
    set: number | null = null,
  ): void {
    const { grid, plan } = this;
    const { rowOfFormula } = plan.blocks;
    const end = readers.start[thing + 1] ?? 0;
    for (let at = readers.start[thing] ?? 0; at < end; at += 1) {
      const formula = readers.formula[at] ?? 0;
      const later = readers.later[at] ?? 0;
      if (later === manyYears || alsoLater) {
        this.throughYears(formula, readers.slot[at] ?? 0, yearIndex, alsoLater, set);
        continue;
      }
      const reader = yearIndex + later;
      if (reader < 0 || reader >= grid.yearCount) continue;
      const cell = cellAtIndex(grid, rowOfFormula[formula] ?? 0, reader);
      if (plan.formulaOfCell[cell] === formula) this.put(cell);
    }
  }

  private throughYears(formula: number, slot: number, yearIndex: number, alsoLater: boolean, set: number | null): void {
    const { grid, plan } = this;
    const { blocks, shapes } = plan;
    const kind: SlotKind | undefined = shapes[blocks.shapeOf[blocks.blockOfFormula[formula] ?? 0] ?? 0]?.slots[slot];
    if (kind === undefined || !("years" in kind)) return;
    for (let reader = 0; reader < grid.yearCount; reader += 1) {
      const cell = cellAtIndex(grid, blocks.rowOfFormula[formula] ?? 0, reader);
      if (plan.formulaOfCell[cell] !== formula || !reads(kind.years, reader, yearIndex, alsoLater)) continue;
      if (set === null || hasEnds(plan.layout, set, kind.years, reader)) this.put(cell);
    }
  }

  private put(cell: number): void {
    if (this.count === this.found.length) {
      const larger = new Int32Array(this.found.length * 2);
      larger.set(this.found);
      this.found = larger;
    }
    this.found[this.count] = cell;
    this.count += 1;
  }
}

/** A level adds up all years to its own. */
const reads = (years: ResolvedYears, reader: number, yearIndex: number, alsoLater: boolean): boolean =>
  alsoLater
    ? readsYear({ ...years, fromIsRelative: false, from: 0 }, reader, yearIndex)
    : readsYear(years, reader, yearIndex);
