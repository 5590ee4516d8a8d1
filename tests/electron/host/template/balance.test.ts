import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { balanceSheet } from "../../../../electron/host/template/balance.ts";
import { balanceRequirementSheet } from "../../../../electron/host/template/balanceRequirement.ts";
import { investmentsSheet } from "../../../../electron/host/template/investments.ts";
import type { TestScenario } from "../../../support/scenarioFromText.ts";
import { sheetsOfTemplate } from "../../../support/sheetsOfTemplate.ts";

/** The income budget the balance builds on, with interest on the opening debt. */
const income = `
  # Premisser | premises
  line    | unit  | 2025 | 2026 | 2027 | 2028
  LÅNER   | share | 3 %  | 3 %  | 3 %  | 3 %
  # Resultatbudget | incomeBudget
  line    | 2025 | 2026 | 2027 | 2028 | formula
  VERKS   | -900 mnkr | -910 mnkr | -930 mnkr | -960 mnkr |
  AVSKR   | -40 mnkr | -42 mnkr | -44 mnkr | -46 mnkr |
  SKATT   | 700 mnkr | 720 mnkr | 740 mnkr | 760 mnkr |
  GSB     | 260 mnkr | 262 mnkr | 264 mnkr | 266 mnkr |
  RES     | 20 mnkr  |  |  |  |`;

const opening: Readonly<Record<string, string>> = {
  ANL: "1 200 mnkr",
  OMS: "150 mnkr",
  LIKVIDA: "80 mnkr",
  EGET_KAPITAL: "700 mnkr",
  AVSÄTTNINGAR: "90 mnkr",
  SKULD: "500 mnkr",
  KORTA_SKULDER: "140 mnkr",
};

const years = [2026, 2027, 2028] as const;

function municipality(): TestScenario {
  const test = sheetsOfTemplate(income, [investmentsSheet, balanceSheet, balanceRequirementSheet], [2025, 2028]);
  test.formula("RES", "=VERKS + AVSKR + SKATT + GSB - SKULD[föregående] * LÅNER");
  for (const [code, text] of Object.entries(opening)) test.type(code, 2025, text);
  const sheet = test.open.scenario.sheets.find(({ kind }) => kind === "investments");
  if (sheet === undefined) throw new Error("no sheet");
  return test;
}

const amount = (test: TestScenario, code: string, year: number): number => {
  const cell = test.cell(code, year);
  if (typeof cell !== "number") throw new Error(`${code} ${year}: ${String(cell)}`);
  return cell;
};

