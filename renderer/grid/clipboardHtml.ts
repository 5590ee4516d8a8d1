// The table of pasted HTML as fields of text: from Excel and LibreOffice with the digits behind what is shown, from Word and
// web pages as it reads. The text is hostile: it is parsed into a document that is never shown, in which nothing runs and
// nothing is loaded, and only texts and a few attributes are read.

import { foreignFigure, formatIn, numberFormats, shownDecimals } from "./clipboardFigure.ts";
import { looksLikeValue, type Matrix, widthOf } from "./clipboardText.ts";

interface HtmlPolicy {
  readonly createHTML: (html: string) => unknown;
}
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { readonly createHTML: (html: string) => string }) => HtmlPolicy;
}

const isPolicyFactory = (value: unknown): value is PolicyFactory =>
  typeof value === "object" && value !== null && "createPolicy" in value;

let kept: HtmlPolicy | null = null;

/** Harmless only because of where it is used: a document without a window. */
function inertPolicy(): HtmlPolicy {
  const factory: unknown = Reflect.get(globalThis, "trustedTypes");
  const rules = { createHTML: (html: string) => html };
  kept ??= isPolicyFactory(factory) ? factory.createPolicy("budgetbanken-clipboard", rules) : rules;
  return kept;
}

/**
 * Styles are carried as data: the window's policy allows none, and says so once for each. What is told from them is whether a
 * part is hidden. A tag is looked for up to the next "<": a hostile text of nothing but "<a" would otherwise be searched to its end
 * from each of them.
 */
