// Rows of the scenario file to and from the domain, one mapper per table, each row checked: the file came by mail. A row that
// does not fit is a damaged or foreign file and is refused with the table and what was wrong.

import * as z from "zod";
import { isLineId, isSheetId, type LineId, type ScenarioId, type SheetId } from "../../shared/domain/ids.ts";
import { goalOperators, type Line, lineKinds, scopes } from "../../shared/domain/line.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import {
  type CellInput,
  type ImportRemark,
  type Scenario,
  type ScenarioHead,
  type Sheet,
  sheetKinds,
} from "../../shared/domain/scenario.ts";
import { displayUnits, units } from "../../shared/domain/unit.ts";
import { largestStoredNumber } from "../../shared/format/parseTyped.ts";
import { formulaLimits } from "../../shared/formula/lexer.ts";
import type { Change } from "../../shared/patches/change.ts";

/** No real budget is this deep; a line under itself never ends. */
const deepestTree = 1_000;

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
const amount = z.number().min(-largestStoredNumber).max(largestStoredNumber);
const time = z
  .string()
  .max(30)
  .regex(/^[0-9TZ:.+-]*$/);

const scenarioId = z.custom<ScenarioId>((value) => typeof value === "string" && /^[0-9a-f-]{36}$/.test(value));

/** What a stored field may hold, for the check of the edit log too. */
export const stored = { amount, formula, lineId, scenarioId, sheetId, text, time, year } as const;

const tables = {
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
  ]),
  measure: z.tuple([
    lineId,
    z.enum(["saving", "addition", "transfer"]),
    z.enum(["permanent", "temporary"]),
    lineId.nullable(),
    text(200),
    lineId.nullable(),
    text(500),
  ]),
  goal: z.tuple([lineId, z.enum(goalOperators), formula, text(200)]),
  cell: z.tuple([lineId, year, amount.nullable(), formula.nullable(), time]),
  stated_figure: z.tuple([lineId, year, amount]),
  import_remark: z.tuple([z.int(), z.literal("unitSuspected"), sheetId, z.enum(displayUnits), z.enum(displayUnits)]),
} as const;

type Table = keyof typeof tables;
type RowOf<Name extends Table> = z.infer<(typeof tables)[Name]>;

export const scenarioTables = Object.keys(tables) as readonly Table[];

class Fault extends Error {
  readonly fault: RowFault;
  constructor(fault: RowFault) {
    super(fault.what);
    this.fault = fault;
  }
}

/** The scenario the rows of a file hold. Refuses the first row that does not fit, with its table and number. */
export function scenarioFromRows(rows: RowsByTable): Result<Scenario, RowFault> {
  try {
    return success(readScenario(rows));
  } catch (error) {
    if (error instanceof Fault) return failure(error.fault);
    throw error;
  }
}

function checked<Name extends Table>(rows: RowsByTable, table: Name): readonly RowOf<Name>[] {
  return (rows.get(table) ?? []).map((row, index) => {
    const read = tables[table].safeParse(row);
    if (read.success) return read.data as RowOf<Name>;
    const [issue] = read.error.issues;
    throw new Fault({
      table,
      row: index + 1,
      what: String((row as readonly unknown[])[Number(issue?.path[0] ?? 0)] ?? ""),
    });
  });
}

