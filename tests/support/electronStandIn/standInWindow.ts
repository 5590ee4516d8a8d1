// Stand-in of BrowserWindow and its webContents: loading goes through the session, navigation and new windows ask the
// program's guards, messages to the page are cloned as Electron clones them. What the program asked for is kept readable.

import { EventEmitter } from "node:events";
import type { StandInApp } from "./standInApp.ts";
import { PreventableEvent } from "./standInApp.ts";
import type { StandInSession, StandInSessions } from "./standInSession.ts";

export interface Frame {
  readonly url: string;
  readonly origin: string;
}

export const frameAt = (address: string): Frame => {
  const url = new URL(address);
  return { url: address, origin: `${url.protocol}//${url.host}` };
};

class NavigationEvent extends PreventableEvent {
  readonly url: string;
  readonly isMainFrame: boolean;
  constructor(url: string, isMainFrame: boolean) {
    super();
    this.url = url;
    this.isMainFrame = isMainFrame;
  }
}

export class StandInWebContents extends EventEmitter {
  readonly session: StandInSession;
  /** What the page hears: set by the stand-in of ipcRenderer. */
  readonly pageListeners = new EventEmitter();
  readonly printed: object[] = [];
  mainFrame: Frame = frameAt("about:blank");
  page: { readonly text: string; readonly headers: Headers } | null = null;
  print: () => Promise<Buffer> = async () => Buffer.from("%PDF-1.4 stand-in");
  #destroyed = false;
  #openHandler: ((details: { readonly url: string }) => { readonly action: string }) | null = null;

  constructor(session: StandInSession) {
    super();
    this.session = session;
  }
  getURL(): string {
    return this.mainFrame.url;
  }
  isDestroyed(): boolean {
    return this.#destroyed;
  }
  destroy(): void {
    this.#destroyed = true;
  }
  crashed = false;
  isCrashed(): boolean {
    return this.crashed;
  }
  #zoomLevel = 0;
  getZoomLevel(): number {
    return this.#zoomLevel;
  }
  setZoomLevel(level: number): void {
    this.#zoomLevel = level;
  }
  send(channel: string, ...values: readonly unknown[]): void {
    if (this.#destroyed) throw new TypeError("Object has been destroyed");
    this.pageListeners.emit(channel, { sender: "the event object" }, ...structuredClone(values));
  }
  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    this.#openHandler = handler;
  }
  printToPDF(options: object): Promise<Buffer> {
    this.printed.push(options);
    return this.print();
  }

  /** The page tries to go to `url`: true when nothing stopped it. */
  tryToNavigate(
    event: "will-navigate" | "will-redirect" | "will-frame-navigate",
    url: string,
    isMainFrame = true,
  ): boolean {
    const details = new NavigationEvent(url, isMainFrame);
    this.emit(event, details);
    return !details.defaultPrevented;
  }
  tryToOpenWindow(url: string): boolean {
    return this.#openHandler === null || this.#openHandler({ url }).action !== "deny";
  }
  tryToAttachWebview(): boolean {
    const event = new PreventableEvent();
    this.emit("will-attach-webview", event, {}, {});
    return !event.defaultPrevented;
  }
}

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface WindowOptions extends Partial<Bounds> {
  readonly show?: boolean;
  readonly title?: string;
  readonly backgroundColor?: string;
  readonly webPreferences?: Readonly<Record<string, unknown>> & { readonly session?: StandInSession };
}

/** Makes the BrowserWindow class of one stand-in. */
export function standInWindowClass(app: StandInApp, sessions: StandInSessions) {
  const open: InstanceType<typeof StandInWindow>[] = [];
  class StandInWindow extends EventEmitter {
    static readonly open = open;
    readonly options: WindowOptions;
    readonly webContents: StandInWebContents;
    readonly loaded: string[] = [];
    bounds: Bounds;
    shown: boolean;
    maximized = false;
    minimized = false;
    focused = 0;
    #destroyed = false;

    constructor(options: WindowOptions) {
      super();
      this.options = options;
      this.shown = options.show !== false;
      const { x = 100, y = 100, width = 800, height = 600 } = options;
      this.bounds = { x, y, width, height };
      this.webContents = new StandInWebContents(options.webPreferences?.session ?? sessions.defaultSession);
      open.push(this);
      app.emit("web-contents-created", {}, this.webContents);
    }
    async loadURL(address: string): Promise<void> {
      this.loaded.push(address);
      const response = await this.webContents.session.request(address);
      if (response === null || !response.ok) throw new Error(`ERR_FAILED loading ${address}`);
      this.webContents.page = { text: await response.text(), headers: response.headers };
      this.webContents.mainFrame = frameAt(address);
      this.webContents.emit("did-finish-load");
      this.emit("ready-to-show");
    }
    show(): void {
      this.shown = true;
    }
    focus(): void {
      this.focused += 1;
    }
    restore(): void {
      this.minimized = false;
    }
    maximize(): void {
      this.maximized = true;
    }
    isMaximized(): boolean {
      return this.maximized;
    }
    isMinimized(): boolean {
      return this.minimized;
    }
    isDestroyed(): boolean {
      return this.#destroyed;
    }
    getNormalBounds(): Bounds {
      return this.bounds;
    }
    /** As when the user presses the cross. */
    close(): void {
      const event = new PreventableEvent();
      this.emit("close", event);
      if (!event.defaultPrevented) this.destroy();
    }
    destroy(): void {
      if (this.#destroyed) return;
      this.#destroyed = true;
      this.webContents.destroy();
      open.splice(open.indexOf(this), 1);
      this.emit("closed");
      if (open.length === 0) app.emit("window-all-closed");
    }
  }
  app.closeWindows = () => {
    for (const window of [...open]) window.close();
    return open.length === 0;
  };
  return StandInWindow;
}

export type StandInWindow = InstanceType<ReturnType<typeof standInWindowClass>>;
