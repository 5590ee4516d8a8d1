// Paints the outlines of what is cut, of what is copied and of what is being filled. Only the class names change, on the cells in sight;
// React draws nothing. A cut or a copy is over when the budget has been edited, or with Esc.

import { type RefObject, useEffect } from "react";
import { isOutdated, shownCopy } from "../state/copyMark.ts";
import { givenUp, liveCut } from "../state/cutMark.ts";
import { setWindow, useWindow, windowState } from "../state/windowStore.ts";
import { everyRow, paintCells } from "./cellPainter.ts";

export function useRangeMarks(area: RefObject<HTMLDivElement | null>): void {
  useEffect(
    () =>
      useWindow.subscribe((state, before) => {
        const isTyped = state.edit !== null && before.edit === null && state.copied !== null;
        if (isTyped || isOutdated(state)) return setWindow({ copied: null });
        const isSame =
          state.cut === before.cut && state.copied === before.copied && state.fillTarget === before.fillTarget;
        if (isSame || area.current === null) return;
        paintCells(area.current, everyRow);
      }),
    [area],
  );
  useEffect(() => {
    const dropMarks = (event: KeyboardEvent): void => {
      const state = windowState();
      if (event.key !== "Escape" || state.edit !== null || state.dialog !== null) return;
      const cut = liveCut(state);
      if (cut !== null) setWindow({ cut: givenUp(cut), notice: null });
      if (shownCopy(state) !== null) setWindow({ copied: null });
    };
    // Before the grid takes the key for itself.
    globalThis.addEventListener("keydown", dropMarks, true);
    return () => globalThis.removeEventListener("keydown", dropMarks, true);
  }, []);
}
