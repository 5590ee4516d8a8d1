// A scenario from the rows of its file, each row checked: the file came by mail. A row that does not fit is a damaged or foreign
// file and is refused with the table and what was wrong.

import { mostAcknowledgements } from "../../shared/domain/acknowledgement.ts";
import { type CellNote, type CellNotes, noCellNotes } from "../../shared/domain/cellNote.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import { type Line, noAttributes } from "../../shared/domain/line.ts";
import { isAttributeValue, type LineAttribute } from "../../shared/domain/lineAttribute.ts";
import { isUniqueRole, type LineRole } from "../../shared/domain/lineRole.ts";
import { type Funding, type Measure, mostFundings } from "../../shared/domain/measure.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { CellInput, ImportRemark, Scenario, Sheet } from "../../shared/domain/scenario.ts";
import type { Change } from "../../shared/patches/change.ts";
import { acknowledgementRow, cellRow, headRow, lineRow, partTables, sheetRow } from "./rowsOfScenario.ts";
import { type Row, type RowFault, type RowOf, type RowsByTable, type Table, tables } from "./rowTables.ts";

/** No real budget is this deep; a line under itself never ends. */
const deepestTree = 1_000;

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
  const [, scenarioId, title, municipality, firstYear, lastYear, budgetYear, displayUnit, baselineName, organisation] =
    head;
  if (lastYear < firstYear || lastYear - firstYear > 60)
    throw new Fault({ table: "scenario", row: 1, what: `${firstYear}–${lastYear}` });
  const isInPeriod = (someYear: number): boolean => someYear >= firstYear && someYear <= lastYear;
  const lines = readLines(rows, isInPeriod);
  const sheets = readSheets(rows, lines);
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
  for (const [index, row] of checked(rows, "cell").entries()) {
    const [id, cellYear] = row;
    const input = cellInputOf(row);
    // A text outside a line of texts, or a number in one, would be read as what it is not.
    const isInPlace = input?.type === "formula" || (input?.type === "text") === (lines.get(id)?.unit === "text");
    if (input === null || !isInPlace) throw new Fault({ table: "cell", row: index + 1, what: "" });
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
    head: { scenarioId, title, municipality, period, displayUnit, baselineName, organisation },
    sheets,
    lines,
    cells,
    stated,
    importRemarks,
    acknowledgements: readAcknowledgements(rows),
  };
}

/** A cell holds exactly one of a number, a formula and a text; null for a row that does not. */
function cellInputOf([, , value, formulaText, content, enteredAt]: RowOf<"cell">): CellInput | null {
  const held = [value, formulaText, content].filter((part) => part !== null);
  if (held.length !== 1) return null;
  if (value !== null) return { type: "number", value, enteredAt };
  if (formulaText !== null) return { type: "formula", formula: formulaText, enteredAt };
  return content === null ? null : { type: "text", text: content, enteredAt };
}

/** Attributes by line. Refuses one of a line that is not there, and a year or month that is none. */
function readAttributes(
  rows: RowsByTable,
  lineIds: ReadonlySet<LineId>,
): ReadonlyMap<LineId, ReadonlyMap<LineAttribute, number>> {
  const byLine = new Map<LineId, Map<LineAttribute, number>>();
  for (const [index, [id, attribute, value]] of checked(rows, "line_attribute").entries()) {
    if (!lineIds.has(id) || !isAttributeValue(attribute, value)) {
      throw new Fault({ table: "line_attribute", row: index + 1, what: lineIds.has(id) ? String(value) : id });
    }
    const attributes = byLine.get(id);
    if (attributes === undefined) byLine.set(id, new Map([[attribute, value]]));
    else attributes.set(attribute, value);
  }
  return byLine;
}

function readAcknowledgements(rows: RowsByTable): Scenario["acknowledgements"] {
  const read = checked(rows, "acknowledgement");
  if (read.length > mostAcknowledgements)
    throw new Fault({ table: "acknowledgement", row: mostAcknowledgements + 1, what: "" });
  return read
    .toSorted(([left], [right]) => left - right)
    .map(([, rule, lineId, year, sheetId, message, reason, by, at]) => ({
      rule,
      lineId,
      year,
      sheetId,
      message,
      reason,
      by,
      at,
    }));
}

