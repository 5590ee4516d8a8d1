// The fields of a measure, for a new one and for one that is there: what it is, whose frame it changes, how long it lasts
// and what pays for it. A committee or funder that has been removed since shows as none.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { type Funding, type Measure, plainMeasure } from "../../../shared/domain/measure.ts";
import { gridTexts } from "../../../shared/texts/window.ts";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";

export const newMeasure: Measure = plainMeasure;

/** The measure as it is sent: without blanks around its texts and without lines that are gone. */
export const tidiedMeasure = (measure: Measure, mirror: Mirror): Measure => ({
  ...measure,
  area: measure.area.trim(),
  committeeId: measure.committeeId !== null && mirror.lineById.has(measure.committeeId) ? measure.committeeId : null,
  fundings: measure.fundings
    .map(({ sourceId, note, amount }) => ({
      sourceId: sourceId !== null && mirror.lineById.has(sourceId) ? sourceId : null,
      note: note.trim(),
      amount,
    }))
    .filter(({ sourceId, note }) => sourceId !== null || note !== ""),
});

const noFunding: Funding = { sourceId: null, note: "", amount: null };

interface MeasureFieldsProps {
  readonly mirror: Mirror;
  readonly measure: Measure;
  /** The line itself, which cannot pay for itself; null for a new one. */
  readonly self: LineId | null;
  readonly onMeasure: (measure: Measure) => void;
}

export function MeasureFields({ mirror, measure, self, onMeasure }: MeasureFieldsProps) {
  const change = (part: Partial<Measure>) => onMeasure({ ...measure, ...part });
  const [funding = noFunding, ...others] = measure.fundings;
  const fund = (part: Partial<Funding>) => change({ fundings: [{ ...funding, ...part }, ...others] });
  const committees = committeesOf(mirror, measure.committeeId);
  const funders = mirror.structure.lines.filter((line) => line.measure !== null && line.id !== self);
  return (
    <>
      <div className="field-row">
        <ChoiceField
          label={texts.direction}
          value={measure.direction}
          onChoose={(direction) => change({ direction })}
          choices={(["addition", "saving", "transfer"] as const).map((value) => ({
            value,
            title: gridTexts.directions[value],
          }))}
        />
        <ChoiceField
          label={texts.duration}
          value={measure.duration}
          onChoose={(duration) => change({ duration })}
          choices={(["permanent", "temporary"] as const).map((value) => ({ value, title: gridTexts.durations[value] }))}
        />
      </div>
      <p className="field-help">{texts.measureHelp}</p>
      <LineChoice
        label={texts.committee}
        none={texts.noCommittee}
        lines={committees}
        value={measure.committeeId}
        onChoose={(committeeId) => change({ committeeId })}
      />
      <TextField
        label={texts.funding}
        value={funding.note}
        maxLength={300}
        placeholder={texts.fundingPlaceholder}
        onText={(note) => fund({ note })}
      />
      {funders.length === 0 ? null : (
        <LineChoice
          label={texts.fundedBy}
          none={texts.noFunder}
          lines={funders}
          value={funding.sourceId}
          onChoose={(sourceId) => fund({ sourceId })}
        />
      )}
      <TextField label={texts.area} value={measure.area} maxLength={100} onText={(area) => change({ area })} />
    </>
  );
}

/** The lines that can be a committee: items of the frames that formulas can name, and the one already chosen. */
function committeesOf(mirror: Mirror, chosen: LineId | null): readonly LineView[] {
  const frames = mirror.structure.sheets.filter((sheet) => sheet.kind === "frames");
  const found = frames
    .flatMap((sheet) => linesOfSheet(mirror, sheet))
    .filter((line) => line.code !== "" && line.unit === "kr" && (line.kind === "input" || line.kind === "formula"));
  const kept = chosen === null ? undefined : mirror.lineById.get(chosen);
  return kept === undefined || found.includes(kept) ? found : [...found, kept];
}

interface LineChoiceProps {
  readonly label: string;
  readonly none: string;
  readonly lines: readonly LineView[];
  readonly value: LineId | null;
  readonly onChoose: (lineId: LineId | null) => void;
}

function LineChoice({ label, none, lines, value, onChoose }: LineChoiceProps) {
  const chosen = lines.find((line) => line.id === value);
  return (
    <ChoiceField<string>
      label={label}
      value={chosen?.id ?? ""}
      choices={[{ value: "", title: none }, ...lines.map((line) => ({ value: line.id, title: line.label }))]}
      onChoose={(id) => onChoose(lines.find((line) => line.id === id)?.id ?? null)}
    />
  );
}
