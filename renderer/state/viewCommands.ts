// Commands about how things are shown: between open budgets, rows hidden, sorted and filtered, columns held and fitted. None of them
// changes the budget, so none is an edit that can be undone; each has one that takes it back.

import type { viewCommandTexts } from "../../shared/texts/viewSettings.ts";
import { roomOf } from "../grid/figureFit.ts";
import { fitColumns, freezeColumns, frozenColumn, hasOwnWidths, resetWidths, unfreezeColumns } from "./columnLooks.ts";
import { currentSheet } from "./currentSheet.ts";
import {
  filterRows,
  hasHiddenLines,
  hideLines,
  isSorted,
  showAllRows,
  showHiddenLines,
  sortRows,
  unsortRows,
} from "./shownRowsActions.ts";
import { showTabBeside } from "./tabActions.ts";
import { openDialog, type WindowState } from "./windowStore.ts";

interface ViewCommand {
  readonly id: keyof typeof viewCommandTexts;
  readonly when: (state: WindowState) => boolean;
  readonly run: () => void;
}

const hasRows = (state: WindowState): boolean => (currentSheet(state)?.size.rows ?? 0) > 0;
const hasFilter = ({ rowsShown }: WindowState): boolean => rowsShown.filter !== null;
const hasSheet = (state: WindowState): boolean => currentSheet(state) !== null;
const hasManyTabs = ({ tabs }: WindowState): boolean => tabs.length > 1;

/** Held columns may take this much of the window: the rest must be left to scroll in. */
const mostHeld = 0.75;
const sheetRoom = (): number => globalThis.document.querySelector(".grid-area")?.clientWidth ?? 0;
const heldRoom = (): number => sheetRoom() * mostHeld;

export const viewCommands: readonly ViewCommand[] = [
  { id: "earlierWork", when: () => true, run: () => openDialog("earlierWork") },
  { id: "nextTab", when: hasManyTabs, run: () => showTabBeside(1) },
  { id: "previousTab", when: hasManyTabs, run: () => showTabBeside(-1) },
  { id: "hideLines", when: hasRows, run: hideLines },
  { id: "showHiddenLines", when: hasHiddenLines, run: showHiddenLines },
  { id: "sortAscending", when: hasRows, run: () => sortRows(false) },
  { id: "sortDescending", when: hasRows, run: () => sortRows(true) },
  { id: "unsortRows", when: isSorted, run: unsortRows },
  { id: "freezeColumns", when: hasRows, run: () => freezeColumns(heldRoom(), roomOf) },
  { id: "unfreezeColumns", when: (state) => frozenColumn(state) !== null, run: unfreezeColumns },
  { id: "fitColumn", when: hasRows, run: () => fitColumns("marked") },
  { id: "fitColumns", when: hasRows, run: () => fitColumns("all", sheetRoom()) },
  { id: "resetColumns", when: hasOwnWidths, run: resetWidths },
  { id: "filterChanged", when: hasSheet, run: () => void filterRows("changedSinceOpening") },
  { id: "filterEverChanged", when: hasSheet, run: () => void filterRows("changedEver") },
  { id: "filterStated", when: hasSheet, run: () => void filterRows("differsFromStated") },
  { id: "filterWarnings", when: hasSheet, run: () => void filterRows("warnings") },
  { id: "showAllRows", when: hasFilter, run: showAllRows },
];

/** The commands of the menu Visa that are about rows and columns, in groups. */
export const viewCommandGroups = [
  ["hideLines", "showHiddenLines"],
  ["sortAscending", "sortDescending", "unsortRows"],
  ["filterChanged", "filterEverChanged", "filterStated", "filterWarnings", "showAllRows"],
  ["freezeColumns", "unfreezeColumns", "fitColumns", "resetColumns"],
] as const satisfies readonly (readonly ViewCommand["id"][])[];

/** What can be done with a column by its header. */
export const headerCommandGroups = [
  ["sortAscending", "sortDescending", "unsortRows"],
  ["freezeColumns", "unfreezeColumns"],
  ["fitColumn", "fitColumns", "resetColumns"],
] as const satisfies readonly (readonly ViewCommand["id"][])[];
