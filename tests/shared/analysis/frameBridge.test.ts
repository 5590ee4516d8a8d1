// The bridge from last year's frame to this: the golden rows of the field, the rows' sum whatever the formula looks like, overrides
// told apart, and the tail of temporary money.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bridgeTotals, type FrameBridge, frameBridge, frameBridges } from "../../../shared/analysis/frameBridge.ts";
import { temporaryTail } from "../../../shared/analysis/temporaryTail.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const rule = (code: string): string =>
  `=(${code}[föregående] - TILLFÄLLIGT(${code})[föregående]) * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(${code})`;

const alingsas = () =>
  scenarioFromText(`
  # Premisser | premises
  line      | unit  | 2021 | 2022  | 2023
  PKV       | share |      | 2,0 % | 2,1 %
  ANDEL_PKV | share |      | 75 %  | 50 %
  # Ramar | frames
  line           | kind    | 2021       | 2022 | 2023 | formula
  : Nämnder      | heading
    SBN: Samhällsbyggnadsnämnden |  | 62008 tkr |  |  | ${rule("SBN")}
    EXP: Exploatering            |  | 407 tkr   |  |  | ${rule("EXP")}
    KS: Kommunstyrelsen          |  | 95090 tkr |  |  | ${rule("KS")}
  # Åtgärder | measures
  line     | measure                  | 2021     | 2022     | 2023
  TILLF_S  | temporary SBN            | 1000 tkr |          |
  TILLF_E  | temporary EXP            | 200 tkr  |          |
  TILLF_K  | temporary KS             |          | 2000 tkr |
  SPAR     | saving permanent KS      |          | -500 tkr |
  MER      | permanent KS             |          | 300 tkr  | 100 tkr`);

function bridgeOf(budget: TestScenario, code: string, year: number): FrameBridge {
  const { plan, columns } = budget.open.calculation;
  return frameBridge({ scenario: budget.open.scenario, plan, columns }, budget.line(code), year);
}

/** Rows as "kind name tkr", in whole tkr. */
const told = ({ rows }: FrameBridge): readonly string[] =>
  rows.map(({ kind, name, amountSek }) => `${kind}${name === "" ? "" : ` ${name}`} ${Math.round(amountSek / 1000)}`);

const sumOf = ({ rows }: FrameBridge): number => rows.reduce((sum, { amountSek }) => sum + amountSek, 0);

