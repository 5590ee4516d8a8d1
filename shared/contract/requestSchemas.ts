// Run-time checks of every request: what crosses the border is unknown until one of these has passed it. Sizes are bounded
// here, meaning is checked by the host.

import * as z from "zod";
import { lineKinds, scopes } from "../domain/line.ts";
import { lineRoles } from "../domain/lineRole.ts";
import { durations, measureStatuses, targetMeanings } from "../domain/measure.ts";
import { projectComponentKinds, projectEffectKinds } from "../domain/project.ts";
import { organisationKinds, sheetKinds } from "../domain/scenario.ts";
import { units } from "../domain/unit.ts";
import { cellMoves, fillSeries, moveCells } from "./clipboardSchemas.ts";
import { addGoal, addSavings, seekGoalRequest, sensitivityRequest } from "./goalSchemas.ts";
import { preferencesChange } from "./preferenceSchemas.ts";
import { measure, project, propertyCommands } from "./propertySchemas.ts";
import { replacing } from "./replaceSchemas.ts";
import { displayUnit, handle, lineId, longText, seen, sheetId, shortText, visibleText, year } from "./schemaParts.ts";
import { structureCommands } from "./structureSchemas.ts";
import { viewSettingsSchema } from "./viewSettingSchemas.ts";
import { changedSince, type RequestName, reportTables, sampleNames } from "./workbench.ts";

export { visibleText };

const partStart = { startYear: year.nullable(), startMonth: z.int().min(1).max(12).nullable() };
const projectPart = z.discriminatedUnion("kind", [
  z.object({
    kind: z.enum(projectComponentKinds),
    label: seen(200),
    amounts: z.array(z.object({ year, text: z.string().max(1_100) })).max(40),
    life: seen(200),
    residual: seen(200),
    ...partStart,
  }),
  z.object({ kind: z.enum(projectEffectKinds), label: seen(200), amount: seen(200), ...partStart }),
]);
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

const typedYears = z.array(z.object({ year, text: z.string().max(1_100) })).max(60);
const premiseRows = z.array(z.object({ lineId, cells: typedYears })).max(2_000);

export const commandSchema = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("setCells"),
    bareUnit: displayUnit,
    cells: z
      .array(z.object({ lineId, year, text: z.string().max(1_100), copiedFrom: lineId.optional() }))
      .min(1)
      .max(200_000),
    as: z.enum(["pasted", "filled"]).optional(),
    how: z.enum(["replace", "add"]).optional(),
  }),
  fillSeries,
  moveCells,
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
    beforeLineId: lineId.nullable().optional(),
    newLineId: lineId,
    moreLineIds: z.array(lineId).max(20_000).optional(),
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
  ...structureCommands,
  z.object({
    type: z.literal("addCommittee"),
    label: shortText,
    code: seen(60),
    openingText: seen(200),
    bareUnit: displayUnit,
    newLineId: lineId,
  }),
  z.object({ type: z.literal("addUnit"), committeeId: lineId, label: shortText, code: seen(60), newLineId: lineId }),
  z.object({
    type: z.literal("addFramePart"),
    committeeId: lineId,
    part: z.discriminatedUnion("kind", [
      z.object({ kind: z.literal("volume"), groupId: lineId, priceText: seen(200), shareText: seen(200) }),
      z.object({ kind: z.literal("efficiency"), by: z.enum(["share", "deviation"]) }),
      z.object({ kind: z.literal("investmentEffect") }),
      z.object({ kind: z.literal("unexplained") }),
    ]),
    bareUnit: displayUnit,
    newLineId: lineId,
  }),
  z.object({
    type: z.literal("addTransfer"),
    label: shortText,
    fromId: lineId,
    toId: lineId,
    duration: z.enum(durations),
    amounts: z.array(z.object({ year, text: seen(200) })).max(100),
    bareUnit: displayUnit,
    newLineId: lineId,
  }),
  z.object({ type: z.literal("applyFrameRule"), committeeIds: z.array(lineId).max(500), explainStated: z.boolean() }),
  z.object({ type: z.literal("acknowledge"), finding, reason: seen(1_000) }),
  z.object({ type: z.literal("withdrawAcknowledgement"), finding }),
  z.object({
    type: z.literal("setProperties"),
    parts: z.array(z.discriminatedUnion("type", propertyCommands)).min(1).max(1_000),
  }),
  z.object({
    type: z.literal("addMeasure"),
    sheetId: sheetId.nullable(),
    parentId: lineId.nullable(),
    afterLineId: lineId.nullable(),
    newLineId: lineId,
    code: seen(60),
    label: shortText,
    scope: z.enum(scopes),
    measure,
    amounts: z.discriminatedUnion("type", [
      z.object({ type: z.literal("years"), cells: typedYears }),
      z.object({
        type: z.literal("step"),
        amount: seen(200),
        startYear: year,
        startMonth: z.int().min(1).max(12),
        endYear: year.nullable(),
      }),
    ]),
    bareUnit: displayUnit,
  }),
  z.object({
    type: z.literal("addProgramme"),
    sheetId: sheetId.nullable(),
    newLineId: lineId,
    code: seen(60),
    label: shortText,
    direction: z.enum(["saving", "addition"]),
    target: z.object({ meaning: z.enum(targetMeanings), cells: typedYears }),
    areas: z.array(shortText).max(50),
    bareUnit: displayUnit,
  }),
  z.object({
    type: z.literal("followUpMeasure"),
    lineId,
    status: z.enum(measureStatuses),
    realisedHalfYear: seen(200).nullable(),
    realisedFullYear: seen(200).nullable(),
    bareUnit: displayUnit,
  }),
  z.object({
    type: z.literal("replacePremises"),
    rows: premiseRows,
    source: z.object({ name: shortText, date: z.string().max(20) }),
    bareUnit: displayUnit,
  }),
  z.object({
    type: z.literal("addProject"),
    sheetId,
    newLineId: lineId,
    parentId: lineId.nullable(),
    label: shortText,
    code: seen(60),
    scope: z.enum(scopes),
    project,
    parts: z.array(projectPart).min(1).max(20),
    bareUnit: displayUnit,
  }),
  z.object({ type: z.literal("addProjectPart"), projectId: lineId, part: projectPart, bareUnit: displayUnit }),
  z.object({
    type: z.literal("moveProject"),
    projectId: lineId,
    startYear: year,
    startMonth: z.int().min(1).max(12),
    movesOutlays: z.boolean(),
  }),
  z.object({
    type: z.literal("addSheet"),
    title: shortText,
    kind: z.enum(sheetKinds),
    firstYear: year,
    lastYear: year,
    newSheetId: sheetId,
  }),
  addGoal,
  addSavings,
  z.object({ type: z.literal("replaceText"), ...replacing }),
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

