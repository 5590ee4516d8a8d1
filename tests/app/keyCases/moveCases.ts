// The keys that move about in the sheet Ramar of the sample. In the year 2022 Vård- och omsorgsnämnden (VON) has two empty
// lines under it, then Socialnämnden (SOC) and Kultur- och utbildningsnämnden (KUN) are filled, and an empty line follows.

import { expect } from "vitest";
import type { KeyCase } from "./keyScene.ts";

const low = { width: 1440, height: 560 };
const high = { width: 1440, height: 900 };

export const moveCases: Readonly<Record<string, KeyCase>> = {
  move: async ({ start, press, isAt, isMarked }) => {
    await start("SBN", 2021);
    await press("ArrowDown");
    await press("ArrowRight");
    await isAt("EXP · 2022");
    await press("ArrowUp");
    await isAt("SBN · 2022");
    await press("ArrowLeft");
    await isAt("SBN · 2021");
    await isMarked("SBN 2021");
  },
  edge: async ({ start, press, isAt }) => {
    await start("SOC", 2022);
    await press("Ctrl+ArrowDown");
    await isAt("KUN · 2022");
    await press("Ctrl+ArrowDown");
    await isAt("BUN · 2022");
    await press("Ctrl+ArrowUp");
    await isAt("KUN · 2022");
    await press("Ctrl+ArrowRight");
    await isAt("KUN · 2023");
    await press("Ctrl+ArrowLeft");
    await isAt("KUN");
  },
  rowStart: async ({ start, press, isAt }) => {
    await start("SOC", 2023);
    await press("Home");
    await isAt("SOC · 2021");
  },
  rowEnd: async ({ start, press, isAt }) => {
    await start("SOC", 2021);
    await press("End");
    await isAt("SOC · 2023");
  },
  sheetStart: async ({ start, press, isAt }) => {
    await start("SOC", 2023);
    await press("Ctrl+Home");
    await isAt("VON · 2021");
  },
  sheetEnd: async ({ start, press, isAt }) => {
    await start("SOC", 2021);
    await press("Ctrl+End");
    await isAt("EJ_KS · 2023");
  },
  page: async ({ window, start, press, isAt }) => {
    const { page } = window;
    await start("VON", 2021);
    await page.setViewportSize(low);
    const first = () => firstRowInSight(window);
    await expect.poll(first).toBe(0);
    const rows = await rowsInSight(window);
    expect(rows).toBeGreaterThan(3);
    await press("PageDown");
    await expect.poll(first).toBeGreaterThan(0);
    await expect.poll(() => activeRow(window)).toBe(rows);
    await press("PageUp");
    await isAt("VON · 2021");
    await expect.poll(first).toBe(0);
    await page.setViewportSize(high);
  },
  pageSideways: async ({ start, press, isAt }) => {
    await start("VON", 2021);
    // Three years fit at once, so a page is as far as there is.
    await press("Alt+PageDown");
    await isAt("VON · 2023");
    await press("Alt+PageUp");
    await isAt("VON");
  },
  tab: async ({ start, press, also, isAt, isMarked }) => {
    await start("SOC", 2022);
    await press("Tab");
    await isAt("SOC · 2023");
    await press("Tab");
    await isAt("KUN · 2021");
    await start("SOC", 2022);
    await also("Shift+ArrowDown", "Shift+ArrowRight");
    await press("Tab");
    await press("Tab");
    await isAt("KUN · 2022");
    await isMarked("SOC 2022 – KUN 2023 (4)");
  },
  tabBack: async ({ start, press, also, isAt, isMarked }) => {
    await start("SOC", 2022);
    await press("Shift+Tab");
    await isAt("SOC · 2021");
    await start("SOC", 2022);
    await also("Shift+ArrowDown", "Shift+ArrowRight");
    await press("Shift+Tab");
    await isAt("KUN · 2023");
    await isMarked("SOC 2022 – KUN 2023 (4)");
  },
  enter: async ({ start, press, also, isAt, isMarked }) => {
    await start("SBN", 2021);
    await also("Tab", "Tab");
    await isAt("SBN · 2023");
    await press("Enter");
    await isAt("EXP · 2021");
    await start("SBN", 2021);
    await also("Shift+ArrowDown", "Shift+ArrowRight");
    await press("Enter");
    await press("Enter");
    await isAt("SBN · 2022");
    await isMarked("SBN 2021 – EXP 2022 (4)");
  },
  enterBack: async ({ start, press, also, isAt, isMarked }) => {
    await start("EXP", 2021);
    await press("Shift+Enter");
    await isAt("SBN · 2021");
    await also("Shift+ArrowDown");
    await press("Shift+Enter");
    await isAt("EXP · 2021");
    await isMarked("SBN 2021 – EXP 2021 (2)");
  },
  showActive: async ({ window, start, press, isAt }) => {
    const { page } = window;
    await start("VON", 2021);
    await page.setViewportSize(low);
    await page.mouse.move(900, 300);
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => firstRowInSight(window)).toBeGreaterThan(3);
    await press("Ctrl+Backspace");
    await expect.poll(() => firstRowInSight(window)).toBe(0);
    await isAt("VON · 2021");
    await page.setViewportSize(high);
  },
};

type Window = Parameters<KeyCase>[0]["window"];

/** Rows whose cells lie wholly between the headers and the foot of the grid. */
const rowPlaces = ({ page }: Window) =>
  page.evaluate(() => {
    const headers = [...document.querySelectorAll("[role=columnheader]")].map((each) => each.getBoundingClientRect());
    const top = Math.max(...headers.map(({ bottom }) => bottom));
    const grid = document.querySelector("[role=grid]")?.getBoundingClientRect();
    return [...document.querySelectorAll("[role=row][row-index]")]
      .filter((row) => {
        const box = row.getBoundingClientRect();
        return box.top >= top - 1 && box.bottom <= (grid?.bottom ?? 0) + 1;
      })
      .map((row) => Number(row.getAttribute("row-index")))
      .sort((one, other) => one - other);
  });
const firstRowInSight = async (window: Window): Promise<number> => (await rowPlaces(window))[0] ?? -1;
const rowsInSight = async (window: Window): Promise<number> => (await rowPlaces(window)).length;
const activeRow = ({ page }: Window): Promise<number> =>
  page.evaluate(() =>
    Number(document.querySelector(".active-cell")?.closest("[row-index]")?.getAttribute("row-index")),
  );
