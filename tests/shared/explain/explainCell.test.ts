// One explained cell: what decides it, its formula in figures, how its change is divided, who reads it, what is wrong.

import { describe, expect, it } from "vitest";
import { newLineId } from "../../../shared/domain/ids.ts";
import { explainCell } from "../../../shared/explain/explainCell.ts";
import { spokenExplanation } from "../../../shared/explain/spokenExplanation.ts";
import { explained, plain, rowsAsText, sumOfParts } from "../../support/explained.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = () =>
  scenarioFromText(`
    # Ramar | frames
    line            | unit  | kind    | 2026   | 2027   | 2028   | formula
    PKV             | share |         | 2 %    | 3 %    |        |
    : Nämnder       |       | heading |
      VON: Vården   | kr    |         | 100000 |        |        | =VON[-1] * (1 + PKV)
      SKOLA: Skolan | kr    |         | 50000  | 55000  | 60000  |
      KS: Styrelsen | kr    |         | 10000  | 10000  |        |
    SUMMAN: Summa   | kr    | sum     |        |        |        | =SUMMA(Nämnder)
    KVOT            | share |         |        |        |        | =VON / SUMMAN
    TAL             | index |         |        |        |        |
    ELEVER          | count |         | 10     | 11     | 0      |
    PRIS            | kr    |         |        |        |        | =SKOLA / ELEVER
    PRODUKT         | kr    |         |        |        |        | =ELEVER * KS`);

describe("what decides a cell", () => {
  it.each([
    ["VON", 2027, "lineFormula", "Radens formel"],
    ["SKOLA", 2027, "input", "Inmatat värde"],
    ["PKV", 2028, "empty", "Tom cell"],
  ] as const)("%s %i: %s", (name, year, rule, text) => {
    const answer = explained(budget(), name, year);
    expect([answer.rule, answer.ruleText, answer.override]).toEqual([rule, text, null]);
  });

  it("tells since when a value stands over the formula, and what the formula would have given", () => {
    const scenario = budget();
    scenario.type("VON", 2027, "105000");
    const { rule, ruleText, override, formula } = explained(scenario, "VON", 2027, undefined, { displayUnit: "kr" });
    expect([rule, ruleText, formula]).toEqual(["input", "Inmatat värde för 2027, i stället för radens formel", null]);
    expect(override?.since).toMatch(/^4 maj 2026 \d\d:30$/);
    expect(override?.lineFormula).toBe("=VON[föregående] * (1 + PKV)");
    expect([override?.wouldGive.text, override?.difference].map((text) => plain(text ?? ""))).toEqual([
      "103 000 kr",
      "+2 000 kr",
    ]);
  });

  it("shows an own formula of the year beside the line's", () => {
    const scenario = budget();
    scenario.type("VON", 2027, "=SKOLA * 2");
    const { rule, formula, override } = explained(scenario, "VON", 2027, undefined, { displayUnit: "kr" });
    expect([rule, formula?.text, plain(formula?.filled ?? ""), override?.lineFormula]).toEqual([
      "cellFormula",
      "=SKOLA * 2",
      "110 000 kr = 55 000 kr × 2",
      "=VON[föregående] * (1 + PKV)",
    ]);
  });
});

