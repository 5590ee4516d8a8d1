// Where things are: the grid of cells and, behind the cells in the same memory, one column for each attribute that a formula
// names, the constants of all formulas, and room for intermediate values.

import type { LineAttribute } from "../../domain/lineAttribute.ts";
import { type CellGrid, cellCountOf } from "../cellGrid.ts";
import { runLength } from "./kernels.ts";
import type { RowSets } from "./rowSets.ts";
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
  /** Place of row 0 in each attribute's column. */
  readonly attributeStart: ReadonlyMap<LineAttribute, number>;
  readonly constantStart: number;
  readonly scratchStart: number;
  readonly memoryLength: number;
}

/** Lays out the memory of a plan: cells first, so that a cell's number is its place. */
export function layOut(
  grid: CellGrid,
  parts: Pick<Layout, "sets" | "queries" | "texts" | "constants">,
  attributes: readonly LineAttribute[],
  temporaries: number,
): Layout {
  const cellCount = cellCountOf(grid);
  const attributeStart = new Map(
    attributes.map((attribute, index) => [attribute, cellCount + index * grid.rowCount] as const),
  );
  const constantStart = cellCount + attributes.length * grid.rowCount;
  const scratchStart = constantStart + parts.constants.length;
  return {
    ...parts,
    grid,
    cellCount,
    attributeStart,
    constantStart,
    scratchStart,
    memoryLength: scratchStart + temporaries * runLength,
  };
}
