// The rows of a table as whole numbers of the smallest printed unit, so that sums are compared exactly and 0,1 + 0,2 is
// 0,3. Columns of shares and rows of ratios take no part in sums and are marked here once.

import type { SumHint } from "./labelWords.ts";
import { announcesOfWhich, isOfWhichLabel, isRatioLabel, sumHintOf } from "./labelWords.ts";
import type { RawTable } from "./rawTable.ts";

export interface ExactRow {
  readonly label: string;
  readonly hint: SumHint;
  readonly ofWhich: boolean;
  /** False for rows of text and for ratios. */
  readonly summable: boolean;
  readonly hasFigures: boolean;
  /** Number of rows of text above: sums by arithmetic alone do not reach over zeros into another section. */
  readonly section: number;
  /** Figures in units of the column's last decimal; 0 where nothing is printed. */
  readonly units: readonly number[];
  readonly printed: readonly boolean[];
}

export interface ExactTable {
  readonly rows: readonly ExactRow[];
  readonly columnCount: number;
  /** Decimals per column. */
  readonly decimals: readonly number[];
  /** False for columns of percent. */
  readonly additive: readonly boolean[];
}

const mostDecimals = 4;

/** The table in whole units. Amounts beyond 2^53 units are left out of all sums. */
export function exactTable(table: RawTable): ExactTable {
  const columnCount = table.rows.reduce((most, row) => Math.max(most, row.figures.length), 0);
  const columns = Array.from({ length: columnCount }, (_, column) =>
    table.rows.flatMap((row) => row.figures[column] ?? []),
  );
  const decimals = columns.map((figures) =>
    Math.min(
      mostDecimals,
      figures.reduce((most, figure) => Math.max(most, figure.decimals), 0),
    ),
  );
  const additive = columns.map((figures, column) => {
    const printed = figures.filter((figure) => figure.value !== null);
    return (
      !/%|procent|andel|index/iu.test(table.columns[column] ?? "") &&
      !(printed.length > 0 && printed.every((figure) => figure.percent))
    );
  });
  let section = 0;
  let announced = false;
  let previousOfWhich = false;
  const rows = table.rows.map((row): ExactRow => {
    const hasFigures = row.figures.length > 0;
    if (!hasFigures) {
      section += 1;
      announced = announcesOfWhich(row.label);
    }
    const bulleted = /^[-–—•]\s*\p{L}/u.test(row.label);
    const ofWhich = hasFigures && (isOfWhichLabel(row.label) || announced || (previousOfWhich && bulleted));
    if (hasFigures) announced = announced && bulleted;
    previousOfWhich = ofWhich;
    const units = Array.from({ length: columnCount }, (_, column) => {
      const scaled = Math.round((row.figures[column]?.value ?? 0) * 10 ** (decimals[column] ?? 0));
      return Number.isSafeInteger(scaled) ? scaled + 0 : 0;
    });
    const percent = hasFigures && row.figures.every((figure) => figure.percent || figure.value === null);
    const summable = hasFigures && !percent && !isRatioLabel(row.label);
    return {
      label: row.label,
      hint: summable ? sumHintOf(row.label) : "none",
      ofWhich,
      summable,
      hasFigures,
      section,
      units,
      printed: Array.from({ length: columnCount }, (_, column) => (row.figures[column]?.value ?? null) !== null),
    };
  });
  return { rows, columnCount, decimals, additive };
}
