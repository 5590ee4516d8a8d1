// The hardening list of the desktop shell, one sentence per item, against the real main code over the stand-in. What only
// the built binary can show (fuses) is asserted in tests/electron/packaging.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { createElectronStandIn } from "../../support/electronStandIn/electronStandIn.ts";
import { frameAt } from "../../support/electronStandIn/standInWindow.ts";
import { endDesktops, startDesktop } from "../../support/electronStandIn/startDesktop.ts";

afterEach(endDesktops);

describe("the page", () => {
  it("runs sandboxed, isolated and without Node, web views, spelling checker or file navigation", async () => {
    const desktop = await startDesktop();
    expect(desktop.window().options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(desktop.electron.app.calls).toContain("enableSandbox");
  });

  it.each([
    { isPackaged: true, devTools: false },
    { isPackaged: false, devTools: true },
  ])("has developer tools $devTools when packaged is $isPackaged", async ({ isPackaged, devTools }) => {
    const desktop = await startDesktop({ isPackaged });
    expect(desktop.window().options.webPreferences?.devTools).toBe(devTools);
  });

  it("gets window.workbench with two functions, frozen, and nothing else", async () => {
    const desktop = await startDesktop();
    const page = await desktop.page();
    expect([...desktop.electron.contextBridge.mainWorld.keys()]).toEqual(["workbench"]);
    expect(Object.keys(page).toSorted()).toEqual(["onEvent", "request"]);
    expect(Object.isFrozen(page)).toBe(true);
  });

  it("comes with the policy of the house, and the style nonce of the policy is the one in the page", async () => {
    const desktop = await startDesktop();
    const page = desktop.window().webContents.page;
    const policy = page?.headers.get("content-security-policy") ?? "";
    const nonce = /'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? "no nonce";
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      `style-src 'self' 'nonce-${nonce}'`,
      "img-src 'self' data:",
      "font-src 'self'",
      "connect-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "object-src 'none'",
      "require-trusted-types-for 'script'",
    ]);
    expect(page?.text).toContain(`<meta name="style-nonce" content="${nonce}">`);
    expect(page?.text).not.toContain("__STYLE_NONCE__");
  });

  it("gets another nonce with every load", async () => {
    const { electron } = await startDesktop();
    const load = async () =>
      (await electron.session.defaultSession.request("app://budgetbanken/index.html"))?.headers.get(
        "content-security-policy",
      );
    expect(await load()).not.toBe(await load());
  });

  it("can go nowhere", async () => {
    const { webContents } = (await startDesktop()).window();
    for (const url of ["https://example.org/", "file:///etc/passwd", "app://budgetbanken/index.html", "javascript:1"]) {
      expect(webContents.tryToNavigate("will-navigate", url), url).toBe(false);
      expect(webContents.tryToNavigate("will-redirect", url), url).toBe(false);
      expect(webContents.tryToNavigate("will-frame-navigate", url, false), url).toBe(false);
      expect(webContents.tryToNavigate("will-frame-navigate", url, true), url).toBe(false);
      expect(webContents.tryToOpenWindow(url), url).toBe(false);
    }
    expect(webContents.tryToAttachWebview()).toBe(false);
  });

  it("may show a preview inside itself, and only in a frame", async () => {
    const { webContents } = (await startDesktop()).window();
    expect(webContents.tryToNavigate("will-frame-navigate", "about:srcdoc", false)).toBe(true);
    expect(webContents.tryToNavigate("will-frame-navigate", "about:srcdoc", true)).toBe(false);
  });
});

