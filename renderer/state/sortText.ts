// How the order of sorted rows is told: the same words in the header, in the line above the grid and to a screen reader.

import { shownRowsTexts as texts } from "../../shared/texts/viewSettings.ts";
import type { SheetColumn } from "../grid/sheetColumns.ts";
import type { RowSort } from "./shownRows.ts";

/** "störst först", "A till Ö". */
export function directionText(sort: RowSort, column: SheetColumn): string {
  const words = column.type === "year" ? texts.directions.numbers : texts.directions.words;
  return sort.descending ? words.descending : words.ascending;
}

export const sortSentence = (sort: RowSort, column: SheetColumn): string =>
  texts.sorted(column.title, directionText(sort, column));
