// Förklara on the Alingsås sample: figures that can be checked by hand against the printed budget.

import { describe, expect, it } from "vitest";
import { newLineId } from "../../../shared/domain/ids.ts";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import { changeText } from "../../../shared/explain/figureText.ts";
import { explained, openSample, plain, rowsAsText, sumOfParts } from "../../support/explained.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

/** Reads 1 000 tkr of Samhällsbyggnad's 2021 frame as temporary, which explains the print exactly. */
function withTemporaryMoney(): TestScenario {
  const alingsas = openSample("alingsas");
  const sheet = alingsas.open.scenario.sheets.find(({ kind }) => kind === "measures");
  if (sheet === undefined) throw new Error("the sample has no measures");
  alingsas.apply({
    type: "addLine",
    sheetId: sheet.id,
    afterLineId: null,
    newLineId: newLineId(),
    line: {
      code: "TILLF_SBN",
      label: "Tillfällig satsning",
      kind: "input",
      unit: "kr",
      scope: "taxFunded",
      parentId: null,
      measure: {
        ...plainMeasure,
        duration: "temporary",
        committeeId: alingsas.id("SBN"),
      },
    },
  });
  alingsas.type("TILLF_SBN", 2021, "1000", "tkr");
  alingsas.type("EJ_SBN", 2022, "0", "tkr");
  return alingsas;
}

/** "−1 500 tkr" as a number; 0 for a row that says no figure. */
const figureIn = (text: string): number =>
  Number(/^[+−]?[\d\s]+(?=\s(tkr|mnkr|kr)$)/u.exec(text)?.[0]?.replace("−", "-").replace(/\s/g, "") ?? 0);

describe("Samhällsbyggnad 2022", () => {
  it("is (62 008 − 1 000) × 1,015 = 61 923 tkr, step by step as a frame is specified", () => {
    const answer = explained(withTemporaryMoney(), "SBN", 2022);
    expect(plain(answer.figure.text)).toBe("61 923 tkr");
    expect(plain(answer.formula?.filled ?? "")).toBe(
      "61 923 tkr = (62 008 tkr − 1 000 tkr) × (1 + 75,0 % × 2,0 %) + 0 tkr + 0 tkr",
    );
    expect(answer.division.method).toBe("steps");
    expect(rowsAsText(answer.inputs)).toEqual(
      [
        "Samhällsbyggnadsnämnden 2021: 62 008 tkr [utgår härifrån]",
        "TILLFÄLLIGT(SBN)[föregående]: 1 000 tkr [−1 000 tkr]",
        "  Tillfällig satsning 2021: 1 000 tkr [−1 000 tkr]",
        "Andel av PKV som räknas upp 2022: 75,0 % [→ Prisindex kommunal verksamhet]",
        "Prisindex kommunal verksamhet 2022: 2,0 % [+915 tkr]",
        "2 rader utan verkan:  []",
        "  ÅTGÄRDER(SBN): 0 tkr [0 tkr]",
        "  Ej redovisad förändring, Samhällsbyggnadsnämnden 2022: 0 tkr [0 tkr]",
      ].map((row) => row.replace("[→", "[0 tkr; →")),
    );
    expect(plain(answer.baseline?.changeText ?? "")).toBe("−85 tkr");
    expect(sumOfParts(answer.inputs)).toBeCloseTo(-84_880, 6);
  });
});

describe("Årets resultat 2022 against 2021", () => {
  it("rises by 2 680 tkr, level by level, and the parts add up on every level", () => {
    const alingsas = openSample("alingsas");
    const walked: string[] = [];
    const walk = (name: string): void => {
      const answer = explained(alingsas, name, 2022);
      walked.push(name);
      expect(answer.baseline?.name).toBe("2021");
      expect(Math.abs(sumOfParts(answer.inputs) - (answer.baseline?.change ?? 0))).toBeLessThan(0.005);
    };
    for (const name of ["RES", "RFEP", "NETTO", "VERKS", "NETTODRIFT", "KOMMUNBIDRAG", "KUN"]) walk(name);
    expect(walked.length).toBe(7);
    expect(plain(explained(alingsas, "RES", 2022).baseline?.changeText ?? "")).toBe("+2 680 tkr");
    expect(rowsAsText(explained(alingsas, "RFEP", 2022).inputs).slice(0, 3)).toMatchInlineSnapshot(`
      [
        "Verksamhetens nettokostnader 2022: −2 566 611 tkr [−2 496 524 tkr; −70 087 tkr]",
        "Skatteintäkter 2022: 2 098 974 tkr [2 020 214 tkr; +78 760 tkr]",
        "Generella statsbidrag och utjämning 2022: 578 821 tkr [586 934 tkr; −8 113 tkr]",
      ]
    `);
  });

  it("differs from the printed figure by what the print's own parts leave, and the baseline is named", () => {
    const answer = explained(openSample("alingsas"), "KOMMUNBIDRAG", 2022, { type: "stated" });
    expect(answer.baseline).toMatchObject({ name: "angivet 2022", change: expect.closeTo(1_000, -3) });
    expect(plain(answer.stated?.text ?? "")).toBe("2 442 036 tkr");
    const rule = answer.inputs.find(({ type }) => type === "rule");
    expect(rule?.label).toBe("Angivna delar ger inte det angivna beloppet");
    expect(rule?.contribution).toBeCloseTo(1_000, 3);
    expect(sumOfParts(answer.inputs)).toBeCloseTo(answer.baseline?.change ?? 0, 3);
  });
});

