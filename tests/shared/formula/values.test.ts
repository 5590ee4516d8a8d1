import { describe, expect, it } from "vitest";
import { type ReadCell, scenarioFromText } from "../../support/scenarioFromText.ts";

// Headings hold nested headings, a varav, a sum and a goal that no sum may count.
const budget = scenarioFromText(`
  # Premisser | premises
  line        | unit    | kind    | 2025 | 2026   | 2027
  PKV         | share   |         |      | 2 %    | 2,5 %
  ELEVER      | count   |         |      | 120    | 130
  PRIS: Prislapp | kr   |         |      | 90 000 | 95 000
  SU: Skatteunderlag | kr |       |      | 1 000 mnkr |
  SATS: Skattesats | taxRate |    |      | 21,83  |
  KPI         | index   |         |      | 1,1    |
  TOM         | kr      |         |      |        |
  # Ramar | frames
  line                              | unit | kind    | 2025   | 2026   | 2027
  : Nämnder                         | kr   | heading |        |        |
    VON: Vård- och omsorgsnämnden   | kr   |         | 900    | 1 000  | 1 100
      VONV: varav äldre             | kr   | ofWhich | 500    | 600    | 700
    : Skola                         | kr   | heading |        |        |
      KUN                           | kr   |         | 90     | 100    | 110
      BUN                           | kr   |         | 20     | 30     |
    DELSUMMA                        | kr   | sum     | 7      | 7      | 7
    MÅLRAD                          | kr   | goal    | 5      | 5      | 5
    : en anteckning                 | kr   | text    |        |        |
    ÖVN                             | kr   |         | 1      | 2      | 3
  : O'Briens väg                    | kr   | input   | 11     | 12     | 13
  TOMRUBRIK                         | kr   | heading |        |        |
  # Åtgärder | measures
  line    | measure           | 2025 | 2026 | 2027
  M1      | permanent VON     | 10   | 20   |
  M2      | temporary VON     | 5    | 7    |
  M3      | permanent KUN     | 100  |      | 300
  # Prov | own
  line    | unit    | 2024 | 2025 | 2026 | 2027 | 2028
  PROV_KR | kr |
  PROV_ANDEL | share |
  PROV_ANTAL | count |
  PROV_INDEX | index |
  PROV_SATS | taxRate |`);

const lineOfUnit = {
  kr: "PROV_KR",
  share: "PROV_ANDEL",
  count: "PROV_ANTAL",
  index: "PROV_INDEX",
  taxRate: "PROV_SATS",
} as const;

function calculated(formula: string, unit: keyof typeof lineOfUnit = "kr", year = 2026): ReadCell {
  budget.type(lineOfUnit[unit], year, formula);
  const value = budget.cell(lineOfUnit[unit], year);
  budget.undo();
  return value;
}

