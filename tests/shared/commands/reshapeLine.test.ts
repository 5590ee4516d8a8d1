import { describe, expect, it } from "vitest";
import type { Command } from "../../../shared/commands/command.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";

const lines = () =>
  scenarioFromText(`
  # Ramar | frames
  line             | unit  | kind    | 2025 | 2026 | formula
  : Nämnder        |       | heading |      |      |
    VON            |       |         | 1    | 2    |
    TOM            |       |         |      |      |
    F              |       |         |      |      | =VON * 2
  SUMN             |       | sum     |      |      | =SUMMA(Nämnder)
  MAL              | share |         |      |      | =VON / F`);
const reshaping = (budget: TestScenario, name: string, more: object): Command => {
  const { id, kind, unit, scope } = budget.line(name);
  return { type: "reshapeLine", lineId: id, kind, unit, scope, ...more };
};

describe("a line made into another kind", () => {
  it("becomes a row that is no item, and the sum leaves it out", () => {
    const budget = lines();
    budget.apply(reshaping(budget, "F", { kind: "ofWhich" }));
    expect(budget.row("SUMN")).toEqual([1, 2]);
    budget.apply(reshaping(budget, "F", { kind: "input" }));
    expect(budget.line("F").kind).toBe("formula");
    expect(budget.row("SUMN")).toEqual([3, 6]);
  });

  it("becomes a heading when nothing stands on it, and can be indented under then", () => {
    const budget = lines();
    budget.apply(reshaping(budget, "TOM", { kind: "heading" }));
    expect(budget.line("TOM").kind).toBe("heading");
    expect(budget.refusal(reshaping(budget, "VON", { kind: "heading" }))).toBe(
      "”VON” har 2 uppgifter (belopp, formel eller egenskaper) som en rubrik eller text inte kan ha. Töm raden först.",
    );
  });

  it("stays a heading while lines stand under it", () => {
    const budget = lines();
    expect(budget.refusal(reshaping(budget, "Nämnder", { kind: "input" }))).toBe(
      "”Nämnder” har 3 rader under sig som behöver en rubrik. Flytta ut dem först.",
    );
  });

  it("has another unit only while no figure stands in the old one and its formula gives it", () => {
    const budget = lines();
    expect(budget.refusal(reshaping(budget, "VON", { unit: "share" }))).toBe(
      "”VON” har 2 värden i kronor, som skulle betyda något annat i den nya enheten. Töm dem först, eller gör en ny rad.",
    );
    budget.apply(reshaping(budget, "TOM", { unit: "count" }));
    expect(budget.line("TOM").unit).toBe("count");
    expect(budget.refusal(reshaping(budget, "F", { unit: "share" }))).toBe(
      "”F” räknas av en formel som inte ger den nya enheten. Ändra formeln först.",
    );
  });

  it("is paid by fees, a heading with all under it", () => {
    const budget = lines();
    budget.apply(reshaping(budget, "Nämnder", { scope: "feeFunded" }));
    expect(["Nämnder", "VON", "TOM", "F", "SUMN"].map((name) => budget.line(name).scope)).toEqual([
      "feeFunded",
      "feeFunded",
      "feeFunded",
      "feeFunded",
      "taxFunded",
    ]);
    budget.open.undo();
    expect(budget.line("VON").scope).toBe("taxFunded");
  });

  it("keeps what its part in the budget asks for", () => {
    const budget = lines();
    budget.apply({ type: "setRole", lineId: budget.id("TOM"), role: "result" });
    expect(budget.refusal(reshaping(budget, "TOM", { kind: "text" }))).toContain("har en uppgift i budgeten");
    expect(budget.refusal(reshaping(budget, "TOM", { unit: "index" }))).toContain("har en uppgift i budgeten");
    expect(budget.refusal(reshaping(budget, "VON", { kind: "goal" }))).toContain("har en uppgift i budgeten");
  });

  it("is one edit with the name and the note of the same dialog", () => {
    const budget = lines();
    const parts = [
      reshaping(budget, "Nämnder", { scope: "feeFunded" }),
      { type: "setNote", lineId: budget.id("Nämnder"), note: "Avgifter" },
    ] as Extract<Command, { type: "setProperties" }>["parts"];
    budget.apply({ type: "setProperties", parts });
    expect([budget.line("VON").scope, budget.line("Nämnder").note]).toEqual(["feeFunded", "Avgifter"]);
    budget.open.undo();
    expect([budget.line("VON").scope, budget.line("Nämnder").note]).toEqual(["taxFunded", ""]);
  });
});
