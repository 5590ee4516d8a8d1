// Every refusal with a file that causes it and its Swedish sentence: what, why, what to do, which file, which code. No file may
// make the program throw, hang or change a figure.

import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { deflateRawSync } from "node:zlib";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fileRefusal } from "../../../electron/host/refusals.ts";
import { contentSeal } from "../../../electron/store/contentSeal.ts";
import { largestFileMegabytes, readScenarioBytes, readScenarioFile } from "../../../electron/store/scenarioFile.ts";
import { alteredBytes, publishedBytes, sealedAnew, smallScenario, typeInto } from "../../support/budgetBytes.ts";
import { temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
const right = publishedBytes(smallScenario(), (open) => typeInto(open, "SKATT", 2026, "901 mnkr"));

/** The code and the sentence the user sees for bytes in a file. */
/** Windows has no such files, and a bare container may lack the program that makes them. */
const canMakePipes = spawnSync("mkfifo", ["--version"]).error === undefined && process.platform !== "win32";

function refusalOf(bytes: Uint8Array | string) {
  const path = join(newFolder(), "Budget.budget");
  writeFileSync(path, bytes);
  return refusalAt(path);
}

function refusalAt(path: string) {
  const read = readScenarioFile(path);
  if (read.ok) return { code: "ok", message: "" };
  const { code, message } = fileRefusal(read.error, path);
  expect(message.endsWith(` (${path}, felkod ${code})`)).toBe(true);
  expect(message).not.toMatch(/undefined|null|NaN|Error|\bat \w+ \(|SQLITE_[A-Z]+ {/);
  return { code, message: message.slice(0, message.lastIndexOf(" (")) };
}

const withBytes = (change: (view: DataView, bytes: Uint8Array) => void): Uint8Array => {
  const bytes = new Uint8Array(right);
  change(new DataView(bytes.buffer), bytes);
  return bytes;
};

it("opens the right file, so that what follows is about the damage", () => {
  expect(refusalOf(right)).toEqual({ code: "ok", message: "" });
});

describe("what is no scenario file", () => {
  const notOurs = (what: string) =>
    `Det här är ${what}, inte en budgetfil från Budgetbänken. Inget har ändrats. Öppna en fil som är sparad i Budgetbänken.`;
  const otherDatabase = () => {
    const database = new Database(":memory:");
    database.exec("CREATE TABLE skatter (ort TEXT); INSERT INTO skatter VALUES ('Aneby')");
    const bytes = database.serialize();
    database.close();
    return bytes;
  };
  it.each<[string, () => Uint8Array | string, string, string]>([
    [
      "nothing",
      () => "",
      "tom",
      "Filen är tom (0 byte). Nedladdningen blev troligen inte klar – ladda ner bilagan igen.",
    ],
    [
      "a zip (xlsx, docx)",
      () => Buffer.concat([Buffer.from("PK\u0003\u0004"), deflateRawSync("x".repeat(500))]),
      "inte-vår",
      notOurs("en Excel-, Word- eller zip-fil"),
    ],
    [
      "an old Office file",
      () => Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(600).fill(0)]),
      "inte-vår",
      notOurs("en äldre Office-fil"),
    ],
    ["a PDF", () => "%PDF-1.7\n1 0 obj", "inte-vår", notOurs("en PDF")],
    ["a web page", () => "\r\n <!DOCTYPE html><title>Logga in</title>", "inte-vår", notOurs("en webbsida")],
    ["text", () => "Budget 2026\n1 000", "inte-vår", notOurs("en annan sorts fil")],
    ["one byte", () => "S", "inte-vår", notOurs("en annan sorts fil")],
    ["another program's database", otherDatabase, "inte-vår", notOurs("en databas från ett annat program")],
    [
      "only the mark of SQLite",
      () => "SQLite format 3\0",
      "stympad",
      "Filen är avklippt: 16 av 4\u00a0096 byte finns. Be avsändaren skicka den på nytt.",
    ],
  ])("%s", (_, bytes, code, message) => {
    expect(refusalOf(bytes())).toEqual({ code, message });
  });

  it("a folder", () => {
    const path = join(newFolder(), "mapp.budget");
    mkdirSync(path);
    expect(refusalAt(path)).toEqual({ code: "inte-vår", message: notOurs("en mapp") });
  });

  it.skipIf(!canMakePipes)("a pipe, without waiting for it", () => {
    const path = join(newFolder(), "rör.budget");
    execFileSync("mkfifo", [path]);
    expect(refusalAt(path)).toEqual({ code: "inte-vår", message: notOurs("en annan sorts fil") });
  });

  it("a file that is not there", () => {
    expect(refusalAt(join(newFolder(), "borta.budget"))).toEqual({
      code: "saknas",
      message: "Filen finns inte. Den kan ha flyttats eller bytt namn. Leta upp den och öppna den igen.",
    });
  });

  it.skipIf(process.platform === "win32")("a path through a file, or longer than any disk allows", () => {
    const folder = newFolder();
    writeFileSync(join(folder, "fil"), "x");
    expect(refusalAt(join(folder, "fil", "x.budget")).message).toBe(
      "Filen går inte att läsa (ENOTDIR). Kontrollera att du har rätt att läsa den och att den inte används av ett annat program.",
    );
    expect(refusalAt(join(folder, `${"x".repeat(300)}.budget`)).message).toContain("(ENAMETOOLONG)");
  });

  it.skipIf(process.getuid?.() === 0 || process.platform === "win32")("a file one may not read", () => {
    const path = join(newFolder(), "hemlig.budget");
    writeFileSync(path, right);
    chmodSync(path, 0o000);
    expect(refusalAt(path)).toMatchObject({ code: "oläslig", message: expect.stringContaining("(EACCES)") });
  });

  it("a file above the limit, before it is read", () => {
    const path = join(newFolder(), "stor.budget");
    writeFileSync(path, right);
    truncateSync(path, (largestFileMegabytes + 1) * 1024 * 1024);
    expect(refusalAt(path)).toEqual({
      code: "för-stor",
      message: "Filen är 129 MB; gränsen är 128 MB. Be avsändaren om en mindre fil.",
    });
  });
});

describe("a scenario file that is damaged or half there", () => {
  it("cut off anywhere", () => {
    const has = new Intl.NumberFormat("sv-SE").format(5_000);
    const needs = new Intl.NumberFormat("sv-SE").format(right.length);
    expect(refusalOf(right.subarray(0, 5_000))).toEqual({
      code: "stympad",
      message: `Filen är avklippt: ${has} av ${needs} byte finns. Be avsändaren skicka den på nytt.`,
    });
    for (let length = 0; length < right.length; length += 997)
      expect(readScenarioBytes(right.subarray(0, length)).ok).toBe(false);
  });

  it("with something after its end", () => {
    expect(refusalOf(Buffer.concat([right, Buffer.alloc(4_096)]))).toEqual({
      code: "skadad",
      message: "Filens inre struktur är trasig. Be om en ny kopia eller hämta en tidigare version.",
    });
  });

  it.each<[string, (view: DataView, bytes: Uint8Array) => void]>([
    ["page size", (view) => view.setUint16(16, 3)],
    ["version 0", (view) => view.setUint32(60, 0)],
    ["a page of zeros", (_, bytes) => bytes.fill(0, 8_192, 12_288)],
    ["garbage in the schema page", (_, bytes) => bytes.fill(255, 100, 400)],
  ])("%s", (_, change) => {
    const { code, message } = refusalOf(withBytes(change));
    expect(code).toBe("skadad");
    expect(message).toMatch(/^Filens inre struktur är trasig\. Be om en ny kopia eller hämta en tidigare version\.$/);
  });

  it("with a figure changed that SQLite finds whole", () => {
    const changed = alteredBytes(right, "UPDATE cell SET number = number + 1 WHERE number = 901000000");
    expect(refusalOf(changed)).toEqual({
      code: "sigill",
      message:
        "Filens innehåll stämmer inte med dess kontrollsumma. Skadan har skett efter att filen sparades. Be om en ny kopia.",
    });
    expect(refusalOf(sealedAnew(changed)).code).toBe("ok");
  });

  it("with its seal taken away", () => {
    expect(refusalOf(alteredBytes(right, "DELETE FROM revision")).code).toBe("sigill");
  });

  it("with single bits and bytes turned: refused or the same figures, and never an exception", () => {
    const sealed = contentSeal(smallScenarioOf(right));
    fc.assert(
      fc.property(fc.nat({ max: right.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, mask) => {
        const read = readScenarioBytes(withBytes((_, bytes) => bytes.set([(bytes[at] ?? 0) ^ mask], at)));
        if (read.ok) expect(contentSeal(read.value.scenario)).toBe(sealed);
        else expect(fileRefusal(read.error, "x").message).toMatch(/felkod/);
      }),
      { numRuns: 1_500 },
    );
  });

  it("with pages swapped, zeroed or cut: the same", () => {
    const sealed = contentSeal(smallScenarioOf(right));
    const pages = right.length / 4_096;
    fc.assert(
      fc.property(fc.nat({ max: pages - 1 }), fc.nat({ max: pages - 1 }), (from, to) => {
        const read = readScenarioBytes(
          withBytes((_, bytes) => bytes.copyWithin(to * 4_096, from * 4_096, (from + 1) * 4_096)),
        );
        if (read.ok) expect(contentSeal(read.value.scenario)).toBe(sealed);
      }),
      { numRuns: 200 },
    );
  });
});

function smallScenarioOf(bytes: Uint8Array) {
  const read = readScenarioBytes(bytes);
  if (!read.ok) throw new Error(read.error.type);
  return read.value.scenario;
}

describe("a scenario file in a state it should not be in", () => {
  it("newer than the program", () => {
    expect(refusalOf(withBytes((view) => view.setUint32(60, 2)))).toEqual({
      code: "nyare",
      message:
        "Filen är sparad med filversion 2; det här programmet läser till och med 1. Uppdatera programmet eller be om en äldre version.",
    });
  });

  it("copied while open (WAL)", () => {
    expect(refusalOf(withBytes((_, bytes) => bytes.fill(2, 18, 20)))).toEqual({
      code: "wal",
      message:
        "Filen är kopierad ur ett program som hade den öppen och kan sakna de sista ändringarna. Be om en fil sparad med ”Skicka”.",
    });
  });

  it.each(["-journal", "-wal"])("with a %s beside it, which is left alone", (ending) => {
    const path = join(newFolder(), "Budget.budget");
    writeFileSync(path, right);
    writeFileSync(`${path}${ending}`, "rest");
    expect(refusalAt(path)).toEqual({
      code: "sidofil",
      message: `Bredvid filen ligger Budget.budget${ending} från en avbruten skrivning. Be om en hel kopia av filen.`,
    });
    expect(readFileSync(`${path}${ending}`, "utf8")).toBe("rest");
    writeFileSync(`${path}${ending}`, "");
    expect(refusalAt(path).code).toBe("ok");
  });
});

describe("a schema that is not ours to the letter", () => {
  const unsafe = (sql: string) =>
    alteredBytes(right, (database) => {
      database.unsafeMode(true);
      database.exec(`PRAGMA writable_schema = ON; ${sql}`);
    });
  it.each<[string, string, string]>([
    ["a view", "CREATE VIEW extra AS SELECT 1", "vyn ”extra”"],
    [
      "a view in the place of a table",
      "DROP TABLE stated_figure; CREATE VIEW stated_figure AS SELECT line_id, year, number AS amount FROM cell",
      "vyn ”stated_figure”",
    ],
    [
      "a trigger",
      "CREATE TRIGGER smyg AFTER INSERT ON cell BEGIN UPDATE cell SET number = 10000; END",
      "triggern ”smyg”",
    ],
    ["an index", "CREATE INDEX snabb ON cell (number)", "indexet ”snabb”"],
    ["an extra table", "CREATE TABLE extra (x)", "tabellen ”extra”"],
    [
      "a changed table",
      "DROP TABLE goal; CREATE TABLE goal (line_id TEXT PRIMARY KEY, operator TEXT NOT NULL, threshold TEXT NOT NULL, short_label TEXT NOT NULL)",
      "tabellen ”goal”",
    ],
    [
      "a table with a generated column",
      "DROP TABLE goal; CREATE TABLE goal (line_id TEXT PRIMARY KEY, operator TEXT NOT NULL, threshold TEXT NOT NULL, short_label TEXT AS ('x'))",
      "tabellen ”goal”",
    ],
    [
      "a table with a CHECK",
      "DROP TABLE goal; CREATE TABLE goal (line_id TEXT PRIMARY KEY CHECK (length(printf('%.*c', 900000000, 'x')) > 0), operator TEXT)",
      "tabellen ”goal”",
    ],
    ["a virtual table", "CREATE VIRTUAL TABLE sok USING fts5(x)", "tabellen ”sok"],
    ["a name that turns the sentence round", 'CREATE VIEW "a\u202eb" AS SELECT 1', "vyn ”a\ufffdb”"],
  ])("%s", (_, sql, named) => {
    const { code, message } = refusalOf(alteredBytes(right, sql));
    expect(code).toBe("schema");
    expect(message).toContain(`Filen innehåller ${named}`);
    expect(message).toContain(
      "som programmet aldrig skapar så. Den öppnas inte, eftersom den kan ändra siffror i det dolda. Be om en ny kopia.",
    );
  });

  it("a table that is missing is damage", () => {
    expect(refusalOf(alteredBytes(right, "DROP TABLE goal")).message).toContain("Filens inre struktur är trasig.");
  });

  it.each([
    "UPDATE sqlite_schema SET name = NULL WHERE name = 'goal'",
    "UPDATE sqlite_schema SET type = NULL WHERE name = 'goal'",
    "UPDATE sqlite_schema SET sql = NULL WHERE name = 'goal'",
    "UPDATE sqlite_schema SET sql = 'CREATE TABLE goal (' WHERE name = 'goal'",
    "UPDATE sqlite_schema SET rootpage = 2 WHERE name = 'goal'",
    "UPDATE sqlite_schema SET rootpage = 9999999 WHERE name = 'goal'",
    "INSERT INTO sqlite_schema VALUES ('index', 'sqlite_autoindex_goal_9', 'goal', 3, NULL)",
  ])("a schema table written by hand is refused and never throws: %s", (sql) => {
    expect(["schema", "skadad"]).toContain(refusalOf(unsafe(sql)).code);
  });
});

describe("an edit log that was damaged", () => {
  it("is refused by its own seal, for the damage would come back by undo", () => {
    const open = alteredBytes(right, "UPDATE edit_log SET label = label || '!' WHERE sequence = 1");
    expect(refusalOf(open)).toMatchObject({ code: "sigill" });
  });
});
