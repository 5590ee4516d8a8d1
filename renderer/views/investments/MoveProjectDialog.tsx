// A new month of take-in-use for a whole project: everything that follows from it moves with it.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { projectTexts as texts } from "../../../shared/texts/projects.ts";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { closeDialog } from "../../state/windowStore.ts";
import { useDialogProject } from "./projectDialog.ts";
import { TakeInUseFields } from "./TakeInUseFields.tsx";

export function MoveProjectDialog() {
  const project = useDialogProject();
  const before = project?.takeInUse ?? null;
  const [start, setStart] = useState({
    year: before === null ? "" : String(before.year),
    month: String(before?.month ?? 1),
  });
  const [movesOutlays, setMovesOutlays] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (project === null) return null;
  const submit = async () => {
    const answer = await applyCommand({
      type: "moveProject",
      projectId: project.projectId,
      startYear: Number(start.year),
      startMonth: Number(start.month),
      movesOutlays,
    });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  return (
    <FormDialog
      title={texts.moveTitle(project.label)}
      submitText={texts.move}
      mistakes={[start.year === "" ? texts.notDecided : null]}
      refusal={refusal}
      onSubmit={submit}
    >
      {() => (
        <>
          <p className="field-help">{texts.moveHelp}</p>
          <TakeInUseFields
            start={start}
            years={project.years.map(({ year }) => year)}
            isOptional={false}
            onStart={setStart}
          />
          <label className="check-field">
            <input
              type="checkbox"
              checked={movesOutlays}
              onChange={(event) => setMovesOutlays(event.currentTarget.checked)}
            />
            {texts.movesOutlays}
          </label>
        </>
      )}
    </FormDialog>
  );
}
