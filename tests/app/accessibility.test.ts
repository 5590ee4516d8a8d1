// Every screen and area view in light, dark and high contrast, against the accessibility rules that a machine can check: nothing may be
// left. Dialogs have accessibilityDialogs.test.ts; what only people can judge (order, words, keyboard) is held by the other tests.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areaTexts } from "../../shared/texts/areas.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { startWindow } from "./runningWindow.ts";

let browser: Browser;

beforeAll(async () => {
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
});

/** Of the whole page, or of one part of it when the rest has been looked at. */
const faultsOf = (page: Page, part = "html") => accessibilityFaults(page, part, "all looks");

const menu = async (page: Page, title: string, entry: string): Promise<void> => {
  await page.getByRole("menuitem", { name: title, exact: true }).click();
  await page.getByRole("menuitem", { name: entry }).click();
};

const areaTitles: readonly string[] = Object.values(areaTexts.titles);

describe("in light, dark and high contrast nothing is wrong", () => {
  it("with what lies over the table: search, proposals, a note, menus, and two budgets in tabs", async () => {
    const window = await startWindow(browser);
    const { page } = window;
    await window.select("SOC", 2022);
    await page.keyboard.press("Control+f");
    await page.keyboard.type("nämnden");
    await page.locator(".cell-found").first().waitFor();
    expect(await faultsOf(page), "search").toEqual([]);
    await page.keyboard.press("Control+h");
    expect(await faultsOf(page, ".middle"), "replace").toEqual([]);
    await page.keyboard.press("Escape");
    await window.select("SOC", 2022);
    await page.keyboard.type("=SOC[föregående]*(1+P");
    await page.locator(".proposals [role=option]").first().waitFor();
    expect(await faultsOf(page), "proposals").toEqual([]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await window.select("SOC", 2022);
    await page.keyboard.type("=MAX(SOC[föregående]; 1 kr");
    await page.locator(".editor-hint").waitFor();
    expect(await faultsOf(page), "hint").toEqual([]);
    await page.keyboard.press("Escape");
    await page.locator(".cell-editor").waitFor({ state: "detached" });
    await window.select("KUN", 2022);
    await page.keyboard.press("Shift+F2");
    await page.locator(".note-box textarea").fill("Enligt beslut den 9 oktober.");
    expect(await faultsOf(page), "note").toEqual([]);
    await page.keyboard.press("Control+Enter");
    await page.locator(".note-box").waitFor({ state: "detached" });
    await window.cell("BUN", 2022).click({ button: "right" });
    await page.locator(".menu-popup").waitFor();
    expect(await faultsOf(page, ".menu-popup"), "menu of the cells").toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem", { name: "Visa", exact: true }).click();
    expect(await faultsOf(page, ".menu-popup"), "menu").toEqual([]);
    await page.keyboard.press("Escape");
    await menu(page, "Arkiv", "Nytt scenario");
    await page.getByRole("dialog").getByRole("button", { name: "Skapa" }).click();
    await page.locator(".tab").nth(1).waitFor();
    expect(await faultsOf(page), "tabs").toEqual([]);
    expect(window.faults).toEqual([]);
    await window.stop();
  });

  it("with rows filtered, sorted and hidden, what is cut, a refusal, and the tour", async () => {
    const window = await startWindow(browser);
    const { page } = window;
    await window.select("MIL", 2021);
    await page.keyboard.press("Control+9");
    await page.locator(".hidden-below").first().waitFor();
    await menu(page, "Tabell", "Sortera störst först");
    await page.locator(".header-sorted").waitFor();
    expect(await faultsOf(page), "hidden and sorted").toEqual([]);
    await menu(page, "Tabell", "Visa bara rader med varningar");
    await page.locator(".view-banner").getByText("Bara rader med varningar").waitFor();
    expect(await faultsOf(page), "filtered").toEqual([]);
    await window.showSheet("Investeringar");
    expect(await faultsOf(page), "nothing left by the filter").toEqual([]);
    await page.locator(".view-banner").getByRole("button", { name: "Visa alla rader" }).click();
    await window.select("INV_KS", 2021);
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Control+x");
    await page.locator(".cut-cell").first().waitFor();
    expect(await faultsOf(page), "cut").toEqual([]);
    // What walks round the cut cells stands still for those who asked for less motion.
    const moving = () =>
      page.evaluate(
        () => document.getAnimations().filter((each) => Number(each.effect?.getComputedTiming().endTime) > 1).length,
      );
    expect(await moving()).toBeGreaterThan(0);
    await page.emulateMedia({ reducedMotion: "reduce" });
    await expect.poll(moving).toBe(0);
    await page.emulateMedia({ reducedMotion: "no-preference" });
    await window.select("INV_TOTALT", 2021);
    await page.keyboard.press("Control+x");
    await page.locator(".notice-refusal").waitFor();
    expect(await faultsOf(page), "refusal").toEqual([]);
    await menu(page, "Hjälp", "Rundtur i exemplet");
    await page.locator(".tour-ring").waitFor();
    expect(await faultsOf(page), "tour").toEqual([]);
    expect(window.faults).toEqual([]);
    await window.stop();
  });

  it("in any area view", async () => {
    const window = await startWindow(browser);
    const { page } = window;
    for (const title of areaTitles) {
      await window.showSheet(title);
      await page.locator('.area[aria-busy="false"]').waitFor();
      expect(await faultsOf(page), title).toEqual([]);
    }
    await window.showSheet("Granskaren");
    await page
      .getByRole("button", { name: /^Godta: / })
      .first()
      .click();
    expect(await faultsOf(page), "a finding that is accepted").toEqual([]);
    expect(window.faults).toEqual([]);
    await window.stop();
  });

  it("on the start screen, on empty sheets, with errors, and in the reviewer", async () => {
    const window = await startWindow(browser);
    const { page } = window;
    await window.select("SOC", 2022);
    await page.keyboard.type("=KUN / 0");
    await page.keyboard.press("Enter");
    await expect.poll(() => window.cell("SOC", 2022).innerText()).toBe("#DIV/0!");
    await window.select("KOMMUNBIDRAG", 2022);
    expect(await faultsOf(page), "errors").toEqual([]);
    await window.showSheet("Mål och indikatorer");
    expect(await faultsOf(page), "goals").toEqual([]);
    await window.showSheet("Resultatbudget");
    for (const [year, figure] of [
      [2022, "2 060 618"],
      [2023, "2 103 891"],
    ] as const) {
      await window.select("SKATT", year);
      await page.keyboard.type(figure);
      await page.keyboard.press("Enter");
      await page.locator(".cell-editor").waitFor({ state: "detached" });
    }
    await window.select("SKATT", 2022);
    await page.locator(".formula-offer").waitFor();
    expect(await faultsOf(page), "offer").toEqual([]);
    await window.showSheet("Granskaren");
    expect(await faultsOf(page), "reviewer").toEqual([]);
    await menu(page, "Arkiv", "Stäng budgeten");
    const closing = page.getByRole("dialog", { name: tabTexts.closing.title });
    await closing.waitFor();
    expect(await faultsOf(page, ".dialog"), "closing").toEqual([]);
    await closing.getByRole("button", { name: tabTexts.closing.closeAnyway }).click();
    await page.locator(".start-page").waitFor();
    expect(await faultsOf(page), "start").toEqual([]);
    await page.getByRole("button", { name: /^Nytt scenario/ }).click();
    // Committees come with the tables that are pasted: until then the frames have none.
    await page.getByRole("radio", { name: /^Inklistrade tabeller/ }).check();
    expect(await faultsOf(page), "new scenario").toEqual([]);
    await page.getByRole("dialog").getByRole("button", { name: "Skapa" }).click();
    await page.getByRole("dialog", { name: "Klistra in tabell" }).waitFor();
    await page.keyboard.press("Escape");
    await window.showSheet("Ramar");
    await page.locator(".sheet-hint").waitFor();
    expect(await faultsOf(page), "frames without committees").toEqual([]);
    await window.showSheet("Åtgärder");
    await page.locator(".empty-sheet").waitFor();
    expect(await faultsOf(page), "empty sheet").toEqual([]);
    for (const title of ["Program", "Projekt och kapitalkostnad"]) {
      await window.showSheet(title);
      await page.locator(".empty-sheet").waitFor();
      expect(await faultsOf(page), `${title}, empty`).toEqual([]);
    }
    await window.stop();
  });
});
