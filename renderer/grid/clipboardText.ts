// Cells as plain text and back, as spreadsheets write it: tabs between fields, CRLF between rows, quotes round a field with
// such signs in it. And what of it a cell can take, in the writing of other countries too. Pure text work; hostile text stays
// text.

export type Matrix = readonly (readonly string[])[];

/** Tab-separated text with CRLF. A field with a tab, a line break or a quote is quoted, its own quotes doubled. */
export const tabSeparated = (matrix: Matrix): string =>
  matrix.map((row) => row.map(quotedField).join("\t")).join("\r\n");

const quotedField = (field: string): string => (/[\t\r\n"]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field);

/** Rows and fields of tab-separated text; the last line break of a spreadsheet's text is no row. */
export function matrixFromText(text: string): Matrix {
  const normal = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const field = fieldAt(normal, at);
    rows.at(-1)?.push(field.text.trim());
    at = field.end;
    if (at >= normal.length) return rows;
    if (normal[at] === "\n") rows.push([]);
    at += 1;
  }
}

interface Field {
  readonly text: string;
  /** Place of the sign that ends it: a tab, a line break or the end of the text. */
  readonly end: number;
}

/** A quoted field where its quotes are closed right before the next break; a lone quote in a text is a sign like others. */
function fieldAt(text: string, start: number): Field {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;
    quoted.lastIndex = start;
    const found = quoted.exec(text);
    if (found !== null) return { text: (found[1] ?? "").replaceAll('""', '"'), end: quoted.lastIndex };
  }
  const breaks = /[\t\n]|$/g;
  breaks.lastIndex = start;
  const end = breaks.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

const magnitude = String.raw`(?:\d[\d\s\u00a0\u202f\u2009.,']*|[.,]\d+)`;
const sign = String.raw`[-+\u2212\u2013\u2014]?`;
/** What figures of other programs have beside them, as the parts of a pattern. */
export const figureUnits = "%|procent|kr|sek|kronor|tkr|ksek|mnkr|mkr|msek|mdkr|mdr|öre";
const unitWord = `(?:${figureUnits})`;
const unit = `${unitWord}?`;
const valuePattern = new RegExp(String.raw`^(?:${sign}\s*${magnitude}|\(\s*${magnitude}\))\s*${unit}\.?$`, "i");
const trailingMinus = new RegExp(String.raw`^(${magnitude})\s*[-\u2212]$`);
/** Accountants' formats show nothing as a dash before the unit. */
const dashPattern = new RegExp(String.raw`^[-\u2212\u2013\u2014]\s*${unit}\.?$`, "i");
/** "(1 234 kr)": the unit inside the parentheses of a negative. */
const unitInside = new RegExp(String.raw`^\(\s*(${magnitude}?)\s*(${unitWord})\s*\)$`, "i");
/** No value is longer; searching a longer field would take a hostile text's time. */
const longestValue = 200;

/** True for what a cell takes: a number with an optional unit, a formula, a dash or nothing. */
export const looksLikeValue = (field: string): boolean =>
  field.startsWith("=") ||
  field === "" ||
  (field.length <= longestValue &&
    [dashPattern, valuePattern, trailingMinus, unitInside].some((pattern) => pattern.test(field)));

/** A lone dash is how tables print "nothing". */
export const isDash = (field: string): boolean => field.length <= longestValue && dashPattern.test(field);

/** English writing: groups of three with commas, and a point for decimals. "1,234.50" can mean one thing only. */
const englishGroups = /^(\d{1,3}(?:,\d{3})+)(\.\d+)$|^(\d{1,3}(?:,\d{3}){2,})$/;
/** Swedish or German writing with points between thousands and a comma for decimals. */
const pointGroups = /^(\d{1,3}(?:\.\d{3})+)(,\d+)$|^(\d{1,3}(?:\.\d{3}){2,})$/;

/**
 * A pasted number as it is typed here: no currency signs, the minus first, grouping of another country taken away where it
 * can mean one thing only. What could mean two ("1,234", "1.234") stays as it is: the host reads or refuses it.
 */
export function typedFromPasted(field: string): string {
  const text = field.replace(/[\u00a0\u202f\u2009]/g, " ").trim();
  if (text.startsWith("=") || !looksLikeValue(text)) return text;
  if (isDash(text)) return "";
  const turned = trailingMinus.exec(text);
  if (turned !== null) return `-${typedFromPasted(turned[1] ?? "")}`;
  const inside = unitInside.exec(text);
  if (inside !== null) return typedFromPasted(`-${(inside[1] ?? "").trim()} ${inside[2]}`);
  const [, lead = "", body = "", tail = ""] = /^([^\d.,]*)([\d\s.,']*?\d[.,]?)([^\d]*)$/.exec(text) ?? [];
  if (body === "") return text;
  const digits = body.replace(/[\s']/g, "");
  const english = englishGroups.exec(digits);
  if (english !== null)
    return `${lead}${(english[1] ?? english[3] ?? "").replaceAll(",", "")}${(english[2] ?? "").replace(".", ",")}${tail}`;
  const pointed = pointGroups.exec(digits);
  if (pointed !== null)
    return `${lead}${(pointed[1] ?? pointed[3] ?? "").replaceAll(".", "")}${pointed[2] ?? ""}${tail}`;
  return text;
}

/** Fields of the widest row. */
export const widthOf = (rows: readonly (readonly unknown[])[]): number =>
  rows.reduce((most, row) => Math.max(most, row.length), 0);

/**
 * The fields spread over an area: one field fills it, and a matrix is repeated where the area is a whole number of
 * times as large, as spreadsheets do. Otherwise the matrix itself, whatever the area.
 */
export function spreadOver<Field>(
  rows: readonly (readonly Field[])[],
  height: number,
  width: number,
): readonly (readonly Field[])[] {
  const own = { height: rows.length, width: widthOf(rows) };
  if (own.height === 0 || own.width === 0) return rows;
  const isEven = rows.every((row) => row.length === own.width);
  if (!isEven || height % own.height !== 0 || width % own.width !== 0) return rows;
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width / own.width }, () => rows[row % own.height] ?? []).flat(),
  );
}

/** Rows as columns; a short row is filled up with `blank`. */
export const transposed = <Field>(rows: readonly (readonly Field[])[], blank: Field): readonly (readonly Field[])[] =>
  Array.from({ length: widthOf(rows) }, (_, column) => rows.map((row) => row[column] ?? blank));
