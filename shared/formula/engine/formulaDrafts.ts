// The formulas of a plan while it is built: one entry for each line formula and each formula of a single cell, with its shape
// and the values of its slots. Everything is numbers in growing arrays; no object is kept for a formula.

import { isLineId } from "../../domain/ids.ts";
import { isSummable, type Line } from "../../domain/line.ts";
import { units } from "../../domain/unit.ts";
import type { CellGrid } from "../cellGrid.ts";
import { compileFormula } from "../compileFormula.ts";
import type { Binding } from "./binding.ts";
import { FormulaScanner } from "./formulaScanner.ts";
import { rowsByIdIn } from "./rowsById.ts";
import { ShapeTable } from "./shapeTable.ts";

/** Cells that all formulas together may read in their years; what goes beyond shows an error instead of holding up the program. */
export const mostReads = 100_000_000;

export class FormulaDrafts {
  count = 0;
  rows: Int32Array<ArrayBuffer>;
  shapes: Int32Array<ArrayBuffer>;
  /** Slots of draft d are slots[slotStart[d] .. slotStart[d + 1]). */
  slotStart: Int32Array<ArrayBuffer>;
  slots: Int32Array<ArrayBuffer>;
  readonly table: ShapeTable;
  private readonly scanner: FormulaScanner;
  private readonly binding: Binding;
  private reads = 0;

  /** `before`: the shapes of the plan this one follows; few formulas are then read anew. */
  constructor(binding: Binding, grid: CellGrid, before: ShapeTable | null = null) {
    this.binding = binding;
    // About one formula a line is the rule; what is more makes the arrays grow.
    const expected = 1_024 + grid.rowCount;
    this.rows = new Int32Array(expected);
    this.shapes = new Int32Array(expected);
    this.slotStart = new Int32Array(expected + 1);
    this.slots = new Int32Array(8 * expected);
    this.table = new ShapeTable(binding, before);
    this.scanner = new FormulaScanner({
      rowAt: before === null ? rowsByIdIn(grid.rowOf) : rowById(grid.rowOf),
      classOfRow: classOfRows(binding),
      classOfRange: classOfRanges(binding),
      constantOf: (value) => binding.constants.of(value),
    });
  }

  /** Adds the formula that stands in `row`, governing `years` years. Answers its number. */
  add(text: string, line: Line, row: number, years: number): number {
    this.makeRoom();
    const start = this.slotStart[this.count] ?? 0;
    const isScanned = this.scanner.scan(text, row, units.indexOf(line.unit));
    let shape = isScanned ? this.table.find(this.scanner, this.slots, start) : -1;
    if (shape < 0) shape = this.compile(text, line, row, start, isScanned);
    const slotCount = this.table.shapes[shape]?.slots.length ?? 0;
    this.rows[this.count] = row;
    this.shapes[this.count] = this.isTooMuch(shape, start, years) ? this.table.tooMuch() : shape;
    this.slotStart[this.count + 1] = start + slotCount;
    this.count += 1;
    return this.count - 1;
  }

  /** Takes over a formula of the plan before: slot k is at `slots[from + k * step]`, and `placeOf` says what it is now. */
  take(shape: number, row: number, slots: Int32Array, from: number, step: number, placeOf: readonly SlotMap[]): number {
    this.makeRoom();
    const start = this.slotStart[this.count] ?? 0;
    for (let slot = 0; slot < placeOf.length; slot += 1) {
      const value = slots[from + slot * step] ?? 0;
      this.slots[start + slot] = placeOf[slot]?.[value] ?? value;
    }
    this.rows[this.count] = row;
    this.shapes[this.count] = shape;
    this.slotStart[this.count + 1] = start + placeOf.length;
    this.count += 1;
    return this.count - 1;
  }

  private compile(text: string, line: Line, row: number, start: number, isScanned: boolean): number {
    const compiled = compileFormula(text, "canonical", this.binding.facts, line.unit);
    if (!compiled.ok) return this.table.unreadable();
    const shape = this.table.ofCompiled(compiled.value);
    this.slots.set(this.table.slotsOf(compiled.value, row), start);
    if (isScanned) this.table.learn(this.scanner, shape, compiled.value);
    return shape;
  }

