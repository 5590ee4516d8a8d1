// Stand-in of Electron's `app`: its life from start to quit, with the events in Electron's order and preventable ones that
// can be prevented. What the program asks of the system (switches, recent files, relaunch) is written down for the test.

import { EventEmitter } from "node:events";

export class PreventableEvent {
  defaultPrevented = false;
  preventDefault(): void {
    this.defaultPrevented = true;
  }
}

export interface AppSetting {
  readonly appPath: string;
  readonly userData: string;
  readonly isPackaged: boolean;
  readonly hasLock: boolean;
}

export class StandInApp extends EventEmitter {
  readonly switches: string[] = [];
  readonly recentDocuments: string[] = [];
  readonly calls: string[] = [];
  readonly paths: Map<string, string>;
  readonly commandLine = {
    appendSwitch: (name: string, value?: string): void => {
      this.switches.push(value === undefined ? name : `${name}=${value}`);
    },
  };
  isPackaged: boolean;
  exitCode: number | null = null;
  /** Closes all windows as quitting does; false when one refused. Set by the stand-in of BrowserWindow. */
  closeWindows: () => boolean = () => true;
  #ready = Promise.withResolvers<void>();
  #isReady = false;
  readonly #setting: AppSetting;

  constructor(setting: AppSetting) {
    super();
    this.#setting = setting;
    this.isPackaged = setting.isPackaged;
    this.paths = new Map([
      ["userData", setting.userData],
      ["documents", setting.userData],
    ]);
  }

  requestSingleInstanceLock(): boolean {
    this.calls.push("requestSingleInstanceLock");
    return this.#setting.hasLock;
  }
  enableSandbox(): void {
    if (this.#isReady) throw new Error("enableSandbox must be called before ready");
    this.calls.push("enableSandbox");
  }
  whenReady(): Promise<void> {
    return this.#ready.promise;
  }
  becomeReady(): void {
    this.#isReady = true;
    this.emit("ready");
    this.#ready.resolve();
  }
  isReady(): boolean {
    return this.#isReady;
  }
  getPath(name: string): string {
    const path = this.paths.get(name);
    if (path === undefined) throw new Error(`no path named ${name}`);
    return path;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  getAppPath(): string {
    return this.#setting.appPath;
  }
  getVersion(): string {
    return "9.8.7";
  }
  addRecentDocument(path: string): void {
    this.recentDocuments.push(path);
  }
  relaunch(): void {
    this.calls.push("relaunch");
  }
  exit(code = 0): void {
    this.exitCode = code;
  }
  quit(): void {
    this.calls.push("quit");
    if (this.exitCode !== null) return;
    const event = new PreventableEvent();
    this.emit("before-quit", event);
    if (event.defaultPrevented || !this.closeWindows()) return;
    const last = new PreventableEvent();
    this.emit("will-quit", last);
    if (last.defaultPrevented) return;
    this.exitCode = 0;
    this.emit("quit", {}, 0);
  }
}
