// The funding ledger: who pays for what, year by year, and what nobody pays.

import { describe, expect, it } from "vitest";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { type FundingLedger, fundingLedger } from "../../../shared/analysis/fundingLedger.ts";
import { followUpOf, measureEffects } from "../../../shared/analysis/measureEffects.ts";
import type { Funding, Measure } from "../../../shared/domain/measure.ts";
import { openedScenario } from "../../support/openedScenario.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const budget = (measures: string): TestScenario =>
  scenarioFromText(`
  # Ramar | frames
  line    | 2026 | 2027 | 2028
  VON     | 1000 | 1000 | 1000
  RESERV  | 40   | 0    |
  # Åtgärder | measures
  line    | measure | 2026 | 2027 | 2028
  ${measures}`);

const ledgerOf = (scenario: TestScenario): FundingLedger => fundingLedger(scenario.open.calculated);
const pays = (scenario: TestScenario, name: string, ...fundings: readonly Partial<Funding>[]): void => {
  const line = scenario.line(name);
  const measure: Measure | null = line.measure;
  if (measure === null) throw new Error(`${name} is no measure`);
  const whole = fundings.map((funding) => ({ sourceId: null, note: "", amount: null, ...funding }));
  scenario.apply({ type: "setMeasure", lineId: line.id, measure: { ...measure, fundings: whole } });
};
const unfunded = (scenario: TestScenario): readonly number[] =>
  ledgerOf(scenario).years.map((year) => year.unfundedSek);
const covered = (scenario: TestScenario, name: string): readonly (readonly number[])[] =>
  ledgerOf(scenario)
    .additions.filter(({ line }) => line.code === name)
    .flatMap(({ draws }) => draws.map(({ coveredSek }) => coveredSek));
const mismatches = (scenario: TestScenario): readonly unknown[] =>
  ledgerOf(scenario).mismatches.map(({ type, line, source, year, amountSek, hasEnded }) => [
    type,
    line.code,
    source.code,
    year,
    amountSek,
    hasEnded,
  ]);

describe("what an addition costs", () => {
  it("is every year from its own for a lasting one, its year alone for a temporary one", () => {
    const scenario = budget(`
      BUSS | permanent VON | 10 | 5 |
      JOBB | temporary VON |    | 7 | 3`);
    expect(unfunded(scenario)).toEqual([10, 22, 18]);
    expect(ledgerOf(scenario).additions.map(({ years }) => years.map(({ cause }) => cause))).toEqual([
      ["noFunding", "noFunding", "noFunding"],
      [null, "noFunding", "noFunding"],
    ]);
  });
});

describe("what a source gives", () => {
  it("is its own saving of the year, shared in stored order", () => {
    const scenario = budget(`
      SPAR | saving permanent VON        | -12 | -3 |
      BUSS | permanent VON funded SPAR   | 10  |    |
      KURS | permanent VON funded SPAR   |     | 4  |`);
    expect(covered(scenario, "BUSS")).toEqual([[10, 10, 10]]);
    expect(covered(scenario, "KURS")).toEqual([[0, 4, 4]]);
    expect(unfunded(scenario)).toEqual([0, 0, 0]);
    expect(
      ledgerOf(scenario).sources[0]?.years.map(({ givesSek, drawnSek, beyondSek }) => [givesSek, drawnSek, beyondSek]),
    ).toEqual([
      [12, 10, 0],
      [15, 14, 0],
      [15, 14, 0],
    ]);
  });

  it("leaves unfunded what it is asked for beyond that, and tells", () => {
    const scenario = budget(`
      SPAR | saving permanent VON        | -12 |   |
      BUSS | permanent VON funded SPAR   | 10  |   |
      KURS | permanent VON funded SPAR   | 5   |   |`);
    expect(unfunded(scenario)).toEqual([3, 3, 3]);
    const ledger = ledgerOf(scenario);
    expect(ledger.sources[0]?.years.map(({ beyondSek }) => beyondSek)).toEqual([3, 3, 3]);
    expect(ledger.additions.map(({ years }) => years[0]?.cause)).toEqual([null, "sourceShort"]);
    expect(scenario.warnings("unfundedMeasure")).toEqual([
      "3\u00a0kr saknar finansiering 2026: KURS.",
      "3\u00a0kr saknar finansiering 2027: KURS.",
      "3\u00a0kr saknar finansiering 2028: KURS.",
    ]);
  });

  it("may be several: named amounts first, then the rest, and words cover all they are asked for", () => {
    const scenario = budget(`
      SPAR | saving permanent VON | -6  |   |
      BUSS | permanent VON        | 10  | 2 |`);
    pays(
      scenario,
      "BUSS",
      { sourceId: scenario.id("SPAR") },
      { note: "Sponsring", amount: 3 },
      { note: "Statsbidrag", amount: 0 },
    );
    expect(covered(scenario, "BUSS")).toEqual([
      [6, 6, 6],
      [3, 3, 3],
      [0, 0, 0],
    ]);
    expect(unfunded(scenario)).toEqual([1, 3, 3]);
    pays(scenario, "BUSS", { sourceId: scenario.id("SPAR") }, { note: "Sponsring" });
    expect(covered(scenario, "BUSS")).toEqual([
      [6, 6, 6],
      [4, 6, 6],
    ]);
    expect(unfunded(scenario)).toEqual([0, 0, 0]);
  });

  it("is the amount of the year for a line that is no measure, and nothing once the line is gone", () => {
    const scenario = budget(`
      JOBB | temporary VON | 30 | 5 |`);
    pays(scenario, "JOBB", { sourceId: scenario.id("RESERV") });
    expect(unfunded(scenario)).toEqual([0, 5, 0]);
    scenario.apply({ type: "removeLines", lineIds: [scenario.id("RESERV")] });
    expect(unfunded(scenario)).toEqual([30, 5, 0]);
    expect(ledgerOf(scenario).additions[0]?.years[0]?.cause).toBe("noFunding");
  });

  it("is taken to be enough while it cannot be calculated, which has an alarm of its own", () => {
    const scenario = budget(`
      SPAR | saving permanent VON      | =VON/0 |   |
      BUSS | permanent VON funded SPAR | 10   |   |`);
    expect(unfunded(scenario)).toEqual([0, 0, 0]);
    expect(ledgerOf(scenario).sources[0]?.years[0]?.givesSek).toBe(null);
  });
});

