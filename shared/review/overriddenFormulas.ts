// Rule overriddenFormula: something typed over a line's formula (Nybro: a constant kept last year's sum). Listed with its date.

import type { Line } from "../domain/line.ts";
import type { Scenario } from "../domain/scenario.ts";
import { reviewTexts } from "../texts/review.ts";
import type { Finding } from "./reviewer.ts";

/** The overrides of one line, years in order. */
export function overridesOf(scenario: Scenario, line: Line): readonly Finding[] {
  const cells = line.formula === null ? undefined : scenario.cells.get(line.id);
  if (cells === undefined) return [];
  const governedFrom = line.formulaFromYear ?? Number.NEGATIVE_INFINITY;
  const findings: Finding[] = [];
  for (const [year, input] of cells) {
    if (year < governedFrom) continue;
    const message = reviewTexts.overriddenFormula(
      line.label,
      year,
      input.enteredAt.slice(0, 10),
      input.type === "formula",
    );
    findings.push({ rule: "overriddenFormula", lineId: line.id, year, sheetId: line.homeSheetId, message });
  }
  return findings.sort((left, right) => (left.year ?? 0) - (right.year ?? 0));
}