describe("the formula with figures", () => {
  it.each([
    ["VON", 2027, "103 000 kr = 100 000 kr × (1 + 3,0 %)"],
    ["SUMMAN", 2026, "160 000 kr = SUMMA(100 000 kr; 50 000 kr; 10 000 kr)"],
    ["KVOT", 2026, "62,5 % = 100 000 kr / 160 000 kr"],
    ["PRODUKT", 2028, "ej beräknat = 0 × tom"],
    ["PRIS", 2028, "#DIV/0! = 60 000 kr / 0"],
    ["VON", 2028, "ej beräknat = 103 000 kr × (1 + tom)"],
    ["SUMMAN", 2028, "ej beräknat = SUMMA(ej beräknat; 60 000 kr)"],
  ])("%s %i: %s", (name, year, filled) => {
    expect(plain(explained(budget(), name, year, undefined, { displayUnit: "kr" }).formula?.filled ?? "")).toBe(filled);
  });

  it.each([
    ["=TILLVÄXT(SKOLA) * 2", "20,0 % = (55 000 kr / 50 000 kr − 1) × 2"],
    ["=FÖRÄNDRING(SKOLA) / KS", "50,0 % = (55 000 kr − 50 000 kr) / 10 000 kr"],
    ["=FÖREGÅENDE(SKOLA + KS) / KS", "600,0 % = (50 000 kr + 10 000 kr) / 10 000 kr"],
    ["=ACKUMULERAT(SKOLA) / KS", "1 050,0 % = SUMMA(50 000 kr; 55 000 kr) / 10 000 kr"],
    ["=INDEX(SKOLA; 2026) / 100", "1,1 = (55 000 kr / 50 000 kr × 100) / 100", "TAL"],
    ["=SUMMA(KS[2026:2031]) / KS", "#ÅR! = SUMMA(#ÅR!) / 10 000 kr"],
    ["=SÖK(5 %; PKV[2026:2027]; PKV[2027:2028])", "#VÄRDE! = SÖK(5 %; {2,0 %; 3,0 %}; {3,0 %; tom})"],
  ])("writes out %s", (formula, filled, line = "KVOT") => {
    const scenario = budget();
    scenario.formula(line, formula);
    expect(plain(explained(scenario, line, 2027, undefined, { displayUnit: "kr" }).formula?.filled ?? "")).toBe(filled);
  });

  it("writes years as years", () => {
    const scenario = budget();
    scenario.formula("ELEVER", null);
    for (const year of [2026, 2027, 2028]) scenario.type("ELEVER", year, "");
    scenario.formula("ELEVER", "=ÅR() + 1");
    scenario.formula("PRODUKT", "=ELEVER * 1 kr");
    const answer = explained(scenario, "PRODUKT", 2027, undefined, { displayUnit: "kr" });
    expect(plain(answer.formula?.filled ?? "")).toBe("2 028 kr = 2028 × 1 kr");
    scenario.formula("ELEVER", "=2 * ÅR() - ÅR()");
    expect(plain(explained(scenario, "ELEVER", 2027).figure.text)).toBe("2 027");
  });

  it("writes negative figures in parentheses after an operator, and shortens long sums", () => {
    const scenario = scenarioFromText(`
      line      | unit | kind    | 2026 | formula
      : Poster  |      | heading |
        A       | kr   |         | 1
        B       | kr   |         | 2
        C       | kr   |         | 3
        D       | kr   |         | 4
        E       | kr   |         | -15
      NETTO     | kr   |         |      | =A - E
      ALLA      | kr   |         |      | =SUMMA(Poster) + A
      SUMMAN    | kr   |         |      | =SUMMA(Poster)
      STORST    | kr   |         |      | =MAX(Poster)`);
    const filled = (name: string) =>
      plain(explained(scenario, name, 2026, undefined, { displayUnit: "kr" }).formula?.filled ?? "");
    expect(["NETTO", "ALLA", "SUMMAN", "STORST"].map(filled)).toEqual([
      "16 kr = 1 kr − (−15 kr)",
      "−4 kr = SUMMA(Poster: 5 rader = −5 kr) + 1 kr",
      "−5 kr = SUMMA(Poster: 5 rader)",
      "4 kr = MAX(Poster: 5 rader)",
    ]);
  });
});

