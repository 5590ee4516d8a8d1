// Formulas over years as commands: filled as the line's formula or as own formulas, overrides restored, a line's formula taken
// away. Every case is one undoable edit.

import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const frames = (): TestScenario =>
  scenarioFromText(`
    # Premisser | premises
    line | unit  | 2024 | 2025 | 2026 | 2027
    PKV  | share |      | 2 %  | 3 %  | 4 %
    # Ramar | frames
    line | 2024 | 2025 | 2026 | 2027
    VON  | 1000 | 1200 | 1250 | 1300
    SOC  | 500  | =SOC[-1] + 5 kr | 600 | =SOC[-1] * 2`);

type Fill = Extract<Command, { type: "fillFormula" }>;
const fill = (
  budget: TestScenario,
  line: string,
  formula: string | number,
  from: number,
  to: number,
  as: Fill["as"],
): Fill => ({
  type: "fillFormula",
  lineId: budget.id(line),
  source: typeof formula === "number" ? { type: "year", year: formula } : { type: "text", text: formula },
  fromYear: from,
  toYear: to,
  as,
});

/** Applies, looks, takes back and does again: the figures before must come back whole. */
function applied(budget: TestScenario, line: string, command: Command): void {
  const before = budget.row(line);
  const formula = budget.shownFormula(line);
  budget.apply(command);
  const after = budget.row(line);
  budget.undo();
  expect(budget.row(line)).toEqual(before);
  expect(budget.shownFormula(line)).toBe(formula);
  budget.redo();
  expect(budget.row(line)).toEqual(after);
}

describe("filling a formula over years", () => {
  it("makes a typed formula the line's from a year on, in place of the values that stood there", () => {
    const budget = frames();
    applied(budget, "VON", fill(budget, "VON", "=VON[föregående] * (1 + PKV)", 2025, 2027, "line"));
    expect(budget.row("VON")).toEqual([1000, 1000 * 1.02, 1000 * 1.02 * 1.03, 1000 * 1.02 * 1.03 * 1.04]);
    expect(budget.line("VON")).toMatchObject({ formulaFromYear: 2025, kind: "formula" });
    expect(budget.open.status().undoLabel).toBe("Fyllde formeln för VON 2025–2027");
  });

  it("leaves the years after the filled ones as visible overrides", () => {
    const budget = frames();
    applied(budget, "VON", fill(budget, "VON", "=VON[föregående] * (1 + PKV)", 2026, 2026, "line"));
    expect(budget.row("VON")).toEqual([1000, 1200, 1236, 1300]);
    expect(budget.warnings("overriddenFormula")).toHaveLength(1);
  });

  it("begins at the first year the formula can reach back from", () => {
    const budget = frames();
    budget.apply(fill(budget, "VON", "=VON[föregående] * 2", 2024, 2027, "line"));
    expect(budget.row("VON")).toEqual([1000, 2000, 4000, 8000]);
  });

  it("makes a year's own formula the line's, and takes away own formulas that say the same", () => {
    const budget = frames();
    budget.type("SOC", 2026, "=SOC[-1] + 5 kr");
    applied(budget, "SOC", fill(budget, "SOC", 2025, 2025, 2025, "line"));
    expect(budget.row("SOC")).toEqual([500, 505, 510, 1020]);
    expect(budget.shownFormula("SOC")).toBe("=SOC[föregående] + 5 kr");
    expect([...(budget.open.scenario.cells.get(budget.id("SOC"))?.keys() ?? [])]).toEqual([2024, 2027]);
  });

  it("keeps what an earlier formula of the line gave in the years before", () => {
    const budget = frames();
    budget.formula("VON", "=VON[-1] + 10 kr");
    expect(budget.row("VON")).toEqual([1000, 1010, 1020, 1030]);
    applied(budget, "VON", fill(budget, "VON", "=VON[-1] * 2", 2027, 2027, "line"));
    expect(budget.row("VON")).toEqual([1000, 1010, 1020, 2040]);
  });

  it("gives chosen years formulas of their own, and none where the line's formula says the same", () => {
    const budget = frames();
    applied(budget, "SOC", fill(budget, "SOC", 2025, 2026, 2027, "years"));
    expect(budget.row("SOC")).toEqual([500, 505, 510, 515]);
    expect(budget.line("SOC").formula).toBe(null);
    budget.formula("VON", "=VON[-1] + 10 kr");
    budget.type("VON", 2026, "7");
    budget.apply(fill(budget, "VON", 2025, 2026, 2027, "years"));
    expect(budget.row("VON")).toEqual([1000, 1010, 1020, 1030]);
    expect(budget.warnings("overriddenFormula")).toEqual([]);
  });

  it("is no edit when it changes nothing", () => {
    const budget = frames();
    const { revision } = budget.open;
    budget.apply(fill(budget, "SOC", 2025, 2025, 2025, "years"));
    expect(budget.open.revision).toBe(revision);
  });

  it.each([
    [
      "a year without a formula",
      (b: TestScenario) => fill(b, "VON", 2024, 2025, 2026, "line"),
      "VON har ingen formel 2024.",
    ],
    [
      "a year outside the sheet",
      (b: TestScenario) => fill(b, "VON", "=PKV", 2025, 2030, "years"),
      "VON har inga belopp för 2030.",
    ],
    [
      "the wrong unit",
      (b: TestScenario) => fill(b, "VON", "=PKV", 2025, 2026, "line"),
      "Formeln ger en andel, men raden är i kr.",
    ],
    ["no formula", (b: TestScenario) => fill(b, "VON", "=", 2025, 2026, "line"), "Formeln är tom."],
  ])("refuses %s", (_, command, sentence) => {
    const budget = frames();
    expect(budget.refusal(command(budget))).toContain(sentence);
  });
});

