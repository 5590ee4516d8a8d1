// What is measured inside a page with a grid, alike for the window and for the grid alone. The clock is the page's own; a frame has
// been drawn when a message posted in its callback comes back.

import type { Page } from "playwright-core";

export interface ScrollFigures {
  readonly framesPerSecond: number;
  /** Milliseconds of the slowest frame but a hundredth. */
  readonly slowestFrame: number;
}

declare global {
  /** Milliseconds of what was waited for, set in the page. */
  var measuredMs: number[] | undefined;
  var measuredEdit: Promise<number> | undefined;
  var stopMeasuring: (() => void) | undefined;
}

/** Scrolls down by `step` pixels a frame, `frames` times, and tells how often a frame came. */
export function scrollFigures(page: Page, frames: number, step: number): Promise<ScrollFigures> {
  return page.evaluate(
    async ({ frames, step }) => {
      const isScroller = (part: Element): boolean =>
        part.scrollHeight > part.clientHeight + 1_000 && /auto|scroll/.test(getComputedStyle(part).overflowY);
      const scroller = [...document.querySelectorAll("*")].find(isScroller);
      if (scroller === undefined) throw new Error("There is nothing to scroll");
      scroller.scrollTop = 0;
      const nextFrame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let warm = 0; warm < 30; warm += 1) {
        scroller.scrollTop += step;
        await nextFrame();
      }
      const took: number[] = [];
      let before = await nextFrame();
      for (let frame = 0; frame < frames; frame += 1) {
        scroller.scrollTop += step;
        const now = await nextFrame();
        took.push(now - before);
        before = now;
      }
      scroller.scrollTop = 0;
      await nextFrame();
      await nextFrame();
      const whole = took.reduce((sum, ms) => sum + ms, 0);
      const slow = took.toSorted((left, right) => right - left)[Math.floor(frames / 100)] ?? Number.NaN;
      return { framesPerSecond: (1_000 * frames) / whole, slowestFrame: slow };
    },
    { frames, step },
  );
}

/**
 * Types `text` in a cell and ends with Enter: milliseconds from that key to the frame that shows the digits there. `pause`: milliseconds
 * between the last digit and Enter; 0 as a machine types, when the digit and the key fall in one frame.
 */
export async function editMs(page: Page, cell: string, text: string, pause = 0): Promise<number> {
  await page.locator(cell).click();
  await page.evaluate(
    ({ cell, text }) => {
      globalThis.measuredEdit = new Promise((resolve) => {
        const { port1, port2 } = new MessageChannel();
        const isShown = (): boolean => (document.querySelector(cell)?.textContent ?? "").replace(/\D/g, "") === text;
        let start = 0;
        const seen = new MutationObserver(() => {
          if (start === 0 || !isShown()) return;
          seen.disconnect();
          requestAnimationFrame(() => {
            port1.onmessage = () => resolve(performance.now() - start);
            port2.postMessage(0);
          });
        });
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
        const onKey = (event: KeyboardEvent): void => {
          if (event.key !== "Enter") return;
          document.removeEventListener("keydown", onKey, true);
          start = event.timeStamp;
        };
        document.addEventListener("keydown", onKey, true);
      });
    },
    { cell, text },
  );
  await page.keyboard.type(text);
  if (pause > 0) await page.waitForTimeout(pause);
  await page.keyboard.press("Enter");
  const ms = await page.evaluate(() => globalThis.measuredEdit);
  if (ms === undefined) throw new Error("The clock is not installed");
  return ms;
}

/**
 * Presses a key so often, each press after the frame of the one before, as a key that is held: milliseconds from each press to the frame
 * after it, the first presses left out. It begins where the active cell is.
 */
export async function heldKeyMs(page: Page, key: string, presses: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    globalThis.measuredMs = [];
    const { port1, port2 } = new MessageChannel();
    let start = 0;
    port1.onmessage = () => globalThis.measuredMs?.push(performance.now() - start);
    const onKey = (event: KeyboardEvent): void => {
      start = event.timeStamp;
      requestAnimationFrame(() => port2.postMessage(0));
    };
    document.addEventListener("keydown", onKey, true);
    globalThis.stopMeasuring = () => document.removeEventListener("keydown", onKey, true);
  });
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.down(key);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  }
  await page.keyboard.up(key);
  return takenMs(page, 5);
}

/**
 * Presses a key so often, each press when all has come to rest: milliseconds from each press to the last frame that drew something new in
 * the grid. A library may draw the rows of another page in several frames: the first of them is no answer.
 */
export async function restingKeyMs(page: Page, key: string, presses: number): Promise<readonly number[]> {
  await page.evaluate(() => {
    globalThis.measuredMs = [];
    const { port1, port2 } = new MessageChannel();
    let start = 0;
    let last = 0;
    port1.onmessage = () => {
      last = performance.now() - start;
    };
    const seen = new MutationObserver(() => requestAnimationFrame(() => port2.postMessage(0)));
    const onKey = (event: KeyboardEvent): void => {
      start = event.timeStamp;
      last = 0;
      setTimeout(() => globalThis.measuredMs?.push(last), 350);
    };
    const grid = document.querySelector("[role=grid]");
    if (grid === null) throw new Error("There is no grid");
    seen.observe(grid, { subtree: true, childList: true, characterData: true, attributes: true });
    document.addEventListener("keydown", onKey, true);
    globalThis.stopMeasuring = () => {
      seen.disconnect();
      document.removeEventListener("keydown", onKey, true);
    };
  });
  for (let press = 0; press < presses; press += 1) {
    await page.keyboard.press(key);
    await page.waitForFunction((count) => (globalThis.measuredMs?.length ?? 0) >= count, press + 1);
  }
  return takenMs(page, 2);
}

async function takenMs(page: Page, first: number): Promise<readonly number[]> {
  const taken = await page.evaluate(() => {
    globalThis.stopMeasuring?.();
    return globalThis.measuredMs ?? [];
  });
  return taken.slice(first);
}

/** Drags over the cells given: milliseconds from each move of the mouse to the frame after it, the first moves left out. */
export async function dragMs(page: Page, cells: readonly string[]): Promise<readonly number[]> {
  const centres: { x: number; y: number }[] = [];
  for (const cell of cells) {
    const box = await page.locator(cell).boundingBox();
    if (box === null) throw new Error(`${cell} is not shown`);
    centres.push({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
  }
  await page.evaluate(() => {
    globalThis.measuredMs = [];
    const { port1, port2 } = new MessageChannel();
    let start = 0;
    port1.onmessage = () => globalThis.measuredMs?.push(performance.now() - start);
    document.addEventListener(
      "mousemove",
      (event) => {
        start = event.timeStamp;
        requestAnimationFrame(() => port2.postMessage(0));
      },
      true,
    );
  });
  const [first, ...rest] = centres;
  if (first === undefined) throw new Error("No cells to drag over");
  await page.mouse.move(first.x, first.y);
  await page.mouse.down();
  for (const { x, y } of rest) {
    await page.mouse.move(x, y);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0))));
  }
  await page.mouse.up();
  const taken = await page.evaluate(() => globalThis.measuredMs ?? []);
  return taken.slice(5);
}
