// The result under the field, with the line's other years on demand: what stands there when the formula is entered.

import { cellState } from "../../shared/contract/scenarioView.ts";
import type { LinePreview } from "../../shared/contract/workbench.ts";
import type { DisplayUnit, Unit } from "../../shared/domain/unit.ts";
import { formatValue } from "../../shared/format/numbers.ts";
import { otherYearsTexts as texts } from "../../shared/texts/formulaEditing.ts";
import { quoted } from "../../shared/texts/view.ts";
import { cellTexts, explainTexts } from "../../shared/texts/window.ts";
import { errorText } from "../grid/cellText.ts";
import { type Edit, useWindow } from "../state/windowStore.ts";
import { LiveResult } from "./LiveResult.tsx";
import { toggleYears, useLineYears, useYearsShown } from "./lineYears.ts";

export function ResultRow({ edit }: { readonly edit: Edit }) {
  const { isShown } = useYearsShown();
  const years = useLineYears(edit);
  if (edit.target.type !== "cell" || edit.check?.kind !== "formula") return null;
  const error = edit.checkedText === edit.text ? errorText(edit.check.state) : null;
  return (
    <div className="hint-result">
      <p>
        <span>
          <LiveResult edit={edit} />
        </span>
        <button
          type="button"
          className="link-button"
          aria-expanded={isShown}
          title={texts.keys}
          onMouseDown={(event) => event.preventDefault()}
          onClick={toggleYears}
        >
          {isShown ? texts.hide : texts.show}
        </button>
      </p>
      {error === null ? null : <p className="faint">{explainTexts.errors[error]}</p>}
      {isShown ? <Years edit={edit} years={years} /> : null}
    </div>
  );
}

interface YearsProps {
  readonly edit: Edit;
  readonly years: LinePreview["years"] | null;
}

function Years({ edit, years }: YearsProps) {
  const displayUnit = useWindow((state) => state.displayUnit);
  const unit = edit.check?.unit ?? "kr";
  const edited = edit.target.type === "cell" ? edit.target.year : null;
  if (years === null) return <p className="faint">{texts.waiting}</p>;
  return (
    <table aria-label={texts.label}>
      <thead>
        <tr>
          {years.map(({ year }) => (
            <th key={year} scope="col" data-edited={year === edited || undefined}>
              {year}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          {years.map((each) => (
            <td key={each.year} data-edited={each.year === edited || undefined}>
              {figureOf(each, unit, displayUnit)}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  );
}

function figureOf({ state, value, text }: LinePreview["years"][number], unit: Unit, displayUnit: DisplayUnit): string {
  if (state === cellState.number && value !== null) return formatValue(value, unit, displayUnit);
  if (text !== null) return quoted(text);
  return errorText(state) ?? (state === cellState.empty ? "" : cellTexts.notCalculatedSign);
}
