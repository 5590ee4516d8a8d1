// What a fill is made of: the lanes from the marked cells to the ones to fill, and how they go on when nobody says. Pure; which
// figures come of it is decided by the host.

import type { FillLane, FillRule } from "../../shared/commands/fillSeries.ts";
import { cellMark, cellState } from "../../shared/contract/scenarioView.ts";
import type { SheetId } from "../../shared/domain/ids.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import { formulaOfCell } from "../grid/cellText.ts";
import { type CurrentSheet, cellAtPoint } from "./currentSheet.ts";
import { takesValues } from "./pastePlan.ts";
import type { Direction, GridPoint, Rectangle } from "./selection.ts";

/** Ways a fill can be done, as the menu after it offers them. */
export type FillOffer = "copy" | "values" | "formula" | "linear" | "growth" | "growthAsked";

/** The last fill, as long as nothing else has been edited. */
export interface LastFill {
  readonly handle: string;
  readonly sheetId: SheetId;
  readonly revision: number;
  readonly source: Rectangle;
  readonly target: Rectangle;
  readonly direction: Direction;
  readonly offer: FillOffer;
  readonly offers: readonly FillOffer[];
}

export interface FillPlan {
  readonly lanes: readonly FillLane[];
  /** Cells among those to fill that take no values. */
  readonly lockedNames: readonly string[];
  readonly hasFormula: boolean;
  /** Cells to fill where a line's formula gives way to a value. */
  readonly overwritten: number;
  /** Every lane begins with so many numbers, at least. */
  readonly numbers: number;
  /** Every lane begins with one number that is its own year. */
  readonly isYears: boolean;
}

/** The cells beyond `source` that a drag to `point` would fill, and which way; null inside the source. */
export function targetOfDrag(
  source: Rectangle,
  point: GridPoint,
): { readonly target: Rectangle; readonly direction: Direction } | null {
  const away = {
    down: point.row - source.bottom,
    up: source.top - point.row,
    right: point.column - source.right,
    left: source.left - point.column,
  };
  const vertical = Math.max(away.down, away.up);
  const sideways = Math.max(away.right, away.left);
  if (vertical <= 0 && sideways <= 0) return null;
  if (sideways >= vertical)
    return away.right > 0
      ? { target: { ...source, left: source.right + 1, right: point.column }, direction: "right" }
      : { target: { ...source, left: point.column, right: source.left - 1 }, direction: "left" };
  return away.down > 0
    ? { target: { ...source, top: source.bottom + 1, bottom: point.row }, direction: "down" }
    : { target: { ...source, top: point.row, bottom: source.top - 1 }, direction: "up" };
}

/** Both areas as one. */
export const joined = (one: Rectangle, other: Rectangle): Rectangle => ({
  top: Math.min(one.top, other.top),
  bottom: Math.max(one.bottom, other.bottom),
  left: Math.min(one.left, other.left),
  right: Math.max(one.right, other.right),
});

/** Lanes of lines with figures, over the columns of years; headings and names between them are passed by. */
export function planFillOf(
  current: CurrentSheet,
  source: Rectangle,
  target: Rectangle,
  direction: Direction,
): FillPlan {
  const isVertical = direction === "down" || direction === "up";
  const isBackwards = direction === "up" || direction === "left";
  const lockedNames: string[] = [];
  const lanes: FillLane[] = [];
  let hasFormula = false;
  let numbers = Number.POSITIVE_INFINITY;
  let isYears = true;
  let governed = 0;
  const [first, last] = isVertical ? [source.left, source.right] : [source.top, source.bottom];
  for (let lane = first; lane <= last; lane += 1) {
    const from: FillLane["from"][number][] = [];
    const to: FillLane["to"][number][] = [];
    let figures = 0;
    for (const point of along(source, lane, isVertical, isBackwards)) {
      const cell = cellAtPoint(current, point);
      if (cell === null || cell.year === null || !holdsNumbers(cell.line.kind)) continue;
      from.push({ lineId: cell.line.id, year: cell.year });
      if (formulaOfCell(current.mirror, cell.line, cell.index) !== null) hasFormula = true;
      if (cell.index < 0 || current.mirror.states[cell.index] !== cellState.number) continue;
      figures += 1;
      if (current.mirror.values[cell.index] !== cell.year) isYears = false;
    }
    for (const point of along(target, lane, isVertical, isBackwards)) {
      const cell = cellAtPoint(current, point);
      if (cell === null || cell.year === null || !holdsNumbers(cell.line.kind)) continue;
      if (takesValues(current, cell)) {
        to.push({ lineId: cell.line.id, year: cell.year });
        const marks = current.mirror.marks[cell.index] ?? 0;
        if ((marks & cellMark.lineFormula) !== 0 && (marks & cellMark.overridden) === 0) governed += 1;
      } else lockedNames.push(`${cell.line.code || cell.line.label} ${cell.year}`);
    }
    if (from.length === 0 || to.length === 0) continue;
    lanes.push({ from, to });
    numbers = Math.min(numbers, figures === from.length ? figures : 0);
    if (figures !== 1) isYears = false;
  }
  return {
    lanes,
    lockedNames,
    overwritten: hasFormula ? 0 : governed,
    hasFormula,
    numbers: lanes.length === 0 ? 0 : numbers,
    isYears: lanes.length > 0 && isYears,
  };
}

/** Points of one row or column of an area, in the order of the fill. */
function along(area: Rectangle, lane: number, isVertical: boolean, isBackwards: boolean): readonly GridPoint[] {
  const [first, last] = isVertical ? [area.top, area.bottom] : [area.left, area.right];
  const points = Array.from({ length: Math.max(0, last - first + 1) }, (_, step) =>
    isVertical ? { row: first + step, column: lane } : { row: lane, column: first + step },
  );
  return isBackwards ? points.reverse() : points;
}

/** As spreadsheets go on: formulas as formulas, two numbers or more as a series, one as itself; a lone year counts on. */
export function offerOf({ hasFormula, numbers, isYears }: FillPlan): FillOffer {
  if (hasFormula) return "formula";
  return numbers >= 2 || isYears ? "linear" : "copy";
}

/** The other ways there are for these cells. */
export function offersOf({ hasFormula, numbers }: FillPlan): readonly FillOffer[] {
  if (hasFormula) return numbers > 0 ? ["formula", "values", ...numeric(numbers)] : ["formula"];
  return numbers > 0 ? ["copy", ...numeric(numbers)] : ["copy"];
}

const numeric = (numbers: number): readonly FillOffer[] => (numbers >= 2 ? ["linear", "growth"] : ["growthAsked"]);

export const ruleOf: Readonly<Record<Exclude<FillOffer, "growthAsked">, FillRule>> = {
  copy: { type: "copy", what: "all" },
  formula: { type: "copy", what: "all" },
  values: { type: "copy", what: "values" },
  linear: { type: "linear", step: null },
  growth: { type: "growth", rate: null },
};
