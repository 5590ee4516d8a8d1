// Where things are: the grid of cells and, behind the cells in the same memory, one column for each attribute that a formula
// names, the constants of all formulas, and room for intermediate values.

import type { LineAttribute } from "../../domain/lineAttribute.ts";
import { type CellGrid, cellCountOf } from "../cellGrid.ts";
import type { Blocks } from "./blocks.ts";
import type { RowSets } from "./rowSets.ts";
import type { Shape } from "./shape.ts";
import { changesLength, controlLength, runLength, type Tape } from "./tape.ts";
import type { TextPool } from "./textPool.ts";

/** Which rows a measure query adds up; rows of lasting and of temporary measures apart. */
export interface RowQuery {
  /** yearsOwn: the year's cells of all rows; level: lasting rows to the year, temporary rows of the year. */
  readonly adds: "yearsOwn" | "level";
  readonly lasting: Int32Array;
  readonly temporary: Int32Array;
}

export interface Layout {
  readonly grid: CellGrid;
  readonly cellCount: number;
  readonly sets: RowSets;
  readonly queries: readonly RowQuery[];
  readonly texts: TextPool;
  readonly constants: readonly number[];
  /** Place of row 0 in each attribute's column, as if it had all rows; it has those that formulas read. */
  readonly attributeStart: ReadonlyMap<LineAttribute, number>;
  readonly attributeRows: ReadonlyMap<LineAttribute, RowInterval>;
  readonly constantStart: number;
  /** Numbers behind the constants: one that is none, then the years of the period. */
  readonly extraStart: number;
  readonly scratchStart: number;
  readonly memoryLength: number;
}

/** Where things begin in the buffer, in bytes; numbers come first. */
export interface BufferBytes {
  readonly origins: number;
  readonly control: number;
  readonly changes: number;
  readonly lists: number;
  readonly tape: number;
  readonly states: number;
  readonly length: number;
}

/** The buffer of a calculation. Only kernels in WebAssembly need the tape in it. */
export function bytesOf({ cellCount, memoryLength }: Layout, tape: Tape | null): BufferBytes {
  const origins = memoryLength * 8;
  const control = origins + cellCount * 4;
  const changes = control + controlLength * 4;
  const lists = changes + changesLength * 4;
  const words = lists + (tape?.lists.length ?? 0) * 4;
  const states = words + (tape?.words.length ?? 0) * 4;
  return { origins, control, changes, lists, tape: words, states, length: states + cellCount };
}

export interface RowInterval {
  readonly first: number;
  readonly last: number;
}

/** The rows whose attributes formulas read: few attributes are given on all lines. */
export function attributeRowsOf(blocks: Blocks, shapes: readonly Shape[]): ReadonlyMap<LineAttribute, RowInterval> {
  const found = new Map<LineAttribute, RowInterval>();
  for (let block = 0; block < blocks.count; block += 1) {
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - (blocks.firstFormula[block] ?? 0);
    for (const [slot, kind] of (shapes[blocks.shapeOf[block] ?? 0]?.slots ?? []).entries()) {
      if (kind.type !== "attribute") continue;
      const start = (blocks.slotStart[block] ?? 0) + slot * formulas;
      let { first, last } = found.get(kind.attribute) ?? { first: Number.MAX_SAFE_INTEGER, last: -1 };
      for (let index = start; index < start + formulas; index += 1) {
        const row = blocks.slots[index] ?? 0;
        if (row < first) first = row;
        if (row > last) last = row;
      }
      found.set(kind.attribute, { first, last });
    }
  }
  return found;
}

/** Lays out the memory of a plan: cells first, so that a cell's number is its place. */
export function layOut(
  grid: CellGrid,
  parts: Pick<Layout, "sets" | "queries" | "texts" | "constants">,
  attributeRows: ReadonlyMap<LineAttribute, RowInterval>,
  temporaries: number,
): Layout {
  const cellCount = cellCountOf(grid);
  const attributeStart = new Map<LineAttribute, number>();
  let constantStart = cellCount;
  for (const [attribute, { first, last }] of attributeRows) {
    attributeStart.set(attribute, constantStart - first);
    constantStart += last - first + 1;
  }
  const extraStart = constantStart + parts.constants.length;
  const scratchStart = extraStart + 1 + grid.yearCount;
  return {
    ...parts,
    grid,
    cellCount,
    attributeStart,
    attributeRows,
    constantStart,
    extraStart,
    scratchStart,
    memoryLength: scratchStart + temporaries * runLength,
  };
}
