// The start screen on the real program: a file dropped on it, files that are none, and work that was left behind.

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, it } from "vitest";
import { ownWindow } from "./ownWindow.ts";

const folders: string[] = [];
// Said first, so that it is done last: the windows are stopped by then.
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});
const start = ownWindow();

const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), "budgetbanken-start-"));
  folders.push(folder);
  return folder;
};
const sek = (text: string): string => text.replaceAll(" ", "\u00a0");

async function closeToStartScreen(page: Page): Promise<void> {
  await page.getByRole("menuitem", { name: "Arkiv" }).click();
  await page.getByRole("menuitem", { name: "Stäng budgeten" }).click();
  await page.locator(".start-page").waitFor();
}

/** Drops a file with these bytes on the page, as a hand would. */
async function drop(page: Page, name: string, base64: string): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], name));
      return transfer;
    },
    { name, base64 },
  );
  await page.dispatchEvent(".start-page", "dragover", { dataTransfer: transfer });
  await page.dispatchEvent(".start-page", "drop", { dataTransfer: transfer });
}

describe("a file dropped on the start screen", () => {
  it("is opened with the edits that were saved in it", async () => {
    const { page, select, cell } = await start();
    await select("SOC", 2021);
    await page.keyboard.type("206 000");
    await page.keyboard.press("Enter");
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe(sek("206 000"));
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
    const file = path.join(temporaryFolder(), "min.budget");
    await download.saveAs(file);
    await closeToStartScreen(page);
    await drop(page, "min.budget", readFileSync(file).toString("base64"));
    await page.locator(".active-cell").waitFor();
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe(sek("206 000"));
  });

  it("is named for what it is when it is none of ours, and the screen stays", async () => {
    const { page } = await start();
    await closeToStartScreen(page);
    await drop(page, "budget.pdf", Buffer.from("%PDF-1.7\n%âãÏÓ\n").toString("base64"));
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/en PDF, inte en budgetfil/);
    await drop(page, "tom.budget", "");
    await expect.poll(() => page.getByRole("alert").innerText()).toContain("tom");
    await expect.poll(() => page.locator(".start-page").count()).toBe(1);
  });

  it("is refused before it is read when it is far too large", async () => {
    const { page } = await start();
    await closeToStartScreen(page);
    const transfer = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      const file = new File(["x"], "film.budget");
      transfer.items.add(file);
      // A file says its size before it is read; this one says it is a film.
      Object.defineProperty(File.prototype, "size", { get: () => 5_000_000_000 });
      return transfer;
    });
    await page.dispatchEvent(".start-page", "drop", { dataTransfer: transfer });
    await expect.poll(() => page.getByRole("alert").innerText()).toMatch(/film\.budget är större än 48 MB/);
  });
});

describe("work that was left behind", () => {
  it("is offered first at the next start, opens with its edits and its undo, and is then no longer offered", async () => {
    const workFolder = temporaryFolder();
    const first = await start({ workFolder });
    await first.select("SOC", 2021);
    await first.page.keyboard.type("206 000");
    await first.page.keyboard.press("Enter");
    await expect.poll(() => first.cell("SOC", 2021).innerText()).toBe(sek("206 000"));
    await first.stop();

    const { page, cell } = await start({ workFolder });
    const offered = page.locator(".start-recoverable button");
    await expect.poll(() => offered.count()).toBe(1);
    await expect.poll(() => offered.innerText()).toContain("Alingsås 2021–2023");
    await expect.poll(() => offered.innerText()).toMatch(/Ändrat \d{4}-\d\d-\d\d \d\d:\d\d/);
    await offered.click();
    await page.locator(".active-cell").waitFor();
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe(sek("206 000"));
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell("SOC", 2021).innerText()).toBe(sek("205 172"));
  });

  it("is not made by looking at an example without touching it", async () => {
    const workFolder = temporaryFolder();
    const first = await start({ workFolder });
    await first.stop();
    const { page } = await start({ workFolder });
    await page.locator(".active-cell").waitFor();
    await expect.poll(() => page.locator(".start-recoverable").count()).toBe(0);
  });
});
