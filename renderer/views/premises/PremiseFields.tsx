// The premises as fields, for those who type a few new figures instead of pasting a set: a row for each premise, a field for each
// year, with the figure that holds now in it until something is typed. What a formula decides has no field.

import { type CellState, cellMark, cellState, type LineView } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import { holdsNumbers } from "../../../shared/domain/line.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatForEditing } from "../../../shared/format/numbers.ts";
import { premiseTexts as texts } from "../../../shared/texts/premises.ts";
import { unitName } from "../../../shared/texts/window.ts";
import { linesOfSheet } from "../../grid/sheetColumns.ts";
import { cellIndex, type Mirror } from "../../state/scenarioMirror.ts";
import { useWindow } from "../../state/windowStore.ts";

/** Typed text by line and year; only what is not empty. */
export type TypedFigures = ReadonlyMap<LineId, ReadonlyMap<number, string>>;
export const noFigures: TypedFigures = new Map();

/** The typed figures as the host is asked of them. */
export const rowsOf = (typed: TypedFigures) =>
  [...typed].map(([lineId, years]) => ({ lineId, cells: [...years].map(([year, text]) => ({ year, text })) }));

interface PremiseFieldsProps {
  readonly typed: TypedFigures;
  readonly displayUnit: DisplayUnit;
  readonly onTyped: (typed: TypedFigures) => void;
}

export function PremiseFields({ typed, displayUnit, onTyped }: PremiseFieldsProps) {
  const mirror = useWindow((state) => state.document?.mirror);
  if (mirror === undefined) return null;
  const sheets = mirror.structure.sheets.filter(({ kind }) => kind === "premises");
  const years = [...new Set(sheets.flatMap((sheet) => sheet.years))].toSorted((left, right) => left - right);
  const lines = sheets
    .flatMap((sheet) => linesOfSheet(mirror, sheet).filter((line) => line.homeSheetId === sheet.id))
    .filter((line) => holdsNumbers(line.kind) && line.unit !== "text");
  const type = (lineId: LineId, year: number, text: string) => {
    const own = new Map(typed.get(lineId));
    if (text.trim() === "") own.delete(year);
    else own.set(year, text);
    const next = new Map(typed);
    if (own.size === 0) next.delete(lineId);
    else next.set(lineId, own);
    onTyped(next);
  };
  return (
    <details className="more-fields">
      <summary>{texts.fields}</summary>
      <p className="field-help">{texts.fieldsHelp}</p>
      <div className="figure-table-scroll">
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col" className="is-label">
                {texts.premise}
              </th>
              <th scope="col" className="is-word">
                {texts.unit}
              </th>
              {years.map((year) => (
                <th scope="col" key={year}>
                  {year}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <tr key={line.id}>
                <th scope="row" className="is-label">
                  {line.label}
                </th>
                <td className="is-word is-faint">{unitName(line.unit, displayUnit)}</td>
                {years.map((year) => (
                  <td key={year}>
                    {mayBeTyped(mirror, line, year) ? (
                      <input
                        className="figure-input"
                        aria-label={texts.fieldLabel(line.label, year)}
                        autoComplete="off"
                        maxLength={60}
                        placeholder={figureNow(mirror, line, year, displayUnit)}
                        value={typed.get(line.id)?.get(year) ?? ""}
                        onChange={(event) => type(line.id, year, event.currentTarget.value)}
                      />
                    ) : (
                      <span className="is-faint">{texts.byFormula}</span>
                    )}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** An input, or a cell that waits for one. */
function mayBeTyped(mirror: Mirror, line: LineView, year: number): boolean {
  const marks = mirror.marks[cellIndex(mirror, line.id, year)] ?? cellMark.locked;
  return (marks & (cellMark.locked | cellMark.lineFormula | cellMark.cellFormula | cellMark.overridden)) === 0;
}

function figureNow(mirror: Mirror, line: LineView, year: number, displayUnit: DisplayUnit): string {
  const index = cellIndex(mirror, line.id, year);
  const state = (mirror.states[index] ?? cellState.empty) as CellState;
  return state === cellState.number ? formatForEditing(mirror.values[index] ?? 0, line.unit, displayUnit) : "";
}
