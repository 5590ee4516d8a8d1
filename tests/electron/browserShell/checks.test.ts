import { describe, expect, it } from "vitest";
import { checkCall, type IncomingCall, type Verdict } from "../../../electron/browserShell/checks.ts";

const token = "t".repeat(43);
const shell = { authority: "127.0.0.1:4711", token, isStaticFile: (path: string) => path === "/assets/index.js" };

type Header = string | readonly string[] | undefined;
const list = (value: Header): readonly string[] | undefined => (typeof value === "string" ? [value] : value);

function verdictOf(method: string, target: string, headers: Readonly<Record<string, Header>>): Verdict {
  const lists = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, list(value)]));
  const call: IncomingCall = { method, target, headers: lists };
  return checkCall(call, shell);
}

const own = {
  host: "127.0.0.1:4711",
  origin: "http://127.0.0.1:4711",
  "sec-fetch-site": "same-origin",
  "content-type": "application/json",
  authorization: `Bearer ${token}`,
};

const hosts: readonly Header[] = [
  "127.0.0.1:4711",
  undefined,
  "localhost:4711",
  "127.0.0.1:4712",
  "127.0.0.1",
  "127.0.0.1:4711.evil.example",
  "evil.example:4711",
  ["127.0.0.1:4711", "evil.example"],
];
const origins: readonly Header[] = [
  "http://127.0.0.1:4711",
  undefined,
  "null",
  "https://127.0.0.1:4711",
  "http://127.0.0.1:4712",
  "http://evil.example",
];
const sites: readonly Header[] = ["same-origin", undefined, "none", "same-site", "cross-site"];
const methods = ["POST", "GET", "OPTIONS", "PUT", "HEAD"];
const targets = [
  "/request",
  "/upload",
  "/events",
  "/session",
  "/",
  "/assets/index.js",
  "/requests",
  "/assets/../request",
];
const types: readonly Header[] = ["application/json", undefined, "text/plain", "application/x-www-form-urlencoded"];
const authorizations: readonly Header[] = [
  `Bearer ${token}`,
  undefined,
  "Bearer ",
  `Bearer ${token}x`,
  `bearer ${token}`,
  token,
];

describe("checks of a call", () => {
  it("lets through, of the whole matrix, only our own page's POST with the token and plain reading", () => {
    let calls = 0;
    const passed = new Map<string, number>();
    for (const host of hosts)
      for (const origin of origins)
        for (const site of sites)
          for (const method of methods)
            for (const target of targets)
              for (const type of types)
                for (const authorization of authorizations) {
                  calls += 1;
                  const headers = { host, origin, "sec-fetch-site": site, "content-type": type, authorization };
                  const verdict = verdictOf(method, target, headers);
                  if (!verdict.allowed) continue;
                  passed.set(`${method} ${target}`, (passed.get(`${method} ${target}`) ?? 0) + 1);
                  expect(host).toBe("127.0.0.1:4711");
                  expect(["http://127.0.0.1:4711", undefined]).toContain(origin);
                  expect(target === "/" ? ["same-origin", "none", undefined] : ["same-origin", undefined]).toContain(
                    site,
                  );
                  if (method === "POST") {
                    expect([type, authorization]).toEqual(["application/json", `Bearer ${token}`]);
                  }
                }
    expect(calls).toBe(230_400);
    // Two origins (ours, none) by two sites (same-origin, none sent); the page also when typed; reading needs no token.
    expect(Object.fromEntries(passed)).toEqual({
      "POST /request": 4,
      "POST /upload": 4,
      "POST /events": 4,
      "POST /session": 4,
      "GET /": 6 * 24,
      "GET /assets/index.js": 4 * 24,
    });
  });

  it.each([
    ["host", { ...own, host: "evil.example", origin: "null", authorization: "" }],
    ["origin", { ...own, origin: "null", "sec-fetch-site": "cross-site", authorization: "" }],
    ["fetchSite", { ...own, "sec-fetch-site": "same-site", "content-type": "text/plain" }],
    ["contentType", { ...own, "content-type": "text/plain", authorization: "" }],
    ["contentType", { ...own, "content-type": "application/json; charset=utf-8" }],
    ["token", { ...own, authorization: `Bearer ${token.slice(1)}u` }],
    ["token", { ...own, authorization: [`Bearer ${token}`, `Bearer ${token}`] }],
  ])("stops at the first check that fails: %s", (failed, headers) => {
    expect(verdictOf("POST", "/request", headers)).toEqual({ allowed: false, failed });
  });

  it("refuses a preflight and every method but POST, before it looks at the token", () => {
    expect(verdictOf("OPTIONS", "/request", { host: own.host, origin: own.origin })).toEqual({
      allowed: false,
      failed: "method",
    });
    expect(verdictOf("GET", "/request", own)).toEqual({ allowed: false, failed: "method" });
  });

  it("opens the page for a tab led here by the redirect file, but not for a frame, a script or another site's file", () => {
    const led = {
      host: own.host,
      "sec-fetch-site": "cross-site",
      "sec-fetch-mode": "navigate",
      "sec-fetch-dest": "document",
    };
    expect(verdictOf("GET", "/", led)).toEqual({ allowed: true, route: "page" });
    expect(verdictOf("GET", "/", { ...led, "sec-fetch-dest": "iframe" }).allowed).toBe(false);
    expect(verdictOf("GET", "/", { ...led, "sec-fetch-mode": "no-cors" }).allowed).toBe(false);
    expect(verdictOf("GET", "/", { ...led, "sec-fetch-site": "same-site" }).allowed).toBe(false);
    expect(verdictOf("GET", "/assets/index.js", led).allowed).toBe(false);
    expect(verdictOf("POST", "/request", { ...own, ...led }).allowed).toBe(false);
  });
});
