import { mkdirSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it, vi } from "vitest";
import type { WorkbenchEvent } from "../../../shared/contract/workbench.ts";
import { failure, success } from "../../../shared/domain/result.ts";
import { shellTexts } from "../../../shared/texts/shell.ts";
import { endDesktops, startDesktop } from "../../support/electronStandIn/startDesktop.ts";

afterEach(endDesktops);

describe("starting the program", () => {
  it("opens one window with the page of the program's own protocol and shows it when it is painted", async () => {
    const desktop = await startDesktop();
    expect(desktop.electron.BrowserWindow.open).toHaveLength(1);
    expect(desktop.window().loaded).toEqual(["app://budgetbanken/index.html"]);
    expect(desktop.window().options).toMatchObject({ show: false, title: "Budgetbänken" });
    expect(desktop.window().shown).toBe(true);
  });

  it("starts the host in a process of its own, without code from strings", async () => {
    const { electron, folder } = await startDesktop();
    expect(electron.utilityProcess.forks.map(({ entry, options }) => ({ entry, execArgv: options.execArgv }))).toEqual([
      { entry: join(folder, "out", "main", "hostProcess.js"), execArgv: ["--disallow-code-generation-from-strings"] },
    ]);
  });

  it("tells the host its work folder, version and what this shell can do", async () => {
    const desktop = await startDesktop();
    await (await desktop.page()).request("describe", {});
    expect(desktop.host.services).toMatchObject({
      workFolder: join(desktop.userData, "arbete"),
      programVersion: "9.8.7",
      nativeDialogs: true,
      nativeMenu: true,
      openInMailProgram: true,
    });
  });

  it("makes way for the program that already runs", async () => {
    const { electron } = await startDesktop({ hasLock: false });
    expect(electron.app.calls).toContain("quit");
    expect(electron.BrowserWindow.open).toHaveLength(0);
    expect(electron.utilityProcess.forks).toHaveLength(0);
  });
});

describe("requests of the page", () => {
  it("reach the host through preload and main, and the answer comes back whole", async () => {
    const desktop = await startDesktop();
    const values = new Float64Array([0.1 + 0.2, -0]);
    desktop.host.answer = async () => success({ values });
    const page = await desktop.page();
    expect(await page.request("view", { handle: "h1" })).toEqual(success({ values }));
    expect(desktop.host.calls).toEqual([{ name: "view", payload: { handle: "h1" } }]);
  });

  it("are answered with a refusal when the host process dies, and the page hears of the restart", async () => {
    const desktop = await startDesktop();
    const page = await desktop.page();
    const heard: WorkbenchEvent[] = [];
    page.onEvent((event) => heard.push(event));
    desktop.host.answer = () => new Promise(() => {});
    const waiting = page.request("view", { handle: "h1" });
    await vi.waitFor(() => expect(desktop.host.calls).toHaveLength(1));
    desktop.electron.utilityProcess.forks[0]?.die(139);
    expect(await waiting).toEqual(failure(shellTexts.hostDied));
    await vi.waitFor(() => expect(heard).toEqual([{ type: "hostRestarted" }]));
    expect(desktop.electron.BrowserWindow.open).toHaveLength(1);
  });
});

describe("news for the page", () => {
  it("come without Electron's event object, and stop when the page stops listening", async () => {
    const desktop = await startDesktop();
    const page = await desktop.page();
    const heard: unknown[][] = [];
    const stop = page.onEvent((...given) => heard.push(given));
    const send = () => desktop.window().webContents.send("workbench:event", { type: "menuCommand", commandId: "undo" });
    send();
    stop();
    send();
    expect(heard).toEqual([[{ type: "menuCommand", commandId: "undo" }]]);
  });

  it("come from the host too", async () => {
    const desktop = await startDesktop();
    const page = await desktop.page();
    const heard: WorkbenchEvent[] = [];
    page.onEvent((event) => heard.push(event));
    await page.request("describe", {});
    const published: WorkbenchEvent = {
      type: "published",
      handle: "h1",
      publish: { state: "published", fileName: "ram.budget", message: "Sparat 14:32" },
    };
    desktop.host.emit(published);
    await vi.waitFor(() => expect(heard).toEqual([published]));
  });
});

