// Entry of the host process (Electron's utilityProcess): files, SQLite and calculation live here and not in main, so that
// a hostile file can at worst end this process. It has no window, no dialog and no network; what it needs from the shell
// it asks for over the port. An unexpected error ends the process, and main starts a new one from the working copies.

import { createWorkbenchHost } from "./host/workbenchHost.ts";
import { serveHost } from "./ipc/hostServer.ts";

serveHost(
  {
    post: (message) => process.parentPort.postMessage(message),
    onMessage: (listener) => process.parentPort.on("message", (event) => listener(event.data)),
  },
  createWorkbenchHost,
);
