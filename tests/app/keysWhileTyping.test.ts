// Every row of the key table that holds in the whole window, pressed while something is typed in a cell: what is typed is entered
// first, or kept open beside what the key opens; never lost.

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

describe("while a cell is typed in", () => {
  for (const row of rows.filter(({ id }) => windowCases[id]?.inEditor !== null)) {
    it(`${row.strokes.join(", ")}: ${row.text}`, async () => {
      const { scene, pressed } = keyScene(window, row);
      await scene.start(typedIn, 2021);
      await scene.type("12");
      await scene.isTyped("12");
      await windowCases[row.id]?.inEditor?.(scene);
      expect([...pressed].sort()).toEqual([...row.strokes].sort());
    });
  }
});
