// What the figures of a sheet are stands over them in full, at every width and at 200 %; and nothing moves in a cell that is marked.

import { expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

it("tells what the figures are without cutting it, however many tools stand beside it", async () => {
  const { page } = window;
  const cut = () =>
    page.locator(".sheet-caption").evaluate(({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => ({
      width: Math.max(0, scrollWidth - clientWidth),
      height: Math.max(0, scrollHeight - clientHeight),
    }));
  for (const [width, height] of [
    [1440, 900],
    [1280, 800],
    [1024, 768],
    [720, 450],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const title of ["Ramar", "Mål och indikatorer", "Resultatbudget"]) {
      await window.showSheet(title);
      await expect.poll(cut, { message: `${title} at ${width}` }).toEqual({ width: 0, height: 0 });
    }
    // The page itself is never scrolled: each part scrolls by itself.
    expect(
      await page.evaluate(() => {
        const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
        return [scrollWidth > clientWidth, scrollHeight > clientHeight];
      }),
    ).toEqual([false, false]);
  }
});

it("leaves a figure where it stands when its cell is marked", async () => {
  const place = () =>
    window.cell("SOC", 2022).evaluate((cell) => {
      const text = document.createRange();
      text.selectNodeContents(cell);
      const { left, top } = text.getBoundingClientRect();
      return [left, top];
    });
  await window.select("VON", 2022);
  const before = await place();
  await window.select("SOC", 2022);
  await expect.poll(() => window.cell("SOC", 2022).getAttribute("class")).toContain("active-cell");
  await expect.poll(() => place()).toEqual(before);
});
