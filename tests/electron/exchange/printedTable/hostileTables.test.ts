// Hostile and broken text: refusals with their sentences, invisible characters, and figures nobody prints.

import { describe, expect, it } from "vitest";
import { readNumber } from "../../../../electron/exchange/printedTable/readNumber.ts";
import { readPrintedTable } from "../../../../electron/exchange/printedTable/readPrintedTable.ts";
import { tableRefusalText } from "../../../../shared/texts/printedTable.ts";

const refusalOf = (text: string) => {
  const read = readPrintedTable(text);
  return read.ok ? null : [read.error, tableRefusalText(read.error)];
};

describe("refusals", () => {
  it.each([
    [""],
    ["Hej, här kommer budgeten."],
    ["Budget 2021\nPlan 2022"],
    ["|||\n|---|\n|||"],
    ["\t\t\n\t\t"],
    [";;;\n;;;"],
  ])("finds no table in %j", (text) => {
    expect(refusalOf(text)).toEqual([
      { type: "noTable" },
      "Ingen tabell hittades i texten: det finns ingen rad med belopp. Kopiera tabellen med rubriker och belopp och försök igen.",
    ]);
  });

  it("refuses more than 20 000 rows", () => {
    expect(refusalOf("Skola\t1\n".repeat(20_001))).toEqual([
      { type: "tooLarge", limit: 20_000 },
      "Texten är för stor för att läsas som en tabell (gränsen är 20\u00a0000 rader). Dela upp den och läs en tabell i taget.",
    ]);
  });

  it("refuses more than 5 000 000 characters", () => {
    expect(refusalOf("x".repeat(5_000_001))).toEqual([
      { type: "tooLarge", limit: 5_000_000 },
      "Texten är för stor för att läsas som en tabell (gränsen är 5\u00a0000\u00a0000 tecken). Dela upp den och läs en tabell i taget.",
    ]);
  });
});

describe("hostile text", () => {
  it("takes control and bidi characters out of labels and headings", () => {
    const read = readPrintedTable("tkr\tBud\u202eget 2021\nSk\u0000o\u200bla\u2066\t1 000\nVård\u001b[31m\t2 000");
    expect(read.ok && [read.value.columns[0]?.label, ...read.value.rows.map((row) => row.label)]).toEqual([
      "Budget 2021",
      "Skola",
      "Vård[31m",
    ]);
  });

  it("answers for every text of a thousand digits, dashes and quotes", () => {
    for (const piece of [
      "1 ",
      "111 ",
      "- ",
      "1 234 ",
      "(",
      '"',
      "| ",
      ";",
      "\t",
      "1\t",
      "%",
      "– 1,0 ",
      "2021 ",
      ", 1",
    ]) {
      const line = `Rad ${piece.repeat(300)}\n`;
      expect(typeof readPrintedTable(line.repeat(30)).ok).toBe("boolean");
    }
  });

  it("answers for figures that run together and for gaps of every width", () => {
    const years = "2021 2022 2023 2024 2025 2026\n";
    for (const line of [
      `Rad${"1".repeat(100)}`,
      `Rad${"1 ".repeat(50)}`,
      `Rad  1${"  1".repeat(80)} x`,
      `Rad${"   1".repeat(60)}`,
    ])
      expect(typeof readPrintedTable(years + "Rad1 2344 567-3\n".repeat(3) + `${line}\n`.repeat(300)).ok).toBe(
        "boolean",
      );
  });

  it("divides many ambiguous lines within its budget of work and keeps every line as a row", () => {
    const line = `Rad ${"111 ".repeat(100)}\n`;
    const read = readPrintedTable(`${line.repeat(2_000)}`);
    expect(read.ok && read.value.rows.length).toBe(2_000);
  });
});

describe("one cell", () => {
  it.each([
    ["818 729", 818729],
    ["2\u00a0384\u202f696", 2384696],
    ["-5 900", -5900],
    ["- 6 000", -6000],
    ["– 1,4", -1.4],
    ["−0,5", -0.5],
    ["(1 200)", -1200],
    ["1 200-", -1200],
    ["+3,5", 3.5],
    ["2,5 %", 2.5],
    ["1.234.567", 1234567],
    ["1.234,5", 1234.5],
    ["12.5", 12.5],
    ["95 090 tkr", 95090],
    ["120 500*", 120500],
    ["-0", 0],
    ["–", 0],
    ["-", 0],
    ["", null],
    ["..", null],
  ])("reads %j as %s", (cell, value) => {
    expect(readNumber(cell)).toMatchObject({ value, unreadable: "" });
  });

  it.each([["1 23"], ["12 3456"], ["(5"], ["5)"], ["1,2,3"], ["tjugo"], ["9".repeat(20)], ["1e5"], ["=1+1"]])(
    "does not read %j",
    (cell) => {
      expect(readNumber(cell)).toMatchObject({ value: null, unreadable: cell });
    },
  );
});
