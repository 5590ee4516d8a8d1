import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linesNeeded, pageLayoutOf } from "../../../shared/reports/pageMeasures.ts";
import type { Report, ReportRow, RowEmphasis } from "../../../shared/reports/report.ts";
import { isSumRow } from "../../../shared/reports/report.ts";
import { reportPages } from "../../../shared/reports/reportPages.ts";

const row = (emphasis: RowEmphasis, label: string, columns: number, value = 1_234_567): ReportRow => ({
  lineId: null,
  label,
  level: 0,
  emphasis,
  decimals: 0,
  suffix: "",
  mark: null,
  values: emphasis === "heading" ? [] : Array.from({ length: columns }, () => value),
  states: emphasis === "heading" ? [] : Array.from({ length: columns }, () => "number" as const),
  texts: [],
});

const letters: Readonly<Record<string, RowEmphasis>> = {
  n: "normal",
  s: "sum",
  t: "total",
  v: "ofWhich",
  h: "heading",
  r: "rounding",
};

/** A report from one letter per row, "hnnnrs". */
function reportOf(kinds: string, more: Partial<Report> = {}, columnCount = 3): Report {
  return {
    kind: "operatingBudget",
    name: "Driftsbudget",
    title: "Driftsbudget",
    subtitle: "",
    scenarioTitle: "S",
    amountsAre: "",
    unit: "tkr",
    baselineName: null,
    rowHeader: "Verksamhet",
    landscape: false,
    notes: [],
    columns: Array.from({ length: columnCount }, (_, index) => ({ label: `Plan ${2021 + index}`, year: 2021 + index })),
    rows: Array.from(kinds, (letter, index) => row(letters[letter] ?? "normal", `Rad ${index}`, columnCount)),
    ...more,
  };
}

const letterOf = (page: readonly ReportRow[]): string =>
  page.map((each) => Object.entries(letters).find(([, emphasis]) => emphasis === each.emphasis)?.[0] ?? "?").join("");
const pagesOf = (report: Report): string[] => reportPages(report).pages.map((page) => letterOf(page.rows));

