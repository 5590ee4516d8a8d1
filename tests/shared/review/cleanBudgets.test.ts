import { describe, expect, it } from "vitest";
import { cleanBudget } from "../../support/cleanBudget.ts";
import { filledModel } from "../../support/filledModel.ts";
import { reviewOf } from "../../support/reviewOf.ts";
import { calculatedAfresh } from "../../support/scenarioFromText.ts";

it("says nothing about two hundred budgets without a fault", () => {
  const alarms = Array.from({ length: 200 }, (_, seed) => seed).flatMap((seed) =>
    reviewOf(cleanBudget(seed).draft.scenario()).map(({ place, message }) => `${seed}: ${place}: ${message}`),
  );
  expect(alarms).toEqual([]);
});

it("says nothing about them because there is something to be silent about: every budget has figures to its last row", () => {
  for (const seed of [1, 50, 199]) {
    const { draft, lastYear } = cleanBudget(seed);
    const scenario = draft.scenario();
    const { calculated } = calculatedAfresh(scenario);
    for (const code of ["KOMMUNBIDRAG", "NETTODRIFT", "RES", "RESANDEL", "SJÄLVFIN"])
      expect([code, calculated.valueOf(draft.id(code), lastYear).value]).toEqual([code, expect.any(Number)]);
  }
});

describe("the standard model filled in without a fault", () => {
  it.each(Array.from({ length: 20 }, (_, index) => 40 + index))("is not warned of, %i", (seed) => {
    const { budget, lastYear } = filledModel(seed);
    expect(budget.warnings()).toEqual([]);
    for (const code of ["KOMMUNBIDRAG", "NETTODRIFT", "RES", "KASSAFLÖDE", "TILLGÅNGAR", "BALANSKRAV"])
      expect([code, budget.cell(code, lastYear)]).toEqual([code, expect.any(Number)]);
  });
});
