// The answers of the what-if analyses in words: the name of a row, how it was worked out, why it could not be, and the answer of a
// goal seek. Window and command line say the same.

import type { SeekAnswer } from "../analysis/goalSeek.ts";
import type { SensitivityRow } from "../analysis/sensitivity.ts";
import type { DisplayUnit } from "../domain/unit.ts";
import { stepInWords, valueInWords } from "../format/changes.ts";
import { seekTexts, sensitivityTexts } from "../texts/whatIf.ts";

/** "Skattesatsen höjs 10 öre", or the line that was asked for with its step. */
export function sensitivityTitle({ key, stepped, step, unit }: SensitivityRow, displayUnit: DisplayUnit): string {
  if (key !== "asked") return sensitivityTexts.rows[key];
  return sensitivityTexts.asked(stepped[0]?.label ?? "", step === null ? "" : stepInWords(step, unit, displayUnit));
}

/** Why a row has no figures, null where it has. */
export function sensitivityTrouble({ key, missing, stepped, isEmpty, years }: SensitivityRow): string | null {
  if (missing.length > 0) return sensitivityTexts.missing(missing);
  if (!isEmpty) return years.every(({ resultSek }) => resultSek === null) ? sensitivityTexts.noResult : null;
  if (key === "wages") return sensitivityTexts.emptyWages;
  if (key === "inhabitants") return sensitivityTexts.emptyInhabitants;
  return sensitivityTexts.empty(stepped[0]?.label ?? "");
}

/** How a row was worked out: the assumption it stands on, or the lines that were stepped, and what a formula decided. */
export function sensitivityHow({ key, stepped, isUnread }: SensitivityRow): string {
  if (key === "wages" || key === "inhabitants") return sensitivityTexts[key];
  if (isUnread) return sensitivityTexts.unread(stepped[0]?.label ?? "");
  return stepped
    .flatMap(({ label, years, heldYears }) => [
      sensitivityTexts.stepped(label, years),
      ...(heldYears.length === 0 ? [] : [sensitivityTexts.held(heldYears)]),
    ])
    .join(" ");
}

/** The answer, how exact it is, and what the run with the rounded value gave: a few sentences, the answer first. */
export function seekAnswerInWords(answer: SeekAnswer, displayUnit: DisplayUnit): readonly string[] {
  const { unknown, target, command } = answer;
  const shown = (value: number): string =>
    unknown.isStep ? stepInWords(value, unknown.unit, displayUnit) : valueInWords(value, unknown.unit, displayUnit);
  const rounded = shown(unknown.rounded);
  const first =
    command.type === "addSavings"
      ? seekTexts.answerSaving(rounded, command.year, command.duration === "permanent")
      : seekTexts.answerLine(unknown.label, unknown.years, rounded);
  // Shown finer than it can be decided, so that one sees what the rounding did.
  const exact = preciselyShown(unknown.exact, answer, displayUnit);
  const isExact = Math.abs(unknown.exact - unknown.rounded) <= Math.abs(unknown.rounded) * 1e-9;
  const how = target.operator === "=" ? seekTexts.exactEqual(exact) : seekTexts.exact(exact);
  return [
    `${first}.`,
    ...(isExact ? [] : [how]),
    ...(target.wasMet ? [seekTexts.wasMet] : []),
    target.isMet ? seekTexts.reached : seekTexts.nearly,
  ];
}

function preciselyShown(value: number, { unknown }: SeekAnswer, displayUnit: DisplayUnit): string {
  const { unit, isStep } = unknown;
  if (unit === "kr") return isStep ? stepInWords(value, unit, "kr") : valueInWords(value, unit, "kr");
  const finer = { taxRate: 1e-6, share: 1e-6, count: 0.01, index: 0.001, text: 1 }[unit];
  const decimals = { taxRate: 4, share: 4, count: 2, index: 3, text: 0 }[unit];
  const near = Math.round(value / finer) * finer;
  const digits = new Intl.NumberFormat("sv-SE", { maximumFractionDigits: decimals });
  if (unit === "taxRate")
    return isStep ? `${digits.format(near * 10_000)}\u00a0öre` : `${digits.format(near * 100)}\u00a0kr`;
  if (unit === "share") return `${digits.format(near * 100)}\u00a0${isStep ? "procentenheter" : "%"}`;
  return valueInWords(near, unit, displayUnit);
}