describe("restoring the line's formula", () => {
  it("takes away overrides of several lines at once and leaves other cells alone", () => {
    const budget = frames();
    budget.formula("VON", "=VON[-1] + 10 kr");
    budget.type("VON", 2026, "7");
    budget.type("VON", 2027, "=VON[-1] * 3");
    const cells = [2024, 2025, 2026, 2027].flatMap((year) => [
      { lineId: budget.id("VON"), year },
      { lineId: budget.id("SOC"), year },
    ]);
    applied(budget, "VON", { type: "restoreLineFormula", cells });
    expect(budget.row("VON")).toEqual([1000, 1010, 1020, 1030]);
    expect(budget.row("SOC")).toEqual([500, 505, 600, 1200]);
    expect(budget.open.status().undoLabel).toBe("Återställde radens formel i 2 celler");
  });

  it("refuses when nothing stands over a formula", () => {
    const budget = frames();
    const cells = [{ lineId: budget.id("VON"), year: 2025 }];
    expect(budget.refusal({ type: "restoreLineFormula", cells })).toContain("Inga av cellerna är överskrivna");
  });
});

describe("taking away a line's formula", () => {
  it("keeps its figures as typed values, unrounded, with overrides and own formulas as they were", () => {
    const budget = frames();
    budget.formula("VON", "=VON[-1] * 1,015");
    budget.type("VON", 2026, "=VON[-1] + 1 kr");
    applied(budget, "VON", { type: "removeLineFormula", lineId: budget.id("VON"), keep: "values" });
    expect(budget.shownFormula("VON")).toBe(null);
    expect(budget.line("VON").kind).toBe("input");
    budget.type("VON", 2024, "0");
    const kept = 1000 * 1.015;
    expect(budget.row("VON")).toEqual([0, kept, kept + 1, (kept + 1) * 1.015]);
  });

  it("empties the years when asked to, and a year that has no figure either way", () => {
    const budget = frames();
    budget.formula("VON", "=VON[-1] * 1,5");
    budget.type("VON", 2024, "");
    budget.apply({ type: "removeLineFormula", lineId: budget.id("VON"), keep: "values" });
    expect(budget.row("VON")).toEqual([null, null, null, null]);
    budget.undo();
    budget.undo();
    applied(budget, "VON", { type: "removeLineFormula", lineId: budget.id("VON"), keep: "nothing" });
    expect(budget.row("VON")).toEqual([1000, null, null, null]);
  });

  it("refuses a line without a formula", () => {
    const budget = frames();
    const refusal = (code: string) =>
      budget.refusal({ type: "removeLineFormula", lineId: budget.id(code), keep: "values" });
    expect(refusal("VON")).toBe("VON har ingen formel att ta bort.");
    // SOC has own formulas in two years, and no formula for all of them.
    expect(refusal("SOC")).toBe(
      "SOC har ingen formel för alla år. 2025 och 2027 har egna; töm cellen för att ta bort en sådan.",
    );
  });

  it("tells the years that are filled, not those the formula cannot reach back from", () => {
    const budget = frames();
    budget.apply(fill(budget, "VON", "=VON[föregående] * (1 + PKV)", 2024, 2027, "line"));
    expect(budget.open.status().undoLabel).toBe("Fyllde formeln för VON 2025–2027");
    expect(budget.row("VON")[0]).toBe(1000);
  });
});
