// What the rows of an explanation are made of: what is divided among them, their part and share as they are shown, and the row
// that tells what the shown parts lack.

import type { Unit } from "../domain/unit.ts";
import { type CellState, cellState } from "../formula/cellState.ts";
import { explainRows } from "../texts/explain.ts";
import type { Division } from "./divideChange.ts";
import type { Explained } from "./explained.ts";
import type { InputRow } from "./explanation.ts";
import { changeText, shareText, shownChange, storedChange } from "./figureText.ts";

/** Above this the parts outweigh each other, and a share of the change says nothing a person can use. */
const largestTellingShare = 3;

export interface RowContext {
  readonly explained: Explained;
  readonly cell: number;
  readonly unit: Unit;
  readonly division: Division | null;
  /** The change that is divided, null where there is none to tell. */
  readonly change: number | null;
  /** What a share is a share of, where that is more than the change that is divided (one year's step of several). */
  readonly whole?: number | null;
  /** In front of the keys of the rows. */
  readonly key?: string;
  /** Years from the cell to its baseline (-1 for the year before), or the printed figures; null without a baseline. */
  readonly against: { readonly type: "year"; readonly shift: number } | { readonly type: "stated" } | null;
}

/** Rows without their shares where the parts outweigh each other. */
export const tellingShares = (rows: readonly InputRow[]): readonly InputRow[] =>
  rows.some((row) => Math.abs(row.share ?? 0) > largestTellingShare) ? rows.map(withoutShareText) : rows;

/** The rows with one more where their parts, as they are shown, do not make what is shown for the whole. */
export function withRounding(
  context: RowContext,
  rows: readonly InputRow[],
  whole: number,
  key: string,
): readonly InputRow[] {
  const { unit, explained } = context;
  const shown = rows.reduce((sum, row) => sum + shownOf(context, row.contribution ?? 0), 0);
  const left = Number((shownOf(context, whole) - shown).toPrecision(12));
  // The rounding row stands for no part of the change itself, only for what the figures above lack as they are shown.
  const rounding = storedChange(left, unit, explained.displayUnit);
  if (left === 0 || shownOf(context, rounding) === 0) return rows;
  const row = {
    ...restRow(context, "rounding", explainRows.rounding, 0),
    key,
    contributionText: changeText(rounding, unit, explained.displayUnit),
    shareText: "",
  };
  return [...rows, row];
}

/** A change in shown units, rounded as it is shown. */
export const shownOf = ({ unit, explained }: RowContext, value: number): number =>
  shownChange(value, unit, explained.displayUnit);
const withoutShareText = (row: InputRow): InputRow => ({
  ...row,
  shareText: "",
  children: row.children.map(withoutShareText),
});

/** A part of the change as it is told; nothing for a row without one. */
export function contributionOf(
  { change, whole = change, unit, explained }: RowContext,
  contribution: number | null,
): Pick<InputRow, "contribution" | "contributionText" | "share" | "shareText"> {
  if (contribution === null) return { contribution: null, contributionText: "", share: null, shareText: "" };
  const share = whole === null || shownChange(whole, unit, explained.displayUnit) === 0 ? null : contribution / whole;
  return {
    contribution,
    contributionText: changeText(contribution, unit, explained.displayUnit),
    share,
    shareText: share === null || shownChange(contribution, unit, explained.displayUnit) === 0 ? "" : shareText(share),
  };
}

/** A row that is no cell. */
export const plainRow = {
  cell: null,
  figure: "",
  state: cellState.number as CellState,
  before: null,
  beforeName: "",
  change: null,
  actsThrough: null,
  children: [],
  unfold: null,
} as const satisfies Partial<InputRow>;

/** A row for what no cell explains. */
export const restRow = (context: RowContext, type: "rule" | "rounding", label: string, value: number): InputRow => ({
  ...plainRow,
  key: `${context.key ?? ""}${type}`,
  type,
  label,
  ...contributionOf(context, value),
});
