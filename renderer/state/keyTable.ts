// The one table of keys: what may be pressed, where it holds, and under which name its meaning is told. GridActions turns its
// rows into what is done, the help page shows them, and every row has a test of its own in a real browser. Keys of commands
// stand with the commands in commandRegistry.ts; `allKeys.ts` puts the two together.

import type { KeyGroup, KeyRowId } from "../../shared/texts/keys.ts";

export interface KeyStroke {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
  /** The place of the key on the keyboard: with Shift, Ctrl+9 writes another sign in every country. */
  readonly code?: string;
}

/** "grid": a cell is marked and nothing is typed; "editor": in a cell's text; "window": in both, and everywhere else. */
export type KeyPlace = "grid" | "editor" | "window";

export interface KeyRow {
  readonly id: string;
  /** As `strokeName` writes them: "Ctrl+Shift+ArrowRight". */
  readonly strokes: readonly string[];
  readonly where: KeyPlace;
  readonly group: KeyGroup;
}

interface OwnRow extends KeyRow {
  readonly id: KeyRowId;
}

const gridRows = [
  { id: "move", strokes: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], where: "grid", group: "move" },
  {
    id: "edge",
    strokes: ["Ctrl+ArrowUp", "Ctrl+ArrowDown", "Ctrl+ArrowLeft", "Ctrl+ArrowRight"],
    where: "grid",
    group: "move",
  },
  { id: "rowStart", strokes: ["Home"], where: "grid", group: "move" },
  { id: "rowEnd", strokes: ["End"], where: "grid", group: "move" },
  { id: "sheetStart", strokes: ["Ctrl+Home"], where: "grid", group: "move" },
  { id: "sheetEnd", strokes: ["Ctrl+End"], where: "grid", group: "move" },
  { id: "page", strokes: ["PageUp", "PageDown"], where: "grid", group: "move" },
  { id: "pageSideways", strokes: ["Alt+PageUp", "Alt+PageDown"], where: "grid", group: "move" },
  { id: "tab", strokes: ["Tab"], where: "grid", group: "move" },
  { id: "tabBack", strokes: ["Shift+Tab"], where: "grid", group: "move" },
  { id: "enter", strokes: ["Enter"], where: "grid", group: "move" },
  { id: "enterBack", strokes: ["Shift+Enter"], where: "grid", group: "move" },
  { id: "showActive", strokes: ["Ctrl+Backspace"], where: "grid", group: "move" },
  {
    id: "extend",
    strokes: ["Shift+ArrowUp", "Shift+ArrowDown", "Shift+ArrowLeft", "Shift+ArrowRight"],
    where: "grid",
    group: "mark",
  },
  {
    id: "extendEdge",
    strokes: ["Ctrl+Shift+ArrowUp", "Ctrl+Shift+ArrowDown", "Ctrl+Shift+ArrowLeft", "Ctrl+Shift+ArrowRight"],
    where: "grid",
    group: "mark",
  },
  { id: "extendRowStart", strokes: ["Shift+Home"], where: "grid", group: "mark" },
  { id: "extendRowEnd", strokes: ["Shift+End"], where: "grid", group: "mark" },
  { id: "extendSheetStart", strokes: ["Ctrl+Shift+Home"], where: "grid", group: "mark" },
  { id: "extendSheetEnd", strokes: ["Ctrl+Shift+End"], where: "grid", group: "mark" },
  { id: "extendPage", strokes: ["Shift+PageUp", "Shift+PageDown"], where: "grid", group: "mark" },
  { id: "selectAll", strokes: ["Ctrl+A", "Ctrl+Shift+Space"], where: "grid", group: "mark" },
  { id: "selectRow", strokes: ["Shift+Space"], where: "grid", group: "mark" },
  { id: "selectColumn", strokes: ["Ctrl+Space"], where: "grid", group: "mark" },
  { id: "extendMode", strokes: ["F8"], where: "grid", group: "mark" },
  { id: "addRange", strokes: ["Shift+F8"], where: "grid", group: "mark" },
  { id: "collapse", strokes: ["Escape"], where: "grid", group: "mark" },
  { id: "edit", strokes: ["F2"], where: "grid", group: "cells" },
  { id: "write", strokes: ["Sign"], where: "grid", group: "cells" },
  { id: "empty", strokes: ["Backspace"], where: "grid", group: "cells" },
  { id: "clear", strokes: ["Delete"], where: "grid", group: "cells" },
  { id: "fillDown", strokes: ["Ctrl+D"], where: "grid", group: "cells" },
  { id: "fillRight", strokes: ["Ctrl+R"], where: "grid", group: "cells" },
] as const satisfies readonly OwnRow[];

/** Keys the browser turns into events of their own: copying may only be done in answer to one. */
const eventRows = [
  { id: "copy", strokes: ["Ctrl+C"], where: "grid", group: "cells" },
  { id: "cut", strokes: ["Ctrl+X"], where: "grid", group: "cells" },
  { id: "paste", strokes: ["Ctrl+V"], where: "grid", group: "cells" },
  { id: "pasteSpecial", strokes: ["Ctrl+Shift+V"], where: "grid", group: "cells" },
  { id: "cellMenu", strokes: ["Shift+F10", "ContextMenu"], where: "grid", group: "cells" },
] as const satisfies readonly OwnRow[];

