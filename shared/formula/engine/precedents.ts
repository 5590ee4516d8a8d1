// The cells a formula reads where it stands: used to find the order of calculation, and by everyone who asks what a number
// is made of.

import { cellAtIndex } from "../cellGrid.ts";
import { hasEnds, visitQueryCells } from "./cellVisits.ts";
import type { Layout } from "./layout.ts";
import type { SlotKind } from "./shape.ts";
import { firstIndex, lastIndex } from "./yearChoices.ts";

/** Visits what the slot reads in a year: cells inside the plan period, inputs and formulas alike. */
export function visitSlot(
  layout: Pick<Layout, "grid" | "sets" | "queries">,
  slot: SlotKind,
  value: number,
  yearIndex: number,
  visit: (cell: number) => void,
): void {
  const { grid, sets } = layout;
  if (slot.type === "cell") {
    const index = firstIndex(slot.years, yearIndex);
    if (index >= 0 && index < grid.yearCount) visit(cellAtIndex(grid, value, index));
  } else if (slot.type === "cells") {
    // A span that is not there is a fault by itself: nothing is read, and no cycle goes through it.
    if (!hasEnds(layout, value, slot.years, yearIndex)) return;
    const from = Math.max(0, firstIndex(slot.years, yearIndex));
    const to = Math.min(grid.yearCount - 1, lastIndex(slot.years, yearIndex));
    const list = sets.listOf(value);
    const isDense = sets.isDense(value);
    for (let index = from; index <= to; index += 1) {
      if (list !== null) for (const row of list) visit(cellAtIndex(grid, row, index));
      else {
        const last = sets.lastRow(value);
        for (let row = sets.firstRow(value); row <= last; row += 1) {
          if (isDense || sets.isItemOf(value, row)) visit(cellAtIndex(grid, row, index));
        }
      }
    }
  } else if (slot.type === "query") {
    const query = layout.queries[value];
    const index = firstIndex(slot.years, yearIndex);
    if (query !== undefined && index >= 0 && index < grid.yearCount) visitQueryCells(layout, query, index, visit);
  }
}