describe("the change divided", () => {
  const rows = (name: string, year: number, scenario = budget()) =>
    rowsAsText(explained(scenario, name, year, undefined, { displayUnit: "kr" }).inputs);

  it("goes in steps from the line's own earlier value", () => {
    expect(rows("VON", 2027)).toEqual(["Vården 2026: 100 000 kr [utgår härifrån]", "PKV 2027: 3,0 % [+3 000 kr]"]);
  });

  it("gives each row of a sum its own difference, and folds what did not change", () => {
    expect(rows("SUMMAN", 2027)).toEqual([
      "Nämnder: 168 000 kr [160 000 kr; +8 000 kr]",
      "  Vården 2027: 103 000 kr [100 000 kr; +3 000 kr]",
      "  Skolan 2027: 55 000 kr [50 000 kr; +5 000 kr]",
      "  Styrelsen 2027: 10 000 kr [10 000 kr; 0 kr]",
    ]);
  });

  it.each([
    [
      "=[föregående] * 1,02 + KS",
      ["X 2027: 500 kr [utgår härifrån]", "KS 2028: 11 000 kr [+11 000 kr]", "Tal som står i formeln:  [+10 kr]"],
    ],
    ["=[föregående] + 5 kr", ["X 2027: 500 kr [utgår härifrån]", "Tal som står i formeln:  [+5 kr]"]],
    [
      "=FÖREGÅENDE(KS + SKOLA) + SKOLA",
      [
        "FÖREGÅENDE(KS + SKOLA): 65 000 kr [60 000 kr; +5 000 kr]",
        "  KS 2027: 10 000 kr [10 000 kr; 0 kr]",
        "  SKOLA 2027: 55 000 kr [50 000 kr; +5 000 kr]",
        "SKOLA 2028: 60 000 kr [55 000 kr; +5 000 kr]",
      ],
    ],
    [
      "=ACKUMULERAT(KS)",
      [
        "ACKUMULERAT(KS): 31 000 kr [20 000 kr; +11 000 kr]",
        "  KS 2028: 11 000 kr [tillkommer 2028; +11 000 kr]",
        "  2 rader utan förändring:  []",
        "    KS 2026: 10 000 kr [10 000 kr; 0 kr]",
        "    KS 2027: 10 000 kr [10 000 kr; 0 kr]",
      ],
    ],
    [
      "=MEDEL(SKOLA[-1:0])",
      [
        "SKOLA[-1:0]: 2 värden [+5 000 kr]",
        "  SKOLA 2027: 55 000 kr [50 000 kr; +2 500 kr]",
        "  SKOLA 2028: 60 000 kr [55 000 kr; +2 500 kr]",
      ],
    ],
    [
      "=SKOLA + ÅR() * 1 kr",
      ["SKOLA 2028: 60 000 kr [55 000 kr; +5 000 kr]", "Det som beror på året 2027 i sig:  [+1 kr]"],
    ],
  ])("of %s", (formula, expected) => {
    const scenario = scenarioFromText(`
      line  | unit | 2026   | 2027   | 2028   | formula
      SKOLA | kr   | 50000  | 55000  | 60000  |
      KS    | kr   | 10000  | 10000  | 11000  |
      X     | kr   |        |        |        | `);
    scenario.formula("X", formula);
    // The first years stand as values, so that the formula has something to reach back to.
    for (const year of [2026, 2027]) if (formula.includes("[föregående]")) scenario.type("X", year, "500");
    expect(rows("X", 2028, scenario)).toEqual(expected);
  });

  it("favours no order where inputs act together: 10 × 10 000 to 11 × 12 000 is 11 000 and 21 000", () => {
    const scenario = budget();
    scenario.type("KS", 2027, "12000");
    expect(rows("PRODUKT", 2027, scenario)).toEqual([
      "ELEVER 2027: 11 [10; +11 000 kr]",
      "Styrelsen 2027: 12 000 kr [10 000 kr; +21 000 kr]",
    ]);
  });

  it("goes step by step through the level of measures: what stays is no movement", () => {
    const scenario = scenarioFromText(`
      # Ramar | frames
      line     | unit | kind | 2026 | 2027 | formula
      VON      | kr   |      | 100  | 100  |
      NIVÅ     | kr   |      |      |      | =ÅTGÄRDSNIVÅ(VON)
      # Åtgärder | measures
      line         | unit | measure              | 2026  | 2027
      DIGITAL      | kr   | saving permanent VON | -1000 | -2000
      SOMMARJOBB   | kr   | temporary VON        | 700   | 300
      BEMANNING    | kr   | permanent VON        | 4000  |`);
    expect(rows("NIVÅ", 2027, scenario)).toEqual([
      "ÅTGÄRDSNIVÅ(VON): 1 300 kr [3 700 kr; −2 400 kr]",
      "  DIGITAL 2027: −2 000 kr [tillkommer 2027; −2 000 kr]",
      "  SOMMARJOBB 2027: 300 kr [700 kr; −400 kr]",
      "  2 rader utan förändring:  []",
      "    DIGITAL 2026: −1 000 kr [−1 000 kr; 0 kr]",
      "    BEMANNING 2026: 4 000 kr [4 000 kr; 0 kr]",
    ]);
  });

  it("takes A + B + C for the sum it is, but goes in steps where the line adds to its own earlier value", () => {
    const scenario = budget();
    scenario.formula("PRODUKT", "=SKOLA + (KS + VON)");
    expect(explained(scenario, "PRODUKT", 2027).division).toEqual({
      method: "sum",
      sentence: "Summans rader jämförda med 2026.",
    });
    scenario.formula("VON", "=[föregående] + KS");
    expect(explained(scenario, "VON", 2027).division.method).toBe("steps");
  });

  it("names a cell that two lists read in both, and counts it once", () => {
    const scenario = budget();
    scenario.formula("PRODUKT", "=SUMMA(SKOLA:KS) / MAX(KS:SKOLA) * 1 kr");
    const answer = explained(scenario, "PRODUKT", 2027, undefined, { displayUnit: "kr" });
    const [first, second] = answer.inputs;
    expect(second?.children.map(({ contribution, contributionText }) => [contribution, contributionText])).toEqual([
      [null, "räknad ovan"],
      [null, "räknad ovan"],
    ]);
    expect(first?.contribution).toBeCloseTo(answer.baseline?.change ?? 0, 9);
  });

  it("shows a rounding row under a name too, so that each level adds up as it is shown", () => {
    const scenario = scenarioFromText(`
      line | unit | 2026 | 2027 | formula
      A    | kr   | 0    | 1400 |
      B    | kr   | 0    | 1400 |
      C    | kr   |      |      | =SUMMA(A:B)`);
    expect(rowsAsText(explained(scenario, "C", 2027).inputs)).toEqual([
      "A:B: 3 tkr [0 tkr; +3 tkr]",
      "  A 2027: 1 tkr [0 tkr; +1 tkr]",
      "  B 2027: 1 tkr [0 tkr; +1 tkr]",
      "  Avrundning:  [+1 tkr]",
    ]);
  });

  it("shows an explicit rounding row where the shown parts do not add up", () => {
    const scenario = scenarioFromText(`
      line | unit | 2026 | 2027 | formula
      A    | kr   | 0    | 1400 |
      B    | kr   | 0    | 1400 |
      C    | kr   |      |      | =A + B`);
    expect(rowsAsText(explained(scenario, "C", 2027).inputs)).toEqual([
      "A 2027: 1 tkr [0 tkr; +1 tkr]",
      "B 2027: 1 tkr [0 tkr; +1 tkr]",
      "Avrundning:  [+1 tkr]",
    ]);
  });

  it("names what another rule in the baseline year did", () => {
    const scenario = budget();
    scenario.type("PRODUKT", 2026, "90000");
    const answer = explained(scenario, "PRODUKT", 2027, undefined, { displayUnit: "kr" });
    expect(answer.inputs.map(({ type }) => type)).toEqual(["cell", "cell", "rule"]);
    expect(answer.inputs.at(-1)).toMatchObject({
      label: "2026 är ett inmatat värde, inte formelns",
      contribution: 10_000,
    });
    expect(sumOfParts(answer.inputs)).toBe(20_000);
  });

  it("says why where it cannot: no earlier year, no number now, no number then, an input", () => {
    const sentence = (name: string, year: number) => explained(budget(), name, year).division;
    expect(sentence("KVOT", 2026)).toEqual({
      method: "none",
      sentence: "Det finns inget tidigare år att jämföra med.",
    });
    expect(sentence("PRIS", 2028).sentence).toBe("Cellen har inget tal, så förändringen kan inte delas upp.");
    expect(sentence("SKOLA", 2027).sentence).toBe(
      "Värdet är inmatat, så det finns inga delar att dela upp förändringen på.",
    );
    const answer = explained(budget(), "PRODUKT", 2027, { type: "year", year: 2028 });
    expect(answer.division.sentence).toBe("Det finns inget tal för 2028, så förändringen kan inte delas upp.");
    expect(answer.inputs.map(({ contribution }) => contribution)).toEqual([null, null]);
  });

  it("says what is missing where the formula cannot be calculated for the baseline", () => {
    const scenario = budget();
    for (const year of [2026, 2027, 2028]) scenario.type("KVOT", year, "1 %");
    scenario.type("KVOT", 2027, "=PKV[-1] * 2");
    expect(explained(scenario, "KVOT", 2027).division.sentence).toBe(
      "Formeln går inte att räkna med värdena för 2026, så förändringen kan inte delas upp. PKV gäller 2026–2028, men formeln läser 2025.",
    );
    scenario.type("KVOT", 2027, "=PKV * 2");
    scenario.type("PKV", 2026, "");
    expect(explained(scenario, "KVOT", 2027).division.sentence).toContain("PKV 2026 är tom.");
  });

  it("leaves every figure as it was", () => {
    const scenario = budget();
    scenario.type("KS", 2027, "12000");
    const before = JSON.stringify([
      ...scenario.open.calculation.columns.values,
      ...scenario.open.calculation.columns.states,
    ]);
    for (const line of scenario.open.scenario.lines.values()) {
      if (line.kind === "heading") continue;
      for (const year of [2026, 2027, 2028]) explained(scenario, line.code, year);
    }
    const after = JSON.stringify([
      ...scenario.open.calculation.columns.values,
      ...scenario.open.calculation.columns.states,
    ]);
    expect(after).toBe(before);
  });

  it("unfolds an input against its own baseline, and goes no further at an input", () => {
    const [heading] = explained(budget(), "SUMMAN", 2027).inputs;
    expect(heading?.children.map(({ unfold }) => unfold?.baseline ?? null)).toEqual([
      { type: "year", year: 2026 },
      null,
      null,
    ]);
  });
});

