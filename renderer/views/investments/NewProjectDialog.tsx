// A new investment project in one dialog and one edit: whose, when it is taken in use, its components with their lives and outlays,
// contributions, and what it does to the running costs.

import { Plus } from "lucide-react";
import { useState } from "react";
import type { NewProjectPart } from "../../../shared/commands/projectCommands.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import type { Scope } from "../../../shared/domain/line.ts";
import { mostProjectComponents } from "../../../shared/domain/project.ts";
import { projectTexts as texts } from "../../../shared/texts/projects.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";
import { codeFromTyped, codeMistake } from "../lines/useLineForm.ts";
import { ComponentFields, emptyComponent, type TypedComponent } from "./ComponentFields.tsx";
import { ProjectFields, priorityMistake, projectOfTyped, typedProject } from "./ProjectFields.tsx";
import { TakeInUseFields } from "./TakeInUseFields.tsx";

const noEffects = { runningEffect: "", replacedCost: "", fundedWithinFrame: "" } as const;
type EffectKind = keyof typeof noEffects;
const effectKinds: readonly EffectKind[] = ["runningEffect", "replacedCost", "fundedWithinFrame"];

export function NewProjectDialog() {
  const structure = useWindow((state) => state.document?.mirror.structure);
  const view = useWindow((state) => state.view);
  const unit = useWindow((state) => state.displayUnit);
  const sheets = structure?.sheets.filter(({ kind }) => kind === "investments") ?? [];
  const shown = view?.type === "sheet" ? sheets.find(({ id }) => id === view.sheetId) : undefined;
  const [sheetId, setSheetId] = useState(shown?.id ?? sheets[0]?.id);
  const sheet = sheets.find(({ id }) => id === sheetId) ?? sheets[0];
  const budgetYear = structure?.years.find(({ role }) => role === "budget")?.year;
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [scope, setScope] = useState<Scope>("taxFunded");
  const [project, setProject] = useState(typedProject(null));
  const [start, setStart] = useState({ year: budgetYear === undefined ? "" : String(budgetYear + 1), month: "1" });
  const [components, setComponents] = useState<readonly TypedComponent[]>([emptyComponent(0, "outlay")]);
  const [effects, setEffects] = useState<Readonly<Record<EffectKind, string>>>(noEffects);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (structure === undefined || sheet === undefined) return null;

  const mistakes = {
    label: label.trim() === "" ? texts.labelMissing : null,
    code: codeMistake(code),
    priority: priorityMistake(project),
  };
  const submit = async () => {
    const when = start.year === "" ? noStart : { startYear: Number(start.year), startMonth: Number(start.month) };
    const parts: NewProjectPart[] = [
      ...components.map(({ kind, label: name, life, residual, amounts }) => ({
        kind,
        label: name,
        life,
        residual,
        ...when,
        amounts: Object.entries(amounts).flatMap(([year, text]) =>
          text.trim() === "" ? [] : [{ year: Number(year), text }],
        ),
      })),
      ...effectKinds.flatMap((kind) =>
        effects[kind].trim() === "" ? [] : [{ kind, label: "", amount: effects[kind], ...when }],
      ),
    ];
    const answer = await applyCommand({
      type: "addProject",
      sheetId: sheet.id,
      newLineId: newLineId(),
      parentId: null,
      label: label.trim(),
      code: codeFromTyped(code),
      scope,
      project: projectOfTyped(project),
      parts,
      bareUnit: unit,
    });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  const change = (changed: TypedComponent) =>
    setComponents(components.map((component) => (component.key === changed.key ? changed : component)));
  const add = (kind: TypedComponent["kind"]) =>
    setComponents([...components, emptyComponent(Math.max(...components.map(({ key }) => key)) + 1, kind)]);
  const numberOf = (component: TypedComponent): number =>
    components.filter(({ kind }) => kind === component.kind).indexOf(component) + 1;
  const isFull = components.length >= mostProjectComponents;
  return (
    <FormDialog
      title={texts.newProject}
      size="wide"
      submitText={texts.add}
      mistakes={Object.values(mistakes)}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <div className="field-row">
            <TextField
              label={texts.label}
              value={label}
              maxLength={200}
              error={isTried ? mistakes.label : null}
              onText={setLabel}
            />
            <TextField
              label={texts.code}
              value={code}
              maxLength={14}
              error={isTried ? mistakes.code : null}
              onText={setCode}
            />
          </div>
          <div className="field-row">
            <ChoiceField
              label={texts.scope}
              value={scope}
              choices={[
                { value: "taxFunded", title: texts.scopes.taxFunded },
                { value: "feeFunded", title: texts.scopes.feeFunded },
              ]}
              onChoose={setScope}
            />
            {sheets.length < 2 ? null : (
              <ChoiceField
                label={texts.sheet}
                value={sheet.id}
                choices={sheets.map(({ id, title }) => ({ value: id, title }))}
                onChoose={setSheetId}
              />
            )}
          </div>
          <ProjectFields
            structure={structure}
            project={project}
            priorityError={isTried ? mistakes.priority : null}
            onProject={setProject}
          />
          <TakeInUseFields start={start} years={sheet.years} isOptional onStart={setStart} />
          {components.map((component) => (
            <ComponentFields
              key={component.key}
              title={(component.kind === "outlay" ? texts.component : texts.contributionNumber)(numberOf(component))}
              component={component}
              years={sheet.years}
              unit={unit}
              onChange={change}
              onRemove={
                component.key === 0 ? null : () => setComponents(components.filter((other) => other !== component))
              }
            />
          ))}
          <p className="field-help">{texts.lifeHelp}</p>
          <div className="button-row">
            <button type="button" className="button" disabled={isFull} onClick={() => add("outlay")}>
              <Plus size={16} aria-hidden="true" />
              {texts.addComponent}
            </button>
            <button type="button" className="button" disabled={isFull} onClick={() => add("contribution")}>
              <Plus size={16} aria-hidden="true" />
              {texts.addContribution}
            </button>
          </div>
          <fieldset className="field-group">
            <legend>{texts.effects(unit)}</legend>
            <p className="field-help">{texts.effectsHelp}</p>
            <div className="field-row">
              {effectKinds.map((kind) => (
                <TextField
                  key={kind}
                  label={texts[kind]}
                  value={effects[kind]}
                  maxLength={30}
                  isNumeric
                  onText={(text) => setEffects({ ...effects, [kind]: text })}
                />
              ))}
            </div>
          </fieldset>
        </>
      )}
    </FormDialog>
  );
}

const noStart = { startYear: null, startMonth: null } as const;