function readScenario(rows: RowsByTable): Scenario {
  const [head, ...more] = checked(rows, "scenario");
  if (head === undefined || more.length > 0) throw new Fault({ table: "scenario", row: 1, what: "" });
  const [, scenarioId, title, municipality, firstYear, lastYear, budgetYear, displayUnit, baselineName] = head;
  if (lastYear < firstYear || lastYear - firstYear > 60)
    throw new Fault({ table: "scenario", row: 1, what: `${firstYear}–${lastYear}` });
  const lines = readLines(rows);
  const sheets = readSheets(rows, lines);
  const isInPeriod = (someYear: number): boolean => someYear >= firstYear && someYear <= lastYear;
  for (const [index, sheet] of sheets.entries()) {
    const areYearsRight =
      isInPeriod(sheet.firstYear) && isInPeriod(sheet.lastYear) && sheet.firstYear <= sheet.lastYear;
    if (!areYearsRight)
      throw new Fault({ table: "sheet", row: index + 1, what: `${sheet.firstYear}–${sheet.lastYear}` });
  }
  checkTree(lines, sheets);
  // A year outside the plan period would be read as a cell of another line.
  const known = (table: Table, row: number, id: LineId, itsYear: number): LineId => {
    if (!lines.has(id)) throw new Fault({ table, row: row + 1, what: id });
    if (!isInPeriod(itsYear)) throw new Fault({ table, row: row + 1, what: String(itsYear) });
    return id;
  };
  const cells = new Map<LineId, Map<number, CellInput>>();
  for (const [index, [id, cellYear, number, cellFormula, enteredAt]] of checked(rows, "cell").entries()) {
    if ((number === null) === (cellFormula === null)) throw new Fault({ table: "cell", row: index + 1, what: "" });
    const input: CellInput =
      number === null
        ? { type: "formula", formula: cellFormula ?? "", enteredAt }
        : { type: "number", value: number, enteredAt };
    putYear(cells, known("cell", index, id, cellYear), cellYear, input);
  }
  const stated = new Map<LineId, Map<number, number>>();
  for (const [index, [id, statedYear, value]] of checked(rows, "stated_figure").entries()) {
    putYear(stated, known("stated_figure", index, id, statedYear), statedYear, value);
  }
  const importRemarks = checked(rows, "import_remark").map(
    ([, rule, remarkSheetId, statedUnit, readAs]): ImportRemark => ({
      rule,
      sheetId: remarkSheetId,
      statedUnit,
      readAs,
    }),
  );
  const period = { firstYear, lastYear, budgetYear };
  return {
    head: { scenarioId, title, municipality, period, displayUnit, baselineName },
    sheets,
    lines,
    cells,
    stated,
    importRemarks,
  };
}

function readLines(rows: RowsByTable): ReadonlyMap<LineId, Line> {
  const measures = new Map(checked(rows, "measure").map((row) => [row[0], row]));
  const goals = new Map(checked(rows, "goal").map((row) => [row[0], row]));
  const lines = new Map<LineId, Line>();
  for (const row of checked(rows, "line")) {
    const [id, code, label, kind, homeSheetId, parentId, unit, scope, lineFormula, formulaFromYear, note] = row;
    const measure = measures.get(id);
    const goal = goals.get(id);
    lines.set(id, {
      id,
      code,
      label,
      kind,
      homeSheetId,
      parentId,
      unit,
      scope,
      formula: lineFormula,
      formulaFromYear,
      note,
      measure:
        measure === undefined
          ? null
          : {
              direction: measure[1],
              duration: measure[2],
              committeeId: measure[3],
              area: measure[4],
              fundedById: measure[5],
              fundingNote: measure[6],
            },
      goal: goal === undefined ? null : { operator: goal[1], threshold: goal[2], shortLabel: goal[3] },
    });
  }
  return lines;
}

/** Every line has a sheet of its own, and no line stands under itself: its amounts would be counted again and again. */
function checkTree(lines: ReadonlyMap<LineId, Line>, sheets: readonly Sheet[]): void {
  const sheetIds = new Set(sheets.map(({ id }) => id));
  for (const [index, line] of [...lines.values()].entries()) {
    if (!sheetIds.has(line.homeSheetId)) throw new Fault({ table: "line", row: index + 1, what: line.homeSheetId });
    let parentId = line.parentId;
    for (let depth = 0; parentId !== null; depth += 1) {
      const parent = lines.get(parentId);
      if (parent === undefined || depth > deepestTree)
        throw new Fault({ table: "line", row: index + 1, what: parentId });
      parentId = parent.parentId;
    }
  }
}

function readSheets(rows: RowsByTable, lines: ReadonlyMap<LineId, Line>): readonly Sheet[] {
  const lineIds = new Map<SheetId, LineId[]>();
  const placements = checked(rows, "sheet_line").toSorted((left, right) => left[1] - right[1]);
  const sheetIds = new Set(checked(rows, "sheet").map(([id]) => id));
  for (const [index, [id, , placedLineId]] of placements.entries()) {
    if (!lines.has(placedLineId)) throw new Fault({ table: "sheet_line", row: index + 1, what: placedLineId });
    if (!sheetIds.has(id)) throw new Fault({ table: "sheet_line", row: index + 1, what: id });
    const list = lineIds.get(id);
    if (list === undefined) lineIds.set(id, [placedLineId]);
    else list.push(placedLineId);
  }
  return checked(rows, "sheet")
    .toSorted((left, right) => left[1] - right[1])
    .map(([id, , title, kind, firstYear, lastYear, caption]) => ({
      id,
      title,
      kind,
      firstYear,
      lastYear,
      caption,
      lineIds: lineIds.get(id) ?? [],
    }));
}

