import { expect, it } from "vitest";
import { newScenario } from "../../../../electron/host/newScenario.ts";
import { OpenScenario } from "../../../../electron/host/openScenario.ts";
import { rollForward } from "../../../../electron/host/rollForward.ts";
import { WorkingCopy } from "../../../../electron/store/workingCopy.ts";
import { newLineId } from "../../../../shared/domain/ids.ts";
import type { Scenario } from "../../../../shared/domain/scenario.ts";
import { effect, newProject, outlay } from "../../../support/projectScenario.ts";
import { editedAt, TestScenario } from "../../../support/scenarioFromText.ts";

function opened(scenario: Scenario): TestScenario {
  const workingCopy = WorkingCopy.inMemory();
  const contents = { scenario, log: [], revisions: [] };
  workingCopy.fill(contents);
  return new TestScenario(new OpenScenario(contents, workingCopy, "", () => new Date(editedAt)));
}

/** A new scenario of the standard model, 2026 typed as history, budget 2027 and two plan years, ten years of investments. */
function newMunicipality(): TestScenario {
  const made = newScenario({
    title: "Provköping 2027",
    municipality: "Provköping",
    budgetYear: 2027,
    planYears: 2,
    historyYears: 1,
    investmentYears: 10,
    organisationText: "Barn- och ungdomsnämnden (BUN)\nKommunstyrelsen (KS)",
  });
  if (!made.ok) throw new Error(JSON.stringify(made.error));
  const test = opened(made.value);
  const all = {
    SATS: "21,50",
    PKV: "2 %",
    INTERNR: "2,75 %",
    LÅNER: "3 %",
    AVSKR_BEF: "30 mnkr",
    KAPKOST_BEF: "42 mnkr",
    SU_ÖKNING: "3 %",
    INKUTJ: "120 mnkr",
    KOSTUTJ: "0",
    REGL: "20 mnkr",
    STRUKTUR: "0",
    LSS: "-10 mnkr",
    FASTAVG: "25 mnkr",
    FININT: "5 mnkr",
    PENSION: "40 mnkr",
    CENTRAL_LÖN: "0",
    OFÖRDELAT: "3 mnkr",
  };
  for (const [code, text] of Object.entries(all)) test.formula(code, text);
  const history = {
    SKATTEUNDERLAG: "3 000 mnkr",
    BUN: "450 mnkr",
    KS: "350 mnkr",
    ANL: "900 mnkr",
    OMS: "100 mnkr",
    LIKVIDA: "60 mnkr",
    EGET_KAPITAL: "500 mnkr",
    AVSÄTTNINGAR: "80 mnkr",
    SKULD: "400 mnkr",
    KORTA_SKULDER: "80 mnkr",
  };
  for (const [code, text] of Object.entries(history)) test.type(code, 2026, text);
  return test;
}

const years = [2027, 2028, 2029] as const;
const operations =
  "SKATT GSB FINKOST RES LÖPANDE INVNETTO KASSAFLÖDE SKULD TILLGÅNGAR BALANSKONTROLL BALANSKRAV SOLIDITET".split(" ");

const figures = (test: TestScenario, code: string): readonly number[] =>
  years.map((year) => {
    const cell = test.cell(code, year);
    if (typeof cell !== "number") throw new Error(`${code} ${year}: ${String(cell)}, from ${test.origin(code, year)}`);
    return cell;
  });

it("calculates every table from the frames to the balance, which balances", () => {
  const test = newMunicipality();
  for (const code of operations) expect(figures(test, code)).toHaveLength(3);
  for (const off of figures(test, "BALANSKONTROLL")) expect(off).toBeCloseTo(0, 3);
  expect(figures(test, "VERKS").map((sek, index) => sek + (figures(test, "NETTODRIFT")[index] ?? 0))).toEqual([
    0, 0, 0,
  ]);
  expect(test.warnings("cellError")).toEqual([]);
});

it("lets a project cost money in later years: depreciation, frame, debt and interest, and only its own", () => {
  const test = newMunicipality();
  test.apply({
    type: "addFramePart",
    committeeId: test.id("BUN"),
    part: { kind: "investmentEffect" },
    bareUnit: "kr",
    newLineId: newLineId(),
  });
  const before = new Map(
    ["BUN", "AVSKR", "KAPKOST", "RES", "SKULD", "FINKOST", "KS"].map((code) => [code, figures(test, code)]),
  );
  test.apply(
    newProject(test, [outlay({ 2027: "33 mnkr" }, "33", [2028, 1]), effect("runningEffect", "1 mnkr", [2028, 1])]),
  );
  const changed = (code: string): readonly number[] =>
    figures(test, code).map((sek, index) => Math.round(sek - (before.get(code)?.[index] ?? Number.NaN)));
  const interest = [33e6 * 0.0275, 32e6 * 0.0275];
  const cost = interest.map((sek) => 2e6 + sek);
  expect(changed("AVSKR")).toEqual([0, -1e6, -1e6]);
  // The frame takes the consequence as a step, indexed the year after.
  expect(changed("BUN")[1]).toBe(cost[0]);
  expect(changed("KAPKOST")).toEqual([0, -(1e6 + (interest[0] ?? 0)), -(1e6 + (interest[1] ?? 0))]);
  expect(changed("KS")).toEqual([0, 0, 0]);
  // Borrowed in full the first year; interest on the opening debt from the second.
  expect(changed("SKULD")[0]).toBe(33e6);
  expect(changed("FINKOST")).toEqual([0, -33e6 * 0.03, Math.round((changed("SKULD")[1] ?? 0) * -0.03)]);
  expect(changed("RES")[1]).toBe(-1e6 - 1e6 - 33e6 * 0.03);
  for (const off of figures(test, "BALANSKONTROLL")) expect(off).toBeCloseTo(0, 3);
});

