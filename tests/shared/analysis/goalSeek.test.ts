import { describe, expect, it } from "vitest";
import { type SeekAnswer, type SeekTarget, type SeekUnknown, seekGoal } from "../../../shared/analysis/goalSeek.ts";
import { calculatedPlan, linkedBudget } from "../../support/linkedBudget.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

const seek = (budget: TestScenario, unknown: SeekUnknown, target: SeekTarget) =>
  seekGoal(calculatedPlan(budget), budget.open.context, unknown, target);
const answered = (budget: TestScenario, unknown: SeekUnknown, target: SeekTarget): SeekAnswer => {
  const answer = seek(budget, unknown, target);
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.error)}`);
  return answer.value;
};
const refused = (budget: TestScenario, unknown: SeekUnknown, target: SeekTarget) => {
  const answer = seek(budget, unknown, target);
  if (answer.ok) throw new Error("answered");
  return answer.error;
};

type LineUnknown = Extract<SeekUnknown, { type: "line" }>;
const change = (
  budget: TestScenario,
  name: string,
  years: readonly number[],
  more: Partial<LineUnknown> = {},
): SeekUnknown => ({ type: "line", lineId: budget.id(name), years, how: "value", least: null, most: null, ...more });
const saving = (year: number, more: Partial<Extract<SeekUnknown, { type: "saving" }>> = {}): SeekUnknown => ({
  type: "saving",
  year,
  duration: "permanent",
  committeeIds: [],
  heading: "Besparing per nämnd",
  motive: "",
  goalId: null,
  most: null,
  ...more,
});
const share = (budget: TestScenario, year: number | null): SeekTarget => ({
  type: "goal",
  lineId: budget.id("RESANDEL"),
  year,
});
const result = (budget: TestScenario, year: number, value: number, operator: ">=" | "=" | "<=" = ">="): SeekTarget => ({
  type: "cell",
  lineId: budget.id("RES"),
  year,
  operator,
  value,
});
/** Makes the budget too dear for its goal: 2 % instead of 5 %. */
const strained = (): TestScenario => {
  const budget = linkedBudget();
  budget.type("VON", 2023, "127,2 mnkr");
  return budget;
};

describe("which tax rate gives 4 %", () => {
  it("is answered in whole öre upwards, so that the goal holds, and one öre less does not", () => {
    const budget = strained();
    // (SU·s + 20 − 207,2 − 25 − 3) / (SU·s + 20) = 4 %, so SU·s = 225 mnkr exactly at s = 22,50
    const answer = answered(budget, change(budget, "SATS", [2023]), share(budget, 2023));
    expect(answer.unknown.exact).toBeCloseTo(0.225, 9);
    expect(answer.unknown).toMatchObject({ before: [0.22], rounded: 0.225, after: [0.225] });
    expect(answer.target).toMatchObject({ isMet: true, wasMet: false });
    budget.type("AVSKR", 2023, "-25,01 mnkr");
    const dearer = answered(budget, change(budget, "SATS", [2023]), share(budget, 2023));
    expect(dearer.unknown.rounded).toBe(0.2251);
    budget.type("SATS", 2023, "22,50");
    expect(budget.warnings("goalBreached").some((text) => text.includes("2023"))).toBe(true);
  });

  it("can be asked for all years at once: the year that needs most decides", () => {
    const budget = strained();
    const answer = answered(budget, change(budget, "SATS", [2023, 2024, 2025]), share(budget, null));
    expect(answer.target.years.map(({ isMet }) => isMet)).toEqual([true, true, true]);
    const least = Math.min(...answer.target.years.map(({ after }) => after ?? 0));
    expect(least).toBeGreaterThanOrEqual(0.04);
    expect(least).toBeLessThan(0.0401);
    budget.apply(answer.command);
    expect(budget.row("SATS")).toEqual([answer.unknown.rounded, answer.unknown.rounded, answer.unknown.rounded]);
  });

  it("is told as how low the rate can go where the goal holds already", () => {
    const budget = linkedBudget();
    const answer = answered(budget, change(budget, "SATS", [2023]), share(budget, 2023));
    // (SU·s + 20 − 228) / (SU·s + 20) = 4 % at SU·s = 217,5
    expect(answer).toMatchObject({ unknown: { rounded: 0.2175 }, target: { wasMet: true, isMet: true } });
  });

  it("is entered as one edit, gives exactly what was promised, and one undo takes it back", () => {
    const budget = strained();
    const before = budget.open.scenario;
    const answer = answered(budget, change(budget, "SATS", [2023, 2024, 2025]), share(budget, 2024));
    budget.apply(answer.command);
    expect(budget.row("RES")).toEqual(answer.result.map(({ after }) => after));
    expect(budget.row("RESANDEL")[1]).toBe(answer.target.years[0]?.after);
    budget.undo();
    expect(budget.open.scenario).toEqual(before);
  });

  it("can be the same change of each year's own rate", () => {
    const budget = strained();
    budget.type("SATS", 2024, "22,10");
    const answer = answered(budget, change(budget, "SATS", [2023, 2024], { how: "step" }), share(budget, 2023));
    expect(answer.unknown).toMatchObject({ isStep: true, rounded: 0.005, after: [0.225, 0.226] });
    budget.apply(answer.command);
    expect(budget.row("SATS")).toEqual([0.225, 0.226, 0.22]);
  });
});

describe("how much each committee has to save", () => {
  it("is spread by the size of the frames, in whole tkr that add up, and is enough", () => {
    const budget = linkedBudget();
    const answer = answered(budget, saving(2024), result(budget, 2024, 20_000_500));
    expect(answer.unknown.rounded).toBe(7_401_000);
    expect(answer.parts.map(({ amountSek }) => amountSek)).toEqual([4_455_000, 2_209_000, 737_000]);
    expect(answer.parts.reduce((sum, { amountSek }) => sum + amountSek, 0)).toBe(7_401_000);
    expect(answer.target.years).toMatchObject([{ before: 12_600_000, after: 20_001_000, isMet: true }]);
  });

  it("becomes saving measures under a heading, one edit, lasting or for the year alone", () => {
    const budget = linkedBudget();
    const before = budget.open.scenario;
    const answer = answered(budget, saving(2024, { duration: "temporary" }), result(budget, 2024, 20_000_000));
    budget.apply(answer.command);
    expect(budget.row("RES")).toEqual(answer.result.map(({ after }) => after));
    expect(Number(budget.row("RES")[1])).toBe(20_000_000);
    // Temporary money leaves before the index: 2025 is as it was.
    expect(Number(budget.row("RES")[2])).toBeCloseTo(14_100_000, 4);
    const measures = [...budget.open.scenario.lines.values()].filter(({ measure }) => measure?.direction === "saving");
    expect(measures.map(({ label, measure }) => [label, measure?.duration])).toEqual([
      ["Besparing, Vård- och omsorgsnämnden", "temporary"],
      ["Besparing, Barn- och ungdomsnämnden", "temporary"],
      ["Besparing, Kommunstyrelsen", "temporary"],
    ]);
    const headings = new Set(measures.map(({ parentId }) => parentId));
    expect([...headings].map((id) => id !== null && budget.open.scenario.lines.get(id)?.label)).toEqual([
      "Besparing per nämnd",
    ]);
    budget.undo();
    expect(budget.open.scenario).toEqual(before);
  });

  it("can be asked of some committees only", () => {
    const budget = linkedBudget();
    const committeeIds = [budget.id("BUN"), budget.id("KS")];
    const answer = answered(budget, saving(2024, { committeeIds }), result(budget, 2024, 20_600_000));
    expect(answer.parts.map(({ label, amountSek }) => [label, amountSek])).toEqual([
      ["Besparing, Barn- och ungdomsnämnden", 6_000_000],
      ["Besparing, Kommunstyrelsen", 2_000_000],
    ]);
  });
});

describe("an amount", () => {
  it("of a measure is found in whole tkr, downwards where more costs more", () => {
    const budget = linkedBudget();
    const answer = answered(budget, change(budget, "BUSSAR", [2024]), result(budget, 2024, 10_000_400));
    expect(answer.unknown.exact).toBeCloseTo(3_599_600, 3);
    expect(answer.unknown.rounded).toBe(3_599_000);
    expect(answer.target.years[0]?.after).toBe(10_001_000);
  });

  it("that shall be equal takes the nearest that can be decided, and says it is not exact", () => {
    const budget = linkedBudget();
    const answer = answered(budget, change(budget, "BUSSAR", [2024]), result(budget, 2024, 10_000_400, "="));
    expect(answer.unknown.rounded).toBe(3_600_000);
    expect(answer.target.isMet).toBe(false);
  });
});

describe("no answer", () => {
  const budget = strained();
  it.each([
    [
      "a cell a formula decides, with inputs to choose instead",
      change(budget, "SKATT", [2024]),
      share(budget, 2024),
      {
        type: "formulaDecides",
        label: "Skatteintäkter",
        year: 2024,
        reads: ["SU", "SATS"],
      },
    ],
    ["a year outside the line", change(budget, "SATS", [2030]), share(budget, 2024), { type: "yearOutside" }],
    ["a line that has no effect", change(budget, "BEF", [2024]), share(budget, 2024), { type: "noEffect" }],
    ["a saving after the year asked about", saving(2025), result(budget, 2024, 50_000_000), { type: "noEffect" }],
    ["a saving that is not needed", saving(2024), result(budget, 2024, 0), { type: "alreadyMet" }],
    [
      "more than the frames hold",
      saving(2024, { committeeIds: [budget.id("KS")] }),
      result(budget, 2024, 90_000_000),
      {
        type: "noSolution",
      },
    ],
    [
      "a limit that is not enough",
      change(budget, "SATS", [2023], { most: 0.223 }),
      share(budget, 2023),
      {
        type: "needsMore",
        needed: 0.225,
        allowed: 0.223,
      },
    ],
    [
      "the same line on both sides",
      change(budget, "SATS", [2023]),
      {
        type: "cell",
        lineId: budget.id("SATS"),
        year: 2024,
        operator: ">=",
        value: 0.1,
      } as const,
      { type: "targetIsUnknown" },
    ],
    [
      "a line that is no goal",
      change(budget, "SATS", [2023]),
      { type: "goal", lineId: budget.id("RES"), year: null } as const,
      {
        type: "notAGoal",
      },
    ],
    [
      "a year the goal cannot be told for",
      change(budget, "SATS", [2023]),
      {
        type: "goal",
        lineId: budget.id("TAKTEN"),
        year: 2023,
      } as const,
      { type: "notCalculable" },
    ],
    ["no years", change(budget, "SATS", []), share(budget, 2023), { type: "noYears" }],
  ])("for %s", (_, unknown, target, error) => {
    const before = budget.open.scenario;
    expect(refused(budget, unknown, target)).toMatchObject(error);
    expect(budget.open.scenario).toBe(before);
  });

  it("for a goal that is not met in a year the change does not reach, and says which", () => {
    const late = linkedBudget();
    const goalId = late.id("RESANDEL");
    late.apply({ type: "setGoal", lineId: goalId, operator: ">=", thresholdText: "6 %", shortLabel: "Resultat" });
    const target = { type: "goal", lineId: goalId, year: null } as const;
    expect(refused(late, saving(2024), target)).toEqual({
      type: "untouchedYears",
      label: late.line("RESANDEL").label,
      years: [2023],
    });
    // The year before the budget year is history, and no change need reach it.
    const { open } = late;
    const { head } = open.scenario;
    const scenario = { ...open.scenario, head: { ...head, period: { ...head.period, budgetYear: 2024 } } };
    const answer = seekGoal({ scenario, ...open.calculation }, open.context, saving(2024), target);
    expect(answer.ok && answer.value.target.years.map(({ year }) => year)).toEqual([2024, 2025]);
  });

  it("where there are no committees, no frames or no sheet for the measures", () => {
    const lacking = linkedBudget();
    for (const name of ["VON", "BUN", "KS"]) lacking.apply({ type: "setRole", lineId: lacking.id(name), role: null });
    expect(refused(lacking, saving(2024), result(lacking, 2024, 30_000_000))).toEqual({ type: "noCommittees" });
    const empty = linkedBudget();
    for (const name of ["VON", "BUN", "KS"]) empty.type(name, 2023, "");
    expect(refused(empty, saving(2023), result(empty, 2023, 30_000_000))).toEqual({ type: "noFrames", year: 2023 });
  });

  it("where what is reached both rises and falls", () => {
    const turning = linkedBudget();
    turning.formula("GSB", "=OM(SATS < 2300 öre; 20 mnkr; 20 mnkr - (SATS - 2300 öre) * 3000 mnkr)");
    expect(turning.cell("GSB", 2023)).toBe(20_000_000);
    expect(refused(turning, change(turning, "SATS", [2023]), result(turning, 2023, 40_000_000)).type).toBe(
      "notMonotone",
    );
  });
});
