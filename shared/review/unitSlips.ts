// Rule unitSlip: a typed or pasted amount about a thousand times off (Alingsås, Grästorp: "mnkr" over tkr). Three things can tell, and
// only for typed numbers:
// - the line's own other years, when there are at least two and they agree within a factor of three;
// - the figure the source printed for the very cell;
// - the whole budget: an amount over ten times all tax and grants of a middling year.
// Investments and measures come and go with the years, and so do the parts of a frame that are changes (volume, unexplained), so the
// first is not asked of them; premises, balances and shares are
// left alone by the third (a tax base is five times the tax). "About a thousand" is 300 to 3 000 times.

import type { LineRole } from "../domain/lineRole.ts";
import type { SheetKind } from "../domain/scenario.ts";
import { cellState } from "../formula/cellState.ts";
import { cellAtIndex, type Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type CalculatedColumns, eachYearIndex, type Finding, findingAt, isTypedAt, numberAt } from "./finding.ts";
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

const isThousandfold = (large: number, small: number): boolean => {
  const times = Math.abs(large / small);
  return times >= 300 && times <= 3_000;
};
const differsThousandfold = (one: number, other: number): boolean =>
  one !== 0 && other !== 0 && (isThousandfold(one, other) || isThousandfold(other, one));

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((left, right) => left - right);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

export function unitSlips(plan: Plan, { rowOf }: RolesOfPlan): RowRule {
  const { ordered } = plan.tree;
  const kindOf = new Map(plan.scenario.sheets.map(({ id, kind }) => [id, kind]));
  const tax = rowOf("taxRevenue");
  const grants = rowOf("generalGrants");
  const rows = ordered.flatMap((line, row) =>
    line.unit === "kr" && line.kind !== "heading" && line.kind !== "text" ? [row] : [],
  );
  return {
    rule: "unitSlip",
    rows,
    suspects: (reviewed) => suspectsOf(reviewed, rows, tax),
    look: (reviewed, row) => {
      const line = ordered[row];
      const kind = line === undefined ? undefined : kindOf.get(line.homeSheetId);
      const findings: Finding[] = [];
      if (line === undefined || kind === undefined) return findings;
      const stated = reviewed.scenario.stated.get(line.id);
      const isSteady = steadyKinds.has(kind) && (line.role === null || !changes.has(line.role));
      let others: readonly { readonly index: number; readonly amount: number }[] | null = null;
      eachYearIndex(plan, row, (index) => {
        if (!isTypedAt(reviewed, row, index)) return;
        const amount = numberAt(reviewed, row, index) ?? 0;
        if (amount === 0) return;
        const year = plan.grid.firstYear + index;
        const printed = stated?.get(year) ?? 0;
        const inWords = amountIn(reviewed);
        const found = (against: string): void => {
          findings.push(
            findingAt("unitSlip", line, year, reviewTexts.unitSlip(line.label, year, inWords(amount), against)),
          );
        };
        if (differsThousandfold(amount, printed)) return found(reviewTexts.againstPrint(inWords(printed)));
        if (isSteady) {
          others ??= numbersOf(reviewed, row);
          const signed = others.flatMap((other) => (other.index === index ? [] : [other.amount]));
          const rest = signed.map(Math.abs);
          const usual = median(rest);
          const haveOneSign = signed.every((other) => other > 0 === amount > 0);
          const doAgree = rest.length >= 2 && haveOneSign && Math.max(...rest) <= 3 * Math.min(...rest);
          if (doAgree && differsThousandfold(Math.abs(amount), usual))
            return found(reviewTexts.againstYears(inWords(amount < 0 ? -usual : usual)));
        }
        if (!budgetKinds.has(kind) || row === tax || row === grants) return;
        const whole = wholeBudget(reviewed, tax, grants);
        if (whole > 0 && Math.abs(amount) > 10 * whole) return found(reviewTexts.againstBudget(inWords(whole)));
      });
      return findings;
    },
  };
}

/**
 * Rows with something to ask about: two amounts far apart, an amount that comes near the whole budget, or a printed figure. Asked of all
 * lines of a long budget at once, year by year as the figures lie.
 */
function suspectsOf(reviewed: CalculatedColumns, rows: readonly number[], tax: number | null): readonly number[] {
  const { grid, tree } = reviewed.plan;
  const { values, states } = reviewed.columns;
  const least = new Float64Array(grid.rowCount).fill(Number.POSITIVE_INFINITY);
  const most = new Float64Array(grid.rowCount);
  for (let index = 0; index < grid.yearCount; index += 1) {
    for (let row = 0; row < grid.rowCount; row += 1) {
      const cell = cellAtIndex(grid, row, index);
      const amount = states[cell] === cellState.number ? Math.abs(values[cell] ?? 0) : 0;
      if (amount === 0) continue;
      if (amount < (least[row] ?? 0)) least[row] = amount;
      if (amount > (most[row] ?? 0)) most[row] = amount;
    }
  }
  let leastTax = Number.POSITIVE_INFINITY;
  if (tax !== null) {
    eachYearIndex(reviewed.plan, tax, (index) => {
      const amount = numberAt(reviewed, tax, index) ?? 0;
      if (amount > 0) leastTax = Math.min(leastTax, amount);
    });
  }
  const { stated } = reviewed.scenario;
  return rows.filter((row) => {
    const isWide = (most[row] ?? 0) > 250 * (least[row] ?? 0) || (most[row] ?? 0) > 5 * leastTax;
    const line = isWide || stated.size === 0 ? undefined : tree.ordered[row];
    return isWide || (line !== undefined && stated.has(line.id));
  });
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
