// The main job from end to end, through the real program: edit a frame and see the goals move, paste a published budget, print it,
// save, close, reopen, undo, and mail. The figures are Alingsås's.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import type { Browser, Download } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

const printedOperatingBudget = [
  "Driftsbudget",
  "",
  "tkr\tBudget 2021\tPlan 2022\tPlan 2023",
  "Vård- och omsorgsnämnden\t818 729\t840 609\t859 001",
  "Socialnämnden\t205 172\t209 559\t213 162",
  "Kultur- och utbildningsnämnden\t298 987\t310 305\t319 826",
  "Barn- och ungdomsnämnden\t886 672\t905 048\t919 302",
  "Miljöskyddsnämnden\t12 763\t12 955\t13 091",
  "Samhällsbyggnadsnämnden\t62 008\t61 923\t62 573",
  "Exploatering\t407\t210\t212",
  "Kommunstyrelsen\t95 090\t96 486\t95 478",
  "Överförmyndarnämnden\t4 869\t4 942\t4 994",
  "Summa kommunbidrag\t2 384 696\t2 442 036\t2 487 639",
].join("\n");

const grouped = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");

let browser: Browser;
let window: RunningWindow;
let folder = "";

beforeAll(async () => {
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "budgetbanken-hela-"));
  window = await startWindow(browser);
});
afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.stop();
  rmSync(folder, { recursive: true, force: true });
});

const shows = (code: string, year: number, text: string) =>
  expect.poll(() => window.cell(code, year).innerText()).toBe(grouped(text));
const press = async (...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await window.page.keyboard.press(key);
};

/** What the program gives for download when `act` is done. */
async function downloadAfter(act: () => Promise<void>): Promise<{ readonly name: string; readonly path: string }> {
  const [download]: readonly [Download, unknown] = await Promise.all([window.page.waitForEvent("download"), act()]);
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  return { name: download.suggestedFilename(), path };
}

