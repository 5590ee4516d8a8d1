// The formulas of a plan while it is built: one entry for each line formula and each formula of a single cell, with its shape
// and the values of its slots. Everything is numbers in growing arrays; no object is kept for a formula.

import type { Line } from "../../domain/line.ts";
import { units } from "../../domain/unit.ts";
import type { CellGrid } from "../cellGrid.ts";
import { cellState } from "../cellState.ts";
import { compileFormula } from "../compileFormula.ts";
import type { Binding } from "./binding.ts";
import { FormulaScanner } from "./formulaScanner.ts";
import { ShapeTable } from "./shapeTable.ts";

/** Cells that all formulas together may read in their years; what goes beyond shows an error instead of holding up the program. */
const mostReads = 100_000_000;

export class FormulaDrafts {
  count = 0;
  rows = new Int32Array(1024);
  shapes = new Int32Array(1024);
  /** Slots of draft d are slots[slotStart[d] .. slotStart[d + 1]). */
  slotStart = new Int32Array(1025);
  slots = new Int32Array(8192);
  readonly table: ShapeTable;
  private readonly scanner: FormulaScanner;
  private readonly binding: Binding;
  private reads = 0;

  constructor(binding: Binding, grid: CellGrid) {
    this.binding = binding;
    this.table = new ShapeTable(binding);
    this.scanner = new FormulaScanner({
      rowOf: grid.rowOf,
      classOfRow: classOfRows(binding),
      classOfRange: classOfRanges(binding),
      constantOf: binding.constantOf,
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

  private compile(text: string, line: Line, row: number, start: number, isScanned: boolean): number {
    const compiled = compileFormula(text, "canonical", this.binding.facts, line.unit);
    if (!compiled.ok) return this.table.unreadable();
    const shape = this.table.ofCompiled(compiled.value);
    this.slots.set(this.table.slotsOf(compiled.value, row), start);
    if (isScanned) this.table.learn(this.scanner, shape, compiled.value);
    return shape;
  }

  private isTooMuch(shape: number, start: number, years: number): boolean {
    for (const [index, slot] of (this.table.shapes[shape]?.slots ?? []).entries()) {
      const value = this.slots[start + index] ?? 0;
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
function classOfRanges({ tree, sets }: Binding): (from: number, to: number) => number {
  const before = units.map((unit) => {
    const counts = new Int32Array(tree.ordered.length + 1);
    for (const [row, line] of tree.ordered.entries()) {
      counts[row + 1] = (counts[row] ?? 0) + (line.unit === unit && sets.isItem(row) ? 1 : 0);
    }
    return counts;
  });
  return (from, to) => {
    const first = Math.min(from, to);
    const last = Math.max(from, to);
    let mask = 0;
    for (const [index, counts] of before.entries()) {
      if (counts[last + 1] !== counts[first]) mask |= 1 << index;
    }
    const unitOf = (row: number): number => units.indexOf(tree.ordered[row]?.unit ?? "kr");
    return 10 * mask + unitOf(from);
  };
}

export const isStanding = (table: ShapeTable, shape: number): boolean => table.shapes[shape]?.standing !== null;

/** State of a formula that cannot be calculated as it stands. */
export const standingState = (table: ShapeTable, shape: number): number =>
  table.shapes[shape]?.standing ?? cellState.nameError;
