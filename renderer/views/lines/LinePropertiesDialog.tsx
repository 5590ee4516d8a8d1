// What the selected line is besides its figures: name, code, role and note, for a measure its attributes, for a goal its limit,
// for an indicator its aim. Only what was changed is sent, all of it as one edit.

import { useState } from "react";
import type { LineUses } from "../../../shared/analysis/lineUses.ts";
import type { PropertyCommand } from "../../../shared/commands/command.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { indicatorTexts } from "../../../shared/texts/goals.ts";
import { renameTexts } from "../../../shared/texts/lines.ts";
import { propertyTexts as own, lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { asksForMeasure, mayBeAim, mayHaveSource } from "../../state/attributeField.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import { applyCommand } from "../../state/documentActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { useHostAnswer } from "../../state/useHostAnswer.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";
import { type AttributeDraft, AttributeFields } from "./AttributeFields.tsx";
import { goToAskedField } from "./askedField.ts";
import { fundingMistakes, type MeasureDraft } from "./fundingDraft.ts";
import { type GoalDraft, GoalFields, goalDraftOf, goalMistakes } from "./GoalFields.tsx";
import {
  type IndicatorDraft,
  IndicatorFields,
  indicatorDraftOf,
  indicatorMistakes,
  indicatorOf,
  typedYear,
} from "./IndicatorFields.tsx";
import { changedMeasure, firstDraft, MeasureSection, mayBecomeMeasure } from "./MeasureSection.tsx";
import { RoleField } from "./RoleField.tsx";
import { changedShape, type LineShape, ShapeFields } from "./ShapeFields.tsx";
import { changedSource, SourceFields } from "./SourceFields.tsx";
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
  const [attributes, setAttributes] = useState<AttributeDraft>(() => draftOf(line));
  const [goal, setGoal] = useState(goalDraftOf(line));
  const [displayUnit] = useState(() => windowState().displayUnit);
  // A field of measures asked for in the sheet shows them, also on a row that is none yet.
  const [measure, setMeasure] = useState<MeasureDraft | null>(() =>
    line.measure !== null || (asksForMeasure() && mayBecomeMeasure(mirror, line))
      ? firstDraft(mirror, line, displayUnit)
      : null,
  );
  const [source, setSource] = useState(line.source);
  const [indicator, setIndicator] = useState(() => indicatorDraftOf(line, displayUnit));
  const [role, setRole] = useState(line.role);
  const [shape, setShape] = useState<LineShape>(line);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const isRenamed = codeFromTyped(code) !== line.code || label.trim() !== line.label;
  const uses = useHostAnswer("lineUses", isRenamed ? { lineIds: [line.id] } : null);
  const isAim = mayBeAim(mirror, line);
  const ofFunding = measure === null ? [] : fundingMistakes(measure, displayUnit);
  const mistakes = { label: labelMistake(label), code: codeMistake(code) };
  const ofGoal = goalMistakes(goal);
  const ofIndicator = indicatorMistakes(indicator, line.unit, displayUnit);
  const submit = async () => {
    const parts: PropertyCommand[] = [];
    parts.push(...changedMeasure(mirror, line, measure, displayUnit));
    parts.push(...changedShape(line, shape), ...changedSource(line, source));
    if (role !== line.role) parts.push({ type: "setRole", lineId: line.id, role });
    parts.push(...changedIndicator(line, indicator, displayUnit), ...changedGoal(line, goal));
    parts.push(...changedAttributes(line, attributes));
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
      mistakes={[mistakes, ofFunding, ofGoal, ofIndicator].flatMap((some): readonly (string | null)[] =>
        Object.values(some),
      )}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <div className="dialog-fields" ref={goToAskedField}>
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
          <p className="field-help" role="status">
            {isRenamed && uses.answer !== null ? renameTexts.follows(namedIn(uses.answer)) : ""}
          </p>
          <ShapeFields line={line} shape={shape} onShape={setShape} />
          <MeasureSection
            mirror={mirror}
            line={line}
            measure={measure}
            displayUnit={displayUnit}
            isTried={isTried}
            onMeasure={setMeasure}
          />
          {line.goal !== null || isAim ? (
            <fieldset className="field-group" data-field="goal">
              <legend>{own.goal}</legend>
              <GoalFields goal={goal} mistakes={ofGoal} isTried={isTried} onGoal={setGoal} />
            </fieldset>
          ) : null}
          {line.indicator !== null || isAim ? (
            <fieldset className="field-group">
              <legend>{indicatorTexts.group}</legend>
              <IndicatorFields draft={indicator} mistakes={ofIndicator} isTried={isTried} onDraft={setIndicator} />
            </fieldset>
          ) : null}
          {mayHaveSource(mirror, line) ? (
            <div data-field="source">
              <SourceFields source={source} onSource={setSource} />
            </div>
          ) : null}
          <RoleField role={role} onRole={setRole} />
          <AttributeFields draft={attributes} onDraft={setAttributes} />
          <TextField label={own.note} value={note} maxLength={4000} rows={3} onText={setNote} />
        </div>
      )}
    </FormDialog>
  );
}

/** Formulas that name the line itself and are written out with its new name; what only sums its heading says nothing of it. */
const namedIn = ({ formulas, own }: LineUses): number => own + formulas.filter(({ how }) => how === "named").length;

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

/** The command for a goal that differs from the line's own, or that is a goal no longer; none when nothing was changed. */
function changedGoal(line: LineView, goal: GoalDraft): readonly PropertyCommand[] {
  const { operator, shortLabel } = goal;
  const was = goalDraftOf(line);
  if (operator === "none") return line.goal === null ? [] : [{ type: "removeGoal", lineId: line.id }];
  const parts = ["operator", "threshold", "shortLabel", "fromYear", "toYear"] as const;
  if (parts.every((part) => goal[part] === was[part])) return [];
  return [
    {
      type: "setGoal",
      lineId: line.id,
      operator,
      thresholdText: goal.threshold,
      shortLabel: shortLabel.trim(),
      fromYear: typedYear(goal.fromYear) ?? null,
      toYear: typedYear(goal.toYear) ?? null,
    },
  ];
}

/** The command for an indicator that differs from the line's own; a value that was left alone is not read again. */
function changedIndicator(line: LineView, draft: IndicatorDraft, displayUnit: DisplayUnit): readonly PropertyCommand[] {
  const was = indicatorDraftOf(line, displayUnit);
  if (JSON.stringify(was) === JSON.stringify(draft)) return [];
  return [{ type: "setIndicator", lineId: line.id, indicator: indicatorOf(draft, line.unit, displayUnit) }];
}
