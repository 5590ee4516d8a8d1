// An acceptance holds for the figures it was given for, and for that finding alone.

import { expect, it } from "vitest";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import { newProject, outlay, projectScenario } from "../../support/projectScenario.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const open = (budget: TestScenario): readonly string[] =>
  budget.open.status().warnings.flatMap(({ acknowledged, message }) => (acknowledged === null ? [message] : []));

function accept(budget: TestScenario, part: string, reason: string): void {
  const found = budget.open.status().warnings.find(({ message }) => message.includes(part));
  if (found === undefined) throw new Error(`no finding says ${part}`);
  const { rule, lineId, year, sheetId, message } = found;
  budget.apply({ type: "acknowledge", finding: { rule, lineId, year, sheetId, message }, reason });
}

it("of one thing a project lacks leaves the acceptance of another, and a new reason takes the place of the old", () => {
  const test = projectScenario();
  test.apply(newProject(test, [outlay({ 2026: "4 mnkr", 2028: "5 mnkr" }, "", [2027, 1])]));
  accept(test, "livslängd saknas", "Utreds");
  accept(test, "efter ianspråktagandet", "Etapp två");
  expect(open(test)).toEqual([]);
  accept(test, "livslängd saknas", "Klart i mars");
  expect(test.open.scenario.acknowledgements.map(({ reason }) => reason)).toEqual(["Etapp två", "Klart i mars"]);
  test.type("SKOLA_UTG", 2028, "50 mnkr");
  expect(open(test)).toEqual([expect.stringContaining("utgifter på 50\u00a0000\u00a0000\u00a0kr")]);
  accept(test, "efter ianspråktagandet", "Etapp två blev dyrare");
  expect(test.open.scenario.acknowledgements).toHaveLength(2);
  test.undo();
  expect(open(test)).toHaveLength(1);
});

it("of a measure without a committee does not outlive its amount", () => {
  const budget = scenarioFromText(`
    # Ramar | frames
    line  | 2026 | 2027 | formula
    VON   | 1000 | 1000 |
    # Åtgärder | measures
    line  | measure          | 2026 | 2027
    SPAR  | saving permanent |      | -12`);
  budget.apply({ type: "setRole", lineId: budget.id("VON"), role: "committee" });
  const measure = { ...plainMeasure, direction: "saving" } as const;
  budget.apply({ type: "setMeasure", lineId: budget.id("SPAR"), measure });
  accept(budget, "SPAR hör inte till någon nämnd", "Fördelas i mars");
  expect(open(budget)).toEqual([]);
  budget.type("SPAR", 2027, "-12 000");
  expect(open(budget)).toEqual([expect.stringContaining("Som mest gäller det −12\u00a0000\u00a0kr (2027).")]);
  budget.undo();
  expect(open(budget)).toEqual([]);
});
