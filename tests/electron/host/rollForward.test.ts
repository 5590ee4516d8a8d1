// Last year's file rolled forward: opening frames are the old plan's, the rule goes on, what ended stays behind, and nothing of the old
// file's own (log, printed figures, accepted findings) comes along.

import { describe, expect, it } from "vitest";
import { newScenario } from "../../../electron/host/newScenario.ts";
import { OpenScenario } from "../../../electron/host/openScenario.ts";
import { rollForward } from "../../../electron/host/rollForward.ts";
import { sampleScenario } from "../../../electron/host/samples/samples.ts";
import { rowsFromScenario } from "../../../electron/store/rowsOfScenario.ts";
import { scenarioFromRows } from "../../../electron/store/scenarioRows.ts";
import { WorkingCopy } from "../../../electron/store/workingCopy.ts";
import { fundingLedger } from "../../../shared/analysis/fundingLedger.ts";
import { programmesOf } from "../../../shared/analysis/programmes.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { fundedBy, type Measure, plainMeasure } from "../../../shared/domain/measure.ts";
import type { Scenario } from "../../../shared/domain/scenario.ts";
import { isError } from "../../../shared/formula/cellState.ts";
import { scenarioFromText, TestScenario } from "../../support/scenarioFromText.ts";

const now = "2026-11-22T10:00:00.000Z";

function rolled(scenario: Scenario, title = ""): TestScenario {
  const next = rollForward(scenario, title, now);
  if (!next.ok) throw new Error(JSON.stringify(next.error));
  return opened(next.value);
}

function opened(scenario: Scenario): TestScenario {
  const workingCopy = WorkingCopy.inMemory();
  const contents = { scenario, log: [], revisions: [] };
  workingCopy.fill(contents);
  return new TestScenario(new OpenScenario(contents, workingCopy, "Prov"));
}

const committees = ["VON", "SOC", "KUN", "BUN", "MIL", "SBN", "EXP", "KS", "ÖVN"];

describe("rollForward of the Alingsås sample", () => {
  const old = opened(sampleScenario("alingsas"));
  const next = rolled(old.open.scenario);

  it("moves the period and the horizons one year and keeps last year's budget as history", () => {
    const { head, sheets } = next.open.scenario;
    expect(head.title).toBe("Alingsås 2022–2024");
    expect(head.period).toEqual({ firstYear: 2021, lastYear: 2026, budgetYear: 2022 });
    expect(head.scenarioId).not.toBe(old.open.scenario.head.scenarioId);
    for (const sheet of sheets) {
      const before = old.open.scenario.sheets.find(({ id }) => id === sheet.id);
      expect([sheet.title, sheet.lastYear]).toEqual([before?.title, (before?.lastYear ?? 0) + 1]);
      expect(sheet.firstYear).toBe(2021);
    }
  });

  it("opens with the frames of the old plan, and with last year's budget typed", () => {
    for (const code of committees) {
      for (const year of [2021, 2022, 2023])
        expect([code, year, next.cell(code, year)]).toEqual([code, year, old.cell(code, year)]);
      expect(next.open.scenario.cells.get(next.id(code))?.get(2021)?.type).toBe("number");
      expect(next.line(code).formulaFromYear).toBe(2022);
    }
    for (const code of ["KOMMUNBIDRAG", "RES", "NETTO", "RESANDEL"])
      for (const year of [2021, 2022]) expect(next.cell(code, year)).toBeCloseTo(Number(old.cell(code, year)), 6);
  });

  it("reckons the new year by the rule when its premises are typed", () => {
    next.type("PKV", 2024, "2 %");
    next.type("ANDEL_PKV", 2024, "100 %");
    expect(Number(next.cell("MIL", 2024))).toBeCloseTo(Number(old.cell("MIL", 2023)) * 1.02, 3);
    for (const code of committees) {
      const unexplained = next.open.context.facts.idOfCode(`EJ_${code}`);
      if (unexplained !== undefined) next.type(`EJ_${code}`, 2024, "0");
      expect(Number(next.cell(code, 2024))).toBeCloseTo(Number(old.cell(code, 2023)) * 1.02, 3);
    }
  });

  it("brings along no printed figures, doubts of import or accepted findings, and no error", () => {
    const { stated, importRemarks, acknowledgements } = next.open.scenario;
    expect([stated.size, importRemarks.length, acknowledgements.length]).toEqual([0, 0, 0]);
    expect([...next.open.calculation.columns.states].filter(isError)).toEqual([]);
    expect(next.warnings("overriddenFormula")).toEqual([]);
  });

  it("gives a scenario that can be stored and read again", () => {
    expect(scenarioFromRows(rowsFromScenario(next.open.scenario)).ok).toBe(true);
  });
});

