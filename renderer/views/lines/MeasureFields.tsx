// The fields of a measure, for a new one and for one that is there: what it is, whose frame it changes, how long it lasts, what
// pays for it, why it is made and how far it has come. A line that has been removed since shows as none.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { type Measure, measureStatuses, plainMeasure } from "../../../shared/domain/measure.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { measureFieldTexts as own, statusTexts } from "../../../shared/texts/measures.ts";
import { gridTexts } from "../../../shared/texts/window.ts";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField, TextField } from "../../components/Field.tsx";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { useCommitteeWord } from "../../state/organisation.ts";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { FundingFields } from "./FundingFields.tsx";
import { fundingMistakes, type MeasureDraft } from "./fundingDraft.ts";
import { LineChoice } from "./LineChoice.tsx";

export const newMeasure: Measure = plainMeasure;

interface MeasureFieldsProps {
  readonly mirror: Mirror;
  readonly measure: MeasureDraft;
  /** The line itself, which cannot pay for itself; null for a new one. */
  readonly self: LineId | null;
  readonly displayUnit: DisplayUnit;
  readonly isTried: boolean;
  readonly onMeasure: (measure: MeasureDraft) => void;
}

export function MeasureFields({ mirror, measure, self, displayUnit, isTried, onMeasure }: MeasureFieldsProps) {
  const committeeWord = useCommitteeWord();
  const change = (part: Partial<MeasureDraft>) => onMeasure({ ...measure, ...part });
  const units = unitsOf(mirror, measure);
  const programmes = linesWhere(mirror, measure.programmeId, ({ role }) => role === "programme");
  const goals = linesWhere(mirror, measure.goalId, ({ goal, indicator }) => goal !== null || indicator !== null);
  const needsFunding = measure.direction === "addition" || measure.fundings.length > 0;
  return (
    <>
      <div className="field-row">
        <ChoiceField
          label={texts.direction}
          column="measureKind"
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
      <div className="field-row">
        <LineChoice
          label={committeeWord}
          column="committee"
          none={texts.noCommittee}
          lines={committeesOf(mirror, measure.committeeId)}
          value={measure.committeeId}
          onChoose={(committeeId) => change({ committeeId, unitId: null })}
        />
        {units.length === 0 ? null : (
          <LineChoice
            label={own.unit}
            none={own.noUnit}
            lines={units}
            value={measure.unitId}
            onChoose={(unitId) => change({ unitId })}
          />
        )}
      </div>
      <div className="field-row">
        {programmes.length === 0 ? null : (
          <LineChoice
            label={own.programme}
            column="programme"
            none={own.noProgramme}
            lines={programmes}
            value={measure.programmeId}
            onChoose={(programmeId) => change({ programmeId })}
          />
        )}
        <TextField label={texts.area} value={measure.area} maxLength={100} onText={(area) => change({ area })} />
        <ChoiceField
          label={own.status}
          column="status"
          value={measure.status}
          onChoose={(status) => change({ status })}
          choices={measureStatuses.map((value) => ({ value, title: statusTexts[value] }))}
        />
      </div>
      {needsFunding ? (
        <FundingFields
          mirror={mirror}
          fundings={measure.fundings}
          self={self}
          displayUnit={displayUnit}
          errors={isTried ? fundingMistakes(measure, displayUnit) : []}
          onFundings={(fundings) => change({ fundings })}
        />
      ) : null}
      <details className="more-fields">
        <summary>{own.more}</summary>
        <TextField
          label={own.motive}
          value={measure.motive}
          maxLength={2000}
          rows={2}
          onText={(motive) => change({ motive })}
        />
        <TextField
          label={own.consequence}
          value={measure.consequence}
          maxLength={2000}
          rows={2}
          onText={(consequence) => change({ consequence })}
        />
        {goals.length === 0 ? null : (
          <LineChoice
            label={own.goal}
            none={own.noGoal}
            lines={goals}
            value={measure.goalId}
            onChoose={(goalId) => change({ goalId })}
          />
        )}
      </details>
    </>
  );
}

/** The lines of a kind in stored order, and the one already chosen. */
function linesWhere(mirror: Mirror, chosen: LineId | null, is: (line: LineView) => boolean): readonly LineView[] {
  return mirror.structure.lines.filter((line) => line.id === chosen || is(line));
}

/** The lines that can be a committee: items of the frames that formulas can name, and the one already chosen. */
function committeesOf(mirror: Mirror, chosen: LineId | null): readonly LineView[] {
  const frames = mirror.structure.sheets.filter((sheet) => sheet.kind === "frames");
  const items = frames
    .flatMap((sheet) => linesOfSheet(mirror, sheet))
    .filter((line) => line.code !== "" && line.unit === "kr" && (line.kind === "input" || line.kind === "formula"));
  // Where the model says which lines are committees, parts of a frame are not offered.
  const named = items.filter((line) => line.role === "committee");
  const found = named.length > 0 ? named : items;
  const kept = chosen === null ? undefined : mirror.lineById.get(chosen);
  return kept === undefined || found.includes(kept) ? found : [...found, kept];
}

/** The units of the committee chosen. */
const unitsOf = (mirror: Mirror, { committeeId, unitId }: MeasureDraft): readonly LineView[] =>
  linesWhere(mirror, unitId, (line) => line.role === "committeeUnit" && line.parentId === committeeId);
