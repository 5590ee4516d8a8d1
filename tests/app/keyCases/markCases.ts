// The keys that mark cells.

import { expect } from "vitest";
import type { KeyCase } from "./keyScene.ts";

const low = { width: 1440, height: 560 };
const high = { width: 1440, height: 900 };

export const markCases: Readonly<Record<string, KeyCase>> = {
  extend: async ({ start, press, isMarked, isAt }) => {
    await start("SOC", 2022);
    await press("Shift+ArrowDown");
    await press("Shift+ArrowRight");
    await isMarked("SOC 2022 – KUN 2023 (4)");
    await press("Shift+ArrowUp");
    await isMarked("SOC 2022 – SOC 2023 (2)");
    await press("Shift+ArrowLeft");
    await press("Shift+ArrowLeft");
    await isMarked("SOC 2021 – SOC 2022 (2)");
    await isAt("SOC · 2022");
  },
  extendEdge: async ({ start, press, isMarked }) => {
    await start("SOC", 2022);
    await press("Ctrl+Shift+ArrowDown");
    await isMarked("SOC 2022 – KUN 2022 (2)");
    await press("Ctrl+Shift+ArrowRight");
    await isMarked("SOC 2022 – KUN 2023 (4)");
    await press("Ctrl+Shift+ArrowLeft");
    await isMarked("SOC label – KUN 2022 (8)");
    await press("Ctrl+Shift+ArrowUp");
    await isMarked("VON label – SOC 2022 (16)");
  },
  extendRowStart: async ({ start, press, isMarked }) => {
    await start("SOC", 2023);
    await press("Shift+Home");
    await isMarked("SOC 2021 – SOC 2023 (3)");
  },
  extendRowEnd: async ({ start, press, isMarked }) => {
    await start("SOC", 2021);
    await press("Shift+End");
    await isMarked("SOC 2021 – SOC 2023 (3)");
  },
  extendSheetStart: async ({ start, press, isMarked }) => {
    await start("SOC", 2022);
    await press("Ctrl+Shift+Home");
    await isMarked("VON 2021 – SOC 2022 (8)");
  },
  extendSheetEnd: async ({ start, press, isMarked }) => {
    await start("EJ_EXP", 2022);
    await press("Ctrl+Shift+End");
    await isMarked("EJ_EXP 2022 – EJ_KS 2023 (4)");
  },
  extendPage: async ({ window, start, press, isAt }) => {
    const { page } = window;
    await start("VON", 2021);
    await page.setViewportSize(low);
    const marked = () => page.locator(".in-range").count();
    await press("Shift+PageDown");
    await expect.poll(marked).toBeGreaterThan(3);
    await isAt("VON · 2021");
    await press("Shift+PageUp");
    await expect.poll(marked).toBe(1);
    await page.setViewportSize(high);
  },
  selectAll: async ({ start, press, also, isMarked, isAt }) => {
    await start("SOC", 2022);
    await press("Ctrl+A");
    await isMarked("VON label – EJ_KS 2023 (110)");
    await isAt("SOC · 2022");
    await also("Escape");
    await isMarked("SOC 2022");
    await press("Ctrl+Shift+Space");
    await isMarked("VON label – EJ_KS 2023 (110)");
  },
  selectRow: async ({ start, press, also, isMarked, isAt }) => {
    await start("SOC", 2022);
    await press("Shift+Space");
    await isMarked("SOC label – SOC 2023 (5)");
    await isAt("SOC · 2022");
    await also("Shift+ArrowDown");
    await isMarked("SOC label – KUN 2023 (10)");
  },
  selectColumn: async ({ start, press, also, isMarked, isAt }) => {
    await start("SOC", 2022);
    await press("Ctrl+Space");
    await isMarked("VON 2022 – EJ_KS 2022 (22)");
    await isAt("SOC · 2022");
    await also("Shift+ArrowRight");
    await isMarked("VON 2022 – EJ_KS 2023 (44)");
  },
  extendMode: async ({ window, start, press, also, isMarked, isAt }) => {
    const sign = window.page.getByTestId("marking-mode");
    const told = window.page.getByTestId("mode");
    await start("SOC", 2022);
    await press("F8");
    await expect.poll(() => sign.innerText()).toBe("Utökar markeringen (F8)");
    await expect.poll(() => told.innerText()).toMatch(/^Utökar markeringen: pilarna markerar/);
    await also("ArrowDown", "ArrowRight");
    await isMarked("SOC 2022 – KUN 2023 (4)");
    await also("Home");
    await isMarked("SOC 2021 – KUN 2022 (4)");
    await isAt("SOC · 2022");
    // A press stretches it too.
    await window.cell("SOC", 2023).click();
    await isMarked("SOC 2022 – SOC 2023 (2)");
    // Esc ends it and leaves the marking; then the arrows move again.
    await also("Escape");
    await expect.poll(() => sign.count()).toBe(0);
    await isMarked("SOC 2022 – SOC 2023 (2)");
    await also("ArrowDown");
    await isMarked("KUN 2022");
    // By the key itself, and by what is typed.
    await press("F8");
    await press("F8");
    await expect.poll(() => sign.count()).toBe(0);
    await press("F8");
    await expect.poll(() => sign.count()).toBe(1);
    await also("F2");
    await expect.poll(() => sign.count()).toBe(0);
    await also("Escape");
  },
  addRange: async ({ start, press, also, isMarked, isAt }) => {
    await start("SOC", 2022);
    await also("Shift+ArrowRight");
    await press("Shift+F8");
    await also("ArrowDown", "Shift+ArrowDown");
    await isMarked("SOC 2022 – KUN_GEMENSAM_VARAV 2022 (4)");
    await isAt("KUN · 2022");
    // Without the key the next move gives up what is marked.
    await also("ArrowUp");
    await isMarked("SOC 2022");
  },
  collapse: async ({ start, press, also, isMarked }) => {
    await start("SOC", 2022);
    await also("Shift+ArrowDown", "Shift+ArrowRight");
    await isMarked("SOC 2022 – KUN 2023 (4)");
    await press("Escape");
    await isMarked("SOC 2022");
  },
};
