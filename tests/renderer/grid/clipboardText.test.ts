// Cells as plain text and back: what is cells, what is a table, quotes and line breaks, and the numbers of other countries.

import { describe, expect, it } from "vitest";
import {
  looksLikeValue,
  matrixFromText,
  spreadOver,
  tabSeparated,
  transposed,
  typedFromPasted,
} from "../../../renderer/grid/clipboardText.ts";
import { contentOf, holdsWords } from "../../../renderer/state/pasteContent.ts";

/** Does a paste of this text alone hold words? Null when there is nothing in it. */
function pastedWords(text: string): boolean | null {
  const content = contentOf({ types: ["text/plain"], getData: (type) => (type === "text/plain" ? text : "") });
  return content === null ? null : holdsWords(content);
}

describe("copying", () => {
  it("puts tabs between fields and CRLF between rows, and quotes what holds them", () => {
    expect(
      tabSeparated([
        ['a\tb\nc "d"', "1"],
        ["-2,5", ""],
      ]),
    ).toBe('"a\tb\nc ""d"""\t1\r\n-2,5\t');
  });

  it("gives back what it wrote", () => {
    const matrix = [
      ["Kök & bad", 'säger "nej"', "rad\nbruten", ""],
      ['"', "a\tb", "-1,5", "2,5%"],
    ];
    expect(matrixFromText(tabSeparated(matrix))).toEqual(matrix);
  });
});

describe("pasting", () => {
  const values = [
    "818 729",
    "818\u00a0729",
    "\u2212407",
    "(1 234)",
    "1 234-",
    "1,234.50",
    ".5",
    "-5,5",
    "2 %",
    "14 mnkr",
    "40 öre",
    "=VON[-1]*1,02",
    "",
    "–",
    "- kr",
    "(1 234 kr)",
  ];
  for (const text of values) it(`takes ”${text}” as a cell`, () => expect(looksLikeValue(text)).toBe(true));

  const labels = ["Socialnämnden", "tkr", "Budget 2021", "2021 års nivå", "2021-01-31", "(se not 1)"];
  for (const text of labels) it(`takes ”${text}” as a label`, () => expect(looksLikeValue(text)).toBe(false));

  it.each([
    ["818\u00a0729", "818 729"],
    ["1,234.50", "1234,50"],
    ["-1,234,567", "-1234567"],
    ["1.234.567,8", "1234567,8"],
    ["1.234,5", "1234,5"],
    ["(1 234,5)", "(1 234,5)"],
    ["407-", "-407"],
    ["1,234", "1,234"],
    ["1.234", "1.234"],
    ["2,5 %", "2,5 %"],
    ["(1,234.5)", "(1234,5)"],
    ["–", ""],
    ["-\u00a0kr", ""],
    ["(1 234 kr)", "-1 234 kr"],
    ["(2,5 %)", "-2,5 %"],
    ["=SUMMA(A; B)", "=SUMMA(A; B)"],
    ["ja", "ja"],
  ])("types ”%s” as ”%s”", (pasted, typed) => expect(typedFromPasted(pasted)).toBe(typed));

  it("reads rows and fields, without a row for the last line break", () => {
    expect(matrixFromText("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("reads a quoted field with line breaks as one, and a lone quote as a sign", () => {
    expect(matrixFromText('"a\nb"\t6" rör\r\n"c""d"\t"öppen\t1')).toEqual([
      ["a\nb", '6" rör'],
      ['c"d', '"öppen', "1"],
    ]);
  });

  it("opens the preview for labels, types numbers, and tells a single word where it was pasted", () => {
    expect(pastedWords("SOC\t205 172\nKS\t95 090")).toBe(true);
    expect(pastedWords("205 172\t209 559")).toBe(false);
    expect(pastedWords("hej")).toBe(false);
    expect(pastedWords(" \n ")).toBeNull();
  });

  it("fills an area with one field, repeats a matrix that fits and leaves one that does not", () => {
    expect(spreadOver([["7"]], 2, 2)).toEqual([
      ["7", "7"],
      ["7", "7"],
    ]);
    expect(spreadOver([["1", "2"]], 2, 4)).toEqual([
      ["1", "2", "1", "2"],
      ["1", "2", "1", "2"],
    ]);
    expect(spreadOver([["1", "2"]], 2, 3)).toEqual([["1", "2"]]);
    expect(spreadOver([["1"], ["2"]], 1, 1)).toEqual([["1"], ["2"]]);
    expect(spreadOver([["1", "2"], ["3"]], 4, 2)).toEqual([["1", "2"], ["3"]]);
  });

  it("turns rows into columns, short ones filled up", () => {
    expect(transposed([["1", "2"], ["3"]], "")).toEqual([
      ["1", "3"],
      ["2", ""],
    ]);
  });
});
