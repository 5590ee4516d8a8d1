// A set of premises replaced by a newer one: how it is read, what it would do, and that it is one edit.

import { describe, expect, it } from "vitest";
import { matchedPremises, type PremiseChange, premiseChange } from "../../../shared/analysis/premiseChange.ts";
import { readPremiseTable } from "../../../shared/analysis/premiseTable.ts";
import { commandSchema } from "../../../shared/contract/requestSchemas.ts";
import { commandSentence } from "../../../shared/texts/refusals.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

function budget(): TestScenario {
  const scenario = scenarioFromText(`
    # Premisser | premises
    line                            | unit    | 2026     | 2027   | formula
    SKATTEUNDERLAG                  | kr      | 1 mnkr   |        | =[föregående] * (1 + SU_ÖKNING)
    SU_ÖKNING: Tillväxt             | share   |          | 4 %    |
    SATS: Skattesats                | taxRate | 21       | 21     |
    PKV: Prisindex                  | share   | 2 %      | 3 %    |
    # Resultatbudget | incomeBudget
    line                            | unit    | 2026     | 2027   | formula
    SKATT                           | kr      |          |        | =SKATTEUNDERLAG * SATS
    RES: Årets resultat             | kr      |          |        | =SKATT - 200 000 kr
    # Mål | goals
    line                            | unit    | 2026     | 2027   | formula
    RESANDEL: Resultatets andel     | share   |          |        | =RES / SKATT`);
  scenario.apply({ type: "setRole", lineId: scenario.id("RES"), role: "result" });
  scenario.apply({
    type: "setGoal",
    lineId: scenario.id("RESANDEL"),
    operator: ">=",
    thresholdText: "=10 %",
    shortLabel: "Resultat minst 10 %",
  });
  return scenario;
}

function changeBy(scenario: TestScenario, text: string): PremiseChange & { readonly unknown: readonly string[] } {
  const read = readPremiseTable(text);
  if (!read.ok) throw new Error(read.error.type);
  const { rows, unknown } = matchedPremises(scenario.open.context, read.value);
  const calculated = { scenario: scenario.open.scenario, ...scenario.open.calculation };
  return { ...premiseChange(calculated, scenario.open.context, rows, "kr"), unknown };
}

describe("a set of premises read from text", () => {
  it.each([
    ["tabs", "Premiss\t2026\t2027\nSATS\t21,5\t21,5\nPKV\t\t2,8 %"],
    ["semicolons", "Premiss;Budget 2026;Plan 2027;\nSATS;21,5;21,5\nPKV;;2,8 %"],
    ["two spaces", "Premiss   2026   2027\nSATS      21,5   21,5\nPKV       -      2,8 %"],
    ["bars", "| Premiss | 2026 | 2027 |\n| SATS | 21,5 | 21,5 |\n| PKV | – | 2,8 % |"],
    ["a heading of years alone", "2026\t2027\nSATS\t21,5\t21,5\nPKV\t\t2,8 %"],
  ])("divided by %s", (_, text) => {
    expect(readPremiseTable(`Cirkulär 26:41\n\n${text}`)).toEqual({
      ok: true,
      value: [
        {
          name: "SATS",
          cells: [
            { year: 2026, text: "21,5" },
            { year: 2027, text: "21,5" },
          ],
        },
        { name: "PKV", cells: [{ year: 2027, text: "2,8 %" }] },
      ],
    });
  });

  it("is read at once however long a row of figures without columns is", () => {
    const row = `${"1 ".repeat(90_000)}x`;
    expect(readPremiseTable(`Premiss;2026\n${row}\nPKV;2 %`)).toEqual({
      ok: true,
      value: [{ name: "PKV", cells: [{ year: 2026, text: "2 %" }] }],
    });
  });

  it("keeps thousands together", () => {
    const read = readPremiseTable("Premiss  2026\nSKATTEUNDERLAG  71 200 mnkr");
    expect(read.ok && read.value[0]?.cells[0]?.text).toBe("71 200 mnkr");
  });

  it("is refused without years", () => {
    expect(readPremiseTable("SATS 21,5\nPKV 2 %")).toEqual({ ok: false, error: { type: "noYears" } });
    expect(readPremiseTable("")).toEqual({ ok: false, error: { type: "noYears" } });
    // A year beside a figure is no heading: the row would be read as one, and nothing as a premise.
    expect(readPremiseTable("PKV\t2027\t2,6 %\nSATS\t2027\t21,5")).toEqual({ ok: false, error: { type: "noYears" } });
  });

  it.each([
    ["columns are not held apart", "Premiss\t2026\t2027\nPKV 2,6 % 2,4 %\nSATS\t21,5\t21,5"],
    ["figures stand in a column without a year", "Premiss\tKod\t\t2027\nPKV\t\t2,6 %\nSATS\t\t\t21,5"],
    ["it stands above the years", "PKV\t2,6 %\nPremiss\t2027\nSATS\t21,5"],
  ])("tells of a premise that is not read because %s", (_, text) => {
    const read = readPremiseTable(`Cirkulär 26:41 den 17 oktober 2026\n${text}`);
    const { rows, unknown, withoutYear } = matchedPremises(budget().open.context, read.ok ? read.value : []);
    expect({ read: rows.length, unknown, withoutYear }).toEqual({
      read: 1,
      unknown: [],
      withoutYear: [expect.stringMatching(/^PKV/)],
    });
  });

  it("tells of figures that no name stands before, and leaves a dash and a heading alone", () => {
    const text = "Premiss\t2026\t2027\nPriser\nPKV\t–\t\n\t2,5 %\t2,4 %";
    const read = readPremiseTable(text);
    expect(matchedPremises(budget().open.context, read.ok ? read.value : [])).toEqual({
      rows: [],
      unknown: ["2,5 % 2,4 %"],
      withoutYear: [],
    });
  });
});

