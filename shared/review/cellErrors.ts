// Rule cellError: cells in error, reported where the error began and not at everything that hangs on it.

import { errorKindOf } from "../formula/cellState.ts";
import { rowOfCell, yearOfCell } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding, ReviewedScenario } from "./reviewer.ts";

export function cellErrors({ plan, columns }: ReviewedScenario): readonly Finding[] {
  const findings: Finding[] = [];
  for (const cell of plan.order.toSorted()) {
    const kind = errorKindOf(columns.states[cell] ?? 0);
    if (kind === null || columns.origins[cell] !== cell) continue;
    const line = plan.tree.ordered[rowOfCell(plan.grid, cell)];
    if (line === undefined) continue;
    const year = yearOfCell(plan.grid, cell);
    findings.push({
      rule: "cellError",
      lineId: line.id,
      year,
      sheetId: line.homeSheetId,
      message: reviewTexts.cellError(line.label, year, kind),
    });
  }
  return findings;
}
