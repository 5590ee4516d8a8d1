// What the tests of the keys see and do: cells by code and year, the marking as a short text, a stroke of the table pressed on
// a real keyboard. Each stroke of a row must be pressed by its test; which were is kept here.

import { expect } from "vitest";
import type { KeyRow } from "../../../renderer/state/keyTable.ts";
import { pressNamed } from "../../support/strokes.ts";
import type { RunningWindow } from "../runningWindow.ts";

export interface KeyScene {
  readonly window: RunningWindow;
  /** Presses a stroke of the row that is tested, as the table writes it. */
  readonly press: (stroke: string) => Promise<void>;
  /** Presses other keys, as playwright names them. */
  readonly also: (...keys: readonly string[]) => Promise<void>;
  readonly type: (text: string) => Promise<void>;
  /** Puts the selection on a cell of Ramar, with nothing open and nothing else marked. */
  readonly start: (code: string, year: number) => Promise<void>;
  /** The active cell is this: "SOC · 2022". */
  readonly isAt: (name: string) => Promise<void>;
  /** The marking is this: first cell, last cell and count, "SOC 2022 – KUN 2023 (4)"; "SOC 2022" for one cell. */
  readonly isMarked: (marking: string) => Promise<void>;
  readonly shows: (code: string, year: number, text: string) => Promise<void>;
  /** The text in the open editor. */
  readonly isTyped: (text: string) => Promise<void>;
  readonly isClosed: () => Promise<void>;
  /** Takes back the edits of the test, newest first. */
  readonly undo: (count?: number) => Promise<void>;
}

export type KeyCase = (scene: KeyScene) => Promise<void>;

const spaced = (text: string): string => text.replaceAll(" ", "\u00a0").replaceAll("-", "\u2212");

/** A scene for the test of a row, and the strokes pressed so far. */
export function keyScene(window: RunningWindow, row: Pick<KeyRow, "id" | "strokes">) {
  const { page } = window;
  const pressed = new Set<string>();
  const editor = page.locator(".cell-editor input");
  const nameOf = () =>
    page.locator(".name-box").evaluate((box) => ("value" in box ? String(box.value) : box.textContent));
  const scene: KeyScene = {
    window,
    press: async (stroke) => {
      expect(row.strokes, `${row.id} has the stroke`).toContain(stroke);
      pressed.add(stroke);
      await page.keyboard.press(pressNamed(stroke));
    },
    also: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    },
    type: (text) => page.keyboard.type(text),
    start: async (code, year) => {
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      if ((await page.getByRole("heading", { level: 1 }).innerText()) !== "Ramar") await window.showSheet("Ramar");
      await window.select(code, year);
      await scene.isMarked(`${code} ${year}`);
    },
    isAt: (name) => expect.poll(nameOf, { message: "the active cell" }).toBe(name),
    isMarked: (marking) => expect.poll(() => markingOf(window), { message: "the marking" }).toBe(marking),
    shows: (code, year, text) =>
      expect.poll(() => window.cell(code, year).innerText(), { message: `${code} ${year}` }).toBe(spaced(text)),
    isTyped: (text) => expect.poll(() => editor.inputValue(), { message: "the editor" }).toBe(text),
    isClosed: () => expect.poll(() => editor.count(), { message: "editors" }).toBe(0),
    undo: async (count = 1) => {
      for (let done = 0; done < count; done += 1) {
        const before = await undoName(window);
        await page.keyboard.press("Control+z");
        await expect.poll(() => undoName(window)).not.toBe(before);
      }
    },
  };
  return { scene, pressed };
}

/** What the undo button would take back, with how many steps there are as far as its name tells. */
const undoName = (window: RunningWindow): Promise<string> =>
  window.page
    .getByRole("button", { name: /^Ångra/ })
    .first()
    .evaluate(
      (button) => `${button.getAttribute("aria-label") ?? button.textContent} ${button.hasAttribute("disabled")}`,
    );

/** The marked cells in reading order, read from what is painted. */
function markingOf({ page }: RunningWindow): Promise<string> {
  return page.evaluate(() => {
    const columns = [...document.querySelectorAll("[role=columnheader]")].map((header) =>
      header.getAttribute("col-id"),
    );
    const cells = [...document.querySelectorAll(".in-range")].map((cell) => {
      const row = cell.closest("[row-index]");
      const code = row?.querySelector('[col-id="code"]')?.textContent ?? "";
      const column = cell.getAttribute("col-id") ?? "";
      const number = Number(row?.getAttribute("row-index"));
      return { name: `${code} ${column.replace(/^y/, "")}`, place: number * 1000 + columns.indexOf(column) };
    });
    cells.sort((one, other) => one.place - other.place);
    const [first] = cells;
    const last = cells.at(-1);
    if (first === undefined || last === undefined) return "";
    return cells.length === 1 ? first.name : `${first.name} – ${last.name} (${cells.length})`;
  });
}
