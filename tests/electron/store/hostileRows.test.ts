// Rows that SQLite accepts and no budget may hold. Each file is sealed anew, so that the seal cannot be what finds it.

import type Database from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { fileRefusal } from "../../../electron/host/refusals.ts";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { readScenarioBytes } from "../../../electron/store/scenarioFile.ts";
import {
  alteredBytes,
  openInMemory,
  publishedBytes,
  sealedAnew,
  smallScenario,
  typeInto,
} from "../../support/budgetBytes.ts";

const right = publishedBytes(smallScenario(), (open) => typeInto(open, "SKATT", 2026, "901 mnkr"));
const measures = publishedBytes(sampleScenario("alingsas"));
const aLine = "(SELECT line_id FROM line WHERE code = 'SKATT')";
const unknownId = "zzzzzzzzzzzz";

function answerTo(bytes: Uint8Array): string {
  const read = readScenarioBytes(bytes);
  return read.ok ? "opened" : fileRefusal(read.error, "Budget.budget").message;
}

const valueSentence = (table: string, value: string): RegExp =>
  new RegExp(
    `^Tabellen ${table}, rad \\d+: ”${value}” är inget giltigt värde\\. Filen öppnas inte\\. Be om en ny kopia\\. \\(Budget\\.budget, felkod värde\\)$`,
  );

