// A goal's figure as the strip shows it: shares always with two decimals, because goals are decided in the second.

import type { DisplayUnit, Unit } from "../../shared/domain/unit.ts";
import { formatApart } from "../../shared/format/apart.ts";
import { formatDecimal, formatValue } from "../../shared/format/numbers.ts";

/** "4,03", without unit; "" where there is no figure. Shares of 100 % and more need no decimals unless asked for. */
export function goalFigure(value: number | null, unit: Unit, displayUnit: DisplayUnit, isExact = false): string {
  if (value === null) return "";
  if (unit !== "share") return formatValue(value, unit, displayUnit);
  return formatDecimal(value * 100, Math.abs(value) >= 1 && !isExact ? 0 : 2);
}

/** A threshold as people write it: "4", "2,71". */
export const thresholdFigure = (value: number | null, unit: Unit, displayUnit: DisplayUnit): string =>
  goalFigure(value, unit, displayUnit, true).replace(/,00$/, "");

/** The unit written once after the figures of a goal. */
export const goalUnit = (unit: Unit, displayUnit: DisplayUnit): string =>
  unit === "share" ? "%" : unit === "kr" ? displayUnit : "";

/** Value and threshold of a breached goal, with as many decimals as it takes to tell them apart. */
export function breachFigures(
  value: number,
  threshold: number,
  unit: Unit,
  displayUnit: DisplayUnit,
): readonly [value: string, threshold: string] {
  const plain = [goalFigure(value, unit, displayUnit, true), goalFigure(threshold, unit, displayUnit, true)] as const;
  if (plain[0] !== plain[1]) return [plain[0], thresholdFigure(threshold, unit, displayUnit)];
  const [left, right] = formatApart(value, threshold, unit, displayUnit);
  const bare = (text: string): string => text.replace(/\u00a0\D+$/, "");
  return [bare(left), bare(right)];
}
