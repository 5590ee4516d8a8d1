// The checks of what a line is besides its figures: name, note, role, source, measure, goal, indicator, project, kind and unit. Each is a
// command of its own, and several of them may come together as one edit.

import * as z from "zod";
import { goalOperators } from "../domain/line.ts";
import { lineAttributes } from "../domain/lineAttribute.ts";
import { lineRoles } from "../domain/lineRole.ts";
import { directions, durations, measureStatuses, mostFundings } from "../domain/measure.ts";
import { projectStatuses } from "../domain/project.ts";
import { displayUnits } from "../domain/unit.ts";
import { indicator } from "./goalSchemas.ts";
import { amount, lineId, seen, shortText, year } from "./schemaParts.ts";
import { reshapeLine } from "./structureSchemas.ts";

export const measure = z.object({
  direction: z.enum(directions),
  duration: z.enum(durations),
  committeeId: lineId.nullable(),
  unitId: lineId.nullable(),
  programmeId: lineId.nullable(),
  area: seen(200),
  fundings: z
    .array(z.object({ sourceId: lineId.nullable(), note: seen(500), amount: amount.nullable() }))
    .max(mostFundings + 1),
  motive: seen(2_000),
  consequence: seen(2_000),
  goalId: lineId.nullable(),
  status: z.enum(measureStatuses),
});
export const project = z.object({
  committeeId: lineId.nullable(),
  priority: z.int().nullable(),
  status: z.enum(projectStatuses),
});

/** Names are pasted too: one that is too long comes as far as to the command, which knows how long it may be. */
const pastedName = seen(20_000);
const renameLine = z.object({ type: z.literal("renameLine"), lineId, label: pastedName, code: pastedName });
const setNote = z.object({ type: z.literal("setNote"), lineId, note: seen(5_000) });
const setAttribute = z.object({
  type: z.literal("setAttribute"),
  lineId,
  attribute: z.enum(lineAttributes),
  text: seen(200),
  bareUnit: z.enum(displayUnits),
});
const setMeasure = z.object({ type: z.literal("setMeasure"), lineId, measure });
const makeMeasure = z.object({ type: z.literal("makeMeasure"), lineId, measure });
const removeMeasure = z.object({ type: z.literal("removeMeasure"), lineId });
const setGoal = z.object({
  type: z.literal("setGoal"),
  lineId,
  operator: z.enum(goalOperators),
  thresholdText: z.string().max(1_100),
  shortLabel: shortText,
  fromYear: year.nullish().transform((given) => given ?? null),
  toYear: year.nullish().transform((given) => given ?? null),
});
const removeGoal = z.object({ type: z.literal("removeGoal"), lineId });
const setRole = z.object({ type: z.literal("setRole"), lineId, role: z.enum(lineRoles).nullable() });
const setSource = z.object({
  type: z.literal("setSource"),
  lineId,
  source: z.object({ name: shortText, date: z.string().max(20) }),
});
const setIndicator = z.object({ type: z.literal("setIndicator"), lineId, indicator: indicator.nullable() });
const setProject = z.object({ type: z.literal("setProject"), lineId, project });
/** Commands that change what a line is called, says or stands for. */
export const propertyCommands = [
  renameLine,
  setNote,
  setAttribute,
  setMeasure,
  makeMeasure,
  removeMeasure,
  setGoal,
  removeGoal,
  setRole,
  setSource,
  setIndicator,
  setProject,
  reshapeLine,
] as const;
