// Rule statedTotalDiffers: a printed total that its own printed rows do not make (Simrishamn, Alingsås). Each total is worked
// out from the printed figures, so an error is reported where it stands and not again in the totals built on it, and an edit
// made since does not hide or invent one.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { roundForComparison } from "../format/rounding.ts";
import { newColumns } from "../formula/calculation.ts";
import { CellEvaluator } from "../formula/cellEvaluator.ts";
import { cellState } from "../formula/cellState.ts";
import { visitPrecedents, yearOfCell } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding, ReviewedScenario } from "./reviewer.ts";

export function statedTotals(reviewed: ReviewedScenario): readonly Finding[] {
  const { plan, columns, scenario } = reviewed;
  if (scenario.stated.size === 0) return [];
  const printed = {
    ...newColumns(0),
    values: columns.values.slice(),
    states: columns.states.slice(),
    origins: columns.origins,
  };
  for (const [lineId, years] of scenario.stated) {
    const row = plan.grid.rowOf.get(lineId);
    if (row === undefined) continue;
    for (const [year, amount] of years) {
      if (year < plan.grid.firstYear || year >= plan.grid.firstYear + plan.grid.yearCount) continue;
      const cell = row * plan.grid.yearCount + year - plan.grid.firstYear;
      printed.values[cell] = amount;
      printed.states[cell] = cellState.number;
    }
  }
  const inWords = (value: number): string => formatWithUnit(value, "kr", scenario.head.displayUnit);
  const evaluator = new CellEvaluator(plan, printed);
  return plan.tree.ordered.flatMap((line, row) => {
    const placed = plan.formulas[plan.formulaOfRow[row] ?? -1];
    const stated = scenario.stated.get(line.id);
    if (line.kind !== "sum" || placed === undefined || stated === undefined) return [];
    return [...stated]
      .toSorted(([left], [right]) => left - right)
      .flatMap(([year, amount]): readonly Finding[] => {
        const cell = row * plan.grid.yearCount + year - plan.grid.firstYear;
        if (!allRowsWerePrinted(reviewed, placed, cell)) return [];
        const made = evaluator.tryOut(placed, cell);
        if (made.state !== cellState.number || roundForComparison(made.value) === roundForComparison(amount)) return [];
        const message = reviewTexts.statedTotalDiffers(
          line.label,
          year,
          inWords(made.value),
          inWords(amount),
          inWords(made.value - amount),
        );
        return [{ rule: "statedTotalDiffers", lineId: line.id, year, sheetId: line.homeSheetId, message }];
      });
  });
}

/** Only a total whose every row was printed can be checked against the print. */
function allRowsWerePrinted(
  { plan, scenario }: ReviewedScenario,
  placed: Parameters<typeof visitPrecedents>[1],
  cell: number,
): boolean {
  let wereAll = true;
  visitPrecedents(plan.grid, placed, cell % plan.grid.yearCount, (precedent) => {
    const line: Line | undefined = plan.tree.ordered[Math.floor(precedent / plan.grid.yearCount)];
    const lineId: LineId | undefined = line?.id;
    if (lineId === undefined || scenario.stated.get(lineId)?.get(yearOfCell(plan.grid, precedent)) === undefined)
      wereAll = false;
  });
  return wereAll;
}
