// Searching and replacing in the real program, by the keyboard: the bar, the marks, the way from hit to hit over sheets and folded
// headings, the list of what a replacement would do, and that it is one edit.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

let browser: Browser;
let window: RunningWindow;
let page: Page;

beforeAll(async () => {
  browser = await launchTestBrowser();
  window = await startWindow(browser);
  page = window.page;
});
afterAll(async () => {
  const faults = [...window.faults];
  await window.stop();
  await browser.close();
  expect(faults).toEqual([]);
});
beforeEach(async () => {
  await page.keyboard.press("Escape");
  await window.showSheet("Ramar");
  await window.select("VON", 2021);
});

const bar = () => page.getByRole("search");
const field = () => page.getByLabel("Sök", { exact: true });
const count = () => bar().locator(".find-count").innerText();
const nameBox = () => page.locator(".name-box").innerText();
const marked = () => page.locator(".grid-area .cell-found").count();
const hasKeyboard = (label: string) =>
  page.evaluate((name) => document.activeElement?.getAttribute("aria-label") === name, label);
const isInGrid = () => page.evaluate(() => document.activeElement?.closest(".grid-area") !== null);

async function search(text: string): Promise<void> {
  await page.keyboard.press("Control+f");
  await field().fill(text);
}

describe("searching", () => {
  it("counts, marks and goes from hit to hit, and gives the cell found the keyboard", async () => {
    await search("socialnämnden");
    await expect.poll(count).toMatch(/^\d+ av \d+$/);
    expect(await marked()).toBeGreaterThan(0);
    await expect.poll(nameBox).toBe("SOC");
    expect(await hasKeyboard("Sök")).toBe(true);
    await page.keyboard.press("Enter");
    await expect.poll(nameBox).toBe("EJ_SOC");
    await page.keyboard.press("Shift+Enter");
    await expect.poll(nameBox).toBe("SOC");
    await page.keyboard.press("F3");
    await expect.poll(nameBox).toBe("EJ_SOC");
    await page.keyboard.press("Escape");
    await expect.poll(() => bar().count()).toBe(0);
    await expect.poll(marked).toBe(0);
    await expect.poll(isInGrid).toBe(true);
    expect(await nameBox()).toBe("EJ_SOC");
  });

  it("finds figures as shown and as typed, in the unit shown", async () => {
    await search("818 729");
    await expect.poll(count).toMatch(/^1 av \d+$/);
    await expect.poll(nameBox).toBe("VON · 2021");
    await field().fill("818729");
    await expect.poll(count).toMatch(/^1 av \d+$/);
    await page.getByRole("button", { name: "mnkr", exact: true }).click();
    await field().fill("818,7");
    await expect.poll(count).toMatch(/^1 av \d+$/);
    await page.getByRole("button", { name: "tkr", exact: true }).click();
    await expect.poll(count).toBe("Inga träffar");
  });

  it("goes on to other sheets with all sheets chosen, and stays with one", async () => {
    await search("prisindex");
    await expect.poll(count).toMatch(/träff/);
    // What one types does not carry one away to another sheet; Enter does.
    expect(await page.getByRole("heading", { level: 1 }).innerText()).toBe("Ramar");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).not.toBe("Ramar");
    await window.showSheet("Ramar");
    await bar().getByRole("button", { name: "Detta blad" }).click();
    await expect.poll(count).toBe("Inga träffar");
    await bar().getByRole("button", { name: "Alla blad" }).click();
  });

  it("opens the folded heading that hides a hit", async () => {
    await window.row("VON").getByRole("button").click();
    await expect.poll(() => window.row("VON_GEMENSAM_1_VARAV").count()).toBe(0);
    await search("VON_GEMENSAM_1_VARAV");
    await expect.poll(count).toMatch(/av/);
    await page.keyboard.press("Enter");
    await expect.poll(() => window.row("VON_GEMENSAM_1_VARAV").count()).toBe(1);
    await expect.poll(nameBox).toContain("VON_GEMENSAM_1");
  });

  it("shows the hidden line that holds a hit", async () => {
    await window.select("KS", 2021);
    await page.keyboard.press("Control+9");
    await expect.poll(() => window.row("KS").count()).toBe(0);
    await search("95 090");
    await expect.poll(() => window.row("KS").count()).toBe(1);
    await expect.poll(nameBox).toBe("KS · 2021");
  });

  it("tells where one stands among the hits when one goes on in the grid", async () => {
    await search("socialnämnden");
    await expect.poll(count).toMatch(/^1 av/);
    await window.select("VON", 2022);
    await expect.poll(count).toMatch(/träffar$/);
    await window.row("EJ_SOC").locator('[col-id="label"]').click();
    await expect.poll(count).toMatch(/^2 av/);
    // Esc closes the bar from the grid too.
    await page.keyboard.press("Escape");
    await expect.poll(() => bar().count()).toBe(0);
  });

  it("says where a formula holds the text, and searches again after an edit", async () => {
    await search("[föregående]");
    await expect.poll(() => bar().locator(".find-where").innerText()).toContain("I formeln: =");
    await field().fill("987 654");
    await expect.poll(count).toBe("Inga träffar");
    await page.keyboard.press("Escape");
    await window.select("KS", 2021);
    await page.keyboard.type("987654");
    await page.keyboard.press("Enter");
    await expect.poll(() => window.cell("KS", 2021).innerText()).toMatch(/^987/);
    await page.keyboard.press("Control+f");
    await expect.poll(count).toMatch(/1/);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect.poll(() => window.cell("KS", 2021).innerText()).toContain("95");
  });

  it("is sound for everyone, with and without replacing", async () => {
    await search("nämnd");
    await page.keyboard.press("Control+h");
    expect(await accessibilityFaults(page, ".find-bar")).toEqual([]);
  });
});

