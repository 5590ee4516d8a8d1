// Rows of figures in the areas for measures and funding, in the unit the window shows.

import type { DisplayUnit } from "../../../shared/domain/unit.ts";
import { formatAmount, formatWithUnit } from "../../../shared/format/numbers.ts";
import type { FigureCell } from "../areas/FigureTable.tsx";

/** "–" where there is no figure. */
export const amountText = (sek: number | null, unit: DisplayUnit): string =>
  sek === null ? "–" : formatAmount(sek, unit);

export const amountTexts = (amounts: readonly (number | null)[], unit: DisplayUnit): readonly string[] =>
  amounts.map((sek) => amountText(sek, unit));

/** "40 %", "–" where nothing is planned or reported. */
export const shareText = (share: number | null): string =>
  share === null ? "–" : formatWithUnit(share, "share", "kr");

/** Amounts that must be 0 to be good; `note` is what a screen reader hears of those that are not. */
export const openAmounts = (
  amounts: readonly (number | null)[],
  unit: DisplayUnit,
  note: string,
): readonly FigureCell[] =>
  amounts.map((sek): FigureCell => {
    const text = amountText(sek, unit);
    return sek === null || sek === 0 ? { text, tone: "faint" } : { text, tone: "bad", note };
  });
