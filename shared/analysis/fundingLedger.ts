// The funding ledger: what each addition costs year by year, what its sources cover, and what nobody pays. It reckons with levels:
// a lasting step costs and saves every year from its own on, a temporary one its year alone.
//
// A source that is a measure gives what it saves that year, and nothing where no frame counts it; another line of amounts gives its amount of the year, whatever its
// sign. Additions draw on their sources in stored order, named amounts first, then what is left ("resten"). Funding in words
// has no limit of its own and covers all it is asked for. Savings and transfers need no funding.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { LineTree } from "../domain/lineTree.ts";
import type { Funding } from "../domain/measure.ts";
import type { Scenario } from "../domain/scenario.ts";
import type { CalculatedScenario } from "../formula/calculatedScenario.ts";
import { cellState, isError } from "../formula/cellState.ts";
import {
  type MeasureEffect,
  type MeasureLine,
  measureEffect,
  measureLinesOf,
  measureYearsOf,
} from "./measureEffects.ts";
import { measuresOutsideFrames } from "./measuresOutside.ts";

/** Why an addition is not paid for: nobody is named, those named give too little, or the money was temporary and has ended. */
export type UnfundedCause = "noFunding" | "sourceShort" | "temporaryEnded";

export interface FundedYear {
  readonly year: number;
  readonly costSek: number;
  readonly coveredSek: number;
  readonly unfundedSek: number;
  /** null where all is paid. */
  readonly cause: UnfundedCause | null;
}

/** One source of an addition with what it covers each year. */
export interface FundingDraw {
  readonly funding: Funding;
  /** The line that pays, null for words and for a line that is gone. */
  readonly source: Line | null;
  readonly coveredSek: readonly number[];
}

export interface FundedAddition {
  readonly line: Line;
  readonly years: readonly FundedYear[];
  readonly draws: readonly FundingDraw[];
}

export interface SourceYear {
  readonly year: number;
  /** What the source gives; null where its amount cannot be calculated: it is then taken to be enough. */
  readonly givesSek: number | null;
  readonly drawnSek: number;
  /** What it was asked for beyond what it gives. */
  readonly beyondSek: number;
}

export interface FundingSource {
  readonly line: Line;
  readonly years: readonly SourceYear[];
}

/** A lasting cost that rests on money of one year, or a temporary cost that a lasting saving pays for. */
export interface DurationMismatch {
  readonly type: "permanentOnTemporary" | "temporaryOnPermanent";
  readonly line: Line;
  readonly source: Line;
  readonly year: number;
  /** What the source covers of it that year; for money that has ended, what it leaves unpaid. */
  readonly amountSek: number;
  readonly hasEnded: boolean;
}

export interface LedgerYear {
  readonly year: number;
  readonly costSek: number;
  readonly coveredSek: number;
  readonly unfundedSek: number;
}

export interface FundingLedger {
  /** Years before it are decided and done: the ledger shows them, but nobody is asked to pay for them now. */
  readonly budgetYear: number;
  readonly years: readonly LedgerYear[];
  /** Additions that cost something in some year, in stored order. */
  readonly additions: readonly FundedAddition[];
  /** Lines that are named as sources, in stored order. */
  readonly sources: readonly FundingSource[];
  readonly mismatches: readonly DurationMismatch[];
}

/** What of the ledger follows from the structure alone. */
export interface LedgerLines {
  readonly additions: readonly MeasureLine[];
  /** Lines named as sources that are still there, in stored order. */
  readonly sources: readonly Line[];
  /** The years of the sheets with measures. */
  readonly years: readonly number[];
  /** Measures that no frame counts: they give nothing. */
  readonly outside: ReadonlySet<LineId>;
}

export function ledgerLinesOf(
  scenario: Pick<Scenario, "lines" | "sheets" | "head">,
  tree: Pick<LineTree, "ordered" | "rowOf">,
): LedgerLines {
  const additions = measureLinesOf(tree).filter(({ measure }) => measure.direction === "addition");
  const named = new Set<LineId>();
  for (const { measure } of additions)
    for (const { sourceId } of measure.fundings)
      if (sourceId !== null && scenario.lines.has(sourceId)) named.add(sourceId);
  const sources = linesNamed(tree, named);
  const lines = measureLinesOf(tree).map(({ line }) => line);
  return { additions, sources, years: measureYearsOf(scenario, lines), outside: measuresOutsideFrames(tree) };
}

