// The real program for end-to-end tests: the real host behind the browser shell, the built window, a headless browser. The
// window must have been built (`npm test` does that first).

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createBrowserShellServer } from "../../electron/browserShell/server.ts";
import { createSession } from "../../electron/browserShell/session.ts";
import { loadStaticFiles } from "../../electron/browserShell/staticFiles.ts";
import { findPrintingBrowser } from "../../electron/exchange/packagedBrowser.ts";
import { printPdfWithBrowser } from "../../electron/exchange/pdf.ts";
import type { HostServices } from "../../electron/host/hostServices.ts";
import { createWorkbenchHost } from "../../electron/host/workbenchHost.ts";
import type { OpenSource } from "../../shared/contract/workbench.ts";
import { launchTestBrowser } from "./testBrowser.ts";

export interface RunningProgram {
  readonly page: Page;
  readonly context: BrowserContext;
  readonly workFolder: string;
  /** What went wrong in the page: uncaught errors, refused policies, console errors. Empty in a good run. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ProgramOptions {
  readonly startWith?: OpenSource | null;
  readonly colorScheme?: "light" | "dark";
  readonly workFolder?: string;
}

let sharedBrowser: Promise<Browser> | null = null;

/** Starts the program; the page shows the workbench (or the start screen) when this answers. */
export async function startProgram(options: ProgramOptions = {}): Promise<RunningProgram> {
  const { startWith = { type: "sample", name: "alingsas" }, colorScheme = "light" } = options;
  sharedBrowser ??= launchTestBrowser();
  const browser = await sharedBrowser;
  const workFolder = options.workFolder ?? mkdtempSync(join(tmpdir(), "budgetbanken-prov-"));
  const files = await loadStaticFiles(fileURLToPath(new URL("../../out/renderer", import.meta.url)));
  if (!files.ok) throw new Error(files.error);
  let emit: HostServices["emit"] = () => {};
  const host = createWorkbenchHost({
    workFolder, programVersion: "0.1.0", nativeDialogs: false, nativeMenu: false, openInMailProgram: false,
    printPdf: (html) => printPdfWithBrowser(html, findPrintingBrowser),
    chooseFileToOpen: async () => null, chooseFileToSave: async () => null, openProduced: async () => false,
    emit: (event) => emit(event),
  });
  const server = await createBrowserShellServer({ host, session: createSession(), files: () => files.value, startWith });
  emit = server.emit;
  const context = await browser.newContext({ locale: "sv-SE", colorScheme, viewport: { width: 1440, height: 900 }, acceptDownloads: true });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`pageerror: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`console: ${message.text()}`);
  });
  await page.goto(server.address);
  await page.waitForSelector(startWith === null ? "main" : "[role=grid] [role=row][row-index]");
  return {
    page, context, workFolder, faults,
    close: async () => {
      await context.close();
      await server.close();
      await host.closeAll();
      if (options.workFolder === undefined) rmSync(workFolder, { recursive: true, force: true });
    },
  };
}

/** For `afterAll` of the last test of a file. */
export async function closeSharedBrowser(): Promise<void> {
  const browser = await sharedBrowser;
  sharedBrowser = null;
  await browser?.close();
}
