// A new line on the sheet shown, after the selected one.

import { useState } from "react";
import type { LineId } from "../../../shared/domain/ids.ts";
import { type LineKind, scopes } from "../../../shared/domain/line.ts";
import { type Unit, units } from "../../../shared/domain/unit.ts";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import { windowState } from "../../state/windowStore.ts";
import { codeFromTyped, codeMistake, labelMistake, useAddLine } from "./useLineForm.ts";

/** A line becomes a goal when it is given a threshold, among its properties; the other kinds are chosen here. */
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
  const { refusal, add } = useAddLine();
  if (current === null) return null;
  const parents = linesOfSheet(current.mirror, current.sheet).filter((line) => line.kind === "heading");
  const mistakes = { label: labelMistake(label), code: codeMistake(code) };
  const submit = () =>
    add(current.sheet.id, {
      code: codeFromTyped(code),
      label: label.trim(),
      kind,
      unit,
      scope,
      parentId: parents.find((line) => line.id === parentId)?.id ?? null,
      measure: null,
    });
  return (
    <FormDialog
      title={texts.addLine}
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
          <TextField
            label={texts.code}
            value={code}
            maxLength={24}
            error={isTried ? mistakes.code : null}
            onText={setCode}
          />
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
        </>
      )}
    </FormDialog>
  );
}

/** Under the same heading as the selected line, or under the selected heading itself. */
function parentProposal(
  selected: { readonly id: string; readonly kind: LineKind; readonly parentId: string | null } | undefined,
): string {
  if (selected === undefined) return "";
  return selected.kind === "heading" ? selected.id : (selected.parentId ?? "");
}