const fromDialog = z.object({ type: z.literal("dialog") });
const fromUpload = z.object({
  type: z.literal("upload"),
  fileName: z.string().max(300),
  base64: z.string().max(180_000_000),
});

const openSource = z.discriminatedUnion("type", [
  z.object({ type: z.literal("sample"), name: z.enum(sampleNames) }),
  z.object({
    type: z.literal("new"),
    title: shortText,
    municipality: shortText,
    budgetYear: year,
    planYears: z.int().min(0).max(20),
    historyYears: z.int().min(0).max(20).optional(),
    investmentYears: z.int().min(1).max(30).optional(),
    organisation: z.enum(organisationKinds).optional(),
    organisationText: z.string().max(500_000).optional(),
    forTables: z.boolean().optional(),
  }),
  z.object({
    type: z.literal("rollForward"),
    title: shortText,
    from: z.discriminatedUnion("type", [z.object({ type: z.literal("open"), handle }), fromDialog, fromUpload]),
  }),
  fromDialog,
  fromUpload,
  z.object({ type: z.literal("given"), given: z.string().max(100) }),
]);

const baseline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("previous") }),
  z.object({ type: z.literal("year"), year }),
  z.object({ type: z.literal("stated") }),
]);

export const requestSchemas = {
  describe: z.object({}),
  readPreferences: z.object({}),
  savePreferences: preferencesChange,
  recentFiles: z.object({}),
  clearRecentFiles: z.object({}),
  open: z.object({ source: openSource }),
  view: z.object({ handle }),
  readViewSettings: z.object({ handle }),
  saveViewSettings: z.object({ handle, settings: viewSettingsSchema }),
  changedLines: z.object({ handle, since: z.enum(changedSince) }),
  close: z.object({ handle }),
  apply: z.object({ handle, command: commandSchema, baseRevision: z.int().min(0) }),
  undo: z.object({ handle }),
  redo: z.object({ handle }),
  history: z.object({ handle }),
  stepHistory: z.object({ handle, sequence: z.int().min(0) }),
  previewReplace: z.object({ handle, ...replacing }),
  previewLine: z.object({ handle, lineId, command: commandSchema }),
  checkInput: z.object({ handle, lineId, year, text: z.string().max(1_100), bareUnit: displayUnit }),
  explain: z.object({ handle, lineId, year, baseline, displayUnit }),
  formulaOffer: z.object({ handle, lineId }),
  moveEffect: z.object({ handle, moves: cellMoves }),
  lineUses: z.object({ handle, lineIds: z.array(lineId).max(50_000) }),
  goalBoard: z.object({ handle }),
  sensitivity: sensitivityRequest,
  seekGoal: seekGoalRequest,
  completeness: z.object({ handle }),
  projects: z.object({ handle }),
  fundingLedger: z.object({ handle }),
  programmes: z.object({ handle }),
  premisePreview: z.object({ handle, text: z.string().max(200_000), rows: premiseRows, bareUnit: displayUnit }),
  frameBridge: z.object({ handle, committeeId: lineId.nullable(), year: year.nullable() }),
  previewImport: z.object({ handle, text: longText, sheetId: sheetId.nullable() }),
  reportHtml: z.object({ handle, table: z.enum(reportTables) }),
  reportPdf: z.object({ handle, table: z.enum(reportTables) }),
  mailDraft: z.object({ handle, to: z.string().max(1_000) }),
  saveAs: z.object({ handle }),
} as const satisfies Record<RequestName, z.ZodType>;

export const isRequestName = (name: string): name is RequestName => Object.hasOwn(requestSchemas, name);
