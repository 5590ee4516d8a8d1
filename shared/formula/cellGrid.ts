// The grid of cells a plan works on, and the one numbering of its cells. Everybody who has a row and a year asks these
// helpers for the number and back; nobody computes it, so that the numbering can follow what the engine runs fastest.

import type { LineId } from "../domain/ids.ts";

/** Number of rows and years: all the numbering needs to know. */
export interface GridSize {
  readonly rowCount: number;
  readonly yearCount: number;
}

/** Rows in stored order, years from the first of the period. */
export interface CellGrid extends GridSize {
  readonly rowOf: ReadonlyMap<LineId, number>;
  readonly firstYear: number;
  /** First and last year index of each row's home sheet; the last is -1 where a row holds no numbers. */
  readonly firstYearIndex: Int32Array;
  readonly lastYearIndex: Int32Array;
}

export const cellCountOf = (size: GridSize): number => size.rowCount * size.yearCount;

/** Cell number of a row in a year index (0 is the first year of the period). Both must be inside the grid. */
export const cellAtIndex = (size: GridSize, row: number, yearIndex: number): number => yearIndex * size.rowCount + row;

/** Cell number of a row in a year such as 2027. Both must be inside the grid. */
export const cellOf = (grid: CellGrid, row: number, year: number): number =>
  cellAtIndex(grid, row, year - grid.firstYear);

export const rowOfCell = (size: GridSize, cell: number): number => cell % size.rowCount;
export const yearIndexOfCell = (size: GridSize, cell: number): number => Math.floor(cell / size.rowCount);
/** Marks the rows that cells [start, end) stand in, one mark per row. */
export function markRowsOfCells(size: GridSize, start: number, end: number, marks: Uint8Array): void {
  const first = rowOfCell(size, start);
  const past = first + Math.min(end - start, size.rowCount);
  marks.fill(1, first, past);
  if (past > size.rowCount) marks.fill(1, 0, past - size.rowCount);
}

export const yearOfCell = (grid: CellGrid, cell: number): number => grid.firstYear + yearIndexOfCell(grid, cell);
