// The functions that spreadsheets have too, against figures that are not the program's own. The table was worked out apart from it:
// annuities and present values as exact fractions (r·P / (1 − (1 + r)^−n) with r a fraction) written to twelve decimals, powers with
// sixty decimal digits, and the rest by the definitions and printed examples of the spreadsheet functions. Where LibreOffice is
// installed it calculates the same formulas; what is ours alone (a sign, a meaning) has no spreadsheet formula here and says why.

import { describe, expect, it } from "vitest";
import { findOfficeProgram, startOfficeProgram, withoutOffice } from "../../support/officeProgram.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

/** As typed here, in the spreadsheet (null: no such thing there, or another meaning), and the figure. */
type Row = readonly [typed: string, spreadsheet: string | null, expected: number | string];

const tables: Readonly<Record<string, readonly Row[]>> = {
  "a yearly payment is positive here and negative there": [
    ["=BETALNING(5 %; 10; 1000 kr)", "-PMT(0.05;10;1000)", 129.504574965457],
    ["=BETALNING(2,5 %; 33; 214 mnkr)", "-PMT(0.025;33;214000000)", 9599907.725230709],
    ["=BETALNING(0,1 %; 50; 1 mnkr)", "-PMT(0.001;50;1000000)", 20514.16274554663],
    ["=BETALNING(12 %; 1; 100 kr)", "-PMT(0.12;1;100)", 112],
    ["=BETALNING(0 %; 8; 1000 kr)", "-PMT(0;8;1000)", 125],
    ["=BETALNING(3,5 %; 20; -500 tkr)", "-PMT(0.035;20;-500000)", -35180.53839151309],
    // A rate so low that 1 − (1 + r)^−n loses its digits where it is calculated as it is written.
    ["=BETALNING(0,00001 %; 30; 1 mnkr)", null, 33333.38500002497],
    ["=BETALNING(5 %; 1 - 1; 1000 kr)", null, "#VÄRDE!"],
  ],
  "a present value is positive here and negative there": [
    ["=NUVÄRDE(5 %; 10; 100 kr)", "-PV(0.05;10;100)", 772.173492918481],
    ["=NUVÄRDE(3,25 %; 25; 40 tkr)", "-PV(0.0325;25;40000)", 677514.5178873985],
    ["=NUVÄRDE(2 %; 1; 102 kr)", "-PV(0.02;1;102)", 100],
    ["=NUVÄRDE(10 %; 50; 1000 kr)", "-PV(0.1;50;1000)", 9914.814487204994],
    ["=NUVÄRDE(0 %; 10; 100 kr)", "-PV(0;10;100)", 1000],
    ["=NUVÄRDE(0,00001 %; 30; 1000 kr)", null, 29999.9535000496],
  ],
  "halves are rounded away from zero, on both sides of it": [
    ["=AVRUNDA(2,5)", "ROUND(2.5;0)", 3],
    ["=AVRUNDA(-2,5)", "ROUND(-2.5;0)", -3],
    ["=AVRUNDA(0,5)", "ROUND(0.5;0)", 1],
    ["=AVRUNDA(-0,5)", "ROUND(-0.5;0)", -1],
    ["=AVRUNDA(-1,5; 0)", "ROUND(-1.5;0)", -2],
    ["=AVRUNDA(-0,4)", "ROUND(-0.4;0)", 0],
    ["=AVRUNDA(1,005; 2)", "ROUND(1.005;2)", 1.01],
    ["=AVRUNDA(-1,005; 2)", "ROUND(-1.005;2)", -1.01],
    ["=AVRUNDA(2,675; 2)", "ROUND(2.675;2)", 2.68],
    ["=AVRUNDA(-1,475; 2)", "ROUND(-1.475;2)", -1.48],
    ["=AVRUNDA(2,149; 1)", "ROUND(2.149;1)", 2.1],
    ["=AVRUNDA(1250; -2)", "ROUND(1250;-2)", 1300],
    ["=AVRUNDA(-1250; -2)", "ROUND(-1250;-2)", -1300],
    ["=AVRUNDA(626,3; -3)", "ROUND(626.3;-3)", 1000],
    ["=AVRUNDA(-50,55; -2)", "ROUND(-50.55;-2)", -100],
    ["=AVRUNDA(21,5; -1)", "ROUND(21.5;-1)", 20],
  ],
  "up is away from zero and down is towards it": [
    ["=AVRUNDA.UPPÅT(3,2; 0)", "ROUNDUP(3.2;0)", 4],
    ["=AVRUNDA.UPPÅT(76,9; 0)", "ROUNDUP(76.9;0)", 77],
    ["=AVRUNDA.UPPÅT(3,24159; 3)", "ROUNDUP(3.24159;3)", 3.242],
    ["=AVRUNDA.UPPÅT(-3,24159; 1)", "ROUNDUP(-3.24159;1)", -3.3],
    ["=AVRUNDA.UPPÅT(31415,92654; -2)", "ROUNDUP(31415.92654;-2)", 31500],
    ["=AVRUNDA.UPPÅT(3; 0)", "ROUNDUP(3;0)", 3],
    ["=AVRUNDA.UPPÅT(0,1 + 0,2; 1)", "ROUNDUP(0.1+0.2;1)", 0.3],
    ["=AVRUNDA.NEDÅT(3,2; 0)", "ROUNDDOWN(3.2;0)", 3],
    ["=AVRUNDA.NEDÅT(76,9; 0)", "ROUNDDOWN(76.9;0)", 76],
    ["=AVRUNDA.NEDÅT(3,24159; 3)", "ROUNDDOWN(3.24159;3)", 3.241],
    ["=AVRUNDA.NEDÅT(-3,24159; 1)", "ROUNDDOWN(-3.24159;1)", -3.2],
    ["=AVRUNDA.NEDÅT(31415,92654; -2)", "ROUNDDOWN(31415.92654;-2)", 31400],
    ["=HELTAL(8,9)", "INT(8.9)", 8],
    ["=HELTAL(-8,9)", "INT(-8.9)", -9],
    ["=HELTAL(-1,5)", "INT(-1.5)", -2],
    ["=HELTAL(-3)", "INT(-3)", -3],
    ["=HELTAL(0,7 * 10)", "INT(0.7*10)", 7],
  ],
  "what is left of a division has the sign of the divisor": [
    ["=REST(3; 2)", "MOD(3;2)", 1],
    ["=REST(-3; 2)", "MOD(-3;2)", 1],
    ["=REST(3; -2)", "MOD(3;-2)", -1],
    ["=REST(-3; -2)", "MOD(-3;-2)", -1],
    ["=REST(-7; 3)", "MOD(-7;3)", 2],
    ["=REST(7; -3)", "MOD(7;-3)", -2],
    ["=REST(5,5; 2)", "MOD(5.5;2)", 1.5],
    ["=REST(-6; 3)", "MOD(-6;3)", 0],
    ["=REST(0; 5)", "MOD(0;5)", 0],
    // A spreadsheet gives #DIV/0! and says less: nothing was divided in the formula.
    ["=REST(7; 0)", null, "#DIV/0!"],
  ],
  "several values": [
    ["=MEDIAN(1; 2; 3; 4; 5)", "MEDIAN(1;2;3;4;5)", 3],
    ["=MEDIAN(6; 1; 5; 2; 4; 3)", "MEDIAN(6;1;5;2;4;3)", 3.5],
    ["=MEDIAN(-5; 10)", "MEDIAN(-5;10)", 2.5],
    ["=MEDIAN(10; 9; 100)", "MEDIAN(10;9;100)", 10],
    ["=MEDIAN(-1; -10; -2)", "MEDIAN(-1;-10;-2)", -2],
    ["=MEDEL(10; 7; 9; 27; 2)", "AVERAGE(10;7;9;27;2)", 11],
    ["=SUMMA(3; -2; 0,5)", "SUM(3;-2;0.5)", 1.5],
    ["=MIN(10; 7; -9; 27)", "MIN(10;7;-9;27)", -9],
    ["=MAX(-10; -7; -9)", "MAX(-10;-7;-9)", -7],
    ["=ANTAL(1; 0; -1)", "COUNT(1;0;-1)", 3],
  ],
  "one value": [
    ["=ABS(-2)", "ABS(-2)", 2],
    ["=TECKEN(-7,5)", "SIGN(-7.5)", -1],
    ["=TECKEN(0)", "SIGN(0)", 0],
    ["=POTENS(5; 2)", "POWER(5;2)", 25],
    ["=POTENS(98,6; 3,2)", "POWER(98.6;3.2)", 2401077.222069578],
    ["=POTENS(4; 5/4)", "POWER(4;5/4)", 5.656854249492381],
    ["=1,02^10", "1.02^10", 1.218994419994757],
    ["=2^-1", "2^-1", 0.5],
    ["=ROT(16)", "SQRT(16)", 4],
    ["=ROT(-16)", null, "#VÄRDE!"],
    ["=POTENS(-8; 0,5)", null, "#VÄRDE!"],
    ["=1/0", null, "#DIV/0!"],
  ],
  "a per cent is a hundredth, wherever it stands": [
    ["=100*10%+5", "100*10%+5", 15],
    ["=50%+50%", "50%+50%", 1],
    ["=10%*10%", "10%*10%", 0.01],
    ["=1000*3%", "1000*3%", 30],
    ["=1000*(1+3%)", "1000*(1+3%)", 1030],
    ["=-5%", "-5%", -0.05],
    ["=(2+3)%*100", "(2+3)%*100", 5],
    ["=5%%*10000", "5%%*10000", 5],
    ["=200%/4", "200%/4", 0.5],
    ["=25%^2", "25%^2", 0.0625],
    ["=7-50%", "7-50%", 6.5],
  ],
  "order of operators": [
    ["=2+3*4", "2+3*4", 14],
    ["=2*3^2", "2*3^2", 18],
    ["=100/10/2", "100/10/2", 5],
    ["=100-10-2", "100-10-2", 88],
    ["=100/10*2", "100/10*2", 20],
    ["=2--3", "2--3", 5],
    ["=-(-2)^3", "-((-2)^3)", 8],
    // A power binds before the sign here, as in mathematics; a spreadsheet gives 4.
    ["=-2^2", null, -4],
    // A power of a power is taken from the right here, as in mathematics; a spreadsheet gives 64.
    ["=2^3^2", null, 512],
  ],
  conditions: [
    ["=OM(0,1+0,2=0,3; 1; 2)", "IF(0.1+0.2=0.3;1;2)", 1],
    ["=OM(3>=3; 1; 2)", "IF(3>=3;1;2)", 1],
    ["=OM(2<>2; 1; 2)", "IF(2<>2;1;2)", 2],
    ["=OM(OCH(1<2; 2<3); 1; 2)", "IF(AND(1<2;2<3);1;2)", 1],
    ["=OM(ELLER(1>2; 2>3); 1; 2)", "IF(OR(1>2;2>3);1;2)", 2],
    ["=OM(ICKE(1>2); 1; 2)", "IF(NOT(1>2);1;2)", 1],
    ["=OMFEL(1/0; 7)", "IFERROR(1/0;7)", 7],
    ["=OMFEL(8; 7)", "IFERROR(8;7)", 8],
    ["=VÄLJ(2; 10; 20; 30)", "CHOOSE(2;10;20;30)", 20],
    ["=VÄLJ(4; 10; 20; 30)", null, "#VÄRDE!"],
    ['=OM("JA"="ja"; 1; 2)', 'IF("JA"="ja";1;2)', 1],
    ['=OM("ja"<>"nej"; 1; 2)', 'IF("ja"<>"nej";1;2)', 1],
  ],
};

