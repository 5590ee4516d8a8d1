// Rules that look at one row at a time. Each says which rows it looks at and what else its answer hangs on; between edits of
// figures only the rows an edit touched are looked at again, so that a typed figure costs what it changed.

import type { LineId } from "../domain/ids.ts";
import { type ChangedCells, eachChangedCell } from "../formula/calculation.ts";
import { type CellGrid, rowOfCell } from "../formula/plan.ts";
import type { Change } from "../patches/change.ts";
import type { CalculatedColumns, Finding, ReviewRule } from "./finding.ts";

export interface RowRule {
  readonly rule: ReviewRule;
  /** Rows the rule looks at, in order. Follows from the structure alone. */
  readonly rows: readonly number[];
  /** Other rows the findings of a row hang on; a row missing here hangs on itself alone. */
  readonly alsoReads?: ReadonlyMap<number, readonly number[]>;
  /** The only rows that may have findings to begin with, where that is quicker asked of all at once. */
  readonly suspects?: (reviewed: CalculatedColumns) => readonly number[];
  readonly look: (reviewed: CalculatedColumns, row: number) => readonly Finding[];
}

/** Rows whose figures, printed figures, inputs or attributes an edit touched. */
export interface TouchedRows {
  readonly rows: readonly number[];
  readonly has: (row: number) => boolean;
}

export function touchedRows(grid: CellGrid, changes: readonly Change[], changed: ChangedCells): TouchedRows {
  const marks = new Uint8Array(grid.rowCount);
  const rows: number[] = [];
  const touch = (row: number | undefined): void => {
    if (row === undefined || marks[row] === 1) return;
    marks[row] = 1;
    rows.push(row);
  };
  const touchLine = (lineId: LineId): void => touch(grid.rowOf.get(lineId));
  // A line that says something else of itself (a useful life) without being reviewed as another line.
  for (const change of changes)
    if (change.type === "cell" || change.type === "stated" || change.type === "line") touchLine(change.lineId);
  eachChangedCell(changed, (cell) => touch(rowOfCell(grid, cell)));
  return { rows, has: (row) => marks[row] === 1 };
}

/** One rule with what it has found so far. */
export class LiveRowRule {
  readonly rule: ReviewRule;
  private readonly definition: RowRule;
  private readonly looksAt: Uint8Array;
  /** Rows whose findings hang on the row. */
  private readonly readersOf = new Map<number, number[]>();
  private readonly found = new Map<number, readonly Finding[]>();
  private ordered: readonly Finding[] = [];

  constructor(definition: RowRule, reviewed: CalculatedColumns) {
    this.definition = definition;
    this.rule = definition.rule;
    this.looksAt = new Uint8Array(reviewed.plan.grid.rowCount);
    for (const row of definition.rows) this.looksAt[row] = 1;
    for (const [row, others] of definition.alsoReads ?? []) {
      for (const other of others) {
        const readers = this.readersOf.get(other);
        if (readers === undefined) this.readersOf.set(other, [row]);
        else readers.push(row);
      }
    }
    for (const row of definition.suspects?.(reviewed) ?? definition.rows) this.lookAt(reviewed, row);
    this.order();
  }

  /** Findings in the order of the rows. The same list as before where nothing was found anew. */
  get findings(): readonly Finding[] {
    return this.ordered;
  }

  edited(reviewed: CalculatedColumns, touched: TouchedRows): void {
    let isOther = false;
    const again = new Set<number>();
    for (const row of touched.rows) {
      if (this.looksAt[row] === 1) again.add(row);
      for (const reader of this.readersOf.get(row) ?? []) again.add(reader);
    }
    for (const row of again) if (this.lookAt(reviewed, row)) isOther = true;
    if (isOther) this.order();
  }

  /** Answers whether the row has or had findings. */
  private lookAt(reviewed: CalculatedColumns, row: number): boolean {
    const findings = this.definition.look(reviewed, row);
    if (findings.length === 0) return this.found.delete(row);
    this.found.set(row, findings);
    return true;
  }

  private order(): void {
    this.ordered = [...this.found].toSorted(([left], [right]) => left - right).flatMap(([, findings]) => findings);
  }
}
