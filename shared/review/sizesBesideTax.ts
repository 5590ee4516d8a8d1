// Whole lines and tables in the wrong size, as a part of the rule unitSlip: a balance sheet in mnkr that was read as tkr agrees with itself
// in every year, so only the tax can tell. Asked of what a budget's own sums do not hold (grants, the wage sum, the balance sheet),
// where unitSlips holds nothing against the whole budget, and of the frames together, which are never a hundredth of the tax. Told
// once for a line, in its first year; nothing is told while the tax itself may be what is wrong.

import { isSummable, type Line } from "../domain/line.ts";
import { lineIndexOf, linesIn, rowsOfSheets } from "../domain/lineIndex.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { timesApart } from "../domain/unitSlip.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type CalculatedColumns, eachYearIndex, type Finding, findingAt, isTypedAt, numberAt } from "./finding.ts";
import { isPlausiblePerHead } from "./premiseSlips.ts";
import type { RolesOfPlan } from "./rolesOfPlan.ts";
import type { RowRule } from "./rowRules.ts";

/** How many times the tax the amounts of a line may be, and how small a part of it. */
interface Bounds {
  readonly most: number;
  readonly least: number;
  /** From here on unitSlips tells. */
  readonly toldElsewhere?: number;
}
const boundsOfInterest: Bounds = { most: 1, least: 0, toldElsewhere: 10 };
const boundsOfRole: Readonly<Partial<Record<LineRole, Bounds>>> = {
  grantRow: { most: 5, least: 0 },
  generalGrants: { most: 5, least: 0 },
  wageSum: { most: 10, least: 1 / 50 },
  financialIncome: boundsOfInterest,
  financialCost: boundsOfInterest,
};
/** Also of a whole group with its companies. */
const boundsOfBalance: Bounds = { most: 30, least: 0 };
const leastFrames = 1 / 100;
/** More rows than any balance sheet has: then it holds accounts, and its sums are what counts. */
const mostRows = 300;

export function sizesBesideTax(plan: Plan, { rowOf, rowsOf }: RolesOfPlan): RowRule {
  const { ordered } = plan.tree;
  const tax = rowOf("taxRevenue");
  const frames = rowOf("frameTotal");
  const committees = rowsOf("committee");
  const besideTax = [tax, frames, rowOf("taxBase"), rowOf("taxRate"), rowOf("population")].flatMap((row) => row ?? []);
  const hasTax = tax !== null || (rowOf("taxBase") !== null && rowOf("taxRate") !== null);
  const bounds = hasTax ? boundedRows(plan) : new Map<number, Bounds>();
  const asked = new Set([...bounds.keys(), ...(hasTax && frames !== null ? [frames] : [])]);
  const taxOf = usualTax(plan, rowOf);
  return {
    rule: "unitSlip",
    rows: [...asked].sort((left, right) => left - right),
    alsoReads: new Map(frames === null || !hasTax ? [] : [[frames, committees]]),
    allRead: besideTax,
    isLocal: true,
    look: (reviewed, row) => {
      const line = ordered[row];
      const usual = line === undefined ? noTax : taxOf(reviewed);
      const { taxSek } = usual;
      if (line === undefined || taxSek === 0) return [];
      if (row === frames) return sizeOfFrames(reviewed, line, row, committees, usual);
      const within = bounds.get(row);
      return within === undefined ? [] : sizeOfLine(reviewed, line, row, within, taxSek);
    },
  };
}

/** Typed lines whose amounts are bounded by the tax. */
function boundedRows(plan: Plan): ReadonlyMap<number, Bounds> {
  const balances = new Set(plan.scenario.sheets.flatMap(({ id, kind }) => (kind === "balance" ? [id] : [])));
  const found = new Map<number, Bounds>();
  const isTyped = ({ unit, kind, formula, formulaFromYear }: Line): boolean =>
    unit === "kr" && isSummable(kind) && (formula === null || formulaFromYear !== null);
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).withRole)) {
    const bounds = line.role === null ? undefined : boundsOfRole[line.role];
    if (bounds !== undefined && isTyped(line)) found.set(row, bounds);
  }
  const rows = rowsOfSheets(plan.tree, (id) => balances.has(id));
  if (rows.length > mostRows) return found;
  for (const { line, row } of linesIn(plan.tree, rows)) if (isTyped(line)) found.set(row, boundsOfBalance);
  return found;
}

interface UsualTax {
  /** In kr; 0 where there is none or where it may itself be in the wrong size. */
  readonly taxSek: number;
  /** Made of the tax base and the rate, where no tax revenue has been filled in yet. */
  readonly isMade: boolean;
}
const noTax: UsualTax = { taxSek: 0, isMade: false };

