// How a cell looks, as a set of class names: its kind, its line, the marking, the references of the formula shown.
// CellPainter puts them on the cells.

import { cellState } from "../../shared/contract/scenarioView.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { copyClassesOf } from "../state/copyMark.ts";
import { type CurrentSheet, cellAtPoint } from "../state/currentSheet.ts";
import { cutClassesOf } from "../state/cutMark.ts";
import { isFound } from "../state/findState.ts";
import { noteOf } from "../state/noteActions.ts";
import { isPointingElsewhere, type WindowState } from "../state/windowStore.ts";
import { differingStatedText, errorText, kindOfCell } from "./cellText.ts";
import { goalOfCell } from "./goalOfCell.ts";
import { eachMark, markClasses, marksOf } from "./markClasses.ts";
import { plainSums } from "./plainSums.ts";
import { eachFillMark, rangeMarkClasses } from "./rangeMarks.ts";
import { cellKey, colourCount, coloursByCell } from "./referenceColours.ts";

/** Grid rows are ids only: numbers are read from the mirror when a cell is painted. */
export interface GridRow {
  readonly id: LineId;
}

const kindClasses = {
  heading: "cell-heading",
  locked: "cell-locked",
  empty: "cell-empty",
  input: "cell-input",
  lineFormula: "cell-formula",
  cellFormula: "cell-own-formula",
  override: "cell-override",
} as const;

const lineClasses = {
  input: "",
  formula: "",
  sum: "line-sum",
  ofWhich: "line-of-which",
  heading: "line-heading",
  text: "line-text",
  goal: "",
} as const;

const referenceClasses = Array.from({ length: colourCount }, (_, index) => `referred-${index + 1}`);

/** Every name that `classesOfCell` may give: what a painter takes away when it does not hold any more. */
export const allClasses: ReadonlySet<string> = new Set([
  ...Object.values(kindClasses),
  ...Object.values(lineClasses).filter((name) => name !== ""),
  ...markClasses,
  ...rangeMarkClasses,
  ...referenceClasses,
  "line-sum-again",
  "line-sum-plain",
  "cell-found",
  "cell-note",
  "cell-error",
  "cell-uncalculated",
  "cell-stated-differs",
  "cell-negative",
  "cell-text",
  "cell-goal-met",
  "cell-goal-breached",
  "year-history",
  "year-budget",
  "hidden-below",
  "hidden-above",
  "row-context",
]);

/** Names of one cell at a row and column of the sheet shown. */
export function classesOfCell(state: WindowState, current: CurrentSheet, row: number, column: number): Set<string> {
  const names = new Set<string>();
  const cell = cellAtPoint(current, { row, column });
  if (cell === null) return names;
  const { mirror } = current;
  const lineClass = lineClasses[cell.line.kind];
  if (lineClass !== "") names.add(lineClass);
  if (cell.line.kind === "sum" && isUnderSum(current, row)) names.add("line-sum-again");
  if (cell.line.kind === "sum" && plainSums(mirror.structure.lines).has(cell.line.id)) names.add("line-sum-plain");
  const { hiddenAfter, context } = current.shown;
  if (hiddenAfter.has(row)) names.add("hidden-below");
  if (row === 0 && hiddenAfter.has(-1)) names.add("hidden-above");
  if (context.has(cell.line.id)) names.add("row-context");
  if (isFound(cell.line.id, cell.column.id)) names.add("cell-found");
  if (cell.column.type === "label" && cell.line.note !== "") names.add("cell-note");
  if (cell.year !== null) {
    names.add(kindClasses[kindOfCell(mirror, cell.line, cell.index)]);
    if (noteOf(cell.line, cell.year) !== undefined) names.add("cell-note");
    const cellStateNow = mirror.states[cell.index];
    if (errorText(cellStateNow) !== null) names.add("cell-error");
    if (cellStateNow === cellState.notCalculated) names.add("cell-uncalculated");
    if (cellStateNow === cellState.text) names.add("cell-text");
    if (cellStateNow === cellState.number && (mirror.values[cell.index] ?? 0) < 0) names.add("cell-negative");
    if (differingStatedText(mirror, cell.line, cell.index, state.displayUnit) !== null)
      names.add("cell-stated-differs");
    const goal = goalOfCell(mirror.status, cell.line.id, cell.year);
    if (goal !== null) names.add(goal.year.met === true ? "cell-goal-met" : "cell-goal-breached");
    const role = cell.column.type === "year" ? cell.column.year.role : "plan";
    if (role !== "plan") names.add(`year-${role}`);
    const colour = shownColours(state).get(cellKey(cell.line.id, cell.year));
    if (colour !== undefined) names.add(`referred-${colour}`);
  }
  for (const name of copyClassesOf(state, current.sheet.id, cell.line.id, cell.column.id)) names.add(name);
  for (const name of cutClassesOf(state, current.sheet.id, cell.line.id, cell.column.id)) names.add(name);
  if (state.fillTarget !== null) eachFillMark(state.fillTarget, row, column, (name) => names.add(name));
  // While cells of another sheet are pointed at, the marking is not of these rows.
  const marks = isPointingElsewhere(state) ? 0 : marksOf(state.selection, row, column);
  eachMark(marks, marks, (name) => names.add(name));
  return names;
}

/** A sum right under a sum or a heading sums nothing just above it: its rule is a thin one. */
function isUnderSum({ rowIds, mirror }: CurrentSheet, row: number): boolean {
  const above = rowIds[row - 1];
  const kind = above === undefined ? undefined : mirror.lineById.get(above)?.kind;
  return kind === "sum" || kind === "heading";
}

const noColours: ReadonlyMap<string, number> = new Map();
let keptColours: { readonly from: unknown; readonly colours: ReadonlyMap<string, number> } = {
  from: null,
  colours: noColours,
};

/** Colours of the formula being typed, else of the selected cell's formula. */
function shownColours(state: WindowState): ReadonlyMap<string, number> {
  const text = state.edit === null ? state.shownReferences?.text : state.edit.referencesText;
  const references = state.edit === null ? state.shownReferences?.references : state.edit.references;
  if (references === undefined || text === undefined) return noColours;
  if (keptColours.from !== references) keptColours = { from: references, colours: coloursByCell(text, references) };
  return keptColours.colours;
}
