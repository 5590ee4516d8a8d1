// Two figures that are not the same must not read the same: "2,31 %, men målet är högst 2,31 %" is a joke and no finding. Both are
// shown with as many more decimals as it takes to tell them apart.

import { type DisplayUnit, sekPerDisplayUnit, type Unit } from "../domain/unit.ts";
import { decimalsOfDisplayUnit, formatDecimal, formatWithUnit } from "./numbers.ts";

/** So many more decimals at most; comparisons are no finer. */
const mostMore = 6;

/** The least decimals, from `least`, with which the two differ when rounded; `least` where they are the same number. */
export function decimalsApart(left: number, right: number, least: number): number {
  for (let decimals = least; decimals <= least + mostMore; decimals += 1) {
    if (formatDecimal(left, decimals) !== formatDecimal(right, decimals)) return decimals;
  }
  return least;
}

/** Both values with their unit, "2,314 %" and "2,308 %", told apart where they differ at all. */
export function formatApart(
  left: number,
  right: number,
  unit: Unit,
  displayUnit: DisplayUnit,
): readonly [left: string, right: string] {
  const [plainLeft, plainRight] = [formatWithUnit(left, unit, displayUnit), formatWithUnit(right, unit, displayUnit)];
  // "1,0" and "1,0000" are the same to a reader.
  const read = (text: string): string =>
    text.replace(/,(\d*?)0+(?=\D|$)/, (_, rest: string) => (rest === "" ? "" : `,${rest}`));
  if (read(plainLeft) !== read(plainRight) || unit === "text") return [plainLeft, plainRight];
  const factor = unit === "kr" ? 1 / sekPerDisplayUnit[displayUnit] : unit === "share" || unit === "taxRate" ? 100 : 1;
  const least = unit === "kr" ? decimalsOfDisplayUnit[displayUnit] : unit === "count" ? 0 : 2;
  const decimals = decimalsApart(left * factor, right * factor, least);
  if (decimals === least) return [plainLeft, plainRight];
  const suffix = unit === "kr" ? `\u00a0${displayUnit}` : unit === "share" ? "\u00a0%" : "";
  return [formatDecimal(left * factor, decimals) + suffix, formatDecimal(right * factor, decimals) + suffix];
}
