// Rules that look at one row at a time. Each says which rows it looks at and what else its answer hangs on; between edits of
// figures only the rows an edit touched are looked at again, so that a typed figure costs what it changed.

import type { LineId } from "../domain/ids.ts";
import type { ChangedCells } from "../formula/calculation.ts";
import { markRowsOfCells } from "../formula/cellGrid.ts";
import { type CellGrid, type MovedRows, newRow, oldRow } from "../formula/plan.ts";
import type { Change } from "../patches/change.ts";
import type { CalculatedColumns, Finding, ReviewRule } from "./finding.ts";

export interface RowRule {
  readonly rule: ReviewRule;
  /** Rows the rule looks at, in order; null: all. Follows from the structure alone. */
  readonly rows: readonly number[] | null;
  /** Other rows the findings of a row hang on; a row missing here hangs on itself alone. */
  readonly alsoReads?: ReadonlyMap<number, readonly number[]>;
  /** The only rows that may have findings to begin with, of those asked about, where that is quicker asked of all at once. */
  readonly suspects?: (reviewed: CalculatedColumns, isAsked: (row: number) => boolean) => readonly number[];
  /** Rows every finding may hang on (the tax, for what is held against the whole budget). */
  readonly allRead?: readonly number[];
  /**
   * What is found of a row hangs on its figures and its line, on those of `alsoReads` and `allRead`, and on the label of the
   * line it stands under, and on nothing else: it stands over edits of other lines.
   */
  readonly isLocal?: boolean;
  readonly look: (reviewed: CalculatedColumns, row: number) => readonly Finding[];
}

/** Rows whose figures, printed figures, inputs or attributes an edit touched. */
export interface TouchedRows {
  readonly rows: Int32Array;
  readonly has: (row: number) => boolean;
}

/** `besides`: rows that are touched by what else is known of the edit. */
export function touchedRows(
  grid: CellGrid,
  changes: readonly Change[],
  changed: ChangedCells,
  besides: readonly number[] = [],
): TouchedRows {
  const marks = new Uint8Array(grid.rowCount);
  const touchLine = (lineId: LineId): void => {
    const row = grid.rowOf.get(lineId);
    if (row !== undefined) marks[row] = 1;
  };
  // A line that says something else of itself (a useful life) without being reviewed as another line.
  for (const change of changes)
    if (change.type === "cell" || change.type === "stated" || change.type === "line") touchLine(change.lineId);
  for (const row of besides) marks[row] = 1;
  const { ranges } = changed;
  for (let at = 0; at + 1 < ranges.length; at += 2) markRowsOfCells(grid, ranges[at] ?? 0, ranges[at + 1] ?? 0, marks);
  let count = 0;
  for (let row = 0; row < marks.length; row += 1) count += marks[row] ?? 0;
  const rows = new Int32Array(count);
  for (let row = 0, at = 0; at < count; row += 1) {
    if (marks[row] !== 1) continue;
    rows[at] = row;
    at += 1;
  }
  return { rows, has: (row) => marks[row] === 1 };
}

/** A rule as it stood before an edit of the structure, with where its rows have gone and what the edit touched. */
export interface RuleBefore {
  readonly rule: LiveRowRule;
  readonly rows: MovedRows;
  readonly touched: TouchedRows;
}

/** From here on it is quicker to ask all rows at once which are suspect than to look at each. */
const manyRows = 500;

/** One rule with what it has found so far. */
export class LiveRowRule {
  readonly rule: ReviewRule;
  private readonly definition: RowRule;
  /** Null: every row is looked at. */
  private readonly looksAt: Uint8Array | null;
  /** Rows whose findings hang on the row; made when it is first asked for. */
  private readersOf: ReadonlyMap<number, readonly number[]> | null = null;
  private readonly found = new Map<number, readonly Finding[]>();
  private ordered: readonly Finding[] = [];

  /** `before`: the same rule before an edit of the structure, whose findings stay where the edit touched nothing they hang on. */
  constructor(definition: RowRule, reviewed: CalculatedColumns, before: RuleBefore | null = null) {
    this.definition = definition;
    this.rule = definition.rule;
    this.looksAt = definition.rows === null ? null : marked(definition.rows, reviewed.plan.grid.rowCount);
    const isFollowed = before !== null && definition.isLocal === true && !this.isHeldAgainstOther(before);
    const rows = isFollowed ? this.follow(reviewed, before) : this.everyRow(reviewed);
    for (const row of rows) if (this.isAsked(row)) this.lookAt(reviewed, row);
    this.order();
  }

