// A read table becomes lines and figures of a sheet, as one undoable edit. Items become inputs, sums become formulas over the
// rows that were found to make them up, every printed figure is kept as stated (angivet), varav rows never enter a sum.

import { isLineId, type LineId, newLineId, newSheetId } from "../domain/ids.ts";
import { holdsNumbers, type Line, type LineKind, plainLine } from "../domain/line.ts";
import { type LineTree, lineTreeOf } from "../domain/lineTree.ts";
import type { PrintedRowKind, PrintedTable } from "../domain/printedTable.ts";
import { failure, success } from "../domain/result.ts";
import type { Scenario, Sheet, SheetKind } from "../domain/scenario.ts";
import { sekPerDisplayUnit } from "../domain/unit.ts";
import { formatDecimal } from "../format/numbers.ts";
import { largestStoredNumber } from "../format/parseTyped.ts";
import { applyChanges } from "../patches/applyChanges.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { sheetTitles } from "../texts/sheetTitles.ts";
import { cleanText, shortened } from "./cleanText.ts";
import { codeFromLabel } from "./codeFromLabel.ts";
import type { Command } from "./command.ts";
import {
  type CommandAnswer,
  type CommandContext,
  type CommandRefusal,
  cellChange,
  findSheet,
  limits,
  lineChange,
  sheetChange,
} from "./commandContext.ts";
import { asCommittees, shownWithTotal } from "./importedFrames.ts";
import { widenedPeriod } from "./scenarioCommands.ts";

const kindOfRow: Readonly<Record<PrintedRowKind, LineKind>> = {
  item: "input",
  sum: "sum",
  ofWhich: "ofWhich",
  text: "heading",
};

/**
 * Refuses a table without year columns, with too many rows, lines or years, a sheet or line that is gone, a line that two rows would
 * fill, and amounts that a line cannot hold (a heading, a share, more than a scenario stores).
 */
export function importTable(
  context: CommandContext,
  command: Extract<Command, { type: "importTable" }>,
): CommandAnswer {
  const { scenario } = context;
  const { table } = command;
  if (table.rows.length > limits.tableRows) return failure({ type: "tableTooLong", limit: limits.tableRows });
  const years = table.columns.flatMap((column) => column.year ?? []);
  if (years.length === 0) return failure({ type: "tableHasNoYears" });
  const found = command.sheetId === null ? null : findSheet(scenario, command.sheetId);
  if (found === undefined) return failure({ type: "unknownSheet" });
  if (command.rows.some((row) => row.lineId !== null && !scenario.lines.has(row.lineId)))
    return failure({ type: "unknownLine" });

  if (scenario.lines.size + command.rows.length > limits.lines)
    return failure({ type: "tooManyLines", limit: limits.lines });
  const unfit = refusalOfMatches(scenario, command);
  if (unfit !== null) return failure(unfit);

  const firstYear = Math.min(...years, found?.firstYear ?? Number.POSITIVE_INFINITY);
  const lastYear = Math.max(...years, found?.lastYear ?? Number.NEGATIVE_INFINITY);
  const period = widenedPeriod(context, firstYear, lastYear);
  if (period.lastYear - period.firstYear >= limits.years)
    return failure({ type: "periodTooLong", limit: limits.years });
  const sheet: Sheet = found ?? {
    id: newSheetId(),
    title: titleOf(table, command.sheetKind),
    kind: command.sheetKind,
    firstYear,
    lastYear,
    lineIds: [],
    caption: "",
  };

  const changes: Change[] = [];
  if (period.firstYear !== scenario.head.period.firstYear || period.lastYear !== scenario.head.period.lastYear) {
    changes.push({ type: "head", before: scenario.head, after: { ...scenario.head, period } });
  }
  const lineIds = lineIdsOfRows(command);
  const headings = headingsOfItems(scenario, table, sheet, lineIds);
  const newLines = asCommittees(scenario, table, lineIds, linesOfRows(scenario, command, sheet, lineIds, headings));
  for (const line of newLines) changes.push(lineChange(scenario, line.id, line));
  const widened: Sheet = { ...sheet, firstYear, lastYear, lineIds: withNewLines(context, sheet, newLines) };
  changes.push(sheetChange(scenario, sheet.id, widened));
  changes.push(...shownWithTotal(scenario, sheet, newLines));
  changes.push(...widenedHomes(scenario, sheet, lineIds, Math.min(...years), Math.max(...years)));
  const sums = sumChanges(scenario, changes, table, lineIds);
  changes.push(...sums);
  changes.push(...differingPeriodTotals(scenario, changes, command, lineIds));
  changes.push(...figureChanges(context, command, lineIds, new Set(sums.map((change) => change.lineId))));
  if (table.unitSuspected && table.unit !== null && table.unit !== command.readAs) {
    const remark = {
      rule: "unitSuspected",
      sheetId: sheet.id,
      statedUnit: table.unit,
      readAs: command.readAs,
    } as const;
    changes.push({ type: "remarks", before: scenario.importRemarks, after: [...scenario.importRemarks, remark] });
  }
  return success({ changes, label: commandLabels.imported(command.rows.length, sheet.title) });
}

