// The check of changes read from the edit log of a file: undo would put them into the scenario, so each must be whole and
// hold nothing a row of the file could not hold. Whether the lines it names exist is checked when it is undone.

import * as z from "zod";
import { mostAcknowledgements } from "../../shared/domain/acknowledgement.ts";
import { indicatorDirections } from "../../shared/domain/indicator.ts";
import { goalOperators, type Line, lineKinds, scopes } from "../../shared/domain/line.ts";
import { isAttributeValue, lineAttributes } from "../../shared/domain/lineAttribute.ts";
import { lineRoles } from "../../shared/domain/lineRole.ts";
import { directions, durations, measureStatuses, mostFundings } from "../../shared/domain/measure.ts";
import { projectStatuses } from "../../shared/domain/project.ts";
import { organisationKinds, sheetKinds } from "../../shared/domain/scenario.ts";
import { displayUnits, units } from "../../shared/domain/unit.ts";
import { stored } from "./rowTables.ts";

const { amount, cellText, date, formula, lineId, noteText, priority, ruleName, scenarioId, sheetId, text, time, year } =
  stored;

const head = z.object({
  scenarioId,
  title: text(200),
  municipality: text(200),
  displayUnit: z.enum(displayUnits),
  baselineName: text(200),
  organisation: z.enum(organisationKinds),
  period: z.object({ firstYear: year, lastYear: year, budgetYear: year }),
});
const sheet = z.object({
  id: sheetId,
  title: text(200),
  kind: z.enum(sheetKinds),
  firstYear: year,
  lastYear: year,
  lineIds: z.array(lineId),
  caption: text(500),
});
const measure = z.object({
  direction: z.enum(directions),
  duration: z.enum(durations),
  committeeId: lineId.nullable(),
  unitId: lineId.nullable(),
  programmeId: lineId.nullable(),
  area: text(200),
  fundings: z
    .array(z.object({ sourceId: lineId.nullable(), note: text(500), amount: amount.nullable() }))
    .max(mostFundings),
  motive: text(2_000),
  consequence: text(2_000),
  goalId: lineId.nullable(),
  status: z.enum(measureStatuses),
});
const project = z.object({
  committeeId: lineId.nullable(),
  priority: priority.nullable(),
  status: z.enum(projectStatuses),
});
const indicator = z.object({
  direction: z.enum(indicatorDirections),
  baseline: amount.nullable(),
  baselineYear: year.nullable(),
  target: amount.nullable(),
  targetYear: year.nullable(),
  signNote: text(500),
});
const goal = z.object({
  operator: z.enum(goalOperators),
  threshold: formula,
  shortLabel: text(200),
  fromYear: year.nullable(),
  toYear: year.nullable(),
});
const line = z.object({
  id: lineId,
  code: text(24),
  label: text(200),
  kind: z.enum(lineKinds),
  homeSheetId: sheetId,
  parentId: lineId.nullable(),
  unit: z.enum(units),
  scope: z.enum(scopes),
  formula: formula.nullable(),
  formulaFromYear: year.nullable(),
  note: text(4_000),
  role: z.enum(lineRoles).nullable(),
  source: z.object({ name: text(200), date }),
  measure: measure.nullable(),
  project: project.nullable(),
  goal: goal.nullable(),
  indicator: indicator.nullable(),
  // A map has no JSON of its own: the log keeps its entries (editLog.ts).
  attributes: z
    .array(z.tuple([z.enum(lineAttributes), amount]).refine(([attribute, value]) => isAttributeValue(attribute, value)))
    .transform((entries): Line["attributes"] => new Map(entries)),
  cellNotes: z
    .array(z.tuple([year, z.object({ text: noteText, author: text(200), at: time })]))
    .transform((entries): Line["cellNotes"] => new Map(entries)),
});
const input = z.discriminatedUnion("type", [
  z.object({ type: z.literal("number"), value: amount, enteredAt: time }),
  z.object({ type: z.literal("formula"), formula, enteredAt: time }),
  z.object({ type: z.literal("text"), text: cellText, enteredAt: time }),
]);
const remark = z.object({
  rule: z.literal("unitSuspected"),
  sheetId,
  statedUnit: z.enum(displayUnits),
  readAs: z.enum(displayUnits),
});

const acknowledgement = z.object({
  rule: ruleName,
  lineId: lineId.nullable(),
  year: year.nullable(),
  sheetId: sheetId.nullable(),
  message: text(1_000),
  reason: text(500),
  by: text(200),
  at: time,
});
const acknowledgements = z.array(acknowledgement).max(mostAcknowledgements);

export const changeListSchema = z.array(
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("head"), before: head, after: head }),
    z.object({ type: z.literal("sheets"), before: z.array(sheetId), after: z.array(sheetId) }),
    z.object({ type: z.literal("sheet"), sheetId, before: sheet.nullable(), after: sheet.nullable() }),
    z.object({ type: z.literal("line"), lineId, before: line.nullable(), after: line.nullable() }),
    z.object({ type: z.literal("cell"), lineId, year, before: input.nullable(), after: input.nullable() }),
    z.object({ type: z.literal("stated"), lineId, year, before: amount.nullable(), after: amount.nullable() }),
    z.object({ type: z.literal("remarks"), before: z.array(remark), after: z.array(remark) }),
    z.object({ type: z.literal("acknowledgements"), before: acknowledgements, after: acknowledgements }),
  ]),
);
