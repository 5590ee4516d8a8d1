// What a cell of another program's table says as a figure: the number behind what is shown, where the program wrote it down, with the
// sign and the unit of what is shown. Excel's older versions and some others have it in x:num, LibreOffice in sdval, Google Sheets in
// data-sheets-value; today's Excel gives what it shows and no more. Pure; the attributes are a stranger's text.

import { figureUnits } from "./clipboardText.ts";

/** A cell as it stands in the HTML. Attributes that are not there are null. */
export interface ForeignCell {
  readonly shown: string;
  /** Excel: "" where what is shown is the number itself. */
  readonly xNum: string | null;
  readonly sdval: string | null;
  readonly sheetsValue: string | null;
}

export interface ForeignFigure {
  readonly text: string;
  /** The number came along, or what is shown is all of it. */
  readonly isWhole: boolean;
}

/** The field to paste. A date is a number inside a spreadsheet and no amount: what is shown stands where the two do not agree. */
export function foreignFigure({ shown, xNum, sdval, sheetsValue }: ForeignCell): ForeignFigure {
  if (xNum?.trim() === "") return { text: shown, isWhole: true };
  const behind = numberIn(xNum ?? sdval) ?? numberOfSheets(sheetsValue);
  const text = behind === null ? null : withDigitsOf(shown, behind);
  return text === null ? { text: shown, isWhole: behind !== null } : { text, isWhole: true };
}

const machineNumber = /^-?(\d+(\.\d*)?|\.\d+)(e[-+]?\d+)?$/i;

function numberIn(text: string | null): number | null {
  if (text === null || text.length > 400 || !machineNumber.test(text.trim())) return null;
  const value = Number(text);
  return Number.isFinite(value) ? value : null;
}

/** {"1":3,"3":1234.5}: kind 3 is a number; texts and truth values are of other kinds. */
function numberOfSheets(text: string | null): number | null {
  if (text === null || text.length > 400) return null;
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return null; // not what Google Sheets writes: what is shown is pasted
  }
  if (typeof given !== "object" || given === null || Reflect.get(given, "1") !== 3) return null;
  const value: unknown = Reflect.get(given, "3");
  return typeof value === "number" && Number.isFinite(value) ? value : null;
}

const shownPattern = new RegExp(
  String.raw`^(sek|kr)?\s*(?:[-+\u2212\u2013\u2014]\s*)?\(?\s*(?:[-+\u2212\u2013\u2014]\s*)?(sek|kr)?\s*([\d.,'\s]*\d)\s*[-\u2212]?\s*(${figureUnits})?\.?\s*\)?\s*(${figureUnits})?\.?$`,
  "i",
);
/** How accountants' formats show nothing: a dash, with a unit or without. */
const dashPattern = new RegExp(String.raw`^(?:kr|sek)?\s*[-\u2212\u2013\u2014]\s*(?:${figureUnits})?\.?$`, "i");

/** No figure is longer; what is, is a stranger's try to keep the search busy. */
const longestFigure = 60;

/** `shown` with the digits of the number behind it; null where they do not say the same. */
function withDigitsOf(shown: string, behind: number): string | null {
  if (shown.length > longestFigure) return null;
  if (dashPattern.test(shown)) return plainDigits(behind);
  const [, first, second, digits = "", third, fourth] = shownPattern.exec(shown) ?? [];
  if (digits === "") return null;
  const unit = (third ?? fourth ?? first ?? second ?? "").toLowerCase();
  const isPercent = unit === "%" || unit === "procent";
  const exact = exactOf(digits, isPercent ? Number((behind * 100).toPrecision(15)) : behind, isPercent);
  const text = exact === null ? null : plainDigits(exact);
  return text === null || unit === "" ? text : `${text} ${isPercent ? "%" : unit}`;
}

/**
 * The number in the scale it is shown in, null where it cannot have been shown so. Formats may drop a sign, and may show thousands
 * or millions: a heading beside them says "tkr", and the figure is meant so.
 */