describe("what a newer set would do", () => {
  it("tells old and new of each premise, by code or name, and the effect on result and goal", () => {
    const scenario = budget();
    const change = changeBy(scenario, "Premiss;2026;2027\nSkattesats;22;23\nSU_ÖKNING;;5 %\nLönesumma;1;2");
    expect(change.unknown).toEqual(["Lönesumma"]);
    expect(
      change.rows.map(({ code, years }) => [code, years.map(({ year, before, after }) => [year, before, after])]),
    ).toEqual([
      [
        "SATS",
        [
          [2026, 0.21, 0.22],
          [2027, 0.21, 0.23],
        ],
      ],
      ["SU_ÖKNING", [[2027, 0.04, 0.05]]],
    ]);
    expect(
      change.result?.years.map(({ year, beforeSek, afterSek }) => [
        year,
        Math.round(beforeSek ?? 0),
        Math.round(afterSek ?? 0),
      ]),
    ).toEqual([
      [2026, 10_000, 20_000],
      [2027, 18_400, 41_500],
    ]);
    expect(
      change.goals.map(({ label, years }) => [label, years.map(({ metBefore, metAfter }) => [metBefore, metAfter])]),
    ).toEqual([
      [
        "Resultat minst 10 %",
        [
          [false, false],
          [false, true],
        ],
      ],
    ]);
  });

  it("leaves out a bare figure about a thousand (a share: a hundred) times off the one it replaces, and takes it with its unit", () => {
    const scenario = budget();
    const told = (text: string) =>
      changeBy(scenario, text).rows.flatMap(({ years }) =>
        years.map(({ after, refusal }) => (refusal === null ? after : commandSentence({ ...refusal }))),
      );
    expect(told("Premiss;2026\nSKATTEUNDERLAG;1 050")).toEqual([
      "”SKATTEUNDERLAG” 2026 skulle gå från 1\u00a0000\u00a0000\u00a0kr till 1\u00a0050\u00a0kr, ungefär tusen gånger mindre. Skriv enheten efter värdet om det är rätt, till exempel 900 tkr.",
    ]);
    expect(told("Premiss;2026\nSKATTEUNDERLAG;1 050 kr")).toEqual([1_050]);
    expect(told("Premiss;2026\nSKATTEUNDERLAG;1 050 tkr")).toEqual([1_050_000]);
    expect(told("Premiss;2027\nPKV;280")).toEqual([
      "”Prisindex” 2027 skulle gå från 3,00\u00a0% till 280,00\u00a0%, ungefär hundra gånger mer. Skriv enheten efter värdet om det är rätt, till exempel 2,8 %.",
    ]);
    expect(told("Premiss;2027\nPKV;280 %")).toEqual([2.8]);
    expect(told("Premiss;2027\nPKV;0")).toEqual([0]);
    expect(changeBy(scenario, "Premiss;2026\nSKATTEUNDERLAG;1 050").result?.years[0]?.afterSek).toBe(10_000);
  });

  it("is bit for bit what the edit gives", () => {
    const scenario = budget();
    const change = changeBy(scenario, "Premiss;2026;2027\nSATS;22,17;23,03\nSU_ÖKNING;;3,7 %");
    const rows = change.rows.map(({ lineId, years }) => ({
      lineId,
      cells: years.map(({ year, text }) => ({ year, text })),
    }));
    scenario.apply({
      type: "replacePremises",
      rows,
      source: { name: "Cirkulär 26:41", date: "2026-10-17" },
      bareUnit: "kr",
    });
    expect(scenario.row("RES")).toEqual(change.result?.years.map(({ afterSek }) => afterSek));
    expect(scenario.row("RESANDEL")).toEqual(change.goals[0]?.years.map(({ after }) => after));
  });

  it("says why a figure cannot be replaced, and counts without it", () => {
    const scenario = budget();
    scenario.type("PKV", 2026, "=1 % + 1 %");
    scenario.type("SKATTEUNDERLAG", 2027, "1 200 000");
    const change = changeBy(scenario, "Premiss;2026;2027;2028\nSKATTEUNDERLAG;2 mnkr;3 mnkr\nPKV;1 %;mycket;3 %");
    const said = change.rows.flatMap(({ years }) =>
      years.map(({ refusal }) => (refusal === null ? null : commandSentence({ ...refusal }))),
    );
    expect(said).toEqual([
      null,
      "”SKATTEUNDERLAG” 2027 är redan ett värde över radens formel. Återställ formeln, eller ta bort den, och byt sedan.",
      "”Prisindex” räknas av en formel 2026 och byts inte. Byt de premisser som formeln läser, eller ändra formeln.",
      expect.stringContaining("”mycket” är inget tal"),
      "Prisindex har inga belopp för 2028. Bladet gäller 2026–2027.",
    ]);
    expect(change.result?.years.map(({ afterSek }) => Math.round(afterSek ?? 0))).toEqual([220_000, 52_000]);
  });
});