/** The lines named, in stored order. */
function linesNamed(
  { ordered, rowOf }: Pick<LineTree, "ordered" | "rowOf">,
  named: ReadonlySet<LineId>,
): readonly Line[] {
  const rows = [...named].flatMap((id) => rowOf.get(id) ?? []).sort((left, right) => left - right);
  return rows.flatMap((row) => ordered[row] ?? []);
}

/** Half of the 0.001 kr that comparisons see: below it stands only the noise of subtractions. */
const noise = 0.0005;
const settled = (amountSek: number): number => (Math.abs(amountSek) < noise ? 0 : amountSek);

/** What a source still has in the year at hand. */
interface Purse {
  readonly line: Line;
  /** null: unlimited, because its amount cannot be calculated. */
  readonly gives: number | null;
  left: number;
  drawn: number;
  asked: number;
}

interface Draw {
  readonly funding: Funding;
  readonly source: Line | null;
  readonly covered: number[];
}

/** The ledger of a calculated scenario. Units: kr. Refuses nothing: what cannot be calculated costs 0 and gives what is asked. */
export function fundingLedger(
  calculated: CalculatedScenario,
  { additions, sources, years, outside }: LedgerLines = ledgerLinesOf(calculated.scenario, calculated.tree),
): FundingLedger {
  const costs = additions.map((addition) => measureEffect(calculated, addition, years));
  const gifts = new Map(
    sources.map((line) => [line.id, outside.has(line.id) ? years.map(() => 0) : giftsOf(calculated, line, years)]),
  );
  const drawn = additions.map((addition) => drawsOf(calculated.scenario, addition));
  const funded: FundedYear[][] = additions.map(() => []);
  const sourceYears = new Map<LineId, SourceYear[]>(sources.map(({ id }) => [id, []]));
  const totals: LedgerYear[] = [];
  const mismatches: DurationMismatch[] = [];
  for (const [index, year] of years.entries()) {
    const purses = new Map<LineId, Purse>();
    for (const line of sources) {
      const gives = gifts.get(line.id)?.[index] ?? null;
      purses.set(line.id, { line, gives, left: gives ?? Number.POSITIVE_INFINITY, drawn: 0, asked: 0 });
    }
    let cost = 0;
    let unfunded = 0;
    for (const [at, effect] of costs.entries()) {
      const costSek = Math.max(0, effect.effectSek[index] ?? 0);
      const { asked, mixed } = drawn[at] ?? noDraws;
      const unfundedSek = settled(pay(costSek, asked, purses));
      const found = costSek === 0 || !mixed ? [] : mismatchesOf(effect, asked, index, unfundedSek);
      mismatches.push(...found);
      const cause = unfundedSek === 0 ? null : causeOf(asked, found);
      funded[at]?.push({ year, costSek, coveredSek: costSek - unfundedSek, unfundedSek, cause });
      cost += costSek;
      unfunded += unfundedSek;
    }
    for (const { line, gives, drawn: drawnSek, asked } of purses.values()) {
      const beyondSek = gives === null ? 0 : settled(Math.max(0, asked - gives));
      sourceYears.get(line.id)?.push({ year, givesSek: gives, drawnSek, beyondSek });
    }
    totals.push({ year, costSek: cost, coveredSek: cost - unfunded, unfundedSek: unfunded });
  }
  return {
    budgetYear: calculated.scenario.head.period.budgetYear,
    years: totals,
    additions: additions.flatMap(({ line }, at): readonly FundedAddition[] => {
      const fundedYears = funded[at] ?? [];
      if (fundedYears.every(({ costSek }) => costSek === 0)) return [];
      const draws = (drawn[at] ?? noDraws).draws.map(({ funding, source, covered }) => ({
        funding,
        source,
        coveredSek: covered,
      }));
      return [{ line, years: fundedYears, draws }];
    }),
    sources: sources.map((line) => ({ line, years: sourceYears.get(line.id) ?? [] })),
    mismatches: inOrder(additions, mismatches),
  };
}

/** The draws of one addition, as they stand and as they are asked: named amounts first, then the rest. */
interface Draws {
  readonly draws: readonly Draw[];
  readonly asked: readonly Draw[];
  /** Some source lasts for another time than the addition. */
  readonly mixed: boolean;
}

