// What is typed in whole tkr beside amounts that nobody has rounded: half a tkr is no fault, and a tkr is one.

import { describe, expect, it } from "vitest";
import { filledModel } from "../../support/filledModel.ts";
import { calculatedPlan } from "../../support/linkedBudget.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

const seeds = [40, 41, 42, 43, 44, 45] as const;

const inTkr = (budget: TestScenario, code: string, year: number): number =>
  Math.round(Number(budget.cell(code, year)) / 1_000);

const type = (budget: TestScenario, code: string, year: number, tkr: number): void => {
  budget.type(code, year, String(tkr), "tkr");
};

const rules = (budget: TestScenario): readonly string[] =>
  budget.open.status().warnings.map(({ rule, code, year }) => `${rule} ${code} ${year}`);

describe("amounts written in whole tkr", () => {
  it.each(seeds)("share a calculated frame out to its last shown krona without a word, %i", (seed) => {
    const { budget, budgetYear, lastYear } = filledModel(seed);
    for (let year = budgetYear; year <= lastYear; year += 1) {
      const frame = inTkr(budget, "BUN", year);
      type(budget, "FSK", year, Math.round(frame * 0.4));
      type(budget, "GRS", year, frame - Math.round(frame * 0.4));
      type(budget, "ÄO", year, inTkr(budget, "SOC", year));
    }
    expect(rules(budget)).toEqual([]);
    const given = Math.round(inTkr(budget, "BUN", lastYear) * 0.4);
    type(budget, "FSK", lastYear, given + 2);
    expect(rules(budget)).toEqual([`unitsAboveFrame BUN ${lastYear}`]);
    type(budget, "FSK", lastYear, given);
    type(budget, "ÄO", lastYear, inTkr(budget, "SOC", lastYear) + 2);
    expect(rules(budget)).toEqual([`ofWhichLarger ÄO ${lastYear}`]);
  });

  it.each(seeds)("are the sums and the bridge that calculated rows make, %i", (seed) => {
    const { budget, budgetYear } = filledModel(seed);
    type(budget, "KOMMUNBIDRAG", budgetYear, inTkr(budget, "KOMMUNBIDRAG", budgetYear));
    type(budget, "VERKS", budgetYear, inTkr(budget, "VERKS", budgetYear));
    expect(rules(budget)).toEqual([
      `overriddenFormula KOMMUNBIDRAG ${budgetYear}`,
      `overriddenFormula VERKS ${budgetYear}`,
    ]);
    type(budget, "VERKS", budgetYear, inTkr(budget, "VERKS", budgetYear) - 1);
    expect(budget.warnings("bridgeMissing")).toHaveLength(1);
  });

  it("are compared to the krona where everything is written in tkr: hidden rounding of a total is a fault", () => {
    const { budget, budgetYear, firstYear } = filledModel(46);
    const committees = [...calculatedPlan(budget).plan.tree.ordered].filter(({ role }) => role === "committee");
    const year = budget.line("KS").formulaFromYear === budgetYear && firstYear < budgetYear ? firstYear : budgetYear;
    let sum = 0;
    for (const { code } of committees) {
      const frame = inTkr(budget, code, year);
      type(budget, code, year, frame);
      sum += frame;
    }
    type(budget, "KOMMUNBIDRAG", year, sum);
    expect(budget.warnings("totalDiffers")).toEqual([]);
    type(budget, "KOMMUNBIDRAG", year, sum + 1);
    expect(budget.warnings("totalDiffers")).toEqual([expect.stringContaining("(skillnad 1\u00a0tkr)")]);
  });

  it("that differ by less than is shown are told apart in the sentence", () => {
    const { budget, budgetYear } = filledModel(41);
    const typed = Number(budget.cell("KOMMUNBIDRAG", budgetYear)) + 123.25;
    budget.type("KOMMUNBIDRAG", budgetYear, `${String(typed).replace(".", ",")} kr`);
    const [told = ""] = budget.warnings("totalDiffers");
    const [, is, wanted] = /inskriven som (.+?), men raderna blir (.+?) \(skillnad 123\u00a0kr\)/.exec(told) ?? [];
    expect(is).toMatch(/tkr$/);
    expect(is).not.toBe(wanted);
  });
});
