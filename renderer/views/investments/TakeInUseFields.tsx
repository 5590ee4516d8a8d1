// The month something is taken in use: year and month as two lists. The years reach beyond the sheet, since what is built late in
// the period is often used after it.

import { projectTexts as texts } from "../../../shared/texts/projects.ts";
import { ChoiceField } from "../../components/Field.tsx";

export interface TypedStart {
  /** "" for not decided. */
  readonly year: string;
  /** "1" to "12". */
  readonly month: string;
}

interface TakeInUseFieldsProps {
  readonly start: TypedStart;
  readonly years: readonly number[];
  /** Is "not decided" a choice? */
  readonly isOptional: boolean;
  readonly onStart: (start: TypedStart) => void;
}

/** Years a project may be taken in use after the last year of its sheet. */
const yearsAfter = 3;

export function TakeInUseFields({ start, years, isOptional, onStart }: TakeInUseFieldsProps) {
  const first = years[0] ?? 0;
  const last = (years.at(-1) ?? 0) + yearsAfter;
  const listed = Array.from({ length: last - first + 1 }, (_, index) => String(first + index));
  const known = start.year === "" || listed.includes(start.year) ? listed : [start.year, ...listed];
  return (
    <div className="field-row">
      <ChoiceField
        label={texts.startYear}
        value={start.year}
        choices={[
          ...(isOptional || start.year === "" ? [{ value: "", title: texts.notDecided }] : []),
          ...known.map((year) => ({ value: year, title: year })),
        ]}
        onChoose={(year) => onStart({ ...start, year })}
      />
      <ChoiceField
        label={texts.startMonth}
        value={start.month}
        choices={texts.months.map((title, index) => ({ value: String(index + 1), title }))}
        onChoose={(month) => onStart({ ...start, month })}
      />
    </div>
  );
}
