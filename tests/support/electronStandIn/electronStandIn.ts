// A stand-in of the `electron` module, complete enough to run the program's real main and preload code in plain Node.
// It is strict where Electron is strict (order of start, cloned messages, preventable events) and writes down what was
// asked of it. It proves the program's wiring; what only Chromium can show is tested with the real binary elsewhere.

import { type AppSetting, StandInApp } from "./standInApp.ts";
import { StandInContextBridge, StandInIpcMain, StandInIpcRenderer } from "./standInBridge.ts";
import { StandInUtilityProcess } from "./standInHostProcess.ts";
import { StandInSessions } from "./standInSession.ts";
import { standInWindowClass } from "./standInWindow.ts";

export interface MenuEntry {
  readonly id?: string;
  readonly label?: string;
  readonly role?: string;
  readonly type?: string;
  readonly accelerator?: string;
  readonly registerAccelerator?: boolean;
  readonly submenu?: readonly MenuEntry[];
  readonly click?: () => void;
}

/** What the user is asked, and what they answer. */
interface StandInDialogs {
  readonly asked: { readonly kind: string; readonly options: unknown }[];
  open: { readonly canceled: boolean; readonly filePaths: readonly string[] };
  save: { readonly canceled: boolean; readonly filePath: string };
  /** Button the user presses in a message box. */
  button: number;
}

export type ElectronStandIn = ReturnType<typeof createElectronStandIn>;

export function createElectronStandIn(setting: AppSetting) {
  const app = new StandInApp(setting);
  const session = new StandInSessions((created) => app.emit("session-created", created));
  const BrowserWindow = standInWindowClass(app, session);
  const ipcMain = new StandInIpcMain();
  const ipcRenderer = new StandInIpcRenderer(ipcMain);
  const contextBridge = new StandInContextBridge();
  const utilityProcess = new StandInUtilityProcess();
  const menus: MenuEntry[][] = [];
  const schemes: unknown[] = [];
  const dialogs: StandInDialogs = {
    asked: [],
    open: { canceled: true, filePaths: [] },
    save: { canceled: true, filePath: "" },
    button: 0,
  };
  const opened: string[] = [];
  const displays = [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }];

  const module = {
    app,
    session,
    BrowserWindow,
    ipcMain,
    ipcRenderer,
    contextBridge,
    utilityProcess,
    nativeTheme: { shouldUseDarkColors: false },
    screen: { getAllDisplays: () => displays },
    protocol: {
      registerSchemesAsPrivileged: (list: readonly unknown[]): void => {
        if (app.isReady()) throw new Error("schemes must be registered before ready");
        schemes.push(...list);
      },
    },
    Menu: {
      buildFromTemplate: (template: MenuEntry[]) => template,
      setApplicationMenu: (menu: MenuEntry[]) => menus.push(menu),
    },
    dialog: {
      showOpenDialog: async (_window: unknown, options: unknown) => {
        dialogs.asked.push({ kind: "open", options });
        return dialogs.open;
      },
      showSaveDialog: async (_window: unknown, options: unknown) => {
        dialogs.asked.push({ kind: "save", options });
        return dialogs.save;
      },
      showMessageBoxSync: (options: unknown): number => {
        dialogs.asked.push({ kind: "message", options });
        return dialogs.button;
      },
    },
    shell: {
      openPath: async (path: string): Promise<string> => {
        opened.push(path);
        return "";
      },
    },
  };
  return {
    module,
    app,
    session,
    BrowserWindow,
    ipcMain,
    ipcRenderer,
    contextBridge,
    utilityProcess,
    menus,
    schemes,
    dialogs,
    opened,
    displays,
  };
}
