// node tests/bench/painted.ts [--json] [--only 10k]: from the Enter that ends a typed PKV to the painted frame that shows a
// committee's new figure, in the built browser shell and a real browser. The scenario is the yardstick's model, written as a
// .budget file and opened like any other. The clock is the page's own. The file is written a second after each edit, and the next
// edit waits for that; the request's share (carrier, host, calculation, commit) is told apart. Run npm run build first.

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import type { Page } from "playwright-core";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { generate, SIZES } from "./model.mjs";
import { paintedScenario, scenarioFileBytes } from "./paintedScenario.ts";
import { startShell } from "./shellProcess.ts";

interface PaintedFigures {
  readonly formulas: number;
  /** Milliseconds from the key to the painted frame. */
  readonly p50: number;
  readonly p95: number;
  /** Of these, milliseconds from asking the host to its whole answer, the middle one. */
  readonly requestP50: number;
  /** Milliseconds from the address to a grid that takes keys. */
  readonly openMs: number;
}

interface Painted {
  readonly total: number;
  readonly request: number;
}

const edits = 30;
/** Warm the just-in-time compilers of both ends, as the first minute of work does. */
const warmEdits = 5;
const longestEdit = 120_000;
/** A fresh work folder has no other scenario, so the model's rows are the grid's: row 1 is PKV. */
const year = "[col-id=y2027]";

declare global {
  /** Set in the page: begins to wait for the next edit. */
  var watchPaint: ((watched: string) => void) | undefined;
  /** The milliseconds of the edit waited for. Kept here, because the browser forgets a promise that only its caller knows. */
  var painted: Promise<Painted> | undefined;
}

/** In the page: the clock starts with the Enter key and stops after the frame that shows another text in the watched cell. */
function installClock(): void {
  const { port1, port2 } = new MessageChannel();
  globalThis.watchPaint = (watched) => {
    globalThis.painted = new Promise((resolve) => {
      const textNow = (): string => document.querySelector(watched)?.textContent ?? "";
      const before = textNow();
      let start = 0;
      const requestMs = (): number => {
        const entries = performance.getEntriesByType("resource");
        const asked = entries.find((entry) => entry.startTime >= start && entry.name.endsWith("/request"));
        return asked?.duration ?? Number.NaN;
      };
      const done = (): void => resolve({ total: performance.now() - start, request: requestMs() });
      const seen = new MutationObserver(() => {
        if (start === 0 || textNow() === before) return;
        seen.disconnect();
        requestAnimationFrame(() => {
          // A message comes after the frame of this callback has been drawn.
          port1.onmessage = done;
          port2.postMessage(0);
        });
      });
      seen.observe(document.body, { subtree: true, childList: true, characterData: true });
      const onKey = (event: KeyboardEvent): void => {
        if (event.key !== "Enter") return;
        document.removeEventListener("keydown", onKey, true);
        performance.clearResourceTimings();
        start = event.timeStamp;
      };
      document.addEventListener("keydown", onKey, true);
    });
  };
}

async function typePkv(page: Page, watchedRow: number, text: string): Promise<Painted> {
  await page.locator(`[role=row][row-index="1"] ${year}`).click();
  const watched = `[role=row][row-index="${watchedRow}"] ${year}`;
  await page.evaluate((selector) => globalThis.watchPaint?.(selector), watched);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  const painted = page.evaluate(() => globalThis.painted);
  const late = new Promise<never>((_, reject) => {
    setTimeout(() => reject(new Error(`PKV ${text} was not painted`)), longestEdit).unref();
  });
  const figures = await Promise.race([painted, late]);
  if (figures === undefined) throw new Error("The clock is not installed");
  await page.locator(".publish-state.publish-published").waitFor({ timeout: longestEdit });
  return figures;
}

async function measure(name: string): Promise<PaintedFigures> {
  const size = SIZES[name];
  if (size === undefined) throw new Error(`There is no size ${name}`);
  const model = generate(size);
  const folder = mkdtempSync(path.join(tmpdir(), "budgetbanken-painted-"));
  const file = path.join(folder, "provbudget.budget");
  writeFileSync(file, scenarioFileBytes(paintedScenario(model)));
  const shell = await startShell(file, path.join(folder, "work"));
  const browser = await launchTestBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const start = performance.now();
    await page.goto(shell.address);
    await page.locator(".active-cell").first().waitFor({ timeout: longestEdit });
    const openMs = performance.now() - start;
    await page.evaluate(installClock);
    const taken: Painted[] = [];
    for (let edit = 0; edit < warmEdits + edits; edit += 1) {
      const text = `${((250 + edit) / 100).toFixed(2).replace(".", ",")} %`;
      const figures = await typePkv(page, model.row.frame ?? 0, text);
      if (edit >= warmEdits) taken.push(figures);
      if (process.argv.includes("--each"))
        process.stderr.write(`${name} ${figures.total.toFixed(0)} ms, request ${figures.request.toFixed(0)} ms\n`);
    }
    const totals = taken.map(({ total }) => total);
    const requests = taken.map(({ request }) => request);
    return {
      formulas: model.formulas,
      p50: quantile(totals, 0.5),
      p95: quantile(totals, 0.95),
      requestP50: quantile(requests, 0.5),
      openMs,
    };
  } finally {
    await browser.close();
    await shell.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

const only = process.argv.indexOf("--only");
const names = only < 0 ? ["10k", "100k"] : process.argv.slice(only + 1, only + 2);
const sizes: PaintedFigures[] = [];
for (const name of names) sizes.push(await measure(name));
if (process.argv.includes("--json")) process.stdout.write(`${JSON.stringify({ sizes }, null, 1)}\n`);
else {
  for (const { formulas, p50, p95, requestP50, openMs } of sizes) {
    process.stdout.write(
      `${formulas} formula cells: key press to painted grid p50 ${p50.toFixed(0)} ms, p95 ${p95.toFixed(0)} ms ` +
        `(request ${requestP50.toFixed(0)} ms); opened in ${(openMs / 1_000).toFixed(1)} s\n`,
    );
  }
}
