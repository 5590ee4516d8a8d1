import { describe, expect, it } from "vitest";
import { roundHalfAwayFromZero } from "../../../shared/format/rounding.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

describe("rule 1: tax revenue and what an öre is worth", () => {
  const budget = scenarioFromText(`
    line        | unit    | 2010       | formula
    SU          | kr      | 1 100 mnkr |
    SKATTESATS  | taxRate | 21,83      |
    AVRÄKNING   | kr      | -2 mnkr    |
    SKATT       | kr      |            | =SU * SKATTESATS + AVRÄKNING
    ETT_ÖRE     | kr      |            | =SU * 1 öre
    HÖJD        | kr      |            | =SU * (SKATTESATS + 40 öre) + AVRÄKNING
    INKOMST     | kr      | 300 tkr    |
    PER_PERSON  | kr      |            | =INKOMST * 40 öre`);
  it.each([
    ["SKATT", 238_130_000],
    ["ETT_ÖRE", 110_000],
    ["HÖJD", 242_530_000],
    ["PER_PERSON", 1_200],
  ])("%s is %d kr", (name, expected) => {
    expect(budget.cell(name, 2010)).toBeCloseTo(expected, 6);
  });
});

describe("rule 2: the frame", () => {
  // Expired money leaves before the index; a lasting measure is added once; amounts in tkr as printed.
  const budget = scenarioFromText(`
    # Premisser | premises
    line       | unit  | 2021 | 2022 | 2023
    PKV        | share |      | 2,0 % | 2,1 %
    ANDEL      | share |      | 75 %  | 50 %
    ELEVER     | count | 1000 | 1040  | 1040
    PRIS       | kr    | 90 tkr | 90 tkr | 90 tkr
    KOMP       | share |      | 80 %  | 80 %
    # Ramar | frames
    line                         | 2021       | 2022 | 2023       | formula
    SBN: Samhällsbyggnad         | 62 008 tkr |      |            | =(SBN[föregående] - TILLFÄLLIGT(SBN)[föregående]) * (1 + ANDEL * PKV) + ÅTGÄRDER(SBN)
    EXP: Exploatering            | 407 tkr    |      |            | =(EXP[föregående] - TILLFÄLLIGT(EXP)[föregående]) * (1 + ANDEL * PKV) + ÅTGÄRDER(EXP)
    KS: Kommunstyrelsen          | 95 000 tkr | 96 486 tkr |      | =(KS[föregående] - TILLFÄLLIGT(KS)[föregående]) * (1 + ANDEL * PKV) + ÅTGÄRDER(KS)
    MIL: Miljöskydd              | 12 763 tkr |      |            | =(MIL[föregående] - TILLFÄLLIGT(MIL)[föregående]) * (1 + ANDEL * PKV) + ÅTGÄRDER(MIL)
    ÖVN: Överförmyndare          | 4 869 tkr  |      |            | =(ÖVN[föregående] - TILLFÄLLIGT(ÖVN)[föregående]) * (1 + ANDEL * PKV) + ÅTGÄRDER(ÖVN)
    BUN: Barn och ungdom         | 100 mnkr   |      |            | =(BUN[föregående] - TILLFÄLLIGT(BUN)[föregående]) * (1 + ANDEL * PKV) + (ELEVER - ELEVER[föregående]) * PRIS * KOMP + ÅTGÄRDER(BUN)
    # Åtgärder | measures
    line       | measure          | 2021      | 2022      | 2023
    T_SBN      | temporary SBN    | 1 000 tkr |           |
    T_EXP      | temporary EXP    | 200 tkr   |           |
    T_KS       | temporary KS     |           | 2 000 tkr |
    L_BUN      | permanent BUN    |           | 3 mnkr    |
    S_BUN      | saving permanent BUN |       |           | -1 mnkr`);
  const tkr = (name: string, year: number): number => roundHalfAwayFromZero(Number(budget.cell(name, year)) / 1_000);
  it.each([
    ["Samhällsbyggnad (62 008 − 1 000) × 1,015", "SBN", 2022, 61_923],
    ["Exploatering (407 − 200) × 1,015", "EXP", 2022, 210],
    ["Kommunstyrelsen (96 486 − 2 000) × 1,0105", "KS", 2023, 95_478],
    ["Miljöskydd 12 763 × 1,015 (printed 12 955)", "MIL", 2022, 12_954],
    ["Överförmyndare 4 869 × 1,015", "ÖVN", 2022, 4_942],
    ["Överförmyndare again × 1,0105, from the unrounded frame", "ÖVN", 2023, 4_994],
    ["a volume of 40 pupils at 90 tkr, 80 % compensated, and a lasting addition of 3 mnkr", "BUN", 2022, 107_380],
    ["the addition is not added twice and the saving leaves once", "BUN", 2023, 107_507],
  ] as const)("%s", (_, name, year, expected) => {
    expect(tkr(name, year)).toBe(expected);
  });
});

