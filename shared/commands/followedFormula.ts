// Typed values that follow a formula: what a person typed, or a table printed, is held against a small set of formulas of the
// field. One is offered only when the figures fit it too well for chance; a false offer is worse than a missed one. Nothing is
// changed here: the offer is accepted as a fillFormula command.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import type { Sheet } from "../domain/scenario.ts";
import { compileFormula } from "../formula/compileFormula.ts";
import { printParts } from "../formula/formulaParts.ts";
import type { Candidate } from "./candidate.ts";
import { homeSheetOf } from "./commandContext.ts";
import { candidateFamilies } from "./followCandidates.ts";
import { dependsOn } from "./formulaReferences.ts";
import { type FollowLook, fewestYears, ordinarySpread, type TypedSeries, typedSeries } from "./typedSeries.ts";

export interface FollowedFormula {
  readonly lineId: LineId;
  /** Swedish text with "=". */
  readonly formula: string;
  /** Years the formula would hold; the year before them stays an input where the formula reaches back. */
  readonly fromYear: number;
  readonly toYear: number;
  /** Largest difference between what is typed and what the formula gives, in stored units (kr, fractions). */
  readonly largestDifference: number;
}

/** How likely by chance an offer may be, for each family of candidates. */
const highestChance = 3e-5;
/** The simplest formula the typed values of a line follow, null when there is none that can be told from chance. */
export function followedFormula(look: FollowLook, lineId: LineId): FollowedFormula | null {
  const line = look.scenario.lines.get(lineId);
  const sheet = line === undefined ? undefined : homeSheetOf(look.scenario, line);
  if (line === undefined || sheet === undefined || !mayFollow(line)) return null;
  const series = typedSeries(look, line, sheet);
  if (series === null) return null;
  for (const { tried, candidates } of candidateFamilies(look, line, sheet, series)) {
    const fits = candidates.flatMap((candidate) => fitOf(series, candidate, tried) ?? []);
    const [fit] = fits;
    // Two formulas of one kind that both fit say that neither is known.
    if (fit === undefined || fits.length > 1) continue;
    const offer = offerOf(look, line, sheet, fit);
    if (offer !== null) return offer;
  }
  return null;
}

const mayFollow = (line: Line): boolean =>
  holdsNumbers(line.kind) && line.kind !== "goal" && line.measure === null && line.formula === null;

interface Fit {
  readonly candidate: Candidate;
  readonly fromYear: number;
  readonly largestDifference: number;
}

/** From the earliest year on that the candidate fits all later ones; null when too few or too likely by chance. */
function fitOf(series: TypedSeries, candidate: Candidate, tried: number): Fit | null {
  const { firstYear, values } = series;
  for (let start = 0; start + fewestYears <= values.length; start += 1) {
    const first = candidate.isChained ? start + 1 : start;
    const largestDifference = differenceFrom(series, candidate, first);
    if (largestDifference === null) continue;
    const starts = values.length - fewestYears + 1;
    const chance = values.slice(first).reduce((product, value) => product * chanceOfHit(series, value), tried * starts);
    return chance > highestChance ? null : { candidate, fromYear: firstYear + first, largestDifference };
  }
  return null;
}

/** How far the formula is from the typed values at most, from a year on; null when further than print rounds. */
function differenceFrom(series: TypedSeries, candidate: Candidate, first: number): number | null {
  const { firstYear, values, step } = series;
  let before = values[first - 1] ?? Number.NaN;
  let largest = 0;
  for (let index = first; index < values.length; index += 1) {
    const given = candidate.give(firstYear + index, before);
    if (given === null || !Number.isFinite(given)) return null;
    const difference = Math.abs(given - (values[index] ?? 0));
    if (difference > step * (0.5 + 1e-7)) return null;
    largest = Math.max(largest, difference);
    before = given;
  }
  return largest;
}

const chanceOfHit = ({ commonStep }: TypedSeries, value: number): number =>
  Math.min(1, commonStep / (ordinarySpread * Math.abs(value)));

/** The offer in words the officer can type; null when the formula would not be accepted, or would depend on itself. */
function offerOf(look: FollowLook, line: Line, sheet: Sheet, fit: Fit): FollowedFormula | null {
  const { candidate, fromYear, largestDifference } = fit;
  if (candidate.reads.some((read) => dependsOn(look, read, line.id))) return null;
  const compiled = compileFormula(candidate.formula, "canonical", look.facts, line.unit);
  if (!compiled.ok || compiled.value.standingError !== null) return null;
  const text = printParts(compiled.value.parts, "swedish", look.facts);
  const typed = compileFormula(text, "swedish", look.facts, line.unit);
  if (!typed.ok || typed.value.canonical !== compiled.value.canonical) return null;
  return { lineId: line.id, formula: `=${text}`, fromYear, toYear: sheet.lastYear, largestDifference };
}
