import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { describe, expect, it } from "vitest";
import { printPdfWithBrowser } from "../../../electron/exchange/pdf.ts";
import { reportHtml } from "../../../electron/exchange/reportHtml.ts";
import { cssString } from "../../../electron/exchange/reportStyle.ts";
import type { Result } from "../../../shared/domain/result.ts";
import { incomeBudget } from "../../../shared/reports/incomeBudget.ts";
import { operatingBudget } from "../../../shared/reports/operatingBudget.ts";
import type { Report, ReportRefusal } from "../../../shared/reports/report.ts";
import { reportPages } from "../../../shared/reports/reportPages.ts";
import { alingsas } from "../../support/alingsasFixture.ts";
import { calculatedFixture, type FixtureRow } from "../../support/calculatedFixture.ts";
import { findTestBrowser } from "../../support/testBrowser.ts";

function made(result: Result<Report, ReportRefusal>): Report {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
const printedOn = "22 november 2026";
const hostile = `</style></script><img src=x onerror="alert(1)">'&"<!--`;

/** Sixty committees in five areas, one with a very long name. */
function sixtyRows(): Report {
  const rows = Array.from({ length: 60 }, (_, index): FixtureRow => {
    if (index % 12 === 0) return { name: `h${index}`, label: `Område ${index / 12 + 1}`, kind: "heading" };
    const heading = `h${index - (index % 12)}`;
    if (index % 12 === 11) {
      return {
        name: `s${index}`,
        label: "Summa område",
        kind: "sum",
        formula: `SUM(@${heading})`,
        figures: [-123_456, -55_555.4, 66_666],
      };
    }
    const label =
      index === 7
        ? "Samhällsbyggnads-, trafik-, miljö- och räddningstjänstnämnden för de östra kommundelarna"
        : `Nämnd ${index}`;
    return { name: `r${index}`, label, parent: heading, figures: [-12_345.6, -5_555.54, 6_666.6] };
  });
  return made(
    operatingBudget(
      calculatedFixture({
        budgetYear: 2021,
        sheets: [{ kind: "operatingBudget", title: "Driftsbudget", years: [2021, 2023], rows }],
      }),
    ),
  );
}

function hostileReport(): Report {
  return made(
    incomeBudget(
      calculatedFixture({
        title: hostile,
        municipality: hostile,
        baselineName: hostile,
        budgetYear: 2021,
        sheets: [
          {
            kind: "incomeBudget",
            title: hostile,
            caption: hostile,
            years: [2021, 2021],
            rows: [
              { name: "a", label: hostile, figures: [-1] },
              { name: "h", label: hostile, kind: "heading" },
              { name: "s", label: hostile, kind: "sum", formula: "SUM(@a:@a)", figures: [-1], stated: { 2021: 5 } },
            ],
          },
        ],
      }),
    ),
  );
}

describe("HTML of a report", () => {
  const html = reportHtml(made(operatingBudget(alingsas())), { printedOn });

  it("is a Swedish document with title, policy and no script or address of anything else", () => {
    expect(html.startsWith('<!doctype html>\n<html lang="sv">')).toBe(true);
    expect(html).toContain("<title>Driftsbudget 2021–2023 – Alingsås 2021–2023, Socialdemokraterna</title>");
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    );
    expect(html).not.toMatch(/<script|<link|<img|url\(|@import|https?:|\son\w+=|\sstyle=/i);
  });

  it("has the unit in the caption, a scope on every header and text in every header", () => {
    expect(html).toContain("<caption>Driftsbudget, tkr</caption>");
    const headers = [...html.matchAll(/<th( [^>]*)>(.*?)<\/th>/g)];
    expect(headers.length).toBeGreaterThan(12);
    for (const [, attributes, inside] of headers) {
      expect(attributes).toMatch(/scope="(col|row)"/);
      expect(inside?.replace(/<[^>]*>/g, "").trim()).not.toBe("");
    }
  });

  it("prints figures with no-break spaces and U+2212, and the mark of a note at the row's name", () => {
    expect(html).toContain(
      `<tr class="total"><th scope="row">Summa kommunbidrag <sup>2)</sup></th><td>2\u00a0384\u00a0697</td>`,
    );
    expect(reportHtml(made(incomeBudget(alingsas())), { printedOn })).toContain("<td>\u22122\u00a0421\u00a0049</td>");
    expect(html).toContain(`<tr class="ofWhich level2"><th scope="row">varav äldreomsorg</th>`);
  });

  it("numbers the pages and names scenario and date in the margin", () => {
    expect(html).toContain(`@bottom-right { content: "Sida " counter(page) " av " counter(pages);`);
    expect(html).toContain(
      `@bottom-left { content: "Alingsås 2021–2023, Socialdemokraterna · Utskriven 22 november 2026";`,
    );
  });

  it("carries the nonce of the page around a preview only when there is one", () => {
    expect(html).toContain("<style>");
    expect(reportHtml(made(operatingBudget(alingsas())), { printedOn, styleNonce: "abc" })).toContain(
      '<style nonce="abc">',
    );
  });

  it("divides a long table into tables with a head and the caption (forts.) each", () => {
    const long = reportHtml(sixtyRows(), { printedOn });
    const captions = [...long.matchAll(/<caption>(.*?)<\/caption>/g)].map((match) => match[1]);
    expect(captions).toEqual(["Driftsbudget, tkr", "Driftsbudget, tkr (forts.)", "Driftsbudget, tkr (forts.)"]);
    expect(long.match(/<thead>/g)?.length).toBe(3);
  });

  it("escapes every text of the file", () => {
    const escaped = reportHtml(hostileReport(), { printedOn: hostile });
    expect(escaped).not.toMatch(/<img|<script|<\/script|<!--/);
    expect(escaped.match(/<\/style>/g)?.length).toBe(1);
  });

  it("writes hostile text as a CSS string without any character that ends one", () => {
    expect(cssString('a"b\\c\n</style>')).toBe(String.raw`"a\22 b\5c c\a \3c \2f style\3e "`);
    expect(cssString("\u0000\ud800å")).toBe(String.raw`"\fffd \fffd å"`);
  });
});

describe("a report in the browser", () => {
  it("shows hostile text as text, and makes nothing of it", async () => {
    const { texts, roles } = await printedPages(reportHtml(hostileReport(), { printedOn: hostile }));
    expect(texts[0]?.split(hostile).length).toBeGreaterThan(4);
    expect(roles).toContain("Table");
    expect(roles).not.toContain("Figure");
    expect(roles).not.toContain("Link");
  });

  it("prints on exactly the pages it was divided into, with one head per table", async () => {
    const report = sixtyRows();
    const { texts, info, outline } = await printedPages(reportHtml(report, { printedOn }));
    expect(texts.length).toBe(reportPages(report).pages.length);
    expect(info).toMatchObject({ Language: "sv", Title: "Driftsbudget 2021–2023 – Alingsås 2021–2023" });
    expect(outline).toEqual(["Driftsbudget 2021–2023"]);
    expect(texts.map((text) => text.split("Verksamhet").length - 1)).toEqual([1, 1, 1]);
    for (const [index, text] of texts.entries()) expect(text).toContain(`Sida ${index + 1} av ${texts.length}`);
  });
});

/** Text of each page, and the roles of the structure tree of the first. */
async function printedPages(html: string) {
  const printed = await printPdfWithBrowser(html, findTestBrowser);
  if (!printed.ok) throw new Error(printed.error.message);
  const task = getDocument({ data: printed.value, useSystemFonts: true });
  const pdf = await task.promise;
  const texts: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const content = await (await pdf.getPage(number)).getTextContent();
    texts.push(content.items.map((item) => ("str" in item ? item.str : "")).join(""));
  }
  const roles: string[] = [];
  const collect = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    if ("role" in node && typeof node.role === "string") roles.push(node.role);
    if ("children" in node && Array.isArray(node.children)) for (const child of node.children) collect(child);
  };
  collect(await (await pdf.getPage(1)).getStructTree());
  const { info } = await pdf.getMetadata();
  const outline = (await pdf.getOutline())?.map((entry) => entry.title);
  await task.destroy();
  return { texts, roles, info, outline };
}
