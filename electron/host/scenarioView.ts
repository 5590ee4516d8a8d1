// From a scenario and its calculation to what the window may know: structure, ranges of cells, status. Nothing is calculated
// here; formulas are written out in Swedish, marks are told from what was entered.

import {
  type CellFormulaView,
  type CellRange,
  cellMark,
  cellState,
  type GoalView,
  type LineView,
  type PatchRange,
  type SheetView,
  type YearView,
} from "../../shared/contract/scenarioView.ts";
import type { StructureHead } from "../../shared/contract/structureNews.ts";
import type { LineId } from "../../shared/domain/ids.ts";
import { holdsNumbers, type Line } from "../../shared/domain/line.ts";
import { factsOfAttribute, lineAttributes } from "../../shared/domain/lineAttribute.ts";
import { type PlanPeriod, roleOfYear, yearsOf } from "../../shared/domain/planPeriod.ts";
import type { Scenario, Sheet } from "../../shared/domain/scenario.ts";
import { formatForEditing } from "../../shared/format/numbers.ts";
import { type Columns, textOfCell } from "../../shared/formula/calculation.ts";
import { hasCellFormula } from "../../shared/formula/cellFormulas.ts";
import { type CompiledFormula, compileFormula } from "../../shared/formula/compileFormula.ts";
import { printParts } from "../../shared/formula/formulaParts.ts";
import {
  cellOf,
  compiledAt,
  compiledOfRow,
  type Plan,
  rowOfCell,
  yearIndexOfCell,
  yearOfCell,
} from "../../shared/formula/plan.ts";
import type { GoalResult } from "../../shared/review/goals.ts";
import { windowTexts } from "../../shared/texts/view.ts";

/** "=VON[föregående] * 1,02", null without a formula. */
const swedishFormula = (plan: Plan, compiled: CompiledFormula | null): string | null =>
  compiled === null ? null : `=${printParts(compiled.parts, "swedish", plan.facts)}`;

export const headView = ({ head }: Scenario): StructureHead => ({
  scenarioId: head.scenarioId,
  title: head.title,
  municipality: head.municipality,
  displayUnit: head.displayUnit,
  baselineName: head.baselineName,
  organisation: head.organisation,
});

export const yearViews = (period: PlanPeriod): readonly YearView[] =>
  yearsOf(period).map((year) => {
    const role = roleOfYear(period, year);
    return { year, role, label: windowTexts.yearLabel(role, year, period.budgetYear) };
  });

export const sheetView = ({ id, title, kind, caption, firstYear, lastYear, lineIds }: Sheet): SheetView => ({
  id,
  title,
  kind,
  caption,
  lineIds,
  years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
});

/** A line as the window sees it, its formulas written with the names of now. */
export function lineView(plan: Plan, line: Line, row: number): LineView {
  const threshold = line.goal === null ? null : compileFormula(line.goal.threshold, "canonical", plan.facts, null);
  const { id, code, label, kind, homeSheetId, parentId, unit, scope, formulaFromYear, measure, note } = line;
  const { role, source, project, indicator } = line;
  return {
    id,
    code,
    label,
    kind,
    homeSheetId,
    parentId,
    level: plan.tree.levelOf(line.id),
    unit,
    scope,
    formula: swedishFormula(plan, compiledOfRow(plan, row)),
    formulaFromYear,
    role,
    source,
    measure,
    project,
    indicator,
    attributes: attributeViews(line),
    note,
    cellNotes: cellNoteViews(line),
    goal:
      line.goal === null
        ? null
        : {
            operator: line.goal.operator,
            shortLabel: line.goal.shortLabel,
            fromYear: line.goal.fromYear,
            toYear: line.goal.toYear,
            threshold: threshold?.ok ? printParts(threshold.value.parts, "swedish", plan.facts) : "#NAMN?",
          },
  };
}

const noNotes: LineView["cellNotes"] = [];

const cellNoteViews = ({ cellNotes }: Line): LineView["cellNotes"] =>
  cellNotes.size === 0
    ? noNotes
    : [...cellNotes].map(([year, note]) => ({ year, ...note })).toSorted((left, right) => left.year - right.year);

/** The attributes of a line in the order of the table, as they are typed. */
const attributeViews = ({ attributes }: Line): LineView["attributes"] =>
  lineAttributes.flatMap((attribute) => {
    const value = attributes.get(attribute);
    if (value === undefined) return [];
    const { unit } = factsOfAttribute[attribute];
    const text = formatForEditing(value, unit, "kr");
    return [{ attribute, value, text: unit === "kr" ? `${text} kr` : text }];
  });

