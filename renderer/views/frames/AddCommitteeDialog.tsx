// A new committee (or department): its name, a code if one is wanted, and last year's frame.

import { useState } from "react";
import { newLineId } from "../../../shared/domain/ids.ts";
import { frameDialogTexts as texts } from "../../../shared/texts/frames.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { useWindow } from "../../state/windowStore.ts";
import { codeFromTyped, codeMistake } from "../lines/useLineForm.ts";
import { useFrameCommand } from "./useFrameCommand.ts";

export function AddCommitteeDialog() {
  const organisation = useWindow((state) => state.document?.mirror.structure.organisation) ?? "committees";
  const bareUnit = useWindow((state) => state.displayUnit);
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [openingText, setOpening] = useState("");
  const { refusal, send } = useFrameCommand();
  const mistakes = { label: label.trim() === "" ? texts.nameMissing : null, code: codeMistake(code) };
  const submit = () => {
    const id = newLineId();
    const command = { label: label.trim(), code: codeFromTyped(code), openingText, bareUnit, newLineId: id } as const;
    return send({ type: "addCommittee", ...command }, id);
  };
  return (
    <FormDialog
      title={texts.addCommittee[organisation]}
      submitText={texts.add}
      mistakes={Object.values(mistakes)}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <TextField
            label={texts.name}
            value={label}
            maxLength={200}
            error={isTried ? mistakes.label : null}
            onText={setLabel}
          />
          <TextField
            label={texts.code}
            value={code}
            maxLength={24}
            error={isTried ? mistakes.code : null}
            onText={setCode}
          />
          <TextField
            label={texts.opening(bareUnit)}
            value={openingText}
            maxLength={100}
            isNumeric
            help={texts.committeeHelp}
            onText={setOpening}
          />
        </>
      )}
    </FormDialog>
  );
}
