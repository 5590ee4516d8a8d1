import { describe, expect, it } from "vitest";
import { reportCsv } from "../../../electron/exchange/reportCsv.ts";
import { reportHtml } from "../../../electron/exchange/reportHtml.ts";
import { reportText } from "../../../electron/exchange/reportText.ts";
import { reportOf } from "../../../electron/host/reports.ts";
import { balanceSheet } from "../../../electron/host/template/balance.ts";
import { balanceRequirementSheet } from "../../../electron/host/template/balanceRequirement.ts";
import { investmentsSheet } from "../../../electron/host/template/investments.ts";
import { type ReportTable, reportTables } from "../../../shared/contract/workbench.ts";
import { newLineId } from "../../../shared/domain/ids.ts";
import { plainMeasure } from "../../../shared/domain/measure.ts";
import { frameSpecification } from "../../../shared/reports/frameSpecification.ts";
import type { Report } from "../../../shared/reports/report.ts";
import { newProject, outlay } from "../../support/projectScenario.ts";
import { scenarioFromText, type TestScenario } from "../../support/scenarioFromText.ts";
import { sheetsOfTemplate } from "../../support/sheetsOfTemplate.ts";

function municipality(): TestScenario {
  const test = sheetsOfTemplate(
    `
    # Premisser | premises
    line    | unit  | 2025 | 2026 | 2027 | 2028
    LÅNER   | share | 3 %  | 3 %  | 3 %  | 3 %
    INTERNR | share | 2,75 % | 2,75 % | 2,75 % | 2,75 %
    # Ramar | frames
    line  | 2025 | 2026 | 2027 | 2028
    BUN   | 1    | 1    | 1    | 1
    # Resultatbudget | incomeBudget
    line    | 2025 | 2026 | 2027 | 2028
    AVSKR   | -40 mnkr | -42 mnkr | -44 mnkr | -46 mnkr
    SKATT   | 700 mnkr | 720 mnkr | 740 mnkr | 760 mnkr
    GSB     | 260 mnkr | 262 mnkr | 264 mnkr | 266 mnkr
    RES     | 20 mnkr  | -30 mnkr | 12 mnkr | 40 mnkr`,
    [investmentsSheet, balanceSheet, balanceRequirementSheet],
    [2025, 2028],
  );
  test.apply({ type: "setRole", lineId: test.id("INTERNR"), role: "internalInterest" });
  const opening = {
    ANL: "1 200",
    OMS: "150",
    LIKVIDA: "80",
    EGET_KAPITAL: "700",
    AVSÄTTNINGAR: "90",
    SKULD: "500",
    KORTA_SKULDER: "140",
  };
  for (const [code, mnkr] of Object.entries(opening)) test.type(code, 2025, `${mnkr} mnkr`);
  return test;
}

/** The table in tkr. */
function printed(test: TestScenario, table: ReportTable): Report {
  test.apply({ type: "setDisplayUnit", displayUnit: "tkr" });
  const report = reportOf(test.open, table);
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}

const rowsOf = (report: Report): readonly string[] =>
  report.rows.map(({ label, values }) => [label, ...values.map((value) => value ?? "–")].join(" | "));