describe("the whole way", () => {
  it("moves result and goals when a frame is edited, and back when it is undone", async () => {
    const { page } = window;
    const result = page.locator(".strip-goal").nth(0);
    const breach = result.locator(".goal-breached");
    await window.select("VON", 2022);
    await page.keyboard.type("842 000");
    await press("Enter");
    await shows("VON", 2022, "842 000");
    await shows("KOMMUNBIDRAG", 2022, "2 443 428");
    await expect.poll(() => breach.count()).toBe(1);
    await expect.poll(() => breach.innerText()).toMatch(/2022[\s\S]*3,98 mot 4/);
    await window.showSheet("Resultatbudget");
    await shows("RES", 2022, "106 470");
    // Undo goes to the frame it puts back.
    await press("Control+z");
    await shows("VON", 2022, "840 609");
    await expect.poll(() => breach.count()).toBe(0);
    await window.showSheet("Resultatbudget");
    await shows("RES", 2022, "107 861");
  });

  it("takes a published table into a new scenario after a preview that tells what does not add up", async () => {
    const { page } = window;
    await page.getByRole("menuitem", { name: "Arkiv" }).click();
    await page.getByRole("menuitem", { name: "Nytt scenario" }).click();
    const create = page.getByRole("dialog");
    await create.getByRole("radio", { name: /^Inklistrade tabeller/ }).check();
    await create.getByLabel("Namn").fill("Vår budget");
    await create.getByLabel("Kommun").fill("Alingsås");
    await create.getByRole("textbox", { name: "Budgetår" }).fill("2021");
    await create.getByRole("button", { name: "Skapa" }).click();
    // The first table is asked for at once; here it is pasted in its place instead.
    await page.getByRole("dialog", { name: "Klistra in tabell" }).waitFor();
    await press("Escape");
    await window.showSheet("Ramar");
    await page.evaluate((text) => navigator.clipboard.writeText(text), printedOperatingBudget);
    await window.cell("KOMMUNBIDRAG", 2021).click();
    await press("Control+v");
    const preview = page.getByRole("dialog");
    await expect.poll(() => preview.innerText()).toContain(grouped("2 384 697"));
    const told = await preview.innerText();
    expect(told).toContain("10 rader och 3 kolumner lästes.");
    expect(told).toContain("Tabellen anger tkr.");
    expect(told).toMatch(/Plan 2022: angivet 2\s442\s036, men raderna blir 2\s442\s037/);
    await expect.poll(() => preview.locator(".read-sum").count()).toBe(1);
    await preview.getByRole("button", { name: "Lägg in tabellen" }).click();
    await preview.waitFor({ state: "hidden" });
    await shows("VON", 2022, "840 609");
    await expect.poll(() => page.locator(".strip").innerText()).toMatch(/2 varningar/);
    await press("Control+z");
    await expect.poll(() => window.row("VON").count()).toBe(0);
  });

  it("prints a table as a tagged A4 document that says what it shows", async () => {
    const { page } = window;
    await press("Control+p");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Tabell").selectOption({ label: "Driftsbudget" });
    const frame = page.frameLocator("iframe");
    await expect.poll(() => frame.locator("body").innerText()).toContain(grouped("2 442 037"));
    const { name, path } = await downloadAfter(() => dialog.getByRole("button", { name: /PDF/ }).click());
    expect(name).toMatch(/^Alingsås 2021–2023.*Driftsbudget\.pdf$/);
    const document = await getDocument({ data: new Uint8Array(readFileSync(path)), useSystemFonts: true }).promise;
    expect(document.numPages).toBe(1);
    expect(await document.getMarkInfo()).toEqual(
      new Map([
        ["Marked", true],
        ["UserProperties", false],
        ["Suspects", false],
      ]),
    );
    const printed = await document.getPage(1);
    expect(printed.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    const { items } = await printed.getTextContent();
    const text = items
      .map((item) => ("str" in item ? item.str : ""))
      .join(" ")
      .replace(/\s+/g, " ");
    for (const part of ["Driftsbudget, tkr", "Avrundning", "2 442 037", "Sida 1 av 1"]) expect(text).toContain(part);
  });

  it("saves, closes, reopens the file and still undoes what was done before", async () => {
    const { page } = window;
    await window.select("SOC", 2021);
    await page.keyboard.type("206 000");
    await press("Enter");
    await shows("SOC", 2021, "206 000");
    const { name, path } = await downloadAfter(() => press("Control+s"));
    expect(name).toBe("Alingsås 2021–2023.budget");
    await page.getByRole("menuitem", { name: "Arkiv" }).click();
    await page.getByRole("menuitem", { name: "Stäng" }).click();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page.getByRole("button", { name: /Öppna fil/ }).click(),
    ]);
    await chooser.setFiles(path);
    await window.showSheet("Ramar");
    await shows("SOC", 2021, "206 000");
    await page.getByRole("button", { name: /^Ångra/ }).click();
    await shows("SOC", 2021, "205 172");
  });

  it("makes a mail draft with a copy attached and sends nothing", async () => {
    const { page } = window;
    await page.getByRole("button", { name: "Skicka …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox").fill("inte en adress");
    await dialog.getByRole("button", { name: /utkast/i }).click();
    await expect.poll(() => dialog.getByRole("alert").innerText()).toMatch(/adress/);
    await dialog.getByRole("textbox").fill("gruppen@example.se");
    const { name, path } = await downloadAfter(() => dialog.getByRole("button", { name: /utkast/i }).click());
    expect(name).toBe("Alingsås 2021–2023.eml");
    const draft = readFileSync(path, "latin1");
    expect(draft).toMatch(/^To: gruppen@example\.se\r$/m);
    expect(draft).toMatch(/^X-Unsent: 1\r$/m);
    expect(draft).toContain("application/vnd.budgetbanken.scenario");
  });
});
