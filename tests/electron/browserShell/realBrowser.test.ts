import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { build } from "vite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { writeRedirectFile } from "../../../electron/browserShell/openBrowser.ts";
import { type BrowserShellServer, createBrowserShellServer } from "../../../electron/browserShell/server.ts";
import { createSession } from "../../../electron/browserShell/session.ts";
import { loadStaticFiles, type StaticFiles } from "../../../electron/browserShell/staticFiles.ts";
import { browserShellTexts } from "../../../shared/texts/browserShell.ts";
import { launchTestBrowser } from "../../support/testBrowser.ts";
import { createFakeHost, type FakeHost } from "./fakeHost.ts";

let folder = "";
let files: StaticFiles;
let browser: Browser;
let context: BrowserContext;
let host: FakeHost;
let server: BrowserShellServer;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), "page-"));
  writeFileSync(
    path.join(folder, "index.html"),
    `<!doctype html><html lang="sv"><meta name="style-nonce" content="__STYLE_NONCE__"><title>Prov</title><body><div id="root"></div>
<script type="module" src="./start.ts"></script></body></html>`,
  );
  writeFileSync(
    path.join(folder, "start.ts"),
    `import ${JSON.stringify(path.join(import.meta.dirname, "browserPage.ts"))};`,
  );
  await build({
    root: folder,
    configFile: false,
    logLevel: "error",
    build: { target: "es2024", modulePreload: false },
  });
  const loaded = await loadStaticFiles(path.join(folder, "dist"));
  if (!loaded.ok) throw new Error(loaded.error);
  files = loaded.value;
  browser = await launchTestBrowser();
});
afterAll(async () => {
  await browser.close();
  rmSync(folder, { recursive: true });
});
beforeEach(async () => {
  host = createFakeHost();
  server = await createBrowserShellServer({
    host,
    session: createSession(),
    files: () => files,
    startWith: [{ type: "sample", name: "alingsas" }],
  });
  context = await browser.newContext({ locale: "sv-SE" });
});
afterEach(async () => {
  await context.close();
  await server.close();
});

/**
 * The value of an expression in the page, over the debugging protocol: playwright's own ways into a page compile code from
 * strings, which this test process (like the program) forbids, and then wait for ever.
 */
async function inPage(page: Page, expression: string): Promise<unknown> {
  const debug = await page.context().newCDPSession(page);
  try {
    const { result } = await debug.send("Runtime.evaluate", { expression, returnByValue: true });
    return result.value;
  } finally {
    await debug.detach();
  }
}

/** Text of an element once it is there; gives up after ten seconds with what the page shows instead. */
async function textOf(page: Page, id: string): Promise<unknown> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const text = await inPage(page, `document.getElementById(${JSON.stringify(id)})?.textContent`).catch(
      () => undefined,
    );
    if (typeof text === "string") return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return `no #${id}, but: ${String(await inPage(page, "document.body.innerText"))}`;
}

const pressTheButton = (page: Page): Promise<unknown> => inPage(page, 'document.querySelector("button").click()');

