// Starts the program's real main code over the stand-in, as the operating system would: with arguments, a data folder and
// a built window on disk. The page's side is the real preload. Everything is undone by `end`.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { vi } from "vitest";
import type { Workbench } from "../../../shared/contract/workbench.ts";
import { createElectronStandIn, type ElectronStandIn } from "./electronStandIn.ts";
import { createFakeHost, type FakeHost, serveFakeHost } from "./fakeHost.ts";
import type { StandInWindow } from "./standInWindow.ts";

export interface Desktop {
  readonly electron: ElectronStandIn;
  readonly host: FakeHost;
  readonly folder: string;
  readonly userData: string;
  /** The program's window; an error when there is none. */
  window(): StandInWindow;
  /** Runs the real preload in the window's page and gives its window.workbench. */
  page(): Promise<Workbench>;
  /** Listeners for unexpected errors that main put on the process. */
  unexpectedErrorListener(): (error: unknown) => void;
}

export interface DesktopOptions {
  readonly argv?: (folder: string) => readonly string[];
  readonly isPackaged?: boolean;
  readonly hasLock?: boolean;
  /** Runs before the program's code, to prepare the data folder or the stand-in. */
  readonly before?: (electron: ElectronStandIn, folder: string) => void;
  /** Runs after main was loaded and before `ready`. */
  readonly beforeReady?: (electron: ElectronStandIn, folder: string) => void;
}

const isWorkbench = (value: unknown): value is Workbench =>
  typeof value === "object" && value !== null && "request" in value && "onEvent" in value;

const cleanUps: (() => void)[] = [];

/** Undoes every desktop the test started. */
export function endDesktops(): void {
  for (const cleanUp of cleanUps.splice(0)) cleanUp();
}

export const builtPage = `<!doctype html><html lang="sv"><head><meta charset="utf-8">
<meta name="style-nonce" content="__STYLE_NONCE__"><title>Budgetbänken</title>
<script type="module" src="/assets/index-1.js"></script></head><body><div id="root"></div></body></html>`;

export async function startDesktop(options: DesktopOptions = {}): Promise<Desktop> {
  const folder = mkdtempSync(join(tmpdir(), "desktop-"));
  const userData = join(folder, "data");
  mkdirSync(join(folder, "out", "renderer", "assets"), { recursive: true });
  mkdirSync(userData);
  writeFileSync(join(folder, "out", "renderer", "index.html"), builtPage);
  writeFileSync(join(folder, "out", "renderer", "assets", "index-1.js"), "export {};");
  writeFileSync(join(folder, "out", "renderer", "assets", "index-1.js.map"), "{}");
  writeFileSync(join(folder, "out", "secret.json"), "{}");

  const { isPackaged = true, hasLock = true } = options;
  const electron = createElectronStandIn({ appPath: folder, userData, isPackaged, hasLock });
  const host = createFakeHost();
  electron.utilityProcess.onFork = (fork) => serveFakeHost(fork.port, host);
  options.before?.(electron, folder);

  const argvBefore = process.argv;
  const known = process.listeners("uncaughtException");
  const knownRejections = process.listeners("unhandledRejection");
  const added = () => process.listeners("uncaughtException").filter((listener) => !known.includes(listener));
  cleanUps.push(() => {
    process.argv = argvBefore;
    for (const listener of added()) process.off("uncaughtException", listener);
    for (const listener of process.listeners("unhandledRejection")) {
      if (!knownRejections.includes(listener)) process.off("unhandledRejection", listener);
    }
    for (const fork of electron.utilityProcess.forks) {
      fork.die(0);
      fork.port.close();
    }
    vi.doUnmock("electron");
    rmSync(folder, { recursive: true, force: true });
  });

  process.argv = ["budgetbanken", ...(options.argv?.(folder) ?? [])];
  vi.resetModules();
  vi.doMock("electron", () => electron.module);
  await import("../../../electron/main.ts");
  options.beforeReady?.(electron, folder);
  electron.app.becomeReady();
  if (hasLock)
    await vi.waitFor(() => electron.BrowserWindow.open[0]?.shown || Promise.reject(new Error("no window yet")));

  const window = (): StandInWindow => {
    const first = electron.BrowserWindow.open[0];
    if (first === undefined) throw new Error("the program has no window");
    return first;
  };
  return {
    electron,
    host,
    folder,
    userData,
    window,
    page: async () => {
      electron.ipcRenderer.contents = window().webContents;
      if (!electron.contextBridge.mainWorld.has("workbench")) await import("../../../electron/preload.ts");
      const workbench = electron.contextBridge.mainWorld.get("workbench");
      if (!isWorkbench(workbench)) throw new Error("the page has no workbench");
      return workbench;
    },
    unexpectedErrorListener: () => {
      const [listener] = added();
      if (listener === undefined) throw new Error("nobody listens for unexpected errors");
      return (error) => listener(error instanceof Error ? error : new Error(String(error)), "uncaughtException");
    },
  };
}
