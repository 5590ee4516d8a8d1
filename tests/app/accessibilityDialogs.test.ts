// Every dialog against the rules that a machine can check, one after the other in one window that has something for each of them to be
// about. Looks change colours alone, which tokens give to all dialogs alike and contrast.test.ts measures: dark and high contrast are
// looked at where a dialog has colours besides those of every dialog.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { DialogName } from "../../renderer/state/dialogName.ts";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type DialogCase, dialogCases, prepareDialogs } from "./dialogCases.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

let browser: Browser;
let window: RunningWindow;

beforeAll(async () => {
  browser = await launchTestBrowser();
  window = await startWindow(browser);
  await prepareDialogs(window);
});
afterEach(async () => {
  const { page } = window;
  await expect
    .poll(async () => {
      await page.keyboard.press("Escape");
      return page.getByRole("dialog").count();
    })
    .toBe(0);
});
afterAll(async () => {
  expect(window.faults).toEqual([]);
  await window.stop();
  await browser.close();
});

/** Other faces of dialogs: for another kind of line, begun in another way. */
const otherFaces: Readonly<Record<string, DialogCase>> = {
  "lineProperties of a goal": {
    title: "Egenskaper för Resultatet",
    open: async ({ page, showSheet, select }) => {
      await showSheet("Mål och indikatorer");
      await select("RESANDEL", 2022);
      await page.keyboard.press("Control+Enter");
    },
  },
  "newScenario from last year's": {
    title: "Nytt scenario",
    open: async (running) => {
      await dialogCases.newScenario.open(running);
      await running.page.getByRole("radio", { name: /^Förra årets fil/ }).check();
    },
  },
};

/** With mistakes, warnings, tables, chosen rows, words that are marked, or keys on caps. */
const colourful: ReadonlySet<string> = new Set<DialogName>([
  "addFramePart",
  "editHistory",
  "fillFormula",
  "functions",
  "goToLine",
  "keys",
  "lineProperties",
  "newScenario",
  "notes",
  "pasteTable",
  "removeLines",
  "replacePreview",
]);

describe("nothing is wrong in the dialog", () => {
  it.each(Object.entries({ ...otherFaces, ...dialogCases }))("%s", async (name, { title, open }) => {
    await open(window);
    await window.page.getByRole("dialog", { name: title }).waitFor();
    const looks = colourful.has(name) ? "all looks" : "light";
    expect(await accessibilityFaults(window.page, ".dialog", looks)).toEqual([]);
  });
});