describe("the network", () => {
  const outside = [
    "http://127.0.0.1:80/",
    "https://example.org/",
    "ws://example.org/",
    "wss://a.b/",
    "ftp://a/",
    "file:///etc/passwd",
    "blob:app://budgetbanken/1",
    "devtools://devtools/x.html",
  ];

  it.each(outside)("is out of reach: %s is cancelled in every session", async (url) => {
    const { electron } = await startDesktop();
    electron.session.fromPartition("another");
    for (const session of electron.session.all) {
      expect(await session.request(url)).toBeNull();
      expect(session.networkAttempts).toEqual([]);
    }
    expect(electron.session.all).toHaveLength(2);
  });

  it("is not even asked for a name or a proxy", async () => {
    const { electron } = await startDesktop();
    expect(electron.app.switches).toEqual(
      expect.arrayContaining([
        "host-resolver-rules=MAP * ~NOTFOUND",
        "no-proxy-server",
        "disable-background-networking",
      ]),
    );
  });

  it("gives no download and no dictionary", async () => {
    const { electron } = await startDesktop();
    expect(electron.session.defaultSession.beginDownload()).toBe(false);
    expect(electron.session.defaultSession.spellChecker).toBe(false);
  });

  it("is not imported by any file of the desktop shell", () => {
    const root = join(import.meta.dirname, "../../..");
    const files = ["electron/main.ts", "electron/preload.ts", "electron/hostProcess.ts"];
    for (const folder of ["electron/shell", "electron/ipc"]) {
      files.push(...readdirSync(join(root, folder)).map((name) => `${folder}/${name}`));
    }
    const forbidden =
      /from "(node:)?(https?|net|tls|dgram|dns|http2)"|\bfetch\(|openExternal|loadExtension|setAsDefaultProtocolClient|autoUpdater|from "playwright/;
    const offenders = files.filter((file) => forbidden.test(readFileSync(join(root, file), "utf8")));
    expect(offenders).toEqual([]);
    expect(files.length).toBeGreaterThan(15);
  });
});

describe("permissions", () => {
  const all = [
    "media",
    "geolocation",
    "notifications",
    "clipboard-read",
    "openExternal",
    "fileSystem",
    "hid",
    "serial",
    "usb",
    "display-capture",
    "fullscreen",
    "storage-access",
  ];

  it.each(all)("%s is denied, asked for or looked up", async (permission) => {
    const desktop = await startDesktop();
    const { defaultSession } = desktop.electron.session;
    let allowed: boolean | null = null;
    defaultSession.permissionRequest?.(desktop.window().webContents, permission, (answer) => {
      allowed = answer;
    });
    expect(allowed).toBe(false);
    expect(defaultSession.permissionCheck?.(null, permission, "app://budgetbanken")).toBe(false);
  });

  it("to write to the clipboard is given to our own page and to no other", async () => {
    const desktop = await startDesktop();
    const { defaultSession } = desktop.electron.session;
    const request = (contents: unknown): boolean | null => {
      let allowed: boolean | null = null;
      defaultSession.permissionRequest?.(contents, "clipboard-sanitized-write", (answer) => {
        allowed = answer;
      });
      return allowed;
    };
    expect(request(desktop.window().webContents)).toBe(true);
    expect(request({ getURL: () => "app://budgetbanken.evil/" })).toBe(false);
    expect(defaultSession.permissionCheck?.(null, "clipboard-sanitized-write", "app://budgetbanken")).toBe(true);
    expect(defaultSession.permissionCheck?.(null, "clipboard-sanitized-write", "https://example.org")).toBe(false);
  });

  it("for devices are denied", async () => {
    const { electron } = await startDesktop();
    expect(electron.session.defaultSession.devicePermission?.({ deviceType: "usb" })).toBe(false);
  });
});

describe("the channel between page and main", () => {
  it("is one channel", async () => {
    const { electron } = await startDesktop();
    expect([...electron.ipcMain.handlers.keys()]).toEqual(["workbench:request"]);
  });

  const strangers = [
    { title: "a frame inside the page", frame: () => frameAt("app://budgetbanken/index.html") },
    { title: "a frame that is gone", frame: () => null },
  ];
  it.each(strangers)("answers nobody but the main frame: $title", async ({ frame }) => {
    const desktop = await startDesktop();
    const { webContents } = desktop.window();
    await expect(
      desktop.electron.ipcMain.receive("workbench:request", webContents, frame(), ["describe", {}]),
    ).rejects.toThrow("not the program's own");
    expect(desktop.host.calls).toEqual([]);
  });

  it("answers no other origin, even in the main frame of the window", async () => {
    const desktop = await startDesktop();
    const { webContents } = desktop.window();
    for (const address of [
      "https://example.org/",
      "app://report/1",
      "app://budgetbanken.evil/",
      "file:///index.html",
    ]) {
      webContents.mainFrame = frameAt(address);
      await expect(
        desktop.electron.ipcMain.receive("workbench:request", webContents, webContents.mainFrame, ["describe", {}]),
      ).rejects.toThrow("not the program's own");
    }
    expect(desktop.host.calls).toEqual([]);
  });

  it("answers no other window of the program", async () => {
    const desktop = await startDesktop();
    const other = { mainFrame: frameAt("app://budgetbanken/index.html") };
    await expect(
      desktop.electron.ipcMain.receive("workbench:request", other, other.mainFrame, ["describe", {}]),
    ).rejects.toThrow("not the program's own");
  });

  const calls = [
    { title: "an unknown name", call: ["eraseDisk", {}] },
    { title: "a name every object has", call: ["constructor", {}] },
    { title: "a name that is no text", call: [["view"], {}] },
    { title: "no payload", call: ["view"] },
    { title: "more than name and payload", call: ["view", {}, {}] },
  ];
  it.each(calls)("refuses $title before the host sees it", async ({ call }) => {
    const desktop = await startDesktop();
    const { webContents } = desktop.window();
    await expect(
      desktop.electron.ipcMain.receive("workbench:request", webContents, webContents.mainFrame, call),
    ).rejects.toThrow("not in the contract");
    expect(desktop.host.calls).toEqual([]);
  });
});

describe("the protocol of the program", () => {
  it("is registered as standard and secure before the program is ready", async () => {
    const { electron } = await startDesktop();
    expect(electron.schemes).toEqual([
      { scheme: "app", privileges: { standard: true, secure: true, supportFetchAPI: true } },
    ]);
  });

  it("gives the files of the window with their kind and the hardening headers", async () => {
    const { electron } = await startDesktop();
    const response = await electron.session.defaultSession.request("app://budgetbanken/assets/index-1.js");
    expect(response?.status).toBe(200);
    expect(await response?.text()).toBe("export {};");
    expect(Object.fromEntries(response?.headers ?? [])).toMatchObject({
      "content-type": "text/javascript; charset=utf-8",
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cache-control": "no-store",
      "cross-origin-opener-policy": "same-origin",
      "cross-origin-resource-policy": "same-origin",
    });
  });

  /** A request whose address has not been tidied up on the way, as a real Request would do. */
  const unparsedRequest = (url: string): Request =>
    Object.defineProperty(new Request("app://budgetbanken/"), "url", { value: url });
  const unknown = [
    "app://budgetbanken/",
    "app://budgetbanken/nothing.js",
    "app://budgetbanken/../secret.json",
    "app://budgetbanken/..%2fsecret.json",
    "app://budgetbanken/%2e%2e/secret.json",
    "app://budgetbanken/assets/..%5c..%5csecret.json",
    "app://budgetbanken//etc/passwd",
    "app://budgetbanken/assets/",
    "app://budgetbanken/assets/index-1.js.map",
    "app://report/index.html",
    "app://budgetbanken.evil/index.html",
    "app://user@budgetbanken:80/index.html",
  ];
  it.each(unknown)("answers 404 to %s", async (url) => {
    const { electron } = await startDesktop();
    const handler = electron.session.defaultSession.handlers.get("app");
    const status = await handler?.(unparsedRequest(url));
    expect(status?.status).toBe(404);
    expect(await status?.text()).toBe("");
  });

  it("answers nothing but GET", async () => {
    const { electron } = await startDesktop();
    expect((await electron.session.defaultSession.request("app://budgetbanken/index.html", "POST"))?.status).toBe(404);
  });
});

describe("data of the program", () => {
  it("lies in a folder only its owner can open", async () => {
    const { userData } = await startDesktop();
    expect(existsSync(join(userData, "arbete"))).toBe(true);
    if (process.platform !== "win32") {
      const { statSync } = await import("node:fs");
      expect(statSync(join(userData, "arbete")).mode & 0o777).toBe(0o700);
    }
  });

  it("does not roam between computers on Windows", async () => {
    const platform = Object.getOwnPropertyDescriptor(process, "platform");
    const setting = { appPath: "/", userData: "/", isPackaged: true, hasLock: true };
    vi.stubEnv("LOCALAPPDATA", "/users/eva/local");
    try {
      const desktop = await startDesktop({
        before: (electron, folder) => {
          Object.defineProperty(process, "platform", { ...platform, value: "win32" });
          vi.stubEnv("LOCALAPPDATA", join(folder, "local"));
          mkdirSync(join(folder, "local"));
          writeFileSync(join(folder, "local", "x"), "");
          expect(electron.app.getPath("userData")).toBe(join(folder, "data"));
        },
      });
      expect(desktop.electron.app.getPath("userData")).toBe(join(desktop.folder, "local", "Budgetbanken"));
      expect(createElectronStandIn(setting).app.getPath("userData")).toBe("/");
    } finally {
      if (platform !== undefined) Object.defineProperty(process, "platform", platform);
      vi.unstubAllEnvs();
    }
  });
});
