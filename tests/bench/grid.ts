// node tests/bench/grid.ts [--json]: the window against the grid library alone (plainGrid/), with the same lines and years in the same run
// and the same browser: frames while scrolling, from Enter to the painted figure (as a hand types, with a pause before Enter, and as a
// machine does, without), each move of a selection that is dragged, an arrow key that is held, Page Down. Read the ratios; the
// milliseconds are this machine's. Run npm run build first. What hangs ends the run with the name of the step.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Browser, Page } from "playwright-core";
import { build } from "vite";
import { savePreferences } from "../../electron/host/windowPreferences.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { dragMs, editMs, heldKeyMs, restingKeyMs, type ScrollFigures, scrollFigures } from "./gridPage.ts";
import { gridScenario, gridYears } from "./gridScenario.ts";
import { scenarioFileBytes } from "./paintedScenario.ts";
import { startShell } from "./shellProcess.ts";

const lineCounts = [2_000, 20_000];
const viewport = { width: 1440, height: 900 };
const edits = 20;
const warmEdits = 4;
const longest = 120_000;
/** Milliseconds a step may take: many times what it takes on a slow machine. */
const longestStep = 90_000;
/** A hand's pause between the last digit and Enter, in milliseconds. */
const handsPause = 200;

interface GridFigures {
  readonly scroll: ScrollFigures;
  /** Middle milliseconds from Enter to the painted figure: typed by a hand, and as fast as the machine can. */
  readonly edit: number;
  readonly fastEdit: number;
  /** Middle milliseconds from a move of the mouse to the painted selection. */
  readonly drag: number;
  /** Middle milliseconds from an arrow key that is held to the frame after it, and of the slowest but a twentieth. */
  readonly arrow: number;
  readonly slowArrow: number;
  /** Middle milliseconds from Page Down to the last frame that drew something of it. */
  readonly page: number;
}

const middle = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length / 2)] ?? Number.NaN;

const slow = (values: readonly number[]): number =>
  values.toSorted((left, right) => left - right)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** The figures of one page. The file is written a second after the last edit, so not between these. */
async function measurePage(page: Page): Promise<GridFigures> {
  const column = `[col-id=y${gridYears.first + 1}]`;
  const cellAt = (row: number): string => `[role=row][row-index="${row}"] ${column}`;
  const scroll = await bounded(page, "scrolling", scrollFigures(page, 240, 140));
  let typed = 700_001;
  const edited = async (pause: number): Promise<number> => {
    const taken: number[] = [];
    for (let edit = 0; edit < warmEdits + edits; edit += 1) {
      typed += 1;
      const ms = await bounded(page, "an edit", editMs(page, cellAt(3 + (edit % 8)), String(typed), pause));
      if (edit >= warmEdits) taken.push(ms);
    }
    return middle(taken);
  };
  const edit = await edited(handsPause);
  const fastEdit = await edited(0);
  // The file is written a second after the last edit, which takes one of the processors: the marking is measured when that is done.
  const writing = page.locator(".publish-state:not(.publish-published)");
  await bounded(page, "writing the file", writing.waitFor({ state: "detached", timeout: longestStep }));
  const cells = Array.from(
    { length: 48 },
    (_, step) =>
      `[role=row][row-index="${3 + (step % 20)}"] [col-id=y${gridYears.first + 1 + (Math.floor(step / 6) % 5)}]`,
  );
  const drag = middle(await bounded(page, "dragging", dragMs(page, cells)));
  await bounded(page, "a press", page.locator(cellAt(4)).click());
  const pages = await bounded(page, "Page Down", restingKeyMs(page, "PageDown", 14));
  const held = await bounded(page, "a held arrow key", heldKeyMs(page, "ArrowDown", 90));
  return { scroll, edit, fastEdit, drag, arrow: middle(held), slowArrow: slow(held), page: middle(pages) };
}

/** The work of a step, or an error that names it and tells whether the page still draws: a browser may leave a page without frames. */
async function bounded<T>(page: Page, step: string, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer in ${longestStep} ms`)), longestStep);
  });
  try {
    return await Promise.race([work, late]);
  } catch (error) {
    throw new Error(`${step} was not measured; the page ${await stateOf(page)}`, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

/** Does the page answer, and does it draw? */
async function stateOf(page: Page): Promise<string> {
  const state = page.evaluate(async () => {
    const frame = new Promise<string>((resolve) => requestAnimationFrame(() => resolve("draws")));
    const none = new Promise<string>((resolve) => setTimeout(() => resolve("draws no frames"), 5_000));
    return `is ${document.visibilityState} and ${await Promise.race([frame, none])}`;
  });
  const dead = new Promise<string>((resolve) => setTimeout(() => resolve("does not answer"), 10_000));
  return Promise.race([state.catch((error) => String(error)), dead]);
}

async function measureWindow(browser: Browser, lines: number): Promise<GridFigures> {
  const folder = mkdtempSync(path.join(tmpdir(), "budgetbanken-grid-"));
  const file = path.join(folder, "provbudget.budget");
  writeFileSync(file, scenarioFileBytes(gridScenario(lines)));
  const workFolder = path.join(folder, "work");
  savePreferences(workFolder, { tourSeen: true });
  const shell = await startShell(file, workFolder);
  const page = await browser.newPage({ viewport });
  try {
    await page.goto(shell.address);
    await page.locator(".active-cell").first().waitFor({ timeout: longest });
    return await measurePage(page);
  } finally {
    await page.close();
    await shell.stop();
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
  fastEdit: window.fastEdit / alone.fastEdit,
  drag: window.drag / alone.drag,
  arrow: window.arrow / alone.arrow,
  page: window.page / alone.page,
}));
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ ratios, sizes }, null, 1)}\n`);
else {
  for (const { lines, window, plain: alone } of sizes) {
    const row = (name: string, { scroll, edit, fastEdit, drag, arrow, slowArrow, page }: GridFigures): string =>
      `  ${name.padEnd(11)} ${scroll.framesPerSecond.toFixed(1)} frames/s (slowest ${scroll.slowestFrame.toFixed(0)} ms), ` +
      `Enter to painted ${edit.toFixed(1)} ms (typed without a pause ${fastEdit.toFixed(1)}), drag ${drag.toFixed(1)} ms, ` +
      `held arrow ${arrow.toFixed(1)} ms (p95 ${slowArrow.toFixed(1)}), Page Down ${page.toFixed(1)} ms\n`;
    process.stdout.write(
      `${lines} lines × ${gridYears.count} years\n${row("grid alone", alone)}${row("window", window)}`,
    );
  }
  for (const { lines, scrollRate, edit, fastEdit, drag, arrow, page } of ratios) {
    process.stdout.write(
      `${lines}: scroll rate ${scrollRate.toFixed(2)} of the grid alone, edit ${edit.toFixed(2)} (without a pause ` +
        `${fastEdit.toFixed(2)}), drag ${drag.toFixed(2)}, held arrow ${arrow.toFixed(2)}, Page Down ${page.toFixed(2)}\n`,
    );
  }
}
