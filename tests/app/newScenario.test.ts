// A new scenario on the real program: from the template, for pasted tables, from last year's file; and the frames' own dialogs with the
// bridge from last year to this.

import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { ownWindow } from "./ownWindow.ts";

const start = ownWindow();
const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");

async function openNewDialog(page: Page): Promise<void> {
  await page.getByRole("menuitem", { name: "Arkiv" }).click();
  await page.getByRole("menuitem", { name: "Nytt scenario" }).click();
  await page.getByRole("dialog", { name: "Nytt scenario" }).waitFor();
}

async function create(page: Page, button: string): Promise<void> {
  await page.getByRole("dialog").getByRole("button", { name: button }).click();
  await page.getByRole("dialog", { name: "Nytt scenario" }).waitFor({ state: "detached" });
}

describe("a new scenario", () => {
  it("is made from the template with the proposed organisation, and its frames reckon at once", async () => {
    const { page, select, cell, showSheet } = await start();
    await openNewDialog(page);
    await page.getByLabel("Budgetår", { exact: true }).fill("2027");
    await page.getByLabel("Kommun", { exact: true }).fill("Aneby");
    await create(page, "Skapa");
    // Without figures the work begins with the premises.
    await page.getByRole("heading", { level: 1, name: "Premisser" }).waitFor();
    await showSheet("Ramar");
    await select("KS", 2026);
    await page.keyboard.type("1000");
    await page.keyboard.press("Enter");
    await showSheet("Premisser");
    await select("PKV", 2027);
    await page.keyboard.type("3 %");
    await page.keyboard.press("Enter");
    await showSheet("Ramar");
    await expect.poll(() => cell("KS", 2027).innerText()).toBe(sek("1 030"));
    await expect.poll(() => page.locator(".sheet-nav .nav-count").count()).toBe(0);
  });

  it("says what is wrong with an organisation while it is typed, and is not made", async () => {
    const { page } = await start();
    await openNewDialog(page);
    const organisation = page.getByRole("textbox", { name: /^Organisation/ });
    await organisation.fill("Kommunstyrelsen (KS)\n  Kansli\nSocialnämnden (KS)");
    await page.getByText("Rad 3 i organisationen: ”KS” finns redan.").waitFor();
    await page.getByRole("dialog").getByRole("button", { name: "Skapa" }).click();
    await expect.poll(() => page.getByRole("dialog", { name: "Nytt scenario" }).count()).toBe(1);
    await organisation.fill("Kommunstyrelsen (KS)\n  Kansli\nSocialnämnden (SOC)");
    await page.getByText("Organisation (2 nämnder, 1 enhet)").waitFor();
    await create(page, "Skapa");
    await page.getByRole("heading", { level: 1, name: "Premisser" }).waitFor();
  });

  it("for pasted tables asks for the first table when it is made", async () => {
    const { page } = await start();
    await openNewDialog(page);
    await page.getByRole("radio", { name: /^Inklistrade tabeller/ }).check();
    await create(page, "Skapa");
    await page.getByRole("dialog", { name: "Klistra in tabell" }).waitFor();
  });

  it("is last year's budget rolled forward a year", async () => {
    const { page, cell } = await start();
    const before = await cell("KUN", 2022).innerText();
    await openNewDialog(page);
    await page.getByRole("radio", { name: /^Förra årets fil/ }).check();
    await create(page, "Rulla fram ett år");
    await expect.poll(() => page.locator(".title-bar").innerText()).toContain("Alingsås 2022–2024");
    await expect.poll(() => page.getByRole("columnheader", { name: "Budget 2022" }).count()).toBe(1);
    await expect.poll(() => page.getByRole("columnheader", { name: "Plan 2024" }).count()).toBe(1);
    await expect.poll(() => cell("KUN", 2022).innerText()).toBe(before);
  });
});

