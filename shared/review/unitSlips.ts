// Rule unitSlip: a typed or pasted figure in the wrong size (Alingsås, Grästorp: "mnkr" over tkr). Of amounts and counts three things
// can tell that they are about a thousand or a million times off, and only for typed numbers:
// - the line's own other years, when there are at least two and they agree within a factor of three;
// - the figure the source printed for the very cell;
// - the whole budget: an amount over ten times all tax and grants of a middling year.
// Investments and measures come and go with the years, and so do the parts of a frame that are changes (volume, unexplained), so the
// first is not asked of them; premises, balances and shares are
// left alone by the third (a tax base is five times the tax). "About a thousand" is 300 to 3 000 times. What can tell of shares, tax
// rates and the tax base is in premiseSlips.ts.

import { holdsNumbers, type Line } from "../domain/line.ts";
import type { LineRole } from "../domain/lineRole.ts";
import type { SheetKind } from "../domain/scenario.ts";
import { timesApart } from "../domain/unitSlip.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { cellAtIndex, isFormulaCell, type Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type CalculatedColumns, eachYearIndex, type Finding, findingAt, isTypedAt, numberAt } from "./finding.ts";
import { lineName } from "./lineName.ts";
import { isBounded, premiseSlip } from "./premiseSlips.ts";
import type { RolesOfPlan } from "./rolesOfPlan.ts";
import type { RowRule } from "./rowRules.ts";

const steadyKinds: ReadonlySet<SheetKind> = new Set([
  "frames",
  "incomeBudget",
  "operatingBudget",
  "premises",
  "balance",
]);
const budgetKinds: ReadonlySet<SheetKind> = new Set([
  "frames",
  "measures",
  "investments",
  "incomeBudget",
  "operatingBudget",
]);

/** Parts of a frame that are a change from the year before, and may be anything. */
const changes: ReadonlySet<LineRole> = new Set([
  "frameVolume",
  "frameTransfer",
  "frameEfficiency",
  "frameInvestmentEffect",
  "frameUnexplained",
]);

