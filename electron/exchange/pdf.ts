// Report HTML to PDF through a headless browser: Chromium writes tagged PDFs with the heading outline, which a screen reader
// needs. The HTML holds texts of files other people made, so scripts are off, the page is offline, every request is
// aborted, and the browser is closed whatever happens.

import process from "node:process";
import type { Browser } from "playwright-core";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";
import { reportPolicy } from "../shell/contentSecurityPolicy.ts";
import type { FoundBrowser } from "./findBrowser.ts";

const timeLimitMs = 30_000;
const documentAddress = "https://budgetbanken.invalid/";
const documentHeaders = { "Content-Type": "text/html; charset=utf-8", "Content-Security-Policy": reportPolicy };

/** Keeps the printing browser from looking anything up on its own account. */
export const quietBrowserArguments: readonly string[] = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
  "--no-first-run",
  "--no-default-browser-check",
  "--host-resolver-rules=MAP * ~NOTFOUND",
];

/**
 * The PDF of a whole HTML document; page size and margins come from its `@page` rule.
 *
 * Refuses: what `findBrowser` refuses; "pdf-misslyckades" when the browser cannot start or dies; "pdf-tidsgräns" after 30
 * seconds. Never throws for any HTML.
 */
export async function printPdfWithBrowser(
  html: string,
  findBrowser: () => Promise<Result<FoundBrowser, Refusal>>,
): Promise<Result<Uint8Array, Refusal>> {
  const found = await findBrowser();
  if (!found.ok) return found;
  let browser: Browser | null = null;
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    void browser?.close();
  }, timeLimitMs);
  try {
    browser = await launch(found.value);
    if (late) throw new Error("The browser started too late");
    return success(await print(browser, html));
  } catch {
    return failure(
      late
        ? { code: "pdf-tidsgräns", message: browserShellTexts.pdfTooSlow }
        : { code: "pdf-misslyckades", message: browserShellTexts.pdfFailed },
    );
  } finally {
    clearTimeout(timer);
    await browser?.close().catch(() => undefined);
  }
}

async function launch(found: FoundBrowser): Promise<Browser> {
  // Loaded here, not at the top: most starts of the program never print.
  const { chromium } = await import("playwright-core");
  // Chromium refuses its sandbox to root on Linux; everyone else keeps it.
  const isRoot = process.platform === "linux" && process.getuid?.() === 0;
  return chromium.launch({
    executablePath: found.path,
    args: [...quietBrowserArguments, ...(found.args ?? [])],
    chromiumSandbox: !isRoot && found.args?.includes("--no-sandbox") !== true,
    ...(found.environment === undefined ? {} : { env: { ...process.env, ...found.environment } }),
    timeout: timeLimitMs,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

async function print(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    offline: true,
    acceptDownloads: false,
    serviceWorkers: "block",
    locale: "sv-SE",
    colorScheme: "light",
  });
  // The document itself is the answer to the one address that is not aborted. (page.setContent would compile a function
  // from a string, which this process forbids.)
  await context.route("**/*", (route) =>
    route.request().url() === documentAddress && route.request().isNavigationRequest()
      ? route.fulfill({ body: html, headers: documentHeaders })
      : route.abort(),
  );
  const page = await context.newPage();
  await page.goto(documentAddress, { waitUntil: "load", timeout: timeLimitMs });
  return new Uint8Array(
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }),
  );
}