export const withoutStyles = (html: string): string =>
  html
    .replace(/<(\/?)style(?=[\s>/])/gi, "<$1template")
    .replace(/<[a-z][^<>]*>/gi, (tag) => tag.replace(/([\s"'])style\s*=/gi, "$1data-style="));

function inertDocument(html: string): Document {
  const parser = new DOMParser();
  const parsed: unknown = Reflect.apply(parser.parseFromString, parser, [
    inertPolicy().createHTML(withoutStyles(html)),
    "text/html",
  ]);
  if (!(parsed instanceof Document)) throw new Error("The parser gave no document");
  return parsed;
}

/** Larger pastes are read as plain text, which every program sends along. */
const mostSigns = 40_000_000;
const mostColumns = 1_000;
const mostCells = 400_000;
const unseen = "style, script, template, noscript, [hidden]";

export interface ForeignTable {
  readonly fields: Matrix;
  /**
   * Of each figure that may have lost decimals on its way, how many came along: its program told only what it shows, in a format that
   * may round.
   */
  readonly decimals: { readonly amounts: readonly number[]; readonly percentages: readonly number[] };
  /** Rows and columns with something in them that were not in sight, and did not come along. */
  readonly hiddenRows: number;
  readonly hiddenColumns: number;
}

/** The only table of the HTML, null where there is none, several, or text beside it: the plain text then says more. */
export function tableFromHtml(html: string): ForeignTable | null {
  if (html === "" || html.length > mostSigns || !/<t(able|r)[\s>]/i.test(html)) return null;
  // A browser may hand over the rows alone, without the table they were cut out of.
  const { body } = inertDocument(/<table/i.test(html) ? html : `<table>${html}</table>`);
  for (const element of body.querySelectorAll(unseen)) element.remove();
  const tables = [...body.querySelectorAll("table")];
  const [table] = tables;
  if (table === undefined || tables.length !== 1) return null;
  const read = rowsOf(table, {
    isExcel: /urn:schemas-microsoft-com:office:excel/i.test(html),
    formats: numberFormats(html),
  });
  table.remove();
  return (body.textContent ?? "").trim() === "" && widthOf(read.fields) > 0 ? read : null;
}

interface Origin {
  readonly isExcel: boolean;
  readonly formats: ReadonlyMap<string, string>;
}

/** Fields row by row, none where there are more than any paste may hold. A merged cell has its text in its first place and nothing in the others. */
function rowsOf(table: HTMLTableElement, origin: Origin): ForeignTable {
  const rows: string[][] = [];
  const covered: number[] = [];
  const unseenColumns = hiddenColumnsOf(table);
  const decimals = { amounts: [] as number[], percentages: [] as number[] };
  let [cells, hiddenRows] = [0, 0];
  for (const row of table.rows) {
    if (isHidden(row)) {
      if ((row.textContent ?? "").trim() !== "") hiddenRows += 1;
      continue;
    }
    const fields: string[] = [];
    let column = 0;
    const passCovered = (): void => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        fields[column] = "";
        column += 1;
      }
    };
    for (const cell of row.cells) {
      passCovered();
      // Out of sight with its column it keeps its place; alone it takes none, as in a browser.
      if (isHidden(cell) && !unseenColumns.has(column)) continue;
      const width = Math.max(1, Math.min(cell.colSpan, mostColumns - column));
      const field = fieldOf(cell, origin);
      if (field.decimals !== null && !unseenColumns.has(column)) {
        decimals[field.text.endsWith("%") ? "percentages" : "amounts"].push(field.decimals);
      }
      for (let part = 0; part < width; part += 1) {
        fields[column] = part === 0 ? field.text : "";
        covered[column] = cell.rowSpan - 1;
        column += 1;
      }
    }
    passCovered();
    rows.push(fields);
    cells += fields.length;
    if (cells > mostCells) {
      return { fields: [], decimals: { amounts: [], percentages: [] }, hiddenRows: 0, hiddenColumns: 0 };
    }
  }
  const columns = Array.from({ length: widthOf(rows) }, (_, column) => column);
  const seen = columns.filter((column) => !unseenColumns.has(column));
  const hiddenColumns = columns.filter(
    (column) => unseenColumns.has(column) && rows.some((row) => (row[column] ?? "") !== ""),
  ).length;
  return { fields: rows.map((row) => seen.map((column) => row[column] ?? "")), decimals, hiddenRows, hiddenColumns };
}

function hiddenColumnsOf(table: HTMLTableElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  let column = 0;
  for (const element of table.querySelectorAll("col")) {
    const width = Math.max(1, Math.min(Number(element.getAttribute("span") ?? 1) || 1, mostColumns - column));
    if (isHidden(element)) for (let part = 0; part < width; part += 1) hidden.add(column + part);
    column += width;
    if (column >= mostColumns) break;
  }
  return hidden;
}

const isHidden = (element: Element): boolean => /display\s*:\s*none/i.test(element.getAttribute("data-style") ?? "");

interface Field {
  readonly text: string;
  /** How many decimals the figure may have been cut down to; null where all of it came along. */
  readonly decimals: number | null;
}

/** What a cell says, with the number behind it where the program that wrote it told. */
function fieldOf(cell: HTMLTableCellElement, origin: Origin): Field {
  for (const element of cell.querySelectorAll("*")) if (isHidden(element)) element.remove();
  for (const line of cell.querySelectorAll("br")) line.replaceWith("\n");
  const shown = (cell.textContent ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();
  const { text, isWhole } = foreignFigure({
    shown,
    xNum: cell.getAttribute("x:num"),
    sdval: cell.getAttribute("sdval"),
    sheetsValue: cell.getAttribute("data-sheets-value"),
  });
  const isFigure = /\d/.test(shown) && looksLikeValue(shown) && !shown.startsWith("=");
  return { text, decimals: isWhole || !origin.isExcel || !isFigure ? null : shownDecimals(formatOf(cell, origin)) };
}

function formatOf(cell: HTMLTableCellElement, { formats }: Origin): string | null {
  const own = formatIn(cell.getAttribute("data-style") ?? "");
  return own ?? [...cell.classList].map((name) => formats.get(name)).find((format) => format !== undefined) ?? null;
}
