// The keys of the grid as data: a key stroke becomes one intent, or none, and then belongs to the browser or the menu.
// The same table is what the help dialog shows and what the tests read.

import type { Direction } from "../state/selection.ts";

export interface KeyStroke {
  readonly key: string;
  readonly shift: boolean;
  /** Ctrl, or Cmd on a Mac. */
  readonly control: boolean;
  readonly alt: boolean;
}

export type GridIntent =
  | { readonly type: "move"; readonly direction: Direction; readonly extend: boolean; readonly toEdge: boolean }
  | { readonly type: "page"; readonly direction: "up" | "down"; readonly extend: boolean }
  | { readonly type: "rowEdge"; readonly edge: "first" | "last"; readonly extend: boolean }
  | { readonly type: "sheetEdge"; readonly edge: "first" | "last"; readonly extend: boolean }
  | { readonly type: "tab"; readonly backwards: boolean }
  | { readonly type: "enter"; readonly backwards: boolean }
  | { readonly type: "edit" }
  | { readonly type: "write"; readonly text: string }
  | { readonly type: "clear" }
  | { readonly type: "selectAll" }
  | { readonly type: "selectRow" }
  | { readonly type: "selectColumn" }
  | { readonly type: "fill"; readonly direction: "down" | "right" }
  | { readonly type: "collapseSelection" };

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** The intent of a key stroke in the grid (no editor open), null when it is not the grid's. */
export function intentOfKey(stroke: KeyStroke): GridIntent | null {
  const { key, shift, control, alt } = stroke;
  if (alt) return null;
  const direction = directions[key];
  if (direction !== undefined) return { type: "move", direction, extend: shift, toEdge: control };
  if (control) return intentWithControl(key, shift);
  switch (key) {
    case "PageUp":
      return { type: "page", direction: "up", extend: shift };
    case "PageDown":
      return { type: "page", direction: "down", extend: shift };
    case "Home":
      return { type: "rowEdge", edge: "first", extend: shift };
    case "End":
      return { type: "rowEdge", edge: "last", extend: shift };
    case "Tab":
      return { type: "tab", backwards: shift };
    case "Enter":
      return { type: "enter", backwards: shift };
    case "F2":
      return { type: "edit" };
    case "Delete":
    case "Backspace":
      return { type: "clear" };
    case "Escape":
      return { type: "collapseSelection" };
    case " ":
      // A blank alone would overwrite a cell by a slip of the thumb; Excel's habit of writing it is not kept.
      return shift ? { type: "selectRow" } : null;
    default:
      return isPrintable(key) ? { type: "write", text: key } : null;
  }
}

function intentWithControl(key: string, shift: boolean): GridIntent | null {
  switch (key.toLowerCase()) {
    case "a":
      return shift ? null : { type: "selectAll" };
    case "home":
      return { type: "sheetEdge", edge: "first", extend: shift };
    case "end":
      return { type: "sheetEdge", edge: "last", extend: shift };
    case "d":
      return shift ? null : { type: "fill", direction: "down" };
    case "r":
      return shift ? null : { type: "fill", direction: "right" };
    case " ":
      return { type: "selectColumn" };
    default:
      return null;
  }
}

/** One visible sign; names of keys ("Shift", "F5", "Dead") are longer. */
export const isPrintable = (key: string): boolean => Array.from(key).length === 1 && key >= " ";
