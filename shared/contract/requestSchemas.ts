// Run-time checks of every request: what crosses the border is unknown until one of these has passed it. Sizes are bounded
// here, meaning is checked by the host.

import * as z from "zod";
import { isLineId, isSheetId, type LineId, type SheetId } from "../domain/ids.ts";
import { indicatorDirections } from "../domain/indicator.ts";
import { goalOperators, lineKinds, scopes } from "../domain/line.ts";
import { lineAttributes } from "../domain/lineAttribute.ts";
import { lineRoles } from "../domain/lineRole.ts";
import { directions, durations, measureStatuses, mostFundings } from "../domain/measure.ts";
import { projectStatuses } from "../domain/project.ts";
import { sheetKinds } from "../domain/scenario.ts";
import { displayUnits, units } from "../domain/unit.ts";
import { largestStoredNumber } from "../format/parseTyped.ts";
import { type RequestName, reportTables, sampleNames } from "./workbench.ts";

const lineId = z.custom<LineId>(isLineId);
const sheetId = z.custom<SheetId>(isSheetId);
const year = z.int().min(1900).max(2199);

/**
 * Text as a person sees it: NFC, line ends as "\n", without control characters and the invisible marks that turn the
 * direction of writing (they come along when text is copied from web pages and Office, and no file may hold them).
 */
export const visibleText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .normalize("NFC");

const seen = (most: number) => z.string().max(most).transform(visibleText);
const shortText = seen(1_000);
const longText = z.string().max(5_000_000);
const handle = z.string().max(100);
const displayUnit = z.enum(displayUnits);

const amount = z.number().min(-largestStoredNumber).max(largestStoredNumber);
const measure = z.object({
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
const project = z.object({
  committeeId: lineId.nullable(),
  priority: z.int().nullable(),
  status: z.enum(projectStatuses),
});
const indicator = z.object({
  direction: z.enum(indicatorDirections),
  baseline: amount.nullable(),
  baselineYear: year.nullable(),
  target: amount.nullable(),
  targetYear: year.nullable(),
  signNote: seen(500),
});
const finding = z.object({
  rule: z.string().regex(/^[A-Za-z]{1,60}$/),
  lineId: lineId.nullable(),
  year: year.nullable(),
  sheetId: sheetId.nullable(),
  message: seen(1_000),
});

const figures = z.array(z.number().nullable()).max(200);
const printedTable = z.object({
  title: shortText,
  unit: displayUnit.nullable(),
  unitSuspected: z.boolean(),
  columns: z.array(z.object({ label: shortText, year: year.nullable() })).max(200),
  rows: z
    .array(z.object({ label: shortText, kind: z.enum(["item", "sum", "ofWhich", "text"]), values: figures }))
    .max(20_000),
  sums: z
    .array(
      z.object({
        axis: z.enum(["row", "column"]),
        row: z.int().min(0),
        of: z.array(z.int().min(0)).max(20_000),
        stated: figures,
        computed: figures,
      }),
    )
    .max(20_000),
  doubts: z
    .array(
      z.object({
        code: z.string().max(50),
        row: z.int().nullable(),
        column: z.int().nullable(),
        message: shortText,
      }),
    )
    .max(20_000),
});

const renameLine = z.object({ type: z.literal("renameLine"), lineId, label: shortText, code: seen(60) });
const setNote = z.object({ type: z.literal("setNote"), lineId, note: seen(5_000) });
const setAttribute = z.object({
  type: z.literal("setAttribute"),
  lineId,
  attribute: z.enum(lineAttributes),
  text: seen(200),
  bareUnit: z.enum(displayUnits),
});
const setMeasure = z.object({ type: z.literal("setMeasure"), lineId, measure });
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
const propertyCommands = [
  renameLine,
  setNote,
  setAttribute,
  setMeasure,
  setGoal,
  removeGoal,
  setRole,
  setSource,
  setIndicator,
  setProject,
] as const;

export const commandSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("setCells"),
    bareUnit: displayUnit,
    cells: z
      .array(z.object({ lineId, year, text: z.string().max(1_100) }))
      .min(1)
      .max(200_000),
  }),
  z.object({
    type: z.literal("setLineFormula"),
    lineId,
    text: z.string().max(1_100).nullable(),
    bareUnit: displayUnit,
  }),
  z.object({
    type: z.literal("fillFormula"),
    lineId,
    source: z.discriminatedUnion("type", [
      z.object({ type: z.literal("text"), text: z.string().max(1_100) }),
      z.object({ type: z.literal("year"), year }),
    ]),
    fromYear: year,
    toYear: year,
    as: z.enum(["line", "years"]),
  }),
  z.object({ type: z.literal("restoreLineFormula"), cells: z.array(z.object({ lineId, year })).min(1).max(200_000) }),
  z.object({ type: z.literal("removeLineFormula"), lineId, keep: z.enum(["values", "nothing"]) }),
  z.object({
    type: z.literal("addLine"),
    sheetId,
    afterLineId: lineId.nullable(),
    newLineId: lineId,
    line: z.object({
      code: seen(60),
      label: shortText,
      kind: z.enum(lineKinds),
      unit: z.enum(units),
      scope: z.enum(scopes),
      parentId: lineId.nullable(),
      measure: measure.nullable(),
      role: z.enum(lineRoles).nullable().optional(),
      project: project.nullable().optional(),
    }),
  }),
  z.object({ type: z.literal("removeLines"), lineIds: z.array(lineId).min(1).max(20_000) }),
  z.object({ type: z.literal("placeLines"), sheetId, lineIds: z.array(lineId).min(1).max(20_000) }),
  ...propertyCommands,
  z.object({ type: z.literal("acknowledge"), finding, reason: seen(1_000) }),
  z.object({ type: z.literal("withdrawAcknowledgement"), finding }),
  z.object({
    type: z.literal("setProperties"),
    parts: z.array(z.discriminatedUnion("type", propertyCommands)).min(1).max(20),
  }),
  z.object({
    type: z.literal("addSheet"),
    title: shortText,
    kind: z.enum(sheetKinds),
    firstYear: year,
    lastYear: year,
    newSheetId: sheetId,
  }),
  z.object({ type: z.literal("setDisplayUnit"), displayUnit }),
  z.object({ type: z.literal("setTitle"), title: shortText }),
  z.object({
    type: z.literal("importTable"),
    table: printedTable,
    readAs: displayUnit,
    sheetId: sheetId.nullable(),
    sheetKind: z.enum(sheetKinds),
    rows: z.array(z.object({ row: z.int().min(0), lineId: lineId.nullable() })).max(20_000),
  }),
]);

