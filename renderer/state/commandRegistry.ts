// Every command of the window once: what it is called, its keys, when it can be used, what it does. The menu bar, the
// toolbar, the command search, the keyboard and the native menu all read this list, by the same ids.

import { areaTexts } from "../../shared/texts/areas.ts";
import { keysInSwedish, type MenuCommandId, menuCommands } from "../../shared/texts/menu.ts";
import { menuTexts } from "../../shared/texts/window.ts";
import type { KeyStroke } from "../grid/gridKeys.ts";
import { type AreaName, areaNames } from "./areaNames.ts";
import { committeesOf } from "./committees.ts";
import { currentSheet } from "./currentSheet.ts";
import { applyCommand, closeScenario, openScenario, redo, saveAs, showOutcome, undo } from "./documentActions.ts";
import { pickFile, sourceFromFile } from "./downloads.ts";
import { fillYears, lineWithFormula, restoreFormulas } from "./fillActions.ts";
import { rectangleOf } from "./selection.ts";
import { applyTheme, oppositeTheme } from "./themePreference.ts";
import {
  focusGrid,
  openDialog,
  setWindow,
  showArea,
  showRefusal,
  type WindowState,
  windowState,
} from "./windowStore.ts";

type OwnCommandId = keyof typeof menuTexts.ownCommands;
type AreaCommandId = `area-${AreaName}`;
export type CommandId = MenuCommandId | OwnCommandId | AreaCommandId;

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
const hasInvestments = (state: WindowState): boolean =>
  state.document?.mirror.structure.sheets.some(({ kind }) => kind === "investments") ?? false;
const hasGoalSheet = (state: WindowState): boolean =>
  state.document?.mirror.structure.sheets.some(({ kind }) => kind === "goals") ?? false;
const hasFrames = (state: WindowState): boolean =>
  state.document?.mirror.structure.sheets.some(({ kind }) => kind === "frames" || kind === "operatingBudget") === true;
const hasCommittees = (state: WindowState): boolean =>
  state.document !== null && committeesOf(state.document.mirror).length > 0;
/** A line is selected on the sheet shown. */
const hasLine = (state: WindowState): boolean => currentSheet(state)?.rowIds[state.selection.anchor.row] !== undefined;

/** A command the native menu has too: title and keys stand there. */
const shared = (id: MenuCommandId, when: WindowCommand["when"], run: () => void): WindowCommand => ({
  id,
  title: menuCommands[id].title,
  shortcut: (menuCommands[id].keys ?? "").replace("CmdOrCtrl", "Ctrl"),
  when,
  run,
});

const own = (id: OwnCommandId, shortcut: string, when: WindowCommand["when"], run: () => void): WindowCommand => ({
  id,
  title: menuTexts.ownCommands[id],
  shortcut,
  when,
  run,
});

/** The way to an area view, for those who search instead of looking in the list. */
function goToArea(area: AreaName): WindowCommand {
  return {
    id: `area-${area}`,
    title: menuTexts.goToArea(areaTexts.titles[area]),
    shortcut: "",
    when: hasDocument,
    run: () => showArea(area),
  };
}

function showUnit(displayUnit: WindowState["displayUnit"]): void {
  setWindow({ displayUnit });
  focusGrid();
}

export const windowCommands: readonly WindowCommand[] = [
  shared("newScenario", always, () => openDialog("newScenario")),
  shared("open", always, () => void openFile()),
  shared("openSample", always, () => void openScenario({ type: "sample", name: "alingsas" })),
  shared("saveAs", hasDocument, () => void saveAs()),
  shared("renameScenario", hasDocument, () => openDialog("renameScenario")),
  shared("send", hasDocument, () => openDialog("send")),
  shared("print", hasDocument, () => openDialog("print")),
  shared("close", hasDocument, () => void closeScenario()),
  shared(
    "undo",
    (state) => hasDocument(state) && undoLabelOf(state) !== null,
    () => void undo(),
  ),
  shared(
    "redo",
    (state) => hasDocument(state) && redoLabelOf(state) !== null,
    () => void redo(),
  ),
  own("copy", "Ctrl+C", hasSheet, copyFromMenu),
  shared("pasteTable", hasDocument, () => openDialog("pasteTable")),
  shared("addLine", hasSheet, () => openDialog("addLine")),
  shared("addMeasure", hasDocument, () => openDialog("addMeasure")),
  own("newProject", "", hasInvestments, () => openDialog("newProject")),
  own("addGoal", "", hasGoalSheet, () => openDialog("addGoal")),
  own("addProgramme", "", hasDocument, () => openDialog("addProgramme")),
  own("fillYears", "Ctrl+Shift+Enter", hasSheet, () => void fillYears()),
  own("restoreFormulas", "", hasSheet, () => void restoreFormulas()),
  own(
    "removeLineFormula",
    "",
    (state) => lineWithFormula(state) !== null,
    () => openDialog("removeLineFormula"),
  ),
  own("removeLines", "", hasSheet, () => void removeLines()),
  own("addSheet", "", hasDocument, () => openDialog("addSheet")),
  own("addCommittee", "", hasFrames, () => openDialog("addCommittee")),
  own("addUnit", "", hasCommittees, () => openDialog("addUnit")),
  own("addFramePart", "", hasCommittees, () => openDialog("addFramePart")),
  own("addTransfer", "", hasCommittees, () => openDialog("addTransfer")),
  own("applyFrameRule", "", hasFrames, () => openDialog("applyFrameRule")),
  shared("lineProperties", hasLine, () => openDialog("lineProperties")),
  shared("unitKr", hasDocument, () => showUnit("kr")),
  shared("unitTkr", hasDocument, () => showUnit("tkr")),
  shared("unitMnkr", hasDocument, () => showUnit("mnkr")),
  shared("toggleExplain", hasDocument, () => setWindow({ explainOpen: !windowState().explainOpen })),
  own("reviewer", "", hasDocument, () => setWindow({ view: { type: "warnings" }, edit: null })),
  ...areaNames.map(goToArea),
  shared("theme", always, switchTheme),
  own("palette", "Ctrl+Shift+P", always, () => openDialog("palette")),
  shared("functions", always, () => openDialog("functions")),
  shared("keys", always, () => openDialog("keys")),
  shared("about", always, () => openDialog("about")),
];

