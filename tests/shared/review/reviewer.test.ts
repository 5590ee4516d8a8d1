import { describe, expect, it } from "vitest";
import { reviewRules } from "../../../shared/review/reviewer.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

describe("unfunded measures", () => {
  const measures = () =>
    scenarioFromText(`
    # Ramar | frames
    line          | 2021  | 2022
    VON           | 1 mnkr | 1 mnkr
    # Åtgärder | measures
    line          | measure                     | 2021    | 2022
    BUSSAR        | permanent VON funded SPAR   | 900 tkr |
    SPAR          | saving permanent VON        | -900 tkr |
    JOBB          | temporary VON               | 100 tkr | 50 tkr
    KURS          | permanent VON               |         | 30 tkr
    ÅTER          | temporary VON               | -5 tkr  |`);

  it("adds up, year by year, the additions that name no funding", () => {
    const budget = measures();
    expect(budget.open.status().unfunded).toEqual([
      { year: 2021, amountSek: 100_000 },
      { year: 2022, amountSek: 80_000 },
    ]);
    expect(budget.warnings("unfundedMeasure")).toEqual([
      "100\u00a0000\u00a0kr saknar finansiering 2021: JOBB.",
      "80\u00a0000\u00a0kr saknar finansiering 2022: JOBB, KURS.",
    ]);
  });

  it("counts a measure as unfunded again when what paid for it is removed", () => {
    const budget = measures();
    budget.apply({ type: "removeLines", lineIds: [budget.id("SPAR")] });
    expect(budget.open.status().unfunded[0]).toEqual({ year: 2021, amountSek: 1_000_000 });
    budget.undo();
    expect(budget.open.status().unfunded[0]).toEqual({ year: 2021, amountSek: 100_000 });
  });
});

it("finds nothing in a scenario without faults", () => {
  const budget = scenarioFromText(`
    line | 2021 | 2022 | formula
    VON  | 1    |      | =VON[-1] * 2`);
  expect(budget.open.status().warnings).toEqual([]);
});

it("tells findings rule by rule, each with a line or sheet to go to", () => {
  const budget = scenarioFromText(`
    line  | unit  | 2021 | 2022 | formula
    VON   | kr    | 1    |      | =VON[-1] * 2
    FEL   | kr    |      |      |
    ANDEL | share | 1 %  | 1 %  |`);
  budget.apply({
    type: "setGoal",
    lineId: budget.id("ANDEL"),
    operator: ">",
    thresholdText: "1 %",
    shortLabel: "Andel",
  });
  budget.type("VON", 2022, "5");
  budget.type("FEL", 2021, "=VON / 0");
  const { warnings } = budget.open.status();
  expect(warnings.map(({ rule, code, year }) => `${rule} ${code} ${year}`)).toEqual([
    "cellError FEL 2021",
    "goalBreached ANDEL 2021",
    "goalBreached ANDEL 2022",
    "overriddenFormula VON 2022",
  ]);
  for (const warning of warnings) {
    expect(reviewRules).toContain(warning.rule);
    expect(warning.sheetId).toBe(budget.open.scenario.sheets[0]?.id);
    expect(warning.message).toMatch(/^[\p{Lu}\d].*\.$/u);
  }
});
