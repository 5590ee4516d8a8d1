// The rows a measure query or INVESTERINGAR adds up, found once for each different filter.

import { holdsNumbers, type Line } from "../../domain/line.ts";
import { lineIndexOf, linesIn, rowsOfSheets } from "../../domain/lineIndex.ts";
import type { LineTree } from "../../domain/lineTree.ts";
import { isChosenInvestment, isChosenMeasure } from "../measureFilter.ts";
import type { Operand } from "../operand.ts";
import type { Binding } from "./binding.ts";
import type { RowQuery } from "./layout.ts";

type Candidates = readonly { readonly line: Line; readonly row: number }[];

const knownMeasures = new WeakMap<LineTree, Candidates>();
const knownInvested = new WeakMap<LineTree, Candidates>();

/** The measures a query may count in, gathered once: a committee of many has a query of its own. */
function measuresOf(tree: LineTree): Candidates {
  const found = knownMeasures.get(tree) ?? linesIn(tree, lineIndexOf(tree).withMeasure);
  knownMeasures.set(tree, found);
  return found;
}

/** Lines of amounts on the sheets of investments. */
function investedOf(tree: LineTree, { sheets }: Binding["scenario"]): Candidates {
  const known = knownInvested.get(tree);
  if (known !== undefined) return known;
  const homes = new Set(sheets.flatMap(({ id, kind }) => (kind === "investments" ? [id] : [])));
  const rows = rowsOfSheets(tree, (id) => homes.has(id));
  const found = linesIn(tree, rows).filter(({ line: { measure, kind } }) => measure === null && holdsNumbers(kind));
  knownInvested.set(tree, found);
  return found;
}

/** The rows of a query of measures after an edit: only the lines edited, as they now are, are asked whether they are counted in. */
export function measuresAfter(
  moved: RowQuery,
  read: Extract<Operand, { type: "measures" }>,
  { tree, scenario }: Binding,
  edited: readonly Line[],
): RowQuery {
  const isChosen = isChosenMeasure(read.filter, tree, scenario.lines);
  const rows = new Set(edited.map(({ id }) => tree.rowOf.get(id) ?? -1));
  const chosen = edited.filter(isChosen);
  const after = (was: Int32Array, duration: "permanent" | "temporary"): Int32Array => {
    const stay = was.filter((row) => !rows.has(row));
    const added = chosen.flatMap(({ id, measure }) =>
      measure?.duration === duration ? (tree.rowOf.get(id) ?? []) : [],
    );
    return added.length === 0 ? stay : Int32Array.from([...stay, ...added]).sort();
  };
  return {
    adds: moved.adds,
    lasting: read.query === "TEMPORARY" ? moved.lasting : after(moved.lasting, "permanent"),
    temporary: after(moved.temporary, "temporary"),
  };
}

export function queryOf(read: Extract<Operand, { type: "measures" | "investments" }>, binding: Binding): RowQuery {
  const { tree, scenario } = binding;
  const rowsOf = (chosen: Candidates): Int32Array => Int32Array.from(chosen, ({ row }) => row);
  if (read.type === "investments") {
    const isChosen = isChosenInvestment(read.filter, tree, scenario.lines, scenario.sheets);
    const chosen = investedOf(tree, scenario).filter(({ line }) => isChosen(line));
    return { adds: "yearsOwn", lasting: new Int32Array(0), temporary: rowsOf(chosen) };
  }
  const isChosen = isChosenMeasure(read.filter, tree, scenario.lines);
  const chosen = measuresOf(tree).filter(({ line }) => isChosen(line));
  const rowsWith = (duration: "permanent" | "temporary"): Int32Array =>
    rowsOf(chosen.filter(({ line }) => line.measure?.duration === duration));
  return {
    adds: read.query === "MEASURELEVEL" ? "level" : "yearsOwn",
    lasting: read.query === "TEMPORARY" ? new Int32Array(0) : rowsWith("permanent"),
    temporary: rowsWith("temporary"),
  };
}
