// The browser of the tests: the machine's own, or else the headless Chromium that comes with the development packages.

import process from "node:process";
import { type Browser, chromium } from "playwright-core";
import type { FoundBrowser } from "../../electron/exchange/findBrowser.ts";
import { findPrintingBrowser } from "../../electron/exchange/packagedBrowser.ts";
import { quietBrowserArguments } from "../../electron/exchange/pdf.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";

/** `findPrintingBrowser` for tests, which may run in a container without the browser's own sandbox. */
export async function findTestBrowser(): Promise<Result<FoundBrowser, Refusal>> {
  const found = await findPrintingBrowser();
  return found.ok ? success({ ...found.value, args: ["--no-sandbox"] }) : found;
}

/** A running browser; close it in `afterAll`. */
export async function launchTestBrowser(): Promise<Browser> {
  const found = await findTestBrowser();
  if (!found.ok) throw new Error(found.error.message);
  return chromium.launch({
    executablePath: found.value.path,
    // The tests' pages live on 127.0.0.1, which the product's printing browser may not reach.
    args: [...quietBrowserArguments.filter((argument) => !argument.startsWith("--host-resolver")), "--no-sandbox"],
    // Without a UTF-8 locale Chromium gives downloads with å, ä, ö the name "download".
    env: { ...process.env, LANG: "C.UTF-8", LC_ALL: "C.UTF-8", ...found.value.environment },
  });
}
