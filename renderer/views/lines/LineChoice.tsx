// A choice among lines, or none of them.

import type { LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { ChoiceField } from "../../components/Field.tsx";

interface LineChoiceProps {
  readonly label: string;
  /** What no line is called. */
  readonly none: string;
  readonly lines: readonly LineView[];
  readonly value: LineId | null;
  /** The column of the sheet it stands in. */
  readonly column?: string | undefined;
  readonly onChoose: (lineId: LineId | null) => void;
}

export function LineChoice({ label, none, lines, value, column, onChoose }: LineChoiceProps) {
  const chosen = lines.find((line) => line.id === value);
  return (
    <ChoiceField<string>
      label={label}
      column={column}
      value={chosen?.id ?? ""}
      choices={[
        { value: "", title: none },
        ...lines.map((line) => ({ value: line.id, title: line.label, code: line.code })),
      ]}
      onChoose={(id) => onChoose(lines.find((line) => line.id === id)?.id ?? null)}
    />
  );
}
