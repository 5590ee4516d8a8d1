// Several budgets open in one window, in a real browser: tabs that keep their place, undo of their own, and closing that loses nothing.

import { describe, expect, it } from "vitest";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

const sek = (text: string): string => text.replaceAll(" ", "\u00a0");
const tabs = () => window.page.locator(".tab-bar .tab-name");
const shownTab = () => window.page.locator(".tab-bar .tab-name[aria-current=page]");
const titleShown = () => window.page.locator(".document-title b").innerText();

async function makeBudget(name: string, municipality: string): Promise<void> {
  const { page } = window;
  await page.getByRole("menuitem", { name: "Arkiv", exact: true }).click();
  await page.getByRole("menuitem", { name: "Nytt scenario" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Namn", { exact: false }).first().fill(name);
  await dialog.getByLabel("Kommun", { exact: true }).fill(municipality);
  await dialog.getByRole("button", { name: "Skapa" }).click();
  await dialog.waitFor({ state: "detached" });
  await expect.poll(titleShown).toBe(name);
}

describe("tabs", () => {
  it("are not shown for a single budget, and come with the second, which closes nothing", async () => {
    await expect.poll(() => tabs().count()).toBe(0);
    await window.select("SOC", 2022);
    await makeBudget("Budget 2030", "Ale");
    await expect.poll(() => tabs().count()).toBe(2);
    await expect.poll(() => tabs().first().innerText()).toContain("Alingsås 2021–2023");
    await expect.poll(() => shownTab().innerText()).toContain("Budget 2030");
    // What is in no file is said, not only drawn.
    await expect.poll(() => shownTab().innerText()).toContain("inte sparad som fil");
  });

  it("are gone between with Ctrl+F6, back to the very cell", async () => {
    const { page } = window;
    await page.keyboard.press("Control+F6");
    await expect.poll(titleShown).toBe("Alingsås 2021–2023");
    await expect.poll(() => page.locator(".name-box input").inputValue()).toBe("SOC 2022");
    await page.keyboard.press("Control+Shift+F6");
    await expect.poll(titleShown).toBe("Budget 2030");
    await tabs().first().click();
    await expect.poll(titleShown).toBe("Alingsås 2021–2023");
    // The grid has the keyboard at once.
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(".name-box input").inputValue()).toBe("KUN 2022");
  });

  it("undo what was done in them and nothing in the others", async () => {
    const { page, select, cell } = window;
    await select("SOC", 2021);
    await page.keyboard.type("1");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe("1");
    await tabs().nth(1).click();
    await expect.poll(titleShown).toBe("Budget 2030");
    await expect
      .poll(() =>
        page
          .getByRole("button", { name: /^Ångra/ })
          .first()
          .isDisabled(),
      )
      .toBe(true);
    await page.keyboard.press("Control+z");
    await tabs().first().click();
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe("1");
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe(sek("205 172"));
  });

  it("keep what is half typed, and show that something is", async () => {
    const { page, select } = window;
    await select("SOC", 2021);
    await page.keyboard.type("206 0");
    await page.keyboard.press("Control+F6");
    await expect.poll(titleShown).toBe("Budget 2030");
    await expect.poll(() => tabs().first().innerText()).toContain("inmatning pågår");
    await page.keyboard.press("Control+F6");
    await expect.poll(() => page.locator(".cell-editor input").inputValue()).toBe("206 0");
    await page.keyboard.type("00");
    await page.keyboard.press("Enter");
    await expect.poll(() => window.cell("SOC", 2021).innerText()).toBe(sek("206 000"));
    await page.keyboard.press("Control+z");
    await expect.poll(() => window.cell("SOC", 2021).innerText()).toBe(sek("205 172"));
  });

  it("keep where a sheet was scrolled to, and which sheet", async () => {
    const { page, showSheet } = window;
    await page.setViewportSize({ width: 1440, height: 560 });
    await page.locator(".grid-area").hover();
    await page.mouse.wheel(0, 300);
    // The first row in sight, by its place in the sheet.
    const firstInSight = () =>
      page.evaluate(() => {
        const bottom = document.querySelector("[role=columnheader]")?.getBoundingClientRect().bottom ?? 0;
        const rows = [...document.querySelectorAll("[row-index]")].filter(
          (row) => row.getBoundingClientRect().top >= bottom - 14 && row.getBoundingClientRect().height > 0,
        );
        return Math.min(...rows.map((row) => Number(row.getAttribute("row-index"))));
      });
    await expect.poll(firstInSight).toBeGreaterThan(4);
    const place = await firstInSight();
    await page.keyboard.press("Control+F6");
    await expect.poll(titleShown).toBe("Budget 2030");
    await page.keyboard.press("Control+F6");
    await expect.poll(titleShown).toBe("Alingsås 2021–2023");
    await expect.poll(firstInSight).toBe(place);
    await showSheet("Premisser");
    await page.keyboard.press("Control+F6");
    await page.keyboard.press("Control+F6");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("Premisser");
    await showSheet("Ramar");
    await expect.poll(firstInSight).toBe(place);
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("tell the municipality or a number where two have the same title, and open an untouched example only once", async () => {
    const { page } = window;
    expect((await tabs().allInnerTexts()).join()).not.toContain("Ale");
    await makeBudget("Budget 2030", "Bjuv");
    const names = (await tabs().allInnerTexts()).join();
    expect([names.includes("Budget 2030 · Ale"), names.includes("Budget 2030 · Bjuv")]).toEqual([true, true]);
    const openExample = async () => {
      await page.getByRole("menuitem", { name: "Arkiv", exact: true }).click();
      await page.getByRole("menuitem", { name: "Öppna exempel" }).click();
      await page.getByRole("dialog").getByRole("button", { name: "Ett partis skuggbudget" }).click();
    };
    // The first example has been edited: another is made beside it, and that one is gone to from then on.
    await openExample();
    await expect.poll(() => tabs().count()).toBe(4);
    // Both are of Alingsås: they are told apart by a number.
    const examples = (await tabs().allInnerTexts()).filter((text) => text.includes("Alingsås"));
    expect(examples.map((text) => /\(\d\)/.exec(text)?.[0])).toEqual(["(1)", "(2)"]);
    await tabs().nth(1).click();
    await openExample();
    await expect.poll(() => page.locator(".notice").innerText()).toContain("var redan öppen");
    await expect.poll(() => tabs().count()).toBe(4);
  });

  it("close with their button, ask first about work that is in no file, and it is opened again from the menu", async () => {
    const { page } = window;
    while ((await tabs().count()) > 2) {
      const before = await tabs().count();
      await page.locator(".tab-close").last().click();
      const question = page.getByRole("dialog").getByRole("button", { name: "Stäng ändå" });
      // The question comes, or the tab goes; which, the host decides.
      await expect.poll(async () => (await question.count()) > 0 || (await tabs().count()) < before).toBe(true);
      if ((await question.count()) > 0) await question.click();
      await expect.poll(() => tabs().count()).toBeLessThan(before);
    }
    await tabs().nth(1).click();
    await expect.poll(titleShown).toBe("Budget 2030");
    await window.showSheet("Ramar");
    await window.select("KF", 2026);
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await expect.poll(() => window.cell("KF", 2026).innerText()).toBe("5");
    await page.getByRole("button", { name: "Stäng Budget 2030" }).click();
    const dialog = page.getByRole("dialog");
    await expect.poll(() => dialog.innerText()).toContain("Budget 2030 är inte sparad som fil.");
    await dialog.getByRole("button", { name: "Avbryt" }).click();
    await expect.poll(() => titleShown()).toBe("Budget 2030");
    await page.getByRole("button", { name: "Stäng Budget 2030" }).click();
    await dialog.getByRole("button", { name: "Stäng ändå" }).click();
    await expect.poll(titleShown).toBe("Alingsås 2021–2023");
    await expect
      .poll(() => page.locator(".notice").innerText())
      .toContain("finns kvar under Arkiv, Öppna tidigare arbete");
    await expect.poll(() => tabs().count()).toBe(0);
    await page.getByRole("menuitem", { name: "Arkiv", exact: true }).click();
    await page.getByRole("menuitem", { name: "Öppna tidigare arbete" }).click();
    await dialog
      .getByRole("button", { name: /Budget 2030/ })
      .first()
      .click();
    await expect.poll(titleShown).toBe("Budget 2030");
    await expect.poll(() => window.cell("KF", 2026).innerText()).toBe("5");
  });
});
