// Granskaren in the running program: a finding accepted with a reason leaves the count, and comes back when its figures change.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

let browser: Browser;
let window: RunningWindow;

beforeAll(async () => {
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
});
beforeEach(async () => {
  window = await startWindow(browser);
  await window.page
    .getByRole("navigation")
    .getByRole("button", { name: /^Granskaren/ })
    .click();
});
afterEach(async () => {
  expect(window.faults).toEqual([]);
  await window.stop();
});

const counted = () => window.page.locator(".warning-total").innerText();
const button = (name: string | RegExp) => window.page.locator(".warnings").getByRole("button", { name });

describe("Granskaren", () => {
  it("asks for a reason, counts what is left, and shows the accepted one folded with its reason", async () => {
    await expect.poll(() => counted()).toBe("6 varningar");
    await button(/^Godta: 1.500.tkr saknar/).click();
    await button(/^Godta$/).click();
    await window.page.getByText("Skriv ett skäl.").waitFor();
    const typesIn = () => window.page.evaluate(() => document.activeElement?.matches("input, textarea") === true);
    await expect.poll(typesIn).toBe(true);
    await window.page.keyboard.type("Ur reserven");
    await button(/^Godta$/).click();
    await expect.poll(counted).toBe("5 varningar");
    await expect.poll(() => window.page.locator(".strip").innerText()).toContain("5 varningar");
    const folded = window.page.locator(".warning-accepted");
    await expect.poll(() => folded.locator("li").isVisible()).toBe(false);
    await folded.locator("summary").click();
    await expect.poll(() => folded.innerText()).toMatch(/Godtaget .*\d{4}-\d\d-\d\d: Ur reserven/);
    await button(/^Ta tillbaka/).click();
    await expect.poll(counted).toBe("6 varningar");
  });

  it("gives the question up with Escape, and goes to the cell of a finding", async () => {
    await button(/^Godta: Målet/).click();
    await window.page.keyboard.press("Escape");
    await expect.poll(() => window.page.locator(".warning-form").count()).toBe(0);
    await expect
      .poll(() => window.page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? ""))
      .toMatch(/^Godta: Målet/);
    await button(/^Gå dit: Målet/).click();
    await window.page.getByRole("heading", { name: "Mål och indikatorer" }).waitFor();
  });
});
