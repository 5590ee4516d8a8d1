// The attributes of a line in its dialog, on the real program: added, read by a formula at once, taken away by one undo.

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { startWindow } from "./runningWindow.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
});

it("adds an attribute, says what a wrong one should be, and shows it again when the dialog is opened anew", async () => {
  const window = await startWindow(browser);
  const dialog = window.page.getByRole("dialog");
  const save = () => dialog.getByRole("button", { name: "Spara" }).click();
  await window.select("KS", 2022);
  await window.page.keyboard.press("Control+Enter");
  await dialog.waitFor();
  await dialog.getByLabel("Lägg till egenskap").selectOption({ label: "Startmånad" });
  await dialog.getByLabel("Startmånad").fill("13");
  await save();
  await expect.poll(() => dialog.innerText()).toContain("Startmånad ska vara ett helt tal mellan 1 och 12.");
  await dialog.getByLabel("Startmånad").fill("7");
  await dialog.getByLabel("Lägg till egenskap").selectOption({ label: "Pris" });
  await dialog.getByLabel("Pris").fill("90 tkr");
  await save();
  await dialog.waitFor({ state: "hidden" });
  await window.page.keyboard.press("Control+Enter");
  await dialog.waitFor();
  await expect.poll(() => dialog.getByLabel("Pris").inputValue()).toBe("90000 kr");
  await expect.poll(() => dialog.getByLabel("Startmånad").inputValue()).toBe("7");
  await window.page.keyboard.press("Escape");
  await dialog.waitFor({ state: "hidden" });
  await window.page.keyboard.press("Control+z");
  await expect.poll(() => window.page.getByRole("button", { name: /^Ångra/ }).isDisabled()).toBe(true);
  expect(window.faults).toEqual([]);
  await window.stop();
});
