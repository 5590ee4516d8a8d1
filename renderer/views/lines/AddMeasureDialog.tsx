// A new measure with its amounts: what it is, whose frame it changes, how long it lasts, what it costs or saves, and who pays.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { currentSheet, pointOf } from "../../state/currentSheet.ts";
import { applyCommand } from "../../state/documentActions.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { selectionAt } from "../../state/selection.ts";
import { closeDialog, setWindow, useWindow, windowState } from "../../state/windowStore.ts";
import { AmountFields, amountMistake, amountsOf, newAmounts } from "./AmountFields.tsx";
import { fundingMistakes, measureDraftOf, measureOf } from "./fundingDraft.ts";
import { MeasureFields, newMeasure } from "./MeasureFields.tsx";
import { codeFromTyped, codeMistake, labelMistake } from "./useLineForm.ts";

export function AddMeasureDialog() {
  const mirror = useWindow((state) => state.document?.mirror);
  return mirror === undefined ? null : <MeasureForm mirror={mirror} />;
}

function MeasureForm({ mirror }: { readonly mirror: Mirror }) {
  const [displayUnit] = useState(() => windowState().displayUnit);
  const [at] = useState(() => placeFor(mirror));
  const years = yearsFor(mirror, at.sheetYears);
  const [label, setLabel] = useState("");
  const [code, setCode] = useState("");
  const [measure, setMeasure] = useState(() => ({
    ...measureDraftOf(newMeasure, displayUnit),
    programmeId: at.programmeId,
  }));
  const [amounts, setAmounts] = useState(() => newAmounts(budgetYearOf(years)));
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const mistakes = {
    label: labelMistake(label),
    code: codeMistake(code),
    amount: amountMistake(amounts, displayUnit),
  };
  const submit = async () => {
    const lineId = newLineId();
    const answer = await applyCommand({
      type: "addMeasure",
      sheetId: at.sheetId,
      parentId: measure.programmeId === at.programmeId ? at.parentId : null,
      afterLineId: measure.programmeId === at.programmeId ? at.afterLineId : null,
      newLineId: lineId,
      code: codeFromTyped(code),
      label: label.trim(),
      scope: "taxFunded",
      measure: measureOf(measure, mirror, displayUnit),
      amounts: amountsOf(amounts, measure.duration),
      bareUnit: displayUnit,
    });
    if (!answer.ok) return setRefusal(answer.error);
    const home = answer.value.lineById.get(lineId)?.homeSheetId;
    // From an area the user stays in the area; from a sheet the new line is shown.
    if (home !== undefined && windowState().view?.type === "sheet") {
      setWindow({ view: { type: "sheet", sheetId: home } });
      const current = currentSheet(windowState());
      const point = current === null ? null : pointOf(current, lineId, null);
      if (point !== null) setWindow({ selection: selectionAt(point) });
    }
    closeDialog();
  };
  return (
    <FormDialog
      title={texts.addMeasure}
      submitText={texts.add}
      mistakes={[...Object.values(mistakes), ...fundingMistakes(measure, displayUnit)]}
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
          <MeasureFields
            mirror={mirror}
            measure={measure}
            self={null}
            displayUnit={displayUnit}
            isTried={isTried}
            onMeasure={setMeasure}
          />
          <AmountFields
            draft={amounts}
            measure={measure}
            years={years}
            displayUnit={displayUnit}
            error={isTried ? mistakes.amount : null}
            onDraft={setAmounts}
          />
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

/** Where the new line goes: after the selected line of a sheet of measures, in its programme; else last on the first such sheet. */
function placeFor(mirror: Mirror) {
  const state = windowState();
  const current = currentSheet(state);
  const sheets = mirror.structure.sheets.filter((sheet) => sheet.kind === "measures");
  const shown = sheets.find((sheet) => sheet.id === current?.sheet.id);
  const home = shown ?? sheets[0];
  const selectedId = shown === undefined ? undefined : current?.rowIds[state.selection.anchor.row];
  const selected = selectedId === undefined ? undefined : mirror.lineById.get(selectedId);
  const isHeading = selected?.kind === "heading";
  const parent = isHeading ? selected : selected?.parentId == null ? undefined : mirror.lineById.get(selected.parentId);
  const programmeId = parent?.role === "programme" ? parent.id : (selected?.measure?.programmeId ?? null);
  return {
    sheetId: home?.id ?? null,
    sheetYears: home?.years ?? null,
    parentId: parent?.kind === "heading" ? parent.id : null,
    afterLineId: selected?.measure == null ? null : selected.id,
    programmeId,
  };
}

const yearsFor = (mirror: Mirror, sheetYears: readonly number[] | null) =>
  mirror.structure.years.filter(({ year }) => sheetYears === null || sheetYears.includes(year));

const budgetYearOf = (years: ReturnType<typeof yearsFor>): number =>
  years.find(({ role }) => role === "budget")?.year ?? years[0]?.year ?? 0;
