// What the area of projects asks for: the projects, the debt plan, what is left to restore and what the result
// reserve cannot bear, in one answer.

import { balanceRequirementOf } from "../../shared/analysis/balanceRequirement.ts";
import { debtPlanOf } from "../../shared/analysis/debtPlan.ts";
import { projectsOf } from "../../shared/analysis/projects.ts";
import { reserveFaultsOf } from "../../shared/analysis/resultReserve.ts";
import type { Requests } from "../../shared/contract/workbench.ts";
import type { CalculatedScenario } from "../../shared/formula/calculatedScenario.ts";

/** Amounts in kr. */
export const projectsAnswer = (calculated: CalculatedScenario): Requests["projects"]["answer"] => ({
  ...projectsOf(calculated),
  debt: debtPlanOf(calculated),
  restore: balanceRequirementOf(calculated),
  reserve: reserveFaultsOf(calculated),
});
