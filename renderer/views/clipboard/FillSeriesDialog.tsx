// Fyll serie: the marked lines continued from their first marked year, by the same step or the same percentage each year, as
// values or as a formula that follows when the first figure changes.

import { useState } from "react";
import type { Refusal } from "../../../shared/contract/workbench.ts";
import { fillSeriesTexts as texts } from "../../../shared/texts/clipboard.ts";
import { amountUnit } from "../../components/EditorHint.tsx";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { FormDialog } from "../../components/FormDialog.tsx";
import { ModalDialog } from "../../components/ModalDialog.tsx";
import { currentSheet } from "../../state/currentSheet.ts";
import { occupiedBy, type SeriesDraft, type SeriesKind, sendSeries, seriesToFill } from "../../state/seriesActions.ts";
import { closeDialog, useWindow, windowState } from "../../state/windowStore.ts";

const kinds: readonly SeriesKind[] = ["linear", "growth", "copy"];

export function FillSeriesDialog() {
  const current = currentSheet(windowState());
  const wanted = current === null ? null : seriesToFill(current, windowState().selection);
  if (wanted === null)
    return (
      <ModalDialog title={texts.title}>
        <p>{texts.nothingToFill}</p>
      </ModalDialog>
    );
  return <Form wanted={wanted} />;
}

function Form({ wanted }: { readonly wanted: NonNullable<ReturnType<typeof seriesToFill>> }) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const [draft, setDraft] = useState<SeriesDraft>({
    kind: "growth",
    step: "",
    rate: "",
    toYear: wanted.toYear,
    asFormula: false,
  });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const change = (part: Partial<SeriesDraft>): void => {
    setRefusal(null);
    setDraft({ ...draft, ...part });
  };
  const unit = amountUnit(wanted.unit, displayUnit);
  const stepMistake = draft.kind === "linear" && draft.step.trim() === "" ? texts.stepMissing : null;
  const rateMistake = draft.kind === "growth" && draft.rate.trim() === "" ? texts.rateMissing : null;
  const submit = async (): Promise<void> => {
    const answer = await sendSeries(wanted, draft);
    if (answer !== null) return setRefusal(answer);
    closeDialog();
  };
  const { names, fromYear } = wanted;
  const [name = ""] = names;
  const first = fromYear + 1;
  const occupied = occupiedBy(wanted, draft.toYear);
  return (
    <FormDialog
      title={texts.title}
      submitText={texts.fill}
      mistakes={[stepMistake, rateMistake]}
      refusal={refusal}
      onSubmit={submit}
    >
      {(isTried) => (
        <>
          <p className="series-lead">
            {names.length === 1
              ? texts.lead(name, first, draft.toYear)
              : texts.leadMany(names.length, first, draft.toYear)}
          </p>
          <ChoiceField
            label={texts.kind}
            value={draft.kind}
            choices={kinds.map((value) => ({ value, title: texts.kinds[value] }))}
            onChoose={(kind) => change({ kind })}
          />
          {draft.kind === "linear" ? (
            <TextField
              label={texts.step}
              value={draft.step}
              maxLength={60}
              help={texts.stepHelp(unit)}
              error={isTried ? stepMistake : null}
              onText={(step) => change({ step })}
            />
          ) : null}
          {draft.kind === "growth" ? (
            <TextField
              label={texts.rate}
              value={draft.rate}
              maxLength={60}
              help={texts.rateHelp}
              error={isTried ? rateMistake : null}
              onText={(rate) => change({ rate })}
            />
          ) : null}
          <ChoiceField
            label={texts.toYear}
            value={String(draft.toYear)}
            choices={wanted.years.map((year) => ({ value: String(year), title: String(year) }))}
            onChoose={(year) => change({ toYear: Number(year) })}
          />
          <label className="check-field">
            <input
              type="checkbox"
              checked={draft.asFormula}
              onChange={(event) => change({ asFormula: event.currentTarget.checked })}
            />
            {texts.asFormula}
          </label>
          {occupied === 0 ? null : <p className="series-occupied is-warning">{texts.occupied(occupied)}</p>}
        </>
      )}
    </FormDialog>
  );
}
