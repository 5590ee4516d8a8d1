// One printed figure from the text of one cell: spaces of any kind between groups of exactly three digits, comma or
// point as decimals, minus in its many dresses, parentheses, percent and footnote marks.

import type { Figure } from "./rawTable.ts";
import { noFigure } from "./rawTable.ts";

const dashes = /[\u2010-\u2015\u2212]/gu;
const nil = /^-{1,3}$/u;
const notGiven = /^(?:\.{2,3}|…|x|n\/a|e\.?\s?t\.?|saknas)$/iu;
const unitAfter = /\s?(?:kr|tkr|mnkr|mkr|kronor)\.?$/iu;
const footnote = /\s?(?:\*+|[¹²³⁴⁵⁶⁷⁸⁹]+|(?<=\d\s)\d\))$/u;
const shape = /^([-+]?)\s?(\()?\s?([-+]?)\s?(\d[\d\s.,']*)(\))?\s?(-)?\s?(%)?$/u;

/** The size of printed digits: grouped or not, with comma or point; null when the grouping is not of three digits. */
export function sizeOfDigits(text: string): { readonly size: number; readonly decimals: number } | null {
  const compact = text.trim().replace(/'/gu, " ");
  const parts =
    /^(\d{1,3}(?:\s\d{3})+|\d+)(?:[.,](\d+))?$/u.exec(compact) ??
    /^(\d{1,3}(?:\.\d{3}){2,}|\d{1,3}(?:\.\d{3})+(?=,))(?:,(\d+))?$/u.exec(compact) ??
    /^(\d{1,3}(?:,\d{3}){2,}|\d{1,3}(?:,\d{3})+(?=\.))(?:\.(\d+))?$/u.exec(compact);
  if (parts === null) return null;
  const whole = (parts[1] ?? "").replace(/[\s.,]/gu, "");
  const fraction = parts[2] ?? "";
  if (whole.length > 15 || whole.length + fraction.length > 17) return null;
  return { size: Number(fraction === "" ? whole : `${whole}.${fraction}`), decimals: fraction.length };
}

/** The figure of a cell: null when empty, 0 for a lone dash, `unreadable` when it holds something else. */
export function readNumber(cell: string): Figure {
  const text = cell.replace(dashes, "-").replace(/\s+/gu, " ").trim();
  if (text === "" || notGiven.test(text)) return noFigure;
  if (nil.test(text)) return { value: 0, decimals: 0, percent: false, unreadable: "" };
  const match = shape.exec(text.replace(footnote, "").replace(unitAfter, ""));
  const size = match === null ? null : sizeOfDigits(match[4] ?? "");
  if (match === null || size === null || (match[2] === undefined) !== (match[5] === undefined)) {
    return { value: null, decimals: 0, percent: false, unreadable: text.slice(0, 80) };
  }
  const negative = match[1] === "-" || match[3] === "-" || match[2] !== undefined || match[6] !== undefined;
  return {
    value: negative && size.size !== 0 ? -size.size : size.size,
    decimals: size.decimals,
    percent: match[7] !== undefined,
    unreadable: "",
  };
}
