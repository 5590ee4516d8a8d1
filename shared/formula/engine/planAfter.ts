// The plan of an edited scenario from the plan before: formulas that are as they were are taken over, moved to where their lines now
// stand, and only those of edited lines, or that name something edited, are read again. It calculates what a plan made anew
// calculates; where that would not be certain it gives up, and the plan is made anew.

import type { LineId } from "../../domain/ids.ts";
import { isSummable, type LineKind } from "../../domain/line.ts";
import { lineTreeAfter } from "../../domain/lineTreeAfter.ts";
import type { Scenario } from "../../domain/scenario.ts";
import { type CellGrid, cellAtIndex, cellCountOf } from "../cellGrid.ts";
import { lineFactsOf, readByFacts } from "../lineFactsOf.ts";
import type { Binding } from "./binding.ts";
import { ConstantPool } from "./constantPool.ts";
import { FormulasBefore, rowsToRead } from "./draftsAfter.ts";
import { type EditedLine, editedLines, headingsWithOthers } from "./editedLine.ts";
import { FormulaDrafts, mostReads } from "./formulaDrafts.ts";
import { type Levels, levelsOf } from "./levels.ts";
import { readersBefore, settleLevels } from "./levelsAfter.ts";
import { copyMoved, type MovedRows, movedRows, oldRow } from "./movedRows.ts";
import { type DraftedPlan, draftRow, gridOf, type Plan, planOfDrafts, readGraphOf } from "./plan.ts";
import { queriesAfter } from "./rowQueriesAfter.ts";
import { setsAfter } from "./rowSetsAfter.ts";
import type { ShapeTable } from "./shapeTable.ts";

/** What an edit touched: lines that came, went or became other, and lines with other inputs or formulas in their cells. */
export interface PlanEdit {
  readonly lines: ReadonlySet<LineId>;
  readonly cells: ReadonlySet<LineId>;
}

export interface PlanStep extends MovedRows {
  readonly plan: Plan;
  readonly edit: PlanEdit;
  /** Rows whose formulas were read again. */
  readonly readAnew: readonly number[];
  /** Formula cells whose formula, or what it adds up, is another. */
  readonly anew: readonly number[];
}

/** Tables of shapes that have been gone on with: what is added for one follower must not meet another's. */
const followed = new WeakSet<ShapeTable>();
/** From so large a part of the cells on, levels are found anew for all. */
const mostAnew = 0.25;

/**
 * The plan after an edit; null where it is better made anew: other years, another kind or unit of a line, other sheets. A plan is gone on
 * with once; a trial is made beside it, and may be made any number of times before.
 */
export function planAfter(
  before: Plan,
  scenario: Scenario,
  edit: PlanEdit,
  how: "goingOn" | "trial" = "goingOn",
): PlanStep | null {
  if (before.table.hasTooMuch || followed.has(before.table) || !hasSameFrame(before, scenario)) return null;
  const edited = editedLines(before, scenario, edit.lines);
  if (!edited.every(isStill)) return null;
  const isTrial = how === "trial";
  const table = isTrial ? before.table.copy() : before.table;
  followed.add(table);
  const step = lineTreeAfter(before.tree, before.scenario, scenario, edit.lines);
  const { tree, isSameOrder } = step;
  const grid = step.newRowOf === null ? before.grid : gridOf(scenario, tree);
  const rows = movedRows(step.newRowOf, grid.rowCount);
  const isNamedAlike = step.newRowOf === null && edited.every(isReadAlike);
  const facts = isNamedAlike ? before.facts : lineFactsOf(scenario, tree);
  const headings = headingsWithOthers(before, tree, edited);
  const sets = setsAfter(before, step, headings);
  const constants = new ConstantPool(isTrial ? before.binding.constants.copy() : before.binding.constants);
  const bound = { scenario, tree, facts, rowOf: grid.rowOf, sets: sets.sets, constants };
  const binding: Binding = { ...before.binding, ...bound, queries: [] };
  const { queries, isOther } = queriesAfter(before, binding, { edited, rows, isSameOrder, headings });
  binding.queries.push(...queries);

  const isAnew = rowsToRead(before, { edited, cells: edit.cells, rows, sets, facts });
  const drafts = new FormulaDrafts(binding, grid, table);
  const drafted = { grid, binding, drafts, formulaOfCell: new Int32Array(cellCountOf(grid)).fill(-1) };
  const formulas = new FormulasBefore(before, rows, sets);
  const rowsAnew = new Set<number>();
  for (let row = 0; row < grid.rowCount; row += 1) {
    const old = oldRow(rows, row);
    if (old >= 0 && isAnew[old] === 0) {
      formulas.take(old, row, drafted);
      continue;
    }
    draftRow(scenario, tree, grid, row, drafts, drafted.formulaOfCell);
    rowsAnew.add(row);
  }
  const readAnew = [...rowsAnew];
  if (drafts.table.hasTooMuch || mayReadTooMuch(drafted)) return null;
  if (isOther.includes(1)) for (const row of rowsAsking(drafts, isOther)) rowsAnew.add(row);
  const cells = cellsOfRows(grid, rowsAnew);
  const levels = levelsAfter(before, drafted, { rows, cells, isAnew });
  const plan = planOfDrafts({ ...drafted, ...levels, scenario });
  return { ...rows, plan, edit, readAnew, anew: cells.filter((cell) => (plan.formulaOfCell[cell] ?? -1) >= 0) };
}

