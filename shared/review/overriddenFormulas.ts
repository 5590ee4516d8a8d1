// Rule overriddenFormula: something typed over a line's formula (Nybro: a constant kept last year's sum). Listed with its date. Where
// what was typed is last year's amount of an indexed line the index itself is lost, and rule indexedUnchanged says so instead.

import type { Line } from "../domain/line.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { CellInput, Scenario } from "../domain/scenario.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type CalculatedColumns, type Finding, findingAt, negligibleSek, numberAt } from "./finding.ts";
import { isIndexed, unchangedAt } from "./indexedUnchanged.ts";

/** What stands over the formula of one line. */
export interface Overrides {
  readonly row: number;
  readonly line: Line;
  readonly isIndexed: boolean;
  readonly inputs: readonly { readonly year: number; readonly input: CellInput }[];
  /** Rows of the measures the formula of a frame counts: a year typed over leaves them without effect. */
  readonly measures: readonly number[];
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
  if (inputs.length === 0) return null;
  return { row, line, isIndexed: isIndexed(plan, line), inputs, measures: measuresOf(reviewed, line) };
}

function measuresOf({ plan }: CalculatedColumns, { id, role, formula }: Line): readonly number[] {
  if (role !== "committee" || formula?.includes(`MEASURES(@${id}`) !== true) return [];
  return linesIn(plan.tree, lineIndexOf(plan.tree).withMeasure).flatMap(({ line: { measure, unit }, row }) =>
    measure?.committeeId === id && unit === "kr" ? [row] : [],
  );
}

/** The measures of the year that the frame does not take in, together; null where there are none. */
function withoutEffect(reviewed: CalculatedColumns, { measures }: Overrides, yearIndex: number): string | null {
  const amounts = measures.map((row) => numberAt(reviewed, row, yearIndex) ?? 0);
  if (amounts.every((amount) => Math.abs(amount) <= negligibleSek)) return null;
  return amountIn(reviewed)(amounts.reduce((sum, amount) => sum + amount, 0));
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
    const lost =
      input.type === "formula" ? null : withoutEffect(reviewed, overrides, year - reviewed.plan.grid.firstYear);
    const whole = lost === null ? message : `${message} ${reviewTexts.measuresWithoutEffect(lost)}`;
    return findingAt("overriddenFormula", line, year, whole);
  });
}

/** Does the scenario hold inputs of the line at all? Most lines with a formula hold none. */
export const mayBeOverridden = (scenario: Scenario, line: Line): boolean =>
  line.formula !== null && scenario.cells.has(line.id);
