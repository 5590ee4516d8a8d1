// Texts in printed tables: the text stands where the figure would, no sum, rounding or note counts it, and it becomes neither a
// formula nor markup in what is exported.

import { describe, expect, it } from "vitest";
import { reportCsv } from "../../../electron/exchange/reportCsv.ts";
import { reportHtml } from "../../../electron/exchange/reportHtml.ts";
import { reportText } from "../../../electron/exchange/reportText.ts";
import { operatingBudget } from "../../../shared/reports/operatingBudget.ts";
import { pageLayoutOf, rowHeight } from "../../../shared/reports/pageMeasures.ts";
import type { Report, ReportRow } from "../../../shared/reports/report.ts";
import { scenarioFromText } from "../../support/scenarioFromText.ts";

function reportOf(word: string): Report {
  const budget = scenarioFromText(`
    # Ramar | frames
    line              | unit | kind    | 2026    | 2027 | formula
    : Nämnder         | kr   | heading |         |      |
      VON: Vården     | kr   |         | 100     | 200  |
      KUN: Skolan     | kr   |         | 10      | 20   |
    DOM: Bedömning    | text |         | ${word} |      |
    TOT: Summa        | kr   | sum     |         |      | =SUMMA(Nämnder)`);
  const report = operatingBudget(budget.open.calculated);
  if (!report.ok) throw new Error(report.error.message);
  return report.value;
}

const rowOf = (report: Report, label: string): ReportRow => {
  const row = report.rows.find((candidate) => candidate.label === label);
  if (row === undefined) throw new Error(label);
  return row;
};

describe("a line of texts in a printed table", () => {
  it("prints its texts, and an empty cell as not calculated", () => {
    const row = rowOf(reportOf("hög risk"), "Bedömning");
    expect(row).toMatchObject({ states: ["text", "notCalculated"], values: [null, null], texts: ["hög risk", null] });
    expect(reportText(reportOf("hög risk"))).toMatch(/^Bedömning +hög risk +–$/m);
  });

  it("is in no sum, makes no rounding row and no note but that of the empty cell", () => {
    const report = reportOf("hög risk");
    expect(rowOf(report, "Summa").values).toEqual([110, 220]);
    expect(report.rows.some(({ emphasis }) => emphasis === "rounding")).toBe(false);
    expect(report.notes.map(({ text }) => text)).toEqual(["– = ej beräknat"]);
  });

  it.each([
    ["ja", "Bedömning;ja;"],
    ["'=1+1", "Bedömning;'=1+1;"],
    ["a;b", 'Bedömning;"a;b";'],
  ])("stands in CSV as a text that no program runs: %s", (word, expected) => {
    expect(reportCsv(reportOf(word)).split("\r\n")).toContain(expected);
  });

  it("is escaped in HTML, and broken over lines instead of widening its column", () => {
    const long = reportOf("<b>mycket</b> osäkert eftersom volymerna inte är kända förrän i höst");
    const html = reportHtml(long, { printedOn: "22 november 2026" });
    expect(html).toContain('<td class="words">&lt;b&gt;mycket&lt;/b&gt; osäkert');
    const layout = pageLayoutOf(long);
    expect(layout.figureWidthEm).toBeLessThan(9);
    expect(layout.columnsPerPage).toBe(2);
    expect(rowHeight(rowOf(long, "Bedömning"), layout)).toBeGreaterThan(
      3 * rowHeight(rowOf(long, "Skolan"), layout) - 20,
    );
  });
});