  /** Findings in the order of the rows. The same list as before where nothing was found anew. */
  get findings(): readonly Finding[] {
    return this.ordered;
  }

  edited(reviewed: CalculatedColumns, touched: TouchedRows): void {
    let isOther = false;
    const again = this.readersOfAny(touched);
    const all = this.isAnyRead(touched) ? this.everyRow(reviewed) : this.worthLookingAt(reviewed, touched);
    for (const row of all) if (this.isAsked(row)) again.add(row);
    for (const row of again) if (this.lookAt(reviewed, row)) isOther = true;
    if (isOther) this.order();
  }

  private isAsked(row: number): boolean {
    return this.looksAt === null || this.looksAt[row] === 1;
  }

  /** Are the figures that every finding may hang on others, or in other rows? */
  private isHeldAgainstOther({ rule, rows, touched }: RuleBefore): boolean {
    const [was, is] = [rule.definition.allRead ?? [], this.definition.allRead ?? []];
    return was.length !== is.length || was.some((row, at) => newRow(rows, row) !== is[at]) || this.isAnyRead(touched);
  }

  private isAnyRead({ has }: TouchedRows): boolean {
    return this.definition.allRead?.some(has) === true;
  }

  /** The rows with findings and those that may have some: every row where it is not quicker known. */
  private everyRow(reviewed: CalculatedColumns): Iterable<number> {
    const { suspects, rows } = this.definition;
    const suspected =
      suspects?.(reviewed, () => true) ?? rows ?? Array.from({ length: reviewed.plan.grid.rowCount }, (_, row) => row);
    return this.found.size === 0 ? suspected : new Set([...this.found.keys(), ...suspected]);
  }

  /** Takes over what was found of rows, and answers those to look at again. */
  private follow(reviewed: CalculatedColumns, { rule, rows, touched }: RuleBefore): Iterable<number> {
    for (const [old, findings] of rule.found) {
      const row = newRow(rows, old);
      if (row >= 0 && this.isAsked(row)) this.found.set(row, findings);
    }
    const again = this.readersOfAny(touched);
    for (const row of this.worthLookingAt(reviewed, touched)) again.add(row);
    if (rows.newRowOf !== null || this.looksAt !== null || rule.looksAt !== null) {
      for (let row = 0; row < reviewed.plan.grid.rowCount; row += 1) {
        const old = oldRow(rows, row);
        if (old < 0 || (this.isAsked(row) && !rule.isAsked(old))) again.add(row);
      }
    }
    for (const [row, others] of this.definition.alsoReads ?? []) {
      const before = rule.definition.alsoReads?.get(oldRow(rows, row)) ?? [];
      const isSame = before.length === others.length && before.every((other, at) => newRow(rows, other) === others[at]);
      if (!isSame) again.add(row);
    }
    return again;
  }

  /** Rows that hang on a touched row. Asked from the shorter side: an index edit touches thousands, a rule reads a few elsewhere. */
  private readersOfAny(touched: TouchedRows): Set<number> {
    const readers = new Set<number>();
    this.readersOf ??= readersIn(this.definition);
    const { readersOf } = this;
    if (readersOf.size < touched.rows.length) {
      for (const [row, rows] of readersOf) if (touched.has(row)) for (const reader of rows) readers.add(reader);
    } else for (const row of touched.rows) for (const reader of readersOf.get(row) ?? []) readers.add(reader);
    return readers;
  }

  /** The touched rows; of very many those with findings and those that may have some now. */
  private worthLookingAt(reviewed: CalculatedColumns, touched: TouchedRows): Iterable<number> {
    const { suspects, rows } = this.definition;
    if (touched.rows.length <= manyRows) return touched.rows;
    if (suspects === undefined)
      return rows !== null && rows.length < touched.rows.length ? rows.filter(touched.has) : touched.rows;
    return [...[...this.found.keys()].filter(touched.has), ...suspects(reviewed, touched.has)];
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

function marked(rows: readonly number[], rowCount: number): Uint8Array {
  const marks = new Uint8Array(rowCount);
  for (const row of rows) marks[row] = 1;
  return marks;
}

function readersIn({ alsoReads }: RowRule): ReadonlyMap<number, readonly number[]> {
  const readersOf = new Map<number, number[]>();
  for (const [row, others] of alsoReads ?? []) {
    for (const other of others) {
      const readers = readersOf.get(other);
      if (readers === undefined) readersOf.set(other, [row]);
      else readers.push(row);
    }
  }
  return readersOf;
}
