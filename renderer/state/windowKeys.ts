// Keys that are no commands and hold in the whole window: from pane to pane and from sheet to sheet, also
// while something is typed.

import { goToSheet } from "../formula/leaveSheet.ts";
import { movePane } from "../views/workbench/panes.ts";
import { type KeyStroke, windowKeyOf } from "./keyTable.ts";
import { sheetsAsListed } from "./sheetOrder.ts";
import { windowState } from "./windowStore.ts";

/** Does a key stroke of the whole window. False when it is none. */
export function performWindowKey(stroke: KeyStroke): Promise<void> | null {
  switch (windowKeyOf(stroke)) {
    case "nextPane":
      movePane(false);
      return Promise.resolve();
    case "previousPane":
      movePane(true);
      return Promise.resolve();
    case "nextSheet":
      return stepSheet(stroke.key.endsWith("Up"));
    case undefined:
      return null;
  }
}

/** Shows the sheet before or after the one shown, in the order of the list; the ends are ends. */
async function stepSheet(backwards: boolean): Promise<void> {
  const { document, view } = windowState();
  if (document === null || view?.type !== "sheet") return;
  const sheets = sheetsAsListed(document.mirror.structure.sheets);
  const here = sheets.findIndex(({ id }) => id === view.sheetId);
  const next = sheets[here + (backwards ? -1 : 1)];
  if (next !== undefined) await goToSheet(next.id);
}
