// The choice of colours: four ways, checked in the menu, remembered at the next start though the address is another, and the computer's
// own wish for contrast followed where nothing else is chosen.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPreferences } from "../../electron/host/windowPreferences.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { startWindow } from "./runningWindow.ts";

let browser: Browser;
const workFolder = mkdtempSync(path.join(tmpdir(), "budgetbanken-theme-"));

beforeAll(async () => {
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(workFolder, { recursive: true, force: true });
});

const shown = (page: Page) =>
  page.evaluate(() => {
    const { theme = "", contrast = "" } = document.documentElement.dataset;
    return {
      theme,
      contrast,
      paper: getComputedStyle(document.querySelector(".middle") ?? document.body).backgroundColor,
    };
  });
const choose = async (page: Page, name: string) => {
  await page.getByRole("menuitem", { name: "Visa", exact: true }).click();
  await page.getByRole("menuitemcheckbox", { name }).click();
};
const white = "rgb(255, 255, 255)";

it("is made in the menu and remembered at the next start", async () => {
  const window = await startWindow(browser, { workFolder });
  const { page } = window;
  await expect.poll(() => shown(page)).toEqual({ theme: "", contrast: "", paper: white });
  await choose(page, "Mörkt utseende");
  await expect.poll(() => shown(page)).toEqual({ theme: "dark", contrast: "", paper: "rgb(22, 27, 25)" });
  await choose(page, "Hög kontrast");
  await expect.poll(() => shown(page)).toEqual({ theme: "", contrast: "more", paper: white });
  await page.getByRole("menuitem", { name: "Visa", exact: true }).click();
  const checked = page.locator('[role=menuitemcheckbox][aria-checked="true"]');
  await expect.poll(() => checked.allInnerTexts().then((texts) => texts.join())).toContain("Hög kontrast");
  await page.keyboard.press("Escape");
  // In high contrast the computer decides which way.
  await page.emulateMedia({ colorScheme: "dark" });
  await expect.poll(async () => (await shown(page)).paper).toBe("rgb(0, 0, 0)");
  await expect.poll(() => readPreferences(workFolder).theme).toBe("contrast");
  expect(window.faults).toEqual([]);
  await window.stop();

  const again = await startWindow(browser, { workFolder });
  await expect.poll(() => shown(again.page)).toEqual({ theme: "", contrast: "more", paper: white });
  await choose(again.page, "Utseende som datorn");
  await expect.poll(() => shown(again.page)).toEqual({ theme: "", contrast: "", paper: white });
  await again.page.emulateMedia({ contrast: "more" });
  await expect.poll(() => shown(again.page)).toMatchObject({ contrast: "more" });
  await choose(again.page, "Ljust utseende");
  await expect.poll(() => shown(again.page)).toEqual({ theme: "light", contrast: "", paper: white });
  await again.stop();
});
