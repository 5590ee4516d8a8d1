// Rows of a pasted table that the sum of frames counts in are committees: they get the role, and the operating budget shows them where
// it shows that sum.

import type { LineId } from "../domain/ids.ts";
import { isSummable, type Line } from "../domain/line.ts";
import type { PrintedTable } from "../domain/printedTable.ts";
import type { Scenario, Sheet } from "../domain/scenario.ts";
import type { Change } from "../patches/change.ts";
import { sheetChange } from "./commandContext.ts";

/** The new lines, committees where the table's sum is the sum of frames. `lineIds`: line by row of the table. */
export function asCommittees(
  scenario: Scenario,
  table: PrintedTable,
  lineIds: ReadonlyMap<number, LineId>,
  newLines: readonly Line[],
): readonly Line[] {
  const summed = table.sums.flatMap(({ axis, row, of }) => {
    const sumId = axis === "row" ? lineIds.get(row) : undefined;
    const isTotal = sumId !== undefined && scenario.lines.get(sumId)?.role === "frameTotal";
    return isTotal ? of.flatMap((item) => lineIds.get(item) ?? []) : [];
  });
  const frames = new Set(summed);
  return newLines.map((line) =>
    frames.has(line.id) && isSummable(line.kind) && line.unit === "kr" ? { ...line, role: "committee" } : line,
  );
}

/** New committees before the sum of frames on each operating budget that shows it, but for the sheet they were pasted into. */
export function shownWithTotal(scenario: Scenario, target: Sheet, newLines: readonly Line[]): readonly Change[] {
  const committees = newLines.filter(({ role }) => role === "committee").map(({ id }) => id);
  const total = [...scenario.lines.values()].find(({ role }) => role === "frameTotal");
  if (committees.length === 0 || total === undefined) return [];
  return scenario.sheets.flatMap((sheet) => {
    const at = sheet.lineIds.indexOf(total.id);
    if (sheet.kind !== "operatingBudget" || sheet.id === target.id || at < 0) return [];
    return [sheetChange(scenario, sheet.id, { ...sheet, lineIds: sheet.lineIds.toSpliced(at, 0, ...committees) })];
  });
}
