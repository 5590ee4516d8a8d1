import { describe, expect, it } from "vitest";
import { reviewRules } from "../../../shared/review/reviewer.ts";
import { ruleTexts } from "../../../shared/texts/review.ts";
import { reviewOf } from "../../support/reviewOf.ts";
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

it("has a name and a reason in words for every rule, and for nothing else", () => {
  expect(Object.keys(ruleTexts).toSorted()).toEqual([...reviewRules].toSorted());
  for (const { title, why } of Object.values(ruleTexts)) {
    expect(title).toMatch(/^\p{Lu}.*[^.]$/u);
    expect(why).toMatch(/^\p{Lu}.*\.$/u);
  }
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

it("tells of a goal from the budget year on: history is nothing to decide about", () => {
  const budget = scenarioFromText(`
    line  | unit  | 2026 | 2027 | 2028
    ANDEL | share | 1 %  | 1 %  | 1 %`);
  budget.apply({
    type: "setGoal",
    lineId: budget.id("ANDEL"),
    operator: ">",
    thresholdText: "1 %",
    shortLabel: "Andel",
  });
  const { scenario } = budget.open;
  const told = (budgetYear: number) =>
    reviewOf({ ...scenario, head: { ...scenario.head, period: { ...scenario.head.period, budgetYear } } });
  const places = (years: readonly number[]) => years.map((year) => `goalBreached ANDEL ${year}`);
  expect(told(2026).map(({ place }) => place)).toEqual(places([2026, 2027, 2028]));
  expect(told(2027).map(({ place }) => place)).toEqual(places([2027, 2028]));
});

describe("between edits of plain inputs, which leave the plan as it is", () => {
  it("warns of an error that an input begins and takes the warning back with the input that ends it", () => {
    const budget = scenarioFromText(`
      line  | unit  | 2021 | 2022 | formula
      A     | kr    | 8    | 9    |
      B     | kr    | 2    | 3    |
      ANDEL | share |      |      | =A / B`);
    expect(budget.warnings("cellError")).toEqual([]);
    const patch = budget.type("B", 2022, "0");
    expect(patch.structure).toBeNull();
    expect(patch.status.warnings?.map(({ message }) => message)).toEqual([
      "ANDEL 2022 visar #DIV/0!: formeln delar med noll.",
    ]);
    expect(budget.type("A", 2021, "7").status.warnings).toBeNull();
    budget.type("B", 2022, "1");
    expect(budget.warnings("cellError")).toEqual([]);
    budget.undo();
    expect(budget.warnings("cellError")).toHaveLength(1);
  });

  it("tells goals and unfunded amounts of the figures as they are now", () => {
    const budget = scenarioFromText(`
      # Ramar | frames
      line  | 2021
      VON   | 100
      # Åtgärder | measures
      line  | measure       | 2021
      JOBB  | temporary VON | 10`);
    budget.apply({
      type: "setGoal",
      lineId: budget.id("VON"),
      operator: ">=",
      thresholdText: "50 kr",
      shortLabel: "Ram",
    });
    expect(budget.warnings("goalBreached")).toEqual([]);
    budget.type("VON", 2021, "40");
    expect(budget.warnings("goalBreached")).toHaveLength(1);
    budget.type("JOBB", 2021, "25");
    expect(budget.open.status().unfunded).toEqual([{ year: 2021, amountSek: 25 }]);
  });
});