it("lists who reads a cell, line by line with the years", () => {
  const { dependents } = explained(budget(), "VON", 2027);
  expect(dependents.map(({ code, years }) => [code, years])).toEqual([
    ["VON", [2028]],
    ["SUMMAN", [2027]],
    ["KVOT", [2027]],
  ]);
});

describe("what is wrong", () => {
  it("names the cell an error came from and what to do", () => {
    const scenario = budget();
    scenario.formula("KVOT", "=PRIS / SUMMAN");
    const { problem } = explained(scenario, "KVOT", 2028);
    expect(problem).toMatchObject({ kind: "divisionByZero", cycle: [] });
    expect(problem?.sentence).toBe("PRIS 2028 delar med noll, och den här formeln läser PRIS 2028.");
    expect(problem?.origin?.name).toBe("PRIS 2028");
    expect(problem?.advice).toContain("ELEVER 2028 är 0.");
  });

  it("names the empty cell behind what is not calculated", () => {
    const { problem } = explained(budget(), "SUMMAN", 2028);
    expect(problem).toMatchObject({ kind: "notCalculated", advice: "Fyll i PKV 2028." });
    expect(problem?.origin?.name).toBe("PKV 2028");
  });

  it.each([
    ["=AVSKRIVNING(9 mnkr; ELEVER - 10; 2026)", "I AVSKRIVNING ska livslängden vara större än 0, men den är 0."],
    ["=DELÅR(9 mnkr; 2026; ELEVER + 3)", "I DELÅR ska startmånaden vara ett heltal från 1 till 12, men den är 13."],
    ["=VÄLJ(ELEVER - 6; KS; VON; SKOLA)", "I VÄLJ ska numret vara ett heltal från 1 till 3, men det är 4."],
    ["=AVRUNDA(KS; ELEVER / 4)", "I AVRUNDA ska antalet decimaler vara ett heltal från −9 till 9, men det är 2,5."],
    [
      "=OM(KS > 1 kr; BETALNING(PKV - 2; 3; KS); 0 kr)",
      "I BETALNING ska räntan vara större än −100 %, men den är −198,0 %.",
    ],
    ["=SÖK(7 kr; KS[2026:2027]; KS[2026:2027])", "SÖK hittar inte det sökta värdet bland cellerna."],
    ["=[livslängd] * KS", "Fyll i egenskapen livslängd för PRIS."],
    ["=KS / 0", "Formeln delar med talet 0. Byt ut det."],
    ["=KS / (ELEVER - 10)", "ELEVER − 10 är 0 för 2026. Skriv OM(…) runt divisionen för de år det är noll."],
    ["=KS * REST(7; ELEVER - 10)", "ELEVER − 10 är 0 för 2026. Skriv OM(…) runt divisionen för de år det är noll."],
    ["=REST(KS; 0 kr)", "Formeln delar med talet 0. Byt ut det."],
    ["=KS * 0 ^ -1", "Noll upphöjt till ett negativt tal är att dela med noll. Kontrollera talet och exponenten."],
    [
      "=MEDEL(KS[2026:2031])",
      "KS gäller 2026–2028, men formeln läser 2031. Ändra året i formeln, eller skriv ett värde för just det året i stället.",
    ],
    [
      "=SUMMA(KS[+3])",
      "KS gäller 2026–2028, men formeln läser 2029. Ändra året i formeln, eller skriv ett värde för just det året i stället.",
    ],
  ])("tells what to mend in %s", (formula, advice) => {
    const scenario = budget();
    scenario.type("PRIS", 2026, formula);
    const { problem } = explained(scenario, "PRIS", 2026);
    expect([problem?.origin, plain(problem?.advice ?? "")]).toEqual([null, advice]);
  });

  it("lists the members of a cycle in the order they read each other", () => {
    const scenario = scenarioFromText(`
      line | unit | 2026 | 2027 | formula
      A    | kr   |      |      | =B + 1 kr
      B    | kr   |      |      | =C * 2
      C    | kr   | 5    |      |
      D    | kr   |      |      | =A`);
    scenario.type("C", 2027, "=A / 2");
    const { problem } = explained(scenario, "B", 2027);
    expect(problem?.cycleText).toBe("B 2027 → C 2027 → A 2027 → B 2027");
    expect(problem?.origin).toBeNull();
    const outside = explained(scenario, "D", 2027).problem;
    expect(outside?.kind).toBe("cycle");
    expect(outside?.origin).not.toBeNull();
    expect(outside?.cycle.map(({ name }) => name).toSorted()).toEqual(["A 2027", "B 2027", "C 2027"]);
    expect(explained(scenario, "B", 2026).problem).toBeNull();
  });
});

