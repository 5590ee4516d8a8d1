// Cells as an HTML table for other programs: a number arrives in Excel and LibreOffice as a number with all its digits and the
// look it has here, and in Word as a table that can be printed. Pure text; every text is escaped.

import type { DisplayUnit, Unit } from "../../shared/domain/unit.ts";
import { decimalsOfDisplayUnit, formatForClipboard, formatValue } from "../../shared/format/numbers.ts";

/** A cell on its way out. */
export type OutCell =
  | { readonly type: "number"; readonly value: number; readonly unit: Unit; readonly displayUnit: DisplayUnit }
  /** `plain`: how it stands in plain text, where a text must not be taken for a formula. */
  | { readonly type: "text"; readonly text: string; readonly plain: string };

export interface OutRow {
  readonly kind: "header" | "plain" | "sum" | "heading";
  /** Depth in the tree, which moves the row's first text in. */
  readonly level: number;
  readonly cells: readonly OutCell[];
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** How a cell stands in tab-separated text. */
export const plainText = (cell: OutCell): string =>
  cell.type === "text" ? cell.plain : formatForClipboard(cell.value, cell.unit, cell.displayUnit);

/** The rows as one table. Borders and weights are on each cell: word processors take no style sheet along. */
export function htmlTable(rows: readonly OutRow[]): string {
  const figures = new Set<number>();
  for (const { cells } of rows)
    for (const [column, { type }] of cells.entries()) if (type === "number") figures.add(column);
  const body = rows.map(
    (row) => `<tr>${row.cells.map((cell, column) => htmlCell(row, cell, column, figures.has(column))).join("")}</tr>`,
  );
  return (
    '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="utf-8"></head><body>' +
    `<table style="border-collapse:collapse;font-family:Calibri,Arial,sans-serif;font-size:10pt">${body.join("")}</table>` +
    "</body></html>"
  );
}

const rowStyles: Readonly<Record<OutRow["kind"], string>> = {
  header: "font-weight:bold;border-bottom:1pt solid #444444",
  sum: "font-weight:bold;border-top:0.5pt solid #444444",
  heading: "font-weight:bold",
  plain: "",
};

/** `isFigures`: the column holds figures, so that its heading stands over them. */
function htmlCell(row: OutRow, cell: OutCell, column: number, isFigures: boolean): string {
  const isNumber = cell.type === "number";
  const attributes = isNumber ? numberAttributes(cell) : ' sdnum="1033;0;@"';
  const text = isNumber ? formatValue(cell.value, cell.unit, cell.displayUnit) : cell.text;
  const isFirst = column === 0;
  const styles = [
    "padding:1pt 5pt",
    "white-space:nowrap",
    isNumber || (row.kind === "header" && isFigures) ? "text-align:right" : "text-align:left",
    !isNumber && isFirst && row.level > 0 ? `padding-left:${5 + row.level * 10}pt` : "",
    rowStyles[row.kind],
    `mso-number-format:'${isNumber ? excelFormat(cell) : "\\@"}'`,
  ];
  const align = isNumber ? ' align="right"' : "";
  const strong = rowStyles[row.kind].startsWith("font-weight") && text !== "";
  // Word and LibreOffice Writer keep an element for bold where they drop a style.
  // A line break stays inside its cell; by itself Excel would begin a new row at it.
  const lines = escapeHtml(text).replaceAll("\n", '<br style="mso-data-placement:same-cell">');
  const shown = strong ? `<b>${lines}</b>` : lines;
  return `<td${align}${attributes} style="${styles.filter((style) => style !== "").join(";")}">${shown}</td>`;
}

/** The number in the unit shown, with a point and all digits of 15 that it has: what x:num (Excel) and sdval (LibreOffice) hold. */
function numberAttributes(cell: Extract<OutCell, { type: "number" }>): string {
  const number = machineNumber(cell);
  return ` x:num="${number}" sdval="${number}" sdnum="1033;0;${calcFormat(cell)}"`;
}

/** A share as a fraction, everything else as it reads: 12 500 kr is 12.5 where thousands are shown. */
export function machineNumber({ value, unit, displayUnit }: Extract<OutCell, { type: "number" }>): string {
  const shown = formatForClipboard(value, unit, displayUnit);
  return unit === "share" ? String(Number(value.toPrecision(15))) : shown.replace(",", ".");
}

const decimalsShown = ({ value, unit, displayUnit }: Extract<OutCell, { type: "number" }>): number => {
  if (unit === "kr") return decimalsOfDisplayUnit[displayUnit];
  const [, decimals = ""] = formatValue(value, unit, displayUnit)
    .replace(/[^\d,]/g, "")
    .split(",");
  return decimals.length;
};

/** Excel's number format; signs with a meaning in style sheets are escaped as Excel writes them itself. */
function excelFormat(cell: Extract<OutCell, { type: "number" }>): string {
  const decimals = decimalsShown(cell);
  const fraction = decimals === 0 ? "" : `\\.${"0".repeat(decimals)}`;
  return cell.unit === "share" ? `0${fraction}%` : `\\#\\,\\#\\#0${fraction}`;
}

/**
 * LibreOffice reads value and format in English (1033) and shows them in the reader's own language (0). It knows its built-in
 * formats only: with one decimal a percentage would arrive as a bare fraction.
 */
function calcFormat(cell: Extract<OutCell, { type: "number" }>): string {
  if (cell.unit === "share") return "0.00%";
  return decimalsShown(cell) === 0 ? "#,##0" : "#,##0.00";
}
