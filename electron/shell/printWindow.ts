// Turns a report into PDF: a hidden, sandboxed window without script loads the report from memory through its own
// protocol in its own session, where nothing else can be reached, and prints it as tagged PDF. The window lives for one
// report and at most 30 seconds.

import { randomUUID } from "node:crypto";
import { BrowserWindow, type Session, session } from "electron";
import type { Refusal } from "../../shared/contract/workbench.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { shellTexts } from "../../shared/texts/shell.ts";
import { appScheme } from "./appProtocol.ts";
import { hardeningHeaders, reportPolicy } from "./contentSecurityPolicy.ts";

const reportOrigin = "app://report";
/** No "persist:": the session lives in memory only. */
const printPartition = "utskrift";
const timeLimitMs = 30_000;

const reports = new Map<string, string>();
const servedSessions = new WeakSet<Session>();

/** PDF bytes of a report, or a refusal; never throws for what a report holds. */
export async function printPdf(html: string): Promise<Result<Uint8Array, Refusal>> {
  const printSession = session.fromPartition(printPartition);
  serveReports(printSession);
  const id = randomUUID();
  reports.set(id, html);
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: printSession,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  });
  let timer: NodeJS.Timeout | undefined;
  const timeOut = new Promise<Result<never, Refusal>>((resolve) => {
    timer = setTimeout(() => resolve(failure(shellTexts.printTimedOut)), timeLimitMs);
  });
  try {
    return await Promise.race([loadAndPrint(window, `${reportOrigin}/${id}`), timeOut]);
  } finally {
    clearTimeout(timer);
    reports.delete(id);
    if (!window.isDestroyed()) window.destroy();
  }
}

async function loadAndPrint(window: BrowserWindow, address: string): Promise<Result<Uint8Array, Refusal>> {
  try {
    await window.loadURL(address);
    const pdf = await window.webContents.printToPDF({
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: true,
      generateDocumentOutline: true,
      displayHeaderFooter: false,
    });
    return success(new Uint8Array(pdf));
  } catch (error) {
    // The window may have been destroyed by the time limit, or the printing itself failed; the cause is for a developer.
    console.error(error);
    return failure(shellTexts.printFailed);
  }
}

function serveReports(printSession: Session): void {
  if (servedSessions.has(printSession)) return;
  servedSessions.add(printSession);
  printSession.protocol.handle(appScheme, (request) => {
    const url = new URL(request.url);
    const html = `${url.protocol}//${url.host}` === reportOrigin ? reports.get(url.pathname.slice(1)) : undefined;
    if (html === undefined) return new Response(null, { status: 404, headers: { ...hardeningHeaders } });
    return new Response(html, {
      headers: {
        ...hardeningHeaders,
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": reportPolicy,
      },
    });
  });
}
