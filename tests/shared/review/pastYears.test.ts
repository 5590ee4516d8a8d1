// What was left unpaid or uneven in a year before the budget year is decided and past: it is shown in the ledger, and asked of nobody now.

import { expect, it } from "vitest";
import { newScenario } from "../../../electron/host/newScenario.ts";
import { fundingLedger } from "../../../shared/analysis/fundingLedger.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { fundedBy, type Measure, plainMeasure } from "../../../shared/domain/measure.ts";
import { openedScenario } from "../../support/openedScenario.ts";
import type { TestScenario } from "../../support/scenarioFromText.ts";

function budget(): TestScenario {
  const made = newScenario({
    title: "Liten",
    municipality: "",
    budgetYear: 2027,
    planYears: 1,
    historyYears: 1,
    organisationText: "Kommunstyrelsen (KS)\nSocialnämnden (SN)",
  });
  if (!made.ok) throw new Error(made.error.type);
  return openedScenario(made.value);
}

function add(scenario: TestScenario, code: string, measure: Partial<Measure>, amounts: Record<number, string>): void {
  scenario.apply({
    type: "addMeasure",
    sheetId: null,
    parentId: null,
    afterLineId: null,
    newLineId: newLineId(),
    code,
    label: code,
    scope: "taxFunded",
    measure: { ...plainMeasure, committeeId: scenario.id("KS"), ...measure },
    amounts: { type: "years", cells: Object.entries(amounts).map(([year, text]) => ({ year: Number(year), text })) },
    bareUnit: "tkr",
  });
}

const told = (scenario: TestScenario, rule: string): readonly (number | null)[] =>
  scenario.open.status().warnings.flatMap((warning) => (warning.rule === rule ? [warning.year] : []));

it("a temporary addition of last year is in the ledger, but neither in the strip nor among the findings", () => {
  const scenario = budget();
  add(scenario, "SOMMAR", { duration: "temporary" }, { 2026: "500" });
  expect(scenario.open.status().unfunded).toEqual([]);
  expect(told(scenario, "unfundedMeasure")).toEqual([]);
  expect(fundingLedger(scenario.open.calculated).years.map(({ unfundedSek }) => unfundedSek)).toEqual([500_000, 0, 0]);
});

it("a lasting addition of last year is asked about from the budget year on, as long as it costs", () => {
  const scenario = budget();
  add(scenario, "LÄRARE", {}, { 2026: "300" });
  expect(scenario.open.status().unfunded).toEqual([
    { year: 2027, amountSek: 300_000 },
    { year: 2028, amountSek: 300_000 },
  ]);
  expect(told(scenario, "unfundedMeasure")).toEqual([2027, 2028]);
});

it("a lasting cost on money of last year is told in the budget year, where it is missed", () => {
  const scenario = budget();
  add(scenario, "ENGÅNGS", { direction: "saving", duration: "temporary" }, { 2026: "300" });
  add(scenario, "LÄRARE", { fundings: fundedBy(scenario.id("ENGÅNGS")) }, { 2026: "300" });
  expect(told(scenario, "temporaryFunding")).toEqual([2027]);
});

it("a transfer that did not come out even last year is left alone, one of this year is told", () => {
  const scenario = budget();
  add(scenario, "VÄX", { direction: "transfer" }, { 2026: "-300" });
  expect(told(scenario, "transferUnbalanced")).toEqual([]);
  add(scenario, "VÄX2", { direction: "transfer" }, { 2027: "-200" });
  expect(told(scenario, "transferUnbalanced")).toEqual([2027]);
});
