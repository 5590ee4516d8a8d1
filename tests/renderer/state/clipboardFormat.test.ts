// The program's own clipboard text: what it writes it reads, and anything else is a stranger's.

import { describe, expect, it } from "vitest";
import { type CopiedRange, readCopied, writeCopied } from "../../../renderer/state/clipboardFormat.ts";
import { newLineId } from "../../../shared/domain/ids.ts";

const lineId = newLineId();
const range: CopiedRange = {
  cutId: "",
  rows: [
    [
      { value: "850 kr", formula: "=VON[föregående] * 2", lineId },
      { value: 'å "ä" ö', formula: null, lineId: null },
    ],
  ],
};
const changed = (change: (given: { rows: unknown[][][] } & Record<string, unknown>) => void): string => {
  const given = JSON.parse(writeCopied(range));
  change(given);
  return JSON.stringify(given);
};

describe("the program's own cells", () => {
  it("are read as they were written", () => expect(readCopied(writeCopied(range))).toEqual(range));

  it.each([
    ["nothing", ""],
    ["no data at all", "hej"],
    ["a list", "[]"],
    ["another version", changed((given) => Object.assign(given, { version: 2 }))],
    ["no rows", changed((given) => Object.assign(given, { rows: [] }))],
    ["an empty row", changed((given) => Object.assign(given, { rows: [[]] }))],
    ["rows of different lengths", changed((given) => given.rows.push([["1", null, null]]))],
    ["a value that is no text", changed((given) => Object.assign(given.rows[0]?.[0] ?? [], { 0: 5 }))],
    ["a text beyond any cell", changed((given) => Object.assign(given.rows[0]?.[0] ?? [], { 0: "x".repeat(1_101) }))],
    ["a formula without a sign", changed((given) => Object.assign(given.rows[0]?.[0] ?? [], { 1: "VON" }))],
    ["an id that is none", changed((given) => Object.assign(given.rows[0]?.[0] ?? [], { 2: "<b>" }))],
    ["more in a cell", changed((given) => given.rows[0]?.[0]?.push("4"))],
    ["a long name of a cut", changed((given) => Object.assign(given, { cutId: "x".repeat(101) }))],
  ])("are not read from %s", (_, text) => expect(readCopied(text)).toBe(null));

  it("are not read where there are more than a paste may hold", () => {
    const many = Array.from({ length: 2_001 }, () => Array.from({ length: 100 }, () => ["", null, null]));
    expect(readCopied(JSON.stringify({ version: 1, cutId: "", rows: many }))).toBe(null);
  });
});
