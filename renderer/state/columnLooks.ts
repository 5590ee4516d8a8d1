// Widths of columns and columns held in place: what a person has changed, by sheet. A width that nobody has changed is worked out
// anew from the sheet and the window (columnDefinitions.ts); only the others are kept.

import { widthLimits } from "../../shared/contract/viewSettings.ts";
import type { SheetId } from "../../shared/domain/ids.ts";
import { columnTexts } from "../../shared/texts/viewSettings.ts";
import { fittingWidth } from "../grid/figureFit.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { focusGrid, type SheetLook, setWindow, showRefusal, type WindowState, windowState } from "./windowStore.ts";

const noLook: SheetLook = { widths: new Map(), frozenTo: null };

export const lookOf = ({ looks }: Pick<WindowState, "looks">, sheetId: SheetId): SheetLook =>
  looks.get(sheetId) ?? noLook;

/** The last column held in place on the sheet shown, null when only the names (and codes) are. */
export function frozenColumn(state: WindowState): string | null {
  return state.view?.type === "sheet" ? lookOf(state, state.view.sheetId).frozenTo : null;
}

export const hasOwnWidths = (state: WindowState): boolean =>
  state.view?.type === "sheet" && lookOf(state, state.view.sheetId).widths.size > 0;

/** Gives columns of the sheet shown these widths, in pixels. */
export function setWidths(widths: readonly (readonly [column: string, width: number])[]): void {
  changeLook((look) => {
    const next = new Map(look.widths);
    for (const [column, width] of widths) {
      next.set(column, Math.round(Math.max(widthLimits.least, Math.min(width, widthLimits.most))));
    }
    return { ...look, widths: next };
  });
}

/**
 * Makes columns as wide as what stands in them: the marked ones, or all. `room` is how wide the sheet is seen, in pixels: with all at once
 * the names, which stay in place, leave room for two years beside them, the codes yielding first.
 */
export function fitColumns(which: "marked" | "all" | readonly string[], room = Number.POSITIVE_INFINITY): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const { anchor, head } = state.selection;
  const [left, right] = [Math.min(anchor.column, head.column), Math.max(anchor.column, head.column)];
  const columns = current.columns.filter(({ id }, number) => {
    if (which === "all") return true;
    return which === "marked" ? number >= left && number <= right : which.includes(id);
  });
  const wanted = new Map(columns.map((column) => [column.id, fittingWidth(current, column, state.displayUnit)]));
  setWidths([...(which === "all" ? besideYears(current, wanted, room) : wanted)]);
}

/** Row numbers and the scroll bar. */
const besideColumns = 60;
const leastHeld: readonly (readonly [column: string, least: number])[] = [
  ["code", 80],
  ["label", 220],
];

/** The widths, with codes and names no wider than that two years are seen beside them, or one where there is no other. */
function besideYears(
  { columns }: CurrentSheet,
  wanted: ReadonlyMap<string, number>,
  room: number,
): ReadonlyMap<string, number> {
  const years = columns.filter(({ type }) => type === "year").map(({ id }) => wanted.get(id) ?? 0);
  const forYears = years.slice(0, 2).reduce((sum, width) => sum + width, 0);
  const given = new Map(wanted);
  for (const [id, least] of leastHeld) {
    const held = (given.get("label") ?? 0) + (given.get("code") ?? 0);
    const excess = held + forYears + besideColumns - room;
    const width = given.get(id);
    if (width !== undefined && excess > 0) given.set(id, Math.min(width, Math.max(least, width - excess)));
  }
  return given;
}

/** The widths the program gives by itself. */
export const resetWidths = (): void => changeLook((look) => ({ ...look, widths: new Map() }));

/** Holds all columns up to the active one in place. `room` is how wide they may be together, `widthOf` how wide each now is. */
export function freezeColumns(room: number, widthOf: (column: string) => number): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const { anchor } = state.selection;
  const column = current.columns[anchor.column];
  if (column === undefined) return;
  const held = current.columns.slice(0, anchor.column + 1);
  const width = held.reduce((sum, { id }) => sum + widthOf(id), 0);
  if (width > room) {
    showRefusal({ code: "frozenTooWide", message: columnTexts.tooWide });
    return;
  }
  changeLook((look) => ({ ...look, frozenTo: column.id }));
  focusGrid();
}

export function unfreezeColumns(): void {
  changeLook((look) => ({ ...look, frozenTo: null }));
  focusGrid();
}

function changeLook(change: (look: SheetLook) => SheetLook): void {
  const state = windowState();
  if (state.view?.type !== "sheet") return;
  const { sheetId } = state.view;
  setWindow({ looks: new Map(state.looks).set(sheetId, change(lookOf(state, sheetId))) });
}
