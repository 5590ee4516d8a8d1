// What is said of cells from other programs: decimals left behind, rows out of sight, errors.

import { expect, it } from "vitest";
import { errorsOf, hiddenOf, leftBehindOf, roundedOf } from "../../../renderer/state/foreignPaste.ts";
import type { PasteContent } from "../../../renderer/state/pasteContent.ts";
import { displayUnits } from "../../../shared/domain/unit.ts";

const content = (fields: PasteContent["fields"], rest: Partial<PasteContent> = {}): PasteContent => ({
  text: "",
  fields,
  own: null,
  isTable: true,
  isTextAlone: false,
  ...rest,
});

const decimals = { amounts: [0, 2, 3, 6], percentages: [0, 1, 2] };
const none = { amounts: [], percentages: [] };

it("counts the figures that may have lost decimals that matter in the unit of the paste", () => {
  const pasted = content([["1"]], { leftBehind: { decimals, hiddenRows: 0, hiddenColumns: 0 } });
  // Two of the percentages have lost some whatever the unit is.
  expect(displayUnits.map((unit) => roundedOf(pasted, unit) - 2)).toEqual([1, 2, 3]);
  expect(roundedOf(content([["1"]]), "mnkr")).toBe(0);
});

it("says all of it together where there is room", () => {
  const pasted = content([["1"]], { leftBehind: { decimals, hiddenRows: 1, hiddenColumns: 0 } });
  expect(leftBehindOf(pasted, "tkr")).toEqual([
    "Talen kom som de visas i det andra programmet. Dolda decimaler följde inte med: visa dem där och kopiera igen om de behövs.",
    "1 dold rad i det kopierade kom inte med.",
  ]);
});

it("says what was out of sight", () => {
  const leftBehind = { decimals: none, hiddenRows: 2, hiddenColumns: 1 };
  expect(hiddenOf(content([["1"]], { leftBehind }))).toEqual([
    "2 dolda rader och 1 dold kolumn i det kopierade kom inte med.",
  ]);
  expect(hiddenOf(content([["1"]], { leftBehind: { decimals, hiddenRows: 0, hiddenColumns: 0 } }))).toEqual([]);
  expect(hiddenOf(content([["1"]]))).toEqual([]);
});

it("says nothing of the program's own cells", () => {
  const own = { cutId: "", rows: [[{ value: "1", formula: null, lineId: null }]] };
  const leftBehind = { decimals, hiddenRows: 1, hiddenColumns: 0 };
  expect(roundedOf(content([["1"]], { own, leftBehind }), "mnkr")).toBe(0);
  expect(hiddenOf(content([["1"]], { own, leftBehind }))).toEqual([]);
  expect(errorsOf(content([["#REF!"]], { own }))).toBeNull();
});

it("refuses errors among figures, and names them", () => {
  expect(
    errorsOf(
      content([
        ["1", "#REF!"],
        ["#DIV/0!", "#REF!"],
      ]),
    ),
  ).toBe(
    "3 celler i det kopierade visar fel (#REF! och #DIV/0!) och har inget värde. Rätta i det andra programmet och kopiera igen. Inget ändrades.",
  );
  expect(errorsOf(content([["12", "#SAKNAS!"]]))).toMatch(/^En cell i det kopierade visar ett fel \(#SAKNAS!\)/);
  expect(errorsOf(content([["12"]]))).toBeNull();
});

it("says what to do about a column too narrow to show its figures", () => {
  expect(errorsOf(content([["########", "12"]]))).toMatch(/kolumnen är för smal/);
  // Beside other errors that is not all there is to mend.
  expect(errorsOf(content([["####", "#REF!"]]))).toMatch(/visar fel \(#### och #REF!\)/);
  expect(errorsOf(content([["#".repeat(90_000), "#REF!"]]))).toMatch(/visar fel \(#### och #REF!\)/);
});

it("leaves a table with words to its preview", () => {
  expect(errorsOf(content([["Socialnämnden", "#REF!"]]))).toBeNull();
  expect(errorsOf(content([[`#${"A".repeat(90_000)}!`]]))).toBeNull();
});
