// The keys of an open editor. What is typed is given up at the end of each test, or entered and taken back.

import { expect } from "vitest";
import { hasKeyboard } from "../keyboard.ts";
import type { KeyCase } from "./keyScene.ts";

export const editorCases: Readonly<Record<string, KeyCase>> = {
  commit: async ({ start, type, press, isAt, shows, undo }) => {
    await start("SOC", 2021);
    await type("7");
    await press("Enter");
    await isAt("KUN · 2021");
    await shows("SOC", 2021, "7");
    await undo();
  },
  commitBack: async ({ start, type, press, isAt, shows, undo }) => {
    await start("EXP", 2021);
    await type("7");
    await press("Shift+Enter");
    await isAt("SBN · 2021");
    await shows("EXP", 2021, "7");
    await undo();
  },
  commitRight: async ({ start, type, press, also, isAt, shows, undo }) => {
    await start("EJ_VON", 2022);
    await type("7");
    await press("Tab");
    await isAt("EJ_VON · 2023");
    await type("8");
    await also("Enter");
    // Back in the column where Tab began.
    await isAt("EJ_SOC · 2022");
    await shows("EJ_VON", 2022, "7");
    await shows("EJ_VON", 2023, "8");
    await undo(2);
  },
  commitLeft: async ({ start, type, press, isAt, shows, undo }) => {
    await start("EJ_VON", 2023);
    await type("7");
    await press("Shift+Tab");
    await isAt("EJ_VON · 2022");
    await shows("EJ_VON", 2023, "7");
    await undo();
  },
  commitRange: async ({ start, also, type, press, isAt, isMarked, shows, undo }) => {
    await start("EJ_VON", 2022);
    await also("Shift+ArrowRight", "Shift+ArrowDown");
    await type("5");
    await press("Ctrl+Enter");
    await shows("EJ_VON", 2022, "5");
    await shows("EJ_SOC", 2023, "5");
    await isAt("EJ_VON · 2022");
    await isMarked("EJ_VON 2022 – EJ_SOC 2023 (4)");
    // One edit, and so one step back.
    await undo();
    await shows("EJ_VON", 2022, "9 599");
    await shows("EJ_SOC", 2023, "1 403");
  },
  commitYears: async ({ window, start, type, also, press, isClosed }) => {
    const dialog = window.page.getByRole("dialog");
    await start("EJ_VON", 2022);
    await type("=EJ_SOC");
    await press("Ctrl+Shift+Enter");
    // Typed figures would be replaced: that is asked first.
    await hasKeyboard(dialog);
    await also("Escape");
    await expect.poll(() => dialog.count()).toBe(0);
    await also("Escape");
    await isClosed();
  },
  cancel: async ({ start, type, press, isClosed, isAt, shows }) => {
    await start("SOC", 2021);
    await type("7");
    await press("Escape");
    await isClosed();
    await isAt("SOC · 2021");
    await shows("SOC", 2021, "205 172");
  },
  functionHelp: async ({ window, start, also, press, isTyped }) => {
    const dialog = window.page.getByRole("dialog", { name: "Funktioner" });
    await start("SOC", 2021);
    for (const stroke of ["F1", "Shift+F3"]) {
      await also("F2");
      await press(stroke);
      await hasKeyboard(dialog);
      await also("Escape");
      await expect.poll(() => dialog.count()).toBe(0);
      await isTyped("205172");
      await also("Escape");
    }
  },
  commitMove: async ({ start, type, press, isAt, undo }) => {
    const ways = [
      ["ArrowDown", "EJ_KUN · 2022"],
      ["ArrowUp", "EJ_VON · 2022"],
      ["ArrowRight", "EJ_SOC · 2023"],
      ["ArrowLeft", "EJ_SOC · 2021"],
    ] as const;
    for (const [stroke, target] of ways) {
      await start("EJ_SOC", 2022);
      await type("7");
      await press(stroke);
      await isAt(target);
      await undo();
    }
  },
  editMode: async ({ start, type, press, also, isTyped, isAt, shows, undo }) => {
    await start("EJ_VON", 2022);
    await type("12");
    await press("F2");
    await also("ArrowLeft");
    await type("5");
    await isTyped("152");
    await press("F2");
    await also("ArrowDown");
    await isAt("EJ_SOC · 2022");
    await shows("EJ_VON", 2022, "152");
    await undo();
  },
  referenceYear: async ({ start, type, press, also, isTyped, isClosed }) => {
    await start("EJ_VON", 2022);
    await type("=VON");
    await also("Escape");
    await press("F4");
    await isTyped("=VON[2022]");
    await press("F4");
    await isTyped("=VON");
    await also("Escape");
    await isClosed();
  },
  pointAt: async ({ start, type, press, also, isTyped, isClosed }) => {
    await start("EJ_KUN", 2022);
    await type("=");
    await press("ArrowUp");
    await isTyped("=EJ_SOC");
    await press("ArrowUp");
    await isTyped("=EJ_VON");
    await press("ArrowLeft");
    await isTyped("=EJ_VON[föregående]");
    await press("ArrowRight");
    await press("ArrowDown");
    await isTyped("=EJ_SOC");
    await also("Escape");
    await isClosed();
  },
  pointRange: async ({ start, type, also, press, isTyped, isClosed }) => {
    await start("KS", 2023);
    await type("=SUMMA(");
    await also("ArrowUp");
    await isTyped("=SUMMA(EXP");
    await press("Shift+ArrowUp");
    await isTyped("=SUMMA(SBN:EXP");
    await press("Shift+ArrowDown");
    await isTyped("=SUMMA(EXP");
    await press("Shift+ArrowLeft");
    await isTyped("=SUMMA(EXP[2022:2023]");
    await press("Shift+ArrowRight");
    await isTyped("=SUMMA(EXP");
    await also("Escape");
    await isClosed();
  },
  offerAsk: async ({ window, start, type, press, also, isClosed }) => {
    const list = window.page.getByRole("listbox", { name: "Förslag till formeln" });
    await start("SOC", 2022);
    await type("=VO");
    await list.waitFor();
    await also("Escape");
    await expect.poll(() => list.count()).toBe(0);
    await press("Alt+ArrowDown");
    await list.waitFor();
    await also("Escape", "Escape");
    await isClosed();
  },
  lineYears: async ({ window, start, type, press, also, isClosed }) => {
    const years = window.page.getByRole("table", { name: "Raden som den blir med formeln" });
    await start("SOC", 2022);
    await type("=KUN + 1 kr");
    await press("Alt+ArrowUp");
    await years.waitFor();
    await press("Alt+ArrowUp");
    await expect.poll(() => years.count()).toBe(0);
    await also("Escape");
    await isClosed();
  },
  offerMove: async ({ window, start, type, press, also, isClosed }) => {
    const chosen = window.page.getByRole("listbox").locator("[aria-selected=true]");
    await start("SOC", 2022);
    await type("=EJ");
    const first = await chosen.innerText();
    await press("ArrowDown");
    await expect.poll(() => chosen.innerText()).not.toBe(first);
    await press("ArrowUp");
    await expect.poll(() => chosen.innerText()).toBe(first);
    await also("Escape", "Escape");
    await isClosed();
  },
  offerTake: async ({ window, start, type, press, also, isTyped, isClosed }) => {
    const list = window.page.getByRole("listbox");
    for (const stroke of ["Tab", "Enter"]) {
      await start("SOC", 2022);
      await type("=KULT");
      await list.waitFor();
      await press(stroke);
      await isTyped("=KUN");
      await also("Escape");
      await isClosed();
    }
  },
  offerClose: async ({ window, start, type, press, also, isTyped, isClosed }) => {
    const list = window.page.getByRole("listbox");
    await start("SOC", 2022);
    await type("=EJ");
    await list.waitFor();
    await press("Escape");
    await expect.poll(() => list.count()).toBe(0);
    await isTyped("=EJ");
    await also("Escape");
    await isClosed();
  },
};
