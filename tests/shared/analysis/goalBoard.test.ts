import { describe, expect, it } from "vitest";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { goalBoardOf } from "../../../shared/analysis/goalBoard.ts";
import { plainIndicator } from "../../../shared/domain/indicator.ts";
import { calculatedAfresh, scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const goals = (): TestScenario =>
  scenarioFromText(`
    # Mål och indikatorer | goals
    line         | unit  | kind    | 2025 | 2026 | 2027 | 2028 | formula
    : Ekonomi    |       | heading |
      : Långsiktigt |    | heading |
        SOLID    | share |         | 40 % | 41 % |      | 39 % |
      RESULTAT   | kr    |         | 5 tkr | -2 tkr | 3 tkr | |
    : Medborgare |       | heading |
      NÖJDA      | share |         | 60 % | 62 % |      | 61 % |
      KÖ         | count |         | 30   | 30   | 20   | 35   |
    : Tomt       |       | heading |
    KVOT         | share |         |      |      |      |      | =RESULTAT / RESULTAT[föregående]`);

const withGoal = (
  budget: TestScenario,
  name: string,
  threshold: string,
  from: number | null,
  to: number | null,
): void => {
  budget.apply({
    type: "setGoal",
    lineId: budget.id(name),
    operator: ">=",
    thresholdText: threshold,
    shortLabel: "",
    fromYear: from,
    toYear: to,
  });
};

const board = ({ open }: TestScenario) => goalBoardOf(open.calculation.plan, open.calculation.columns);
const item = (budget: TestScenario, name: string) => {
  const found = board(budget)
    .groups.flatMap(({ items }) => items)
    .find(({ lineId }) => lineId === budget.id(name));
  if (found === undefined) throw new Error(`${name} is not on the board`);
  return found;
};

describe("goals on the board", () => {
  it("are judged in the years they hold for, with the room left, and in no other year", () => {
    const budget = goals();
    withGoal(budget, "RESULTAT", "1 tkr", 2026, 2027);
    expect(item(budget, "RESULTAT").years.map(({ year, goal }) => [year, goal])).toEqual([
      [2025, null],
      [2026, { threshold: 1_000, margin: -3_000, met: false }],
      [2027, { threshold: 1_000, margin: 2_000, met: true }],
      [2028, null],
    ]);
  });

  it("tell a year nobody measured as not measured, and never as breached", () => {
    const budget = goals();
    withGoal(budget, "SOLID", "40 %", null, null);
    expect(item(budget, "SOLID").years.map(({ state, goal }) => [state, goal?.met])).toEqual([
      ["measured", true],
      ["measured", true],
      ["notMeasured", null],
      ["measured", false],
    ]);
    expect(budget.warnings("goalBreached")).toHaveLength(1);
  });

  it("tell a formula without its inputs as not calculated", () => {
    const budget = goals();
    withGoal(budget, "KVOT", "0 %", null, null);
    expect(item(budget, "KVOT").years.map(({ state }) => state)).toEqual([
      "notCalculated",
      "measured",
      "measured",
      "notCalculated",
    ]);
  });

  it("turn the room round where less is better", () => {
    const budget = goals();
    budget.apply({ type: "setGoal", lineId: budget.id("KÖ"), operator: "<=", thresholdText: "30", shortLabel: "" });
    expect(item(budget, "KÖ").years.map(({ goal }) => [goal?.margin, goal?.met])).toEqual([
      [0, true],
      [0, true],
      [10, true],
      [-5, false],
    ]);
  });

  it("stand under their headings in order, headings without any left out, with the count of the budget year", () => {
    const budget = goals();
    withGoal(budget, "SOLID", "50 %", null, null);
    withGoal(budget, "RESULTAT", "1 tkr", null, null);
    withGoal(budget, "KVOT", "0 %", null, null);
    expect(
      board(budget).groups.map(({ label, level, items, budgetYear }) => [
        label,
        level,
        items.map(({ code }) => code),
        budgetYear,
      ]),
    ).toEqual([
      ["", 0, ["KVOT"], { met: 0, breached: 0, undecided: 1 }],
      ["Ekonomi", 0, ["RESULTAT"], { met: 1, breached: 1, undecided: 0 }],
      ["Långsiktigt", 1, ["SOLID"], { met: 0, breached: 1, undecided: 0 }],
    ]);
  });

  it("are ordinary lines again when the goal is removed, and then not on the board", () => {
    const budget = goals();
    withGoal(budget, "RESULTAT", "1 tkr", null, null);
    budget.apply({ type: "removeGoal", lineId: budget.id("RESULTAT") });
    expect(board(budget).groups).toEqual([]);
    expect(budget.line("RESULTAT").kind).toBe("input");
  });

  it("refuse years in the wrong order", () => {
    const budget = goals();
    expect(
      budget.refusal({
        type: "setGoal",
        lineId: budget.id("RESULTAT"),
        operator: ">=",
        thresholdText: "0",
        shortLabel: "",
        fromYear: 2027,
        toYear: 2026,
      }),
    ).toBe("Målet kan inte gälla från 2027 till 2026. Första året ska vara det sista eller tidigare.");
  });
});

describe("indicators on the board", () => {
  const judged = (name: string, indicator: Partial<typeof plainIndicator>) => {
    const budget = goals();
    budget.apply({ type: "setIndicator", lineId: budget.id(name), indicator: { ...plainIndicator, ...indicator } });
    return item(budget, name).years.map(({ year, indicator: of }) => {
      const earlier = of?.againstEarlier;
      return [year, of?.againstBaseline, earlier == null ? null : `${earlier.judgement} ${earlier.year}`, of?.target];
    });
  };

  it("that should rise are better above the baseline and against the latest year that was measured", () => {
    expect(judged("NÖJDA", { direction: "increase", baseline: 0.6, baselineYear: 2025 })).toEqual([
      [2025, null, null, null],
      [2026, "better", "better 2025", null],
      [2027, null, null, null],
      [2028, "better", "worse 2026", null],
    ]);
  });

  it("that should fall, or stay as they are, turn round what is better", () => {
    expect(judged("KÖ", { direction: "decrease" }).map(([, , earlier]) => earlier)).toEqual([
      null,
      "same 2025",
      "better 2026",
      "worse 2027",
    ]);
    expect(judged("KÖ", { direction: "keep" }).map(([, , earlier]) => earlier)).toEqual([
      null,
      "same 2025",
      "worse 2026",
      "worse 2027",
    ]);
  });

  it("reach a target early, and miss it only from its year on", () => {
    const target = { direction: "decrease", target: 25, targetYear: 2028 } as const;
    expect(judged("KÖ", target).map(([, , , reached]) => reached)).toEqual([null, null, "reached", "missed"]);
  });
});

describe("the sample Alingsås", () => {
  it("has its seven financial goals for the years of the document, four of them not measured", () => {
    const { plan, columns } = calculatedAfresh(sampleScenario("alingsas"));
    const [group, ...others] = goalBoardOf(plan, columns).groups;
    expect(others).toEqual([]);
    expect(group?.label).toBe("Finansiella mål");
    const met = { true: "nått", false: "brutet", null: "ej bedömt" };
    expect(
      group?.items.map(({ code, scope, goal, years }) => [
        code,
        scope,
        goal?.operator,
        `${goal?.fromYear}–${goal?.toYear}`,
        ...years.map(({ state, goal: of }) =>
          state === "notMeasured" ? "ej mätt" : met[`${of?.met ?? null}` as keyof typeof met],
        ),
      ]),
    ).toEqual([
      ["RESANDEL", "taxFunded", ">=", "2021–2023", "nått", "nått", "nått"],
      ["NETTOÖKNING", "taxFunded", "<=", "2021–2023", "ej bedömt", "brutet", "nått"],
      ["SJÄLVFINANSIERING", "taxFunded", ">=", "2021–2023", "nått", "nått", "nått"],
      ["STRUKTRES", "taxFunded", ">=", "2021–2023", "ej mätt", "ej mätt", "ej mätt"],
      ["REFKOST", "taxFunded", "<=", "2021–2023", "ej mätt", "ej mätt", "ej mätt"],
      ["SKULD", "taxFunded", "<=", "2021–2023", "ej mätt", "ej mätt", "ej mätt"],
      ["SOLIDITET", "taxFunded", ">=", "2021–2023", "ej mätt", "ej mätt", "ej mätt"],
    ]);
  });
});
