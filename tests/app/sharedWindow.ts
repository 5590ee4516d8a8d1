// One window for all tests of a file, because a start takes longer than most of them: between them what is open is closed, every edit
// is taken back and the first sheet is shown, and nothing may have gone wrong in the page. A test that leaves the budget, or begins where
// nothing was ever done, starts its own.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow, windowSize } from "./runningWindow.ts";

/**
 * The window of the file it is called in; it may be used inside tests and their hooks only. `between` is done after each test; the faults
 * of the page are looked at after each, whatever it does.
 */
export function sharedWindow(
  settings: Parameters<typeof startWindow>[1] = {},
  between: (window: RunningWindow) => Promise<void> = asAtFirst,
): RunningWindow & { readonly browser: Browser } {
  let launched: Browser | null = null;
  let started: RunningWindow | null = null;
  const now = (): RunningWindow => {
    if (started === null) throw new Error("The window is used before the tests begin.");
    return started;
  };
  const browser = (): Browser => {
    if (launched === null) throw new Error("The browser is used before the tests begin.");
    return launched;
  };
  beforeAll(async () => {
    launched = await launchTestBrowser();
    started = await startWindow(launched, settings);
  });
  afterEach(async () => {
    const faults = [...now().faults];
    await between(now());
    expect(faults).toEqual([]);
  });
  afterAll(async () => {
    await started?.stop();
    await launched?.close();
  });
  return {
    get browser() {
      return browser();
    },
    get page() {
      return now().page;
    },
    get faults() {
      return now().faults;
    },
    row: (code) => now().row(code),
    cell: (code, year) => now().cell(code, year),
    select: (code, year) => now().select(code, year),
    showSheet: (title) => now().showSheet(title),
    clipboard: () => now().clipboard(),
    stop: () => now().stop(),
  };
}

/** For tests that go on from each other, or put back themselves what they changed. */
export const asItIsLeft = (): Promise<void> => Promise.resolve();

/** Nothing open, nothing edited, the frames in thousands with the keyboard in them. */
export async function asAtFirst(window: RunningWindow): Promise<void> {
  const { page } = window;
  await page.setViewportSize(windowSize);
  const isOpen = page.locator("[role=dialog], .cell-editor, .menu-popup, [role=search]");
  await expect
    .poll(async () => {
      // Twice: a list of proposals takes the first.
      for (const key of ["Escape", "Escape"]) await page.keyboard.press(key);
      return isOpen.count();
    })
    .toBe(0);
  // With the keyboard in a text field Ctrl+Z is the field's own.
  const undo = page.getByRole("button", { name: /^Ångra/ }).first();
  await expect
    // As long as it takes: a test may have made many edits.
    .poll(
      async () => {
        // The last undo may come between: the button is then out of use, and there is nothing left to press.
        if (await undo.isEnabled()) await undo.click({ timeout: 1_000 }).catch(() => undefined);
        return undo.isEnabled();
      },
      { timeout: 60_000, interval: 10 },
    )
    .toBe(false);
  if ((await page.getByRole("heading", { level: 1 }).innerText()) !== "Ramar") await window.showSheet("Ramar");
  await page.getByRole("button", { name: "tkr", exact: true }).click();
  await page.locator(".active-cell").first().waitFor();
}
