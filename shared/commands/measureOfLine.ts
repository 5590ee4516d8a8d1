// An ordinary row made a measure afterwards, and a measure made an ordinary row again: rows that came with a pasted table, or that were typed
// before anyone said whose frame they change. The row keeps its name, place, formula and amounts; only a saving's typed amounts get the
// minus they would have had from the start, because a measure's amounts are what they do to the frame.

import type { LineId } from "../domain/ids.ts";
import { isSummable, type LineKind } from "../domain/line.ts";
import { plainMeasure } from "../domain/measure.ts";
import { failure, success } from "../domain/result.ts";
import type { SheetKind } from "../domain/scenario.ts";
import type { Unit } from "../domain/unit.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { Command } from "./command.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  homeSheetOf,
  lineChange,
} from "./commandContext.ts";
import { committeeLines, countsIn, formulasOf } from "./frameLookup.ts";
import { setMeasure } from "./setMeasure.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/** What decides whether a row can be a measure, of a line or of what the window knows of one. */
export interface MeasureCandidate {
  readonly kind: LineKind;
  readonly unit: Unit;
  readonly role: unknown;
  readonly goal: unknown;
  readonly indicator: unknown;
  readonly project: unknown;
}

/** A row of amounts that is nothing else in the model, on a sheet whose rows no table of the model sums by itself. */
export const mayBeMeasure = (line: MeasureCandidate, sheetKind: SheetKind | undefined): boolean =>
  (sheetKind === "measures" || sheetKind === "own") && line.unit === "kr" && isPlainAmount(line);

const isPlainAmount = ({ kind, role, goal, indicator, project }: MeasureCandidate): boolean =>
  isSummable(kind) && [role, goal, indicator, project].every((part) => part === null);

/**
 * The row becomes the measure described. Its typed amounts above 0 get a minus where it is a saving.
 *
 * Refuses: what is a measure already; a row that is a heading, a sum, a frame or something else in the model; amounts that are not in kr; a row on a
 * sheet that counts its rows itself; a row that the committee's frame counts in by name, which would be counted twice; and what setMeasure refuses.
 */
export function makeMeasure(context: CommandContext, { lineId, measure }: Of<"makeMeasure">): CommandAnswer {
  const { scenario } = context;
  const line = scenario.lines.get(lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const { label } = line;
  if (line.measure !== null) return failure({ type: "lineIsMeasure", label });
  const isFrame = lineId === measure.committeeId || committeeLines(context).some(({ id }) => id === lineId);
  if (isFrame || !isPlainAmount(line)) return failure({ type: "lineCannotBeMeasure", label });
  if (line.unit !== "kr") return failure({ type: "measureNotKr", label });
  const sheet = homeSheetOf(scenario, line);
  if (!mayBeMeasure(line, sheet?.kind))
    return failure({ type: "sheetHoldsNoMeasures", label, sheet: sheet?.title ?? "" });
  const counted = countedByFrame(context, lineId, measure.committeeId);
  if (counted !== null) return failure(counted);
  const withMeasure = new Map(scenario.lines).set(lineId, { ...line, measure: plainMeasure });
  const set = setMeasure(
    { ...context, scenario: { ...scenario, lines: withMeasure } },
    { type: "setMeasure", lineId, measure },
  );
  if (!set.ok) return set;
  const changes: Change[] = set.value.changes.flatMap((change) =>
    change.type === "line" ? [lineChange(scenario, lineId, change.after)] : [],
  );
  if (measure.direction === "saving") {
    for (const [year, input] of scenario.cells.get(lineId) ?? [])
      if (input.type === "number" && input.value > 0)
        changes.push(cellChange(scenario, lineId, year, { ...input, value: -input.value }));
  }
  return success({ changes, label: commandLabels.measureMade(label) });
}

/** The committee's frame reads the row by name, by its heading or in a range. */
function countedByFrame(context: CommandContext, lineId: LineId, committeeId: LineId | null): CommandRefusal | null {
  const { lines } = context.scenario;
  const committee = committeeId === null ? undefined : lines.get(committeeId);
  const line = lines.get(lineId);
  if (committee === undefined || line === undefined) return null;
  return formulasOf(context, committee).some((formula) => countsIn(context, formula, lineId))
    ? { type: "frameCountsLine", label: line.label, committee: committee.label }
    : null;
}

/** Refuses a line that is no measure, and one that pays for another: an ordinary row would go on paying without having saved anything. */
export function removeMeasure(context: CommandContext, { lineId }: Of<"removeMeasure">): CommandAnswer {
  const { scenario } = context;
  const line = scenario.lines.get(lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  if (line.measure === null) return failure({ type: "lineIsNoMeasure", label: line.label });
  const paidFor = [...scenario.lines.values()].find(
    ({ id, measure }) => id !== lineId && measure?.fundings.some(({ sourceId }) => sourceId === lineId) === true,
  );
  if (paidFor !== undefined) return failure({ type: "measurePays", label: line.label, other: paidFor.label });
  return success({
    changes: [lineChange(scenario, lineId, { ...line, measure: null })],
    label: commandLabels.measureRemoved(line.label),
  });
}
