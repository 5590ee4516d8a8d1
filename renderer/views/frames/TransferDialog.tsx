// Money moved between two frames: from, to, what, and the amount of each year.

import { useState } from "react";
import { newLineId } from "../../../shared/domain/ids.ts";
import { durations, type Measure } from "../../../shared/domain/measure.ts";
import { frameDialogTexts as texts } from "../../../shared/texts/frames.ts";
import { gridTexts } from "../../../shared/texts/window.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { committeesOf } from "../../state/committees.ts";
import { useWindow } from "../../state/windowStore.ts";
import { choicesOf, proposedCommittee } from "./frameChoices.ts";
import { useFrameCommand } from "./useFrameCommand.ts";

/** More years than fit beside each other are typed in the grid. */
const mostYears = 6;

export function TransferDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const bareUnit = useWindow((state) => state.displayUnit);
  const committees = mirror === undefined ? [] : committeesOf(mirror);
  const [from, setFrom] = useState<string>(() => (mirror === undefined ? null : proposedCommittee(mirror)) ?? "");
  const [to, setTo] = useState<string>(() => committees.find(({ id }) => id !== from)?.id ?? "");
  const [label, setLabel] = useState("");
  const [duration, setDuration] = useState<Measure["duration"]>("permanent");
  const [amounts, setAmounts] = useState<ReadonlyMap<number, string>>(new Map());
  const { refusal, send } = useFrameCommand();
  if (mirror === undefined) return null;
  const { structure } = mirror;
  const sheet = structure.sheets.find(({ kind }) => kind === "measures");
  const planned = new Set(structure.years.flatMap(({ year, role }) => (role === "history" ? [] : [year])));
  const years = (sheet?.years ?? []).filter((year) => planned.has(year)).slice(0, mostYears);
  const [fromId, toId] = [committees.find(({ id }) => id === from)?.id, committees.find(({ id }) => id === to)?.id];
  const mistakes = {
    committees: fromId === undefined ? texts.none : fromId === toId ? texts.sameCommittee : null,
    label: label.trim() === "" ? texts.nameMissing : null,
    amounts: years.some((year) => (amounts.get(year) ?? "").trim() !== "") ? null : texts.amountMissing,
  };
  const submit = async () => {
    if (fromId === undefined || toId === undefined) return;
    const typed = years.map((year) => ({ year, text: amounts.get(year) ?? "" }));
    const id = newLineId();
    const command = { label: label.trim(), fromId, toId, duration, amounts: typed, bareUnit, newLineId: id } as const;
    await send({ type: "addTransfer", ...command }, id);
  };
  return (
    <FormDialog
      title={texts.transfer}
      submitText={texts.add}
      mistakes={Object.values(mistakes)}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <TextField
            label={texts.what}
            value={label}
            maxLength={150}
            placeholder={texts.whatExample}
            error={isTried ? mistakes.label : null}
            onText={setLabel}
          />
          <ChoiceField label={texts.from} value={from} choices={choicesOf(committees)} onChoose={setFrom} />
          <ChoiceField
            label={texts.to}
            value={to}
            choices={choicesOf(committees)}
            error={isTried ? mistakes.committees : null}
            onChoose={setTo}
          />
          <ChoiceField
            label={texts.duration}
            value={duration}
            choices={durations.map((value) => ({ value, title: gridTexts.durations[value] }))}
            onChoose={setDuration}
          />
          <div className="field-row">
            {years.map((year, index) => (
              <TextField
                key={year}
                label={texts.amountOf(year, bareUnit)}
                value={amounts.get(year) ?? ""}
                maxLength={40}
                isNumeric
                error={isTried && index === 0 ? mistakes.amounts : null}
                onText={(text) => setAmounts(new Map(amounts).set(year, text))}
              />
            ))}
          </div>
          <p className="field-help">{texts.transferHelp}</p>
        </>
      )}
    </FormDialog>
  );
}
