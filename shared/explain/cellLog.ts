// The edit log seen from single cells: what was typed in them, undone and done again, and how the formula of their line changed.
// Filled as the log grows, so that asking about a cell never reads the whole log again.

import type { LineId } from "../domain/ids.ts";
import type { CellInput } from "../domain/scenario.ts";
import type { Change } from "../patches/change.ts";

/** One row of the edit log. */
export interface LoggedEdit {
  readonly sequence: number;
  readonly action: "edit" | "undo" | "redo";
  readonly ofSequence: number | null;
  readonly label: string;
  readonly editedAt: string;
  readonly author: string;
  readonly changes: readonly Change[];
}

export interface CellEvent {
  readonly sequence: number;
  readonly action: LoggedEdit["action"];
  readonly label: string;
  readonly editedAt: string;
  readonly author: string;
  /** The action changed other cells too: a pasted table, a filled row. */
  readonly isWide: boolean;
  /** The cell's own content, or (canonical text) the formula of its line. */
  readonly change:
    | { readonly type: "cell"; readonly before: CellInput | null; readonly after: CellInput | null }
    | { readonly type: "lineFormula"; readonly before: string | null; readonly after: string | null };
}

export class CellLog {
  /** Number of the last row taken in. */
  last = 0;
  private readonly edits = new Map<number, LoggedEdit>();
  private readonly events = new Map<string, CellEvent[]>();

  /** Takes in rows that follow the ones known, oldest first. */
  add(rows: readonly LoggedEdit[]): void {
    for (const row of rows) {
      this.last = Math.max(this.last, row.sequence);
      if (row.action === "edit") this.edits.set(row.sequence, row);
      const edit = row.action === "edit" ? row : this.edits.get(row.ofSequence ?? -1);
      if (edit === undefined) continue;
      for (const change of edit.changes) this.take(row, change, row.action === "undo", edit.changes.length > 1);
    }
  }

  /** What happened to a cell, newest first. Changes of the line's formula count for the years it governed or governs. */
  eventsOf(lineId: LineId, year: number): readonly CellEvent[] {
    const own = this.events.get(`${lineId}:${year}`) ?? [];
    const formula = (this.events.get(lineId) ?? []).filter((event) => (this.fromYear.get(event) ?? 0) <= year);
    return [...own, ...formula].toSorted((left, right) => right.sequence - left.sequence);
  }

  private readonly fromYear = new WeakMap<CellEvent, number>();

  private take(row: LoggedEdit, change: Change, isUndone: boolean, isWide: boolean): void {
    const { sequence, action, label, editedAt, author } = row;
    const head = { sequence, action, label, editedAt, author, isWide };
    if (change.type === "cell") {
      const [before, after] = isUndone ? [change.after, change.before] : [change.before, change.after];
      this.keep(`${change.lineId}:${change.year}`, { ...head, change: { type: "cell", before, after } });
    } else if (change.type === "line" && change.before?.formula !== change.after?.formula) {
      const [was, is] = isUndone ? [change.after, change.before] : [change.before, change.after];
      const before = was?.formula ?? null;
      const after = is?.formula ?? null;
      if (before === after) return;
      const event: CellEvent = { ...head, change: { type: "lineFormula", before, after } };
      const years = [was, is].flatMap((line) => (line?.formula == null ? [] : [line.formulaFromYear ?? 0]));
      this.fromYear.set(event, Math.min(...years));
      this.keep(change.lineId, event);
    }
  }

  private keep(key: string, event: CellEvent): void {
    const known = this.events.get(key);
    if (known === undefined) this.events.set(key, [event]);
    else known.push(event);
  }
}
