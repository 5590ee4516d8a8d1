// Copy, cut and paste of the document, for as long as the grid has the floor: not while something is typed, not in a
// dialog, and not when the reader has marked text elsewhere.

import { useEffect } from "react";
import { clearSelection, copySelection, pasteText } from "../state/clipboardActions.ts";
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
    const copy = (event: ClipboardEvent) => {
      if (!gridHasTheFloor() || isTextMarked() || event.clipboardData === null) return;
      if (!copySelection(event.clipboardData)) return;
      event.preventDefault();
      if (event.type === "cut") void clearSelection();
    };
    const paste = (event: ClipboardEvent) => {
      if (!gridHasTheFloor() || event.clipboardData === null) return;
      event.preventDefault();
      void pasteText(event.clipboardData.getData("text/plain"));
    };
    const { document } = globalThis;
    document.addEventListener("copy", copy);
    document.addEventListener("cut", copy);
    document.addEventListener("paste", paste);
    return () => {
      document.removeEventListener("copy", copy);
      document.removeEventListener("cut", copy);
      document.removeEventListener("paste", paste);
    };
  }, []);
}
