// The menu commands, once: id, Swedish title and keys. The native menu is built from this list, and the window's command
// registry knows the same ids, so that palette, toolbar, menu and help never differ. Keys are written as Electron writes
// accelerators ("CmdOrCtrl+Z"); keyNames.ts turns them into what a Swedish reader sees on the keyboard.

import { lineCommandTexts } from "./lines.ts";
import { viewCommandTexts } from "./viewSettings.ts";

export interface MenuCommand {
  readonly title: string;
  /** Accelerator, null when the command has no keys of its own. */
  readonly keys: string | null;
}

export const menuCommands = {
  newScenario: { title: "Nytt scenario …", keys: "CmdOrCtrl+N" },
  open: { title: "Öppna …", keys: "CmdOrCtrl+O" },
  openSample: { title: "Öppna exempel …", keys: null },
  saveAs: { title: "Spara som …", keys: "CmdOrCtrl+Shift+S" },
  renameScenario: { title: "Byt namn på scenariot …", keys: null },
  send: { title: "Skicka med e-post …", keys: null },
  print: { title: "Skriv ut till PDF …", keys: "CmdOrCtrl+P" },
  close: { title: "Stäng budgeten", keys: "CmdOrCtrl+W" },
  undo: { title: "Ångra", keys: "CmdOrCtrl+Z" },
  redo: { title: "Gör om", keys: "CmdOrCtrl+Y" },
  editHistory: { title: "Ändringar …", keys: "CmdOrCtrl+Alt+Z" },
  find: { title: "Sök …", keys: "CmdOrCtrl+F" },
  replace: { title: "Ersätt …", keys: "CmdOrCtrl+H" },
  goToLine: { title: "Gå till …", keys: "CmdOrCtrl+K" },
  pasteSpecial: { title: "Klistra in särskilt …", keys: "CmdOrCtrl+Shift+V" },
  pasteTable: { title: "Klistra in tabell …", keys: null },
  fillSeries: { title: "Fyll serie …", keys: null },
  addLine: { title: "Ny rad …", keys: null },
  addMeasure: { title: "Ny åtgärd …", keys: null },
  lineProperties: { title: "Radens egenskaper …", keys: "CmdOrCtrl+Enter" },
  unitKr: { title: "Visa belopp i kr", keys: null },
  unitTkr: { title: "Visa belopp i tkr", keys: null },
  unitMnkr: { title: "Visa belopp i mnkr", keys: null },
  toggleExplain: { title: "Förklara", keys: "CmdOrCtrl+E" },
  themeLight: { title: "Ljust utseende", keys: null },
  themeDark: { title: "Mörkt utseende", keys: null },
  themeContrast: { title: "Hög kontrast", keys: null },
  themeSystem: { title: "Utseende som datorn", keys: null },
  functions: { title: "Funktioner …", keys: "Shift+F3" },
  keys: { title: "Tangenter", keys: "F1" },
  tour: { title: "Rundtur i exemplet", keys: null },
  about: { title: "Om Budgetbänken", keys: null },
  insertAbove: { title: lineCommandTexts.insertAbove, keys: "CmdOrCtrl+Plus" },
  insertBelow: { title: lineCommandTexts.insertBelow, keys: "Alt+Plus" },
  duplicateLines: { title: lineCommandTexts.duplicateLines, keys: "CmdOrCtrl+Shift+D" },
  removeLines: { title: lineCommandTexts.removeLines, keys: "CmdOrCtrl+Minus" },
  moveLinesUp: { title: lineCommandTexts.moveLinesUp, keys: "Alt+Shift+ArrowUp" },
  moveLinesDown: { title: lineCommandTexts.moveLinesDown, keys: "Alt+Shift+ArrowDown" },
  indentLines: { title: lineCommandTexts.indentLines, keys: "Alt+Shift+ArrowRight" },
  outdentLines: { title: lineCommandTexts.outdentLines, keys: "Alt+Shift+ArrowLeft" },
  foldHeading: { title: lineCommandTexts.foldHeading, keys: "Alt+ArrowLeft" },
  unfoldHeading: { title: lineCommandTexts.unfoldHeading, keys: "Alt+ArrowRight" },
  foldLevel1: { title: lineCommandTexts.foldLevel1, keys: "Alt+Shift+1" },
  foldLevel2: { title: lineCommandTexts.foldLevel2, keys: "Alt+Shift+2" },
  foldLevel3: { title: lineCommandTexts.foldLevel3, keys: "Alt+Shift+3" },
  unfoldAll: { title: lineCommandTexts.unfoldAll, keys: "Alt+Shift+A" },
  cellNote: { title: lineCommandTexts.cellNote, keys: "Shift+F2" },
  nextNote: { title: lineCommandTexts.nextNote, keys: null },
  previousNote: { title: lineCommandTexts.previousNote, keys: null },
  notes: { title: lineCommandTexts.notes, keys: null },
  sheetProperties: { title: lineCommandTexts.sheetProperties, keys: null },
  duplicateSheet: { title: lineCommandTexts.duplicateSheet, keys: null },
  moveSheetUp: { title: lineCommandTexts.moveSheetUp, keys: null },
  moveSheetDown: { title: lineCommandTexts.moveSheetDown, keys: null },
  removeSheet: { title: lineCommandTexts.removeSheet, keys: null },
  earlierWork: { title: viewCommandTexts.earlierWork, keys: null },
  nextTab: { title: viewCommandTexts.nextTab, keys: "CmdOrCtrl+F6" },
  previousTab: { title: viewCommandTexts.previousTab, keys: "CmdOrCtrl+Shift+F6" },
  hideLines: { title: viewCommandTexts.hideLines, keys: "CmdOrCtrl+9" },
  showHiddenLines: { title: viewCommandTexts.showHiddenLines, keys: "CmdOrCtrl+Shift+9" },
  sortAscending: { title: viewCommandTexts.sortAscending, keys: null },
  sortDescending: { title: viewCommandTexts.sortDescending, keys: null },
  unsortRows: { title: viewCommandTexts.unsortRows, keys: null },
  freezeColumns: { title: viewCommandTexts.freezeColumns, keys: null },
  unfreezeColumns: { title: viewCommandTexts.unfreezeColumns, keys: null },
  fitColumn: { title: viewCommandTexts.fitColumn, keys: null },
  fitColumns: { title: viewCommandTexts.fitColumns, keys: null },
  resetColumns: { title: viewCommandTexts.resetColumns, keys: null },
  filterChanged: { title: viewCommandTexts.filterChanged, keys: null },
  filterEverChanged: { title: viewCommandTexts.filterEverChanged, keys: null },
  filterStated: { title: viewCommandTexts.filterStated, keys: null },
  filterWarnings: { title: viewCommandTexts.filterWarnings, keys: null },
  showAllRows: { title: viewCommandTexts.showAllRows, keys: null },
} as const satisfies Readonly<Record<string, MenuCommand>>;

