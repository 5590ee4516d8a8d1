// Where the operands of a block lie in a year: added to a slot's value gives its place in the memory, whatever the formula. Found
// once for each segment, so that single cells are calculated without looking anything up.

import { cellAtIndex } from "../cellGrid.ts";
import type { Blocks, Segments } from "./blocks.ts";
import type { Layout } from "./layout.ts";
import type { Shape, SlotKind } from "./shape.ts";
import { firstIndex } from "./yearChoices.ts";

export interface SlotPlaces {
  /** Slot k of segment s is at offsets[start[s] + k]: what is added to its value, or ~place where it is one number for all. */
  readonly start: Int32Array;
  readonly offsets: Int32Array;
}

export function slotPlacesOf(layout: Layout, shapes: readonly Shape[], blocks: Blocks, segments: Segments): SlotPlaces {
  const slotsOf = (segment: number): readonly SlotKind[] =>
    shapes[blocks.shapeOf[segments.blockOf[segment] ?? 0] ?? 0]?.slots ?? [];
  const start = new Int32Array(segments.count + 1);
  for (let segment = 0; segment < segments.count; segment += 1) {
    start[segment + 1] = (start[segment] ?? 0) + slotsOf(segment).length;
  }
  const offsets = new Int32Array(start[segments.count] ?? 0);
  for (let segment = 0; segment < segments.count; segment += 1) {
    const yearIndex = segments.yearOf[segment] ?? 0;
    const slots = slotsOf(segment);
    const from = start[segment] ?? 0;
    for (let slot = 0; slot < slots.length; slot += 1) offsets[from + slot] = offsetOf(layout, slots[slot], yearIndex);
  }
  return { start, offsets };
}

/** Row 0 of what a slot reads; `~place` of a number that is the same for all. Sets and queries have their year's first cell. */
function offsetOf(layout: Layout, kind: SlotKind | undefined, yearIndex: number): number {
  const { grid, attributeStart, constantStart, extraStart } = layout;
  switch (kind?.type) {
    case "attribute":
      return attributeStart.get(kind.attribute) ?? 0;
    case "constant":
      return constantStart;
    case "year":
      return ~(extraStart + 1 + yearIndex);
    case "cell":
    case "cells":
    case "query": {
      const index = firstIndex(kind.years, yearIndex);
      return index >= 0 && index < grid.yearCount ? cellAtIndex(grid, 0, index) : ~extraStart;
    }
    default:
      return ~extraStart;
  }
}
