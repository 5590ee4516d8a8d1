// Sum, mean and count of the marked cells for the strip at the bottom. It describes the marking, as a spreadsheet's
// status bar does, and is the one place where the window adds figures; no total of the budget is ever made here.

import type { LineView } from "../../shared/contract/scenarioView.ts";
import { cellState } from "../../shared/contract/scenarioView.ts";
import type { Unit } from "../../shared/domain/unit.ts";
import type { Mirror } from "../state/scenarioMirror.ts";

export interface SelectionStatistics {
  /** Cells that hold a number. */
  readonly count: number;
  /** The common unit, null when the cells have different ones: then there is neither sum nor mean. */
  readonly unit: Unit | null;
  /** Null for units whose sum means nothing (shares, tax rates, indices). */
  readonly sum: number | null;
  readonly mean: number | null;
}

/** Statistics of cells given by line and cell index; cells without a number count for nothing. */
export function selectionStatistics(
  mirror: Mirror,
  cells: Iterable<{ readonly line: LineView; readonly index: number }>,
): SelectionStatistics {
  let count = 0;
  let sum = 0;
  const units = new Set<Unit>();
  for (const { line, index } of cells) {
    if (index < 0 || mirror.states[index] !== cellState.number) continue;
    count += 1;
    sum += mirror.values[index] ?? 0;
    units.add(line.unit);
  }
  const [unit] = units;
  if (count === 0 || unit === undefined || units.size > 1) return { count, unit: null, sum: null, mean: null };
  return { count, unit, sum: unit === "kr" || unit === "count" ? sum : null, mean: sum / count };
}
