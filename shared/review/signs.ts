// Rule signSuspected: revenue below 0 or cost above 0 where the line's role says how it is stored (result and cash flow by effect on
// the result; frames, measures and investments with cost positive). Lines that may have either sign (a committee with revenue of its own,
// an equalisation row, general grants) are not asked. Typed figures are, and of formulas only the few whose sign no sound budget turns;
// a formula that only passes on a wrong sign it read is not told again, nor a cost that fee-funded activity pays somewhat more of than there is:
// without loans the internal interest of the waterworks is all that is left of the interest. A measure is asked for what it has come to: an
// addition taken back in a later year is no fault, a saving that has become a cost is.

import type { Line } from "../domain/line.ts";
import { lineIndexOf } from "../domain/lineIndex.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { cellAtIndex, compiledAt, type Plan, rowOfCell, visitPrecedents, yearIndexOfCell } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import {
  type CalculatedColumns,
  eachYearIndex,
  type Finding,
  findingAt,
  isTypedAt,
  negligibleSek,
  numberAt,
} from "./finding.ts";
import { lineName } from "./lineName.ts";
import type { RolesOfPlan } from "./rolesOfPlan.ts";
import type { RowRule } from "./rowRules.ts";

const signOfRole: Readonly<Partial<Record<LineRole, 1 | -1>>> = {
  taxBase: 1,
  taxRate: 1,
  wageSum: 1,
  population: 1,
  populationGroup: 1,
  taxRevenue: 1,
  financialIncome: 1,
  loanDebt: 1,
  loanLimit: 1,
  assets: 1,
  outlay: 1,
  replacedCost: 1,
  operations: -1,
  depreciationCost: -1,
  financialCost: -1,
  contribution: -1,
};
const askedAsFormula: ReadonlySet<LineRole> = new Set([
  "taxRevenue",
  "operations",
  "depreciationCost",
  "financialCost",
]);

const isWrong = (line: Line, value: number): boolean => {
  const sign = line.role === null ? undefined : signOfRole[line.role];
  return sign !== undefined && value * sign < (line.unit === "kr" ? -negligibleSek : -1e-9);
};

export function signs(plan: Plan, { rowOf }: RolesOfPlan): RowRule {
  const { ordered } = plan.tree;
  const isAsked = ({ role, measure }: Line): boolean =>
    (role !== null && signOfRole[role] !== undefined) || (measure !== null && measure.direction !== "transfer");
  const { withRole, withMeasure } = lineIndexOf(plan.tree);
  const tax = rowOf("taxRevenue");
  const rows = [...new Set([...withRole, ...withMeasure])].sort((left, right) => left - right);
  return {
    rule: "signSuspected",
    rows: rows.filter((row) => {
      const line = ordered[row];
      return line !== undefined && isAsked(line);
    }),
    allRead: tax === null ? [] : [tax],
    look: (reviewed, row) => {
      const line = ordered[row];
      if (line === undefined) return [];
      return line.measure === null ? signOfLine(reviewed, line, row, tax) : signOfMeasure(reviewed, line, row);
    },
  };
}

function signOfLine(reviewed: CalculatedColumns, line: Line, row: number, tax: number | null): readonly Finding[] {
  const { plan, scenario } = reviewed;
  const findings: Finding[] = [];
  eachYearIndex(plan, row, (index) => {
    const value = numberAt(reviewed, row, index);
    if (value === null || !isWrong(line, value)) return;
    const isTyped = isTypedAt(reviewed, row, index);
    if (!isTyped && (line.role === null || !askedAsFormula.has(line.role) || isExplained(reviewed, row, index, tax)))
      return;
    const year = plan.grid.firstYear + index;
    const amount = formatWithUnit(value, line.unit, scenario.head.displayUnit);
    const name = lineName(scenario, line);
    const isCost = line.role !== null && signOfRole[line.role] === -1;
    findings.push(findingAt("signSuspected", line, year, reviewTexts.signSuspected(name, year, amount, isCost)));
  });
  return findings;
}

/** Interest that fees pay is never as much of the tax as this; more is an amount in another unit. */
const mostPaidByFees = 0.02;

/** Does the formula of the cell read a figure whose own sign is wrong, or fee-funded amounts of a likely size that come to as much as it? */
function isExplained(reviewed: CalculatedColumns, row: number, yearIndex: number, tax: number | null): boolean {
  const { plan } = reviewed;
  const compiled = compiledAt(plan, cellAtIndex(plan.grid, row, yearIndex));
  if (compiled === null) return false;
  let isPassed = false;
  let paidByFees = 0;
  visitPrecedents(plan, compiled, row, yearIndex, (cell) => {
    const read = rowOfCell(plan.grid, cell);
    const line = plan.tree.ordered[read];
    const value = numberAt(reviewed, read, yearIndexOfCell(plan.grid, cell));
    if (read !== row && line !== undefined && value !== null && isWrong(line, value)) isPassed = true;
    if (line?.scope === "feeFunded" && value !== null && value > 0) paidByFees += value;
  });
  const amount = Math.abs(numberAt(reviewed, row, yearIndex) ?? 0);
  const taxSek = tax === null ? null : numberAt(reviewed, tax, yearIndex);
  const isLikely = paidByFees > 0 && (taxSek === null || paidByFees <= mostPaidByFees * taxSek);
  return isPassed || (isLikely && amount <= paidByFees + negligibleSek);
}

function signOfMeasure(reviewed: CalculatedColumns, line: Line, row: number): readonly Finding[] {
  const { measure } = line;
  if (measure === null || line.unit !== "kr") return [];
  const { plan, scenario } = reviewed;
  const findings: Finding[] = [];
  const sign = measure.direction === "saving" ? -1 : 1;
  let level = 0;
  eachYearIndex(plan, row, (index) => {
    const amount = numberAt(reviewed, row, index);
    if (amount === null) return;
    const before = level;
    level = measure.duration === "permanent" ? level + amount : amount;
    // Told in the year in which it goes wrong, not in every year after.
    if (level * sign >= -negligibleSek || (measure.duration === "permanent" && before * sign < -negligibleSek)) return;
    const year = plan.grid.firstYear + index;
    const inWords = formatWithUnit(amount, "kr", scenario.head.displayUnit);
    const message = reviewTexts.signOfMeasure(line.label, year, inWords, measure.direction === "saving");
    findings.push(findingAt("signSuspected", line, year, message));
  });
  return findings;
}
