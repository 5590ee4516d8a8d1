// The browser shell's server: 127.0.0.1 only, a port of the system's choice, a token of 256 bits for this run. It puts the
// parts in order (connections, checks, body, carrier) and decides nothing itself. A refused call always gets its 403 after
// its body has been thrown away, because an answer in the middle of a body reaches the sender as a reset.

import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { carrierLimits } from "../../shared/contract/browserCarrier.ts";
import { frameType } from "../../shared/contract/wireFrame.ts";
import type { OpenSource, WorkbenchEvent } from "../../shared/contract/workbench.ts";
import type { WorkbenchHost } from "../host/hostServices.ts";
import { hardeningHeaders } from "../shell/contentSecurityPolicy.ts";
import { type Carrier, createCarrier } from "./carrier.ts";
import { checkCall, type ShellIdentity } from "./checks.ts";
import { guardConnections } from "./connections.ts";
import { readJsonBody } from "./readBody.ts";
import type { Session } from "./session.ts";
import type { ServedFile, StaticFiles } from "./staticFiles.ts";

export interface BrowserShellServer {
  /** The page with the token in its fragment: whoever has this may edit. */
  readonly address: string;
  readonly emit: (event: WorkbenchEvent) => void;
  /** Tells the tab, stops listening, closes every connection. */
  readonly close: () => Promise<void>;
}

export interface BrowserShellParts {
  readonly host: WorkbenchHost;
  readonly session: Session;
  /** The built window; asked at every call, so that a developer's rebuild is seen. */
  readonly files: () => StaticFiles;
  readonly startWith: readonly OpenSource[];
}

const policyOfOtherAnswers = "default-src 'none'; frame-ancestors 'none'";
const mostConnections = 8;
const longestDiscardMs = 2_000;

/** Starts to serve. Rejects only when the machine has no free port. */
export async function createBrowserShellServer(parts: BrowserShellParts): Promise<BrowserShellServer> {
  const token = randomBytes(32).toString("base64url");
  const carrier = createCarrier(parts.host, parts.session, parts.startWith);
  const server = createServer({
    headersTimeout: 5_000,
    requestTimeout: 60_000,
    connectionsCheckingInterval: 1_000,
    keepAliveTimeout: 75_000,
  });
  const connections = guardConnections(server, mostConnections);
  let authority = "";
  server.on("request", (request: IncomingMessage, response: ServerResponse) => {
    const shell: ShellIdentity = { authority, token, isStaticFile: (path) => parts.files().has(path) };
    answerCall(request, response, shell, parts.files(), carrier, () => connections.trust(request.socket)).catch(
      (error) => {
        console.error(error);
        response.destroy();
      },
    );
  });
  // A switch to another protocol, as WebSocket asks for, is never made.
  server.on("upgrade", (_request, socket) => socket.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n"));
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server got no port");
  authority = `127.0.0.1:${bound.port}`;
  return {
    address: `http://${authority}/#${token}`,
    emit: carrier.emit,
    close: () =>
      new Promise((resolve) => {
        carrier.end();
        server.close(() => resolve());
        server.closeIdleConnections();
        setTimeout(connections.closeAll, 300);
      }),
  };
}

async function answerCall(
  request: IncomingMessage,
  response: ServerResponse,
  shell: ShellIdentity,
  files: StaticFiles,
  carrier: Carrier,
  trust: () => void,
): Promise<void> {
  setHeaders(response, hardeningHeaders);
  setHeaders(response, { "Content-Security-Policy": policyOfOtherAnswers });
  const call = { method: request.method ?? "", target: request.url ?? "", headers: request.headersDistinct };
  const verdict = checkCall(call, shell);
  if (!verdict.allowed) return refuse(request, response, 403);
  if (verdict.route === "page") return sendFile(response, files.page());
  if (verdict.route === "file") {
    const file = files.file(verdict.path);
    return file === null ? refuse(request, response, 403) : sendFile(response, file);
  }
  trust();
  const limit = verdict.route === "upload" ? carrierLimits.upload : carrierLimits.request;
  const body = await readJsonBody(request, limit);
  if (!body.ok) return refuse(request, response, body.error === "tooLong" ? 413 : 400);
  if (verdict.route === "events") {
    carrier.streamEvents(body.value, response);
    return;
  }
  const answer = await carrier.answer(verdict.route, body.value);
  if (answer.status !== 200) return refuse(request, response, answer.status);
  if ("frame" in answer) response.writeHead(200, { "Content-Type": frameType }).end(answer.frame);
  else response.writeHead(200, { "Content-Type": "application/json; charset=utf-8" }).end(JSON.stringify(answer.json));
}

function setHeaders(response: ServerResponse, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function sendFile(response: ServerResponse, file: ServedFile): void {
  if (file.policy !== null) setHeaders(response, { "Content-Security-Policy": file.policy });
  // Closed after each file: nobody without the token keeps a connection.
  response.writeHead(200, { "Content-Type": file.contentType, Connection: "close" }).end(file.bytes);
}

async function refuse(request: IncomingMessage, response: ServerResponse, status: 400 | 403 | 413): Promise<void> {
  await discardBody(request);
  response.writeHead(status, { Connection: "close" }).end();
}

/** Reads and forgets what is left of a body, for at most two seconds. */
async function discardBody(request: IncomingMessage): Promise<void> {
  if (request.readableEnded || request.destroyed) return;
  const timer = setTimeout(() => request.destroy(), longestDiscardMs);
  await new Promise<void>((resolve) => {
    for (const event of ["end", "close", "error"]) request.once(event, () => resolve());
    request.resume();
  });
  clearTimeout(timer);
}