const hasSameFrame = ({ scenario: was }: Plan, is: Scenario): boolean =>
  was.head.period.firstYear === is.head.period.firstYear &&
  was.head.period.lastYear === is.head.period.lastYear &&
  was.head.period.budgetYear === is.head.period.budgetYear &&
  was.sheets.length === is.sheets.length &&
  was.sheets.every((sheet, at) => {
    const other = is.sheets[at];
    return (
      sheet === other ||
      (sheet.id === other?.id &&
        sheet.kind === other.kind &&
        sheet.firstYear === other.firstYear &&
        sheet.lastYear === other.lastYear)
    );
  });

/** What formulas that name the line rest on: it holds what it held, in the same years. */
const isStill = ({ before, after }: EditedLine): boolean =>
  before === null ||
  after === null ||
  (isSameKind(before.kind, after.kind) && before.unit === after.unit && before.homeSheetId === after.homeSheetId);

/** A line that gets or loses its formula is an item as it was. */
const isSameKind = (was: LineKind, is: LineKind): boolean => was === is || (isSummable(was) && isSummable(is));

const isReadAlike = ({ before, after }: EditedLine): boolean =>
  before !== null && after !== null && readByFacts(before) === readByFacts(after);

/** May all formulas together read more than is let through? Counted high: which of them are left out is then asked of all. */
function mayReadTooMuch({ drafts, binding: { sets, queries }, grid }: DraftedPlan): boolean {
  let reads = 0;
  const { shapes } = drafts.table;
  for (let draft = 0; draft < drafts.count; draft += 1) {
    const slots = shapes[drafts.shapes[draft] ?? 0]?.slots ?? [];
    const start = drafts.slotStart[draft] ?? 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const type = slots[slot]?.type;
      if (type !== "cells" && type !== "query") continue;
      const value = drafts.slots[start + slot] ?? 0;
      const { lasting, temporary } = queries[value] ?? {};
      const rows = type === "cells" ? sets.size(value) : (lasting?.length ?? 0) + (temporary?.length ?? 0);
      reads += rows * grid.yearCount * grid.yearCount;
    }
  }
  return reads > mostReads;
}

/** Rows with a formula that asks one of the queries marked. */
function* rowsAsking(drafts: FormulaDrafts, isOther: Uint8Array): Iterable<number> {
  const { shapes } = drafts.table;
  for (let draft = 0; draft < drafts.count; draft += 1) {
    const slots = shapes[drafts.shapes[draft] ?? 0]?.slots ?? [];
    const start = drafts.slotStart[draft] ?? 0;
    for (let slot = 0; slot < slots.length; slot += 1) {
      if (slots[slot]?.type === "query" && isOther[drafts.slots[start + slot] ?? 0] === 1)
        yield drafts.rows[draft] ?? 0;
    }
  }
}

function cellsOfRows(grid: CellGrid, rows: Iterable<number>): readonly number[] {
  const cells: number[] = [];
  for (const row of rows)
    for (let index = 0; index < grid.yearCount; index += 1) cells.push(cellAtIndex(grid, row, index));
  return cells;
}

interface LevelStep {
  readonly rows: MovedRows;
  /** Cells of the rows that were read again, or add up other lines. */
  readonly cells: readonly number[];
  readonly isAnew: Uint8Array;
}

function levelsAfter(before: Plan, drafted: DraftedPlan, { rows, cells, isAnew }: LevelStep): Levels {
  const graph = readGraphOf(drafted);
  const { grid } = drafted;
  if (before.cycleOfCell.size > 0 || cells.length > 1_000 + mostAnew * graph.cellCount) return levelsOf(graph);
  const levelOfCell = new Int32Array(graph.cellCount);
  copyMoved(rows, before.grid, grid, before.levelOfCell, levelOfCell);
  const visitReaders = readersBefore(before, rows, grid, isAnew);
  const isSettled = settleLevels(graph, levelOfCell, { cells, visitReaders });
  return isSettled ? { levelOfCell, cycleOfCell: before.cycleOfCell } : levelsOf(graph);
}
