// Why a formula has no figure: the empty cell it hangs on, so that "saknar värde" can say where to type. What is not calculated is
// followed first, as it is always a reason; an empty cell among it may be one that a sum passes by.

import type { LineId } from "../domain/ids.ts";
import { cellState } from "../formula/cellState.ts";
import { compiledAt, isFormulaCell, rowOfCell, visitPrecedents, yearIndexOfCell, yearOfCell } from "../formula/plan.ts";
import type { CalculatedPlan } from "./calculatedPlan.ts";

export interface EmptyCell {
  readonly lineId: LineId;
  readonly label: string;
  readonly year: number;
}

/** Cells looked at before the search gives up: a chain through a whole model is far shorter. */
const mostCells = 5_000;

/** The nearest empty input behind a formula cell that is not calculated; null for an input, or where none is found. */
export function emptyBehind({ plan, columns }: CalculatedPlan, cell: number): EmptyCell | null {
  const seen = new Set<number>([cell]);
  const queue = [cell];
  for (const each of queue) {
    const compiled = isFormulaCell(plan, each) ? compiledAt(plan, each) : null;
    if (compiled === null || seen.size > mostCells) continue;
    const waiting: number[] = [];
    const empty: number[] = [];
    visitPrecedents(plan, compiled, rowOfCell(plan.grid, each), yearIndexOfCell(plan.grid, each), (read) => {
      if (seen.has(read)) return;
      seen.add(read);
      if (columns.states[read] === cellState.notCalculated) waiting.push(read);
      else if (columns.states[read] === cellState.empty) empty.push(read);
    });
    queue.push(...waiting);
    const [first] = empty;
    const line = first === undefined ? undefined : plan.tree.ordered[rowOfCell(plan.grid, first)];
    if (waiting.length > 0 || first === undefined || line === undefined) continue;
    return { lineId: line.id, label: line.label, year: yearOfCell(plan.grid, first) };
  }
  return null;
}