export const commandById: ReadonlyMap<string, WindowCommand> = new Map(windowCommands.map((each) => [each.id, each]));

/** Menus of the window's own menu bar: groups of ids, each group between lines. */
export const menus: readonly { readonly title: string; readonly groups: readonly (readonly CommandId[])[] }[] = [
  {
    title: menuTexts.menus.file,
    groups: [["newScenario", "open", "openSample"], ["saveAs", "renameScenario"], ["send", "print"], ["close"]],
  },
  {
    title: menuTexts.menus.edit,
    groups: [
      ["undo", "redo"],
      ["copy", "pasteTable"],
      ["addLine", "addMeasure", "addProgramme", "newProject", "addGoal", "addSheet"],
      ["addCommittee", "addUnit", "addFramePart", "addTransfer", "applyFrameRule"],
      ["fillYears", "restoreFormulas", "removeLineFormula"],
      ["lineProperties", "removeLines"],
    ],
  },
  {
    title: menuTexts.menus.view,
    groups: [["unitKr", "unitTkr", "unitMnkr"], ["toggleExplain", "reviewer"], ["theme"]],
  },
  { title: menuTexts.menus.help, groups: [["functions"], ["palette", "keys"], ["about"]] },
];

export const undoLabelOf = (state: WindowState): string | null => state.document?.mirror.status.undoLabel ?? null;
export const redoLabelOf = (state: WindowState): string | null => state.document?.mirror.status.redoLabel ?? null;

/** Runs a command by its id; an unknown or unusable one does nothing. */
export function runCommand(id: string): void {
  const found = commandById.get(id);
  if (found?.when(windowState())) found.run();
}

/** Keys people know from elsewhere for the same thing. */
const otherKeys: Readonly<Record<string, CommandId>> = { "Ctrl+Shift+Z": "redo", "Ctrl+S": "saveAs" };

/** The command of a key stroke, undefined when it has none. */
export function commandOfKey(stroke: KeyStroke): WindowCommand | undefined {
  const key = stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key;
  const name = `${stroke.control ? "Ctrl+" : ""}${stroke.alt ? "Alt+" : ""}${stroke.shift ? "Shift+" : ""}${key}`;
  const other = otherKeys[name];
  if (other !== undefined) return commandById.get(other);
  return windowCommands.find((each) => each.shortcut !== "" && each.shortcut === name);
}

/** Keys a browser keeps for itself: shown only where the program has a window of its own. */
const keptByBrowsers: ReadonlySet<string> = new Set(["Ctrl+N", "Ctrl+W"]);

/** The shortcut as a Swedish keyboard names it, "" where it cannot be used. */
export const shortcutText = ({ shortcut }: WindowCommand, state: WindowState): string =>
  state.capabilities?.nativeMenu !== true && keptByBrowsers.has(shortcut) ? "" : keysInSwedish(shortcut);

async function openFile(): Promise<void> {
  if (windowState().capabilities?.nativeDialogs === true) {
    await openScenario({ type: "dialog" });
    return;
  }
  const file = await pickFile();
  if (file !== null) await openGivenFile(file);
}

/** Opens a file the user picked or dropped on the window, or says why it cannot be sent. */
export async function openGivenFile(file: File): Promise<void> {
  const source = await sourceFromFile(file);
  if (source.ok) await openScenario(source.value);
  else showRefusal(source.error);
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