const budget = scenarioFromText(`
  line  | unit  | 2026
  BELOPP | kr    |
  MÄNGD | count |
  DEL   | share |`);

/** The figure of a formula, typed into a line whose unit it fits. */
function figureOf(typed: string): number | string | null {
  for (const line of ["MÄNGD", "BELOPP", "DEL"]) {
    if (!budget.open.apply(budget.typing(line, 2026, typed)).ok) continue;
    return budget.cell(line, 2026);
  }
  throw new Error(`refused in every line: ${typed}`);
}

describe.each(Object.entries(tables))("%s", (_, rows) => {
  it.each(rows)("%s", (typed, _spreadsheet, expected) => {
    const figure = figureOf(typed);
    if (typeof expected === "string") return expect(figure).toBe(expected);
    expect(typeof figure).toBe("number");
    // Twelve significant digits, of which the öre of a milliard is the twelfth.
    expect(Math.abs(Number(figure) - expected)).toBeLessThanOrEqual(Math.abs(expected) * 1e-12);
  });
});

const office = findOfficeProgram();
const compared = Object.values(tables)
  .flat()
  .flatMap(([typed, spreadsheet, expected]) => (spreadsheet === null ? [] : [{ typed, spreadsheet, expected }]));

describe.skipIf(office === null)(office === null ? withoutOffice : "LibreOffice", () => {
  it("gives the same figures", () => {
    const program = startOfficeProgram(office ?? "");
    try {
      const sheet = flatSpreadsheet(compared.map(({ spreadsheet }) => spreadsheet));
      const answered = program.convert(sheet, "oracle.fods", flat, `fods:${flat}`).toString("utf8");
      const figures = figuresIn(answered);
      expect(figures).toHaveLength(compared.length);
      for (const [index, { typed, expected }] of compared.entries()) {
        expect(Math.abs((figures[index] ?? Number.NaN) - Number(expected)), typed).toBeLessThanOrEqual(
          Math.abs(Number(expected)) * 1e-9 + 1e-12,
        );
      }
    } finally {
      program.stop();
    }
  }, 120_000);
});

const flat = "OpenDocument Spreadsheet Flat XML";

/** The answer of each formula in order, as it is stored: what a cell shows is rounded, and an amount of money has a sign before it. */
const figuresIn = (document: string): readonly number[] =>
  [...document.matchAll(/<table:table-cell [^>]*table:formula=[^>]*>/g)].map(([cell]) =>
    Number(/ office:value="([^"]*)"/.exec(cell)?.[1] ?? Number.NaN),
  );

/**
 * One column of formulas without answers, so that they are calculated when the file is opened. Texts are compared as in Excel,
 * whatever the letter case; without the setting a file in this format asks for the opposite.
 */
function flatSpreadsheet(formulas: readonly string[]): string {
  const escaped = (text: string): string =>
    text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
  const rows = formulas.map(
    (formula) => `<table:table-row><table:table-cell table:formula="of:=${escaped(formula)}"/></table:table-row>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
<office:body><office:spreadsheet><table:calculation-settings table:case-sensitive="false"/><table:table table:name="Prov">${rows.join("")}</table:table></office:spreadsheet></office:body></office:document>`;
}
