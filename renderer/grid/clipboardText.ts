// Cells as text and back: tab-separated with Swedish numbers, an HTML table for word processors, and the decision
// whether pasted text is cells to type in or a printed table to read. Pure text work; hostile text stays text.

export type Matrix = readonly (readonly string[])[];

export type PastedText =
  | { readonly type: "nothing" }
  /** Values for cells, row by row. */
  | { readonly type: "cells"; readonly matrix: Matrix }
  /** Text with labels: a printed table, shown in a preview before anything changes. */
  | { readonly type: "table"; readonly text: string };

const fieldBreaks = /[\t\r\n]+/g;

/** Tab-separated text with CRLF; a tab or line break inside a label becomes a space. */
export const tabSeparated = (matrix: Matrix): string =>
  matrix.map((row) => row.map((field) => field.replace(fieldBreaks, " ")).join("\t")).join("\r\n");

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** A plain HTML table of the same cells, numbers right-aligned. Every text is escaped. */
export function htmlTable(matrix: Matrix): string {
  const cell = (field: string) =>
    looksLikeValue(field) ? `<td align="right">${escapeHtml(field)}</td>` : `<td>${escapeHtml(field)}</td>`;
  const rows = matrix.map((row) => `<tr>${row.map(cell).join("")}</tr>`);
  return `<table>${rows.join("")}</table>`;
}

/** Rows and fields of tab-separated text; the last line break of a spreadsheet's text is no row. */
export function matrixFromText(text: string): Matrix {
  const normal = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  return normal.split("\n").map((row) => row.split("\t").map((field) => field.trim()));
}

const valuePattern = /^[-+\u2212\u2013]?\s*[\d][\d\s\u00a0\u202f.,]*\s*(%|kr|tkr|mnkr|öre)?$/i;
const blankPattern = /^[-\u2212\u2013]?$/;

/** True for what a cell takes: a number with an optional unit, a formula, a dash or nothing. */
export const looksLikeValue = (field: string): boolean =>
  field.startsWith("=") || blankPattern.test(field) || valuePattern.test(field);

/** Cells, a table or nothing. One single field is always a cell, so that its refusal is told where it was pasted. */
export function classifyPaste(text: string): PastedText {
  if (text.trim() === "") return { type: "nothing" };
  const matrix = matrixFromText(text);
  const isSingle = matrix.length === 1 && matrix[0]?.length === 1;
  if (isSingle || matrix.every((row) => row.every(looksLikeValue))) return { type: "cells", matrix };
  return { type: "table", text };
}

/**
 * The fields spread over an area: one field fills it, and a matrix is repeated where the area is a whole number of
 * times as large, as spreadsheets do. Otherwise the matrix itself.
 */
export function spreadOver(matrix: Matrix, rows: number, columns: number): Matrix {
  const height = matrix.length;
  const width = Math.max(...matrix.map((row) => row.length));
  const times = { down: Math.floor(rows / height), across: Math.floor(columns / width) };
  const fits = rows % height === 0 && columns % width === 0 && times.down >= 1 && times.across >= 1;
  if (!fits) return matrix;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => matrix[row % height]?.[column % width] ?? ""),
  );
}
