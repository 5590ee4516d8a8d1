// What has to be said of cells that come from another program: that decimals stayed behind what was shown, that rows out of sight
// did not come along, and that errors have no value to paste. Pure; the sentences are shown where the paste is.

import { clipboardTexts } from "../../shared/texts/clipboard.ts";
import { isForeignError } from "../grid/clipboardFigure.ts";
import { looksLikeValue } from "../grid/clipboardText.ts";
import type { PasteContent } from "./pasteContent.ts";

/** Sentences about what the other program's table left behind, none where all came along. */
export function leftBehindOf({ leftBehind, own }: PasteContent): readonly string[] {
  if (leftBehind == null || own !== null) return [];
  const { rounded, hiddenRows, hiddenColumns } = leftBehind;
  return [
    ...(rounded > 0 ? [clipboardTexts.asShown(rounded)] : []),
    ...(hiddenRows + hiddenColumns > 0 ? [clipboardTexts.hiddenStayed(hiddenRows, hiddenColumns)] : []),
  ];
}

/**
 * Why figures from another program cannot be pasted: some of their cells show an error, or no more than "####". Null where none does,
 * and for a table with words in it, whose preview shows every cell.
 */
export function errorsOf({ fields, own }: PasteContent): string | null {
  if (own !== null) return null;
  const all = fields.flat();
  const errors = all.filter(isForeignError);
  if (errors.length === 0 || !all.every((field) => looksLikeValue(field) || isForeignError(field))) return null;
  const shown = [...new Set(errors)];
  const isNarrow = shown.every((error) => /^#+$/.test(error));
  return isNarrow ? clipboardTexts.tooNarrow : clipboardTexts.foreignErrors(errors.length, shown);
}
