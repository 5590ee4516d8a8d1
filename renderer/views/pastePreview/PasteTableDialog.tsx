// A printed table pasted as text: first how it is read, with its unit, its sums and what does not add up, then one
// undoable edit. The host reads; the window only shows and lets the user choose unit, sheet and lines.

import { useEffect, useState } from "react";
import type { CountedNews } from "../../../shared/contract/editNews.ts";
import type { ImportPreview, Refusal } from "../../../shared/contract/workbench.ts";
import type { SheetId } from "../../../shared/domain/ids.ts";
import { type SheetKind, sheetKinds } from "../../../shared/domain/scenario.ts";
import { type DisplayUnit, displayUnits } from "../../../shared/domain/unit.ts";
import { sheetTitles } from "../../../shared/texts/sheetTitles.ts";
import { pastePreviewTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ActionDialog } from "../../components/ActionDialog.tsx";
import { ChoiceField, Field } from "../../components/Field.tsx";
import { RefusalText } from "../../components/FormDialog.tsx";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { countedNews } from "../../state/countedNews.ts";
import { applyCommand, showSheet } from "../../state/documentActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { plainRowNews } from "../../state/sheetBeginnings.ts";
import { closeDialog, showEffect, useWindow, windowState } from "../../state/windowStore.ts";
import { request } from "../../workbenchClient.ts";
import { kindFromTitle, type RowChoice, rowChoicesOf, rowsToImport } from "./importChoices.ts";
import { ReadTable } from "./ReadTable.tsx";

const newSheet = "new";

export function PasteTableDialog() {
  const pastedText = useWindow((state) => state.pastedText);
  const mirror = useWindow((state) => state.document?.mirror);
  const [text, setText] = useState(pastedText);
  const [preview, setPreview] = useState<ImportPreview | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [readAs, setReadAs] = useState<DisplayUnit>("tkr");
  const [sheetId, setSheetId] = useState<SheetId | null>(null);
  const [sheetKind, setSheetKind] = useState<SheetKind>("own");
  const [isReading, setReading] = useState(false);
  const [choices, setChoices] = useState<readonly RowChoice[]>([]);

  const read = async (source: string, target: SheetId | null) => {
    const { document } = windowState();
    if (document === null) return;
    setReading(true);
    const answer = await request("previewImport", { handle: document.handle, text: source, sheetId: target });
    setReading(false);
    if (!answer.ok) return setRefusal(answer.error);
    setRefusal(null);
    setPreview(answer.value);
    setReadAs(answer.value.proposedUnit);
    setSheetId(answer.value.sheetId);
    setSheetKind(kindFromTitle(answer.value.table.title));
    setChoices(rowChoicesOf(answer.value));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: read once, when the dialog opens with pasted text.
  useEffect(() => {
    const { view } = windowState();
    if (pastedText !== "") void read(pastedText, view?.type === "sheet" ? view.sheetId : null);
  }, []);
  const apply = async () => {
    if (preview === null) return;
    let taken: Partial<CountedNews> = {};
    const answer = await applyCommand(
      { type: "importTable", table: preview.table, readAs, sheetId, sheetKind, rows: rowsToImport(choices) },
      {
        onTaken: (patch) => {
          taken = patch;
        },
      },
    );
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
    const known = new Set(mirror?.structure.sheets.map((sheet) => sheet.id));
    const filled = sheetId ?? answer.value.structure.sheets.find((sheet) => !known.has(sheet.id))?.id;
    if (filled !== undefined) showSheet(filled);
    const told = countedNews(taken, answer.value.lineById);
    const news = [told, plainNews(mirror, answer.value, filled, taken.counted ?? [])]
      .filter((each) => each !== "")
      .join(" ");
    if (news !== "") showEffect(news);
  };
  const chooseSheet = (value: string) => {
    const sheet = mirror?.structure.sheets.find((candidate) => candidate.id === value);
    setSheetId(sheet?.id ?? null);
    if (sheet !== undefined) void read(text, sheet.id);
  };
  if (preview === null) {
    return (
      <ActionDialog
        title={texts.title}
        size="wide"
        action={texts.read}
        isShut={text.trim() === ""}
        onAction={() => read(text, sheetId)}
      >
        <p>{texts.prompt}</p>
        <Field label={texts.textLabel}>
          {(ids) => (
            <textarea
              {...ids}
              className="pasted-text"
              rows={14}
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <RefusalText refusal={refusal} />
      </ActionDialog>
    );
  }
  const sheets = mirror?.structure.sheets ?? [];
  return (
    <ActionDialog
      title={texts.title}
      size="wide"
      action={texts.apply}
      isShut={isReading}
      onAction={apply}
      beforeButtons={
        <>
          <p className="buttons-note">{texts.applyHelp}</p>
          <button type="button" className="button" onClick={() => setPreview(null)}>
            {texts.back}
          </button>
        </>
      }
    >
      <div className="field-row">
        <ChoiceField
          label={texts.readAs}
          value={readAs}
          choices={displayUnits.map((unit) => ({ value: unit, title: unit }))}
          onChoose={setReadAs}
        />
        <ChoiceField
          label={texts.target}
          value={sheetId ?? newSheet}
          choices={[
            { value: newSheet, title: texts.newSheet },
            ...sheets.map(({ id, title }) => ({ value: id, title })),
          ]}
          onChoose={chooseSheet}
        />
        {sheetId === null ? (
          <ChoiceField
            label={texts.sheetKind}
            value={sheetKind}
            choices={sheetKinds.map((kind) => ({ value: kind, title: sheetTitles[kind] }))}
            onChoose={setSheetKind}
          />
        ) : null}
      </div>
      <UnitSentence preview={preview} />
      <Remarks preview={preview} />
      <ReadTable preview={preview} choices={choices} onChoices={setChoices} />
      <RefusalText refusal={refusal} />
    </ActionDialog>
  );
}

/** What is to be said of rows that the table added to a sheet that is made of more than rows. */
function plainNews(
  before: Mirror | undefined,
  after: Mirror,
  sheetId: SheetId | undefined,
  counted: CountedNews["counted"],
): string {
  const sheet = after.structure.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return "";
  const made = linesOfSheet(after, sheet).filter(
    ({ id, kind }) => kind === "input" && before?.lineById.has(id) !== true,
  );
  const isCounted = counted.some(({ gained }) => made.some(({ id }) => gained.includes(id)));
  return plainRowNews(sheet.kind, made.length, isCounted);
}

function UnitSentence({ preview }: { readonly preview: ImportPreview }) {
  const { table, proposedUnit } = preview;
  return (
    <p className={table.unitSuspected ? "is-warning" : "faint"}>
      {texts.foundRows(table.rows.length, table.columns.length)}{" "}
      {table.unit === null ? texts.noUnit : texts.statedUnit(table.unit)}{" "}
      {table.unitSuspected && proposedUnit !== table.unit ? texts.suspected(table.unit, proposedUnit) : ""}
    </p>
  );
}

function Remarks({ preview }: { readonly preview: ImportPreview }) {
  const { remarks, table } = preview;
  return (
    <div className="remarks">
      <h3>{texts.remarks}</h3>
      {remarks.length === 0 ? (
        <p className="faint">{texts.noRemarks}</p>
      ) : (
        <ul>
          {remarks.map((remark) => (
            <li key={`${remark.code}:${remark.row}:${remark.column}:${remark.message}`}>{remark.message}</li>
          ))}
        </ul>
      )}
      {table.sums.length === 0 ? null : <p className="faint">{texts.sumsChecked(table.sums.length)}</p>}
    </div>
  );
}
