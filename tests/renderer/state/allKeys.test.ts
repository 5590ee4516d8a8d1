// The table of keys is the help page and the list of tests: no row without its test in a real browser, no test without its row,
// and no stroke with two meanings.

import { describe, expect, it } from "vitest";
import { allKeys, shownStrokes } from "../../../renderer/state/allKeys.ts";
import { keptByBrowsers } from "../../../renderer/state/commandRegistry.ts";
import { strokeName } from "../../../renderer/state/keyTable.ts";
import { windowState } from "../../../renderer/state/windowStore.ts";
import { editorCases, gridCases, windowCases } from "../../app/keyCases/allCases.ts";
import { strokeNamed } from "../../support/strokes.ts";

const idsWhere = (place: string) =>
  allKeys()
    .filter(({ where }) => where === place)
    .map(({ id }) => id)
    .sort();

describe("the table of keys", () => {
  it("has one test in a real browser for each of its rows, and none for what is not there", () => {
    expect(Object.keys(gridCases).sort()).toEqual(idsWhere("grid"));
    expect(Object.keys(editorCases).sort()).toEqual(idsWhere("editor"));
    expect(Object.keys(windowCases).sort()).toEqual(idsWhere("window"));
  });

  it("lets a key of the window be untried in an editor only where the editor has the key itself", () => {
    const editorStrokes = new Set(allKeys().flatMap(({ where, strokes }) => (where === "editor" ? strokes : [])));
    const untried = allKeys().filter(({ id }) => windowCases[id]?.inEditor === null);
    for (const { id, strokes } of untried)
      expect(
        strokes.every((stroke) => editorStrokes.has(stroke)),
        id,
      ).toBe(true);
  });

  it("has no row twice, and no stroke with two meanings outside an editor", () => {
    const ids = allKeys().map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
    const strokes = allKeys().flatMap(({ where, strokes: own }) => (where === "editor" ? [] : own));
    expect(strokes.filter((stroke, place) => strokes.indexOf(stroke) !== place)).toEqual([]);
  });

  it("writes each stroke as the keyboard tells it, and says in words what it does", () => {
    for (const { id, strokes, text } of allKeys()) {
      for (const stroke of strokes) expect(strokeName(strokeNamed(stroke)), id).toBe(stroke);
      expect(text.trim(), id).not.toBe("");
    }
  });
});

describe("the help page", () => {
  const row = { id: "move", where: "grid", group: "move" } as const;

  it("tells the four arrows as one, and names keys as they are printed", () => {
    const strokes = ["Shift+ArrowUp", "Shift+ArrowDown", "Shift+ArrowLeft", "Shift+ArrowRight"];
    expect(shownStrokes({ ...row, strokes }, windowState(), false)).toEqual(["Skift+piltangent"]);
    expect(shownStrokes({ ...row, strokes: ["Ctrl+Enter"] }, windowState(), true)).toEqual(["Cmd+Retur"]);
  });

  it("leaves out what the browser keeps for itself, unless the program has a window of its own", () => {
    const [kept = ""] = keptByBrowsers;
    expect(shownStrokes({ ...row, strokes: [kept] }, windowState(), false)).toEqual([]);
  });
});
