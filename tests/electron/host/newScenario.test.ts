// The standard model of a new scenario: every cell empty, not calculated or a number; the organisation as the user wrote it; history typed
// and formulas from the budget year; and a whole small budget reckoned through it.

import { describe, expect, it } from "vitest";
import { readPrintedTable } from "../../../electron/exchange/printedTable/readPrintedTable.ts";
import { accepted } from "../../../electron/host/accepted.ts";
import { previewOfTable } from "../../../electron/host/importPreview.ts";
import { newScenario } from "../../../electron/host/newScenario.ts";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { alingsasIncomeBudget, alingsasOperatingBudget } from "../../../electron/host/samples/alingsasTables.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import { balanceRequirementOf } from "../../../shared/analysis/balanceRequirement.ts";
import type { NewScenarioSetup } from "../../../shared/contract/newScenarioSetup.ts";
import { organisationKinds, type Scenario } from "../../../shared/domain/scenario.ts";
import { isError } from "../../../shared/formula/cellState.ts";
import { newScenarioSentence, proposedOrganisation } from "../../../shared/texts/newScenario.ts";
import { TestScenario } from "../../support/scenarioFromText.ts";

const setup: NewScenarioSetup = {
  title: "Budget 2027",
  municipality: "Provkommun",
  budgetYear: 2027,
  planYears: 2,
  historyYears: 1,
  investmentYears: 5,
  organisationText: proposedOrganisation.committees,
};

function made(given: Partial<NewScenarioSetup> = {}): Scenario {
  const scenario = newScenario({ ...setup, ...given });
  if (!scenario.ok) throw new Error(newScenarioSentence({ ...scenario.error }));
  return scenario.value;
}

function opened(scenario: Scenario): TestScenario {
  const workingCopy = WorkingCopy.inMemory();
  const contents = { scenario, log: [], revisions: [] };
  workingCopy.fill(contents);
  return new TestScenario(new OpenScenario(contents, workingCopy, "Prov"));
}

const refusalOf = (given: Partial<NewScenarioSetup>): string => {
  const scenario = newScenario({ ...setup, ...given });
  return scenario.ok ? "" : newScenarioSentence({ ...scenario.error });
};

