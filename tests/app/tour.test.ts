// The guided tour as a newcomer takes it: offered once on the example, five steps beside what they speak of, by mouse or keyboard, never
// in the way; remembered, and there again when asked for.

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { readPreferences } from "../../electron/host/windowPreferences.ts";
import { tourTexts } from "../../shared/texts/tour.ts";
import { accessibilityFaults } from "../support/accessibilityFaults.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { startWindow } from "./runningWindow.ts";

let browser: Browser;
const workFolder = mkdtempSync(path.join(tmpdir(), "budgetbanken-tour-"));

beforeAll(async () => {
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(workFolder, { recursive: true, force: true });
});

const overlap = (
  one: { x: number; y: number; width: number; height: number },
  other: { x: number; y: number; width: number; height: number },
): boolean =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

it("is offered at the first start, leads through five steps, and is not offered again", async () => {
  const window = await startWindow(browser, { tour: true, workFolder });
  const { page } = window;
  const card = page.locator(".tour-card");
  const heading = card.getByRole("heading");
  const ring = page.locator(".tour-ring");
  await card.getByText(tourTexts.offer).waitFor();
  // Whoever goes on working is not disturbed: the keyboard is still the grid's.
  expect(await page.evaluate(() => document.activeElement?.getAttribute("role"))).toMatch(/gridcell|rowheader/);

  // In a window made small it lies along the foot, wholly in sight.
  await page.setViewportSize({ width: 400, height: 700 });
  await expect.poll(async () => (await card.boundingBox())?.x).toBe(8);
  const docked = await card.boundingBox();
  expect(docked === null ? 0 : Math.round(docked.y + docked.height)).toBe(692);
  await page.setViewportSize({ width: 1440, height: 900 });

  await card.getByRole("button", { name: tourTexts.begin }).click();
  for (const [number, { title }] of Object.values(tourTexts.steps).entries()) {
    await expect.poll(() => heading.innerText()).toBe(title);
    await expect.poll(() => card.getAttribute("aria-label")).toBe(`Rundtur, Steg ${number + 1} av 5`);
    await ring.waitFor();
    // The card never covers what it speaks of, and stands inside the window.
    await expect
      .poll(async () => {
        const [cardBox, ringBox] = [await card.boundingBox(), await ring.boundingBox()];
        if (cardBox === null || ringBox === null) return "gone";
        const isInside = cardBox.x >= 0 && cardBox.y >= 0 && cardBox.x + cardBox.width <= 1440;
        return overlap(cardBox, ringBox) || !isInside || cardBox.y + cardBox.height > 900 ? "in the way" : "beside";
      })
      .toBe("beside");
    if (number === 1) {
      // Something to try: the keyboard stands in the cell, and the card sees that it was done.
      await expect.poll(() => page.locator(".name-box").innerText()).toContain("PKV");
      await page.keyboard.type("3 %");
      await page.keyboard.press("Enter");
      await card.getByText(tourTexts.steps.premise.done).waitFor();
      await page.keyboard.press("Control+z");
      await expect.poll(() => window.cell("PKV", 2022).innerText()).toContain("2,0");
    } else {
      await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toContain("primary");
    }
    expect(await accessibilityFaults(page, ".tour")).toEqual([]);
    await card.locator(".primary").click();
  }
  await card.waitFor({ state: "detached" });
  await expect.poll(() => readPreferences(workFolder).tourSeen).toBe(true);
  expect(window.faults).toEqual([]);
  await window.stop();

  const again = await startWindow(browser, { tour: true, workFolder });
  // The tour's edits are work left behind: the start screen offers them, and the example can be opened beside.
  const start = again.page.locator(".start-page");
  if (await start.isVisible())
    await again.page
      .getByRole("button", { name: /^Alingsås 2021–2023 / })
      .first()
      .click();
  await again.page.locator(".active-cell").waitFor();
  await again.page.getByRole("menuitem", { name: "Hjälp" }).waitFor();
  await expect.poll(() => again.page.locator(".tour-card").count()).toBe(0);

  // From the menu, by the keyboard alone: Esc ends it and the grid has the keyboard again.
  const help = async () => {
    await again.page.getByRole("menuitem", { name: "Hjälp" }).click();
    await again.page.getByRole("menuitem", { name: "Rundtur i exemplet" }).click();
    await again.page.locator(".tour-card").waitFor();
  };
  const active = () => again.page.evaluate(() => document.activeElement?.closest(".tour-card, .grid-area")?.className);
  await help();
  await expect.poll(active).toContain("tour-card");
  await again.page.keyboard.press("F6");
  await expect.poll(active).toContain("grid-area");
  await again.page.keyboard.press("Shift+F6");
  await expect.poll(active).toContain("tour-card");
  await again.page.keyboard.press("Escape");
  await again.page.locator(".tour-card").waitFor({ state: "detached" });
  await expect.poll(active).toContain("grid-area");

  // Nothing to stand by: the card goes to its corner and the tour goes on.
  await help();
  await again.page.addStyleTag({ content: ".sheet { display: none !important }" }).catch(() => undefined);
  await again.page.locator(".sheet").evaluate((sheet) => sheet.setAttribute("hidden", ""));
  await again.page.locator(".tour-card .primary").click();
  await expect.poll(() => again.page.locator(".tour-card h2").innerText()).toBe(tourTexts.steps.premise.title);
  await again.page.getByRole("button", { name: tourTexts.skip }).click();
  await again.page.locator(".tour-card").waitFor({ state: "detached" });
  await again.stop();
});
