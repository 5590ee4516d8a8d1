// The colours of a formula that is only looked at: the host is asked for its references, as for typed text, once the selected cell has
// come to rest. An answer for a cell that is no longer the active one, or for figures that are no longer the latest, is dropped.

import { formulaOfCell } from "../grid/cellText.ts";
import { request } from "../workbenchClient.ts";
import { cellAtPoint, currentSheet } from "./currentSheet.ts";
import { setWindow, windowState } from "./windowStore.ts";

/** Colours the formula of the selected cell: asks the host for its references, as for typed text. */
export async function showReferencesOfSelection(): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  const cell = current === null ? null : cellAtPoint(current, state.selection.anchor);
  if (state.document === null || current === null || cell === null || cell.year === null || state.edit !== null) return;
  const text = formulaOfCell(current.mirror, cell.line, cell.index);
  if (text === null) {
    if (state.shownReferences !== null) setWindow({ shownReferences: null });
    return;
  }
  const answer = await request("checkInput", {
    handle: state.document.handle,
    lineId: cell.line.id,
    year: cell.year,
    text,
    bareUnit: state.displayUnit,
  });
  const now = windowState();
  if (now.selection !== state.selection || now.view !== state.view || now.edit !== null) return;
  if (now.document?.handle !== state.document.handle) return;
  if (now.document.mirror.status.revision !== current.mirror.status.revision) return;
  const shown = answer.ok ? { text, references: answer.value.references, formulaUnit: answer.value.formulaUnit } : null;
  setWindow({ shownReferences: shown });
}
