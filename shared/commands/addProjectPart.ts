// One more part of an investment project: a component, a contribution, an effect on the running costs. It is taken in use with
// the project unless it says otherwise.

import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import type { AddProjectPart } from "./projectCommands.ts";
import { projectPartChanges } from "./projectParts.ts";
import { takeInUse } from "./takeInUse.ts";

/** Refuses a line that is no project and what the part refuses. */
export function addProjectPart(context: CommandContext, command: AddProjectPart): CommandAnswer {
  const heading = context.scenario.lines.get(command.projectId);
  if (heading === undefined) return failure({ type: "unknownLine" });
  if (heading.project === null) return failure({ type: "lineIsNoProject", label: heading.label });
  const start = takeInUse(context.scenario, context.tree, heading.id);
  const part =
    command.part.startYear === null && start !== null
      ? { ...command.part, startYear: start.year, startMonth: start.month }
      : command.part;
  const place = { heading, codeStart: heading.code.slice(0, 14) };
  const changes = projectPartChanges(context, place, [part], command.bareUnit);
  if (!changes.ok) return changes;
  return success({ changes: changes.value, label: commandLabels.projectPartAdded(heading.label) });
}
