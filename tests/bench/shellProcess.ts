// The browser shell in a process of its own, as it runs for a user: in the bench's own it would share a thread with what drives the
// browser, which is at work at the very moment the host is asked. `startShell` starts it; run as a program, this file is that process.

import { fork } from "node:child_process";
import path from "node:path";
import process from "node:process";
import { runBrowserShell } from "../../electron/browserShell/runBrowserShell.ts";
import { createWorkbenchHost } from "../../electron/host/workbenchHost.ts";

const outFolder = process.env.BUDGETBANKEN_OUT ?? path.join(import.meta.dirname, "..", "..", "out");
const longestStart = 120_000;

export interface ShellProcess {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Starts the shell on a .budget file with a work folder of its own, and waits for its address. */
export async function startShell(file: string, workFolder: string): Promise<ShellProcess> {
  const shell = fork(import.meta.filename, [file, workFolder], {
    execArgv: ["--disallow-code-generation-from-strings", "--no-warnings"],
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  const ended = new Promise<void>((resolve) => shell.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error("The shell did not start")), longestStart);
    shell.once("message", (message) => {
      clearTimeout(late);
      resolve(String(message));
    });
    void ended.then(() => reject(new Error("The shell ended before it had an address")));
  });
  return {
    address,
    stop: () => {
      shell.disconnect();
      return ended;
    },
  };
}

async function serve(file: string, workFolder: string): Promise<void> {
  const run = await runBrowserShell({
    arguments: { browser: true, open: false, developer: false, files: [file], sample: "alingsas" },
    createHost: createWorkbenchHost,
    rendererFolder: path.join(outFolder, "renderer"),
    workFolder,
    programVersion: "0.0.0",
    say: () => undefined,
    onUnused: () => undefined,
  });
  if (!run.ok) throw new Error(run.error);
  process.once("disconnect", () => void run.value.stop().then(() => process.exit(0)));
  process.send?.(run.value.address);
}

const [file, workFolder] = process.argv.slice(2);
if (process.argv[1] === import.meta.filename && file !== undefined && workFolder !== undefined)
  await serve(file, workFolder);
