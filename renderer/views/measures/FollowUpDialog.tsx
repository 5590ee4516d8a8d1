// The follow-up of one measure: how far it has come, and what it has given at half-time and for the whole budget year.

import { useState } from "react";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import type { LineAttribute } from "../../../shared/domain/lineAttribute.ts";
import { type Measure, measureStatuses } from "../../../shared/domain/measure.ts";
import { formatForEditing } from "../../../shared/format/numbers.ts";
import { measureFieldTexts, statusTexts, followUpTexts as texts } from "../../../shared/texts/measures.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { applyCommand } from "../../state/documentActions.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";

export function FollowUpDialog() {
  const lineId = useWindow((state) => state.dialogLineId);
  const line = useWindow((state) => (lineId === null ? undefined : state.document?.mirror.lineById.get(lineId)));
  const year = useWindow(
    (state) => state.document?.mirror.structure.years.find(({ role }) => role === "budget")?.year ?? null,
  );
  if (line === undefined || line.measure === null || year === null) return null;
  return <FollowUpForm line={line} measure={line.measure} year={year} />;
}

interface FollowUpFormProps {
  readonly line: LineView;
  readonly measure: Measure;
  readonly year: number;
}

function FollowUpForm({ line, measure, year }: FollowUpFormProps) {
  const [unit] = useState(() => windowState().displayUnit);
  const isSaving = measure.direction === "saving";
  const shown = (attribute: LineAttribute): string => {
    const value = line.attributes.find((held) => held.attribute === attribute)?.value;
    return value === undefined ? "" : formatForEditing(isSaving ? -value : value, "kr", unit);
  };
  const [before] = useState(() => ({ half: shown("realisedHalfYear"), full: shown("realisedFullYear") }));
  const [status, setStatus] = useState(measure.status);
  const [half, setHalf] = useState(before.half);
  const [full, setFull] = useState(before.full);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const submit = async () => {
    const answer = await applyCommand({
      type: "followUpMeasure",
      lineId: line.id,
      status,
      realisedHalfYear: half === before.half ? null : half,
      realisedFullYear: full === before.full ? null : full,
      bareUnit: unit,
    });
    if (!answer.ok) return setRefusal(answer.error);
    closeDialog();
  };
  return (
    <FormDialog title={texts.title(line.label)} submitText={texts.save} refusal={refusal} onSubmit={submit}>
      {() => (
        <>
          <ChoiceField
            label={measureFieldTexts.status}
            value={status}
            onChoose={setStatus}
            choices={measureStatuses.map((value) => ({ value, title: statusTexts[value] }))}
          />
          <TextField label={texts.halfYear(year, unit)} value={half} maxLength={60} onText={setHalf} />
          <TextField
            label={texts.fullYear(year, unit)}
            value={full}
            maxLength={60}
            onText={setFull}
            {...(isSaving ? { help: texts.savingHelp } : {})}
          />
        </>
      )}
    </FormDialog>
  );
}
