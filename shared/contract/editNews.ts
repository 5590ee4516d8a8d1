// What the answer to an edit tells besides figures and structure: which sums count otherwise since lines were moved or added, and, for
// an undo, where to look. Ids alone; the window has the names.

import type { LineId, SheetId } from "../domain/ids.ts";

export type { CountedOtherwise, MissedLines } from "../analysis/countedOtherwise.ts";

/** Where an undone or redone edit shows. */
export interface EditPlace {
  /** The sheet of the first of them, or the one whose order or name changed; null where no sheet shows it. */
  readonly sheetId: SheetId | null;
  /** The cells that became other, at most `mostCellsOfPlace` of them; year null: the line's name. */
  readonly cells: readonly { readonly lineId: LineId; readonly year: number | null }[];
}

/** More than anyone looks through one by one. */
export const mostCellsOfPlace = 5_000;
