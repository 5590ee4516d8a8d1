// A new line on the sheet shown, after the selected one.

import { type FormEvent, useState } from "react";
import type { LineId } from "../../../shared/domain/ids.ts";
import { type LineKind, scopes } from "../../../shared/domain/line.ts";
import { type Unit, units } from "../../../shared/domain/unit.ts";
import { dialogTexts, lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, Field } from "../../components/Field.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import { closeDialog, windowState } from "../../state/windowStore.ts";
import { codeFromTyped, isCode, useAddLine } from "./useLineForm.ts";

const formId = "add-line";
/** A goal needs a threshold and is made where goals are; the others can be made here. */
const kinds = ["input", "formula", "sum", "ofWhich", "heading", "text"] as const satisfies readonly LineKind[];

export function AddLineDialog() {
  const current = currentSheet(windowState());
  const selected = current?.mirror.lineById.get(current.rowIds[windowState().selection.anchor.row] ?? ("" as LineId));
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [kind, setKind] = useState<(typeof kinds)[number]>("input");
  const [unit, setUnit] = useState<Unit>("kr");
  const [scope, setScope] = useState<(typeof scopes)[number]>("taxFunded");
  const [parentId, setParentId] = useState<string>(parentProposal(selected));
  const [isTried, setTried] = useState(false);
  const { refusal, add } = useAddLine();
  if (current === null) return null;
  const parents = linesOfSheet(current.mirror, current.sheet).filter((line) => line.kind === "heading");
  const labelError = label.trim() === "" ? texts.labelMissing : null;
  const codeError = isCode(codeFromTyped(code)) ? null : texts.codeWrong;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (labelError !== null || codeError !== null) return;
    const parent = parents.find((line) => line.id === parentId);
    void add(current.sheet.id, {
      code: codeFromTyped(code),
      label: label.trim(),
      kind,
      unit,
      scope,
      parentId: parent?.id ?? null,
      measure: null,
    });
  };
  return (
    <ModalDialog
      title={texts.addLine}
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
        <Field label={texts.code} error={isTried ? codeError : null}>
          {(ids) => (
            <input {...ids} value={code} maxLength={24} onChange={(event) => setCode(event.currentTarget.value)} />
          )}
        </Field>
        <div className="field-row">
          <ChoiceField
            label={texts.kind}
            value={kind}
            onChoose={setKind}
            choices={kinds.map((value) => ({ value, title: texts.kinds[value] }))}
          />
          <ChoiceField
            label={texts.unit}
            value={unit}
            onChoose={setUnit}
            choices={units.map((value) => ({ value, title: texts.units[value] }))}
          />
        </div>
        <div className="field-row">
          <ChoiceField
            label={texts.parent}
            value={parentId}
            onChoose={setParentId}
            choices={[
              { value: "", title: texts.noParent },
              ...parents.map((line) => ({ value: `${line.id}`, title: line.label })),
            ]}
          />
          <ChoiceField
            label={texts.scope}
            value={scope}
            onChoose={setScope}
            choices={scopes.map((value) => ({ value, title: texts.scopes[value] }))}
          />
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

/** Under the same heading as the selected line, or under the selected heading itself. */
function parentProposal(
  selected: { readonly id: string; readonly kind: LineKind; readonly parentId: string | null } | undefined,
): string {
  if (selected === undefined) return "";
  return selected.kind === "heading" ? selected.id : (selected.parentId ?? "");
}