type Figures = Pick<CellRange, "values" | "states" | "texts">;

/** Values, states and texts of [start, end). The number a text has in the calculation means nothing outside it. */
function figuresOf(plan: Plan, columns: Columns, start: number, end: number): Figures {
  const values = columns.values.slice(start, end);
  const states = columns.states.slice(start, end);
  const texts: [number, string][] = [];
  for (let at = states.indexOf(cellState.text); at >= 0; at = states.indexOf(cellState.text, at + 1)) {
    texts.push([start + at, textOfCell(plan, columns, start + at) ?? ""]);
    values[at] = Number.NaN;
  }
  return { values, states, texts };
}

/** Cells [start, end) with values, states, texts, marks, origins and printed figures. */
export function cellRange(scenario: Scenario, plan: Plan, columns: Columns, start: number, end: number): CellRange {
  const marks = new Uint8Array(end - start);
  const stated = new Float64Array(end - start);
  const { grid } = plan;
  for (let cell = start; cell < end; cell += 1) {
    const row = rowOfCell(grid, cell);
    const line = plan.tree.ordered[row];
    if (line === undefined) continue;
    const printed = scenario.stated.get(line.id)?.get(yearOfCell(grid, cell));
    if (printed !== undefined) stated[cell - start] = printed;
    marks[cell - start] =
      marksOf(scenario, plan, row, yearIndexOfCell(grid, cell)) | (printed === undefined ? 0 : cellMark.stated);
  }
  return {
    start,
    ...figuresOf(plan, columns, start, end),
    origins: columns.origins.slice(start, end),
    marks,
    stated,
  };
}

/** Cells [start, end) of which only the figures may have changed: what they all share is left out. */
export function figureRange(plan: Plan, columns: Columns, start: number, end: number): PatchRange {
  const areNumbers = areAll(columns.states.subarray(start, end), cellState.number);
  const { values, states, texts } = areNumbers
    ? { values: columns.values.slice(start, end), states: null, texts: [] }
    : figuresOf(plan, columns, start, end);
  const origins = columns.origins.subarray(start, end);
  return {
    start,
    values,
    states,
    texts,
    origins: areAll(origins, -1) ? null : origins.slice(),
    marks: null,
    stated: null,
  };
}

/** A plain loop, three times as fast as `every`: an edit of an index asks it of a hundred thousand cells. */
function areAll(codes: Uint8Array | Int32Array, code: number): boolean {
  for (let at = 0; at < codes.length; at += 1) if (codes[at] !== code) return false;
  return true;
}

function marksOf(scenario: Scenario, plan: Plan, row: number, yearIndex: number): number {
  const line = plan.tree.ordered[row];
  if (line === undefined) return cellMark.locked;
  const { firstYearIndex, lastYearIndex, firstYear } = plan.grid;
  if (!holdsNumbers(line.kind) || yearIndex < (firstYearIndex[row] ?? 0) || yearIndex > (lastYearIndex[row] ?? -1))
    return cellMark.locked;
  const year = firstYear + yearIndex;
  const isGoverned = line.formula !== null && year >= (line.formulaFromYear ?? Number.NEGATIVE_INFINITY);
  const input = scenario.cells.get(line.id)?.get(year);
  if (input === undefined) return isGoverned ? cellMark.lineFormula : 0;
  return (input.type === "formula" ? cellMark.cellFormula : cellMark.input) | (isGoverned ? cellMark.overridden : 0);
}

/** Formulas of single cells as they are written, line by line; `lineIds` may have more lines than have any. */
export function cellFormulasOf(
  scenario: Scenario,
  plan: Plan,
  lineIds: Iterable<LineId> = scenario.cells.keys(),
): readonly CellFormulaView[] {
  const views: CellFormulaView[] = [];
  for (const lineId of lineIds) {
    const years = scenario.cells.get(lineId);
    if (years === undefined || !hasCellFormula(years)) continue;
    for (const [year, input] of years) {
      const row = input.type === "formula" ? plan.grid.rowOf.get(lineId) : undefined;
      const formula = row === undefined ? null : swedishFormula(plan, compiledAt(plan, cellOf(plan.grid, row, year)));
      if (formula !== null) views.push({ lineId, year, formula });
    }
  }
  return views;
}

export const goalViews = (results: readonly GoalResult[]): readonly GoalView[] =>
  results.map(({ lineId, line, operator, years }) => ({
    lineId,
    label: line.label,
    shortLabel: line.goal?.shortLabel ?? line.label,
    unit: line.unit,
    operator,
    years,
  }));
