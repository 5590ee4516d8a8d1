// Swedish numbers for people: U+2212 minus, U+00A0 between thousands, decimal comma. For the clipboard: plain minus and no
// grouping, so that other programs read them as numbers. Parsing what a person typed stands in parseTyped.ts.

import { type DisplayUnit, sekPerDisplayUnit, type Unit } from "../domain/unit.ts";
import { roundHalfAwayFromZero } from "./rounding.ts";

const noBreakSpace = "\u00a0";
const minusSign = "\u2212";

/** `1234567.891` with 1 decimal -> "1 234 567,9" (no-break spaces). */
export function formatDecimal(value: number, decimals: number): string {
  const rounded = roundHalfAwayFromZero(value, decimals);
  const [whole = "0", fraction] = Math.abs(rounded).toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, noBreakSpace);
  return (rounded < 0 ? minusSign : "") + grouped + (fraction === undefined ? "" : `,${fraction}`);
}

export const decimalsOfDisplayUnit: Readonly<Record<DisplayUnit, number>> = { kr: 0, tkr: 0, mnkr: 1 };

/** An amount in kr shown in a display unit, without the unit's name. */
export function formatAmount(sek: number, unit: DisplayUnit, decimals = decimalsOfDisplayUnit[unit]): string {
  return formatDecimal(sek / sekPerDisplayUnit[unit], decimals);
}

/** At least `least` decimals, and as many more (to `most`) as the number has. */
function formatWithNeededDecimals(value: number, least: number, most: number): string {
  let decimals = least;
  while (decimals < most && Math.abs(roundHalfAwayFromZero(value, decimals) - value) > 1e-9) decimals += 1;
  return formatDecimal(value, decimals);
}

/** A stored value of any unit as a cell shows it. Shares get "%", amounts no unit name (the heading has it). */
export function formatValue(value: number, unit: Unit, displayUnit: DisplayUnit): string {
  switch (unit) {
    case "kr":
      return formatAmount(value, displayUnit);
    case "share":
      return `${formatWithNeededDecimals(value * 100, 1, 2)}${noBreakSpace}%`;
    case "taxRate":
      return formatWithNeededDecimals(value * 100, 2, 4);
    case "count":
      return formatWithNeededDecimals(value, 0, 2);
    case "index":
      return formatWithNeededDecimals(value, 1, 4);
    case "text":
      return ""; // a line of texts holds no numbers
  }
}

/** A value with its unit written out, for sentences: "107 861 tkr", "4,03 %". Shares always with two decimals. */
export function formatWithUnit(value: number, unit: Unit, displayUnit: DisplayUnit): string {
  if (unit === "kr") return `${formatAmount(value, displayUnit)}${noBreakSpace}${displayUnit}`;
  if (unit === "share") return `${formatDecimal(value * 100, 2)}${noBreakSpace}%`;
  return formatValue(value, unit, displayUnit);
}

/** A number as typed, with what follows it, as people read it: "-12800 tkr" → "−12 800 tkr". Any other text (a formula) as it is. */
export function withThousands(typed: string): string {
  const [, minus, digits = "", rest = ""] = /^([-\u2212]?)\s*(\d(?:[\d\s]*\d)?)((?:[.,]\d+)?\D*)$/u.exec(typed) ?? [];
  if (digits === "") return typed;
  const grouped = /^\d{4,}$/.test(digits) ? digits.replace(/\B(?=(\d{3})+$)/g, noBreakSpace) : digits;
  return `${minus === "" ? "" : minusSign}${grouped}${rest}`;
}

/** Decimal text with every digit the double needs, decimal comma, given minus, no grouping, no exponent. */
function plainDecimal(value: number): string {
  const clean = Number(value.toPrecision(15));
  const text = String(clean);
  return (text.includes("e") ? clean.toFixed(12).replace(/\.?0+$/, "") : text).replace(".", ",");
}

/** What an editor opens with: full precision in the unit shown, so that Enter without typing changes nothing. */
export function formatForEditing(value: number, unit: Unit, displayUnit: DisplayUnit): string {
  switch (unit) {
    case "kr":
      return plainDecimal(value / sekPerDisplayUnit[displayUnit]);
    case "share":
      return `${plainDecimal(value * 100)} %`;
    case "taxRate":
      return plainDecimal(value * 100);
    case "count":
    case "index":
      return plainDecimal(value);
    case "text":
      return "";
  }
}

/** For tab-separated text: as for editing, but a share without a space before "%", as spreadsheets write it. */
export function formatForClipboard(value: number, unit: Unit, displayUnit: DisplayUnit): string {
  return formatForEditing(value, unit, displayUnit).replace(" %", "%");
}
