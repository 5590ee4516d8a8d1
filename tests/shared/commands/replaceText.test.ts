// Find and replace: what each place becomes, why it cannot, and that all of it is one edit or none.

import { describe, expect, it } from "vitest";
import type { ReplacePlace, Replacing } from "../../../shared/commands/replacement.ts";
import { replacementsOf } from "../../../shared/commands/replaceText.ts";
import { fundedInWords, plainMeasure } from "../../../shared/domain/measure.ts";
import { commandSentence } from "../../../shared/texts/refusals.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const schools = (): TestScenario => {
  const budget = scenarioFromText(`
  # Ramar | frames
  line                 | unit  | kind    | 2026         | 2027          | formula
  : Skolor             |       | heading |              |               |
    GSK: Skola norr    |       |         | 100          | 110           |
    FSK: Förskola      |       |         | 818729       | 60            |
    : Skola syd        |       |         | 5            |               |
  SKOLTOT: Skola i allt |      | formula |              |               | =GSK + 'Skola syd'
  ORD: Ord             | text  |         | skola        | skolgård      |
  SIST: Sist           |       |         |              | =GSK + FSK    |`);
  budget.apply({ type: "setNote", lineId: budget.id("GSK"), note: "Ny skola 2027.\nSkolan växer." });
  return budget;
};
const asked = (
  search: string,
  replacement: string,
  places: readonly ReplacePlace[],
  more: Partial<Replacing> = {},
): Replacing => ({ search, replacement, places, matchCase: false, whole: false, bareUnit: "kr", ...more });
const rows = (budget: TestScenario, replacing: Replacing) =>
  replacementsOf(budget.open.context, replacing).map(({ before, after, refusal, follows }) => [
    before,
    follows ? "följer" : refusal === null ? after : commandSentence({ ...refusal }),
  ]);

