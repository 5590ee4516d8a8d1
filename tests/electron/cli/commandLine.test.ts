// The command line: every command, its JSON, its sentences and its exit codes. What is refused leaves every file as
// it was, byte for byte.

import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { spokenBy } from "../../../electron/cli/main.ts";
import { readScenarioBytes, readScenarioFile } from "../../../electron/store/scenarioFile.ts";
import { publishedBytes, smallScenario } from "../../support/budgetBytes.ts";
import { jsonOf, ownProcess, readOnlyTheFirstBytes, refusalOf, saidBy } from "../../support/commandLine.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";
import { folderState, temporaryFolders } from "../../support/temporaryFolder.ts";

const newFolder = temporaryFolders();
const bytes = publishedBytes(smallScenario());
const tableText = `Resultatbudget

mnkr	Budget 2027	Plan 2028
Skatteintäkter	900,0	920,0
Generella statsbidrag och utjämning	300,0	301,0
Summa intäkter	1 200,0	1 222,0
`;

function budget(name = "Budget.budget"): string {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

interface ShownCell {
  readonly year: number;
  readonly value: number | null;
  readonly text?: string;
  readonly input?: number | string;
  readonly formula?: string;
  readonly overridden?: boolean;
  readonly stated?: number;
  readonly error?: { readonly kind: string; readonly originLine: string; readonly originYear: number };
}
interface ShownLine {
  readonly id: string;
  readonly code: string;
  readonly formula?: string;
  readonly cells: readonly ShownCell[];
}
interface Shown {
  readonly title: string;
  readonly years: readonly number[];
  readonly sheets: readonly {
    readonly name: string;
    readonly years: readonly number[];
    readonly lines: readonly ShownLine[];
  }[];
  readonly goals: readonly {
    readonly label: string;
    readonly years: readonly { readonly year: number; readonly met: boolean | null }[];
  }[];
  readonly warnings: readonly { readonly rule: string }[];
  readonly revision: number;
}
const show = async (path: string): Promise<Shown> => (await jsonOf("show", path)) as Shown;
const lineOf = (shown: Shown, code: string): ShownLine | undefined =>
  shown.sheets.flatMap(({ lines }) => lines).find((line) => line.code === code);
const cellOf = (shown: Shown, code: string, year: number): ShownCell | undefined =>
  lineOf(shown, code)?.cells.find((cell) => cell.year === year);

describe("show", () => {
  it("gives stored values, formulas, overrides and goals in the agreed shape", async () => {
    const path = budget();
    await saidBy("set", path, "RESANDEL", "2027", "2,5 %");
    const shown = await show(path);
    expect(Object.keys(shown)).toEqual(
      expect.arrayContaining(["title", "unit", "years", "sheets", "goals", "warnings", "revision"]),
    );
    expect(shown).toMatchObject({ title: "Provkommun 2026–2028", unit: "tkr", years: [2026, 2027, 2028], revision: 1 });
    const keys = ["id", "code", "label", "kind", "parent", "unit", "scope", "cells"];
    for (const line of shown.sheets.flatMap(({ lines }) => lines))
      expect(Object.keys(line)).toEqual(expect.arrayContaining(keys));
    expect(cellOf(shown, "SKATT", 2026)).toEqual({ year: 2026, value: 900e6, input: 900e6 });
    expect(cellOf(shown, "SKATT", 2027)).toEqual({ year: 2027, value: null });
    expect(lineOf(shown, "NETTO")).toMatchObject({
      formula: "=VERKS + AVSKR",
      kind: "sum",
      unit: "kr",
      scope: "taxFunded",
      parent: null,
    });
    expect(cellOf(shown, "RESANDEL", 2026)).toEqual({ year: 2026, value: 0.01 });
    expect(cellOf(shown, "RESANDEL", 2027)).toEqual({ year: 2027, value: 0.025, input: 0.025, overridden: true });
    expect(shown.goals).toEqual([
      expect.objectContaining({
        years: [
          { year: 2026, value: 0.01, threshold: 0.02, met: false },
          { year: 2027, value: 0.025, threshold: 0.02, met: true },
          { year: 2028, value: null, threshold: 0.02, met: null },
        ],
      }),
    ]);
    expect(shown.warnings.map(({ rule }) => rule).toSorted()).toEqual(["goalBreached", "overriddenFormula"]);
  });

  it("gives the text of a cell beside a value that is null, calculated and typed", async () => {
    const { scenario } = scenarioFromText(`
      line      | unit | 2026 | 2027 | 2028
      SKATT     | kr   | 1000 | 2000 |
      RES       | kr   | 30   | 90   | 100
      BEDÖMNING | text |      |      |`).open;
    const path = join(newFolder(), "Texter.budget");
    writeFileSync(path, publishedBytes(scenario));
    await saidBy("set", path, "BEDÖMNING", "plan", '=OM(RES >= 4 % * SKATT; "ja"; "nej")');
    await saidBy("set", path, "BEDÖMNING", "2027", "'=osäkert");
    const shown = await show(path);
    expect(lineOf(shown, "BEDÖMNING")?.cells).toEqual([
      { year: 2026, value: null, text: "nej" },
      { year: 2027, value: null, text: "=osäkert", input: "=osäkert", overridden: true },
      { year: 2028, value: null },
    ]);
  });

  it("gives a line on several sheets the same id, printed figures, and errors with their origin", async () => {
    const path = join(newFolder(), "A.budget");
    await saidBy("new", path, "--sample", "alingsas");
    await saidBy("set", path, "PKV", "2022", "=ANDEL_PKV / (ANDEL_PKV - ANDEL_PKV)");
    const shown = await show(path);
    const places = shown.sheets.flatMap(({ name, lines }) =>
      lines.filter(({ code }) => code === "SOC").map(({ id }) => ({ name, id })),
    );
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places.map(({ id }) => id)).size).toBe(1);
    expect(cellOf(shown, "SOC", 2022)).toMatchObject({
      value: null,
      stated: 209_559_000,
      error: { kind: "divisionByZero", originLine: lineOf(shown, "PKV")?.id, originYear: 2022 },
    });
  });

  it("without --json prints the tables as text", async () => {
    const { exitCode, stdout, stderr } = await spokenBy(["show", budget()]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^Provkommun 2026–2028\n/);
    expect(stdout).toMatch(/Skatteintäkter +900 000/);
  });

  it("reads only: the folder is as before", async () => {
    const path = budget();
    const before = folderState(join(path, ".."));
    await jsonOf("show", path);
    await jsonOf("check", path);
    expect(folderState(join(path, ".."))).toEqual(before);
  });
});

