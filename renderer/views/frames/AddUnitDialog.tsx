// A new unit of a committee: a varav line under its frame.

import { useState } from "react";
import { newLineId } from "../../../shared/domain/ids.ts";
import { frameDialogTexts as texts } from "../../../shared/texts/frames.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { committeesOf } from "../../state/committees.ts";
import { useWindow } from "../../state/windowStore.ts";
import { codeFromTyped, codeMistake } from "../lines/useLineForm.ts";
import { choicesOf, proposedCommittee } from "./frameChoices.ts";
import { useFrameCommand } from "./useFrameCommand.ts";

export function AddUnitDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const [committee, setCommittee] = useState<string>(
    () => (mirror === undefined ? null : proposedCommittee(mirror)) ?? "",
  );
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const { refusal, send } = useFrameCommand();
  if (mirror === undefined) return null;
  const committees = committeesOf(mirror);
  const chosen = committees.find(({ id }) => id === committee);
  const mistakes = {
    committee: chosen === undefined ? texts.none : null,
    label: label.trim() === "" ? texts.nameMissing : null,
    code: codeMistake(code),
  };
  const submit = async () => {
    if (chosen === undefined) return;
    const id = newLineId();
    const command = { committeeId: chosen.id, label: label.trim(), code: codeFromTyped(code), newLineId: id } as const;
    await send({ type: "addUnit", ...command }, id);
  };
  return (
    <FormDialog
      title={texts.addUnit}
      submitText={texts.add}
      mistakes={Object.values(mistakes)}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <ChoiceField
            label={texts.committee[mirror.structure.organisation]}
            value={committee}
            choices={choicesOf(committees)}
            error={isTried ? mistakes.committee : null}
            onChoose={setCommittee}
          />
          <TextField
            label={texts.name}
            value={label}
            maxLength={200}
            error={isTried ? mistakes.label : null}
            help={texts.unitHelp}
            onText={setLabel}
          />
          <TextField
            label={texts.code}
            value={code}
            maxLength={24}
            error={isTried ? mistakes.code : null}
            onText={setCode}
          />
        </>
      )}
    </FormDialog>
  );
}
