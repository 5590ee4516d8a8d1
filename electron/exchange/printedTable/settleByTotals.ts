// Settles several uncertain rows at once by the total under them: of all combinations of their readings, the one whose
// columns add up to the total is taken. This places figures whose empty cells a copy has lost, and tells note numbers
// from amounts, where no single row could tell. What adds up already is left alone.

import { isOfWhichLabel, isRatioLabel, sumHintOf } from "./labelWords.ts";
import type { Figure, RawRow, RawTable } from "./rawTable.ts";

const mostCombinations = 20_000;
const mostWork = 4_000_000;
const longestBlock = 60;

export interface SettledRows {
  readonly rows: readonly RawRow[];
  /** Rows whose reading a total has confirmed in every column. */
  readonly proved: ReadonlySet<number>;
}

interface Block {
  readonly total: number;
  readonly terms: readonly number[];
}

interface Choice {
  readonly readings: readonly (readonly Figure[])[];
  readonly exact: number;
  readonly near: number;
  readonly wrong: number;
  /** How many rows leave their likely reading, and how far. */
  readonly change: number;
}

/** The rows with the readings their totals choose. Bounded by a budget of work, so long tables keep likely readings. */
export function settleByTotals(table: RawTable): SettledRows {
  let rows = table.rows;
  const proved = new Set<number>();
  const columns = rows.reduce((most, row) => Math.max(most, row.figures.length), 0);
  let work = mostWork;
  for (const blocks of blocksByTotal(rows)) {
    let best: { readonly block: Block; readonly choice: Choice } | null = null;
    for (const block of blocks) {
      const places = [...block.terms, block.total].filter((row) => !proved.has(row));
      const combinations = places.reduce((count, row) => count * (1 + (rows[row]?.alternatives.length ?? 0)), 1);
      if (combinations === 1 || combinations > mostCombinations) continue;
      work -= combinations * columns * (block.terms.length + 1);
      if (work < 0) return { rows, proved };
      const choice = bestChoice(rows, block, proved, columns);
      if (choice !== null && (best === null || isBetter(choice, best.choice))) best = { block, choice };
    }
    if (best === null || best.choice.wrong > 0 || best.choice.exact * 2 < best.choice.exact + best.choice.near)
      continue;
    const { block, choice } = best;
    rows = rows.map((row, index) => {
      const place = block.terms.indexOf(index);
      const figures =
        index === block.total ? choice.readings.at(-1) : place === -1 ? undefined : choice.readings[place];
      return figures === undefined || figures === row.figures
        ? row
        : { ...row, figures, alternatives: [row.figures, ...row.alternatives.filter((other) => other !== figures)] };
    });
    for (const row of [...block.terms, block.total]) proved.add(row);
  }
  return { rows, proved };
}

const isBetter = (choice: Choice, other: Choice): boolean =>
  choice.wrong !== other.wrong
    ? choice.wrong < other.wrong
    : choice.exact !== other.exact
      ? choice.exact > other.exact
      : choice.change < other.change;

/** For every row called a total, the runs of rows that may make it up. */
function blocksByTotal(rows: readonly RawRow[]): readonly (readonly Block[])[] {
  const found: Block[][] = [];
  let lastTotal = -1;
  let section = 0;
  for (const [index, row] of rows.entries()) {
    if (row.figures.length === 0) section = index + 1;
    else if (sumHintOf(row.label) !== "none" && index > section) {
      const starts = new Set([lastTotal + 1, Math.max(0, lastTotal), section]);
      const blocks = [...starts].map((start): Block => ({ total: index, terms: termsOf(rows, start, index) }));
      found.push(blocks.filter((block) => block.terms.length > 0 && block.terms.length <= longestBlock));
      lastTotal = index;
    }
  }
  return found;
}

const termsOf = (rows: readonly RawRow[], start: number, end: number): readonly number[] =>
  rows
    .slice(start, Math.min(end, start + longestBlock + 1))
    .flatMap((row, offset) =>
      row.figures.length > 0 && !isOfWhichLabel(row.label) && !isRatioLabel(row.label) ? [start + offset] : [],
    );

function bestChoice(
  rows: readonly RawRow[],
  block: Block,
  proved: ReadonlySet<number>,
  columns: number,
): Choice | null {
  const places = [...block.terms, block.total];
  const options = places.map((place): readonly (readonly Figure[])[] => {
    const row = rows[place];
    if (row === undefined) return [];
    return proved.has(place) ? [row.figures] : [row.figures, ...row.alternatives];
  });
  const tolerance = Math.min(5, Math.max(1, Math.ceil(block.terms.length / 2)));
  let best: Choice | null = null;
  const taken: (readonly Figure[])[] = [];
  const visit = (at: number, change: number): void => {
    if (at < options.length) {
      for (const [index, figures] of (options[at] ?? []).entries()) {
        taken[at] = figures;
        visit(at + 1, change + (index === 0 ? 0 : 1 + index * 0.01));
      }
      return;
    }
    const choice = { ...judge(taken, columns, tolerance), change };
    if (choice.exact > 0 && (best === null || isBetter(choice, best))) best = { ...choice, readings: [...taken] };
  };
  visit(0, 0);
  return best;
}

/** How the last reading agrees with the sum of the others, column by column. */
function judge(
  readings: readonly (readonly Figure[])[],
  columns: number,
  tolerance: number,
): Pick<Choice, "exact" | "near" | "wrong"> & { readonly readings: readonly (readonly Figure[])[] } {
  let exact = 0;
  let near = 0;
  let wrong = 0;
  for (let column = 0; column < columns; column += 1) {
    let sum = 0;
    let decimals = 0;
    for (let place = 0; place < readings.length - 1; place += 1) {
      const figure = readings[place]?.[column];
      sum += figure?.value ?? 0;
      decimals = Math.max(decimals, figure?.decimals ?? 0);
    }
    const total = readings.at(-1)?.[column];
    decimals = Math.max(decimals, total?.decimals ?? 0);
    // An empty total over figures is no agreement.
    const difference = Math.round(Math.abs(sum - (total?.value ?? 0)) * 10 ** decimals);
    if (difference === 0) exact += sum === 0 ? 0 : 1;
    else if (difference <= tolerance && Math.abs(sum) > difference * 4) near += 1;
    else wrong += 1;
  }
  return { exact, near, wrong, readings };
}