describe("set", () => {
  it("takes what a person types; a bare number is kr; an input may begin with a minus", async () => {
    const path = budget();
    const typed = [
      ["14 mnkr", 14e6],
      ["-5 900", -5_900, "\u22125 900 kr"],
      ["−7", -7, "−7 kr"],
      ["1,5 tkr", 1_500],
      ["-", undefined],
      ["=SKATT[2026] * 0,5", 450e6],
    ] as const;
    for (const [text, value, told = text] of typed) {
      if (value === undefined) await refusalOf(1, "set", path, "SKATT", "2027", text);
      else {
        expect(await saidBy("set", path, "SKATT", "2027", text)).toBe(`SKATT 2027: ${told}.`);
        expect(cellOf(await show(path), "SKATT", 2027)?.value).toBe(value);
      }
    }
  });

  it('a formula for one year overrides that year alone; "" lets the line\'s formula back in', async () => {
    const path = budget();
    await saidBy("set", path, "NETTO", "2026", "=VERKS * 2");
    const overridden = await show(path);
    expect(cellOf(overridden, "NETTO", 2026)).toEqual({
      year: 2026,
      value: -2300e6,
      formula: "=VERKS * 2",
      overridden: true,
    });
    expect(lineOf(overridden, "NETTO")?.formula).toBe("=VERKS + AVSKR");
    expect(await saidBy("set", path, "NETTO", "2026", "")).toBe("Rensade NETTO 2026.");
    expect(cellOf(await show(path), "NETTO", 2026)).toEqual({ year: 2026, value: -1200e6 });
  });

  it('plan is the line\'s formula, or the same value in all years, and "" takes the formula away', async () => {
    const path = budget();
    await saidBy("set", path, "SKATT", "plan", "=SKATT[-1] * 1,02");
    expect(lineOf(await show(path), "SKATT")?.cells.map(({ value }) => value)).toEqual([900e6, 918e6, 936.36e6]);
    await saidBy("set", path, "GSB", "Plan", "300 mnkr");
    expect(lineOf(await show(path), "GSB")?.cells.map(({ input }) => input)).toEqual([300e6, 300e6, 300e6]);
    await saidBy("set", path, "SKATT", "plan", "");
    expect(lineOf(await show(path), "SKATT")?.formula).toBeUndefined();
  });

  it("says so when nothing changed, and leaves the file alone", async () => {
    const path = budget();
    expect(await saidBy("set", path, "SKATT", "2026", "900 mnkr")).toBe("Inget ändrades: det står redan så i filen.");
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("answers with the revision as JSON", async () => {
    expect(await jsonOf("set", budget(), "SKATT", "2026", "1")).toEqual({ revision: 1, undo: "SKATT 2026: 1 kr" });
  });

  it.each<[string, readonly string[], RegExp]>([
    ["an unknown code", ["NIX", "2026", "1"], /^Det finns ingen rad med koden ”NIX”\./],
    [
      "a year outside the sheet",
      ["SKATT", "2050", "1"],
      /^Skatteintäkter har inga belopp för 2050\. Bladet gäller 2026–2028\.$/,
    ],
    ["no number", ["SKATT", "2026", "tolv"], /^”tolv” är inget tal\./],
    ["what may be two numbers", ["SKATT", "2026", "1.234"], /kan betyda både tusental och decimaler/],
    ["the wrong unit", ["SKATT", "2026", "5 %"], /har fel enhet\. Raden är i kronor/],
    ["an amount above the limit", ["SKATT", "2026", "99 999 999 mnkr"], /är för stort/],
    ["an unknown name in a formula", ["SKATT", "2026", "=FINNS_INTE"], /^Det finns ingen rad som heter ”FINNS_INTE”/],
    ["a formula that mixes units", ["SKATT", "2026", "=SKATT + PKV"], /andel/i],
    ["an empty formula", ["SKATT", "2026", "="], /^Formeln är tom\./],
    ["code instead of a formula", ["SKATT", "2026", "=constructor('x')()"], /./],
  ])("refuses %s and changes no byte", async (_, words, sentence) => {
    const path = budget();
    expect(await refusalOf(1, "set", path, ...words)).toMatch(sentence);
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(readdirSync(join(path, ".."))).toEqual(["Budget.budget"]);
  });

  it("refuses a read-only file and leaves it as it is", async () => {
    const path = budget();
    chmodSync(path, 0o444);
    expect(await refusalOf(1, "set", path, "SKATT", "2026", "1")).toBe(
      `${path} kunde inte skrivas (EACCES). Kontrollera mappen och att det finns plats på disken.`,
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect((await show(path)).revision).toBe(0);
  });

  it("two at once: both are in the file, or one is told that it is not", async () => {
    const path = budget();
    const answers = await Promise.all([
      ownProcess(["set", path, "SKATT", "2027", "1"]),
      ownProcess(["set", path, "GSB", "2027", "2"]),
    ]);
    const shown = await show(path);
    const found = [cellOf(shown, "SKATT", 2027)?.value === 1, cellOf(shown, "GSB", 2027)?.value === 2];
    expect(found).toEqual(answers.map(({ exitCode }) => exitCode === 0));
    for (const { exitCode, stderr } of answers) {
      if (exitCode !== 0)
        expect(stderr).toBe(
          "Budget.budget ändrades av någon annan under tiden och skrivs inte över. Inget har ändrats; kör kommandot igen.\n",
        );
    }
  });
});

describe("a process of its own", () => {
  it("keeps the streams apart and ends with 0, 1 or 2", async () => {
    const path = budget();
    const shown = await ownProcess(["show", path, "--json"]);
    expect({ ...shown, stdout: JSON.parse(shown.stdout).title }).toEqual({
      exitCode: 0,
      stdout: "Provkommun 2026–2028",
      stderr: "",
    });
    expect(await ownProcess(["set", path, "SKATT", "2026", "-5 900"])).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "SKATT 2026: \u22125 900 kr.\n",
    });
    expect(await ownProcess(["undo", path, "--json"])).toEqual({
      exitCode: 0,
      stdout: '{\n "revision": 2,\n "label": "SKATT 2026: \u22125 900 kr"\n}\n',
      stderr: "Ångrade: SKATT 2026: \u22125 900 kr.\n",
    });
    expect(await ownProcess(["redo", path])).toMatchObject({
      exitCode: 0,
      stderr: "Gjorde om: SKATT 2026: \u22125 900 kr.\n",
    });
    expect(await ownProcess(["set", path, "NIX", "2026", "1", "--json"])).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "Det finns ingen rad med koden ”NIX”. Koderna syns med: show FIL.budget --json\n",
    });
    expect(await ownProcess(["set", path])).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: expect.stringMatching(
        /^Fel antal argument\.\nAnvändning: npm run --silent cli --\n {2}set FIL\.budget KOD ÅR\|plan TEXT[^\n]*\n {2}set FIL[^\n]*\nAlla kommandon/,
      ),
    });
  });

  it("is not upset when its reader has seen enough", async () => {
    const path = join(newFolder(), "lång.txt");
    const rows = Array.from({ length: 5_000 }, (_, row) => `Verksamhet ${row}\t${row + 1}\t${row + 2}\n`);
    writeFileSync(path, `tkr\tBudget 2027\tPlan 2028\n${rows.join("")}`);
    expect(await readOnlyTheFirstBytes(["read-table", path, "--json"])).toEqual({
      errors: expect.stringMatching(/^Läste 5000 rader/),
      exitCode: 0,
    });
  });
});

