// Paints the hits of the search: when others are found, the cells in sight are painted again; nothing is drawn anew.

import { type RefObject, useEffect } from "react";
import { useFind } from "../state/findState.ts";
import { everyRow, paintCells } from "./cellPainter.ts";

export function useFoundMarks(area: RefObject<HTMLDivElement | null>): void {
  useEffect(
    () =>
      useFind.subscribe((state, before) => {
        if (state.marks !== before.marks && area.current !== null) paintCells(area.current, everyRow);
      }),
    [area],
  );
}
