// What the operands of one formula read, one by one: for the interpreter, which calculates single cells, and for formulas that
// are tried out without a place in the plan.

import type { LineId } from "../../domain/ids.ts";
import type { CompiledFormula } from "../compileFormula.ts";
import { isMany } from "../compileFormula.ts";
import { literalValue, type Operand } from "../operand.ts";
import type { Columns } from "./columns.ts";
import type { Reading } from "./interpreter.ts";
import type { Layout } from "./layout.ts";
import type { Plan } from "./plan.ts";
import { queryOf } from "./rowQueries.ts";
import type { SlotKind } from "./shape.ts";
import { resolveYears } from "./yearChoices.ts";

/** Readings of a formula of the plan. */
export function readingsOfFormula(plan: Plan, columns: Columns, formula: number): readonly Reading[] {
  const { blocks, shapes, layout } = plan;
  const block = blocks.blockOfFormula[formula] ?? 0;
  const first = blocks.firstFormula[block] ?? 0;
  const formulas = (blocks.firstFormula[block + 1] ?? 0) - first;
  const start = (blocks.slotStart[block] ?? 0) + formula - first;
  return (shapes[blocks.shapeOf[block] ?? 0]?.slots ?? []).map((kind, slot) =>
    readingOfSlot(layout, columns, kind, blocks.slots[start + slot * formulas] ?? 0),
  );
}

function readingOfSlot(layout: Layout, columns: Columns, kind: SlotKind, value: number): Reading {
  switch (kind.type) {
    case "cell":
      return { type: "cell", row: value, years: kind.years };
    case "cells":
      return { type: "cells", set: value, years: kind.years };
    case "query": {
      const query = layout.queries[value];
      return query === undefined ? { type: "missing" } : { type: "query", query, years: kind.years };
    }
    case "constant":
      return { type: "number", value: layout.constants[value] ?? Number.NaN };
    case "attribute":
      return numberOrMissing(columns.m[(layout.attributeStart.get(kind.attribute) ?? 0) + value]);
    case "year":
      return { type: "year" };
  }
}

const numberOrMissing = (value: number | undefined): Reading =>
  value === undefined || Number.isNaN(value) ? { type: "missing" } : { type: "number", value };

/** Readings of any compiled formula that stands, or would stand, in `row`. */
export function readingsOfCompiled(plan: Plan, compiled: CompiledFormula, row: number): readonly Reading[] {
  return compiled.reads.map((read) => readingOf(plan, read, row));
}

function readingOf(plan: Plan, read: Operand, row: number): Reading {
  const { layout, binding } = plan;
  const rowOf = (lineId: LineId | null): number => (lineId === null ? row : (plan.grid.rowOf.get(lineId) ?? row));
  switch (read.type) {
    case "literal":
      return { type: "number", value: literalValue(read.digits, read.suffix) };
    case "text":
      return { type: "number", value: layout.texts.numberOf(read.text) };
    case "year":
      return { type: "year" };
    case "attribute":
      return numberOrMissing(plan.tree.ordered[rowOf(read.lineId)]?.attributes.get(read.attribute));
    case "range": {
      const set = layout.sets.ofRange(rowOf(read.fromId), rowOf(read.toId));
      return { type: "cells", set, years: resolveYears(read.year, binding.period) };
    }
    case "line": {
      const years = resolveYears(read.year, binding.period);
      if (!isMany(read, plan.facts)) return { type: "cell", row: rowOf(read.lineId), years };
      const isHeading = read.lineId !== null && plan.facts.isHeading(read.lineId);
      const set =
        isHeading && read.lineId !== null ? layout.sets.ofHeading(read.lineId) : layout.sets.ofRow(rowOf(read.lineId));
      return { type: "cells", set, years };
    }
    case "measures":
    case "investments":
      return { type: "query", query: queryOf(read, binding), years: resolveYears(read.year, binding.period) };
  }
}
