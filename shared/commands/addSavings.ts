// A saving spread over committees: a heading with one saving measure for each, as one edit. What goal seek answers with when it
// is asked how much each committee has to save.

import type { LineId, SheetId } from "../domain/ids.ts";
import { type Measure, plainMeasure } from "../domain/measure.ts";
import { failure } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import type { Command } from "./command.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { addLine } from "./lineCommands.ts";
import { setCells } from "./setCells.ts";

/** One committee's part of the saving. */
export interface SavingPart {
  readonly newLineId: LineId;
  readonly committeeId: LineId;
  readonly label: string;
  /** kr, positive; stored with a minus, as savings are. */
  readonly amountSek: number;
}

export interface AddSavings {
  readonly type: "addSavings";
  /** A sheet of measures. */
  readonly sheetId: SheetId;
  readonly headingId: LineId;
  readonly heading: string;
  readonly year: number;
  readonly duration: Measure["duration"];
  readonly motive: string;
  /** The goal they serve, null when it is none. */
  readonly goalId: LineId | null;
  readonly parts: readonly SavingPart[];
}

/** Refuses what adding a line or typing an amount refuses, and a committee that is gone. */
export function addSavings(context: CommandContext, command: Extract<Command, { type: "addSavings" }>): CommandAnswer {
  const { sheetId, headingId, heading, year, duration, motive, goalId, parts } = command;
  if (parts.some(({ committeeId }) => !context.scenario.lines.has(committeeId)))
    return failure({ type: "unknownCommittee" });
  if (goalId !== null && !context.scenario.lines.has(goalId)) return failure({ type: "unknownGoal" });
  const plain = { code: "", unit: "kr", scope: "taxFunded" } as const;
  const steps: Step[] = [
    (now) =>
      addLine(now, {
        type: "addLine",
        sheetId,
        afterLineId: null,
        newLineId: headingId,
        line: { ...plain, label: heading, kind: "heading", parentId: null, measure: null },
      }),
  ];
  for (const { newLineId, committeeId, label, amountSek } of parts) {
    const measure: Measure = { ...plainMeasure, direction: "saving", duration, committeeId, motive, goalId };
    steps.push(
      (now) =>
        addLine(now, {
          type: "addLine",
          sheetId,
          afterLineId: null,
          newLineId,
          line: { ...plain, label, kind: "input", parentId: headingId, measure },
        }),
      (now) =>
        setCells(now, {
          type: "setCells",
          bareUnit: "kr",
          cells: [{ lineId: newLineId, year, text: String(-amountSek).replace(".", ",") }],
        }),
    );
  }
  return inTurn(context, commandLabels.savingsAdded(heading), steps);
}
