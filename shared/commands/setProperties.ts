// Several properties of lines changed as one edit, so that one undo takes back what one dialog did. Each part is checked after
// the parts before it; names in a goal's threshold are read as they were before the edit.

import type { LineId } from "../domain/ids.ts";
import { success } from "../domain/result.ts";
import type { Scenario } from "../domain/scenario.ts";
import { applyChanges } from "../patches/applyChanges.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { Command, PropertyCommand } from "./command.ts";
import { type CommandAnswer, type CommandContext, lineChange } from "./commandContext.ts";
import { renameLine, setNote } from "./lineCommands.ts";
import { removeGoal, setIndicator, setProject, setRole, setSource } from "./lineFactCommands.ts";
import { makeMeasure, removeMeasure } from "./measureOfLine.ts";
import { reshapeLine } from "./reshapeLine.ts";
import { setGoal } from "./scenarioCommands.ts";
import { setAttribute } from "./setAttribute.ts";
import { setMeasure } from "./setMeasure.ts";

/**
 * Refuses what the first refused part refuses, and changes nothing then. One change per line, whatever the number of parts; cells are changed by one
 * part at most, that which makes a row a saving.
 */
export function setProperties(
  context: CommandContext,
  command: Extract<Command, { type: "setProperties" }>,
): CommandAnswer {
  let scenario: Scenario = context.scenario;
  let label = "";
  const lineIds = new Set<LineId>();
  const ofCells: Change[] = [];
  for (const part of command.parts) {
    const answer = runPart({ ...context, scenario }, part);
    if (!answer.ok) return answer;
    scenario = applyChanges(scenario, answer.value.changes);
    label = answer.value.label;
    for (const change of answer.value.changes)
      if (change.type === "line") lineIds.add(change.lineId);
      else ofCells.push(change);
  }
  const ofLines = [...lineIds].map((lineId) =>
    lineChange(context.scenario, lineId, scenario.lines.get(lineId) ?? null),
  );
  const changes: readonly Change[] = [...ofLines, ...ofCells];
  const [first] = command.parts;
  const name = first === undefined ? "" : (scenario.lines.get(first.lineId)?.label ?? "");
  if (command.parts.length === 1) return success({ changes, label });
  const areNames = lineIds.size > 1 && command.parts.every(({ type }) => type === "renameLine");
  return success({
    changes,
    label: areNames ? commandLabels.linesRenamed(lineIds.size) : commandLabels.properties(name),
  });
}

function runPart(context: CommandContext, part: PropertyCommand): CommandAnswer {
  switch (part.type) {
    case "renameLine":
      return renameLine(context, part);
    case "setNote":
      return setNote(context, part);
    case "setMeasure":
      return setMeasure(context, part);
    case "makeMeasure":
      return makeMeasure(context, part);
    case "removeMeasure":
      return removeMeasure(context, part);
    case "setGoal":
      return setGoal(context, part);
    case "removeGoal":
      return removeGoal(context, part);
    case "setRole":
      return setRole(context, part);
    case "setSource":
      return setSource(context, part);
    case "setIndicator":
      return setIndicator(context, part);
    case "setProject":
      return setProject(context, part);
    case "setAttribute":
      return setAttribute(context, part);
    case "reshapeLine":
      return reshapeLine(context, part);
  }
}
