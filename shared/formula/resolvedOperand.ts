// Operands with line ids turned into row numbers of the plan. A cell is row * yearCount + yearIndex; -1 stands for a year
// outside the horizon of the line.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import { literalValue, type MeasureQuery, type Operand, type YearChoice } from "./operand.ts";

export type ResolvedOperand =
  | { readonly type: "constant"; readonly value: number }
  | { readonly type: "cell"; readonly row: number; readonly year: YearChoice }
  | { readonly type: "cells"; readonly rows: Int32Array; readonly year: YearChoice }
  | {
      readonly type: "measures";
      readonly query: MeasureQuery;
      readonly year: YearChoice;
      readonly permanentRows: Int32Array;
      readonly temporaryRows: Int32Array;
    }
  | { readonly type: "missing" };

/** The grid of cells a plan works on: rows in stored order, years from the first of the period. */
export interface CellGrid {
  readonly rowOf: ReadonlyMap<LineId, number>;
  readonly firstYear: number;
  readonly yearCount: number;
  /** First and last year index of each row's home sheet. */
  readonly firstYearIndex: Int32Array;
  readonly lastYearIndex: Int32Array;
}

export function resolveOperand(
  operand: Operand,
  grid: CellGrid,
  tree: LineTree,
  lines: ReadonlyMap<LineId, Line>,
): ResolvedOperand {
  const rowsOf = (ids: readonly LineId[]): Int32Array => Int32Array.from(ids.flatMap((id) => grid.rowOf.get(id) ?? []));
  switch (operand.type) {
    case "literal":
      return { type: "constant", value: literalValue(operand.digits, operand.suffix) };
    case "line": {
      const row = grid.rowOf.get(operand.lineId);
      if (row === undefined) return { type: "missing" };
      if (lines.get(operand.lineId)?.kind === "heading") {
        return { type: "cells", rows: rowsOf(tree.itemsUnder(operand.lineId)), year: operand.year };
      }
      if (operand.year.type === "span") return { type: "cells", rows: Int32Array.of(row), year: operand.year };
      return { type: "cell", row, year: operand.year };
    }
    case "range":
      if (!grid.rowOf.has(operand.fromId) || !grid.rowOf.has(operand.toId)) return { type: "missing" };
      return { type: "cells", rows: rowsOf(tree.itemsBetween(operand.fromId, operand.toId)), year: operand.year };
    case "measures": {
      const chosen = tree.ordered.filter(
        (line) =>
          line.measure !== null && (operand.committeeId === null || line.measure.committeeId === operand.committeeId),
      );
      const rowsWith = (duration: "permanent" | "temporary") =>
        rowsOf(chosen.filter((line) => line.measure?.duration === duration).map((line) => line.id));
      return {
        type: "measures",
        query: operand.query,
        year: operand.year,
        permanentRows: rowsWith("permanent"),
        temporaryRows: rowsWith("temporary"),
      };
    }
  }
}

/** Cell of a row in the year chosen from `yearIndex`, -1 outside the row's horizon. A span is not one cell. */
export function chosenCell(grid: CellGrid, row: number, year: YearChoice, yearIndex: number): number {
  const index = chosenYearIndex(grid, year, yearIndex);
  const isInside = index >= (grid.firstYearIndex[row] ?? 0) && index <= (grid.lastYearIndex[row] ?? -1);
  return isInside ? row * grid.yearCount + index : -1;
}

/** Is the year chosen from `yearIndex` one the plan period has? */
export function isInPeriod(grid: CellGrid, year: YearChoice, yearIndex: number): boolean {
  const index = chosenYearIndex(grid, year, yearIndex);
  return index >= 0 && index < grid.yearCount;
}

function chosenYearIndex(grid: CellGrid, year: YearChoice, yearIndex: number): number {
  switch (year.type) {
    case "same":
      return yearIndex;
    case "relative":
      return yearIndex + year.offset;
    case "absolute":
      return year.year - grid.firstYear;
    case "span":
      return -1;
  }
}

/** Visits the cells of a many-valued operand in stored order, row by row. Answers whether any was inside its horizon. */
export function visitCells(
  grid: CellGrid,
  rows: Int32Array,
  year: YearChoice,
  yearIndex: number,
  visit: (cell: number) => void,
): boolean {
  let hasAny = false;
  for (const row of rows) {
    const spanYears = year.type === "span" ? year.to - year.from : 0;
    for (let step = 0; step <= spanYears; step += 1) {
      const choice: YearChoice = year.type === "span" ? { type: "absolute", year: year.from + step } : year;
      const cell = chosenCell(grid, row, choice, yearIndex);
      if (cell < 0) continue;
      hasAny = true;
      visit(cell);
    }
  }
  return hasAny;
}

/**
 * Visits the cells a measure query adds up: the year's own cells of both kinds (MEASURES), of the temporary ones
 * (TEMPORARY), or all steps of the permanent ones to the year and the year's temporary ones (MEASURELEVEL).
 */
export function visitMeasureCells(
  grid: CellGrid,
  operand: Extract<ResolvedOperand, { type: "measures" }>,
  yearIndex: number,
  visit: (cell: number) => void,
): void {
  const { query, year, permanentRows, temporaryRows } = operand;
  const index = chosenYearIndex(grid, year, yearIndex);
  const at = (row: number, choice: number) => {
    const cell = chosenCell(grid, row, { type: "relative", offset: choice - yearIndex }, yearIndex);
    if (cell >= 0) visit(cell);
  };
  if (query !== "TEMPORARY") {
    for (const row of permanentRows) {
      for (let step = query === "MEASURELEVEL" ? 0 : index; step <= index; step += 1) at(row, step);
    }
  }
  for (const row of temporaryRows) at(row, index);
}
