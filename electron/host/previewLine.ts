// The request `previewLine`: the years of a line as they would be after an edit, without doing it. The edit is made on a copy in the way it
// would be made, so that what is shown is what will stand there; it is asked for by a person, never while typing goes on.

import type { CalculatedPlan } from "../../shared/analysis/calculatedPlan.ts";
import { calculatedAfter } from "../../shared/analysis/trials.ts";
import { runCommand } from "../../shared/commands/runCommand.ts";
import type { LinePreview, Refusal, RequestOf } from "../../shared/contract/workbench.ts";
import { yearsOf } from "../../shared/domain/planPeriod.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import { calculatedScenario } from "../../shared/formula/calculatedScenario.ts";
import { columnsAfter, planAfter } from "../../shared/formula/calculation.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import { applyChanges } from "../../shared/patches/applyChanges.ts";
import type { Change } from "../../shared/patches/change.ts";
import type { OpenScenario } from "./openScenario.ts";
import { planEditOf } from "./recalculation.ts";
import { commandRefusal } from "./refusals.ts";

/** Refuses what the edit itself would be refused for. Years outside the line's sheet are left out. */
export function previewLine(
  open: OpenScenario,
  { lineId, command }: Omit<RequestOf<"previewLine">, "handle">,
): Result<LinePreview, Refusal> {
  const line = open.scenario.lines.get(lineId);
  if (line === undefined) return failure(commandRefusal({ type: "unknownLine" }));
  const outcome = runCommand(open.context, command);
  if (!outcome.ok) return failure(commandRefusal(outcome.error));
  const { scenario, plan, columns } = calculatedTrial(open, outcome.value.changes);
  const after = calculatedScenario(scenario, plan, columns);
  const home = scenario.sheets.find(({ id }) => id === line.homeSheetId);
  const years = yearsOf(scenario.head.period).filter(
    (year) => home !== undefined && year >= home.firstYear && year <= home.lastYear,
  );
  return success({
    years: years.map((year) => {
      const { state, value } = after.valueOf(lineId, year);
      return { year, state, value, text: state === cellState.text ? after.textOf(lineId, year) : null };
    }),
  });
}

/** The figures after the changes: of a plan that goes on from the one that stands, or made anew where that cannot be. */
function calculatedTrial(open: OpenScenario, changes: readonly Change[]): CalculatedPlan {
  const before = open.calculation;
  const scenario = applyChanges(open.scenario, changes);
  const step = planAfter(before.plan, scenario, planEditOf(changes), "trial");
  if (step === null) return calculatedAfter(open.scenario, changes);
  return { scenario, plan: step.plan, columns: columnsAfter(before, step, scenario).columns };
}