describe("what a formula reads", () => {
  it.each([
    ["a bare name is the same year", "=VON", 1_000],
    ["small letters are the same name", "=von", 1_000],
    ["a label in quotes", "='Vård- och omsorgsnämnden'", 1_000],
    ["a label in typographic quotes, other case", "=’vård- OCH omsorgsnämnden’", 1_000],
    ["a quote in a label is written twice", "='O''Briens väg'", 12],
    ["a label with decomposed letters", "='Vård- och omsorgsnämnden'".normalize("NFD"), 1_000],
    ["the year before, in words", "=VON[föregående]", 900],
    ["the year before, in figures", "=VON[-1]", 900],
    ["the year before, with a printed minus", "=VON[\u22121]", 900],
    ["the year after", "=VON[+1]", 1_100],
    ["a year by its number", "=VON[2025]", 900],
    ["the same year, written out", "=VON[+0]", 1_000],
    ["a unit written out, as in a cell", "=1,5 miljoner + 10 kronor", 1_500_010],
    ["per cent written out, as in a cell", "=VON * 50 procent", 500],
    ["a span of years in a sum", "=SUMMA(VON[2025:2027])", 3_000],
    ["a span of one year", "=SUMMA(VON[2026:2026])", 1_000],
    [
      "a span that is said to begin before the line's years is never the sum of the rest",
      "=SUMMA(VON[2020:2025])",
      "#ÅR!",
    ],
    ["a span that is said to end after the line's years, within the plan", "=SUMMA(VON[2026:2028])", "#ÅR!"],
    ["so many years ahead that the line has", "=SUMMA(VON[0:+1])", 2_100],
    ["so many years ahead that the line does not have", "=SUMMA(VON[0:+2])", "#ÅR!"],
    ["so many years back that the line does not have", "=MEDEL(VON[-2:0])", "#ÅR!"],
    ["from the first year to this is what there is", "=SUMMA(VON[första:0])", 1_900],
    ["to the last year is what there is", "=SUMMA(VON[0:sista])", 2_100],
    ["a span of a range that none of its lines has", "=SUMMA(KUN:BUN[2025:2028])", "#ÅR!"],
    ["a span of a heading that none of its lines has", "=ANTAL(Nämnder[2024:2026]) * 1 kr", "#ÅR!"],
    ["a search among years that are not there", "=SÖK(900 kr; VON[2024:2026]; VON[2024:2026])", "#ÅR!"],
    ["a span of an empty heading lacks nothing", "=SUMMA(TOMRUBRIK[2020:2021])", "ej beräknat"],
    ["a range in stored order, without varav, sum and goal", "=SUMMA(VON:ÖVN)", 1_132],
    ["a range written backwards", "=SUMMA(ÖVN:VON)", 1_132],
    ["a range a year back", "=SUMMA(VON:ÖVN[-1])", 1_011],
    ["a range over a span", "=SUMMA(KUN:BUN[2025:2026])", 240],
    ["a heading is its items, headings under it too", "=SUMMA(Nämnder)", 1_132],
    ["a heading in quotes, a year back", "=SUMMA('Nämnder'[-1])", 1_011],
    ["a heading over a span", "=SUMMA(Skola[2025:2026])", 240],
    ["empty cells are left out of a sum", "=SUMMA(Skola[2027])", 110],
    ["several arguments", "=SUMMA(Skola; VON; 5 kr)", 1_135],
    ["the largest", "=MAX(Nämnder)", 1_000],
    ["the least", "=MIN(Nämnder)", 2],
    ["the larger of two", "=MAX(VON * 2; SUMMA(Nämnder))", 2_000],
    ["a heading without lines has no sum, not even 0", "=SUMMA(TOMRUBRIK)", "ej beräknat"],
    ["the largest of nothing is no figure", "=MAX(TOMRUBRIK)", "ej beräknat"],
    ["an empty cell is not calculated, never 0", "=TOM + 1 kr", "ej beräknat"],
    ["a sum of only empty cells is not calculated", "=SUMMA(TOM)", "ej beräknat"],
    ["the year's change from measures", "=ÅTGÄRDER(VON)", 27],
    ["the temporary part", "=TILLFÄLLIGT(VON)", 7],
    ["the level: all lasting steps and the year's temporary", "=ÅTGÄRDSNIVÅ(VON)", 37],
    ["all measures", "=ÅTGÄRDER()", 27],
    ["all measures of a year", "=ÅTGÄRDER()[2025]", 115],
    ["measures of the year before", "=TILLFÄLLIGT(VON)[föregående]", 5],
    ["the level three years on", "=ÅTGÄRDSNIVÅ(KUN)[2027]", 400],
    ["a year of measures outside the plan is no 0", "=ÅTGÄRDER(VON)[2019]", "#ÅR!"],
    ["a year outside the line's sheet", "=VON[2028]", "#ÅR!"],
    ["English names of functions", "=SUM(VON:ÖVN) + ROUND(MIN(VON; 5 kr); 0) - MAX(1 kr; 2 kr)", 1_135],
    ["English names of queries and years", "=MEASURES(VON) + TEMPORARY(VON)[previous] + MEASURELEVEL(VON)", 69],
  ] as const)("%s", (_, formula, expected) => {
    expect(calculated(formula)).toBe(expected);
  });
});

