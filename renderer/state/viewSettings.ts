// How a budget was last looked at on this machine: put on when it is opened, and kept by the host a moment after it changes. What is
// kept may be older than the budget: lines, sheets and columns that are gone are passed over.

import {
  mostKeptLines,
  mostKeptSheets,
  mostKeptWidths,
  noViewSettings,
  type SheetSettings,
  type ViewSettings,
  widthLimits,
} from "../../shared/contract/viewSettings.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { columnsOfSheet } from "../grid/sheetColumns.ts";
import { request } from "../workbenchClient.ts";
import { firstPoint, layOut } from "./currentSheet.ts";
import type { Mirror } from "./scenarioMirror.ts";
import { selectionAt } from "./selection.ts";
import { allRows, type RowSort } from "./shownRows.ts";
import { rowSort } from "./sortRanks.ts";
import { startSheet } from "./startSheet.ts";
import { type TabState, tabState } from "./tabs.ts";
import { type SheetLook, topLeft, useWindow, type WindowState } from "./windowStore.ts";

/** Milliseconds after the last change until it is kept: dragging a width is one change. */
const saveDelay = 600;
const timers = new Map<string, ReturnType<typeof setTimeout>>();
const kept = new Map<string, string>();

/** What the host remembers of a budget; the defaults where it cannot tell. */
export async function readViewSettings(handle: string): Promise<ViewSettings> {
  const answer = await request("readViewSettings", { handle });
  return answer.ok ? answer.value : noViewSettings;
}

/** A budget as it is first shown: on the sheet and in the order it was left, else where its work begins. */
export function openedTab(handle: string, mirror: Mirror, settings: ViewSettings): TabState {
  const { sheets, displayUnit } = mirror.structure;
  const isLine = (id: LineId): boolean => mirror.lineById.has(id);
  const sorts = new Map<SheetId, RowSort>();
  const looks = new Map<SheetId, SheetLook>();
  for (const { sheetId, widths, frozenTo, sort } of settings.sheets) {
    const sheet = sheets.find(({ id }) => id === sheetId);
    if (sheet === undefined) continue;
    const columns = new Set(columnsOfSheet(mirror, sheet).map(({ id }) => id));
    const known = widths.filter(({ column }) => columns.has(column));
    looks.set(sheetId, {
      widths: new Map(known.map(({ column, width }) => [column, width])),
      frozenTo: frozenTo !== null && columns.has(frozenTo) ? frozenTo : null,
    });
    const sorted = sort === null ? null : rowSort(mirror, sheet, sort.column, sort.descending);
    if (sorted !== null) sorts.set(sheetId, sorted);
  }
  const collapsed = new Set(settings.collapsed.filter(isLine));
  const rowsShown = { ...allRows, hidden: new Set(settings.hidden.filter(isLine)), sorts };
  const sheet = sheets.find(({ id }) => id === settings.lastSheetId) ?? startSheet(mirror);
  return {
    document: { handle, mirror },
    view: sheet === undefined ? { type: "warnings" } : { type: "sheet", sheetId: sheet.id },
    selection: sheet === undefined ? topLeft : selectionAt(firstPoint(layOut(mirror, sheet, collapsed, rowsShown))),
    collapsed,
    rowsShown,
    looks,
    places: new Map(),
    displayUnit: settings.displayUnit ?? displayUnit,
    edit: null,
    openNote: null,
    shownReferences: null,
    formulaOffer: null,
    notice: null,
  };
}

/** What is worth remembering of how a budget is looked at. A filter is for the moment; what it unfolded is folded again. */
export function settingsOf({ document, view, collapsed, rowsShown, looks, displayUnit }: TabState): ViewSettings {
  const { filter, hidden, sorts } = rowsShown;
  const sheetIds = [...new Set([...looks.keys(), ...sorts.keys()])].slice(0, mostKeptSheets);
  const sheets = sheetIds.flatMap((sheetId): SheetSettings[] => {
    const look = looks.get(sheetId);
    const sort = sorts.get(sheetId);
    const widths = [...(look?.widths ?? [])].map(([column, width]) => ({
      column,
      width: Math.round(Math.max(widthLimits.least, Math.min(width, widthLimits.most))),
    }));
    const frozenTo = look?.frozenTo ?? null;
    if (widths.length === 0 && frozenTo === null && sort === undefined) return [];
    const order = sort === undefined ? null : { column: sort.column, descending: sort.descending };
    return [{ sheetId, widths: widths.slice(0, mostKeptWidths), frozenTo, sort: order }];
  });
  return {
    displayUnit: displayUnit === document?.mirror.structure.displayUnit ? null : displayUnit,
    lastSheetId: view?.type === "sheet" ? view.sheetId : null,
    collapsed: [...(filter?.foldedBefore ?? collapsed)].slice(0, mostKeptLines),
    hidden: [...hidden].slice(0, mostKeptLines),
    sheets,
  };
}

/** From now on every change of how a budget is looked at is kept. Returns the function that stops it. */
export function keepViewSettings(): () => void {
  const stop = useWindow.subscribe((state, before) => {
    const handle = state.document?.handle;
    if (handle === undefined || handle !== before.document?.handle || looksSame(state, before)) return;
    clearTimeout(timers.get(handle));
    timers.set(
      handle,
      setTimeout(() => void saveViewSettings(handle), saveDelay),
    );
  });
  const leave = (): void => {
    for (const handle of timers.keys()) void saveViewSettings(handle);
  };
  globalThis.addEventListener?.("pagehide", leave);
  return () => {
    stop();
    globalThis.removeEventListener?.("pagehide", leave);
    for (const timer of timers.values()) clearTimeout(timer);
    timers.clear();
  };
}

/** Keeps at once what waits to be kept. The host that cannot keep it says nothing: it is a convenience. */
export async function saveViewSettings(handle: string): Promise<void> {
  if (!timers.has(handle)) return;
  clearTimeout(timers.get(handle));
  timers.delete(handle);
  const tab = tabState(handle);
  if (tab === null) return;
  const settings = settingsOf(tab);
  const text = JSON.stringify(settings);
  if (kept.get(handle) === text) return;
  kept.set(handle, text);
  await request("saveViewSettings", { handle, settings });
}

/** Nothing more is known of a budget that is closed. */
export function forgetViewSettings(handle: string): void {
  clearTimeout(timers.get(handle));
  timers.delete(handle);
  kept.delete(handle);
}

const looksSame = (one: WindowState, other: WindowState): boolean =>
  one.view === other.view &&
  one.collapsed === other.collapsed &&
  one.rowsShown === other.rowsShown &&
  one.looks === other.looks &&
  one.displayUnit === other.displayUnit;