export type MenuCommandId = keyof typeof menuCommands;

/** The menu of lines and sheets, in the window and in the native menu alike: groups of ids, each group between lines. */
export const lineGroups = [
  ["insertAbove", "insertBelow", "duplicateLines", "removeLines"],
  ["moveLinesUp", "moveLinesDown", "indentLines", "outdentLines"],
  ["foldHeading", "unfoldHeading", "foldLevel1", "foldLevel2", "foldLevel3", "unfoldAll"],
  ["cellNote", "nextNote", "previousNote", "notes"],
  ["sheetProperties", "duplicateSheet", "moveSheetUp", "moveSheetDown", "removeSheet"],
] as const satisfies readonly (readonly MenuCommandId[])[];

/** Titles of the menus and of the entries the system carries out itself. */
export const menuTitles = {
  file: "Arkiv",
  edit: "Redigera",
  view: "Visa",
  lines: "Rader",
  table: "Tabell",
  help: "Hjälp",
  recent: "Senaste",
  clearRecent: "Rensa listan",
  quit: "Avsluta",
  cut: "Klipp ut",
  copy: "Kopiera",
  paste: "Klistra in",
  selectAll: "Markera allt",
  zoomIn: "Större",
  zoomOut: "Mindre",
  resetZoom: "Normal storlek",
  fullScreen: "Helskärm",
  hideProgram: "Göm Budgetbänken",
  hideOthers: "Göm övriga",
  showAll: "Visa alla",
} as const;
