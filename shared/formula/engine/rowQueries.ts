// The rows a measure query or INVESTERINGAR adds up, found once for each different filter.

import type { Line } from "../../domain/line.ts";
import { isChosenInvestment, isChosenMeasure } from "../measureFilter.ts";
import type { Operand } from "../operand.ts";
import type { Binding } from "./binding.ts";
import type { RowQuery } from "./layout.ts";

export function queryOf(read: Extract<Operand, { type: "measures" | "investments" }>, binding: Binding): RowQuery {
  const { tree, scenario, rowOf } = binding;
  const rowsOf = (lines: readonly Line[]): Int32Array =>
    Int32Array.from(lines.flatMap(({ id }) => rowOf.get(id) ?? []));
  if (read.type === "investments") {
    const isChosen = isChosenInvestment(read.filter, tree, scenario.lines, scenario.sheets);
    return { adds: "yearsOwn", lasting: new Int32Array(0), temporary: rowsOf(tree.ordered.filter(isChosen)) };
  }
  const isChosen = isChosenMeasure(read.filter, tree, scenario.lines);
  const chosen = tree.ordered.filter(isChosen);
  const rowsWith = (duration: "permanent" | "temporary"): Int32Array =>
    rowsOf(chosen.filter(({ measure }) => measure?.duration === duration));
  return {
    adds: read.query === "MEASURELEVEL" ? "level" : "yearsOwn",
    lasting: read.query === "TEMPORARY" ? new Int32Array(0) : rowsWith("permanent"),
    temporary: rowsWith("temporary"),
  };
}