/** The tax of a middling year. */
function usualTax(plan: Plan, rowOf: RolesOfPlan["rowOf"]): (reviewed: CalculatedColumns) => UsualTax {
  const [tax, frames, base, heads] = [rowOf("taxRevenue"), rowOf("frameTotal"), rowOf("taxBase"), rowOf("population")];
  const rate = rowOf("taxRate");
  let lookedAt: CalculatedColumns | null = null;
  let usual = noTax;
  return (reviewed) => {
    if (lookedAt === reviewed) return usual;
    lookedAt = reviewed;
    const stated: number[] = [];
    const made: number[] = [];
    let isDoubted = false;
    for (let index = 0; index < plan.grid.yearCount; index += 1) {
      const at = (row: number | null): number => (row === null ? 0 : (numberAt(reviewed, row, index) ?? 0));
      const taxSek = at(tax);
      const madeSek = at(base) * at(rate);
      if (taxSek > 0) stated.push(taxSek);
      if (madeSek > 0) made.push(madeSek);
      if (at(heads) > 0 && at(base) > 0) isDoubted ||= !isPlausiblePerHead(at(base) / at(heads));
      else isDoubted ||= taxSek > 0 && at(frames) > 0 && timesApart(at(frames), taxSek) !== null;
    }
    const amounts = (stated.length > 0 ? stated : made).toSorted((left, right) => left - right);
    const taxSek = amounts[Math.floor((amounts.length - 1) / 2)] ?? 0;
    usual = isDoubted ? noTax : { taxSek, isMade: stated.length === 0 };
    return usual;
  };
}

function sizeOfLine(
  reviewed: CalculatedColumns,
  line: Line,
  row: number,
  { most, least, toldElsewhere = Number.POSITIVE_INFINITY }: Bounds,
  taxSek: number,
): readonly Finding[] {
  const { plan, scenario } = reviewed;
  const amounts: { readonly year: number; readonly amountSek: number }[] = [];
  let isPrintedOtherwise = false;
  eachYearIndex(plan, row, (index) => {
    const year = plan.grid.firstYear + index;
    const amountSek = isTypedAt(reviewed, row, index) ? (numberAt(reviewed, row, index) ?? 0) : 0;
    if (amountSek === 0) return;
    amounts.push({ year, amountSek });
    const printed = scenario.stated.get(line.id)?.get(year) ?? 0;
    isPrintedOtherwise ||= timesApart(amountSek, printed) !== null;
  });
  const [first] = amounts;
  // A single year that is off beside the others, or beside the print, is told by them.
  if (first === undefined || isPrintedOtherwise) return [];
  const isLarge = amounts.every(
    ({ amountSek }) => Math.abs(amountSek) > most * taxSek && Math.abs(amountSek) <= toldElsewhere * taxSek,
  );
  const isSmall = amounts.every(({ amountSek }) => Math.abs(amountSek) < least * taxSek);
  return isLarge || isSmall ? [told(reviewed, line, first.year, first.amountSek, taxSek)] : [];
}

/** The frames of all committees together, in the first year in which they are next to nothing, or too much for any tax. */
function sizeOfFrames(
  reviewed: CalculatedColumns,
  line: Line,
  row: number,
  committees: readonly number[],
  { taxSek, isMade }: UsualTax,
): readonly Finding[] {
  const { plan } = reviewed;
  const findings: Finding[] = [];
  eachYearIndex(plan, row, (index) => {
    const sum = numberAt(reviewed, row, index) ?? 0;
    // A budget that is being filled in has one committee before the others.
    const areAll = committees.length > 1 && committees.every((at) => (numberAt(reviewed, at, index) ?? 0) > 0);
    const isSmall = areAll && sum < leastFrames * taxSek;
    // Beside the tax revenue itself each frame is held against the whole budget.
    const isLarge = isMade && sum > taxSek / leastFrames;
    if (findings.length > 0 || sum <= 0 || !(isSmall || isLarge)) return;
    findings.push(told(reviewed, line, plan.grid.firstYear + index, sum, taxSek));
  });
  return findings;
}

function told(reviewed: CalculatedColumns, line: Line, year: number, amountSek: number, taxSek: number): Finding {
  const inWords = amountIn(reviewed);
  const times = timesApart(amountSek, taxSek) === 1_000_000 ? "en miljon" : "tusen";
  const message = reviewTexts.unitSlip(
    line.label,
    year,
    inWords(amountSek),
    times,
    reviewTexts.againstTax(inWords(taxSek)),
  );
  return findingAt("unitSlip", line, year, message);
}
