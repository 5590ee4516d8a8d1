// The cells behind a row, a set or a query in a year: those that exist, in stored order.

import { cellAtIndex } from "../cellGrid.ts";
import type { Layout, RowQuery } from "./layout.ts";
import { firstIndex, lastIndex, type ResolvedYears } from "./yearChoices.ts";

/** Cell of a row in a year index, -1 outside the horizon of the row. */
export function cellInYear({ grid }: Pick<Layout, "grid">, row: number, yearIndex: number): number {
  const isInside = yearIndex >= (grid.firstYearIndex[row] ?? 0) && yearIndex <= (grid.lastYearIndex[row] ?? -1);
  return isInside ? cellAtIndex(grid, row, yearIndex) : -1;
}

/**
 * Visits the cells of a set row by row in stored order, to the end or until there is no need to go on. Answers whether any was
 * inside its horizon.
 */
export function visitSetCells(
  layout: Pick<Layout, "grid" | "sets">,
  set: number,
  years: ResolvedYears,
  yearIndex: number,
  visit: (cell: number) => void,
  isDone: () => boolean = never,
): boolean {
  const { sets } = layout;
  const from = Math.max(0, firstIndex(years, yearIndex));
  const to = Math.min(layout.grid.yearCount - 1, lastIndex(years, yearIndex));
  let hasAny = false;
  const visitRow = (row: number): void => {
    for (let index = from; index <= to; index += 1) {
      const cell = cellInYear(layout, row, index);
      if (cell < 0) continue;
      hasAny = true;
      visit(cell);
    }
  };
  const list = sets.listOf(set);
  if (list !== null) {
    for (let index = 0; index < list.length && !isDone(); index += 1) visitRow(list[index] ?? 0);
    return hasAny;
  }
  const isDense = sets.isDense(set);
  for (let row = sets.firstRow(set); row <= sets.lastRow(set) && !isDone(); row += 1) {
    if (isDense || sets.isItemOf(set, row)) visitRow(row);
  }
  return hasAny;
}

const never = (): boolean => false;

/**
 * Is there, for each end of a span that is said outright ([2021:2025], [-2:0], [0:+2]), a row of the set that has that year? Where
 * there is none the span cannot be what was asked for, and a part of it is not shown as the whole. Without rows nothing is missing.
 */
export function hasEnds(
  layout: Pick<Layout, "grid" | "sets">,
  set: number,
  years: ResolvedYears,
  yearIndex: number,
): boolean {
  if (!years.isFromSaid && !years.isToSaid) return true;
  if (layout.sets.size(set) === 0) return true;
  return (
    (!years.isFromSaid || hasYear(layout, set, firstIndex(years, yearIndex))) &&
    (!years.isToSaid || hasYear(layout, set, lastIndex(years, yearIndex)))
  );
}

function hasYear({ grid, sets }: Pick<Layout, "grid" | "sets">, set: number, yearIndex: number): boolean {
  if (yearIndex < 0 || yearIndex >= grid.yearCount) return false;
  const has = (row: number): boolean => cellInYear({ grid }, row, yearIndex) >= 0;
  const list = sets.listOf(set);
  if (list !== null) return list.some(has);
  const isDense = sets.isDense(set);
  for (let row = sets.firstRow(set); row <= sets.lastRow(set); row += 1)
    if ((isDense || sets.isItemOf(set, row)) && has(row)) return true;
  return false;
}

/** Visits the cells a measure query adds up in a year. */
export function visitQueryCells(
  layout: Pick<Layout, "grid">,
  query: RowQuery,
  yearIndex: number,
  visit: (cell: number) => void,
): void {
  for (const row of query.lasting) {
    for (let index = query.adds === "level" ? 0 : yearIndex; index <= yearIndex; index += 1) {
      const cell = cellInYear(layout, row, index);
      if (cell >= 0) visit(cell);
    }
  }
  for (const row of query.temporary) {
    const cell = cellInYear(layout, row, yearIndex);
    if (cell >= 0) visit(cell);
  }
}