describe("balansbudget, kassaflödesbudget and balanskravsutredning", () => {
  it("cut what belongs together out of the sheets, and add up", () => {
    const test = municipality();
    const balance = rowsOf(printed(test, "balansbudget"));
    expect(balance).toEqual(expect.arrayContaining(["Tillgångar", "Lån och amortering", "Nyckeltal"]));
    expect(balance).not.toContain("Kassaflöde");
    expect(balance.find((row) => row.startsWith("Kontroll"))).toMatch(/ \| 0 \| 0 \| 0 \| 0$/);
    const cash = rowsOf(printed(test, "kassaflodesbudget"));
    expect(cash[0]).toBe("Kassaflöde");
    expect(cash.at(-1)).toMatch(/^Årets kassaflöde \| – \| 0 \| 0 \| 0$/);
    expect(cash).not.toContain("Tillgångar");
  });

  it("says by when a deficit must be restored and what is left", () => {
    const report = printed(municipality(), "balanskravsutredning");
    expect(rowsOf(report)).toContain("Balanskravsresultat | 20000 | -30000 | 12000 | 40000");
    expect(rowsOf(report)).toContain("Kvar att återställa vid årets slut | 0 | 30000 | 18000 | 0");
    expect(report.notes.at(-1)?.text).toBe(
      "Underskottet 2026, 30\u00a0000 tkr, ska vara återställt senast 2029. Det är återställt inom planen.",
    );
    expect(rowsOf(report).some((row) => row.startsWith("Underlag"))).toBe(false);
  });

  it("says what is left from before the plan without claiming when it arose", () => {
    const test = municipality();
    test.type("ÅTERST_KVAR", 2025, "5 mnkr");
    expect(printed(test, "balanskravsutredning").notes.map(({ text }) => text)).toContain(
      "Underskott från 2024 och tidigare, 5\u00a0000 tkr, ska vara återställt senast 2027. Det är återställt inom planen.",
    );
  });

  it("says what the result reserve cannot bear, and nothing while it can", () => {
    const test = municipality();
    const aboutReserve = () =>
      printed(test, "balanskravsutredning").notes.flatMap(({ text }) => (/reserv/i.test(text) ? [text] : []));
    test.type("RESERV", 2025, "4 mnkr");
    test.type("RUR_FRÅN", 2026, "4 mnkr");
    expect(aboutReserve()).toEqual([]);
    test.type("RUR_FRÅN", 2027, "6 mnkr");
    test.apply({ type: "setRole", lineId: test.id("SKATT"), role: "taxRevenue" });
    test.apply({ type: "setRole", lineId: test.id("GSB"), role: "generalGrants" });
    test.type("RUR_TILL", 2028, "60 mnkr");
    expect(aboutReserve()).toEqual([
      "Resultatreserven räcker inte 2027: det fattas 6\u00a0000 tkr. Använd mindre ur reserven, eller fyll i vad som fanns i den från början.",
      "Resultatreserven är 2\u00a0700 tkr för stor 2028. Den får vara högst 5 % av skatteintäkter, generella statsbidrag och utjämning.",
      "2028 reserveras 60\u00a0000 tkr fast balanskravsresultatet är negativt. Reservera mindre, så blir underskottet mindre.",
    ]);
  });

  it.each(["balansbudget", "kassaflodesbudget", "balanskravsutredning"] as const)(
    "%s is refused without its lines",
    (table) => {
      const report = reportOf(scenarioFromText("line | 2026\nA | 1").open, table);
      expect(report).toMatchObject({ ok: false, error: { code: "blad-saknas" } });
    },
  );
});

describe("investeringsbudget", () => {
  it("prints a project of one outlay as one row, and never what follows from it", () => {
    const test = municipality();
    test.apply(newProject(test, [outlay({ 2026: "10 mnkr" }, "20", [2027, 1])]));
    test.apply(
      newProject(
        test,
        [
          outlay({ 2026: "8 mnkr" }, "20", [2027, 1]),
          outlay({ 2027: "2 mnkr" }, "20", [2028, 1], { kind: "contribution" }),
        ],
        {
          label: "Sim- och idrottshall",
          code: "HALL",
        },
      ),
    );
    expect(rowsOf(printed(test, "investeringsbudget")).slice(0, 8)).toEqual([
      "Skattefinansierade projekt",
      "Ny skola | 0 | 10000 | 0 | 0",
      "Sim- och idrottshall",
      "Utgift | 0 | 8000 | 0 | 0",
      "Investeringsbidrag | 0 | 0 | -2000 | 0",
      "Summa Sim- och idrottshall | 0 | 8000 | -2000 | 0",
      "Avgiftsfinansierade projekt",
      "Skattefinansierade investeringar | 0 | 18000 | -2000 | 0",
    ]);
    // The last row is the total, not what follows from the projects.
    expect(printed(test, "investeringsbudget").rows.at(-1)).toMatchObject({
      label: "Investeringar totalt",
      emphasis: "total",
    });
  });
});

