// The amounts of a new measure: one for each year, or one for a whole year with the month it begins.

import type { MeasureAmounts } from "../../../shared/commands/measureCommands.ts";
import type { Measure } from "../../../shared/domain/measure.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { parseTypedNumber } from "../../../shared/format/parseTyped.ts";
import { measureFieldTexts as texts } from "../../../shared/texts/measures.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";

export interface AmountDraft {
  readonly how: "years" | "step";
  /** Typed text by year. */
  readonly years: ReadonlyMap<number, string>;
  readonly amount: string;
  readonly startYear: string;
  readonly startMonth: string;
  readonly endYear: string;
}

export const newAmounts = (budgetYear: number): AmountDraft => ({
  how: "years",
  years: new Map(),
  amount: "",
  startYear: String(budgetYear),
  startMonth: "1",
  endYear: String(budgetYear),
});

/** What is wrong with the whole-year amount, null when nothing is. Amounts of years are the host's to judge. */
export const amountMistake = (draft: AmountDraft, displayUnit: DisplayUnit): string | null =>
  draft.how === "years" || parseTypedNumber(draft.amount, "kr", displayUnit).ok ? null : texts.amountMissing;

export const amountsOf = (draft: AmountDraft, duration: Measure["duration"]): MeasureAmounts =>
  draft.how === "years"
    ? { type: "years", cells: [...draft.years].map(([year, text]) => ({ year, text })) }
    : {
        type: "step",
        amount: draft.amount,
        startYear: Number(draft.startYear),
        startMonth: Number(draft.startMonth),
        endYear: duration === "temporary" ? Number(draft.endYear) : null,
      };

interface AmountFieldsProps {
  readonly draft: AmountDraft;
  readonly measure: Pick<Measure, "direction" | "duration">;
  readonly years: readonly { readonly year: number; readonly label: string }[];
  readonly displayUnit: DisplayUnit;
  readonly error: string | null;
  readonly onDraft: (draft: AmountDraft) => void;
}

export function AmountFields({ draft, measure, years, displayUnit, error, onDraft }: AmountFieldsProps) {
  const { direction, duration } = measure;
  const yearChoices = years.map(({ year }) => ({ value: String(year), title: String(year) }));
  const months = texts.months.map((title, index) => ({ value: String(index + 1), title }));
  return (
    <fieldset className="field-group">
      <legend>{texts.amounts}</legend>
      <ChoiceField
        label={texts.amountsHow}
        value={draft.how}
        choices={(["years", "step"] as const).map((value) => ({ value, title: texts.hows[value] }))}
        onChoose={(how) => onDraft({ ...draft, how })}
      />
      <p className="field-help">
        {draft.how === "step" ? texts.stepHelp : duration === "permanent" ? texts.permanentHelp : texts.temporaryHelp}
        {direction === "saving" ? ` ${texts.savingHelp}` : null}
      </p>
      {draft.how === "years" ? (
        <div className="field-row">
          {years.map(({ year, label }) => (
            <TextField
              key={year}
              label={texts.yearAmount(label, displayUnit)}
              value={draft.years.get(year) ?? ""}
              maxLength={60}
              onText={(text) => onDraft({ ...draft, years: new Map(draft.years).set(year, text) })}
            />
          ))}
        </div>
      ) : (
        <>
          <TextField
            label={texts.fullYearAmount(displayUnit)}
            value={draft.amount}
            maxLength={60}
            error={error}
            onText={(amount) => onDraft({ ...draft, amount })}
          />
          <div className="field-row">
            <ChoiceField
              label={texts.startMonth}
              value={draft.startMonth}
              choices={months}
              onChoose={(startMonth) => onDraft({ ...draft, startMonth })}
            />
            <ChoiceField
              label={texts.startYear}
              value={draft.startYear}
              choices={yearChoices}
              onChoose={(startYear) => onDraft({ ...draft, startYear })}
            />
            {duration === "temporary" ? (
              <ChoiceField
                label={texts.endYear}
                value={draft.endYear}
                choices={yearChoices}
                onChoose={(endYear) => onDraft({ ...draft, endYear })}
              />
            ) : null}
          </div>
        </>
      )}
    </fieldset>
  );
}
