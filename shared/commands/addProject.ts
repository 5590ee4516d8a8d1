// A new investment project: its heading and its parts as one edit. Each part knows when it is taken in use and how long it
// lasts; depreciation, internal interest and what it means for the running costs are formula lines that follow from them.

import type { LineId } from "../domain/ids.ts";
import { failure, success } from "../domain/result.ts";
import { applyChanges } from "../patches/applyChanges.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { codeFromLabel } from "./codeFromLabel.ts";
import { type CommandAnswer, type CommandContext, findSheet } from "./commandContext.ts";
import { hasFrame } from "./frameLookup.ts";
import { addLine } from "./lineCommands.ts";
import { setProject } from "./lineFactCommands.ts";
import type { AddProject } from "./projectCommands.ts";
import { projectPartChanges } from "./projectParts.ts";

/** Longest code of a project: the codes of its parts begin with it. */
const longestCode = 14;

/**
 * Adds the project under `parentId`, or under the sheet's heading of the same scope where there is one.
 *
 * Refuses: a sheet that holds no investments, a project without an outlay, a committee that is not there or has no frame, and what a line or a
 * part refuses.
 */
export function addProject(context: CommandContext, command: AddProject): CommandAnswer {
  const sheet = findSheet(context.scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  if (sheet.kind !== "investments") return failure({ type: "sheetHoldsNoProjects", label: sheet.title });
  if (!command.parts.some(({ kind }) => kind === "outlay")) return failure({ type: "projectNeedsOutlay" });
  const code = command.code.trim() === "" ? freeCode(context, command.label) : command.code;
  const heading = addLine(context, {
    type: "addLine",
    sheetId: sheet.id,
    afterLineId: null,
    newLineId: command.newLineId,
    line: {
      code,
      label: command.label,
      kind: "heading",
      unit: "kr",
      scope: command.scope,
      parentId: command.parentId ?? headingFor(context, command),
      measure: null,
      project: command.project,
    },
  });
  if (!heading.ok) return heading;
  const { changes } = heading.value;
  const scenario = applyChanges(context.scenario, changes);
  const checked = setProject(
    { ...context, scenario },
    { type: "setProject", lineId: command.newLineId, project: command.project },
  );
  if (!checked.ok) return checked;
  const committee = context.scenario.lines.get(command.project.committeeId ?? command.newLineId);
  if (committee !== undefined && !hasFrame(context, committee))
    return failure({ type: "lineIsNoCommittee", label: committee.label });
  const line = scenario.lines.get(command.newLineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const codeStart = line.code.slice(0, longestCode);
  const parts = projectPartChanges(
    { ...context, scenario },
    { heading: line, codeStart },
    command.parts,
    command.bareUnit,
  );
  if (!parts.ok) return parts;
  return success({ changes: [...changes, ...parts.value], label: commandLabels.projectAdded(line.label) });
}

/** A code the parts can begin theirs with. */
const freeCode = (context: CommandContext, label: string): string =>
  codeFromLabel(label, (code) => context.facts.idOfCode(code) !== undefined).slice(0, longestCode);

/** The first heading of the sheet that holds projects of this scope: not a project itself, and at the top. */
function headingFor({ scenario }: CommandContext, command: AddProject): LineId | null {
  const sheet = findSheet(scenario, command.sheetId);
  const found = sheet?.lineIds.find((lineId) => {
    const line = scenario.lines.get(lineId);
    return (
      line?.kind === "heading" &&
      line.homeSheetId === sheet.id &&
      line.parentId === null &&
      line.project === null &&
      line.scope === command.scope
    );
  });
  return found ?? null;
}
