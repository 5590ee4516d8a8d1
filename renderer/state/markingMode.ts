// How the next arrows mark, as Excel's F8: "extend" stretches the marking without Shift until F8 or Esc, "add" lets the next move begin a
// range beside it. A mode belongs to the marking it was begun for: when anything else marks other cells, it is over.

import { create } from "zustand";
import type { Selection } from "./selection.ts";
import { useWindow, type WindowState, windowState } from "./windowStore.ts";

export type MarkingMode = "extend" | "add";

interface Begun {
  readonly mode: MarkingMode;
  readonly selection: Selection;
}

const useBegun = create<{ readonly begun: Begun | null }>()(() => ({ begun: null }));

const holds = (begun: Begun | null, { selection, edit, view }: WindowState): MarkingMode | null =>
  begun !== null && begun.selection === selection && edit === null && view?.type === "sheet" ? begun.mode : null;

/** The mode of the cells marked now, null for ordinary marking. */
export const markingMode = (): MarkingMode | null => holds(useBegun.getState().begun, windowState());

/** Begins a mode for the cells marked now, keeps it for them, or ends it. */
export function setMarkingMode(mode: MarkingMode | null): void {
  if (mode === null && useBegun.getState().begun === null) return;
  useBegun.setState({ begun: mode === null ? null : { mode, selection: windowState().selection } });
}

/** The same for a view that shows it. */
export function useMarkingMode(): MarkingMode | null {
  const begun = useBegun((state) => state.begun);
  return useWindow((state) => holds(begun, state));
}
