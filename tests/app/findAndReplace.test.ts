// Searching and replacing in the real program, by the keyboard: the bar, the marks, the way from hit to hit over sheets and folded
// headings, the list of what a replacement would do, and that it is one edit.

import { beforeEach, describe, expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

beforeEach(async () => {
  await window.page.keyboard.press("Escape");
  await window.showSheet("Ramar");
  await window.select("VON", 2021);
});

const bar = () => window.page.getByRole("search");
const field = () => window.page.getByLabel("Sök", { exact: true });
const count = () => bar().locator(".find-count").innerText();
const nameBox = () => window.page.locator(".name-box").innerText();
const marked = () => window.page.locator(".grid-area .cell-found").count();
const hasKeyboard = (label: string) =>
  window.page.evaluate((name) => document.activeElement?.getAttribute("aria-label") === name, label);
const isInGrid = () => window.page.evaluate(() => document.activeElement?.closest(".grid-area") !== null);

async function search(text: string): Promise<void> {
  await window.page.keyboard.press("Control+f");
  await field().fill(text);
}

describe("searching", () => {
  it("counts, marks and goes from hit to hit, and gives the cell found the keyboard", async () => {
    await search("socialnämnden");
    await expect.poll(count).toMatch(/^\d+ av \d+$/);
    await expect.poll(() => marked()).toBeGreaterThan(0);
    await expect.poll(nameBox).toBe("SOC");
    await expect.poll(() => hasKeyboard("Sök")).toBe(true);
    await window.page.keyboard.press("Enter");
    await expect.poll(nameBox).toBe("EJ_SOC");
    await window.page.keyboard.press("Shift+Enter");
    await expect.poll(nameBox).toBe("SOC");
    await window.page.keyboard.press("F3");
    await expect.poll(nameBox).toBe("EJ_SOC");
    await window.page.keyboard.press("Escape");
    await expect.poll(() => bar().count()).toBe(0);
    await expect.poll(marked).toBe(0);
    await expect.poll(isInGrid).toBe(true);
    await expect.poll(() => nameBox()).toBe("EJ_SOC");
  });

  it("finds figures as shown and as typed, in the unit shown", async () => {
    await search("818 729");
    await expect.poll(count).toMatch(/^1 av \d+$/);
    await expect.poll(nameBox).toBe("VON · 2021");
    await field().fill("818729");
    await expect.poll(count).toMatch(/^1 av \d+$/);
    await window.page.getByRole("button", { name: "mnkr", exact: true }).click();
    await field().fill("818,7");
    await expect.poll(count).toMatch(/^1 av \d+$/);
    await window.page.getByRole("button", { name: "tkr", exact: true }).click();
    await expect.poll(count).toBe("Inga träffar");
  });

  it("goes on to other sheets with all sheets chosen, and stays with one", async () => {
    await search("prisindex");
    await expect.poll(count).toMatch(/träff/);
    // What one types does not carry one away to another sheet; Enter does.
    await expect.poll(() => window.page.getByRole("heading", { level: 1 }).innerText()).toBe("Ramar");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.page.getByRole("heading", { level: 1 }).innerText()).not.toBe("Ramar");
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
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.row("VON_GEMENSAM_1_VARAV").count()).toBe(1);
    await expect.poll(nameBox).toContain("VON_GEMENSAM_1");
  });

  it("shows the hidden line that holds a hit", async () => {
    await window.select("KS", 2021);
    await window.page.keyboard.press("Control+9");
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
    await window.page.keyboard.press("Escape");
    await expect.poll(() => bar().count()).toBe(0);
  });

  it("says where a formula holds the text, and searches again after an edit", async () => {
    await search("[föregående]");
    await expect.poll(() => bar().locator(".find-where").innerText()).toContain("I formeln: =");
    await field().fill("987 654");
    await expect.poll(count).toBe("Inga träffar");
    await window.page.keyboard.press("Escape");
    await window.select("KS", 2021);
    await window.page.keyboard.type("987654");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.cell("KS", 2021).innerText()).toMatch(/^987/);
    await window.page.keyboard.press("Control+f");
    await expect.poll(count).toMatch(/1/);
    await window.page.keyboard.press("Escape");
    await window.page.keyboard.press("Control+z");
    await expect.poll(() => window.cell("KS", 2021).innerText()).toContain("95");
  });

  it("is sound for everyone, with and without replacing", async () => {
    await search("nämnd");
    await window.page.keyboard.press("Control+h");
    expect(await accessibilityFaults(window.page, ".find-bar")).toEqual([]);
  });
});