const titleOf = (table: PrintedTable, kind: SheetKind): string =>
  (kind === "own" ? shortened(cleanText(table.title), limits.labelLength) : "") || sheetTitles[kind];

/** The first matched line that cannot take the figures of its row. */
function refusalOfMatches(
  scenario: Scenario,
  command: Extract<Command, { type: "importTable" }>,
): CommandRefusal | null {
  const filled = new Set<LineId>();
  for (const { row, lineId } of command.rows) {
    const printed = command.table.rows[row];
    if (printed === undefined || printed.kind === "text") continue;
    const label = shortened(cleanText(printed.label), limits.labelLength);
    const amounts = printed.values.filter((value) => value !== null);
    const tooLarge = amounts.find((value) => Math.abs(value * sekPerDisplayUnit[command.readAs]) > largestStoredNumber);
    if (tooLarge !== undefined)
      return { type: "number", label, refusal: { type: "tooLarge", text: formatDecimal(tooLarge, 0) } };
    const line = lineId === null ? undefined : scenario.lines.get(lineId);
    if (line === undefined) continue;
    if (filled.has(line.id)) return { type: "lineMatchedTwice", label: line.label };
    filled.add(line.id);
    if (!holdsNumbers(line.kind)) return { type: "lineHoldsNoFigures", label: line.label };
    const [first] = amounts;
    if (line.unit !== "kr" && first !== undefined) {
      return {
        type: "number",
        label: line.label,
        refusal: { type: "wrongUnit", text: `${line.label}: ${formatDecimal(first, 0)}`, unit: line.unit },
      };
    }
  }
  return null;
}

/** A matched line shown here but at home on another sheet: that sheet gets the table's years too, or the figures would not show. */
function widenedHomes(
  scenario: Scenario,
  sheet: Sheet,
  lineIds: ReadonlyMap<number, LineId>,
  firstYear: number,
  lastYear: number,
): readonly Change[] {
  const homes = new Set([...lineIds.values()].flatMap((lineId) => scenario.lines.get(lineId)?.homeSheetId ?? []));
  homes.delete(sheet.id);
  return scenario.sheets.flatMap((home) => {
    if (!homes.has(home.id) || (home.firstYear <= firstYear && home.lastYear >= lastYear)) return [];
    const years = { firstYear: Math.min(home.firstYear, firstYear), lastYear: Math.max(home.lastYear, lastYear) };
    return [sheetChange(scenario, home.id, { ...home, ...years })];
  });
}

/** The line of each imported row: the one it was matched to, or a new id. Rows left out have none. */
function lineIdsOfRows(command: Extract<Command, { type: "importTable" }>): ReadonlyMap<number, LineId> {
  // A row of percentages holds no kronor; its doubt tells the officer to enter it as a share.
  const percentRows = new Set(command.table.doubts.filter(({ code }) => code === "percentRow").map(({ row }) => row));
  return new Map(
    command.rows
      .filter((row) => command.table.rows[row.row] !== undefined && !percentRows.has(row.row))
      .map((row) => [row.row, row.lineId ?? newLineId()]),
  );
}

/**
 * Headings of the sheet that new items belong under: where a printed sum is an existing line that sums a heading, the rows that
 * make it up stand under that heading, or the sum would not see them.
 */
