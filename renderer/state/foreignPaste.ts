// What has to be said of cells that come from another program: that decimals stayed behind what was shown, that rows out of sight
// did not come along, and that errors have no value to paste. Pure; the sentences are shown where the paste is.

import type { DisplayUnit } from "../../shared/domain/unit.ts";
import { clipboardTexts } from "../../shared/texts/clipboard.ts";
import { isForeignError } from "../grid/clipboardFigure.ts";
import { looksLikeValue } from "../grid/clipboardText.ts";
import type { PasteContent } from "./pasteContent.ts";

/** Decimals that tell an amount to the krona, and one in kronor to the öre. */
const enoughDecimals: Readonly<Record<DisplayUnit, number>> = { kr: 2, tkr: 3, mnkr: 6 };
/** A percentage is told well enough with two. */
const enoughOfPercent = 2;

/** How many figures may have lost decimals that matter in the unit they are pasted in. */
export function roundedOf({ leftBehind, own }: PasteContent, unit: DisplayUnit): number {
  if (leftBehind == null || own !== null) return 0;
  const { amounts, percentages } = leftBehind.decimals;
  return (
    amounts.filter((decimals) => decimals < enoughDecimals[unit]).length +
    percentages.filter((decimals) => decimals < enoughOfPercent).length
  );
}

/** All that is to be said of what the other program's table left behind, where there is room for it. */
export function leftBehindOf(content: PasteContent, unit: DisplayUnit): readonly string[] {
  const rounded = roundedOf(content, unit);
  return [...(rounded > 0 ? [clipboardTexts.asShown(rounded)] : []), ...hiddenOf(content)];
}

/** The sentence about rows and columns of the other program's table that were out of sight, none where all came along. */
export function hiddenOf({ leftBehind, own }: PasteContent): readonly string[] {
  if (leftBehind == null || own !== null) return [];
  const { hiddenRows, hiddenColumns } = leftBehind;
  return hiddenRows + hiddenColumns > 0 ? [clipboardTexts.hiddenStayed(hiddenRows, hiddenColumns)] : [];
}

/** How a column shows a figure it has no room for; as many signs as there is room for, told as four. */
const tooNarrow = "####";

/**
 * Why figures from another program cannot be pasted: some of their cells show an error, or no more than "####". Null where none does,
 * and for a table with words in it, whose preview shows every cell.
 */
export function errorsOf({ fields, own }: PasteContent): string | null {
  if (own !== null) return null;
  const all = fields.flat();
  const errors = all.filter(isForeignError);
  if (errors.length === 0 || !all.every((field) => looksLikeValue(field) || isForeignError(field))) return null;
  const shown = new Set(errors.map((error) => (/^#+$/.test(error) ? tooNarrow : error)));
  const isNarrow = shown.size === 1 && shown.has(tooNarrow);
  return isNarrow ? clipboardTexts.tooNarrow : clipboardTexts.foreignErrors(errors.length, [...shown]);
}
