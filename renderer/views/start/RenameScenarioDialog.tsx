// The scenario's name: what the title bar, the files and the printed tables call it. An edit like any other, so it can be
// undone.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { renameScenarioTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { closeDialog, windowState } from "../../state/windowStore.ts";

export function RenameScenarioDialog() {
  const known = windowState().document?.mirror.structure.title ?? "";
  const [title, setTitle] = useState(known);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mistake = title.trim() === "" ? texts.nameMissing : null;
  const submit = async () => {
    if (title.trim() === known) return closeDialog();
    const answer = await applyCommand({ type: "setTitle", title: title.trim() });
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
  };
  return (
    <FormDialog title={texts.title} submitText={texts.save} mistakes={[mistake]} refusal={refusal} onSubmit={submit}>
      {(isTried) => (
        <TextField
          label={texts.name}
          value={title}
          maxLength={200}
          error={isTried ? mistake : null}
          onText={setTitle}
        />
      )}
    </FormDialog>
  );
}