describe("a set replaced", () => {
  const source = { name: "SKR cirkulär 26:41", date: "2026-10-17" };

  it("is one edit with figures and sources, taken back by one undo", () => {
    const scenario = budget();
    const before = scenario.open.scenario;
    const rows = [
      { lineId: scenario.id("SATS"), cells: [{ year: 2026, text: "22" }] },
      { lineId: scenario.id("PKV"), cells: [{ year: 2026, text: "2 %" }] },
    ];
    scenario.apply({ type: "replacePremises", rows, source, bareUnit: "kr" });
    expect([scenario.cell("SATS", 2026), scenario.line("SATS").source, scenario.line("PKV").source]).toEqual([
      0.22,
      source,
      source,
    ]);
    expect(scenario.open.status().undoLabel).toBe("Bytte 2 premisser till SKR cirkulär 26:41");
    scenario.undo();
    expect(scenario.open.scenario).toEqual(before);
  });

  it("is refused whole when one figure is", () => {
    const scenario = budget();
    const replacing = (name: string, year: number, text: string, date = "2026-10-17") =>
      ({
        type: "replacePremises",
        rows: [{ lineId: scenario.id(name), cells: [{ year, text }] }],
        source: { ...source, date },
        bareUnit: "kr",
      }) as const;
    expect(scenario.refusal({ type: "replacePremises", rows: [], source, bareUnit: "kr" })).toBe(
      "Inga premisser har fått nya värden. Klistra in eller skriv minst ett värde.",
    );
    expect(scenario.refusal(replacing("SKATTEUNDERLAG", 2027, "2 mnkr"))).toContain("räknas av en formel 2027");
    expect(scenario.refusal(replacing("RES", 2026, "1"))).toBe(
      "”Årets resultat” är ingen premiss. Bara rader på bladet med premisser kan bytas här.",
    );
    expect(scenario.refusal(replacing("PKV", 2026, "3 %", "2026-02-30"))).toBe(
      "”2026-02-30” är inget datum. Skriv år, månad och dag, till exempel 2026-10-17.",
    );
    expect(scenario.refusal(replacing("PKV", 2030, "3 %"))).toContain("har inga belopp för 2030");
  });

  it("crosses the border checked", () => {
    const command = { type: "replacePremises", rows: [], source, bareUnit: "tkr" } as const;
    expect(commandSchema.parse(command)).toEqual(command);
    expect(commandSchema.safeParse({ ...command, rows: [{ lineId: "x", cells: [] }] }).success).toBe(false);
  });
});

describe("a premise that no formula reads", () => {
  it("is pointed out among those that change something", () => {
    const scenario = budget();
    const unread = changeBy(scenario, "\t2027\nPKV\t2,8 %\nSATS\t21,5").rows.filter(({ isUnread }) => isUnread);
    expect(unread.map(({ code }) => code)).toEqual(["PKV"]);
  });
});
