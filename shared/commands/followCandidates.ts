// The formulas typed values are held against, simplest first: the same as the year before, indexation with a premise, with a
// share of it, constant growth, a constant step, sums of lines above, a share of another line, a difference of two lines.
// Percentages and steps are round ones: an odd one fits anything.

import type { LineId } from "../domain/ids.ts";
import { holdsNumbers, type Line } from "../domain/line.ts";
import type { Sheet } from "../domain/scenario.ts";
import { type Candidate, type CandidateFamily, gridValues, type Read, reader, spanOf } from "./candidate.ts";
import { differences, sharesOfOthers, sumsAbove } from "./followOtherLines.ts";
import { type FollowLook, isMultiple, ordinarySpread, type TypedSeries } from "./typedSeries.ts";

const mostPremises = 12;

/** Families of candidates for a line, in the order they are to be preferred. */
export function candidateFamilies(
  look: FollowLook,
  line: Line,
  sheet: Sheet,
  series: TypedSeries,
): readonly CandidateFamily[] {
  const [first = 0] = series.values;
  // Three equal figures may be a habit; more of them are held against one formula and no other.
  if (series.values.every((value) => value === first)) {
    return series.values.length < 4
      ? []
      : [{ tried: 1, candidates: [chained(line, `@${line.id}[-1]`, [], (_, before) => before)] }];
  }
  const read = reader(look);
  const premises = premiseLines(look, line);
  const shares = premises.filter(({ unit }) => unit === "share");
  return [
    { tried: premises.length, candidates: premises.map((premise) => indexed(line, premise, read)) },
    {
      tried: pairsOf(shares).length,
      candidates: pairsOf(shares).map(([one, two]) => indexedByProduct(line, one, two, read)),
    },
    byOwnShare(line, shares, read),
    ...[25, 5, 1].map((grid) => sharesOfIndexation(line, series, shares, grid, read)),
    ...[10, 5, 1].map((grid) => growths(line, series, grid)),
    steps(line, series),
    ...sumsAbove(look, line, sheet),
    ...[10, 5].map((grid) => sharesOfOthers(look, line, sheet, series, grid, read)),
    differences(look, line, sheet, read),
  ].filter(({ tried }) => tried > 0);
}

const chained = (line: Line, formula: string, reads: readonly LineId[], give: Candidate["give"]): Candidate => ({
  formula,
  reads: reads.filter((lineId) => lineId !== line.id),
  isChained: true,
  give,
});

/** Lines of unit share or index on the sheet of premises. */
function premiseLines(look: FollowLook, line: Line): readonly Line[] {
  const onPremises = look.scenario.sheets.filter(({ kind }) => kind === "premises").flatMap(({ lineIds }) => lineIds);
  return [...new Set(onPremises)]
    .flatMap((lineId) => look.scenario.lines.get(lineId) ?? [])
    .filter(({ id, unit, kind }) => id !== line.id && holdsNumbers(kind) && (unit === "share" || unit === "index"))
    .slice(0, mostPremises);
}

/** [föregående] * (1 + PKV), or by the change of an index line. */
function indexed(line: Line, premise: Line, read: Read): Candidate {
  const name = `@${premise.id}`;
  if (premise.unit === "index") {
    return chained(line, `@${line.id}[-1] * ${name} / ${name}[-1]`, [premise.id], (year, before) => {
      const now = read(premise.id, year);
      const then = read(premise.id, year - 1);
      return now === null || then === null || now === then ? null : (before * now) / then;
    });
  }
  return chained(line, `@${line.id}[-1] * (1 + ${name})`, [premise.id], (year, before) => {
    const rate = read(premise.id, year);
    return rate === null || rate === 0 ? null : before * (1 + rate);
  });
}

const pairsOf = (lines: readonly Line[]): readonly (readonly [Line, Line])[] =>
  lines.flatMap((two, index) => lines.slice(0, index).map((one): readonly [Line, Line] => [two, one]));

/** [föregående] * (1 + ANDEL * PKV), the share a line of its own. */
function indexedByProduct(line: Line, one: Line, two: Line, read: Read): Candidate {
  return chained(line, `@${line.id}[-1] * (1 + @${one.id} * @${two.id})`, [one.id, two.id], (year, before) => {
    const [left, right] = [read(one.id, year), read(two.id, year)];
    return left === null || right === null || left * right === 0 ? null : before * (1 + left * right);
  });
}

