// The tables of the scenario file and what each field of a row may hold. The file came by mail: every row is checked against this
// before it is believed, and every change before it is written.

import * as z from "zod";
import { longestCellNote } from "../../shared/domain/cellNote.ts";
import { isLineId, isSheetId, type LineId, type ScenarioId, type SheetId } from "../../shared/domain/ids.ts";
import { indicatorDirections } from "../../shared/domain/indicator.ts";
import { goalOperators, lineKinds, scopes } from "../../shared/domain/line.ts";
import { lineAttributes } from "../../shared/domain/lineAttribute.ts";
import { lineRoles } from "../../shared/domain/lineRole.ts";
import { directions, durations, measureStatuses } from "../../shared/domain/measure.ts";
import { lowestPriority, projectStatuses } from "../../shared/domain/project.ts";
import { organisationKinds, sheetKinds } from "../../shared/domain/scenario.ts";
import { displayUnits, units } from "../../shared/domain/unit.ts";
import { largestStoredNumber } from "../../shared/format/parseTyped.ts";
import { formulaLimits } from "../../shared/formula/lexer.ts";

export type Row = readonly unknown[];
export type RowsByTable = ReadonlyMap<string, readonly Row[]>;

export interface RowFault {
  readonly table: string;
  readonly row: number;
  readonly what: string;
}

const hiddenCharacters = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u;
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine(
      (value) =>
        value.isWellFormed() && value === value.normalize("NFC") && !hiddenCharacters.test(value.replace(/\n/g, "")),
    );
const lineId = z.custom<LineId>(isLineId);
const sheetId = z.custom<SheetId>(isSheetId);
const year = z.int().min(1900).max(2199);
const formula = text(formulaLimits.storedCharacters);
const cellText = text(formulaLimits.text);
const noteText = text(longestCellNote).refine((value) => value.trim() !== "");
const amount = z.number().min(-largestStoredNumber).max(largestStoredNumber);
const time = z
  .string()
  .max(30)
  .regex(/^[0-9TZ:.+-]*$/);
const date = z.string().regex(/^(\d{4}-\d{2}-\d{2})?$/);
const position = z.int().min(0).max(1_000_000);
const priority = z.int().min(1).max(lowestPriority);
const ruleName = z.string().regex(/^[A-Za-z]{1,60}$/);

const scenarioId = z.custom<ScenarioId>((value) => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value));

/** What a stored field may hold, for the check of the edit log too. */
export const stored = {
  amount,
  cellText,
  date,
  formula,
  lineId,
  noteText,
  priority,
  ruleName,
  scenarioId,
  sheetId,
  text,
  time,
  year,
} as const;

export const tables = {
  scenario: z.tuple([
    z.literal(1),
    scenarioId,
    text(200),
    text(200),
    year,
    year,
    year,
    z.enum(displayUnits),
    text(200),
    z.enum(organisationKinds),
  ]),
  sheet: z.tuple([sheetId, z.int().min(0), text(200), z.enum(sheetKinds), year, year, text(500)]),
  sheet_line: z.tuple([sheetId, z.int().min(0), lineId]),
  line: z.tuple([
    lineId,
    text(24),
    text(200),
    z.enum(lineKinds),
    sheetId,
    lineId.nullable(),
    z.enum(units),
    z.enum(scopes),
    formula.nullable(),
    year.nullable(),
    text(4_000),
    z.enum(lineRoles).nullable(),
    text(200),
    date,
  ]),
  cell_note: z.tuple([lineId, year, noteText, text(200), time]),
  line_attribute: z.tuple([lineId, z.enum(lineAttributes), amount]),
  measure: z.tuple([
    lineId,
    z.enum(directions),
    z.enum(durations),
    lineId.nullable(),
    lineId.nullable(),
    lineId.nullable(),
    text(200),
    text(2_000),
    text(2_000),
    lineId.nullable(),
    z.enum(measureStatuses),
  ]),
  measure_funding: z.tuple([lineId, position, lineId.nullable(), text(500), amount.nullable()]),
  project: z.tuple([lineId, lineId.nullable(), priority.nullable(), z.enum(projectStatuses)]),
  indicator: z.tuple([
    lineId,
    z.enum(indicatorDirections),
    amount.nullable(),
    year.nullable(),
    amount.nullable(),
    year.nullable(),
    text(500),
  ]),
  goal: z.tuple([lineId, z.enum(goalOperators), formula, text(200), year.nullable(), year.nullable()]),
  cell: z.tuple([lineId, year, amount.nullable(), formula.nullable(), cellText.nullable(), time]),
  stated_figure: z.tuple([lineId, year, amount]),
  import_remark: z.tuple([z.int(), z.literal("unitSuspected"), sheetId, z.enum(displayUnits), z.enum(displayUnits)]),
  acknowledgement: z.tuple([
    position,
    ruleName,
    lineId.nullable(),
    year.nullable(),
    sheetId.nullable(),
    text(1_000),
    text(500),
    text(200),
    time,
  ]),
} as const;

export type Table = keyof typeof tables;
export type RowOf<Name extends Table> = z.infer<(typeof tables)[Name]>;

export const scenarioTables = Object.keys(tables) as readonly Table[];