it("keeps the years of operations free of errors when investments reach further", () => {
  const test = newMunicipality();
  test.apply(newProject(test, [outlay({ 2033: "50 mnkr", 2036: "10 mnkr" }, "20", [2034, 7])]));
  for (const code of operations) expect(figures(test, code)).toHaveLength(3);
  expect(test.cell("INV_TOTALT", 2036)).toBe(10e6);
  expect(test.warnings("cellError")).toEqual([]);
});

it("gives back no capital cost that nobody is charged for", () => {
  const test = newMunicipality();
  const before = figures(test, "KAPKOST");
  const project = { committeeId: null, priority: null, status: "idea" } as const;
  test.apply(newProject(test, [outlay({ 2027: "33 mnkr" }, "33", [2028, 1])], { project }));
  expect(figures(test, "KAPKOST")).toEqual(before);
  expect(figures(test, "PROJ_AVSKR")).toEqual([0, 1e6, 1e6]);
});

it("leaves a fee-funded project out of the result, and the balance still balances", () => {
  const test = newMunicipality();
  const before = figures(test, "AVSKR");
  test.apply(
    newProject(test, [outlay({ 2027: "40 mnkr" }, "40", [2028, 1])], {
      scope: "feeFunded",
      label: "Vattenverk",
      code: "VATTEN",
    }),
  );
  expect(figures(test, "AVSKR")).toEqual(before);
  expect(figures(test, "KF_AVSKR_AVG")).toEqual([0, 1e6, 1e6]);
  for (const off of figures(test, "BALANSKONTROLL")) expect(off).toBeCloseTo(0, 3);
});

it("keeps what a fee-funded project costs out of the frame of the committee that runs it", () => {
  const test = newMunicipality();
  test.apply({
    type: "addFramePart",
    committeeId: test.id("KS"),
    part: { kind: "investmentEffect" },
    bareUnit: "kr",
    newLineId: newLineId(),
  });
  const before = ["KS", "KAPKOST", "NETTODRIFT"].map((code) => figures(test, code));
  const parts = [outlay({ 2027: "40 mnkr" }, "40", [2028, 1]), effect("runningEffect", "400 tkr", [2028, 1])];
  const project = { committeeId: test.id("KS"), priority: null, status: "proposed" } as const;
  test.apply(newProject(test, parts, { scope: "feeFunded", label: "Vattenverk", code: "VATTEN", project }));
  expect(["KS", "KAPKOST", "NETTODRIFT"].map((code) => figures(test, code))).toEqual(before);
  expect(figures(test, "INVEFF_KS")).toEqual([0, 0, 0]);
  expect(test.cell("VATTEN_DK", 2028)).toBeCloseTo(1e6 + 40e6 * 0.0275 + 400e3, 3);
});

it("lets the fees pay the internal interest of what they finance, so that taxpayers do not", () => {
  const test = newMunicipality();
  test.formula("RÄNTA_AVG_BEF", "1 mnkr");
  const before = new Map(["RÄNTA_AVG", "FINKOST", "RES"].map((code) => [code, figures(test, code)]));
  expect(before.get("RÄNTA_AVG")).toEqual([1e6, 1e6, 1e6]);
  test.apply(
    newProject(test, [outlay({ 2027: "40 mnkr" }, "40", [2028, 1])], {
      scope: "feeFunded",
      label: "Vattenverk",
      code: "VATTEN",
    }),
  );
  const changed = (code: string): readonly number[] =>
    figures(test, code).map((sek, index) => Math.round(sek - (before.get(code)?.[index] ?? Number.NaN)));
  expect(changed("RÄNTA_AVG")).toEqual([0, 40e6 * 0.0275, 39e6 * 0.0275]);
  // The loan costs 3 %; the fees pay 2.75 % of it in internal interest.
  expect([changed("FINKOST")[1], changed("RES")[1]]).toEqual([
    40e6 * 0.0275 - 40e6 * 0.03,
    40e6 * 0.0275 - 40e6 * 0.03,
  ]);
  expect(test.warnings("mixedScope")).toEqual([]);
  for (const off of figures(test, "BALANSKONTROLL")) expect(off).toBeCloseTo(0, 3);
});

it("tells when the fees pay more interest than there is", () => {
  const test = newMunicipality();
  expect(test.warnings("signSuspected")).toEqual([]);
  test.formula("RÄNTA_AVG_BEF", "20 mnkr");
  expect(test.warnings("signSuspected")[0]).toContain("Kostnader på raden skrivs med minus.");
});

it("carries a project and its debt over into next year's scenario", () => {
  const test = newMunicipality();
  test.apply(newProject(test, [outlay({ 2027: "33 mnkr", 2028: "4 mnkr" }, "33", [2028, 7])]));
  const rolled = rollForward(test.open.scenario, "", editedAt);
  if (!rolled.ok) throw new Error(JSON.stringify(rolled.error));
  const next = opened(rolled.value);
  for (const code of ["SKOLA_AVSKR", "SKOLA_RÄNTA", "SKOLA_DK", "AVSKR", "SKULD", "BALANSKONTROLL"]) {
    for (const year of [2028, 2029]) expect(next.cell(code, year)).toBeCloseTo(Number(test.cell(code, year)), 3);
  }
  next.apply({ type: "moveProject", projectId: next.id("SKOLA"), startYear: 2029, startMonth: 1, movesOutlays: false });
  // The sheet keeps 2027, when the project was paid, and begins there.
  expect(next.row("SKOLA_AVSKR").slice(0, 4)).toEqual([0, 0, 37e6 / 33, 37e6 / 33]);
});
