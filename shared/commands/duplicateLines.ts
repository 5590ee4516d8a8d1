// Lines doubled right where they stand, with all under them: the quickest way to a new line that is like one there is already.

import type { LineId } from "../domain/ids.ts";
import { failure, success } from "../domain/result.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cloneLines } from "./cloneLines.ts";
import { type CommandAnswer, type CommandContext, findSheet, limits, sheetChange } from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { branchesOf } from "./lineBranches.ts";
import { placeIn } from "./moveLines.ts";
import type { DuplicateLines } from "./structureCommands.ts";
import { widenRanges } from "./widenRanges.ts";

/**
 * The copies stand after the last of the originals with the same parent, and are shown beside them on other sheets too. A sum over
 * lines of which that was the last counts them as well, as it counts copies between its lines.
 *
 * Refuses: lines that another sheet owns, a part taken out of its project or programme, and more lines than a scenario may have.
 */
export function duplicateLines(context: CommandContext, command: DuplicateLines): CommandAnswer {
  const { scenario, tree } = context;
  const sheet = findSheet(scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  if (scenario.lines.has(command.newLineId)) return failure({ type: "idTaken" });
  const branches = branchesOf(context, command.lineIds);
  if (!branches.ok) return branches;
  const { roots, members } = branches.value;
  const guest = roots.find(({ homeSheetId }) => homeSheetId !== sheet.id);
  if (guest !== undefined) return failure({ type: "lineOfOtherSheet", label: guest.label });
  const [first] = roots;
  if (first === undefined) return success({ changes: [], label: "" });
  if (scenario.lines.size + members.size > limits.lines) return failure({ type: "tooManyLines", limit: limits.lines });
  const { copyOf, changes } = cloneLines(context, {
    lineIds: [...members].toSorted((left, right) => (tree.rowOf.get(left) ?? 0) - (tree.rowOf.get(right) ?? 0)),
    renamed: new Set(roots.map(({ id }) => id)),
    given: new Map([[first.id, command.newLineId]]),
    homeOf: ({ homeSheetId }) => homeSheetId,
  });
  const placed: Change[] = [];
  for (const other of scenario.sheets) {
    let lineIds = other.lineIds;
    for (const parentId of new Set(roots.map((root) => root.parentId))) {
      const ofParent = roots.filter((root) => root.parentId === parentId);
      const last = ofParent.findLast(({ id }) => other.lineIds.includes(id));
      if (last === undefined) continue;
      const originals = new Set<LineId>();
      for (const root of ofParent) for (const id of branchOf(context, root.id)) originals.add(id);
      const copies = other.lineIds.filter((id) => originals.has(id)).flatMap((id) => copyOf.get(id) ?? []);
      lineIds = lineIds.toSpliced(placeIn(context, lineIds, last.id, parentId), 0, ...copies);
    }
    if (lineIds !== other.lineIds) placed.push(sheetChange(scenario, other.id, { ...other, lineIds }));
  }
  const label = commandLabels.linesDuplicated(first.label, roots.length);
  const steps: Step[] = [() => success({ changes: [...changes, ...placed], label })];
  // Each parent's copies stand below the last of its originals.
  for (const parentId of new Set(roots.map((root) => root.parentId))) {
    const ofParent = roots.filter((root) => root.parentId === parentId);
    const copies = ofParent.flatMap(({ id }) => copyOf.get(id) ?? []);
    steps.push(widenRanges(copies, { besideId: ofParent.at(-1)?.id ?? null, side: "below" }));
  }
  return inTurn(context, label, steps);
}

function branchOf(context: CommandContext, lineId: LineId): ReadonlySet<LineId> {
  const branch = branchesOf(context, [lineId]);
  return branch.ok ? branch.value.members : new Set();
}
