// The native menu, in Swedish, built from the one list of commands in shared/texts/menu. An entry does nothing by itself:
// it sends its command id to the window, whose registry carries it out. Only what belongs to the system (cut, copy, zoom,
// quit) uses Electron's roles. The keys are shown here but heard by the page, so that no key acts twice.

import { Menu, type MenuItemConstructorOptions } from "electron";
import { lineGroups, type MenuCommandId, menuCommands, menuTitles } from "../../shared/texts/menu.ts";
import { shellTexts } from "../../shared/texts/shell.ts";

type Entry = MenuItemConstructorOptions;
const line: Entry = { type: "separator" };

const tableGroups = [
  ["hideLines", "showHiddenLines"],
  ["sortAscending", "sortDescending", "unsortRows"],
  ["filterChanged", "filterEverChanged", "filterStated", "filterWarnings", "showAllRows"],
  ["freezeColumns", "unfreezeColumns", "fitColumn", "fitColumns", "resetColumns"],
] as const satisfies readonly (readonly MenuCommandId[])[];

/** Keys as Electron writes them: it has other names for the arrows and for minus. */
const acceleratorOf = (keys: string): string => keys.replace(/Arrow(?=Up|Down|Left|Right)/, "").replace("Minus", "-");

/**
 * The whole menu bar as data. `isMac` adds the program menu and the list of recent files, which only macOS has there.
 * `run` gets the id of the command that was chosen, `zoom` whether the page is to be shown larger or smaller.
 */
export function menuTemplate(
  run: (id: MenuCommandId) => void,
  zoom: (way: "in" | "out") => void,
  isMac: boolean,
): Entry[] {
  const command = (id: MenuCommandId): Entry => {
    const { title, keys } = menuCommands[id];
    return {
      id,
      label: title,
      ...(keys === null ? {} : { accelerator: acceleratorOf(keys), registerAccelerator: false }),
      click: () => run(id),
    };
  };
  const grouped = (groups: readonly (readonly MenuCommandId[])[]): Entry[] =>
    groups.flatMap((group, index) => [...(index === 0 ? [] : [line]), ...group.map(command)]);
  const recent: readonly Entry[] = isMac
    ? [
        {
          label: menuTitles.recent,
          role: "recentDocuments",
          submenu: [{ label: menuTitles.clearRecent, role: "clearRecentDocuments" }],
        },
      ]
    : [];
  const quit: readonly Entry[] = isMac ? [] : [line, { label: menuTitles.quit, role: "quit" }];
  const program: readonly Entry[] = isMac
    ? [
        {
          label: shellTexts.programName,
          submenu: [
            command("about"),
            line,
            { label: menuTitles.hideProgram, role: "hide" },
            { label: menuTitles.hideOthers, role: "hideOthers" },
            { label: menuTitles.showAll, role: "unhide" },
            line,
            { label: menuTitles.quit, role: "quit" },
          ],
        },
      ]
    : [];
  return [
    ...program,
    {
      label: menuTitles.file,
      submenu: [
        command("newScenario"),
        command("open"),
        ...recent,
        command("earlierWork"),
        command("openSample"),
        line,
        command("saveAs"),
        command("renameScenario"),
        command("send"),
        command("print"),
        line,
        command("close"),
        ...quit,
      ],
    },
    {
      label: menuTitles.edit,
      submenu: [
        command("undo"),
        command("redo"),
        command("editHistory"),
        line,
        { label: menuTitles.cut, role: "cut" },
        { label: menuTitles.copy, role: "copy" },
        { label: menuTitles.paste, role: "paste" },
        command("pasteSpecial"),
        command("pasteTable"),
        command("fillSeries"),
        { label: menuTitles.selectAll, role: "selectAll" },
        line,
        command("find"),
        command("replace"),
        command("goToLine"),
        line,
        command("addLine"),
        command("addMeasure"),
        command("lineProperties"),
      ],
    },
    {
      label: menuTitles.view,
      submenu: [
        command("unitKr"),
        command("unitTkr"),
        command("unitMnkr"),
        line,
        command("nextTab"),
        command("previousTab"),
        line,
        command("toggleExplain"),
        line,
        command("themeLight"),
        command("themeDark"),
        command("themeContrast"),
        command("themeSystem"),
        line,
        // Electron's own roles bring Ctrl+Plus and Ctrl+Minus, which put in and remove lines here.
        { label: menuTitles.zoomIn, click: () => zoom("in") },
        { label: menuTitles.zoomOut, click: () => zoom("out") },
        { label: menuTitles.resetZoom, role: "resetZoom" },
        { label: menuTitles.fullScreen, role: "togglefullscreen" },
      ],
    },
    { label: menuTitles.lines, submenu: grouped(lineGroups) },
    { label: menuTitles.table, submenu: grouped(tableGroups) },
    {
      label: menuTitles.help,
      role: "help",
      submenu: isMac
        ? [command("tour"), line, command("functions"), command("keys")]
        : [command("tour"), line, command("functions"), line, command("keys"), line, command("about")],
    },
  ];
}

export function installMenu(run: (id: MenuCommandId) => void, zoom: (way: "in" | "out") => void): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(run, zoom, process.platform === "darwin")));
}