describe("newScenario", () => {
  it("has no error and no warning, whatever the horizons and the organisation", () => {
    for (const historyYears of [0, 1, 3]) {
      for (const [planYears, investmentYears] of [
        [0, 1],
        [2, 3],
        [3, 10],
        [4, 2],
      ] as const) {
        for (const organisation of organisationKinds) {
          for (const organisationText of ["", proposedOrganisation[organisation]]) {
            const scenario = made({ historyYears, planYears, investmentYears, organisation, organisationText });
            const budget = opened(scenario);
            expect([...budget.open.calculation.columns.states].filter(isError)).toEqual([]);
            expect(budget.open.status().warnings).toEqual([]);
          }
        }
      }
    }
  });

  it("gives each sheet its horizon", () => {
    const { sheets, head } = made();
    expect(head.period).toEqual({ firstYear: 2026, lastYear: 2031, budgetYear: 2027 });
    expect(sheets.map(({ title, firstYear, lastYear }) => `${title} ${firstYear}–${lastYear}`)).toEqual([
      "Premisser 2026–2031",
      "Ramar 2026–2029",
      "Åtgärder 2026–2029",
      "Investeringar 2026–2031",
      "Driftsbudget 2026–2029",
      "Resultatbudget 2026–2029",
      "Balans och kassaflöde 2026–2029",
      "Balanskrav 2026–2029",
      "Mål och indikatorer 2026–2029",
    ]);
  });

  it("makes committees with the frame rule and units as varav, in the total and in the operating budget", () => {
    const budget = opened(
      made({ organisationText: "Vård- och omsorgsnämnden\n\tHemtjänst\n\tBoende (SÄBO)\nKommunstyrelsen (KS)" }),
    );
    expect(budget.shownFormula("VON")).toBe(
      "=(VON[föregående] - TILLFÄLLIGT(VON)[föregående]) * (1 + ANDEL_PKV * PKV) + ÅTGÄRDER(VON)",
    );
    expect(budget.line("VON")).toMatchObject({ role: "committee", formulaFromYear: 2027, kind: "formula" });
    expect(budget.line("SÄBO")).toMatchObject({ role: "committeeUnit", kind: "ofWhich", parentId: budget.id("VON") });
    expect(budget.line("VON_HEM").label).toBe("Hemtjänst");
    const labelsOn = (title: string): readonly string[] =>
      budget.open.scenario.sheets
        .find((sheet) => sheet.title === title)
        ?.lineIds.map((id) => budget.open.scenario.lines.get(id)?.label ?? "") ?? [];
    expect(labelsOn("Ramar").slice(0, 5)).toEqual([
      "Nämnder",
      "Vård- och omsorgsnämnden",
      "Hemtjänst",
      "Boende",
      "Kommunstyrelsen",
    ]);
    expect(labelsOn("Driftsbudget").slice(0, 5)).toEqual([
      "Vård- och omsorgsnämnden",
      "Hemtjänst",
      "Boende",
      "Kommunstyrelsen",
      "Summa kommunbidrag",
    ]);
    budget.type("VON", 2026, "100");
    budget.type("VON_HEM", 2026, "60");
    budget.type("KS", 2026, "50");
    expect(budget.cell("KOMMUNBIDRAG", 2026)).toBe(150);
  });

  it("begins the rule the year after where there is no history", () => {
    expect(opened(made({ historyYears: 0 })).line("KS").formulaFromYear).toBe(2028);
    expect(opened(made({ historyYears: 3 })).line("KS").formulaFromYear).toBe(2027);
  });

  it("counts the budget year's own deficit and reserve also where no year of history stands before it", () => {
    const budget = opened(made({ historyYears: 0 }));
    budget.type("BALANSKRAV", 2027, "-30 mnkr");
    budget.type("BALANSKRAV", 2028, "12 mnkr");
    budget.type("BALANSKRAV", 2029, "5 mnkr");
    budget.type("RUR_FRÅN", 2027, "2 mnkr");
    expect(budget.row("ÅTERST_KVAR")).toEqual([30e6, 18e6, 13e6]);
    expect(budget.row("RESERV")).toEqual([-2e6, -2e6, -2e6]);
    expect(balanceRequirementOf(budget.open.calculated)?.deficits).toMatchObject([
      { year: 2027, amountSek: 30e6, deadline: 2030, outstandingSek: 13e6 },
    ]);
    // With a year of history that year is typed, and 0 until somebody does.
    const later = opened(made({ historyYears: 1 }));
    expect([later.cell("RESERV", 2026), later.cell("ÅTERST_KVAR", 2026)]).toEqual([0, 0]);
  });

  it("reckons a whole budget: frames, operations, tax, result, balance and goal", () => {
    const budget = opened(made({ organisationText: "Nämnden (N)", investmentYears: 3 }));
    const each = (code: string, texts: readonly string[], from = 2026): void => {
      for (const [index, text] of texts.entries()) if (text !== "") budget.type(code, from + index, text);
    };
    each("SKATTEUNDERLAG", ["1000 mnkr"]);
    each("SU_ÖKNING", ["", "3 %", "4 %", "4 %"]);
    each("SATS", ["21,83", "21,83", "21,83", "21,83"]);
    for (const code of ["INKUTJ", "KOSTUTJ"]) each(code, ["", "40 mnkr", "41 mnkr", "42 mnkr"]);
    each("PKV", ["", "2 %", "2 %", "2 %"]);
    each("N", ["250 mnkr"]);
    each("PENSION", ["", "20 mnkr", "20 mnkr", "20 mnkr"]);
    for (const code of ["AVSKR_BEF", "KAPKOST_BEF"]) each(code, ["", "10 mnkr", "10 mnkr", "10 mnkr"]);
    each("FININT", ["", "1 mnkr", "1 mnkr", "1 mnkr"]);
    each("LÅNER", ["", "3 %", "3 %", "3 %"]);
    for (const code of ["ANL", "EGET_KAPITAL"]) each(code, ["300 mnkr"]);
    for (const code of ["OMS", "LIKVIDA", "AVSÄTTNINGAR", "KORTA_SKULDER", "SKULD"]) each(code, ["0"]);
    // 250 × 1.02 + 20 − 10 is 265; tax 1 030 × 21.83 %, grants 80, depreciation 10, financial income 1.
    expect(budget.cell("N", 2027)).toBe(255_000_000);
    expect(budget.cell("VERKS", 2027)).toBe(-265_000_000);
    expect(budget.cell("SKATT", 2027)).toBeCloseTo(224_849_000, 3);
    expect(budget.cell("GSB", 2027)).toBe(80_000_000);
    expect(budget.cell("RES", 2027)).toBeCloseTo(224_849_000 + 80_000_000 - 265_000_000 - 10_000_000 + 1_000_000, 3);
    expect(budget.cell("RES", 2029)).toEqual(expect.any(Number));
    expect(budget.cell("BALANSKONTROLL", 2029)).toBeCloseTo(0, 3);
    expect(
      budget.open
        .status()
        .goals.find(({ lineId }) => lineId === budget.id("RESANDEL"))
        ?.years.at(1)?.met,
    ).toBe(true);
  });

  it("takes its committees from a pasted table: under the heading, in the total, in the operating budget, with the printed figures", () => {
    const budget = opened(made({ organisationText: "", historyYears: 0, budgetYear: 2021, forTables: true }));
    const table = accepted(readPrintedTable(alingsasOperatingBudget));
    const { sheetId, rows } = previewOfTable(budget.open.scenario, table, null);
    budget.apply({
      type: "importTable",
      table,
      readAs: "tkr",
      sheetId,
      sheetKind: "frames",
      rows: rows.map(({ row, lineId }) => ({ row, lineId })),
    });
    expect(budget.line("VON")).toMatchObject({ role: "committee", parentId: budget.id("Nämnder") });
    expect(budget.row("KOMMUNBIDRAG")).toEqual([2_384_697_000, 2_442_037_000, 2_487_639_000]);
    const operating = budget.open.scenario.sheets.find(({ kind }) => kind === "operatingBudget");
    expect(operating?.lineIds.slice(0, 10).map((id) => budget.open.scenario.lines.get(id)?.code)).toEqual([
      ...["VON", "SOC", "KUN", "BUN", "MIL", "SBN", "EXP", "KS", "ÖVN"],
      "KOMMUNBIDRAG",
    ]);
    const income = accepted(readPrintedTable(alingsasIncomeBudget));
    const preview = previewOfTable(budget.open.scenario, income, null);
    budget.apply({
      type: "importTable",
      table: income,
      readAs: "tkr",
      sheetId: preview.sheetId,
      sheetKind: "incomeBudget",
      rows: preview.rows.map(({ row, lineId }) => ({ row, lineId })),
    });
    expect(budget.line("VERKS")).toMatchObject({ formula: null, note: expect.stringContaining("=-NETTODRIFT") });
    expect(budget.row("RES")).toEqual([105_181_000, 107_861_000, 121_483_000]);
    budget.undo();
    budget.undo();
    expect(budget.open.scenario.lines.size).toBe(made({ organisationText: "" }).lines.size);
  });

  it("refuses an organisation that cannot be, naming the row", () => {
    expect(refusalOf({ organisationText: "   Enhet utan nämnd" })).toContain(
      "Rad 1 i organisationen, ”Enhet utan nämnd”",
    );
    expect(refusalOf({ organisationText: "Kommunstyrelsen; 1KS" })).toContain("koden ”1KS” kan inte användas");
    expect(refusalOf({ organisationText: "Skattenämnden (SKATT)" })).toContain(
      "”Skattenämnden” används av en annan rad",
    );
    expect(refusalOf({ organisationText: "Nämnd A (A)\nNämnd B (A)" })).toContain(
      "Rad 2 i organisationen: ”A” finns redan",
    );
    expect(refusalOf({ organisationText: "Nämnd A\n\nnämnd a" })).toContain(
      "Rad 3 i organisationen: ”nämnd a” finns redan",
    );
    expect(refusalOf({ organisationText: "x".repeat(151) })).toContain("längre än 150 tecken");
    expect(
      refusalOf({ organisationText: "Nämnd\n".concat(...Array.from({ length: 2_000 }, (_, n) => ` Enhet ${n}\n`)) }),
    ).toContain("fler än 2\u00a0000 rader");
    // Formulas sum these headings by name; a committee of the name would be summed instead.
    for (const name of ["Nämnder", "centrala poster", "Invånare per åldersgrupp"])
      expect(refusalOf({ organisationText: `Nämnd A\n  ${name}` })).toBe(
        `”${name}” i organisationen heter som en rubrik i mallen. Välj ett annat namn.`,
      );
    expect(refusalOf({ historyYears: 20, planYears: 20 })).toContain("högst 40 år");
  });
});