describe("a saving that no frame loses", () => {
  const budgetWithRoles = (): TestScenario => {
    const scenario = budget(`
      SPAR | saving permanent            | -12 |   |
      BUSS | permanent VON funded SPAR   | 10  |   |`);
    scenario.apply({ type: "setRole", lineId: scenario.id("VON"), role: "committee" });
    return scenario;
  };

  it("pays for nothing, and is told", () => {
    const scenario = budgetWithRoles();
    expect(unfunded(scenario)).toEqual([10, 10, 10]);
    expect(ledgerOf(scenario).additions[0]?.years[0]?.cause).toBe("sourceShort");
    expect(scenario.warnings("measureOutsideFrames")).toEqual([
      "SPAR hör inte till någon nämnd och påverkar ingen ram. Välj nämnd under Egenskaper. Som mest gäller det −12\u00a0kr (2026).",
    ]);
    const { measure } = scenario.line("SPAR");
    if (measure === null) throw new Error("SPAR is a measure");
    const committeeId = scenario.id("VON");
    scenario.apply({ type: "setMeasure", lineId: scenario.id("SPAR"), measure: { ...measure, committeeId } });
    expect(unfunded(scenario)).toEqual([0, 0, 0]);
    expect(scenario.warnings("measureOutsideFrames")).toEqual([]);
  });

  it("pays for nothing any more when its committee is taken away, nor is half a transfer left unseen", () => {
    const scenario = scenarioFromText(`
      # Ramar | frames
      line  | 2026 | 2027 | formula
      VON   | 1000 |      | =VON[föregående] + ÅTGÄRDER(VON)
      KS    | 500  |      | =KS[föregående] + ÅTGÄRDER(KS)
      # Åtgärder | measures
      line  | measure                   | 2026 | 2027
      SPAR  | saving permanent KS       |      | -12
      BUSS  | permanent VON funded SPAR |      | 10
      UT    | permanent KS              |      | -8
      IN    | permanent VON             |      | 8`);
    for (const code of ["VON", "KS"]) scenario.apply({ type: "setRole", lineId: scenario.id(code), role: "committee" });
    for (const code of ["UT", "IN"]) {
      const { measure, id } = scenario.line(code);
      if (measure === null) throw new Error(`${code} is no measure`);
      scenario.apply({ type: "setMeasure", lineId: id, measure: { ...measure, direction: "transfer" } });
    }
    expect(unfunded(scenario)).toEqual([0, 0]);
    expect(scenario.warnings()).toEqual([]);
    scenario.apply({ type: "removeLines", lineIds: [scenario.id("KS")] });
    expect(unfunded(scenario)).toEqual([0, 10]);
    expect(scenario.warnings("measureOutsideFrames")).toEqual([
      "Nämnden för SPAR finns inte längre, så åtgärden påverkar ingen ram. Välj nämnd under Egenskaper, eller ta bort åtgärden. Som mest gäller det −12\u00a0kr (2027).",
      "Nämnden för UT finns inte längre, så åtgärden påverkar ingen ram. Välj nämnd under Egenskaper, eller ta bort åtgärden. Som mest gäller det −8\u00a0kr (2027).",
    ]);
    expect(scenario.warnings("transferUnbalanced")).toHaveLength(1);
    scenario.undo();
    expect(scenario.warnings()).toEqual([]);
  });
});