describe("the bridge in a real browser", () => {
  it("comes in through the private redirect file, hides the token and carries requests bit for bit", async () => {
    const redirect = await writeRedirectFile(server.address);
    expect(statSync(redirect.path).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(redirect.path)).mode & 0o777).toBe(0o700);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(pathToFileURL(redirect.path).href);
    expect(await textOf(page, "done")).toBe("4");
    expect(await textOf(page, "installed")).toBe("true");
    const [origin = "", token = "none"] = server.address.split("#");
    expect(await textOf(page, "address")).toBe(origin);
    expect(page.url()).not.toContain(token);
    expect(await textOf(page, "starts-with")).toBe("alingsas");
    expect(await textOf(page, "view")).toBe("NaN -0 0.30000000000000004 -2421049000 0 1 255 -1 2147483647");
    expect(await textOf(page, "upload")).toBe("true");
    expect(await textOf(page, "large")).toBe(
      "Det som skulle skickas är 1,1 MB; gränsen är 1 MB. Inget har ändrats. Dela upp inklistringen i mindre delar.",
    );
    expect(host.asked.map(({ name }) => name)).toEqual(["describe", "view", "open", "apply", "undo", "view", "apply"]);
    expect(complaints).toEqual([]);
    await redirect.remove();
    expect(() => statSync(redirect.path)).toThrow();
  });

  it("receives the host's news", async () => {
    const page = await context.newPage();
    await page.goto(server.address);
    await textOf(page, "done");
    server.emit({ type: "menuCommand", commandId: "undo" });
    expect(await textOf(page, "event-menuCommand")).toBe("menuCommand");
  });

  it("says where to start again when the page is reloaded", async () => {
    const page = await context.newPage();
    await page.goto(server.address);
    await textOf(page, "done");
    await page.reload();
    expect(await textOf(page, "browser-notice-heading")).toBe(browserShellTexts.noTokenHeading);
    expect(await textOf(page, "browser-notice-sentence")).toBe(browserShellTexts.noToken);
    expect(await textOf(page, "installed")).toBe("false");
  });

  it("says that an address of an earlier run is no longer good", async () => {
    const page = await context.newPage();
    await page.goto(`${server.address.slice(0, -3)}AAA`);
    expect(await textOf(page, "browser-notice-heading")).toBe(browserShellTexts.wrongTokenHeading);
    expect(host.asked).toEqual([]);
  });

  it("asks in a second tab, takes over, and gives the first its notice and a way back", async () => {
    const first = await context.newPage();
    await first.goto(server.address);
    await textOf(first, "done");
    const second = await context.newPage();
    await second.goto(server.address);
    expect(await textOf(second, "browser-notice-sentence")).toBe(browserShellTexts.alreadyOpen);
    await pressTheButton(second);
    expect(await textOf(second, "done")).toBe("4");
    expect(await textOf(first, "browser-notice-sentence")).toBe(browserShellTexts.takenOver);
    await pressTheButton(first);
    expect(await textOf(first, "event-hostRestarted")).toBe("hostRestarted");
    expect(await textOf(second, "browser-notice-sentence")).toBe(browserShellTexts.takenOver);
  });

  it("says when the program has ended", async () => {
    const page = await context.newPage();
    await page.goto(server.address);
    await textOf(page, "done");
    await server.close();
    expect(await textOf(page, "browser-notice-heading")).toBe(browserShellTexts.endedHeading);
  });
});

describe("a hostile page in the same browser", () => {
  let other: Server;
  let otherAddress = "";
  beforeAll(async () => {
    other = createServer((_request, response) => {
      const target = server.address.split("/#")[0] ?? "";
      response.setHeader("Content-Type", "text/html; charset=utf-8");
      response.end(hostilePage(target));
    });
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const bound = other.address();
    if (bound === null || typeof bound === "string") throw new Error("no port");
    otherAddress = `http://127.0.0.1:${bound.port}/`;
  });
  afterAll(() => {
    other.close();
  });

  it("reads nothing and changes nothing from another port of the machine: fetch, form, frame, socket", async () => {
    const page = await context.newPage();
    await page.goto(otherAddress);
    expect(await textOf(page, "result")).toBe("läst: nej | blint: nej | preflight: nej | socket: nej | ram: nej");
    expect(host.asked).toEqual([]);
  });
});

const hostilePage = (
  target: string,
): string => `<!doctype html><meta charset="utf-8"><iframe id="frame" src="${target}/"></iframe>
<iframe name="sink"></iframe><form method="post" target="sink" enctype="text/plain" action="${target}/request"><input name='{"session":"' value='"}'></form>
<script type="module">
document.forms[0].submit();
const tried = (promise) => promise.then(() => "ja", () => "nej");
const read = await tried(fetch("${target}/").then((response) => response.text()));
const blind = await fetch("${target}/request", { method: "POST", mode: "no-cors", body: "{}" }).then(() => "sänt", () => "nej");
const preflight = await tried(fetch("${target}/request", { method: "POST", headers: { "Content-Type": "application/json", Authorization: "Bearer x" }, body: "{}" }));
const socket = await new Promise((resolve) => { const s = new WebSocket("${target}/events".replace("http", "ws")); s.onopen = () => resolve("ja"); s.onerror = () => resolve("nej"); });
let frame = "nej"; try { frame = frames[0].document.getElementById("root") === null ? "nej" : "ja"; } catch {}
const result = document.createElement("p"); result.id = "result";
result.textContent = "läst: " + read + " | blint: " + blind + " | preflight: " + preflight + " | socket: " + socket + " | ram: " + frame;
document.body.append(result);
</script>`;
