// The built window (out/renderer), read into memory once: what is served is a list of known addresses, so no address can
// ever be turned into a path on the disk. The page itself gets a fresh style nonce at every load.

import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { browserShellTexts } from "../../shared/texts/browserShell.ts";
import { newStyleNonce, styleNoncePlaceholder, windowPolicy } from "../shell/contentSecurityPolicy.ts";

export interface ServedFile {
  readonly bytes: Uint8Array;
  readonly contentType: string;
  /** The page's own policy; files have none. */
  readonly policy: string | null;
}

export interface StaticFiles {
  readonly has: (address: string) => boolean;
  readonly file: (address: string) => ServedFile | null;
  readonly page: () => ServedFile;
}

const contentTypes: Readonly<Record<string, string>> = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/**
 * All files of the built window that a page may need. Links and unknown kinds of file are left out.
 *
 * Refuses with a Swedish sentence when there is no index.html.
 */
export async function loadStaticFiles(folder: string): Promise<Result<StaticFiles, string>> {
  const files = new Map<string, ServedFile>();
  let index: string;
  try {
    index = await readFile(path.join(folder, "index.html"), "utf8");
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
      const contentType = contentTypes[path.extname(entry.name)];
      if (!entry.isFile() || contentType === undefined) continue;
      const location = path.join(entry.parentPath, entry.name);
      const address = `/${path.relative(folder, location).split(path.sep).join("/")}`;
      files.set(address, { bytes: await readFile(location), contentType, policy: null });
    }
  } catch {
    return failure(browserShellTexts.rendererMissing);
  }
  return success({
    has: (address) => files.has(address),
    file: (address) => files.get(address) ?? null,
    page: () => pageWithNonce(index),
  });
}

function pageWithNonce(index: string): ServedFile {
  const nonce = newStyleNonce();
  return {
    bytes: Buffer.from(index.replaceAll(styleNoncePlaceholder, nonce)),
    contentType: "text/html; charset=utf-8",
    policy: windowPolicy(nonce),
  };
}
