// Where a line's figures come from: a circular, a forecast or a decision, and its date.

import type { PropertyCommand } from "../../../shared/commands/command.ts";
import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineSource } from "../../../shared/domain/line.ts";
import { premiseTexts as texts } from "../../../shared/texts/premises.ts";
import { TextField } from "../../components/Field.tsx";

interface SourceFieldsProps {
  readonly source: LineSource;
  readonly onSource: (source: LineSource) => void;
}

export function SourceFields({ source, onSource }: SourceFieldsProps) {
  return (
    <div className="field-row">
      <TextField
        label={texts.sourceName}
        value={source.name}
        maxLength={200}
        placeholder={texts.sourcePlaceholder}
        onText={(name) => onSource({ ...source, name })}
      />
      <TextField
        label={texts.date}
        value={source.date}
        maxLength={10}
        placeholder={texts.datePlaceholder}
        onText={(date) => onSource({ ...source, date })}
      />
    </div>
  );
}

/** The command for a source that differs from the line's own. */
export const changedSource = (line: LineView, { name, date }: LineSource): readonly PropertyCommand[] =>
  name.trim() === line.source.name && date.trim() === line.source.date
    ? []
    : [{ type: "setSource", lineId: line.id, source: { name: name.trim(), date: date.trim() } }];
