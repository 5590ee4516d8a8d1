// Where the tests of the window's keys begin and type, and how it is put back as it was between them.

import { expect } from "vitest";
import type { RunningWindow } from "../runningWindow.ts";

/** The line the tests begin on: no heading, read by the sum and its own later years. */
export const typedIn = "MIL";

/** Nothing open, and what a test entered in the cell taken back. */
export async function untouched(window: RunningWindow): Promise<void> {
  const isUntouched = async (): Promise<boolean> => (await window.cell(typedIn, 2021).innerText()) === "12\u00a0763";
  for (let tries = 0; tries < 3; tries += 1) await window.page.keyboard.press("Escape");
  if ((await window.page.getByRole("heading", { level: 1 }).innerText()) !== "Ramar") await window.showSheet("Ramar");
  for (let tries = 0; tries < 3 && !(await isUntouched()); tries += 1) {
    await window.page.keyboard.press("Control+z");
    await expect
      .poll(isUntouched, { timeout: 1000 })
      .toBe(true)
      .catch(() => undefined);
  }
}
