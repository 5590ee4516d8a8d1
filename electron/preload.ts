// The only thing the page gets from the desktop: window.workbench, with its two functions. Neither ipcRenderer nor its
// event objects ever reach the page. Bundled as CommonJS, because a sandboxed page takes no other preload.

import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { Workbench, WorkbenchEvent } from "../shared/contract/workbench.ts";
import { eventChannel, requestChannel } from "./ipc/channels.ts";

const workbench: Workbench = {
  request: (name, payload) => ipcRenderer.invoke(requestChannel, name, payload),
  onEvent: (listener) => {
    const hear = (_event: IpcRendererEvent, news: WorkbenchEvent): void => listener(news);
    ipcRenderer.on(eventChannel, hear);
    return () => {
      ipcRenderer.off(eventChannel, hear);
    };
  },
};

contextBridge.exposeInMainWorld("workbench", workbench);
