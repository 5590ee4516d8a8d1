// Opens the page in the user's own browser through a private file that leads there, because a command line can be read by
// every user of the machine and the address holds the token. The file lies in a folder only the user can enter and is
// removed when the program ends.

import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";

export interface RedirectFile {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

/** A page (mode 0600, in a folder of mode 0700) that goes on to `address`, which is our own: it needs no escaping. */
export async function writeRedirectFile(address: string): Promise<RedirectFile> {
  const folder = await mkdtemp(path.join(tmpdir(), "budgetbanken-"));
  const file = path.join(folder, "budgetbanken.html");
  await writeFile(file, redirectPage(address), { mode: 0o600, flag: "wx" });
  return { path: file, remove: () => rm(folder, { recursive: true, force: true }) };
}

const redirectPage = (address: string): string => `<!doctype html>
<html lang="sv"><head><meta charset="utf-8"><meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url=${address}"><title>${browserShellTexts.programName}</title></head>
<body><p>${browserShellTexts.openingPage} <a href="${address}">${browserShellTexts.openingLink}</a></p></body></html>
`;

/** The system's own command for "open this file", as program and arguments; no shell reads them. */
export function openCommand(platform: string, file: string): readonly [string, ...string[]] {
  if (platform === "win32") return ["explorer.exe", file];
  if (platform === "darwin") return ["/usr/bin/open", file];
  return ["xdg-open", file];
}

/** False on a Linux without any screen, where a browser could only fail. */
export function hasDisplay(platform: string, environment: Readonly<Record<string, string | undefined>>): boolean {
  if (platform === "win32" || platform === "darwin") return true;
  return [environment.DISPLAY, environment.WAYLAND_DISPLAY].some((value) => value !== undefined && value !== "");
}

/** Opens the file in the user's browser; false when the command is missing. */
export function openInBrowser(file: string): Promise<boolean> {
  const [program, ...args] = openCommand(process.platform, file);
  return new Promise((resolve) => {
    const opener = spawn(program, args, { stdio: "ignore", detached: true });
    opener.once("error", () => resolve(false));
    opener.once("spawn", () => {
      opener.unref();
      resolve(true);
    });
  });
}
