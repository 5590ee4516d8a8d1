// Every row of the key table that holds in the whole window, commands and all, pressed on a real keyboard in the real program
// with a cell marked.

import { beforeEach, describe, expect, it } from "vitest";
import { allKeys } from "../../renderer/state/allKeys.ts";
import { hasKeyboard } from "./keyboard.ts";
import { windowCases } from "./keyCases/allCases.ts";
import { keyScene } from "./keyCases/keyScene.ts";
import { typedIn, untouched } from "./keyCases/typedCell.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);
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

it("keeps the program's keys from the browser in a dialog too, and leaves it the size of the page", async () => {
  const { page } = window;
  await page.keyboard.press("F1");
  const dialog = page.getByRole("dialog");
  await hasKeyboard(dialog);
  // Asked after the program has heard the key.
  const left = (key: string) =>
    page.evaluate(
      (pressed) =>
        new Promise<boolean>((resolve) => {
          const hear = (event: KeyboardEvent): void => resolve(!event.defaultPrevented);
          globalThis.addEventListener("keydown", hear, { once: true });
          const init = { key: pressed, ctrlKey: true, bubbles: true, cancelable: true };
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", init));
        }),
      key,
    );
  for (const key of ["+", "-", "p", "s", "r", "d"]) expect(await left(key), key).toBe(false);
  for (const key of ["0", "c"]) expect(await left(key), key).toBe(true);
  await expect.poll(() => dialog.innerText()).toContain("infogar och tar bort rader");
  await page.keyboard.press("Escape");
  await expect.poll(() => dialog.count()).toBe(0);
});

it("gives a dialog the keyboard before it is painted, and then the formula it begins", async () => {
  const { page } = window;
  const { scene } = keyScene(window, { id: "fast", strokes: [] });
  await scene.start("EJ_VON", 2021);
  // No frame comes until it is let: a machine that is slow beside the hand.
  await page.evaluate(() => {
    const real = globalThis.requestAnimationFrame;
    const held: FrameRequestCallback[] = [];
    globalThis.requestAnimationFrame = (run) => held.push(run);
    const letFrames = (): void => {
      globalThis.requestAnimationFrame = real;
      for (const run of held.splice(0)) real(run);
    };
    globalThis.addEventListener("framesLet", letFrames, { once: true });
  });
  await scene.also("Shift+F3");
  await scene.type("median");
  await scene.also("Enter");
  await scene.type("7 tkr");
  const typed = await page.locator(".bar-input input").inputValue();
  await page.evaluate(() => globalThis.dispatchEvent(new Event("framesLet")));
  expect(typed).toBe("=MEDIAN(7 tkr)");
  await scene.also("Enter");
  await scene.shows("EJ_VON", 2021, "7");
  await scene.undo();
});
