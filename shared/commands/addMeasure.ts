// A measure with its amounts as one edit: the line, what it is, and either an amount for each year or a step with its start, which
// becomes a formula over the line's attributes that the officer can read and change. A saving is typed without a minus: its
// amounts are stored as what they do to the frame.

import { type LineId, newSheetId, type SheetId } from "../domain/ids.ts";
import { type Measure, plainMeasure } from "../domain/measure.ts";
import { failure, type Result, success } from "../domain/result.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { parseTypedNumber } from "../format/parseTyped.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { sheetTitles } from "../texts/sheetTitles.ts";
import { cleanText } from "./cleanText.ts";
import type { Command } from "./command.ts";
import { type CommandAnswer, type CommandContext, type CommandRefusal, findSheet } from "./commandContext.ts";
import { inTurn, type Step } from "./inTurn.ts";
import { addLine } from "./lineCommands.ts";
import { addSheet } from "./scenarioCommands.ts";
import { setAttribute } from "./setAttribute.ts";
import { setCells } from "./setCells.ts";
import { setLineFormula } from "./setLineFormula.ts";
import { setMeasure } from "./setMeasure.ts";

type AddMeasure = Extract<Command, { type: "addMeasure" }>;

/** Twelfths of the first year, the rest the year after: the steps add up to the whole amount. */
export const lastingStepFormula =
  "=OM(ÅR() = [startår]; [belopp] * (13 - [startmånad]) / 12; OM(ÅR() = [startår] + 1; [belopp] * ([startmånad] - 1) / 12; 0 kr))";
/** Twelfths of the first year, then the whole amount to the last. */
export const temporaryStepFormula =
  "=OM(ÅR() = [startår]; [belopp] * (13 - [startmånad]) / 12; OM(OCH(ÅR() > [startår]; ÅR() <= [slutår]); [belopp]; 0 kr))";

/** Refuses what the parts refuse: names, a committee or source that is gone, amounts that are none, a step that ends before it begins, a lasting one that ends. */
export function addMeasure(context: CommandContext, command: AddMeasure): CommandAnswer {
  const { amounts, measure } = command;
  if (amounts.type === "step" && amounts.endYear !== null && amounts.endYear < amounts.startYear)
    return failure({ type: "measureEndsFirst", startYear: amounts.startYear, endYear: amounts.endYear });
  if (amounts.type === "step" && amounts.endYear !== null && measure.duration === "permanent")
    return failure({ type: "permanentHasNoEnd", endYear: amounts.endYear });
  const home = homeOf(context, command);
  const steps: Step[] = [];
  if (home.isNew) {
    const { firstYear, lastYear } = context.scenario.head.period;
    const sheet = { title: sheetTitles.measures, kind: "measures", firstYear, lastYear } as const;
    steps.push((then) => addSheet(then, { type: "addSheet", newSheetId: home.sheetId, ...sheet }));
  }
  const { code, label, newLineId: lineId, afterLineId, scope, bareUnit } = command;
  steps.push(
    (then) =>
      addLine(then, {
        type: "addLine",
        sheetId: home.sheetId,
        afterLineId,
        newLineId: lineId,
        line: { code, label, kind: "input", unit: "kr", scope, parentId: home.parentId, measure: plainMeasure },
      }),
    (then) => setMeasure(then, { type: "setMeasure", lineId, measure }),
    ...(amounts.type === "years"
      ? [(then: CommandContext) => typeAmounts(then, lineId, amounts.cells, measure.direction, bareUnit)]
      : stepSteps(lineId, amounts, measure, bareUnit)),
  );
  return inTurn(context, commandLabels.measureAdded(cleanText(label)), steps);
}

/**
 * Where the measure stands: under the heading that is named; else in its programme, under the area's heading where there is one; else on the sheet
 * that is named, or the first of measures, which is made when there is none.
 */
function homeOf(
  { scenario, tree }: CommandContext,
  command: AddMeasure,
): { readonly sheetId: SheetId; readonly parentId: LineId | null; readonly isNew: boolean } {
  const { programmeId, area } = command.measure;
  const programme = programmeId === null ? undefined : scenario.lines.get(programmeId);
  const areaName = cleanText(area).toLocaleLowerCase("sv");
  const areaHeading =
    programme === undefined || areaName === ""
      ? undefined
      : tree
          .childrenOf(programme.id)
          .map((lineId) => scenario.lines.get(lineId))
          .find((line) => line?.kind === "heading" && line.label.toLocaleLowerCase("sv") === areaName);
  const parentId = command.parentId ?? areaHeading?.id ?? programme?.id ?? null;
  const parent = parentId === null ? undefined : scenario.lines.get(parentId);
  const named = command.sheetId === null ? undefined : findSheet(scenario, command.sheetId)?.id;
  const first = scenario.sheets.find(({ kind }) => kind === "measures")?.id;
  const sheetId = parent?.homeSheetId ?? named ?? first;
  return sheetId === undefined ? { sheetId: newSheetId(), parentId, isNew: true } : { sheetId, parentId, isNew: false };
}

/** The text as it is stored: what is typed for a saving as a positive amount becomes a negative one. */
export function signedText(
  text: string,
  direction: Measure["direction"],
  bareUnit: DisplayUnit,
): Result<string, CommandRefusal> {
  const typed = text.trim();
  if (direction !== "saving" || typed === "" || typed.startsWith("=")) return success(typed);
  const number = parseTypedNumber(typed, "kr", bareUnit);
  if (!number.ok) return success(typed); // what it goes to refuses it in its own words
  return success(number.value > 0 ? `-${typed.replace(/^\+/, "")}` : typed);
}

function typeAmounts(
  context: CommandContext,
  lineId: LineId,
  cells: readonly { readonly year: number; readonly text: string }[],
  direction: Measure["direction"],
  bareUnit: DisplayUnit,
): CommandAnswer {
  const typed = [];
  for (const { year, text } of cells) {
    const signed = signedText(text, direction, bareUnit);
    if (!signed.ok) return signed;
    if (signed.value !== "") typed.push({ lineId, year, text: signed.value });
  }
  return typed.length === 0
    ? success({ changes: [], label: "" })
    : setCells(context, { type: "setCells", bareUnit, cells: typed });
}

type StepAmounts = Extract<AddMeasure["amounts"], { type: "step" }>;

/** Amount and start as attributes, then the formula that spreads them over the years. */
function stepSteps(lineId: LineId, amounts: StepAmounts, measure: Measure, bareUnit: DisplayUnit): readonly Step[] {
  const { startYear, startMonth, endYear } = amounts;
  const isTemporary = measure.duration === "temporary";
  const attribute =
    (name: "startYear" | "startMonth" | "endYear", value: number): Step =>
    (then) =>
      setAttribute(then, { type: "setAttribute", lineId, attribute: name, text: String(value), bareUnit: "kr" });
  const text = isTemporary ? temporaryStepFormula : lastingStepFormula;
  return [
    (then) => {
      const amount = signedText(amounts.amount, measure.direction, bareUnit);
      if (!amount.ok) return amount;
      if (amount.value === "") return failure({ type: "measureAmountMissing" });
      return setAttribute(then, { type: "setAttribute", lineId, attribute: "amount", text: amount.value, bareUnit });
    },
    attribute("startYear", startYear),
    attribute("startMonth", startMonth),
    ...(isTemporary ? [attribute("endYear", endYear ?? startYear)] : []),
    (then) => setLineFormula(then, { type: "setLineFormula", lineId, text, bareUnit }),
  ];
}
