// The levels of an edited plan from those before: only what reads an edited cell, and what reads that, is looked at. Gives the levels
// that `levelsOf` gives, or gives up where so much would move that those are quicker found anew (and where a circle may have come).

import { cellAtIndex, rowOfCell, yearIndexOfCell } from "../cellGrid.ts";
import type { ReadGraph } from "./levels.ts";
import { type MovedRows, newRow, oldRow } from "./movedRows.ts";
import type { Plan } from "./plan.ts";
import { ReaderSearch } from "./readerSearch.ts";

/** Reads that may be looked at, for each cell there is: more, and everything is looked at once instead. */
const looksPerCell = 2;
const fewestLooks = 20_000;

export interface LevelEdit {
  /** Cells whose formula came, went or reads something else. */
  readonly cells: readonly number[];
  /** Visits the formulas that read a cell and are none of those. */
  readonly visitReaders: (cell: number, visit: (reader: number) => void) => void;
}

/** Puts the levels right. Answers false where it gave up; nothing in `levels` may be used then. */
export function settleLevels(graph: ReadGraph, levels: Int32Array, { cells, visitReaders }: LevelEdit): boolean {
  const waiting: number[] = [...cells];
  let looks = Math.max(fewestLooks, looksPerCell * graph.cellCount);
  let highest = 0;
  const look = (read: number): void => {
    looks -= 1;
    const level = levels[read] ?? 0;
    if (level > highest) highest = level;
  };
  const wait = (reader: number): void => {
    looks -= 1;
    waiting.push(reader);
  };
  for (let next = 0, hasMoved = false; next < waiting.length; ) {
    if (looks < 0) return false;
    const cell = waiting[next] ?? 0;
    next += 1;
    looks -= 1;
    highest = 0;
    const isCalculated = graph.isCalculated(cell);
    if (isCalculated) graph.visitReads(cell, look);
    const level = isCalculated ? highest + 1 : 0;
    if (levels[cell] !== level) {
      levels[cell] = level;
      hasMoved = true;
      visitReaders(cell, wait);
    }
    if (next < waiting.length || !hasMoved) continue;
    // Edited formulas may read each other, and what has moved since.
    hasMoved = false;
    waiting.length = 0;
    waiting.push(...cells);
    next = 0;
  }
  return true;
}

/** Visits the formulas that read a cell before the edit and still do, where they now stand. `isAnew`: rows read again, by their old row. */
export function readersBefore(
  before: Plan,
  rows: MovedRows,
  grid: Plan["grid"],
  isAnew: Uint8Array,
): LevelEdit["visitReaders"] {
  const search = new ReaderSearch(before);
  return (cell, visit) => {
    const old = oldRow(rows, rowOfCell(grid, cell));
    if (old < 0) return;
    search.search(old, yearIndexOfCell(grid, cell));
    for (const reader of search.found.subarray(0, search.count)) {
      const row = rowOfCell(before.grid, reader);
      if (isAnew[row] !== 1) visit(cellAtIndex(grid, newRow(rows, row), yearIndexOfCell(before.grid, reader)));
    }
  };
}
