import { once } from "node:events";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { request as httpRequest, type IncomingHttpHeaders } from "node:http";
import { connect, type Socket } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type BrowserShellServer, createBrowserShellServer } from "../../../electron/browserShell/server.ts";
import { createSession, type Session } from "../../../electron/browserShell/session.ts";
import { loadStaticFiles } from "../../../electron/browserShell/staticFiles.ts";
import { decodeWire, encodeWire } from "../../../shared/contract/wire.ts";
import { createFakeHost, type FakeHost, fakeView } from "./fakeHost.ts";

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let folder = "";
let host: FakeHost;
let session: Session;
let server: BrowserShellServer;
let origin = "";
let token = "";

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "shell-"));
  mkdirSync(path.join(folder, "assets"));
  writeFileSync(
    path.join(folder, "index.html"),
    '<meta name="style-nonce" content="__STYLE_NONCE__"><p>Budgetbänken</p>',
  );
  writeFileSync(path.join(folder, "assets", "index.js"), "export {};");
  writeFileSync(path.join(folder, "assets", "index.js.map"), "{}");
  symlinkSync("/etc/passwd", path.join(folder, "assets", "passwd.js"));
  const files = await loadStaticFiles(folder);
  if (!files.ok) throw new Error(files.error);
  host = createFakeHost();
  session = createSession();
  server = await createBrowserShellServer({
    host,
    session,
    files: () => files.value,
    startWith: [{ type: "sample", name: "alingsas" }],
  });
  [origin = "", token = ""] = server.address.split("/#");
});
afterEach(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

function send(
  method: string,
  target: string,
  options: { readonly headers?: Record<string, string | string[]>; readonly body?: string | Buffer } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const call = httpRequest(
      `${origin}/`,
      { method, path: target, headers: options.headers, agent: false },
      (response) => {
        let body = "";
        response.setEncoding("utf8").on("data", (chunk: string) => {
          body += chunk;
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      },
    );
    call.once("error", reject).end(options.body);
  });
}

const ours = (): Record<string, string> => ({
  "Content-Type": "application/json",
  Authorization: `Bearer ${token}`,
  Origin: origin,
});
const post = (target: string, content: unknown): Promise<Answer> =>
  send("POST", target, { headers: ours(), body: JSON.stringify(encodeWire(content)) });

async function begin(): Promise<string> {
  const answer: unknown = JSON.parse((await post("/session", { action: "start" })).body);
  if (typeof answer !== "object" || answer === null || !("session" in answer)) throw new Error("no session");
  return String(answer.session);
}

async function ask(name: string, payload: unknown, id: string): Promise<unknown> {
  const decoded = decodeWire(JSON.parse((await post("/request", { session: id, name, payload })).body));
  return decoded.ok ? decoded.value : decoded.error;
}

describe("the browser shell's server", () => {
  it("listens on 127.0.0.1 and gives an address with a token of 256 bits, new for every run", async () => {
    expect(server.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#[\w-]{43}$/);
    expect(Buffer.from(token, "base64url").length).toBe(32);
  });

  it("serves the page with a fresh style nonce in page and policy, and every security header", async () => {
    const answers = [await send("GET", "/"), await send("GET", "/")];
    const nonces = answers.map((answer) => /content="([\w-]{22})"/.exec(answer.body)?.[1] ?? "none");
    expect(new Set(nonces).size).toBe(2);
    for (const [index, answer] of answers.entries()) {
      expect(answer.status).toBe(200);
      expect(answer.headers).toMatchObject({
        "content-type": "text/html; charset=utf-8",
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "cache-control": "no-store",
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
      });
      const policy = answer.headers["content-security-policy"];
      expect(policy).toContain(`style-src 'self' 'nonce-${nonces[index]}'`);
      for (const part of ["default-src 'none'", "frame-ancestors 'none'", "script-src 'self';", "connect-src 'self'"]) {
        expect(policy).toContain(part);
      }
      expect(answer.headers["set-cookie"]).toBeUndefined();
      expect(answer.headers["access-control-allow-origin"]).toBeUndefined();
    }
  });

  it("serves the files of the built window and nothing else of the disk", async () => {
    expect(await send("GET", "/assets/index.js")).toMatchObject({ status: 200, body: "export {};" });
    for (const target of [
      "/assets/passwd.js",
      "/assets/index.js.map",
      "/index.html",
      "/assets/",
      "/../package.json",
      "/assets/%69ndex.js",
      "/assets/index.js?x",
      "//etc/passwd",
      "/..%2f..%2fetc/passwd",
      "/favicon.ico",
    ]) {
      expect(await send("GET", target)).toMatchObject({ status: 403, body: "" });
    }
  });

  it.each([
    ["another name for the machine", "POST", { Host: "localhost:1" }],
    ["another site", "POST", { Origin: "http://evil.example" }],
    ["a sandboxed frame", "POST", { Origin: "null" }],
    ["a form", "POST", { "Content-Type": "application/x-www-form-urlencoded" }],
    ["a preflight", "OPTIONS", { "Access-Control-Request-Method": "POST" }],
    ["no token", "POST", { Authorization: "" }],
    ["a wrong token", "POST", { Authorization: `Bearer ${"A".repeat(43)}` }],
  ])("answers %s with the same bare 403 and does not ask the host", async (_, method, headers) => {
    const id = await begin();
    const body = method === "POST" ? { body: JSON.stringify({ session: id, name: "view", payload: {} }) } : {};
    const answer = await send(method, "/request", { headers: { ...ours(), ...headers }, ...body });
    expect([answer.status, answer.body, answer.headers["access-control-allow-origin"]]).toEqual([403, "", undefined]);
    expect(host.asked).toEqual([]);
  });

  it("gives a refused call its 403, and no reset, also when the caller reads only after sending a long body", async () => {
    const socket = connect(Number(origin.split(":").pop()), "127.0.0.1");
    let answer = "";
    let fault = "none";
    socket.on("error", (error) => {
      fault = error.message;
    });
    socket.pause();
    const length = 20_000_000;
    socket.write(`POST /request HTTP/1.1\r\nHost: ${origin.slice(7)}\r\nContent-Length: ${length}\r\n\r\n`);
    const closed = once(socket, "close").catch(() => undefined);
    for (let sent = 0; sent < length && !socket.destroyed; sent += 1_000_000) {
      await new Promise((resolve) => socket.write(Buffer.alloc(1_000_000, 0x61), resolve));
    }
    socket.on("data", (chunk) => {
      answer += String(chunk);
    });
    socket.resume();
    await closed;
    expect([answer.split("\r\n")[0], fault]).toEqual(["HTTP/1.1 403 Forbidden", "none"]);
  });

  it("carries a request to the host and every bit of its answer back", async () => {
    const id = await begin();
    expect(await ask("view", { handle: "h1", figures: new Float64Array([Infinity]) }, id)).toStrictEqual({
      ok: true,
      value: fakeView,
    });
    expect(host.asked).toStrictEqual([
      { name: "view", payload: { handle: "h1", figures: new Float64Array([Infinity]) } },
    ]);
    expect(await ask("okänt", {}, id)).toEqual({ ok: false, error: { code: "okänd", message: "okänt finns inte." } });
  });

  it("tells the window what to open first", async () => {
    expect(await ask("describe", {}, await begin())).toEqual({
      ok: true,
      value: { nativeDialogs: false, startWith: [{ type: "sample", name: "alingsas" }] },
    });
  });

  it("turns a fault of the program into a refusal", async () => {
    const answer = await ask("close", { handle: "h1" }, await begin());
    expect(answer).toEqual({
      ok: false,
      error: {
        code: "oväntat",
        message:
          "Ett fel i programmet hindrade åtgärden. Inget har ändrats. Starta om Budgetbänken om felet kommer igen.",
      },
    });
  });

  it("refuses a tab that another one has taken over from", async () => {
    const first = await begin();
    await post("/session", { action: "takeOver" });
    expect(await ask("view", {}, first)).toMatchObject({ ok: false, error: { code: "övertagen" } });
    expect(host.asked).toEqual([]);
  });

  it.each([
    ["no JSON", "/request", "{"],
    ["bytes that are no text", "/request", Buffer.from([0x22, 0xff, 0x22])],
    ["an unknown field", "/request", '{"session":"a","name":"view","payload":{},"more":1}'],
    ["a false array", "/request", '{"session":"a","name":"view","payload":{"$f64":"AA"}}'],
    ["an unknown action", "/session", '{"action":"steal"}'],
    ["another request on the upload address", "/upload", '{"session":"a","name":"apply","payload":{}}'],
    [
      "an upload that is none",
      "/upload",
      '{"session":"a","name":"open","payload":{"source":{"type":"sample","name":"alingsas"}}}',
    ],
  ])("answers 400 to %s", async (_, target, body) => {
    expect(await send("POST", target, { headers: ours(), body })).toMatchObject({ status: 400, body: "" });
    expect(host.asked).toEqual([]);
  });

  it("takes a whole file by the upload address, and nothing above a megabyte by the other", async () => {
    const id = await begin();
    const base64 = "A".repeat(2_000_000);
    const content = {
      session: id,
      name: "open",
      payload: { source: { type: "upload", fileName: "a.budget", base64 } },
    };
    expect((await post("/request", content)).status).toBe(413);
    expect(host.asked).toEqual([]);
    expect((await post("/upload", content)).status).toBe(200);
    expect(host.asked).toEqual([{ name: "open", payload: content.payload }]);
  });

  it("stops a body without a stated length at the limit", async () => {
    const headers = { ...ours(), "Transfer-Encoding": "chunked" };
    const answer = await send("POST", "/request", { headers, body: Buffer.alloc(1_100_000, 0x20) });
    expect(answer.status).toBe(413);
  });

  it("sends news to the active tab line by line, and says when another takes over and when the program ends", async () => {
    const lines = (
      id: string,
    ): { readonly seen: string[]; readonly ended: Promise<unknown>; readonly ready: Promise<unknown> } => {
      const seen: string[] = [];
      const call = httpRequest(`${origin}/events`, { method: "POST", headers: ours(), agent: false });
      const response = once(call, "response").then(([incoming]) => incoming);
      call.end(JSON.stringify({ session: id }));
      const ready = response.then(async (incoming) => {
        incoming.setEncoding("utf8").on("data", (text: string) => seen.push(...text.trim().split("\n")));
        await once(incoming, "data");
      });
      return { seen, ready, ended: response.then((incoming) => once(incoming, "end")) };
    };
    const first = lines(await begin());
    await first.ready;
    server.emit({ type: "hostRestarted" });
    const taken: unknown = JSON.parse((await post("/session", { action: "takeOver" })).body);
    await first.ended;
    expect(first.seen.map((line) => JSON.parse(line))).toEqual([
      { control: "ready" },
      { control: "event", event: { type: "hostRestarted" } },
      { control: "takenOver" },
    ]);
    if (typeof taken !== "object" || taken === null || !("session" in taken)) throw new Error("no session");
    const second = lines(String(taken.session));
    await second.ready;
    await Promise.all([server.close(), second.ended]);
    expect(second.seen.map((line) => JSON.parse(line))).toEqual([{ control: "ready" }, { control: "ended" }]);
  });

  it("keeps the owner in when others fill every connection", async () => {
    const id = await begin();
    const port = Number(origin.split(":").pop());
    const idle: Socket[] = [];
    for (let count = 0; count < 20; count += 1) {
      const socket = connect(port, "127.0.0.1").on("error", () => undefined);
      await once(socket, "connect");
      idle.push(socket);
    }
    expect(await ask("view", {}, id)).toMatchObject({ ok: true });
    expect(idle.filter((socket) => !socket.destroyed && socket.readyState === "open").length).toBeLessThanOrEqual(8);
    for (const socket of idle) socket.destroy();
  });

  it("closes a connection whose headers never come to an end", async () => {
    const socket = connect(Number(origin.split(":").pop()), "127.0.0.1");
    let answer = "";
    socket.setEncoding("utf8").on("data", (text: string) => {
      answer += text;
    });
    socket.write("POST /request HTTP/1.1\r\nHost: 127.0.0.1\r\nX-Slow: ");
    await once(socket, "close");
    expect(answer === "" || answer.startsWith("HTTP/1.1 408")).toBe(true);
    expect(host.asked).toEqual([]);
  });

  it("makes no switch to another protocol", async () => {
    const headers = {
      Connection: "Upgrade",
      Upgrade: "websocket",
      "Sec-WebSocket-Key": "x",
      "Sec-WebSocket-Version": "13",
    };
    expect((await send("GET", "/", { headers })).status).toBe(403);
  });
});

describe("the built window", () => {
  it("is named as missing when it has not been built", async () => {
    expect(await loadStaticFiles(path.join(folder, "finns-inte"))).toEqual({
      ok: false,
      error: "Det byggda fönstret (out/renderer) saknas eller är trasigt. Kör npm run build och starta igen.",
    });
  });
});
