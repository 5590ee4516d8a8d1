// A new sheet: its name, what it is, and the years it shows.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { newSheetId } from "../../../shared/domain/ids.ts";
import { type SheetKind, sheetKinds } from "../../../shared/domain/scenario.ts";
import { sheetTitles } from "../../../shared/texts/sheetTitles.ts";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand, showSheet } from "../../state/documentActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";

export function AddSheetDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const years = mirror?.structure.years.map((year) => String(year.year)) ?? [];
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<SheetKind>("own");
  const [first, setFirst] = useState(years[0] ?? "");
  const [last, setLast] = useState(years.at(-1) ?? "");
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const titleMistake = title.trim() === "" ? texts.sheetTitleMissing : null;
  const yearMistake = Number(first) <= Number(last) ? null : texts.yearsWrong;
  const submit = async () => {
    const id = newSheetId();
    const answer = await applyCommand({
      type: "addSheet",
      title: title.trim(),
      kind,
      firstYear: Number(first),
      lastYear: Number(last),
      newSheetId: id,
    });
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
    showSheet(id);
  };
  const yearChoices = years.map((value) => ({ value, title: value }));
  return (
    <FormDialog
      title={texts.addSheet}
      submitText={texts.add}
      mistakes={[titleMistake, yearMistake]}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <TextField
            label={texts.sheetTitle}
            value={title}
            maxLength={100}
            error={isTried ? titleMistake : null}
            onText={setTitle}
          />
          <ChoiceField
            label={texts.kind}
            value={kind}
            onChoose={setKind}
            choices={sheetKinds.map((value) => ({ value, title: sheetTitles[value] }))}
          />
          <div className="field-row">
            <ChoiceField label={texts.firstYear} value={first} choices={yearChoices} onChoose={setFirst} />
            <ChoiceField label={texts.lastYear} value={last} choices={yearChoices} onChoose={setLast} />
          </div>
          {isTried && yearMistake !== null ? (
            <p className="field-error" role="alert">
              {yearMistake}
            </p>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
