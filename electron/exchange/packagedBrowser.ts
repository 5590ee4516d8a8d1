// The headless Chromium that comes with the development packages (Linux x64): for tests and for printing from a checkout on a
// machine without a browser. It is not part of the installed program. It is unpacked by a process of its own into a folder
// nobody else uses, which then takes its final name in one step: several programs may start at once and must never run a
// half-written one.

import { execFile } from "node:child_process";
import { existsSync, lstatSync, readFileSync } from "node:fs";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import * as z from "zod";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { type Result, success } from "../../shared/domain/result.ts";
import { type FoundBrowser, findBrowser } from "./findBrowser.ts";

/** The machine's own browser, or else the packaged one where it is installed. Refuses as `findBrowser` does. */
export async function findPrintingBrowser(): Promise<Result<FoundBrowser, Refusal>> {
  const installed = await findBrowser();
  if (installed.ok || installed.error.code !== "browser-saknas") return installed;
  const entry = packageEntry();
  return entry === null ? installed : success(await packagedBrowser(entry));
}

function packageEntry(): string | null {
  if (process.platform !== "linux" || process.arch !== "x64") return null;
  try {
    return createRequire(import.meta.url).resolve("@sparticuz/chromium");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "MODULE_NOT_FOUND") return null;
    throw error;
  }
}

const manifest = z.object({ version: z.string().regex(/^[\w.-]+$/) });

async function packagedBrowser(entry: string): Promise<FoundBrowser> {
  const { version } = manifest.parse(
    JSON.parse(readFileSync(path.join(path.dirname(entry), "..", "package.json"), "utf8")),
  );
  const owner = process.getuid?.() ?? 0;
  const folder = path.join(tmpdir(), `budgetbanken-browser-${version}-${owner}`);
  if (!existsSync(folder)) await unpackInto(folder, entry);
  // The temporary folder is everybody's: a program another user put there must not be run.
  if (lstatSync(folder).uid !== owner) throw new Error(`${folder} belongs to another user`);
  return {
    path: path.join(folder, "chromium"),
    environment: {
      LD_LIBRARY_PATH: [path.join(folder, "al2023", "lib"), process.env.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_PATH: path.join(folder, "fonts"),
    },
    args: ["--no-sandbox"],
  };
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
    if (!existsSync(folder)) throw error; // otherwise another program was first, and its folder is as good
  }
}

const fontSettings = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts/fonts</dir><dir>/usr/share/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`;