describe("pages of a report", () => {
  it("are one for a table that fits", () => {
    expect(pagesOf(reportOf("hnnnrt"))).toEqual(["hnnnrt"]);
  });

  it("hold every row once and in order, whatever the rows, and each page has at least one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("n", "n", "n", "s", "v", "h", "r"), { maxLength: 150 }),
        fc.boolean(),
        (kinds, landscape) => {
          const report = reportOf(kinds.join(""), { landscape });
          const { pages } = reportPages(report);
          expect(pages.flatMap((page) => page.rows)).toEqual(report.rows);
          if (kinds.length > 0) expect(pages.every((page) => page.rows.length > 0)).toBe(true);
          expect(pages.map((page) => page.isContinued)).toEqual(pages.map((_, index) => index > 0));
        },
      ),
    );
  });

  const fullPage = pagesOf(reportOf("n".repeat(80)))[0]?.length ?? 0;

  it("have room for about thirty-four ordinary rows below the title", () => {
    expect(fullPage).toBeGreaterThanOrEqual(30);
    expect(fullPage).toBeLessThanOrEqual(36);
  });

  it("take a sum over together with two of its rows", () => {
    expect(pagesOf(reportOf(`${"n".repeat(fullPage)}t`))).toEqual(["n".repeat(fullPage - 2), "nnt"]);
    expect(pagesOf(reportOf(`${"n".repeat(fullPage)}rt`))).toEqual(["n".repeat(fullPage - 2), "nnrt"]);
  });

  it("never begin with a sum, a rounding row or a varav row and never end with a heading or one row below it", () => {
    for (let shift = 0; shift < 40; shift += 1) {
      const pages = reportPages(reportOf(`${"n".repeat(shift)}${"hnnnvvnnnrsnnnt".repeat(12)}`)).pages;
      expect(pages.length).toBeGreaterThan(2);
      for (const page of pages.slice(1)) expect(["normal", "heading"]).toContain(page.rows[0]?.emphasis);
      for (const page of pages.slice(0, -1)) {
        expect(page.rows.slice(-2).map((each) => each.emphasis)).not.toContain("heading");
      }
      for (const page of pages) {
        const first = page.rows.findIndex(isSumRow);
        if (first >= 0)
          expect(page.rows.slice(0, first).filter((each) => each.emphasis === "normal").length).toBeGreaterThanOrEqual(
            2,
          );
      }
    }
  });

  it("count a long label as the lines it takes", () => {
    const long = "Samhällsbyggnads-, trafik-, miljö- och räddningstjänstnämnden för de östra kommundelarna";
    const rows = Array.from({ length: 80 }, () => row("normal", long, 3));
    expect(reportPages(reportOf("", { rows })).pages[0]?.rows.length).toBeLessThan(fullPage * 0.7);
  });

  it("put notes below the last table, with its last rows on another page when they do not fit", () => {
    const notes = [
      { mark: 1, text: "En not." },
      { mark: 2, text: "En till." },
    ];
    expect(reportPages(reportOf("nnt", { notes })).pages.map((page) => [page.rows.length, page.notes.length])).toEqual([
      [3, 2],
    ]);
    expect(
      reportPages(reportOf("n".repeat(fullPage), { notes })).pages.map((page) => [page.rows.length, page.notes.length]),
    ).toEqual([
      [fullPage - 2, 0],
      [2, 2],
    ]);
    const grouped = `${"n".repeat(fullPage - 6)}hnnns`;
    expect(pagesOf(reportOf(grouped, { notes }))).toEqual(["n".repeat(fullPage - 6), "hnnns"]);
  });

  it("make room for the notes by taking over the last group whole, though it has one row before its sum", () => {
    const notes = [{ mark: null, text: "– = ej beräknat" }];
    const kept = `${"n".repeat(fullPage - 10)}hnnsnn`;
    expect(pagesOf(reportOf(`${kept}hnst`, { notes }))).toEqual([kept, "hnst"]);
  });

  it("never begin with the last row of a group alone", () => {
    const endsOfGroups = "hnnn".repeat(30);
    for (let shift = 0; shift < 4; shift += 1) {
      for (const page of pagesOf(reportOf(`${"n".repeat(shift)}${endsOfGroups}`)).slice(1)) {
        expect(page.slice(0, 2)).not.toBe("nh");
      }
    }
  });

  it("divide very many notes, losing none", () => {
    const notes = Array.from({ length: 200 }, (_, index) => ({
      mark: index + 1,
      text: "En not som är lång. ".repeat(6),
    }));
    const { pages } = reportPages(reportOf("nnt", { notes }));
    expect(pages.length).toBeGreaterThan(4);
    expect(pages.flatMap((page) => page.notes)).toEqual(notes);
  });

  it("hold ten years of seven-digit amounts side by side in landscape", () => {
    const { layout, pages } = reportPages(
      reportOf("nnt", { landscape: true, rows: [row("total", "Totalt", 10, -1_234_567)] }, 10),
    );
    expect([layout.columnsPerPage, pages.length]).toEqual([10, 1]);
  });

  it("divide the years when a page is too narrow, each year once and the rows on every part", () => {
    const { pages } = reportPages(reportOf("nnt", { landscape: true }, 30));
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.flatMap((page) => page.columns)).toEqual(Array.from({ length: 30 }, (_, index) => index));
    expect(pages.map((page) => letterOf(page.rows))).toEqual(pages.map(() => "nnt"));
  });

  it("keep room for the labels beside the figures", () => {
    for (const count of [1, 3, 5, 10, 30]) {
      const layout = pageLayoutOf(reportOf("nnt", { landscape: count > 5 }, count));
      expect(layout.labelWidthEm).toBeGreaterThanOrEqual(16.9);
    }
  });
});

describe("the lines a label takes", () => {
  it.each([
    ["kort", 20, 1],
    ["", 20, 1],
    ["två långa ord", 5, 2],
    ["x".repeat(100), 20, 3],
  ])("of %s in %s em are %s", (text, width, lines) => {
    expect(linesNeeded(text, width)).toBe(lines);
  });
});