describe("replacing a text", () => {
  it("in names, notes, texts and formulas is one edit with a name, and is undone as one", () => {
    const budget = schools();
    const before = budget.open.view();
    budget.apply({
      type: "replaceText",
      ...asked("skola", "grundskola", [
        { type: "label", lineId: budget.id("GSK") },
        { type: "label", lineId: budget.id("Skola syd") },
        { type: "note", lineId: budget.id("GSK") },
        { type: "cell", lineId: budget.id("ORD"), year: 2026 },
      ]),
    });
    expect(budget.line("GSK")).toMatchObject({
      label: "grundskola norr",
      note: "Ny grundskola 2027.\ngrundskolan växer.",
    });
    expect(budget.row("ORD")).toEqual(["grundskola", "skolgård"]);
    expect(budget.shownFormula("SKOLTOT")).toBe("=GSK + 'grundskola syd'");
    expect(budget.open.status().undoLabel).toBe("Ersatte ”skola” med ”grundskola” på 4 ställen");
    budget.undo();
    expect(budget.open.view().structure).toEqual(before.structure);
    expect(budget.row("ORD")).toEqual(["skola", "skolgård"]);
  });

  it("in a formula writes it anew, but lets it follow where the name itself is replaced", () => {
    const budget = schools();
    const formula: ReplacePlace = { type: "formula", lineId: budget.id("SKOLTOT") };
    const cell: ReplacePlace = { type: "cell", lineId: budget.id("SIST"), year: 2027 };
    expect(rows(budget, asked("GSK", "FSK", [formula, cell]))).toEqual([
      ["=GSK + 'Skola syd'", "=FSK + 'Skola syd'"],
      ["=GSK + FSK", "=FSK + FSK"],
    ]);
    const code: ReplacePlace = { type: "code", lineId: budget.id("GSK") };
    expect(rows(budget, asked("GSK", "NORR", [code, formula, cell]))).toEqual([
      ["GSK", "NORR"],
      ["=GSK + 'Skola syd'", "följer"],
      ["=GSK + FSK", "följer"],
    ]);
    budget.apply({ type: "replaceText", ...asked("GSK", "NORR", [code, formula, cell]) });
    expect(budget.shownFormula("SKOLTOT")).toBe("=NORR + 'Skola syd'");
    expect(budget.open.status().cellFormulas.map((own) => own.formula)).toEqual(["=NORR + FSK"]);
    expect(budget.open.status().undoLabel).toBe("Ersatte ”GSK” med ”NORR” på 1 ställe");
  });

  it("lets no formula follow a name that cannot be replaced: there it is a choice of its own", () => {
    const budget = schools();
    const places: readonly ReplacePlace[] = [
      { type: "formula", lineId: budget.id("SKOLTOT") },
      { type: "code", lineId: budget.id("GSK") },
    ];
    expect(rows(budget, asked("GSK", "FSK", places))).toEqual([
      ["=GSK + 'Skola syd'", "=FSK + 'Skola syd'"],
      ["GSK", "Koden FSK används redan av ”Förskola”. Välj en annan."],
    ]);
  });

  it("does not take a text in quotes for a name", () => {
    const budget = schools();
    budget.apply({
      type: "setCells",
      bareUnit: "kr",
      cells: [{ lineId: budget.id("ORD"), year: 2027, text: '="Förskola"' }],
    });
    expect(
      rows(
        budget,
        asked("Förskola", "Dagis", [
          { type: "label", lineId: budget.id("FSK") },
          { type: "cell", lineId: budget.id("ORD"), year: 2027 },
        ]),
      ),
    ).toEqual([
      ["Förskola", "Dagis"],
      ['="Förskola"', '="Dagis"'],
    ]);
  });

  it("in a typed amount reads the result as typed in the unit shown", () => {
    const budget = schools();
    const place: ReplacePlace = { type: "cell", lineId: budget.id("FSK"), year: 2026 };
    expect(rows(budget, asked("818", "900", [place]))).toEqual([["818729", "900729"]]);
    expect(rows(budget, asked("818,7", "900", [place], { bareUnit: "tkr" }))).toEqual([["818,729", "90029"]]);
    budget.apply({ type: "replaceText", ...asked("818,7", "900,", [place], { bareUnit: "tkr" }) });
    expect(budget.cell("FSK", 2026)).toBe(900_290);
  });

  it.each([
    ["a name that becomes empty", "Sist", "", "label", "SIST", "Namnet är tomt. Skriv ett namn."],
    ["a code that formulas cannot hold", "GSK", "1 2", "code", "GSK", /^Koden ”1 2” kan inte användas i formler/],
    ["a code that is taken", "GSK", "FSK", "code", "GSK", "Koden FSK används redan av ”Förskola”. Välj en annan."],
    ["a name in a formula that does not exist", "GSK", "FINNS_EJ", "formula", "SKOLTOT", /FINNS_EJ/],
    [
      "a formula without its sign",
      "=GSK",
      "12",
      "formula",
      "SKOLTOT",
      "Det skulle ta bort lika med-tecknet i formeln för ”Skola i allt”. Ändra formeln i formelraden i stället.",
    ],
  ] as const)("refuses %s, told beforehand and when it is tried", (_, search, replacement, type, code, sentence) => {
    const budget = schools();
    const replacing = asked(search, replacement, [
      { type: "label", lineId: budget.id("Skola syd") },
      { type, lineId: budget.id(code) },
    ]);
    expect(rows(budget, replacing)[0]?.[1]).toEqual(
      typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
    );
    expect(budget.refusal({ type: "replaceText", ...replacing })).toEqual(
      typeof sentence === "string" ? sentence : expect.stringMatching(sentence),
    );
  });

  it("finds a typed amount however it is grouped in the search", () => {
    const budget = schools();
    const places: readonly ReplacePlace[] = [{ type: "cell", lineId: budget.id("FSK"), year: 2026 }];
    expect(rows(budget, asked("818 729", "818 730", places))).toEqual([["818729", "818 730"]]);
    budget.apply({ type: "replaceText", ...asked("818 729", "818 730", places) });
    expect(budget.row("FSK")[0]).toBe(818_730);
  });

  it("refuses the second of two lines that would get the same code, and lets two change codes in a row", () => {
    const budget = scenarioFromText(`
      line  | 2026
      A1    | 1
      A11   | 2
      B1    | 3`);
    const code = (name: string): ReplacePlace => ({ type: "code", lineId: budget.id(name) });
    expect(rows(budget, asked("A1", "B1", [code("A1")]))).toEqual([
      ["A1", "Koden B1 används redan av ”B1”. Välj en annan."],
    ]);
    // A1 becomes A11 while A11 becomes A111: the place is free by then.
    expect(rows(budget, asked("A1", "A11", [code("A1"), code("A11")]))).toEqual([
      ["A1", "A11"],
      ["A11", "A111"],
    ]);
    budget.apply({ type: "replaceText", ...asked("A1", "A11", [code("A1"), code("A11")]) });
    expect([...budget.open.scenario.lines.values()].map((line) => line.code)).toEqual(["A11", "A111", "B1"]);
    expect(rows(budget, asked("1", "", [code("A11"), code("A111")]))[1]?.[1]).toMatch(/^Koden A används redan/);
  });

  it("in notes on cells keeps those of other years, signs them anew, and takes away what becomes empty", () => {
    const budget = schools();
    const lineId = budget.id("FSK");
    for (const [year, text] of [
      [2026, "Se beslut"],
      [2027, "beslut"],
    ] as const)
      budget.apply({ type: "setCellNote", lineId, year, text });
    const places: readonly ReplacePlace[] = [
      { type: "cellNote", lineId, year: 2026 },
      { type: "cellNote", lineId, year: 2027 },
    ];
    budget.apply({ type: "replaceText", ...asked("beslut", "avtal", places) });
    expect([...budget.line("FSK").cellNotes].map(([year, { text }]) => [year, text])).toEqual([
      [2026, "Se avtal"],
      [2027, "avtal"],
    ]);
    budget.apply({ type: "replaceText", ...asked("avtal", "", places) });
    expect([...budget.line("FSK").cellNotes].map(([year, { text }]) => [year, text])).toEqual([[2026, "Se"]]);
  });

  it("in titles of sheets, and formulas that name the sheet follow", () => {
    const budget = scenarioFromText(`
      # Ramar | frames
      line | 2026
      A    | 1
      # Eget
      line | 2026
      B    | =Ramar!A * 2`);
    const [ramar] = budget.open.scenario.sheets;
    if (ramar === undefined) throw new Error("no sheet");
    const title: ReplacePlace = { type: "sheetTitle", sheetId: ramar.id };
    expect(rows(budget, asked("ramar", "Nämndramar", [title]))).toEqual([["Ramar", "Nämndramar"]]);
    budget.apply({ type: "replaceText", ...asked("ramar", "Nämndramar", [title]) });
    expect(budget.open.scenario.sheets[0]?.title).toBe("Nämndramar");
    expect(budget.row("B")).toEqual([2]);
    expect(budget.open.status().undoLabel).toBe("Ersatte ”ramar” med ”Nämndramar” på 1 ställe");
    expect(rows(budget, asked("nämndramar", "", [title]))[0]?.[1]).toBe("Namnet är tomt. Skriv ett namn.");
    budget.undo();
    expect(budget.open.scenario.sheets[0]?.title).toBe("Ramar");
  });

  it("in what measures, sources and goals say, several of one line at once", () => {
    const budget = scenarioFromText(`
      # Tillägg | measures
      line                 | unit  | measure            | 2026 |
      ATG: Fler lärare     |       | addition permanent | 7    |
      MAL: Kostnadsandel   | share |                    | 3 %  |`);
    const [atg, mal] = [budget.id("ATG"), budget.id("MAL")];
    const fundings = [...fundedInWords("Bidrag för skola"), ...fundedInWords("Egna medel")];
    const measure = { ...plainMeasure, motive: "Skolan växer", consequence: "Bättre skola", area: "Skola", fundings };
    budget.apply({ type: "setMeasure", lineId: atg, measure });
    budget.apply({ type: "setSource", lineId: atg, source: { name: "Skolverket", date: "2026-01-02" } });
    budget.apply({ type: "setGoal", lineId: mal, operator: "<=", thresholdText: "4 %", shortLabel: "Skolandel" });
    const facts = ["motive", "consequence", "area", "fundingNotes", "source"] as const;
    const places = [
      ...facts.map((type) => ({ type, lineId: atg })),
      { type: "goalName", lineId: mal } as const,
      { type: "motive", lineId: mal } as const,
    ];
    expect(rows(budget, asked("skol", "Förskol", places)).map(([, after]) => after)).toEqual([
      "Förskolan växer",
      "Bättre Förskola",
      "Förskola",
      "Bidrag för Förskola\nEgna medel",
      "Förskolverket",
      "Förskolandel",
    ]);
    budget.apply({ type: "replaceText", ...asked("skol", "Förskol", places) });
    expect(budget.line("ATG")).toMatchObject({
      measure: { motive: "Förskolan växer", consequence: "Bättre Förskola", area: "Förskola" },
      source: { name: "Förskolverket", date: "2026-01-02" },
    });
    expect(budget.line("ATG").measure?.fundings.map(({ note }) => note)).toEqual(["Bidrag för Förskola", "Egna medel"]);
    const limit: ReplacePlace = { type: "goalThreshold", lineId: mal };
    budget.apply({ type: "replaceText", ...asked("4 %", "3,5 %", [limit, { type: "goalName", lineId: mal }]) });
    expect(budget.open.view().structure.lines.find(({ id }) => id === mal)?.goal).toMatchObject({
      threshold: "3,5 %",
      shortLabel: "Förskolandel",
    });
    expect(rows(budget, asked("3,5", "hög", [limit]))[0]?.[1]).not.toBe("hög %");
  });

  it("passes by places that do not hold the text any longer, and changes nothing when none does", () => {
    const budget = schools();
    const before = budget.open.scenario;
    const places: readonly ReplacePlace[] = [
      { type: "label", lineId: budget.id("FSK") },
      { type: "cell", lineId: budget.id("GSK"), year: 2030 },
      { type: "formula", lineId: budget.id("GSK") },
    ];
    expect(rows(budget, asked("gymnasium", "x", places))).toEqual([]);
    budget.apply({ type: "replaceText", ...asked("gymnasium", "x", places) });
    expect(budget.open.scenario).toBe(before);
  });
});
