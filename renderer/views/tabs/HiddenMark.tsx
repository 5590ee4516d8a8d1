// At the end of a name: how many rows are hidden right under it, as a button that shows them. The double line across the row is painted
// with its cells.

import type { LineId } from "../../../shared/domain/ids.ts";
import { shownRowsTexts } from "../../../shared/texts/viewSettings.ts";
import { currentSheet } from "../../state/currentSheet.ts";
import { showLines } from "../../state/shownRowsActions.ts";
import { useWindow, type WindowState, windowState } from "../../state/windowStore.ts";

export function HiddenMark({ lineId }: { readonly lineId: LineId }) {
  const count = useWindow((state) => hiddenUnder(state, lineId).length);
  if (count === 0) return null;
  return (
    <button
      type="button"
      className="hidden-mark"
      tabIndex={-1}
      title={shownRowsTexts.showHidden(count)}
      onMouseDown={(event) => event.stopPropagation()}
      onClick={() => showLines(hiddenUnder(windowState(), lineId))}
    >
      {shownRowsTexts.hidden(count)}
    </button>
  );
}

const none: readonly LineId[] = [];

function hiddenUnder(state: WindowState, lineId: LineId): readonly LineId[] {
  // Nearly always nothing is hidden: no line is looked for then.
  if (state.rowsShown.hidden.size === 0) return none;
  const current = currentSheet(state);
  if (current === null) return none;
  for (const [row, hidden] of current.shown.hiddenAfter) if (current.rowIds[row] === lineId) return hidden;
  return none;
}
