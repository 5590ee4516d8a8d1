// One cell in words for a screen reader. The grid by itself reads only the text of the cell: line, level, year, unit, kind, formula,
// error, note and finding are told from here, from the same sources as what is seen, so that ear and eye never differ.

import type { Warning } from "../../../shared/contract/scenarioView.ts";
import { cellState } from "../../../shared/contract/scenarioView.ts";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { announcementTexts as texts } from "../../../shared/texts/announcements.ts";
import { cellTexts, explainTexts, gridTexts } from "../../../shared/texts/window.ts";
import { textOfPoint } from "../../grid/cellPainter.ts";
import { cellText, differingStatedText, errorText, formulaOfCell, kindOfCell } from "../../grid/cellText.ts";
import { goalOfCell, goalSentence } from "../../grid/goalOfCell.ts";
import { type CurrentSheet, cellAtPoint, type PointedCell } from "../../state/currentSheet.ts";
import { type GridPoint, isSingleCell, rectangleOf, rectanglesOf, type Selection } from "../../state/selection.ts";
import { openWarnings } from "../warnings/openWarnings.ts";

/** Signs of a note that are read out; the rest is for Förklara. */
const longestNote = 160;

/** What is marked: one cell with all that is to be said of it, or how much. */
export function announcementOf(current: CurrentSheet, selection: Selection, displayUnit: DisplayUnit): string {
  if (isSingleCell(selection)) return announcementOfCell(current, selection.anchor, displayUnit);
  const areas = rectanglesOf(selection);
  if (areas.length > 1) return texts.ranges(areas.length);
  const area = rectangleOf(selection);
  return cellTexts.announceRange(area.bottom - area.top + 1, area.right - area.left + 1);
}

/** "Socialnämnden, nivå 2, Plan 2022, 209 559 tkr, radens formel, formel =…". "" outside the sheet. */
export function announcementOfCell(current: CurrentSheet, point: GridPoint, displayUnit: DisplayUnit): string {
  const cell = cellAtPoint(current, point);
  if (cell === null) return "";
  const place = [cell.line.label, gridTexts.level(cell.line.level), gridTexts.kinds[cell.line.kind]];
  const told =
    cell.year === null
      ? [cell.column.title, textOfPoint(current, cell, displayUnit)]
      : [cell.column.title, ...figureInWords(current, cell, cell.year, displayUnit)];
  // The name column is its own title and text.
  const parts = cell.column.type === "label" ? place : [...place, ...told];
  return parts.filter((part) => part !== "").join(", ");
}

function figureInWords(
  { mirror }: CurrentSheet,
  { line, index }: PointedCell,
  year: number,
  displayUnit: DisplayUnit,
): readonly string[] {
  const state = mirror.states[index];
  const error = errorText(state);
  const kind = kindOfCell(mirror, line, index);
  const formula = formulaOfCell(mirror, line, index);
  const stated = differingStatedText(mirror, line, index, displayUnit);
  const goal = goalOfCell(mirror.status, line.id, year);
  const note = line.cellNotes.find((candidate) => candidate.year === year)?.text ?? line.note;
  return [
    error === null ? valueInWords() : texts.error(error, explainTexts.errors[error] ?? ""),
    goal === null ? "" : goalSentence(goal, displayUnit),
    kind === "heading" ? "" : texts.kinds[kind],
    formula === null ? "" : texts.formula(formula),
    stated === null ? "" : texts.stated(stated),
    note === "" ? "" : texts.note(note.length > longestNote ? texts.cut(note.slice(0, longestNote)) : note),
    ...findingsInWords(mirror.status.warnings, line.id, year),
  ];

  function valueInWords(): string {
    if (kind === "heading") return "";
    if (state === cellState.notCalculated) return texts.notCalculated;
    const value = cellText(mirror, line, index, displayUnit);
    if (value === "") return texts.empty;
    const unit = line.unit === "kr" ? displayUnit : texts.units[line.unit];
    return unit === "" ? value : `${value}\u00a0${unit}`;
  }
}

/** The first open finding of the cell in its own words, and how many there are beside it. */
function findingsInWords(warnings: readonly Warning[], lineId: LineId, year: number): readonly string[] {
  const here = (openByLine(warnings).get(lineId) ?? []).filter(
    (warning) => warning.year === null || warning.year === year,
  );
  const [first] = here;
  if (first === undefined) return [];
  const finding = texts.finding(first.message);
  return here.length === 1 ? [finding] : [finding, texts.more(here.length - 1)];
}

const kept = new WeakMap<readonly Warning[], ReadonlyMap<LineId, readonly Warning[]>>();

/** Open findings by line, made once per answer of the host: the selection moves much oftener. */
function openByLine(warnings: readonly Warning[]): ReadonlyMap<LineId, readonly Warning[]> {
  const known = kept.get(warnings);
  if (known !== undefined) return known;
  const found = new Map<LineId, Warning[]>();
  for (const warning of openWarnings(warnings)) {
    if (warning.lineId === null) continue;
    const others = found.get(warning.lineId);
    if (others === undefined) found.set(warning.lineId, [warning]);
    else others.push(warning);
  }
  kept.set(warnings, found);
  return found;
}
