// Rule levelOrAccumulated: a programme's accumulated effect beside its yearly one (Växjö, Balans -22: "over 20 mnkr a year, 60 to
// 2022"). A reader takes the accumulated figure for a level, so both are told apart in words.

import { isLineId } from "../domain/ids.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding, ReviewedScenario } from "./reviewer.ts";

/** Lines on a sheet of measures whose formula is their own last year plus another line: one finding each, in the last year. */
export function accumulatedLevels(reviewed: ReviewedScenario): readonly Finding[] {
  const { scenario, tree } = reviewed;
  const sheets = new Map(scenario.sheets.map((sheet) => [sheet.id, sheet]));
  return tree.ordered.flatMap((line): readonly Finding[] => {
    const sheet = sheets.get(line.homeSheetId);
    const [, selfId, yearlyId] = /^@(\w+)\[-1\] \+ @(\w+)$/.exec(line.formula ?? "") ?? [];
    if (sheet?.kind !== "measures" || selfId !== line.id || !isLineId(yearlyId)) return [];
    const accumulated = reviewed.valueOf(line.id, sheet.lastYear).value;
    const level = reviewed.valueOf(yearlyId, sheet.lastYear).value;
    if (accumulated === null || level === null) return [];
    const inWords = (value: number): string => formatWithUnit(value, line.unit, scenario.head.displayUnit);
    const message = reviewTexts.levelOrAccumulated(line.label, sheet.lastYear, inWords(accumulated), inWords(level));
    return [{ rule: "levelOrAccumulated", lineId: line.id, year: sheet.lastYear, sheetId: sheet.id, message }];
  });
}
