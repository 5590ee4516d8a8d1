import { describe, expect, it } from "vitest";
import { reportCsv } from "../../../electron/exchange/reportCsv.ts";
import { incomeBudget } from "../../../shared/reports/incomeBudget.ts";
import type { Report } from "../../../shared/reports/report.ts";
import { alingsas } from "../../support/alingsasFixture.ts";
import { calculatedFixture, type FixtureRow } from "../../support/calculatedFixture.ts";

function reportOf(rows: readonly FixtureRow[], title = "T", baselineName = ""): Report {
  const report = incomeBudget(
    calculatedFixture({
      title,
      baselineName,
      budgetYear: 2021,
      sheets: [{ kind: "incomeBudget", title: "Resultatbudget", years: [2021, 2022], rows }],
    }),
  );
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}
const csvOf = (rows: readonly FixtureRow[]): string[] => reportCsv(reportOf(rows)).split("\r\n");

describe("CSV of a report", () => {
  it("begins with a byte order mark and holds plain figures between semicolons, lines ending in CRLF", () => {
    const report = incomeBudget(alingsas());
    const csv = report.ok ? reportCsv(report.value) : "";
    expect(csv.split("\r\n").slice(0, 3)).toEqual([
      "\ufeffResultatbudget, tkr;Budget 2021;Plan 2022;Plan 2023",
      "Verksamhetens intäkter − kostnader;-2421049;-2486648;-2535949",
      "Avskrivningar;-75475;-79963;-79056",
    ]);
    expect(csv.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
    expect(csv.endsWith("\r\n")).toBe(true);
    expect(csv).toContain(
      "\r\nÅrets resultat 2022: beräknat 107\u00a0861, i källan angivet 107\u00a0860.\r\nJämförelsebas: Grundförslaget\r\n",
    );
  });

  it("writes decimals with a comma, shares with %, nothing where nothing is calculated, and errors by their word", () => {
    expect(
      csvOf([
        { name: "a", label: "Andel", unit: "share", figures: [0.0403, null] },
        { name: "b", label: "Kvot", figures: ["divisionByZero", -0.4] },
        { name: "h", label: "Rubrik", kind: "heading" },
      ]).slice(1, 4),
    ).toEqual(["Andel;4,03%;", "Kvot;#DIV/0!;0", "Rubrik;;"]);
  });

  it.each([
    ["=1+1", "'=1+1"],
    ["+46", "'+46"],
    ["-2", "'-2"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["＝1", "'＝1"],
    ["＠a", "'＠a"],
    ["＋1", "'＋1"],
    ["－1", "'－1"],
    ['=HYPERLINK("x";1)', '"\'=HYPERLINK(""x"";1)"'],
    ["\t=1", "'=1"],
    ["\u200b=1", "'\u200b=1"],
  ])("makes %s a text that no program runs", (label, field) => {
    expect(csvOf([{ name: "a", label, figures: [1, 2] }])[1]).toBe(`${field};1;2`);
  });

  it.each(["\t=1", "\r=1", "\n=1", "\u0000=1", " =1", "\u0000x"])(
    "guards %j even in a report that was not cleaned",
    (label) => {
      const report = reportOf([{ name: "a", label: "A", figures: [1, 2] }]);
      const [first] = report.rows;
      if (first === undefined) throw new Error("no row");
      expect(reportCsv({ ...report, rows: [{ ...first, label }] }).split("A")[0]).toMatch(/\r\n"?'/);
    },
  );

  it("puts quotation marks and semicolons inside quotes", () => {
    expect(csvOf([{ name: "a", label: 'Skola; "nya"', figures: [1, 2] }])[1]).toBe('"Skola; ""nya""";1;2');
  });
});
