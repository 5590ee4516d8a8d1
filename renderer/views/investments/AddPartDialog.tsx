// One more part of a project: a component, a contribution, or an effect on the running costs. It is taken in use with the project
// unless another month is chosen.

import { useState } from "react";
import type { NewProjectPart } from "../../../shared/commands/projectCommands.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { projectTexts as texts } from "../../../shared/texts/projects.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";
import { ComponentFields, emptyComponent } from "./ComponentFields.tsx";
import { useDialogProject } from "./projectDialog.ts";
import { TakeInUseFields } from "./TakeInUseFields.tsx";

type Kind = NewProjectPart["kind"];
const kinds: readonly Kind[] = ["outlay", "contribution", "runningEffect", "replacedCost", "fundedWithinFrame"];

export function AddPartDialog() {
  const project = useDialogProject();
  const unit = useWindow((state) => state.displayUnit);
  const [kind, setKind] = useState<Kind>("outlay");
  const [component, setComponent] = useState(emptyComponent(0, "outlay"));
  const [amount, setAmount] = useState("");
  const before = project?.takeInUse ?? null;
  const [start, setStart] = useState({
    year: before === null ? "" : String(before.year),
    month: String(before?.month ?? 1),
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (project === null) return null;
  const years = project.years.map(({ year }) => year);
  const isComponent = kind === "outlay" || kind === "contribution";
  const missing = !isComponent && amount.trim() === "" ? texts.amountMissing : null;
  const submit = async () => {
    const when =
      start.year === ""
        ? { startYear: null, startMonth: null }
        : { startYear: Number(start.year), startMonth: Number(start.month) };
    const { label, life, residual, amounts } = component;
    const typed = Object.entries(amounts).filter(([, text]) => text.trim() !== "");
    const part: NewProjectPart = isComponent
      ? { kind, label, life, residual, amounts: typed.map(([year, text]) => ({ year: Number(year), text })), ...when }
      : { kind, label: "", amount, ...when };
    const answer = await applyCommand({ type: "addProjectPart", projectId: project.projectId, part, bareUnit: unit });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  return (
    <FormDialog
      title={texts.addPartTitle(project.label)}
      size="wide"
      submitText={texts.add}
      mistakes={[missing]}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <ChoiceField
            label={texts.partKind}
            value={kind}
            choices={kinds.map((value) => ({ value, title: texts.partKinds[value] }))}
            onChoose={setKind}
          />
          <TakeInUseFields start={start} years={years} isOptional onStart={setStart} />
          {isComponent ? (
            <ComponentFields
              title={texts.partKinds[kind]}
              component={{ ...component, kind }}
              years={years}
              unit={unit}
              onChange={setComponent}
              onRemove={null}
            />
          ) : (
            <TextField
              label={`${texts[kind]}, ${unit}`}
              help={texts.effectsHelp}
              value={amount}
              maxLength={30}
              isNumeric
              error={isTried ? missing : null}
              onText={setAmount}
            />
          )}
        </>
      )}
    </FormDialog>
  );
}
