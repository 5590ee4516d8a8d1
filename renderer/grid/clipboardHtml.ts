// The table of pasted HTML as fields of text: from Excel and LibreOffice with the digits behind what is shown, from Word and
// web pages as it reads. The text is hostile: it is parsed into a document that is never shown, in which nothing runs and
// nothing is loaded, and only texts and a few attributes are read.

import { type Matrix, widthOf } from "./clipboardText.ts";

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
 * part is hidden.
 */
const withoutStyles = (html: string): string =>
  html
    .replace(/<(\/?)style(?=[\s>/])/gi, "<$1template")
    .replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'])style\s*=/gi, "$1data-style="));

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

/** The only table of the HTML, null where there is none, several, or text beside it: the plain text then says more. */
export function matrixFromHtml(html: string): Matrix | null {
  if (html === "" || html.length > mostSigns || !/<table/i.test(html)) return null;
  const { body } = inertDocument(html);
  for (const element of body.querySelectorAll(unseen)) element.remove();
  const tables = [...body.querySelectorAll("table")];
  const [table] = tables;
  if (table === undefined || tables.length !== 1) return null;
  const matrix = rowsOf(table);
  table.remove();
  return (body.textContent ?? "").trim() === "" && widthOf(matrix) > 0 ? matrix : null;
}

/** Fields row by row, none where there are more than any paste may hold. A merged cell has its text in its first place and nothing in the others. */
function rowsOf(table: HTMLTableElement): Matrix {
  const rows: string[][] = [];
  const covered: number[] = [];
  let cells = 0;
  for (const row of table.rows) {
    if (isHidden(row)) continue;
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
      if (isHidden(cell)) continue;
      const width = Math.max(1, Math.min(cell.colSpan, mostColumns - column));
      for (let part = 0; part < width; part += 1) {
        fields[column] = part === 0 ? fieldOf(cell) : "";
        covered[column] = cell.rowSpan - 1;
        column += 1;
      }
    }
    passCovered();
    rows.push(fields);
    cells += fields.length;
    if (cells > mostCells) return [];
  }
  const width = widthOf(rows);
  return rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ""));
}

const isHidden = (element: Element): boolean => /display\s*:\s*none/i.test(element.getAttribute("data-style") ?? "");

/** What a cell says, with the number behind it where the program that wrote it told. */
function fieldOf(cell: HTMLTableCellElement): string {
  for (const element of cell.querySelectorAll("*")) if (isHidden(element)) element.remove();
  for (const line of cell.querySelectorAll("br")) line.replaceWith("\n");
  const text = (cell.textContent ?? "")
    .replace(/[^\S\n]+/g, " ")
    .replace(/ *\n */g, "\n")
    .trim();
  return fieldWithDigits(text, cell.getAttribute("x:num") ?? cell.getAttribute("sdval"));
}

/**
 * `shown` with the digits of `machine` ("12345.678", a fraction where a percentage is shown). What is shown alone decides where
 * the two do not belong together: a date is a number inside a spreadsheet, and no amount.
 */
export function fieldWithDigits(shown: string, machine: string | null): string {
  if (machine === null || !/^-?\d+(\.\d+)?(e[-+]?\d+)?$/i.test(machine.trim())) return shown;
  const value = Number(machine);
  if (!Number.isFinite(value) || !/\d/.test(shown) || /[\p{L}:/]|\d{4}-\d/u.test(shown)) return shown;
  const isPercent = shown.includes("%");
  const exact = Number((isPercent ? value * 100 : value).toPrecision(15));
  const digits = String(exact);
  return digits.includes("e") ? shown : `${digits.replace(".", ",")}${isPercent ? " %" : ""}`;
}
