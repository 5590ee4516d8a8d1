// The calculated figures that a published file carries for other readers (never read back). They are taken as a few arrays, which
// costs the host next to nothing and can be handed to another thread; the rows are made where the file is made.

import type { Line } from "../../shared/domain/line.ts";
import type { Columns } from "../../shared/formula/calculation.ts";
import { type GridSize, rowOfCell, yearIndexOfCell } from "../../shared/formula/cellGrid.ts";
import { cellState } from "../../shared/formula/cellState.ts";
import type { Plan } from "../../shared/formula/plan.ts";
import type { Row } from "./rowTables.ts";

/** All cells of a grid by their number, as they were when the snapshot was taken. */
export interface ComputedSnapshot {
  readonly size: GridSize;
  /** Line ids in row order, parted by line breaks. */
  readonly lineIds: string;
  readonly firstYear: number;
  /** A number means something only where its state is `number`. */
  readonly values: Float64Array<ArrayBuffer>;
  readonly states: Uint8Array<ArrayBuffer>;
}

export const emptySnapshot: ComputedSnapshot = {
  size: { rowCount: 0, yearCount: 0 },
  lineIds: "",
  firstYear: 0,
  values: new Float64Array(0),
  states: new Uint8Array(0),
};

/** The ids of lines in order, joined once for as long as they stay as they are: a file is written after every edit. */
const joinedIds = new WeakMap<readonly Line[], string>();

function idsOf(ordered: readonly Line[]): string {
  const ids = joinedIds.get(ordered) ?? ordered.map(({ id }) => id).join("\n");
  joinedIds.set(ordered, ids);
  return ids;
}

/** A copy of the figures as they stand. */
export function takeSnapshot(plan: Plan, columns: Pick<Columns, "values" | "states">): ComputedSnapshot {
  const { firstYear, rowCount, yearCount } = plan.grid;
  return {
    size: { rowCount, yearCount },
    lineIds: idsOf(plan.tree.ordered),
    firstYear,
    values: new Float64Array(columns.values),
    states: new Uint8Array(columns.states),
  };
}

/** Rows of `computed_snapshot`: empty cells have none; a cell without a number says its state in a word and has no value. */
export function snapshotRows({ size, lineIds, firstYear, values, states }: ComputedSnapshot): readonly Row[] {
  const names = Object.keys(cellState);
  const ids = lineIds.split("\n");
  const rows: Row[] = [];
  for (const [cell, state] of states.entries()) {
    if (state === cellState.empty) continue;
    const value = state === cellState.number ? (values[cell] ?? 0) : null;
    rows.push([ids[rowOfCell(size, cell)], firstYear + yearIndexOfCell(size, cell), value, names[state] ?? ""]);
  }
  return rows;
}
