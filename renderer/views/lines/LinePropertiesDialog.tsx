// What the selected line is besides its figures: name, code and note, for a measure its attributes, for a goal its limit.
// Only what was changed is sent, all of it as one edit.

import { useState } from "react";
import type { PropertyCommand } from "../../../shared/commands/command.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { holdsNumbers } from "../../../shared/domain/line.ts";
import { propertyTexts as own, lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { currentSheet } from "../../state/currentSheet.ts";
import { applyCommand } from "../../state/documentActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";
import { type AttributeDraft, AttributeFields } from "./AttributeFields.tsx";
import { type GoalDraft, GoalFields, goalDraftOf, goalMistake } from "./GoalFields.tsx";
import { MeasureFields, tidiedMeasure } from "./MeasureFields.tsx";
import { codeFromTyped, codeMistake, labelMistake } from "./useLineForm.ts";

export function LinePropertiesDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  // The line is the one selected when the dialog opened; a selection cannot move under a modal dialog.
  const [lineId] = useState(() => currentSheet(windowState())?.rowIds[windowState().selection.anchor.row]);
  const line = lineId === undefined ? undefined : mirror?.lineById.get(lineId);
  return mirror === undefined || line === undefined ? null : <PropertiesForm mirror={mirror} line={line} />;
}

function PropertiesForm({ mirror, line }: { readonly mirror: Mirror; readonly line: LineView }) {
  const [label, setLabel] = useState(line.label);
  const [code, setCode] = useState(line.code);
  const [note, setNote] = useState(line.note);
  const [measure, setMeasure] = useState(line.measure);
  const [attributes, setAttributes] = useState<AttributeDraft>(() => draftOf(line));
  const [goal, setGoal] = useState(goalDraftOf(line));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const home = mirror.structure.sheets.find((sheet) => sheet.id === line.homeSheetId);
  const mayBeGoal = line.goal !== null || (home?.kind === "goals" && holdsNumbers(line.kind));
  const mistakes = { label: labelMistake(label), code: codeMistake(code), threshold: goalMistake(goal) };
  const submit = async () => {
    const parts: PropertyCommand[] = [];
    const tidied = measure === null ? null : tidiedMeasure(measure, mirror);
    if (tidied !== null && JSON.stringify(tidied) !== JSON.stringify(line.measure)) {
      parts.push({ type: "setMeasure", lineId: line.id, measure: tidied });
    }
    parts.push(...changedGoal(line, goal), ...changedAttributes(line, attributes));
    if (note.trim() !== line.note) parts.push({ type: "setNote", lineId: line.id, note: note.trim() });
    // The name last: a limit is read with the names that stood when it was written.
    if (label.trim() !== line.label || codeFromTyped(code) !== line.code) {
      parts.push({ type: "renameLine", lineId: line.id, label: label.trim(), code: codeFromTyped(code) });
    }
    if (parts.length === 0) return closeDialog();
    const answer = await applyCommand({ type: "setProperties", parts });
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
  };
  return (
    <FormDialog
      title={own.title(line.label)}
      submitText={own.save}
      mistakes={Object.values(mistakes)}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
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
            maxLength={24}
            error={isTried ? mistakes.code : null}
            onText={setCode}
          />
          {measure === null ? null : (
            <fieldset className="field-group">
              <legend>{own.measure}</legend>
              <MeasureFields mirror={mirror} measure={measure} self={line.id} onMeasure={setMeasure} />
            </fieldset>
          )}
          {mayBeGoal ? (
            <fieldset className="field-group">
              <legend>{own.goal}</legend>
              <GoalFields
                goal={goal}
                mayBeNone={line.goal === null}
                error={isTried ? mistakes.threshold : null}
                onGoal={setGoal}
              />
            </fieldset>
          ) : null}
          <AttributeFields draft={attributes} onDraft={setAttributes} />
          <TextField label={own.note} value={note} maxLength={4000} rows={3} onText={setNote} />
        </>
      )}
    </FormDialog>
  );
}

const draftOf = (line: LineView): AttributeDraft =>
  new Map(line.attributes.map(({ attribute, text }) => [attribute, text]));

/** A command for each attribute whose text differs from the line's own; their amounts are kr whatever the sheet shows. */
function changedAttributes(line: LineView, draft: AttributeDraft): readonly PropertyCommand[] {
  const was = draftOf(line);
  return [...draft].flatMap(([attribute, text]): readonly PropertyCommand[] =>
    text.trim() === (was.get(attribute) ?? "")
      ? []
      : [{ type: "setAttribute", lineId: line.id, attribute, text: text.trim(), bareUnit: "kr" }],
  );
}

/** The command for a goal that differs from the line's own; none when it does not, or when the line stays no goal. */
function changedGoal(line: LineView, goal: GoalDraft): readonly PropertyCommand[] {
  const { operator } = goal;
  if (operator === "none") return [];
  const was = goalDraftOf(line);
  const isSame = (["operator", "threshold", "shortLabel"] as const).every((part) => goal[part] === was[part]);
  if (isSame) return [];
  return [
    { type: "setGoal", lineId: line.id, operator, thresholdText: goal.threshold, shortLabel: goal.shortLabel.trim() },
  ];
}
