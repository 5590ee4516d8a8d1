// The window's own menu bar: which commands stand in which menu, by the ids of commandRegistry.ts. The native menu has its own order
// (electron/shell/menu.ts).

import { lineGroups } from "../../shared/texts/menu.ts";
import { menuTexts } from "../../shared/texts/window.ts";
import type { CommandId } from "./commandRegistry.ts";
import { viewCommandGroups } from "./viewCommands.ts";

/** Groups of ids, each group between lines. */
export const menus: readonly { readonly title: string; readonly groups: readonly (readonly CommandId[])[] }[] = [
  {
    title: menuTexts.menus.file,
    groups: [
      ["newScenario", "open", "earlierWork", "openSample"],
      ["saveAs", "renameScenario"],
      ["send", "print"],
      ["close"],
    ],
  },
  {
    title: menuTexts.menus.edit,
    groups: [
      ["undo", "redo", "editHistory"],
      ["find", "replace", "goToLine"],
      ["cut", "copy", "paste", "pasteSpecial", "pasteTable"],
      ["addLine", "addMeasure", "addProgramme", "newProject", "addGoal", "addSheet"],
      ["addCommittee", "addUnit", "addFramePart", "addTransfer", "applyFrameRule"],
      ["fillSeries", "fillOtherWay", "fillYears", "restoreFormulas", "removeLineFormula"],
      ["lineProperties"],
    ],
  },
  {
    title: menuTexts.menus.view,
    groups: [
      ["unitKr", "unitTkr", "unitMnkr"],
      ["nextTab", "previousTab"],
      ["toggleExplain", "reviewer"],
      ["themeLight", "themeDark", "themeContrast", "themeSystem"],
    ],
  },
  { title: menuTexts.menus.lines, groups: lineGroups },
  { title: menuTexts.menus.table, groups: viewCommandGroups },
  { title: menuTexts.menus.help, groups: [["tour"], ["functions"], ["palette", "keys"], ["about"]] },
];
