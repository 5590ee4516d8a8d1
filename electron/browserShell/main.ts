// Entry of the browser shell: reads the arguments, starts the one run, ends it in order. Run by Node with
// --disallow-code-generation-from-strings; build/start.ts does that.

import { readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { z } from "zod";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";
import { createWorkbenchHost } from "../host/workbenchHost.ts";
import { type BrowserShellRun, runBrowserShell } from "./runBrowserShell.ts";
import { readStartArguments } from "./startArguments.ts";
import { workFolderOf } from "./workFolder.ts";

const projectFolder = path.join(import.meta.dirname, "..", "..");
const manifest = z.object({ version: z.string() });
const say = (line: string): void => console.log(line);

async function main(): Promise<void> {
  const wanted = readStartArguments(process.argv.slice(2), process.cwd());
  if (!wanted.ok) return refuse(wanted.error, 2);
  const { version } = manifest.parse(JSON.parse(readFileSync(path.join(projectFolder, "package.json"), "utf8")));
  const run = await runBrowserShell({
    arguments: wanted.value,
    createHost: createWorkbenchHost,
    rendererFolder: path.join(projectFolder, "out", "renderer"),
    workFolder: workFolderOf(process.platform, process.env),
    programVersion: version,
    say,
    onUnused: () => {
      if (run.ok) void end(run.value, browserShellTexts.stoppedUnused);
    },
  });
  if (!run.ok) return refuse(run.error, 1);
  let interrupted = false;
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => {
      // Ctrl+C twice: the person does not want to wait. The edits are in the working copy already.
      if (signal === "SIGINT" && interrupted) process.exit(130);
      interrupted ||= signal === "SIGINT";
      void end(run.value, browserShellTexts.stopping);
    });
  }
}

async function end(run: BrowserShellRun, farewell: string): Promise<void> {
  try {
    await run.stop();
    say(farewell);
    process.exit(0);
  } catch (error) {
    return refuse(browserShellTexts.stopFailed(error instanceof Error ? error.message : String(error)), 1);
  }
}

function refuse(sentence: string, exitCode: 1 | 2): void {
  console.error(sentence);
  process.exit(exitCode);
}

await main();