/** [föregående] * (1 + PKV * [andel]), the share an attribute of the line. */
function byOwnShare(line: Line, premises: readonly Line[], read: Read): CandidateFamily {
  const share = line.attributes.get("share");
  if (share === undefined || share === 0 || share === 1) return { tried: 0, candidates: [] };
  const candidates = premises.map((premise) =>
    chained(line, `@${line.id}[-1] * (1 + @${premise.id} * [share])`, [premise.id], (year, before) => {
      const rate = read(premise.id, year);
      return rate === null || rate === 0 ? null : before * (1 + rate * share);
    }),
  );
  return { tried: premises.length, candidates };
}

/** The last two figures: the newest year is in every suffix a formula may hold for, so its parameter is read there. */
const lastPair = ({ values }: TypedSeries): readonly [number, number] => [values.at(-2) ?? 0, values.at(-1) ?? 0];

/** [föregående] * (1 + PKV * 75 %), the share the same in all years, in whole multiples of `grid` percent to 200. */
function sharesOfIndexation(
  line: Line,
  series: TypedSeries,
  premises: readonly Line[],
  grid: number,
  read: Read,
): CandidateFamily {
  const lastYear = series.firstYear + series.values.length - 1;
  const [before, last] = lastPair(series);
  const candidates = premises.flatMap((premise) => {
    const rate = read(premise.id, lastYear);
    if (rate === null || rate === 0 || before === 0) return [];
    const [low, high] = spanOf(series, last, (figure) => (100 * (figure / before - 1)) / rate);
    // The chain may have drifted half a step by the last year.
    const slack = (100 * series.step) / Math.abs(before * rate);
    return gridValues(low - slack, high + slack, grid)
      .filter((percent) => percent > 0 && percent <= 200 && percent !== 100)
      .map((percent) =>
        chained(line, `@${line.id}[-1] * (1 + ${percent}% * @${premise.id})`, [premise.id], (year, amount) => {
          const now = read(premise.id, year);
          return now === null || now === 0 ? null : amount * (1 + (percent / 100) * now);
        }),
      );
  });
  return { tried: premises.length * Math.floor(200 / grid), candidates };
}

/** [föregående] * (1 + 2 %): constant growth in tenths of a percent, `grid` of them at a time, from −10 to 20 %. */
function growths(line: Line, series: TypedSeries, grid: number): CandidateFamily {
  const [before, last] = lastPair(series);
  if (before === 0) return { tried: 0, candidates: [] };
  const [low, high] = spanOf(series, last, (figure) => 1000 * (figure / before - 1));
  const slack = (1000 * series.step) / Math.abs(before);
  const tenths = gridValues(low - slack, high + slack, grid).filter(
    (value) => value !== 0 && value >= -100 && value <= 200,
  );
  const candidates = tenths.map((tenth) => {
    const percent = Math.abs(tenth) / 10;
    const formula = `@${line.id}[-1] * (1 ${tenth < 0 ? "-" : "+"} ${percent}%)`;
    return chained(line, formula, [], (_, amount) => amount * (1 + tenth / 1000));
  });
  return { tried: Math.floor(300 / grid), candidates };
}

/** [föregående] + 500 tkr: the rounder the step, the fewer there are of its kind. */
function steps(line: Line, series: TypedSeries): CandidateFamily {
  const [before, last] = lastPair(series);
  const added = last - before;
  if (line.unit !== "kr" || added === 0) return { tried: 0, candidates: [] };
  let round = series.commonStep;
  for (let tries = 0; tries < 12 && isMultiple(added, round * 10); tries += 1) round *= 10;
  const tried = Math.max(1, (3 * ordinarySpread * Math.abs(last)) / round);
  const formula = `@${line.id}[-1] ${added < 0 ? "-" : "+"} ${literalOf(Math.abs(added))}`;
  return { tried, candidates: [chained(line, formula, [], (_, amount) => amount + added)] };
}

function literalOf(sek: number): string {
  const amount = Math.round(sek * 100) / 100;
  if (isMultiple(amount, 1_000_000)) return `${Math.round(amount / 1_000_000)} MSEK`;
  return isMultiple(amount, 1_000) ? `${Math.round(amount / 1_000)} KSEK` : `${amount} SEK`;
}
