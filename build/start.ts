// `npm start`: builds the window when it is missing or old, then opens Budgetbänken: in its desktop window where Electron is
// there or can be fetched within seconds, else in the browser. It carries nothing itself: each shell is a process of its
// own, and this one waits for it and passes on its exit code.

import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { hasDisplay } from "../electron/browserShell/openBrowser.ts";
import { readStartArguments, type StartArguments } from "../electron/browserShell/startArguments.ts";
import { browserShellTexts } from "../shared/texts/browserShell.ts";

const project = path.join(import.meta.dirname, "..");
const modules = path.join(project, "node_modules");
const electronVite = path.join(modules, "electron-vite", "bin", "electron-vite.js");
const electronFetchLimitMs = 20_000;
/** An Electron that ends this soon, and with an error, never showed a window (a missing system library, as a rule). */
const electronStartLimitMs = 5_000;

interface Outcome {
  readonly code: number;
  readonly output: string;
}

/** Runs a program to its end; `quiet` collects what it prints instead of showing it. */
function run(
  program: string,
  args: readonly string[],
  options: { quiet: boolean; limitMs?: number },
): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: project, stdio: options.quiet ? ["ignore", "pipe", "pipe"] : "inherit" });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        output += chunk.toString();
      });
    }
    const timer = options.limitMs === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), options.limitMs);
    const finish = (code: number): void => {
      clearTimeout(timer);
      resolve({ code, output });
    };
    child.once("error", (error) => {
      output += error.message;
      finish(1);
    });
    child.once("close", (code) => finish(code ?? 1));
    endWithParent(child);
  });
}

/** Whatever ends this process is passed on; in a terminal Ctrl+C has reached the child by itself, which bears both. */
function endWithParent(child: ChildProcess): void {
  const pass = (): void => {
    child.kill("SIGTERM");
  };
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  for (const signal of signals) process.on(signal, pass);
  child.once("close", () => {
    for (const signal of signals) process.off(signal, pass);
  });
}

function newestChange(folder: string): number {
  const times = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs);
  return Math.max(0, ...times);
}

/** True when the built window and main process are at least as new as everything they are made of. */
function isBuilt(): boolean {
  const results = [path.join(project, "out", "renderer", "index.html"), path.join(project, "out", "main", "main.js")];
  if (!results.every((file) => existsSync(file))) return false;
  const oldest = Math.min(...results.map((file) => statSync(file).mtimeMs));
  const sources = ["renderer", "shared", "electron"].map((folder) => newestChange(path.join(project, folder)));
  const settings = ["package.json", "electron.vite.config.ts"]
    .map((file) => path.join(project, file))
    .filter((file) => existsSync(file))
    .map((file) => statSync(file).mtimeMs);
  return oldest >= Math.max(...sources, ...settings);
}

async function build(): Promise<boolean> {
  console.log(browserShellTexts.building);
  const outcome = await run(process.execPath, [electronVite, "build"], { quiet: true });
  if (outcome.code !== 0) console.error(`${browserShellTexts.buildFailed}\n${outcome.output}`);
  return outcome.code === 0;
}

/** The Electron binary, fetched if need be; null (after saying so) when the browser has to do. */
async function findElectron(): Promise<string | null> {
  if (!hasDisplay(process.platform, process.env)) {
    console.log(browserShellTexts.electronNoDisplay);
    return null;
  }
  const installed = installedElectron();
  if (installed !== null) return installed;
  console.log(browserShellTexts.fetchingElectron);
  const installer = path.join(modules, "electron", "install.js");
  await run(process.execPath, [installer], { quiet: true, limitMs: electronFetchLimitMs });
  const fetched = installedElectron();
  if (fetched === null) console.log(browserShellTexts.electronNotFetched);
  return fetched;
}

function installedElectron(): string | null {
  const folder = path.join(modules, "electron");
  const name = path.join(folder, "path.txt");
  if (!existsSync(name)) return null;
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? path.join(folder, "dist");
  const binary = path.join(dist, readFileSync(name, "utf8").trim());
  return existsSync(binary) ? binary : null;
}

/** True when the desktop window opened and was closed by the user. */
async function ranElectron(binary: string, wanted: StartArguments): Promise<boolean> {
  const before = performance.now();
  const outcome = wanted.developer
    ? await run(process.execPath, [electronVite, "dev", "--", ...wanted.files], { quiet: false })
    : await run(binary, [project, ...wanted.files], { quiet: false });
  if (outcome.code === 0 || performance.now() - before > electronStartLimitMs) {
    process.exitCode = outcome.code;
    return true;
  }
  console.log(browserShellTexts.electronFailed);
  return false;
}

async function runBrowserShell(wanted: StartArguments): Promise<void> {
  const watcher = wanted.developer
    ? spawn(process.execPath, [electronVite, "build", "--watch"], { cwd: project, stdio: "inherit" })
    : null;
  const main = path.join(project, "electron", "browserShell", "main.ts");
  const args = [
    ...(wanted.developer ? ["--dev"] : []),
    ...(wanted.open ? [] : ["--no-open"]),
    `--sample=${wanted.sample}`,
    ...wanted.files,
  ];
  const nodeFlags = ["--disallow-code-generation-from-strings", "--no-warnings"];
  const outcome = await run(process.execPath, [...nodeFlags, main, ...args], { quiet: false });
  watcher?.kill();
  process.exitCode = outcome.code;
}

async function start(): Promise<void> {
  // npm runs scripts in the project folder; INIT_CWD is where the person stood, which a relative file name means.
  const wanted = readStartArguments(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd());
  if (!wanted.ok) {
    console.error(wanted.error);
    process.exitCode = 2;
    return;
  }
  if (!isBuilt() && !(await build())) {
    process.exitCode = 1;
    return;
  }
  const electron = wanted.value.browser || !wanted.value.open ? null : await findElectron();
  if (electron !== null && (await ranElectron(electron, wanted.value))) return;
  await runBrowserShell(wanted.value);
}

await start();
