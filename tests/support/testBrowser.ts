// The browser of the tests: the machine's own, or else the headless Chromium that comes with the development packages.
// That one is unpacked by a process of its own into a folder nobody else uses, which then takes its final name in one step:
// several test files may start at once and must never run a half-written program.

import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { z } from "zod";
import { type FoundBrowser, findBrowser } from "../../electron/exchange/findBrowser.ts";
import { quietBrowserArguments } from "../../electron/exchange/pdf.ts";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";

/** `findBrowser` for tests: never refuses where the development packages are installed. */
export async function findTestBrowser(): Promise<Result<FoundBrowser, Refusal>> {
  const installed = await findBrowser();
  if (installed.ok || installed.error.code !== "browser-saknas") {
    return installed.ok ? success({ ...installed.value, args: ["--no-sandbox"] }) : installed;
  }
  return success(await bundledBrowser());
}

/** A running browser; close it in `afterAll`. */
export async function launchTestBrowser(): Promise<Browser> {
  const found = await findTestBrowser();
  if (!found.ok) throw new Error(found.error.message);
  return chromium.launch({
    executablePath: found.value.path,
    // The tests' pages live on 127.0.0.1, which the product's printing browser may not reach.
    args: [...quietBrowserArguments.filter((argument) => !argument.startsWith("--host-resolver")), "--no-sandbox"],
    env: { ...process.env, ...found.value.environment },
  });
}

/** Environment for a program started by a test, so that it prints with the same browser. */
export async function testBrowserEnvironment(): Promise<Readonly<Record<string, string>>> {
  const found = await findTestBrowser();
  if (!found.ok) throw new Error(found.error.message);
  return { BUDGETBANKEN_BROWSER: found.value.path, ...found.value.environment };
}

const manifest = z.object({ version: z.string().regex(/^[\w.-]+$/) });

async function bundledBrowser(): Promise<FoundBrowser> {
  const entry = createRequire(import.meta.url).resolve("@sparticuz/chromium");
  const folder = path.join(
    tmpdir(),
    `budgetbanken-test-browser-${await bundledVersion(entry)}-${process.getuid?.() ?? 0}`,
  );
  if (!existsSync(folder)) await unpackInto(folder, entry);
  return {
    path: path.join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: [path.join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_PATH: path.join(folder, "fonts"),
    },
    args: ["--no-sandbox"],
  };
}

async function bundledVersion(entry: string): Promise<string> {
  const file = path.join(path.dirname(entry), "..", "package.json");
  const { default: content } = await import(pathToFileURL(file).href, { with: { type: "json" } });
  return manifest.parse(content).version;
}

async function unpackInto(folder: string, entry: string): Promise<void> {
  const staging = await mkdtemp(`${folder}-`);
  try {
    await promisify(execFile)(
      process.execPath,
      [
        "--input-type=module",
        "--eval",
        `const { default: chromium } = await import(${JSON.stringify(pathToFileURL(entry).href)}); await chromium.executablePath();`,
      ],
      // The runtime's name makes the package unpack the system libraries it brings; it must be set before the import.
      { env: { ...process.env, TMPDIR: staging, AWS_LAMBDA_JS_RUNTIME: "nodejs22.x" }, timeout: 120_000 },
    );
    await writeFile(path.join(staging, "fonts", "fonts.conf"), fontSettings(folder));
    await rename(staging, folder);
  } catch (error) {
    await rm(staging, { recursive: true, force: true });
    if (!existsSync(folder)) throw error; // otherwise another test file was first, and its folder is as good
  }
}

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
