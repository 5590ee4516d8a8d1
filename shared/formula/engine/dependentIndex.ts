// Who reads a cell: kept per row, set and query instead of per cell, so that an input that all formulas read costs one entry for
// each of them, and a running total over ten thousand rows costs one interval.

import { cellAtIndex } from "../cellGrid.ts";
import type { Blocks } from "./blocks.ts";
import type { Layout } from "./layout.ts";
import type { Shape } from "./shape.ts";
import { type ResolvedYears, readsYear } from "./yearChoices.ts";

/** Readers of thing t are entries [start[t], start[t + 1]): a formula and the slot it reads through. */
interface Readers {
  readonly start: Int32Array;
  readonly formula: Int32Array;
  readonly slot: Uint16Array;
}

export interface DependentIndex {
  readonly ofRow: Readers;
  readonly ofSet: Readers;
  readonly ofQuery: Readers;
  /** Sets by first row, each with the highest last row of its half of the search tree. */
  readonly sets: Int32Array;
  readonly highest: Int32Array;
  /** Queries that count a row in. */
  readonly queriesOfRow: ReadonlyMap<number, readonly number[]>;
}

type Counted = "cell" | "cells" | "query";

export function dependentIndexOf(layout: Layout, blocks: Blocks, shapes: readonly Shape[]): DependentIndex {
  const readers = (type: Counted, things: number): Readers => {
    const start = new Int32Array(things + 1);
    eachSlot(blocks, shapes, type, (thing) => {
      start[thing + 1] = (start[thing + 1] ?? 0) + 1;
    });
    for (let thing = 0; thing < things; thing += 1) start[thing + 1] = (start[thing + 1] ?? 0) + (start[thing] ?? 0);
    const total = start[things] ?? 0;
    const formula = new Int32Array(total);
    const slot = new Uint16Array(total);
    const next = start.slice(0, things);
    eachSlot(blocks, shapes, type, (thing, reader, through) => {
      const at = next[thing] ?? 0;
      formula[at] = reader;
      slot[at] = through;
      next[thing] = at + 1;
    });
    return { start, formula, slot };
  };
  const { sets } = layout;
  const byFirst = Int32Array.from({ length: sets.count }, (_, set) => set)
    .filter((set) => sets.size(set) > 0)
    .sort((left, right) => sets.firstRow(left) - sets.firstRow(right));
  const highest = new Int32Array(byFirst.length);
  fillHighest(layout, byFirst, highest, 0, byFirst.length);
  const queriesOfRow = new Map<number, number[]>();
  for (const [query, { lasting, temporary }] of layout.queries.entries()) {
    for (const rows of [lasting, temporary]) {
      for (const row of rows) {
        const known = queriesOfRow.get(row);
        if (known === undefined) queriesOfRow.set(row, [query]);
        else known.push(query);
      }
    }
  }
  return {
    ofRow: readers("cell", layout.grid.rowCount),
    ofSet: readers("cells", sets.count),
    ofQuery: readers("query", layout.queries.length),
    sets: byFirst,
    highest,
    queriesOfRow,
  };
}

function eachSlot(
  blocks: Blocks,
  shapes: readonly Shape[],
  type: Counted,
  visit: (thing: number, formula: number, slot: number) => void,
): void {
  for (let block = 0; block < blocks.count; block += 1) {
    const shape = shapes[blocks.shapeOf[block] ?? 0];
    const first = blocks.firstFormula[block] ?? 0;
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - first;
    for (const [slot, { type: found }] of (shape?.slots ?? []).entries()) {
      if (found !== type) continue;
      const start = (blocks.slotStart[block] ?? 0) + slot * formulas;
      for (let index = 0; index < formulas; index += 1) visit(blocks.slots[start + index] ?? 0, first + index, slot);
    }
  }
}

