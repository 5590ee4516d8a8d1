// The program's one window: sandboxed, isolated, without Node, showing app://budgetbanken. It remembers where it stood,
// and comes back when its page dies (the edits live in the host); a page that dies three times in a row is given up.

import { BrowserWindow, nativeTheme, screen, type WebContents } from "electron";
import { windowAddress } from "../ipc/channels.ts";
import { readSettings, type Settings, writeSettings } from "./settingsFile.ts";

export interface MainWindowOptions {
  readonly preload: string;
  readonly settingsPath: string;
  readonly developer: boolean;
  readonly title: string;
  /** Called when the page has died more often than it may. */
  onLost(): void;
}

const firstSize = { width: 1440, height: 900 };
const backgrounds = { light: "#f7f7f5", dark: "#1b1d20" };
const deathsInARowAllowed = 2;

/** Opens the window and loads the page; shown when there is something to show. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const { window: remembered } = readSettings(options.settingsPath);
  const window = new BrowserWindow({
    ...(remembered !== null && isOnAScreen(remembered) ? boundsOf(remembered) : firstSize),
    minWidth: 800,
    minHeight: 500,
    show: false,
    title: options.title,
    backgroundColor: nativeTheme.shouldUseDarkColors ? backgrounds.dark : backgrounds.light,
    webPreferences: {
      preload: options.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: options.developer,
    },
  });
  if (remembered?.maximized === true) window.maximize();
  window.once("ready-to-show", () => window.show());
  window.on("close", () => rememberWindow(window, options.settingsPath));
  keepPageAlive(window, options.onLost);
  loadPage(window, options.onLost);
  return window;
}

/** Chromium's levels (one is 20 %) for a choice in the menu, or a turn of the wheel with Ctrl. */
const zoomStep = 0.5;
/** From half the size to three times as large: further nothing can be read or reached. */
const zoomLevels = { least: -4, most: 6 };

/** Shows the page a step larger ("in") or smaller. */
export function zoomPage(page: WebContents | null, way: "in" | "out"): void {
  if (page === null) return;
  const level = page.getZoomLevel() + (way === "in" ? zoomStep : -zoomStep);
  page.setZoomLevel(Math.max(zoomLevels.least, Math.min(zoomLevels.most, level)));
}

const boundsOf = ({ x, y, width, height }: NonNullable<Settings["window"]>) => ({ x, y, width, height });

/** A window on a screen that is no longer there could not be reached with the mouse. */
function isOnAScreen(bounds: NonNullable<Settings["window"]>): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const titleBarInside = bounds.y >= workArea.y - 10 && bounds.y <= workArea.y + workArea.height - 50;
    return across >= 100 && titleBarInside;
  });
}

function rememberWindow(window: BrowserWindow, settingsPath: string): void {
  const settings: Settings = { window: { ...window.getNormalBounds(), maximized: window.isMaximized() } };
  writeSettings(settingsPath, settings);
}

function keepPageAlive(window: BrowserWindow, onLost: () => void): void {
  let deathsInARow = 0;
  window.webContents.on("did-finish-load", () => {
    // A page that dies while it loads never gets here, so the count ends an endless row of attempts.
    deathsInARow = 0;
  });
  window.webContents.on("render-process-gone", (_event, details) => {
    if (details.reason === "clean-exit" || window.isDestroyed()) return;
    deathsInARow += 1;
    if (deathsInARow > deathsInARowAllowed) onLost();
    else loadPage(window, onLost);
  });
}

/** A page that cannot be loaded at all (a broken installation) is lost; one that died meanwhile is counted elsewhere. */
function loadPage(window: BrowserWindow, onLost: () => void): void {
  window.loadURL(windowAddress).catch(() => {
    if (!window.isDestroyed() && !window.webContents.isCrashed()) onLost();
  });
}
