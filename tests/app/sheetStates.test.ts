// How a sheet looks in its special states, on the real program: goals met and breached, errors with their origin, nothing in
// it yet, very long, very narrow.

import process from "node:process";
import { chromium, type Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { findTestBrowser } from "../support/testBrowser.ts";
import { startWindow } from "./runningWindow.ts";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const enter = async (code: string, year: number, text: string) => {
  await window.select(code, year);
  await window.page.keyboard.type(text);
  await window.page.keyboard.press("Enter");
};
const panel = () => window.page.locator(".explain");

describe("goal cells", () => {
  it("tell met and breached by a sign and in words, and change when the figures do", async () => {
    await window.showSheet("Mål och indikatorer");
    const mark = (code: string, year: number) =>
      window.cell(code, year).evaluate((cell) => getComputedStyle(cell, "::before").content);
    await expect.poll(() => mark("NETTOÖKNING", 2022)).toBe('"✕" / "målet bryts"');
    await expect.poll(() => mark("NETTOÖKNING", 2023)).toBe('"✓" / "målet uppfyllt"');
    await expect.poll(() => mark("NETTOÖKNING", 2021)).toBe("none");
    await window.select("NETTOÖKNING", 2022);
    await expect.poll(() => panel().innerText()).toContain(`Målet bryts: högst ${sek("2,71 %")}`);
    await expect
      .poll(() => window.page.locator("[data-testid=announcement]").innerText())
      .toContain(`Målet bryts: högst ${sek("2,71 %")}`);
    await window.showSheet("Resultatbudget");
    await enter("SKATT", 2022, "3 000 000");
    await window.showSheet("Mål och indikatorer");
    await expect.poll(() => mark("NETTOÖKNING", 2022)).toBe('"✓" / "målet uppfyllt"');
  });
});

describe("Förklara", () => {
  it("names the cell an error comes from, goes there, and tells no difference from a printed figure", async () => {
    await enter("SBN", 2022, "=KUN / 0");
    await window.select("KOMMUNBIDRAG", 2022);
    await expect.poll(() => window.cell("KOMMUNBIDRAG", 2022).innerText()).toBe("#DIV/0!");
    await expect
      .poll(() => panel().innerText())
      .toContain("SBN 2022 delar med noll, och den här formeln läser SBN 2022.");
    await expect.poll(() => panel().innerText()).toContain(sek("2 442 036"));
    await expect.poll(() => panel().innerText()).not.toContain("avviker");
    await panel().getByRole("button", { name: "Samhällsbyggnadsnämnden 2022" }).first().click();
    await expect.poll(() => window.page.locator(".name-box").innerText()).toBe("SBN · 2022");
    await window.page.keyboard.press("Control+z");
    await expect.poll(() => panel().innerText()).toContain(sek("61 923"));
    await expect.poll(() => panel().innerText()).not.toContain("#DIV/0!");
  });

  it("lists the measures behind a formula, and follows when a measure moves and comes back", async () => {
    await window.select("KUN", 2022);
    const behind = panel().getByRole("treeitem", { name: /^TILLFÄLLIGT\(KUN\)\[föregående\]/ });
    const summerJob = panel().getByRole("treeitem", { name: /^Sommarjobb\s+2021/ });
    await behind.waitFor();
    await summerJob.click();
    await expect.poll(() => window.page.locator(".name-box").innerText()).toBe("SOMMARJOBB · 2021");
    await window.page.keyboard.press("Control+Enter");
    const dialog = window.page.getByRole("dialog");
    await dialog.getByLabel("Nämnd", { exact: true }).selectOption({ label: "Socialnämnden" });
    await dialog.getByRole("button", { name: "Spara" }).click();
    await dialog.waitFor({ state: "hidden" });
    await window.showSheet("Ramar");
    await window.select("KUN", 2022);
    await behind.waitFor();
    await expect.poll(() => summerJob.count()).toBe(0);
    // Undo goes to the measure it puts back.
    await window.page.keyboard.press("Control+z");
    await window.page.getByRole("heading", { level: 1, name: "Åtgärder" }).waitFor();
    await window.showSheet("Ramar");
    await window.select("KUN", 2022);
    await summerJob.waitFor();
  });

  it("shows the figures a formula refers to as they are after an edit and after its undo", async () => {
    await window.select("SOC", 2022);
    const first = () => panel().getByRole("treeitem").first().innerText();
    await expect.poll(first).toContain(sek("205 172"));
    await enter("SOC", 2021, "206 000");
    await window.select("SOC", 2022);
    await expect.poll(first).toContain(sek("206 000"));
    await window.page.keyboard.press("Control+z");
    // The undone cell is marked.
    await expect.poll(() => window.page.locator(".name-box").innerText()).toBe("SOC · 2021");
    await window.select("SOC", 2022);
    await expect.poll(first).toContain(sek("205 172"));
  });
});

describe("a sheet with nothing in it", () => {
  it("says what it is for and begins with what belongs there", async () => {
    const own = await startWindow(window.browser);
    const { page } = own;
    await page.getByRole("menuitem", { name: "Arkiv" }).click();
    await page.getByRole("menuitem", { name: "Nytt scenario" }).click();
    const dialog = page.getByRole("dialog");
    // Committees come with the tables that are pasted: without a table the frames have none.
    await dialog.getByRole("radio", { name: /^Inklistrade tabeller/ }).check();
    await dialog.getByRole("button", { name: "Skapa" }).click();
    await page.getByRole("dialog", { name: "Klistra in tabell" }).waitFor();
    await page.keyboard.press("Escape");
    await own.showSheet("Ramar");
    await page.getByRole("button", { name: "Lägg till en nämnd" }).click();
    await dialog.getByLabel("Namn", { exact: true }).fill("Socialnämnden");
    await dialog.getByLabel(/^Kod/).fill("SOC");
    await page.keyboard.press("Enter");
    await own.row("SOC").waitFor();
    await expect.poll(() => page.locator(".sheet-hint").count()).toBe(0);
    await own.showSheet("Åtgärder");
    await expect
      .poll(() => page.locator(".empty-sheet").innerText())
      .toContain("tillskott, en besparing eller en ramväxling");
    await page.getByRole("button", { name: "Ny åtgärd" }).click();
    await dialog.getByLabel("Namn", { exact: true }).fill("Fler platser");
    await dialog.getByLabel("Nämnd", { exact: true }).selectOption({ label: "Socialnämnden" });
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator('[role=gridcell][col-id="committee"]').innerText()).toBe("SOC");
    await page.keyboard.press("Control+z");
    await page.locator(".empty-sheet").waitFor();
    await page.locator(".sheet-nav").getByRole("button", { name: "Nytt blad" }).click();
    await dialog.getByLabel("Bladets namn").fill("Sommarjobb");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".empty-sheet h2").innerText()).toBe("Bladet är tomt");
    expect(own.faults).toEqual([]);
    await own.stop();
  });

  it("takes what is pasted with the keys alone, as its text promises", async () => {
    const { page } = window;
    await page.locator(".nav-new").click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Bladets namn").fill("Min kalkyl");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { level: 1, name: "Min kalkyl" }).waitFor();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".empty-sheet").innerText()).toContain("klistra in en tabell");
    await page.evaluate(() =>
      navigator.clipboard.writeText("Min kalkyl\t2021\t2022\r\nPlatser\t60\t80\r\nPris\t18\t18"),
    );
    await page.keyboard.press("Control+v");
    await page.getByRole("dialog", { name: "Klistra in tabell" }).waitFor();
    await expect.poll(() => dialog.innerText()).toContain("Platser");
    await dialog.getByRole("button", { name: "Lägg in tabellen" }).click();
    await dialog.waitFor({ state: "detached" });
    await expect.poll(() => page.locator(".grid-area").innerText()).toContain("Platser");
  });
});

