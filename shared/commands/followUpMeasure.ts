// The follow-up of a measure at half-time and at the end of the year: how far it has come and what it has given, as one edit.
// What a saving has given is typed without a minus, as its amounts are.

import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { signedText } from "./addMeasure.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, lineChange } from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { setAttribute } from "./setAttribute.ts";

/** Refuses a line that is gone or no measure, and an amount that is none. null leaves a realised amount as it is, "" takes it away. */
export function followUpMeasure(
  context: CommandContext,
  command: Extract<Command, { type: "followUpMeasure" }>,
): CommandAnswer {
  const { lineId, status, bareUnit } = command;
  const line = context.scenario.lines.get(lineId);
  if (line === undefined) return failure({ type: "unknownLine" });
  const { measure } = line;
  if (measure === null) return failure({ type: "lineIsNoMeasure", label: line.label });
  const realised = (attribute: "realisedHalfYear" | "realisedFullYear", typed: string | null): readonly Step[] =>
    typed === null
      ? []
      : [
          (then) => {
            const text = signedText(typed, measure.direction, bareUnit);
            return text.ok
              ? setAttribute(then, { type: "setAttribute", lineId, attribute, text: text.value, bareUnit })
              : text;
          },
        ];
  // Only the status: a measure whose committee or source has been removed is followed up all the same.
  const withStatus: Step = ({ scenario }) => {
    const after = { ...line, measure: { ...measure, status } };
    const changes = measure.status === status ? [] : [lineChange(scenario, lineId, after)];
    return success({ changes, label: "" });
  };
  return inTurn(context, commandLabels.measureFollowedUp(line.label), [
    withStatus,
    ...realised("realisedHalfYear", command.realisedHalfYear),
    ...realised("realisedFullYear", command.realisedFullYear),
  ]);
}
