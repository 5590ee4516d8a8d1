// A sheet's name, the line under it and its years. Years that would leave something behind are told by the host, and may go when the
// person says so.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { sheetDialogTexts as texts } from "../../../shared/texts/sheets.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { sheetAsked } from "../../state/sheetActions.ts";
import { closeDialog } from "../../state/windowStore.ts";

/** Code of the refusal that only says that something stands outside the years. */
const outsideCode = "typedOutside";

export function SheetDialog() {
  const [sheet] = useState(() => sheetAsked());
  const [title, setTitle] = useState(sheet?.title ?? "");
  const [caption, setCaption] = useState(sheet?.caption ?? "");
  const [first, setFirst] = useState(String(sheet?.years[0] ?? ""));
  const [last, setLast] = useState(String(sheet?.years.at(-1) ?? ""));
  const [dropsOutside, setDrops] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  if (sheet === undefined) return null;
  const [firstYear, lastYear] = [Number(first), Number(last)];
  const isYear = (year: number): boolean => Number.isInteger(year) && year >= 1900 && year <= 2199;
  const titleMistake = title.trim() === "" ? texts.nameMissing : null;
  const yearMistake = isYear(firstYear) && isYear(lastYear) && firstYear <= lastYear ? null : texts.yearsWrong;
  const submit = async () => {
    const answer = await applyCommand({
      type: "reviseSheet",
      sheetId: sheet.id,
      title: title.trim(),
      caption: caption.trim(),
      firstYear,
      lastYear,
      dropsOutside,
    });
    if (answer.ok) closeDialog();
    else setRefusal(answer.error);
  };
  return (
    <FormDialog
      title={texts.title(sheet.title)}
      submitText={texts.save}
      mistakes={[titleMistake, yearMistake]}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <TextField
            label={texts.name}
            value={title}
            maxLength={200}
            error={isTried ? titleMistake : null}
            onText={setTitle}
          />
          <TextField
            label={texts.caption}
            value={caption}
            maxLength={500}
            help={texts.captionHelp}
            onText={setCaption}
          />
          <div className="field-row">
            <TextField label={texts.firstYear} value={first} maxLength={4} isNumeric onText={setFirst} />
            <TextField
              label={texts.lastYear}
              value={last}
              maxLength={4}
              isNumeric
              error={isTried ? yearMistake : null}
              onText={setLast}
            />
          </div>
          <p className="field-help">{texts.yearsHelp}</p>
          {refusal?.code === outsideCode || dropsOutside ? (
            <label className="check-field">
              <input type="checkbox" checked={dropsOutside} onChange={() => setDrops(!dropsOutside)} />
              {texts.dropsOutside}
            </label>
          ) : null}
        </>
      )}
    </FormDialog>
  );
}
