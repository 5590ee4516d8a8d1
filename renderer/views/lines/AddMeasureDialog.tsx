// A new measure on the measures sheet: what it is, whose frame it changes, how long it lasts and how it is funded.

import { type FormEvent, useState } from "react";
import type { Measure } from "../../../shared/domain/line.ts";
import { gridTexts } from "../../../shared/texts/window.ts";
import { dialogTexts, lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, Field } from "../../components/Field.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";
import { codeFromTyped, isCode, useAddLine } from "./useLineForm.ts";

const formId = "add-measure";

export function AddMeasureDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [direction, setDirection] = useState<Measure["direction"]>("addition");
  const [duration, setDuration] = useState<Measure["duration"]>("permanent");
  const [committee, setCommittee] = useState("");
  const [area, setArea] = useState("");
  const [fundingNote, setFundingNote] = useState("");
  const [funder, setFunder] = useState("");
  const [isTried, setTried] = useState(false);
  const { refusal, add } = useAddLine();
  if (mirror === undefined) return null;
  const { sheets } = mirror.structure;
  const frames = sheets.filter((sheet) => sheet.kind === "frames");
  const committees = frames
    .flatMap((sheet) => linesOfSheet(mirror, sheet))
    .filter((line) => line.code !== "" && line.unit === "kr" && (line.kind === "input" || line.kind === "formula"));
  const measures = mirror.structure.lines.filter((line) => line.measure !== null);
  const labelError = label.trim() === "" ? texts.labelMissing : null;
  const codeError = isCode(codeFromTyped(code)) ? null : texts.codeWrong;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    const home = sheets.find((sheet) => sheet.kind === "measures") ?? currentSheet(windowState())?.sheet;
    if (labelError !== null || codeError !== null || home === undefined) return;
    const measure: Measure = {
      direction,
      duration,
      area: area.trim(),
      fundingNote: fundingNote.trim(),
      committeeId: committees.find((line) => line.id === committee)?.id ?? null,
      fundedById: measures.find((line) => line.id === funder)?.id ?? null,
    };
    void add(home.id, {
      code: codeFromTyped(code),
      label: label.trim(),
      kind: "input",
      unit: "kr",
      scope: "taxFunded",
      parentId: null,
      measure,
    });
  };
  return (
    <ModalDialog
      title={texts.addMeasure}
      buttons={
        <>
          <button type="button" className="button" onClick={closeDialog}>
            {dialogTexts.cancel}
          </button>
          <button type="submit" form={formId} className="button primary">
            {texts.add}
          </button>
        </>
      }
    >
      <form id={formId} onSubmit={submit} noValidate>
        <Field label={texts.label} error={isTried ? labelError : null}>
          {(ids) => (
            <input {...ids} value={label} maxLength={200} onChange={(event) => setLabel(event.currentTarget.value)} />
          )}
        </Field>
        <div className="field-row">
          <ChoiceField
            label={texts.direction}
            value={direction}
            onChoose={setDirection}
            choices={(["addition", "saving", "transfer"] as const).map((value) => ({
              value,
              title: gridTexts.directions[value],
            }))}
          />
          <ChoiceField
            label={texts.duration}
            value={duration}
            onChoose={setDuration}
            choices={(["permanent", "temporary"] as const).map((value) => ({
              value,
              title: gridTexts.durations[value],
            }))}
          />
        </div>
        <p className="faint">{texts.measureHelp}</p>
        <ChoiceField
          label={texts.committee}
          value={committee}
          onChoose={setCommittee}
          choices={[
            { value: "", title: texts.noCommittee },
            ...committees.map((line) => ({ value: `${line.id}`, title: line.label })),
          ]}
        />
        <Field label={texts.funding}>
          {(ids) => (
            <input
              {...ids}
              value={fundingNote}
              maxLength={300}
              placeholder={texts.fundingPlaceholder}
              onChange={(event) => setFundingNote(event.currentTarget.value)}
            />
          )}
        </Field>
        {measures.length === 0 ? null : (
          <ChoiceField
            label={texts.fundedBy}
            value={funder}
            onChoose={setFunder}
            choices={[
              { value: "", title: texts.noFunder },
              ...measures.map((line) => ({ value: `${line.id}`, title: line.label })),
            ]}
          />
        )}
        <div className="field-row">
          <Field label={texts.area}>
            {(ids) => (
              <input {...ids} value={area} maxLength={100} onChange={(event) => setArea(event.currentTarget.value)} />
            )}
          </Field>
          <Field label={texts.code} error={isTried ? codeError : null}>
            {(ids) => (
              <input {...ids} value={code} maxLength={24} onChange={(event) => setCode(event.currentTarget.value)} />
            )}
          </Field>
        </div>
        {refusal === null ? null : (
          <p className="field-error" role="alert" data-code={refusal.code}>
            {refusal.message}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}
