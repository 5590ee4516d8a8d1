// Rule projectIncomplete: a project whose cost the model gets wrong: no useful life or month of use, outlays after it is taken in use,
// contributions or a residual value above what is paid. The view of projects says the same; here it reaches the printed list.

import { faultsOfProject } from "../analysis/projects.ts";
import { lineIndexOf, linesIn } from "../domain/lineIndex.ts";
import { calculatedScenario } from "../formula/calculatedScenario.ts";
import type { Plan } from "../formula/plan.ts";
import { projectTexts } from "../texts/projects.ts";
import { amountIn } from "./amountText.ts";
import { findingAt } from "./finding.ts";
import type { RowRule } from "./rowRules.ts";

export function projectsIncomplete(plan: Plan): RowRule {
  const { ordered, rowOf, childrenOf } = plan.tree;
  const partsOf = new Map<number, readonly number[]>();
  for (const { line, row } of linesIn(plan.tree, lineIndexOf(plan.tree).withProject)) {
    partsOf.set(
      row,
      childrenOf(line.id).flatMap((child) => rowOf.get(child) ?? []),
    );
  }
  return {
    rule: "projectIncomplete",
    rows: [...partsOf.keys()],
    alsoReads: partsOf,
    isLocal: true,
    look: (reviewed, row) => {
      const line = ordered[row];
      if (line === undefined) return [];
      const calculated = calculatedScenario(reviewed.scenario, plan, reviewed.columns);
      const { faults, lateOutlaySek } = faultsOfProject(calculated, line.id);
      return faults.map((fault) => {
        const { lack } = projectTexts;
        const message =
          fault === "lateOutlays"
            ? lack.lateOutlays(line.label, amountIn(reviewed)(lateOutlaySek))
            : lack[fault](line.label);
        return findingAt("projectIncomplete", line, null, message);
      });
    },
  };
}
