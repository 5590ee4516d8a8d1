// A printed table as read from text: values as printed, the unit as stated, sums found and compared, doubts kept.
// This shape is the answer of `read-table --json` and stable.

import type { DisplayUnit } from "./unit.ts";

export type PrintedRowKind = "item" | "sum" | "ofWhich" | "text";

export interface PrintedColumn {
  /** "Budget 2021", "Nettokostnad". */
  readonly label: string;
  /** The year the column holds, null when it is not a year (a period sum, a heading like "Avvikelse"). */
  readonly year: number | null;
}

export interface PrintedRow {
  readonly label: string;
  readonly kind: PrintedRowKind;
  /** One value per column as printed, null where nothing was printed. */
  readonly values: readonly (number | null)[];
}

export interface PrintedSum {
  /** "row": the row is the sum of other rows. "column": in the row, one column is the sum of other columns. */
  readonly axis: "row" | "column";
  /** The row that states the sum (for axis "column" the row in which it was checked). */
  readonly row: number;
  /** Rows (or, for axis "column", columns) that make it up, 0-based. */
  readonly of: readonly number[];
  /** Stated figures per column (axis "column": one figure). */
  readonly stated: readonly (number | null)[];
  readonly computed: readonly (number | null)[];
}

export type DoubtCode =
  | "unitSuspected"
  | "unitMissing"
  | "sumDiffers"
  | "columnSumDiffers"
  | "valueUnreadable"
  | "columnCountDiffers"
  | "duplicateLabel"
  | "ambiguousNumber"
  | "tableTurned"
  /** A row of percentages in a table of amounts: no kronor. */
  | "percentRow";

export interface Doubt {
  readonly code: DoubtCode;
  readonly row: number | null;
  readonly column: number | null;
  /** Swedish sentence: what was seen and what it may mean. */
  readonly message: string;
}

export interface PrintedTable {
  readonly title: string;
  /** As stated in the table, null when not stated. */
  readonly unit: DisplayUnit | null;
  /** True where the stated unit looks wrong by 1 000 for a municipality, or none is stated and it must be guessed. */
  readonly unitSuspected: boolean;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly PrintedRow[];
  readonly sums: readonly PrintedSum[];
  readonly doubts: readonly Doubt[];
}

/** Refusal of a text that holds no table. */
export type TableRefusal = { readonly type: "noTable" } | { readonly type: "tooLarge"; readonly limit: number };
