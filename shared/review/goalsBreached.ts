// Rule goalBreached: an own goal that the figures do not meet (Alingsås 2022: net costs grow faster than tax and grants). From the
// budget year on: what a year that is history came to is nothing to decide about.

import type { DisplayUnit } from "../domain/unit.ts";
import { formatApart } from "../format/apart.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./finding.ts";
import type { GoalResult } from "./goals.ts";

export function goalsBreached(
  goals: readonly GoalResult[],
  displayUnit: DisplayUnit,
  budgetYear: number,
): readonly Finding[] {
  return goals.flatMap(({ line, operator, years }) =>
    years.flatMap(({ year, value, threshold, met }): readonly Finding[] => {
      if (met !== false || year < budgetYear || value === null || threshold === null) return [];
      const [is, wanted] = formatApart(value, threshold, line.unit, displayUnit);
      const message = reviewTexts.goalBreached(line.label, year, is, operator, wanted);
      return [{ rule: "goalBreached", lineId: line.id, year, sheetId: line.homeSheetId, message }];
    }),
  );
}
