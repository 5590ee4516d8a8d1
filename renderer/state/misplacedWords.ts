// Words pasted among figures. A printed table has words and figures side by side and gets a preview; a list with a word in it, or words
// alone, is no table, and is told which cell it would land on and what that takes.

import { pasteWordTexts } from "../../shared/texts/pasteWords.ts";
import { looksLikeValue } from "../grid/clipboardText.ts";
import { type CurrentSheet, cellAtPoint } from "./currentSheet.ts";
import type { PasteContent } from "./pasteContent.ts";
import { type PasteFields, takesValues } from "./pastePlan.ts";
import type { GridPoint } from "./selection.ts";

/** Letters, and figures after them on the same line: a row of a printed table that has come as one text. */
const isPrintedRow = (field: string): boolean =>
  field.split("\n").some((text) => {
    const letter = text.search(/\p{L}/u);
    return letter >= 0 && /\d/.test(text.slice(letter));
  });

/** Could the text be a printed table: a row with a name and figures, in fields or in one? */
export function isLabelled({ fields, own }: PasteContent): boolean {
  const rows = own === null ? fields : own.rows.map((row) => row.map(({ value }) => value));
  return rows.some((row) => {
    const word = row.findIndex((field) => !looksLikeValue(field));
    if (word < 0) return false;
    return row.slice(word + 1).some((field) => field !== "" && looksLikeValue(field)) || row.some(isPrintedRow);
  });
}

/** What is wrong with the first word that lands where figures stand; null where no word does. */
export function misplacedWord(current: CurrentSheet, corner: GridPoint, fields: PasteFields): string | null {
  const words = fields.flat().filter((field) => field !== null && !looksLikeValue(field.text));
  for (const [row, each] of fields.entries()) {
    for (const [column, field] of each.entries()) {
      if (field === null || looksLikeValue(field.text)) continue;
      const cell = cellAtPoint(current, { row: corner.row + row, column: corner.column + column });
      if (cell === null || !takesValues(current, cell) || cell.line.unit === "text") continue;
      const { line, year } = cell;
      const names = current.columns.find(({ type }) => type === "label")?.title ?? "";
      return pasteWordTexts.misplaced(
        field.text,
        words.length - 1,
        `${line.code || line.label} ${year}`,
        line.unit,
        names,
      );
    }
  }
  return null;
}
