// How far amounts may be from each other only because some of them were written in whole tkr: calculation never rounds, people do.
// A calculated amount shows up to half a tkr off, so that much each of them may be wrong beside amounts that were typed as they
// are shown. Where all are rounded there is nothing to excuse: a printed total that is 1 tkr off its printed rows (Alingsås) is a
// fault. In a budget shown in mnkr, written with one decimal, it is half of that decimal.

import type { DisplayUnit } from "../domain/unit.ts";
import { negligibleSek } from "./finding.ts";

/** What people round to where a budget is shown in a unit, coarsest first, in kr. */
const grainsOf: Readonly<Record<DisplayUnit, readonly number[]>> = {
  kr: [1_000],
  tkr: [1_000],
  mnkr: [100_000, 1_000],
};

const isWholeIn = (amountSek: number, grain: number): boolean =>
  Number.isInteger(Number((amountSek / grain).toPrecision(15)));

/**
 * The difference in kr that is rounding and no fault between a whole and its parts: half of what some were rounded to, for each
 * amount that was not; `negligibleSek` where all or none were. Amounts of 0 say nothing.
 */
export function roundingAmong(amountsSek: readonly number[], displayUnit: DisplayUnit): number {
  const amounts = amountsSek.filter((amount) => amount !== 0);
  for (const grain of grainsOf[displayUnit]) {
    const exact = amounts.filter((amount) => !isWholeIn(amount, grain)).length;
    if (exact > 0 && exact < amounts.length) return (exact * grain) / 2 + negligibleSek;
  }
  return negligibleSek;
}
