// Rule cellError: cells in error, reported where the error began and not at everything that hangs on it.

import type { Columns } from "../formula/calculation.ts";
import { type CellErrorKind, errorKindOf } from "../formula/cellState.ts";
import { isFormulaCell, type Plan, rowOfCell, yearOfCell } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./finding.ts";

/** Does an error begin in this formula cell? */
export const isErrorBegun = (columns: Columns, cell: number): boolean =>
  columns.origins[cell] === cell && errorKindOf(columns.states[cell] ?? 0) !== null;

export function errorCellsOf(plan: Plan, columns: Columns): Set<number> {
  const begun = new Set<number>();
  const { origins } = columns;
  for (let cell = 0; cell < origins.length; cell += 1) {
    if (origins[cell] === cell && isFormulaCell(plan, cell) && isErrorBegun(columns, cell)) begun.add(cell);
  }
  return begun;
}

/** Findings for the cells in which an error begins, line by line, years in order. */
export function cellErrors(plan: Plan, columns: Columns, begun: Iterable<number>): readonly Finding[] {
  const errors: { readonly row: number; readonly year: number; readonly kind: CellErrorKind }[] = [];
  for (const cell of begun) {
    const kind = errorKindOf(columns.states[cell] ?? 0);
    if (kind !== null) errors.push({ row: rowOfCell(plan.grid, cell), year: yearOfCell(plan.grid, cell), kind });
  }
  errors.sort((left, right) => left.row - right.row || left.year - right.year);
  return errors.flatMap(({ row, year, kind }): readonly Finding[] => {
    const line = plan.tree.ordered[row];
    if (line === undefined) return [];
    const message = reviewTexts.cellError(line.label, year, kind);
    return [{ rule: "cellError", lineId: line.id, year, sheetId: line.homeSheetId, message }];
  });
}
