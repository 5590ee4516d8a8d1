// A paste of amounts in another unit than the sheet is shown in: they come out about a thousand times what stood in their cells. Told
// right after the paste, with the unit that may have been meant and the way back; what nothing stood for is held against the line's other years. It only compares.

import type { TypedCell } from "../../shared/commands/command.ts";
import { cellState } from "../../shared/contract/scenarioView.ts";
import { type DisplayUnit, displayUnits, sekPerDisplayUnit } from "../../shared/domain/unit.ts";
import { type TimesApart, timesApart } from "../../shared/domain/unitSlip.ts";
import { isDash } from "../grid/clipboardText.ts";
import { cellIndex, type Mirror } from "./scenarioMirror.ts";

/** What an amount is held against; both null where there is nothing. */
export interface Standing {
  readonly here: number | null;
  readonly nearest: number | null;
}

const noStanding: Standing = { here: null, nearest: null };

/** What stood where amounts without a unit are to be pasted. Asked before the paste: the mirror is another after it. */
export function standingAt(mirror: Mirror, cells: readonly TypedCell[]): readonly Standing[] {
  const pasted = new Set(cells.map(({ lineId, year }) => cellIndex(mirror, lineId, year)));
  return cells.map(({ lineId, year, text }) => {
    if (mirror.lineById.get(lineId)?.unit !== "kr" || !isBareNumber(text)) return noStanding;
    const here = amountAt(mirror, cellIndex(mirror, lineId, year));
    if (here !== null) return { here, nearest: null };
    const others = mirror.structure.years
      .filter((other) => !pasted.has(cellIndex(mirror, lineId, other.year)))
      .toSorted((one, other) => Math.abs(one.year - year) - Math.abs(other.year - year));
    for (const other of others) {
      const nearest = amountAt(mirror, cellIndex(mirror, lineId, other.year));
      if (nearest !== null) return { here, nearest };
    }
    return noStanding;
  });
}

const isBareNumber = (text: string): boolean => /\d/.test(text) && !/[\p{L}%=]/u.test(text) && !isDash(text);

function amountAt(mirror: Mirror, index: number): number | null {
  const value = index >= 0 && mirror.states[index] === cellState.number ? (mirror.values[index] ?? 0) : 0;
  return value === 0 ? null : value;
}

/** How the pasted amounts differ from what they are held against. */
export interface Slip {
  readonly is: "larger" | "smaller";
  readonly times: TimesApart;
}

/**
 * The slip of most of those that replaced an amount, or else of all of several that did not: about a thousand or a million times what
 * they are held against. Null where they are of its size.
 */
export function slipOf(before: readonly Standing[], after: Mirror, cells: readonly TypedCell[]): Slip | null {
  const slips = (which: keyof Standing): readonly (Slip | null)[] =>
    cells.flatMap(({ lineId, year }, place) => {
      const stood = before[place]?.[which] ?? null;
      const now = amountAt(after, cellIndex(after, lineId, year));
      return stood === null || now === null ? [] : [slipBetween(now, stood)];
    });
  const replaced = slips("here");
  if (replaced.length > 0) return moreThan(replaced, replaced.length / 2);
  const beside = slips("nearest");
  return beside.length < 2 ? null : moreThan(beside, beside.length - 1);
}

function slipBetween(now: number, stood: number): Slip | null {
  const times = timesApart(now, stood);
  return times === null ? null : { is: Math.abs(now) > Math.abs(stood) ? "larger" : "smaller", times };
}

const moreThan = (slips: readonly (Slip | null)[], least: number): Slip | null =>
  slips.find((slip) => slip !== null && slips.filter((each) => isSame(each, slip)).length > least) ?? null;

const isSame = (one: Slip | null, other: Slip): boolean => one?.is === other.is && one.times === other.times;

/** The unit in which amounts shown in another would be of the size of what stood there; null where there is none such. */
export function unitMeant({ is, times }: Slip, shown: DisplayUnit): DisplayUnit | null {
  const sek = is === "larger" ? sekPerDisplayUnit[shown] / times : sekPerDisplayUnit[shown] * times;
  return displayUnits.find((unit) => sekPerDisplayUnit[unit] === sek) ?? null;
}
