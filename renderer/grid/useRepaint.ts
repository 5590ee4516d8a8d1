// Repaints of the grid, no wider than what changed: new figures repaint what is visible, a moved selection only the
// cells it left and came to. It is done in the same breath as the window's other changes, so that a frame never shows half of an answer.

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import type { CurrentSheet } from "../state/currentSheet.ts";
import type { Selection } from "../state/selection.ts";
import { useWindow } from "../state/windowStore.ts";
import { everyRow, paintCells, paintMarking, paintNewCells } from "./cellPainter.ts";
import type { References } from "./referenceColours.ts";

interface Painted {
  readonly mirror: CurrentSheet["mirror"];
  readonly columns: CurrentSheet["columns"];
  readonly rowIds: CurrentSheet["rowIds"];
  readonly displayUnit: DisplayUnit;
  readonly selection: Selection;
  readonly references: References | null;
}

export function useRepaint(area: RefObject<HTMLDivElement | null>, current: CurrentSheet): void {
  const displayUnit = useWindow((state) => state.displayUnit);
  const selection = useWindow((state) => state.selection);
  const references = useWindow((state) => {
    const shown = state.edit === null ? state.shownReferences?.references : state.edit.references;
    return shown === undefined || shown.length === 0 ? null : shown;
  });
  const painted = useRef<Painted | null>(null);
  useLayoutEffect(() => {
    if (area.current === null) return;
    const before = painted.current;
    const { mirror, columns, rowIds } = current;
    painted.current = { mirror, columns, rowIds, displayUnit, selection, references };
    const isSame =
      before?.mirror === mirror &&
      before.columns === columns &&
      before.rowIds === rowIds &&
      before.displayUnit === displayUnit &&
      before.references === references;
    if (!isSame) paintCells(area.current, everyRow);
    else if (before.selection !== selection) paintMarking(area.current, before.selection, selection, current);
  }, [area, current, displayUnit, selection, references]);
  useLayoutEffect(() => (area.current === null ? undefined : paintNewCells(area.current)), [area]);
}
