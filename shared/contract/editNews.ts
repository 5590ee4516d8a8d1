// What the answer to an edit tells besides figures and structure: which sums count otherwise since lines were moved or added, and, for
// an undo, where to look. Ids alone; the window has the names.

import type { CountedOtherwise, MissedLines } from "../analysis/countedOtherwise.ts";
import type { LineId, SheetId } from "../domain/ids.ts";

export type { CountedOtherwise } from "../analysis/countedOtherwise.ts";

/** Sums and lines told of by id; a move in a large budget may concern thousands of both, and nobody reads more names than these. */
export const mostCounted = { sums: 20, lines: 50 } as const;

/** A sum that counts other lines; of each kind of lines the first `mostCounted.lines`, and how many more there are. */
export interface CountedSum extends Omit<CountedOtherwise, "missed"> {
  readonly gainedMore: number;
  readonly lostMore: number;
  readonly missed: (MissedLines & { readonly more: number }) | null;
}

/** The news of an edit of the order of lines: the first `mostCounted.sums` sums, and how many more there are. */
export interface CountedNews {
  readonly counted: readonly CountedSum[];
  readonly countedMore: number;
}

/** The news of every sum, cut to what is told by id. */
export function boundedNews(sums: readonly CountedOtherwise[]): CountedNews {
  const most = mostCounted.lines;
  const more = ({ length }: readonly LineId[]): number => Math.max(0, length - most);
  const counted = sums.slice(0, mostCounted.sums).map(
    ({ lineId, gained, lost, missed }): CountedSum => ({
      lineId,
      gained: gained.slice(0, most),
      gainedMore: more(gained),
      lost: lost.slice(0, most),
      lostMore: more(lost),
      missed: missed && { ...missed, lineIds: missed.lineIds.slice(0, most), more: more(missed.lineIds) },
    }),
  );
  return { counted, countedMore: sums.length - counted.length };
}

/** Where an undone or redone edit shows. */
export interface EditPlace {
  /** The sheet of the first of them, or the one whose order or name changed; null where no sheet shows it. */
  readonly sheetId: SheetId | null;
  /** The cells that became other, at most `mostCellsOfPlace` of them; year null: the line's name. */
  readonly cells: readonly { readonly lineId: LineId; readonly year: number | null }[];
}

/** More than anyone looks through one by one. */
export const mostCellsOfPlace = 5_000;
