// Rows that can be divided over the columns in several ways are settled by arithmetic: the reading stays with which
// more totals and more relations between columns (net = cost − revenue) come out exactly. What arithmetic cannot
// tell keeps the most likely reading, and is reported as ambiguous.

import type { ExactRow, ExactTable } from "./exactRows.ts";
import { exactTable } from "./exactRows.ts";
import { findSums } from "./findSums.ts";
import { matchSum } from "./matchSum.ts";
import type { Figure, RawRow, RawTable } from "./rawTable.ts";
import { settleByTotals } from "./settleByTotals.ts";

const mostTrials = 400;
const mostSteps = 6_000_000;

export interface Settled {
  readonly table: RawTable;
  /** Rows where another reading is as good: the row and that other reading. */
  readonly ambiguous: readonly { readonly row: number; readonly other: readonly Figure[] }[];
}

/** Chooses among the readings of ambiguous rows. Bounded by a number of trials; long tables keep the likely reading. */
export function settleReadings(table: RawTable): Settled {
  const uncertain = table.rows.flatMap((row, index) => (row.alternatives.length > 0 ? [index] : []));
  if (uncertain.length === 0) return { table, ambiguous: [] };
  const byTotals = settleByTotals(table);
  let rows = byTotals.rows;
  let trials = Math.min(mostTrials, Math.floor(mostSteps / (rows.length ** 2 * Math.max(1, table.columns.length))));
  const relations = columnRelations(
    exactTable({ ...table, rows: rows.filter((row) => row.alternatives.length === 0) }),
  );
  const scoreOf = (readings: readonly RawRow[]): number =>
    agreement(exactTable({ ...table, rows: readings }), relations);
  let score = trials > 0 ? scoreOf(rows) : 0;
  const proved = new Set<number>(byTotals.proved);
  for (let round = 0; round < 2; round += 1) {
    for (const index of uncertain) {
      const row = table.rows[index];
      if (row === undefined) continue;
      for (const figures of [row.figures, ...row.alternatives]) {
        if (trials <= 0 || figures === rows[index]?.figures) continue;
        trials -= 1;
        const trial = rows.with(index, { ...row, figures });
        const trialScore = scoreOf(trial);
        if (trialScore !== score) proved.add(index);
        if (trialScore > score) {
          rows = trial;
          score = trialScore;
        }
      }
    }
  }
  const ambiguous = uncertain.flatMap((index) => {
    const row = table.rows[index];
    const other = row?.alternatives.find((figures) => figures !== rows[index]?.figures);
    return row?.doubtful !== true || other === undefined || proved.has(index) ? [] : [{ row: index, other }];
  });
  return { table: { ...table, rows }, ambiguous };
}

interface Relation {
  readonly result: number;
  readonly plus: number;
  readonly minus: number;
}

const holds = (row: ExactRow, { result, plus, minus }: Relation): boolean =>
  row.units[result] === (row.units[plus] ?? 0) - (row.units[minus] ?? 0);
const isTelling = (row: ExactRow, { result, plus, minus }: Relation): boolean =>
  row.hasFigures && row.units[result] !== 0 && row.units[plus] !== 0 && row.units[minus] !== 0;

/** Relations a = b − c that hold in all certain rows (at least three that tell). */
function columnRelations(table: ExactTable): readonly Relation[] {
  const found: Relation[] = [];
  const columns = Math.min(table.columnCount, 10);
  for (let result = 0; result < columns; result += 1) {
    for (let plus = 0; plus < columns; plus += 1) {
      for (let minus = 0; minus < columns; minus += 1) {
        const relation = { result, plus, minus };
        if (new Set([result, plus, minus]).size < 3) continue;
        const telling = table.rows.filter((row) => isTelling(row, relation));
        if (telling.length >= 3 && telling.every((row) => holds(row, relation))) found.push(relation);
      }
    }
  }
  return found;
}

/** How much comes out exactly: columns of sums, and relations in rows. */
function agreement(table: ExactTable, relations: readonly Relation[]): number {
  let score = 0;
  for (const sum of findSums(table).sums) {
    const total = table.rows[sum.row];
    if (total === undefined) continue;
    const computed = Array.from({ length: table.columnCount }, (_, column) =>
      sum.of.reduce((units, term) => units + (table.rows[term]?.units[column] ?? 0), 0),
    );
    const match = matchSum(table, total, computed, sum.of.length);
    score += match.exact * 2 + match.near * 0.5 - (match.informative - match.exact - match.near);
  }
  for (const relation of relations)
    score += table.rows.filter((row) => isTelling(row, relation) && holds(row, relation)).length;
  return score;
}