it("shows parts that add up as they are printed, for every formula of the sample", () => {
  const alingsas = openSample("alingsas");
  let checked = 0;
  for (const line of alingsas.open.scenario.lines.values()) {
    for (const year of [2022, 2023]) {
      const baseline = { type: "previous" } as const;
      if (line.code === "" || line.formula === null || line.unit !== "kr") continue;
      const { inputs, baseline: against, division } = explained(alingsas, line.code, year, baseline);
      if (division.method === "none") continue;
      const shown = inputs.map(({ contributionText }) => figureIn(contributionText));
      const change = Math.round((against?.change ?? 0) / 1_000);
      expect({ code: line.code, year, sum: shown.reduce((sum, part) => sum + part, 0) }).toEqual({
        code: line.code,
        year,
        sum: change,
      });
      checked += 1;
    }
  }
  expect(checked).toBeGreaterThan(30);
  expect(plain(changeText(-84_880, "kr", "tkr"))).toBe("−85 tkr");
});

describe("a frame against an older year", () => {
  it("is followed year by year, and every level adds up as it is shown", () => {
    const alingsas = openSample("alingsas");
    for (const name of ["VON", "SOC", "KUN", "BUN", "MSN", "SBN", "EXPL", "KS", "ÖVN"]) {
      if (alingsas.open.context.facts.idOfCode(name) === undefined) continue;
      const answer = explained(alingsas, name, 2023, { type: "year", year: 2021 });
      expect(answer.division.method, name).toBe("years");
      expect(answer.inputs.slice(0, 2).map(({ label }) => label)).toEqual(["Förändringen 2022", "Förändringen 2023"]);
      expect(sumOfParts(answer.inputs)).toBeCloseTo(answer.baseline?.change ?? 0, 6);
      for (const year of answer.inputs.slice(0, 2)) {
        expect(sumOfParts(year.children), `${name} ${year.label}`).toBeCloseTo(year.contribution ?? 0, 6);
      }
    }
  });

  it("says of Kultur och utbildning 2023 against 2021 what each year brought", () => {
    const answer = explained(openSample("alingsas"), "KUN", 2023, { type: "year", year: 2021 });
    expect(plain(answer.baseline?.changeText ?? "")).toBe("+20 839 tkr");
    const rows = rowsAsText(answer.inputs);
    expect(rows).toContain("Förändringen 2022: 310 305 tkr [298 987 tkr; +11 318 tkr]");
    expect(rows).toContain("    Sommarjobb 2021: 1 000 tkr [−1 000 tkr]");
    expect(rows).toContain("Förändringen 2023: 319 826 tkr [310 305 tkr; +9 520 tkr]");
    expect(rows.at(-1)).toBe("Avrundning:  [+1 tkr]");
  });

  it("stands without parts for a year whose value was typed in, and is not taken where no formula starts from the year before", () => {
    const alingsas = openSample("alingsas");
    alingsas.type("KUN", 2022, "300000", "tkr");
    const [first, second] = explained(alingsas, "KUN", 2023, { type: "year", year: 2021 }).inputs;
    expect([first?.children.length, (second?.children.length ?? 0) > 0]).toEqual([0, true]);
    expect(explained(alingsas, "RES", 2023, { type: "year", year: 2021 }).division.method).toBe("sum");
  });
});

it("says that rows too small to show are so one by one, because together they may not be", () => {
  const { inputs } = explained(openSample("alingsas"), "KOMMUNBIDRAG", 2022, { type: "stated" });
  expect(rowsAsText(inputs).join("\n")).toContain("8 rader som var för sig avrundas till 0 tkr:  [+1 tkr]");
});

describe("a cell without a number", () => {
  it("is not said to agree with the print", () => {
    const alingsas = openSample("alingsas");
    expect(explained(alingsas, "VON", 2022).stated?.sentence).toBe("Värdet är detsamma.");
    alingsas.type("PKV", 2022, "");
    expect(explained(alingsas, "VON", 2022).stated?.sentence).toBe("Cellen har inget tal att jämföra med.");
  });
});
