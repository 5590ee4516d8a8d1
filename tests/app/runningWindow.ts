// A whole program for a test: the real host behind the real browser shell, its window in a real browser, a work folder
// of its own. The window must have been built (npm test does that first).

import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Browser, Locator, Page } from "playwright-core";
import { runBrowserShell } from "../../electron/browserShell/runBrowserShell.ts";
import { savePreferences } from "../../electron/host/windowPreferences.ts";
import { createWorkbenchHost } from "../../electron/host/workbenchHost.ts";
import type { SampleName } from "../../shared/contract/workbench.ts";

const outFolder = process.env.BUDGETBANKEN_OUT ?? path.join(import.meta.dirname, "..", "..", "out");

/** What an ordinary laptop shows. */
export const windowSize = { width: 1440, height: 900 };

export interface RunningWindow {
  readonly page: Page;
  /** What the page wrote to the console as an error, and what it threw. Empty in a sound window. */
  readonly faults: readonly string[];
  /** A row by the text of its line's code. */
  readonly row: (code: string) => Locator;
  /** A cell by the text of its line's code and the year. */
  readonly cell: (code: string, year: number) => Locator;
  /** Puts the selection on a cell. */
  readonly select: (code: string, year: number) => Promise<void>;
  readonly showSheet: (title: string) => Promise<void>;
  readonly clipboard: () => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Starts the program on a sample and waits until it can be used. */
export async function startWindow(
  browser: Browser,
  settings: {
    readonly sample?: SampleName;
    readonly dark?: boolean;
    /** Budget files the program is started with, in place of the sample. */
    readonly files?: readonly string[];
    /** As at the very first start: the guided tour is offered. */
    readonly tour?: boolean;
    /** A folder of the test's own, kept when the window stops, so that another can be started on what it left. */
    readonly workFolder?: string;
  } = {},
): Promise<RunningWindow> {
  const rendererFolder = path.join(outFolder, "renderer");
  if (!existsSync(rendererFolder)) throw new Error("The window is not built: run npm run build first.");
  const workFolder = settings.workFolder ?? mkdtempSync(path.join(tmpdir(), "budgetbanken-window-"));
  if (settings.tour !== true) savePreferences(workFolder, { tourSeen: true });
  const run = await runBrowserShell({
    arguments: {
      browser: true,
      open: false,
      developer: false,
      files: settings.files ?? [],
      sample: settings.sample ?? "alingsas",
    },
    createHost: createWorkbenchHost,
    rendererFolder,
    workFolder,
    programVersion: "0.0.0",
    say: () => undefined,
    onUnused: () => undefined,
  });
  if (!run.ok) throw new Error(run.error);
  const context = await browser.newContext({
    viewport: windowSize,
    colorScheme: settings.dark === true ? "dark" : "light",
    permissions: ["clipboard-read", "clipboard-write"],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const faults: string[] = [];
  page.on("console", (message) => message.type() === "error" && faults.push(message.text()));
  page.on("pageerror", (error) => faults.push(error.message));
  await page.goto(run.value.address);
  // Work that was left behind is offered on the start screen; otherwise the sample is shown.
  await page.locator(".active-cell, .start-page").first().waitFor({ timeout: 60_000 });
  // Codes are unique in a scenario, so a row is found by the text of its code cell, wherever it stands.
  const row = (code: string): Locator =>
    page.locator("[role=row]").filter({ has: page.locator('[col-id="code"]', { hasText: new RegExp(`^${code}$`) }) });
  const cell = (code: string, year: number): Locator => row(code).locator(`[col-id="y${year}"]`);
  return {
    page,
    faults,
    row,
    cell,
    select: async (code, year) => {
      await cell(code, year).click();
    },
    showSheet: async (title) => {
      // The title, with its count of warnings after it or not: "Ramar" is not "Ramarnas förändring".
      const name = new RegExp(`^${title}(?! ?\\p{L})`, "u");
      await page.locator(".sheet-nav").getByRole("button", { name }).first().click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
    },
    clipboard: () => page.evaluate(() => navigator.clipboard.readText()),
    stop: async () => {
      await context.close();
      await run.value.stop();
      if (settings.workFolder === undefined) rmSync(workFolder, { recursive: true, force: true });
    },
  };
}
