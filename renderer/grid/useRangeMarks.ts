// Paints the outline of what is cut and of what is being filled. Only the class names change, on the cells in sight; React draws
// nothing. A cut is over when the budget has been edited, or with Esc.

import { type RefObject, useEffect } from "react";
import { givenUp, liveCut } from "../state/cutMark.ts";
import { setWindow, useWindow, windowState } from "../state/windowStore.ts";
import { everyRow, paintCells } from "./cellPainter.ts";

export function useRangeMarks(area: RefObject<HTMLDivElement | null>): void {
  useEffect(
    () =>
      useWindow.subscribe((state, before) => {
        const isSame = state.cut === before.cut && state.fillTarget === before.fillTarget;
        if (isSame || area.current === null) return;
        paintCells(area.current, everyRow);
      }),
    [area],
  );
  useEffect(() => {
    const dropCut = (event: KeyboardEvent): void => {
      const state = windowState();
      const cut = liveCut(state);
      if (event.key !== "Escape" || cut === null || state.edit !== null || state.dialog !== null) return;
      setWindow({ cut: givenUp(cut), notice: null });
    };
    // Before the grid takes the key for itself.
    globalThis.addEventListener("keydown", dropCut, true);
    return () => globalThis.removeEventListener("keydown", dropCut, true);
  }, []);
}
