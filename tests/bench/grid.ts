// node tests/bench/grid.ts [--json]: the window against the grid library alone (plainGrid/), with the same lines and years in the same run
// and the same browser: frames while scrolling, from Enter to the painted figure, and each move of a selection that is dragged. Read the
// ratios; the milliseconds are this machine's. Run npm run build first.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { runBrowserShell } from "../../electron/browserShell/runBrowserShell.ts";
import { savePreferences } from "../../electron/host/windowPreferences.ts";
import { createWorkbenchHost } from "../../electron/host/workbenchHost.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { dragMs, editMs, type ScrollFigures, scrollFigures } from "./gridPage.ts";
import { gridScenario, gridYears } from "./gridScenario.ts";
import { scenarioFileBytes } from "./paintedScenario.ts";

const lineCounts = [2_000, 20_000];
const viewport = { width: 1440, height: 900 };
const edits = 20;
const warmEdits = 4;
const longest = 120_000;
const outFolder = process.env.BUDGETBANKEN_OUT ?? path.join(import.meta.dirname, "..", "..", "out");

interface GridFigures {
  readonly scroll: ScrollFigures;
  /** Middle milliseconds from Enter to the painted figure. */
  readonly edit: number;
  /** Middle milliseconds from a move of the mouse to the painted selection. */
  readonly drag: number;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The three figures of one page. The file is written a second after the last edit, so not between these. */
async function measurePage(page: Page): Promise<GridFigures> {
  const column = `[col-id=y${gridYears.first + 1}]`;
  const scroll = await scrollFigures(page, 240, 140);
  const taken: number[] = [];
  for (let edit = 0; edit < warmEdits + edits; edit += 1) {
    const ms = await editMs(page, `[role=row][row-index="${3 + (edit % 8)}"] ${column}`, String(700_001 + edit));
    if (edit >= warmEdits) taken.push(ms);
  }
  const cells = Array.from(
    { length: 48 },
    (_, step) =>
      `[role=row][row-index="${3 + (step % 20)}"] [col-id=y${gridYears.first + 1 + (Math.floor(step / 6) % 5)}]`,
  );
  const drag = middle(await dragMs(page, cells));
  return { scroll, edit: middle(taken), drag };
}

async function measureWindow(browser: Browser, lines: number): Promise<GridFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "budgetbanken-grid-"));
  const file = path.join(folder, "provbudget.budget");
  writeFileSync(file, scenarioFileBytes(gridScenario(lines)));
  const workFolder = path.join(folder, "work");
  savePreferences(workFolder, { tourSeen: true });
  const run = await runBrowserShell({
    arguments: { browser: true, open: false, developer: false, file, sample: "alingsas" },
    createHost: createWorkbenchHost,
    rendererFolder: path.join(outFolder, "renderer"),
    workFolder,
    programVersion: "0.0.0",
    say: () => undefined,
    onUnused: () => undefined,
  });
  if (!run.ok) throw new Error(run.error);
  const page = await browser.newPage({ viewport });
  try {
    await page.goto(run.value.address);
    await page.locator(".active-cell").first().waitFor({ timeout: longest });
    return await measurePage(page);
  } finally {
    await page.close();
    await run.value.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measurePlain(browser: Browser, address: string, lines: number): Promise<GridFigures> {
  const page = await browser.newPage({ viewport });
  try {
    await page.goto(`${address}?lines=${lines}&years=${gridYears.count}&first=${gridYears.first}`);
    await page.locator("[role=gridcell]").first().waitFor({ timeout: longest });
    return await measurePage(page);
  } finally {
    await page.close();
  }
}

/** Builds and serves the grid alone on the loopback address. */
async function servePlain(): Promise<{ readonly address: string; readonly stop: () => void }> {
  const folder = mkdtempSync(path.join(tmpdir(), "budgetbanken-plain-"));
  await build({
    root: path.join(import.meta.dirname, "plainGrid"),
    configFile: false,
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true, minify: true, target: "chrome138", chunkSizeWarningLimit: 4_000 },
  });
  const types: Readonly<Record<string, string>> = { ".html": "text/html", ".js": "text/javascript" };
  const server = createServer((request, response) => {
    const name = (request.url ?? "/").replace(/\?.*$/, "").replace(/^\/$/, "/index.html");
    const type = types[path.extname(name)];
    if (type === undefined || name.includes("..")) return response.writeHead(404).end();
    return response.writeHead(200, { "Content-Type": type }).end(readFileSync(path.join(folder, name)));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const bound = server.address();
  if (bound === null || typeof bound === "string") throw new Error("The server got no port");
  return {
    address: `http://127.0.0.1:${bound.port}/`,
    stop: () => {
      server.close();
      server.closeAllConnections();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

const plain = await servePlain();
const browser = await launchTestBrowser();
const sizes: { lines: number; window: GridFigures; plain: GridFigures }[] = [];
try {
  for (const lines of lineCounts) {
    const alone = await measurePlain(browser, plain.address, lines);
    sizes.push({ lines, window: await measureWindow(browser, lines), plain: alone });
  }
} finally {
  await browser.close();
  plain.stop();
}

const ratios = sizes.map(({ lines, window, plain: alone }) => ({
  lines,
  scrollRate: window.scroll.framesPerSecond / alone.scroll.framesPerSecond,
  edit: window.edit / alone.edit,
  drag: window.drag / alone.drag,
}));
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ ratios, sizes }, null, 1)}\n`);
else {
  for (const { lines, window, plain: alone } of sizes) {
    const row = (name: string, { scroll, edit, drag }: GridFigures): string =>
      `  ${name.padEnd(11)} ${scroll.framesPerSecond.toFixed(1)} frames/s (slowest ${scroll.slowestFrame.toFixed(0)} ms), ` +
      `Enter to painted ${edit.toFixed(1)} ms, drag ${drag.toFixed(1)} ms\n`;
    process.stdout.write(
      `${lines} lines × ${gridYears.count} years\n${row("grid alone", alone)}${row("window", window)}`,
    );
  }
  for (const { lines, scrollRate, edit, drag } of ratios) {
    process.stdout.write(
      `${lines}: scroll rate ${scrollRate.toFixed(2)} of the grid alone, edit ${edit.toFixed(2)}, drag ${drag.toFixed(2)}\n`,
    );
  }
}