describe("replacing", () => {
  it("shows each place before and after, and does what is chosen as one edit", async () => {
    await page.keyboard.press("Control+h");
    await field().fill("nämnden");
    await page.getByLabel("Ersätt med").fill("utskottet");
    await expect.poll(count).toMatch(/av|träffar/);
    await page.getByLabel("Ersätt med").press("Enter");
    const dialog = page.getByRole("dialog", { name: "Granska och ersätt" });
    await expect.poll(() => dialog.getByText("Socialutskottet", { exact: true }).first().isVisible()).toBe(true);
    await expect.poll(() => dialog.getByLabel("Alla ställen").isChecked()).toBe(true);
    const boxes = dialog.locator(".replace-list input");
    const all = await boxes.count();
    await dialog.getByLabel("Alla ställen").click();
    expect(await dialog.getByRole("button", { name: "Ersätt", exact: true }).isDisabled()).toBe(true);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    expect(await dialog.locator("output").innerText()).toBe(`2 av ${all} valda`);
    expect(await accessibilityFaults(page, ".dialog")).toEqual([]);
    await dialog.getByRole("button", { name: "Ersätt på 2 ställen" }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => window.row("SOC").innerText()).toContain("Socialutskottet");
    expect(await page.locator(".notice").innerText()).toContain("”nämnden” ersattes med ”utskottet” på 2 ställen.");
    await page.getByRole("button", { name: /^Ångra/ }).click();
    await expect.poll(() => window.row("SOC").innerText()).toContain("Socialnämnden");
    expect(await window.row("VON").innerText()).toContain("Vård- och omsorgsnämnden");
  });

  it("tells why a place cannot be replaced, and that formulas follow a code", async () => {
    await page.keyboard.press("Control+h");
    await field().fill("SOC");
    await page.getByLabel("Ersätt med").fill("KUN");
    await page.getByLabel("Skilj på A och a").check();
    await page.getByLabel("Hela cellen").check();
    await expect.poll(count).toMatch(/1/);
    await page.getByLabel("Ersätt med").press("Enter");
    const dialog = page.getByRole("dialog", { name: "Granska och ersätt" });
    await expect
      .poll(() => dialog.locator(".field-error").allInnerTexts())
      .toContain("Koden KUN används redan av ”Kultur- och utbildningsnämnden”. Välj en annan.");
    await page.keyboard.press("Escape");
    await page.getByLabel("Ersätt med").fill("SOCN");
    await page.getByLabel("Ersätt med").press("Enter");
    await expect
      .poll(() => dialog.locator(".replace-list").innerText())
      .toContain("Formler som nämner koden följer med");
    await dialog.getByRole("button", { name: "Ersätt på 1 ställe" }).click();
    await expect.poll(() => window.row("SOCN").count()).toBe(1);
    await window.select("SOCN", 2022);
    await expect.poll(() => page.locator(".bar-input input").inputValue()).toContain("SOCN");
    await page.keyboard.press("Control+z");
    await expect.poll(() => window.row("SOC").count()).toBe(1);
    await page.getByLabel("Skilj på A och a").uncheck();
    await page.getByLabel("Hela cellen").uncheck();
  });

  it("replaces in one hit and goes on to the next", async () => {
    await page.keyboard.press("Control+h");
    await field().fill("Kommunstyrelsen");
    await page.getByLabel("Ersätt med").fill("Kommunledningen");
    await expect.poll(nameBox).toBe("KS");
    await bar().getByRole("button", { name: "Ersätt här" }).click();
    await expect.poll(() => window.row("KS").innerText()).toContain("Kommunledningen");
    await expect.poll(nameBox).not.toBe("KS");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect.poll(() => window.row("KS").innerText()).toContain("Kommunstyrelsen");
  });
});
