// What the keyboard does while the host thinks: it goes ahead to the next cell, unseen; keys wait and are played; and a refusal
// brings it back to the text that was refused. The host is the real one, with its answers held up.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from "vitest";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

let browser: Browser;
let window: RunningWindow;
let letThrough: () => void = () => undefined;

beforeAll(async () => {
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  window = await startWindow(browser);
});
afterEach(async () => {
  letThrough();
  expect(window.faults).toEqual([]);
  await window.stop();
});

/** Holds every request back until `letThrough`. */
async function holdRequests(): Promise<void> {
  const held = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await window.page.route("**/request", async (route) => {
    await held;
    await route.continue();
  });
}

const nameBox = () => window.page.locator(".name-box").innerText();
const editor = () => window.page.locator(".cell-editor input");
/** Where the keys go: "editor", or the line's row and column in the grid. */
const keyboard = () =>
  window.page.evaluate(() => {
    const active = document.activeElement;
    if (active?.closest(".cell-editor")) return "editor";
    return `${active?.closest("[row-index]")?.getAttribute("row-index")} ${active?.getAttribute("col-id")}`;
  });
const rowOf = async (code: string, year: number): Promise<number> =>
  Number(
    await window.cell(code, year).evaluate((cell) => cell.closest("[row-index]")?.getAttribute("row-index") ?? "-1"),
  );

it("goes ahead while the answer is awaited, and what is typed meanwhile lands where it should", async () => {
  const row = await rowOf("MIL", 2021);
  await window.select("MIL", 2021);
  await holdRequests();
  await window.page.keyboard.type("13 000");
  await window.page.keyboard.press("Enter");
  await expect.poll(keyboard).toBe(`${row + 1} y2021`);
  // Only the keyboard is there: the editor stays, and the cell typed in is the active one.
  expect([await nameBox(), await editor().inputValue()]).toEqual(["MIL · 2021", "13 000"]);
  expect(await window.page.locator(".active-cell").count()).toBe(1);
  await window.page.keyboard.type("14 000");
  await window.page.keyboard.press("Enter");
  letThrough();
  await expect.poll(() => window.cell("MIL", 2021).innerText()).toBe("13\u00a0000");
  await expect.poll(() => window.cell("SBN", 2021).innerText()).toBe("14\u00a0000");
  await expect.poll(() => editor().count()).toBe(0);
  expect(await keyboard()).toBe(`${row + 2} y2021`);
  expect(await window.page.locator(".active-cell").evaluate((cell) => cell === document.activeElement)).toBe(true);
});

it("comes back to a refused text, with the caret where it was", async () => {
  const row = await rowOf("MIL", 2021);
  await window.select("MIL", 2021);
  await holdRequests();
  await window.page.keyboard.type("tolv");
  await window.page.keyboard.press("ArrowLeft");
  await window.page.keyboard.press("Enter");
  await expect.poll(keyboard).toBe(`${row + 1} y2021`);
  letThrough();
  await expect.poll(keyboard).toBe("editor");
  expect(await window.page.locator(".editor-refusal").innerText()).toMatch(/inget tal/);
  await window.page.keyboard.type("w");
  expect(await editor().inputValue()).toBe("tolwv");
  expect(await nameBox()).toBe("MIL · 2021");
});
