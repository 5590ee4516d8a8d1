// Rule sameRevenue: the same typed amount in two revenue rows of a year (Krokom: a state grant of 12 mnkr in its own row and
// inside another). Revenue rows are tax, grants and the income budget's own rows with a positive amount; financial revenue is left out,
// since round interest may well be alike. Zeros, sums and formulas do not count: what is calculated from one row is no second entry.

import { isSummable } from "../domain/line.ts";
import { lineIndexOf, linesIn, rowsOfSheets } from "../domain/lineIndex.ts";
import type { LineRole } from "../domain/lineRole.ts";
import { roundForComparison } from "../format/rounding.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import { amountIn } from "./amountText.ts";
import { type Finding, findingAt, isTypedAt, numberAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

const revenueRoles: ReadonlySet<LineRole> = new Set(["taxRevenue", "generalGrants", "grantRow"]);
/** More rows than any income budget has: then it holds accounts, and accounts may be alike. */
const mostRows = 200;

export function sameRevenue(plan: Plan): RowRule {
  const { ordered } = plan.tree;
  const income = new Set(plan.scenario.sheets.flatMap(({ id, kind }) => (kind === "incomeBudget" ? [id] : [])));
  const asked = new Set([...lineIndexOf(plan.tree).withRole, ...rowsOfSheets(plan.tree, (id) => income.has(id))]);
  const inOrder = [...asked].sort((left, right) => left - right);
  const rows = linesIn(plan.tree, inOrder).flatMap(({ line, row }) => {
    const isRevenue = line.role === null ? income.has(line.homeSheetId) : revenueRoles.has(line.role);
    return isRevenue && line.unit === "kr" && isSummable(line.kind) ? [row] : [];
  });
  const [first] = rows;
  const watched = first === undefined || rows.length > mostRows ? [] : [first];
  return {
    rule: "sameRevenue",
    rows: watched,
    alsoReads: new Map(watched.map((row) => [row, rows])),
    look: (reviewed) => {
      const findings: Finding[] = [];
      for (let index = 0; index < plan.grid.yearCount; index += 1) {
        const rowOfAmount = new Map<number, number>();
        for (const row of rows) {
          const line = ordered[row];
          if (line === undefined || !isTypedAt(reviewed, row, index)) continue;
          const amount = roundForComparison(numberAt(reviewed, row, index) ?? 0);
          if (amount <= 0) continue;
          const other = rowOfAmount.get(amount);
          if (other === undefined) {
            rowOfAmount.set(amount, row);
            continue;
          }
          const year = plan.grid.firstYear + index;
          const label = ordered[other]?.label ?? "";
          const message = reviewTexts.sameRevenue(line.label, label, year, amountIn(reviewed)(amount));
          findings.push(findingAt("sameRevenue", line, year, message));
        }
      }
      return findings;
    },
  };
}
