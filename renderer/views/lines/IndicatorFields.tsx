// The fields that make a line an indicator: its direction, and the values it starts from and aims at, typed as in a cell.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { type Indicator, type IndicatorDirection, indicatorDirections } from "../../../shared/domain/indicator.ts";
import type { DisplayUnit, Unit } from "../../../shared/domain/unit.ts";
import { formatForEditing } from "../../../shared/format/numbers.ts";
import { parseTypedNumber } from "../../../shared/format/parseTyped.ts";
import { indicatorTexts as texts } from "../../../shared/texts/goals.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";

export interface IndicatorDraft {
  readonly direction: IndicatorDirection | "none";
  readonly baseline: string;
  readonly baselineYear: string;
  readonly target: string;
  readonly targetYear: string;
  readonly signNote: string;
}

export function indicatorDraftOf(
  { indicator, unit }: Pick<LineView, "indicator" | "unit">,
  displayUnit: DisplayUnit,
): IndicatorDraft {
  if (indicator === null) {
    return { direction: "none", baseline: "", baselineYear: "", target: "", targetYear: "", signNote: "" };
  }
  const shown = (value: number | null): string => (value === null ? "" : formatForEditing(value, unit, displayUnit));
  return {
    direction: indicator.direction,
    baseline: shown(indicator.baseline),
    baselineYear: indicator.baselineYear?.toString() ?? "",
    target: shown(indicator.target),
    targetYear: indicator.targetYear?.toString() ?? "",
    signNote: indicator.signNote,
  };
}

/** What is wrong with each of the fields, null where nothing is. */
export interface IndicatorMistakes {
  readonly baseline: string | null;
  readonly baselineYear: string | null;
  readonly target: string | null;
  readonly targetYear: string | null;
}

const noMistakes: IndicatorMistakes = { baseline: null, baselineYear: null, target: null, targetYear: null };

/** "" is no year; undefined is no year that can be. */
export const typedYear = (text: string): number | null | undefined =>
  text.trim() === "" ? null : /^(19|20|21)\d\d$/.test(text.trim()) ? Number(text) : undefined;

export function indicatorMistakes(draft: IndicatorDraft, unit: Unit, displayUnit: DisplayUnit): IndicatorMistakes {
  if (draft.direction === "none") return noMistakes;
  const valueMistake = (text: string, year: string): string | null => {
    if (text.trim() === "") return year.trim() === "" ? null : texts.both;
    return parseTypedNumber(text, unit, displayUnit).ok ? null : texts.wrongValue;
  };
  const yearMistake = (text: string, value: string): string | null => {
    if (typedYear(text) === undefined) return texts.wrongYear;
    return text.trim() === "" && value.trim() !== "" ? texts.both : null;
  };
  return {
    baseline: valueMistake(draft.baseline, draft.baselineYear),
    baselineYear: yearMistake(draft.baselineYear, draft.baseline),
    target: valueMistake(draft.target, draft.targetYear),
    targetYear: yearMistake(draft.targetYear, draft.target),
  };
}

/** The indicator a draft without mistakes stands for; null for a line that is none. */
export function indicatorOf(draft: IndicatorDraft, unit: Unit, displayUnit: DisplayUnit): Indicator | null {
  if (draft.direction === "none") return null;
  const value = (text: string): number | null => {
    const read = text.trim() === "" ? null : parseTypedNumber(text, unit, displayUnit);
    return read?.ok === true ? read.value : null;
  };
  return {
    direction: draft.direction,
    baseline: value(draft.baseline),
    baselineYear: typedYear(draft.baselineYear) ?? null,
    target: value(draft.target),
    targetYear: typedYear(draft.targetYear) ?? null,
    signNote: draft.signNote.trim(),
  };
}

interface IndicatorFieldsProps {
  readonly draft: IndicatorDraft;
  readonly mistakes: IndicatorMistakes;
  readonly isTried: boolean;
  readonly onDraft: (draft: IndicatorDraft) => void;
}

export function IndicatorFields({ draft, mistakes, isTried, onDraft }: IndicatorFieldsProps) {
  const field = (name: keyof IndicatorMistakes, label: string) => (
    <TextField
      label={label}
      value={draft[name]}
      maxLength={40}
      error={isTried ? mistakes[name] : null}
      onText={(text) => onDraft({ ...draft, [name]: text })}
    />
  );
  return (
    <>
      <ChoiceField
        label={texts.direction}
        value={draft.direction}
        choices={(["none", ...indicatorDirections] as const).map((value) => ({
          value,
          title: texts.directions[value],
        }))}
        onChoose={(direction) => onDraft({ ...draft, direction })}
      />
      {draft.direction === "none" ? null : (
        <>
          <div className="field-row">
            {field("baseline", texts.baseline)}
            {field("baselineYear", texts.baselineYear)}
          </div>
          <div className="field-row">
            {field("target", texts.target)}
            {field("targetYear", texts.targetYear)}
          </div>
          <TextField
            label={texts.signNote}
            value={draft.signNote}
            maxLength={300}
            placeholder={texts.signNotePlaceholder}
            help={texts.help}
            onText={(signNote) => onDraft({ ...draft, signNote })}
          />
        </>
      )}
    </>
  );
}
