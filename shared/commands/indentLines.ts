// A level in and a level out. In: under the heading right above among the line's siblings, last there. Out: right after what it stood
// under. Lines that are indented together stay in their order.

import type { Line } from "../domain/line.ts";
import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { type CommandAnswer, type CommandContext, findSheet } from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { branchesOf } from "./lineBranches.ts";
import { mayHold } from "./lineCommands.ts";
import { moveLines } from "./moveLines.ts";
import type { IndentLines } from "./structureCommands.ts";

/** Refuses a line without a heading right above it, a line at the top, lines that another sheet owns, and what moveLines refuses. */
export function indentLines(context: CommandContext, command: IndentLines): CommandAnswer {
  const sheet = findSheet(context.scenario, command.sheetId);
  if (sheet === undefined) return failure({ type: "unknownSheet" });
  const branches = branchesOf(context, command.lineIds);
  if (!branches.ok) return branches;
  const { roots } = branches.value;
  const guest = roots.find(({ homeSheetId }) => homeSheetId !== sheet.id);
  if (guest !== undefined) return failure({ type: "lineOfOtherSheet", label: guest.label });
  const [first] = roots;
  if (first === undefined) return success({ changes: [], label: "" });
  const isIn = command.type === "indentLines";
  const one = (line: Line): Step => (isIn ? stepIn(line) : stepOut(line));
  // The last goes out first: each then stands right before the one after it.
  const steps = (isIn ? roots : roots.toReversed()).map(one);
  return inTurn(context, commandLabels.linesIndented(first.label, roots.length, isIn), steps);
}

const stepIn =
  (line: Line): Step =>
  (context) => {
    const siblings = siblingsOf(context, line);
    const above = siblings[siblings.findIndex(({ id }) => id === line.id) - 1];
    if (above === undefined || !mayHold(above, line.kind))
      return failure({ type: "noHeadingAbove", label: line.label, above: above?.label ?? "" });
    const last = context.tree.childrenOf(above.id).at(-1) ?? null;
    return moveLines(context, {
      type: "moveLines",
      sheetId: line.homeSheetId,
      lineIds: [line.id],
      parentId: above.id,
      afterLineId: last,
    });
  };

const stepOut =
  (line: Line): Step =>
  (context) => {
    const parent = line.parentId === null ? undefined : context.scenario.lines.get(line.parentId);
    if (parent === undefined) return failure({ type: "alreadyAtTop", label: line.label });
    return moveLines(context, {
      type: "moveLines",
      sheetId: line.homeSheetId,
      lineIds: [line.id],
      parentId: parent.parentId,
      afterLineId: parent.id,
    });
  };

/** The lines of the same parent on the line's own sheet, in their order. */
function siblingsOf({ scenario, tree }: CommandContext, line: Line): readonly Line[] {
  if (line.parentId !== null) return tree.childrenOf(line.parentId).flatMap((id) => scenario.lines.get(id) ?? []);
  return tree.ordered.filter(({ parentId, homeSheetId }) => parentId === null && homeSheetId === line.homeSheetId);
}
