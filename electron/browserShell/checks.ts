// The wall around the browser shell: every program and every user of this machine can reach 127.0.0.1, and so can any web
// page the user visits. The checks run in a fixed order over method, address and headers alone, before a byte of the body is
// read; the first that fails decides, and the answer is the same 403 for all of them.

import { createHash, timingSafeEqual } from "node:crypto";
import { type CarrierRoute, carrierPaths } from "../../shared/contract/browserCarrier.ts";

export interface IncomingCall {
  readonly method: string;
  /** Path and query as sent. */
  readonly target: string;
  /** Every value a header was sent with; a header sent twice is nobody's honest browser. */
  readonly headers: Readonly<Record<string, readonly string[] | undefined>>;
}

export interface ShellIdentity {
  /** `127.0.0.1:<port>`. */
  readonly authority: string;
  readonly token: string;
  readonly isStaticFile: (path: string) => boolean;
}

export type FailedCheck = "host" | "origin" | "fetchSite" | "address" | "method" | "contentType" | "token";
export type Verdict =
  | { readonly allowed: true; readonly route: "page" | CarrierRoute }
  | { readonly allowed: true; readonly route: "file"; readonly path: string }
  /** `failed` is for tests; it never leaves the program. */
  | { readonly allowed: false; readonly failed: FailedCheck };

/**
 * What a call may do: the page, one of its files, or one of the four POST addresses.
 *
 * Order: Host, Origin, Sec-Fetch-Site, static GET, method, content type, token. Pure; compares the token in constant time.
 */
export function checkCall(call: IncomingCall, shell: ShellIdentity): Verdict {
  if (single(call, "host") !== shell.authority) return refused("host");
  const isPage = call.method === "GET" && call.target === "/";
  if (isSent(call, "origin") && single(call, "origin") !== `http://${shell.authority}`) return refused("origin");
  if (isSent(call, "sec-fetch-site") && !isFetchSiteAllowed(call, isPage)) return refused("fetchSite");
  if (isPage) return { allowed: true, route: "page" };
  if (call.method === "GET" && shell.isStaticFile(call.target))
    return { allowed: true, route: "file", path: call.target };
  const route = routeOf(call.target);
  if (route === null) return refused("address");
  if (call.method !== "POST") return refused("method");
  if (single(call, "content-type") !== "application/json") return refused("contentType");
  if (!isTokenRight(single(call, "authorization") ?? "", shell.token)) return refused("token");
  return { allowed: true, route };
}

const refused = (failed: FailedCheck): Verdict => ({ allowed: false, failed });

const isSent = (call: IncomingCall, name: string): boolean => (call.headers[name]?.length ?? 0) > 0;

/** The value of a header sent exactly once. */
function single(call: IncomingCall, name: string): string | null {
  const values = call.headers[name];
  return values?.length === 1 ? (values[0] ?? null) : null;
}

/**
 * Same origin, or for the page itself: typed or pasted by the user, or a whole tab led here from elsewhere. The latter is
 * what the redirect file looks like to the browser ("cross-site" from file:); the page holds no secret and no token.
 */
function isFetchSiteAllowed(call: IncomingCall, isPage: boolean): boolean {
  const site = single(call, "sec-fetch-site");
  if (site === "same-origin") return true;
  if (!isPage) return false;
  if (site === "none") return true;
  return (
    site === "cross-site" &&
    single(call, "sec-fetch-mode") === "navigate" &&
    single(call, "sec-fetch-dest") === "document"
  );
}

function routeOf(target: string): CarrierRoute | null {
  switch (target) {
    case carrierPaths.session:
      return "session";
    case carrierPaths.request:
      return "request";
    case carrierPaths.upload:
      return "upload";
    case carrierPaths.events:
      return "events";
    default:
      return null;
  }
}

/** Both sides are hashed first, so that neither content nor length shows in the time. */
function isTokenRight(authorization: string, token: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}
