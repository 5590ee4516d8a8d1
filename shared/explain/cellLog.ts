// The edit log seen from single cells: what was typed in them, undone and done again, and how the formula of their line changed.
// Filled as the log grows, so that asking about a cell never reads the whole log again.

import type { LineId } from "../domain/ids.ts";
import type { Line } from "../domain/line.ts";
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
    | {
        readonly type: "cell";
        readonly before: CellInput | null;
        readonly after: CellInput | null;
        /** Did the line's formula hold for the year then? null where the log tells of no other formula than today's. */
        readonly wasGoverned: boolean | null;
        readonly isGoverned: boolean | null;
      }
    | { readonly type: "lineFormula"; readonly before: string | null; readonly after: string | null };
}

/** What a line's formula was on both sides of an action: the year it held from, null where there was none. */
interface FormulaStep {
  readonly sequence: number;
  readonly before: number | null;
  readonly after: number | null;
}

export class CellLog {
  /** Number of the last row taken in. */
  last = 0;
  private readonly edits = new Map<number, LoggedEdit>();
  private readonly events = new Map<string, CellEvent[]>();
  private readonly formulaSteps = new Map<LineId, FormulaStep[]>();

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
    const own = (this.events.get(`${lineId}:${year}`) ?? []).map((event) => this.asItWas(event, lineId, year));
    const formula = (this.events.get(lineId) ?? []).filter((event) => (this.fromYear.get(event) ?? 0) <= year);
    return [...own, ...formula].toSorted((left, right) => right.sequence - left.sequence);
  }

  private readonly fromYear = new WeakMap<CellEvent, number>();

  /** The event with what the line's formula was then; a later change of the formula leaves it alone. */
  private asItWas(event: CellEvent, lineId: LineId, year: number): CellEvent {
    const steps = this.formulaSteps.get(lineId);
    const { change, sequence } = event;
    if (steps === undefined || change.type !== "cell") return event;
    const holds = (isAfter: boolean): boolean => {
      const earlier = steps.findLast((step) => step.sequence < sequence || (isAfter && step.sequence === sequence));
      const from = earlier === undefined ? (steps[0]?.before ?? null) : earlier.after;
      return from !== null && year >= from;
    };
    return { ...event, change: { ...change, wasGoverned: holds(false), isGoverned: holds(true) } };
  }

  private take(row: LoggedEdit, change: Change, isUndone: boolean, isWide: boolean): void {
    const { sequence, action, label, editedAt, author } = row;
    const head = { sequence, action, label, editedAt, author, isWide };
    if (change.type === "cell") {
      const [before, after] = isUndone ? [change.after, change.before] : [change.before, change.after];
      this.keep(`${change.lineId}:${change.year}`, {
        ...head,
        change: { type: "cell", before, after, wasGoverned: null, isGoverned: null },
      });
    } else if (change.type === "line") {
      const [was, is] = isUndone ? [change.after, change.before] : [change.before, change.after];
      this.takeFormula(change.lineId, { sequence, before: formulaYear(was), after: formulaYear(is) });
      const before = was?.formula ?? null;
      const after = is?.formula ?? null;
      if (before === after) return;
      const event: CellEvent = { ...head, change: { type: "lineFormula", before, after } };
      const years = [was, is].flatMap((line) => (line?.formula == null ? [] : [line.formulaFromYear ?? 0]));
      this.fromYear.set(event, Math.min(...years));
      this.keep(change.lineId, event);
    }
  }

  private takeFormula(lineId: LineId, step: FormulaStep): void {
    if (step.before === step.after) return;
    const known = this.formulaSteps.get(lineId);
    if (known === undefined) this.formulaSteps.set(lineId, [step]);
    else known.push(step);
  }

  private keep(key: string, event: CellEvent): void {
    const known = this.events.get(key);
    if (known === undefined) this.events.set(key, [event]);
    else known.push(event);
  }
}

/** The year a line's formula holds from (0: all its years), null without one. */
const formulaYear = (line: Line | null): number | null =>
  line === null || line.formula === null ? null : (line.formulaFromYear ?? 0);
