// The balance requirement as a plan: each deficit with the year it must be restored by (kommunallagen: the third year after it), what the years after give, oldest deficit first, and what is left.

import type { LineRole } from "../domain/lineRole.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";

/** Years a deficit may wait. */
export const yearsToRestore = 3;

export interface Restored {
  readonly year: number;
  readonly amountSek: number;
}

export interface Deficit {
  /** The year it arose; the year before the first one for what came from earlier years. */
  readonly year: number;
  /** What is left from that year and all before it, as it was typed: when it arose nobody has said. */
  readonly isOpening: boolean;
  readonly amountSek: number;
  /** Last year to restore it in; of what is left from before, the last it can be. */
  readonly deadline: number;
  readonly restored: readonly Restored[];
  /** Left after the last year that is calculated. */
  readonly outstandingSek: number;
  /** Something was left when its deadline had passed. */
  readonly isLate: boolean;
}

export interface RestorePlan {
  readonly years: readonly {
    readonly year: number;
    readonly resultSek: number | null;
    readonly outstandingSek: number;
  }[];
  readonly deficits: readonly Deficit[];
}

interface Open {
  readonly year: number;
  readonly isOpening: boolean;
  readonly amountSek: number;
  left: number;
  leftAtDeadline: number | null;
  readonly restored: Restored[];
}

/**
 * The plan over `results`, one per year, oldest first; null where the balance requirement's result is not calculated.
 * `openingSek` is what is left from before, and falls due first. `resultBeforeSek`, the result of the year before, tells how much of
 * it arose that year; the rest is older, and is due a year sooner. Null: nobody knows, and all of it may be of that year.
 */
export function restorePlan(
  results: readonly { readonly year: number; readonly resultSek: number | null }[],
  openingSek = 0,
  resultBeforeSek: number | null = null,
): RestorePlan {
  const first = results[0]?.year ?? 0;
  const own = resultBeforeSek === null ? 0 : Math.min(openingSek, Math.max(0, -resultBeforeSek));
  const older = openingSek - own;
  const queue: Open[] = [
    ...(older >= 0.5 ? [opened(first - (resultBeforeSek === null ? 1 : 2), older, true)] : []),
    ...(own > 0 ? [opened(first - 1, own)] : []),
  ];
  const years = results.map(({ year, resultSek }) => {
    if (resultSek !== null && resultSek < 0) queue.push(opened(year, -resultSek));
    let surplus = Math.max(0, resultSek ?? 0);
    for (const deficit of queue) {
      const amountSek = Math.min(surplus, deficit.left);
      if (amountSek > 0) {
        deficit.left -= amountSek;
        surplus -= amountSek;
        deficit.restored.push({ year, amountSek });
      }
      if (year === deficit.year + yearsToRestore) deficit.leftAtDeadline = deficit.left;
    }
    return { year, resultSek, outstandingSek: queue.reduce((sum, { left }) => sum + left, 0) };
  });
  const deficits = queue.map(({ year, isOpening, amountSek, left, leftAtDeadline, restored }) => ({
    year,
    isOpening,
    amountSek,
    deadline: year + yearsToRestore,
    restored,
    outstandingSek: left,
    isLate: (leftAtDeadline ?? 0) >= 0.5,
  }));
  return { years, deficits };
}

const opened = (year: number, amountSek: number, isOpening = false): Open => ({
  year,
  isOpening,
  amountSek,
  left: amountSek,
  leftAtDeadline: null,
  restored: [],
});

/** The plan of a scenario by the role of its line; null when no line has it. */
export function balanceRequirementOf(calculated: CalculatedScenario): RestorePlan | null {
  const { scenario } = calculated;
  const role: LineRole = "balanceRequirementResult";
  const line = [...scenario.lines.values()].find((candidate) => candidate.role === role);
  const sheet = scenario.sheets.find(({ id }) => id === line?.homeSheetId);
  if (line === undefined || sheet === undefined) return null;
  const left = [...scenario.lines.values()].find((candidate) => candidate.role === "deficitToRestore");
  // Where the line of what is left has a rule, the year before its rule holds what came from earlier years.
  const firstYear = Math.max(sheet.firstYear, left?.formulaFromYear ?? sheet.firstYear);
  const opening = left === undefined ? null : calculated.valueOf(left.id, firstYear - 1).value;
  const results = Array.from({ length: Math.max(0, sheet.lastYear - firstYear + 1) }, (_, index) => {
    const year = firstYear + index;
    return { year, resultSek: calculated.valueOf(line.id, year).value };
  });
  return restorePlan(results, Math.max(0, opening ?? 0), calculated.valueOf(line.id, firstYear - 1).value);
}
