// A programme of measures as one edit: its heading, the target with what the target means, the lines that follow effect,
// accumulated effect and what is not yet specified, and a heading for each area. Every line has a formula that can be read.

import { type LineId, newLineId, newSheetId } from "../domain/ids.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { TargetMeaning } from "../domain/measure.ts";
import { failure, success } from "../domain/result.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { programmeTexts } from "../texts/measures.ts";
import { sheetTitles } from "../texts/sheetTitles.ts";
import { cleanText } from "./cleanText.ts";
import { codeFromLabel } from "./codeFromLabel.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, findSheet } from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { addLine, setNote } from "./lineCommands.ts";
import { addSheet } from "./scenarioCommands.ts";
import { setCells } from "./setCells.ts";
import { setLineFormula } from "./setLineFormula.ts";

const roleOfTarget: Readonly<Record<TargetMeaning, LineRole>> = {
  yearly: "programmeTargetYearly",
  level: "programmeTargetLevel",
  accumulated: "programmeTargetAccumulated",
  unclear: "programmeTarget",
};

/** Codes of 24 signs hold the longest ending. */
const longestStem = 16;

/** Refuses what adding its lines refuses: an empty name, a code that is taken or cannot be used, a target that is no amount. */
export function addProgramme(
  context: CommandContext,
  command: Extract<Command, { type: "addProgramme" }>,
): CommandAnswer {
  const { scenario } = context;
  const label = cleanText(command.label);
  if (label === "") return failure({ type: "labelMissing" });
  const named = command.sheetId === null ? undefined : findSheet(scenario, command.sheetId)?.id;
  const known = named ?? scenario.sheets.find(({ kind }) => kind === "measures")?.id;
  const sheetId = known ?? newSheetId();
  const codes = new Set([...scenario.lines.values()].map((line) => line.code));
  const typed = command.code.normalize("NFC").trim().toLocaleUpperCase("sv");
  const heading = typed === "" ? codeFromLabel(label, (code) => codes.has(code)) : typed;
  const stem = stemFor(heading, codes);
  const code = { target: `${stem}_MÅL`, effect: `${stem}_EFFEKT`, sum: `${stem}_ACK`, rest: `${stem}_OSPEC` };
  const { target, direction, bareUnit } = command;
  const programmeId = command.newLineId;
  const targetId = newLineId();
  const { firstYear, lastYear } = scenario.head.period;

  const line = (
    id: LineId,
    ofCode: string,
    ofLabel: string,
    kind: "heading" | "input",
    role: LineRole | null,
    parentId: LineId | null,
  ): Step => {
    const made = {
      code: ofCode,
      label: ofLabel,
      kind,
      unit: "kr",
      scope: "taxFunded",
      parentId,
      measure: null,
    } as const;
    return (then) =>
      addLine(then, { type: "addLine", sheetId, afterLineId: null, newLineId: id, line: { ...made, role } });
  };
  const follower = (ofCode: string, ofLabel: string, role: LineRole, text: string): readonly Step[] => {
    const id = newLineId();
    return [
      line(id, ofCode, ofLabel, "input", role, programmeId),
      (then) => setLineFormula(then, { type: "setLineFormula", lineId: id, text, bareUnit }),
    ];
  };
  const steps: Step[] = [
    line(programmeId, heading, label, "heading", "programme", null),
    line(
      targetId,
      code.target,
      programmeTexts.targetLine[target.meaning],
      "input",
      roleOfTarget[target.meaning],
      programmeId,
    ),
    ...(target.meaning === "unclear"
      ? [
          (then: CommandContext) =>
            setNote(then, { type: "setNote", lineId: targetId, note: programmeTexts.unclearNote }),
        ]
      : []),
    (then) => {
      const cells = target.cells
        .filter(({ text }) => text.trim() !== "")
        .map((cell) => ({ lineId: targetId, ...cell }));
      return cells.length === 0
        ? success({ changes: [], label: "" })
        : setCells(then, { type: "setCells", bareUnit, cells });
    },
    ...follower(
      code.effect,
      direction === "saving" ? programmeTexts.savingLine : programmeTexts.additionLine,
      "programmeEffect",
      `=${direction === "saving" ? "-" : ""}ÅTGÄRDSNIVÅ(program ${heading})`,
    ),
    ...follower(code.sum, programmeTexts.accumulatedLine, "programmeAccumulated", `=ACKUMULERAT(${code.effect})`),
    ...follower(
      code.rest,
      programmeTexts.unspecifiedLine,
      "programmeUnspecified",
      `=${code.target} - ${target.meaning === "yearly" || target.meaning === "level" ? code.effect : code.sum}`,
    ),
    ...command.areas
      .map(cleanText)
      .filter((area) => area !== "")
      .map((area) => line(newLineId(), "", area, "heading", null, programmeId)),
  ];
  if (known === undefined) {
    const sheet = { title: sheetTitles.measures, kind: "measures", firstYear, lastYear } as const;
    steps.unshift((then) => addSheet(then, { type: "addSheet", newSheetId: sheetId, ...sheet }));
  }
  return inTurn(context, commandLabels.programmeAdded(label), steps);
}

/** What the codes of the programme's lines begin with, so that none of them is taken. */
function stemFor(heading: string, codes: ReadonlySet<string>): string {
  const isFree = (stem: string): boolean =>
    ["MÅL", "EFFEKT", "ACK", "OSPEC"].every((ending) => !codes.has(`${stem}_${ending}`));
  const base = heading.slice(0, longestStem);
  let stem = base;
  for (let number = 2; !isFree(stem) && number < 1_000; number += 1)
    stem = `${base.slice(0, longestStem - 4)}_${number}`;
  return stem;
}