describe("rollForward", () => {
  const small = () =>
    scenarioFromText(`
    # Premisser | premises
    line | unit  | 2025 | 2026 | 2027
    PKV  | share | 2 %  | 3 %  | 2 %
    NOLL |       | 1    | 0    | 0
    # Ramar | frames
    line    | kind    | 2025 | 2026 | 2027 | formula
    : Nämnder | heading
      A     |         | 1000 |      |      | =(A[föregående] - TILLFÄLLIGT(A)[föregående]) * (1 + PKV) + ÅTGÄRDER(A)
    TOT     | sum     |      |      |      | =SUMMA(Nämnder)
    # Åtgärder | measures
    line     | kind    | measure     | 2025 | 2026 | 2027
    : Gamla  | heading
      SLUT   |         | temporary A | 7    |      |
    IFJOL    |         | temporary A |      | 20   |
    KVAR     |         | temporary A |      |      | 30
    LÖPANDE  |         | permanent A | 5    |      |
    NAMNGIVEN |        | temporary A | 3    |      |
    LÄSARE   |         |             |      |      |`);

  it("leaves out temporary measures that ended before last year's budget, and keeps the year that ends with it", () => {
    const before = small();
    before.formula("LÄSARE", "=NAMNGIVEN");
    const title = before.open.scenario.head;
    const old: Scenario = {
      ...before.open.scenario,
      head: { ...title, period: { ...title.period, budgetYear: 2026 } },
    };
    const next = rolled(old, "Budget 2027");
    const labels = [...next.open.scenario.lines.values()].map(({ label }) => label);
    expect(labels).not.toContain("SLUT");
    expect(labels).not.toContain("Gamla");
    expect(labels).toEqual(expect.arrayContaining(["IFJOL", "KVAR", "LÖPANDE", "NAMNGIVEN"]));
    expect(next.open.scenario.sheets.map(({ firstYear, lastYear }) => [firstYear, lastYear])).toEqual(
      Array.from({ length: 3 }, () => [2026, 2028]),
    );
    // 2026 is history now, 2027 takes out the 20 that ended with it.
    const frame2026 = Number(before.cell("A", 2026));
    expect(next.row("A")).toEqual([frame2026, before.cell("A", 2027), "ej beräknat"]);
    expect(next.cell("A", 2027)).toBeCloseTo((frame2026 - 20) * 1.02 + 30, 6);
    expect(next.cell("TOT", 2026)).toBe(frame2026);
    expect(next.open.scenario.head.title).toBe("Budget 2027");
    next.type("PKV", 2028, "0 %");
    expect(next.cell("A", 2028)).toBeCloseTo(Number(before.cell("A", 2027)) - 30, 6);
  });

  it("makes last year's budget history that no premise moves any more", () => {
    const before = scenarioFromText(`
      # Ramar | frames
      line | unit  | 2023 | 2024 | 2025 | 2026 | formula
      PKV  | share | 1 %  | 2 %  | 3 %  | 4 %  |
      A    |       | 1000 |      |      |      | =A[föregående] * (1 + PKV)
      B    |       | 5    |      |      |      | =B[föregående] + 1 kr
      TOT  |       |      |      |      |      | =A + B`);
    const { head } = before.open.scenario;
    const old: Scenario = { ...before.open.scenario, head: { ...head, period: { ...head.period, budgetYear: 2025 } } };
    const next = rolled(old);
    expect(next.line("A").formulaFromYear).toBe(2026);
    expect(next.row("A").slice(0, 3)).toEqual(before.row("A").slice(1, 4));
    next.type("PKV", 2025, "50 %");
    expect(next.cell("A", 2025)).toBe(before.cell("A", 2025));
    expect(next.cell("TOT", 2025)).toBe(before.cell("TOT", 2025));
    next.type("PKV", 2026, "0 %");
    expect(next.cell("A", 2026)).toBe(before.cell("A", 2025));
  });

  it("carries on a line that was 0 to the end, keeps roles and attributes, and says that sources are old", () => {
    const before = small();
    before.apply({ type: "setRole", lineId: before.id("PKV"), role: "priceIndex" });
    before.apply({
      type: "setSource",
      lineId: before.id("PKV"),
      source: { name: "Cirkulär 24:40", date: "2024-10-17" },
    });
    before.apply({
      type: "setAttribute",
      lineId: before.id("KVAR"),
      attribute: "startYear",
      text: "2027",
      bareUnit: "kr",
    });
    const next = rolled(before.open.scenario);
    expect(next.cell("NOLL", 2028)).toBe(0);
    expect(next.cell("PKV", 2028)).toBe(null);
    expect(next.line("PKV")).toMatchObject({
      role: "priceIndex",
      source: { name: "Från budget 2025: Cirkulär 24:40", date: "2024-10-17" },
    });
    expect(next.line("KVAR").attributes.get("startYear")).toBe(2027);
    const again = rolled(next.open.scenario);
    expect(again.line("PKV").source.name).toBe("Från budget 2025: Cirkulär 24:40");
  });

  it("freezes a sum whose items stayed behind, so that history reads as it was", () => {
    const before = scenarioFromText(`
      # Åtgärder | measures
      line   | kind | measure   | 2023 | 2024 | 2025 | 2026 | 2027 | formula
      SLUT   |      | temporary |      | 7    |      |      |      |
      ANNAN  |      | permanent | 9    | 1    | 2    | 3    | 4    |
      TOTALT | sum  |           |      |      |      |      |      | =ÅTGÄRDER()`);
    const { head } = before.open.scenario;
    const old: Scenario = { ...before.open.scenario, head: { ...head, period: { ...head.period, budgetYear: 2026 } } };
    const next = rolled(old);
    expect(next.open.context.facts.idOfCode("SLUT")).toBeUndefined();
    expect(next.row("TOTALT")).toEqual([8, 2, 3, 4, 0]);
  });

  it("refuses a period that cannot move", () => {
    const { open } = scenarioFromText("line | 2198 | 2199\nA | 1 | 2");
    expect(rollForward(open.scenario, "", now)).toEqual({ ok: false, error: { type: "noNextYear" } });
  });

  it("lets projects go on: depreciation of the years to come is what it was", () => {
    const made = newScenario({
      title: "B",
      municipality: "",
      budgetYear: 2026,
      planYears: 2,
      historyYears: 1,
      investmentYears: 5,
      organisationText: "Kommunstyrelsen (KS)",
    });
    if (!made.ok) throw new Error("refused");
    const before = opened(made.value);
    for (let year = 2025; year <= 2030; year += 1) before.type("INTERNR", year, "2,75 %");
    const sheet = before.open.scenario.sheets.find(({ kind }) => kind === "investments");
    if (sheet === undefined) throw new Error("no sheet");
    before.apply({
      type: "addProject",
      sheetId: sheet.id,
      newLineId: newLineId(),
      parentId: null,
      label: "Skola",
      code: "SKOLA",
      scope: "taxFunded",
      project: { committeeId: before.id("KS"), priority: null, status: "decided" },
      parts: [
        {
          kind: "outlay",
          label: "",
          amounts: [
            { year: 2025, text: "4 mnkr" },
            { year: 2026, text: "6 mnkr" },
          ],
          life: "33",
          residual: "",
          startYear: 2026,
          startMonth: 7,
        },
      ],
      bareUnit: "kr",
    });
    const depreciation = before.row("PROJ_AVSKR");
    expect(Number(depreciation[1])).toBeCloseTo(10e6 / 33 / 2, 3);
    expect(Number(depreciation[2])).toBeCloseTo(10e6 / 33, 3);
    const next = rolled(before.open.scenario);
    expect(next.row("PROJ_AVSKR").slice(0, 6).map(Number)).toEqual(
      depreciation.map((value) => expect.closeTo(Number(value), 3)),
    );
    expect(next.row("PROJ_KAPKOST").slice(0, 6)).toEqual(
      before.row("PROJ_KAPKOST").map((value) => (typeof value === "number" ? expect.closeTo(value, 3) : value)),
    );
    expect(Number(next.cell("PROJ_AVSKR", 2031))).toBeCloseTo(10e6 / 33, 3);
    // A second year on, the year it was paid for first has not fallen away.
    expect(Number(rolled(next.open.scenario).cell("PROJ_AVSKR", 2032))).toBeCloseTo(10e6 / 33, 3);
  });

  it("forgets nothing that a programme or a funding has begun, however often it is rolled", () => {
    const made = newScenario({
      title: "Budget 2027",
      municipality: "",
      budgetYear: 2027,
      planYears: 2,
      historyYears: 1,
      investmentYears: 5,
      organisationText: "Kommunstyrelsen (KS)",
    });
    if (!made.ok) throw new Error("refused");
    const before = opened(made.value);
    before.apply({
      type: "addProgramme",
      sheetId: null,
      newLineId: newLineId(),
      code: "B29",
      label: "Balans 2029",
      direction: "saving",
      target: { meaning: "accumulated", cells: [{ year: 2029, text: "20 mnkr" }] },
      areas: [],
      bareUnit: "kr",
    });
    const add = (code: string, measure: Partial<Measure>, amount: string, startYear: number, startMonth: number) =>
      before.apply({
        type: "addMeasure",
        sheetId: null,
        parentId: null,
        afterLineId: null,
        newLineId: newLineId(),
        code,
        label: code,
        scope: "taxFunded",
        measure: { ...plainMeasure, committeeId: before.id("KS"), ...measure },
        amounts: { type: "step", amount, startYear, startMonth, endYear: null },
        bareUnit: "kr",
      });
    const step = { direction: "saving", programmeId: before.id("B29") } as const;
    add("S1", step, "2 mnkr", 2027, 1);
    add("S2", step, "2 mnkr", 2028, 1);
    add("S3", step, "3 mnkr", 2029, 7);
    add("SPAR", { direction: "saving" }, "3 600 tkr", 2027, 7);
    add("BUSS", { fundings: fundedBy(before.id("SPAR")) }, "3 600 tkr", 2028, 1);
    const told = (test: TestScenario) => {
      const [programme] = programmesOf(test.open.calculated);
      const at = programme?.years.indexOf(2029) ?? -1;
      const buss = fundingLedger(test.open.calculated).additions.find(({ line }) => line.code === "BUSS");
      return {
        effect: programme?.effectSek[at],
        level: programme?.levelSek,
        accumulated: programme?.accumulatedSek[at],
        unspecified: programme?.targets[0]?.unspecifiedSek[at],
        bus: buss?.years.flatMap(({ year, unfundedSek }) => (year >= 2028 && year <= 2029 ? [unfundedSek] : [])),
      };
    };
    const expected = { effect: 5.5e6, level: 7e6, accumulated: 11.5e6, unspecified: 8.5e6, bus: [0, 0] };
    expect(told(before)).toEqual(expected);
    const once = rolled(before.open.scenario);
    expect(told(once)).toEqual(expected);
    const twice = rolled(once.open.scenario);
    expect(told(twice)).toEqual(expected);
    expect(told(rolled(twice.open.scenario))).toEqual(expected);
    expect(Math.min(...twice.open.scenario.sheets.map(({ firstYear }) => firstYear))).toBe(2027);
    expect(twice.open.scenario.sheets.find(({ kind }) => kind === "frames")?.firstYear).toBe(2028);
  });

  it("rolls the standard model twice without an error", () => {
    const made = newScenario({
      title: "Budget 2027",
      municipality: "",
      budgetYear: 2027,
      planYears: 2,
      historyYears: 1,
      investmentYears: 5,
      organisationText: "Kommunstyrelsen (KS)\n  Kansli",
    });
    if (!made.ok) throw new Error("refused");
    const twice = rolled(rolled(made.value).open.scenario);
    expect([...twice.open.calculation.columns.states].filter(isError)).toEqual([]);
    expect(twice.warnings()).toEqual([]);
    expect(twice.open.scenario.head).toMatchObject({
      title: "Budget 2029",
      period: { firstYear: 2028, budgetYear: 2029, lastYear: 2033 },
    });
    expect(twice.line("KS").formulaFromYear).toBe(2029);
  });
});
