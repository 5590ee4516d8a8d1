// Starts the desktop program and wires its parts together, nothing else: one instance, one window, one host process. All
// that can be refused (network, permissions, navigation) is refused before the first page exists. What must happen before
// `ready` stands in prepare() and runs at once, because Electron does not wait for it.

import { existsSync, mkdirSync } from "node:fs";
import { isAbsolute, join } from "node:path";
import { app, type BrowserWindow, protocol, session } from "electron";
import type { WorkbenchEvent } from "../shared/contract/workbench.ts";
import { shellTexts } from "../shared/texts/shell.ts";
import { connectHost } from "./ipc/hostClient.ts";
import { carryRequests, sendEvent } from "./ipc/workbenchIpc.ts";
import { appScheme, serveWindow } from "./shell/appProtocol.ts";
import { createDialogs } from "./shell/dialogs.ts";
import { askedFileAt, budgetFilesFromArguments, createGivenFiles, type GivenFiles } from "./shell/givenFiles.ts";
import { openMainWindow, zoomPage } from "./shell/mainWindow.ts";
import { installMenu } from "./shell/menu.ts";
import { guardAllPages } from "./shell/navigationGuards.ts";
import { quitOrderly } from "./shell/orderlyQuit.ts";
import { printPdf } from "./shell/printWindow.ts";
import { guardSession } from "./shell/sessionGuards.ts";
import { startHostRun } from "./shell/startHostRun.ts";
import { givenSources, withStart } from "./shell/startWith.ts";
import { handleUnexpectedErrors, restartAfterError } from "./shell/unexpectedErrors.ts";

const developer = !app.isPackaged;
let window: BrowserWindow | null = null;
/** Files that came before the program was ready to take them. */
const early: string[] = [];
let givenFiles: GivenFiles | null = null;

function prepare(): void {
  // The program works without a network: no name is ever looked up, no proxy is ever asked for.
  app.commandLine.appendSwitch("host-resolver-rules", "MAP * ~NOTFOUND");
  app.commandLine.appendSwitch("no-proxy-server");
  app.commandLine.appendSwitch("disable-background-networking");
  app.enableSandbox();
  keepDataOnThisComputer();
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  guardAllPages(app);
  app.on("session-created", (created) => guardSession(created, developer));
  app.on("open-file", (event, path) => {
    event.preventDefault();
    giveFile(askedFileAt(path, process.cwd()));
  });
  app.on("second-instance", (_event, argv, workingFolder) => {
    showWindow();
    for (const path of budgetFilesFromArguments(argv, workingFolder)) giveFile(path);
  });
  for (const path of budgetFilesFromArguments(process.argv, process.cwd())) giveFile(path);
}

/** Working copies must not roam with a Windows profile: two computers would then edit the same copy. */
function keepDataOnThisComputer(): void {
  const local = process.env.LOCALAPPDATA;
  if (process.platform === "win32" && local !== undefined && isAbsolute(local)) {
    app.setPath("userData", join(local, "Budgetbanken"));
  }
}

function giveFile(path: string | null): void {
  if (path === null) return;
  if (givenFiles === null) {
    early.push(path);
    return;
  }
  if (existsSync(path)) app.addRecentDocument(path);
  givenFiles.give(path);
}

function showWindow(): void {
  if (window === null || window.isDestroyed()) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

function openProgram(): void {
  const data = app.getPath("userData");
  const built = join(app.getAppPath(), "out");
  const workFolder = join(data, "arbete");
  mkdirSync(workFolder, { recursive: true, mode: 0o700 });

  const page = () => (window === null || window.isDestroyed() ? null : window.webContents);
  const emit = (event: WorkbenchEvent): void => sendEvent(page(), event);
  const dialogs = createDialogs(() => window, workFolder);
  const host = connectHost(
    () => startHostRun(join(built, "main", "hostProcess.js")),
    { workFolder, programVersion: app.getVersion(), nativeDialogs: true, nativeMenu: true, openInMailProgram: true },
    { ...dialogs, printPdf, emit },
  );
  const given = createGivenFiles(host.registerGiven, (handle) =>
    emit({ type: "openRequested", source: { type: "given", given: handle } }),
  );
  carryRequests(page, async (name, payload) => {
    const answer = await host.request(name, payload);
    return name === "describe" ? withStart(answer, givenSources(await given.windowListens())) : answer;
  });
  quitOrderly(app, host);
  installMenu(
    (commandId) => emit({ type: "menuCommand", commandId }),
    (way) => zoomPage(page(), way),
  );

  guardSession(session.defaultSession, developer);
  serveWindow(session.defaultSession, join(built, "renderer"));
  window = openMainWindow({
    preload: join(built, "preload", "preload.cjs"),
    settingsPath: join(data, "installningar.json"),
    title: shellTexts.programName,
    developer,
    onLost: () => restartAfterError(shellTexts.windowLostMessage),
  });
  window.webContents.on("render-process-gone", () => given.windowIsGone());
  window.webContents.on("zoom-changed", (_event, way) => zoomPage(page(), way));

  givenFiles = given;
  for (const path of early.splice(0)) giveFile(path);
}

handleUnexpectedErrors();
if (app.requestSingleInstanceLock()) {
  prepare();
  void app.whenReady().then(openProgram);
} else {
  app.quit();
}
