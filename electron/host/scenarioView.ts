// From a scenario and its calculation to what the window may know: structure, ranges of cells, status. Nothing is calculated
// here; formulas are written out in Swedish, marks are told from what was entered.

import {
  type CellFormulaView,
  type CellRange,
  cellMark,
  type GoalView,
  type LineView,
  type ScenarioStructure,
} from "../../shared/contract/scenarioView.ts";
import { holdsNumbers } from "../../shared/domain/line.ts";
import { roleOfYear, yearsOf } from "../../shared/domain/planPeriod.ts";
import type { Scenario } from "../../shared/domain/scenario.ts";
import type { Columns } from "../../shared/formula/calculation.ts";
import { compileFormula } from "../../shared/formula/compileFormula.ts";
import { printParts } from "../../shared/formula/formulaParts.ts";
import type { Plan } from "../../shared/formula/plan.ts";
import type { GoalResult } from "../../shared/review/goals.ts";
import { windowTexts } from "../../shared/texts/view.ts";

/** "=VON[föregående] * 1,02" of a placed formula. */
function swedishFormula(plan: Plan, formulaIndex: number): string | null {
  const placed = plan.formulas[formulaIndex];
  return placed === undefined ? null : `=${printParts(placed.compiled.parts, "swedish", plan.facts)}`;
}

export function structureOf(scenario: Scenario, plan: Plan): ScenarioStructure {
  const { head } = scenario;
  return {
    scenarioId: head.scenarioId,
    title: head.title,
    municipality: head.municipality,
    displayUnit: head.displayUnit,
    baselineName: head.baselineName,
    years: yearsOf(head.period).map((year) => {
      const role = roleOfYear(head.period, year);
      return { year, role, label: windowTexts.yearLabel(role, year) };
    }),
    sheets: scenario.sheets.map(({ id, title, kind, caption, firstYear, lastYear, lineIds }) => ({
      id,
      title,
      kind,
      caption,
      lineIds,
      years: Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index),
    })),
    lines: plan.tree.ordered.map((line, row): LineView => {
      const threshold = line.goal === null ? null : compileFormula(line.goal.threshold, "canonical", plan.facts, null);
      const { id, code, label, kind, homeSheetId, parentId, unit, scope, formulaFromYear, measure, note } = line;
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
        formula: swedishFormula(plan, plan.formulaOfRow[row] ?? -1),
        formulaFromYear,
        measure,
        note,
        goal:
          line.goal === null
            ? null
            : {
                operator: line.goal.operator,
                shortLabel: line.goal.shortLabel,
                threshold: threshold?.ok ? printParts(threshold.value.parts, "swedish", plan.facts) : "#NAMN?",
              },
      };
    }),
  };
}

/** Cells [start, end) with values, states, marks, origins and printed figures. */
export function cellRange(scenario: Scenario, plan: Plan, columns: Columns, start: number, end: number): CellRange {
  const marks = new Uint8Array(end - start);
  const stated = new Float64Array(end - start);
  const { yearCount, firstYear } = plan.grid;
  for (let cell = start; cell < end; cell += 1) {
    const row = Math.floor(cell / yearCount);
    const line = plan.tree.ordered[row];
    const yearIndex = cell % yearCount;
    if (line === undefined) continue;
    const printed = scenario.stated.get(line.id)?.get(firstYear + yearIndex);
    if (printed !== undefined) stated[cell - start] = printed;
    marks[cell - start] = marksOf(scenario, plan, row, yearIndex) | (printed === undefined ? 0 : cellMark.stated);
  }
  return {
    start,
    values: columns.values.slice(start, end),
    states: columns.states.slice(start, end),
    origins: columns.origins.slice(start, end),
    marks,
    stated,
  };
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
  return (input.type === "number" ? cellMark.input : cellMark.cellFormula) | (isGoverned ? cellMark.overridden : 0);
}

export function cellFormulasOf(scenario: Scenario, plan: Plan): readonly CellFormulaView[] {
  const { yearCount, firstYear } = plan.grid;
  return [...scenario.cells].flatMap(([lineId, years]) =>
    [...years].flatMap(([year, input]) => {
      const row = plan.grid.rowOf.get(lineId);
      if (input.type !== "formula" || row === undefined) return [];
      const formula = swedishFormula(plan, plan.formulaOfCell[row * yearCount + year - firstYear] ?? -1);
      return formula === null ? [] : [{ lineId, year, formula }];
    }),
  );
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

/** Runs of changed cells, near ones joined, so that an index edit over a whole sheet is few ranges. */
export function rangesOf(cells: readonly number[]): readonly (readonly [number, number])[] {
  const joinWithin = 16;
  const ranges: [number, number][] = [];
  for (const cell of [...new Set(cells)].toSorted((left, right) => left - right)) {
    const last = ranges.at(-1);
    if (last !== undefined && cell - last[1] < joinWithin) last[1] = cell + 1;
    else ranges.push([cell, cell + 1]);
  }
  return ranges;
}
