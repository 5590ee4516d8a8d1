// Each stroke of the grid has one meaning, read from the one table of keys; what is not the grid's is left for the menu and
// the browser.

import { describe, expect, it } from "vitest";
import { type GridIntent, intentOfKey } from "../../../renderer/grid/gridKeys.ts";
import { type KeyStroke, ownKeyRows, strokeName } from "../../../renderer/state/keyTable.ts";
import { keyTexts } from "../../../shared/texts/keys.ts";
import { strokeNamed } from "../../support/strokes.ts";

const stroke = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  shift: false,
  control: false,
  alt: false,
  ...more,
});

describe("keys of the grid", () => {
  const meanings: readonly (readonly [KeyStroke, GridIntent | null])[] = [
    [stroke("ArrowDown"), { type: "move", direction: "down", extend: false, toEdge: false }],
    [
      stroke("ArrowLeft", { shift: true, control: true }),
      { type: "move", direction: "left", extend: true, toEdge: true },
    ],
    [stroke("PageDown", { alt: true }), { type: "page", direction: "right", extend: false }],
    [stroke("Tab", { shift: true }), { type: "next", along: "row", backwards: true }],
    [stroke("Enter"), { type: "next", along: "column", backwards: false }],
    [stroke("F2"), { type: "edit" }],
    [stroke("Delete"), { type: "clear" }],
    [stroke("Backspace"), { type: "write", text: "" }],
    [stroke("a", { control: true }), { type: "selectAll" }],
    [stroke("End", { control: true }), { type: "sheetEdge", edge: "last", extend: false }],
    [stroke("="), { type: "write", text: "=" }],
    [stroke("å"), { type: "write", text: "å" }],
    [stroke("Å", { shift: true }), { type: "write", text: "Å" }],
    [stroke(" "), null],
    [stroke("z", { control: true }), null],
    [stroke("Shift"), null],
    [stroke("F5"), null],
    [stroke("F3"), null],
    [stroke("ArrowDown", { alt: true }), null],
  ];
  for (const [key, intent] of meanings) {
    it(`reads ${strokeName(key)} as ${intent?.type ?? "not the grid's"}`, () =>
      expect(intentOfKey(key)).toEqual(intent));
  }

  it("have no stroke with two meanings in the grid", () => {
    const strokes = ownKeyRows.filter(({ where }) => where !== "editor").flatMap((row) => row.strokes);
    expect(strokes.filter((each, place) => strokes.indexOf(each) !== place)).toEqual([]);
  });

  it("are written in the table as the keyboard tells them", () => {
    for (const row of ownKeyRows) {
      for (const written of row.strokes) expect(strokeName(strokeNamed(written)), row.id).toBe(written);
    }
  });

  it("are all told of on the help page", () => {
    expect(ownKeyRows.map(({ id }) => id).sort()).toEqual(Object.keys(keyTexts.rows).sort());
  });
});

describe("a stroke's name", () => {
  it("has the digit of the key, whatever Shift writes in the country", () => {
    expect(strokeName(stroke(")", { control: true, shift: true, code: "Digit9" }))).toBe("Ctrl+Shift+9");
  });

  it("has no Shift for the plus sign, which lies under it on some keyboards only", () => {
    expect(strokeName(stroke("+", { control: true, shift: true, code: "Equal" }))).toBe("Ctrl+Plus");
    expect(strokeName(stroke("+", { control: true, code: "Minus" }))).toBe("Ctrl+Plus");
  });
});
