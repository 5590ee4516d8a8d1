// A line of its own in a committee's frame (volume, efficiency requirement, effect of investments, unexplained change) under the heading
// of its kind, and the term for it at the end of the committee's formula. All of it stays lines and text that the officer can change.

import { type LineId, newLineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineRole, UniqueRole } from "../domain/lineRole.ts";
import { failure, success } from "../domain/result.ts";
import type { Sheet } from "../domain/scenario.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { frameLines as texts } from "../texts/frames.ts";
import { codeFromLabel } from "./codeFromLabel.ts";
import type { Command, FramePart, NewLine } from "./command.ts";
import { type CommandAnswer, type CommandContext, homeSheetOf } from "./commandContext.ts";
import { countsIn, lineOfRole, nameInFormula, sheetOfKind } from "./frameLookup.ts";
import { extendFormula, giveRule, ruleStart } from "./frameRule.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { addLine } from "./lineCommands.ts";
import { setAttribute } from "./setAttribute.ts";
import { setCells } from "./setCells.ts";

type AddFramePart = Extract<Command, { type: "addFramePart" }>;

const roleOf: Readonly<Record<FramePart["kind"], LineRole>> = {
  volume: "frameVolume",
  efficiency: "frameEfficiency",
  investmentEffect: "frameInvestmentEffect",
  unexplained: "frameUnexplained",
};

/**
 * Refuses a committee that is not there or has no formula, a part the formula already has (volumes may be several), an age group that
 * is not there, and a price or share that is none. A premise the part needs is added to the premises, empty.
 */
export function addFramePart(context: CommandContext, command: AddFramePart): CommandAnswer {
  const { committeeId, part } = command;
  const committee = context.scenario.lines.get(committeeId);
  const sheet = committee === undefined ? undefined : homeSheetOf(context.scenario, committee);
  if (committee === undefined || sheet === undefined) return failure({ type: "unknownCommittee" });
  const { formula } = committee;
  if (formula === null) return failure({ type: "committeeHasNoRule", label: committee.label });
  const there = context.tree.ordered.find(
    ({ id, role }) => part.kind !== "volume" && role === roleOf[part.kind] && countsIn(context, formula, id),
  );
  if (there !== undefined) return failure({ type: "framePartExists", label: committee.label, part: there.label });
  const group = part.kind === "volume" ? context.scenario.lines.get(part.groupId) : undefined;
  if (part.kind === "volume" && group?.unit !== "count") return failure({ type: "unknownGroup" });
  const label = labelOf(part, committee, group);
  return inTurn(context, commandLabels.framePartAdded(label), stepsOf(command, part, committee, sheet, label));
}

function* stepsOf(
  command: AddFramePart,
  part: FramePart,
  committee: Line,
  sheet: Sheet,
  label: string,
): Generator<Step> {
  const { newLineId: lineId, bareUnit } = command;
  const line = (now: CommandContext): NewLine => ({
    code: freeCode(now, texts.partCode[part.kind], committee),
    label,
    kind: "input",
    unit: "kr",
    scope: committee.scope,
    parentId: headingOf(now, sheet, texts.partHeading[part.kind])?.id ?? null,
    measure: null,
    role: roleOf[part.kind],
  });
  yield withHeading(sheet, texts.partHeading[part.kind]);
  yield (now) =>
    addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: null, newLineId: lineId, line: line(now) });
  switch (part.kind) {
    case "volume": {
      const attributes = [
        ["price", part.priceText],
        ["share", part.shareText],
      ] as const;
      for (const [attribute, text] of attributes)
        yield (now) => setAttribute(now, { type: "setAttribute", lineId, attribute, text, bareUnit });
      yield (now) => {
        const group = nameInFormula(now, part.groupId);
        return giveRule(now, lineId, `=[pris] * (${group} - ${group}[föregående]) * [andel]`);
      };
      break;
    }
    case "efficiency":
      yield* efficiencySteps(part.by, committee, sheet, lineId);
      break;
    case "investmentEffect":
      // What fees pay for stays out of the council's frames.
      yield (now) => {
        const ofYear = `INVESTERINGAR(${nameInFormula(now, committee.id)}; verksamhet skattefinansierad; post driftkonsekvens)`;
        return giveRule(now, lineId, `=${ofYear} - ${ofYear}[föregående]`);
      };
      break;
    case "unexplained":
      yield (now) => zeros(now, lineId, sheet);
      break;
  }
  yield (now) => {
    const before = now.scenario.lines.get(committee.id);
    if (before === undefined) return failure({ type: "unknownCommittee" });
    return extendFormula(now, before, part.kind === "efficiency" ? "-" : "+", lineId);
  };
}

