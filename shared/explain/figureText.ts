// Figures of an explanation in words: with their unit, because amounts, shares and rates stand side by side in one sentence, and
// what is no number by its name. Changes carry their sign.

import type { DisplayUnit, Unit } from "../domain/unit.ts";
import { sekPerDisplayUnit } from "../domain/unit.ts";
import { decimalsOfDisplayUnit, formatDecimal, formatValue } from "../format/numbers.ts";
import { roundHalfAwayFromZero } from "../format/rounding.ts";
import { type CellState, cellState, errorKindOf } from "../formula/cellState.ts";
import type { FormulaUnit } from "../formula/unitAlgebra.ts";
import { explainWords } from "../texts/explain.ts";
import { errorTexts } from "../texts/review.ts";

const space = "\u00a0";
const isLineUnit = (unit: FormulaUnit | Unit): unit is Unit =>
  unit === "kr" || unit === "share" || unit === "taxRate" || unit === "count" || unit === "index";

/** "105 181 tkr", "2,0 %", "21,83 kr per hundra", "tom", "ej beräknat", "#DIV/0!". */
export function figureText(
  state: CellState,
  value: number | null,
  unit: FormulaUnit | Unit,
  displayUnit: DisplayUnit,
): string {
  if (state === cellState.empty) return explainWords.empty;
  if (state === cellState.notCalculated) return explainWords.notCalculated;
  const kind = errorKindOf(state);
  if (kind !== null) return errorTexts[kind].code;
  return numberText(value ?? 0, unit, displayUnit);
}

/** A calendar year as it is read, "2026": no thousands space. Other numbers of a place for years ("−3") as numbers. */
export const yearText = (value: number): string | null =>
  Number.isInteger(value) && value >= 1000 && value <= 9999 ? String(value) : null;

function numberText(value: number, unit: FormulaUnit | Unit, displayUnit: DisplayUnit): string {
  if (unit === "condition") return value === 0 ? explainWords.no : explainWords.yes;
  if (!isLineUnit(unit)) return formatValue(value, "index", displayUnit).replace(/,0$/, "");
  const text = formatValue(value, unit, displayUnit);
  if (unit === "kr") return `${text}${space}${displayUnit}`;
  return unit === "taxRate" ? `${text}${space}${explainWords.perHundred}` : text;
}

const scales: Readonly<Record<Unit, { readonly factor: number; readonly decimals: number; readonly name: string }>> = {
  kr: { factor: 1, decimals: 0, name: "kr" },
  share: { factor: 100, decimals: 2, name: explainWords.percentagePoints },
  taxRate: { factor: 10_000, decimals: 1, name: explainWords.ore },
  count: { factor: 1, decimals: 2, name: "" },
  index: { factor: 1, decimals: 2, name: "" },
  text: { factor: 1, decimals: 0, name: "" },
};

const scaleOf = (unit: Unit, displayUnit: DisplayUnit) =>
  unit === "kr"
    ? { factor: 1 / sekPerDisplayUnit[displayUnit], decimals: decimalsOfDisplayUnit[displayUnit], name: displayUnit }
    : scales[unit];

/** A difference as it is shown, "+2 680 tkr", "−0,10 procentenheter", "0 tkr". */
export function changeText(value: number, unit: Unit, displayUnit: DisplayUnit): string {
  const { factor, decimals, name } = scaleOf(unit, displayUnit);
  const rounded = roundHalfAwayFromZero(value * factor, decimals);
  const places = unit === "count" || unit === "index" ? neededDecimals(rounded, decimals) : decimals;
  return `${rounded > 0 ? "+" : ""}${formatDecimal(rounded, places)}${name === "" ? "" : space + name}`;
}

const neededDecimals = (value: number, most: number): number => {
  let decimals = 0;
  while (decimals < most && roundHalfAwayFromZero(value, decimals) !== value) decimals += 1;
  return decimals;
};

/** A difference as a number of shown units, rounded as it is shown: what a reader adds up. */
export function shownChange(value: number, unit: Unit, displayUnit: DisplayUnit): number {
  const { factor, decimals } = scaleOf(unit, displayUnit);
  return roundHalfAwayFromZero(value * factor, decimals);
}

/** The stored value of a number of shown units. */
export const storedChange = (shown: number, unit: Unit, displayUnit: DisplayUnit): number =>
  shown / scaleOf(unit, displayUnit).factor;

/** "34 %" of a change. */
export const shareText = (share: number): string => `${formatDecimal(share * 100, 0)}${space}%`;

const months = explainWords.months;

/** Local date and time of an ISO text, "3 maj 2026 09:30"; "" for a text that is no time. */
export function timeText(iso: string): string {
  const date = new Date(iso);
  if (iso === "" || Number.isNaN(date.getTime())) return "";
  const two = (value: number): string => String(value).padStart(2, "0");
  const month = months[date.getMonth()] ?? "";
  return `${date.getDate()} ${month} ${date.getFullYear()} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
