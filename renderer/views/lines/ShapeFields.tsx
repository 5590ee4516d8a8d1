// What a line is made of, changed afterwards: its kind of row, its unit, what pays for it. What the line cannot become the host refuses,
// with what to do first; a goal keeps its kind as long as it has a limit.

import type { PropertyCommand } from "../../../shared/commands/command.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import { isSummable, type LineKind, scopes } from "../../../shared/domain/line.ts";
import { units } from "../../../shared/domain/unit.ts";
import { lineTexts as texts } from "../../../shared/texts/windowDialogs.ts";
import { ChoiceField } from "../../components/Field.tsx";

export type LineShape = Pick<LineView, "kind" | "unit" | "scope">;

/** An input and a formula are the same kind of row: which of them it is follows from what stands in it. */
const kinds = ["input", "sum", "ofWhich", "heading", "text"] as const satisfies readonly LineKind[];

interface ShapeFieldsProps {
  readonly line: LineView;
  readonly shape: LineShape;
  readonly onShape: (shape: LineShape) => void;
}

export function ShapeFields({ line, shape, onShape }: ShapeFieldsProps) {
  const kind = kinds.find((candidate) => candidate === (isSummable(shape.kind) ? "input" : shape.kind));
  const hasFigures = shape.kind !== "heading" && shape.kind !== "text";
  return (
    <div className="field-row">
      {kind === undefined || line.goal !== null ? null : (
        <ChoiceField
          label={texts.kind}
          value={kind}
          onChoose={(chosen) => onShape({ ...shape, kind: chosen })}
          choices={kinds.map((value) => ({ value, title: texts.kinds[value] }))}
        />
      )}
      {hasFigures ? (
        <ChoiceField
          label={texts.unit}
          value={shape.unit}
          onChoose={(unit) => onShape({ ...shape, unit })}
          choices={units.map((value) => ({ value, title: texts.units[value] }))}
        />
      ) : null}
      <ChoiceField
        label={texts.scope}
        value={shape.scope}
        onChoose={(scope) => onShape({ ...shape, scope })}
        choices={scopes.map((value) => ({ value, title: texts.scopes[value] }))}
      />
    </div>
  );
}

/** The command for a shape that differs from the line's own. */
export function changedShape(line: LineView, { kind, unit, scope }: LineShape): readonly PropertyCommand[] {
  const isSameKind = kind === line.kind || (isSummable(kind) && isSummable(line.kind));
  if (isSameKind && unit === line.unit && scope === line.scope) return [];
  return [{ type: "reshapeLine", lineId: line.id, kind: isSameKind ? line.kind : kind, unit, scope }];
}
