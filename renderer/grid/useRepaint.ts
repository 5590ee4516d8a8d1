// Repaints of the grid, no wider than what changed: new figures repaint the lines in sight that they are about, a moved selection only
// the cells it left and came to. It is done in the same breath as the window's other changes, so that a frame never shows half of an answer.

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { LineId } from "../../shared/domain/ids.ts";
import type { DisplayUnit } from "../../shared/domain/unit.ts";
import type { CurrentSheet } from "../state/currentSheet.ts";
import type { Mirror } from "../state/scenarioMirror.ts";
import type { Selection } from "../state/selection.ts";
import { useWindow, windowState } from "../state/windowStore.ts";
import { everyRow, paintCells, paintMarking, paintNewCells } from "./cellPainter.ts";
import type { References } from "./referenceColours.ts";
import { touchedLines } from "./touchedLines.ts";

interface Painted {
  readonly mirror: Mirror;
  readonly columns: CurrentSheet["columns"];
  readonly rowIds: CurrentSheet["rowIds"];
  readonly displayUnit: DisplayUnit;
  readonly selection: Selection;
  readonly references: References | null;
}

/** An edit also takes the mark from what is cut, wherever that stands. */
const touchedSince = (before: Mirror, now: Mirror): ReadonlySet<LineId> | null =>
  before !== now && windowState().cut !== null ? null : touchedLines(before, now);

const isTouched = (lines: ReadonlySet<LineId>, id: LineId | undefined): boolean => id !== undefined && lines.has(id);

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
      before?.columns === columns &&
      before.rowIds === rowIds &&
      before.displayUnit === displayUnit &&
      before.references === references;
    const touched = isSame ? touchedSince(before.mirror, mirror) : null;
    if (!isSame || touched === null) return paintCells(area.current, everyRow);
    if (touched.size > 0) paintCells(area.current, (row) => isTouched(touched, rowIds[row]));
    if (before.selection !== selection) paintMarking(area.current, before.selection, selection, current);
  }, [area, current, displayUnit, selection, references]);
  useLayoutEffect(() => (area.current === null ? undefined : paintNewCells(area.current)), [area]);
}
