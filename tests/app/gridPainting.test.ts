// What stands on the screen after an answer: figures and looks stay with their lines through every change of rows and unit,
// and an answer is painted whole, never half of it in one frame and half in the next.

import { describe, expect, it } from "vitest";
import { sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow();

const sek = (text: string): string => text.replaceAll(" ", "\u00a0");

/** Text and looks of every cell that is shown, the marking and the colours of references left out. */
const shownCells = (): Promise<Readonly<Record<string, string>>> =>
  window.page.evaluate(() => {
    const looks =
      /^(cell-(input|empty|formula|own-formula|override|locked|heading|error|uncalculated|stated-differs|negative|text|goal-.*)|line-.*|year-.*)$/;
    const cells: Record<string, string> = {};
    for (const row of document.querySelectorAll("[role=row][row-id]")) {
      for (const cell of row.querySelectorAll("[col-id]")) {
        const names = [...cell.classList].filter((name) => looks.test(name)).sort();
        cells[`${row.getAttribute("row-id")} ${cell.getAttribute("col-id")}`] = [cell.textContent, ...names].join(" ");
      }
    }
    return cells;
  });

describe("the painted grid", () => {
  it("keeps figures and looks on their lines when headings fold, a line goes and comes back, and the unit changes", async () => {
    await window.select("SBN", 2022);
    await window.page.keyboard.type("123 456");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => window.cell("SBN", 2022).innerText()).toBe(sek("123 456"));
    await expect.poll(() => window.page.locator("[class*=referred-]").count()).toBe(0);
    const before = await shownCells();
    expect(Object.keys(before).length).toBeGreaterThan(50);

    const fold = window.page.locator(".fold-button").first();
    await fold.click();
    await expect.poll(async () => Object.keys(await shownCells()).length).toBeLessThan(Object.keys(before).length);
    await fold.click();
    await expect.poll(shownCells).toEqual(before);

    await window.cell("SBN", 2021).click({ button: "right" });
    await window.page.getByRole("menuitem", { name: "Ta bort rader" }).click();
    // A measure points at it.
    await window.page.getByRole("dialog").getByRole("button", { name: "Ta bort", exact: true }).click();
    await expect.poll(() => window.row("SBN").count()).toBe(0);
    await window.page.keyboard.press("Control+z");
    await expect.poll(shownCells).toEqual(before);

    await window.page.getByRole("button", { name: "mnkr", exact: true }).click();
    await expect.poll(() => window.cell("SBN", 2022).innerText()).not.toBe(sek("123 456"));
    await window.page.getByRole("button", { name: "tkr", exact: true }).click();
    await expect.poll(shownCells).toEqual(before);
  });

  it("shows a new sum and the moved selection in the same frame", async () => {
    await window.select("SBN", 2022);
    const sum = window.cell("KOMMUNBIDRAG", 2022);
    const old = await sum.innerText();
    await sum.evaluate((cell) => {
      const frames: string[] = [];
      const watch = (): void => {
        frames.push(
          `${cell.textContent} ${document.querySelector(".active-cell")?.closest("[row-index]")?.getAttribute("row-index")}`,
        );
        requestAnimationFrame(watch);
      };
      Reflect.set(globalThis, "frames", frames);
      watch();
    });
    await window.page.keyboard.type("1");
    await window.page.keyboard.press("Enter");
    await expect.poll(() => sum.innerText()).not.toBe(old);
    await expect.poll(() => window.cell("SBN", 2022).getAttribute("class")).not.toContain("active-cell");
    // The last state has been seen by a frame as well.
    await window.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    const frames = await window.page.evaluate((): unknown => Reflect.get(globalThis, "frames"));
    if (!Array.isArray(frames)) throw new Error("No frames were noted");
    expect(new Set(frames).size).toBe(2);
  });
});
