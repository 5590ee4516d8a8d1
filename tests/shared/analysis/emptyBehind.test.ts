// Which empty cell a figure waits for: through formulas and sums, never one that a sum passes by, and none where nothing is missing.

import { expect, it } from "vitest";
import { cellOfLine } from "../../../shared/analysis/calculatedPlan.ts";
import { emptyBehind } from "../../../shared/analysis/emptyBehind.ts";
import { calculatedPlan } from "../../support/linkedBudget.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = () => {
  const test = scenarioFromText(`
    # Resultatbudget | incomeBudget
    line  | unit  | 2026 | 2027
    SATS  | count | 20   | 21
    BAS   | kr    | 100  |
    ÖVRIG | kr    |      | 5
    SKATT | kr    |      |
    DELAR | kr    |      |
    RES   | kr    |      |`);
  test.formula("SKATT", "=SATS * BAS");
  test.formula("DELAR", "=SUMMA(ÖVRIG; SKATT)");
  test.formula("RES", "=DELAR - SATS * 1 kr");
  return test;
};

const behind = (test: ReturnType<typeof budget>, code: string, year: number) => {
  const model = calculatedPlan(test);
  const found = emptyBehind(model, cellOfLine(model.plan, test.id(code), year));
  return found === null ? null : `${found.label} ${found.year}`;
};

it("names the empty input behind a formula, also through a sum", () => {
  const test = budget();
  expect(["SKATT", "DELAR", "RES"].map((code) => behind(test, code, 2027))).toEqual([
    "BAS 2027",
    "BAS 2027",
    "BAS 2027",
  ]);
});

it("blames no empty cell that a sum passes by", () => {
  const test = budget();
  test.type("ÖVRIG", 2027, "");
  expect(behind(test, "RES", 2027)).toBe("BAS 2027");
});

it("finds nothing behind an input, nor behind a figure that is there", () => {
  const test = budget();
  expect([behind(test, "BAS", 2027), behind(test, "SKATT", 2026)]).toEqual([null, null]);
});
