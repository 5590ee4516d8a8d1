// Rule levelOrAccumulated: a programme's accumulated effect beside its yearly one (Växjö, Balans -22: "over 20 mnkr a year, 60 to
// 2022"). A reader takes the accumulated figure for a level, so both are told apart in words. A programme's target that does not
// say which of them it is, by its role, is told too.

import { isLineId, type LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { linesIn, rowsOfSheets } from "../domain/lineIndex.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Scenario, Sheet } from "../domain/scenario.ts";
import { formatWithUnit } from "../format/numbers.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./finding.ts";

export interface AccumulatedLine {
  readonly line: Line;
  readonly sheet: Sheet;
  /** null: a programme's target that does not say whether it is a year's effect, a level or a sum. */
  readonly yearlyId: LineId | null;
}

/** Lines on a sheet of measures whose formula is their own last year plus another line. Follows from the structure alone. */
export function accumulatedLinesOf(scenario: Scenario, tree: LineTree): readonly AccumulatedLine[] {
  const measureSheets = scenario.sheets.filter((sheet) => sheet.kind === "measures");
  const sheets = new Map(measureSheets.map((sheet) => [sheet.id, sheet]));
  if (sheets.size === 0) return [];
  const found: AccumulatedLine[] = [];
  const rows = rowsOfSheets(tree, (id) => sheets.has(id));
  for (const { line } of linesIn(tree, rows)) {
    const home = sheets.get(line.homeSheetId);
    if (home !== undefined && line.role === "programmeTarget") found.push({ line, sheet: home, yearlyId: null });
    const sheet = line.formula === null ? undefined : home;
    if (sheet === undefined) continue;
    const [, selfId, yearlyId] = /^(?:@(\w+))?\[-1\] \+ @(\w+)$/.exec(line.formula ?? "") ?? [];
    const readsItself = selfId === undefined || selfId === line.id;
    if (readsItself && isLineId(yearlyId)) found.push({ line, sheet, yearlyId });
  }
  return found;
}

/** One finding for each such line, in its last year. */
export function accumulatedLevels(
  calculated: CalculatedScenario,
  lines: readonly AccumulatedLine[],
): readonly Finding[] {
  const { displayUnit } = calculated.scenario.head;
  return lines.flatMap(({ line, sheet, yearlyId }): readonly Finding[] => {
    if (yearlyId === null) return unclearTarget(calculated, line, sheet);
    const accumulated = calculated.valueOf(line.id, sheet.lastYear).value;
    const level = calculated.valueOf(yearlyId, sheet.lastYear).value;
    if (accumulated === null || level === null) return [];
    const inWords = (value: number): string => formatWithUnit(value, line.unit, displayUnit);
    const message = reviewTexts.levelOrAccumulated(line.label, sheet.lastYear, inWords(accumulated), inWords(level));
    return [{ rule: "levelOrAccumulated", lineId: line.id, year: sheet.lastYear, sheetId: sheet.id, message }];
  });
}

/** The last year the target names. */
function unclearTarget(calculated: CalculatedScenario, line: Line, sheet: Sheet): readonly Finding[] {
  const { lines, head } = calculated.scenario;
  for (let year = sheet.lastYear; year >= sheet.firstYear; year -= 1) {
    const { value } = calculated.valueOf(line.id, year);
    if (value === null) continue;
    const programme = line.parentId === null ? "" : (lines.get(line.parentId)?.label ?? "");
    const amount = formatWithUnit(value, line.unit, head.displayUnit);
    const message = reviewTexts.unclearTarget(programme, line.label, year, amount);
    return [{ rule: "levelOrAccumulated", lineId: line.id, year, sheetId: sheet.id, message }];
  }
  return [];
}
