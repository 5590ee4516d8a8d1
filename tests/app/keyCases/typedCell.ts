// Where the tests of the window's keys begin and type, and how it is put back as it was between them.

import type { Request } from "playwright-core";
import { expect } from "vitest";
import type { RunningWindow } from "../runningWindow.ts";

/** The line the tests begin on: no heading, read by the sum and its own later years. */
export const typedIn = "MIL";

/** Listens from now on. True when asked: what was typed was sent to be entered, or is still being typed. */
export function keptFrom(window: RunningWindow, typed: string): () => Promise<boolean> {
  const { page } = window;
  let isSent = false;
  const hear = (request: Request): void => {
    const sent = request.postData() ?? "";
    if (sent.includes('"setCells"') && sent.includes(`"text":"${typed}"`)) isSent = true;
  };
  page.on("request", hear);
  return async () => {
    page.off("request", hear);
    return isSent || (await page.locator(".cell-editor input").count()) > 0;
  };
}

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
