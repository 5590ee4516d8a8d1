// Copy, cut and paste from a menu, where no key has been pressed. Copying asks the browser for the event that does it; pasting asks to
// read the clipboard, and says which keys do it where that is refused.

import { clipboardTexts } from "../../shared/texts/clipboard.ts";
import { paste, pasteSpecial } from "./pasteActions.ts";
import { askedContent } from "./pasteContent.ts";
import { focusGrid, showRefusal } from "./windowStore.ts";

/** Commands whose keys the browser turns into events of their own; the events do the work. */
export const eventCommands: ReadonlySet<string> = new Set(["copy", "cut", "paste", "pasteSpecial"]);

export const copyFromMenu = (): void => askBrowser("copy");
export const cutFromMenu = (): void => askBrowser("cut");

/** The grid must have the keyboard for the event to be about cells. */
function askBrowser(what: "copy" | "cut"): void {
  focusGrid();
  requestAnimationFrame(() => globalThis.document.execCommand(what));
}

export async function pasteFromMenu(): Promise<void> {
  const content = await askedContent();
  focusGrid();
  if (content === null) return showRefusal({ code: "pasteByKeys", message: clipboardTexts.useKeyboard });
  await paste(content);
}

/** Where the clipboard may not be read the dialog says which keys fetch it. */
export async function pasteSpecialFromMenu(): Promise<void> {
  pasteSpecial(await askedContent());
}
