// Widths of columns and columns held in place: what a person has changed, by sheet. A width that nobody has changed is worked out
// anew from the sheet and the window (columnDefinitions.ts); only the others are kept.

import { widthLimits } from "../../shared/contract/viewSettings.ts";
import type { SheetId } from "../../shared/domain/ids.ts";
import { columnTexts } from "../../shared/texts/viewSettings.ts";
import { fittingWidth } from "../grid/figureFit.ts";
import { currentSheet } from "./currentSheet.ts";
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

/** Makes columns as wide as what stands in them: the marked ones, or all. */
export function fitColumns(which: "marked" | "all" | readonly string[]): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const { anchor, head } = state.selection;
  const [left, right] = [Math.min(anchor.column, head.column), Math.max(anchor.column, head.column)];
  const columns = current.columns.filter(({ id }, number) => {
    if (which === "all") return true;
    return which === "marked" ? number >= left && number <= right : which.includes(id);
  });
  setWidths(columns.map((column) => [column.id, fittingWidth(current, column, state.displayUnit)]));
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