describe("the bar", () => {
  it("goes with Tab from what is searched for to what replaces it, and back", async () => {
    await search("kommunbidrag");
    await window.page.keyboard.press("Control+h");
    await expect.poll(() => hasKeyboard("Sök")).toBe(true);
    await window.page.keyboard.press("Tab");
    await expect.poll(() => hasKeyboard("Ersätt med")).toBe(true);
    await window.page.keyboard.press("Shift+Tab");
    await expect.poll(() => hasKeyboard("Sök")).toBe(true);
    await window.page.keyboard.press("Escape");
  });

  it("is closed with Esc from any of its parts, and the grid has the keyboard again", async () => {
    await search("nämnden");
    await window.page.keyboard.press("Control+h");
    const parts = bar().locator("input:not(:disabled), button:not(:disabled)");
    await expect.poll(() => count()).toMatch(/^\d+ av \d+$/);
    const names = await parts.evaluateAll((all) =>
      all.map((part) => part.getAttribute("aria-label") ?? part.textContent),
    );
    expect(names.length).toBeGreaterThan(7);
    for (const index of names.keys()) {
      await window.page.keyboard.press("Control+h");
      await expect.poll(() => parts.count()).toBe(names.length);
      await parts.nth(index).focus();
      await window.page.keyboard.press("Escape");
      await expect.poll(() => bar().count(), { message: `Esc on ${names[index]}` }).toBe(0);
      await expect.poll(isInGrid).toBe(true);
    }
  });
});

