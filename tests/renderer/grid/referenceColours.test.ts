// The coloured layer must say exactly what the field says, whatever places it is given.

import { describe, expect, it } from "vitest";
import { coloursByCell, coloursOf, type References, textPieces } from "../../../renderer/grid/referenceColours.ts";
import { fakeLineId } from "../../support/fakeScenario.ts";

const von = fakeLineId("VON");
const pkv = fakeLineId("PKV");
const text = "=VON*PKV+VON+ÅTGÄRDER(VON)";
const references: References = [
  { start: 1, end: 4, lineIds: [von], years: [2022] },
  { start: 5, end: 8, lineIds: [pkv], years: [2022] },
  { start: 9, end: 12, lineIds: [von], years: [2022] },
  { start: 13, end: 26, lineIds: [von], years: [2023] },
];

describe("reference colours", () => {
  it("gives the same target the same colour", () => {
    expect(coloursOf(references)).toEqual([1, 2, 1, 3]);
  });

  it("cuts the text into pieces that are the whole text", () => {
    const pieces = textPieces(text, references, { start: 5, end: 8 });
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    expect(pieces.filter((piece) => piece.colour === 1).map((piece) => piece.text)).toEqual(["VON", "VON"]);
    expect(pieces.filter((piece) => piece.refused).map((piece) => piece.text)).toEqual(["PKV"]);
  });

  it("marks a place even when something is missing at the very end", () => {
    const pieces = textPieces("=1+", [], { start: 3, end: 3 });
    expect(pieces.at(-1)).toMatchObject({ text: "\u00a0", refused: true });
  });

  it("stays inside the text for places that are not in it", () => {
    for (const place of [
      { start: -5, end: 99 },
      { start: 50, end: 40 },
      { start: 2, end: 1 },
    ]) {
      const shown = textPieces("=1+2", [], place)
        .map((piece) => piece.text)
        .join("");
      expect(shown.trimEnd()).toBe("=1+2");
    }
  });

  it("does not colour a committee's own cell for a query of its measures", () => {
    const byCell = coloursByCell(text, references);
    expect(byCell.get(`${von}:2022`)).toBe(1);
    expect(byCell.has(`${von}:2023`)).toBe(false);
  });
});