describe("values", () => {
  it.each<[string, string, string, string]>([
    ["an amount above 10^13", "UPDATE cell SET number = 1e14", "cell", "100000000000000"],
    ["an infinite amount", "UPDATE cell SET number = 9e999", "cell", "Infinity"],
    [
      "a whole number of 64 bits as year",
      "UPDATE cell SET year = 9007199254740993 WHERE rowid = 1",
      "cell",
      "9007199254740992",
    ],
    ["a year before 1900", "UPDATE cell SET year = 1800 WHERE rowid = 1", "cell", "1800"],
    ["both number and formula", "UPDATE cell SET formula = '1'", "cell", ""],
    ["neither number nor formula", "UPDATE cell SET number = NULL", "cell", ""],
    ["a text in a line of amounts", "UPDATE cell SET number = NULL, text = 'tolv'", "cell", ""],
    [
      "an attribute there is none of",
      "INSERT INTO line_attribute SELECT line_id, 'färg', 1 FROM line LIMIT 1",
      "line_attribute",
      "färg",
    ],
    [
      "a month that is none",
      "INSERT INTO line_attribute SELECT line_id, 'startMonth', 13 FROM line LIMIT 1",
      "line_attribute",
      "13",
    ],
    [
      "an attribute above 10^13",
      "INSERT INTO line_attribute SELECT line_id, 'price', 1e14 FROM line LIMIT 1",
      "line_attribute",
      "100000000000000",
    ],
    [
      "an attribute of no line",
      `INSERT INTO line_attribute VALUES ('${unknownId}', 'price', 1)`,
      "line_attribute",
      unknownId,
    ],
    [
      "a note on no line",
      `INSERT INTO cell_note VALUES ('${unknownId}', 2026, 'hej', '', '2026-05-03T09:00:00.000Z')`,
      "cell_note",
      unknownId,
    ],
    [
      "a note outside the plan",
      "INSERT INTO cell_note SELECT line_id, 1950, 'hej', '', '2026-05-03T09:00:00.000Z' FROM line LIMIT 1",
      "cell_note",
      "1950",
    ],
    [
      "a note of nothing but blanks",
      "INSERT INTO cell_note SELECT line_id, (SELECT first_year FROM scenario), '  ', '', '2026-05-03T09:00:00.000Z' FROM line LIMIT 1",
      "cell_note",
      "  ",
    ],
    ["a time that is text", "UPDATE cell SET entered_at = 'igår'", "cell", "igår"],
    [
      "a formula above the limit",
      `UPDATE line SET formula = '${"1+".repeat(4_000)}1' WHERE code = 'RES'`,
      "line",
      "1\\+1.{77}",
    ],
    [
      "a hidden turn of direction in a label",
      "UPDATE line SET label = 'abc' || char(0x202e) || 'def' WHERE code = 'RES'",
      "line",
      "abc\ufffddef",
    ],
    ["a control character", "UPDATE scenario SET title = 'a' || char(7)", "scenario", "a\ufffd"],
    ["a NUL in the middle", "UPDATE scenario SET title = 'a' || char(0) || 'b'", "scenario", "a\ufffdb"],
    ["text not in NFC", "UPDATE scenario SET title = 'A' || char(0x30a)", "scenario", "A\u030a"],
    ["a title above the limit", `UPDATE scenario SET title = '${"x".repeat(201)}'`, "scenario", "x{80}"],
    ["an unknown kind", "UPDATE line SET kind = 'makro' WHERE code = 'RES'", "line", "makro"],
    ["an unknown unit", "UPDATE line SET unit = 'euro' WHERE code = 'RES'", "line", "euro"],
    ["an id that is none", "UPDATE line SET line_id = '../../etc' WHERE code = 'RES'", "line", "../../etc"],
    ["a prototype as id", "UPDATE line SET line_id = '__proto__' WHERE code = 'RES'", "line", "__proto__"],
    ["a scenario id that is none", "UPDATE scenario SET scenario_id = 'x'", "scenario", "x"],
    ["years the wrong way", "UPDATE scenario SET first_year = 2030", "scenario", "2030–2028"],
    ["a plan period of 100 years", "UPDATE scenario SET last_year = 2126", "scenario", "2026–2126"],
    ["no scenario", "DELETE FROM scenario", "scenario", ""],
    [
      "two scenarios",
      "INSERT INTO scenario SELECT 2, scenario_id, title, municipality, first_year, last_year, budget_year, display_unit, baseline_name, organisation FROM scenario",
      "scenario",
      "2",
    ],
    ["a revision that is no digest", "UPDATE revision SET revision_id = 'r1'", "revision", "r1"],
    ["a log that is no list", "UPDATE edit_log SET changes = '{}'", "edit_log", ""],
    ["a log that is no JSON", "UPDATE edit_log SET changes = '[{'", "edit_log", ""],
    ["a log with an action of its own", "UPDATE edit_log SET action = 'drop'", "edit_log", ""],
    ["a log so long that numbers end", "UPDATE edit_log SET sequence = 9007199254740991", "edit_log", ""],
  ])("%s", (_, sql, table, value) => {
    expect(answerTo(sealedAnew(alteredBytes(right, sql)))).toMatch(valueSentence(table, value));
  });

  it("text where a number should be is found by SQLite, because the tables are STRICT", () => {
    const loosened = alteredBytes(right, (database) => {
      database.unsafeMode(true);
      database.exec(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(sql, ' STRICT', '') WHERE name = 'cell'",
      );
    });
    const typed = alteredBytes(loosened, "UPDATE cell SET number = '12 345,00 kr'");
    const asBefore = alteredBytes(typed, (database) => {
      database.unsafeMode(true);
      database.exec("PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = sql || ' STRICT' WHERE name = 'cell'");
    });
    expect(answerTo(asBefore)).toMatch(/^Filens inre struktur är trasig\. Be om en ny kopia/);
  });
});

