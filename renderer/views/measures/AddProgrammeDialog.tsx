// A new programme of measures: its name, what it counts, its target and what the target stands for, and its areas.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { type TargetMeaning, targetMeanings } from "../../../shared/domain/measure.ts";
import { programmeDialogTexts as texts } from "../../../shared/texts/measures.ts";
import { lineTexts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { showArea } from "../../state/leaveEdit.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";
import { codeFromTyped, codeMistake, labelMistake } from "../lines/useLineForm.ts";

export function AddProgrammeDialog() {
  const structure = useWindow((state) => state.document?.mirror.structure);
  const [unit] = useState(() => windowState().displayUnit);
  const sheet = structure?.sheets.find(({ kind }) => kind === "measures");
  const years = (structure?.years ?? []).filter(({ year }) => sheet === undefined || sheet.years.includes(year));
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [direction, setDirection] = useState<"saving" | "addition">("saving");
  const [meaning, setMeaning] = useState<TargetMeaning>("accumulated");
  const [target, setTarget] = useState("");
  const [until, setUntil] = useState(String(years.at(-1)?.year ?? ""));
  const [yearly, setYearly] = useState<ReadonlyMap<number, string>>(new Map());
  const [areas, setAreas] = useState("");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mistakes = { label: labelMistake(label), code: codeMistake(code) };
  const submit = async () => {
    const cells =
      meaning === "yearly"
        ? [...yearly].map(([year, text]) => ({ year, text }))
        : [{ year: Number(until), text: target }];
    const answer = await applyCommand({
      type: "addProgramme",
      sheetId: sheet?.id ?? null,
      newLineId: newLineId(),
      code: codeFromTyped(code),
      label: label.trim(),
      direction,
      target: { meaning, cells },
      areas: areas.split("\n").filter((area) => area.trim() !== ""),
      bareUnit: unit,
    });
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
    showArea("programmes");
  };
  return (
    <FormDialog
      title={texts.add}
      submitText={texts.create}
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
            placeholder={texts.namePlaceholder}
            error={isTried ? mistakes.label : null}
            onText={setLabel}
          />
          <ChoiceField
            label={texts.direction}
            value={direction}
            choices={(["saving", "addition"] as const).map((value) => ({ value, title: texts.directions[value] }))}
            onChoose={setDirection}
          />
          <ChoiceField
            label={texts.meaning}
            value={meaning}
            choices={targetMeanings.map((value) => ({ value, title: texts.meanings[value] }))}
            onChoose={setMeaning}
          />
          <p className="field-help">{texts.meaningHelp}</p>
          <div className="field-row">
            {meaning === "yearly" ? (
              years.map(({ year, label: name }) => (
                <TextField
                  key={year}
                  label={texts.targetYear(name, unit)}
                  value={yearly.get(year) ?? ""}
                  maxLength={60}
                  onText={(text) => setYearly(new Map(yearly).set(year, text))}
                />
              ))
            ) : (
              <>
                <TextField label={texts.target(unit)} value={target} maxLength={60} onText={setTarget} />
                <ChoiceField
                  label={texts.until}
                  value={until}
                  choices={years.map(({ year }) => ({ value: String(year), title: String(year) }))}
                  onChoose={setUntil}
                />
              </>
            )}
          </div>
          <TextField
            label={texts.areas}
            value={areas}
            maxLength={5_000}
            rows={3}
            placeholder={texts.areasPlaceholder}
            onText={setAreas}
          />
          <TextField
            label={lineTexts.code}
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
