// What a sum is made of: how often each row's figure of the same year comes into another row by adding and subtracting alone,
// through the sums on the way. Anything but a pure sum (an index, another year, a query) ends the way: such a row is a leaf.

import { type CompiledFormula, compileFormula } from "../formula/compileFormula.ts";
import type { Expression } from "../formula/expression.ts";
import type { Operand } from "../formula/operand.ts";
import type { Plan } from "../formula/plan.ts";

/** How often a row is added; negative: subtracted. */
export type TimesAdded = ReadonlyMap<number, number>;

/** Ids, signs, parentheses, separators, colons and SUM: only such a text can be a pure sum. Kept cheap for long budgets. */
const sumText = /^(?:SUM\(|@\w{12}|[-+ (),:])+$/;
export const mayBeSum = (formula: string | null): boolean => formula !== null && sumText.test(formula);

/** Deeper than any real table; a loop of sums (#CYKEL!) ends here. */
const deepest = 30;

export class AddedRows {
  private readonly plan: Plan;
  private readonly direct: Map<number, TimesAdded | null>;
  private readonly reached: Map<number, TimesAdded>;

  /** `before`: what is known from a plan with the same sums over the same rows. */
  constructor(plan: Plan, before: AddedRows | null = null) {
    this.plan = plan;
    this.direct = before?.direct ?? new Map();
    this.reached = before?.reached ?? new Map();
  }

  /** What the row's formula adds up itself, null where it is no pure sum. */
  directOf(row: number): TimesAdded | null {
    const known = this.direct.get(row);
    if (known !== undefined) return known;
    const line = this.plan.tree.ordered[row];
    let found: Map<number, number> | null = null;
    if (line?.formula != null && mayBeSum(line.formula)) {
      const compiled = compileFormula(line.formula, "canonical", this.plan.facts, null);
      const times = new Map<number, number>();
      if (compiled.ok && compiled.value.expression !== null) {
        if (this.addUp(compiled.value, compiled.value.expression, 1, times)) found = times;
      }
    }
    this.direct.set(row, found);
    return found;
  }

  /** Everything that comes into the row, sums on the way included, itself not. Empty where it is no pure sum. */
  reachOf(row: number, depth = 0): TimesAdded {
    const known = this.reached.get(row);
    if (known !== undefined) return known;
    const times = new Map<number, number>();
    const direct = depth > deepest ? null : this.directOf(row);
    for (const [added, count] of direct ?? []) {
      times.set(added, (times.get(added) ?? 0) + count);
      for (const [below, inner] of this.reachOf(added, depth + 1))
        times.set(below, (times.get(below) ?? 0) + inner * count);
    }
    this.reached.set(row, times);
    return times;
  }

  /** The rows at the end of every way: typed figures, and formulas that are more than a sum. Those that cancel out are left out. */
  leavesOf(times: TimesAdded): TimesAdded {
    const leaves = new Map<number, number>();
    const put = (row: number, count: number): void => {
      leaves.set(row, (leaves.get(row) ?? 0) + count);
    };
    for (const [row, count] of times) {
      const inner = this.reachOf(row);
      if (inner.size === 0) put(row, count);
      else for (const [below, often] of inner) if (this.reachOf(below).size === 0) put(below, often * count);
    }
    return new Map([...leaves].filter(([, count]) => count !== 0));
  }

  /** Adds what an expression adds up to `into`. Answers whether it is a pure sum. */
  addUp(compiled: CompiledFormula, expression: Expression, sign: number, into: Map<number, number>): boolean {
    switch (expression.type) {
      case "operand": {
        const rows = this.rowsOf(compiled.reads[expression.index]);
        for (const row of rows ?? []) into.set(row, (into.get(row) ?? 0) + sign);
        return rows !== null;
      }
      case "binary": {
        if (expression.operator !== "+" && expression.operator !== "-") return false;
        const right = expression.operator === "-" ? -sign : sign;
        const isLeftSum = this.addUp(compiled, expression.left, sign, into);
        return this.addUp(compiled, expression.right, right, into) && isLeftSum;
      }
      case "negate":
        return this.addUp(compiled, expression.argument, -sign, into);
      case "call":
        return (
          expression.definition.name === "SUM" &&
          expression.arguments.every((argument) => this.addUp(compiled, argument, sign, into))
        );
      case "percent":
        return false;
    }
  }

  /** The rows an operand stands for in its own year, null for anything else. */
  private rowsOf(operand: Operand | undefined): readonly number[] | null {
    const { tree, facts } = this.plan;
    const rowsOf = (lineIds: readonly Parameters<typeof tree.rowOf.get>[0][]): readonly number[] =>
      lineIds.flatMap((lineId) => tree.rowOf.get(lineId) ?? []);
    if (operand?.type === "range")
      return operand.year.type === "same" ? rowsOf(tree.itemsBetween(operand.fromId, operand.toId)) : null;
    if (operand?.type !== "line" || operand.lineId === null || operand.year.type !== "same") return null;
    return rowsOf(facts.isHeading(operand.lineId) ? tree.itemsUnder(operand.lineId) : [operand.lineId]);
  }
}
