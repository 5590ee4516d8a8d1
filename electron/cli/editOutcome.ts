// What set and fill tell when they are done: what was entered, from which year a formula reckons, and a result that is no figure.

import { homeSheetOf } from "../../shared/commands/commandContext.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { cellState, errorKindOf } from "../../shared/formula/cellState.ts";
import { editCliTexts } from "../../shared/texts/cli.ts";
import { errorTexts } from "../../shared/texts/review.ts";
import type { OpenScenario } from "../host/openScenario.ts";

/** "C1 räknas nu av formeln 2026–2029.", with the years before that it cannot reach back from; null where the line has no formula. */
export function lineFormulaSentence({ scenario }: OpenScenario, lineId: LineId): string | null {
  const line = scenario.lines.get(lineId);
  const sheet = line === undefined ? undefined : homeSheetOf(scenario, line);
  if (line === undefined || sheet === undefined || line.formula === null) return null;
  const from = line.formulaFromYear ?? sheet.firstYear;
  const name = line.code || line.label;
  return [
    editCliTexts.reckoned(name, from, sheet.lastYear),
    ...(from > sheet.firstYear ? [editCliTexts.notBefore(sheet.firstYear, from - 1)] : []),
  ].join(" ");
}

/** What the years of a line show where it is no figure: "2026 visar nu #CYKEL!." Empty cells are not told. */
export function faultSentences({ context }: OpenScenario, lineId: LineId, years: readonly number[]): readonly string[] {
  const yearsOf = new Map<string, number[]>();
  for (const year of years) {
    const { state } = context.valueOf(lineId, year);
    const kind = errorKindOf(state);
    const shown = kind !== null ? errorTexts[kind].code : state === cellState.notCalculated ? "ej beräknat" : null;
    if (shown !== null) yearsOf.set(shown, [...(yearsOf.get(shown) ?? []), year]);
  }
  return [...yearsOf].map(([shown, some]) => editCliTexts.shows(some.map(String), shown));
}

export const yearsBetween = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
