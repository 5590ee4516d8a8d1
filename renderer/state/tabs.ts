// Several budgets open side by side. What belongs to the one that is shown stands in the window's own fields, so that every view and
// action reads one place; the others wait in their tabs as they were left: sheet, marking, folds, unit, filter, even half a word in
// an editor. An answer or news of the host finds its budget by the handle, shown or not.

import type { Mirror } from "./scenarioMirror.ts";
import { forgetScrolling } from "./scrollMemory.ts";
import { allRows } from "./shownRows.ts";
import { focusGrid, setWindow, type WindowState, windowState } from "./windowStore.ts";

/** The window's fields that belong to the budget shown, and go with it when another is. */
export const tabFields = [
  "document",
  "view",
  "selection",
  "collapsed",
  "rowsShown",
  "looks",
  "places",
  "displayUnit",
  "edit",
  "openNote",
  "shownReferences",
  "formulaOffer",
  "notice",
] as const satisfies readonly (keyof WindowState)[];

export type TabState = Pick<WindowState, (typeof tabFields)[number]>;

export interface Tab {
  readonly handle: string;
  /** What waits to be shown again; null for the one that is. */
  readonly waiting: TabState | null;
}

const tabOf = (handle: string): Tab | undefined => windowState().tabs.find((tab) => tab.handle === handle);

export const isOpenInTab = (handle: string): boolean => tabOf(handle) !== undefined;

/** How a budget is looked at, shown or waiting; null when it is not open. */
export function tabState(handle: string): TabState | null {
  const state = windowState();
  return state.document?.handle === handle ? state : (tabOf(handle)?.waiting ?? null);
}

/** The mirror of an open budget, shown or waiting; null when it is not open. */
export const mirrorOf = (handle: string): Mirror | null => tabState(handle)?.document?.mirror ?? null;

/** Changes what belongs to one budget, wherever it is. Nothing happens when it is not open any more. */
export function changeTab(handle: string, change: (tab: TabState) => Partial<TabState>): void {
  const state = windowState();
  if (state.document?.handle === handle) {
    setWindow(change(state));
    return;
  }
  const waiting = tabOf(handle)?.waiting ?? null;
  if (waiting === null) return;
  const changed = { ...waiting, ...change(waiting) };
  setWindow({ tabs: state.tabs.map((tab) => (tab.handle === handle ? { handle, waiting: changed } : tab)) });
}

/** Puts a newly opened budget in a tab of its own after the others, and shows it or leaves it waiting. */
export function addTab(handle: string, fresh: TabState, place: "front" | "behind"): void {
  const { tabs } = windowState();
  setWindow({ tabs: [...tabs, { handle, waiting: fresh }] });
  if (place === "front" || windowState().document === null) bringForward(handle);
}

/** Shows a waiting budget; the one that was shown waits from now on. */
export function bringForward(handle: string): void {
  const state = windowState();
  const waiting = tabOf(handle)?.waiting ?? null;
  if (waiting === null) return;
  const shown = state.document?.handle;
  setWindow({
    ...waiting,
    ...passing,
    phase: "workbench",
    tabs: state.tabs.map((tab) => {
      if (tab.handle === handle) return { handle, waiting: null };
      return tab.handle === shown ? { handle: tab.handle, waiting: fieldsOf(state) } : tab;
    }),
  });
  focusGrid();
}

/** Takes a closed budget out of the window; its neighbour is shown in its place, or the start screen after the last. */
export function dropTab(handle: string): void {
  const state = windowState();
  const place = state.tabs.findIndex((tab) => tab.handle === handle);
  if (place < 0) return;
  forgetScrolling(handle);
  const tabs = state.tabs.filter((tab) => tab.handle !== handle);
  if (state.document?.handle !== handle) {
    setWindow({ tabs });
    return;
  }
  setWindow({ ...nothingOpen, ...passing, tabs });
  const neighbour = tabs[place] ?? tabs[place - 1];
  if (neighbour === undefined) setWindow({ phase: "start" });
  else bringForward(neighbour.handle);
}

/** The handle so many steps away among the tabs, going round; null with fewer than two. */
export function tabBeside(steps: 1 | -1): string | null {
  const { tabs } = windowState();
  const here = tabs.findIndex(({ waiting }) => waiting === null);
  if (tabs.length < 2 || here < 0) return null;
  return tabs[(here + steps + tabs.length) % tabs.length]?.handle ?? null;
}

function fieldsOf(state: WindowState): TabState {
  const { document, view, selection, collapsed, rowsShown, looks, places, displayUnit } = state;
  const { edit, openNote, shownReferences, formulaOffer, notice } = state;
  return {
    document,
    view,
    selection,
    collapsed,
    rowsShown,
    looks,
    places,
    displayUnit,
    edit,
    openNote,
    shownReferences,
    formulaOffer,
    notice,
  };
}

/** What is about a moment and not about a budget. */
const passing = { dialog: null, dialogLineId: null, dialogSheetId: null, pastedText: "", pendingFill: null } as const;

const nothingOpen = {
  document: null,
  view: null,
  collapsed: new Set<never>(),
  rowsShown: allRows,
  looks: new Map<never, never>(),
  places: new Map<never, never>(),
  edit: null,
  openNote: null,
  notice: null,
  shownReferences: null,
  formulaOffer: null,
} as const;
