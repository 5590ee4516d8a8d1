// Rule unfundedMeasure, and the unfunded amount of each year for the balance strip: additions that name no funding at all
// (Alingsås: 1 500 tkr of temporary additions).

import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { formatWithUnit } from "../format/numbers.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { lacksFunding } from "../formula/measureFilter.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./reviewer.ts";

export interface UnfundedYearResult {
  readonly year: number;
  readonly amountSek: number;
  readonly lines: readonly Line[];
}

/** The measures that name no funding, in stored order. Follows from the structure alone. */
export const openMeasuresOf = (scenario: Scenario, tree: LineTree): readonly Line[] =>
  tree.ordered.filter((line) => lacksFunding(line, scenario.lines));

/** New unfunded additions per year, only years that have any. Units: kr. */
export function unfundedByYear(
  calculated: CalculatedScenario,
  open: readonly Line[] = openMeasuresOf(calculated.scenario, calculated.tree),
): readonly UnfundedYearResult[] {
  const { firstYear, lastYear } = calculated.scenario.head.period;
  const results: UnfundedYearResult[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const lines = open.filter((line) => (calculated.valueOf(line.id, year).value ?? 0) > 0);
    const amountSek = lines.reduce((total, line) => total + (calculated.valueOf(line.id, year).value ?? 0), 0);
    if (lines.length > 0) results.push({ year, amountSek, lines });
  }
  return results;
}

export function unfundedMeasures(
  unfunded: readonly UnfundedYearResult[],
  displayUnit: DisplayUnit,
): readonly Finding[] {
  return unfunded.map(({ year, amountSek, lines }) => ({
    rule: "unfundedMeasure",
    lineId: lines[0]?.id ?? null,
    year,
    sheetId: lines[0]?.homeSheetId ?? null,
    message: reviewTexts.unfundedMeasure(
      year,
      formatWithUnit(amountSek, "kr", displayUnit),
      lines.map((line) => line.label),
    ),
  }));
}
