// Where one stood when new lines were made: when they are taken back before anything else is done, one stands there again, and a figure
// typed next does not hit the row that slid up in their place. Forgotten with the window; kept for the latest only.

import type { LineId } from "../../shared/domain/ids.ts";
import { currentSheet } from "./currentSheet.ts";
import { selectionAt } from "./selection.ts";
import { setWindow, windowState } from "./windowStore.ts";

interface Origin {
  readonly lineId: LineId;
  readonly column: string;
}

const mostKept = 100;
const origins = new Map<LineId, Origin>();

/** The line of the active cell, null outside a sheet. */
export function activeLine(): LineId | null {
  const state = windowState();
  return currentSheet(state)?.rowIds[state.selection.anchor.row] ?? null;
}

/** Remembers the active cell for lines that are being made beside it. */
export function rememberOrigin(madeIds: readonly LineId[]): void {
  const state = windowState();
  const current = currentSheet(state);
  const lineId = current?.rowIds[state.selection.anchor.row];
  const column = current?.columns[state.selection.anchor.column]?.id;
  if (lineId === undefined || column === undefined) return;
  // The first is the one that is named: it is kept longest.
  for (const madeId of madeIds.slice(0, mostKept).toReversed()) origins.set(madeId, { lineId, column });
  for (const oldest of origins.keys()) {
    if (origins.size <= mostKept) return;
    origins.delete(oldest);
  }
}

/** Marks the cell one stood in before a line was made that is gone now; nothing where it is unknown or not shown. */
export function standWhereItWasMade(madeId: LineId): void {
  const current = currentSheet(windowState());
  const origin = origins.get(madeId);
  if (current === null || origin === undefined || current.mirror.lineById.has(madeId)) return;
  const row = current.rowIds.indexOf(origin.lineId);
  const column = current.columns.findIndex(({ id }) => id === origin.column);
  if (row >= 0 && column >= 0) setWindow({ selection: selectionAt({ row, column }) });
}