function exactOf(digits: string, behind: number, isPercent: boolean): number | null {
  const read = readings(digits);
  for (const scale of isPercent ? [1] : [1, 1e3, 1e6]) {
    const scaled = Math.abs(behind) / scale;
    for (const { value, decimals } of read) {
      // Nothing shown is nothing told of the scale.
      if (scale > 1 && value === 0) continue;
      const tolerance = 0.5 * 10 ** -decimals * 1.000001 + scaled * 1e-14;
      if (Math.abs(scaled - value) <= tolerance) return Number((behind / scale).toPrecision(15));
    }
  }
  return null;
}

interface Reading {
  readonly value: number;
  readonly decimals: number;
}

/** What the digits may mean, with the comma or the point for decimals, or neither. */
function readings(digits: string): readonly Reading[] {
  return [",", ".", ""].flatMap((decimalSign): readonly Reading[] => {
    const parts = decimalSign === "" ? [digits] : digits.split(decimalSign);
    const [whole = "", fraction = ""] = parts;
    if (parts.length > 2 || (decimalSign !== "" && parts.length < 2) || !/^\d*$/.test(fraction)) return [];
    if (!/^\d*$|^\d{1,3}(?:[\s.,']\d{3})+$/.test(whole.trim()) || (whole === "" && fraction === "")) return [];
    const value = Number(`${whole.replace(/\D/g, "")}.${fraction}0`);
    return [{ value, decimals: fraction.length }];
  });
}

/** 15 digits with a comma; null where they need a power of ten. */
function plainDigits(value: number): string | null {
  const digits = String(Number(value.toPrecision(15)));
  return digits.includes("e") ? null : digits.replace(".", ",");
}

/** Style sheets longer than this are not read: what they would tell is a courtesy. */
const longestStyles = 400_000;

/** The number format of each class in Excel's style sheet, as it is written there. */
export function numberFormats(html: string): ReadonlyMap<string, string> {
  const formats = new Map<string, string>();
  const start = html.search(/<style[\s>]/i);
  if (start < 0) return formats;
  const end = html.indexOf("</style", start);
  const styles = html.slice(start, Math.min(end < 0 ? html.length : end, start + longestStyles));
  for (const rule of styles.split("}")) {
    const [selectors = "", body = ""] = rule.split("{");
    const format = formatIn(body);
    const name = /\.([\w-]+)\s*$/.exec(selectors.slice(-80))?.[1];
    if (format !== null && name !== undefined) formats.set(name, format);
  }
  return formats;
}

/** The number format in the declarations of a style, null without one. */
export function formatIn(style: string): string | null {
  const at = style.search(/mso-number-format\s*:/i);
  if (at < 0) return null;
  const value = style.slice(style.indexOf(":", at) + 1, at + 300).trim();
  const quoted = /^(["'])(.*?)\1/.exec(value)?.[2];
  return (quoted ?? value.split(";")[0] ?? "").replaceAll("\\", "").trim();
}

/** Formats that go by a name. */
const namedFormats: ReadonlyMap<string, number> = new Map([
  ["fixed", 2],
  ["standard", 2],
  ["percent", 2],
]);

/**
 * How many decimals a number format lets a figure show; null where it shows what stands in the cell, as far as there is room. What is not
 * understood counts as none: it may have dropped them all.
 */
export function shownDecimals(format: string | null): number | null {
  if (format === null || format === "" || format === "@" || /^general$/i.test(format)) return null;
  // Its words and signs of currency are no places for digits; of its parts the first is that of positive figures.
  const [places = ""] = format.replace(/"[^"]*"|\[[^\]]*\]|[_*]./g, "").split(";");
  return namedFormats.get(places.toLowerCase()) ?? /\.([0#?]+)/.exec(places)?.[1]?.length ?? 0;
}

const errorPattern = /^(#{2,}|#N\/A|#[\p{Lu}\d/_]{1,30}[!?]|(?:Err|Fel):\d{3})$/u;

/** "#REF!", "#SAKNAS!", "Fel:502"; also "####", where a column was too narrow to show its figure. */
export const isForeignError = (text: string): boolean => errorPattern.test(text);
