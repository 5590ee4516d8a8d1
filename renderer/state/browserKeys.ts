// Keys a browser would act on by itself where nothing in the page takes them: it zooms, searches, prints, goes back, loads the page anew.
// Those that mean something in this program never reach it, in dialogs and text fields either: a slip must not cost what is typed. The
// size of the page stays the browser's, by its menu and Ctrl with the wheel.

import { type KeyStroke, strokeName } from "./keyTable.ts";

/** In the table of keys too, wherever the keyboard stands. */
export const keptFromBrowser: ReadonlySet<string> = new Set([
  "Ctrl+Plus",
  "Ctrl+Minus",
  "Ctrl+D",
  "Ctrl+E",
  "Ctrl+F",
  "Ctrl+G",
  "Ctrl+H",
  "Ctrl+K",
  "Ctrl+O",
  "Ctrl+P",
  "Ctrl+R",
  "Ctrl+S",
  "Ctrl+Shift+D",
  "Ctrl+Shift+P",
  "Ctrl+Shift+S",
  "F1",
  "F3",
  "F6",
  "Alt+ArrowLeft",
  "Alt+ArrowRight",
]);

/** No keys of the program, but what a browser does with them throws away what is typed. */
export const losesPage: ReadonlySet<string> = new Set(["Ctrl+Shift+R", "F5", "Ctrl+F5", "Shift+F5"]);

/** True for a stroke the browser is not to have. On a Mac Alt and an arrow go a word further in a text. */
export function isKeptFromBrowser(stroke: KeyStroke, isTyping: boolean, isMac: boolean): boolean {
  const name = strokeName(stroke);
  if (isTyping && isMac && stroke.alt) return false;
  return keptFromBrowser.has(name) || losesPage.has(name);
}
