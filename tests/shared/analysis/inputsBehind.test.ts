// What goal seek proposes instead of a line that a formula decides: what is typed behind it, and never the line itself in another year.

import { expect, it } from "vitest";
import { cellOfLine } from "../../../shared/analysis/calculatedPlan.ts";
import { inputsBehind } from "../../../shared/analysis/seekUnknown.ts";
import { calculatedPlan } from "../../support/linkedBudget.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

it("proposes the growth of a line that grows from its own year before, not that line", () => {
  const test = scenarioFromText(`
    # Premisser | premises
    line     | unit  | 2026 | 2027 | 2028
    UNDERLAG | kr    | 100  |      |
    ÖKNING   | share |      | 3 %  | 4 %`);
  test.apply({
    type: "fillFormula",
    lineId: test.id("UNDERLAG"),
    source: { type: "text", text: "=[föregående] * (1 + ÖKNING)" },
    fromYear: 2027,
    toYear: 2028,
    as: "line",
  });
  const { plan } = calculatedPlan(test);
  expect(inputsBehind(plan, cellOfLine(plan, test.id("UNDERLAG"), 2028))).toEqual(["ÖKNING"]);
});
