// A new scenario: name, municipality, budget year and how many plan years follow it.

import { useState } from "react";
import { newScenarioTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { openScenario } from "../../state/documentActions.ts";
import { useWindow } from "../../state/windowStore.ts";

const planYearChoices = ["1", "2", "3", "4", "5"].map((value) => ({ value, title: value }));

export function NewScenarioDialog() {
  const [title, setTitle] = useState("");
  const [municipality, setMunicipality] = useState("");
  const [budgetYear, setBudgetYear] = useState(String(new Date().getFullYear() + 1));
  const [planYears, setPlanYears] = useState("2");
  const [isRefused, setRefused] = useState(false);
  const notice = useWindow((state) => state.notice);
  const year = Number(budgetYear);
  const titleMistake = title.trim() === "" ? texts.nameMissing : null;
  const yearMistake = Number.isInteger(year) && year >= 1990 && year <= 2100 ? null : texts.yearWrong;
  const create = async () => {
    const opened = await openScenario({
      type: "new",
      title: title.trim(),
      municipality: municipality.trim(),
      budgetYear: year,
      planYears: Number(planYears),
    });
    setRefused(!opened);
  };
  return (
    <FormDialog
      title={texts.title}
      submitText={texts.create}
      mistakes={[titleMistake, yearMistake]}
      refusal={isRefused && notice?.kind === "refusal" ? notice : null}
      onSubmit={create}
    >
      {(isTried) => (
        <>
          <TextField
            label={texts.name}
            value={title}
            maxLength={200}
            placeholder={texts.namePlaceholder}
            error={isTried ? titleMistake : null}
            onText={setTitle}
          />
          <TextField label={texts.municipality} value={municipality} maxLength={100} onText={setMunicipality} />
          <div className="field-row">
            <TextField
              label={texts.budgetYear}
              value={budgetYear}
              maxLength={4}
              isNumeric
              error={isTried ? yearMistake : null}
              onText={setBudgetYear}
            />
            <ChoiceField label={texts.planYears} value={planYears} choices={planYearChoices} onChoose={setPlanYears} />
          </div>
        </>
      )}
    </FormDialog>
  );
}
