// Reads a number as a person types or pastes it in Sweden: spaces between thousands, comma or one point as decimal sign,
// any minus, a unit after it. What could mean two things ("1.234") is refused, never guessed.

import { failure, type Result, success } from "../domain/result.ts";
import { type DisplayUnit, sekPerDisplayUnit, type Unit } from "../domain/unit.ts";

export type TypedNumberRefusal =
  | { readonly type: "notANumber"; readonly text: string; readonly unit: Unit }
  | { readonly type: "ambiguousPoint"; readonly text: string }
  /** A bare number under 1 in a share line: 0,025 may mean 2.5 % or 0.025 %. */
  | { readonly type: "ambiguousShare"; readonly text: string }
  | { readonly type: "wrongUnit"; readonly text: string; readonly unit: Unit }
  | { readonly type: "tooLarge"; readonly text: string };

type Suffix = "kr" | "tkr" | "mnkr" | "mdkr" | "öre" | "%" | "";

const minusSigns = /[\u2212\u2013\u2014\ufe63\uff0d-]/g;
const spaces = /[\s\u00a0\u202f\u2009]+/g;

/** Largest amount a line may hold: 10^13 kr, so that öre still fit in 15 digits. */
export const largestStoredNumber = 1e13;

const suffixes: Readonly<Record<string, Suffix>> = {
  kr: "kr",
  sek: "kr",
  kronor: "kr",
  tkr: "tkr",
  ksek: "tkr",
  mnkr: "mnkr",
  mkr: "mnkr",
  msek: "mnkr",
  miljoner: "mnkr",
  mdkr: "mdkr",
  mdr: "mdkr",
  gsek: "mdkr",
  miljard: "mdkr",
  miljarder: "mdkr",
  öre: "öre",
  "%": "%",
  procent: "%",
};

/**
 * The stored value of typed text for a line of `unit`: kr for amounts, fractions for shares and tax rates.
 *
 * A bare number in a kr line has the unit `bareUnit`; in a share or tax-rate line it is per hundred ("2" is 2 %).
 * Refuses: notANumber, ambiguousPoint ("1.234"), ambiguousShare ("0,025" in a share line), wrongUnit ("5 %" in a kr line), tooLarge.
 */
export function parseTypedNumber(typed: string, unit: Unit, bareUnit: DisplayUnit): Result<number, TypedNumberRefusal> {
  const text = typed.normalize("NFC").trim();
  const match =
    /^([+]?)(.*?)\s*(kr|sek|kronor|tkr|ksek|mnkr|mkr|msek|miljoner|mdkr|mdr|gsek|miljarder|miljard|öre|%|procent)?\.?$/i.exec(
      text,
    );
  const suffix = suffixes[(match?.[3] ?? "").toLowerCase()] ?? "";
  const magnitude = plainNumber(match?.[2] ?? "");
  if (!magnitude.ok) {
    return failure(
      magnitude.error === "notANumber" ? { type: "notANumber", text, unit } : { type: magnitude.error, text },
    );
  }
  if (unit === "share" && suffix === "" && Math.abs(magnitude.value) < 1 && magnitude.value !== 0) {
    return failure({ type: "ambiguousShare", text });
  }
  const stored = toStored(magnitude.value, suffix, unit, bareUnit);
  if (stored === null) return failure({ type: "wrongUnit", text, unit });
  if (!(Math.abs(stored) <= largestStoredNumber)) return failure({ type: "tooLarge", text });
  return success(stored);
}

/** Only the digits: sign (before or after them, or parentheses), grouping and decimal sign. */
export function plainNumber(source: string): Result<number, "notANumber" | "ambiguousPoint"> {
  let text = source.replace(minusSigns, "-").trim();
  let negative = false;
  if (text.startsWith("(") && text.endsWith(")")) {
    negative = true;
    text = text.slice(1, -1).trim();
  } else if (text.startsWith("-")) {
    negative = true;
    text = text.slice(1).trim();
  } else if (/\d\s*-$/.test(text)) {
    // As ledgers print it: "12 000-".
    negative = true;
    text = text.slice(0, -1).trim();
  }
  if (/^\d{1,3}(\.\d{3})+$/.test(text)) return failure("ambiguousPoint");
  const grouped = /^\d{1,3}([\s\u00a0\u202f\u2009']\d{3})+([.,]\d+)?$/.test(text);
  if (grouped) text = text.replace(spaces, "").replaceAll("'", "");
  if (!/^(\d+([.,]\d*)?|[.,]\d+)$/.test(text)) return failure("notANumber");
  const value = Number(text.replace(",", "."));
  return success(negative && value !== 0 ? -value : value);
}

function toStored(value: number, suffix: Suffix, unit: Unit, bareUnit: DisplayUnit): number | null {
  switch (unit) {
    case "kr":
      if (suffix === "") return scale(value, sekPerDisplayUnit[bareUnit]);
      if (suffix === "mdkr") return scale(value, 1e9);
      if (suffix === "kr" || suffix === "tkr" || suffix === "mnkr") return scale(value, sekPerDisplayUnit[suffix]);
      return null;
    case "share":
      return suffix === "" || suffix === "%" ? scale(value, 0.01) : null;
    case "taxRate":
      if (suffix === "öre") return scale(value, 0.0001);
      return suffix === "" || suffix === "kr" || suffix === "%" ? scale(value, 0.01) : null;
    case "count":
    case "index":
      return suffix === "" ? value : null;
    case "text":
      return null; // texts are taken as they are, before any number is read
  }
}

/** 818.729 tkr must be exactly 818 729 kr, and 0.7 % exactly 0.007: multiply, then clear the noise beyond 15 digits. */
const scale = (value: number, factor: number): number => Number((value * factor).toPrecision(15));
