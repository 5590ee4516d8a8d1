// Sum, mean, count, least and most of the marked cells for the strip at the bottom. It describes the marking, as a spreadsheet's
// status bar does, and is the one place where the window adds figures; no total of the budget is ever made here. A large
// marking is gone through in slices, so that the keys go on while it is counted.

import { cellState, type LineView } from "../../shared/contract/scenarioView.ts";
import type { Unit } from "../../shared/domain/unit.ts";
import { type CurrentSheet, cellAtPoint } from "../state/currentSheet.ts";
import { cellIndex, type Mirror } from "../state/scenarioMirror.ts";
import { pointsOfSelection, type Selection } from "../state/selection.ts";

export interface SelectionStatistics {
  /** Marked cells of years, whatever they hold. */
  readonly cells: number;
  /** Cells that hold a number. */
  readonly count: number;
  /** Units of these numbers, in the order they were met. With more than one there is nothing to add or compare. */
  readonly units: readonly Unit[];
  /** Null for units whose sum means nothing (shares, tax rates, indices), and for different units. */
  readonly sum: number | null;
  readonly mean: number | null;
  readonly least: number | null;
  readonly most: number | null;
  /** Amounts of "varav" lines left out because the line they are part of is marked too. */
  readonly ofWhich: number;
  /** Sums among the figures, where they are not all there is: their parts may be counted twice. */
  readonly sums: number;
  readonly texts: number;
  readonly notCalculated: number;
  readonly errors: number;
}

const sliceOfCells = 4000;

/** A cell of a line and year. */
interface YearCell {
  readonly line: LineView;
  readonly year: number | null;
  readonly index: number;
}

/** The marked cells of years, once each. */
export function* yearCellsOf(current: CurrentSheet, selection: Selection): Iterable<YearCell | null> {
  for (const point of pointsOfSelection(selection)) {
    const cell = cellAtPoint(current, point);
    yield cell === null || cell.index < 0 ? null : cell;
  }
}

/**
 * What is marked, in figures; cells without a number are only counted, and "varav" is never added to what it is part of. Yields
 * after each slice of cells.
 */
export function* selectionStatistics(
  mirror: Mirror,
  marked: Iterable<YearCell | null>,
): Generator<undefined, SelectionStatistics> {
  const units = new Set<Unit>();
  const counts = { cells: 0, count: 0, sums: 0, ofWhich: 0, texts: 0, notCalculated: 0, errors: 0, seen: 0 };
  const sum = compensatedSum();
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  const countIn = ({ line, index }: YearCell): void => {
    const value = mirror.values[index] ?? 0;
    counts.count += 1;
    if (line.kind === "sum") counts.sums += 1;
    units.add(line.unit);
    sum.add(value);
    if (value < least) least = value;
    if (value > most) most = value;
  };
  const isMarked = new Uint8Array(mirror.values.length);
  const parts: YearCell[] = [];
  for (const found of marked) {
    counts.seen += 1;
    if (counts.seen % sliceOfCells === 0) yield;
    if (found === null) continue;
    counts.cells += 1;
    isMarked[found.index] = 1;
    const state = mirror.states[found.index];
    if (state === cellState.number) {
      if (found.line.kind === "ofWhich") parts.push(found);
      else countIn(found);
    } else if (state === cellState.text) counts.texts += 1;
    else if (state === cellState.notCalculated) counts.notCalculated += 1;
    else if (state !== cellState.empty) counts.errors += 1;
  }
  for (const part of parts) {
    if (isPartOfMarked(mirror, part, isMarked)) counts.ofWhich += 1;
    else countIn(part);
  }
  const { seen: _seen, ...counted } = counts;
  const [unit] = units;
  const sums = counts.sums < counts.count ? counts.sums : 0;
  const said = { ...counted, sums, units: [...units] };
  if (unit === undefined || units.size > 1) return { ...said, sum: null, mean: null, least: null, most: null };
  const total = sum.total();
  return { ...said, sum: unit === "kr" || unit === "count" ? total : null, mean: total / counts.count, least, most };
}

/** Is the line a "varav" line is part of marked in the same year, however deep it stands under it? */
function isPartOfMarked(mirror: Mirror, { line, year }: YearCell, isMarked: Uint8Array): boolean {
  let part: LineView | undefined = line;
  // The count guards against a tree that bites its own tail in a damaged file.
  for (let depth = 0; part?.kind === "ofWhich" && part.parentId !== null && depth < 100; depth += 1) {
    const index = year === null ? -1 : cellIndex(mirror, part.parentId, year);
    if (index >= 0 && isMarked[index] === 1) return true;
    part = mirror.lineById.get(part.parentId);
  }
  return false;
}

/** Neumaier's sum: what is lost at each step is kept beside, so that 0,1 + 0,2 − 0,3 is nothing, in whatever order. */
function compensatedSum() {
  let [sum, lost] = [0, 0];
  return {
    add: (value: number) => {
      const next = sum + value;
      lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
      sum = next;
    },
    total: () => sum + lost,
  };
}