describe("ramspecifikation", () => {
  const frames = () =>
    scenarioFromText(`
      # Premisser | premises
      line | unit  | 2025 | 2026 | 2027
      PKV  | share |      | 2,0 % | 2,1 %
      # Ramar | frames
      line | 2025 | 2026 | 2027 | formula
      SBN: Samhällsbyggnad | 62 008 tkr | | | =(SBN[föregående] - TILLFÄLLIGT(SBN)[föregående]) * (1 + 75 % * PKV) + ÅTGÄRDER(SBN)
      KS: Kommunstyrelsen | 333,4 tkr | 333,4 tkr | 333,4 tkr |
      # Åtgärder | measures
      line    | measure       | 2025      | 2026      | 2027
      TILLF   | temporary SBN | 1 000 tkr | 0 | 0
      SPAR    | saving permanent SBN | | -500,4 tkr |`);

  it("goes from opening to frame for each committee and for all", () => {
    const test = frames();
    for (const code of ["SBN", "KS"]) test.apply({ type: "setRole", lineId: test.id(code), role: "committee" });
    const rows = rowsOf(printed(test, "ramspecifikation"));
    expect(rows.slice(0, 6)).toEqual([
      "Samhällsbyggnad",
      "Ram föregående år | 62008 | 61423",
      "Tillfälliga tillskott som upphör | -1000 | 0",
      "Uppräkning | 915 | 967",
      "Besparingar | -500 | 0",
      "Ram | 61423 | 62390",
    ]);
    expect(rows.slice(6, 8)).toEqual(["Kommunstyrelsen", "Ram föregående år | 333 | 333"]);
    expect(rows.at(-1)).toBe("Ram | 61756 | 62724");
  });

  it("speaks of departments where the municipality has no committees", () => {
    const test = frames();
    test.apply({ type: "setRole", lineId: test.id("SBN"), role: "committee" });
    const { open } = test;
    const scenario = { ...open.scenario, head: { ...open.scenario.head, organisation: "departments" as const } };
    const report = frameSpecification({ scenario, ...open.calculation });
    if (!report.ok) throw new Error(report.error.message);
    expect(report.value.rowHeader).toBe("Förvaltning och förändring");
    expect(rowsOf(report.value)).toContain("Alla förvaltningar");
    expect(rowsOf(printed(test, "ramspecifikation"))).toContain("Alla nämnder");
  });

  it("shows rounding where printed steps miss the frame", () => {
    const test = frames();
    test.apply({ type: "setRole", lineId: test.id("SBN"), role: "committee" });
    test.type("SPAR", 2026, "-500,6 tkr");
    const report = printed(test, "ramspecifikation");
    for (const column of [0, 1]) {
      let sum = 0;
      for (const { emphasis, values } of report.rows) {
        if (emphasis === "heading") sum = 0;
        else if (emphasis === "sum") expect(sum).toBe(values[column]);
        else sum += values[column] ?? 0;
      }
    }
    expect(report.rows.some(({ emphasis }) => emphasis === "rounding")).toBe(true);
  });
});

describe("åtgärdslista", () => {
  it("says whose, how long, how far and who pays, and what nobody pays for", () => {
    const test = scenarioFromText(`
      # Ramar | frames
      line | 2026 | 2027
      KUN: Kultur  | 100 mnkr | 100 mnkr
      # Åtgärder | measures
      line                 | measure              | 2026 | 2027
      JOBB: Sommarjobb     | temporary KUN        | 1 000 tkr |
      SPAR: Färre lokaler  | saving permanent KUN | -900 tkr |`);
    const spare = test.line("SPAR");
    const job = test.line("JOBB");
    if (job.measure === null || spare.measure === null) throw new Error("no measures");
    const fundings = [{ sourceId: spare.id, note: "lägre hyra", amount: 600_000 }];
    test.apply({ type: "setMeasure", lineId: job.id, measure: { ...job.measure, fundings, status: "decided" } });
    test.apply({
      type: "setMeasure",
      lineId: spare.id,
      measure: { ...spare.measure, motive: "Halva huset står tomt", consequence: "Trängre", status: "running" },
    });
    test.apply({
      type: "followUpMeasure",
      lineId: spare.id,
      status: "running",
      realisedHalfYear: "360",
      realisedFullYear: null,
      bareUnit: "tkr",
    });
    expect(rowsOf(printed(test, "atgardslista")).map((row) => row.replaceAll("\u00a0", " "))).toEqual([
      "Besparingar",
      "Färre lokaler | -900 | 0",
      "Kultur · permanent · pågår",
      "Motiv: Halva huset står tomt",
      "Konsekvens: Trängre",
      "Uppföljning 2026, planerat −900 tkr: utfall efter halvåret −360 tkr (40 %)",
      "Summa besparingar | -900 | 0",
      "Tillskott",
      "Sommarjobb | 1000 | 0",
      "Kultur · tillfällig · beslutad",
      "Finansieras av: Färre lokaler (lägre hyra, 600 tkr)",
      "Saknar finansiering 2026: 400 tkr",
      "Summa tillskott | 1000 | 0",
      "Utan finansiering, per år | 400 | 0",
    ]);
  });
});

