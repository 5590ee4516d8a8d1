// A new scenario: name, municipality, budget year and how many plan years follow it.

import { type FormEvent, useState } from "react";
import { dialogTexts, newScenarioTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { Field } from "../../components/Field.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { openScenario } from "../../state/documentActions.ts";
import { closeDialog } from "../../state/windowStore.ts";

const formId = "new-scenario";

export function NewScenarioDialog() {
  const [title, setTitle] = useState("");
  const [municipality, setMunicipality] = useState("");
  const [budgetYear, setBudgetYear] = useState(String(new Date().getFullYear() + 1));
  const [planYears, setPlanYears] = useState("2");
  const [isTried, setTried] = useState(false);
  const year = Number(budgetYear);
  const titleError = title.trim() === "" ? texts.nameMissing : null;
  const yearError = Number.isInteger(year) && year >= 1990 && year <= 2100 ? null : texts.yearWrong;
  const create = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (titleError !== null || yearError !== null) return;
    await openScenario({
      type: "new",
      title: title.trim(),
      municipality: municipality.trim(),
      budgetYear: year,
      planYears: Number(planYears),
    });
  };
  return (
    <ModalDialog
      title={texts.title}
      buttons={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {dialogTexts.cancel}
          </button>
          <button type="submit" form={formId} className="button primary">
            {texts.create}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={(event) => void create(event)} noValidate>
        <Field label={texts.name} error={isTried ? titleError : null}>
          {(ids) => (
            <input
              {...ids}
              value={title}
              placeholder={texts.namePlaceholder}
              maxLength={200}
              onChange={(event) => setTitle(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={texts.municipality}>
          {(ids) => (
            <input
              {...ids}
              value={municipality}
              maxLength={100}
              onChange={(event) => setMunicipality(event.currentTarget.value)}
            />
          )}
        </Field>
        <div className="field-row">
          <Field label={texts.budgetYear} error={isTried ? yearError : null}>
            {(ids) => (
              <input
                {...ids}
                inputMode="numeric"
                value={budgetYear}
                maxLength={4}
                onChange={(event) => setBudgetYear(event.currentTarget.value)}
              />
            )}
          </Field>
          <Field label={texts.planYears}>
            {(ids) => (
              <select {...ids} value={planYears} onChange={(event) => setPlanYears(event.currentTarget.value)}>
                {["1", "2", "3", "4", "5"].map((count) => (
                  <option key={count}>{count}</option>
                ))}
              </select>
            )}
          </Field>
        </div>
      </form>
    </ModalDialog>
  );
}