describe("the balance", () => {
  it("balances by construction, whatever is typed", () => {
    const test = municipality();
    const typed = [
      "KF_AVS",
      "KF_ÖVRIGT",
      "KF_FORDR",
      "KF_KORTA",
      "KF_SÄLJ",
      "AMORTERING",
      "REAVINST",
      "AVSKR_AVG_BEF",
      "VERKS",
      "AVSKR",
    ];
    const edit = fc.tuple(
      fc.constantFrom(...typed),
      fc.constantFrom(...years),
      fc.integer({ min: -90_000, max: 90_000 }),
    );
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 8 }), (edits) => {
        for (const [code, year, tkr] of edits) test.type(code, year, `${tkr} tkr`);
        for (const year of years) expect(amount(test, "BALANSKONTROLL", year)).toBeCloseTo(0, 3);
      }),
      { numRuns: 40 },
    );
  });

  it("shows an opening balance that does not balance, every year", () => {
    const test = municipality();
    test.type("KORTA_SKULDER", 2025, "139 mnkr");
    expect(test.row("BALANSKONTROLL")).toEqual([1_000_000, 1_000_000, 1_000_000, 1_000_000]);
  });

  it("moves the debt by rule 7: net investment less result, depreciation and what else is not paid", () => {
    const test = municipality();
    test.type("KF_AVS", 2026, "2 mnkr");
    test.type("KF_FORDR", 2026, "-3 mnkr");
    test.type("KF_SÄLJ", 2026, "5 mnkr");
    test.type("INV_SKATT", 2026, "120 mnkr");
    const expected = 500e6 + 120e6 - (amount(test, "RES", 2026) + 42e6 + 2e6) + 3e6 - 5e6;
    expect(amount(test, "SKULD", 2026)).toBeCloseTo(expected, 3);
    expect(amount(test, "LIKVIDA", 2026)).toBe(80e6);
    // Interest is on the opening debt: the year's borrowing costs nothing until the next.
    expect(amount(test, "RÄNTA_LÅN", 2026)).toBe(15e6);
    expect(amount(test, "RÄNTA_LÅN", 2027)).toBeCloseTo(expected * 0.03, 3);
  });

  it("borrows for planned amortisation too, and never amortises more than the debt", () => {
    const test = municipality();
    test.type("AMORTERING", 2026, "10 mnkr");
    test.type("INV_SKATT", 2026, "100 mnkr");
    expect(amount(test, "UPPLÅNING", 2026)).toBeCloseTo(amount(test, "LÅNEBEHOV", 2026) + 10e6, 3);
    test.type("VERKS", 2027, "900 mnkr");
    expect(amount(test, "SKULD", 2027)).toBe(0);
    expect(amount(test, "LIKVIDA", 2027)).toBeGreaterThan(80e6);
    expect(amount(test, "BALANSKONTROLL", 2027)).toBeCloseTo(0, 3);
  });

  it("pays no planned amortisation beyond the debt there is, and waits for a plan that is not typed", () => {
    const test = municipality();
    test.type("AMORTERING", 2027, "700 mnkr");
    const debt = amount(test, "SKULD", 2026);
    expect(debt).toBeLessThan(700e6);
    expect(amount(test, "KF_AMORT", 2027)).toBeCloseTo(-debt - amount(test, "EXTRA_AMORT", 2027), 3);
    expect(amount(test, "SKULD", 2027)).toBeGreaterThanOrEqual(0);
    expect(amount(test, "SKULD", 2027)).toBeCloseTo(amount(test, "UPPLÅNING", 2027), 3);
    expect(amount(test, "BALANSKONTROLL", 2027)).toBeCloseTo(0, 3);
    // An empty plan is not a plan to pay it all.
    test.type("AMORTERING", 2028, "");
    expect(test.cell("KF_AMORT", 2028)).toBe("ej beräknat");
  });

  it("names both equity ratios, and how far it is to the loan limit", () => {
    const test = municipality();
    test.type("PENSION_ANSVAR", 2025, "200 mnkr");
    test.type("LÅNETAK", 2026, "600 mnkr");
    expect(amount(test, "SOLIDITET", 2025)).toBeCloseTo(700 / 1430, 12);
    expect(amount(test, "SOLIDITET_ANSV", 2025)).toBeCloseTo(500 / 1430, 12);
    expect(amount(test, "LÅNEUTRYMME", 2026)).toBeCloseTo(600e6 - amount(test, "SKULD", 2026), 3);
  });

  it("has no cell that is an error while nothing is typed", () => {
    const test = sheetsOfTemplate(
      income.replaceAll(/-?\d+ mnkr/g, ""),
      [investmentsSheet, balanceSheet, balanceRequirementSheet],
      [2025, 2028],
    );
    const cells = [...investmentsSheet.lines, ...balanceSheet.lines, ...balanceRequirementSheet.lines]
      .filter(({ kind, code }) => kind !== "heading" && code !== "")
      .flatMap(({ code }) => test.row(code).map((cell) => `${code}: ${String(cell)}`));
    expect(cells.filter((cell) => cell.includes("#"))).toEqual([]);
    expect(test.warnings()).toEqual([]);
  });
});

describe("the balance requirement (rule 8)", () => {
  const inquiry = (result: string, typed: Readonly<Record<string, string>>) => {
    const test = municipality();
    test.type("RES", 2026, result);
    for (const [code, text] of Object.entries(typed)) test.type(code, 2026, text);
    return ["BK_RES", "BK_JUSTERAT", "BALANSKRAV"].map((code) => amount(test, code, 2026) / 1_000);
  };
  it.each([
    ["Malmö 2015", "563 mnkr", { REAVINST: "23 mnkr", RUR_TILL: "185 mnkr" }, [563_000, 540_000, 355_000]],
    ["Upplands-Bro", "52 966 tkr", { REAVINST: "4 644 tkr", RUR_TILL: "33 397 tkr" }, [52_966, 48_322, 14_925]],
    ["Grästorp 2019", "12 043 tkr", { REAFÖRL_UND: "340 tkr", RUR_TILL: "1 000 tkr" }, [12_043, 12_383, 11_383]],
    ["use of the reserve", "-10 mnkr", { RUR_FRÅN: "6 mnkr" }, [-10_000, -10_000, -4_000]],
    [
      "unrealised gains go out and come back",
      "10 mnkr",
      { OREAL: "3 mnkr", OREAL_ÅTER: "1 mnkr" },
      [10_000, 8_000, 8_000],
    ],
  ])("%s", (_, result, typed, expected) => {
    expect(inquiry(result, typed)).toEqual(expected);
  });

  it("leaves a deficit to restore, and takes off what the years after give", () => {
    const test = municipality();
    for (const [year, text] of [
      [2026, "-30 mnkr"],
      [2027, "12 mnkr"],
      [2028, "40 mnkr"],
    ] as const)
      test.type("RES", year, text);
    expect(test.row("ÅTERST_NYTT").slice(1)).toEqual([30e6, 0, 0]);
    expect(test.row("ÅTERST_GJORT")).toEqual([0, 0, 12e6, 18e6]);
    expect(test.row("ÅTERST_KVAR")).toEqual([0, 30e6, 18e6, 0]);
  });

  it("says how much the reserve may hold: 5 % of tax and grants", () => {
    const test = municipality();
    test.type("RUR_TILL", 2026, "10 mnkr");
    expect(amount(test, "RER_TAK", 2026)).toBeCloseTo(49.1e6, 3);
    expect(amount(test, "RER_UTRYMME", 2026)).toBeCloseTo(39.1e6, 3);
  });
});
