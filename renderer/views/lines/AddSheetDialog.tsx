// A new sheet: its name, what it is, and the years it shows.

import { type FormEvent, useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { newSheetId } from "../../../shared/domain/ids.ts";
import { type SheetKind, sheetKinds } from "../../../shared/domain/scenario.ts";
import { dialogTexts, pastePreviewTexts, lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, Field } from "../../components/Field.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { applyCommand, showSheet } from "../../state/documentActions.ts";
import { closeDialog, useWindow } from "../../state/windowStore.ts";

const formId = "add-sheet";

export function AddSheetDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  const years = mirror?.structure.years.map((year) => String(year.year)) ?? [];
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<SheetKind>("own");
  const [first, setFirst] = useState(years[0] ?? "");
  const [last, setLast] = useState(years.at(-1) ?? "");
  const [isTried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const titleError = title.trim() === "" ? texts.sheetTitleMissing : null;
  const yearError = Number(first) <= Number(last) ? null : texts.yearsWrong;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (titleError !== null || yearError !== null) return;
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
    <ModalDialog
      title={texts.addSheet}
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
      <form id={formId} onSubmit={(event) => void submit(event)} noValidate>
        <Field label={texts.sheetTitle} error={isTried ? titleError : null}>
          {(ids) => (
            <input {...ids} value={title} maxLength={100} onChange={(event) => setTitle(event.currentTarget.value)} />
          )}
        </Field>
        <ChoiceField
          label={texts.kind}
          value={kind}
          onChoose={setKind}
          choices={sheetKinds.map((value) => ({ value, title: pastePreviewTexts.sheetKinds[value] }))}
        />
        <div className="field-row">
          <ChoiceField label={texts.firstYear} value={first} choices={yearChoices} onChoose={setFirst} />
          <ChoiceField label={texts.lastYear} value={last} choices={yearChoices} onChoose={setLast} />
        </div>
        {isTried && yearError !== null ? (
          <p className="field-error" role="alert">
            {yearError}
          </p>
        ) : null}
        {refusal === null ? null : (
          <p className="field-error" role="alert" data-code={refusal.code}>
            {refusal.message}
          </p>
        )}
      </form>
    </ModalDialog>
  );
}
