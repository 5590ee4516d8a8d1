// The division of a change against a chosen baseline, another year of the line or the printed figure, and what to call the part
// of it that no cell read explains.

import type { CompiledFormula } from "../formula/compileFormula.ts";
import { compiledAt, yearOfCell } from "../formula/plan.ts";
import { explainRows } from "../texts/explain.ts";
import { type Division, type DivisionFault, divideChange } from "./divideChange.ts";
import { type Explained, lineOfCell } from "./explained.ts";
import { isPlainSum } from "./formulaTerms.ts";

/** What the change is told against: another year of the line, or the printed figure. */
export type Against =
  | { readonly type: "year"; readonly year: number; readonly cell: number }
  | { readonly type: "stated" };

/** Divides the change of a cell since the baseline, whose figure is `value`. Refuses as `divideChange` does. */
export function divideAgainst(
  explained: Explained,
  cell: number,
  compiled: CompiledFormula,
  against: Against,
  value: number,
): Division | DivisionFault {
  const { plan, columns, scenario } = explained;
  const statedOf = (read: number): number | null => {
    const line = lineOfCell(explained, read);
    return line === undefined ? null : (scenario.stated.get(line.id)?.get(yearOfCell(plan.grid, read)) ?? null);
  };
  const baseline =
    against.type === "stated"
      ? ({ type: "stated", value, statedOf } as const)
      : ({ type: "year", cell: against.cell, value } as const);
  return divideChange(plan, columns, compiled, cell, baseline, isPlainSum(compiled));
}

/** What to call the part that no cell read explains. */
export function ruleLabelOf(
  explained: Explained,
  division: Division,
  against: Against,
  compiled: CompiledFormula,
): string {
  if (against.type === "stated") return explainRows.statedGap;
  return division.method === "steps" ? explainRows.ownNumbers : ruleOfYear(explained, against, compiled);
}

/** What held in the baseline year instead of the formula. */
function ruleOfYear(
  explained: Explained,
  against: Extract<Against, { type: "year" }>,
  compiled: CompiledFormula,
): string {
  const { plan, scenario } = explained;
  const then = compiledAt(plan, against.cell);
  if (then === null) return explainRows.otherRule.input(against.year);
  if (then.canonical === compiled.canonical) return explainRows.sameRule(against.year);
  const line = lineOfCell(explained, against.cell);
  const own = line === undefined ? undefined : scenario.cells.get(line.id)?.get(against.year);
  return own?.type === "formula"
    ? explainRows.otherRule.cellFormula(against.year)
    : explainRows.otherRule.lineFormula(against.year);
}
