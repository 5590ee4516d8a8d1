import { afterEach, describe, expect, it, vi } from "vitest";
import { failure, success } from "../../../shared/domain/result.ts";
import { shellTexts } from "../../../shared/texts/shell.ts";
import type { ElectronStandIn } from "../../support/electronStandIn/electronStandIn.ts";
import type { StandInWindow } from "../../support/electronStandIn/standInWindow.ts";
import { endDesktops, startDesktop } from "../../support/electronStandIn/startDesktop.ts";

afterEach(() => {
  endDesktops();
  vi.restoreAllMocks();
});

const report = '<!doctype html><html lang="sv"><title>Resultatbudget 2027</title><h1>Resultatbudget</h1></html>';

/** Starts the program with a host that prints `report`, and gives every print window as it is made. */
async function printing(prepare: (window: StandInWindow) => void = () => {}) {
  const desktop = await startDesktop();
  const windows: StandInWindow[] = [];
  desktop.electron.app.on("web-contents-created", (_event, contents) => {
    const made = desktop.electron.BrowserWindow.open.find((window) => window.webContents === contents);
    if (made === undefined) return;
    windows.push(made);
    prepare(made);
  });
  const page = await desktop.page();
  const print = async () => {
    desktop.host.answer = async () => success(await desktop.host.services?.printPdf(report));
    return page.request("reportPdf", { handle: "h1", table: "resultatbudget" });
  };
  return { desktop, windows, print };
}

const printSession = (electron: ElectronStandIn) => electron.session.fromPartition("utskrift");

describe("printing a report", () => {
  it("gives the host the bytes of a tagged PDF in the size the report asks for", async () => {
    const { windows, print } = await printing();
    expect(await print()).toEqual(success(success(new Uint8Array(Buffer.from("%PDF-1.4 stand-in")))));
    expect(windows[0]?.webContents.printed).toEqual([
      {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: true,
        displayHeaderFooter: false,
      },
    ]);
  });

  it("runs in a hidden, sandboxed window without script, in a session of its own that lives in memory", async () => {
    const { desktop, windows, print } = await printing();
    await print();
    expect(windows[0]?.options.show).toBe(false);
    expect(windows[0]?.options.webPreferences).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      devTools: false,
    });
    expect(windows[0]?.webContents.session).toBe(printSession(desktop.electron));
    expect(printSession(desktop.electron).partition).not.toMatch(/^persist:/);
  });

  it("shows exactly the report, under a policy that lets nothing in", async () => {
    const { windows, print } = await printing();
    await print();
    const page = windows[0]?.webContents.page;
    expect(page?.text).toBe(report);
    expect(page?.headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'; img-src data:/,
    );
    expect(page?.headers.get("content-security-policy")).not.toContain("script-src");
  });

  it("leaves neither window nor report behind", async () => {
    const { desktop, windows, print } = await printing();
    await print();
    expect(windows[0]?.isDestroyed()).toBe(true);
    expect(desktop.electron.BrowserWindow.open).toHaveLength(1);
    const address = windows[0]?.loaded[0] ?? "";
    expect(address).toMatch(/^app:\/\/report\/[0-9a-f-]{36}$/);
    expect((await printSession(desktop.electron).request(address))?.status).toBe(404);
  });

  it("can reach neither the network nor the files of the window", async () => {
    const { desktop, print } = await printing();
    await print();
    expect(await printSession(desktop.electron).request("https://example.org/logo.png")).toBeNull();
    expect((await printSession(desktop.electron).request("app://budgetbanken/index.html"))?.status).toBe(404);
  });

  it("prints again and again in the same session", async () => {
    const { windows, print } = await printing();
    expect(await print()).toMatchObject({ ok: true, value: { ok: true } });
    expect(await print()).toMatchObject({ ok: true, value: { ok: true } });
    expect(windows).toHaveLength(2);
  });
});

describe("when printing fails", () => {
  it("says so in Swedish and cleans up", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const { windows, print } = await printing((window) => {
      window.webContents.print = () => Promise.reject(new Error("Failed to generate PDF"));
    });
    expect(await print()).toEqual(success(failure(shellTexts.printFailed)));
    expect(windows[0]?.isDestroyed()).toBe(true);
  });

  it("gives up after 30 seconds", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    let began = () => {};
    const beginning = new Promise<void>((resolve) => {
      began = resolve;
    });
    const { windows, print } = await printing((window) => {
      window.webContents.print = () => {
        began();
        return new Promise(() => {});
      };
    });
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    try {
      const answer = print();
      await beginning;
      await vi.advanceTimersByTimeAsync(29_999);
      expect(windows[0]?.isDestroyed()).toBe(false);
      await vi.advanceTimersByTimeAsync(1);
      vi.useRealTimers();
      expect(await answer).toEqual(success(failure(shellTexts.printTimedOut)));
    } finally {
      vi.useRealTimers();
    }
    expect(windows[0]?.isDestroyed()).toBe(true);
  });
});