/** What the first row written by `changes` has that a file may not hold (and that would be refused when read); null when all fit. */
export function faultOfChanges(changes: readonly Change[]): RowFault | null {
  for (const change of changes) {
    for (const [table, row] of rowsOfChange(change)) {
      const read = tables[table].safeParse(row);
      if (!read.success) return { table, row: 1, what: String(row[Number(read.error.issues[0]?.path[0] ?? 0)] ?? "") };
    }
  }
  return null;
}

function rowsOfChange(change: Change): readonly (readonly [Table, Row])[] {
  switch (change.type) {
    case "head":
      return [["scenario", headRow(change.after)]];
    case "sheet":
      return change.after === null ? [] : [["sheet", sheetRow(change.after, 0)]];
    case "line": {
      if (change.after === null) return [];
      const rows: [Table, Row][] = [["line", lineRow(change.after)]];
      for (const row of measureRow(change.after) ?? []) rows.push(["measure", row]);
      for (const row of goalRow(change.after) ?? []) rows.push(["goal", row]);
      return rows;
    }
    case "cell":
      return change.after === null ? [] : [["cell", cellRow(change.lineId, change.year, change.after)]];
    case "stated":
      return change.after === null ? [] : [["stated_figure", [change.lineId, change.year, change.after]]];
    case "sheets":
    case "remarks":
      return [];
  }
}

function putYear<T>(map: Map<LineId, Map<number, T>>, id: LineId, yearKey: number, value: T): void {
  const years = map.get(id);
  if (years === undefined) map.set(id, new Map([[yearKey, value]]));
  else years.set(yearKey, value);
}

/** All rows of a scenario in canonical order: what is written to a new file and what the content seal is taken over. */
export function rowsFromScenario(scenario: Scenario): RowsByTable {
  const { sheets } = scenario;
  const lines = [...scenario.lines.values()].toSorted((left, right) => (left.id < right.id ? -1 : 1));
  return new Map<Table, readonly Row[]>([
    ["scenario", [headRow(scenario.head)]],
    ["sheet", sheets.map((sheet, position) => sheetRow(sheet, position))],
    ["sheet_line", sheets.flatMap((sheet) => sheet.lineIds.map((id, position) => [sheet.id, position, id]))],
    ["line", lines.map(lineRow)],
    ["measure", lines.flatMap((line) => measureRow(line) ?? [])],
    ["goal", lines.flatMap((line) => goalRow(line) ?? [])],
    ["cell", yearRows(scenario.cells).map(([id, cellYear, input]) => cellRow(id, cellYear, input))],
    ["stated_figure", yearRows(scenario.stated)],
    [
      "import_remark",
      scenario.importRemarks.map((remark, position) => [
        position,
        remark.rule,
        remark.sheetId,
        remark.statedUnit,
        remark.readAs,
      ]),
    ],
  ]);
}

const headRow = ({ scenarioId, title, municipality, period, displayUnit, baselineName }: ScenarioHead): Row => [
  1,
  scenarioId,
  title,
  municipality,
  period.firstYear,
  period.lastYear,
  period.budgetYear,
  displayUnit,
  baselineName,
];
export const sheetRow = (sheet: Sheet, position: number): Row => [
  sheet.id,
  position,
  sheet.title,
  sheet.kind,
  sheet.firstYear,
  sheet.lastYear,
  sheet.caption,
];
export const lineRow = (line: Line): Row => [
  line.id,
  line.code,
  line.label,
  line.kind,
  line.homeSheetId,
  line.parentId,
  line.unit,
  line.scope,
  line.formula,
  line.formulaFromYear,
  line.note,
];
export const measureRow = ({ id, measure }: Line): [Row] | null =>
  measure === null
    ? null
    : [
        [
          id,
          measure.direction,
          measure.duration,
          measure.committeeId,
          measure.area,
          measure.fundedById,
          measure.fundingNote,
        ],
      ];
export const goalRow = ({ id, goal }: Line): [Row] | null =>
  goal === null ? null : [[id, goal.operator, goal.threshold, goal.shortLabel]];
export const cellRow = (id: LineId, cellYear: number, input: CellInput): Row => [
  id,
  cellYear,
  input.type === "number" ? input.value : null,
  input.type === "formula" ? input.formula : null,
  input.enteredAt,
];

function yearRows<T>(byLine: ReadonlyMap<LineId, ReadonlyMap<number, T>>): readonly [LineId, number, T][] {
  return [...byLine.keys()]
    .toSorted()
    .flatMap((id) =>
      [...(byLine.get(id) ?? [])]
        .toSorted(([left], [right]) => left - right)
        .map(([key, value]): [LineId, number, T] => [id, key, value]),
    );
}