it("tells what a measure is, and that a saving needs no funding", () => {
  const scenario = scenarioFromText(`
    # Ramar | frames
    line       | unit | 2026
    VON: Vård  | kr   | 100
    # Åtgärder | measures
    line             | unit | measure                     | 2026
    SPARA            | kr   | saving permanent VON        | -5
    JOBB             | kr   | temporary VON               | 5
    MER              | kr   | permanent VON funded SPARA  | 5`);
  expect(["SPARA", "JOBB", "MER", "VON"].map((name) => explained(scenario, name, 2026).measure)).toEqual([
    ["Besparing, permanent.", "Nämnd: Vård."],
    ["Tillskott, tillfällig.", "Nämnd: Vård.", "Ingen finansiering är angiven."],
    ["Tillskott, permanent.", "Nämnd: Vård.", "Betalas av: SPARA."],
    [],
  ]);
  expect(spokenExplanation(explained(scenario, "JOBB", 2026))).toContain("Ingen finansiering är angiven.");
});

it("prints a sign for every character that cannot be seen", () => {
  const scenario = budget();
  const answer = explained(scenario, "PRODUKT", 2027);
  const text = spokenExplanation({ ...answer, note: "före\u202eefter\u200b\nrad två" });
  expect(text.slice(text.indexOf("Anteckning") + 1, text.indexOf("Anteckning") + 3)).toEqual([
    "  före␣efter␣",
    "  rad två",
  ]);
  expect(text.join("")).not.toMatch(/[\u202e\u200b]/u);
});

describe("refusals", () => {
  it("are given for a line that is gone, a heading, and a year outside the line", () => {
    const scenario = budget();
    const { open } = scenario;
    const subject = { scenario: open.scenario, ...open.calculation, displayUnit: "tkr" } as const;
    const heading = open.context.facts.idsOfLabel("Nämnder")[0] ?? newLineId();
    const refusalOf = (line: Parameters<typeof explainCell>[1], year: number) => {
      const answer = explainCell(subject, line, year, { type: "previous" }, []);
      return answer.ok ? null : answer.error;
    };
    expect(refusalOf(newLineId(), 2026)).toEqual({ type: "unknownLine" });
    expect(refusalOf(heading, 2026)).toEqual({ type: "noFigures", label: "Nämnder" });
    expect(refusalOf(scenario.id("VON"), 2031)).toEqual({
      type: "outsideYears",
      label: "Vården",
      firstYear: 2026,
      lastYear: 2028,
    });
  });
});