function headingsOfItems(
  scenario: Scenario,
  table: PrintedTable,
  sheet: Sheet,
  lineIds: ReadonlyMap<number, LineId>,
): ReadonlyMap<number, LineId> {
  const headings = new Map<number, LineId>();
  for (const sum of table.sums) {
    const sumId = sum.axis === "row" ? lineIds.get(sum.row) : undefined;
    const formula = sumId === undefined ? null : (scenario.lines.get(sumId)?.formula ?? null);
    const headingId = /^SUM\(@(\w+)\)$/.exec(formula ?? "")?.[1];
    if (headingId === undefined || !isLineId(headingId)) continue;
    const heading = scenario.lines.get(headingId);
    if (heading?.kind !== "heading" || heading.homeSheetId !== sheet.id) continue;
    for (const row of sum.of) headings.set(row, headingId);
  }
  return headings;
}

/** The sheet's lines with the new ones: last under the heading they belong to, varav rows after their item, else at the end. */
function withNewLines(context: CommandContext, sheet: Sheet, newLines: readonly Line[]): readonly LineId[] {
  const parents = new Map([...context.scenario.lines.values(), ...newLines].map((line) => [line.id, line.parentId]));
  const isUnder = (lineId: LineId, ancestorId: LineId): boolean => {
    let parentId = parents.get(lineId) ?? null;
    for (let depth = 0; parentId !== null && depth < 20; depth += 1) {
      if (parentId === ancestorId) return true;
      parentId = parents.get(parentId) ?? null;
    }
    return false;
  };
  const lineIds = [...sheet.lineIds];
  for (const line of newLines) {
    const { parentId } = line;
    const at =
      parentId === null ? -1 : lineIds.findLastIndex((lineId) => lineId === parentId || isUnder(lineId, parentId));
    lineIds.splice(at < 0 ? lineIds.length : at + 1, 0, line.id);
  }
  return lineIds;
}

function linesOfRows(
  scenario: Scenario,
  command: Extract<Command, { type: "importTable" }>,
  sheet: Sheet,
  lineIds: ReadonlyMap<number, LineId>,
  headings: ReadonlyMap<number, LineId>,
): readonly Line[] {
  const taken = new Set([...scenario.lines.values()].map((line) => line.code));
  const prefix = sheet.kind === "investments" ? "INV_" : "";
  const lines: Line[] = [];
  let headingId: LineId | null = null;
  let itemId: LineId | null = null;
  for (const [row, lineId] of lineIds) {
    const printed = command.table.rows[row];
    if (printed === undefined) continue;
    const label = shortened(cleanText(printed.label), limits.labelLength) || `Rad ${row + 1}`;
    if (!scenario.lines.has(lineId)) {
      const code = printed.kind === "text" ? "" : codeFromLabel(label, (candidate) => taken.has(candidate), prefix);
      if (code !== "") taken.add(code);
      const parentId =
        printed.kind === "ofWhich" ? itemId : printed.kind === "item" ? (headingId ?? headings.get(row) ?? null) : null;
      lines.push({
        ...plainLine,
        id: lineId,
        code,
        label,
        kind: kindOfRow[printed.kind],
        homeSheetId: sheet.id,
        parentId,
        unit: "kr",
        scope: /avgiftsfinansierad/i.test(label) ? "feeFunded" : "taxFunded",
      });
    }
    if (printed.kind === "text") headingId = lineId;
    if (printed.kind === "item") itemId = lineId;
  }
  return lines;
}

/** Formulas of the sum rows. A run of items is a range; anything else is written out. */
function sumChanges(
  scenario: Scenario,
  before: readonly Change[],
  table: PrintedTable,
  lineIds: ReadonlyMap<number, LineId>,
): readonly Extract<Change, { type: "line" }>[] {
  const withLines = applyChanges(scenario, before);
  const tree = lineTreeOf(withLines);
  return table.sums.flatMap((sum) => {
    const lineId = lineIds.get(sum.row);
    const line = lineId === undefined ? undefined : withLines.lines.get(lineId);
    const parts = sum.of.flatMap((row) => lineIds.get(row) ?? []);
    if (sum.axis !== "row" || line === undefined || line.formula !== null || parts.length === 0) return [];
    if (parts.length !== sum.of.length || scenario.lines.has(line.id)) return [];
    const hasBlank = sum.of.some((row) =>
      table.rows[row]?.values.some((value, column) => value === null && table.columns[column]?.year !== null),
    );
    const formula = sumFormula(tree, parts, hasBlank);
    if (formula === null || parts.includes(line.id)) return [];
    return [{ type: "line", lineId: line.id, before: line, after: { ...line, kind: "sum", formula } } as const];
  });
}

