// Marking with the mouse on the real program: drags, Shift and Ctrl, whole rows by their numbers, whole columns by their
// headers, autoscroll at all four edges, and the figures of the marking in the strip.

import { describe, expect, it } from "vitest";
import { keyScene } from "./keyCases/keyScene.ts";
import { asItIsLeft, sharedWindow } from "./sharedWindow.ts";

const window = sharedWindow({}, asItIsLeft);

const sek = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");
const scene = () => keyScene(window, { id: "mouse", strokes: [] }).scene;
const number = (row: number) => window.page.locator(`[row-index="${row}"] [col-id="row-number"]`);
const header = (id: string) => window.page.locator(`[role=columnheader][col-id="${id}"]`);
const figures = async () =>
  (await window.page.locator("[data-testid=selection-figures] > span, .selection-bounds > span").allInnerTexts()).join(
    " ",
  );
const isMarked = (marking: string) => scene().isMarked(marking);
const topRow = () =>
  window.page.evaluate(() => {
    const top = document.querySelector("[role=columnheader]")?.getBoundingClientRect().bottom ?? 0;
    const rows = [...document.querySelectorAll("[row-index][row-id]")].filter(
      (row) => row.getBoundingClientRect().top >= top - 2,
    );
    return Math.min(...rows.map((row) => Number(row.getAttribute("row-index"))));
  });
const farLeft = () =>
  window.page.evaluate(
    () => document.querySelector('[role=columnheader][col-id="label"]')?.getBoundingClientRect().left ?? 0,
  );

describe("cells", () => {
  it("are marked by a drag, by Shift and a press, and added with Ctrl", async () => {
    await scene().start("SOC", 2022);
    await window.cell("SOC", 2022).hover();
    await window.page.mouse.down();
    await window.cell("KUN", 2023).hover();
    await window.page.mouse.up();
    await isMarked("SOC 2022 – KUN 2023 (4)");
    await window.cell("SBN", 2021).click({ modifiers: ["Control"] });
    await window.cell("EXP", 2021).click({ modifiers: ["Shift"] });
    await isMarked("SOC 2022 – EXP 2021 (6)");
    // A press with Ctrl on a marked cell takes it out.
    await window.cell("KUN", 2023).click({ modifiers: ["Control"] });
    await isMarked("SOC 2022 – EXP 2021 (5)");
    await window.cell("SBN", 2021).click();
    await isMarked("SBN 2021");
  });

  it("keep the marking under the right button, and give it up outside", async () => {
    await scene().start("SOC", 2022);
    await window.cell("KUN", 2023).click({ modifiers: ["Shift"] });
    await window.cell("KUN", 2022).click({ button: "right" });
    await window.page.keyboard.press("Escape");
    await isMarked("SOC 2022 – KUN 2023 (4)");
    await window.cell("SBN", 2021).click({ button: "right" });
    await window.page.keyboard.press("Escape");
    await isMarked("SBN 2021");
  });

  it("have sum, mean, count, least and most in the strip, for more than one cell", async () => {
    await scene().start("SBN", 2021);
    await window.cell("EXP", 2021).click({ modifiers: ["Shift"] });
    const parts = ["Summa 62 415 tkr", "Medel 31 208 tkr", "Antal 2", "Minst 407 tkr", "Störst 62 008 tkr"];
    for (const part of parts) await expect.poll(async () => sek(await figures())).toContain(sek(part));
    await window.cell("SBN", 2021).click();
    await expect.poll(figures).toBe("");
  });
});

describe("whole rows and columns", () => {
  it("are marked by the number of the row, further with Shift, Ctrl and a drag", async () => {
    await scene().start("SOC", 2022);
    await expect.poll(() => number(3).innerText()).toBe("4");
    await number(3).click();
    await isMarked("SOC label – SOC 2023 (5)");
    await scene().isAt("SOC · 2021");
    await number(4).click({ modifiers: ["Shift"] });
    await isMarked("SOC label – KUN 2023 (10)");
    await number(9).click({ modifiers: ["Control"] });
    await isMarked("SOC label – SBN 2023 (15)");
    // A row that is marked is dragged to another place; one that is not begins a marking.
    await number(10).hover();
    await window.page.mouse.down();
    await number(12).hover();
    await window.page.mouse.up();
    await isMarked("EXP label – ÖVN 2023 (15)");
  });

  it("are marked by the header of the column, further with Shift, Ctrl and a drag; nothing scrolls", async () => {
    await scene().start("SOC", 2022);
    await header("y2021").click();
    await isMarked("VON 2021 – EJ_KS 2021 (22)");
    await header("y2022").click({ modifiers: ["Shift"] });
    await isMarked("VON 2021 – EJ_KS 2022 (44)");
    await header("code").click();
    await header("y2023").click({ modifiers: ["Control"] });
    await isMarked("VON code – EJ_KS 2023 (44)");
    await header("y2021").hover();
    await window.page.mouse.down();
    await header("y2023").hover();
    await window.page.mouse.up();
    await isMarked("VON 2021 – EJ_KS 2023 (66)");
    await expect.poll(() => topRow()).toBe(0);
  });

  it("are all marked by the corner", async () => {
    await scene().start("SOC", 2022);
    await header("row-number").click();
    await isMarked("VON label – EJ_KS 2023 (110)");
    await scene().isAt("SOC · 2022");
  });
});

describe("a drag beyond the edge", () => {
  it("scrolls on by itself down and up", async () => {
    const { page } = window;
    await page.setViewportSize({ width: 1440, height: 560 });
    await scene().start("VON", 2022);
    const box = await window.cell("VON", 2022).boundingBox();
    const x = (box?.x ?? 0) + 30;
    await window.cell("VON", 2022).hover();
    await page.mouse.down();
    await page.mouse.move(x, 559);
    await expect.poll(() => page.locator('[row-index="21"] .in-range').count()).toBe(1);
    await expect.poll(() => topRow()).toBeGreaterThan(0);
    await page.mouse.move(x, 5);
    await expect.poll(topRow).toBe(0);
    await isMarked("VON 2022");
    await page.mouse.up();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("scrolls on by itself to the right and to the left", async () => {
    const { page } = window;
    await page.setViewportSize({ width: 760, height: 900 });
    await scene().start("VON", 2021);
    const box = await window.cell("SOC", 2021).boundingBox();
    const y = (box?.y ?? 0) + 10;
    await window.cell("SOC", 2021).hover();
    await page.mouse.down();
    await page.mouse.move(758, y);
    await isMarked("SOC 2021 – SOC 2023 (3)");
    await page.mouse.move((await farLeft()) - 60, y);
    await expect.poll(() => page.locator(".in-range").count()).toBeLessThanOrEqual(3);
    await expect.poll(() => window.cell("SOC", 2021).isVisible()).toBe(true);
    await page.mouse.up();
    await page.setViewportSize({ width: 1440, height: 900 });
  });

  it("ends with the button, wherever it is let go", async () => {
    const { page } = window;
    await scene().start("SOC", 2021);
    await window.cell("SOC", 2021).hover();
    await page.mouse.down();
    await window.cell("KUN", 2022).hover();
    await page.mouse.move(1300, 20);
    await page.mouse.up();
    const marked = await page.locator(".in-range").count();
    await window.cell("KS", 2023).hover();
    await expect.poll(() => page.locator(".in-range").count()).toBe(marked);
  });
});
