// The rows a measure query or INVESTERINGAR adds up, found once for each different filter.

import { holdsNumbers, type Line } from "../../domain/line.ts";
import type { LineTree } from "../../domain/lineTree.ts";
import { isChosenInvestment, isChosenMeasure } from "../measureFilter.ts";
import type { Operand } from "../operand.ts";
import type { Binding } from "./binding.ts";
import type { RowQuery } from "./layout.ts";

interface Candidates {
  readonly measures: readonly Line[];
  /** Lines that hold amounts; which of them are of an investment sheet the filter says. */
  readonly invested: readonly Line[];
}

const known = new WeakMap<LineTree, Candidates>();

/** The lines a query may count in, gathered once: a committee of many has a query of its own. */
function candidatesOf(tree: LineTree): Candidates {
  const found = known.get(tree) ?? {
    measures: tree.ordered.filter(({ measure }) => measure !== null),
    invested: tree.ordered.filter(({ measure, kind }) => measure === null && holdsNumbers(kind)),
  };
  known.set(tree, found);
  return found;
}

export function queryOf(read: Extract<Operand, { type: "measures" | "investments" }>, binding: Binding): RowQuery {
  const { tree, scenario, rowOf } = binding;
  const rowsOf = (lines: readonly Line[]): Int32Array =>
    Int32Array.from(lines.flatMap(({ id }) => rowOf.get(id) ?? []));
  if (read.type === "investments") {
    const isChosen = isChosenInvestment(read.filter, tree, scenario.lines, scenario.sheets);
    const chosen = candidatesOf(tree).invested.filter(isChosen);
    return { adds: "yearsOwn", lasting: new Int32Array(0), temporary: rowsOf(chosen) };
  }
  const isChosen = isChosenMeasure(read.filter, tree, scenario.lines);
  const chosen = candidatesOf(tree).measures.filter(isChosen);
  const rowsWith = (duration: "permanent" | "temporary"): Int32Array =>
    rowsOf(chosen.filter(({ measure }) => measure?.duration === duration));
  return {
    adds: read.query === "MEASURELEVEL" ? "level" : "yearsOwn",
    lasting: read.query === "TEMPORARY" ? new Int32Array(0) : rowsWith("permanent"),
    temporary: rowsWith("temporary"),
  };
}