/** How one amount differs from another, in words: about a thousand times, about a million, or in no such way. */
function slipBetween(one: number, other: number): "tusen" | "en miljon" | null {
  const times = timesApart(one, other);
  return times === null ? null : times === 1_000 ? "tusen" : "en miljon";
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

export function unitSlips(plan: Plan, { rowOf }: RolesOfPlan): RowRule {
  const { ordered } = plan.tree;
  const kindOf = new Map(plan.scenario.sheets.map(({ id, kind }) => [id, kind]));
  const tax = rowOf("taxRevenue");
  const grants = rowOf("generalGrants");
  let slipRows: SlipRows | null = null;
  const heads = rowOf("population");
  const frames = rowOf("frameTotal");
  const base = rowOf("taxBase");
  const besideBase = [heads, frames, tax].flatMap((row) => row ?? []);
  let lookedAt: CalculatedColumns | null = null;
  let leastTax = Number.POSITIVE_INFINITY;
  return {
    rule: "unitSlip",
    rows: null,
    alsoReads: new Map(base === null ? [] : [[base, besideBase]]),
    // What all amounts are held against.
    allRead: [tax, grants].flatMap((row) => row ?? []),
    isLocal: true,
    suspects: (reviewed, isAsked) => {
      slipRows ??= slipRowsOf(plan);
      return suspectsOf(reviewed, slipRows, tax, isAsked);
    },
    look: (reviewed, row) => {
      // Asked for every row an index edit reaches: the rows alike to themselves are passed by before anything is put in words.
      if (lookedAt !== reviewed) {
        lookedAt = reviewed;
        leastTax = leastTaxOf(reviewed, tax);
      }
      const line = ordered[row];
      const kind = line === undefined ? undefined : kindOf.get(line.homeSheetId);
      const findings: Finding[] = [];
      if (line === undefined || kind === undefined) return findings;
      const stated = reviewed.scenario.stated.get(line.id);
      const isSteady = steadyKinds.has(kind) && (line.role === null || !changes.has(line.role));
      if (line.unit !== "kr" && kind !== "premises") return findings;
      if (!mayBeSlip(reviewed, row, line, leastTax)) return findings;
      let others: readonly { readonly index: number; readonly amount: number }[] | null = null;
      eachYearIndex(plan, row, (index) => {
        if (!isTypedAt(reviewed, row, index)) return;
        const amount = numberAt(reviewed, row, index) ?? 0;
        if (amount === 0) return;
        const year = plan.grid.firstYear + index;
        const printed = stated?.get(year) ?? 0;
        const name = lineName(reviewed.scenario, line);
        const inWords =
          line.unit === "kr"
            ? amountIn(reviewed)
            : (value: number): string => formatWithUnit(value, line.unit, reviewed.scenario.head.displayUnit);
        const tell = (message: string): void => {
          findings.push(findingAt("unitSlip", line, year, message));
        };
        const found = (times: "tusen" | "en miljon", against: string): void =>
          tell(reviewTexts.unitSlip(name, year, inWords(amount), times, against));
        others ??= numbersOf(reviewed, row);
        // Years that a formula carries an opening figure into are as wrong as what they are made of: the opening is not.
        const isOpening = line.formulaFromYear !== null && year < line.formulaFromYear;
        const signed = others.flatMap((other) =>
          other.index === index || (isOpening && !isTypedAt(reviewed, row, other.index)) ? [] : [other.amount],
        );
        const beside = (at: number | null): number => (at === null ? 0 : (numberAt(reviewed, at, index) ?? 0));
        const premise = premiseSlip(line, year, amount, {
          others: signed,
          heads: beside(heads),
          framesSek: beside(frames),
          taxSek: beside(tax),
          inWords,
        });
        if (premise !== null) return tell(premise);
        if (line.unit !== "kr" && line.unit !== "count") return;
        const fromPrint = slipBetween(amount, printed);
        if (fromPrint === "tusen") return found(fromPrint, reviewTexts.againstPrint(inWords(printed)));
        if (isSteady) {
          const rest = signed.map(Math.abs);
          const usual = median(rest);
          const haveOneSign = signed.every((other) => other > 0 === amount > 0);
          const doAgree = rest.length >= 2 && haveOneSign && Math.max(...rest) <= 3 * Math.min(...rest);
          const times = doAgree ? slipBetween(amount, usual) : null;
          if (times !== null) return found(times, reviewTexts.againstYears(inWords(amount < 0 ? -usual : usual)));
        }
        if (line.unit !== "kr" || !budgetKinds.has(kind) || row === tax || row === grants) return;
        const whole = wholeBudget(reviewed, tax, grants);
        if (whole > 0 && Math.abs(amount) > 10 * whole)
          return found("tusen", reviewTexts.againstBudget(inWords(whole)));
      });
      return findings;
    },
  };
}

/**
 * Rows with something to ask about: two amounts far apart, an amount that comes near the whole budget, or a printed figure. Asked of all
 * lines of a long budget at once, year by year as the figures lie; the lines themselves were read when the rule was made.
 */
function suspectsOf(
  reviewed: CalculatedColumns,
  { bounded, farApart }: SlipRows,
  tax: number | null,
  isAsked: (row: number) => boolean,
): readonly number[] {
  const { grid } = reviewed.plan;
  const { values } = reviewed.columns;
  const least = new Float64Array(grid.rowCount).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(grid.rowCount);
  for (let index = 0; index < grid.yearCount; index += 1) widen(least, most, values, cellAtIndex(grid, 0, index));
  const leastTax = leastTaxOf(reviewed, tax);
  const suspects = new Set(bounded.filter(isAsked));
  for (const lineId of reviewed.scenario.stated.keys()) {
    const row = grid.rowOf.get(lineId);
    if (row !== undefined && isAsked(row)) suspects.add(row);
  }
  for (let row = 0; row < grid.rowCount; row += 1)
    if (isFarApart(farApart[row] ?? 0, least[row] ?? 0, most[row] ?? 0, leastTax) && isAsked(row)) suspects.add(row);
  return [...suspects];
}

/** The least and the largest amount of every row so far, with those of one more year; where no number stands, neither compares. */
function widen(least: Float64Array, most: Float64Array, values: Float64Array, firstCell: number): void {
  for (let row = 0; row < least.length; row += 1) {
    const amount = Math.abs(values[firstCell + row] ?? 0);
    if (amount > 0 && amount < (least[row] ?? 0)) least[row] = amount;
    if (amount > (most[row] ?? 0)) most[row] = amount;
  }
}

/** What the structure alone says of the rows. */
interface SlipRows {
  /** Rows whose figures are bounded by what they are. */
  readonly bounded: readonly number[];
  /** By row: how many times its least amount its largest may be. Any number of times where nothing can be typed. */
  readonly farApart: Float64Array;
}

function slipRowsOf(plan: Plan): SlipRows {
  const { ordered } = plan.tree;
  const farApart = new Float64Array(ordered.length).fill(Number.POSITIVE_INFINITY);
  const bounded: number[] = [];
  for (const [row, line] of ordered.entries()) {
    if (!holdsNumbers(line.kind)) continue;
    if (mayBeTyped(plan, row)) farApart[row] = mostTimes(line);
    if (isBounded(line)) bounded.push(row);
  }
  return { bounded, farApart };
}

function mayBeTyped(plan: Plan, row: number): boolean {
  const last = plan.grid.lastYearIndex[row] ?? -1;
  for (let index = plan.grid.firstYearIndex[row] ?? 0; index <= last; index += 1)
    if (!isFormulaCell(plan, cellAtIndex(plan.grid, row, index))) return true;
  return false;
}

const mostTimes = (line: Line): number => (line.unit === "share" ? 40 : 250);

/** Are the amounts of a line so far apart, or so large beside the tax, that one of them may be in another unit? */
const isFarApart = (times: number, least: number, most: number, leastTax: number): boolean =>
  most > times * least || most > 5 * leastTax;

/** The same question as `suspectsOf`, of one row. */
function mayBeSlip(reviewed: CalculatedColumns, row: number, line: Line, leastTax: number): boolean {
  if (isBounded(line) || reviewed.scenario.stated.has(line.id)) return true;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  eachYearIndex(reviewed.plan, row, (index) => {
    const amount = Math.abs(numberAt(reviewed, row, index) ?? 0);
    if (amount === 0) return;
    least = Math.min(least, amount);
    most = Math.max(most, amount);
  });
  return isFarApart(mostTimes(line), least, most, leastTax);
}

/** The smallest tax of any year, beyond all bounds where there is none. */
function leastTaxOf(reviewed: CalculatedColumns, tax: number | null): number {
  let least = Number.POSITIVE_INFINITY;
  if (tax !== null) {
    eachYearIndex(reviewed.plan, tax, (index) => {
      const amount = numberAt(reviewed, tax, index) ?? 0;
      if (amount > 0) least = Math.min(least, amount);
    });
  }
  return least;
}

/** The line's numbers that are not 0, by year. */
function numbersOf(
  reviewed: CalculatedColumns,
  row: number,
): readonly { readonly index: number; readonly amount: number }[] {
  const numbers: { readonly index: number; readonly amount: number }[] = [];
  eachYearIndex(reviewed.plan, row, (index) => {
    const amount = numberAt(reviewed, row, index) ?? 0;
    if (amount !== 0) numbers.push({ index, amount });
  });
  return numbers;
}

/** Tax and grants of a middling year, 0 where there are none. */
function wholeBudget(reviewed: CalculatedColumns, tax: number | null, grants: number | null): number {
  if (tax === null) return 0;
  const sums: number[] = [];
  eachYearIndex(reviewed.plan, tax, (index) => {
    const amount = numberAt(reviewed, tax, index);
    if (amount !== null && amount > 0)
      sums.push(amount + (grants === null ? 0 : (numberAt(reviewed, grants, index) ?? 0)));
  });
  return sums.length === 0 ? 0 : median(sums);
}
