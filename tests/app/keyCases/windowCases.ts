// The keys of the whole window: between its parts, and those of commands. Each is pressed in the grid, and again while
// something is typed in a cell, unless the editor has the key for something of its own.

import { expect } from "vitest";
import { hasKeyboard } from "../keyboard.ts";
import type { KeyCase, KeyScene } from "./keyScene.ts";
import { typedIn } from "./typedCell.ts";

export interface WindowCase {
  readonly inGrid: KeyCase;
  /** What the same key does while a cell is typed in; null where it is a key of the editor itself. */
  readonly inEditor: KeyCase | null;
}

const both = (test: KeyCase): WindowCase => ({ inGrid: test, inEditor: test });

/** Opens a dialog, by each stroke; Esc closes it again. */
const opens = (name: RegExp, ...strokes: readonly string[]): KeyCase => {
  return async ({ window, press, also }) => {
    const dialog = window.page.getByRole("dialog");
    for (const stroke of strokes) {
      await press(stroke);
      await expect.poll(() => dialog.getByRole("heading").first().innerText(), { message: stroke }).toMatch(name);
      await hasKeyboard(dialog);
      await also("Escape");
      await expect.poll(() => dialog.count()).toBe(0);
    }
  };
};

const nameBox = ({ window }: KeyScene): Promise<string> => window.page.locator(".name-box").innerText();
const heading = ({ window }: KeyScene) => window.page.getByRole("heading", { level: 1 }).innerText();
const paneWithKeyboard = ({ window }: KeyScene): Promise<string> =>
  window.page.evaluate(() => document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane") ?? "");
const rowCount = ({ window }: KeyScene): Promise<number> => window.page.locator("[role=row][row-id]").count();

const sheetsInTurn: KeyCase = async (scene) => {
  const { press } = scene;
  const isShown = (title: string) => expect.poll(() => heading(scene)).toBe(title);
  await press("Ctrl+PageDown");
  await isShown("Åtgärder");
  await press("Ctrl+PageUp");
  await isShown("Ramar");
  await press("Alt+ArrowDown");
  await isShown("Åtgärder");
  await press("Alt+ArrowUp");
  await isShown("Ramar");
};

/** Goes a round in the panes: somewhere else first, and at last back in the grid. */
/** Round the panes from the grid to the grid; the row of tabs is there only with several budgets. */
const panes =
  (stroke: string, ...expected: readonly string[]): KeyCase =>
  async (scene) => {
    const walked: (string | null | undefined)[] = [];
    for (let step = 0; step < 8 && walked.at(-1) !== "grid"; step += 1) {
      await scene.press(stroke);
      walked.push(await paneWithKeyboard(scene));
    }
    expect(walked.filter((pane) => pane !== "tabs")).toEqual([...expected, "grid"]);
  };

const titleShown = ({ window }: KeyScene) => window.page.locator(".document-title b").innerText();

/** Opens a budget beside the sample, and goes back to the sample. */
async function secondBudget(scene: KeyScene): Promise<void> {
  const { page } = scene.window;
  if ((await page.locator(".tab-bar .tab-name").count()) > 1) return;
  await page.getByRole("menuitem", { name: "Arkiv", exact: true }).click();
  await page.getByRole("menuitem", { name: "Nytt scenario" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Namn", { exact: false }).first().fill("Budget 2030");
  await dialog.getByLabel("Kommun", { exact: true }).fill("Ale");
  await dialog.getByRole("button", { name: "Skapa" }).click();
  await expect.poll(() => titleShown(scene)).toBe("Budget 2030");
  await page.locator(".tab-bar .tab-name", { hasText: "Alingsås" }).first().click();
  await expect.poll(() => titleShown(scene)).toBe("Alingsås 2021–2023");
}

/** The other budget is shown; a budget with work in no file asks first, and is closed all the same. */
const closedAnyway = (scene: KeyScene, next: string) =>
  expect
    .poll(async () => {
      const anyway = scene.window.page.getByRole("dialog").getByRole("button", { name: "Stäng ändå" });
      if (await anyway.isVisible()) await anyway.click();
      return titleShown(scene);
    })
    .toBe(next);

/** From the sample to the other budget with each stroke, and back with the same. */
const tabs =
  (...strokes: readonly string[]) =>
  async (scene: KeyScene): Promise<void> => {
    for (const stroke of strokes) {
      await scene.press(stroke);
      await expect.poll(() => titleShown(scene), { message: stroke }).toBe("Budget 2030");
      await scene.press(stroke);
      await expect.poll(() => titleShown(scene), { message: stroke }).toBe("Alingsås 2021–2023");
    }
  };

const tabCase = (...strokes: readonly string[]): WindowCase => ({
  inGrid: async (scene) => {
    await secondBudget(scene);
    await tabs(...strokes)(scene);
  },
  inEditor: async (scene) => {
    await tabs(...strokes)(scene);
    // What is half typed waits in its tab.
    await scene.isTyped("12");
  },
});

/** Row of a line on the screen, -1 when it is not there. */
const rowOf = async ({ window }: KeyScene, code: string): Promise<number> =>
  Number((await window.row(code).first().getAttribute("row-index")) ?? -1);

/** In a text the arrows are the text's, whatever is held with them. */
const staysInText =
  (stroke: string): KeyCase =>
  async ({ press, isTyped }) => {
    await press(stroke);
    await isTyped("12");
  };

/** A command that changes the lines: what is typed is entered first, and both are taken back. */
const changesLines = (stroke: string, isDone: (scene: KeyScene) => Promise<void>): WindowCase => ({
  inGrid: async (scene) => {
    await scene.press(stroke);
    await isDone(scene);
    await scene.also("Escape");
    await scene.undo();
  },
  inEditor: stroke.includes("Arrow")
    ? staysInText(stroke)
    : async (scene) => {
        await scene.press(stroke);
        await isDone(scene);
        await scene.also("Escape");
        await scene.undo();
        await scene.shows(typedIn, 2021, "12");
      },
});

const isInRow = (row: number) => (scene: KeyScene) => expect.poll(() => rowOf(scene, typedIn)).toBe(row);

/** The sheet has two levels: whatever shows as many shows every row. */
function showsAllRows(stroke: string): KeyCase {
  return async (scene) => {
    const before = await rowCount(scene);
    await scene.also("Alt+Shift+1");
    await expect.poll(() => rowCount(scene)).toBeLessThan(before);
    await scene.press(stroke);
    await expect.poll(() => rowCount(scene)).toBe(before);
  };
}

/** How far the name of the line stands in, which is how deep it lies. */
const hasIndent = ({ window }: KeyScene, indent: string) =>
  expect
    .poll(() =>
      window
        .row("EJ_KS")
        .locator(".label-content")
        .evaluate((name) => getComputedStyle(name).paddingInlineStart),
    )
    .toBe(indent);

export const windowCases: Readonly<Record<string, WindowCase>> = {
  nextSheet: both(sheetsInTurn),
  nextPane: both(panes("F6", "bar", "nav", "explain", "strip")),
  previousPane: both(panes("Shift+F6", "strip", "explain", "nav", "bar")),
  "command:newScenario": both(opens(/Nytt scenario/, "Ctrl+N")),
  "command:open": both(async ({ window, press }) => {
    const chooser = window.page.waitForEvent("filechooser");
    await press("Ctrl+O");
    await chooser;
  }),
  "command:saveAs": both(async ({ window, press }) => {
    for (const stroke of ["Ctrl+Shift+S", "Ctrl+S"]) {
      const download = window.page.waitForEvent("download");
      await press(stroke);
      expect((await download).suggestedFilename()).toMatch(/\.budget$|\./);
    }
  }),
  "command:print": both(opens(/Skriv ut/, "Ctrl+P")),
  "command:close": {
    inGrid: async (scene) => {
      const { page } = scene.window;
      for (const stroke of ["Ctrl+W", "Ctrl+F4"]) {
        await secondBudget(scene);
        await page.locator(".tab-bar .tab-name", { hasText: "Budget 2030" }).first().click();
        await expect.poll(() => titleShown(scene)).toBe("Budget 2030");
        await scene.press(stroke);
        await closedAnyway(scene, "Alingsås 2021–2023");
      }
    },
    // What is typed is work too: it is entered first, and asked about where it is in no file.
    inEditor: async (scene) => {
      const { page } = scene.window;
      for (const stroke of ["Ctrl+W", "Ctrl+F4"]) {
        await secondBudget(scene);
        await scene.start(typedIn, 2021);
        await scene.type("13");
        await scene.press(stroke);
        await closedAnyway(scene, "Budget 2030");
        await page.getByRole("menuitem", { name: "Arkiv", exact: true }).click();
        await page.getByRole("menuitem", { name: "Öppna exempel" }).click();
        await page.getByRole("dialog").getByRole("button", { name: "Ett partis skuggbudget" }).click();
        await expect.poll(() => titleShown(scene)).toBe("Alingsås 2021–2023");
      }
    },
  },
  "command:undo": {
    inGrid: async ({ start, type, also, press, shows }) => {
      await start("SOC", 2021);
      await type("7");
      await also("Enter");
      await shows("SOC", 2021, "7");
      await press("Ctrl+Z");
      await shows("SOC", 2021, "205 172");
    },
    // The text field takes back what was typed in it, and the budget stays.
    inEditor: async ({ window, press }) => {
      await press("Ctrl+Z");
      await expect.poll(() => window.page.locator(".cell-editor input").inputValue()).not.toBe("12");
    },
  },
  "command:redo": {
    inGrid: async ({ start, type, also, press, shows, undo }) => {
      await start("SOC", 2021);
      await type("7");
      await also("Enter");
      for (const stroke of ["Ctrl+Y", "Ctrl+Shift+Z"]) {
        await shows("SOC", 2021, "7");
        await undo();
        await shows("SOC", 2021, "205 172");
        await press(stroke);
      }
      await shows("SOC", 2021, "7");
      await undo();
    },
    inEditor: async ({ window, press, also }) => {
      for (const stroke of ["Ctrl+Y", "Ctrl+Shift+Z"]) {
        await also("Control+z");
        await press(stroke);
        await expect.poll(() => window.page.locator(".cell-editor input").inputValue()).toBe("12");
      }
    },
  },
  "command:editHistory": both(opens(/Ändringar/, "Ctrl+Alt+Z")),
  "command:find": both(async ({ window, press, also }) => {
    await press("Ctrl+F");
    const bar = window.page.getByRole("search");
    await bar.waitFor();
    await also("Escape");
    await expect.poll(() => bar.count()).toBe(0);
  }),
  "command:findNext": both(async (scene) => {
    const { window, press, also, type } = scene;
    await also("Control+f");
    await window.page.getByLabel("Sök", { exact: true }).fill("");
    await type("socialnämnden");
    await expect.poll(() => nameBox(scene)).toMatch(/SOC/);
    const first = await nameBox(scene);
    await press("F3");
    await expect.poll(() => nameBox(scene)).not.toBe(first);
    await also("Escape");
    await expect.poll(() => window.page.getByRole("search").count()).toBe(0);
  }),
  "command:replace": both(async ({ window, press, also }) => {
    await press("Ctrl+H");
    await window.page.getByLabel(/^Ersätt med/).waitFor();
    await also("Escape");
    await expect.poll(() => window.page.getByRole("search").count()).toBe(0);
  }),
  "command:goToLine": both(opens(/Gå till/, "Ctrl+K", "Ctrl+G")),
  // The new line waits for its name.
  "command:insertAbove": changesLines("Ctrl+Plus", async (scene) => {
    await isInRow(9)(scene);
    await scene.isTyped("");
  }),
  "command:insertBelow": changesLines("Alt+Plus", async (scene) => {
    await isInRow(8)(scene);
    await expect.poll(() => rowOf(scene, "SBN")).toBe(10);
    await scene.isTyped("");
  }),
  "command:duplicateLines": changesLines("Ctrl+Shift+D", async (scene) => {
    await expect.poll(() => rowOf(scene, "SBN")).toBe(10);
    await isInRow(8)(scene);
  }),
  "command:removeLines": changesLines("Ctrl+Minus", ({ window }) =>
    expect.poll(() => window.row(typedIn).count()).toBe(0),
  ),
  "command:moveLinesUp": {
    inGrid: async (scene) => {
      await scene.start("EXP", 2021);
      await scene.press("Alt+Shift+ArrowUp");
      await expect.poll(() => rowOf(scene, "EXP")).toBe(9);
      await scene.undo();
      await expect.poll(() => rowOf(scene, "EXP")).toBe(10);
    },
    inEditor: staysInText("Alt+Shift+ArrowUp"),
  },
  "command:moveLinesDown": changesLines("Alt+Shift+ArrowDown", isInRow(9)),
  "command:indentLines": {
    inGrid: async (scene) => {
      await scene.start("EJ_KS", 2022);
      await scene.also("Alt+Shift+ArrowLeft");
      await hasIndent(scene, "0px");
      await scene.press("Alt+Shift+ArrowRight");
      await hasIndent(scene, "16px");
      await scene.undo(2);
    },
    inEditor: staysInText("Alt+Shift+ArrowRight"),
  },
  "command:outdentLines": {
    inGrid: async (scene) => {
      await scene.start("EJ_KS", 2022);
      await scene.press("Alt+Shift+ArrowLeft");
      await hasIndent(scene, "0px");
      await scene.undo();
      await hasIndent(scene, "16px");
    },
    inEditor: staysInText("Alt+Shift+ArrowLeft"),
  },
  "command:foldHeading": {
    inGrid: async (scene) => {
      const before = await rowCount(scene);
      await scene.start("KUN", 2021);
      await scene.press("Alt+ArrowLeft");
      await expect.poll(() => rowCount(scene)).toBeLessThan(before);
      await expect.poll(() => scene.window.row("KUN_GEMENSAM_VARAV").count()).toBe(0);
      await scene.also("Alt+ArrowRight");
      await expect.poll(() => rowCount(scene)).toBe(before);
      // From a line in it, the marking goes to the heading.
      await scene.start("KUN_GEMENSAM_VARAV", 2022);
      await scene.press("Alt+ArrowLeft");
      await scene.isAt("KUN · 2022");
      await scene.also("Alt+ArrowRight");
      await expect.poll(() => rowCount(scene)).toBe(before);
    },
    inEditor: staysInText("Alt+ArrowLeft"),
  },
  "command:unfoldHeading": {
    inGrid: async (scene) => {
      const before = await rowCount(scene);
      await scene.start("KUN", 2021);
      await scene.also("Alt+ArrowLeft");
      await expect.poll(() => rowCount(scene)).toBeLessThan(before);
      await scene.press("Alt+ArrowRight");
      await expect.poll(() => rowCount(scene)).toBe(before);
      // A row with nothing folded under it says so, and the page stays.
      await scene.press("Alt+ArrowRight");
      await expect.poll(() => scene.window.page.locator(".notice").innerText()).toContain("inget hopfällt");
    },
    inEditor: staysInText("Alt+ArrowRight"),
  },
  "command:foldLevel1": both(async (scene) => {
    const before = await rowCount(scene);
    await scene.press("Alt+Shift+1");
    await expect.poll(() => rowCount(scene)).toBeLessThan(before);
    await scene.also("Alt+Shift+a");
    await expect.poll(() => rowCount(scene)).toBe(before);
  }),
  "command:foldLevel2": both(showsAllRows("Alt+Shift+2")),
  "command:foldLevel3": both(showsAllRows("Alt+Shift+3")),
  "command:unfoldAll": both(showsAllRows("Alt+Shift+A")),
  "command:cellNote": both(async ({ window, press, also }) => {
    await press("Shift+F2");
    const note = window.page.locator("textarea");
    await note.first().waitFor();
    await also("Escape");
    await expect.poll(() => note.count()).toBe(0);
  }),
  "command:fillYears": {
    inGrid: async ({ window, start, press }) => {
      await start("SOC", 2021);
      await press("Ctrl+Shift+Enter");
      await expect.poll(() => window.page.locator(".notice").innerText()).toContain("formel");
    },
    inEditor: null,
  },
  "command:lineProperties": { inGrid: opens(/^Egenskaper för/, "Ctrl+Enter"), inEditor: null },
  "command:toggleExplain": both(async ({ window, press }) => {
    const panel = window.page.locator(".explain");
    const before = await panel.count();
    await press("Ctrl+E");
    await expect.poll(() => panel.count()).not.toBe(before);
    await press("Ctrl+E");
    await expect.poll(() => panel.count()).toBe(before);
  }),
  "command:nextTab": tabCase("Ctrl+F6", "Ctrl+Tab"),
  "command:previousTab": tabCase("Ctrl+Shift+F6", "Ctrl+Shift+Tab"),
  "command:hideLines": both(async (scene) => {
    const before = await rowCount(scene);
    await scene.press("Ctrl+9");
    await expect.poll(() => rowCount(scene)).toBe(before - 1);
    await scene.also("Control+Shift+9");
    await expect.poll(() => rowCount(scene)).toBe(before);
  }),
  "command:showHiddenLines": {
    inGrid: async (scene) => {
      const before = await rowCount(scene);
      await scene.also("Control+9");
      await expect.poll(() => rowCount(scene)).toBe(before - 1);
      await scene.press("Ctrl+Shift+9");
      await expect.poll(() => rowCount(scene)).toBe(before);
    },
    inEditor: async (scene) => {
      const before = await rowCount(scene);
      await scene.also("Escape", "Control+9");
      await expect.poll(() => rowCount(scene)).toBe(before - 1);
      await scene.window.select("EXP", 2021);
      await scene.type("12");
      await scene.isTyped("12");
      await scene.press("Ctrl+Shift+9");
      await expect.poll(() => rowCount(scene)).toBe(before);
      await scene.shows("EXP", 2021, "12");
      await scene.undo();
    },
  },
  "command:palette": both(opens(/kommando/i, "Ctrl+Shift+P")),
  "command:functions": { inGrid: opens(/Funktioner/, "Shift+F3"), inEditor: null },
  "command:keys": { inGrid: opens(/Tangenter/, "F1"), inEditor: null },
};
