// Decides how many columns of figures a running text has. Every line with figures says what it would cost to be read
// as 1, 2, 3 … columns, the headings above say what they speak for, and the cheapest count wins.

import type { LexedLine } from "./lexFigures.ts";
import { likelyColumnCounts } from "./readHeadings.ts";
import type { SplitHabits, WorkBudget } from "./splitFigures.ts";
import { divide } from "./splitFigures.ts";

const mostColumns = 40;
const sampleSize = 150;
const impossible = 7;
const headingWeight = 2.5;

/** The number of figure columns, 0 when no line holds figures. `above` are the lines over the first figures. */
export function chooseColumns(
  lines: readonly LexedLine[],
  above: readonly string[],
  habits: SplitHabits,
  budget: WorkBudget,
): number {
  const step = Math.max(1, Math.floor(lines.length / sampleSize));
  const sample = lines.filter((_, index) => index % step === 0);
  const total = new Array<number>(mostColumns + 1).fill(0);
  const possible = new Array<number>(mostColumns + 1).fill(0);
  for (const line of sample) {
    const divisions = divide(line.pieces, mostColumns, habits, 1, budget);
    for (let count = 1; count <= mostColumns; count += 1) {
      const best = divisions[count]?.[0];
      total[count] = (total[count] ?? 0) + Math.min(impossible, best?.cost ?? impossible);
      if (best !== undefined) possible[count] = (possible[count] ?? 0) + 1;
    }
  }
  const counts = likelyColumnCounts(above);
  let chosen = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (let count = 1; count <= mostColumns; count += 1) {
    if (possible[count] === 0) continue;
    const cost = (total[count] ?? 0) / sample.length - (counts.get(count) ?? 0) * headingWeight;
    if (cost < lowest - 1e-9) {
      lowest = cost;
      chosen = count;
    }
  }
  return chosen;
}
