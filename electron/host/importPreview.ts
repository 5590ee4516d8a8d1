// What a pasted table would do before it is done: what was read, which lines of the scenario its rows are, the unit proposed,
// and every doubt in words. Nothing changes until the window sends the import as a command.

import type { ImportPreview, PastedRow, Refusal } from "../../shared/contract/workbench.ts";
import type { LineId, SheetId } from "../../shared/domain/ids.ts";
import type { PrintedTable } from "../../shared/domain/printedTable.ts";
import { failure, type Result, success } from "../../shared/domain/result.ts";
import type { Scenario, SheetKind } from "../../shared/domain/scenario.ts";
import { tableRefusalText } from "../../shared/texts/printedTable.ts";
import { hostSentences } from "../../shared/texts/refusals.ts";
import { proposedUnit, readPrintedTable } from "../exchange/printedTable/readPrintedTable.ts";

export function previewImport(
  scenario: Scenario,
  text: string,
  sheetId: SheetId | null,
): Result<ImportPreview, Refusal> {
  const read = readPrintedTable(text);
  if (!read.ok) return failure({ code: read.error.type, message: tableRefusalText(read.error) });
  return success(previewOfTable(scenario, read.value, sheetId));
}

/** The same for a table that has been read. */
export function previewOfTable(scenario: Scenario, table: PrintedTable, sheetId: SheetId | null): ImportPreview {
  const target = sheetId ?? sheetForTable(scenario, table);
  const rows = matchRows(scenario, table, target);
  return {
    table,
    sheetId: target,
    rows,
    proposedUnit: proposedUnit(table),
    remarks: [...table.doubts, ...keptFormulas(scenario, table, rows)],
  };
}

const kindWords: readonly (readonly [RegExp, SheetKind])[] = [
  [/resultat(budget|räkning|plan)|årets resultat/i, "incomeBudget"],
  [/investering/i, "investments"],
  [/drifts?(budget|redovisning|ram)|kommunbidrag|nämnd/i, "operatingBudget"],
  [/kassaflöde|balans(budget|räkning)/i, "balance"],
];

/** What sort of table this is, from its title and then its rows; "own" when nothing tells. */
export function sheetKindOfTable(table: PrintedTable): SheetKind {
  const texts = [table.title, table.rows.map((row) => row.label).join(" ")];
  for (const text of texts) {
    const found = kindWords.find(([pattern]) => pattern.test(text));
    if (found !== undefined) return found[1];
  }
  return "own";
}

function sheetForTable(scenario: Scenario, table: PrintedTable): SheetId | null {
  const kind = sheetKindOfTable(table);
  if (kind === "own") return null;
  const exact = scenario.sheets.find((sheet) => sheet.kind === kind);
  const frames = kind === "operatingBudget" ? scenario.sheets.find((sheet) => sheet.kind === "frames") : undefined;
  return (frames ?? exact)?.id ?? null;
}

/** Lines whose formula governs a printed year: the import keeps the formula and stores the figure as stated. */
function keptFormulas(scenario: Scenario, table: PrintedTable, rows: readonly PastedRow[]): ImportPreview["remarks"] {
  const lastYear = Math.max(...table.columns.map((column) => column.year ?? 0));
  const governed = rows.filter(({ row, lineId }) => {
    const line = lineId === null ? undefined : scenario.lines.get(lineId);
    return table.rows[row]?.kind === "item" && line?.formula != null && (line.formulaFromYear ?? 0) <= lastYear;
  });
  if (governed.length === 0) return [];
  return [{ code: "formulaKept", row: null, column: null, message: hostSentences.formulasKept(governed.length) }];
}

/** Rows find their line by label or code on the sheet; each line is taken once. */
function matchRows(scenario: Scenario, table: PrintedTable, sheetId: SheetId | null): readonly PastedRow[] {
  const sheet = scenario.sheets.find(({ id }) => id === sheetId);
  const byName = new Map<string, LineId[]>();
  for (const lineId of sheet?.lineIds ?? []) {
    const line = scenario.lines.get(lineId);
    if (line === undefined) continue;
    for (const name of new Set([nameKey(line.label), nameKey(line.code)])) {
      if (name !== "") byName.set(name, [...(byName.get(name) ?? []), lineId]);
    }
  }
  const taken = new Set<LineId>();
  return table.rows.map(({ label }, row) => {
    const lineId = byName.get(nameKey(label))?.find((id) => !taken.has(id)) ?? null;
    if (lineId !== null) taken.add(lineId);
    return { row, label, lineId };
  });
}

const nameKey = (text: string): string =>
  text
    .normalize("NFC")
    .toLocaleLowerCase("sv")
    .replace(/[\u2212\u2013-]/g, "-")
    .replace(/[^\p{L}\p{N}-]+/gu, " ")
    .trim();
