// A read table becomes lines and figures of a sheet, as one undoable edit. Items become inputs, sums become formulas over the
// rows that were found to make them up, every printed figure is kept as stated (angivet), varav rows never enter a sum.

import { type LineId, newLineId, newSheetId } from "../domain/ids.ts";
import type { Line, LineKind } from "../domain/line.ts";
import type { PrintedRowKind, PrintedTable } from "../domain/printedTable.ts";
import { failure, success } from "../domain/result.ts";
import type { Scenario, Sheet, SheetKind } from "../domain/scenario.ts";
import { sekPerDisplayUnit } from "../domain/unit.ts";
import { applyChanges } from "../patches/applyChanges.ts";
import type { Change } from "../patches/change.ts";
import { commandLabels } from "../texts/commandLabels.ts";
import { sheetTitles } from "../texts/sheetTitles.ts";
import { codeFromLabel } from "./codeFromLabel.ts";
import type { Command } from "./command.ts";
import { cellChange, type CommandAnswer, type CommandContext, findSheet, limits, lineChange, sheetChange } from "./commandContext.ts";
import { widenedPeriod } from "./scenarioCommands.ts";

const kindOfRow: Readonly<Record<PrintedRowKind, LineKind>> = { item: "input", sum: "sum", ofWhich: "ofWhich", text: "heading" };

/** Refuses a table without year columns, with too many rows or years, and a sheet or line that is gone. */
export function importTable(context: CommandContext, command: Extract<Command, { type: "importTable" }>): CommandAnswer {
  const { scenario } = context;
  const { table } = command;
  if (table.rows.length > limits.tableRows) return failure({ type: "tableTooLong", limit: limits.tableRows });
  const years = table.columns.flatMap((column) => column.year ?? []);
  if (years.length === 0) return failure({ type: "tableHasNoYears" });
  const found = command.sheetId === null ? null : findSheet(scenario, command.sheetId);
  if (found === undefined) return failure({ type: "unknownSheet" });
  if (command.rows.some((row) => row.lineId !== null && !scenario.lines.has(row.lineId))) return failure({ type: "unknownLine" });

  const firstYear = Math.min(...years, found?.firstYear ?? Number.POSITIVE_INFINITY);
  const lastYear = Math.max(...years, found?.lastYear ?? Number.NEGATIVE_INFINITY);
  const period = widenedPeriod(context, firstYear, lastYear);
  if (period.lastYear - period.firstYear >= limits.years) return failure({ type: "periodTooLong", limit: limits.years });
  const sheet: Sheet = found ?? {
    id: newSheetId(), title: titleOf(table, command.sheetKind), kind: command.sheetKind, firstYear, lastYear, lineIds: [], caption: "",
  };

  const changes: Change[] = [];
  if (period.firstYear !== scenario.head.period.firstYear || period.lastYear !== scenario.head.period.lastYear) {
    changes.push({ type: "head", before: scenario.head, after: { ...scenario.head, period } });
  }
  const lineIds = lineIdsOfRows(command);
  const newLines = linesOfRows(scenario, command, sheet, lineIds);
  for (const line of newLines) changes.push(lineChange(scenario, line.id, line));
  const widened: Sheet = { ...sheet, firstYear, lastYear, lineIds: [...sheet.lineIds, ...newLines.map((line) => line.id)] };
  changes.push(sheetChange(scenario, sheet.id, widened));
  changes.push(...sumChanges(scenario, changes, table, lineIds));
  changes.push(...figureChanges(context, command, lineIds));
  if (table.unitSuspected && table.unit !== null && table.unit !== command.readAs) {
    const remark = { rule: "unitSuspected", sheetId: sheet.id, statedUnit: table.unit, readAs: command.readAs } as const;
    changes.push({ type: "remarks", before: scenario.importRemarks, after: [...scenario.importRemarks, remark] });
  }
  return success({ changes, label: commandLabels.imported(command.rows.length, sheet.title) });
}

const titleOf = (table: PrintedTable, kind: SheetKind): string =>
  kind === "own" && table.title !== "" ? table.title.slice(0, limits.labelLength) : sheetTitles[kind];

/** The line of each imported row: the one it was matched to, or a new id. Rows left out have none. */
function lineIdsOfRows(command: Extract<Command, { type: "importTable" }>): ReadonlyMap<number, LineId> {
  return new Map(
    command.rows.filter((row) => command.table.rows[row.row] !== undefined).map((row) => [row.row, row.lineId ?? newLineId()]),
  );
}