describe("how a formula reckons", () => {
  it.each([
    ["=100*10%+5", "share", 15],
    ["=50%+50%", "share", 1],
    ["=(2+3)%", "share", 0.05],
    ["=2 %", "share", 0.02],
    ["=PKV %", "share", 0.0002],
    ["=SUMMA(1;2)%", "share", 0.03],
    ["=0,02 + 1 %", "share", 0.03],
    ["=100 - 5 %", "share", 99.95],
    ["=-(5) %", "share", -0.05],
    ["=14 mnkr + 600 tkr", "kr", 14_600_000],
    ["=1 kr", "kr", 1],
    ["=0,1 mnkr", "kr", 100_000],
    ["=818,729 tkr", "kr", 818_729],
    ["=40 öre", "taxRate", 0.004],
    ["=SATS + 40 öre", "taxRate", 0.2223],
    ["=SU * (SATS + 40 öre)", "kr", 222_300_000],
    ["=SU * 1 öre", "kr", 100_000],
    ["=ELEVER * PRIS", "kr", 10_800_000],
    ["=PRIS * ELEVER", "kr", 10_800_000],
    ["=(ELEVER[+1] - ELEVER) * PRIS * 80 %", "kr", 720_000],
    ["=PRIS * KPI / KPI", "kr", 90_000],
    ["=KPI / KPI * 100", "index", 100],
    ["=PRIS / 40 tkr", "count", 2.25],
    ["=VON / SUMMA(VON:ÖVN)", "share", 1_000 / 1_132],
    ["=VON / ELEVER", "kr", 1_000 / 120],
    ["=1 234 567,5", "count", 1_234_567.5],
    ["=1\u00a0234\u202f567", "count", 1_234_567],
    ["=1.5 + ,5 + 0.250", "count", 2.25],
    ["=2+3*4", "count", 14],
    ["=(2+3)*4", "count", 20],
    ["=2-3-4", "count", -5],
    ["=16/4/2", "count", 2],
    ["=2^3^2", "count", 512],
    ["=2^-1", "count", 0.5],
    ["=--3", "count", 3],
    ["=2 − 3 – 4", "count", -5],
    ["=3 × 4 ÷ 2 · 5", "count", 30],
    ["=+3", "count", 3],
    ["= 0 ", "kr", 0],
    ["=VON - 0", "kr", 1_000],
  ] as const)("%s is, in %s, %d", (formula, unit, expected) => {
    expect(calculated(formula, unit)).toBe(expected);
  });
});

describe("rounding and comparing", () => {
  it.each([
    ["=AVRUNDA(2,5)", 3],
    ["=AVRUNDA(-2,5)", -3],
    ["=AVRUNDA(-0,4)", 0],
    ["=AVRUNDA(1,005; 2)", 1.01],
    ["=AVRUNDA(1234567; -3)", 1_235_000],
    ["=AVRUNDA(-1500; -3)", -2_000],
    ["=AVRUNDA(1400000000; -9)", 1_000_000_000],
    ["=AVRUNDA(2,345; ELEVER - 118)", 2.35],
    ["=AVRUNDA(1; 1,5)", "#VÄRDE!"],
    ["=AVRUNDA(1; 10)", "#VÄRDE!"],
    ["=OM(1 > 2; 10; 20)", 20],
    ["=OM(VON >= 1 000 kr; 10; 20)", 10],
    ["=OM(VON >= 1 000,0004 kr; 10; 20)", 10],
    ["=OM(VON >= 1 000,0006 kr; 10; 20)", 20],
    ["=OM(VON = 1 000,0004 kr; 10; 20)", 10],
    ["=OM(VON <> 1 000,0004 kr; 10; 20)", 20],
    ["=OM(VON < 1 000,0004 kr; 10; 20)", 20],
    ["=OM(PKV = 2 %; 10; 20)", 10],
    ["=OM(PKV = 2,0001 %; 10; 20)", 20],
    ["=OM(0,1 + 0,2 = 0,3; 10; 20)", 10],
    ["=OM(1 ≤ 1; OM(2 ≠ 2; 1; 2); 3)", 2],
    ["=OM(VON > 0; 10; ELEVER / 0)", 10],
    ["=OM(VON < 0; 10; ELEVER / 0)", "#DIV/0!"],
    ["=OM(TOM > 0 kr; 10; 20)", "ej beräknat"],
    ["=OM(VON > 0; ELEVER; ELEVER[2040])", 120],
    ["=ELEVER / (1 - 1)", "#DIV/0!"],
    ["=(0-8) ^ 0,5", "#VÄRDE!"],
    ["=10 ^ 400", "#VÄRDE!"],
    ["=MIN(OM(1 > 2; 10; 20); SUMMA(5; 6); 30)", 11],
  ] as const)("%s gives %s", (formula, expected) => {
    expect(calculated(formula, "count")).toBe(expected);
  });
});