describe("frameBridge", () => {
  it("explains the golden rows: expired money leaves before the index", () => {
    const budget = alingsas();
    expect(told(bridgeOf(budget, "SBN", 2022))).toEqual(["opening 62008", "expired -1000", "index 915"]);
    expect(Math.round((bridgeOf(budget, "SBN", 2022).frameSek ?? 0) / 1000)).toBe(61_923);
    expect(told(bridgeOf(budget, "EXP", 2022))).toEqual(["opening 407", "expired -200", "index 3"]);
    expect(Math.round((bridgeOf(budget, "EXP", 2022).frameSek ?? 0) / 1000)).toBe(210);
    expect(bridgeOf(budget, "SBN", 2022).rows[2]?.rate).toBeCloseTo(0.015, 12);
  });

  it("tells measures apart by direction and duration, each with its lines", () => {
    const budget = alingsas();
    const bridge = bridgeOf(budget, "KS", 2022);
    expect(told(bridge)).toEqual([
      "opening 95090",
      "index 1426",
      "permanentAdditions 300",
      "temporaryAdditions 2000",
      "savings -500",
    ]);
    expect(bridge.rows.at(-1)?.parts).toEqual([{ lineId: budget.id("SPAR"), amountSek: -500_000 }]);
    budget.type("KS", 2022, "96486 tkr");
    const next = bridgeOf(budget, "KS", 2023);
    expect(told(next)).toEqual(["opening 96486", "expired -2000", "index 992", "permanentAdditions 100"]);
    // The golden row of the field, and the 100 tkr this test adds.
    expect(Math.round((next.frameSek ?? 0) / 1000)).toBe(95_478 + 100);
  });

  it("shows an override as a row of its own beside the rule", () => {
    const budget = alingsas();
    budget.type("SBN", 2022, "63000 tkr");
    const bridge = bridgeOf(budget, "SBN", 2022);
    expect(told(bridge)).toEqual(["opening 62008", "expired -1000", "index 915", "override 1077"]);
    expect(sumOf(bridge)).toBeCloseTo(63_000_000, 3);
  });

  it("names a frame that no formula decides, one without a year before, and one that cannot be calculated", () => {
    const budget = scenarioFromText(`
      # Ramar | frames
      line | 2021    | 2022    | 2023 | 2024 | formula
      A    | 100 tkr | 130 tkr |      |      |
      B    | 100 tkr |         |      |      | =B[föregående] * 1,1
      C    |         |         |      |      | =C[föregående] * 1,1
      D    | 100 tkr |         |      |      | =D[föregående] / 0`);
    expect(bridgeOf(budget, "A", 2022)).toMatchObject({ state: "typed", openingSek: 100_000, frameSek: 130_000 });
    expect(told(bridgeOf(budget, "A", 2022))).toEqual(["opening 100", "remainder 30"]);
    expect(bridgeOf(budget, "B", 2021)).toMatchObject({ state: "first", rows: [], frameSek: 100_000 });
    expect(bridgeOf(budget, "B", 2031)).toMatchObject({ state: "first", rows: [], frameSek: null });
    expect(bridgeOf(budget, "C", 2022)).toMatchObject({ state: "notCalculated", rows: [] });
    expect(bridgeOf(budget, "D", 2022)).toMatchObject({ state: "error", rows: [] });
  });

  it("reads other ways of writing the rule", () => {
    const budget = scenarioFromText(`
      # Premisser | premises
      line | unit  | 2021 | 2022
      PKV  | share |      | 2 %
      # Ramar | frames
      line  | 2021    | 2022   | formula
      GLAS  |         | 7 tkr  |
      B     | 100 tkr |        | =B[föregående] * 1,1
      C     | 100 tkr |        | =C[föregående] + C[föregående] * PKV + GLAS
      D     | 100 tkr |        | =GLAS * 3 + D[2021] * (1 + PKV) - (GLAS - 1 tkr)
      E     | 100 tkr |        | =GLAS * 5
      F     | 100 tkr |        | =-(GLAS - F[föregående])
      G     | 100 tkr |        | =MAX(G[föregående]; GLAS)`);
    budget.apply({ type: "setRole", lineId: budget.id("PKV"), role: "priceIndex" });
    expect(told(bridgeOf(budget, "B", 2022))).toEqual(["opening 100", "index 10"]);
    expect(told(bridgeOf(budget, "C", 2022))).toEqual(["opening 100", "index 2", "other GLAS 7"]);
    expect(told(bridgeOf(budget, "D", 2022))).toEqual([
      "opening 100",
      "index 2",
      "other GLAS * 3 21",
      "other GLAS -7",
      "other 1 tkr 1",
    ]);
    expect(told(bridgeOf(budget, "E", 2022))).toEqual(["opening 100", "remainder -65"]);
    expect(told(bridgeOf(budget, "F", 2022))).toEqual(["opening 100", "other GLAS -7"]);
    expect(told(bridgeOf(budget, "G", 2022))).toEqual(["opening 100"]);
  });

  it("puts the frame's own lines where their roles say", () => {
    const budget = scenarioFromText(`
      # Ramar | frames
      line   | 2021    | 2022     | formula
      VOLYM  |         | 10 tkr   |
      EFF    |         | 4 tkr    |
      INVEFF |         | 3 tkr    |
      EJ     |         | -1 tkr   |
      A      | 100 tkr |          | =A[föregående] + VOLYM - EFF + INVEFF + EJ`);
    const roles = {
      VOLYM: "frameVolume",
      EFF: "frameEfficiency",
      INVEFF: "frameInvestmentEffect",
      EJ: "frameUnexplained",
    } as const;
    for (const [code, role] of Object.entries(roles))
      budget.apply({ type: "setRole", lineId: budget.id(code), role: role as "frameVolume" });
    expect(told(bridgeOf(budget, "A", 2022))).toEqual([
      "opening 100",
      "volume 10",
      "efficiency -4",
      "investmentEffect 3",
      "unexplained -1",
    ]);
  });

  it("always adds up to the frame, for any formula of sums and products", () => {
    const atom = fc.constantFrom(
      "X[föregående]",
      "A",
      "B",
      "ÅTGÄRDER(X)",
      "TILLFÄLLIGT(X)[föregående]",
      "5 tkr",
      "ÅTGÄRDSNIVÅ(X)",
    );
    const factor = fc.constantFrom("1,03", "(1 + P)", "P", "2", "(1 - 2 * P)");
    const term = fc.oneof(
      atom,
      fc.tuple(atom, factor).map(([left, right]) => `${left} * ${right}`),
      fc.tuple(factor, atom).map(([left, right]) => `${left} * ${right}`),
      fc.tuple(atom, atom, factor).map(([left, right, by]) => `(${left} - ${right}) * ${by}`),
      fc.tuple(atom, atom).map(([left, right]) => `-(${left} + ${right})`),
      fc.tuple(atom, atom).map(([left, right]) => `MAX(${left}; ${right})`),
    );
    const formula = fc.array(term, { minLength: 1, maxLength: 6 }).map((terms) => `=${terms.join(" + ")}`);
    const typed = fc.option(fc.integer({ min: -900, max: 900 }));
    const budget = scenarioFromText(`
      # Premisser | premises
      line | unit  | 2021 | 2022
      P    | share | 1 %  | 3 %
      # Ramar | frames
      line | 2021   | 2022
      A    | 11 kr  | 13 kr
      B    | -7 kr  | 29 kr
      X    | 400 kr |
      # Åtgärder | measures
      line | measure             | 2021   | 2022
      T    | temporary X         | 31 kr  | 37 kr
      S    | saving permanent X  | -41 kr | -43 kr`);
    fc.assert(
      fc.property(formula, typed, (text, override) => {
        budget.type("X", 2022, "");
        budget.formula("X", text);
        budget.type("X", 2021, "400");
        budget.type("X", 2022, override === null ? "" : String(override));
        const bridge = bridgeOf(budget, "X", 2022);
        expect(bridge.rows[0]?.kind).toBe("opening");
        expect(bridge.rows[0]?.amountSek).toBe(bridge.openingSek);
        expect(Math.abs(sumOf(bridge) - (bridge.frameSek ?? Number.NaN))).toBeLessThan(0.001);
      }),
      { numRuns: 300 },
    );
  });

  it("gives all committees of a year, and one row per kind that adds up to their frames", () => {
    const budget = alingsas();
    const { plan, columns } = budget.open.calculation;
    const bridges = frameBridges({ scenario: budget.open.scenario, plan, columns }, 2022);
    expect(bridges.map(({ committeeId }) => budget.open.scenario.lines.get(committeeId)?.code)).toEqual([
      "SBN",
      "EXP",
      "KS",
    ]);
    const total = bridges.reduce((sum, { frameSek }) => sum + (frameSek ?? 0), 0);
    const totals = bridgeTotals(bridges);
    expect(totals.reduce((sum, { amountSek }) => sum + amountSek, 0)).toBeCloseTo(total, 3);
    expect(totals.find(({ kind }) => kind === "expired")?.amountSek).toBe(-1_200_000);
  });
});

describe("temporaryTail", () => {
  it("tells how much temporary money there is each year and how much ends after it", () => {
    const budget = alingsas();
    budget.type("TILLF_S", 2022, "400 tkr");
    const all = temporaryTail(budget.open.calculated, null);
    expect(all.years).toEqual([2021, 2022, 2023]);
    expect(all.totals).toEqual([1_200_000, 2_400_000, 0]);
    expect(all.ending).toEqual([800_000, 2_400_000, 0]);
    const ofSbn = temporaryTail(budget.open.calculated, budget.id("SBN"));
    expect(ofSbn.measures).toEqual([
      { lineId: budget.id("TILLF_S"), committeeId: budget.id("SBN"), amounts: [1_000_000, 400_000, 0], lastYear: 2022 },
    ]);
    expect(temporaryTail(scenarioFromText("line | 2021\nA | 1").open.calculated, null)).toEqual({
      years: [],
      measures: [],
      totals: [],
      ending: [],
    });
  });
});
