// A new line as a person puts it in. It is added where it was asked for, and the sums over the lines it was put beside take it in.

import type { LineId } from "../domain/ids.ts";
import type { Command } from "./command.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { inTurn } from "./inTurn.ts";
import { addLine } from "./lineCommands.ts";
import { isEndOfRange } from "./storedRanges.ts";
import { widenRanges } from "./widenRanges.ts";

/** Refuses what addLine refuses. No figure changes: the lines are empty, and sums pass empty cells by. */
export function insertLine(context: CommandContext, command: Extract<Command, { type: "addLine" }>): CommandAnswer {
  const { beforeLineId = null, afterLineId, newLineId, moreLineIds = [] } = command;
  const added = addLine(context, command);
  if (!added.ok) return added;
  // Most new lines stand beside no end of a range: the lines need not be put in order for them.
  const parentId = command.line.parentId;
  const isSibling = (lineId: LineId): boolean => {
    const end = context.scenario.lines.get(lineId);
    return end?.parentId === parentId && end.homeSheetId === command.sheetId;
  };
  if (!isEndOfRange(context.scenario, isSibling)) return added;
  const asked =
    beforeLineId === null
      ? ({ besideId: afterLineId, side: "below" } as const)
      : ({ besideId: beforeLineId, side: "above" } as const);
  return inTurn(context, added.value.label, [() => added, widenRanges([newLineId, ...moreLineIds], asked)]);
}