const noDraws: Draws = { draws: [], asked: [], mixed: false };

function drawsOf({ lines }: Pick<Scenario, "lines">, { measure }: MeasureLine): Draws {
  if (measure.fundings.length === 0) return noDraws;
  const draws = measure.fundings.map((funding): Draw => {
    const source = funding.sourceId === null ? null : (lines.get(funding.sourceId) ?? null);
    return { funding, source, covered: [] };
  });
  const asked = [
    ...draws.filter(({ funding }) => funding.amount !== null),
    ...draws.filter(({ funding }) => funding.amount === null),
  ];
  const mixed = draws.some(({ source }) => source?.measure != null && source.measure.duration !== measure.duration);
  return { draws, asked, mixed };
}

/** By measure, then by year. */
function inOrder(
  additions: readonly MeasureLine[],
  mismatches: readonly DurationMismatch[],
): readonly DurationMismatch[] {
  const placeOf = new Map(additions.map(({ line }, at) => [line.id, at]));
  const place = ({ line }: DurationMismatch): number => placeOf.get(line.id) ?? 0;
  return mismatches.toSorted((left, right) => place(left) - place(right) || left.year - right.year);
}

/** What a line gives each year: a measure what it saves, another line its amount. */
function giftsOf(calculated: CalculatedScenario, line: Line, years: readonly number[]): readonly (number | null)[] {
  const isUnknown = (year: number): boolean => {
    const { state } = calculated.valueOf(line.id, year);
    return isError(state) || state === cellState.notCalculated;
  };
  if (line.measure !== null) {
    const { effectSek, isIncomplete } = measureEffect(calculated, { line, measure: line.measure }, years);
    return isIncomplete ? years.map(() => null) : effectSek.map((effect) => Math.max(0, -effect));
  }
  return years.map((year) => (isUnknown(year) ? null : Math.abs(calculated.valueOf(line.id, year).value ?? 0)));
}

/** Draws on the sources of one addition in one year, in the order they are asked; answers what stays unpaid. */
function pay(costSek: number, draws: readonly Draw[], purses: ReadonlyMap<LineId, Purse>): number {
  let left = costSek;
  let last: Purse | null = null;
  for (const { funding, source, covered } of draws) {
    const wanted = Math.min(left, Math.max(0, funding.amount ?? left));
    const purse = source === null ? null : (purses.get(source.id) ?? null);
    // A source that is gone, and is not in words either, pays for nothing.
    const isWords = source === null && funding.note !== "";
    const given = purse === null ? (isWords ? wanted : 0) : Math.min(wanted, purse.left);
    if (purse !== null) {
      purse.left -= given;
      purse.drawn += given;
      purse.asked += funding.amount === null ? given : wanted;
      if (funding.amount === null) last = purse;
    }
    left -= given;
    covered.push(given);
  }
  // What nobody could give was asked of the last source that pays the rest.
  if (last !== null) last.asked += left;
  return left;
}

function mismatchesOf(
  { line, measure, years }: MeasureEffect,
  draws: readonly Draw[],
  index: number,
  unfundedSek: number,
): readonly DurationMismatch[] {
  const year = years[index] ?? 0;
  const found: DurationMismatch[] = [];
  for (const { source, covered } of draws) {
    if (source?.measure == null || source.measure.duration === measure.duration) continue;
    const isPermanent = measure.duration === "permanent";
    const amountSek = covered[index] ?? 0;
    const hasEnded = isPermanent && amountSek === 0 && covered.some((earlier) => earlier > 0);
    if (amountSek === 0 && !(hasEnded && unfundedSek > 0)) continue;
    found.push({
      type: isPermanent ? "permanentOnTemporary" : "temporaryOnPermanent",
      line,
      source,
      year,
      amountSek: hasEnded ? unfundedSek : amountSek,
      hasEnded,
    });
  }
  return found;
}

function causeOf(draws: readonly Draw[], found: readonly DurationMismatch[]): UnfundedCause {
  if (found.some(({ hasEnded }) => hasEnded)) return "temporaryEnded";
  const isNamed = draws.some(({ source, funding }) => source !== null || funding.note !== "");
  return isNamed ? "sourceShort" : "noFunding";
}
