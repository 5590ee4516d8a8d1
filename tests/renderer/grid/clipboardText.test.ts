// Text in and out of the grid: what is cells, what is a table, and that hostile text stays text.

import { describe, expect, it } from "vitest";
import {
  classifyPaste,
  htmlTable,
  looksLikeValue,
  matrixFromText,
  spreadOver,
  tabSeparated,
} from "../../../renderer/grid/clipboardText.ts";

describe("copying", () => {
  it("puts tabs between fields and CRLF between rows, and keeps a label in its field", () => {
    expect(
      tabSeparated([
        ["a\tb\nc", "1"],
        ["-2,5", ""],
      ]),
    ).toBe("a b c\t1\r\n-2,5\t");
  });

  it("escapes every text of the HTML table", () => {
    const html = htmlTable([['<img src=x onerror="1">', "818729"]]);
    expect(html).not.toContain("<img");
    expect(html).toContain('<td align="right">818729</td>');
  });
});

describe("pasting", () => {
  const values = ["818 729", "818\u00a0729", "\u2212407", "-5,5", "2 %", "14 mnkr", "40 öre", "=VON[-1]*1,02", "", "–"];
  for (const text of values) it(`takes ”${text}” as a cell`, () => expect(looksLikeValue(text)).toBe(true));

  const labels = ["Socialnämnden", "tkr", "Budget 2021", "2021 års nivå"];
  for (const text of labels) it(`takes ”${text}” as a label`, () => expect(looksLikeValue(text)).toBe(false));

  it("reads rows and fields, without a row for the last line break", () => {
    expect(matrixFromText("1\t2\r\n3\t4\r\n")).toEqual([
      ["1", "2"],
      ["3", "4"],
    ]);
  });

  it("opens the preview for labels, types numbers, and tells a single word where it was pasted", () => {
    expect(classifyPaste("SOC\t205 172\nKS\t95 090").type).toBe("table");
    expect(classifyPaste("205 172\t209 559").type).toBe("cells");
    expect(classifyPaste("hej").type).toBe("cells");
    expect(classifyPaste(" \n ").type).toBe("nothing");
  });

  it("fills an area with one field, repeats a matrix that fits and leaves one that does not", () => {
    expect(spreadOver([["7"]], 2, 2)).toEqual([
      ["7", "7"],
      ["7", "7"],
    ]);
    expect(spreadOver([["1", "2"]], 2, 2)).toEqual([
      ["1", "2"],
      ["1", "2"],
    ]);
    expect(spreadOver([["1", "2"]], 2, 3)).toEqual([["1", "2"]]);
    expect(spreadOver([["1"], ["2"]], 1, 1)).toEqual([["1"], ["2"]]);
  });
});
