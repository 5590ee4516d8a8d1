// Each key of the grid has one meaning; what is not the grid's is left for the menu and the browser.

import { describe, expect, it } from "vitest";
import { expectsReference, referenceTo } from "../../../renderer/grid/gridActions.ts";
import { type GridIntent, intentOfKey, type KeyStroke } from "../../../renderer/grid/gridKeys.ts";

const stroke = (key: string, more: Partial<KeyStroke> = {}): KeyStroke => ({
  key,
  shift: false,
  control: false,
  alt: false,
  ...more,
});

describe("keys", () => {
  const meanings: readonly (readonly [KeyStroke, GridIntent | null])[] = [
    [stroke("ArrowDown"), { type: "move", direction: "down", extend: false, toEdge: false }],
    [
      stroke("ArrowLeft", { shift: true, control: true }),
      { type: "move", direction: "left", extend: true, toEdge: true },
    ],
    [stroke("Tab", { shift: true }), { type: "tab", backwards: true }],
    [stroke("Enter"), { type: "enter", backwards: false }],
    [stroke("F2"), { type: "edit" }],
    [stroke("Delete"), { type: "clear" }],
    [stroke("a", { control: true }), { type: "selectAll" }],
    [stroke("End", { control: true }), { type: "sheetEdge", edge: "last", extend: false }],
    [stroke("="), { type: "write", text: "=" }],
    [stroke("å"), { type: "write", text: "å" }],
    [stroke("z", { control: true }), null],
    [stroke("Shift"), null],
    [stroke("F5"), null],
    [stroke("ArrowDown", { alt: true }), null],
  ];
  for (const [key, intent] of meanings) {
    it(`reads ${JSON.stringify(key)} as ${intent?.type ?? "not the grid's"}`, () =>
      expect(intentOfKey(key)).toEqual(intent));
  }
});

describe("references by click", () => {
  it("are expected after an operator in a formula and nowhere else", () => {
    expect(expectsReference("=", 1)).toBe(true);
    expect(expectsReference("=VON * ", 7)).toBe(true);
    expect(expectsReference("=SUMMA(VON;", 11)).toBe(true);
    expect(expectsReference("=VON", 4)).toBe(false);
    expect(expectsReference("14 +", 4)).toBe(false);
  });

  it("name the line by code, else quoted, and the year when it is another", () => {
    expect(referenceTo("VON", "Vård", 2022, 2022)).toBe("VON");
    expect(referenceTo("VON", "Vård", 2021, 2022)).toBe("VON[föregående]");
    expect(referenceTo("VON", "Vård", 2023, 2022)).toBe("VON[2023]");
    expect(referenceTo("", "Anna's rad", 2022, 2022)).toBe("'Anna''s rad'");
  });
});
