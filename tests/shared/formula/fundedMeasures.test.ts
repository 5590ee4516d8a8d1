import { describe, expect, it } from "vitest";
import { compileFormula } from "../../../shared/formula/compileFormula.ts";
import { printParts } from "../../../shared/formula/formulaParts.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

const budget = () =>
  scenarioFromText(`
  # Ramar | frames
  line  | 2026 | formula
  VON   | 1000 |
  NEJ   |      | =ÅTGÄRDER(finansierad nej)
  JA    |      | =ÅTGÄRDER(finansierad ja)
  # Åtgärder | measures
  line      | measure                          | 2026
  SPARKRAV  | saving permanent VON             | -50
  BETALD    | permanent VON funded SPARKRAV    | 30
  OBETALD   | temporary VON                    | 7`);

describe("finansierad in a query", () => {
  it("counts what the funding ledger counts: additions that name no funding, never a saving", () => {
    const plan = budget();
    expect([plan.row("NEJ"), plan.row("JA")]).toEqual([[7], [30]]);
    expect(plan.open.status().unfunded).toEqual([{ year: 2026, amountSek: 7 }]);
  });

  it("counts a measure as unfunded when what paid for it is gone, as the ledger does", () => {
    const plan = budget();
    plan.apply({ type: "removeLines", lineIds: [plan.id("SPARKRAV")] });
    expect([plan.row("NEJ"), plan.row("JA")]).toEqual([[37], [0]]);
    expect(plan.open.status().unfunded).toEqual([{ year: 2026, amountSek: 37 }]);
    plan.undo();
    expect(plan.row("NEJ")).toEqual([7]);
  });
});

it.each([
  ["10000000 kr", "10 000 000 kr"],
  ["10 000 000 kr", "10 000 000 kr"],
  ["12345,5 kr", "12 345,5 kr"],
  ["1234 kr", "1234 kr"],
  ["2026 * 1 kr", "2026 * 1 kr"],
])("%s is shown as %s, and read again as the same", (typed, shown) => {
  const { facts } = budget().open.context;
  const compiled = compileFormula(typed, "swedish", facts, "kr");
  if (!compiled.ok) throw new Error(compiled.error.reason.type);
  expect(printParts(compiled.value.parts, "swedish", facts)).toBe(shown);
  const again = compileFormula(shown, "swedish", facts, "kr");
  expect(again.ok && again.value.canonical).toBe(compiled.value.canonical);
});
