// Rule goalBreached: an own goal that the figures do not meet (Alingsås 2022: net costs grow faster than tax and grants).

import type { DisplayUnit } from "../domain/unit.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./finding.ts";
import type { GoalResult } from "./goals.ts";

export function goalsBreached(goals: readonly GoalResult[], displayUnit: DisplayUnit): readonly Finding[] {
  return goals.flatMap(({ line, operator, years }) =>
    years.flatMap(({ year, value, threshold, met }): readonly Finding[] => {
      if (met !== false || value === null || threshold === null) return [];
      const inWords = (amount: number): string => formatWithUnit(amount, line.unit, displayUnit);
      const message = reviewTexts.goalBreached(line.label, year, inWords(value), operator, inWords(threshold));
      return [{ rule: "goalBreached", lineId: line.id, year, sheetId: line.homeSheetId, message }];
    }),
  );
}
