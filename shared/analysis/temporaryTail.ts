// The tail of temporary money: what each temporary measure gives year by year, and how much of it ends after each year. What still
// runs in the last year of the measures' sheet ends with it, as far as the budget says.

import type { LineId } from "../domain/ids.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { cellState } from "../formula/cellState.ts";

export interface TemporaryMeasureTail {
  readonly lineId: LineId;
  readonly committeeId: LineId | null;
  /** kr by year of the sheet, 0 where nothing is entered; null where the cell is no number. */
  readonly amounts: readonly (number | null)[];
  /** Last year with an amount. */
  readonly lastYear: number;
}

export interface TemporaryTail {
  readonly years: readonly number[];
  readonly measures: readonly TemporaryMeasureTail[];
  /** kr in each year, and of it what is gone the year after. */
  readonly totals: readonly number[];
  readonly ending: readonly number[];
}

/** The temporary measures that have an amount, of one committee or (null) of all. Years are those of the measures' sheets. */
export function temporaryTail(calculated: CalculatedScenario, committeeId: LineId | null): TemporaryTail {
  const { scenario, tree } = calculated;
  const sheetOf = new Map(scenario.sheets.map((sheet) => [sheet.id, sheet]));
  const lines = tree.ordered.filter(
    ({ measure }) => measure?.duration === "temporary" && (committeeId === null || measure.committeeId === committeeId),
  );
  const homes = lines.flatMap((line) => sheetOf.get(line.homeSheetId) ?? []);
  const first = Math.min(...homes.map(({ firstYear }) => firstYear));
  const last = Math.max(...homes.map(({ lastYear }) => lastYear));
  const years = homes.length === 0 ? [] : Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const measures = lines.flatMap((line): readonly TemporaryMeasureTail[] => {
    const amounts = years.map((year) => {
      const { state, value } = calculated.valueOf(line.id, year);
      return state === cellState.empty ? 0 : value;
    });
    const lastIndex = amounts.findLastIndex((amount) => amount !== 0);
    const lastYear = years[lastIndex];
    return lastYear === undefined
      ? []
      : [{ lineId: line.id, committeeId: line.measure?.committeeId ?? null, amounts, lastYear }];
  });
  const at = (measure: TemporaryMeasureTail, index: number): number => measure.amounts[index] ?? 0;
  return {
    years,
    measures,
    totals: years.map((_, index) => measures.reduce((sum, measure) => sum + at(measure, index), 0)),
    ending: years.map((_, index) =>
      measures.reduce((sum, measure) => {
        const [now, next] = [at(measure, index), at(measure, index + 1)];
        // What grows or turns does not end; only what becomes smaller does.
        return Math.abs(next) < Math.abs(now) ? sum + now - next : sum;
      }, 0),
    ),
  };
}