describe("the last cell of a sheet", () => {
  const goToLast = async (page: Page) => {
    // Asked for again until the grid has taken its new size.
    const arrives = async () => {
      await page.keyboard.press("Control+Home");
      await page.keyboard.press("Control+End");
      return page.locator(".active-cell").evaluate(isWhole);
    };
    await expect.poll(arrives, { timeout: 10_000 }).toBe(true);
  };

  it("is not covered by scroll bars that lie over the content", async () => {
    await window.page.setViewportSize({ width: 1440, height: 500 });
    await goToLast(window.page);
  });

  it("is whole at 200 %, with scroll bars that take their own room, and its name stays in sight", async () => {
    const found = await findTestBrowser();
    if (!found.ok) throw new Error(found.error.message);
    const withBars = await chromium.launch({
      executablePath: found.value.path,
      args: [...(found.value.args ?? [])],
      ignoreDefaultArgs: ["--hide-scrollbars"],
      env: { ...process.env, ...found.value.environment },
    });
    const small = await startWindow(withBars);
    const { page } = small;
    await page.setViewportSize({ width: 720, height: 450 });
    await expect.poll(() => page.locator(".explain").count()).toBe(0);
    await goToLast(page);
    const name = page.locator('[role=row]:has(.active-cell) [col-id="label"]');
    expect((await name.boundingBox())?.x).toBeGreaterThan(0);
    const widths = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return { scrollWidth, clientWidth };
    });
    expect(widths.scrollWidth).toBe(widths.clientWidth);
    expect(small.faults).toEqual([]);
    await small.stop();
    await withBars.close();
  });
});

describe("two thousand lines", () => {
  it("are pasted, reached at their end and edited there", async () => {
    const { page } = window;
    const rows = Array.from({ length: 2_000 }, (_, index) => `Rad nummer ${index + 1}\t${index}\t${-index}`);
    const table = ["Lång tabell", "tkr\tBudget 2021\tPlan 2022", ...rows].join("\n");
    await page.getByRole("menuitem", { name: "Redigera", exact: true }).click();
    await page.getByRole("menuitem", { name: "Klistra in tabell" }).click();
    const dialog = page.getByRole("dialog");
    // Through the clipboard, as a person does it: filled in by the test driver, two thousand lines take the browser ten seconds.
    await page.evaluate((text) => navigator.clipboard.writeText(text), table);
    await dialog.getByRole("textbox").focus();
    await page.keyboard.press("Control+v");
    await dialog.getByRole("button", { name: "Läs tabellen" }).click();
    await dialog.getByLabel("Lägg in i").selectOption({ label: "Nytt blad" });
    await dialog.getByRole("button", { name: "Lägg in tabellen" }).click();
    await dialog.waitFor({ state: "hidden", timeout: 60_000 });
    await page.getByRole("heading", { level: 1, name: "Lång tabell" }).waitFor();
    await page.keyboard.press("Control+End");
    await expect.poll(() => page.locator(".active-cell").innerText()).toBe(sek("-1 999"));
    await page.keyboard.type("77");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".active-cell").innerText()).toBe("77");
    await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator(".active-cell").innerText()).toBe(sek("-1 999"));
  });
});

/** True where both ends of the cell are what is seen at their place. Runs in the page. */
function isWhole(cell: Element): boolean {
  const { left, right, top, bottom } = cell.getBoundingClientRect();
  const isSeen = (x: number, y: number) => cell.contains(document.elementFromPoint(x, y));
  return isSeen(left + 3, top + 3) && isSeen(right - 3, bottom - 3);
}
