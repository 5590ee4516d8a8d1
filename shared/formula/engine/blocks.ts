// Blocks: formulas of one shape that stand on the same levels in the same years, in stored order. A block in one year is a
// segment: its cells are calculated together, operand by operand.

import { cellAtIndex } from "../cellGrid.ts";
import type { FormulaDrafts } from "./formulaDrafts.ts";
import type { Layout } from "./layout.ts";
import { runLength } from "./tape.ts";

/** How the places of an operand lie over a run of formulas. */
export const scattered = 0;
export const inOrder = 1;
export const oneForAll = 2;

export interface Blocks {
  readonly count: number;
  readonly shapeOf: Int32Array;
  /** Formulas of block b are [firstFormula[b], firstFormula[b + 1]). */
  readonly firstFormula: Int32Array;
  /** Row of each formula. */
  readonly rowOfFormula: Int32Array;
  readonly blockOfFormula: Int32Array;
  /** Slot k of the i-th formula of block b (n formulas): slots[slotStart[b] + k * n + i]. */
  readonly slotStart: Int32Array;
  readonly slots: Int32Array;
  /** How slot k lies in run c of block b (r runs): order[orderStart[b] + k * r + c]; the rows themselves come after the last slot. */
  readonly orderStart: Int32Array;
  readonly order: Uint8Array;
  /** Runs of block b are [firstRun[b], firstRun[b + 1]); a run begins at its formula of the block and ends where the next begins. */
  readonly firstRun: Int32Array;
  readonly runBegin: Int32Array;
  /** Level of block b in each year: levels[b * yearCount + yearIndex], 0 where it has nothing to calculate. */
  readonly levels: Int32Array;
}

export interface Segments {
  readonly count: number;
  /** By level. */
  readonly blockOf: Int32Array;
  readonly yearOf: Int32Array;
  /** Segment of block b in a year: ofBlock[b * yearCount + yearIndex], -1 where there is none. */
  readonly ofBlock: Int32Array;
}

/** A stretch over which an operand is the same is worth a run of its own from this length on. */
const worthItsRun = 128;

/** Sorts drafts into blocks; `formulaOfCell` gets the new numbers. */
export function blocksOf(
  layout: Pick<Layout, "grid">,
  drafts: FormulaDrafts,
  formulaOfCell: Int32Array,
  levelOfCell: Int32Array,
): Blocks {
  const { grid } = layout;
  const { blockOfDraft, shapes, levels } = groupDrafts(layout, drafts, formulaOfCell, levelOfCell);
  const count = shapes.length;
  const firstFormula = new Int32Array(count + 1);
  for (let draft = 0; draft < drafts.count; draft += 1) {
    const next = (blockOfDraft[draft] ?? 0) + 1;
    firstFormula[next] = (firstFormula[next] ?? 0) + 1;
  }
  for (let block = 0; block < count; block += 1) {
    firstFormula[block + 1] = (firstFormula[block + 1] ?? 0) + (firstFormula[block] ?? 0);
  }
  const place = firstFormula.slice(0, count);
  const formulaOfDraft = new Int32Array(drafts.count);
  const draftOfFormula = new Int32Array(drafts.count);
  for (let draft = 0; draft < drafts.count; draft += 1) {
    const block = blockOfDraft[draft] ?? 0;
    const formula = place[block] ?? 0;
    place[block] = formula + 1;
    formulaOfDraft[draft] = formula;
    draftOfFormula[formula] = draft;
  }
  for (let cell = 0; cell < formulaOfCell.length; cell += 1) {
    const draft = formulaOfCell[cell] ?? -1;
    if (draft >= 0) formulaOfCell[cell] = formulaOfDraft[draft] ?? -1;
  }

  const rowOfFormula = new Int32Array(drafts.count);
  const blockOfFormula = new Int32Array(drafts.count);
  const slotStart = new Int32Array(count + 1);
  const orderStart = new Int32Array(count + 1);
  const slotCounts = shapes.map((shape) => drafts.table.shapes[shape]?.slots.length ?? 0);
  for (let block = 0; block < count; block += 1) {
    const formulas = (firstFormula[block + 1] ?? 0) - (firstFormula[block] ?? 0);
    slotStart[block + 1] = (slotStart[block] ?? 0) + (slotCounts[block] ?? 0) * formulas;
  }
  const slots = new Int32Array(slotStart[count] ?? 0);
  for (let formula = 0; formula < drafts.count; formula += 1) {
    const draft = draftOfFormula[formula] ?? 0;
    const block = blockOfDraft[draft] ?? 0;
    const first = firstFormula[block] ?? 0;
    const formulas = (firstFormula[block + 1] ?? 0) - first;
    rowOfFormula[formula] = drafts.rows[draft] ?? 0;
    blockOfFormula[formula] = block;
    const from = drafts.slotStart[draft] ?? 0;
    const slotCount = slotCounts[block] ?? 0;
    let to = (slotStart[block] ?? 0) + formula - first;
    for (let slot = 0; slot < slotCount; slot += 1) {
      slots[to] = drafts.slots[from + slot] ?? 0;
      to += formulas;
    }
  }
  const begins: number[] = [];
  const firstRun = new Int32Array(count + 1);
  for (let block = 0; block < count; block += 1) {
    const formulas = (firstFormula[block + 1] ?? 0) - (firstFormula[block] ?? 0);
    const slotCount = slotCounts[block] ?? 0;
    for (let from = 0; from < formulas; ) {
      begins.push(from);
      from = endOfRun(slots, slotStart[block] ?? 0, slotCount, formulas, from);
    }
    firstRun[block + 1] = begins.length;
    const runs = begins.length - (firstRun[block] ?? 0);
    orderStart[block + 1] = (orderStart[block] ?? 0) + (slotCount + 1) * runs;
  }
  const order = new Uint8Array(orderStart[count] ?? 0);
  for (let block = 0; block < count; block += 1) {
    const first = firstFormula[block] ?? 0;
    const formulas = (firstFormula[block + 1] ?? 0) - first;
    const slotCount = slotCounts[block] ?? 0;
    const blockBegins = begins.slice(firstRun[block], firstRun[block + 1]);
    for (let slot = 0; slot <= slotCount; slot += 1) {
      const values = slot === slotCount ? rowOfFormula : slots;
      const start = slot === slotCount ? first : (slotStart[block] ?? 0) + slot * formulas;
      for (const [run, begin] of blockBegins.entries()) {
        const n = (blockBegins[run + 1] ?? formulas) - begin;
        order[(orderStart[block] ?? 0) + slot * blockBegins.length + run] = orderOf(
          values,
          start + begin,
          n,
          slot < slotCount,
        );
      }
    }
  }
  const levelTable = new Int32Array(count * grid.yearCount);
  for (const [block, signature] of levels.entries()) levelTable.set(signature, block * grid.yearCount);
  return {
    count,
    shapeOf: Int32Array.from(shapes),
    firstFormula,
    rowOfFormula,
    blockOfFormula,
    slotStart,
    slots,
    orderStart,
    order,
    firstRun,
    runBegin: Int32Array.from(begins),
    levels: levelTable,
  };
}

