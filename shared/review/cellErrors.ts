// Rule cellError: cells in error, reported where the error began and not at everything that hangs on it. Years of a row that follow
// each other with the same error are one finding, at the first of them.

import type { Columns } from "../formula/calculation.ts";
import { type CellErrorKind, errorKindOf } from "../formula/cellState.ts";
import { isFormulaCell, type Plan, rowOfCell, yearOfCell } from "../formula/plan.ts";
import { yearSpan } from "../texts/formulaOffer.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./finding.ts";
import { lineName } from "./lineName.ts";

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
  const runs: { readonly row: number; readonly year: number; lastYear: number; readonly kind: CellErrorKind }[] = [];
  for (const cell of begun) {
    const kind = errorKindOf(columns.states[cell] ?? 0);
    if (kind !== null) errors.push({ row: rowOfCell(plan.grid, cell), year: yearOfCell(plan.grid, cell), kind });
  }
  errors.sort((left, right) => left.row - right.row || left.year - right.year);
  for (const error of errors) {
    const run = runs.at(-1);
    if (run?.row === error.row && run.kind === error.kind && run.lastYear + 1 === error.year) run.lastYear = error.year;
    else runs.push({ ...error, lastYear: error.year });
  }
  return runs.flatMap(({ row, year, lastYear, kind }): readonly Finding[] => {
    const line = plan.tree.ordered[row];
    if (line === undefined) return [];
    const message = reviewTexts.cellError(lineName(plan.scenario, line), yearSpan(year, lastYear), kind);
    return [{ rule: "cellError", lineId: line.id, year, sheetId: line.homeSheetId, message }];
  });
}
