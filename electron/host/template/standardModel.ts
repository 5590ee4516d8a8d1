// The sheets of the standard model in order, with the user's organisation among the frames. A line may only show lines of sheets before
// it; formulas name whatever they need.

import type { OrganisationUnit } from "../../../shared/commands/organisationText.ts";
import { failure, type Result, success } from "../../../shared/domain/result.ts";
import type { OrganisationKind } from "../../../shared/domain/scenario.ts";
import { frameLines } from "../../../shared/texts/frames.ts";
import type { NewScenarioRefusal } from "../newScenario.ts";
import { balanceSheet } from "./balance.ts";
import { balanceRequirementSheet } from "./balanceRequirement.ts";
import { framesSheet } from "./frames.ts";
import { goalsSheet } from "./goals.ts";
import { incomeBudgetSheet } from "./incomeBudget.ts";
import { investmentsSheet } from "./investments.ts";
import { measuresSheet } from "./measures.ts";
import { operatingBudgetSheet } from "./operatingBudget.ts";
import { premisesSheet } from "./premises.ts";
import type { TemplateLine, TemplateSheet } from "./templateSheet.ts";

const fixed: readonly TemplateSheet[] = [
  premisesSheet,
  framesSheet([], "committees", () => false),
  measuresSheet,
  investmentsSheet,
  operatingBudgetSheet([]),
  incomeBudgetSheet,
  balanceSheet,
  balanceRequirementSheet,
  goalsSheet,
];

/** The model's own lines by code: an organisation cannot use these codes. */
const ownLines: ReadonlyMap<string, TemplateLine> = new Map(
  fixed.flatMap(({ lines }) => lines.flatMap((line) => (line.code === "" ? [] : [[line.code, line] as const]))),
);

const keyOf = (label: string): string => label.toLocaleUpperCase("sv");

/** Headings that formulas sum by their name: a committee of that name would be summed instead. */
const ownHeadings: ReadonlySet<string> = new Set([
  ...fixed.flatMap(({ lines }) => lines.flatMap(({ kind, label }) => (kind === "heading" ? [keyOf(label)] : []))),
  ...Object.values(frameLines.heading).map(keyOf),
]);

/** Refuses an organisation whose written code is one of the model's own, or that calls a committee or unit what a heading is called. */
export function standardSheets(
  organisation: readonly OrganisationUnit[],
  kind: OrganisationKind,
): Result<readonly TemplateSheet[], NewScenarioRefusal> {
  const taken = writtenIn(organisation).find(({ code }) => ownLines.has(code));
  if (taken !== undefined) {
    const label = ownLines.get(taken.code)?.label ?? "";
    return failure({ type: "organisationCodeReserved", code: taken.code, text: taken.name, label });
  }
  const named = writtenIn(organisation).find(({ name }) => ownHeadings.has(keyOf(name)));
  if (named !== undefined) return failure({ type: "organisationNameReserved", text: named.name });
  const frames = framesSheet(organisation, kind, (code) => ownLines.has(code));
  const shown = frames.lines.flatMap(({ code }) => (code === "" ? [] : [code]));
  return success([
    premisesSheet,
    frames,
    measuresSheet,
    investmentsSheet,
    operatingBudgetSheet(shown),
    incomeBudgetSheet,
    balanceSheet,
    balanceRequirementSheet,
    goalsSheet,
  ]);
}

const writtenIn = (units: readonly OrganisationUnit[]): readonly OrganisationUnit[] =>
  units.flatMap((unit) => [unit, ...writtenIn(unit.units)]);
