// The border to the window in the main process: one channel for requests, one for news. A request counts only when it
// comes from the main frame of our own page in the program's window and names a request of the contract; what it carries
// is checked by the host against the schema of that name.

import { type IpcMainInvokeEvent, ipcMain, type WebContents } from "electron";
import type { Refusal, WorkbenchEvent } from "../../shared/contract/workbench.ts";
import type { Result } from "../../shared/domain/result.ts";
import { eventChannel, isRequestName, requestChannel, windowOrigin } from "./channels.ts";

type Handler = (name: string, payload: unknown) => Promise<Result<unknown, Refusal>>;

/** True for a call from the main frame of `page` while it shows our own origin. */
export function isOwnPage(
  event: Pick<IpcMainInvokeEvent, "sender" | "senderFrame">,
  page: WebContents | null,
): boolean {
  const { sender, senderFrame } = event;
  return (
    senderFrame !== null && sender === page && senderFrame === sender.mainFrame && senderFrame.origin === windowOrigin
  );
}

/** Carries requests of the page `page()` to `handler`. Anyone else, or an unknown name, is an error and gets no answer. */
export function carryRequests(page: () => WebContents | null, handler: Handler): void {
  ipcMain.handle(requestChannel, (event, ...call: readonly unknown[]) => {
    const [name, payload] = call;
    if (!isOwnPage(event, page())) throw new Error("a request came from a page that is not the program's own");
    if (!isRequestName(name) || call.length !== 2) throw new Error("a request is not in the contract");
    return handler(name, payload);
  });
}

/** Sends news to the page, when there is one. */
export function sendEvent(page: WebContents | null, event: WorkbenchEvent): void {
  if (page !== null && !page.isDestroyed()) page.send(eventChannel, event);
}
