import { describe, expect, it } from "vitest";
import { type SensitivityRow, sensitivityOf } from "../../../shared/analysis/sensitivity.ts";
import { sensitivityHow } from "../../../shared/explain/whatIfWords.ts";
import { roundHalfAwayFromZero } from "../../../shared/format/rounding.ts";
import { calculatedPlan, linkedBudget } from "../../support/linkedBudget.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

const tkr = (row: SensitivityRow | undefined): readonly (number | null)[] =>
  row?.years.map(({ resultSek }) => (resultSek === null ? null : roundHalfAwayFromZero(resultSek / 1_000, 3))) ?? [];
const rowOf = (budget: TestScenario, key: SensitivityRow["key"]): SensitivityRow => {
  const row = sensitivityOf(calculatedPlan(budget)).rows.find((each) => each.key === key);
  if (row === undefined) throw new Error(`no row ${key}`);
  return row;
};
const stepped = (budget: TestScenario, name: string, step: number): SensitivityRow | undefined =>
  sensitivityOf(calculatedPlan(budget), [{ lineId: budget.id(name), step }]).rows.at(-1);

describe("the standard rows", () => {
  const budget = linkedBudget();
  it.each([
    // 10 öre on a tax base of 1 000, 1 030 and 1 060 mnkr
    ["taxRate", [1_000, 1_030, 1_060]],
    // −100 mnkr × 1,4 × 1 %
    ["wages", [-1_400, -1_442, -1_484]],
    // (220 + 20) mnkr / 10 000 × 100
    ["inhabitants", [2_400, 2_466, 2_532]],
    // the frames of 2024 are 1 % of 200 mnkr dearer, those of 2025 as well: 204 − (200 × 1,03 + 1) × …
    ["priceIndex", [0, -2_000, -4_110]],
    // 1 % of 100 mnkr
    ["loanInterest", [-1_000, -1_000, -1_000]],
  ] as const)("%s moves the result as worked out by hand", (key, expected) => {
    expect(tkr(rowOf(budget, key))).toEqual(expected);
  });

  it("say what they assumed, and what was stepped", () => {
    const wages = rowOf(budget, "wages");
    expect(wages.assumed).toEqual([
      { year: 2023, amountSek: -1_400_000 },
      { year: 2024, amountSek: expect.closeTo(-1_442_000, 3) },
      { year: 2025, amountSek: expect.closeTo(-1_484_000, 3) },
    ]);
    expect(wages.stepped.map(({ label, heldYears }) => [label, heldYears])).toEqual([
      ["Verksamhetens intäkter − kostnader", [2023, 2024, 2025]],
    ]);
    expect(rowOf(budget, "taxRate").stepped.map(({ label, years, heldYears }) => [label, years, heldYears])).toEqual([
      ["SATS", [2023, 2024, 2025], []],
    ]);
  });

  it("say which role is missing instead of a figure", () => {
    const lacking = linkedBudget();
    lacking.apply({ type: "setRole", lineId: lacking.id("PO"), role: null });
    lacking.apply({ type: "setRole", lineId: lacking.id("LÅNER"), role: null });
    expect(rowOf(lacking, "wages")).toMatchObject({ missing: ["payrollTax"], stepped: [] });
    expect(rowOf(lacking, "loanInterest").missing).toEqual(["loanInterest"]);
    expect(tkr(rowOf(lacking, "loanInterest"))).toEqual([null, null, null]);
  });

  it("tell a premise without figures as empty, and never as no effect", () => {
    const empty = linkedBudget();
    for (const year of [2023, 2024, 2025]) empty.type("LÅNER", year, "");
    expect(rowOf(empty, "loanInterest").isEmpty).toBe(true);
  });

  it("show each goal before and after", () => {
    const goal = rowOf(budget, "wages").goals.find(({ lineId }) => lineId === budget.id("RESANDEL"));
    // (12 − 1,4) / 240
    expect(goal?.years[0]).toEqual({
      year: 2023,
      before: 0.05,
      after: expect.closeTo(10.6 / 240, 12),
      metBefore: true,
      metAfter: true,
    });
  });
});

describe("a step of one's own", () => {
  it("is laid on every year from the budget year on", () => {
    const budget = linkedBudget();
    expect(tkr(stepped(budget, "GSB", 500_000))).toEqual([500, 500, 500]);
  });

  it("holds a line that a formula decides at its figure, and steps it from there", () => {
    const budget = linkedBudget();
    const row = stepped(budget, "KOMMUNBIDRAG", 1_000_000);
    expect(row?.stepped[0]?.heldYears).toEqual([2023, 2024, 2025]);
    expect(tkr(row)).toEqual([-1_000, -1_000, -1_000]);
  });

  it("gives what the same edit gives, and leaves the scenario as it was", () => {
    const budget = linkedBudget();
    const before = budget.row("RES").map(Number);
    const effect = stepped(budget, "SATS", 0.0037)?.years.map(({ resultSek }) => resultSek ?? Number.NaN) ?? [];
    expect(budget.row("RES")).toEqual(before);
    for (const year of [2023, 2024, 2025]) budget.type("SATS", year, "22,37");
    const after = budget.row("RES").map(Number);
    for (const index of [0, 1, 2]) expect(effect[index]).toBeCloseTo((after[index] ?? 0) - (before[index] ?? 0), 4);
  });
});

describe("a premise that no formula reads", () => {
  it("is told apart from one that has no effect, and its sentence says so", () => {
    const budget = linkedBudget();
    const lone = stepped(budget, "BEF", 100);
    expect(tkr(lone)).toEqual([0, 0, 0]);
    expect(lone?.isUnread).toBe(true);
    expect(lone === undefined ? "" : sensitivityHow(lone)).toContain("Ingen rad räknar med BEF");
    expect(stepped(budget, "PKV", 0.01)?.isUnread).toBe(false);
    expect(rowOf(budget, "taxRate").isUnread).toBe(false);
    // Read through ÅTGÄRDER, and looked at for its own sake.
    expect(stepped(budget, "BUSSAR", 1_000)?.isUnread).toBe(false);
    expect(stepped(budget, "RES", 1_000)?.isUnread).toBe(false);
  });
});
