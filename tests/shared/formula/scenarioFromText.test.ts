import { expect, it } from "vitest";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

it("raises the following years when one indexation rate changes", () => {
  const budget = scenarioFromText(`
    line   | unit  | 2026   | 2027 | formula
    RAM    | kr    | 100000 |      | =RAM[-1] * (1 + INDEX1)
    INDEX1 | share |        | 3 %`);
  expect(budget.row("RAM")).toEqual([100_000, 103_000]);
  budget.type("INDEX1", 2027, "2 %");
  expect(budget.row("RAM")).toEqual([100_000, 102_000]);
  budget.undo();
  expect(budget.row("RAM")).toEqual([100_000, 103_000]);
  budget.redo();
  expect(budget.row("RAM")).toEqual([100_000, 102_000]);
});