/** The requirement as a share of last year's frame; derived: a part of what the committee costs over the reference, up to a ceiling. */
function* efficiencySteps(by: "share" | "deviation", committee: Line, sheet: Sheet, lineId: LineId): Generator<Step> {
  if (by === "share") {
    yield withPremise("efficiencyShare");
    yield (now) => giveRule(now, lineId, `=${ownBefore(now, committee)} * ${premiseName(now, "efficiencyShare")}`);
    return;
  }
  const deviationId = newLineId();
  yield withPremise("efficiencyOfDeviation");
  yield withPremise("efficiencyCeiling");
  yield (now) => {
    const line: NewLine = {
      code: freeCode(now, texts.deviationCode, committee),
      label: texts.deviation(committee.label),
      kind: "input",
      unit: "share",
      scope: committee.scope,
      parentId: headingOf(now, sheet, texts.partHeading.efficiency)?.id ?? null,
      measure: null,
      role: "netCostDeviation",
    };
    return addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: lineId, newLineId: deviationId, line });
  };
  yield (now) => {
    const share = `${nameInFormula(now, deviationId)} * ${premiseName(now, "efficiencyOfDeviation")}`;
    const ceiling = premiseName(now, "efficiencyCeiling");
    return giveRule(now, lineId, `=${ownBefore(now, committee)} * MAX(0 %; MIN(${ceiling}; ${share}))`);
  };
}

const ownBefore = (now: CommandContext, committee: Line): string => `${nameInFormula(now, committee.id)}[föregående]`;

type EfficiencyPremise = keyof typeof texts.efficiencyPremises & UniqueRole;

function premiseName(now: CommandContext, role: EfficiencyPremise): string {
  const line = lineOfRole(now, role);
  return line === undefined ? texts.efficiencyPremises[role].code : nameInFormula(now, line.id);
}

/** The premise of a role, added last on the premises' sheet where there is none. */
const withPremise =
  (role: EfficiencyPremise): Step =>
  (now) => {
    if (lineOfRole(now, role) !== undefined) return success({ changes: [], label: "" });
    const sheet = sheetOfKind(now, "premises");
    if (sheet === undefined) return failure({ type: "noSheetOfKind", kind: "premises" });
    const { code, label } = texts.efficiencyPremises[role];
    const line = {
      code,
      label,
      kind: "input",
      unit: "share",
      scope: "taxFunded",
      parentId: null,
      measure: null,
      role,
    } as const;
    return addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: null, newLineId: newLineId(), line });
  };

const headingOf = ({ tree }: CommandContext, sheet: Sheet, label: string): Line | undefined =>
  tree.ordered.find((line) => line.kind === "heading" && line.homeSheetId === sheet.id && line.label === label);

/** The heading of that name on a sheet, added last where there is none. */
export const withHeading =
  (sheet: Sheet, label: string): Step =>
  (now) => {
    if (headingOf(now, sheet, label) !== undefined) return success({ changes: [], label: "" });
    const line = {
      code: "",
      label,
      kind: "heading",
      unit: "kr",
      scope: "taxFunded",
      parentId: null,
      measure: null,
    } as const;
    return addLine(now, { type: "addLine", sheetId: sheet.id, afterLineId: null, newLineId: newLineId(), line });
  };

/** The heading a step before has made sure of. */
export const headingIdOf = (now: CommandContext, sheet: Sheet, label: string): LineId | null =>
  headingOf(now, sheet, label)?.id ?? null;

/** "VOLYM_VON", with a number after it where that is taken. */
function freeCode({ scenario }: CommandContext, prefix: string, committee: Line): string {
  const taken = new Set([...scenario.lines.values()].map(({ code }) => code));
  if (committee.code === "") return codeFromLabel(committee.label, (code) => taken.has(code), prefix);
  const base = `${prefix}${committee.code}`.slice(0, 20);
  for (let number = 1; ; number += 1) {
    const code = number === 1 ? base : `${base}_${number}`;
    if (!taken.has(code)) return code;
  }
}

/** Nothing is unexplained until somebody says so: 0 in every year the rule holds for. */
function zeros(now: CommandContext, lineId: LineId, sheet: Sheet): CommandAnswer {
  const from = Math.min(ruleStart(now, sheet.firstYear), sheet.lastYear);
  const cells = Array.from({ length: sheet.lastYear - from + 1 }, (_, index) => ({
    lineId,
    year: from + index,
    text: "0",
  }));
  return setCells(now, { type: "setCells", bareUnit: "kr", cells });
}

function labelOf(part: FramePart, committee: Line, group: Line | undefined): string {
  if (part.kind === "volume") return texts.partLabel.volume(committee.label, group?.label ?? "");
  return texts.partLabel[part.kind](committee.label);
}