describe("åtgärdslista, a lasting step that begins in the year", () => {
  it("stands with its parts in two years and with what they make together", () => {
    const test = scenarioFromText(`
      # Ramar | frames
      line | 2026 | 2027
      KUN: Kultur  | 100 mnkr | 100 mnkr
      # Åtgärder | measures
      line  | 2026 | 2027`);
    const measure = { ...plainMeasure, direction: "saving", committeeId: test.id("KUN") } as const;
    test.apply({
      type: "addMeasure",
      sheetId: null,
      parentId: null,
      afterLineId: null,
      newLineId: newLineId(),
      code: "HYRA",
      label: "Lägre hyra",
      scope: "taxFunded",
      measure,
      amounts: { type: "step", amount: "3 600 tkr", startYear: 2026, startMonth: 7, endYear: null },
      bareUnit: "kr",
    });
    const report = printed(test, "atgardslista");
    expect(rowsOf(report).slice(1, 3)).toEqual([
      "Lägre hyra | -1800 | -1800",
      "Kultur · permanent · föreslagen · helårsbelopp −3\u00a0600 tkr",
    ]);
    expect(report.notes.map(({ text }) => text).join(" ")).toContain(
      "Börjar den under året står resten av helårsbeloppet året därpå",
    );
  });
});

describe("mål", () => {
  it("tells met, breached and not measured, and never takes the last for a breach", () => {
    const test = scenarioFromText(`
      # Mål | goals
      line | kind | unit | 2026 | 2027 | 2028
      : God ekonomi | heading |
        ANDEL: Resultatandel | goal | share | 4,5 % | 3,5 % |`);
    test.apply({
      type: "setGoal",
      lineId: test.id("ANDEL"),
      operator: ">=",
      thresholdText: "4 %",
      shortLabel: "minst 4 %",
    });
    const report = printed(test, "mal");
    expect(rowsOf(report)).toEqual([
      "God ekonomi",
      "Resultatandel | 4.5 | 3.5 | –",
      "Ska vara minst | 4 | 4 | 4",
      "Måluppfyllelse | – | – | –",
    ]);
    expect(report.rows.at(-1)?.texts).toEqual(["uppfyllt", "ej uppfyllt", "ej mätt"]);
  });
});

describe("granskningslista", () => {
  it("lists what wants an answer, then what was accepted with its reason", () => {
    const test = scenarioFromText(`
      line | 2026 | 2027 | formula
      A    | 1    | 1    |
      B    |      |      | =A / 0`);
    const [first] = test.open.status().warnings;
    if (first === undefined) throw new Error("nothing found");
    expect(rowsOf(printed(test, "granskningslista"))).toContain(first.message);
    const { rule, lineId, year, sheetId, message } = first;
    test.apply({ type: "acknowledge", finding: { rule, lineId, year, sheetId, message }, reason: "Provas" });
    const rows = rowsOf(printed(test, "granskningslista"));
    expect(rows.indexOf(first.message)).toBeGreaterThan(rows.findIndex((row) => row.includes("godtag")));
    expect(rows.join("\n")).toContain("Provas");
  });
});

describe("every table", () => {
  it("is written out as HTML, CSV and text without a trace of markup from the file", () => {
    const test = municipality();
    test.apply(
      newProject(test, [outlay({ 2026: "10 mnkr" }, "20", [2027, 1])], {
        label: "<b>Skola</b>",
        newLineId: newLineId(),
      }),
    );
    for (const table of reportTables) {
      const report = reportOf(test.open, table);
      if (!report.ok) continue;
      expect(reportHtml(report.value, { printedOn: "idag" })).not.toContain("<b>Skola");
      expect(reportCsv(report.value).length).toBeGreaterThan(20);
      expect(reportText(report.value)).toContain(report.value.title);
    }
  });
});
