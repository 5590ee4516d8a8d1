// Whatever takes the keyboard shows it: a ring of at least two pixels on the element, or on the frame of the field it lies in. Walked
// with Tab and F6 through the window, a dialog and a menu, as someone does who has no mouse.

import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { hasKeyboard } from "./keyboard.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

/** What has the keyboard, and the widest line round it or round the field it fills. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const widthOf = (each: Element | null): number => {
      if (each === null) return 0;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(each);
      const ring = outlineStyle === "none" ? 0 : Number.parseFloat(outlineWidth);
      const widths = [...boxShadow.matchAll(/(\d+(?:\.\d+)?)px/g)].map((found) => Number(found[1]));
      return Math.max(ring, 0, ...widths);
    };
    const frame = element.closest(".formula-input, .cell-editor, .note-box");
    return {
      what: `${element.tagName} ${element.className} ${element.textContent?.slice(0, 30) ?? ""}`,
      width: Math.max(widthOf(element), widthOf(frame)),
    };
  });

async function walk(page: Page, key: string, steps: number): Promise<readonly string[]> {
  const unseen: string[] = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press(key);
    const found = await focused(page);
    if (found !== null && found.width < 2) unseen.push(found.what);
  }
  return unseen;
}

it("in every part of the window", async () => {
  const { page } = window;
  await window.select("SOC", 2022);
  expect(await walk(page, "F6", 6)).toEqual([]);
  await page.locator(".menu-trigger").first().focus();
  expect(await walk(page, "Tab", 50)).toEqual([]);
});

it("in a menu and in a dialog", async () => {
  const { page } = window;
  await page.locator(".menu-trigger").first().focus();
  await page.keyboard.press("Enter");
  await hasKeyboard(page.locator(".menu-popup"));
  expect(await walk(page, "ArrowDown", 4)).toEqual([]);
  await page.keyboard.press("Escape");
  await page.getByRole("menuitem", { name: "Redigera", exact: true }).click();
  await page.getByRole("menuitem", { name: "Ny åtgärd" }).click();
  await hasKeyboard(page.getByRole("dialog"));
  expect(await walk(page, "Tab", 14)).toEqual([]);
  await page.keyboard.press("Escape");
});

it("and nothing moves for those who asked for less motion", async () => {
  const { page } = window;
  await page.emulateMedia({ reducedMotion: "reduce" });
  const longest = await page.evaluate(() =>
    Math.max(
      ...[...document.querySelectorAll("*")].map((element) => {
        const { transitionDuration, animationDuration } = getComputedStyle(element);
        return Math.max(Number.parseFloat(transitionDuration), Number.parseFloat(animationDuration));
      }),
    ),
  );
  expect(longest).toBeLessThan(0.001);
});
