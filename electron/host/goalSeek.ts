// The request `seekGoal`: reads what was typed, seeks over the open scenario, and puts what stands in the way into words. The
// scenario is never touched; the answer carries the command that enters it.

import {
  type SeekAnswer,
  type SeekRefusal,
  type SeekTarget,
  type SeekUnknown,
  seekGoal as seekOver,
} from "../../shared/analysis/goalSeek.ts";
import type { AskedTarget, AskedUnknown, Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { DisplayUnit, Unit } from "../../shared/domain/unit.ts";
import { stepInWords, valueInWords } from "../../shared/format/changes.ts";
import { parseTypedNumber } from "../../shared/format/parseTyped.ts";
import { seekRefusals as refusals, savingNames, seekTexts as texts } from "../../shared/texts/whatIf.ts";
import type { Document } from "./document.ts";
import type { OpenScenario } from "./openScenario.ts";

export function seekGoal(
  { open }: Pick<Document, "open">,
  { unknown: askedUnknown, target: askedTarget, bareUnit }: Omit<RequestOf<"seekGoal">, "handle">,
): Result<SeekAnswer, Refusal> {
  const target = targetOf(open, askedTarget, bareUnit);
  if (!target.ok) return target;
  const unknown = unknownOf(open, askedUnknown, bareUnit, target.value);
  if (!unknown.ok) return unknown;
  const calculated = { scenario: open.scenario, ...open.calculation };
  const answer = seekOver(calculated, open.context, unknown.value, target.value);
  if (answer.ok) return answer;
  const isStep = unknown.value.type === "line" && unknown.value.how === "step";
  const unitOf = (lineId: LineId): Unit => open.scenario.lines.get(lineId)?.unit ?? "kr";
  const units = {
    unknown: unknown.value.type === "line" ? unitOf(unknown.value.lineId) : ("kr" as const),
    target: unitOf(target.value.lineId),
    isSaving: unknown.value.type === "saving",
  };
  return failure(refusalInWords(answer.error, units, isStep, open.scenario.head.displayUnit));
}

/** A typed number of a line's unit; null for empty text. */
function typed(text: string, unit: Unit, bareUnit: DisplayUnit): Result<number | null, Refusal> {
  if (text.trim() === "") return success(null);
  const number = parseTypedNumber(text, unit, bareUnit);
  return number.ok ? number : failure({ code: "fel-värde", message: refusals.wrongNumber(text.trim(), unit) });
}

function unknownOf(
  open: OpenScenario,
  asked: AskedUnknown,
  bareUnit: DisplayUnit,
  target: SeekTarget,
): Result<SeekUnknown, Refusal> {
  if (asked.type === "saving") {
    const most = typed(asked.most, "kr", bareUnit);
    if (!most.ok) return most;
    const { year, duration, committeeIds } = asked;
    const goalId = target.type === "goal" ? target.lineId : null;
    const words = {
      heading: savingNames.heading(open.scenario.head.organisation, year),
      motive: savingNames.motive(targetInWords(open, target)),
    };
    return success({ type: "saving", year, duration, committeeIds, most: most.value, goalId, ...words });
  }
  const unit = open.scenario.lines.get(asked.lineId)?.unit ?? "kr";
  const least = typed(asked.least, unit, bareUnit);
  const most = typed(asked.most, unit, bareUnit);
  if (!least.ok) return least;
  if (!most.ok) return most;
  const { lineId, years, how } = asked;
  return success({ type: "line", lineId, years, how, least: least.value, most: most.value });
}

function targetOf(open: OpenScenario, asked: AskedTarget, bareUnit: DisplayUnit): Result<SeekTarget, Refusal> {
  if (asked.type === "goal") return success(asked);
  const unit = open.scenario.lines.get(asked.lineId)?.unit ?? "kr";
  const value = typed(asked.value, unit, bareUnit);
  if (!value.ok) return value;
  if (value.value === null) return failure({ code: "fel-värde", message: texts.valueMissing });
  const { lineId, year, operator } = asked;
  return success({ type: "cell", lineId, year, operator, value: value.value });
}

/** "”Årets resultat” ska bli minst 0 tkr 2024", for the motive of the savings. */
export function targetInWords({ scenario }: Pick<OpenScenario, "scenario">, target: SeekTarget): string {
  const line = scenario.lines.get(target.lineId);
  const label = line?.label ?? "";
  if (target.type === "goal")
    return texts.goalTarget(label, target.year === null ? texts.allYears : String(target.year));
  const value = valueInWords(target.value, line?.unit ?? "kr", scenario.head.displayUnit);
  return texts.cellTarget(label, target.operator, value, target.year);
}

/** The units of what is changed and of what is reached, and whether it is a saving that is spread. */
interface SeekUnits {
  readonly unknown: Unit;
  readonly target: Unit;
  readonly isSaving: boolean;
}

function refusalInWords(refusal: SeekRefusal, units: SeekUnits, isStep: boolean, displayUnit: DisplayUnit): Refusal {
  const changed = (value: number): string =>
    isStep ? stepInWords(value, units.unknown, displayUnit) : valueInWords(value, units.unknown, displayUnit);
  return { code: refusal.type, message: sentenceOf(refusal, changed, units, displayUnit) };
}

function sentenceOf(
  refusal: SeekRefusal,
  changed: (value: number) => string,
  { unknown: unknownUnit, target: targetUnit, isSaving }: SeekUnits,
  displayUnit: DisplayUnit,
): string {
  switch (refusal.type) {
    case "unknownLine":
    case "unknownTarget":
    case "noYears":
    case "noCommittees":
    case "notCalculable":
    case "noEffect":
    case "notMonotone":
      return refusals[refusal.type];
    case "holdsNoFigures":
    case "targetIsUnknown":
    case "notAGoal":
    case "alreadyMet":
      return refusals[refusal.type](refusal.label);
    case "yearOutside":
    case "targetOutside":
    case "emptyCell":
      return refusals[refusal.type](refusal.label, refusal.year);
    case "noFrames":
    case "noMeasureSheet":
      return refusals[refusal.type](refusal.year);
    case "formulaDecides":
      return refusals.formulaDecides(refusal.label, refusal.year, refusal.reads);
    case "untouchedYears":
      return refusals.untouchedYears(refusal.label, refusal.years);
    case "noSolution": {
      const left = stepInWords(Math.abs(refusal.nearest), targetUnit, displayUnit).replace(/^\+/, "");
      // The bound of an amount is none that anybody would decide; only the frames are, for a saving.
      if (isSaving) return refusals.notEvenAllFrames(changed(refusal.at), left, refusal.year);
      return unknownUnit === "kr"
        ? refusals.neverEnough(left, refusal.year)
        : refusals.noSolution(changed(refusal.at), left, refusal.year);
    }
    case "needsMore":
      return refusals.needsMore(changed(refusal.needed), changed(refusal.allowed));
    case "notReached":
      return refusals.notReached(changed(refusal.needed));
  }
}
