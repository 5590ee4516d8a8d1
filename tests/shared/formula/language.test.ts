import { describe, expect, it } from "vitest";
import type { LineId } from "../../../shared/domain/ids.ts";
import type { Line } from "../../../shared/domain/line.ts";
import { lineTreeOf } from "../../../shared/domain/lineTree.ts";
import { fundedInWords, type Measure } from "../../../shared/domain/measure.ts";
import type { Unit } from "../../../shared/domain/unit.ts";
import { type CompiledFormula, compileFormula, yearsBack } from "../../../shared/formula/compileFormula.ts";
import { printParts } from "../../../shared/formula/formulaParts.ts";
import { lineFactsOf } from "../../../shared/formula/lineFactsOf.ts";
import { isUsableCode } from "../../../shared/formula/words.ts";
import { formulaSentence, unitName } from "../../../shared/texts/formula.ts";
import { interpretedIn } from "../../support/interpretedScenario.ts";
import { printedExpression } from "../../support/printedExpression.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = scenarioFromText(`
  # Ramar | frames
  line                     | unit  | kind    | 2021 | 2022 | 2023
  : Nämnder                |       | heading |      |      |
    VON: Vård och omsorg   |       |         | 100  | 110  | 130
    : Skola                |       | heading |      |      |
      BUN: Barn och ungdom |       |         | 50   | 60   | 70
      : Skola              |       |         | 5    | 6    | 7
  PKV                      | share |         | 1 %  | 2 %  | 3 %
  HET                      | text  |         | Ja   | nej  | JA
  ANDEL                    | share |         | 1 %  | 1 %  | 1 %
  # Åtgärder | measures
  line  | unit | measure              | 2021 | 2022 | 2023
  M1    |      | saving permanent VON | -1   | -2   | -4
  M2    |      | temporary VON        | 8    | 16   | 32
  M3    |      | permanent BUN        | 64   | 128  | 256
  M4    |      | temporary BUN        | 512  | 1024 | 2048
  # Investeringar | investments
  line                   | kind    | 2021 | 2022 | 2023
  : Barn och ungdom      | heading |      |      |
    SKOLHUS: Skolhus     |         | 1    | 2    | 4
    : varav inventarier  | ofWhich | 1    | 1    | 1
  : Vård och omsorg      |         | 8    | 16   | 32
  VATTEN: Vattenverk     |         | 64   | 128  | 256
  : Summa                | sum     |      |      |
  # Bilaga | own
  line    | 2021 | 2022 | 2023
  : Skola | 1    | 2    | 3`);

const changed = (name: string, change: Partial<Line>, measure: Partial<Measure> = {}): void => {
  const line = budget.line(name);
  lines.set(line.id, { ...line, ...change, measure: line.measure === null ? null : { ...line.measure, ...measure } });
};
const lines = new Map(budget.open.scenario.lines);
changed("M1", {}, { area: "Digitalisering", fundings: fundedInWords("lägre hyra") });
changed("M4", { scope: "feeFunded" }, { area: "digitalisering" });
changed("VATTEN", { scope: "feeFunded" });
changed("VON", {
  attributes: new Map([
    ["price", 7],
    ["startYear", 2022],
  ]),
});
const scenario = { ...budget.open.scenario, lines };
const facts = lineFactsOf(scenario, lineTreeOf(scenario));

function read(formula: string, unit: Unit | null = null): CompiledFormula {
  const compiled = compileFormula(formula, "swedish", facts, unit);
  if (!compiled.ok) throw new Error(formulaSentence({ ...compiled.error.reason }));
  return compiled.value;
}
const sentenceOf = (formula: string, unit: Unit | null = null): string => {
  const compiled = compileFormula(formula, "swedish", facts, unit);
  return compiled.ok ? "accepted" : formulaSentence({ ...compiled.error.reason });
};
const shown = (formula: string): string => printParts(read(formula).parts, "swedish", facts);
const stored = (formula: string): string =>
  read(formula).canonical.replace(/@\w+/g, (id) => `@${facts.codeOf(id.slice(1) as LineId)}`);

describe("year choices, as shown, as stored", () => {
  it.each([
    ["=VON[föregående]", "VON[föregående]", "@VON[-1]"],
    ["=VON[previous]", "VON[föregående]", "@VON[-1]"],
    ["=VON[nästa]", "VON[nästa]", "@VON[+1]"],
    ["=VON[+1]", "VON[nästa]", "@VON[+1]"],
    ["=VON[0]", "VON", "@VON"],
    ["=VON[-2]", "VON[-2]", "@VON[-2]"],
    [
      "=VON[Första] + VON[sista] - VON[BUDGETÅR]",
      "VON[första] + VON[sista] - VON[budgetår]",
      "@VON[first] + @VON[last] - @VON[budget]",
    ],
    [
      "=VON[first] + VON[last] - VON[budget]",
      "VON[första] + VON[sista] - VON[budgetår]",
      "@VON[first] + @VON[last] - @VON[budget]",
    ],
    ["=SUMMA(VON[2021:2023])", "SUMMA(VON[2021:2023])", "SUM(@VON[2021:2023])"],
    ["=SUMMA(VON[ - 2 : 0 ])", "SUMMA(VON[-2:0])", "SUM(@VON[-2:0])"],
    ["=SUMMA(VON[föregående:0])", "SUMMA(VON[-1:0])", "SUM(@VON[-1:0])"],
    ["=SUMMA(VON[första:-1])", "SUMMA(VON[första:föregående])", "SUM(@VON[first:-1])"],
    ["=SUMMA([första:föregående])", "SUMMA([första:föregående])", "SUM([first:-1])"],
    ["=[föregående] * (1 + PKV)", "[föregående] * (1 + PKV)", "[-1] * (1 + @PKV)"],
    ["=[2021] + VON", "[2021] + VON", "[2021] + @VON"],
  ])("%s", (typed, swedish, canonical) => {
    expect([shown(typed), stored(typed)]).toEqual([swedish, canonical]);
    expect(read(`=${swedish}`).canonical).toBe(read(typed).canonical);
  });

  it("reads an own line by its brackets alone, so that one text serves many lines", () => {
    expect(read("=[föregående] * (1 + PKV)", "kr").operands[0]).toEqual({
      type: "line",
      lineId: null,
      year: { type: "relative", offset: -1 },
    });
    expect(read("=[föregående] * 2", "kr").unit).toBe("kr");
    expect(sentenceOf("=[föregående] + 1", "kr")).toBe(
      "Ett tal utan enhet kan inte läggas till kr. Skriv enheten efter talet, till exempel 14 mnkr eller 600 tkr.",
    );
    expect(sentenceOf("=[föregående] + 1 kr", null)).toBe("accepted");
    const given = interpretedIn(scenario, budget.id("VON"));
    expect([given("=[föregående] * 2", 2022), given("=SUMMA([första:föregående])", 2023)]).toEqual([200, 210]);
  });

  it.each(["=[0] + 1 kr", "=SUMMA([-1:0])", "=SUMMA([första:sista])", "=SUMMA([0:nästa])"])(
    "refuses %s, which reads itself",
    (formula) => {
      expect(sentenceOf(formula, "kr")).toBe(
        "Raden kan inte läsa sitt eget värde samma år. Skriv ett annat år, till exempel [föregående].",
      );
    },
  );

  it.each(["[sista:första]", "[0:-1]", "[sista:0]", "[2023:2021]", "[0:första]"])("refuses %s as reversed", (years) => {
    expect(sentenceOf(`=SUMMA(VON${years})`)).toMatch(/står i fel ordning/);
  });

  it("says how many years back a formula reaches, in what it is written out to as well", () => {
    expect(
      ["=VON", "=VON[-2]", "=SUMMA(VON[-3:0])", "=FÖRÄNDRING(VON[-1])", "=VON[första]"].map((text) =>
        yearsBack(read(text)),
      ),
    ).toEqual([0, 2, 3, 2, 0]);
  });
});

describe("attributes", () => {
  const given = interpretedIn(scenario, budget.id("VON"));
  it.each([
    ["=VON[pris]", "VON[pris]", "@VON[price]", "kr", 7],
    ["=VON[PRICE] * 2", "VON[pris] * 2", "@VON[price] * 2", "kr", 14],
    ["=[pris] + VON", "[pris] + VON", "[price] + @VON", "kr", 107],
    [
      "=OM(ÅR() >= VON[startår]; 1; 0)",
      "OM(ÅR() >= VON[startår]; 1; 0)",
      "IF(YEAR() >= @VON[startYear], 1, 0)",
      "none",
      0,
    ],
    ["=VON[andel]", "VON[andel]", "@VON[share]", "share", { fault: "ej beräknat" }],
  ] as const)("%s", (typed, swedish, canonical, unit, value) => {
    expect([shown(typed), stored(typed), read(typed).unit]).toEqual([swedish, canonical, unit]);
    expect(given(typed, 2021)).toEqual(value);
  });

  it("refuses an attribute there is none of, and one with a year", () => {
    expect(sentenceOf("=VON[färg]")).toMatch(/^Året ”färg” går inte att läsa\./);
    expect(sentenceOf("=ÅTGÄRDER(VON)[pris]")).toBe("En egenskap hör till en enda rad. Skriv till exempel VON[pris].");
  });
});

describe("texts", () => {
  it.each([
    ["=“ja”", '"ja"'],
    ['="a ""b"""', '"a ""b"""'],
    ['=""', '""'],
    ['=OM(HET = "JA"; "x; )"; HET)', 'OM(HET = "JA"; "x; )"; HET)'],
  ])("%s", (typed, swedish) => {
    expect([shown(typed), read(typed).unit]).toEqual([swedish, "text"]);
    expect(read(`=${swedish}`).canonical).toBe(read(typed).canonical);
  });

  it("are compared without regard to case and chosen between", () => {
    const given = interpretedIn(scenario, null);
    expect([2021, 2022, 2023].map((year) => given('=OM(HET = "ja"; "ja!"; HET)', year))).toEqual(["ja!", "nej", "ja!"]);
    expect(given('=SÖK("NEJ"; HET[2021:2023]; VON[2021:2023])', 2021)).toBe(110);
    expect(given("=ANTAL(HET[2021:2023])", 2021)).toBe(3);
  });

  it.each([
    ["=SUMMA(HET[2021:2023])", "SUMMA kan inte räkna med en text."],
    ["=HET * 2", "En text kan inte multipliceras med ett tal utan enhet."],
    ["=HET %", "Procenttecknet kan inte stå efter en text."],
    ["=OM(1 > 2; HET; 0)", "I OM möts en text och noll. Båda ska ha samma enhet."],
    ['=VON ^ "a"', "Kr kan inte upphöjas. Bara andelar, index och tal utan enhet kan det."],
  ])("%s is refused", (formula, sentence) => {
    expect(sentenceOf(formula)).toBe(sentence);
  });
});

describe("queries with filters", () => {
  const given = interpretedIn(scenario, null);
  it.each([
    ["=ÅTGÄRDER()", "ÅTGÄRDER()", "MEASURES()", -1 + 8 + 64 + 512],
    ["=ÅTGÄRDER(VON)", "ÅTGÄRDER(VON)", "MEASURES(@VON)", 7],
    ["=ÅTGÄRDER(Nämnder)", "ÅTGÄRDER('Nämnder')", "MEASURES(@)", 583],
    ['=ÅTGÄRDER(område "Digitalisering")', 'ÅTGÄRDER(område "Digitalisering")', 'MEASURES(area="Digitalisering")', 511],
    ["=ÅTGÄRDER(VON; tillfälliga)", "ÅTGÄRDER(VON; varaktighet tillfällig)", "MEASURES(@VON, duration=temporary)", 8],
    ["=ÅTGÄRDER(; slag = besparing)", "ÅTGÄRDER(slag besparing)", "MEASURES(kind=saving)", -1],
    ["=ÅTGÄRDER(finansierad ja)", "ÅTGÄRDER(finansierad ja)", "MEASURES(funded=yes)", -1],
    [
      "=MEASURES(funded=no, scope=feeFunded)",
      "ÅTGÄRDER(finansierad nej; verksamhet avgiftsfinansierad)",
      "MEASURES(funded=no, scope=feeFunded)",
      512,
    ],
    ["=TILLFÄLLIGT(BUN)[nästa]", "TILLFÄLLIGT(BUN)[nästa]", "TEMPORARY(@BUN)[+1]", 1024],
    ["=ÅTGÄRDSNIVÅ(slag besparing)[2023]", "ÅTGÄRDSNIVÅ(slag besparing)[2023]", "MEASURELEVEL(kind=saving)[2023]", -7],
    ["=INVESTERINGAR()", "INVESTERINGAR()", "INVESTMENTS()", 73],
    ["=INVESTERINGAR(BUN)", "INVESTERINGAR(BUN)", "INVESTMENTS(@BUN)", 1],
    ["=INVESTERINGAR(VON)", "INVESTERINGAR(VON)", "INVESTMENTS(@VON)", 8],
    ["=INVESTERINGAR(Nämnder)[2022]", "INVESTERINGAR('Nämnder')[2022]", "INVESTMENTS(@)[2022]", 18],
    [
      "=INVESTERINGAR(skattefinansierad)",
      "INVESTERINGAR(verksamhet skattefinansierad)",
      "INVESTMENTS(scope=taxFunded)",
      9,
    ],
  ])("%s", (typed, swedish, canonical, value) => {
    expect([shown(typed), stored(typed), read(typed).unit]).toEqual([swedish, canonical, "kr"]);
    expect(read(`=${swedish}`).canonical).toBe(read(typed).canonical);
    expect(given(typed, 2021)).toBe(value);
  });
});

describe("names", () => {
  it("takes a label that several lines share with its sheet or the line above it in front", () => {
    expect(sentenceOf("='Skola' * 2")).toMatch(/^Flera rader heter ”Skola”\. Skriv till exempel '/);
    expect(shown("='Bilaga'!'Skola' * 2")).toBe("'Bilaga'!'Skola' * 2");
    expect(shown("=bilaga!skola * 2")).toBe("'Bilaga'!'Skola' * 2");
    const nested = shown("='Ramar'!'Skola'!'Skola' * 2");
    expect(nested).toBe("'Skola'!'Skola' * 2");
    expect(read(`=${nested}`).canonical).toBe(read("='Ramar'!'Skola'!'Skola' * 2").canonical);
    expect(sentenceOf("='Ramar'!'Finns inte' * 2")).toBe(
      "Det finns ingen rad som heter ”'Ramar'!'Finns inte'”. Kontrollera stavningen, eller skriv radens namn inom '…'.",
    );
  });

  it("lets a line have a word of the field as its code; it is the function where a parenthesis follows", () => {
    expect(shown("=ANDEL * 2 + ANDEL(VON; Nämnder)")).toBe("ANDEL * 2 + ANDEL(VON; 'Nämnder')");
    expect(["ANDEL", "INDEX", "AVSKRIVNING", "SUMMA", "OM", "ÅR", "ÅTGÄRDER", "MEDEL"].map(isUsableCode)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe("functions that are written out", () => {
  it.each([
    ["=FÖREGÅENDE(VON * (1 + PKV[föregående]))", "(VON[föregående] * (1 + PKV[-2]))"],
    ["=FÖRÄNDRING(VON)", "(VON - VON[föregående])"],
    ["=FÖRÄNDRING(Nämnder)", "(SUMMA('Nämnder') - SUMMA('Nämnder'[föregående]))"],
    ["=TILLVÄXT(VON + BUN)", "(((VON + BUN) / (VON[föregående] + BUN[föregående])) - 1)"],
    ["=ACKUMULERAT(VON)", "SUMMA(VON[första:0])"],
    ["=ACKUMULERAT(VON:BUN)", "SUMMA(VON:BUN[första:0])"],
    ["=FÖREGÅENDE(ACKUMULERAT(VON))", "SUMMA(VON[första:föregående])"],
    ["=FÖREGÅENDE(SUMMA(VON[-1:0]))", "SUMMA(VON[-2:-1])"],
    ["=FÖREGÅENDE(ÅTGÄRDER(VON) + VON[pris] + VON[2021])", "((ÅTGÄRDER(VON)[föregående] + VON[pris]) + VON[2021])"],
    ["=ANDEL(VON; Nämnder)", "(VON / SUMMA('Nämnder'))"],
    ["=INDEX(VON; 2021)", "((VON / VON[2021]) * 100)"],
    ["=AVSKRIVNING(VON; 5; 2021)", "AVSKRIVNING(VON; 5; 2021; ÅR())"],
    ["=FÖREGÅENDE(AVSKRIVNING(VON; 5; 2021))", "AVSKRIVNING(VON[föregående]; 5; 2021; (ÅR() - 1))"],
  ])("%s", (formula, expected) => {
    const compiled = read(formula);
    expect(printedExpression(compiled, facts)).toBe(expected);
    expect(compiled.operands.length).toBeLessThanOrEqual(compiled.reads.length);
  });

  it("reads in the order of the tree, each read named once", () => {
    const { expression, reads } = read("=INDEX(VON; 2021) + INDEX(BUN; 2021)");
    expect(expression?.type).toBe("binary");
    expect(reads.map((operand) => operand.type)).toEqual(["line", "line", "literal", "line", "line", "literal"]);
  });
});

describe("shapes and units", () => {
  it("gives formulas that differ in lines, numbers and texts one key, and others keys of their own", () => {
    const key = (formula: string): string => read(formula).shapeKey;
    expect(key("=VON[-1] * (1 + PKV)")).toBe(key("=(BUN[föregående]) * (2 + ANDEL)"));
    expect(key('=OM(HET = "a"; 1; 2)')).toBe(key('=OM(HET = "bb"; 3; 4)'));
    expect(key("=ÅTGÄRDER(VON; tillfälliga)")).toBe(key("=ÅTGÄRDER(BUN)"));
    const keys = [
      "=VON[-1] * (1 + PKV)",
      "=VON[-2] * (1 + PKV)",
      "=VON * (1 + PKV)",
      "=VON * 1 + VON",
      "=SUMMA(VON)",
      "=SUMMA(Nämnder)",
      "=SUMMA(VON:BUN)",
      "=VON[pris]",
      "=VON[belopp]",
      "=OM(VON > 1 kr; 1; 2)",
      "=OM(PKV > 1 %; 1; 2)",
      '=OM(HET = "a"; 1; 2)',
      "=OM(VON = 1 kr; 1; 2)",
      "=INDEX(VON; 2021)",
      "=INDEX(VON; 2022)",
      "=ÅTGÄRDER(VON)",
      "=TILLFÄLLIGT(VON)",
    ].map(key);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([
    ["=VON", "kr"],
    ["=VON / BUN", "andel"],
    ["=40 öre", "skattesats"],
    ["=ANTAL(Nämnder)", "antal"],
    ["=INDEX(VON; 2021)", "index"],
    ["=HET", "text"],
    ["=VON > BUN", "villkor"],
    ["=2", "tal utan enhet"],
  ])("%s is %s in the formula bar", (formula, name) => {
    expect(unitName(read(formula).unit)).toBe(name);
  });

  it("stands with an error and no expression where a line is gone or a unit was changed", () => {
    const canonical = read("=VON + BUN").canonical;
    const without = new Map([...lines].filter(([id]) => id !== budget.id("BUN")));
    const gone = { ...scenario, lines: without };
    const missing = compileFormula(canonical, "canonical", lineFactsOf(gone, lineTreeOf(gone)), "kr");
    expect(missing.ok && [missing.value.standingError, missing.value.expression]).toEqual(["nameError", null]);
    const turned = {
      ...scenario,
      lines: new Map(lines).set(budget.id("BUN"), { ...budget.line("BUN"), unit: "share" as const }),
    };
    const clash = compileFormula(canonical, "canonical", lineFactsOf(turned, lineTreeOf(turned)), "kr");
    expect(clash.ok && [clash.value.standingError, clash.value.expression]).toEqual(["unitError", null]);
  });
});
