// Every command of the window once: what it is called, its keys, when it can be used, what it does. The menu bar, the
// toolbar, the command search, the keyboard and the native menu all read this list, by the same ids.

import { menuTexts } from "../../shared/texts/window.ts";
import type { KeyStroke } from "../grid/gridKeys.ts";
import { currentSheet } from "./currentSheet.ts";
import { applyCommand, closeScenario, openScenario, redo, saveAs, showOutcome, undo } from "./documentActions.ts";
import { pickFile, sourceFromFile } from "./downloads.ts";
import { rectangleOf } from "./selection.ts";
import { applyTheme, oppositeTheme } from "./themePreference.ts";
import { focusGrid, openDialog, setWindow, type WindowState, windowState } from "./windowStore.ts";

export type CommandId = keyof typeof menuTexts.commands;

export interface WindowCommand {
  readonly id: CommandId;
  readonly title: string;
  /** "Ctrl+Z"; "" without. Ctrl stands for Cmd on a Mac. */
  readonly shortcut: string;
  readonly when: (state: WindowState) => boolean;
  readonly run: () => void;
}

const always = (): boolean => true;
const hasDocument = (state: WindowState): boolean => state.document !== null;
const hasSheet = (state: WindowState): boolean => state.document !== null && state.view?.type === "sheet";

const command = (id: CommandId, shortcut: string, when: WindowCommand["when"], run: () => void): WindowCommand => ({
  id,
  title: menuTexts.commands[id],
  shortcut,
  when,
  run,
});

function showUnit(displayUnit: WindowState["displayUnit"]): void {
  setWindow({ displayUnit });
  focusGrid();
}

export const windowCommands: readonly WindowCommand[] = [
  command("newScenario", "", always, () => openDialog("newScenario")),
  command("open", "Ctrl+O", always, () => void openFile()),
  command("openSample", "", always, () => void openScenario({ type: "sample", name: "alingsas" })),
  command("saveAs", "Ctrl+S", hasDocument, () => void saveAs()),
  command("send", "", hasDocument, () => openDialog("send")),
  command("print", "Ctrl+P", hasDocument, () => openDialog("print")),
  command("close", "", hasDocument, () => void closeScenario()),
  command(
    "undo",
    "Ctrl+Z",
    (state) => hasDocument(state) && undoLabelOf(state) !== null,
    () => void undo(),
  ),
  command(
    "redo",
    "Ctrl+Y",
    (state) => hasDocument(state) && redoLabelOf(state) !== null,
    () => void redo(),
  ),
  command("copy", "Ctrl+C", hasSheet, copyFromMenu),
  command("pasteTable", "Ctrl+Shift+V", hasDocument, () => openDialog("pasteTable")),
  command("addLine", "Ctrl+Shift+L", hasSheet, () => openDialog("addLine")),
  command("addMeasure", "", hasDocument, () => openDialog("addMeasure")),
  command("removeLines", "", hasSheet, () => void removeLines()),
  command("addSheet", "", hasDocument, () => openDialog("addSheet")),
  command("unitKr", "", hasDocument, () => showUnit("kr")),
  command("unitTkr", "", hasDocument, () => showUnit("tkr")),
  command("unitMnkr", "", hasDocument, () => showUnit("mnkr")),
  command("toggleExplain", "Ctrl+E", hasDocument, () => setWindow({ explainOpen: !windowState().explainOpen })),
  command("reviewer", "", hasDocument, () => setWindow({ view: { type: "warnings" }, edit: null })),
  command("theme", "", always, switchTheme),
  command("palette", "Ctrl+Shift+P", always, () => openDialog("palette")),
  command("keys", "F1", always, () => openDialog("keys")),
  command("about", "", always, () => openDialog("about")),
];

export const commandById: ReadonlyMap<string, WindowCommand> = new Map(windowCommands.map((each) => [each.id, each]));

/** Menus of the window's own menu bar: groups of ids, each group between lines. */
export const menus: readonly { readonly title: string; readonly groups: readonly (readonly CommandId[])[] }[] = [
  {
    title: menuTexts.menus.file,
    groups: [["newScenario", "open", "openSample"], ["saveAs", "send", "print"], ["close"]],
  },
  {
    title: menuTexts.menus.edit,
    groups: [["undo", "redo"], ["copy", "pasteTable"], ["addLine", "addMeasure", "addSheet"], ["removeLines"]],
  },
  {
    title: menuTexts.menus.view,
    groups: [["unitKr", "unitTkr", "unitMnkr"], ["toggleExplain", "reviewer"], ["theme"]],
  },
  { title: menuTexts.menus.help, groups: [["palette", "keys"], ["about"]] },
];

export const undoLabelOf = (state: WindowState): string | null => state.document?.mirror.status.undoLabel ?? null;
export const redoLabelOf = (state: WindowState): string | null => state.document?.mirror.status.redoLabel ?? null;

/** Runs a command by its id; an unknown or unusable one does nothing. */
export function runCommand(id: string): void {
  const found = commandById.get(id);
  if (found?.when(windowState())) found.run();
}

/** The command of a key stroke, undefined when it has none. Ctrl+Shift+Z is Ctrl+Y's other name. */
export function commandOfKey(stroke: KeyStroke): WindowCommand | undefined {
  const key = stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key;
  const name = `${stroke.control ? "Ctrl+" : ""}${stroke.alt ? "Alt+" : ""}${stroke.shift ? "Shift+" : ""}${key}`;
  if (name === "Ctrl+Shift+Z") return commandById.get("redo");
  return windowCommands.find((each) => each.shortcut !== "" && each.shortcut === name);
}

/** The shortcut as a Swedish keyboard names it. */
export const shortcutText = (shortcut: string): string => shortcut.replace("Shift", menuTexts.shortcutNames.shift);

async function openFile(): Promise<void> {
  if (windowState().capabilities?.nativeDialogs === true) {
    await openScenario({ type: "dialog" });
    return;
  }
  const file = await pickFile();
  if (file !== null) await openScenario(await sourceFromFile(file));
}

/** The copy event does the work; the grid must have the keyboard for it to be about cells. */
function copyFromMenu(): void {
  focusGrid();
  requestAnimationFrame(() => globalThis.document.execCommand("copy"));
}

async function removeLines(): Promise<void> {
  const state = windowState();
  const current = currentSheet(state);
  if (current === null) return;
  const area = rectangleOf(state.selection);
  const lineIds = current.rowIds.slice(area.top, area.bottom + 1);
  if (lineIds.length > 0) await showOutcome(applyCommand({ type: "removeLines", lineIds }));
}

function switchTheme(): void {
  const theme = oppositeTheme(windowState().theme);
  applyTheme(theme);
  setWindow({ theme });
}
