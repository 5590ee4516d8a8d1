// The place of each line of a sheet by what stands in a column: amounts by size, words as a Swedish dictionary has them. What holds
// no number (empty, not calculated, an error, a text) comes last whichever way it is sorted. Settled once, when it is asked for.

import { cellState, type LineView, type SheetView } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { columnsOfSheet, linesOfSheet, type SheetColumn } from "../grid/sheetColumns.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import type { RowSort } from "./shownRows.ts";

const words = new Intl.Collator("sv", { numeric: true, sensitivity: "base" });

/** The order of a sheet's rows by a column as it now stands; null where the sheet has no such column. */
export function rowSort(mirror: Mirror, sheet: SheetView, column: string, descending: boolean): RowSort | null {
  const found = columnsOfSheet(mirror, sheet).find(({ id }) => id === column);
  if (found === undefined) return null;
  const lines = linesOfSheet(mirror, sheet);
  const compare = found.type === "year" ? byNumber(mirror, found) : byWords(mirror, found);
  const keyed = lines.map((line, place) => ({ id: line.id, line, place }));
  keyed.sort((one, other) => compare(one.line, other.line, descending ? -1 : 1) || one.place - other.place);
  return { column, descending, ranks: new Map<LineId, number>(keyed.map(({ id }, rank) => [id, rank])) };
}

type Compare = (one: LineView, other: LineView, direction: 1 | -1) => number;

function byNumber(mirror: Mirror, column: Extract<SheetColumn, { type: "year" }>): Compare {
  const numberIn = (line: LineView): number => {
    const index = cellIndex(mirror, line.id, column.year.year);
    return index >= 0 && mirror.states[index] === cellState.number ? (mirror.values[index] ?? Number.NaN) : Number.NaN;
  };
  return (one, other, direction) => {
    const [left, right] = [numberIn(one), numberIn(other)];
    if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(left)) - Number(Number.isNaN(right));
    return (left - right) * direction;
  };
}

function byWords(mirror: Mirror, column: Exclude<SheetColumn, { type: "year" }>): Compare {
  const textOf = (line: LineView): string => {
    if (column.type === "label") return line.label;
    return column.type === "code" ? line.code : column.read(line, mirror);
  };
  return (one, other, direction) => {
    const [left, right] = [textOf(one), textOf(other)];
    if (left === "" || right === "") return Number(left === "") - Number(right === "");
    return words.compare(left, right) * direction;
  };
}
