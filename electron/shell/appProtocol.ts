// The program's own protocol: app://budgetbanken/… answers with the files of the built window and nothing else. The map of
// files is made once at start from the folder; an address is looked up in it and never becomes a path, so `..`, encoded
// tricks and unknown names are all simply not there. The page gets a fresh style nonce with every load.

import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { extname, join, relative, sep } from "node:path";
import type { Session } from "electron";
import { windowOrigin } from "../ipc/channels.ts";
import { hardeningHeaders, newStyleNonce, styleNoncePlaceholder, windowPolicy } from "./contentSecurityPolicy.ts";

export const appScheme = "app";

const mimeTypes: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** Every file under `folder` the window may have, by its address path ("/assets/index.js"). Other kinds are left out. */
export function windowFiles(folder: string): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || mimeTypes[extname(entry.name)] === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(`/${relative(folder, path).split(sep).join("/")}`, path);
  }
  return files;
}

/** Answers requests to the app protocol from `files`; 404 for all that is not a known file of our own origin. */
export function answerFromFiles(files: ReadonlyMap<string, string>): (request: Request) => Promise<Response> {
  return async (request) => {
    const path = request.method === "GET" ? knownPath(files, request.url) : undefined;
    if (path === undefined) return new Response(null, { status: 404, headers: { ...hardeningHeaders } });
    const nonce = newStyleNonce();
    const bytes = await readFile(path);
    const isPage = extname(path) === ".html";
    const body = isPage ? bytes.toString("utf8").replaceAll(styleNoncePlaceholder, nonce) : new Uint8Array(bytes);
    return new Response(body, {
      headers: {
        ...hardeningHeaders,
        "Content-Type": mimeTypes[extname(path)] ?? "application/octet-stream",
        "Content-Security-Policy": windowPolicy(nonce),
      },
    });
  };
}

function knownPath(files: ReadonlyMap<string, string>, address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const url = new URL(address);
  if (`${url.protocol}//${url.host}` !== windowOrigin) return undefined;
  return files.get(url.pathname);
}

/** Serves the window's files on `session`. */
export function serveWindow(session: Session, folder: string): void {
  session.protocol.handle(appScheme, answerFromFiles(windowFiles(folder)));
}
