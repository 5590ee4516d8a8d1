// What each cell that a formula reads now was in the baseline: the printed figure, or the cell the formula read in its place in
// another year. Line by line, because one line may be read for the year and the next one from the beginning.

import type { Columns } from "../formula/calculation.ts";
import { type CellValue, cellState } from "../formula/cellState.ts";
import { type FormulaTrial, rawAt } from "./formulaTrial.ts";

export const emptyValue: CellValue = { state: cellState.empty, value: null };
export const noCells: ReadonlySet<number> = new Set();

/** Equal but for what the order of additions can do to a double. */
export const isSame = (left: number, right: number): boolean =>
  Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left), Math.abs(right));

/** The printed figure of each cell, its own where none was printed. */
export const statedBefore = (
  columns: Columns,
  read: readonly number[],
  statedOf: (cell: number) => number | null,
): ReadonlyMap<number, CellValue> =>
  new Map(
    read.map((cell) => {
      const stated = statedOf(cell);
      return [cell, stated === null ? rawAt(columns, cell) : { state: cellState.number, value: stated }];
    }),
  );

export interface Before {
  readonly before: ReadonlyMap<number, CellValue>;
  readonly added: ReadonlySet<number>;
}

/**
 * What each cell read now was for the formula in the baseline year, line by line. A line of which the formula reads the same cells
 * as then, and perhaps more (`VON[2021]`, a level that grows year by year), keeps those, and the new ones are added. Any other
 * line is read as many years earlier (`VON`, `VON[-1]`, a mean of the last years). Taken only when the formula from these gives
 * what it gives in the baseline year, so that no pair is a guess; otherwise all lines are tried the one way, then the other.
 */
export function yearBefore(trial: FormulaTrial, read: readonly number[], baselineCell: number): Before | null {
  const then = trial.resultIn(baselineCell);
  if (then === null) return null;
  const readThen = trial.readIn(baselineCell);
  const shift = trial.shiftTo(baselineCell);
  const now = new Set(read);
  // Lines that lost a cell since then: what is left of them has moved on in time.
  const hasMoved = new Set([...readThen].filter((cell) => !now.has(cell)).map((cell) => trial.lineOf(cell)));
  const pairedBy = (isShifted: (cell: number) => boolean): Before => {
    const before = new Map<number, CellValue>();
    const added = new Set<number>();
    for (const cell of read) {
      const earlier = isShifted(cell) ? shift(cell) : cell;
      const other = readThen.has(earlier) ? earlier : cell;
      if (readThen.has(other)) before.set(cell, trial.valueNow(other));
      else {
        before.set(cell, emptyValue);
        added.add(cell);
      }
    }
    return { before, added };
  };
  const byLine = pairedBy((cell) => hasMoved.has(trial.lineOf(cell)));
  // What the year itself does in such a formula is told as the remainder.
  if (trial.readsTheYear && trial.withAll(byLine.before) !== null) return byLine;
  for (const candidate of [byLine, pairedBy(() => true), pairedBy(() => false)]) {
    const given = trial.withAll(candidate.before);
    if (given !== null && isSame(given, then)) return candidate;
  }
  return null;
}
