import { describe, expect, it } from "vitest";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { completenessOf } from "../../../shared/analysis/completeness.ts";
import type { DecisionPartName } from "../../../shared/analysis/decisionParts.ts";
import { plainIndicator } from "../../../shared/domain/indicator.ts";
import { completenessTexts, gapInWords } from "../../../shared/texts/completeness.ts";
import { calculatedPlan, linkedBudget } from "../../support/linkedBudget.ts";
import { calculatedAfresh, type TestScenario } from "../../support/scenarioFromText.ts";

const partOf = (budget: TestScenario, name: DecisionPartName) => {
  const part = completenessOf(calculatedPlan(budget)).parts.find((each) => each.name === name);
  if (part === undefined) throw new Error(`no part ${name}`);
  return {
    state: part.state,
    gaps: part.gaps.map(gapInWords),
    places: part.gaps.map(({ lineId, sheetId, years }) => ({ lineId, sheetId, years })),
  };
};

describe("what a decision needs", () => {
  it("is complete where every part has its figures", () => {
    const budget = linkedBudget();
    expect(partOf(budget, "taxRate").state).toBe("complete");
    expect(partOf(budget, "appropriations").state).toBe("complete");
    expect(partOf(budget, "result").state).toBe("complete");
    expect(partOf(budget, "threeYearPlan").state).toBe("complete");
  });

  it("names the committee that lacks its appropriation, and leads to its cell", () => {
    const budget = linkedBudget();
    budget.type("KS", 2023, "");
    expect(partOf(budget, "appropriations")).toEqual({
      state: "partial",
      gaps: ["Kommunstyrelsen saknar värde 2023."],
      places: [{ lineId: budget.id("KS"), sheetId: budget.line("KS").homeSheetId, years: [2023] }],
    });
  });

  it("asks for the line by what it is, and leads to the sheet where it belongs", () => {
    const budget = linkedBudget();
    expect(partOf(budget, "loanLimit")).toEqual({
      state: "missing",
      gaps: ["Ingen rad har rollen ”Lånetak”. Lägg till raden, eller välj rollen i radens egenskaper."],
      places: [{ lineId: null, sheetId: budget.line("SKULD").homeSheetId, years: [] }],
    });
    expect(partOf(budget, "balance")).toMatchObject({ state: "partial" });
    expect(partOf(budget, "investments").places).toEqual([{ lineId: null, sheetId: null, years: [] }]);
  });

  it("wants goals of both kinds, and tells which goal cannot be judged", () => {
    const budget = linkedBudget();
    expect(partOf(budget, "financialGoals").gaps).toEqual([
      "Målet ”Nettokostnadernas ökning” går inte att bedöma 2023: värdet eller gränsen saknas.",
    ]);
    expect(partOf(budget, "operationalGoals").state).toBe("missing");
    budget.apply({ type: "setIndicator", lineId: budget.id("BEF"), indicator: plainIndicator });
    expect(partOf(budget, "operationalGoals").state).toBe("complete");
    for (const name of ["RESANDEL", "TAKTEN"]) budget.apply({ type: "removeGoal", lineId: budget.id(name) });
    expect(partOf(budget, "financialGoals").state).toBe("missing");
  });

  it("tells a figure that is an error as an error, and a year of the plan without one", () => {
    const budget = linkedBudget();
    budget.type("SKATT", 2023, "=SU / 0");
    expect(partOf(budget, "result").gaps).toEqual(["Årets resultat visar ett fel 2023."]);
    budget.type("SKATT", 2023, "");
    budget.type("SATS", 2025, "");
    budget.type("SATS", 2024, "");
    expect(partOf(budget, "threeYearPlan").gaps).toEqual([
      "SATS saknar värde 2024–2025.",
      "Årets resultat saknar värde 2024–2025, för att raden ”SATS” är tom 2024.",
    ]);
    const [, result] =
      completenessOf(calculatedPlan(budget)).parts.find(({ name }) => name === "threeYearPlan")?.gaps ?? [];
    expect(result?.behind).toEqual({ lineId: budget.id("SATS"), label: "SATS", year: 2024 });
  });

  it("says of a plan that it ends too soon, not of the committee", () => {
    const gap = {
      reason: "planTooShort",
      role: "committee",
      label: "Kommunledning",
      years: [2027],
      behind: null,
    } as const;
    expect(gapInWords(gap)).toBe("Planen för Kommunledning slutar 2027, men ska omfatta tre år.");
  });

  it("takes a total of no investments for a budget that lacks them", () => {
    const budget = linkedBudget();
    budget.apply({ type: "setRole", lineId: budget.id("BUSSAR"), role: "investmentTotal" });
    budget.type("BUSSAR", 2023, "0");
    expect(partOf(budget, "investments").gaps).toEqual([
      "Inga investeringar är inlagda 2023. Lägg till projekt på bladet för investeringar.",
    ]);
    budget.type("BUSSAR", 2023, "5 mnkr");
    expect(partOf(budget, "investments").state).toBe("complete");
  });

  it("marks a result that is not above zero", () => {
    const budget = linkedBudget();
    const isDeficit = () =>
      completenessOf(calculatedPlan(budget)).parts.find(({ name }) => name === "result")?.isDeficit;
    expect(isDeficit()).toBe(false);
    budget.type("GSB", 2023, "8 mnkr");
    expect(budget.cell("RES", 2023)).toBe(0);
    expect(isDeficit()).toBe(true);
  });

  it("finds in the sample Alingsås what the document holds, and that it states no tax rate, balance or loan limit", () => {
    const scenario = sampleScenario("alingsas");
    const { parts, isComplete } = completenessOf({ scenario, ...calculatedAfresh(scenario) });
    expect(isComplete).toBe(false);
    expect(parts.map(({ name, state }) => [completenessTexts.parts[name].title, state])).toEqual([
      ["Skattesats", "missing"],
      ["Anslag", "complete"],
      ["Resultatbudget", "complete"],
      ["Kassaflödesbudget", "missing"],
      ["Balansbudget", "missing"],
      ["Finansiella mål", "partial"],
      ["Mål för verksamheten", "missing"],
      ["Investeringsbudget", "complete"],
      ["Lånetak", "missing"],
      ["Plan för tre år", "partial"],
    ]);
  });
});
