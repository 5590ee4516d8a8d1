// Every row of the key table that holds in the whole window, commands and all, pressed on a real keyboard in the real program
// with a cell marked.

import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allKeys } from "../../renderer/state/allKeys.ts";
import { launchTestBrowser } from "../support/testBrowser.ts";
import { windowCases } from "./keyCases/allCases.ts";
import { keyScene } from "./keyCases/keyScene.ts";
import { typedIn, untouched } from "./keyCases/typedCell.ts";
import { type RunningWindow, startWindow } from "./runningWindow.ts";

let browser: Browser;
let window: RunningWindow;

beforeAll(async () => {
  browser = await launchTestBrowser();
  window = await startWindow(browser);
});
afterAll(async () => {
  const faults = [...window.faults];
  await window.stop();
  await browser.close();
  expect(faults).toEqual([]);
});
beforeEach(() => untouched(window));

const rows = allKeys().filter(({ where }) => where === "window");

describe("in the window", () => {
  for (const row of rows) {
    it(`${row.strokes.join(", ")}: ${row.text}`, async () => {
      const { scene, pressed } = keyScene(window, row);
      await scene.start(typedIn, 2021);
      await windowCases[row.id]?.inGrid(scene);
      expect([...pressed].sort()).toEqual([...row.strokes].sort());
    });
  }
});
