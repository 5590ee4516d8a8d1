// What tells that a typed premise is in the wrong size, as a part of the rule unitSlip: a share a hundred times off its own other
// years or beyond what prices, wages and interest can be; a tax rate no municipality has, or far from its other years; a tax base that
// comes to nothing or to millions per inhabitant, or to a tax that is lost beside the frames.

import type { Line } from "../domain/line.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { valueInWords } from "../format/changes.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { reviewTexts } from "../texts/review.ts";

/** Prices, wages, interest and demands of a year: never as much as this. */
const mostShare = 0.3;
const yearlyShares: ReadonlySet<LineRole> = new Set([
  "priceIndex",
  "wageIncrease",
  "internalInterest",
  "loanInterest",
  "efficiencyShare",
]);
/** kr per 100 kr as a fraction. An exchange of tax with the region moves a rate by less than this between two years. */
const plausibleRate = { least: 0.05, most: 0.45, step: 0.05 } as const;
/** Tax base per inhabitant, kr: some 250 000, with room for a thousandth and a thousandfold on each side. */
const plausiblePerHead = { least: 8_000, most: 8_000_000 } as const;
/** The frames are more than this many times the tax only where the tax base is in the wrong unit. */
const mostFramesToTax = 100;

/** Figures of the same year and of the line's other years that a premise is held against; 0 where there is none. */
export interface PremiseNeighbours {
  /** The line's other figures that are not 0. */
  readonly others: readonly number[];
  readonly heads: number;
  readonly framesSek: number;
  readonly taxSek: number;
  readonly inWords: (value: number) => string;
}

/** Is it a tax base that an inhabitant may have, in kr? */
export const isPlausiblePerHead = (perHeadSek: number): boolean =>
  perHeadSek >= plausiblePerHead.least && perHeadSek <= plausiblePerHead.most;

/** Is the line one that can be judged without its other years? */
export const isBounded = ({ role, unit }: Line): boolean =>
  unit === "taxRate" || role === "taxBase" || (role !== null && yearlyShares.has(role));

/** The sentence about a typed value that cannot be right, null where nothing says so. */
export function premiseSlip(line: Line, year: number, value: number, beside: PremiseNeighbours): string | null {
  if (line.unit === "share") return shareSlip(line, year, value, beside);
  if (line.unit === "taxRate") return rateSlip(line, year, value, beside);
  return line.role === "taxBase" && line.unit === "kr" ? baseSlip(line, year, value, beside) : null;
}

function shareSlip(line: Line, year: number, value: number, { others, inWords }: PremiseNeighbours): string | null {
  const usual = usualOf(others, 3);
  const times = usual === null ? 0 : Math.max(value / usual, usual / value);
  if (usual !== null && times >= 50 && times <= 200)
    return reviewTexts.unitSlip(line.label, year, inWords(value), "hundra", reviewTexts.againstYears(inWords(usual)));
  if (line.role === null || !yearlyShares.has(line.role) || Math.abs(value) <= mostShare) return null;
  return reviewTexts.implausible(line.label, year, inWords(value), reviewTexts.againstShare);
}

function rateSlip(line: Line, year: number, value: number, { others }: PremiseNeighbours): string | null {
  const inWords = (rate: number): string => valueInWords(rate, "taxRate", "kr");
  if (value < plausibleRate.least || value > plausibleRate.most)
    return reviewTexts.implausible(line.label, year, inWords(value), reviewTexts.againstRate);
  const usual = usualOf(others, 1.2);
  if (usual === null || Math.abs(value - usual) <= plausibleRate.step) return null;
  return reviewTexts.implausible(line.label, year, inWords(value), reviewTexts.againstYears(inWords(usual)));
}

function baseSlip(line: Line, year: number, value: number, beside: PremiseNeighbours): string | null {
  const { heads, framesSek, taxSek, inWords } = beside;
  if (heads > 0 && value > 0) {
    const perHead = value / heads;
    // A base that fits the inhabitants is right: where the frames do not fit it, they are told of themselves.
    if (isPlausiblePerHead(perHead)) return null;
    const against = reviewTexts.againstHeads(formatWithUnit(perHead, "kr", "kr"));
    return reviewTexts.unitSlip(line.label, year, inWords(value), "tusen", against);
  }
  if (value <= 0 || taxSek <= 0 || framesSek <= mostFramesToTax * taxSek) return null;
  const against = reviewTexts.againstFrames(inWords(taxSek), inWords(framesSek));
  return reviewTexts.unitSlip(line.label, year, inWords(value), "tusen", against);
}

/** The middle of at least two figures of one sign that agree within a factor, else null. */
function usualOf(others: readonly number[], factor: number): number | null {
  const sorted = others.toSorted((left, right) => left - right);
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 0];
  if (sorted.length < 2 || least * most <= 0) return null;
  if (Math.max(most / least, least / most) > factor) return null;
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? null;
}
