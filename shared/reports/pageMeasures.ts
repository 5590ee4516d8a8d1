// The measures of a printed page in points (1/72 inch), used both to lay out the page and to style it, so that the rows we
// count on a page are the rows that fit. Text widths are estimates for common office fonts, a little on the wide side.

import { hasFigures, isSumRow, printedCell, type Report, type ReportColumn, type ReportRow } from "./report.ts";

export type Orientation = "portrait" | "landscape";

/** A4 and its margins; the footer with page number and scenario stands in the bottom margin. */
export const paper = {
  shortSide: 595.28,
  longSide: 841.89,
  marginTop: 51,
  marginSide: 54,
  marginBottom: 60,
} as const;

/** Type size and heights. An ordinary row is 18.5 pt: about 34 rows on a portrait page, 20 on a landscape one. */
export const rowMeasures = {
  fontSize: 10,
  denseFontSize: 8.5,
  lineHeight: 1.35,
  padding: 2.25,
  rule: 0.5,
  sumExtra: 3,
  totalExtra: 5,
  headingExtra: 9,
  indentEm: 1.4,
  /** Size of the column heads against the figures. */
  headFactor: 0.92,
  /** Space before a figure. */
  gapEm: 1.1,
} as const;

/** Heights of what stands above and below the rows. */
export const blockMeasures = {
  /** Title, scenario, one of the smaller lines below them, and the space to the table. */
  title: 29,
  titleScenario: 18,
  titleLine: 13.5,
  titleGap: 20,
  caption: 20,
  columnHeadLine: 12.5,
  columnHeadPadding: 9,
  notesTop: 34,
  noteLine: 12.4,
  noteGap: 2,
  noteFontSize: 8.5,
  /** Kept free: fonts differ from the estimate. */
  safety: 16,
} as const;

/** Bold type is this much wider. */
const boldFactor = 1.06;

/** The label column is never narrower; beyond the wide measure the figures get the room. */
const labelEm = { least: 17, wide: 25 } as const;
const figureEm = { least: 5.2, most: 8.6 } as const;
/** A text in a column of figures gets no more room than a large figure. */
const widestTextEm = figureEm.most - rowMeasures.gapEm;

export interface PageLayout {
  readonly orientation: Orientation;
  readonly fontSize: number;
  /** Width and height between the margins. */
  readonly width: number;
  readonly height: number;
  readonly labelWidthEm: number;
  readonly figureWidthEm: number;
  /** Columns of figures one page has room for. */
  readonly columnsPerPage: number;
  /** Height of the title block on the first page, and of the column heads on each. */
  readonly titleHeight: number;
  readonly headHeight: number;
  /** True when some column head needs two lines; then all stand on two. */
  readonly stacksHeads: boolean;
}

const usable = (orientation: Orientation) => ({
  width: (orientation === "portrait" ? paper.shortSide : paper.longSide) - 2 * paper.marginSide,
  height: (orientation === "portrait" ? paper.longSide : paper.shortSide) - paper.marginTop - paper.marginBottom,
});

/** Portrait while the figures fit beside the labels, else landscape. */
export function orientationOf(columns: readonly ReportColumn[], rows: readonly ReportRow[]): Orientation {
  const { width } = usable("portrait");
  const needed = labelEm.least + columns.length * neededFigureEm(columns, rows);
  return needed * rowMeasures.fontSize <= width ? "portrait" : "landscape";
}

/** How the report stands on its pages. Smaller type when a landscape page needs it; beyond that columns are divided. */
export function pageLayoutOf(report: Report): PageLayout {
  const orientation: Orientation = report.landscape ? "landscape" : "portrait";
  const { width, height } = usable(orientation);
  const needed = neededFigureEm(report.columns, report.rows);
  const roomAt = (fontSize: number): number => Math.floor((width / fontSize - labelEm.least) / needed);
  const fits = roomAt(rowMeasures.fontSize) >= report.columns.length;
  const fontSize = fits ? rowMeasures.fontSize : rowMeasures.denseFontSize;
  const room = Math.max(1, roomAt(fontSize));
  const parts = Math.max(1, Math.ceil(report.columns.length / room));
  const columnsPerPage = Math.max(1, Math.ceil(report.columns.length / parts));
  const total = width / fontSize;
  const spare = (total - preferredLabelEm(report.rows)) / columnsPerPage;
  const figureWidthEm = Math.max(needed, Math.min(figureEm.most, spare));
  const headLines = columnHeadLines(report, figureWidthEm);
  return {
    orientation,
    fontSize,
    width,
    height,
    columnsPerPage,
    figureWidthEm,
    labelWidthEm: total - columnsPerPage * figureWidthEm,
    titleHeight: titleHeight(report),
    headHeight: headLines * blockMeasures.columnHeadLine + blockMeasures.columnHeadPadding,
    stacksHeads: headLines > 1,
  };
}

