// Folding, hiding, sorting and filtering: what a person asks of the rows shown. Whatever is asked, the marking stays on the lines it
// was on, or shrinks to its active cell: an edit that follows hits what is seen to be marked and nothing else.

import type { SheetView } from "../../shared/contract/scenarioView.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { shownRowsTexts } from "../../shared/texts/viewSettings.ts";
import { differingStatedText } from "../grid/cellText.ts";
import { request } from "../workbenchClient.ts";
import { type CurrentSheet, currentSheet } from "./currentSheet.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";
import { rectanglesOf, rowsOfSelection, type Selection, selectionAt, withPointsMoved } from "./selection.ts";
import { type FilterKind, headingsAbove, type RowFilter } from "./shownRows.ts";
import { rowSort } from "./sortRanks.ts";
import { changeTab, type TabState } from "./tabs.ts";
import { focusGrid, setWindow, showNews, showRefusal, type WindowState, windowState } from "./windowStore.ts";

type RowsChange = Partial<Pick<WindowState, "collapsed" | "rowsShown">>;

/** Shows other rows or another order of them. */
export function changeRows(change: RowsChange): void {
  const state = windowState();
  setWindow({ ...change, selection: selectionAfter(state, change) });
}

/** The marking where its lines now stand. A range whose rows are others, or in parts, is given up for the active cell. */
function selectionAfter(state: TabState, change: RowsChange): Selection {
  const was = currentSheet(state);
  const is = currentSheet({ ...state, ...change });
  const { selection } = state;
  if (was === null || is === null || is.size.rows === 0) return selection;
  const rowNow = new Map(is.rowIds.map((id, row) => [id, row]));
  const moved = withPointsMoved(selection, (point) => {
    const id = was.rowIds[point.row];
    const row = id === undefined ? undefined : rowNow.get(id);
    return { ...point, row: row ?? -1 };
  });
  const isWhole = rectanglesOf(selection).every((area, order) => {
    const now = rectanglesOf(moved)[order];
    if (now === undefined || now.top < 0) return false;
    const idsWere = was.rowIds.slice(area.top, area.bottom + 1);
    const idsAre = new Set(is.rowIds.slice(now.top, now.bottom + 1));
    return idsWere.length === idsAre.size && idsWere.every((id) => idsAre.has(id));
  });
  if (isWhole) return moved;
  return selectionAt({ row: rowOfNearest(was, rowNow, selection.anchor.row), column: selection.anchor.column });
}

/** The row of the line, or of the nearest one above it that is still shown, or the first. */
function rowOfNearest(was: CurrentSheet, rowNow: ReadonlyMap<LineId, number>, from: number): number {
  for (let row = from; row >= 0; row -= 1) {
    const id = was.rowIds[row];
    const now = id === undefined ? undefined : rowNow.get(id);
    if (now !== undefined) return now;
  }
  return 0;
}

/** Folds a heading, or unfolds it. */
export function fold(lineId: LineId): void {
  const collapsed = new Set(windowState().collapsed);
  if (!collapsed.delete(lineId)) collapsed.add(lineId);
  changeRows({ collapsed });
}

export const isSorted = (state: WindowState): boolean => currentSheet(state)?.shown.sort != null;
export const hasHiddenLines = (state: WindowState): boolean => (currentSheet(state)?.shown.hiddenCount ?? 0) > 0;

/** Hides the marked lines, with what stands under them. */
export function hideLines(): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const lineIds = rowsOfSelection(state.selection).flatMap((row) => current.rowIds[row] ?? []);
  if (lineIds.length === 0) return;
  if (lineIds.length === current.rowIds.length) {
    showRefusal({ code: "hideAll", message: shownRowsTexts.hidesAll });
    return;
  }
  changeRows({ rowsShown: { ...state.rowsShown, hidden: new Set([...state.rowsShown.hidden, ...lineIds]) } });
  focusGrid();
}

/** Shows what is hidden beside or between the marked lines; all of the sheet where only one cell is marked or nothing is hidden there. */
export function showHiddenLines(): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const { hiddenAfter } = current.shown;
  const rows = rowsOfSelection(state.selection);
  const beside = new Set([...rows, ...rows.map((row) => row - 1)]);
  const found = [...beside].flatMap((row) => hiddenAfter.get(row) ?? []);
  const wanted = rows.length > 1 && found.length > 0 ? found : [...hiddenAfter.values()].flat();
  if (wanted.length === 0) showNews(shownRowsTexts.nothingHidden);
  else showLines(wanted);
}

/** Shows these lines again, and what they were hidden under. */
export function showLines(lineIds: readonly LineId[]): void {
  const { document, rowsShown } = windowState();
  if (document === null) return;
  const hidden = new Set(rowsShown.hidden);
  for (const id of lineIds) {
    hidden.delete(id);
    for (const heading of headingsAbove(document.mirror.lineById, id)) hidden.delete(heading);
  }
  changeRows({ rowsShown: { ...rowsShown, hidden } });
  focusGrid();
}