function linesOfRows(
  scenario: Scenario, command: Extract<Command, { type: "importTable" }>, sheet: Sheet, lineIds: ReadonlyMap<number, LineId>,
): readonly Line[] {
  const taken = new Set([...scenario.lines.values()].map((line) => line.code));
  const prefix = sheet.kind === "investments" ? "INV_" : "";
  const lines: Line[] = [];
  let headingId: LineId | null = null;
  let itemId: LineId | null = null;
  for (const [row, lineId] of lineIds) {
    const printed = command.table.rows[row];
    if (printed === undefined) continue;
    const label = printed.label.slice(0, limits.labelLength) || `Rad ${row + 1}`;
    if (!scenario.lines.has(lineId)) {
      const code = printed.kind === "text" ? "" : codeFromLabel(label, (candidate) => taken.has(candidate), prefix);
      if (code !== "") taken.add(code);
      const parentId = printed.kind === "ofWhich" ? itemId : printed.kind === "item" ? headingId : null;
      lines.push({
        id: lineId, code, label, kind: kindOfRow[printed.kind], homeSheetId: sheet.id, parentId, unit: "kr",
        scope: /avgiftsfinansierad/i.test(label) ? "feeFunded" : "taxFunded",
        formula: null, formulaFromYear: null, measure: null, goal: null, note: "",
      });
    }
    if (printed.kind === "text") headingId = lineId;
    if (printed.kind === "item") itemId = lineId;
  }
  return lines;
}

/** Formulas of the sum rows. A run of items is a range; anything else is written out. */
function sumChanges(
  scenario: Scenario, before: readonly Change[], table: PrintedTable, lineIds: ReadonlyMap<number, LineId>,
): readonly Change[] {
  const withLines = applyChanges(scenario, before);
  return table.sums.flatMap((sum) => {
    const lineId = lineIds.get(sum.row);
    const line = lineId === undefined ? undefined : withLines.lines.get(lineId);
    const parts = sum.of.flatMap((row) => lineIds.get(row) ?? []);
    if (sum.axis !== "row" || line === undefined || line.formula !== null || parts.length === 0) return [];
    if (parts.length !== sum.of.length || scenario.lines.has(line.id)) return [];
    const after: Line = { ...line, kind: "sum", formula: sumFormula(table, sum.of, parts) };
    return [{ type: "line", lineId: line.id, before: line, after } as const];
  });
}

function sumFormula(table: PrintedTable, rows: readonly number[], parts: readonly LineId[]): string {
  const first = rows[0] ?? 0;
  const last = rows.at(-1) ?? 0;
  const itemsBetween = table.rows.flatMap((row, index) => (index >= first && index <= last && row.kind === "item" ? [index] : []));
  const isRunOfItems = rows.length > 2 && itemsBetween.length === rows.length && rows.every((row, index) => row === itemsBetween[index]);
  if (isRunOfItems) return `SUM(@${parts[0]}:@${parts.at(-1)})`;
  return parts.map((lineId) => `@${lineId}`).join(" + ");
}

/** Inputs of the items (and of sums nobody could explain), and every printed figure as stated. */
function figureChanges(
  context: CommandContext, command: Extract<Command, { type: "importTable" }>, lineIds: ReadonlyMap<number, LineId>,
): readonly Change[] {
  const { scenario, now } = context;
  const { table } = command;
  const sekPerPrinted = sekPerDisplayUnit[command.readAs];
  const explained = new Set(table.sums.filter((sum) => sum.axis === "row").map((sum) => sum.row));
  const changes: Change[] = [];
  for (const [row, lineId] of lineIds) {
    const printed = table.rows[row];
    if (printed === undefined || printed.kind === "text") continue;
    const governed = scenario.lines.get(lineId)?.formula !== undefined && scenario.lines.get(lineId)?.formula !== null;
    for (const [column, { year }] of table.columns.entries()) {
      const value = printed.values[column] ?? null;
      if (year === null || value === null) continue;
      const sek = Number((value * sekPerPrinted).toPrecision(15));
      const before = scenario.stated.get(lineId)?.get(year) ?? null;
      changes.push({ type: "stated", lineId, year, before, after: sek });
      const isInput = !governed && !(printed.kind === "sum" && explained.has(row));
      if (isInput) changes.push(cellChange(scenario, lineId, year, { type: "number", value: sek, enteredAt: now }));
    }
  }
  return changes;
}