describe("files the program is given", () => {
  const file = (folder: string, name = "ram.budget"): string => {
    mkdirSync(join(folder, "filer"), { recursive: true });
    const path = join(folder, "filer", name);
    writeFileSync(path, "x");
    return path;
  };

  it("opens a file from the command line as the first thing, known to the page by handle only", async () => {
    const desktop = await startDesktop({ argv: (folder) => ["--some-switch", file(folder)] });
    const page = await desktop.page();
    expect(await page.request("describe", {})).toMatchObject({
      ok: true,
      value: { startWith: [{ type: "given", given: "given-1" }] },
    });
    expect(desktop.host.given).toEqual([realpathSync(join(desktop.folder, "filer", "ram.budget"))]);
    expect(desktop.electron.app.recentDocuments).toEqual(desktop.host.given);
    expect(await page.request("describe", {})).toMatchObject({ ok: true, value: { startWith: [] } });
  });

  it("opens every file it was started with, the last named last, and each of several second starts", async () => {
    const desktop = await startDesktop({
      argv: (folder) => [file(folder, "ett.budget"), file(folder, "två.budget")],
    });
    const page = await desktop.page();
    const heard: WorkbenchEvent[] = [];
    page.onEvent((event) => heard.push(event));
    expect(await page.request("describe", {})).toMatchObject({
      ok: true,
      value: {
        startWith: [
          { type: "given", given: "given-1" },
          { type: "given", given: "given-2" },
        ],
      },
    });
    const folder = realpathSync(join(desktop.folder, "filer"));
    expect(desktop.host.given).toEqual([join(folder, "ett.budget"), join(folder, "två.budget")]);
    file(desktop.folder, "tre.budget");
    file(desktop.folder, "fyra.budget");
    const arguments_ = ["budgetbanken", "filer/tre.budget", "filer/fyra.budget"];
    desktop.electron.app.emit("second-instance", {}, arguments_, desktop.folder);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
    expect(desktop.host.given.slice(2)).toEqual([join(folder, "tre.budget"), join(folder, "fyra.budget")]);
  });

  it("lets the window say that a file it was started with is not there, and does not remember it", async () => {
    const desktop = await startDesktop({ argv: (folder) => [join(folder, "saknas.budget"), join(folder, "brev.txt")] });
    expect(await (await desktop.page()).request("describe", {})).toMatchObject({
      ok: true,
      value: { startWith: [{ type: "given", given: "given-1" }] },
    });
    expect(desktop.host.given).toEqual([join(desktop.folder, "saknas.budget")]);
    expect(desktop.electron.app.recentDocuments).toEqual([]);
  });

  it("opens a file the file manager of macOS handed over before the program was ready", async () => {
    let prevented = false;
    const desktop = await startDesktop({
      beforeReady: (electron, folder) => {
        electron.app.emit("open-file", { preventDefault: () => (prevented = true) }, file(folder));
      },
    });
    expect(prevented).toBe(true);
    expect(await (await desktop.page()).request("describe", {})).toMatchObject({
      ok: true,
      value: { startWith: [{ type: "given", given: "given-1" }] },
    });
  });

  it("opens the file of a second start in the window that is there, and brings it forward", async () => {
    const desktop = await startDesktop();
    const page = await desktop.page();
    const heard: WorkbenchEvent[] = [];
    page.onEvent((event) => heard.push(event));
    await page.request("describe", {});
    desktop.window().minimized = true;
    file(desktop.folder);
    desktop.electron.app.emit("second-instance", {}, ["budgetbanken", "filer/ram.budget"], desktop.folder);
    await vi.waitFor(() =>
      expect(heard).toEqual([{ type: "openRequested", source: { type: "given", given: "given-1" } }]),
    );
    expect(desktop.window().minimized).toBe(false);
    expect(desktop.window().focused).toBe(1);
  });

  it("keeps a file that comes while the window is not listening until it listens", async () => {
    const desktop = await startDesktop();
    desktop.electron.app.emit("second-instance", {}, ["budgetbanken", file(desktop.folder)], desktop.folder);
    expect(desktop.host.given).toEqual([]);
    expect(await (await desktop.page()).request("describe", {})).toMatchObject({
      ok: true,
      value: { startWith: [{ type: "given", given: "given-1" }] },
    });
  });
});