  private isTooMuch(shape: number, start: number, years: number): boolean {
    const kinds = this.table.shapes[shape]?.slots ?? [];
    for (let index = 0; index < kinds.length; index += 1) {
      const slot = kinds[index];
      const value = this.slots[start + index] ?? 0;
      if (slot === undefined) continue;
      if (slot.type === "cells") {
        const span = slot.years.isSpan ? this.binding.period.yearCount : 1;
        this.reads += this.binding.sets.size(value) * years * span;
      } else if (slot.type === "query") {
        const query = this.binding.queries[value];
        this.reads +=
          ((query?.lasting.length ?? 0) * this.binding.period.yearCount + (query?.temporary.length ?? 0)) * years;
      }
    }
    return this.reads > mostReads;
  }

  private makeRoom(): void {
    if (this.count + 1 >= this.rows.length) {
      this.rows = doubled(this.rows);
      this.shapes = doubled(this.shapes);
      this.slotStart = doubled(this.slotStart);
    }
    if ((this.slotStart[this.count] ?? 0) + mostSlots > this.slots.length) this.slots = doubled(this.slots);
  }
}

/** Where the values of a slot have gone; null where they are what they were. */
export type SlotMap = Int32Array | null;

const idLength = 12;
/** Row of the id that begins at a place of a text, -1 where there is none: without a table of all ids. */
const rowById =
  (rowOf: CellGrid["rowOf"]) =>
  (text: string, at: number): number => {
    const id = text.slice(at, at + idLength);
    return isLineId(id) ? (rowOf.get(id) ?? -1) : -1;
  };

const mostSlots = 2_048;

const doubled = (array: Int32Array): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
};

/** Unit and kind of a row; -1 for a line that the parser must look at. */
function classOfRows({ tree, facts }: Binding): (row: number) => number {
  const known = new Int16Array(tree.ordered.length).fill(-2);
  const classOf = (row: number): number => {
    const line = tree.ordered[row];
    if (line === undefined || line.kind === "text") return -1;
    if (line.kind !== "heading") return units.indexOf(line.unit);
    return 100 + 10 * maskOf(facts.unitsUnder(line.id)) + units.indexOf(line.unit);
  };
  return (row) => {
    if (known[row] === -2) known[row] = classOf(row);
    return known[row] ?? -1;
  };
}

const maskOf = (found: readonly (typeof units)[number][]): number =>
  found.reduce((mask, unit) => mask | (1 << units.indexOf(unit)), 0);

/** Units of the items between two rows, from counts of each unit, and the unit of the first line (it counts when there are none). */
function classOfRanges({ tree }: Binding): (from: number, to: number) => number {
  let before: readonly Int32Array[] | null = null;
  const unitOf = (row: number): number => units.indexOf(tree.ordered[row]?.unit ?? "kr");
  return (from, to) => {
    before ??= itemsOfUnits(tree, unitOf);
    const first = Math.min(from, to);
    const last = Math.max(from, to);
    let mask = 0;
    for (let unit = 0; unit < before.length; unit += 1) {
      const counts = before[unit];
      if (counts !== undefined && counts.length > 0 && counts[last + 1] !== counts[first]) mask |= 1 << unit;
    }
    return 10 * mask + unitOf(from);
  };
}

/** Items of each unit among rows [0, row); empty for a unit that no item has. */
function itemsOfUnits(tree: Binding["tree"], unitOf: (row: number) => number): readonly Int32Array[] {
  const rowCount = tree.ordered.length;
  const unitOfItem = new Int8Array(rowCount);
  for (let row = 0; row < rowCount; row += 1)
    unitOfItem[row] = isSummable(tree.ordered[row]?.kind ?? "text") ? unitOf(row) : -1;
  return units.map((_, unit) => {
    if (!unitOfItem.includes(unit)) return new Int32Array(0);
    const counts = new Int32Array(rowCount + 1);
    let count = 0;
    for (let row = 0; row < rowCount; row += 1) {
      if (unitOfItem[row] === unit) count += 1;
      counts[row + 1] = count;
    }
    return counts;
  });
}

export const isStanding = (table: ShapeTable, shape: number): boolean => table.shapes[shape]?.standing !== null;
