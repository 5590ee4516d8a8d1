// A new month of take-in-use for a whole project, as one edit: every part moves by as much, so that stages keep their distance,
// and depreciation, interest and running effects follow. The outlays stay in their years unless they are to move too.

import type { Line } from "../domain/line.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  homeSheetOf,
  lineChange,
} from "./commandContext.ts";
import type { MoveProject } from "./projectCommands.ts";
import { monthsOf, partsOfProject, startOfLine, takeInUse, takeInUseOf } from "./takeInUse.ts";

/**
 * Parts without a start get the new one. Outlays move by whole years, the difference between the years of take-in-use.
 *
 * Refuses: a line that is no project, a project without parts, outlays that would leave the sheet's years, and outlays that are
 * formulas when they are to move.
 */
export function moveProject(context: CommandContext, command: MoveProject): CommandAnswer {
  const { scenario, tree } = context;
  const heading = scenario.lines.get(command.projectId);
  if (heading === undefined) return failure({ type: "unknownLine" });
  if (heading.project === null) return failure({ type: "lineIsNoProject", label: heading.label });
  const parts = partsOfProject(scenario, tree, heading.id);
  const components = parts.filter(({ role }) => role === "outlay" || role === "contribution");
  if (components.length === 0) return failure({ type: "projectNeedsOutlay" });
  const target = { year: command.startYear, month: command.startMonth };
  const before = takeInUse(scenario, tree, heading.id);
  const offset = before === null ? 0 : monthsOf(target) - monthsOf(before);
  const years = before === null ? 0 : target.year - before.year;

  const changes: Change[] = [];
  for (const line of parts) {
    const start = startOfLine(line);
    if (start === null && !components.includes(line)) continue;
    const moved = start === null ? target : takeInUseOf(monthsOf(start) + offset);
    if (moved.year < 1900 || moved.year > 2199)
      return failure({ type: "attributeOutside", attribute: "startår", least: 1900, most: 2199 });
    if (start?.year === moved.year && line.attributes.get("startMonth") === moved.month) continue;
    const attributes = new Map(line.attributes).set("startYear", moved.year).set("startMonth", moved.month);
    changes.push(lineChange(scenario, line.id, { ...line, attributes }));
  }
  if (command.movesOutlays && years !== 0) {
    for (const line of components) {
      const moved = movedCells(context, line, years);
      if (!moved.ok) return moved;
      changes.push(...moved.value);
    }
  }
  return success({ changes, label: commandLabels.projectMoved(heading.label, target.year, target.month) });
}

/** The inputs of a line, so many years later. */
function movedCells(context: CommandContext, line: Line, years: number): Result<readonly Change[], CommandRefusal> {
  const { scenario } = context;
  const cells = [...(scenario.cells.get(line.id) ?? [])];
  if (line.formula !== null || cells.some(([, { type }]) => type === "formula"))
    return failure({ type: "outlaysAreFormulas", label: line.label });
  const sheet = homeSheetOf(scenario, line);
  const outside = cells.find(
    ([year]) => sheet === undefined || year + years < sheet.firstYear || year + years > sheet.lastYear,
  );
  if (outside !== undefined) {
    const { firstYear, lastYear } = sheet ?? { firstYear: 0, lastYear: 0 };
    return failure({ type: "outlaysOutsideSheet", label: line.label, year: outside[0] + years, firstYear, lastYear });
  }
  const after = new Map(cells.map(([year, input]) => [year + years, input]));
  const touched = new Set([...cells.map(([year]) => year), ...after.keys()]);
  return success([...touched].map((year) => cellChange(scenario, line.id, year, after.get(year) ?? null)));
}
