// A report as one complete HTML document: the preview on screen, the page a PDF is printed from, and what goes to a word
// processor. It holds no script and nothing from outside; every text of the file is escaped, and none reaches a tag, an
// attribute name or a style except as an escaped string.

import {
  captionOf,
  hasFigures,
  printedCell,
  type Report,
  type ReportNote,
  type ReportRow,
  unitLineOf,
} from "../../shared/reports/report.ts";
import { type ReportPage, reportPages } from "../../shared/reports/reportPages.ts";
import { reportTexts } from "../../shared/texts/reports.ts";
import { cssString, reportStyle } from "./reportStyle.ts";

export interface ReportHtmlOptions {
  /** The date as it shall stand on paper, "22 november 2026". */
  readonly printedOn: string;
  /** Nonce for the style element, where the page around a preview allows styles only with one. */
  readonly styleNonce?: string;
}

/** Longest scenario title in the foot of a page; it stands beside the date and the page number on one line. */
const longestFooterTitle = 60;

/** The whole document, from doctype to the end; language sv. Pages are divided here, not by the browser. */
export function reportHtml(report: Report, options: ReportHtmlOptions): string {
  const { layout, pages } = reportPages(report);
  const title = [report.title, report.scenarioTitle].filter((part) => part !== "").join(" – ");
  const footer = [shortened(report.scenarioTitle), reportTexts.printedOn(options.printedOn)]
    .filter((part) => part !== "")
    .join(" · ");
  const style = reportStyle(
    layout,
    cssString(footer),
    pageNumberContent("counter(page)", "counter(pages)"),
    pageNumberContent("counter(sheet)", cssString(`${pages.length}`)),
  );
  const nonce = options.styleNonce === undefined ? "" : ` nonce="${escapeHtml(options.styleNonce)}"`;
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style${nonce}>
${style}
</style>
</head>
<body>
<main>
${pages.map((page, index) => pageHtml(report, page, index === 0)).join("\n")}
</main>
</body>
</html>
`;
}

/** CSS content "Sida x av y". */
const pageNumberContent = (page: string, pages: string): string =>
  `${cssString(reportTexts.beforePage)} ${page} ${cssString(reportTexts.beforePageCount)} ${pages}`;

function pageHtml(report: Report, page: ReportPage, isFirst: boolean): string {
  const parts = [
    isFirst ? titleHtml(report) : "",
    page.columns.length > 0 || page.rows.length > 0 ? tableHtml(report, page) : "",
    page.notes.length > 0 ? notesHtml(page) : "",
  ];
  return `<div class="page">\n${parts.filter((part) => part !== "").join("\n")}\n</div>`;
}

function titleHtml(report: Report): string {
  const baseline = report.baselineName === null ? "" : reportTexts.baselineLine(report.baselineName);
  const lines = [unitLineOf(report), baseline]
    .filter((line) => line !== "")
    .map((line) => `<p>${escapeHtml(line)}</p>`);
  const scenario = report.subtitle === "" ? [] : [`<p class="scenario">${escapeHtml(report.subtitle)}</p>`];
  return `<header class="title">\n<h1>${escapeHtml(report.title)}</h1>\n${[...scenario, ...lines].join("\n")}\n</header>`;
}

function tableHtml(report: Report, page: ReportPage): string {
  const caption = captionOf(report, page.isContinued);
  const heads = page.columns.map(
    (column) => `<th scope="col" class="figure">${escapeHtml(report.columns[column]?.label ?? "")}</th>`,
  );
  return `<table>
<caption>${escapeHtml(caption)}</caption>
<colgroup><col>${`<col class="figure">`.repeat(page.columns.length)}</colgroup>
<thead><tr><th scope="col" class="label">${escapeHtml(report.rowHeader)}</th>${heads.join("")}</tr></thead>
<tbody>
${page.rows.map((row) => rowHtml(row, page.columns)).join("\n")}
</tbody>
</table>`;
}

function rowHtml(row: ReportRow, columns: readonly number[]): string {
  const classes = [row.emphasis, row.level > 0 ? `level${Math.min(6, row.level)}` : ""].filter(
    (name) => name !== "" && name !== "normal",
  );
  const attributes = classes.length === 0 ? "" : ` class="${classes.join(" ")}"`;
  const mark = row.mark === null ? "" : ` <sup>${row.mark})</sup>`;
  const label = `${escapeHtml(row.label)}${mark}`;
  if (!hasFigures(row)) return `<tr${attributes}><th scope="row" colspan="${columns.length + 1}">${label}</th></tr>`;
  const cells = columns.map((column) => {
    const words = row.states[column] === "text" ? ' class="words"' : "";
    return `<td${words}>${escapeHtml(printedCell(row, column))}</td>`;
  });
  return `<tr${attributes}><th scope="row">${label}</th>${cells.join("")}</tr>`;
}

function notesHtml(page: ReportPage): string {
  const isContinued = page.columns.length === 0 && page.isContinued;
  const heading = isContinued ? reportTexts.notesHeadingContinued : reportTexts.notesHeading;
  return `<section class="notes">\n<h2>${escapeHtml(heading)}</h2>\n${page.notes.map(noteHtml).join("\n")}\n</section>`;
}

function noteHtml(note: ReportNote): string {
  if (note.mark === null) return `<p class="unnumbered">${escapeHtml(note.text)}</p>`;
  return `<p><span class="mark">${note.mark})</span>${escapeHtml(note.text)}</p>`;
}

const shortened = (title: string): string =>
  title.length <= longestFooterTitle ? title : `${title.slice(0, longestFooterTitle - 1).trimEnd()}…`;

const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character] ?? "");