describe("undo and redo", () => {
  it("go back and forth over several runs, and a new edit ends redo", async () => {
    const path = budget();
    for (const text of ["1", "2", "3"]) await saidBy("set", path, "SKATT", "2026", text);
    expect(await saidBy("undo", path)).toBe("Ångrade: SKATT 2026: 3 kr.");
    expect(await jsonOf("undo", path)).toEqual({ revision: 5, label: "SKATT 2026: 2 kr" });
    expect(cellOf(await show(path), "SKATT", 2026)?.value).toBe(1);
    expect(await saidBy("redo", path)).toBe("Gjorde om: SKATT 2026: 2 kr.");
    await saidBy("set", path, "GSB", "2026", "9");
    expect(await refusalOf(1, "redo", path)).toBe("Det finns inget att göra om.");
    for (const _ of [1, 2, 3]) await saidBy("undo", path);
    expect(await refusalOf(1, "undo", path)).toBe("Det finns inget att ångra.");
    const shown = await show(path);
    expect([cellOf(shown, "SKATT", 2026)?.value, cellOf(shown, "GSB", 2026)?.value]).toEqual([900e6, 300e6]);
  });

  it("of nothing leaves the file alone", async () => {
    const path = budget();
    await refusalOf(1, "undo", path);
    await refusalOf(1, "redo", path);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });
});

