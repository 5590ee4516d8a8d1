// What is typed and not yet entered is in the window alone, and gone with the page: a browser asks before it leaves one that says
// so. For the browser shell only; the desktop program has no question of its own there and would merely stay open.

import { noteOf } from "./noteActions.ts";
import { type WindowState, windowState } from "./windowStore.ts";

/** Stands something typed in a cell or a note that would be lost with the page? Text left as it was is nothing. */
export function isHalfTyped({
  edit,
  openNote,
  document,
}: Pick<WindowState, "edit" | "openNote" | "document">): boolean {
  if (edit !== null && edit.text !== edit.original) return true;
  if (openNote === null) return false;
  const line = document?.mirror.lineById.get(openNote.lineId);
  if (line === undefined) return openNote.text !== "";
  const before = openNote.year === null ? line.note : (noteOf(line, openNote.year)?.text ?? "");
  return openNote.text !== before;
}

/** Lets the browser ask, for as long as the page lives. */
export function askBeforeLeaving(): void {
  globalThis.addEventListener("beforeunload", (event) => {
    if (isHalfTyped(windowState())) event.preventDefault();
  });
}
