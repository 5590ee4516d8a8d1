// What the area of projects asks for: the projects, the debt plan and what is left to restore, in one answer.

import { balanceRequirementOf } from "../../shared/analysis/balanceRequirement.ts";
import { debtPlanOf } from "../../shared/analysis/debtPlan.ts";
import { projectsOf } from "../../shared/analysis/projects.ts";
import type { Requests } from "../../shared/contract/workbench.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";

/** Amounts in kr. */
export const projectsAnswer = (calculated: CalculatedScenario): Requests["projects"]["answer"] => ({
  ...projectsOf(calculated),
  debt: debtPlanOf(calculated),
  restore: balanceRequirementOf(calculated),
});
