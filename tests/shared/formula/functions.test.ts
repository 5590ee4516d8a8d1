import { describe, expect, it } from "vitest";
import { functions } from "../../../shared/formula/functions/index.ts";
import { interpretedIn } from "../../support/interpretedScenario.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  line               | unit  | kind    | 2021 | 2022 | 2023 | 2024
  : Nämnder          |       | heading |      |      |      |
    VON              |       |         | 100  | 105  | 84   |
    SOC              |       |         | 50   |      | 60   | 40
  : Tom rubrik       |       | heading |      |      |      |
  PKV                | share |         | 1 %  | 2 %  | 3 %  | 4 %
  NOLL               |       |         | 0    | 0    | 0    | 0`);
const given = interpretedIn(budget.open.scenario, null);

const fault = (kind: string) => ({ fault: kind });

describe("functions against values worked out by hand", () => {
  it.each([
    ["=SUMMA(VON; SOC; 1 kr)", 2021, 151],
    ["=SUMMA(Nämnder)", 2022, 105],
    ["=SUMMA('Tom rubrik')", 2021, fault("ej beräknat")],
    ["=MEDEL(Nämnder)", 2021, 75],
    ["=MEDEL(Nämnder)", 2022, 105],
    ["=AVERAGE(VON[2021:2023])", 2024, (100 + 105 + 84) / 3],
    ["=MEDIAN(VON[2021:2023])", 2024, 100],
    ["=MEDIAN(1; 2; 3; 10)", 2021, 2.5],
    ["=MIN(VON[första:0])", 2023, 84],
    ["=MAX(VON[-2:0])", 2023, 105],
    ["=ANTAL(Nämnder)", 2022, 1],
    ["=ANTAL(Nämnder[2021:2024])", 2022, 6],
    ["=ANTAL('Tom rubrik')", 2021, 0],
    ["=ABS(-5)", 2021, 5],
    ["=AVRUNDA(2,5)", 2021, 3],
    ["=AVRUNDA(-2,5)", 2021, -3],
    ["=AVRUNDA(1234,5; -2)", 2021, 1200],
    ["=AVRUNDA(1; 10)", 2021, fault("#VÄRDE!")],
    ["=AVRUNDA.UPPÅT(1,21; 1)", 2021, 1.3],
    ["=AVRUNDA.UPPÅT(-1,21; 1)", 2021, -1.3],
    ["=AVRUNDA.UPPÅT(0,1 + 0,2; 1)", 2021, 0.3],
    ["=AVRUNDA.UPPÅT(1201; -2)", 2021, 1300],
    ["=AVRUNDA.NEDÅT(1,29; 1)", 2021, 1.2],
    ["=AVRUNDA.NEDÅT(-1,29; 1)", 2021, -1.2],
    ["=ROUNDDOWN(1299; -2)", 2021, 1200],
    ["=HELTAL(1,9)", 2021, 1],
    ["=HELTAL(-1,1)", 2021, -2],
    ["=REST(7; 3)", 2021, 1],
    ["=REST(-3; 2)", 2021, 1],
    ["=REST(3; -2)", 2021, -1],
    ["=REST(3; 0)", 2021, fault("#DIV/0!")],
    ["=POTENS(2; 10)", 2021, 1024],
    ["=POTENS(-1; 0,5)", 2021, fault("#VÄRDE!")],
    ["=POTENS(0; -1)", 2021, fault("#DIV/0!")],
    ["=0 ^ -2", 2021, fault("#DIV/0!")],
    ["=0 ^ 0", 2021, 1],
    ["=1 / 10 ^ 400", 2021, fault("#VÄRDE!")],
    ["=MIN(5; POTENS(10; 400))", 2021, fault("#VÄRDE!")],
    ["=OMFEL(REST(7; 0); 3)", 2021, 3],
    ["=ROT(2)", 2021, Math.SQRT2],
    ["=ROT(-1)", 2021, fault("#VÄRDE!")],
    ["=TECKEN(-7 kr)", 2021, -1],
    ["=TECKEN(NOLL)", 2021, 0],
    ["=OM(VON > 100 kr; 1; 2)", 2022, 1],
    ["=OM(VON > 100,0004 kr; 1; 2)", 2021, 2],
    ["=OM(VON >= 100,0004 kr; 1; 2)", 2021, 1],
    ["=OM(1 > 2; 1 / 0; 5)", 2021, 5],
    ["=OM(VON > 0; 1; 2)", 2024, fault("ej beräknat")],
    ['=OM("Ja" = "jA"; 1; 2)', 2021, 1],
    ['=OM("é" = "e\u0301"; 1; 2)', 2021, 1],
    ['=OM("ja" <> "nej"; "a ""b"""; "c")', 2021, 'a "b"'],
    ["=OM(OCH(1 < 2; 2 < 1); 1; 2)", 2021, 2],
    ["=OM(OCH(1 < 2; 2 < 3); 1; 2)", 2021, 1],
    ["=OM(ELLER(1 > 2; 2 < 3); 1; 2)", 2021, 1],
    ["=OM(ELLER(1 > 2; 2 > 3); 1; 2)", 2021, 2],
    ["=OM(ICKE(1 > 2); 1; 2)", 2021, 1],
    ["=OMFEL(1 / 0; 5)", 2021, 5],
    ["=OMFEL(ROT(-1); 5)", 2021, 5],
    ["=OMFEL(VON; 5 kr)", 2024, fault("ej beräknat")],
    ["=OMFEL(VON; 5 kr)", 2021, 100],
    ["=VÄLJ(2; 10; 20; 1 / 0)", 2021, 20],
    ["=VÄLJ(4; 10; 20; 30)", 2021, fault("#VÄRDE!")],
    ["=VÄLJ(1,5; 10; 20; 30)", 2021, fault("#VÄRDE!")],
    ["=SÖK(105 kr; VON[2021:2023]; PKV[2021:2023])", 2021, 0.02],
    ["=SÖK(1 kr; VON[2021:2023]; PKV[2021:2023])", 2021, fault("#VÄRDE!")],
    ["=ÅR()", 2022, 2022],
    ["=OM(ÅR() = 2022; VON; 0)", 2023, 0],
    ["=FÖREGÅENDE(VON)", 2022, 100],
    ["=FÖREGÅENDE(VON + VON[föregående])", 2023, 205],
    ["=FÖREGÅENDE(FÖREGÅENDE(VON))", 2023, 100],
    ["=FÖREGÅENDE(VON[2023])", 2023, 84],
    ["=FÖREGÅENDE(ÅR())", 2023, 2022],
    ["=FÖREGÅENDE(Nämnder)", 2022, 150],
    ["=FÖREGÅENDE(VON)", 2021, fault("#ÅR!")],
    ["=FÖRÄNDRING(VON)", 2023, -21],
    ["=FÖRÄNDRING(VON * 2)", 2022, 10],
    ["=FÖRÄNDRING(FÖRÄNDRING(VON))", 2023, -26],
    ["=TILLVÄXT(VON)", 2023, 84 / 105 - 1],
    ["=TILLVÄXT(NOLL)", 2022, fault("#DIV/0!")],
    ["=ACKUMULERAT(VON)", 2023, 289],
    ["=ACKUMULERAT(Nämnder)", 2022, 255],
    ["=ACKUMULERAT(VON[föregående])", 2023, 205],
    ["=FÖREGÅENDE(ACKUMULERAT(VON))", 2023, 205],
    ["=ANDEL(VON; Nämnder)", 2021, 100 / 150],
    ["=ANDEL(VON; NOLL)", 2021, fault("#DIV/0!")],
    ["=INDEX(VON; 2021)", 2022, 105],
    ["=INDEX(VON; 2021)", 2021, 100],
    ["=INDEX(Nämnder; 2021)", 2022, (105 / 150) * 100],
    ["=INDEX(VON[föregående]; 2022)", 2023, 105],
    ["=UPPRÄKNING(1000 kr; 2 %; 75 %)", 2021, 1000 * (1 + 0.02 * 0.75)],
    ["=UPPRÄKNING(1000 kr; 2 %)", 2021, 1020],
    ["=BETALNING(0; 10; 1000 kr)", 2021, 100],
    ["=BETALNING(5 %; 1 - 1; 1000 kr)", 2021, fault("#VÄRDE!")],
    ["=NUVÄRDE(0; 10; 100 kr)", 2021, 1000],
    ["=DELÅR(1200 kr; 2022; 10)", 2021, 0],
    ["=DELÅR(1200 kr; 2022; 10)", 2022, 300],
    ["=DELÅR(1200 kr; 2022; 10)", 2023, 1200],
    ["=DELÅR(1200 kr; 2022; 12 + 1)", 2022, fault("#VÄRDE!")],
    ["=DELÅR(1200 kr; 20 + 1; 10)", 2022, fault("#VÄRDE!")],
    ["=AVSKRIVNING(10 mnkr; 33; 2020 + 1; 1; 12 mnkr)", 2022, fault("#VÄRDE!")],
    ["=REST(0,3; 0,1)", 2021, 0],
    ["=REST(7; 4)", 2021, 3],
    ["=100*10%+5", 2021, 15],
    ["=50%+50%", 2021, 1],
    ["=-2^2", 2021, -4],
    ["=(-2)^2", 2021, 4],
    ["=5 mdkr + 1 mdr", 2021, 6e9],
    ["=1.000,50 + 1 000,50 + 1000.50", 2021, 3001.5],
  ] as const)("%s in %i", (formula, year, expected) => {
    expect(given(formula, year)).toEqual(expected);
  });

  it.each([
    ["=BETALNING(5 %; 10; 1000 kr)", 129.504575],
    ["=NUVÄRDE(5 %; 10; 100 kr)", 772.173493],
    ["=BETALNING(0,0001 %; 10; 1000 kr)", 100.00055],
  ] as const)("%s is Excel's figure without its minus", (formula, expected) => {
    expect(given(formula, 2021)).toBeCloseTo(expected, 5);
  });
});

describe("rule 3: capital cost of 10 mnkr over 33 years at 2.75 %", () => {
  const tkr = (formula: string, year: number): number => Math.round(Number(given(formula, year)) / 1_000);
  it.each([
    ["from January", "=KAPITALKOSTNAD(10 mnkr; 33; 2,75 %; 2021)", 578, 570],
    ["from January, written out", "=KAPITALKOSTNAD(10 mnkr; 33; 2,75 %; 2021; 1; 0)", 578, 570],
    ["from July", "=KAPITALKOSTNAD(10 mnkr; 33; 2,75 %; 2021; 7)", 289, 574],
    ["depreciation alone", "=AVSKRIVNING(10 mnkr; 33; 2021)", 303, 303],
    ["depreciation alone, from July", "=AVSKRIVNING(10 mnkr; 33; 2021; 7)", 152, 303],
    ["interest alone", "=INTERNRÄNTA(10 mnkr; 33; 2,75 %; 2021)", 275, 267],
    ["two parts added", "=AVSKRIVNING(10 mnkr; 33; 2021) + INTERNRÄNTA(10 mnkr; 33; 2,75 %; 2021)", 578, 570],
  ] as const)("%s", (_, formula, first, second) => {
    expect([tkr(formula, 2021), tkr(formula, 2022)]).toEqual([first, second]);
  });

  it("takes off all of cost less residual over the life, in whatever month it begins, and nothing outside it", () => {
    for (const month of [1, 4, 7, 12]) {
      const years = [2018, 2019, 2020, 2021, 2022, 2023, 2024];
      const amounts = years.map((year) => Number(given(`=AVSKRIVNING(1000 kr; 3; 2019; ${month}; 100 kr)`, year)));
      expect(amounts.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(900, 9);
      expect([amounts[0], amounts[6]]).toEqual([0, 0]);
    }
    expect(given("=INTERNRÄNTA(1000 kr; 3; 10 %; 2019)", 2022)).toBe(0);
  });

  it("is the year before inside FÖREGÅENDE, and cannot be calculated for an asset without life", () => {
    expect(given("=FÖREGÅENDE(AVSKRIVNING(1200 kr; 10; 2021; 7))", 2022)).toBe(60);
    expect(given("=FÖRÄNDRING(AVSKRIVNING(1200 kr; 10; 2021; 7))", 2022)).toBe(60);
    expect(given("=AVSKRIVNING(1200 kr; 1 - 1; 2021)", 2022)).toEqual(fault("#VÄRDE!"));
    expect(given("=AVSKRIVNING(1200 kr; 5; 2021; 12 + 1)", 2022)).toEqual(fault("#VÄRDE!"));
  });
});

it("knows every function by both its names, and no name twice", () => {
  const names = functions.flatMap(({ name, swedishName }) => (name === swedishName ? [name] : [name, swedishName]));
  expect(new Set(names).size).toBe(names.length);
  expect(functions.length).toBeGreaterThanOrEqual(36);
});
