// What is marked, as it leaves: rows for other programs, and the same cells with their formulas for this one. Whole rows and
// whole columns take their headings along, with the unit, because a table in a letter is nothing without them.

import { cellState, type LineView } from "../../shared/contract/scenarioView.ts";
import { formatForEditing } from "../../shared/format/numbers.ts";
import { unitName } from "../../shared/texts/window.ts";
import { cellClipboardText, cellText, editText, formulaOfCell } from "../grid/cellText.ts";
import type { OutCell, OutRow } from "../grid/clipboardTable.ts";
import type { CopiedCell } from "./clipboardFormat.ts";
import { type CurrentSheet, cellAtPoint, type PointedCell } from "./currentSheet.ts";
import { type GridPoint, type Rectangle, rectanglesOf, type Selection } from "./selection.ts";
import type { WindowState } from "./windowStore.ts";

export interface RangeOut {
  readonly rows: readonly OutRow[];
  readonly cells: readonly (readonly CopiedCell[])[];
}

/**
 * The points of everything marked as one rectangle of rows: ranges over the same columns under each other, ranges over the same
 * rows side by side, in the order of the sheet. Null where they share neither.
 */
export function pointsToCopy(selection: Selection): readonly (readonly GridPoint[])[] | null {
  const areas = rectanglesOf(selection);
  const [first] = areas;
  if (first === undefined) return null;
  const sameRows = areas.every(({ top, bottom }) => top === first.top && bottom === first.bottom);
  const sameColumns = areas.every(({ left, right }) => left === first.left && right === first.right);
  if (!sameRows && !sameColumns) return null;
  const rows = numbersOf(areas.map(({ top, bottom }) => [top, bottom]));
  const columns = numbersOf(areas.map(({ left, right }) => [left, right]));
  return rows.map((row) => columns.map((column) => ({ row, column })));
}

function numbersOf(spans: readonly (readonly [number, number])[]): readonly number[] {
  const numbers = new Set<number>();
  for (const [from, to] of spans) for (let number = from; number <= to; number += 1) numbers.add(number);
  return [...numbers].sort((one, other) => one - other);
}

/** Every point of a rectangle, row by row. */
export const pointsOf = ({ top, bottom, left, right }: Rectangle): readonly (readonly GridPoint[])[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_unused, column) => ({ row: top + row, column: left + column })),
  );

/** The cells at `points`, which lie in rows and columns, as two forms of the same. */
export function rangeOut(
  current: CurrentSheet,
  points: readonly (readonly GridPoint[])[],
  displayUnit: WindowState["displayUnit"],
): RangeOut {
  const rows: OutRow[] = [];
  const cells: CopiedCell[][] = [];
  for (const line of points) {
    const pointed = line.map((point) => cellAtPoint(current, point));
    rows.push(rowOut(current, pointed, displayUnit));
    cells.push(pointed.map((cell) => copiedCell(current, cell, displayUnit)));
  }
  const header = headerOf(current, points, displayUnit);
  return { rows: header === null ? rows : [header, ...rows], cells };
}

function rowOut(
  current: CurrentSheet,
  pointed: readonly (PointedCell | null)[],
  displayUnit: WindowState["displayUnit"],
): OutRow {
  const line = pointed.find((cell) => cell !== null)?.line;
  const kind = line?.kind === "sum" ? "sum" : line?.kind === "heading" ? "heading" : "plain";
  const begins = pointed[0]?.column.type === "label";
  return {
    kind,
    level: begins ? (line?.level ?? 0) : 0,
    cells: pointed.map((cell) => outCell(current, cell, displayUnit)),
  };
}

const text = (shown: string, plain = shown): OutCell => ({ type: "text", text: shown, plain });

function outCell({ mirror }: CurrentSheet, cell: PointedCell | null, displayUnit: WindowState["displayUnit"]): OutCell {
  if (cell === null) return text("");
  const { line, column, index } = cell;
  if (column.type === "label") return text(line.label);
  if (column.type === "code") return text(line.code);
  if (column.type === "attribute") return text(column.read(line, mirror));
  if (index >= 0 && mirror.states[index] === cellState.number && cellText(mirror, line, index, displayUnit) !== "")
    return { type: "number", value: mirror.values[index] ?? 0, unit: line.unit, displayUnit };
  const shown = cellClipboardText(mirror, line, index, displayUnit);
  return text(mirror.texts.get(index) ?? shown, shown);
}

function copiedCell(
  { mirror }: CurrentSheet,
  cell: PointedCell | null,
  displayUnit: WindowState["displayUnit"],
): CopiedCell {
  if (cell === null) return { value: "", formula: null, lineId: null };
  const { line, column, index } = cell;
  if (column.type === "label") return { value: line.label, formula: null, lineId: null };
  if (column.type === "code") return { value: line.code, formula: null, lineId: null };
  if (column.type === "attribute") return { value: column.read(line, mirror), formula: null, lineId: null };
  const formula = index < 0 ? null : formulaOfCell(mirror, line, index);
  if (index >= 0 && mirror.states[index] === cellState.number)
    return { value: typedValue(line, mirror.values[index] ?? 0), formula, lineId: line.id };
  const shown = cellClipboardText(mirror, line, index, displayUnit);
  const typed = mirror.texts.has(index) && formula === null ? editText(mirror, line, index, displayUnit) : shown;
  return { value: typed, formula, lineId: line.id };
}

/** A value as it can be typed under any unit of display. */
const typedValue = ({ unit }: LineView, value: number): string =>
  unit === "kr" ? `${formatForEditing(value, unit, "kr")} kr` : formatForEditing(value, unit, "kr");

/** Headings of the columns where whole rows or whole columns are marked; the unit stands where the names do, or by each year. */
function headerOf(
  current: CurrentSheet,
  points: readonly (readonly GridPoint[])[],
  displayUnit: WindowState["displayUnit"],
): OutRow | null {
  const { size, columns, sheet } = current;
  const [first] = points;
  if (first === undefined) return null;
  const isWholeRows = first.length === size.columns;
  const isWholeColumns = points.length === size.rows && size.rows > 1;
  if (!isWholeRows && !isWholeColumns) return null;
  const units = new Set<string>();
  for (const [point] of points) {
    const cell = point === undefined ? null : cellAtPoint(current, point);
    if (cell !== null && cell.line.kind !== "heading" && cell.line.kind !== "text" && cell.line.unit !== "text")
      units.add(unitName(cell.line.unit, displayUnit));
  }
  const unit = [...units].join(", ");
  const hasNames = first.some(({ column }) => columns[column]?.type === "label");
  const cells = first.map(({ column }): OutCell => {
    const shown = columns[column];
    if (shown === undefined) return text("");
    if (shown.type === "label") return text(unit === "" ? sheet.title : `${sheet.title}, ${unit}`);
    return text(shown.type === "year" && !hasNames && unit !== "" ? `${shown.title}, ${unit}` : shown.title);
  });
  return { kind: "header", level: 0, cells };
}
