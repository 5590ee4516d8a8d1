// What is said of cells from other programs: decimals left behind, rows out of sight, errors.

import { expect, it } from "vitest";
import { errorsOf, leftBehindOf } from "../../../renderer/state/foreignPaste.ts";
import type { PasteContent } from "../../../renderer/state/pasteContent.ts";

const content = (fields: PasteContent["fields"], rest: Partial<PasteContent> = {}): PasteContent => ({
  text: "",
  fields,
  own: null,
  isTable: true,
  isTextAlone: false,
  ...rest,
});

it("says that figures came as they are shown, and what was out of sight", () => {
  const leftBehind = { rounded: 3, hiddenRows: 2, hiddenColumns: 1 };
  expect(leftBehindOf(content([["1"]], { leftBehind }))).toEqual([
    "Talen kom som de visas i det andra programmet. Dolda decimaler följde inte med: visa dem där och kopiera igen om de behövs.",
    "2 dolda rader och 1 dold kolumn i det kopierade kom inte med.",
  ]);
  expect(leftBehindOf(content([["1"]], { leftBehind: { rounded: 0, hiddenRows: 0, hiddenColumns: 0 } }))).toEqual([]);
  expect(leftBehindOf(content([["1"]]))).toEqual([]);
});

it("says nothing of the program's own cells", () => {
  const own = { cutId: "", rows: [[{ value: "1", formula: null, lineId: null }]] };
  const leftBehind = { rounded: 1, hiddenRows: 0, hiddenColumns: 0 };
  expect(leftBehindOf(content([["1"]], { own, leftBehind }))).toEqual([]);
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
});

it("leaves a table with words to its preview", () => {
  expect(errorsOf(content([["Socialnämnden", "#REF!"]]))).toBeNull();
});
