// The typography of a printed table: one style sheet made from the measures the pages were divided by. Calm office print:
// fine rules, bold sums under a rule, one dark green accent, figures of equal width. No class name comes from user text.

import { blockMeasures, type PageLayout, paper, rowMeasures } from "../../shared/reports/pageMeasures.ts";

/** Accent and greys; all reach 4.5:1 against white (the fine rules carry no meaning). */
const colours = {
  ink: "#1b2420",
  muted: "#4d5953",
  accent: "#12594a",
  rule: "#d5dbd6",
} as const;

/** `footer` is the text at the left of the foot of each page, `pageNumber` the CSS content at the right. */
export function reportStyle(layout: PageLayout, footer: string, pageNumber: string, screenPageNumber: string): string {
  const { marginTop, marginSide, marginBottom } = paper;
  const [width, height] =
    layout.orientation === "portrait" ? [paper.shortSide, paper.longSide] : [paper.longSide, paper.shortSide];
  const foot = `font: 8pt ${fonts}; color: ${colours.muted};`;
  return `
:root { color-scheme: light; }
* { box-sizing: border-box; }
@page {
  size: A4 ${layout.orientation};
  margin: ${marginTop}pt ${marginSide}pt ${marginBottom}pt;
  @bottom-left { content: ${footer}; ${foot} white-space: nowrap; vertical-align: top; padding-top: 16pt; }
  @bottom-right { content: ${pageNumber}; ${foot} white-space: nowrap; vertical-align: top; padding-top: 16pt; }
}
html, body { margin: 0; padding: 0; background: #fff; }
body { font: ${layout.fontSize}pt/${rowMeasures.lineHeight} ${fonts}; color: ${colours.ink}; font-variant-numeric: tabular-nums lining-nums; counter-reset: sheet; }
.page + .page { break-before: page; }
.title { height: ${layout.titleHeight}pt; overflow: hidden; }
.title h1 { margin: 0 0 3pt; font-size: 20pt; line-height: 26pt; font-weight: 600; color: ${colours.accent}; }
.title p { margin: 0; font-size: 9.5pt; line-height: ${blockMeasures.titleLine}pt; color: ${colours.muted}; }
.title .scenario { font-size: 11pt; line-height: 15pt; color: ${colours.ink}; margin-bottom: 3pt; }
.title h1, .title p { white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
table { width: 100%; border-collapse: collapse; table-layout: auto; }
caption { caption-side: top; text-align: left; font-size: 10.5pt; line-height: 14pt; height: ${blockMeasures.caption}pt; font-weight: 600; }
/* Not a header group: if a page overflows all the same, the head must not be repeated (readers would hear it twice). */
thead { display: table-row-group; }
thead th { height: ${layout.headHeight}pt; vertical-align: bottom; font-size: ${rowMeasures.headFactor}em; line-height: ${blockMeasures.columnHeadLine}pt; font-weight: 600; color: ${colours.muted}; padding: 4pt 0; border-top: 1.5pt solid ${colours.accent}; border-bottom: 0.75pt solid ${colours.ink}; }
/* Rules belong to the row below them, so that a sum's dark rule never competes with the fine rule of the row above. */
tbody th, tbody td { font-weight: 400; padding: ${rowMeasures.padding}pt 0; vertical-align: bottom; border-top: ${rowMeasures.rule}pt solid ${colours.rule}; }
tbody tr:first-child th, tbody tr:first-child td { border-top: 0; }
tbody tr:last-child:not(.total) th, tbody tr:last-child:not(.total) td { border-bottom: 0.75pt solid ${colours.rule}; }
${layout.stacksHeads ? stackedHeads : ""}
tr { break-inside: avoid; }
th[scope="row"], th[scope="rowgroup"], th.label { text-align: left; overflow-wrap: anywhere; }
th.figure, tbody td { text-align: right; padding-left: ${rowMeasures.gapEm}em; }
td { white-space: nowrap; }
td.words { white-space: normal; overflow-wrap: anywhere; }
col.figure { width: ${layout.figureWidthEm.toFixed(2)}em; }
${indents()}
tbody .heading th { font-weight: 600; padding-top: ${rowMeasures.padding + rowMeasures.headingExtra}pt; color: ${colours.accent}; }
.text th { color: ${colours.muted}; }
.ofWhich th, .ofWhich td { color: ${colours.muted}; }
.rounding th, .rounding td { color: ${colours.muted}; font-style: italic; }
tbody .sum th, tbody .sum td { font-weight: 700; border-top: 0.75pt solid ${colours.ink}; padding-bottom: ${rowMeasures.padding + rowMeasures.sumExtra}pt; }
tbody .total th, tbody .total td { font-weight: 700; color: ${colours.accent}; border-top: 0.75pt solid ${colours.ink}; border-bottom: 2.25pt double ${colours.ink}; padding-bottom: ${rowMeasures.padding + rowMeasures.totalExtra - 2}pt; }
sup { font-size: 0.7em; line-height: 0; font-weight: 400; color: ${colours.muted}; }
.notes { padding-top: 12pt; font-size: ${blockMeasures.noteFontSize}pt; line-height: ${blockMeasures.noteLine}pt; color: ${colours.muted}; }
.notes h2 { margin: 0 0 3pt; font-size: 9pt; line-height: ${blockMeasures.noteLine}pt; font-weight: 600; color: ${colours.ink}; break-after: avoid; }
.notes p { margin: 0 0 ${blockMeasures.noteGap}pt; padding-left: 2em; text-indent: -2em; overflow-wrap: anywhere; break-inside: avoid; }
.notes p.unnumbered { padding-left: 0; text-indent: 0; }
.notes .mark { display: inline-block; width: 2em; text-indent: 0; }
@media screen {
  html, body { background: #e9ece9; }
  main { padding: 24px 0 1px; }
  .page { position: relative; width: ${width}pt; min-height: ${height}pt; margin: 0 auto 24px; padding: ${marginTop}pt ${marginSide}pt ${marginBottom}pt; background: #fff; box-shadow: 0 1px 2px rgb(27 36 32 / 18%), 0 6px 24px rgb(27 36 32 / 10%); counter-increment: sheet; }
  .page::before, .page::after { position: absolute; bottom: ${marginBottom - 28}pt; ${foot} white-space: nowrap; }
  .page::before { content: ${footer}; left: ${marginSide}pt; }
  .page::after { content: ${screenPageNumber}; right: ${marginSide}pt; }
}
`.trim();
}

const fonts = `"Segoe UI", -apple-system, "Noto Sans", "Open Sans", "Helvetica Neue", Helvetica, Arial, "Liberation Sans", system-ui, sans-serif`;

/** A space too wide for any column puts each word of every head on a line of its own: Budget / 2021. */
const stackedHeads = "thead th.figure { word-spacing: 40em; }";

function indents(): string {
  const levels = [1, 2, 3, 4, 5, 6];
  return levels
    .map((level) => `tbody .level${level} th { padding-left: ${(level * rowMeasures.indentEm).toFixed(1)}em; }`)
    .join("\n");
}

/** Any text as a CSS string: everything but plain letters, digits and a few signs is written as its code point. */
export function cssString(text: string): string {
  let inside = "";
  for (const character of text) {
    inside += /[A-Za-z0-9ÅÄÖåäöÉé .,:–·-]/.test(character) ? character : `\\${codePoint(character).toString(16)} `;
  }
  return `"${inside}"`;
}

/** NUL and lone surrogates are no characters in CSS; the replacement sign stands for them. */
function codePoint(character: string): number {
  const code = character.codePointAt(0) ?? 0xfffd;
  return code === 0 || (code >= 0xd800 && code <= 0xdfff) ? 0xfffd : code;
}
