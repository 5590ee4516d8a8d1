// Rule overriddenFormula: something typed over a line's formula (Nybro: a constant kept last year's sum). Listed with its date. Where
// what was typed is last year's amount of an indexed line the index itself is lost, and rule indexedUnchanged says so instead.

import type { Line } from "../domain/line.ts";
import type { CellInput, Scenario } from "../domain/scenario.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type CalculatedColumns, type Finding, findingAt, numberAt } from "./finding.ts";
import { isIndexed, unchangedAt } from "./indexedUnchanged.ts";

/** What stands over the formula of one line. */
export interface Overrides {
  readonly row: number;
  readonly line: Line;
  readonly isIndexed: boolean;
  readonly inputs: readonly { readonly year: number; readonly input: CellInput }[];
}

/** The overrides of one line, years in order; null where there are none. */
export function overridesOf(reviewed: CalculatedColumns, row: number): Overrides | null {
  const { plan, scenario } = reviewed;
  const line = plan.tree.ordered[row];
  const cells = line === undefined || line.formula === null ? undefined : scenario.cells.get(line.id);
  if (line === undefined || cells === undefined) return null;
  const governedFrom = line.formulaFromYear ?? Number.NEGATIVE_INFINITY;
  const inputs = [...cells]
    .flatMap(([year, input]) => (year < governedFrom ? [] : [{ year, input }]))
    .sort((left, right) => left.year - right.year);
  return inputs.length === 0 ? null : { row, line, isIndexed: isIndexed(plan, line), inputs };
}

/** One finding for each cell that stands over its line's formula. */
export function overriddenFormulas(reviewed: CalculatedColumns, overrides: Overrides): readonly Finding[] {
  const { row, line, inputs } = overrides;
  return inputs.map(({ year, input }): Finding => {
    const date = input.enteredAt.slice(0, 10);
    const unchanged = overrides.isIndexed ? unchangedAt(reviewed, row, year - reviewed.plan.grid.firstYear) : null;
    if (unchanged !== null) {
      const amount = amountIn(reviewed)(unchanged);
      return findingAt("indexedUnchanged", line, year, reviewTexts.overriddenUnchanged(line.label, year, date, amount));
    }
    const value = numberAt(reviewed, row, year - reviewed.plan.grid.firstYear);
    const amount = value === null ? null : formatWithUnit(value, line.unit, reviewed.scenario.head.displayUnit);
    // The amount is told so that an acceptance does not outlive it.
    const message =
      input.type === "formula"
        ? reviewTexts.overriddenByFormula(line.label, year, date, amount)
        : reviewTexts.overriddenFormula(line.label, year, date, amount ?? (input.type === "text" ? input.text : ""));
    return findingAt("overriddenFormula", line, year, message);
  });
}

/** Does the scenario hold inputs of the line at all? Most lines with a formula hold none. */
export const mayBeOverridden = (scenario: Scenario, line: Line): boolean =>
  line.formula !== null && scenario.cells.has(line.id);
