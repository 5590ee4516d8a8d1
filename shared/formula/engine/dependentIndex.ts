// Who reads a cell: kept per row, set and query instead of per cell, so that an input that all formulas read costs one entry for
// each of them, and a running total over ten thousand rows costs one interval.

import type { Blocks } from "./blocks.ts";
import type { Layout } from "./layout.ts";
import type { Shape } from "./shape.ts";
import type { ResolvedYears } from "./yearChoices.ts";

/** Readers of thing t are entries [start[t], start[t + 1]): a formula and the slot it reads through. */
export interface Readers {
  readonly start: Int32Array;
  readonly formula: Int32Array;
  readonly slot: Uint16Array;
  /** How many years after the cell read the reader is; `manyYears` where the slot must be asked. */
  readonly later: Int8Array;
}

export const manyYears = 127;

export interface DependentIndex {
  readonly ofRow: Readers;
  readonly ofSet: Readers;
  readonly ofQuery: Readers;
  /** Sets by first row, with their rows, and each with the highest last row of its half of the search tree. */
  readonly sets: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly highest: Int32Array;
  /** Queries that count a row in. */
  readonly queriesOfRow: ReadonlyMap<number, readonly number[]>;
}

/** Formulas that read a row's cells one by one: how many there are tells a broad edit from a small one. */
export const directReaders = (
  { dependents: { ofRow } }: { readonly dependents: DependentIndex },
  row: number,
): number => (ofRow.start[row + 1] ?? 0) - (ofRow.start[row] ?? 0);

type Counted = "cell" | "cells" | "query";

export function dependentIndexOf(layout: Layout, blocks: Blocks, shapes: readonly Shape[]): DependentIndex {
  const readers = (type: Counted, things: number): Readers => {
    const start = new Int32Array(things + 1);
    eachSlot(blocks, shapes, type, (from, formulas) => {
      for (let at = from; at < from + formulas; at += 1) {
        const next = (blocks.slots[at] ?? 0) + 1;
        start[next] = (start[next] ?? 0) + 1;
      }
    });
    for (let thing = 0; thing < things; thing += 1) start[thing + 1] = (start[thing + 1] ?? 0) + (start[thing] ?? 0);
    const total = start[things] ?? 0;
    const formula = new Int32Array(total);
    const slot = new Uint16Array(total);
    const later = new Int8Array(total);
    const next = start.slice(0, things);
    eachSlot(blocks, shapes, type, (from, formulas, first, through, years) => {
      const yearsLater = laterOf(years);
      for (let index = 0; index < formulas; index += 1) {
        const thing = blocks.slots[from + index] ?? 0;
        const at = next[thing] ?? 0;
        formula[at] = first + index;
        slot[at] = through;
        later[at] = yearsLater;
        next[thing] = at + 1;
      }
    });
    return { start, formula, slot, later };
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
    first: byFirst.map((set) => sets.firstRow(set)),
    last: byFirst.map((set) => sets.lastRow(set)),
    highest,
    queriesOfRow,
  };
}

/** Visits each slot of a kind in each block: what its formulas read lies in `slots` from a place on, one after the other. */
function eachSlot(
  blocks: Blocks,
  shapes: readonly Shape[],
  type: Counted,
  visit: (from: number, formulas: number, firstFormula: number, slot: number, years: ResolvedYears) => void,
): void {
  for (let block = 0; block < blocks.count; block += 1) {
    const shape = shapes[blocks.shapeOf[block] ?? 0];
    const first = blocks.firstFormula[block] ?? 0;
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - first;
    for (const [slot, kind] of (shape?.slots ?? []).entries()) {
      if (kind.type !== type || !("years" in kind)) continue;
      visit((blocks.slotStart[block] ?? 0) + slot * formulas, formulas, first, slot, kind.years);
    }
  }
}

/** A year read from a fixed distance says where its reader is; anything else must be asked. */
const laterOf = ({ isSpan, fromIsRelative, from }: ResolvedYears): number =>
  !isSpan && fromIsRelative && Math.abs(from) < manyYears ? -from : manyYears;

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
