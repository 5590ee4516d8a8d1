// Rule statedTotalDiffers: a printed total that its own printed rows do not make (Simrishamn, Alingsås). Each total is worked
// out from the printed figures, so an error is reported where it stands and not again in the totals built on it, and an edit
// made since does not hide or invent one.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { formatApart } from "../format/apart.ts";
import { roundForComparison } from "../format/rounding.ts";
import { tryFormula } from "../formula/calculation.ts";
import { cellState } from "../formula/cellState.ts";
import type { CompiledFormula } from "../formula/compileFormula.ts";
import { cellOf, compiledOfRow, rowOfCell, visitPrecedents, yearIndexOfCell, yearOfCell } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import type { CalculatedColumns, Finding } from "./finding.ts";

export function statedTotals(reviewed: CalculatedColumns): readonly Finding[] {
  const { plan, columns, scenario } = reviewed;
  if (scenario.stated.size === 0) return [];
  const printed = { ...columns, values: columns.values.slice(), states: columns.states.slice() };
  for (const [lineId, years] of scenario.stated) {
    const row = plan.grid.rowOf.get(lineId);
    if (row === undefined) continue;
    for (const [year, amount] of years) {
      if (year < plan.grid.firstYear || year >= plan.grid.firstYear + plan.grid.yearCount) continue;
      const cell = cellOf(plan.grid, row, year);
      printed.values[cell] = amount;
      printed.states[cell] = cellState.number;
    }
  }
  return plan.tree.ordered.flatMap((line, row) => {
    const stated = line.kind === "sum" ? scenario.stated.get(line.id) : undefined;
    const compiled = stated === undefined ? null : compiledOfRow(plan, row);
    if (compiled === null || stated === undefined) return [];
    return [...stated]
      .toSorted(([left], [right]) => left - right)
      .flatMap(([year, amount]): readonly Finding[] => {
        const cell = cellOf(plan.grid, row, year);
        if (!allRowsWerePrinted(reviewed, compiled, cell)) return [];
        const made = tryFormula(plan, printed, compiled, cell);
        if (made.state !== cellState.number || roundForComparison(made.value) === roundForComparison(amount)) return [];
        const [is, printedTotal] = formatApart(made.value, amount, "kr", scenario.head.displayUnit);
        const gap = amountIn(reviewed)(made.value - amount);
        const message = reviewTexts.statedTotalDiffers(line.label, year, is, printedTotal, gap);
        return [{ rule: "statedTotalDiffers", lineId: line.id, year, sheetId: line.homeSheetId, message }];
      });
  });
}

/** Only a total whose every row was printed can be checked against the print. */
function allRowsWerePrinted({ plan, scenario }: CalculatedColumns, compiled: CompiledFormula, cell: number): boolean {
  let wereAll = true;
  const { grid } = plan;
  visitPrecedents(plan, compiled, rowOfCell(grid, cell), yearIndexOfCell(grid, cell), (precedent) => {
    const line: Line | undefined = plan.tree.ordered[rowOfCell(grid, precedent)];
    const lineId: LineId | undefined = line?.id;
    if (lineId === undefined || scenario.stated.get(lineId)?.get(yearOfCell(grid, precedent)) === undefined)
      wereAll = false;
  });
  return wereAll;
}
