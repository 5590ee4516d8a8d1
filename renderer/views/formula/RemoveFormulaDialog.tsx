// A line's formula taken away: its figures stay as typed values, which is what a person who takes a formula away expects, or go.

import { useId, useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { removeFormulaTexts as texts } from "../../../shared/texts/formulaOffer.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { lineWithFormula } from "../../state/fillActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";

const choices = [
  { keep: "values", title: texts.keepValues, help: texts.keepValuesHelp },
  { keep: "nothing", title: texts.keepNothing, help: texts.keepNothingHelp },
] as const;

export function RemoveFormulaDialog() {
  const line = useWindow(lineWithFormula);
  const years = useWindow(
    (state) => state.document?.mirror.structure.sheets.find(({ id }) => id === line?.homeSheetId)?.years,
  );
  const [keep, setKeep] = useState<(typeof choices)[number]["keep"]>("values");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const name = useId();
  if (line === null) return null;
  const from = line.formulaFromYear ?? years?.[0] ?? 0;
  const remove = async () => {
    const answer = await applyCommand({ type: "removeLineFormula", lineId: line.id, keep });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  return (
    <FormDialog title={texts.title} submitText={texts.remove} refusal={refusal} onSubmit={remove}>
      {() => (
        <fieldset className="choice-list">
          <legend>{texts.lead(line.label, from, years?.at(-1) ?? from)}</legend>
          {choices.map((choice) => (
            <label key={choice.keep}>
              <input type="radio" name={name} checked={keep === choice.keep} onChange={() => setKeep(choice.keep)} />
              <span>
                {choice.title}
                <span className="field-help">{choice.help}</span>
              </span>
            </label>
          ))}
          <p className="faint">{texts.others}</p>
        </fieldset>
      )}
    </FormDialog>
  );
}
