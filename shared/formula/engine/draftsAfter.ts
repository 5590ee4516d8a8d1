// Which formulas of a plan must be read again after an edit, and the others taken over: their shape stays, and what their slots name
// has gone where the edit moved it.

import type { LineId } from "../../domain/ids.ts";
import { cellAtIndex } from "../cellGrid.ts";
import type { LineFacts } from "../compileFormula.ts";
import type { EditedLine } from "./editedLine.ts";
import type { SlotMap } from "./formulaDrafts.ts";
import type { MovedRows } from "./movedRows.ts";
import type { DraftedPlan, Plan } from "./plan.ts";
import type { SetsAfter } from "./rowSetsAfter.ts";

export interface DraftEdit {
  readonly edited: readonly EditedLine[];
  /** Lines with other inputs or formulas in their cells. */
  readonly cells: ReadonlySet<LineId>;
  readonly rows: MovedRows;
  readonly sets: SetsAfter;
  readonly facts: LineFacts;
}

/** Marks the rows, as they were numbered before, whose formulas must be read again. */
export function rowsToRead(before: Plan, edit: DraftEdit): Uint8Array {
  const { blocks, shapes, grid } = before;
  const isAnew = new Uint8Array(grid.rowCount);
  const mark = (id: LineId): void => {
    const row = grid.rowOf.get(id);
    if (row !== undefined) isAnew[row] = 1;
  };
  for (const { id } of edit.edited) mark(id);
  for (const id of edit.cells) mark(id);
  const isOtherSlot = otherSlots(before, edit);
  const isOtherFacts = edit.facts !== before.facts;
  for (let block = 0; block < blocks.count; block += 1) {
    const shape = shapes[blocks.shapeOf[block] ?? 0];
    const first = blocks.firstFormula[block] ?? 0;
    const formulas = (blocks.firstFormula[block + 1] ?? 0) - first;
    // What could not be calculated may be whole now that names mean something else.
    const isStanding = isOtherFacts && shape?.standing !== null;
    for (let index = 0; isStanding && index < formulas; index += 1) isAnew[blocks.rowOfFormula[first + index] ?? 0] = 1;
    for (const [slot, { type }] of (shape?.slots ?? []).entries()) {
      const isOther = isOtherSlot[type];
      if (isOther === null) continue;
      const start = (blocks.slotStart[block] ?? 0) + slot * formulas;
      for (let index = 0; index < formulas; index += 1)
        if (isOther(blocks.slots[start + index] ?? 0)) isAnew[blocks.rowOfFormula[first + index] ?? 0] = 1;
    }
  }
  return isAnew;
}

type SlotType = "cell" | "cells" | "attribute" | "query" | "constant" | "year";

/** Which values of a slot mean something else now; null: none. */
function otherSlots(
  before: Plan,
  { rows, sets, facts }: DraftEdit,
): Readonly<Record<SlotType, ((value: number) => boolean) | null>> {
  const { newRowOf } = rows;
  const { isOther } = sets;
  const isGone = newRowOf === null ? null : (row: number): boolean => (newRowOf[row] ?? -1) < 0;
  const renamed = facts === before.facts ? null : renamedQueries(before, facts);
  return {
    cell: isGone,
    attribute: isGone,
    cells: isOther === null ? null : (set) => isOther[set] === 1,
    query: renamed === null ? null : (query) => renamed.has(query),
    constant: null,
    year: null,
  };
}

/** Queries whose names are gone or back, or no longer (or now) a committee, a programme or a unit: their formulas may not be understood. */
function renamedQueries({ table, facts: was }: Plan, is: LineFacts): ReadonlySet<number> {
  const isSame = (id: LineId | null, role: "isCommittee" | "isProgramme" | "isUnit"): boolean =>
    id === null ||
    (was[role](id) === is[role](id) && (was.labelOf(id) === undefined) === (is.labelOf(id) === undefined));
  return new Set(
    table.asked.flatMap(({ filter: { committeeId, programmeId, unitId } }, query) => {
      const isSameHere =
        isSame(committeeId, "isCommittee") && isSame(programmeId, "isProgramme") && isSame(unitId, "isUnit");
      return isSameHere ? [] : [query];
    }),
  );
}

/** The formulas of a plan by row, to be taken over by the next. */
export class FormulasBefore {
  private readonly before: Plan;
  /** Formulas of row r are formulas[start[r] .. start[r + 1]). */
  private readonly start: Int32Array;
  private readonly formulas: Int32Array;
  /** By shape, where the values of each slot have gone. */
  private readonly maps: readonly (readonly SlotMap[])[];

  constructor(before: Plan, rows: MovedRows, { setOf }: SetsAfter) {
    this.before = before;
    const { rowOfFormula } = before.blocks;
    this.start = new Int32Array(before.grid.rowCount + 1);
    for (const row of rowOfFormula) this.start[row + 1] = (this.start[row + 1] ?? 0) + 1;
    for (let row = 0; row < before.grid.rowCount; row += 1)
      this.start[row + 1] = (this.start[row + 1] ?? 0) + (this.start[row] ?? 0);
    const next = this.start.slice(0, before.grid.rowCount);
    this.formulas = new Int32Array(rowOfFormula.length);
    for (let formula = 0; formula < rowOfFormula.length; formula += 1) {
      const row = rowOfFormula[formula] ?? 0;
      this.formulas[next[row] ?? 0] = formula;
      next[row] = (next[row] ?? 0) + 1;
    }
    this.maps = before.shapes.map(({ slots }) =>
      slots.map(({ type }) =>
        type === "cell" || type === "attribute" ? rows.newRowOf : type === "cells" ? setOf : null,
      ),
    );
  }

  /** Takes over the formulas of an old row, which is now `row`, where they govern. */
  take(old: number, row: number, { grid, drafts, formulaOfCell }: DraftedPlan): void {
    const { blocks } = this.before;
    const end = this.start[old + 1] ?? 0;
    for (let at = this.start[old] ?? 0; at < end; at += 1) {
      const formula = this.formulas[at] ?? 0;
      const block = blocks.blockOfFormula[formula] ?? 0;
      const first = blocks.firstFormula[block] ?? 0;
      const count = (blocks.firstFormula[block + 1] ?? 0) - first;
      const shape = blocks.shapeOf[block] ?? 0;
      const from = (blocks.slotStart[block] ?? 0) + formula - first;
      const draft = drafts.take(shape, row, blocks.slots, from, count, this.maps[shape] ?? []);
      for (let index = 0; index < grid.yearCount; index += 1) {
        if (this.before.formulaOfCell[cellAtIndex(this.before.grid, old, index)] === formula)
          formulaOfCell[cellAtIndex(grid, row, index)] = draft;
      }
    }
  }
}