describe("new", () => {
  it("makes an empty budget, each sample, and one from printed tables", async () => {
    const folder = newFolder();
    const at = (name: string) => join(folder, name);
    expect(await saidBy("new", at("tom.budget"), "--title", "Aneby")).toMatch(/^Skapade tom\.budget med \d+ rader\.$/);
    for (const sample of ["alingsas", "alingsas-base", "balans22"]) {
      expect(await jsonOf("new", at(`${sample}.budget`), "--sample", sample)).toMatchObject({
        file: `${sample}.budget`,
      });
    }
    expect(await jsonOf("new", at("egen.budget"), "--sample", "balans22", "--title", "Egen")).toMatchObject({
      title: "Egen",
      revision: 1,
    });
    writeFileSync(at("tabell.txt"), tableText);
    await saidBy("new", at("läst.budget"), "--title", "Läst", "--table", at("tabell.txt"));
    const read = await show(at("läst.budget"));
    expect(read.years).toEqual([2027, 2028]);
    expect(cellOf(read, "SKATT", 2028)).toEqual({ year: 2028, value: 920e6, input: 920e6, stated: 920e6 });
    for (const name of readdirSync(folder).filter((file) => file.endsWith(".budget")))
      expect(readScenarioFile(at(name)).ok).toBe(true);
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("refuses in words and makes no file", async () => {
    const folder = newFolder();
    const out = join(folder, "ny.budget");
    writeFileSync(join(folder, "prosa.txt"), "Vi vill ha en bättre skola.");
    writeFileSync(join(folder, "utan-år.txt"), "tkr\tNetto\nSkola\t100\nVård\t200\n");
    const before = folderState(folder);
    expect(await refusalOf(1, "new", out, "--title", "T", "--table", join(folder, "borta.txt"))).toMatch(
      /borta\.txt går inte att läsa \(ENOENT\)\. Kontrollera namnet och att filen finns\.$/,
    );
    expect(await refusalOf(1, "new", out, "--title", "T", "--table", folder)).toMatch(/går inte att läsa \(EISDIR\)/);
    expect(await refusalOf(1, "new", out, "--title", "T", "--table", join(folder, "prosa.txt"))).toMatch(
      /^Ingen tabell hittades i texten: /,
    );
    expect(await refusalOf(1, "new", out, "--title", "T", "--table", join(folder, "utan-år.txt"))).toMatch(
      /^Tabellen har inga årtal i kolumnerna/,
    );
    expect(await refusalOf(1, "new", out, "--title", "x".repeat(201))).toBe(
      "Titeln är för lång. Gränsen är 200 tecken.",
    );
    expect(await refusalOf(1, "new", join(folder, "finns", "inte.budget"), "--title", "T")).toMatch(
      /inte\.budget kunde inte skrivas \(ENOENT\)/,
    );
    expect(await refusalOf(2, "new", out)).toMatch(/^Flaggan --title saknar värde\./);
    expect(await refusalOf(2, "new", out, "--sample", "nix")).toBe(
      "Exemplet ”nix” finns inte. Välj alingsas, alingsas-base eller balans22.",
    );
    expect(await refusalOf(2, "new", join(folder, "ny.xlsx"), "--title", "T")).toMatch(/ska sluta på \.budget\.$/);
    expect(folderState(folder)).toEqual(before);
  });

  it("never writes over a file, whatever it is", async () => {
    const path = budget();
    expect(await refusalOf(1, "new", path, "--sample", "balans22")).toBe(
      `${path} finns redan och skrivs inte över. Välj ett annat namn.`,
    );
    expect(readFileSync(path).equals(bytes)).toBe(true);
    const folder = join(newFolder(), "mapp.budget");
    mkdirSync(folder);
    await refusalOf(1, "new", folder, "--title", "T");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("takes no invisible letters into the title", async () => {
    const path = join(newFolder(), "ny.budget");
    await saidBy("new", path, "--title", "Ane\u202eby\u0007 2027");
    expect((await show(path)).title).toBe("Aneby  2027");
  });
});

describe("read-table", () => {
  it("gives the table in the agreed shape, and nothing but JSON on stdout", async () => {
    const path = join(newFolder(), "tabell.txt");
    writeFileSync(path, tableText);
    expect(await jsonOf("read-table", path)).toEqual({
      title: expect.any(String),
      unit: "mnkr",
      unitSuspected: false,
      columns: [
        { label: "Budget 2027", year: 2027 },
        { label: "Plan 2028", year: 2028 },
      ],
      rows: [
        { label: "Skatteintäkter", kind: "item", values: [900, 920] },
        { label: "Generella statsbidrag och utjämning", kind: "item", values: [300, 301] },
        { label: "Summa intäkter", kind: "sum", values: [1200, 1222] },
      ],
      sums: [{ axis: "row", row: 2, of: [0, 1], stated: [1200, 1222], computed: [1200, 1221] }],
      doubts: [expect.objectContaining({ code: "sumDiffers", row: 2, message: expect.any(String) })],
    });
  });

  it("reads UTF-16 and Latin-1, and refuses prose, folders and what is not there", async () => {
    const folder = newFolder();
    writeFileSync(
      join(folder, "utf16.txt"),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(tableText, "utf16le")]),
    );
    writeFileSync(join(folder, "latin1.txt"), Buffer.from(tableText, "latin1"));
    for (const name of ["utf16.txt", "latin1.txt"]) {
      expect(await jsonOf("read-table", join(folder, name))).toMatchObject({
        rows: [{ label: "Skatteintäkter" }, {}, {}],
      });
    }
    writeFileSync(join(folder, "prosa.txt"), "hej");
    expect(await refusalOf(1, "read-table", join(folder, "prosa.txt"))).toMatch(/^Ingen tabell hittades i texten/);
    expect(await refusalOf(1, "read-table", folder)).toMatch(/\(EISDIR\)/);
    expect(await refusalOf(1, "read-table", join(folder, "borta"))).toMatch(/\(ENOENT\)/);
    writeFileSync(join(folder, "stor.txt"), Buffer.alloc(6 * 1024 * 1024, "1 "));
    expect(await refusalOf(1, "read-table", join(folder, "stor.txt"))).toMatch(/är större än 5 MB och läses inte\.$/);
    expect(await refusalOf(1, "read-table", budget())).toMatch(/är ingen textfil\. Spara tabellen som text/);
  });
});

describe("print, mail and check", () => {
  it("print a table as text, HTML and CSV", async () => {
    const path = budget();
    const out = (ending: string) => join(path, "..", `Resultat${ending}`);
    for (const ending of [".txt", ".html", ".csv"]) {
      expect(await saidBy("print", path, "--table", "resultatbudget", "--out", out(ending))).toBe(
        `Skrev ${out(ending)}.`,
      );
    }
    expect(readFileSync(out(".txt"), "utf8")).toMatch(/Skatteintäkter +900 000/);
    expect(readFileSync(out(".html"), "utf8")).toMatch(/^<!doctype html>[\s\S]+Skatteintäkter[\s\S]+<\/html>\s*$/i);
    expect(readFileSync(out(".csv"), "utf8")).toMatch(/Skatteintäkter;900[\s\u00a0]?000/);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it("refuse what cannot be printed and write nothing", async () => {
    const path = budget();
    const out = join(path, "..", "ut.txt");
    expect(await refusalOf(2, "print", path, "--table", "allt", "--out", out)).toMatch(
      /^Tabellen ”allt” finns inte\. Välj resultatbudget/,
    );
    expect(await refusalOf(2, "print", path, "--table", "resultatbudget", "--out", `${out}.doc`)).toMatch(
      /ska sluta på \.pdf, \.html, \.txt eller \.csv\.$/,
    );
    expect(await refusalOf(2, "print", path, "--table", "resultatbudget")).toMatch(/^Fel antal argument\./);
    expect(await refusalOf(1, "print", path, "--table", "investeringsbudget", "--out", out)).toMatch(
      /investeringsbudget/i,
    );
    expect(
      await refusalOf(1, "print", path, "--table", "resultatbudget", "--out", join(path, "..", "finns", "inte.txt")),
    ).toMatch(/\(ENOENT\)/);
    expect(existsSync(out)).toBe(false);
  });

  it("mail makes a draft with a clean copy and leaves the file alone", async () => {
    const path = budget();
    await saidBy("set", path, "SKATT", "2026", "901 mnkr");
    const own = readFileSync(path);
    const out = join(path, "..", "utkast.eml");
    await saidBy("mail", path, "--to", "grupp@parti.se", "--out", out);
    const [, base64 = ""] =
      /application\/vnd\.budgetbanken\.scenario[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(readFileSync(out, "utf8")) ??
      [];
    const read = readScenarioBytes(Buffer.from(base64, "base64"));
    expect(read.ok && { log: read.value.log, title: read.value.scenario.head.title }).toEqual({
      log: [],
      title: "Provkommun 2026–2028",
    });
    expect(readFileSync(path).equals(own)).toBe(true);
    expect(await refusalOf(1, "mail", path, "--to", "ingen adress", "--out", `${out}.eml`)).toMatch(
      /är ingen e-postadress, så utkastet gjordes inte/,
    );
    expect(await refusalOf(2, "mail", path, "--to", "a@b.se", "--out", "x.txt")).toMatch(/ska sluta på \.eml\.$/);
    expect(existsSync(`${out}.eml`)).toBe(false);
  });

  it("check ends well with its warnings, and is refused only for a file that cannot be opened", async () => {
    const { exitCode, stdout, stderr } = await spokenBy(["check", budget()]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 0, stdout: "" });
    expect(stderr).toMatch(
      /^Granskaren hittade 1 sak:\n1\. Målet ”.+” nås inte 2026: 1,00\s%, men målet är minst 2,00\s%\.\n$/,
    );
    expect(await jsonOf("check", budget())).toEqual({
      warnings: [
        expect.objectContaining({ rule: "goalBreached", code: "RESANDEL", year: 2026, line: expect.any(String) }),
      ],
    });
    const cut = budget();
    writeFileSync(cut, bytes.subarray(0, 5_000));
    expect(await refusalOf(1, "check", cut)).toMatch(/^Filen är avklippt: .+felkod stympad\)$/);
  });
});

describe("use", () => {
  it.each([["--help"], ["-h"], ["help"], ["hjälp"]])("%s tells every command on stdout and ends well", async (word) => {
    const { exitCode, stdout, stderr } = await spokenBy([word]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/^Användning: /);
    for (const command of ["read-table", "sensitivity", "seek", "frame-rule"])
      expect(stdout).toContain(`\n  ${command} FIL`);
  });

  it("--help after a command tells that command alone, and touches no file", async () => {
    const { exitCode, stdout, stderr } = await spokenBy(["print", "finns-inte.budget", "--help"]);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout).toMatch(/ {2}print FIL\.budget --table TABELL/);
    expect(stdout).not.toContain("seek FIL");
  });

  it("a value may stand after = in the same word, and a word that takes none is told", async () => {
    const path = join(newFolder(), "nytt.budget");
    await saidBy("new", path, "--title=Prov = 1", "--sample=balans22");
    expect(await jsonOf("show", path)).toMatchObject({ title: "Prov = 1" });
    expect(await refusalOf(2, "new", path, "--finns-inte=1")).toContain("Flaggan ”--finns-inte” finns inte");
    expect(await refusalOf(2, "premises", path, "x.txt", "--preview=ja")).toContain("--preview tar inget värde");
  });

  it.each<[string, readonly string[]]>([
    ["no command", []],
    ["an unknown command", ["radera"]],
    ["a flag alone", ["--json"]],
    ["show without file", ["show"]],
    ["show with too much", ["show", "a", "b"]],
    ["an unknown flag", ["show", "a.budget", "--xml"]],
    ["a flag without value", ["new", "a.budget", "--title"]],
    ["set without text", ["set", "a.budget", "SKATT", "2026"]],
    ["set with too much", ["set", "a.budget", "SKATT", "2026", "1", "2"]],
    ["a year in words", ["set", "a.budget", "SKATT", "nästa", "1"]],
    ["a year far away", ["set", "a.budget", "SKATT", "20266", "1"]],
    ["undo without file", ["undo"]],
    ["read-table without file", ["read-table"]],
    ["mail without address", ["mail", "a.budget", "--out", "x.eml"]],
  ])("%s is exit 2 with a sentence", async (_, words) => {
    await refusalOf(2, ...words);
  });

  it.each(["show", "check", "undo", "redo"])(
    "%s of a folder, of nothing and of a foreign file is exit 1",
    async (command) => {
      const folder = newFolder();
      writeFileSync(join(folder, "a.budget"), "%PDF-1.7");
      const before = folderState(folder);
      expect(await refusalOf(1, command, folder)).toMatch(/^Det här är en mapp, inte en budgetfil.+felkod inte-vår\)$/);
      expect(await refusalOf(1, command, join(folder, "borta.budget"))).toMatch(
        /^Filen finns inte\..+felkod saknas\)$/,
      );
      expect(await refusalOf(1, command, join(folder, "a.budget"))).toMatch(/^Det här är en PDF.+felkod inte-vår\)$/);
      expect(folderState(folder)).toEqual(before);
    },
  );

  it("a folder for temporary files that is not there is said in words", async () => {
    const path = budget();
    const { exitCode, stdout, stderr } = await ownProcess(["show", path], {
      TMPDIR: join(newFolder(), "borta"),
      TEMP: "",
      TMP: "",
    });
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toMatch(
      /^Mappen .+borta för tillfälliga filer går inte att använda \(ENOENT\)\. .+ Inget har ändrats\.\n$/,
    );
  });

  it("leaves no private copy behind", async () => {
    const temporary = newFolder();
    const path = budget();
    await ownProcess(["set", path, "SKATT", "2026", "1"], { TMPDIR: temporary });
    await ownProcess(["set", path, "SKATT", "2026", "tolv"], { TMPDIR: temporary });
    expect(readdirSync(temporary).filter((name) => name.startsWith("budgetbanken-"))).toEqual([]);
  });
});
