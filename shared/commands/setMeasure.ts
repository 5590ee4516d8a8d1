// What a measure is, changed afterwards: its direction, how long it lasts, whose frame it changes and what pays for it. The
// amounts are cells and stay as they are.

import type { LineId } from "../domain/ids.ts";
import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, lineChange } from "./commandContext.ts";
import { cleanMeasure } from "./lineCommands.ts";

/**
 * The attributes of a measure, all at once. Refuses an unknown line, a line that is no measure, a committee or a funding measure
 * that is not there, and a measure that would pay for itself, directly or through others.
 */
export function setMeasure(context: CommandContext, command: Extract<Command, { type: "setMeasure" }>): CommandAnswer {
  const { lines } = context.scenario;
  const line = lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  if (line.measure === null) return failure({ type: "lineIsNoMeasure", label: line.label });
  const { committeeId, fundedById } = command.measure;
  if (committeeId !== null && !lines.has(committeeId)) return failure({ type: "unknownCommittee" });
  if (fundedById !== null) {
    const funder = lines.get(fundedById);
    if (funder === undefined || funder.measure === null) return failure({ type: "unknownFunder" });
    if (isPaidBy(context, funder.id, line.id))
      return failure({ type: "fundingRing", label: line.label, funder: funder.label });
  }
  const after = { ...line, measure: cleanMeasure(command.measure) };
  return success({
    changes: [lineChange(context.scenario, line.id, after)],
    label: commandLabels.measureSet(line.label),
  });
}

/** True where `payerId` is the line itself or somewhere up the chain of measures that pay for it. */
function isPaidBy(context: CommandContext, lineId: LineId, payerId: LineId): boolean {
  const seen = new Set<LineId>();
  let next: LineId | null = lineId;
  // A ring among others may have come with a file; it must not hold the search for ever.
  while (next !== null && !seen.has(next)) {
    if (next === payerId) return true;
    seen.add(next);
    next = context.scenario.lines.get(next)?.measure?.fundedById ?? null;
  }
  return false;
}
