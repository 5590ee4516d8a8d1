// What the window always shows, on the real program: sheets, the balance strip, units, Förklara, hostile text, dialogs,
// and that it can be used by keyboard and read by everyone.

import { describe, expect, it } from "vitest";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { startWindow } from "./runningWindow.ts";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");

describe("the window", () => {
  it("shows the goals of the sample in the strip, with the breach of 2022 in figures", async () => {
    const { page } = window;
    const goals = page.locator(".strip-goal");
    const result = (await goals.nth(0).locator("b").allInnerTexts()).join(" ");
    expect(result).toBe("4,03 4,03 4,42");
    const costs = goals.filter({ hasText: "Nettokostnaderna" });
    await expect.poll(() => costs.locator(".goal-breached").innerText()).toMatch(/2022[\s\S]*2,81 mot 2,71/);
    await expect.poll(() => page.locator("[data-testid=unfunded]").innerText()).toContain(`${sek("1 500")} tkr 2021`);
  });

  it("hides no goal for the figures of a marking, however long they are", async () => {
    const { page } = window;
    await page.getByRole("button", { name: "kr", exact: true }).click();
    await window.select("SOC", 2021);
    await page.keyboard.type("206500000");
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".strip .goal-breached").count()).toBe(3);
    await window.select("SOC", 2021);
    for (const key of ["Shift+ArrowDown", "Shift+ArrowDown", "Shift+ArrowRight"]) await page.keyboard.press(key);
    const figures = page.locator("[data-testid=selection-figures]");
    await expect.poll(() => figures.innerText()).toContain(sek("310 305 305 kr"));
    // What of the strip is not wholly seen, at the top left and bottom right corner of each part.
    const hidden = () =>
      page.locator(".strip-goals > li, .goal-year, .strip > .strip-cell").evaluateAll((parts) =>
        parts
          .filter((part) => {
            const { left, top, right, bottom } = part.getBoundingClientRect();
            const isSeen = (x: number, y: number) => part.contains(document.elementFromPoint(x, y));
            return !isSeen(left + 2, top + 3) || !isSeen(right - 2, bottom - 3);
          })
          .map((part) => part.textContent),
      );
    for (const width of [1440, 1280, 1000]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(hidden, { message: `at ${width}` }).toEqual([]);
    }
  });

  it("shows the same figures in another unit without changing them", async () => {
    const { page, cell } = window;
    await page.getByRole("button", { name: "mnkr", exact: true }).click();
    await expect.poll(() => cell("VON", 2021).innerText()).toBe("818,7");
    await page.getByRole("button", { name: "kr", exact: true }).click();
    await expect.poll(() => cell("VON", 2021).innerText()).toBe(sek("818 729 000"));
    await expect.poll(() => page.getByRole("button", { name: /^Ångra/ }).isDisabled()).toBe(true);
  });

  it("tells where a figure comes from and goes there", async () => {
    const { page, select } = window;
    await select("SOC", 2022);
    const panel = page.locator(".explain");
    await expect.poll(() => panel.getByRole("treeitem").count()).toBeGreaterThan(1);
    await panel.getByRole("treeitem", { name: /^Prisindex/ }).click();
    await expect.poll(() => page.locator(".name-box").innerText()).toBe("PKV · 2022");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe("Premisser");
  });

  it("colours exactly the names of a formula, and the same cells in the grid", async () => {
    const { page, select, cell } = window;
    await select("SOC", 2022);
    const coloured = page.locator(".bar-input .formula-layer span[class^=reference]");
    await expect.poll(() => coloured.allInnerTexts()).toContain("ANDEL_PKV");
    await expect.poll(() => coloured.allInnerTexts()).toContain("SOC[föregående]");
    await expect.poll(() => cell("SOC", 2021).getAttribute("class")).toContain("referred-1");
  });

  it("shows the printed figure where it differs from the sum of the rows", async () => {
    const { page, select, showSheet, cell } = window;
    await showSheet("Resultatbudget");
    await expect.poll(() => cell("RES", 2022).innerText()).toBe(sek("107 861"));
    await expect.poll(() => cell("RES", 2022).getAttribute("class")).toContain("cell-stated-differs");
    await select("RES", 2022);
    await expect.poll(() => page.locator(".explain").innerText()).toContain(sek("107 860"));
  });

  it("goes from a warning to its cell", async () => {
    const { page } = window;
    await page.locator(".sheet-nav").getByRole("button", { name: "Granskaren" }).click();
    await page
      .locator(".warning-group li")
      .filter({ hasText: "Nettokostnaderna" })
      .getByRole("button", { name: "Gå dit" })
      .click();
    await expect.poll(() => page.locator(".name-box").innerText()).toBe("NETTOÖKNING · 2022");
  });

  it("shows hostile text as text wherever a name is shown", async () => {
    const { page, row, select } = window;
    const hostile = '<img src=x onerror="document.title=1">';
    const dialog = page.getByRole("dialog");
    const nothingMade = async (place: string) => {
      expect(await page.locator("img, script:not([src]), object, embed, svg [onload]").count(), place).toBe(0);
      expect(await page.title(), place).not.toBe("1");
    };
    await row("SOC").locator('[col-id="label"]').dblclick();
    await page.locator(".cell-editor input").fill(hostile);
    await page.keyboard.press("Enter");
    await expect.poll(() => row("SOC").locator(".label-text").innerText()).toBe(hostile);
    await select("SOC", 2022);
    await expect.poll(() => page.locator(".explain h3").innerText()).toContain(hostile);
    await expect.poll(() => page.locator("[data-testid=announcement]").innerText()).toContain(hostile);
    await expect.poll(() => page.locator(".explain-tree").innerText()).toContain(hostile);
    await nothingMade("grid and Förklara");
    await page.keyboard.press("Control+Enter");
    await expect.poll(() => dialog.getByRole("heading").innerText()).toContain(hostile);
    await dialog.getByLabel("Anteckning").fill(hostile);
    await dialog.getByRole("button", { name: "Spara" }).click();
    await expect.poll(() => page.locator(".note-text").innerText()).toBe(hostile);
    await nothingMade("properties and note");
    await page.locator(".document-title button").click();
    await dialog.getByLabel("Namn").fill(hostile);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.locator(".document-title b").innerText()).toBe(hostile);
    await expect.poll(() => page.title()).toContain(hostile);
    await page.locator(".sheet-nav").getByRole("button", { name: "Nytt blad" }).click();
    await dialog.getByLabel("Bladets namn").fill(hostile);
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("heading", { level: 1 }).innerText()).toBe(hostile);
    await nothingMade("titles");
    await page.keyboard.press("Control+p");
    const report = page.frameLocator("iframe");
    await dialog.getByLabel("Tabell").selectOption({ label: "Driftsbudget" });
    await expect.poll(() => report.locator("body").innerText()).toContain(hostile);
    await expect.poll(() => report.locator("img, script").count()).toBe(0);
    await nothingMade("printed");
  });

  it("says the active cell in a live region", async () => {
    const { page, select } = window;
    await select("SOC", 2022);
    await expect
      .poll(() => page.locator("[data-testid=announcement]").innerText())
      .toMatch(/^Socialnämnden, nivå 1, Plan 2022, 209\u00a0559\u00a0tkr, radens formel, formel =/);
  });

  it("previews a report in a frame that can run nothing", async () => {
    const { page } = window;
    await page.keyboard.press("Control+p");
    const frame = page.locator("iframe");
    await expect.poll(() => frame.getAttribute("sandbox")).toBe("");
    const content = page.frameLocator("iframe");
    await expect.poll(() => content.locator("body").innerText()).toContain("Summa kommunbidrag");
    await page.keyboard.press("Escape");
    await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => page.locator(".name-box").innerText()).not.toBe("VON · 2021");
  });

  it("closes the scenario, shows the start screen and opens another example", async () => {
    const own = await startWindow(window.browser);
    const { page } = own;
    await page.getByRole("menuitem", { name: "Arkiv" }).click();
    await page.getByRole("menuitem", { name: "Stäng budgeten" }).click();
    await page.getByRole("button", { name: /Balans/ }).click();
    await page.locator(".active-cell").waitFor();
    await expect.poll(() => page.locator(".document-title b").innerText()).toContain("Balans");
    // It has no sheet for goals, and none is named.
    await expect
      .poll(() => page.locator(".strip-goals").innerText())
      .toBe("Inga mål: budgeten har inget blad för dem.");
    expect(own.faults).toEqual([]);
    await own.stop();
  });

  it("makes a new scenario, adds a line and takes a figure on it", async () => {
    const own = await startWindow(window.browser);
    const { page, cell } = own;
    await page.getByRole("menuitem", { name: "Arkiv" }).click();
    await page.getByRole("menuitem", { name: "Nytt scenario …" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Namn").fill("");
    await dialog.getByRole("button", { name: "Skapa" }).click();
    await expect.poll(() => dialog.getByRole("alert").innerText()).toContain("namn");
    await dialog.getByLabel("Namn").fill("Budget 2027");
    await dialog.getByLabel("Budgetår", { exact: true }).fill("2027");
    await dialog.getByRole("button", { name: "Skapa" }).click();
    await expect.poll(() => page.locator(".document-title b").innerText()).toBe("Budget 2027");
    await page.locator(".sheet-nav").getByRole("button", { name: "Investeringar" }).click();
    await page.getByRole("menuitem", { name: "Redigera" }).click();
    await page.getByRole("menuitem", { name: "Ny rad" }).click();
    await dialog.getByLabel("Namn", { exact: true }).fill("Ny skola");
    await dialog.getByLabel(/^Kod/).fill("skola");
    await dialog.getByRole("button", { name: "Lägg till" }).click();
    await cell("SKOLA", 2027).click();
    await page.keyboard.type("14 mnkr");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell("SKOLA", 2027).innerText()).toBe(sek("14 000"));
    expect(own.faults).toEqual([]);
    await own.stop();
  });

  it("goes round its panes with F6 and never traps Tab in the grid", async () => {
    const { page } = window;
    const pane = () => page.evaluate(() => document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane"));
    await expect.poll(() => pane()).toBe("grid");
    await page.keyboard.press("F6");
    await expect.poll(() => pane()).toBe("bar");
    await page.keyboard.press("Shift+F6");
    await expect.poll(() => pane()).toBe("grid");
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Tab");
    await expect.poll(pane).not.toBe("grid");
  });

  it("has the keyboard in the grid after a dialog that a menu opened", async () => {
    const { page, select, row } = window;
    await select("SOC", 2022);
    await page.getByRole("menuitem", { name: "Redigera", exact: true }).click();
    await page.getByRole("menuitem", { name: "Ny rad" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Namn", { exact: true }).fill("Reserv");
    await dialog.getByLabel(/^Kod/).fill("RESERV");
    await page.keyboard.press("Enter");
    await row("RESERV").waitFor();
    await dialog.waitFor({ state: "detached" });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest("[data-pane]")?.getAttribute("data-pane")))
      .toBe("grid");
  });

  it("keeps the keys that would take the browser off the page, and asks before what is half typed is left", async () => {
    const { page } = window;
    const pressed = (key: string) =>
      page.evaluate(
        (name) =>
          document.activeElement?.dispatchEvent(
            new KeyboardEvent("keydown", {
              key: name,
              ctrlKey: name !== "F5",
              bubbles: true,
              cancelable: true,
            }),
          ) === false,
        key,
      );
    const asks = () => page.evaluate(() => !dispatchEvent(new Event("beforeunload", { cancelable: true })));
    await window.select("VON", 2021);
    await page.keyboard.press("F2");
    await page.locator(".cell-editor").waitFor();
    expect([await pressed("r"), await pressed("d"), await pressed("F5"), await pressed("b")]).toEqual([
      true,
      true,
      true,
      false,
    ]);
    expect(await asks()).toBe(false);
    await page.keyboard.type("5");
    await expect.poll(asks).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(asks).toBe(false);
    await page.getByRole("button", { name: "tkr", exact: true }).focus();
    expect([await pressed("r"), await pressed("F5")]).toEqual([true, true]);
  });

  it("makes columns wide enough for their names and headers when they are fitted", async () => {
    const { page } = window;
    await page.getByRole("menuitem", { name: "Tabell", exact: true }).click();
    await page.getByRole("menuitem", { name: "Anpassa kolumnbredder" }).click();
    const cutOff = () =>
      page
        .locator(".grid-area .ag-header-cell-text, .grid-area .label-text")
        .evaluateAll((texts) =>
          texts.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.textContent),
        );
    await expect.poll(cutOff).toEqual([]);
    await page.getByRole("menuitem", { name: "Tabell", exact: true }).click();
    await page.getByRole("menuitem", { name: "Återställ kolumnbredder" }).click();
  });

  it("has no accessibility fault in light, dark or high contrast", async () => {
    const { page, select } = window;
    await select("SOC", 2022);
    await page.getByRole("treeitem").first().waitFor();
    expect(await accessibilityFaults(page, "html", "all looks")).toEqual([]);
  });
});
