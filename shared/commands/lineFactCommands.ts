// What a line is in the budget model besides its figures: its role, where its figures come from, an indicator's aim, a
// project's place in the queue.

import type { Line } from "../domain/line.ts";
import { holdsNumbers } from "../domain/line.ts";
import { isUniqueRole } from "../domain/lineRole.ts";
import { lowestPriority } from "../domain/project.ts";
import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanText } from "./cleanText.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, limits, lineChange } from "./commandContext.ts";
import { hasFrame } from "./frameLookup.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;

const withLine = (
  { scenario }: CommandContext,
  lineId: Line["id"],
  use: (line: Line) => CommandAnswer,
): CommandAnswer => {
  const line = scenario.lines.get(lineId);
  return line === undefined ? failure({ type: "unknownLine" }) : use(line);
};

const changed = (context: CommandContext, after: Line, label: string): CommandAnswer =>
  success({ changes: [lineChange(context.scenario, after.id, after)], label });

/** Refuses a role that only one line can have and another has. */
export const setRole = (context: CommandContext, { lineId, role }: Of<"setRole">): CommandAnswer =>
  withLine(context, lineId, (line) => {
    const holder =
      role !== null && isUniqueRole(role)
        ? [...context.scenario.lines.values()].find((other) => other.role === role && other.id !== lineId)
        : undefined;
    if (holder !== undefined) return failure({ type: "roleTaken", label: holder.label });
    return changed(context, { ...line, role }, commandLabels.properties(line.label));
  });

/** A day of the calendar as "2026-10-17", or "". */
export function isDay(text: string): boolean {
  if (text === "") return true;
  const read = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (read === null) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** Refuses a date that is none ("2026-02-30"). */
export const setSource = (context: CommandContext, { lineId, source }: Of<"setSource">): CommandAnswer =>
  withLine(context, lineId, (line) => {
    const name = cleanText(source.name);
    const date = source.date.trim();
    if (name.length > limits.labelLength) return failure({ type: "labelTooLong", limit: limits.labelLength });
    if (!isDay(date)) return failure({ type: "badDate", text: date });
    return changed(context, { ...line, source: { name, date } }, commandLabels.source(line.label));
  });

/** Refuses a line without figures, and a value without a year or a year without a value. null makes the line an ordinary one. */
export const setIndicator = (context: CommandContext, { lineId, indicator }: Of<"setIndicator">): CommandAnswer =>
  withLine(context, lineId, (line) => {
    if (!holdsNumbers(line.kind) || line.unit === "text")
      return failure({ type: "lineHoldsNoFigures", label: line.label });
    if (indicator === null) return changed(context, { ...line, indicator }, commandLabels.properties(line.label));
    const isHalf = (value: number | null, year: number | null): boolean => (value === null) !== (year === null);
    if (isHalf(indicator.baseline, indicator.baselineYear) || isHalf(indicator.target, indicator.targetYear))
      return failure({ type: "indicatorImpossible", label: line.label });
    const after = { ...line, indicator: { ...indicator, signNote: cleanText(indicator.signNote) } };
    return changed(context, after, commandLabels.indicator(line.label));
  });

/** Refuses a line that is no project, a committee that is not there or has no frame, and a priority that is none. */
export const setProject = (context: CommandContext, { lineId, project }: Of<"setProject">): CommandAnswer =>
  withLine(context, lineId, (line) => {
    const { committeeId, priority } = project;
    if (line.project === null) return failure({ type: "lineIsNoProject", label: line.label });
    const committee = committeeId === null ? undefined : context.scenario.lines.get(committeeId);
    if (committeeId !== null && committee === undefined) return failure({ type: "unknownCommittee" });
    // What a file or an older edit has is left alone; a new choice must be a frame.
    if (committee !== undefined && committeeId !== line.project.committeeId && !hasFrame(context, committee))
      return failure({ type: "lineIsNoCommittee", label: committee.label });
    if (priority !== null && !(Number.isInteger(priority) && priority >= 1 && priority <= lowestPriority))
      return failure({ type: "priorityOutside", most: lowestPriority });
    return changed(context, { ...line, project }, commandLabels.properties(line.label));
  });

/** Makes a goal line an ordinary line again: with a formula when it has one, otherwise of inputs. */
export const removeGoal = (context: CommandContext, { lineId }: Of<"removeGoal">): CommandAnswer =>
  withLine(context, lineId, (line) =>
    line.goal === null
      ? failure({ type: "lineIsNoGoal", label: line.label })
      : changed(
          context,
          { ...line, goal: null, kind: line.formula === null ? "input" : "formula" },
          commandLabels.goalRemoved(line.label),
        ),
  );