describe("replacing", () => {
  it("shows each place before and after, and does what is chosen as one edit", async () => {
    await window.page.keyboard.press("Control+h");
    await field().fill("nämnden");
    await window.page.getByLabel("Ersätt med").fill("utskottet");
    await expect.poll(count).toMatch(/av|träffar/);
    await window.page.getByLabel("Ersätt med").press("Enter");
    const dialog = window.page.getByRole("dialog", { name: "Granska och ersätt" });
    await expect.poll(() => dialog.getByText("Socialutskottet", { exact: true }).first().isVisible()).toBe(true);
    await expect.poll(() => dialog.getByLabel("Alla ställen").isChecked()).toBe(true);
    const boxes = dialog.locator(".replace-list input");
    const all = await boxes.count();
    await dialog.getByLabel("Alla ställen").click();
    await expect.poll(() => dialog.getByRole("button", { name: "Ersätt", exact: true }).isDisabled()).toBe(true);
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await expect.poll(() => dialog.locator("output").innerText()).toBe(`2 av ${all} valda`);
    expect(await accessibilityFaults(window.page, ".dialog")).toEqual([]);
    await dialog.getByRole("button", { name: "Ersätt på 2 ställen" }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(() => window.row("SOC").innerText()).toContain("Socialutskottet");
    await expect
      .poll(() => window.page.locator(".notice").innerText())
      .toContain("”nämnden” ersattes med ”utskottet” på 2 ställen.");
    await window.page.getByRole("button", { name: /^Ångra/ }).click();
    await expect.poll(() => window.row("SOC").innerText()).toContain("Socialnämnden");
    await expect.poll(() => window.row("VON").innerText()).toContain("Vård- och omsorgsnämnden");
  });

  it("leaves the keyboard in the search field, and in its buttons where nothing is left to find", async () => {
    const { page } = window;
    const button = (name: string) => bar().getByRole("button", { name, exact: true });
    await page.keyboard.press("Control+h");
    await field().fill("Kommunstyrelsen");
    await page.getByLabel("Ersätt med").fill("Zebraförvaltningen");
    await expect.poll(nameBox).toBe("KS");
    await button("Granska och ersätt …").press("Enter");
    const dialog = page.getByRole("dialog", { name: "Granska och ersätt" });
    await dialog.getByRole("button", { name: /^Ersätt på/ }).press("Enter");
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(count).toBe("Inga träffar");
    await expect.poll(() => hasKeyboard("Sök")).toBe(true);
    await field().fill("Zebraförvaltningen");
    await expect.poll(() => button("Ersätt här").isEnabled()).toBe(true);
    await page.getByLabel("Ersätt med").fill("Kommunstyrelsen");
    // One press for each place; the last leaves the button with nothing to do.
    await expect
      .poll(async () => {
        if (await button("Ersätt här").isEnabled()) await button("Ersätt här").press("Enter");
        return count();
      })
      .toBe("Inga träffar");
    await expect.poll(() => button("Ersätt här").evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => bar().count()).toBe(0);
    await expect.poll(isInGrid).toBe(true);
  });

  it("tells why a place cannot be replaced, and that formulas follow a code", async () => {
    await window.page.keyboard.press("Control+h");
    await field().fill("SOC");
    await window.page.getByLabel("Ersätt med").fill("KUN");
    await window.page.getByLabel("Skilj på A och a").check();
    await window.page.getByLabel("Hela cellen").check();
    await expect.poll(count).toMatch(/1/);
    await window.page.getByLabel("Ersätt med").press("Enter");
    const dialog = window.page.getByRole("dialog", { name: "Granska och ersätt" });
    await expect
      .poll(() => dialog.locator(".field-error").allInnerTexts())
      .toContain("Koden KUN används redan av ”Kultur- och utbildningsnämnden”. Välj en annan.");
    await window.page.keyboard.press("Escape");
    await window.page.getByLabel("Ersätt med").fill("SOCN");
    await window.page.getByLabel("Ersätt med").press("Enter");
    await expect
      .poll(() => dialog.locator(".replace-list").innerText())
      .toContain("Formler som nämner koden följer med");
    await dialog.getByRole("button", { name: "Ersätt på 1 ställe" }).click();
    await expect.poll(() => window.row("SOCN").count()).toBe(1);
    await window.select("SOCN", 2022);
    await expect.poll(() => window.page.locator(".bar-input input").inputValue()).toContain("SOCN");
    await window.page.keyboard.press("Control+z");
    await expect.poll(() => window.row("SOC").count()).toBe(1);
    await window.page.getByLabel("Skilj på A och a").uncheck();
    await window.page.getByLabel("Hela cellen").uncheck();
  });

  it("replaces in one hit and goes on to the next", async () => {
    await window.page.keyboard.press("Control+h");
    await field().fill("Kommunstyrelsen");
    await window.page.getByLabel("Ersätt med").fill("Kommunledningen");
    await expect.poll(nameBox).toBe("KS");
    await bar().getByRole("button", { name: "Ersätt här" }).click();
    await expect.poll(() => window.row("KS").innerText()).toContain("Kommunledningen");
    await expect.poll(nameBox).not.toBe("KS");
    await window.page.keyboard.press("Escape");
    await window.page.keyboard.press("Control+z");
    await expect.poll(() => window.row("KS").innerText()).toContain("Kommunstyrelsen");
  });
});

describe("the order and the places of hits", () => {
  it("goes as the rows are sorted", async () => {
    const { page } = window;
    await window.select("VON", 2021);
    await page.getByRole("menuitem", { name: "Tabell", exact: true }).click();
    await page.getByRole("menuitem", { name: /^Sortera störst först/ }).click();
    await expect.poll(() => window.row("BUN").first().getAttribute("row-index")).toBe("0");
    await search("nämnden");
    await expect.poll(count).toMatch(/av \d+$/);
    const seen = await page.locator("[row-index] [col-id=code]").evaluateAll((cells) =>
      cells
        .map((cell) => ({
          row: Number(cell.closest("[row-index]")?.getAttribute("row-index")),
          code: cell.textContent ?? "",
        }))
        .toSorted((one, other) => one.row - other.row)
        .map(({ code }) => code)
        .filter((code) => ["BUN", "VON", "KUN", "SOC"].includes(code)),
    );
    expect(seen).toEqual(["BUN", "VON", "KUN", "SOC"]);
    await window.select("BUN", 2021);
    await field().focus();
    for (const code of ["VON", "KUN", "SOC"]) {
      await page.keyboard.press("F3");
      await expect.poll(nameBox).toBe(code);
    }
    await page.keyboard.press("Escape");
    await page.getByRole("menuitem", { name: "Tabell", exact: true }).click();
    await page.getByRole("menuitem", { name: "Återställ radordningen" }).click();
    await expect.poll(() => window.row("VON").first().getAttribute("row-index")).toBe("0");
  });

  it("finds the title of a sheet, shows that sheet, and replaces it", async () => {
    const { page } = window;
    await page.keyboard.press("Control+h");
    await field().fill("mål och indikatorer");
    const heading = () => page.getByRole("heading", { level: 1 }).innerText();
    await expect.poll(count).toBe("1 träff");
    await field().press("Enter");
    await expect.poll(heading).toBe("Mål och indikatorer");
    await expect.poll(() => bar().locator(".find-where").innerText()).toBe("Bladets namn: ”Mål och indikatorer”");
    await expect.poll(() => hasKeyboard("Sök")).toBe(true);
    await page.getByLabel(/^Ersätt med/).fill("Uppdrag");
    await bar().getByRole("button", { name: "Ersätt här" }).click();
    await expect.poll(heading).toBe("Uppdrag");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+z");
    await expect.poll(heading).toBe("Mål och indikatorer");
  });
});
