// The checks of commands and requests about goals, indicators and what-if questions.

import * as z from "zod";
import { indicatorDirections } from "../domain/indicator.ts";
import { goalOperators } from "../domain/line.ts";
import { durations } from "../domain/measure.ts";
import { units } from "../domain/unit.ts";
import { amount, displayUnit, handle, lineId, seen, sheetId, shortText, year } from "./schemaParts.ts";

export const indicator = z.object({
  direction: z.enum(indicatorDirections),
  baseline: amount.nullable(),
  baselineYear: year.nullable(),
  target: amount.nullable(),
  targetYear: year.nullable(),
  signNote: seen(500),
});

export const addGoal = z.object({
  type: z.literal("addGoal"),
  sheetId,
  newLineId: lineId,
  headingId: lineId.nullable(),
  newHeading: z.object({ newLineId: lineId, label: shortText }).nullable(),
  label: shortText,
  code: seen(60),
  unit: z.enum(units),
  formulaText: z.string().max(1_100),
  goal: z
    .object({
      operator: z.enum(goalOperators),
      thresholdText: z.string().max(1_100),
      shortLabel: shortText,
      fromYear: year.nullable(),
      toYear: year.nullable(),
    })
    .nullable(),
  indicator: indicator.nullable(),
  source: z.object({ name: shortText, date: z.string().max(20) }),
});

export const addSavings = z.object({
  type: z.literal("addSavings"),
  sheetId,
  headingId: lineId,
  heading: shortText,
  year,
  duration: z.enum(durations),
  motive: seen(2_000),
  goalId: lineId.nullable(),
  parts: z
    .array(z.object({ newLineId: lineId, committeeId: lineId, label: shortText, amountSek: amount }))
    .min(1)
    .max(500),
});

const typed = z.string().max(200);

export const sensitivityRequest = z.object({
  handle,
  asked: z.array(z.object({ lineId, step: typed })).max(20),
  bareUnit: displayUnit,
});

const askedUnknown = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("line"),
    lineId,
    years: z.array(year).max(40),
    how: z.enum(["value", "step"]),
    least: typed,
    most: typed,
  }),
  z.object({
    type: z.literal("saving"),
    year,
    duration: z.enum(durations),
    committeeIds: z.array(lineId).max(500),
    most: typed,
  }),
]);
const askedTarget = z.discriminatedUnion("type", [
  z.object({ type: z.literal("cell"), lineId, year, operator: z.enum([">=", "=", "<="]), value: typed }),
  z.object({ type: z.literal("goal"), lineId, year: year.nullable() }),
]);

export const seekGoalRequest = z.object({ handle, unknown: askedUnknown, target: askedTarget, bareUnit: displayUnit });
