// Whether a row of amounts is a measure, and what it then is. An ordinary row on a sheet of measures can be made one here, and a measure an
// ordinary row again; what it cannot become the host refuses, with what to do first.

import type { PropertyCommand } from "../../../shared/commands/command.ts";
import { mayBeMeasure } from "../../../shared/commands/measureOfLine.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { propertyTexts as own } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField } from "../../components/Field.tsx";
import type { Mirror } from "../../state/scenarioMirror.ts";
import { type MeasureDraft, measureDraftOf, measureOf } from "./fundingDraft.ts";
import { MeasureFields } from "./MeasureFields.tsx";

interface MeasureSectionProps {
  readonly mirror: Mirror;
  readonly line: LineView;
  /** null: an ordinary row. */
  readonly measure: MeasureDraft | null;
  readonly displayUnit: DisplayUnit;
  readonly isTried: boolean;
  readonly onMeasure: (measure: MeasureDraft | null) => void;
}

export function MeasureSection({ mirror, line, measure, displayUnit, isTried, onMeasure }: MeasureSectionProps) {
  if (line.measure === null && !mayBecomeMeasure(mirror, line)) return null;
  const choose = (kind: "row" | "measure") => {
    if (kind === "row") onMeasure(null);
    else onMeasure(measure ?? firstDraft(mirror, line, displayUnit));
  };
  const isMade = line.measure === null && measure !== null;
  return (
    <fieldset className="field-group">
      <legend>{own.measure}</legend>
      <ChoiceField
        label={own.isMeasure}
        value={measure === null ? "row" : "measure"}
        onChoose={choose}
        choices={[
          { value: "measure", title: own.asMeasure },
          { value: "row", title: own.asRow },
        ]}
      />
      <p className="field-help" role="status">
        {isMade ? own.becomesMeasure : line.measure !== null && measure === null ? own.becomesRow : ""}
      </p>
      {measure === null ? null : (
        <MeasureFields
          mirror={mirror}
          measure={measure}
          self={line.id}
          displayUnit={displayUnit}
          isTried={isTried}
          onMeasure={onMeasure}
        />
      )}
    </fieldset>
  );
}

export const mayBecomeMeasure = ({ structure }: Mirror, line: LineView): boolean =>
  mayBeMeasure(line, structure.sheets.find(({ id }) => id === line.homeSheetId)?.kind);

/** What the row's measure begins as: what it is, or that of the programme it stands under. */
export function firstDraft(mirror: Mirror, line: LineView, displayUnit: DisplayUnit): MeasureDraft {
  if (line.measure !== null) return measureDraftOf(line.measure, displayUnit);
  let above = line.parentId === null ? undefined : mirror.lineById.get(line.parentId);
  // A ring of parents may have come with a file; no tree is deeper than this.
  for (let depth = 0; above !== undefined && above.role !== "programme" && depth < 20; depth += 1)
    above = above.parentId === null ? undefined : mirror.lineById.get(above.parentId);
  const programmeId = above?.role === "programme" ? above.id : null;
  return measureDraftOf({ ...plainMeasure, programmeId }, displayUnit);
}

/** The command for a measure that differs from the line's own, that the row becomes, or that it is no longer. */
export function changedMeasure(
  mirror: Mirror,
  line: LineView,
  draft: MeasureDraft | null,
  displayUnit: DisplayUnit,
): readonly PropertyCommand[] {
  if (draft === null) return line.measure === null ? [] : [{ type: "removeMeasure", lineId: line.id }];
  const measure = measureOf(draft, mirror, displayUnit);
  if (line.measure === null) return [{ type: "makeMeasure", lineId: line.id, measure }];
  // As the form would send it untouched: what it shows of a line that is gone is no change of the user's.
  const was = measureOf(measureDraftOf(line.measure, displayUnit), mirror, displayUnit);
  return JSON.stringify(measure) === JSON.stringify(was) ? [] : [{ type: "setMeasure", lineId: line.id, measure }];
}
