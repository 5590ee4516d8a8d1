// Applies changes to a scenario and gives a new one; the old one stays as it was. Undo applies the inverse the same way.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
import type { CellInput, Scenario, ScenarioHead, Sheet } from "../domain/scenario.ts";
import type { Change } from "./change.ts";
import { overlaid } from "./overlaidMap.ts";

/** The scenario after `changes`. Shape only: a change is trusted to fit (the command or the log made it). */
export function applyChanges(scenario: Scenario, changes: readonly Change[]): Scenario {
  let head: ScenarioHead = scenario.head;
  let sheets: readonly Sheet[] = scenario.sheets;
  let { importRemarks, acknowledgements } = scenario;
  const lines = new Map<LineId, Line | null>();
  const cells = new LayeredCells<CellInput>(scenario.cells);
  const stated = new LayeredCells<number>(scenario.stated);
  for (const change of changes) {
    switch (change.type) {
      case "head":
        head = change.after;
        break;
      case "remarks":
        importRemarks = change.after;
        break;
      case "sheets":
        sheets = change.after.flatMap((id) => sheets.find((sheet) => sheet.id === id) ?? []);
        break;
      case "sheet":
        sheets = sheetsAfter(sheets, change);
        break;
      case "line":
        lines.set(change.lineId, change.after);
        break;
      case "cell":
        cells.set(change.lineId, change.year, change.after);
        break;
      case "acknowledgements":
        acknowledgements = change.after;
        break;
      case "stated":
        stated.set(change.lineId, change.year, change.after);
        break;
    }
  }
  return {
    head,
    sheets,
    lines: overlaid(scenario.lines, lines),
    cells: cells.result(),
    stated: stated.result(),
    importRemarks,
    acknowledgements,
  };
}

function sheetsAfter(sheets: readonly Sheet[], change: Extract<Change, { type: "sheet" }>): readonly Sheet[] {
  const { sheetId, after } = change;
  if (after === null) return sheets.filter((sheet) => sheet.id !== sheetId);
  if (sheets.some((sheet) => sheet.id === sheetId))
    return sheets.map((sheet) => (sheet.id === sheetId ? after : sheet));
  return [...sheets, after];
}

/** Copies only the lines that are written to. */
class LayeredCells<T> {
  private readonly touched = new Map<LineId, Map<number, T>>();
  private readonly base: ReadonlyMap<LineId, ReadonlyMap<number, T>>;

  constructor(base: ReadonlyMap<LineId, ReadonlyMap<number, T>>) {
    this.base = base;
  }

  set(lineId: LineId, year: number, value: T | null): void {
    let years = this.touched.get(lineId);
    if (years === undefined) {
      years = new Map(this.base.get(lineId));
      this.touched.set(lineId, years);
    }
    if (value === null) years.delete(year);
    else years.set(year, value);
  }

  /** A line without any cell has no entry. */
  result(): ReadonlyMap<LineId, ReadonlyMap<number, T>> {
    const changes = new Map<LineId, ReadonlyMap<number, T> | null>();
    for (const [lineId, years] of this.touched) changes.set(lineId, years.size === 0 ? null : years);
    return overlaid(this.base, changes);
  }
}
