// The typed values of a line that a formula could stand for: consecutive years to the end of the sheet, and how finely they are
// typed. A figure proves the less the rounder it is, and a formula must hit it within what its unit rounds.

import type { Line } from "../domain/line.ts";
import type { Sheet } from "../domain/scenario.ts";
import type { DisplayUnit, Unit } from "../domain/unit.ts";
import type { CommandContext } from "./commandContext.ts";

export type FollowLook = Pick<CommandContext, "scenario" | "tree" | "facts" | "valueOf">;

/** Typed values of consecutive years, oldest first, to the end of the sheet. */
export interface TypedSeries {
  readonly firstYear: number;
  readonly values: readonly number[];
  /** Smallest step of the unit as it is shown and typed, in stored units: 1 000 for whole tkr. */
  readonly step: number;
  /** The step all the values are whole multiples of: rounder figures prove less. */
  readonly commonStep: number;
}

/**
 * A year's figure is taken to lie anywhere within ±2 % of what was expected: a hit on one step of it has the chance
 * step / (0.04 × figure) of coming by itself.
 */
export const ordinarySpread = 0.04;

/** Fewer years than this prove nothing. */
export const fewestYears = 3;

/** The typed values to the end of the sheet, null when they are too few or nothing but zeros. */
export function typedSeries(look: FollowLook, line: Line, sheet: Sheet): TypedSeries | null {
  const inputs = look.scenario.cells.get(line.id);
  const values: number[] = [];
  for (let year = sheet.lastYear; year >= sheet.firstYear; year -= 1) {
    const input = inputs?.get(year);
    if (input?.type !== "number") break;
    values.unshift(input.value);
  }
  if (values.length < fewestYears || values.every((value) => value === 0)) return null;
  const step = stepOf(values, line.unit, look.scenario.head.displayUnit);
  return { firstYear: sheet.lastYear - values.length + 1, values, step, commonStep: commonStepOf(values, step) };
}

const shownSteps: Readonly<Record<DisplayUnit, number>> = { kr: 1, tkr: 1_000, mnkr: 100_000 };

/** What the unit shows in kr, fractions or plain numbers, or finer where finer is typed. */
function stepOf(values: readonly number[], unit: Unit, displayUnit: DisplayUnit): number {
  let step = shownStep(unit, displayUnit);
  for (let tries = 0; tries < 8 && !values.every((value) => isMultiple(value, step)); tries += 1) step /= 10;
  return step;
}

function shownStep(unit: Unit, displayUnit: DisplayUnit): number {
  switch (unit) {
    case "kr":
      return shownSteps[displayUnit];
    case "share":
      return 0.001;
    case "taxRate":
      return 0.0001;
    case "index":
      return 0.1;
    default:
      return 1;
  }
}

function commonStepOf(values: readonly number[], step: number): number {
  let common = step;
  for (let tries = 0; tries < 12 && values.every((value) => isMultiple(value, common * 10)); tries += 1) common *= 10;
  return common;
}

export function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-6;
}
