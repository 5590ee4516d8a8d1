// Committee, priority, status and the useful lives of a project, changed as one edit.

import { useState } from "react";
import type { PropertyCommand } from "../../../shared/commands/command.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { projectTexts as texts } from "../../../shared/texts/projects.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";
import { ProjectFields, priorityMistake, projectOfTyped, typedProject } from "./ProjectFields.tsx";
import { useDialogProject } from "./projectDialog.ts";

export function ChangeProjectDialog() {
  const row = useDialogProject();
  const structure = useWindow((state) => state.document?.mirror.structure);
  const lifeOf = (lineId: string): string =>
    structure?.lines.find(({ id }) => id === lineId)?.attributes.find(({ attribute }) => attribute === "life")?.text ??
    "";
  const [project, setProject] = useState(typedProject(row));
  const [lives, setLives] = useState(() => new Map(row?.components.map(({ lineId }) => [lineId, lifeOf(lineId)])));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (row === null || structure === undefined) return null;
  const mistakes = [priorityMistake(project)];
  const submit = async () => {
    const parts: PropertyCommand[] = [
      { type: "setProject", lineId: row.projectId, project: projectOfTyped(project) },
      ...[...lives]
        .filter(([lineId, text]) => text.trim() !== lifeOf(lineId))
        .map(([lineId, text]) => ({ type: "setAttribute", lineId, attribute: "life", text, bareUnit: "kr" }) as const),
    ];
    const answer = await applyCommand({ type: "setProperties", parts });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  return (
    <FormDialog
      title={texts.changeTitle(row.label)}
      submitText={texts.save}
      mistakes={mistakes}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <ProjectFields
            structure={structure}
            project={project}
            priorityError={isTried ? (mistakes[0] ?? null) : null}
            onProject={setProject}
          />
          {row.components.map(({ lineId, label }) => (
            <TextField
              key={lineId}
              label={texts.livesOf(label)}
              value={lives.get(lineId) ?? ""}
              maxLength={10}
              isNumeric
              onText={(text) => setLives(new Map(lives).set(lineId, text))}
            />
          ))}
        </>
      )}
    </FormDialog>
  );
}
