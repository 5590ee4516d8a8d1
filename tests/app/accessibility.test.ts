// Every screen, area view and dialog, in light, dark and high contrast, against the accessibility rules that a machine can check:
// nothing may be left. What only people can judge (order, words, keyboard) is held by the other tests.

import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { areaTexts } from "../../shared/texts/areas.ts";
import { tabTexts } from "../../shared/texts/tabs.ts";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

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
const printed = "Driftsbudget\ntkr\tBudget 2021\tPlan 2022\nVård\t10\t20\nSkola\t30\t40\nSumma\t41\t60";

const areaTitles: readonly string[] = Object.values(areaTexts.titles);

/** How each dialog is opened, by its heading. */
const dialogs: readonly (readonly [string, (window: RunningWindow) => Promise<void>])[] = [
  ["Nytt scenario", ({ page }) => menu(page, "Arkiv", "Nytt scenario")],
  ["Byt namn på scenariot", ({ page }) => menu(page, "Arkiv", "Byt namn på scenariot")],
  ["Skicka med e-post", ({ page }) => page.getByRole("button", { name: "Skicka…" }).click()],
  [
    "Skriv ut",
    async ({ page }) => {
      await page.getByRole("button", { name: "Skriv ut…" }).click();
      await page.frameLocator("iframe").locator("table").first().waitFor();
    },
  ],
  ["Ny rad", ({ page }) => menu(page, "Redigera", "Ny rad")],
  ["Ny åtgärd", ({ page }) => menu(page, "Redigera", "Ny åtgärd")],
  ["Nytt blad", ({ page }) => menu(page, "Redigera", "Nytt blad")],
  ["Nytt program", ({ page }) => menu(page, "Redigera", "Nytt program")],
  ["Nytt projekt", ({ page }) => menu(page, "Redigera", "Nytt projekt")],
  ["Nytt mål eller indikator", ({ page }) => menu(page, "Redigera", "Nytt mål eller indikator")],
  ["Ny nämnd", ({ page }) => menu(page, "Redigera", "Ny nämnd")],
  ["Ny enhet", ({ page }) => menu(page, "Redigera", "Ny enhet")],
  [
    "Ny post i ramen",
    async ({ page }) => {
      await menu(page, "Redigera", "Ny post i ramen");
      // Refused: with the mistakes beside their fields.
      await page.getByRole("button", { name: "Lägg till" }).click();
      await page.locator(".field-error").first().waitFor();
    },
  ],
  ["Ramväxling", ({ page }) => menu(page, "Redigera", "Ramväxling")],
  ["Ramregel på alla ramar", ({ page }) => menu(page, "Redigera", "Ramregel på alla ramar")],
  [
    "Uppföljning av Körkort",
    async ({ page, showSheet }) => {
      await showSheet("Program");
      await page.getByRole("button", { name: "Följ upp Körkort" }).click();
    },
  ],
  [
    "Klistra in tabell",
    async ({ page }) => {
      await menu(page, "Redigera", "Klistra in tabell");
      await page.getByRole("dialog").getByRole("textbox").fill(printed);
      await page.getByRole("button", { name: "Läs tabellen" }).click();
      await page.locator(".read-table").waitFor();
    },
  ],
  [
    "Egenskaper för Körkort",
    async ({ page, showSheet, select }) => {
      await showSheet("Åtgärder");
      await select("KÖRKORT", 2021);
      await page.keyboard.press("Control+Enter");
    },
  ],
  [
    "Egenskaper för Resultatet",
    async ({ page, showSheet, select }) => {
      await showSheet("Mål och indikatorer");
      await select("RESANDEL", 2022);
      await page.keyboard.press("Control+Enter");
    },
  ],
  ["Sök kommando", ({ page }) => page.keyboard.press("Control+Shift+P")],
  ["Tangenter", ({ page }) => page.keyboard.press("F1")],
  ["Om Budgetbänken", ({ page }) => menu(page, "Hjälp", "Om Budgetbänken")],
  ["Funktioner", ({ page }) => page.keyboard.press("Shift+F3")],
  [
    "Ta bort radens formel",
    async ({ page, showSheet, select }) => {
      await showSheet("Ramar");
      await select("SOC", 2022);
      await menu(page, "Redigera", "Ta bort radens formel");
    },
  ],
  [
    // The last: the editor stays open behind it, with the hint under it.
    "Fyll åren med formeln",
    async ({ page, showSheet, select }) => {
      await showSheet("Resultatbudget");
      await select("GSB", 2022);
      await page.keyboard.type("=MAX(GSB[föregående]; 1 kr");
      await page.locator(".editor-hint").waitFor();
      expect(await faultsOf(page), "hint").toEqual([]);
      await page.keyboard.type(")");
      await page.keyboard.press("Control+Shift+Enter");
    },
  ],
];

describe("in light, dark and high contrast nothing is wrong", () => {
  // In halves, because each is long.
  const half = Math.ceil(dialogs.length / 2);
  it.each([
    ["first", dialogs.slice(0, half)],
    ["last", dialogs.slice(half)],
  ] as const)("with any dialog, the %s half of them", async (_, some) => {
    const window = await startWindow(browser);
    const { page } = window;
    for (const [title, open] of some) {
      await open(window);
      const dialog = page.getByRole("dialog", { name: title });
      await dialog.waitFor();
      expect(await faultsOf(page, ".dialog"), title).toEqual([]);
      await page.keyboard.press("Escape");
      await dialog.waitFor({ state: "hidden" });
    }
    expect(window.faults).toEqual([]);
    await window.stop();
  });

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
