// Rule overriddenFormula: something typed over a line's formula (Nybro: a constant kept last year's sum). Listed with its date.

import { reviewTexts } from "../texts/review.ts";
import type { Finding, ReviewedScenario } from "./reviewer.ts";

export function overriddenFormulas({ scenario, tree }: ReviewedScenario): readonly Finding[] {
  return tree.ordered.flatMap((line) => {
    if (line.formula === null) return [];
    const governedFrom = line.formulaFromYear ?? Number.NEGATIVE_INFINITY;
    return [...(scenario.cells.get(line.id) ?? [])]
      .toSorted(([left], [right]) => left - right)
      .flatMap(([year, input]): readonly Finding[] =>
        year < governedFrom
          ? []
          : [
              {
                rule: "overriddenFormula",
                lineId: line.id,
                year,
                sheetId: line.homeSheetId,
                message: reviewTexts.overriddenFormula(
                  line.label,
                  year,
                  input.enteredAt.slice(0, 10),
                  input.type === "formula",
                ),
              },
            ],
      );
  });
}