describe("rules 5 and 6: shares", () => {
  it("sets result against tax and grants, and result with depreciation against the investments of the same scope", () => {
    const budget = scenarioFromText(`
      line     | unit  | 2021          | formula
      RES      | kr    | 105 181 tkr   |
      AVSKR    | kr    | -75 475 tkr   |
      SKATT    | kr    | 2 020 214 tkr |
      GSB      | kr    | 586 934 tkr   |
      INV      | kr    | 268 356 tkr   |
      AVGIFT   | kr    | 152 631 tkr   |
      ANDEL    | share |               | =RES / (SKATT + GSB)
      SJÄLV    | share |               | =(RES - AVSKR) / (INV - AVGIFT)
      BLANDAD  | share |               | =(RES - AVSKR) / INV`);
    const percent = (name: string, decimals: number): number =>
      roundHalfAwayFromZero(Number(budget.cell(name, 2021)) * 100, decimals);
    expect([percent("ANDEL", 2), percent("SJÄLV", 0), percent("BLANDAD", 0)]).toEqual([4.03, 156, 67]);
  });
});

describe("rule 8: the balance requirement", () => {
  it.each([
    ["Malmö 2015", "563 mnkr", "-23 mnkr", "0", "-185 mnkr", 540_000_000, 355_000_000],
    ["Grästorp 2019", "12 043 tkr", "340 tkr", "0", "-1 000 tkr", 12_383_000, 11_383_000],
  ])("%s", (_, result, adjusted, securities, reserve, after, requirement) => {
    const budget = scenarioFromText(`
      line        | 2015 | formula
      RESULTAT    | ${result} |
      JUSTERING   | ${adjusted} |
      VÄRDEPAPPER | ${securities} |
      RUR         | ${reserve} |
      EFTER       |      | =RESULTAT + JUSTERING + VÄRDEPAPPER
      BALANS      |      | =EFTER + RUR`);
    expect([budget.cell("EFTER", 2015), budget.cell("BALANS", 2015)]).toEqual([after, requirement]);
  });
});

describe("rule 10: effect, level and accumulated are three things", () => {
  it("steps of 20 from January in three years: level 60, accumulated 120", () => {
    const budget = scenarioFromText(`
      # Åtgärder | measures
      line  | measure       | 2020    | 2021    | 2022
      STEG  | permanent VON | 20 mnkr | 20 mnkr | 20 mnkr
      EN    | temporary VON | 7 mnkr  |         |
      # Ramar | frames
      line  | measure | 2020 | 2021 | 2022 | formula
      VON   |         | 1 mnkr | 1 mnkr | 1 mnkr |
      NIVÅ  |         |      |      |      | =ÅTGÄRDSNIVÅ(VON) - TILLFÄLLIGT(VON)
      SUMMA_ÅR |      |      |      |      | =SUMMA(NIVÅ[2020:2022])
      FÖRÄNDRING |    |      |      |      | =ÅTGÄRDER(VON)`);
    expect(budget.row("NIVÅ")).toEqual([20_000_000, 40_000_000, 60_000_000]);
    expect(budget.cell("SUMMA_ÅR", 2022)).toBe(120_000_000);
    expect(budget.row("FÖRÄNDRING")).toEqual([27_000_000, 20_000_000, 20_000_000]);
  });
});

describe("rule 11: the net cost deviation", () => {
  it("is positive where the municipality is dearer than its structure", () => {
    const budget = scenarioFromText(`
      line      | unit  | 2021     | formula
      NETTO     | kr    | 103 mnkr |
      REFERENS  | kr    | 100 mnkr |
      AVVIKELSE | share |          | =(NETTO - REFERENS) / MAX(REFERENS; -REFERENS)`);
    expect(budget.cell("AVVIKELSE", 2021)).toBe(0.03);
  });
});
