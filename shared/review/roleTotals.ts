// Rule totalDiffers: a total of the model that is not its rows (Simrishamn: 50 tkr off; Alingsås: hidden rounding). Two ways:
// - a typed total (no formula) whose parts, known by their roles, come to something else;
// - the sum of the frames leaves a committee out: its formula is a plain sum in which the committee's line does not come.
// Parts that are empty count as nothing; a part that cannot be calculated ends the check. Totals by formula are the officer's own
// definition and are not judged by value. A printed total is another rule (statedTotalDiffers).

import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { formatApart } from "../format/apart.ts";
import { formatWithUnit } from "../format/numbers.ts";
import { cellState } from "../formula/cellState.ts";
import { cellAtIndex, type Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import type { AddedRows } from "./addedRows.ts";
import { amountIn } from "./amountText.ts";
import {
  type CalculatedColumns,
  eachYearIndex,
  type Finding,
  findingAt,
  isTypedAt,
  negligibleSek,
  numberAt,
} from "./finding.ts";
import type { RolesOfPlan } from "./rolesOfPlan.ts";
import { roundingAmong } from "./roundingAmong.ts";
import type { RowRule } from "./rowRules.ts";

const partsOfTotal: Readonly<Partial<Record<LineRole, readonly LineRole[]>>> = {
  frameTotal: ["committee"],
  generalGrants: ["grantRow"],
  netCost: ["operations", "depreciationCost"],
  investmentTotal: ["taxFundedInvestment", "feeFundedInvestment"],
  population: ["populationGroup"],
};

export function roleTotals(plan: Plan, roles: RolesOfPlan, added: AddedRows): RowRule {
  const { ordered } = plan.tree;
  const alsoReads = new Map<number, readonly number[]>();
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).withRole)) {
    const { role } = line;
    const parts = role === null ? undefined : partsOfTotal[role];
    if (parts === undefined) continue;
    const rows = parts.flatMap((part) => roles.rowsOf(part));
    if (rows.length > 0) alsoReads.set(row, rows);
  }
  return {
    rule: "totalDiffers",
    rows: [...alsoReads.keys()],
    alsoReads,
    look: (reviewed, row) => {
      const parts = alsoReads.get(row) ?? [];
      const differing = differingYears(reviewed, row, parts);
      return ordered[row]?.role === "frameTotal"
        ? [...differing, ...committeesLeftOut(reviewed, row, parts, added)]
        : differing;
    },
  };
}

function differingYears(reviewed: CalculatedColumns, row: number, parts: readonly number[]): readonly Finding[] {
  const { plan, columns } = reviewed;
  const line = plan.tree.ordered[row];
  const findings: Finding[] = [];
  if (line === undefined) return findings;
  eachYearIndex(plan, row, (index) => {
    if (!isTypedAt(reviewed, row, index)) return;
    const typed = numberAt(reviewed, row, index) ?? 0;
    const amounts: number[] = [];
    for (const part of parts) {
      const state = columns.states[cellAtIndex(plan.grid, part, index)] ?? cellState.empty;
      if (state === cellState.empty) continue;
      if (state !== cellState.number) return;
      amounts.push(numberAt(reviewed, part, index) ?? 0);
    }
    const sum = amounts.reduce((total, amount) => total + amount, 0);
    const { displayUnit } = reviewed.scenario.head;
    const rounding = line.unit === "kr" ? roundingAmong([typed, ...amounts], displayUnit) : negligibleSek;
    if (amounts.length === 0 || Math.abs(sum - typed) <= rounding) return;
    const year = plan.grid.firstYear + index;
    const [is, wanted] = formatApart(typed, sum, line.unit, displayUnit);
    const gap =
      line.unit === "kr" ? amountIn(reviewed)(typed - sum) : formatWithUnit(typed - sum, line.unit, displayUnit);
    const message = reviewTexts.totalDiffers(line.label, year, is, wanted, gap);
    findings.push(findingAt("totalDiffers", line, year, message));
  });
  return findings;
}

function committeesLeftOut(
  { plan }: CalculatedColumns,
  row: number,
  committees: readonly number[],
  added: AddedRows,
): readonly Finding[] {
  const line = plan.tree.ordered[row];
  if (line === undefined || added.directOf(row) === null) return [];
  const reach = added.reachOf(row);
  const left = committees.filter((committee) => !reach.has(committee));
  if (left.length === 0) return [];
  const labels = left.map((committee) => plan.tree.ordered[committee]?.label ?? "");
  return [findingAt("totalDiffers", line, null, reviewTexts.leftOutOfTotal(line.label, labels))];
}
