// Cells or lines that are cut: marked, and otherwise as they were until they are put somewhere. The mark lasts until the next
// edit of the budget, because what was cut may not be the same after it; a cut that has lapsed is remembered, so that it is not copied.

import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import type { WindowState } from "./windowStore.ts";

export interface CutMark {
  readonly id: string;
  readonly handle: string;
  readonly revision: number;
  readonly sheetId: SheetId;
  /** Whole lines, which are moved with all they hold, or the cells of some years. */
  readonly kind: "lines" | "cells";
  readonly lineIds: readonly LineId[];
  /** Ids of the columns from left to right. */
  readonly columnIds: readonly string[];
}

/** The year of a column of years, by its id. */
export const yearOfColumn = (columnId: string): number => Number(columnId.slice(1));

type Look = Pick<WindowState, "cut" | "document">;

/** The cut that can still be pasted, null where there is none or the budget has been edited since. */
export function liveCut({ cut, document }: Look): CutMark | null {
  if (cut === null || document === null || cut.handle !== document.handle) return null;
  return cut.revision === document.mirror.status.revision ? cut : null;
}

/**
 * Was `cutId` cut in the budget shown, and can it no more be moved? Pasting it would leave the amounts in both places. What was cut in
 * another budget, or another window, is copied from there.
 */
export const isLapsed = (state: Look, cutId: string): boolean =>
  state.cut?.id === cutId && state.cut.handle === state.document?.handle && liveCut(state) === null;

/** The cut given up: nothing is marked any more, and a paste of it is refused. */
export const givenUp = (cut: CutMark): CutMark => ({ ...cut, revision: Number.NaN });

/** Class names of a cell inside the cut, with the edges it has; none outside. */
export function cutClassesOf(state: Look, sheetId: SheetId, lineId: LineId, columnId: string): readonly string[] {
  const cut = liveCut(state);
  if (cut === null || cut.sheetId !== sheetId) return noClasses;
  const column = cut.columnIds.indexOf(columnId);
  if (column < 0 || !cut.lineIds.includes(lineId)) return noClasses;
  return [
    "cut-cell",
    ...(cut.lineIds[0] === lineId ? ["cut-top"] : []),
    ...(cut.lineIds.at(-1) === lineId ? ["cut-bottom"] : []),
    ...(column === 0 ? ["cut-left"] : []),
    ...(column === cut.columnIds.length - 1 ? ["cut-right"] : []),
  ];
}

const noClasses: readonly string[] = [];
