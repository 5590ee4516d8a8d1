// Every command of the window once: what it is called, its keys, when it can be used, what it does. The menu bar, the
// toolbar, the command search, the keyboard and the native menu all read this list, by the same ids.

import { areaTexts } from "../../shared/texts/areas.ts";
import { keysInSwedish } from "../../shared/texts/keyNames.ts";
import { type MenuCommandId, menuCommands } from "../../shared/texts/menu.ts";
import { menuTexts } from "../../shared/texts/window.ts";
import { startTour } from "../views/tour/tourState.ts";
import { type AreaName, areaNames } from "./areaNames.ts";
import { copyFromMenu, cutFromMenu, pasteFromMenu, pasteSpecialFromMenu } from "./clipboardMenu.ts";
import { committeesOf } from "./committees.ts";
import { currentSheet } from "./currentSheet.ts";
import { saveAs } from "./documentActions.ts";
import { pickFiles, sourceFromFile } from "./downloads.ts";
import { fillYears, lineWithFormula, restoreFormulas } from "./fillActions.ts";
import { liveFill } from "./fillRangeActions.ts";
import { openFind, stepToHit } from "./find.ts";
import { openGoTo } from "./goToLine.ts";
import { type KeyStroke, strokeName } from "./keyTable.ts";
import { showArea, showUnit, showWarnings } from "./leaveEdit.ts";
import { lineCommands } from "./lineCommands.ts";
import { openInTurn, wantedSource } from "./openSeveral.ts";
import { chooseTheme } from "./preferences.ts";
import { closeTab } from "./tabActions.ts";
import { redoEdit, undoEdit } from "./undoActions.ts";
import { viewCommands } from "./viewCommands.ts";
import { openDialog, setWindow, type WindowState, windowState } from "./windowStore.ts";

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
/** Nothing is half typed in a cell, which going elsewhere would leave behind. */
const canSearch = ({ document, edit }: WindowState): boolean => document !== null && edit === null;
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

export const windowCommands: readonly WindowCommand[] = [
  shared("newScenario", always, () => openDialog("newScenario")),
  shared("open", always, () => void openFile()),
  shared("openSample", always, () => openDialog("samples")),
  shared("saveAs", hasDocument, () => void saveAs()),
  shared("renameScenario", hasDocument, () => openDialog("renameScenario")),
  shared("send", hasDocument, () => openDialog("send")),
  shared("print", hasDocument, () => openDialog("print")),
  shared("close", hasDocument, closeShown),
  shared(
    "undo",
    (state) => hasDocument(state) && undoLabelOf(state) !== null,
    () => void undoEdit(),
  ),
  shared(
    "redo",
    (state) => hasDocument(state) && redoLabelOf(state) !== null,
    () => void redoEdit(),
  ),
  shared("editHistory", hasDocument, () => openDialog("editHistory")),
  shared("find", canSearch, () => openFind(false)),
  own("findNext", "F3", canSearch, () => stepToHit(false)),
  shared("replace", canSearch, () => openFind(true)),
  shared("goToLine", canSearch, () => openGoTo()),
  own("cut", "Ctrl+X", hasSheet, cutFromMenu),
  own("copy", "Ctrl+C", hasSheet, copyFromMenu),
  own("paste", "Ctrl+V", hasSheet, () => void pasteFromMenu()),
  shared("pasteSpecial", hasSheet, () => void pasteSpecialFromMenu()),
  shared("pasteTable", hasDocument, () => openDialog("pasteTable")),
  shared("addLine", hasSheet, () => openDialog("addLine")),
  shared("addMeasure", hasDocument, () => openDialog("addMeasure")),
  own("newProject", "", hasInvestments, () => openDialog("newProject")),
  own("addGoal", "", hasGoalSheet, () => openDialog("addGoal")),
  own("addProgramme", "", hasDocument, () => openDialog("addProgramme")),
  own(
    "fillOtherWay",
    "",
    (state) => liveFill(state) !== null,
    () => openDialog("fillOtherWay"),
  ),
  shared("fillSeries", hasSheet, () => openDialog("fillSeries")),
  own("fillYears", "Ctrl+Shift+Enter", hasSheet, () => void fillYears()),
  own("restoreFormulas", "", hasSheet, () => void restoreFormulas()),
  own(
    "removeLineFormula",
    "",
    (state) => lineWithFormula(state) !== null,
    () => openDialog("removeLineFormula"),
  ),
  ...lineCommands.map(({ id, when, run }) => shared(id, when, run)),
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
  own("reviewer", "", hasDocument, showWarnings),
  ...areaNames.map(goToArea),
  shared("themeLight", always, () => chooseTheme("light")),
  shared("themeDark", always, () => chooseTheme("dark")),
  shared("themeContrast", always, () => chooseTheme("contrast")),
  shared("themeSystem", always, () => chooseTheme("system")),
  ...viewCommands.map(({ id, when, run }) => shared(id, when, run)),
  own("palette", "Ctrl+Shift+P", always, () => openDialog("palette")),
  shared("functions", always, () => openDialog("functions")),
  shared("keys", always, () => openDialog("keys")),
  shared("tour", always, () => void startTour()),
  shared("about", always, () => openDialog("about")),
];

export const commandById: ReadonlyMap<string, WindowCommand> = new Map(windowCommands.map((each) => [each.id, each]));

export const undoLabelOf = (state: WindowState): string | null => state.document?.mirror.status.undoLabel ?? null;
export const redoLabelOf = (state: WindowState): string | null => state.document?.mirror.status.redoLabel ?? null;

/** Runs a command by its id; an unknown or unusable one does nothing. */
export function runCommand(id: string): void {
  const found = commandById.get(id);
  if (found?.when(windowState())) found.run();
}

/** Keys people know from elsewhere for the same thing. */
export const otherKeys: Readonly<Record<string, CommandId>> = {
  "Ctrl+Shift+Z": "redo",
  "Ctrl+S": "saveAs",
  "Ctrl+F4": "close",
  "Ctrl+Tab": "nextTab",
  "Ctrl+Shift+Tab": "previousTab",
  "Ctrl+G": "goToLine",
};

/** The command of a key stroke, undefined when it has none. */
export function commandOfKey(stroke: KeyStroke): WindowCommand | undefined {
  const name = strokeName(stroke);
  const other = otherKeys[name];
  if (other !== undefined) return commandById.get(other);
  return windowCommands.find((each) => each.shortcut !== "" && each.shortcut === name);
}

/** Keys a browser keeps for itself: shown only where the program has a window of its own. */
export const keptByBrowsers: ReadonlySet<string> = new Set([
  "Ctrl+N",
  "Ctrl+W",
  "Ctrl+F4",
  "Ctrl+Tab",
  "Ctrl+Shift+Tab",
  "Ctrl+PageUp",
  "Ctrl+PageDown",
]);

/** The shortcut as a Swedish keyboard names it, "" where it cannot be used. */
export const shortcutText = ({ shortcut }: WindowCommand, state: WindowState): string =>
  state.capabilities?.nativeMenu !== true && keptByBrowsers.has(shortcut) ? "" : keysInSwedish(shortcut);

function closeShown(): void {
  const handle = windowState().document?.handle;
  if (handle !== undefined) void closeTab(handle);
}

async function openFile(): Promise<void> {
  if (windowState().capabilities?.nativeDialogs === true) {
    await openInTurn([wantedSource({ type: "dialog" })]);
    return;
  }
  const files = await pickFiles();
  await openInTurn(files.map((file) => () => sourceFromFile(file)));
}
