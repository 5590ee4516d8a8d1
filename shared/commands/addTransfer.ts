// Money moved between two frames (ramväxling): two measures, one on each frame. The amounts stand in the receiving one, and the giving one
// is a formula, the first with the other sign, so that the two always make nothing together.

import { newLineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import { type Measure, plainMeasure } from "../domain/measure.ts";
import { failure } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { frameLines as texts } from "../texts/frames.ts";
import { headingIdOf, withHeading } from "./addFramePart.ts";
import { cleanText } from "./cleanText.ts";
import type { Command, NewLine } from "./command.ts";
import type { CommandAnswer, CommandContext } from "./commandContext.ts";
import { hasFrame, nameInFormula, sheetOfKind } from "./frameLookup.ts";
import { inTurn } from "./inTurn.ts";
import { addLine } from "./lineCommands.ts";
import { setCells } from "./setCells.ts";
import { setLineFormula } from "./setLineFormula.ts";

/**
 * Refuses frames that are not there, lines without a frame, one and the same, a transfer without a name or an amount, and an amount that is none. Years
 * without an amount are 0, so that both frames can be calculated. `newLineId` becomes the receiving measure.
 */
export function addTransfer(
  context: CommandContext,
  command: Extract<Command, { type: "addTransfer" }>,
): CommandAnswer {
  const { fromId, toId, duration, amounts, bareUnit, newLineId: receivingId } = command;
  const { lines } = context.scenario;
  const [from, to] = [lines.get(fromId), lines.get(toId)];
  if (from === undefined || to === undefined) return failure({ type: "unknownCommittee" });
  const frameless = [from, to].find((line) => !hasFrame(context, line));
  if (frameless !== undefined) return failure({ type: "lineIsNoCommittee", label: frameless.label });
  if (from.id === to.id) return failure({ type: "transferToItself" });
  const sheet = sheetOfKind(context, "measures");
  if (sheet === undefined) return failure({ type: "noSheetOfKind", kind: "measures" });
  const label = cleanText(command.label);
  if (label === "") return failure({ type: "labelMissing" });
  const typed = new Map(amounts.map(({ year, text }) => [year, text.trim()]));
  if ([...typed.values()].every((text) => text === "")) return failure({ type: "amountMissing" });
  const years = new Set([...typed.keys()].filter((year) => typed.get(year) !== ""));
  for (let year = sheet.firstYear; year <= sheet.lastYear; year += 1) years.add(year);
  const givingId = newLineId();
  const code = freeTransferCode(context);
  const lineOf = (now: CommandContext, committee: Line, own: string, name: string): NewLine => ({
    code: own,
    label: name,
    kind: "input",
    unit: "kr",
    scope: committee.scope,
    parentId: headingIdOf(now, sheet, texts.transferHeading),
    measure: transferOf(committee, duration),
  });
  return inTurn(context, commandLabels.transferAdded(label), [
    withHeading(sheet, texts.transferHeading),
    (now) => {
      const line = lineOf(now, to, code, texts.transferTo(label, to.label));
      return addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: null, newLineId: receivingId, line });
    },
    (now) => {
      const line = lineOf(now, from, `${code}_FRÅN`, texts.transferFrom(label, from.label));
      return addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: receivingId, newLineId: givingId, line });
    },
    (now) => {
      const cells = [...years].map((year) => ({ lineId: receivingId, year, text: typed.get(year) || "0" }));
      return setCells(now, { type: "setCells", bareUnit, cells });
    },
    (now) => {
      const text = `=-${nameInFormula(now, receivingId)}`;
      return setLineFormula(now, { type: "setLineFormula", lineId: givingId, text, bareUnit });
    },
  ]);
}

const transferOf = (committee: Line, duration: Measure["duration"]): Measure => ({
  ...plainMeasure,
  direction: "transfer",
  duration,
  committeeId: committee.id,
});

function freeTransferCode({ scenario }: CommandContext): string {
  const taken = new Set([...scenario.lines.values()].map(({ code }) => code));
  for (let number = 1; ; number += 1) {
    const code = `${texts.transferCode}${number}`;
    if (!taken.has(code) && !taken.has(`${code}_FRÅN`)) return code;
  }
}