function titleHeight(report: Report): number {
  const { title, titleScenario, titleLine, titleGap } = blockMeasures;
  const lines = report.baselineName === null ? 1 : 2;
  return title + (report.subtitle === "" ? 0 : titleScenario) + lines * titleLine + titleGap;
}

/** Lines the widest column head needs. Heads are set a little smaller than the figures, and bold. */
function columnHeadLines(report: Report, figureWidthEm: number): number {
  const room = (figureWidthEm - rowMeasures.gapEm) / (boldFactor * rowMeasures.headFactor);
  return Math.max(1, ...report.columns.map((column) => linesNeeded(column.label, room)));
}

/** Room for the longest label on one line, within bounds: what is left goes to the figures. */
function preferredLabelEm(rows: readonly ReportRow[]): number {
  const longest = rows.reduce((most, row) => (hasFigures(row) ? Math.max(most, labelEmOf(row)) : most), 0);
  return Math.min(labelEm.wide, Math.max(labelEm.least, longest + 1));
}

const labelEmOf = (row: ReportRow): number =>
  row.level * rowMeasures.indentEm + textWidthEm(row.label) * (isSumRow(row) ? boldFactor : 1);

function neededFigureEm(columns: readonly ReportColumn[], rows: readonly ReportRow[]): number {
  let widest: number = figureEm.least;
  for (const row of rows) {
    if (!hasFigures(row)) continue;
    const weight = isSumRow(row) ? boldFactor : 1;
    for (const column of columns.keys()) {
      const width = weight * textWidthEm(printedCell(row, column));
      // A text is broken over lines instead of making its column wide.
      const isText = row.states[column] === "text";
      widest = Math.max(widest, (isText ? Math.min(width, widestTextEm) : width) + rowMeasures.gapEm);
    }
  }
  return widest;
}

/** Height of a row, with its label and its texts on as many lines as they need. */
export function rowHeight(row: ReportRow, layout: PageLayout): number {
  const indent = row.level * rowMeasures.indentEm;
  const room = (hasFigures(row) ? layout.labelWidthEm : layout.width / layout.fontSize) - indent;
  const weight = isSumRow(row) || row.emphasis === "heading" ? boldFactor : 1;
  const textRoom = (layout.figureWidthEm - rowMeasures.gapEm) / weight;
  const lines = Math.max(
    linesNeeded(row.label, Math.max(6, room / weight)),
    ...row.texts.map((text) => (text === null ? 1 : linesNeeded(text, textRoom))),
  );
  const { lineHeight, padding, rule, sumExtra, totalExtra, headingExtra } = rowMeasures;
  const extra = {
    sum: sumExtra,
    total: totalExtra,
    heading: headingExtra,
    normal: 0,
    ofWhich: 0,
    rounding: 0,
    text: 0,
  };
  return lines * layout.fontSize * lineHeight + 2 * padding + rule + extra[row.emphasis];
}

/** Height of a note under the table. */
export function noteHeight(text: string, layout: PageLayout): number {
  const { noteFontSize, noteLine, noteGap } = blockMeasures;
  return linesNeeded(text, layout.width / noteFontSize - 3) * noteLine + noteGap;
}

/** Lines a text takes in a column of this width; words are kept whole unless they are wider than the column. */
export function linesNeeded(text: string, widthEm: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    const width = textWidthEm(word);
    const space = used === 0 ? 0 : 0.28;
    if (used > 0 && used + space + width > widthEm) {
      lines += 1;
      used = 0;
    }
    if (width > widthEm) lines += Math.ceil(width / widthEm) - 1;
    used = width > widthEm ? width % widthEm : used + (used === 0 ? 0 : space) + width;
  }
  return lines;
}

/** Estimated width of a text in em. */
export function textWidthEm(text: string): number {
  let width = 0;
  for (const character of text) width += characterEm(character);
  return width;
}

function characterEm(character: string): number {
  if (/[0-9]/.test(character)) return 0.56;
  if (/[\s.,:;!'|()ijlrtf-]/.test(character)) return 0.3;
  if (/[A-ZÅÄÖ\u2212+=mw%#@]/.test(character)) return 0.74;
  return character > "\u024f" ? 1 : 0.57;
}
