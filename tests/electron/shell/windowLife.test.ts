import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import { readSettings, writeSettings } from "../../../electron/shell/settingsFile.ts";
import { shellTexts } from "../../../shared/texts/shell.ts";
import { endDesktops, startDesktop } from "../../support/electronStandIn/startDesktop.ts";

afterEach(endDesktops);

const remember = (window: unknown) => (_electron: unknown, folder: string) =>
  writeFileSync(join(folder, "data", "installningar.json"), JSON.stringify({ window }));

describe("where the window stands", () => {
  it("is remembered when it is closed, and used at the next start", async () => {
    const first = await startDesktop();
    first.window().bounds = { x: 40, y: 60, width: 1300, height: 850 };
    first.window().maximized = true;
    first.window().close();
    const path = join(first.userData, "installningar.json");
    expect(readSettings(path)).toEqual({ window: { x: 40, y: 60, width: 1300, height: 850, maximized: true } });

    const text = readFileSync(path, "utf8");
    const next = await startDesktop({
      before: (_electron, folder) => writeFileSync(join(folder, "data", "installningar.json"), text),
    });
    expect(next.window().bounds).toEqual({ x: 40, y: 60, width: 1300, height: 850 });
    expect(next.window().maximized).toBe(true);
  });

  const unusable = [
    {
      title: "on a screen that is no longer there",
      window: { x: 5000, y: 60, width: 1300, height: 850, maximized: false },
    },
    {
      title: "with its title bar above the screen",
      window: { x: 40, y: -700, width: 1300, height: 850, maximized: false },
    },
    { title: "so small that nothing can be seen", window: { x: 40, y: 60, width: 3, height: 3, maximized: false } },
    { title: "written as something else", window: "över allt" },
  ];
  it.each(unusable)("is not used when it was $title", async ({ window }) => {
    const desktop = await startDesktop({ before: remember(window) });
    expect(desktop.window().bounds).toMatchObject({ width: 1440, height: 900 });
  });

  it("is forgotten rather than fatal when the settings file is damaged", async () => {
    const desktop = await startDesktop({
      before: (_electron, folder) => writeFileSync(join(folder, "data", "installningar.json"), '{"window": {"x": 4'),
    });
    expect(desktop.window().bounds).toMatchObject({ width: 1440, height: 900 });
  });

  it("is written whole: no half file and no leftover beside it, and the old one stands when the disk refuses", async () => {
    const { userData } = await startDesktop();
    const path = join(userData, "installningar.json");
    const settings = { window: { x: 1, y: 2, width: 900, height: 700, maximized: false } };
    expect(writeSettings(path, settings)).toBe(true);
    expect(readdirSync(userData).toSorted()).toEqual(["arbete", "installningar.json"]);
    expect(writeSettings(join(userData, "missing", "installningar.json"), settings)).toBe(false);
    expect(readSettings(path)).toEqual(settings);
  });
});

describe("the look before the first paint", () => {
  it.each([
    { dark: false, colour: "#f7f7f5" },
    { dark: true, colour: "#1b1d20" },
  ])("follows the system's choice of light or dark ($dark)", async ({ dark, colour }) => {
    const desktop = await startDesktop({
      before: (electron) => {
        electron.module.nativeTheme.shouldUseDarkColors = dark;
      },
    });
    expect(desktop.window().options.backgroundColor).toBe(colour);
  });
});

