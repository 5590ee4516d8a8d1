// The check of changes read from the edit log of a file: undo would put them into the scenario, so each must be whole and
// hold nothing a row of the file could not hold. Whether the lines it names exist is checked when it is undone.

import * as z from "zod";
import { goalOperators, type Line, lineKinds, scopes } from "../../shared/domain/line.ts";
import { isAttributeValue, lineAttributes } from "../../shared/domain/lineAttribute.ts";
import { sheetKinds } from "../../shared/domain/scenario.ts";
import { displayUnits, units } from "../../shared/domain/unit.ts";
import { stored } from "./rowTables.ts";

const { amount, cellText, formula, lineId, scenarioId, sheetId, text, time, year } = stored;

const head = z.object({
  scenarioId,
  title: text(200),
  municipality: text(200),
  displayUnit: z.enum(displayUnits),
  baselineName: text(200),
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
  direction: z.enum(["saving", "addition", "transfer"]),
  duration: z.enum(["permanent", "temporary"]),
  committeeId: lineId.nullable(),
  area: text(200),
  fundedById: lineId.nullable(),
  fundingNote: text(500),
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
  measure: measure.nullable(),
  goal: z.object({ operator: z.enum(goalOperators), threshold: formula, shortLabel: text(200) }).nullable(),
  // A map has no JSON of its own: the log keeps its entries (editLog.ts).
  attributes: z
    .array(z.tuple([z.enum(lineAttributes), amount]).refine(([attribute, value]) => isAttributeValue(attribute, value)))
    .transform((entries): Line["attributes"] => new Map(entries)),
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

export const changeListSchema = z.array(
  z.discriminatedUnion("type", [
    z.object({ type: z.literal("head"), before: head, after: head }),
    z.object({ type: z.literal("sheets"), before: z.array(sheetId), after: z.array(sheetId) }),
    z.object({ type: z.literal("sheet"), sheetId, before: sheet.nullable(), after: sheet.nullable() }),
    z.object({ type: z.literal("line"), lineId, before: line.nullable(), after: line.nullable() }),
    z.object({ type: z.literal("cell"), lineId, year, before: input.nullable(), after: input.nullable() }),
    z.object({ type: z.literal("stated"), lineId, year, before: amount.nullable(), after: amount.nullable() }),
    z.object({ type: z.literal("remarks"), before: z.array(remark), after: z.array(remark) }),
  ]),
);
