// A committee (or a department) and a unit of it, each as one edit: the frame stands among the others with the frame rule, the total
// counts it in, and the operating budget shows it in the same place.

import { failure } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { frameLines } from "../texts/frames.ts";
import { codeFromLabel } from "./codeFromLabel.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, homeSheetOf } from "./commandContext.ts";
import { committeeLines, frameSheetOf, frameTotalOf, shownAfter } from "./frameLookup.ts";
import { frameRuleText, giveRule, withItem } from "./frameRule.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { addLine } from "./lineCommands.ts";
import { setCells } from "./setCells.ts";

type Of<Type extends Command["type"]> = Extract<Command, { type: Type }>;

/** Refuses a scenario without frames, and a name, code or opening frame that cannot be. */
export function addCommittee(context: CommandContext, command: Of<"addCommittee">): CommandAnswer {
  const sheet = frameSheetOf(context);
  if (sheet === undefined) return failure({ type: "noSheetOfKind", kind: "frames" });
  const { newLineId, label, openingText, bareUnit } = command;
  const code = codeOr(context, command.code, label, "");
  const last = committeeLines(context).findLast(({ homeSheetId }) => homeSheetId === sheet.id);
  const headings = context.tree.ordered.filter(
    ({ kind, homeSheetId }) => kind === "heading" && homeSheetId === sheet.id,
  );
  const named: readonly string[] = Object.values(frameLines.heading);
  const heading = headings.find((line) => named.includes(line.label)) ?? headings[0];
  const parentId = last === undefined ? (heading?.id ?? null) : last.parentId;
  const line = {
    code,
    label,
    kind: "input",
    unit: "kr",
    scope: "taxFunded",
    parentId,
    measure: null,
    role: "committee",
  } as const;
  const steps: Step[] = [
    (now) => addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: last?.id ?? null, newLineId, line }),
    (now) => giveRule(now, newLineId, frameRuleText(now, newLineId)),
    (now) => {
      const total = frameTotalOf(now);
      return total === undefined ? nothing : withItem(now, total, newLineId);
    },
    shownAfter(newLineId, last?.id ?? null),
  ];
  if (openingText.trim() !== "") {
    steps.push((now) => {
      const rule = now.scenario.lines.get(newLineId);
      const year = (rule?.formulaFromYear ?? sheet.firstYear + 1) - 1;
      return setCells(now, { type: "setCells", bareUnit, cells: [{ lineId: newLineId, year, text: openingText }] });
    });
  }
  return inTurn(context, commandLabels.committeeAdded(label), steps);
}

/** The code that was typed, else one made of the name: formulas are easier to read with codes. */
const codeOr = ({ scenario }: CommandContext, typed: string, label: string, prefix: string): string => {
  if (typed.trim() !== "") return typed;
  const taken = new Set([...scenario.lines.values()].map(({ code }) => code));
  return codeFromLabel(label, (code) => taken.has(code), prefix);
};

const nothing: CommandAnswer = { ok: true, value: { changes: [], label: "" } };

/** Refuses a committee that is not there, and a name or code that cannot be. The unit's amounts are varav: they are in no sum. */
export function addUnit(context: CommandContext, command: Of<"addUnit">): CommandAnswer {
  const { committeeId, newLineId, label } = command;
  const committee = context.scenario.lines.get(committeeId);
  const sheet = committee === undefined ? undefined : homeSheetOf(context.scenario, committee);
  if (committee === undefined || sheet === undefined) return failure({ type: "unknownCommittee" });
  const { scope } = committee;
  const prefix = committee.code === "" ? "" : `${committee.code.slice(0, 10)}_`;
  const code = codeOr(context, command.code, label, prefix);
  const line = {
    code,
    label,
    kind: "ofWhich",
    unit: "kr",
    scope,
    parentId: committeeId,
    measure: null,
    role: "committeeUnit",
  } as const;
  return inTurn(context, commandLabels.lineAdded(label), [
    (now) => addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: committeeId, newLineId, line }),
    shownAfter(newLineId, committeeId),
  ]);
}
