// Values and changes of them in words, for sentences and tables that tell what a step or an answer is: "21,93 kr", "+10 öre",
// "+0,5 procentenheter". A change always has its sign.

import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { formatAmount, formatDecimal, formatWithUnit } from "./numbers.ts";

const space = "\u00a0";

/** A value of a line in words; a tax rate as kronor per hundred: "21,93 kr". */
export const valueInWords = (value: number, unit: Unit, displayUnit: DisplayUnit): string =>
  unit === "taxRate" ? `${formatDecimal(value * 100, 2)}${space}kr` : formatWithUnit(value, unit, displayUnit);

const withSign = (text: string, value: number): string => (value > 0 ? `+${text}` : text);

/** A step in words, with its sign: "+10 öre", "+0,5 procentenheter", "+100". */
export function stepInWords(step: number, unit: Unit, displayUnit: DisplayUnit): string {
  if (unit === "taxRate") return withSign(`${decimal(step * 10_000)}${space}öre`, step);
  if (unit === "share") {
    const points = decimal(step * 100);
    return withSign(`${points}${space}${/^.?1$/.test(points) ? "procentenhet" : "procentenheter"}`, step);
  }
  return withSign(formatWithUnit(step, unit, displayUnit), step);
}

/** At most two decimals, none that say nothing. */
const decimal = (value: number): string => formatDecimal(value, 2).replace(/,?0+$/, "");

/** An amount with its sign and without its unit: "+1 030". */
export function changeInWords(sek: number, displayUnit: DisplayUnit): string {
  const text = formatAmount(sek, displayUnit);
  return sek > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}
