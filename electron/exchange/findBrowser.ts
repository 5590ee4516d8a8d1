// Finds an installed browser of the Chromium family, which prints the PDF where there is no Electron window to do it. Only
// full paths are tried, never a name for a shell to look up, and relative folders in PATH are skipped: a program lying in
// the folder where someone unpacked an attachment must not be run. Order: BUDGETBANKEN_BROWSER, Edge, Chrome, Chromium.

import { accessSync, constants, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";

export interface FoundBrowser {
  readonly path: string;
  /** Extra environment the program needs to start; tests bring a browser that does. */
  readonly environment?: Readonly<Record<string, string>>;
  /** Extra arguments; tests only. */
  readonly args?: readonly string[];
}

/** What is asked of the machine, so that a test can be any machine. */
export interface BrowserSurroundings {
  readonly platform: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  isProgram(path: string): boolean;
}

/**
 * The browser to print with.
 *
 * Refuses: "browser-saknas" with what to install; "browser-fel-sökväg" when BUDGETBANKEN_BROWSER names no program (it is
 * then never replaced by another, because someone chose it on purpose). Never throws.
 */
export async function findBrowser(
  surroundings: BrowserSurroundings = thisMachine,
): Promise<Result<FoundBrowser, Refusal>> {
  const configured = surroundings.environment.BUDGETBANKEN_BROWSER;
  if (configured !== undefined && configured !== "") {
    const usable = pathsOf(surroundings.platform).isAbsolute(configured) && surroundings.isProgram(configured);
    if (usable) return success({ path: configured });
    const message = browserShellTexts.configuredBrowserMissing(configured);
    return failure({ code: "browser-fel-sökväg", message });
  }
  const found = candidatePaths(surroundings).find((candidate) => surroundings.isProgram(candidate));
  if (found !== undefined) return success({ path: found });
  return failure({ code: "browser-saknas", message: browserShellTexts.noBrowserFound });
}

const pathsOf = (platform: string): path.PlatformPath => (platform === "win32" ? path.win32 : path.posix);

/** Full paths in the order they are tried. */
export function candidatePaths(surroundings: Omit<BrowserSurroundings, "isProgram">): readonly string[] {
  const { platform, environment } = surroundings;
  if (platform === "win32") return windowsPaths(environment);
  if (platform === "darwin") return macPaths(environment);
  return linuxPaths(environment);
}

function windowsPaths(environment: BrowserSurroundings["environment"]): readonly string[] {
  const bases = [environment["ProgramFiles(x86)"], environment.ProgramFiles, environment.LOCALAPPDATA];
  const programs = [
    String.raw`Microsoft\Edge\Application\msedge.exe`,
    String.raw`Google\Chrome\Application\chrome.exe`,
    String.raw`Chromium\Application\chrome.exe`,
  ];
  return programs.flatMap((program) =>
    bases.flatMap((base) => (base !== undefined && /^[A-Za-z]:\\/.test(base) ? [path.win32.join(base, program)] : [])),
  );
}

function macPaths(environment: BrowserSurroundings["environment"]): readonly string[] {
  const home = environment.HOME;
  const bases = ["/Applications", ...(home?.startsWith("/") ? [path.posix.join(home, "Applications")] : [])];
  return ["Microsoft Edge", "Google Chrome", "Chromium"].flatMap((name) =>
    bases.map((base) => path.posix.join(base, `${name}.app`, "Contents", "MacOS", name)),
  );
}

function linuxPaths(environment: BrowserSurroundings["environment"]): readonly string[] {
  const folders = (environment.PATH ?? "").split(":").filter((folder) => folder.startsWith("/"));
  const families: readonly (readonly [string, readonly string[]])[] = [
    ["/opt/microsoft/msedge/msedge", ["microsoft-edge-stable", "microsoft-edge"]],
    ["/opt/google/chrome/chrome", ["google-chrome-stable", "google-chrome"]],
    ["/usr/lib/chromium/chromium", ["chromium", "chromium-browser"]],
  ];
  const searched = [...new Set([...folders, "/usr/bin", "/usr/local/bin", "/snap/bin"])];
  return families.flatMap(([known, names]) => [
    ...names.flatMap((name) => searched.map((folder) => path.posix.join(folder, name))),
    known,
  ]);
}

const thisMachine: BrowserSurroundings = {
  platform: process.platform,
  environment: process.env,
  isProgram: (candidate) => {
    try {
      accessSync(candidate, constants.X_OK);
      return statSync(candidate).isFile();
    } catch {
      return false; // no such file, or not ours to run: the next candidate is tried
    }
  },
};