describe("a budget that is rolled forward", () => {
  it("is any of those that are open, also one that waits in its tab", async () => {
    const { page, cell } = await start();
    const before = await cell("KUN", 2022).innerText();
    await openNewDialog(page);
    await page.getByLabel("Kommun", { exact: true }).fill("Aneby");
    await create(page, "Skapa");
    const title = () => page.locator(".document-title b").innerText();
    await expect.poll(title).not.toContain("Alingsås");
    await openNewDialog(page);
    await page.getByRole("radio", { name: /^Förra årets fil/ }).check();
    const from = page.getByRole("dialog").getByLabel("Fil att rulla fram", { exact: true });
    const offered = await from.locator("option").allInnerTexts();
    expect(offered.filter((name) => name.startsWith("Det öppna scenariot: "))).toHaveLength(2);
    await from.selectOption({ label: "Det öppna scenariot: Alingsås 2021–2023" });
    await create(page, "Rulla fram ett år");
    await expect.poll(title).toBe("Alingsås 2022–2024");
    await expect.poll(() => page.getByRole("columnheader", { name: "Plan 2024" }).count()).toBe(1);
    await expect.poll(() => cell("KUN", 2022).innerText()).toBe(before);
    await expect.poll(() => page.locator(".tab-bar .tab-name").count()).toBe(3);
  });
});

describe("the frames", () => {
  const press = async (page: Page, name: string) => {
    await page.locator(".sheet-actions").getByRole("button", { name, exact: true }).click();
    await page.getByRole("dialog").waitFor();
  };
  const add = async (page: Page) => {
    await page.getByRole("dialog").getByRole("button", { name: "Lägg till" }).click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  };

  it("get a committee, a unit, a part and a transfer by dialogs, and the bridge tells them apart", async () => {
    const { page, cell, row, showSheet } = await start();
    await press(page, "Ny nämnd");
    await page.getByLabel("Namn", { exact: true }).fill("Kulturnämnden");
    await page.getByLabel(/^Förra årets ram/).fill("1 000");
    await add(page);
    const code = (
      await page.locator("[role=row]", { hasText: "Kulturnämnden" }).locator('[col-id="code"]').innerText()
    ).trim();
    await expect.poll(() => cell(code, 2022).innerText()).toBe(sek("1 015"));
    await press(page, "Ny enhet");
    await page.getByLabel("Namn", { exact: true }).fill("Biblioteket");
    await add(page);
    await expect.poll(() => page.locator("[role=row]", { hasText: "Biblioteket" }).count()).toBeGreaterThan(0);
    await press(page, "Ny post i ramen");
    await page.getByRole("dialog").getByLabel("Nämnd", { exact: true }).selectOption({ label: "Kulturnämnden" });
    await page.getByRole("radio", { name: /^Ej redovisad förändring/ }).check();
    await add(page);
    await expect.poll(() => row(`EJ_${code}`).count()).toBeGreaterThan(0);
    await press(page, "Ramväxling");
    await page.getByLabel("Vad som flyttas").fill("Måltider");
    await page.getByLabel("Från", { exact: true }).selectOption({ label: "Socialnämnden" });
    await page.getByLabel("Till", { exact: true }).selectOption({ label: "Kulturnämnden" });
    await page.getByRole("dialog").getByRole("button", { name: "Lägg till" }).click();
    await page.getByText("Skriv ett belopp för minst ett år.").waitFor();
    await page.getByLabel("2022, tkr").fill("50");
    await add(page);
    await page.locator(".sheet-nav").getByRole("button", { name: "Ramarnas förändring" }).click();
    await page.getByLabel("Visa", { exact: true }).selectOption({ label: "Kulturnämnden" });
    const table = page.getByRole("table", { name: /Kulturnämnden, år för år/ });
    await expect.poll(() => table.getByRole("row", { name: /^Ram 1/ }).innerText()).toContain(sek("1 065"));
    await expect.poll(() => table.getByRole("row", { name: /^Ramväxling/ }).innerText()).toContain("50");
    await page.getByLabel("Visa", { exact: true }).selectOption({ label: "Alla nämnder" });
    await expect.poll(() => page.getByRole("table", { name: "Ramarna 2022 mot 2021" }).count()).toBe(1);
    await showSheet("Ramar");
    for (let edits = 0; edits < 4; edits += 1) await page.keyboard.press("Control+z");
    await expect.poll(() => page.locator("[role=row]", { hasText: "Kulturnämnden" }).count()).toBe(0);
  });
});