/** Block of each draft. Neighbours are nearly always alike, so the last block of the shape is tried before the others. */
function groupDrafts(
  { grid }: Pick<Layout, "grid">,
  drafts: FormulaDrafts,
  formulaOfCell: Int32Array,
  levelOfCell: Int32Array,
): { readonly blockOfDraft: Int32Array; readonly shapes: readonly number[]; readonly levels: readonly Int32Array[] } {
  const blockOfDraft = new Int32Array(drafts.count);
  const shapes: number[] = [];
  const levels: Int32Array[] = [];
  const lastOfShape = new Map<number, number>();
  /** Blocks by a number made of shape and levels, which few others share. */
  const byHash = new Map<number, number[]>();
  const signature = new Int32Array(grid.yearCount);
  for (let draft = 0; draft < drafts.count; draft += 1) {
    const row = drafts.rows[draft] ?? 0;
    const shape = drafts.shapes[draft] ?? 0;
    for (let index = 0; index < grid.yearCount; index += 1) {
      const cell = cellAtIndex(grid, row, index);
      signature[index] = formulaOfCell[cell] === draft ? (levelOfCell[cell] ?? 0) : 0;
    }
    let block = lastOfShape.get(shape) ?? -1;
    if (block < 0 || !areEqual(levels[block], signature)) {
      const hash = hashOf(shape, signature);
      const alike = byHash.get(hash) ?? [];
      const known = alike.find((other) => shapes[other] === shape && areEqual(levels[other], signature));
      block = known ?? shapes.length;
      if (known === undefined) {
        alike.push(block);
        byHash.set(hash, alike);
        shapes.push(shape);
        levels.push(signature.slice());
      }
      lastOfShape.set(shape, block);
    }
    blockOfDraft[draft] = block;
  }
  return { blockOfDraft, shapes, levels };
}

function hashOf(shape: number, levels: Int32Array): number {
  let hash = shape;
  for (let index = 0; index < levels.length; index += 1) hash = (Math.imul(hash, 31) + (levels[index] ?? 0)) | 0;
  return hash;
}

function areEqual(left: Int32Array | undefined, right: Int32Array): boolean {
  if (left === undefined) return false;
  for (let index = 0; index < right.length; index += 1) if (left[index] !== right[index]) return false;
  return true;
}

/** Where a run that begins at `from` ends: at its full length, or earlier where an operand that was long the same changes. */
function endOfRun(slots: Int32Array, slotStart: number, slotCount: number, formulas: number, from: number): number {
  let end = Math.min(formulas, from + runLength);
  for (let slot = 0; slot < slotCount && end - from > worthItsRun; slot += 1) {
    const at = slotStart + slot * formulas + from;
    const value = slots[at];
    if (slots[at + worthItsRun - 1] !== value) continue;
    let same = 1;
    while (from + same < end && slots[at + same] === value) same += 1;
    if (same >= worthItsRun) end = from + same;
  }
  return end;
}

function orderOf(values: Int32Array, from: number, n: number, mayBeOne: boolean): number {
  const first = values[from] ?? 0;
  let isOne = mayBeOne;
  let isInOrder = true;
  for (let index = 1; index < n && (isOne || isInOrder); index += 1) {
    const value = values[from + index] ?? 0;
    if (value !== first) isOne = false;
    if (value !== first + index) isInOrder = false;
  }
  if (isOne) return oneForAll;
  return isInOrder ? inOrder : scattered;
}

/** Segments by level; within a level in stored order of their blocks. */
export function segmentsOf({ count, levels }: Blocks, yearCount: number): Segments {
  const places: number[] = [];
  for (let place = 0; place < count * yearCount; place += 1) if ((levels[place] ?? 0) > 0) places.push(place);
  const sorted = places.toSorted((left, right) => (levels[left] ?? 0) - (levels[right] ?? 0) || left - right);
  const ofBlock = new Int32Array(count * yearCount).fill(-1);
  for (const [segment, place] of sorted.entries()) ofBlock[place] = segment;
  return {
    count: sorted.length,
    blockOf: Int32Array.from(sorted, (place) => Math.floor(place / yearCount)),
    yearOf: Int32Array.from(sorted, (place) => place % yearCount),
    ofBlock,
  };
}