const openSource = z.discriminatedUnion("type", [
  z.object({ type: z.literal("sample"), name: z.enum(sampleNames) }),
  z.object({
    type: z.literal("new"),
    title: shortText,
    municipality: shortText,
    budgetYear: year,
    planYears: z.int().min(0).max(20),
  }),
  z.object({ type: z.literal("dialog") }),
  z.object({ type: z.literal("upload"), fileName: z.string().max(300), base64: z.string().max(180_000_000) }),
  z.object({ type: z.literal("given"), given: z.string().max(100) }),
]);

const baseline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("previous") }),
  z.object({ type: z.literal("year"), year }),
  z.object({ type: z.literal("stated") }),
]);

export const requestSchemas = {
  describe: z.object({}),
  open: z.object({ source: openSource }),
  view: z.object({ handle }),
  close: z.object({ handle }),
  apply: z.object({ handle, command: commandSchema, baseRevision: z.int().min(0) }),
  undo: z.object({ handle }),
  redo: z.object({ handle }),
  checkInput: z.object({ handle, lineId, year, text: z.string().max(1_100), bareUnit: displayUnit }),
  explain: z.object({ handle, lineId, year, baseline, displayUnit }),
  formulaOffer: z.object({ handle, lineId }),
  previewImport: z.object({ handle, text: longText, sheetId: sheetId.nullable() }),
  reportHtml: z.object({ handle, table: z.enum(reportTables) }),
  reportPdf: z.object({ handle, table: z.enum(reportTables) }),
  mailDraft: z.object({ handle, to: z.string().max(1_000) }),
  saveAs: z.object({ handle }),
} as const satisfies Record<RequestName, z.ZodType>;

export const isRequestName = (name: string): name is RequestName => Object.hasOwn(requestSchemas, name);