const editorRows = [
  { id: "commit", strokes: ["Enter"], where: "editor", group: "editor" },
  { id: "commitBack", strokes: ["Shift+Enter"], where: "editor", group: "editor" },
  { id: "commitRight", strokes: ["Tab"], where: "editor", group: "editor" },
  { id: "commitLeft", strokes: ["Shift+Tab"], where: "editor", group: "editor" },
  { id: "commitRange", strokes: ["Ctrl+Enter"], where: "editor", group: "editor" },
  { id: "commitYears", strokes: ["Ctrl+Shift+Enter"], where: "editor", group: "editor" },
  { id: "cancel", strokes: ["Escape"], where: "editor", group: "editor" },
  { id: "functionHelp", strokes: ["F1", "Shift+F3"], where: "editor", group: "editor" },
] as const satisfies readonly OwnRow[];

/** Keys whose meaning depends on the text and the caret; renderer/formula/editorKeys.ts tells which of them holds. */
const formulaRows = [
  {
    id: "commitMove",
    strokes: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"],
    where: "editor",
    group: "editor",
  },
  { id: "editMode", strokes: ["F2"], where: "editor", group: "editor" },
  { id: "referenceYear", strokes: ["F4"], where: "editor", group: "editor" },
  { id: "pointAt", strokes: ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"], where: "editor", group: "editor" },
  {
    id: "pointRange",
    strokes: ["Shift+ArrowUp", "Shift+ArrowDown", "Shift+ArrowLeft", "Shift+ArrowRight"],
    where: "editor",
    group: "editor",
  },
  { id: "offerAsk", strokes: ["Alt+ArrowDown"], where: "editor", group: "editor" },
  { id: "lineYears", strokes: ["Alt+ArrowUp"], where: "editor", group: "editor" },
  { id: "offerMove", strokes: ["ArrowUp", "ArrowDown"], where: "editor", group: "editor" },
  { id: "offerTake", strokes: ["Tab", "Enter"], where: "editor", group: "editor" },
  { id: "offerClose", strokes: ["Escape"], where: "editor", group: "editor" },
] as const satisfies readonly OwnRow[];

const windowRows = [
  // Browsers keep Ctrl+Page Up and Page Down for their own tabs; the arrows with Alt do the same in both programs.
  {
    id: "nextSheet",
    strokes: ["Ctrl+PageUp", "Ctrl+PageDown", "Alt+ArrowUp", "Alt+ArrowDown"],
    where: "window",
    group: "move",
  },
  { id: "nextPane", strokes: ["F6"], where: "window", group: "program" },
  { id: "previousPane", strokes: ["Shift+F6"], where: "window", group: "program" },
] as const satisfies readonly OwnRow[];

export type GridKeyId = (typeof gridRows)[number]["id"];
export type EditorKeyId = (typeof editorRows)[number]["id"];
export type WindowKeyId = (typeof windowRows)[number]["id"];

/** All rows but those of commands. */
export const ownKeyRows: readonly OwnRow[] = [...gridRows, ...eventRows, ...editorRows, ...formulaRows, ...windowRows];

const gridKeys = byStroke<GridKeyId>(gridRows);
const editorKeys = byStroke<EditorKeyId>(editorRows);
const windowKeys = byStroke<WindowKeyId>(windowRows);

function byStroke<Id>(rows: readonly { readonly id: Id; readonly strokes: readonly string[] }[]) {
  return new Map<string, Id>(rows.flatMap(({ id, strokes }) => strokes.map((stroke) => [stroke, id] as const)));
}

/** The row of a stroke in the grid, undefined when it is not the grid's. A sign that can be written is the row `write`. */
export function gridKeyOf(stroke: KeyStroke): GridKeyId | undefined {
  const known = gridKeys.get(strokeName(stroke));
  if (known !== undefined || stroke.control || stroke.alt) return known;
  // A blank alone would overwrite a cell by a slip of the thumb; Excel's habit of writing it is not kept.
  return isPrintable(stroke.key) && stroke.key !== " " ? "write" : undefined;
}

export const editorKeyOf = (stroke: KeyStroke): EditorKeyId | undefined => editorKeys.get(strokeName(stroke));
export const windowKeyOf = (stroke: KeyStroke): WindowKeyId | undefined => windowKeys.get(strokeName(stroke));

/** One visible sign; names of keys ("Shift", "F5", "Dead") are longer. */
export const isPrintable = (key: string): boolean => Array.from(key).length === 1 && key >= " ";

const signNames: Readonly<Record<string, string>> = { " ": "Space", "+": "Plus", "-": "Minus" };

/** The stroke as the tables write it: "Ctrl+Alt+Shift+Key", letters as capitals. */
export function strokeName(stroke: KeyStroke): string {
  const { shift, control, alt, code = "" } = stroke;
  const digit = (control || alt) && /^Digit\d$/.test(code) ? code.slice("Digit".length) : null;
  const sign = digit ?? signNames[stroke.key] ?? stroke.key;
  const key = sign.length === 1 ? sign.toUpperCase() : sign;
  // Plus lies under Shift on some keyboards and not on others.
  const isShifted = shift && key !== "Plus";
  return `${control ? "Ctrl+" : ""}${alt ? "Alt+" : ""}${isShifted ? "Shift+" : ""}${key}`;
}
