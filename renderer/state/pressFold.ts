// A heading folded or unfolded by its arrow while a cell is typed in. A formula goes on being typed, because one folds to come to the
// cell one points at; anything else is entered first, as by any other press, and so is a formula whose own line would be folded away.

import type { LineId } from "../../shared/domain/ids.ts";
import { isFormulaText } from "../formula/formulaScan.ts";
import { leaveEdit } from "./leaveEdit.ts";
import { fold } from "./shownRowsActions.ts";
import { focusGrid, type WindowState, windowState } from "./windowStore.ts";

export function pressFold(lineId: LineId): void {
  const state = windowState();
  if (state.edit === null || goesOn(state, lineId)) {
    fold(lineId);
    return;
  }
  void leaveEdit(() => {
    fold(lineId);
    focusGrid();
  });
}

function goesOn({ edit, document, collapsed }: WindowState, lineId: LineId): boolean {
  if (edit === null || edit.pending || !isFormulaText(edit.text)) return false;
  if (collapsed.has(lineId)) return true;
  const lines = document?.mirror.lineById;
  const seen = new Set<LineId>();
  let above = lines?.get(edit.target.lineId)?.parentId ?? null;
  while (above !== null && !seen.has(above)) {
    if (above === lineId) return false;
    seen.add(above);
    above = lines?.get(above)?.parentId ?? null;
  }
  return true;
}