describe("leaving the program", () => {
  it("waits until the host has published and closed, then stops the host", async () => {
    const desktop = await startDesktop();
    const closing = Promise.withResolvers<void>();
    desktop.host.closeAll = () => {
      desktop.host.closed += 1;
      return closing.promise;
    };
    desktop.window().close();
    await vi.waitFor(() => expect(desktop.host.closed).toBe(1));
    desktop.electron.app.quit();
    expect(desktop.electron.app.exitCode).toBeNull();
    closing.resolve();
    await vi.waitFor(() => expect(desktop.electron.app.exitCode).toBe(0));
    expect(desktop.host.closed).toBe(1);
    expect(desktop.electron.utilityProcess.forks.map((fork) => fork.isAlive())).toEqual([false]);
  });

  it("closes the window too when the menu's quit is chosen", async () => {
    const desktop = await startDesktop();
    desktop.electron.app.quit();
    await vi.waitFor(() => expect(desktop.electron.app.exitCode).toBe(0));
    expect(desktop.electron.BrowserWindow.open).toEqual([]);
    expect(desktop.host.closed).toBe(1);
  });

  it("does not wait for a host that never answers", async () => {
    const desktop = await startDesktop();
    desktop.host.closeAll = () => new Promise(() => {});
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      desktop.electron.app.quit();
      expect(desktop.electron.app.exitCode).toBeNull();
      await vi.advanceTimersByTimeAsync(10_000);
      expect(desktop.electron.app.exitCode).toBe(0);
    } finally {
      vi.useRealTimers();
    }
  });
});

describe("when the page dies", () => {
  it("comes back in the same window, and the host goes on", async () => {
    const desktop = await startDesktop();
    const { webContents } = desktop.window();
    const loadedAgain = new Promise((resolve) => webContents.once("did-finish-load", resolve));
    webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await loadedAgain;
    expect(desktop.window().loaded).toEqual(["app://budgetbanken/index.html", "app://budgetbanken/index.html"]);
    expect(desktop.electron.BrowserWindow.open).toHaveLength(1);
    expect(desktop.electron.utilityProcess.forks).toHaveLength(1);
  });

  it("is given up with a sentence when it dies three times without loading", async () => {
    const desktop = await startDesktop();
    const window = desktop.window();
    window.loadURL = async (address) => {
      window.loaded.push(address);
    };
    for (let death = 0; death < 3; death += 1) window.webContents.emit("render-process-gone", {}, { reason: "oom" });
    expect(window.loaded).toHaveLength(3);
    expect(desktop.electron.dialogs.asked).toMatchObject([
      { kind: "message", options: { message: "Fönstret har slutat att fungera flera gånger i rad." } },
    ]);
    expect(desktop.electron.app.calls).toContain("relaunch");
  });
});

describe("when the page cannot be loaded at all", () => {
  const lose = async (crashed: boolean) => {
    const desktop = await startDesktop();
    const window = desktop.window();
    window.loadURL = () => Promise.reject(new Error("ERR_FAILED"));
    window.webContents.crashed = crashed;
    window.webContents.emit("render-process-gone", {}, { reason: "crashed" });
    await new Promise((resolve) => setImmediate(resolve));
    return desktop.electron.dialogs.asked;
  };

  it("says so instead of showing an empty window", async () => {
    expect(await lose(false)).toHaveLength(1);
  });

  it("counts a page that died while loading once, as dead", async () => {
    expect(await lose(true)).toEqual([]);
  });
});

describe("an unexpected error in main", () => {
  it.each([
    { button: 0, relaunches: true },
    { button: 1, relaunches: false },
  ])(
    "says that everything shown is saved, then restarts or quits as chosen ($button)",
    async ({ button, relaunches }) => {
      const desktop = await startDesktop();
      const silence = vi.spyOn(console, "error").mockImplementation(() => {});
      desktop.electron.dialogs.button = button;
      const listener = desktop.unexpectedErrorListener();
      listener(new Error("secret detail"));
      listener(new Error("another"));
      silence.mockRestore();
      expect(desktop.electron.dialogs.asked).toHaveLength(1);
      expect(desktop.electron.dialogs.asked[0]?.options).toMatchObject({
        title: "Budgetbänken måste startas om",
        detail: shellTexts.crashDetail,
        buttons: ["Starta om", "Avsluta"],
      });
      expect(JSON.stringify(desktop.electron.dialogs.asked)).not.toContain("secret");
      expect(desktop.electron.app.calls.includes("relaunch")).toBe(relaunches);
      expect(desktop.electron.app.exitCode).toBe(1);
    },
  );
});