describe("names of things that do not exist", () => {
  it.each<[string, string, string, string]>([
    ["a cell of no line", `UPDATE cell SET line_id = '${unknownId}' WHERE rowid = 1`, "cell", unknownId],
    [
      "a printed figure of no line",
      `INSERT INTO stated_figure VALUES ('${unknownId}', 2026, 1)`,
      "stated_figure",
      unknownId,
    ],
    [
      "a sheet that shows no line",
      `UPDATE sheet_line SET line_id = '${unknownId}' WHERE rowid = 1`,
      "sheet_line",
      unknownId,
    ],
    [
      "lines on a sheet that does not exist",
      `INSERT INTO sheet_line VALUES ('${unknownId}', 0, ${aLine})`,
      "sheet_line",
      unknownId,
    ],
    ["a line without home", `UPDATE line SET home_sheet_id = '${unknownId}' WHERE code = 'RES'`, "line", unknownId],
    ["a line under nothing", `UPDATE line SET parent_id = '${unknownId}' WHERE code = 'RES'`, "line", unknownId],
    ["a line under itself", "UPDATE line SET parent_id = line_id WHERE code = 'RES'", "line", ".{12}"],
    [
      "two lines under each other",
      "UPDATE line SET parent_id = (SELECT line_id FROM line l WHERE l.code = iif(line.code = 'RES', 'RFEP', 'RES')) WHERE code IN ('RES', 'RFEP')",
      "line",
      ".{12}",
    ],
    ["a sheet outside the plan period", "UPDATE sheet SET last_year = 2190 WHERE position = 0", "sheet", "2026–2190"],
    [
      "a sheet with its years the wrong way",
      "UPDATE sheet SET first_year = 2028, last_year = 2026 WHERE position = 0",
      "sheet",
      "2028–2026",
    ],
    ["a cell that would be a cell of the next line", "UPDATE cell SET year = 2029 WHERE rowid = 1", "cell", "2029"],
    ["a cell that would be a cell of the line before", "UPDATE cell SET year = 2025 WHERE rowid = 1", "cell", "2025"],
    [
      "a printed figure outside the plan period",
      `INSERT INTO stated_figure VALUES (${aLine}, 2040, 1)`,
      "stated_figure",
      "2040",
    ],
  ])("%s", (_, sql, table, value) => {
    expect(answerTo(sealedAnew(alteredBytes(right, sql)))).toMatch(valueSentence(table, value));
  });

  it("a committee a measure no longer has is allowed: the line may have been removed", () => {
    const read = readScenarioBytes(
      sealedAnew(alteredBytes(measures, `UPDATE measure SET committee_id = '${unknownId}'`)),
    );
    expect(read.ok).toBe(true);
  });

  it("rows for no line are not silently left out", () => {
    expect(answerTo(alteredBytes(measures, `UPDATE measure SET line_id = '${unknownId}' WHERE rowid = 1`))).toMatch(
      /felkod sigill/,
    );
  });
});

describe("an edit log by mail", () => {
  const withLog = (changes: unknown): Uint8Array =>
    alteredBytes(right, (database: Database.Database) => {
      database.prepare("UPDATE edit_log SET changes = ?").run(JSON.stringify(changes));
    });
  const cell = (lineId: string, before: unknown) => [{ type: "cell", lineId, year: 2026, before, after: null }];

  it.each<[string, unknown]>([
    ["a number that is text", cell(unknownId, { type: "number", value: "tolv", enteredAt: "" })],
    ["an amount above the limit", cell(unknownId, { type: "number", value: 1e300, enteredAt: "" })],
    ["a change of nothing", [{ type: "head", before: null, after: null }]],
    ["a change of everything", [{ type: "allt", before: 1, after: 2 }]],
    ["a line with hidden letters", [{ type: "line", lineId: unknownId, before: { label: "\u202e" }, after: null }]],
  ])("is refused with %s", (_, changes) => {
    expect(answerTo(withLog(changes))).toMatch(valueSentence("edit_log", ""));
  });

  it("cannot be undone into lines that do not exist, and the scenario can still be edited and published", () => {
    const log = cell(unknownId, { type: "number", value: 1, enteredAt: "" });
    const read = readScenarioBytes(sealedAnew(withLog(log)));
    if (!read.ok) throw new Error(read.error.type);
    const { open, workingCopy } = openInMemory(read.value);
    const before = open.scenario;
    expect(open.undo()).toEqual({
      ok: false,
      error: { type: "notStorable", fault: { table: "cell", row: expect.any(Number), what: unknownId } },
    });
    expect(open.scenario).toBe(before);
    typeInto(open, "SKATT", 2027, "1 mnkr");
    expect(open.undo().ok).toBe(true);
    workingCopy.close();
  });
});