/** Orders the rows by a column, else by that of the active cell, inside their headings. */
export function sortRows(descending: boolean, columnNumber = windowState().selection.anchor.column): void {
  const state = windowState();
  const current = currentSheet(state);
  const column = current?.columns[columnNumber];
  if (current === null || column === undefined) return;
  const sort = rowSort(current.mirror, current.sheet, column.id, descending);
  if (sort === null) return;
  const sorts = new Map(state.rowsShown.sorts).set(current.sheet.id, sort);
  changeRows({ rowsShown: { ...state.rowsShown, sorts } });
  focusGrid();
}

/** Back to the order of the budget. */
export function unsortRows(): void {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const sorts = new Map(state.rowsShown.sorts);
  if (sorts.delete(current.sheet.id)) changeRows({ rowsShown: { ...state.rowsShown, sorts } });
  focusGrid();
}

/** Shows only some lines, with their headings. What is changed is asked of the host; the answer goes to the budget it was asked for. */
export async function filterRows(kind: FilterKind): Promise<void> {
  const { document } = windowState();
  if (document === null) return;
  const { handle, mirror } = document;
  const found = await linesOf(kind, handle, mirror);
  if (found === null) return;
  const isShown = windowState().document?.handle === handle;
  changeTab(handle, (tab) => {
    const foldedBefore = tab.rowsShown.filter?.foldedBefore ?? tab.collapsed;
    const known = tab.document?.mirror.lineById ?? mirror.lineById;
    const filter: RowFilter = { kind, ...found, known, foldedBefore };
    const change = { collapsed: new Set<LineId>(), rowsShown: { ...tab.rowsShown, filter } };
    return { ...change, selection: selectionAfter(tab, change) };
  });
  if (isShown) focusGrid();
}

type Found = Pick<RowFilter, "lineIds" | "from">;

async function linesOf(kind: FilterKind, handle: string, mirror: Mirror): Promise<Found | null> {
  switch (kind) {
    case "warnings": {
      const open = mirror.status.warnings.filter(({ acknowledged }) => acknowledged === null);
      return { lineIds: new Set(open.flatMap(({ lineId }) => lineId ?? [])), from: null };
    }
    case "differsFromStated":
      return { lineIds: linesOtherThanStated(mirror), from: null };
    case "changedSinceOpening":
    case "changedEver": {
      const since = kind === "changedEver" ? "beginning" : "opening";
      const answer = await request("changedLines", { handle, since });
      if (answer.ok) return { lineIds: new Set(answer.value.lineIds), from: answer.value.from };
      showRefusal(answer.error);
      return null;
    }
  }
}

/** Lines with a figure that is another than the one its source printed, as both are shown. */
function linesOtherThanStated(mirror: Mirror): ReadonlySet<LineId> {
  const { displayUnit } = windowState();
  const differs = mirror.structure.lines.filter((line) =>
    mirror.structure.years.some(
      ({ year }) => differingStatedText(mirror, line, cellIndex(mirror, line.id, year), displayUnit) !== null,
    ),
  );
  return new Set(differs.map(({ id }) => id));
}

/** All rows again, folded as before the filter. */
export function showAllRows(): void {
  const { rowsShown } = windowState();
  if (rowsShown.filter === null) return;
  changeRows({ collapsed: rowsShown.filter.foldedBefore, rowsShown: { ...rowsShown, filter: null } });
  focusGrid();
}

/** What must be unfolded, shown and let through for a line to be seen on a sheet; nothing where it is. */
export function revealing(tab: TabState, sheet: SheetView, lineId: LineId): RowsChange {
  if (tab.document === null) return {};
  const { collapsed, rowsShown } = tab;
  const { hidden, filter } = rowsShown;
  const { lineById } = tab.document.mirror;
  const headings = headingsAbove(lineById, lineId);
  const onWay = [lineId, ...headings];
  const isFolded = headings.some((id) => collapsed.has(id));
  const isHidden = onWay.some((id) => hidden.has(id));
  const shown = currentSheet({ ...tab, view: { type: "sheet", sheetId: sheet.id } });
  const isLeftOut =
    filter?.known.has(lineId) === true && !filter.lineIds.has(lineId) && !shown?.shown.context.has(lineId);
  if (!isFolded && !isHidden && !isLeftOut) return {};
  const without = (ids: ReadonlySet<LineId>): ReadonlySet<LineId> =>
    new Set([...ids].filter((id) => !onWay.includes(id)));
  return {
    collapsed: isFolded ? new Set([...collapsed].filter((id) => !headings.includes(id))) : collapsed,
    rowsShown: {
      ...rowsShown,
      hidden: isHidden ? without(hidden) : hidden,
      filter: isLeftOut ? { ...filter, lineIds: new Set([...filter.lineIds, lineId]) } : filter,
    },
  };
}

/** New lines stand beside a line where the rows are sorted too, and not before all others for want of a figure. */
export function placeInSort(
  sheetId: SheetId,
  besideId: LineId,
  lineIds: readonly LineId[],
  place: "above" | "below",
): void {
  const { rowsShown } = windowState();
  const sort = rowsShown.sorts.get(sheetId);
  const rank = sort?.ranks.get(besideId);
  if (sort === undefined || rank === undefined) return;
  const ranks = new Map(sort.ranks);
  for (const id of lineIds) ranks.set(id, rank + (place === "above" ? -0.5 : 0.5));
  changeRows({ rowsShown: { ...rowsShown, sorts: new Map(rowsShown.sorts).set(sheetId, { ...sort, ranks }) } });
}