/**
 * A row whose printed years do not make its printed total for the period keeps that total as an attribute, so that the reviewer goes
 * on telling it. Totals that agree need no place of their own.
 */
function differingPeriodTotals(
  scenario: Scenario,
  before: readonly Change[],
  { table, readAs }: Extract<Command, { type: "importTable" }>,
  lineIds: ReadonlyMap<number, LineId>,
): readonly Change[] {
  const yearColumns = table.columns.flatMap(({ year }, column) => (year === null ? [] : [column]));
  const withLines = applyChanges(scenario, before);
  return table.sums.flatMap(({ axis, row, of, stated: [stated = null], computed: [computed = null] }) => {
    const isPeriod = axis === "column" && yearColumns.length > 1 && yearColumns.every((column) => of.includes(column));
    const lineId = lineIds.get(row);
    const line = lineId === undefined ? undefined : withLines.lines.get(lineId);
    if (!isPeriod || stated === null || stated === computed || line === undefined || line.unit !== "kr") return [];
    const total = Number((stated * sekPerDisplayUnit[readAs]).toPrecision(15));
    const attributes = new Map([...line.attributes, ["periodTotal", total] as const]);
    return [{ type: "line", lineId: line.id, before: line, after: { ...line, attributes } } as const];
  });
}

/** More parts than this are not written out: nobody could read the formula. The printed sums are then inputs. */
const mostWrittenOut = 60;

/**
 * A range only where it holds just these lines, in this order: matched lines may stand anywhere. Written out with + where every
 * figure was printed, else as SUMMA, which leaves blank cells out instead of making the sum "ej beräknat".
 */
function sumFormula(tree: LineTree, parts: readonly LineId[], hasBlank: boolean): string | null {
  const [first] = parts;
  const last = parts.at(-1);
  if (first === undefined || last === undefined) return null;
  const between = tree.itemsBetween(first, last);
  if (parts.length > 2 && between.length === parts.length && parts.every((part, index) => part === between[index]))
    return `SUM(@${first}:@${last})`;
  if (parts.length > mostWrittenOut) return null;
  const named = parts.map((lineId) => `@${lineId}`);
  return hasBlank ? `SUM(${named.join(", ")})` : named.join(" + ");
}

/**
 * Inputs of the items (and of sums nobody could explain), and every printed figure as stated. A formula is never overwritten by an
 * import: where one governs, the printed figure is kept as stated beside it.
 */
function figureChanges(
  context: CommandContext,
  command: Extract<Command, { type: "importTable" }>,
  lineIds: ReadonlyMap<number, LineId>,
  summed: ReadonlySet<LineId>,
): readonly Change[] {
  const { scenario, now } = context;
  const { table } = command;
  const sekPerPrinted = sekPerDisplayUnit[command.readAs];
  const changes: Change[] = [];
  for (const [row, lineId] of lineIds) {
    const printed = table.rows[row];
    if (printed === undefined || printed.kind === "text") continue;
    const line = scenario.lines.get(lineId);
    for (const [column, { year }] of table.columns.entries()) {
      const value = printed.values[column] ?? null;
      if (year === null || value === null) continue;
      const sek = Number((value * sekPerPrinted).toPrecision(15));
      const before = scenario.stated.get(lineId)?.get(year) ?? null;
      changes.push({ type: "stated", lineId, year, before, after: sek });
      const isGoverned = line?.formula != null && year >= (line.formulaFromYear ?? Number.NEGATIVE_INFINITY);
      if (!isGoverned && !summed.has(lineId))
        changes.push(cellChange(scenario, lineId, year, { type: "number", value: sek, enteredAt: now }));
    }
  }
  return changes;
}