/** The middle of [from, to) holds the highest last row of the whole stretch. */
function fillHighest({ sets }: Layout, byFirst: Int32Array, highest: Int32Array, from: number, to: number): number {
  if (from >= to) return -1;
  const middle = (from + to) >> 1;
  const found = Math.max(
    sets.lastRow(byFirst[middle] ?? 0),
    fillHighest({ sets } as Layout, byFirst, highest, from, middle),
    fillHighest({ sets } as Layout, byFirst, highest, middle + 1, to),
  );
  highest[middle] = found;
  return found;
}

/** Visits the sets a row is a member of. */
export function visitSetsOfRow(
  { sets }: Layout,
  index: DependentIndex,
  row: number,
  visit: (set: number) => void,
): void {
  const search = (from: number, to: number): void => {
    if (from >= to) return;
    const middle = (from + to) >> 1;
    if ((index.highest[middle] ?? -1) < row) return;
    search(from, middle);
    const set = index.sets[middle] ?? 0;
    if (sets.firstRow(set) > row) return;
    if (sets.has(set, row)) visit(set);
    search(middle + 1, to);
  };
  search(0, index.sets.length);
}

export interface DependentSource {
  readonly layout: Layout;
  readonly blocks: Blocks;
  readonly shapes: readonly Shape[];
  readonly dependents: DependentIndex;
  readonly formulaOfCell: Int32Array;
}

/** Readers of a row's cells one by one, before their sets: how many there are tells a broad edit from a small one. */
export const directReaders = ({ dependents: { ofRow } }: DependentSource, row: number): number =>
  (ofRow.start[row + 1] ?? 0) - (ofRow.start[row] ?? 0);

/** Visits the formula cells that read a cell, some of them perhaps twice. */
export function visitReaders(
  source: DependentSource,
  row: number,
  yearIndex: number,
  visit: (cell: number) => void,
): void {
  const { dependents, layout } = source;
  visitThrough(source, dependents.ofRow, row, yearIndex, false, visit);
  if (dependents.sets.length > 0) {
    visitSetsOfRow(layout, dependents, row, (set) =>
      visitThrough(source, dependents.ofSet, set, yearIndex, false, visit),
    );
  }
  if (dependents.queriesOfRow.size === 0) return;
  for (const query of dependents.queriesOfRow.get(row) ?? []) {
    visitThrough(source, dependents.ofQuery, query, yearIndex, layout.queries[query]?.adds === "level", visit);
  }
}

function visitThrough(
  { layout, blocks, shapes, formulaOfCell }: DependentSource,
  readers: Readers,
  thing: number,
  yearIndex: number,
  alsoLater: boolean,
  visit: (cell: number) => void,
): void {
  const { grid } = layout;
  const end = readers.start[thing + 1] ?? 0;
  for (let at = readers.start[thing] ?? 0; at < end; at += 1) {
    const formula = readers.formula[at] ?? 0;
    const shape = shapes[blocks.shapeOf[blocks.blockOfFormula[formula] ?? 0] ?? 0];
    const slot = shape?.slots[readers.slot[at] ?? 0];
    if (slot === undefined || !("years" in slot)) continue;
    const row = blocks.rowOfFormula[formula] ?? 0;
    const { years } = slot;
    if (years.fromIsRelative && !years.isSpan && !alsoLater) {
      const reader = yearIndex - years.from;
      if (reader < 0 || reader >= grid.yearCount) continue;
      const cell = cellAtIndex(grid, row, reader);
      if (formulaOfCell[cell] === formula) visit(cell);
    } else {
      for (let reader = 0; reader < grid.yearCount; reader += 1) {
        const cell = cellAtIndex(grid, row, reader);
        if (formulaOfCell[cell] === formula && reads(years, reader, yearIndex, alsoLater)) visit(cell);
      }
    }
  }
}

/** A level adds up all years to its own. */
const reads = (years: ResolvedYears, reader: number, yearIndex: number, alsoLater: boolean): boolean =>
  alsoLater
    ? readsYear({ ...years, fromIsRelative: false, from: 0 }, reader, yearIndex)
    : readsYear(years, reader, yearIndex);
