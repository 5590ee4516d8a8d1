// What the host found for a goal in a year, looked up by cell, and told in words. Made once per answer of the host.

import type { GoalView, GoalYear, ScenarioStatus } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { stripTexts } from "../../shared/texts/window.ts";
import { goalUnit, thresholdFigure } from "./goalFigure.ts";
import { cellKey } from "./referenceColours.ts";

export interface GoalOfCell {
  readonly goal: GoalView;
  readonly year: GoalYear;
}

const kept = new WeakMap<readonly GoalView[], ReadonlyMap<string, GoalOfCell>>();

function goalsByCell(goals: readonly GoalView[]): ReadonlyMap<string, GoalOfCell> {
  const known = kept.get(goals);
  if (known !== undefined) return known;
  const found = new Map(
    goals.flatMap((goal) => goal.years.map((year) => [cellKey(goal.lineId, year.year), { goal, year }] as const)),
  );
  kept.set(goals, found);
  return found;
}

/** The goal's result in a cell, null where the line is no goal or nothing could be compared. */
export function goalOfCell(status: ScenarioStatus, lineId: LineId, year: number): GoalOfCell | null {
  const found = goalsByCell(status.goals).get(cellKey(lineId, year));
  return found === undefined || found.year.met === null ? null : found;
}

/** "Målet bryts: högst 2,71 %". */
export function goalSentence({ goal, year }: GoalOfCell, displayUnit: DisplayUnit): string {
  const unit = goalUnit(goal.unit, displayUnit);
  const figure = thresholdFigure(year.threshold, goal.unit, displayUnit);
  return stripTexts.goalSentence(year.met === true, goal.operator, unit === "" ? figure : `${figure}\u00a0${unit}`);
}
