// A window for each test that asks for one, in one browser for the file: for what begins or ends a window's life, or goes too far to be
// taken back. The shared window is quicker, and does for the rest.

import type { Browser } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

/** What starts a window for the test that calls it; it is stopped after the test, if not before, and nothing may have gone wrong in it. */
export function ownWindow(): (settings?: Parameters<typeof startWindow>[1]) => Promise<RunningWindow> {
  let browser: Browser | null = null;
  const windows: RunningWindow[] = [];
  const running = new Set<RunningWindow>();
  beforeAll(async () => {
    browser = await launchTestBrowser();
  });
  afterEach(async () => {
    for (const window of running) await window.stop();
    running.clear();
    expect(windows.splice(0).flatMap(({ faults }) => faults)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return async (settings) => {
    if (browser === null) throw new Error("The browser is used before the tests begin.");
    const window = await startWindow(browser, settings);
    windows.push(window);
    running.add(window);
    const stop = async (): Promise<void> => {
      if (running.delete(window)) await window.stop();
    };
    return { ...window, stop };
  };
}
