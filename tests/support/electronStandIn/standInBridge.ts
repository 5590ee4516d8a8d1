// Stand-in of the border between page and main process: ipcRenderer and ipcMain as a pair that clones every value as
// Electron does (a function or a class that would be lost is an error here), and the contextBridge, which gives the page
// frozen copies whose functions clone what goes through them.

import type { Frame, StandInWebContents } from "./standInWindow.ts";

type InvokeHandler = (event: { sender: unknown; senderFrame: Frame | null }, ...call: readonly unknown[]) => unknown;
type Listener = (event: unknown, ...values: readonly unknown[]) => void;

export class StandInIpcMain {
  readonly handlers = new Map<string, InvokeHandler>();
  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`channel ${channel} has a handler already`);
    this.handlers.set(channel, handler);
  }
  /** A call as it arrives from `frame` of `sender`. */
  async receive(channel: string, sender: unknown, frame: Frame | null, call: readonly unknown[]): Promise<unknown> {
    const handler = this.handlers.get(channel);
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`);
    return structuredClone(await handler({ sender, senderFrame: frame }, ...structuredClone(call)));
  }
}

/** The renderer's half; `contents` is the page the preload runs in, chosen by the test before the preload is loaded. */
export class StandInIpcRenderer {
  contents: StandInWebContents | null = null;
  readonly #main: StandInIpcMain;
  constructor(main: StandInIpcMain) {
    this.#main = main;
  }
  #page(): StandInWebContents {
    if (this.contents === null) throw new Error("no page runs the preload");
    return this.contents;
  }
  invoke(channel: string, ...call: readonly unknown[]): Promise<unknown> {
    const page = this.#page();
    return this.#main.receive(channel, page, page.mainFrame, call);
  }
  on(channel: string, listener: Listener): this {
    this.#page().pageListeners.on(channel, listener);
    return this;
  }
  off(channel: string, listener: Listener): this {
    this.#page().pageListeners.off(channel, listener);
    return this;
  }
}

/** What may cross the bridge: functions are wrapped, plain data is cloned and frozen. */
export function bridged(value: unknown): unknown {
  if (typeof value === "function") {
    return Object.freeze((...given: readonly unknown[]) => {
      const answer: unknown = value(...given.map(bridged));
      return answer instanceof Promise ? answer.then(bridged) : bridged(answer);
    });
  }
  if (typeof value !== "object" || value === null) return value;
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return structuredClone(value);
  return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner)])));
}

export class StandInContextBridge {
  /** The page's `window`, as far as the preload put something there. */
  readonly mainWorld = new Map<string, unknown>();
  exposeInMainWorld(name: string, api: unknown): void {
    if (this.mainWorld.has(name)) throw new Error(`Cannot bind an API on top of an existing property: ${name}`);
    this.mainWorld.set(name, bridged(api));
  }
}
