// A new goal or indicator: what it is called, where it stands, how its value comes about, and what is aimed at. One edit.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { noSource } from "../../../shared/domain/line.ts";
import type { Unit } from "../../../shared/domain/unit.ts";
import { indicatorTexts, goalDialogTexts as texts } from "../../../shared/texts/goals.ts";
import { lineTexts, propertyTexts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { showArea } from "../../state/leaveEdit.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";
import { GoalFields, goalDraftOf, goalMistakes } from "../lines/GoalFields.tsx";
import {
  IndicatorFields,
  indicatorDraftOf,
  indicatorMistakes,
  indicatorOf,
  typedYear,
} from "../lines/IndicatorFields.tsx";
import { SourceFields } from "../lines/SourceFields.tsx";
import { codeFromTyped, codeMistake, labelMistake } from "../lines/useLineForm.ts";

const goalUnits = ["share", "kr", "count", "index", "taxRate"] as const satisfies readonly Unit[];

export function NewGoalDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  return mirror === undefined ? null : <NewGoalForm mirror={mirror} />;
}

function NewGoalForm({ mirror }: { readonly mirror: Mirror }) {
  const [displayUnit] = useState(() => windowState().displayUnit);
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [unit, setUnit] = useState<(typeof goalUnits)[number]>("share");
  const [under, setUnder] = useState<string | null>(null);
  const [headingLabel, setHeadingLabel] = useState("");
  const [formulaText, setFormula] = useState("");
  const [goal, setGoal] = useState(() => goalDraftOf({ goal: null }));
  const [indicator, setIndicator] = useState(() => indicatorDraftOf({ indicator: null, unit: "share" }, displayUnit));
  const [source, setSource] = useState(noSource);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { sheets, lines } = mirror.structure;
  const sheet = sheets.find(({ kind }) => kind === "goals");
  const headings = lines.filter(({ kind, homeSheetId }) => kind === "heading" && homeSheetId === sheet?.id);
  const chosen = under ?? headings[0]?.id ?? "none";
  const isAimless = goal.operator === "none" && indicator.direction === "none";
  const mistakes = {
    label: labelMistake(label),
    code: codeMistake(code),
    heading: chosen === "new" && headingLabel.trim() === "" ? texts.headingMissing : null,
    aim: isAimless ? texts.aimMissing : null,
  };
  const ofGoal = goalMistakes(goal);
  const ofIndicator = indicatorMistakes(indicator, unit, displayUnit);
  const submit = async () => {
    if (sheet === undefined) return;
    const { operator } = goal;
    const answer = await applyCommand({
      type: "addGoal",
      sheetId: sheet.id,
      newLineId: newLineId(),
      headingId: headings.find(({ id }) => id === chosen)?.id ?? null,
      newHeading: chosen === "new" ? { newLineId: newLineId(), label: headingLabel.trim() } : null,
      label: label.trim(),
      code: codeFromTyped(code),
      unit,
      formulaText: formulaText.trim(),
      goal:
        operator === "none"
          ? null
          : {
              operator,
              thresholdText: goal.threshold,
              shortLabel: goal.shortLabel.trim(),
              fromYear: typedYear(goal.fromYear) ?? null,
              toYear: typedYear(goal.toYear) ?? null,
            },
      indicator: indicatorOf(indicator, unit, displayUnit),
      source: { name: source.name.trim(), date: source.date.trim() },
    });
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
    showArea("goalBoard");
  };
  return (
    <FormDialog
      title={texts.title}
      submitText={lineTexts.add}
      mistakes={[mistakes, ofGoal, ofIndicator].flatMap((some): readonly (string | null)[] => Object.values(some))}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <TextField
            label={lineTexts.label}
            value={label}
            maxLength={200}
            placeholder={texts.labelPlaceholder}
            error={isTried ? mistakes.label : null}
            onText={setLabel}
          />
          <div className="field-row">
            <TextField
              label={lineTexts.code}
              value={code}
              maxLength={24}
              error={isTried ? mistakes.code : null}
              onText={setCode}
            />
            <ChoiceField
              label={lineTexts.unit}
              value={unit}
              choices={goalUnits.map((value) => ({ value, title: lineTexts.units[value] }))}
              onChoose={setUnit}
            />
          </div>
          <ChoiceField
            label={texts.under}
            value={chosen}
            choices={[
              ...headings.map(({ id, label: title }) => ({ value: id as string, title })),
              { value: "new", title: texts.newHeading },
              { value: "none", title: lineTexts.noParent },
            ]}
            onChoose={setUnder}
          />
          {chosen === "new" ? (
            <TextField
              label={texts.heading}
              value={headingLabel}
              maxLength={200}
              placeholder={texts.headingPlaceholder}
              error={isTried ? mistakes.heading : null}
              onText={setHeadingLabel}
            />
          ) : null}
          <TextField
            label={texts.formula}
            value={formulaText}
            maxLength={1000}
            placeholder="=RES / (SKATT + GSB)"
            help={texts.formulaHelp}
            onText={setFormula}
          />
          <fieldset className="field-group">
            <legend>{propertyTexts.goal}</legend>
            <GoalFields goal={goal} mistakes={ofGoal} isTried={isTried} onGoal={setGoal} />
          </fieldset>
          <fieldset className="field-group">
            <legend>{indicatorTexts.group}</legend>
            <IndicatorFields draft={indicator} mistakes={ofIndicator} isTried={isTried} onDraft={setIndicator} />
          </fieldset>
          {isTried && mistakes.aim !== null ? (
            <p className="field-error" role="alert">
              {mistakes.aim}
            </p>
          ) : null}
          <SourceFields source={source} onSource={setSource} />
        </>
      )}
    </FormDialog>
  );
}
