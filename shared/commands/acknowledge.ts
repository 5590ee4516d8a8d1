// A finding of the reviewer accepted with a reason, and the acceptance taken back. It is kept with the sentence that was read,
// so that other figures raise the alarm again.

import { type Acknowledgement, mostAcknowledgements } from "../domain/acknowledgement.ts";
import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { cleanText } from "./cleanText.ts";
import type { Command } from "./command.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";

type Finding = Pick<Acknowledgement, "rule" | "lineId" | "year" | "sheetId" | "message">;

/** Do they speak of the same finding, with the same figures? */
export const isSameFinding = (left: Finding, right: Finding): boolean =>
  left.rule === right.rule &&
  left.lineId === right.lineId &&
  left.year === right.year &&
  left.sheetId === right.sheetId &&
  left.message === right.message;

/** "Utgifter på 5 000 tkr ligger efter …" -> "Utgifter på # tkr ligger efter …". */
const withoutFigures = (message: string): string => message.replace(/[\d\u00a0,\u2212]+/g, "#");

/** Is it the same finding, perhaps with other figures? A project may lack several things, each of which is a finding of its own. */
const isSamePlaceAndKind = (left: Finding, right: Finding): boolean =>
  isSameFinding({ ...left, message: "" }, { ...right, message: "" }) &&
  withoutFigures(left.message) === withoutFigures(right.message);

const reasonLimit = 500;

/** Refuses an empty or too long reason. A new reason for the same finding takes the place of the old. */
export function acknowledge(
  context: CommandContext,
  command: Extract<Command, { type: "acknowledge" }>,
): CommandAnswer {
  const { acknowledgements: before } = context.scenario;
  const reason = cleanText(command.reason);
  if (reason === "") return failure({ type: "reasonMissing" });
  if (reason.length > reasonLimit) return failure({ type: "labelTooLong", limit: reasonLimit });
  const { rule, lineId, year, sheetId, message } = command.finding;
  const others = before.filter((entry) => !isSamePlaceAndKind(entry, command.finding));
  if (others.length >= mostAcknowledgements) return failure({ type: "tooManyLines", limit: mostAcknowledgements });
  const entry = { rule, lineId, year, sheetId, message, reason, by: context.author, at: context.now };
  return success({
    changes: [{ type: "acknowledgements", before, after: [...others, entry] }],
    label: commandLabels.acknowledged(message),
  });
}

/** Takes an acceptance back; nothing changes when there is none. */
export function withdrawAcknowledgement(
  context: CommandContext,
  command: Extract<Command, { type: "withdrawAcknowledgement" }>,
): CommandAnswer {
  const { acknowledgements: before } = context.scenario;
  const after = before.filter((entry) => !isSameFinding(entry, command.finding));
  return success({
    changes: after.length === before.length ? [] : [{ type: "acknowledgements", before, after }],
    label: commandLabels.acknowledgementWithdrawn(command.finding.message),
  });
}
