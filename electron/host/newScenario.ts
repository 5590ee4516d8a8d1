// A new scenario that is not an empty grid: the standard model for a municipality's organisation and horizons, each line and formula an
// ordinary one that the officer can read and change.

import { limits } from "../../shared/commands/commandContext.ts";
import { type OrganisationRefusal, readOrganisation } from "../../shared/commands/organisationText.ts";
import type { NewScenarioSetup } from "../../shared/contract/newScenarioSetup.ts";
import { newScenarioId } from "../../shared/domain/ids.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario, ScenarioHead } from "../../shared/domain/scenario.ts";
import { ruleNote } from "../../shared/texts/newScenario.ts";
import { fillTemplate, type Horizons } from "./template/fillTemplate.ts";
import { standardSheets } from "./template/standardModel.ts";
import type { TemplateLine, TemplateSheet } from "./template/templateSheet.ts";

export type NewScenarioRefusal =
  | OrganisationRefusal
  | { readonly type: "organisationCodeReserved"; readonly code: string; readonly text: string; readonly label: string }
  | { readonly type: "organisationNameReserved"; readonly text: string }
  | { readonly type: "periodTooLong"; readonly limit: number };

/** Head only: no sheets, no lines. */
export function emptyScenario(head: Omit<ScenarioHead, "scenarioId">): Scenario {
  return {
    head: { ...head, scenarioId: newScenarioId() },
    sheets: [],
    lines: new Map(),
    cells: new Map(),
    stated: new Map(),
    importRemarks: [],
    acknowledgements: [],
  };
}

/** Refuses an organisation that cannot be read or that takes a code of the model, and more years than a scenario may have. */
export function newScenario(setup: NewScenarioSetup): Result<Scenario, NewScenarioRefusal> {
  const { title, municipality, budgetYear, planYears, historyYears = 0, organisation = "committees" } = setup;
  const firstYear = budgetYear - historyYears;
  const operations = { firstYear, lastYear: budgetYear + planYears };
  const lastYear = budgetYear + Math.max(setup.investmentYears ?? 0, planYears + 1) - 1;
  if (lastYear - firstYear >= limits.years) return failure({ type: "periodTooLong", limit: limits.years });
  const read = readOrganisation(setup.organisationText ?? "");
  if (!read.ok) return read;
  const sheets = standardSheets(read.value, organisation);
  if (!sheets.ok) return sheets;
  const whole = { firstYear, lastYear };
  const horizons: Horizons = { operations, investments: whole, premises: whole };
  const period = { firstYear, lastYear, budgetYear };
  const head = { title, municipality, period, displayUnit: "tkr", baselineName: "", organisation } as const;
  return success(
    fillTemplate(
      emptyScenario(head),
      setup.forTables === true ? sheets.value.map(withoutRules) : sheets.value,
      horizons,
    ),
  );
}

/** A sheet that printed tables are pasted into: its lines are inputs that tell the formula they had, its sums are kept. */
const withoutRules = (sheet: TemplateSheet): TemplateSheet =>
  sheet.kind !== "frames" && sheet.kind !== "incomeBudget"
    ? sheet
    : { ...sheet, lines: sheet.lines.map((line) => (line.kind === "sum" ? line : withoutRule(line, sheet.kind))) };

/** The frame rule is given to all frames by a command of its own; other formulas are kept as words. */
function withoutRule({ formula, ...line }: TemplateLine, kind: TemplateSheet["kind"]): TemplateLine {
  return formula === undefined || kind === "frames" ? line : { note: ruleNote(formula), ...line };
}