describe("lasting costs on temporary money", () => {
  it("are told in the year the money is there and every year after it has ended", () => {
    const scenario = budget(`
      SPAR | saving temporary VON      | -10 |   |
      BUSS | permanent VON funded SPAR | 10  |   |`);
    expect(mismatches(scenario)).toEqual([
      ["permanentOnTemporary", "BUSS", "SPAR", 2026, 10, false],
      ["permanentOnTemporary", "BUSS", "SPAR", 2027, 10, true],
      ["permanentOnTemporary", "BUSS", "SPAR", 2028, 10, true],
    ]);
    // The strip counts it; the finding "unfunded" is for what nobody ever paid.
    expect(scenario.open.status().unfunded).toEqual([
      { year: 2027, amountSek: 10 },
      { year: 2028, amountSek: 10 },
    ]);
    expect(scenario.warnings("unfundedMeasure")).toEqual([]);
  });

  it("are named beside what nobody ever paid, so that list and reviewer say one figure", () => {
    const scenario = budget(`
      SPAR | saving temporary VON      | -10 |   |
      BUSS | permanent VON funded SPAR | 10  |   |
      KURS | permanent VON             |     | 3 |`);
    expect(scenario.open.status().unfunded).toEqual([
      { year: 2027, amountSek: 13 },
      { year: 2028, amountSek: 13 },
    ]);
    expect(scenario.warnings("unfundedMeasure")).toEqual(
      [2027, 2028].map(
        (year) =>
          `13\u00a0kr saknar finansiering ${year}: 3\u00a0kr för KURS och 10\u00a0kr där tillfälliga pengar har tagit slut.`,
      ),
    );
  });

  it("are not told when something lasting takes over", () => {
    const scenario = budget(`
      PENG | saving temporary VON | -10 |     |
      SPAR | saving permanent VON |     | -10 |
      BUSS | permanent VON        | 10  |     |`);
    pays(scenario, "BUSS", { sourceId: scenario.id("SPAR") }, { sourceId: scenario.id("PENG") });
    expect(mismatches(scenario)).toEqual([["permanentOnTemporary", "BUSS", "PENG", 2026, 10, false]]);
    expect(unfunded(scenario)).toEqual([0, 0, 0]);
  });

  it("have their opposite: a temporary cost that a lasting saving pays for", () => {
    const scenario = budget(`
      SPAR | saving permanent VON      | -10 |   |
      JOBB | temporary VON funded SPAR | 4   |   |`);
    expect(mismatches(scenario)).toEqual([["temporaryOnPermanent", "JOBB", "SPAR", 2026, 4, false]]);
  });
});

it("finds 1 500 tkr unfunded in 2021 in the party's Alingsås, and all the rest paid for", () => {
  const ledger = ledgerOf(openedScenario(sampleScenario("alingsas")));
  expect(ledger.years.map(({ year, costSek, unfundedSek }) => [year, costSek / 1_000, unfundedSek / 1_000])).toEqual([
    [2021, 32_500, 1_500],
    [2022, 31_000, 0],
    [2023, 31_000, 0],
  ]);
  expect(
    ledger.sources.map(({ line, years }) => [line.code, years.map(({ givesSek, drawnSek }) => [givesSek, drawnSek])]),
  ).toEqual([["FINANSIERING_KS", [2021, 2022, 2023].map(() => [2_500_000, 2_500_000])]]);
  expect(ledger.mismatches).toEqual([]);
});

it("says how much of a measure has been realised at half-time and at the end of the budget year", () => {
  const scenario = budget("SPAR | saving permanent VON | -1000 | -500 |");
  const attribute = { type: "setAttribute", lineId: scenario.id("SPAR"), bareUnit: "kr" } as const;
  scenario.apply({ ...attribute, attribute: "realisedHalfYear", text: "-400" });
  const followUp = () =>
    measureEffects(scenario.open.calculated).map((effect) => followUpOf(scenario.open.scenario, effect));
  expect(followUp()).toEqual([
    { year: 2026, plannedSek: -1000, halfYearSek: -400, fullYearSek: null, halfYearShare: 0.4, fullYearShare: null },
  ]);
  scenario.type("SPAR", 2026, "0");
  expect(followUp()[0]?.halfYearShare).toBe(null);
});
