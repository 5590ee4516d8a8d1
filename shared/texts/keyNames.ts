// What the keys are called on a Swedish keyboard, for menus, buttons and the help page. A menu writes the arrows out, since a reader of it
// sees one stroke at a time; the help page draws them, since it shows many. Strokes come as "CmdOrCtrl+Shift+S" or "Ctrl+Shift+S".

type Names = Readonly<Record<string, string>>;

const names: Names = {
  CmdOrCtrl: "Ctrl",
  Shift: "Skift",
  Alt: "Alt",
  Enter: "Retur",
  Tab: "Tabb",
  Escape: "Esc",
  Backspace: "Backsteg",
  Delete: "Delete",
  Arrows: "piltangent",
  PageUp: "Page Up",
  PageDown: "Page Down",
  ContextMenu: "Menytangenten",
  Space: "Blanksteg",
  Plus: "+",
  Minus: "−",
  Sign: "Bokstav, siffra, tecken",
};

const written: Names = {
  ...names,
  ArrowUp: "Pil upp",
  ArrowDown: "Pil ned",
  ArrowLeft: "Pil vänster",
  ArrowRight: "Pil höger",
  // As Electron names them in a menu.
  Up: "Pil upp",
  Down: "Pil ned",
  Left: "Pil vänster",
  Right: "Pil höger",
  "-": "−",
};

const drawn: Names = { ...names, ArrowUp: "↑", ArrowDown: "↓", ArrowLeft: "←", ArrowRight: "→" };
const drawnOnMac: Names = { ...drawn, CmdOrCtrl: "Cmd", Ctrl: "Cmd", Alt: "Alternativ" };

const inWords = (stroke: string, words: Names): string =>
  stroke
    .split("+")
    .map((key) => words[key] ?? key)
    .join("+");

/** "CmdOrCtrl+Shift+ArrowUp" → "Ctrl+Skift+Pil upp", for menus and buttons. */
export const keysInSwedish = (keys: string): string => inWords(keys, written);

/** "Ctrl+Shift+ArrowUp" → "Ctrl+Skift+↑", as printed on the keyboard of the reader. */
export const strokeInSwedish = (stroke: string, isMac = false): string => inWords(stroke, isMac ? drawnOnMac : drawn);
