// What the area views of the budget model answer, as keys of `show --json`: one line for each. Stored values (kr, fractions), as
// everywhere in that JSON. Stable.

import { completenessOf } from "../../shared/analysis/completeness.ts";
import { goalBoardOf } from "../../shared/analysis/goalBoard.ts";
import type { OpenScenario } from "../host/openScenario.ts";
import { measureJson } from "./measureJson.ts";
import { projectsJson } from "./projectCommands.ts";

/** Keys of `show --json` beside the scenario itself. */
export function areaJson(open: OpenScenario): Readonly<Record<string, unknown>> {
  const { plan, columns } = open.calculation;
  const calculated = { scenario: open.scenario, plan, columns };
  return {
    ...measureJson(open.calculated),
    projects: projectsJson(open),
    goalBoard: goalBoardOf(plan, columns),
    completeness: completenessOf(calculated),
  };
}
