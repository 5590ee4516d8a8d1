// A new scenario in under a minute: where it begins, whose it is, which years, and the organisation as a list. Everything has a proposal, so
// that a name and a click are enough.

import { useId, useState } from "react";
import { readOrganisation } from "../../../shared/commands/organisationText.ts";
import type { OpenSource } from "../../../shared/contract/workbench.ts";
import {
  newScenarioSentence,
  proposedOrganisation,
  newScenarioTexts as texts,
} from "../../../shared/texts/newScenario.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { openScenario } from "../../state/openingActions.ts";
import { openDialog, useWindow } from "../../state/windowStore.ts";
import { type ModelChoices, ModelFields, proposedModel } from "./ModelFields.tsx";
import { type RolledFile, RollForwardFields } from "./RollForwardFields.tsx";

type Start = keyof typeof texts.starts;
const starts: readonly Start[] = ["template", "pasted", "rollForward"];

export function NewScenarioDialog() {
  const open = useWindow((state) => state.document);
  const notice = useWindow((state) => state.notice);
  const [start, setStart] = useState<Start>("template");
  const [title, setTitle] = useState<string | null>(null);
  const [model, setModel] = useState<ModelChoices>(proposedModel);
  const [file, setFile] = useState<RolledFile | null>(() =>
    open === null ? null : { type: "open", handle: open.handle },
  );
  const [isRefused, setRefused] = useState(false);
  const isRolled = start === "rollForward";
  const year = Number(model.budgetYear);
  const read = readOrganisation(model.organisationText);
  const mistakes = {
    title: title !== null && title.trim() === "" && !isRolled ? texts.nameMissing : null,
    year: isRolled || (Number.isInteger(year) && year >= 1990 && year <= 2100) ? null : texts.yearWrong,
    organisation: isRolled || read.ok ? null : newScenarioSentence({ ...read.error }),
    file: isRolled && file === null ? texts.fileMissing : null,
  };
  // A pasted table brings its committees along; a list that nobody has touched comes and goes with the choice.
  const choose = (chosen: Start) => {
    setStart(chosen);
    const proposed = proposedOrganisation[model.organisation];
    if (chosen === "pasted" && model.organisationText === proposed) setModel({ ...model, organisationText: "" });
    if (chosen === "template" && model.organisationText === "") setModel({ ...model, organisationText: proposed });
  };
  const shownTitle = title ?? (isRolled ? "" : texts.nameProposal(model.municipality.trim(), year));
  const create = async () => {
    const source = sourceOf(shownTitle.trim(), isRolled ? file : null, model, start === "pasted");
    const opened = await openScenario(source);
    setRefused(!opened);
    if (opened && start === "pasted") openDialog("pasteTable");
  };
  return (
    <FormDialog
      title={texts.title}
      submitText={isRolled ? texts.roll : texts.create}
      mistakes={Object.values(mistakes)}
      refusal={isRefused && notice?.kind === "refusal" ? notice : null}
      onSubmit={create}
    >
      {(isTried) => (
        <>
          <StartChoices value={start} onChoose={choose} />
          <TextField
            label={isRolled ? texts.rolledName : texts.name}
            value={shownTitle}
            maxLength={200}
            error={isTried ? mistakes.title : null}
            onText={setTitle}
          />
          {isRolled ? (
            <RollForwardFields file={file} error={isTried ? mistakes.file : null} onFile={setFile} />
          ) : (
            <ModelFields
              model={model}
              yearMistake={isTried ? mistakes.year : null}
              organisationMistake={mistakes.organisation}
              read={read.ok ? read.value : null}
              isPasted={start === "pasted"}
              onModel={setModel}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}

function sourceOf(title: string, file: RolledFile | null, model: ModelChoices, forTables: boolean): OpenSource {
  if (file !== null) return { type: "rollForward", title, from: file };
  const { municipality, organisation, organisationText } = model;
  return {
    type: "new",
    title,
    municipality: municipality.trim(),
    budgetYear: Number(model.budgetYear),
    planYears: Number(model.planYears),
    historyYears: Number(model.historyYears),
    investmentYears: Number(model.investmentYears),
    organisation,
    organisationText,
    forTables,
  };
}

function StartChoices({ value, onChoose }: { readonly value: Start; readonly onChoose: (start: Start) => void }) {
  const name = useId();
  return (
    <fieldset className="choice-list start-choices">
      <legend>{texts.start}</legend>
      {starts.map((start) => (
        <label key={start}>
          <input type="radio" name={name} checked={start === value} onChange={() => onChoose(start)} />
          <span>
            {texts.starts[start].title}
            <span className="field-help">{texts.starts[start].help}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
