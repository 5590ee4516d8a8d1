// A new measure on the measures sheet: what it is, whose frame it changes, how long it lasts and how it is funded.

import { useState } from "react";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { currentSheet } from "../../state/currentSheet.ts";
import { useWindow, windowState } from "../../state/windowStore.ts";
import { MeasureFields, newMeasure, tidiedMeasure } from "./MeasureFields.tsx";
import { codeFromTyped, codeMistake, labelMistake, useAddLine } from "./useLineForm.ts";

export function AddMeasureDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [measure, setMeasure] = useState(newMeasure);
  const { refusal, add } = useAddLine();
  if (mirror === undefined) return null;
  const mistakes = { label: labelMistake(label), code: codeMistake(code) };
  const submit = async () => {
    const { sheets } = mirror.structure;
    const home = sheets.find((sheet) => sheet.kind === "measures") ?? currentSheet(windowState())?.sheet;
    if (home === undefined) return;
    await add(home.id, {
      code: codeFromTyped(code),
      label: label.trim(),
      kind: "input",
      unit: "kr",
      scope: "taxFunded",
      parentId: null,
      measure: tidiedMeasure(measure, mirror),
    });
  };
  return (
    <FormDialog
      title={texts.addMeasure}
      submitText={texts.add}
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
          <MeasureFields mirror={mirror} measure={measure} self={null} onMeasure={setMeasure} />
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
