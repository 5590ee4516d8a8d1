// What a measure does over the years: its change of the year as the cells have it, and its effect, which is what it costs or
// saves that year. A lasting measure is each year's new step, so its effect is all steps so far; a temporary one is its year alone.
// A step that begins in the middle of a year has reached its whole level the year after.

import type { Line } from "../domain/line.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Measure } from "../domain/measure.ts";
import { yearsOf } from "../domain/planPeriod.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { cellState, isError } from "../formula/cellState.ts";

export interface MeasureLine {
  readonly line: Line;
  readonly measure: Measure;
}

/** The measures of a scenario in stored order. Follows from the structure alone. */
export const measureLinesOf = (tree: Pick<LineTree, "ordered">): readonly MeasureLine[] =>
  linesIn(tree, lineIndexOf(tree).withMeasure).flatMap(({ line }) =>
    line.measure === null ? [] : [{ line, measure: line.measure }],
  );

/**
 * The years measures have: those of the sheets they stand on, oldest first. Investments may look further ahead, where no measure
 * says anything. Follows from the structure alone.
 */
export function measureYearsOf(scenario: Pick<Scenario, "sheets" | "head">, lines: readonly Line[]): readonly number[] {
  const homes = new Set(lines.map(({ homeSheetId }) => homeSheetId));
  const sheets = scenario.sheets.filter(({ id }) => homes.has(id));
  if (sheets.length === 0) return yearsOf(scenario.head.period);
  const first = Math.min(...sheets.map(({ firstYear }) => firstYear));
  const last = Math.max(...sheets.map(({ lastYear }) => lastYear));
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

/** kr per year, oldest first; cost positive, saving negative. */
export interface MeasureEffect extends MeasureLine {
  readonly years: readonly number[];
  /** This year's change: new lasting steps, or the year's temporary amount. Empty cells are 0. */
  readonly changeSek: readonly number[];
  /** What the measure costs or saves in the year. */
  readonly effectSek: readonly number[];
  /** Effect of a whole year once everything it holds has begun; 0 for a temporary measure, which leaves nothing. */
  readonly levelSek: number;
  /** A cell could not be calculated: the figures stand for the rest. */
  readonly isIncomplete: boolean;
}

type Amounts = Pick<CalculatedScenario, "valueOf">;

/** The effect in each of `years` of a line of amounts with this duration. Unit: kr. Never refuses; what is no number counts as 0 and is told. */
export function measureEffect(
  calculated: Amounts,
  { line, measure }: MeasureLine,
  years: readonly number[],
): MeasureEffect {
  const changeSek: number[] = [];
  const effectSek: number[] = [];
  let isIncomplete = false;
  let reached = 0;
  for (const year of years) {
    const { value, state } = calculated.valueOf(line.id, year);
    if (isError(state) || state === cellState.notCalculated) isIncomplete = true;
    const change = value ?? 0;
    reached += change;
    changeSek.push(change);
    effectSek.push(measure.duration === "permanent" ? reached : change);
  }
  const levelSek = measure.duration === "temporary" ? 0 : (stepOf(line, years) ?? reached);
  return { line, measure, years, changeSek, effectSek, levelSek, isIncomplete };
}

export function measureEffects(calculated: CalculatedScenario): readonly MeasureEffect[] {
  const lines = measureLinesOf(calculated.tree);
  const years = measureYearsOf(
    calculated.scenario,
    lines.map(({ line }) => line),
  );
  return lines.map((line) => measureEffect(calculated, line, years));
}

/** The whole amount of a step that begins within the years: the line's formula spreads it over the first two years. */
function stepOf({ attributes, formula }: Line, years: readonly number[]): number | null {
  const isWithin = years.includes(attributes.get("startYear") ?? Number.NaN);
  return isWithin && formula !== null ? (attributes.get("amount") ?? null) : null;
}

/** How far a measure has come in the budget year: what was planned for it, and what it has given. */
export interface FollowUp {
  readonly year: number;
  readonly plannedSek: number;
  readonly halfYearSek: number | null;
  readonly fullYearSek: number | null;
  /** Given of planned, as fractions; null where nothing is planned or reported. */
  readonly halfYearShare: number | null;
  readonly fullYearShare: number | null;
}

/** Follow-up of the budget year. Realised amounts have the sign of the measure's own: −900 of −1 000 is 90 %. */
export function followUpOf({ head }: Pick<Scenario, "head">, effect: MeasureEffect): FollowUp {
  const { budgetYear } = head.period;
  const plannedSek = effect.effectSek[effect.years.indexOf(budgetYear)] ?? 0;
  const halfYearSek = effect.line.attributes.get("realisedHalfYear") ?? null;
  const fullYearSek = effect.line.attributes.get("realisedFullYear") ?? null;
  const shareOf = (realised: number | null): number | null =>
    realised === null || plannedSek === 0 ? null : realised / plannedSek;
  return {
    year: budgetYear,
    plannedSek,
    halfYearSek,
    fullYearSek,
    halfYearShare: shareOf(halfYearSek),
    fullYearShare: shareOf(fullYearSek),
  };
}
