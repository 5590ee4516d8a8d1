// What a measure is, changed afterwards: its direction, how long it lasts, whose frame it changes and what pays for it. The
// amounts are cells and stay as they are.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import { mostFundings } from "../domain/measure.ts";
import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, lineChange } from "./commandContext.ts";
import { countsIn, formulasOf, hasFrame } from "./frameLookup.ts";
import { cleanMeasure } from "./lineCommands.ts";

/**
 * The attributes of a measure, all at once. Refuses an unknown line, a line that is no measure or holds no amounts in kr, a committee, unit, programme, goal or
 * source of funding that is not there, a line chosen as committee that has no frame or whose frame counts the line in besides its measures, a unit of another committee, and a measure that would pay for itself, directly or through others.
 */
export function setMeasure(context: CommandContext, command: Extract<Command, { type: "setMeasure" }>): CommandAnswer {
  const { lines } = context.scenario;
  const line = lines.get(command.lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  if (line.measure === null) return failure({ type: "lineIsNoMeasure", label: line.label });
  if (line.unit !== "kr") return failure({ type: "measureNotKr", label: line.label });
  const { committeeId, unitId, programmeId, goalId, fundings } = command.measure;
  const committee = committeeId === null ? undefined : lines.get(committeeId);
  if (committeeId !== null && committee === undefined) return failure({ type: "unknownCommittee" });
  // What a file or an older edit has is left alone; a new choice must be a frame.
  if (committee !== undefined && committeeId !== line.measure.committeeId && !hasFrame(context, committee))
    return failure({ type: "lineIsNoCommittee", label: committee.label });
  if (committee !== undefined && committeeId !== line.measure.committeeId && countsTwice(context, committee, line))
    return failure({ type: "frameCountsLine", label: line.label, committee: committee.label });
  const unit = unitId === null ? undefined : lines.get(unitId);
  if (unitId !== null && unit === undefined) return failure({ type: "unknownUnit" });
  if (unit !== undefined && committee !== undefined && !standsUnder(context, unit, committee))
    return failure({ type: "unitOfOtherCommittee", label: unit.label, committee: committee.label });
  if (programmeId !== null && lines.get(programmeId)?.role !== "programme")
    return failure({ type: "unknownProgramme" });
  if (goalId !== null && !lines.has(goalId)) return failure({ type: "unknownGoal" });
  if (fundings.length > mostFundings) return failure({ type: "tooManyFundings", limit: mostFundings });
  for (const { sourceId } of fundings) {
    if (sourceId === null) continue;
    const funder = lines.get(sourceId);
    if (funder === undefined || funder.unit !== "kr" || !holdsNumbers(funder.kind))
      return failure({ type: "unknownFunder" });
    if (isPaidBy(context, funder.id, line.id))
      return failure({ type: "fundingRing", label: line.label, funder: funder.label });
  }
  const after = { ...line, measure: cleanMeasure(command.measure) };
  return success({
    changes: [lineChange(context.scenario, line.id, after)],
    label: commandLabels.measureSet(line.label),
  });
}

/** The frame adds up its measures, and the line besides by name. */
const countsTwice = (context: CommandContext, committee: Line, { id }: Line): boolean =>
  formulasOf(context, committee).some((formula) => /\bMEASURES\(/.test(formula) && countsIn(context, formula, id));

function standsUnder({ scenario }: CommandContext, unit: Line, committee: Line): boolean {
  const seen = new Set<LineId>();
  for (let parentId = unit.parentId; parentId !== null && !seen.has(parentId); ) {
    if (parentId === committee.id) return true;
    seen.add(parentId); // a ring of parents may have come with a file
    parentId = scenario.lines.get(parentId)?.parentId ?? null;
  }
  return false;
}

/** True where `payerId` is the line itself or somewhere among the lines that pay for it, directly or through others. */
function isPaidBy(context: CommandContext, lineId: LineId, payerId: LineId): boolean {
  // A ring among others may have come with a file; it must not hold the search for ever.
  const seen = new Set<LineId>();
  const waiting: LineId[] = [lineId];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (next === payerId) return true;
    if (seen.has(next)) continue;
    seen.add(next);
    const fundings = context.scenario.lines.get(next)?.measure?.fundings ?? [];
    for (const { sourceId } of fundings) if (sourceId !== null) waiting.push(sourceId);
  }
  return false;
}
