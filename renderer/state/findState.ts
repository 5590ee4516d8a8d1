// What is looked for and what was found: the state of the search bar, which the bar shows and the grid marks. find.ts searches and goes
// from hit to hit; nothing of it is part of the budget.

import { create } from "zustand";
import type { LineId } from "../../shared/domain/ids.ts";
import type { FindHit } from "./findHits.ts";

export type FindScope = "sheet" | "all";

export interface FindState {
  readonly isOpen: boolean;
  readonly isReplacing: boolean;
  readonly text: string;
  readonly replacement: string;
  readonly matchCase: boolean;
  readonly whole: boolean;
  readonly scope: FindScope;
  /** As they are seen: by sheet, row and column; complete when `isSearching` is false. */
  readonly hits: readonly FindHit[];
  readonly isSearching: boolean;
  /** There are more than are listed. */
  readonly isCut: boolean;
  /** The hit one has come to, -1 for none. */
  readonly at: number;
  /** `markOf` of every hit. */
  readonly marks: ReadonlySet<string>;
  /** Counts requests to give the search field the keyboard. */
  readonly focusRequests: number;
}

const noMarks: ReadonlySet<string> = new Set();
/** The state without a search. */
export const nothingFound = { hits: [], isSearching: false, isCut: false, at: -1, marks: noMarks } as const;

export const useFind = create<FindState>()(() => ({
  isOpen: false,
  isReplacing: false,
  text: "",
  replacement: "",
  matchCase: false,
  whole: false,
  scope: "all",
  ...nothingFound,
  focusRequests: 0,
}));

export const findState = (): FindState => useFind.getState();

/** A cell as the marks know it. */
export const markOf = (lineId: LineId, columnId: string): string => `${lineId} ${columnId}`;

/** Is the cell one of the hits? Asked for every painted cell. */
export function isFound(lineId: LineId, columnId: string): boolean {
  const { marks } = useFind.getState();
  return marks.size > 0 && marks.has(markOf(lineId, columnId));
}
