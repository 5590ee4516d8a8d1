// The keys that change what the cells hold, and the clipboard's.

import { expect } from "vitest";
import { hasKeyboard } from "../keyboard.ts";
import type { KeyCase } from "./keyScene.ts";

export const cellCases: Readonly<Record<string, KeyCase>> = {
  edit: async ({ start, press, also, isTyped, isClosed }) => {
    await start("SOC", 2021);
    await press("F2");
    await isTyped("205172");
    await also("Escape");
    await isClosed();
  },
  write: async ({ start, press, type, also, isTyped, shows, undo }) => {
    await start("SOC", 2021);
    await press("Sign");
    await isTyped("7");
    await type("000");
    await also("Enter");
    await shows("SOC", 2021, "7 000");
    await undo();
    await shows("SOC", 2021, "205 172");
  },
  empty: async ({ start, press, type, also, isTyped, shows, undo }) => {
    await start("SOC", 2021);
    await press("Backspace");
    await isTyped("");
    await type("8");
    await also("Enter");
    await shows("SOC", 2021, "8");
    await undo();
    await start("SOC", 2021);
    await press("Backspace");
    await also("Escape");
    await shows("SOC", 2021, "205 172");
  },
  clear: async ({ window, start, press, also, shows, undo }) => {
    await start("SBN", 2021);
    await also("Shift+ArrowDown");
    await window.cell("MIL", 2021).click({ modifiers: ["Control"] });
    await press("Delete");
    await shows("SBN", 2021, "");
    await shows("EXP", 2021, "");
    await shows("MIL", 2021, "");
    await undo();
    await shows("SBN", 2021, "62 008");
    await shows("MIL", 2021, "12 763");
  },
  fillDown: async ({ start, press, also, shows, undo }) => {
    await start("SBN", 2021);
    await also("Shift+ArrowDown");
    await press("Ctrl+D");
    await shows("EXP", 2021, "62 008");
    await undo();
    await shows("EXP", 2021, "407");
  },
  fillRight: async ({ start, press, also, shows, undo }) => {
    await start("EJ_VON", 2022);
    await also("Shift+ArrowRight");
    await press("Ctrl+R");
    await shows("EJ_VON", 2023, "9 599");
    await undo();
    await shows("EJ_VON", 2023, "9 566");
  },
  copy: async ({ window, start, press, also }) => {
    await start("SBN", 2021);
    await also("Shift+ArrowDown");
    await press("Ctrl+C");
    await expect.poll(async () => (await window.clipboard()).trimEnd()).toBe("62008\r\n407");
  },
  cut: async ({ start, press, also, shows, undo }) => {
    await start("EJ_VON", 2022);
    await press("Ctrl+X");
    await also("ArrowLeft", "Control+v");
    await shows("EJ_VON", 2021, "9 599");
    await shows("EJ_VON", 2022, "");
    await undo();
    await shows("EJ_VON", 2022, "9 599");
  },
  paste: async ({ window, start, press, shows, undo }) => {
    await start("SBN", 2021);
    await window.page.evaluate(() => navigator.clipboard.writeText("1 111\r\n2 222"));
    await press("Ctrl+V");
    await shows("SBN", 2021, "1 111");
    await shows("EXP", 2021, "2 222");
    await undo();
    await shows("EXP", 2021, "407");
  },
  pasteSpecial: async ({ window, start, press, also }) => {
    const dialog = window.page.getByRole("dialog");
    await start("SBN", 2021);
    await window.page.evaluate(() => navigator.clipboard.writeText("1 111"));
    await press("Ctrl+Shift+V");
    await hasKeyboard(dialog);
    await also("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
  },
  cellMenu: async ({ window, start, press, also, isAt }) => {
    const menu = window.page.getByRole("menu");
    await start("SOC", 2021);
    for (const stroke of ["Shift+F10", "ContextMenu"]) {
      await press(stroke);
      await expect.poll(() => menu.count(), { message: stroke }).toBeGreaterThan(0);
      await also("Escape");
      await expect.poll(() => menu.count()).toBe(0);
      // A hand that is faster than the menu: the cells still have the keyboard.
      await press(stroke);
      await menu.waitFor();
      await window.cell("SOC", 2021).focus();
      await also("ArrowDown", "Escape");
      await expect.poll(() => menu.count()).toBe(0);
      await isAt("SOC · 2021");
    }
  },
};