/** The measures, with what pays for them in its order. */
function readMeasures(rows: RowsByTable): ReadonlyMap<LineId, Measure> {
  const fundings = new Map<LineId, Funding[]>();
  const placed = checked(rows, "measure_funding").toSorted((left, right) => left[1] - right[1]);
  for (const [index, [id, , sourceId, note, amount]] of placed.entries()) {
    const list = fundings.get(id) ?? [];
    if (list.length >= mostFundings) throw new Fault({ table: "measure_funding", row: index + 1, what: id });
    list.push({ sourceId, note, amount });
    fundings.set(id, list);
  }
  return new Map(
    checked(rows, "measure").map((row) => {
      const [id, direction, duration, committeeId, unitId, programmeId] = row;
      const [, , , , , , area, motive, consequence, goalId, status] = row;
      const measure = { direction, duration, committeeId, unitId, programmeId, area, motive, consequence, goalId };
      return [id, { ...measure, status, fundings: fundings.get(id) ?? [] }];
    }),
  );
}

/** Notes on cells by line. Refuses one of a line that is not there, or outside the plan period: nobody would ever see it. */
function readCellNotes(
  rows: RowsByTable,
  lineIds: ReadonlySet<LineId>,
  isInPeriod: (year: number) => boolean,
): ReadonlyMap<LineId, CellNotes> {
  const byLine = new Map<LineId, Map<number, CellNote>>();
  for (const [index, [id, noteYear, text, author, at]] of checked(rows, "cell_note").entries()) {
    if (!lineIds.has(id) || !isInPeriod(noteYear))
      throw new Fault({ table: "cell_note", row: index + 1, what: lineIds.has(id) ? String(noteYear) : id });
    putYear(byLine, id, noteYear, { text, author, at });
  }
  return byLine;
}

function readLines(rows: RowsByTable, isInPeriod: (year: number) => boolean): ReadonlyMap<LineId, Line> {
  const measures = readMeasures(rows);
  const goals = new Map(
    checked(rows, "goal").map(([id, operator, threshold, shortLabel, fromYear, toYear]) => [
      id,
      { operator, threshold, shortLabel, fromYear, toYear },
    ]),
  );
  const projects = new Map(
    checked(rows, "project").map(([id, committeeId, priority, status]) => [id, { committeeId, priority, status }]),
  );
  const indicators = new Map(
    checked(rows, "indicator").map(([id, direction, baseline, baselineYear, target, targetYear, signNote]) => [
      id,
      { direction, baseline, baselineYear, target, targetYear, signNote },
    ]),
  );
  const lines = new Map<LineId, Line>();
  const held = new Map<LineRole, LineId>();
  const lineIds = new Set(checked(rows, "line").map(([id]) => id));
  const attributes = readAttributes(rows, lineIds);
  const cellNotes = readCellNotes(rows, lineIds, isInPeriod);
  for (const [index, row] of checked(rows, "line").entries()) {
    const [id, code, label, kind, homeSheetId, parentId, unit, scope, lineFormula, formulaFromYear, note] = row;
    const [, , , , , , , , , , , role, sourceName, sourceDate] = row;
    if (role !== null && isUniqueRole(role)) {
      // Two lines that are the year's result would make two answers to one question.
      if (held.has(role)) throw new Fault({ table: "line", row: index + 1, what: role });
      held.set(role, id);
    }
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
      attributes: attributes.get(id) ?? noAttributes,
      cellNotes: cellNotes.get(id) ?? noCellNotes,
      role,
      source: { name: sourceName, date: sourceDate },
      measure: measures.get(id) ?? null,
      project: projects.get(id) ?? null,
      goal: goals.get(id) ?? null,
      indicator: indicators.get(id) ?? null,
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
      for (const [table, rowsOf] of partTables) {
        for (const row of rowsOf(change.after)) rows.push([table, row]);
      }
      return rows;
    }
    case "cell":
      return change.after === null ? [] : [["cell", cellRow(change.lineId, change.year, change.after)]];
    case "stated":
      return change.after === null ? [] : [["stated_figure", [change.lineId, change.year, change.after]]];
    case "acknowledgements":
      return change.after.map((entry, position) => ["acknowledgement", acknowledgementRow(entry, position)]);
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
