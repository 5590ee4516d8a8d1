// What a key stroke means in the grid: the row of the key table it belongs to, as one intent. A stroke without a row is not
// the grid's, and then belongs to the menu or the browser.

import { type GridKeyId, gridKeyOf, type KeyStroke } from "../state/keyTable.ts";
import type { MarkingMode } from "../state/markingMode.ts";
import type { Direction } from "../state/selection.ts";

export type GridIntent =
  | { readonly type: "move"; readonly direction: Direction; readonly extend: boolean; readonly toEdge: boolean }
  | { readonly type: "page"; readonly direction: Direction; readonly extend: boolean }
  | { readonly type: "rowEdge"; readonly edge: Edge; readonly extend: boolean }
  | { readonly type: "sheetEdge"; readonly edge: Edge; readonly extend: boolean }
  | { readonly type: "next"; readonly along: "row" | "column"; readonly backwards: boolean }
  | { readonly type: "showActive" }
  | { readonly type: "edit" }
  | { readonly type: "write"; readonly text: string }
  | { readonly type: "clear" }
  | { readonly type: "selectAll" }
  | { readonly type: "selectRows" }
  | { readonly type: "selectColumns" }
  | { readonly type: "mode"; readonly mode: MarkingMode }
  | { readonly type: "fill"; readonly direction: "down" | "right" }
  | { readonly type: "collapse" };

type Edge = "first" | "last";

const directions: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

export const directionOf = ({ key }: KeyStroke): Direction => directions[key] ?? "down";

const intents: Readonly<Record<GridKeyId, (stroke: KeyStroke) => GridIntent>> = {
  move: (stroke) => ({ type: "move", direction: directionOf(stroke), extend: false, toEdge: false }),
  edge: (stroke) => ({ type: "move", direction: directionOf(stroke), extend: false, toEdge: true }),
  extend: (stroke) => ({ type: "move", direction: directionOf(stroke), extend: true, toEdge: false }),
  extendEdge: (stroke) => ({ type: "move", direction: directionOf(stroke), extend: true, toEdge: true }),
  rowStart: () => ({ type: "rowEdge", edge: "first", extend: false }),
  rowEnd: () => ({ type: "rowEdge", edge: "last", extend: false }),
  extendRowStart: () => ({ type: "rowEdge", edge: "first", extend: true }),
  extendRowEnd: () => ({ type: "rowEdge", edge: "last", extend: true }),
  sheetStart: () => ({ type: "sheetEdge", edge: "first", extend: false }),
  sheetEnd: () => ({ type: "sheetEdge", edge: "last", extend: false }),
  extendSheetStart: () => ({ type: "sheetEdge", edge: "first", extend: true }),
  extendSheetEnd: () => ({ type: "sheetEdge", edge: "last", extend: true }),
  page: ({ key }) => ({ type: "page", direction: key === "PageUp" ? "up" : "down", extend: false }),
  extendPage: ({ key }) => ({ type: "page", direction: key === "PageUp" ? "up" : "down", extend: true }),
  pageSideways: ({ key }) => ({ type: "page", direction: key === "PageUp" ? "left" : "right", extend: false }),
  tab: () => ({ type: "next", along: "row", backwards: false }),
  tabBack: () => ({ type: "next", along: "row", backwards: true }),
  enter: () => ({ type: "next", along: "column", backwards: false }),
  enterBack: () => ({ type: "next", along: "column", backwards: true }),
  showActive: () => ({ type: "showActive" }),
  selectAll: () => ({ type: "selectAll" }),
  selectRow: () => ({ type: "selectRows" }),
  selectColumn: () => ({ type: "selectColumns" }),
  extendMode: () => ({ type: "mode", mode: "extend" }),
  addRange: () => ({ type: "mode", mode: "add" }),
  collapse: () => ({ type: "collapse" }),
  edit: () => ({ type: "edit" }),
  write: ({ key }) => ({ type: "write", text: key }),
  empty: () => ({ type: "write", text: "" }),
  clear: () => ({ type: "clear" }),
  fillDown: () => ({ type: "fill", direction: "down" }),
  fillRight: () => ({ type: "fill", direction: "right" }),
};

/** The intent of a key stroke in the grid (no editor open), null when it is not the grid's. */
export function intentOfKey(stroke: KeyStroke): GridIntent | null {
  const id = gridKeyOf(stroke);
  return id === undefined ? null : intents[id](stroke);
}
