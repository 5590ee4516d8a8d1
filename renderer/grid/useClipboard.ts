// Copy, cut and paste of the document, for as long as the grid has the floor: not while something is typed, not in a
// dialog, and not when the reader has marked text elsewhere.

import { useEffect } from "react";
import { copySelection, cutSelection } from "../state/clipboardActions.ts";
import { paste, pasteSpecial } from "../state/pasteActions.ts";
import { contentOf } from "../state/pasteContent.ts";
import { windowState } from "../state/windowStore.ts";

function gridHasTheFloor(): boolean {
  const { edit, dialog, view } = windowState();
  if (edit !== null || dialog !== null || view?.type !== "sheet") return false;
  const active = globalThis.document.activeElement;
  return !(active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement);
}

const isTextMarked = (): boolean => globalThis.getSelection()?.isCollapsed === false;

export function useClipboard(): void {
  useEffect(() => {
    /** Ctrl+Shift+V reaches the page as a paste like any other, a moment after its key. */
    let isSpecial = false;
    const copy = (event: ClipboardEvent) => {
      if (!gridHasTheFloor() || isTextMarked() || event.clipboardData === null) return;
      const isTaken = event.type === "cut" ? cutSelection(event.clipboardData) : copySelection(event.clipboardData);
      if (isTaken) event.preventDefault();
    };
    const pasted = (event: ClipboardEvent) => {
      const isAsked = isSpecial;
      isSpecial = false;
      if (!gridHasTheFloor() || event.clipboardData === null) return;
      event.preventDefault();
      const content = contentOf(event.clipboardData);
      if (isAsked) pasteSpecial(content);
      else void paste(content);
    };
    const press = ({ key, ctrlKey, metaKey, shiftKey }: KeyboardEvent) => {
      isSpecial = key.toLowerCase() === "v" && shiftKey && (ctrlKey || metaKey);
    };
    const { document } = globalThis;
    document.addEventListener("copy", copy);
    document.addEventListener("cut", copy);
    document.addEventListener("paste", pasted);
    document.addEventListener("keydown", press, true);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", copy);
      document.removeEventListener("paste", pasted);
      document.removeEventListener("keydown", press, true);
    };
  }, []);
}
