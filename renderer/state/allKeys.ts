// The whole table of keys: the rows of keyTable.ts and the keys of commands. The help page and the tests walk it.

import { strokeInSwedish } from "../../shared/texts/keyNames.ts";
import { keyTexts } from "../../shared/texts/keys.ts";
import { keptByBrowsers, otherKeys, windowCommands } from "./commandRegistry.ts";
import { type KeyRow, ownKeyRows } from "./keyTable.ts";
import type { WindowState } from "./windowStore.ts";

export interface DescribedKeys extends KeyRow {
  readonly text: string;
}

/** Every row with what it does in words. Commands are called "command:" and their id. */
export function allKeys(): readonly DescribedKeys[] {
  const own = ownKeyRows.map((row) => ({ ...row, text: keyTexts.rows[row.id] }));
  const taken = new Set(own.filter(({ where }) => where !== "editor").flatMap(({ strokes }) => strokes));
  const commands = windowCommands.flatMap(({ id, title, shortcut }): readonly DescribedKeys[] => {
    const others = Object.entries(otherKeys).flatMap(([stroke, commandId]) => (commandId === id ? [stroke] : []));
    const strokes = [...(shortcut === "" ? [] : [shortcut]), ...others].filter((stroke) => !taken.has(stroke));
    if (strokes.length === 0) return [];
    return [{ id: `command:${id}`, strokes, where: "window", group: "program", text: title.replace(" …", "") }];
  });
  return [...own, ...commands];
}

const arrows = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"];

/**
 * The strokes of a row as the reader's keyboard names them, without those the browser keeps; [] when none is left. The four
 * arrows with the same keys held are told as one.
 */
export function shownStrokes(row: KeyRow, state: WindowState, isMac: boolean): readonly string[] {
  const strokes = row.strokes.filter(
    (stroke) => state.capabilities?.nativeMenu === true || !keptByBrowsers.has(stroke),
  );
  const held = strokes[0]?.replace(/ArrowUp$/, "") ?? "";
  const isEveryArrow = arrows.every((arrow) => strokes.includes(held + arrow));
  return (isEveryArrow ? [`${held}Arrows`] : strokes)
    .map((stroke) => strokeInSwedish(stroke, isMac))
    .map((stroke) => stroke.charAt(0).toLocaleUpperCase("sv") + stroke.slice(1));
}
