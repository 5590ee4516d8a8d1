// Rule mixedScope: a ratio that holds tax-funded and fee-funded activity together (all depreciation counted as room for tax-funded
// investments; 67 / 72 / 74 % of all investments for the 156 / 164 / 131 % of the tax-funded). Looked for in shares on the sheets of goals and
// in every goal or indicator: a division in which the rows above and below, followed down through plain sums, hold both
// scopes. A part of its own whole (fee-funded of all investments) is no mixture, and what is subtracted again is not there.

import type { Line, Scope } from "../domain/line.ts";
import { lineIndexOf, rowsOfSheets } from "../domain/lineIndex.ts";
import { formatDecimal } from "../format/numbers.ts";
import { type CompiledFormula, compileFormula } from "../formula/compileFormula.ts";
import type { Expression } from "../formula/expression.ts";
import { isChosenInvestment } from "../formula/measureFilter.ts";
import { linesNamed } from "../formula/operand.ts";
import type { Plan } from "../formula/plan.ts";
import { reviewTexts } from "../texts/review.ts";
import type { AddedRows, TimesAdded } from "./addedRows.ts";
import { eachYearIndex, findingAt, numberAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

/** What one side of a division holds: rows, and scopes that queries bring in. */
interface Side {
  readonly rows: TimesAdded;
  readonly queried: ReadonlySet<Scope>;
}

const scopeOf = ({ role, scope }: Line): Scope => (role === "feeFundedInvestment" ? "feeFunded" : scope);

export function mixedScope(plan: Plan, added: AddedRows): RowRule {
  const { ordered } = plan.tree;
  const goals = new Set(plan.scenario.sheets.flatMap(({ id, kind }) => (kind === "goals" ? [id] : [])));
  const feeRows = new Map<number, Line>();
  const { withGoal, withIndicator } = lineIndexOf(plan.tree);
  const asked = new Set([...withGoal, ...withIndicator, ...rowsOfSheets(plan.tree, (id) => goals.has(id))]);
  for (const row of [...asked].sort((left, right) => left - right)) {
    const line = ordered[row];
    if (line === undefined || line.formula === null || line.unit !== "share") continue;
    const compiled = compileFormula(line.formula, "canonical", plan.facts, line.unit);
    if (!compiled.ok || compiled.value.expression === null) continue;
    const fee = feeOfMixture(plan, added, compiled.value, compiled.value.expression);
    if (fee !== null) feeRows.set(row, fee);
  }
  return {
    rule: "mixedScope",
    rows: [...feeRows.keys()],
    look: (reviewed, row) => {
      const line = ordered[row];
      const fee = feeRows.get(row);
      const shares: string[] = [];
      eachYearIndex(plan, row, (index) => {
        const share = numberAt(reviewed, row, index);
        if (share !== null) shares.push(formatDecimal(share * 100, 0));
      });
      if (line === undefined || fee === undefined || shares.length === 0) return [];
      return [findingAt("mixedScope", line, null, reviewTexts.mixedScope(line.label, fee.label, shares))];
    },
  };
}

/** The fee-funded line of the first division that mixes, null where none does. */
function feeOfMixture(plan: Plan, added: AddedRows, compiled: CompiledFormula, expression: Expression): Line | null {
  switch (expression.type) {
    case "operand":
      return null;
    case "negate":
    case "percent":
      return feeOfMixture(plan, added, compiled, expression.argument);
    case "call":
      for (const argument of expression.arguments) {
        const fee = feeOfMixture(plan, added, compiled, argument);
        if (fee !== null) return fee;
      }
      return null;
    case "binary": {
      if (expression.operator === "/") {
        const above = sideOf(plan, added, compiled, expression.left);
        const below = sideOf(plan, added, compiled, expression.right);
        if (!isPartOf(above, below)) {
          const fee = mixtureOf(plan, above, below);
          if (fee !== null) return fee;
        }
      }
      return (
        feeOfMixture(plan, added, compiled, expression.left) ?? feeOfMixture(plan, added, compiled, expression.right)
      );
    }
  }
}

/** Leaves of a side; of what is more than a sum, every line it names. */
function sideOf(plan: Plan, added: AddedRows, compiled: CompiledFormula, expression: Expression): Side {
  const times = new Map<number, number>();
  const queried = new Set<Scope>();
  const whole = (part: Expression): void => {
    const own = new Map<number, number>();
    if (added.addUp(compiled, part, 1, own)) {
      for (const [row, count] of own) times.set(row, (times.get(row) ?? 0) + count);
    } else if (part.type === "operand") {
      const operand = compiled.reads[part.index];
      if (operand?.type === "investments") {
        const isChosen = isChosenInvestment(operand.filter, plan.tree, plan.scenario.lines, plan.scenario.sheets);
        for (const line of plan.tree.ordered) if (isChosen(line)) queried.add(scopeOf(line));
      } else if (operand?.type === "line") {
        // Another year of a row is of the same scope as the row.
        for (const lineId of linesNamed(operand)) {
          const row = plan.tree.rowOf.get(lineId);
          if (row !== undefined) times.set(row, (times.get(row) ?? 0) + 1);
        }
      }
    } else if (part.type === "binary") {
      const isSum = part.operator === "+" || part.operator === "-";
      whole(part.left);
      if (isSum || part.operator === "*" || part.operator === "/") whole(part.right);
    } else if (part.type === "call") for (const argument of part.arguments) whole(argument);
    else whole(part.argument);
  };
  whole(expression);
  return { rows: added.leavesOf(times), queried };
}

const isPartOf = (above: Side, below: Side): boolean =>
  above.rows.size > 0 && [...above.rows.keys()].every((row) => below.rows.has(row));

function mixtureOf(plan: Plan, above: Side, below: Side): Line | null {
  const scopes = new Set<Scope>([...above.queried, ...below.queried]);
  let fee: Line | null = null;
  for (const row of [...above.rows.keys(), ...below.rows.keys()]) {
    const line = plan.tree.ordered[row];
    // A premise or a count has no funding of its own.
    if (line === undefined || line.unit !== "kr") continue;
    scopes.add(scopeOf(line));
    if (scopeOf(line) === "feeFunded") fee ??= line;
  }
  if (!scopes.has("taxFunded") || !scopes.has("feeFunded")) return null;
  return fee ?? plan.tree.ordered.find((line) => scopeOf(line) === "feeFunded" && line.unit === "kr") ?? null;
}
